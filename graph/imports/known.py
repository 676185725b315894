"""Known acts: those that the graph has under a name of their own, asked from the reviewed files.

Resolves an amending act by number and date, and a mention in running text by its title or name,
as it stood on the day of the edition. What fits several acts is not resolved.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.prefixes import PREFIXES
from graph.statutes.fold import fold
from graph.store import Store

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

IMPORTED = "imported"
"""The folder of generated facts, which is never asked: it follows from the reviewed files."""

_WORD = re.compile(r"[^\W\d]+(?:-[^\W\d]+)*|\d+")
_STEM = 6
_NOT_NAMES = {"республи", "республ", "казахст", "казахс", "рк"}
_KIND = re.compile(r"кодекс\w*|закон\w*")
_PROLOGUE = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items())
_QUERY = """SELECT ?act ?number ?date ?name ?start ?end WHERE {
  ?act a lg:Act .
  OPTIONAL { ?act eli:number ?number } OPTIONAL { ?act eli:date_document ?date }
  OPTIONAL { ?act eli:title|skos:altLabel|rdfs:label ?name . FILTER(LANG(?name) = "ru") }
  OPTIONAL { ?act eli:first_date_entry_in_force ?start }
  OPTIONAL { ?act eli:date_no_longer_in_force ?end }
}"""


@dataclass(frozen=True, slots=True)
class KnownActs:
    """Acts of the graph by number and date, and by what they are called.

    Attributes:
        by_number: number and date to slug.
        by_name: stems of a Russian name to slugs.
        times: slug to entry into force and end, empty where not known.
        slugs: all of them.
        dates: slug to the day of adoption, where it is known.
    """

    by_number: Mapping[tuple[str, str], str] = field(default_factory=dict)
    by_name: Mapping[tuple[str, ...], frozenset[str]] = field(default_factory=dict)
    times: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    slugs: frozenset[str] = frozenset()
    dates: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> KnownActs:
        """Ask the Turtle files of a folder, those that were generated left out."""
        store = Store.memory()
        try:
            for path in sorted(folder.rglob("*.ttl")):
                if IMPORTED not in path.parts:
                    store.load(path.read_bytes(), "turtle")
            rows = store.select(_PROLOGUE + _QUERY)
        finally:
            store.close()
        by_number: dict[tuple[str, str], str] = {}
        by_name: dict[tuple[str, ...], set[str]] = defaultdict(set)
        times: dict[str, tuple[str, str]] = {}
        dates: dict[str, str] = {}
        for row in rows:
            slug = row["act"].text.rsplit("/", 1)[-1]
            if slug.startswith("law-") or "/draft/" in row["act"].text:
                continue
            told = {k: v.text for k, v in row.items()}
            times[slug] = (told.get("start", ""), told.get("end", ""))
            dates |= {slug: told["date"]} if "date" in told else {}
            if "number" in told and "date" in told:
                by_number[(told["number"], told["date"])] = slug
            if "name" in told:
                by_name[stems(told["name"])].add(slug)
        named = {k: frozenset(v) for k, v in by_name.items() if k}
        return cls(by_number, named, times, frozenset(times), dates)

    def named(self, words: str, day: str, adopted: str | None = None) -> str | None:
        """The one act of that name in force on a day, or None.

        Args:
            words: as they stand in the text, in any case: «Налоговым кодексом».
            day: ISO; may be a month or a year.
            adopted: the act's own date, where the text says it; another act of the name is meant
                where it differs, and the one meant need not be in force on the day.
        """
        named = sorted(self.by_name.get(stems(words), ()))
        if adopted:
            fits = [s for s in named if self.dates.get(s) == adopted]
        else:
            fits = [s for s in named if self._in_force(s, day)]
        return fits[0] if len(fits) == 1 else None

    def _in_force(self, slug: str, day: str) -> bool:
        start, end = self.times.get(slug, ("", ""))
        return start[: len(day)] <= day and (not end or day < end[: len(day)])


def stems(name: str) -> tuple[str, ...]:
    """A name without its endings, its kind where a title follows, and the name of the state.

    >>> stems("Уголовным кодексом Республики Казахстан") == stems("Уголовный кодекс")
    True
    """
    words = [w for w in _WORD.findall(fold(name)) if w[:_STEM] not in _NOT_NAMES]
    words = [w for w in words if w[: _STEM + 1] not in _NOT_NAMES]
    if len(words) > 1 and _KIND.fullmatch(words[0]):
        words = words[1:]
    return tuple(w[:_STEM] for w in words)
