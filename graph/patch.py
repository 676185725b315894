"""Patch: what a write did, in the format RDF Patch. Pure.

One file a write, ``home/journal/GENERATION.rdfp``: a header that names the generation and the
one that it followed, then every quad that came (``A``) or went (``D``). The patches from the
current generation back to its build are what the local graphs were made of; those of writes
that were undone stay beside them, on no such path. A copy in memory follows a write by its patch.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import GenerationError

if TYPE_CHECKING:
    from pathlib import Path

_SCHEME = "urn:lawgraph:generation:"


@dataclass(frozen=True, slots=True)
class Patch:
    """One write.

    Attributes:
        generation: the name of the generation that it made.
        parent: the name of the one that it followed.
        at: when, ISO 8601 in UTC.
        kind: ``update``, ``put``, ``post`` or ``delete``.
        added, removed: quads as N-Quads terms without the final stop, sorted.
    """

    generation: str
    parent: str
    at: str
    kind: str
    added: tuple[str, ...]
    removed: tuple[str, ...]

    def text(self) -> str:
        """The patch as a file."""
        head = [
            f"H id <{_SCHEME}{self.generation}> .",
            f"H prev <{_SCHEME}{self.parent}> .",
            f'H at "{self.at}" .',
            f'H kind "{self.kind}" .',
        ]
        body = [f"D {quad} ." for quad in self.removed] + [f"A {quad} ." for quad in self.added]
        return "\n".join([*head, "TX .", *body, "TC .", ""])


def parse(text: str) -> Patch:
    """Read what ``Patch.text`` wrote.

    Raises:
        GenerationError: it is none, or not whole.

    >>> patch = Patch("000002-b", "000001-a", "2026-11-21T12:00:00+00:00", "put", ("<a:s>",), ())
    >>> parse(patch.text()) == patch
    True
    """
    # Line ends inside of literals are escaped; splitlines() would cut at U+2028 as well.
    lines = text.split("\n")
    head: dict[str, str] = {}
    quads: dict[str, list[str]] = {"A": [], "D": []}
    for line in lines:
        if line.startswith("H "):
            _, name, value, _ = line.split(" ", 3)
            head[name] = value[1:-1].removeprefix(_SCHEME)
        elif line[:2] in {"A ", "D "}:
            quads[line[0]].append(line[2:].removesuffix(" ."))
    if lines[-2:] != ["TC .", ""] or not {"id", "prev", "at", "kind"} <= head.keys():
        raise GenerationError("a patch in the journal is not whole: restore it from a copy")
    return Patch(
        head["id"], head["prev"], head["at"], head["kind"], tuple(quads["A"]), tuple(quads["D"])
    )


def write(home: Path, patch: Patch) -> None:
    """Put a patch into the journal; it lies on disk when this returns."""
    folder = home / "journal"
    folder.mkdir(exist_ok=True)
    path = folder / f"{patch.generation}.rdfp"
    with path.open("w", encoding="utf-8") as file:
        file.write(patch.text())
        file.flush()
        os.fsync(file.fileno())
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def between(home: Path, old: str, new: str) -> list[Patch] | None:
    """The writes that lead from one generation to another, in their order.

    Returns:
        None if no chain of writes joins them: a build lies between, or a rollback.
    """
    patches: list[Patch] = []
    at = new
    while at != old:
        path = home / "journal" / f"{at}.rdfp"
        if not at or not path.exists():
            return None
        patches.append(parse(path.read_text("utf-8")))
        at = patches[-1].parent
    return patches[::-1]
