"""PNG of a picture, made from its SVG without a browser.

resvg draws it in a process of its own (``viz.png_child``): in this one it would hold everything
up, measured for seconds where a service has others to answer, and a crash of it harms nobody.
The same SVG, fonts and version of resvg give the same bytes. Title, citation and address travel
in the file as international text (``iTXt``), so that a picture that is passed on still says
where it came from.
"""

from __future__ import annotations

import json
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from graph.errors import LawgraphError
from viz import fonts

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_PIXELS = 16_000_000
"""Of one picture; 4 bytes each while it is drawn."""
SCALE = 1.5
"""Pixels for each unit of the drawing: about 290 to the inch across a printed page."""
LEAST_SCALE = 0.75
"""Below it nobody can read the letters."""
_CHILD = Path(__file__).with_name("png_child.py")
_PATIENCE = 60  # seconds
_AT_ONCE = BoundedSemaphore(2)  # drawings; each keeps a core busy for a second or more
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
        PictureTooLargeError: its letters could not be read any more, or it took too long.
        subprocess.CalledProcessError: resvg failed.
    """
    root = ET.fromstring(svg)  # noqa: S314 - made by ourselves a moment ago
    wide, high = float(root.get("width", "0")), float(root.get("height", "0"))
    fitting = (MOST_PIXELS / max(wide * high, 1)) ** 0.5
    if fitting < min(scale, LEAST_SCALE):
        raise PictureTooLargeError(
            f"a drawing of {wide:.0f} by {high:.0f} is too large for PNG: ask for svg or html"
        )
    drawn = _drawn(svg, max(1, round(wide * min(scale, fitting))))
    head = _SIGNATURE + _HEADER
    return drawn[:head] + b"".join(_text(k, v) for k, v in (about or {}).items()) + drawn[head:]


def _drawn(svg: str, width: int) -> bytes:
    """The bare PNG, from a process of its own."""
    asked = {
        "svg": svg,
        "width": width,
        "fonts": [str(path) for path in fonts.files().values()],
        "family": fonts.FAMILY,
    }
    try:
        with _AT_ONCE:
            done = subprocess.run(  # noqa: S603 - our own program, nothing comes from outside
                [sys.executable, "-I", str(_CHILD)],
                input=json.dumps(asked).encode(),
                capture_output=True,
                check=True,
                timeout=_PATIENCE,
            )
    except subprocess.TimeoutExpired as error:
        raise PictureTooLargeError(
            f"the drawing was not done after {_PATIENCE} s: ask for svg or html"
        ) from error
    return done.stdout


def _text(keyword: str, value: str) -> bytes:
    """A chunk of international text, uncompressed, without a language (PNG 3rd ed., 11.3.3.4)."""
    clean = value.replace("\x00", " ").encode("utf-8", "replace")
    body = b"iTXt" + keyword.encode("latin-1") + b"\x00\x00\x00\x00\x00" + clean
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
