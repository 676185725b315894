"""Run: files and folders in, reports out; words to the local store, facts to a folder on request."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import LawgraphError
from graph.imports.derive import Derived, derive
from graph.imports.facts import write_facts
from graph.imports.known import KnownActs
from graph.imports.naming import Amending
from graph.imports.texts import TextStore, words_of
from graph.statutes import Report, read, report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.statutes import Statute

_SUFFIXES = {".txt", ".html", ".htm"}
_LANGUAGES = {"ru": 0, "kk": 1, "en": 2}
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


class ImportError_(LawgraphError):  # noqa: N801 - the plain word is a built-in exception
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
    """What became of one file."""

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
        ImportError_: a path is not there, or a folder holds nothing to import.
    """
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in _SUFFIXES)
            if not inside:
                raise ImportError_(f"{path} holds no .txt or .html file: save a page there first")
            yield from inside
        elif path.is_file():
            yield path
        else:
            raise ImportError_(f"{path} is not there: give a saved page or a folder of them")


def run(
    paths: Iterable[Path], options: Options, progress: Callable[[str, str], None]
) -> Run:
    """Import files, one after the other.

    Facts are taken from one text of each edition: the Russian one where it is among the files,
    else the Kazakh, else the English one; of every text the words are stored.

    Raises:
        ImportError_: a date is missing or wrong.
        LawgraphError: a file cannot be read.
    """
    files = list(files_of(paths))
    if options.act is not None and len(files) > 1:
        raise ImportError_("--act names one act, but several files were given: import them singly")
    if options.edition is not None and not _DATE.fullmatch(options.edition):
        raise ImportError_(f"'{options.edition}' is not a date: write YYYY, YYYY-MM or YYYY-MM-DD")
    amending = Amending(KnownActs.of(options.data)) if options.facts_to else None
    found: dict[tuple[str, str], Imported] = {}
    done = []
    for number, file in enumerate(files, 1):
        progress("import", f"{number}/{len(files)} {file.name}")
        one = _one(file, options, amending)
        key = (one.report.act, one.edition)
        before = found.get(key)
        if before is None or _rank(one) < _rank(before):
            found[key] = one
        done.append(one)
    written: list[Path] = []
    if options.facts_to is not None and amending is not None:
        chosen = [one.derived for one in found.values() if one.derived is not None]
        written = write_facts(options.facts_to, _newest(chosen), amending)
        for path in written:
            progress("facts", f"{path} ({path.stat().st_size:,} bytes)")
    return Run(done, written)


def _one(file: Path, options: Options, amending: Amending | None) -> Imported:
    statute = read(file, options.act, edition=options.edition)
    edition = options.edition or statute.head.edition
    if edition is None:
        raise ImportError_(
            f"{file.name} does not say of which day it is: give --edition YYYY-MM-DD "
            "(YYYY-MM where you know the month only)"
        )
    words = words_of(file, statute.form)
    name, digest = _document(file, statute, words)
    derived = None
    if amending is not None:
        gathering = Amending(amending.known)
        derived = derive(statute, edition, words, digest, gathering, name)
        if statute.head.language == "ru" or not _russian_beside(file):
            amending.take(gathering)
        else:
            derived = None
    stored = options.store.put(statute, edition, words, name) if options.store else None
    return Imported(file, edition, statute.head.language, report(statute), derived, stored)


def _document(file: Path, statute: Statute, words: str) -> tuple[str, str]:
    """Name and digest of the text that the offsets count in: the file, or the text of a page."""
    if statute.form == "page":
        data = words.encode()
        return f"{statute.act.slug}.{statute.head.language}.txt", hashlib.sha256(data).hexdigest()
    return file.name, hashlib.sha256(file.read_bytes()).hexdigest()


def _russian_beside(file: Path) -> bool:
    """Whether the Russian text of the same act lies beside it."""
    parts = file.name.split(".")
    return any(
        file.with_name(".".join([parts[0], "ru", *parts[2:]])).exists() for _ in parts[2:]
    )


def _rank(one: Imported) -> int:
    return _LANGUAGES.get(one.language, len(_LANGUAGES)) if one.derived else len(_LANGUAGES) + 1


def _newest(derived: Iterable[Derived]) -> list[Derived]:
    """Of each act the latest edition: it carries the notes of those before it."""
    newest: dict[str, Derived] = {}
    for one in derived:
        if one.act not in newest or one.edition > newest[one.act].edition:
            newest[one.act] = one
    return [newest[act] for act in sorted(newest)]
