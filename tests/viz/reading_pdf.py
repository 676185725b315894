"""Reading a PDF back: its pages, words, links and properties, from the file alone.

A small reader of what fpdf2 writes: objects in clear, streams packed with zlib, letters told by
the ToUnicode table of each font. It knows nothing of the writer that is tested.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STRING = re.compile(rb"/(F\d+) [\d.]+ Tf|\(((?:[^()\\]|\\.)*)\) ?T[jJ]|Td|\bTm\b", re.DOTALL)
_MAPPED = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4,8})>")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


@dataclass(frozen=True)
class Read:
    """A PDF as read: words by page, addresses it leads to, properties, headings."""

    pages: list[str]
    links: set[str]
    properties: dict[str, str]
    headings: list[str]
    lang: str

    @property
    def text(self) -> str:
        return " ".join(self.pages)


def read(data: bytes) -> Read:
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    objects = {int(n): body for n, body in _OBJECT.findall(data)}
    names = dict(re.findall(rb"/(F\d+) (\d+) 0 R", b" ".join(objects.values())))
    fonts = {name: _letters(objects, int(number)) for name, number in names.items()}
    pages = [
        _text(_stream(objects[int(found[1])]), fonts)
        for body in objects.values()
        if b"/Type /Page\n" in body + b"\n" or re.search(rb"/Type /Page\b(?!s)", body)
        if (found := re.search(rb"/Contents (\d+) 0 R", body))
    ]
    clear = b" ".join(b for b in objects.values() if b"stream\n" not in b)
    info = next(b for b in objects.values() if b"/CreationDate" in b)
    return Read(
        pages,
        {m.decode() for m in re.findall(rb"/URI \((.*?)\)>>", clear)},
        {k.decode(): _value(v) for k, v in re.findall(rb"/(\w+) (\(.*?\)|<.*?>)", info)},
        [_value(v) for v in re.findall(rb"/Title (<feff.*?>|\(.*?\))\n", clear)][:-1],
        re.search(rb"/Lang \((\w+)\)", clear)[1].decode(),
    )


def _stream(body: bytes) -> bytes:
    head, _, rest = body.partition(b"stream\n")
    packed = rest.rpartition(b"\nendstream")[0]
    return zlib.decompress(packed) if b"FlateDecode" in head else packed


def _letters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    table = _stream(objects[int(re.search(rb"/ToUnicode (\d+) 0 R", objects[font])[1])])
    return {
        int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in _MAPPED.findall(table)
    }


def _text(stream: bytes, fonts: dict[bytes, dict[int, str]]) -> str:
    """Strings of one line follow each other; a new position is a space."""
    found, letters = [], {}
    for part in _STRING.finditer(stream):
        if part[1]:
            letters = fonts[part[1]]
        elif part[2] is not None:
            raw = re.sub(rb"\\(.)", lambda m: _ESCAPES.get(m[1], m[1]), part[2], flags=re.DOTALL)
            codes = [int.from_bytes(raw[i : i + 2], "big") for i in range(0, len(raw), 2)]
            found.append("".join(letters[c] for c in codes))
        else:
            found.append(" ")
    return " ".join("".join(found).split())


def _value(raw: bytes) -> str:
    if raw.startswith(b"<"):
        return bytes.fromhex(raw[1:-1].decode()).decode("utf-16")
    return raw[1:-1].decode("latin-1")
