"""The map of an impact as a still picture, for documents: SVG as text, PNG as bytes.

Whoever places a picture calls these two and needs to know nothing of scenes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.impact_scene import impact_scene
from viz.png_picture import SCALE, png
from viz.svg_picture import about, picture

if TYPE_CHECKING:
    from graph.reform.answer import Impact


IN_TEXT = 14
"""Rows of a map that stands in a document, before norms are folded into groups."""


def impact_svg(impact: Impact, lang: str = "en", base: str = "", *, most: int = IN_TEXT) -> str:
    """The map of an impact as SVG, folded so that it fits on a page.

    Args:
        impact: of any reform.
        lang: ``en``, ``ru`` or ``kk``.
        base: address of the service, put before every link and before the address that draws
            the map again.
        most: rows before norms are folded into groups, which say how many they hold.
    """
    return picture(impact_scene(impact, lang, most=most), base)


def impact_png(
    impact: Impact,
    lang: str = "en",
    base: str = "",
    *,
    scale: float = SCALE,
    most: int = IN_TEXT,
) -> bytes:
    """The map of an impact as PNG.

    Args:
        impact: of any reform.
        lang: ``en``, ``ru`` or ``kk``.
        base: as of ``impact_svg``.
        scale: pixels for each unit of the drawing.
        most: as of ``impact_svg``.

    Raises:
        PictureTooLargeError: its letters could not be read any more.
    """
    scene = impact_scene(impact, lang, most=most)
    return png(picture(scene, base), about(scene, base), scale=scale)
