"""Dumps: a generation as files to take home, and the difference of two of them.

Reads a generation; writes ``home/dumps/{generation}/``, once, in a process of its own:

    lawgraph.nq.gz    every quad of the named graphs, sorted by bytes
    lawgraph.ttl.gz   every triple once, as Turtle
    SHA256SUMS        as ``sha256sum -c`` reads it

Sorted lines make a difference one walk along two files, whatever their size. Nothing in a file
says when it was written, so the same generation gives the same bytes. Sorting works in parts on
disk; memory does not grow with the graph.
"""

from __future__ import annotations

import fcntl
import gzip
import hashlib
import heapq
import os
import shutil
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from itertools import groupby, islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from graph import generations
from graph.dumps_read import NAME, QUADS, SUMS, TURTLE, Dump, difference, folder_of, patch, ready
from graph.errors import NoGenerationError
from graph.prefixes import PREFIXES
from graph.store import open_generation
from graph.turtle_files import to_ntriples, to_turtle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.store import OpenGeneration

KEEP = 20
"""Dumps that stay, those of generations that are gone included, so that a reader who comes
seldom still gets a difference; those of generations that are there always stay."""

_PART = 200_000  # lines sorted at once; some 100 MB
_LEVEL = 5  # of compression: a third of the time of 9 for a tenth more bytes


def write(home: Path, generation: str) -> Dump:
    """Write the dump of a generation, unless it is there.

    Raises:
        NoGenerationError: there is no such generation.
    """
    with _alone(home):
        there = ready(home, generation)
        if there is not None:
            return there
        path = generations.find(home, generation).path
        new = folder_of(home) / f".new-{generation}"
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        try:
            with generations.opened(path):
                graph = open_generation(path)
                try:
                    _write_files(graph, new)
                finally:
                    graph.close()
            new.rename(folder_of(home) / generation)
        finally:
            shutil.rmtree(new, ignore_errors=True)
        _tidy(home, generation)
    made = ready(home, generation)
    if made is None:
        raise NoGenerationError(f"the dump of {generation} was deleted as it was written")
    return made


def _write_files(graph: OpenGeneration, folder: Path) -> None:
    with (
        tempfile.TemporaryDirectory(dir=folder) as scratch,
        _compressed(folder / QUADS) as quads,
        tempfile.TemporaryFile(dir=scratch) as triples,
    ):
        for triple, found in groupby(_sorted(_keyed(graph), Path(scratch)), key=_triple):
            triples.write(triple + b" .\n")
            # The default graph repeats what the named ones state; only what none of them
            # states is written without a graph.
            names = [line.rstrip(b"\n").partition(b"\t")[2] for line in found]
            for name in [n for n in names if n] or [b""]:
                quads.write(triple + (b" <" + name + b"> .\n" if name else b" .\n"))
        triples.seek(0)
        with _compressed(folder / TURTLE) as turtle:
            to_turtle(triples, cast("IO[bytes]", turtle), PREFIXES)
    lines = [f"{_digest(folder / name)}  {name}\n" for name in (QUADS, TURTLE)]
    (folder / SUMS).write_text("".join(lines), "ascii")


def _keyed(graph: OpenGeneration) -> Iterator[bytes]:
    """Every statement as its triple, a tab (which N-Triples escapes), and its graph."""
    for name in (None, *graph.graphs()):
        with tempfile.TemporaryFile() as file:
            to_ntriples(graph, name, file)
            file.seek(0)
            end = b"\t" + (name or "").encode() + b"\n"
            for line in file:
                yield line.removesuffix(b" .\n") + end


def _triple(line: bytes) -> bytes:
    return line.partition(b"\t")[0]


def _sorted(lines: Iterator[bytes], scratch: Path) -> Iterator[bytes]:
    """Lines in the order of their bytes, sorted in parts on disk."""
    parts: list[Path] = []
    part = sorted(islice(lines, _PART))
    while len(part) == _PART:
        parts.append(scratch / str(len(parts)))
        parts[-1].write_bytes(b"".join(part))
        part = sorted(islice(lines, _PART))
    with ExitStack() as stack:
        files: list[Iterable[bytes]] = [stack.enter_context(p.open("rb")) for p in parts]
        yield from heapq.merge(*files, part)


@contextmanager
def _compressed(path: Path) -> Iterator[gzip.GzipFile]:
    with (
        path.open("wb") as raw,
        gzip.GzipFile("", "wb", _LEVEL, raw, mtime=0) as file,
    ):
        yield file


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """One dump at a time, whoever asks: two would do the same work twice."""
    folder_of(home).mkdir(parents=True, exist_ok=True)
    handle = os.open(folder_of(home) / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _tidy(home: Path, written: str) -> None:
    """Keep the dumps of what is there, and the last ones of what is not."""
    there = {g.id for g in generations.generations(home)} | {written}
    dumped = sorted(p.name for p in folder_of(home).iterdir() if NAME.fullmatch(p.name))
    for name in dumped[: -KEEP or None]:
        if name not in there:
            shutil.rmtree(folder_of(home) / name, ignore_errors=True)


def _main(words: list[str]) -> None:
    """``write HOME GENERATION``, or ``diff HOME FROM TO patch|added|removed``, which prints."""
    verb, home, *rest = words
    if verb == "write":
        write(Path(home), rest[0])
        return
    before, after, form = rest
    found = difference(Path(home), before, after)
    if form == "patch":
        sys.stdout.buffer.writelines(patch(found, before, after))
    else:
        sys.stdout.buffer.writelines(line for added, line in found if added is (form == "added"))


if __name__ == "__main__":
    _main(sys.argv[1:])
