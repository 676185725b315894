"""Run: files and folders in, reports out; words to the local store, facts where asked."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import LawgraphError
from graph.imports.derive import Derived, derive
from graph.imports.facts import FactsFolder
from graph.imports.known import KnownActs
from graph.imports.naming import Amending
from graph.imports.texts import TextStore, words_of
from graph.statutes import Report, read, report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.statutes import Statute

_SUFFIXES = {".txt", ".html", ".htm"}
_LANGUAGES = {"ru": 0, "kk": 1, "en": 2}
_LANGUAGE = re.compile(r"\.(?:ru|kk|kz|en)$")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class ImportingError(LawgraphError):
    """A file cannot be imported; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Options:
    """What to do with the files.

    Attributes:
        act: slug, where the name of the file does not give it.
        edition: date of the edition, where the file does not state it.
        facts_to: folder for the facts; None derives none.
        store: the local store for the words; None keeps none.
        data: folder of the reviewed facts, which name the acts of the graph.
    """

    data: Path
    act: str | None = None
    edition: str | None = None
    facts_to: Path | None = None
    store: TextStore | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file; ``derived`` has counts and what was left out, not the triples."""

    file: Path
    edition: str
    language: str
    report: Report
    derived: Derived | None
    stored: Path | None

    def as_dict(self) -> dict[str, object]:
        """As plain values that JSON can hold."""
        found: dict[str, object] = {
            "file": self.file.name,
            "edition": self.edition,
            "language": self.language,
            "report": self.report.as_dict(),
            "stored": str(self.stored) if self.stored else None,
        }
        if self.derived is not None:
            found["facts"] = dict(self.derived.counts)
            found["left_out"] = [
                {"line": x.line, "what": x.what, "reason": x.reason, "text": x.text}
                for x in self.derived.left_out
            ]
        return found


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did."""

    files: list[Imported]
    written: list[Path] = field(default_factory=list)


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """The texts and pages among files and folders, each folder in the order of names.

    Raises:
        ImportingError: a path is not there, or a folder holds nothing to import.
    """
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in _SUFFIXES)
            if not inside:
                raise ImportingError(f"{path} holds no .txt or .html file: save a page there first")
            yield from inside
        elif path.is_file():
            yield path
        else:
            raise ImportingError(f"{path} is not there: give a saved page or a folder of them")


def run(paths: Iterable[Path], options: Options, progress: Callable[[str, str], None]) -> Run:
    """Import files, one after the other.

    Facts are taken from one text of each act: the latest edition, and of it the Russian text
    where it is among the files, else the Kazakh, else the English one. Of every text the words
    are stored.

    Raises:
        ImportingError: a date is missing or wrong.
        LawgraphError: a file cannot be read.
    """
    files = list(files_of(paths))
    if options.act is not None and len(files) > 1:
        raise ImportingError("--act names one act, but these are several files: import them singly")
    if options.edition is not None and not _DATE.fullmatch(options.edition):
        raise ImportingError(f"'{options.edition}' is no date: write YYYY, YYYY-MM or YYYY-MM-DD")
    facts = FactsFolder(options.facts_to) if options.facts_to else None
    named = Amending(KnownActs.of(options.data)) if facts else None
    try:
        done = list(_all(files, options, facts, named, progress))
        written = facts.commit(named) if facts and named else []
    finally:
        if facts:
            facts.discard()
    for path in written:
        progress("facts", f"{path} ({path.stat().st_size:,} bytes)")
    return Run(done, written)


def _all(
    files: list[Path],
    options: Options,
    facts: FactsFolder | None,
    named: Amending | None,
    progress: Callable[[str, str], None],
) -> Iterator[Imported]:
    """The files, act by act; the facts of an act are staged before the next is read."""
    by_act: dict[str, list[Path]] = {}
    for file in files:
        by_act.setdefault(_LANGUAGE.sub("", file.stem), []).append(file)
    number = 0
    for texts in by_act.values():
        best: tuple[Imported, Amending] | None = None
        for file in texts:
            number += 1
            progress("import", f"{number}/{len(files)} {file.name}")
            amending = Amending(named.known) if named else None
            one = _one(file, options, amending)
            if amending is not None and (best is None or _rank(one) > _rank(best[0])):
                best = (one, amending)
            bare = replace(one.derived, triples=frozenset()) if one.derived else None
            yield replace(one, derived=bare)
        if best is not None and facts is not None and named is not None:
            one, amending = best
            if one.derived is not None:
                facts.stage(one.derived)
            named.take(amending)


def _one(file: Path, options: Options, amending: Amending | None) -> Imported:
    statute = _told_language(read(file, options.act, edition=options.edition), file)
    edition = options.edition or statute.head.edition
    if edition is None:
        raise ImportingError(
            f"{file.name} does not say of which day it is: give --edition YYYY-MM-DD "
            "(YYYY-MM where you know the month only)"
        )
    words = words_of(file, statute.form)
    name, digest = _document(file, statute, words)
    derived = derive(statute, edition, words, digest, amending, name) if amending else None
    stored = options.store.put(statute, edition, words, name) if options.store else None
    return Imported(file, edition, statute.head.language, report(statute), derived, stored)


def _told_language(statute: Statute, file: Path) -> Statute:
    """The statute with the language that the name of its file tells: ``….en.txt``.

    A text that begins with its first article has no head from which the parser could tell it.
    """
    told = file.stem.rsplit(".", 1)[-1]
    if told not in _LANGUAGES or "." not in file.stem:
        return statute
    return replace(statute, head=replace(statute.head, language=told))


def _document(file: Path, statute: Statute, words: str) -> tuple[str, str]:
    """Name and digest of the text that the offsets count in: the file, or the text of a page."""
    if statute.form == "page":
        data = words.encode()
        return f"{statute.act.slug}.{statute.head.language}.txt", hashlib.sha256(data).hexdigest()
    return file.name, hashlib.sha256(file.read_bytes()).hexdigest()


def _rank(one: Imported) -> tuple[str, int]:
    return one.edition, -_LANGUAGES.get(one.language, len(_LANGUAGES))
