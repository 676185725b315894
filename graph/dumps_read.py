"""Dumps as they are read: which there are, and the difference of two. Knows no store.

Sorted lines make a difference one walk along two files, whatever their size.
"""

from __future__ import annotations

import gzip
import re
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

QUADS, TURTLE, SUMS = "lawgraph.nq.gz", "lawgraph.ttl.gz", "SHA256SUMS"
"""The files of a dump."""

NAME = re.compile(r"\d{6}-[0-9a-f]{8}")
"""What the name of a generation looks like."""


@dataclass(frozen=True, slots=True)
class Dump:
    """The dump of one generation.

    Attributes:
        folder: holds the files.
        sizes: file name to bytes.
        sums: file name to SHA-256, hexadecimal.
    """

    folder: Path
    sizes: dict[str, int]
    sums: dict[str, str]


def ready(home: Path, generation: str) -> Dump | None:
    """The dump of a generation, if it has been written."""
    folder = folder_of(home) / generation
    if not NAME.fullmatch(generation) or not (folder / SUMS).is_file():
        return None
    pairs = (line.split("  ", 1) for line in (folder / SUMS).read_text("ascii").splitlines())
    sums = {name: digest for digest, name in pairs}
    return Dump(folder, {name: (folder / name).stat().st_size for name in sums}, sums)


def difference(home: Path, before: str, after: str) -> Iterator[tuple[bool, bytes]]:
    """The quads in which two dumped generations differ, in the order of their bytes.

    Args:
        home: where the dumps are.
        before: the generation to go from.
        after: the generation to go to.

    Yields:
        Whether the quad was added (else removed), and its line of N-Quads.
    """
    with ExitStack() as stack:
        old, new = (
            stack.enter_context(gzip.open(folder_of(home) / name / QUADS, "rb"))
            for name in (before, after)
        )
        a, b = next(old, b""), next(new, b"")
        while a or b:
            if a == b:
                a, b = next(old, b""), next(new, b"")
            elif not b or (a and a < b):
                yield False, a
                a = next(old, b"")
            else:
                yield True, b
                b = next(new, b"")


def patch(differences: Iterable[tuple[bool, bytes]], before: str, after: str) -> Iterator[bytes]:
    """Differences as RDF Patch: apply it to the first dataset and get the second."""
    yield f"# from {before} to {after}\nTX .\n".encode()
    for added, line in differences:
        yield (b"A " if added else b"D ") + line
    yield b"TC .\n"


def folder_of(home: Path) -> Path:
    """The folder that holds all dumps of a home."""
    return home / "dumps"
