"""Drawing: a scene in the format asked for, the same bytes for the service and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.writing import csv_text
from viz.graphml import graphml
from viz.map_table import table_rows
from viz.png_picture import png
from viz.pyvis_page import map_page
from viz.svg_picture import about, picture

if TYPE_CHECKING:
    from viz.scene import Scene

MEDIA = {
    "html": "text/html; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "png": "image/png",
    "graphml": "application/graphml+xml; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
}
"""Format of a map to its media type."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a map shall be drawn.

    Attributes:
        fmt: a key of ``MEDIA``.
        groups: ``closed`` or ``open``: whether a picture shows what groups hold. Page, graph file
            and table hold it anyway.
        base: put before every link; the address of a service for what is kept elsewhere.
        nonce: of the Content-Security-Policy of a page.
        download: as a file to keep.
    """

    fmt: str = "html"
    groups: str = "closed"
    base: str = ""
    nonce: str = ""
    download: bool = False


@dataclass(frozen=True, slots=True)
class Sketch:
    """A picture of which only the pixels are missing.

    Attributes:
        svg: the picture.
        about: texts that travel in the file.
    """

    svg: str
    about: dict[str, str]


def drawn(scene: Scene, wish: Wish) -> bytes:
    """A scene as a file.

    Raises:
        PictureTooLargeError: as PNG nobody could read it.
    """
    return finished(sketched(scene, wish))


def finished(made: bytes | Sketch) -> bytes:
    """The file; pixels are made in a process of their own, by few at once.

    Raises:
        PictureTooLargeError: as PNG nobody could read it.
    """
    return png(made.svg, made.about) if isinstance(made, Sketch) else made


def sketched(scene: Scene, wish: Wish) -> bytes | Sketch:
    """A scene as a file, or as far as Python draws it."""
    if wish.fmt in ("svg", "png"):
        opened = None if wish.groups == "open" else ()
        svg = picture(scene, wish.base, opened=opened)
        return Sketch(svg, about(scene, wish.base)) if wish.fmt == "png" else svg.encode()
    if wish.fmt == "graphml":
        return graphml(scene).encode()
    if wish.fmt == "csv":
        return csv_text(table_rows(scene)).encode()
    return map_page(scene, wish.base, wish.nonce).encode()
