"""Draws one SVG as PNG: JSON on standard input, PNG on standard output. The only door to resvg.

Run as a program by ``viz.png_picture``, for resvg keeps the interpreter to itself while it draws.
"""

from __future__ import annotations

import json
import sys

import resvg_py


def main() -> None:
    """Draw what standard input asks for: ``svg``, ``width`` in pixels, ``fonts``, ``family``."""
    asked = json.load(sys.stdin)
    drawn = resvg_py.svg_to_bytes(
        svg_string=asked["svg"],
        width=asked["width"],
        skip_system_fonts=True,
        font_files=asked["fonts"],
        font_family=asked["family"],
        sans_serif_family=asked["family"],
    )
    sys.stdout.buffer.write(drawn)


if __name__ == "__main__":
    main()
