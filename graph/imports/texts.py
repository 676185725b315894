"""Texts: the words of imported acts, stored where the user works and never in the repository.

Below ``LAWGRAPH_HOME/texts/<act>/<edition>/`` lie the text itself, under the name that the
edition gives (``lg:textFile``), and one SQLite file with its passages for full-text search. An
edition that is imported again replaces its own files only, so an import costs the same however
much is stored.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.endings import stem
from graph.errors import LawgraphError
from graph.identifiers import BASE
from graph.statutes import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.statutes import Statute

_EDITION = re.compile(r"(?:[a-z]{2}/act/)?([A-Za-z0-9-]+)(?:/edition/(\d{4}(?:-\d{2}){0,2}))?")
_WORD = re.compile(r"\w+")
_SCHEMA = """
CREATE VIRTUAL TABLE passages USING fts5(
  provision UNINDEXED, start UNINDEXED, stop UNINDEXED, heading, words,
  tokenize = "unicode61 remove_diacritics 0");
CREATE TABLE text(act TEXT, edition TEXT, language TEXT, file TEXT, articles INTEGER);
"""


class TextError(LawgraphError):
    """No such text is stored, or it cannot be asked; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Stored:
    """One text of the store."""

    act: str
    edition: str
    language: str
    file: Path
    articles: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that holds the words asked for; ``words`` marks them with « and »."""

    act: str
    edition: str
    language: str
    provision: str
    start: int
    end: int
    heading: str
    words: str
    rank: float


@dataclass(frozen=True, slots=True)
class TextStore:
    """The words that a user imported."""

    home: Path

    @property
    def root(self) -> Path:
        """The folder of all texts."""
        return self.home / "texts"

    def folder(self, act: str, edition: str) -> Path:
        """The folder of one edition."""
        return self.root / act / edition

    def put(self, statute: Statute, edition: str, words: str, name: str) -> Path:
        """Store the text of one edition; returns the file with its words.

        Args:
            statute: as it was read from ``words``.
            edition: date of the edition.
            words: the text that the offsets count in.
            name: the name under which the text is kept.
        """
        folder = self.folder(statute.act.slug, edition)
        folder.mkdir(parents=True, exist_ok=True)
        text, index = folder / name, folder / f"{name}.sqlite"
        _replace(text, words)
        partly = index.with_name(f"{index.name}.new")
        partly.unlink(missing_ok=True)
        with closing(sqlite3.connect(partly)) as base, base:
            base.executescript(_SCHEMA)
            base.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?)", _rows(statute))
            told = (statute.act.slug, edition, statute.head.language, name, len(statute.articles))
            base.execute("INSERT INTO text VALUES (?, ?, ?, ?, ?)", told)
        partly.replace(index)
        return text

    def all(self) -> list[Stored]:
        """Every text of the store, by act and edition."""
        found = []
        for index in self._indexes(None, None):
            with closing(_open(index)) as base:
                act, edition, language, file, articles = base.execute(
                    "SELECT act, edition, language, file, articles FROM text"
                ).fetchone()
            found.append(Stored(act, edition, language, index.with_name(file), articles))
        return found

    def folder_of(self, edition: str) -> Path:
        """The folder of an edition given by IRI, path or act; of an act the latest one.

        ``lawgraph quote`` looks for the text of an edition here.

        Raises:
            TextError: it was not imported.
        """
        match = _EDITION.fullmatch(edition.removeprefix(BASE))
        folder = self.root / match[1] / (match[2] or "") if match else None
        if folder is not None and match is not None and match[2] is None:
            folder = max((p for p in folder.glob("*") if p.is_dir()), default=None)
        if folder is None or not folder.is_dir():
            raise TextError(
                f"the text of '{edition}' is not stored here: save the page and run "
                "`lawgraph import adilet FILE --edition DATE`"
            )
        return folder

    def search(
        self, words: str, act: str | None = None, edition: str | None = None, limit: int = 20
    ) -> list[Hit]:
        """The passages that hold all words, the best first.

        Args:
            words: in any order; the endings of long words are left open.
            act: slug; all acts where left out.
            edition: date; all editions where left out.
            limit: how many at most.

        Raises:
            TextError: no word was given, or nothing is stored.
        """
        asked = _question(words)
        if not asked:
            raise TextError(f"'{words}' holds no word to look for")
        indexes = list(self._indexes(act, edition))
        if not indexes:
            what = f" of {act}" if act else ""
            raise TextError(f"no text{what} is stored: run `lawgraph import adilet FILE` first")
        hits: list[Hit] = []
        for index in indexes:
            with closing(_open(index)) as base:
                told = base.execute("SELECT act, edition, language FROM text").fetchone()
                rows = base.execute(
                    "SELECT provision, start, stop, heading, "
                    "snippet(passages, 4, '«', '»', '…', 24), rank "
                    "FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?",
                    (asked, limit),
                )
                hits += [Hit(*told, *row) for row in rows]
        return sorted(hits, key=lambda h: (h.rank, h.act, h.edition, h.start))[:limit]

    def _indexes(self, act: str | None, edition: str | None) -> Iterator[Path]:
        for name in (act or "*", edition or "*"):
            if name != "*" and not re.fullmatch(r"[A-Za-z0-9-]+", name):
                raise TextError(f"'{name}' names no act or edition: write trade-unions-2014")
        yield from sorted(self.root.glob(f"{act or '*'}/{edition or '*'}/*.sqlite"))


def words_of(file: Path, form: str) -> str:
    """The text that the offsets of a statute count in: the file, or what a page says.

    Args:
        file: as it was read.
        form: ``text`` or ``page``.
    """
    with file.open(encoding="utf-8", newline="") as handle:
        if form == "text":
            return handle.read()
        whole = not page.has_frame(handle)
        handle.seek(0)
        return "".join(line.text for line in page.lines(handle, whole=whole))


def _rows(statute: Statute) -> Iterator[tuple[str, int, int, str, str]]:
    heading = ""
    for unit in statute.units:
        if unit.heading is not None:
            heading = unit.heading
        place = unit.provision.iri if unit.provision else ""
        yield place, unit.span.start, unit.span.end, heading, unit.text


def _question(words: str) -> str:
    asked = []
    for word in _WORD.findall(words):
        known = stem(word)
        asked.append(f'"{known}"' if known == word else f'"{known}"*')
    return " ".join(asked)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _replace(path: Path, words: str) -> None:
    partly = path.with_name(f"{path.name}.new")
    with partly.open("w", encoding="utf-8", newline="") as handle:
        handle.write(words)
    partly.replace(path)
