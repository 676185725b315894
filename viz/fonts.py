"""Fonts: files with Latin, Cyrillic and Kazakh letters and arrows, whatever the machine has.

The only door to ``pymupdf-fonts``, which brings FiraGO (SIL Open Font License 1.1) inside Python
modules. Who draws without a browser needs files; they are written once for a process.
"""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path

FAMILY = "FiraGO"
_WEIGHTS = {"regular": "figo", "bold": "figbo", "italic": "figit", "bold-italic": "figbi"}


@functools.cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Where the files lie as long as the process lives."""
    import pymupdf_fonts  # noqa: PLC0415 - a tenth of a second, and only pictures need it

    folder = tempfile.TemporaryDirectory(prefix="lawgraph-fonts-")
    for weight, name in _WEIGHTS.items():
        (Path(folder.name) / f"{weight}.ttf").write_bytes(pymupdf_fonts.myfont(name))
    return folder


def files() -> dict[str, Path]:
    """The font files, by ``regular``, ``bold``, ``italic`` and ``bold-italic``."""
    return {weight: Path(_folder().name) / f"{weight}.ttf" for weight in _WEIGHTS}
