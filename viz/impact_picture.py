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


def impact_svg(impact: Impact, lang: str = "en", base: str = "") -> str:
    """The map of an impact as SVG.

    Args:
        impact: of any reform.
        lang: ``en``, ``ru`` or ``kk``.
        base: address of the service, put before every link and before the address that draws
            the map again.
    """
    return picture(impact_scene(impact, lang), base)


def impact_png(impact: Impact, lang: str = "en", base: str = "", *, scale: float = SCALE) -> bytes:
    """The map of an impact as PNG.

    Args:
        impact: of any reform.
        lang: ``en``, ``ru`` or ``kk``.
        base: as of ``impact_svg``.
        scale: pixels for each unit of the drawing.

    Raises:
        PictureTooLargeError: its letters could not be read any more.
    """
    scene = impact_scene(impact, lang)
    return png(picture(scene, base), about(scene, base), scale=scale)
