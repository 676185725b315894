"""Documents: the text files at hand, found by the names that sources and editions give.

The files are never part of the repository; the digest is of our conversion to text, and a file
with another digest is another conversion, in which offsets mean nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.errors import LawgraphError


class DocumentError(LawgraphError):
    """A document is not where it was said to be, or is not text."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text at hand."""

    name: str
    text: str
    digest: str


class Shelf:
    """The folders in which documents may lie, and the folders in them; each file is read once."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders: list[Path] = []
        for folder in folders:
            if not folder.is_dir():
                raise DocumentError(f"{folder} is not a folder: give the one with the documents")
            # One level down as well: reports and statutes lie beside each other.
            self._folders += [
                folder,
                *sorted(inner for inner in folder.iterdir() if inner.is_dir()),
            ]
        self._read: dict[str, Document | None] = {}

    def find(self, name: str) -> Document | None:
        """The document of that file name, or None where it is not at hand.

        Raises:
            DocumentError: it is there but not UTF-8.
        """
        if name not in self._read:
            self._read[name] = self._load(name)
        return self._read[name]

    def _load(self, name: str) -> Document | None:
        if Path(name).name != name:  # a name from the data must not lead out of the folders
            return None
        for folder in self._folders:
            path = folder / name
            if path.is_file():
                data = path.read_bytes()
                try:
                    return Document(name, data.decode("utf-8"), hashlib.sha256(data).hexdigest())
                except UnicodeDecodeError as error:
                    raise DocumentError(f"{path} is not UTF-8 text: {error}") from error
        return None
