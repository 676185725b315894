"""PNG of a picture, made from its SVG without a browser; the only door to resvg.

The same SVG, fonts and version of resvg give the same bytes. Title, citation and address travel
in the file as international text (``iTXt``), so that a picture that is passed on still says
where it came from.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from graph.errors import LawgraphError
from viz import fonts

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_PIXELS = 24_000_000
"""Of one picture; 4 bytes each while it is drawn."""
SCALE = 2.0
"""Pixels for each unit of the drawing, as for a fine screen; 12 units of letters are 24 pixels."""
LEAST_SCALE = 0.75
"""Below it nobody can read the letters."""
_SIGNATURE = 8
_HEADER = 25  # bytes of the chunk IHDR with its length, name and checksum


class PictureTooLargeError(LawgraphError):
    """A drawing that as PNG would be too large, or too small to be read: ask for SVG."""


def png(svg: str, about: Mapping[str, str] | None = None, *, scale: float = SCALE) -> bytes:
    """A drawing as PNG.

    Args:
        svg: made here: ``width`` and ``height`` of the root are numbers, and no part lies outside.
        about: text that travels in the file, by keyword (Latin letters, at most 79).
        scale: pixels for each unit of the drawing; less where the picture would be too large.

    Raises:
        PictureTooLargeError: its letters could not be read any more.
    """
    # A compiled library of three megabytes that only this format needs.
    import resvg_py  # noqa: PLC0415

    root = ET.fromstring(svg)  # noqa: S314 - made by ourselves a moment ago
    wide, high = float(root.get("width", "0")), float(root.get("height", "0"))
    fitting = (MOST_PIXELS / max(wide * high, 1)) ** 0.5
    if fitting < min(scale, LEAST_SCALE):
        raise PictureTooLargeError(
            f"a drawing of {wide:.0f} by {high:.0f} is too large for PNG: ask for svg or html"
        )
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg,
        width=max(1, round(wide * min(scale, fitting))),
        skip_system_fonts=True,
        font_files=[str(path) for path in fonts.files().values()],
        font_family=fonts.FAMILY,
        sans_serif_family=fonts.FAMILY,
    )
    head = _SIGNATURE + _HEADER
    return drawn[:head] + b"".join(_text(k, v) for k, v in (about or {}).items()) + drawn[head:]


def _text(keyword: str, value: str) -> bytes:
    """A chunk of international text, uncompressed, without a language (PNG 3rd ed., 11.3.3.4)."""
    clean = value.replace("\x00", " ").encode("utf-8", "replace")
    body = b"iTXt" + keyword.encode("latin-1") + b"\x00\x00\x00\x00\x00" + clean
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
