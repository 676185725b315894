"""The HTML page of the official site: the same lines as its saved text.

Reads a page, yields ``Line`` values: one block of the page is one block of lines, with the page's
word on what it is (heading, note, warning, body) as a hint. Built from a description of the
markup (``div`` of class ``main``; ``<h3>``; ``<p><b><a name="zN">Статья N. …</b></p>``; class
``note``) and not yet tried on real pages. Offsets are those of the text that these lines form,
line numbers those of the page's source.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from graph.statutes.fold import fold
from graph.statutes.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLOCKS = {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "td", "pre", "blockquote"}
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_SKIPPED = {"script", "style", "noscript", "select", "nav", "footer", "button", "form"}
_VOID = {"br", "img", "hr", "input", "meta", "link", "col", "wbr", "area", "base"}
_HEADED = re.compile(
    r"\s*(?:статья|глава|раздел|подраздел|параграф|article|chapter|section)\s+[\divx]"
)
_HEADED_KK = re.compile(r"\s*\d+(?:-\d+)*\s*-\s*(?:бап|тарау|бөлім)")
_EDITION = re.compile(r"(?:документы\s+по\s+)?состояни[юе]\s+на\s*:?\s*([\d.\s]+)")
_MAIN = re.compile(r"<div[^>]*class\s*=\s*[\"']?[^\"'>]*\bmain\b", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|body|div|h[1-6]|p)[\s>]", re.IGNORECASE)


def is_page(start: str) -> bool:
    """Whether the first characters of a file are those of a page, not of a text."""
    return bool(_PAGE.search(start))


def has_frame(source: Iterable[str]) -> bool:
    """Whether the page has the site's ``div.main``; without it all of the page is the text."""
    return any(_MAIN.search(piece) for piece in source)


class _Reader(HTMLParser):
    def __init__(self, *, whole: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.whole = whole  # a fragment without the site's frame is read entirely
        self.stack: list[tuple[str, str]] = []
        self.main_depth = -1
        self.after = False
        self.skipping = 0
        self.ready: list[Line] = []
        self.parts: list[tuple[int, str]] = []
        self.said = 0  # characters of the text so far; html.parser counts in "offset" itself

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = next((value or "" for name, value in attrs if name == "class"), "")
        style = " ".join(value or "" for name, value in attrs if name in ("color", "style"))
        if "aftertext" in classes.split():
            self._flush()
            self.after = True
        if tag == "br":
            self.parts.append((self.getpos()[0], "\n"))
        if tag in _VOID:
            return
        if tag in _BLOCKS:
            self._flush()
        self.skipping += tag in _SKIPPED
        red = tag == "font" and ("red" in style or "ff0000" in style.lower())
        self.stack.append((tag, classes + (" red" if red else "")))
        if tag == "div" and "main" in classes.split() and self.main_depth < 0:
            self.main_depth = len(self.stack)

    def handle_endtag(self, tag: str) -> None:
        if tag not in [name for name, _ in self.stack]:
            return
        if tag in _BLOCKS:
            self._flush()
        while self.stack:
            name, _ = self.stack.pop()
            self.skipping -= name in _SKIPPED
            if name == tag:
                break
        if len(self.stack) < self.main_depth:
            self.main_depth, self.after = -1, True

    def handle_data(self, data: str) -> None:
        if self.skipping:
            return
        inside = not self.after and (self.whole or self.main_depth >= 0)
        stated = _EDITION.search(fold(data)) if not inside and not self.after else None
        if stated:  # the site's frame says of which day the text is; the head wants to know
            self._line(self.getpos()[0], f" по состоянию на: {stated[1].strip(' .')}", "body")
            self._line(self.getpos()[0], "", "body")
        if inside:
            self.parts.append((self.getpos()[0], re.sub(r"[\r\n]+", " ", data)))

    def _flush(self) -> None:
        parts, self.parts = self.parts, []
        if not "".join(text for _, text in parts).strip():
            return
        hint = self._hint("".join(text for _, text in parts))
        indent = " " if hint == "heading" else " " * 6
        held, number, first = "", parts[0][0], True
        for line, text in [*parts, (parts[-1][0], "\n")]:
            if not held.strip():
                number = line
            for i, piece in enumerate(text.split("\n")):
                if i and held.strip():
                    self._line(number, (indent if first else " ") + held.strip(), hint)
                    first, held = False, ""
                held += piece
        self._line(number, "", hint)

    def _line(self, number: int, text: str, hint: str) -> None:
        self.ready.append(Line(number, self.said, text + "\n", hint))
        self.said += len(text) + 1

    def _hint(self, text: str) -> str:
        tags = [name for name, _ in self.stack]
        classes = " ".join(cls for _, cls in self.stack).split()
        folded = fold(text)
        if "note" in classes:
            return "note"
        if "red" in classes:
            return "warning"
        if _HEADINGS & set(tags) or _HEADED.match(folded) or _HEADED_KK.match(folded):
            return "heading"
        return "body"


def lines(source: Iterable[str], *, whole: bool = False) -> Iterator[Line]:
    """The lines of a page, read piece by piece.

    Args:
        source: the page, an open file or a list of lines.
        whole: read everything, not only what stands in ``div.main``.
    """
    reader = _Reader(whole=whole)
    for piece in source:
        reader.feed(piece)
        yield from reader.ready
        reader.ready.clear()
    reader.close()
    reader._flush()
    yield from reader.ready
