"""Catalogue: one page of a list, filtered, judged for a day and sorted.

Filters compose: different ones must all hold, several values of one are alternatives. What is
listed and by what stands in ``graph.answers.lists``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.answers import read
from graph.answers.judge import statuses
from graph.answers.lists import LISTINGS, Dated, Filter, Kind, Listing
from graph.answers.model import DISCLAIMER, Text
from graph.answers.outcomes import FROM_SOURCE, Outcome, outcomes, told
from graph.errors import UnknownTermError
from graph.identifiers import BASE
from graph.reading_order import natural
from graph.validity import Interval, Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from graph.answers.model import Thing
    from graph.rows import Questions


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a list.

    Attributes:
        filters: filter name to values: IRIs, paths below the base, or slugs.
        offset: how many to leave out first.
        limit: how many to give at most.
        at: the day for which it is judged; None leaves that out.
        statuses: on the day; those of another are left out. None gives all that may be.
        outcomes: by the day, likewise; for recommendations.
        sort: ``iri``, ``label`` or a column; a minus before it turns the order round.
        lang: language of words; None gives all.
    """

    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    offset: int = 0
    limit: int = 100
    at: dt.date | None = None
    statuses: Sequence[str] = ()
    outcomes: Sequence[str] = ()
    sort: str = "iri"
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list.

    Attributes:
        name: of the list.
        generation: of the graph.
        total: how many there are in all with these filters.
        offset: how many come before this page.
        at: the day for which it was judged.
        items: one mapping each: ``iri``, ``label``, the columns, and where a day was given
            ``status`` and, of a recommendation, ``outcome``.
        disclaimer: in each language.
    """

    name: str
    generation: str
    total: int
    offset: int
    at: dt.date | None
    items: list[dict[str, Any]]
    disclaimer: Text


def listing(graph: Questions, name: str, wanted: Wanted) -> Page:
    """One page of a list.

    Args:
        graph: what is asked.
        name: a key of ``LISTINGS``.
        wanted: filters, day, order and page.

    Raises:
        UnknownTermError: there is no such list, filter or column, a value does not fit its
            filter, the list does not take a day, or a status is asked for and no day.
    """
    if name not in LISTINGS:
        raise UnknownTermError(f"there is no list '{name}': choose one of {', '.join(LISTINGS)}")
    of = LISTINGS[name]
    pattern = of.pattern + "".join(
        _filter(of, n, k, v) for n, (k, v) in enumerate(sorted(wanted.filters.items()))
    )
    if wanted.at is None and (wanted.statuses or wanted.outcomes):
        raise UnknownTermError("a status or an outcome is that of a day: give 'at' as well")
    status: dict[str, Status] = {}
    became: dict[str, Outcome] = {}
    if wanted.at is None and wanted.sort in ("iri", "-iri"):
        iris, total = _page_by_iri(graph, pattern, wanted)
    else:
        every = [r["s"].text for r in read.select(graph, f"SELECT DISTINCT ?s {{ {pattern} }}")]
        if wanted.at is not None:
            status = _judged(graph, of, every, wanted.at)
            every = [iri for iri in every if _told_of(status[iri], wanted.statuses)]
            if of.outcomes:
                became = outcomes(graph, every, wanted.at)
                every = [i for i in every if not wanted.outcomes or became[i] in wanted.outcomes]
        ordered = _sorted(graph, of, every, wanted)
        iris, total = ordered[wanted.offset : wanted.offset + wanted.limit], len(ordered)
    items = _items(graph, of, iris, wanted.lang)
    for item in items:
        if wanted.at is not None:
            item["status"] = status[item["iri"]].value
            if of.outcomes:
                item["outcome"] = became[item["iri"]].value
    return Page(
        name, graph.generation, total, wanted.offset, wanted.at, items, _in(DISCLAIMER, wanted.lang)
    )


def _page_by_iri(graph: Questions, pattern: str, wanted: Wanted) -> tuple[list[str], int]:
    count = f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ {pattern} }}"
    order = "DESC(?s)" if wanted.sort.startswith("-") else "?s"
    rows = read.select(
        graph,
        f"SELECT DISTINCT ?s {{ {pattern} }} ORDER BY {order} "
        f"LIMIT {int(wanted.limit)} OFFSET {int(wanted.offset)}",
    )
    return [r["s"].text for r in rows], int(read.select(graph, count)[0]["n"].text)


def _told_of(status: Status, asked: Sequence[str]) -> bool:
    return status in asked if asked else status is not Status.NO


def _judged(graph: Questions, of: Listing, iris: list[str], day: dt.date) -> dict[str, Status]:
    if of.dated is Dated.IN_FORCE:
        return statuses(graph, iris, day)
    if of.dated is Dated.EXISTS:
        return {iri: i.status(day) for iri, i in read.intervals(graph, iris).items()}
    if of.dated is Dated.HAPPENED:
        first = read.related(graph, "lg:effectEarliest", iris)
        last = read.related(graph, "lg:effectLatest", iris)
        return {iri: _happened(first.get(iri), last.get(iri), day) for iri in iris}
    if of.dated is Dated.TOLD:
        return told(graph, iris, day, "dct:issued" if of.name == "sources" else FROM_SOURCE)
    dated = ", ".join(n for n, one in LISTINGS.items() if one.dated is not Dated.NO)
    raise UnknownTermError(f"'at' says nothing of {of.name}: it is for {dated}")


def _happened(first: list[str] | None, last: list[str] | None, day: dt.date) -> Status:
    """Whether a change had taken effect: an interval that never ends."""
    if not first and not last:
        return Status.UNKNOWN
    begun = Interval(
        read.day(first[0]) if first else None,
        read.day(last[0]) if last else None,
        attested_until=day,
    )
    return begun.status(day)


def _sorted(graph: Questions, of: Listing, iris: list[str], wanted: Wanted) -> list[str]:
    key = wanted.sort.removeprefix("-")
    lang = wanted.lang or "en"
    if key == "iri":
        keys = {iri: iri for iri in iris}
    elif key == "label":
        named = read.labels(graph, iris)
        keys = {iri: _said(named[iri], lang) for iri in iris}
    elif key in of.columns:
        cells = _cells(graph, of, key, iris)
        keys = {iri: _key(cells.get(iri), lang) for iri in iris}
    else:
        known = ", ".join(("iri", "label", *of.columns))
        raise UnknownTermError(f"{of.name} cannot be sorted by '{key}': choose one of {known}")
    down = wanted.sort.startswith("-")
    there = sorted((i for i in iris if keys[i]), key=lambda i: (natural(keys[i].lower()), i))
    # What has no value stands last in both directions.
    return (there[::-1] if down else there) + sorted(i for i in iris if not keys[i])


def _key(cell: Any, lang: str) -> str:  # noqa: ANN401 - things, words or values
    if isinstance(cell, dict):
        return _said(cell, lang)
    first = cell[0] if cell else ""
    return first if isinstance(first, str) else _said(first["label"], lang)


def _items(
    graph: Questions, of: Listing, iris: list[str], lang: str | None
) -> list[dict[str, Any]]:
    names = read.labels(graph, iris)
    items: dict[str, dict[str, Any]] = {
        iri: {"iri": iri, "label": _in(names[iri], lang)} for iri in iris
    }
    for column, where in of.columns.items():
        cells = _cells(graph, of, column, iris)
        for iri, item in items.items():
            cell = cells.get(iri, {} if where.kind is Kind.TEXT else [])
            if where.kind is Kind.TEXT:
                cell = _in(cell, lang)
            elif where.kind is Kind.THINGS:
                cell = [t | {"label": _in(t["label"], lang)} for t in cell]
            item[column] = cell
    return list(items.values())


def _cells(graph: Questions, of: Listing, column: str, iris: Iterable[str]) -> dict[str, Any]:
    """The cells of one column: words by language, or a list in the order of its values."""
    where = of.columns[column]
    rows = read.bulk(graph, "s", iris, f"SELECT DISTINCT ?s ?o {{ $values ?s {where.path} ?o }}")
    rows.sort(key=lambda r: (natural(r["o"].text), r["o"].text, r["o"].lang or ""))
    cells: dict[str, Any] = {}
    if where.kind is Kind.TEXT:
        for row in rows:
            words = cells.setdefault(row["s"].text, {})
            lang = row["o"].lang or "en"
            words[lang] = f"{words[lang]}; {row['o'].text}" if lang in words else row["o"].text
        return cells
    named = read.labels(graph, {r["o"].text for r in rows}) if where.kind is Kind.THINGS else {}
    for row in rows:
        text = row["o"].text
        cell = {"iri": text, "label": named[text]} if where.kind is Kind.THINGS else text
        cells.setdefault(row["s"].text, []).append(cell)
    return cells


def _in(text: Text, lang: str | None) -> Text:
    """Words in one language; in another one, named as such, where it is missing."""
    if lang is None or not text:
        return text
    there = next((tag for tag in (lang, "en", "ru", *text) if tag in text), lang)
    return {there: text[there]}


def _said(text: Text, lang: str) -> str:
    return next(iter(_in(text, lang).values()), "")


_NUMBER = re.compile(r"\d{1,12}(\.\d{1,6})?")
_WORD = re.compile(r"[\w-]{1,100}")
_VARIABLE = re.compile(r"\?\w+")
_OWN = re.compile(r"\?([xy])\b")
_BARE = re.compile(r'[<>"{}|^`\\\x00-\x20]')


def _filter(of: Listing, number: int, name: str, values: Sequence[str]) -> str:
    if name not in of.filters:
        known = ", ".join(sorted(of.filters)) or "none"
        raise UnknownTermError(f"'{name}' does not filter {of.name}: its filters are {known}")
    terms = [_term(of.filters[name], name, value) for value in values]
    # Each filter has ?x and ?y of its own, so that one never narrows another. It is asked by
    # itself, for each thing once: else the norms of one are multiplied by those of the next.
    # Counting keeps the engine from taking the groups apart: two filters took 20 s, now 0.2 s.
    pattern = of.filters[name].pattern
    shared = " ".join(sorted(set(_VARIABLE.findall(pattern)) - {"?x", "?y"}))
    pattern = _OWN.sub(rf"?\g<1>{number}", pattern)
    if len(terms) == 1:
        pattern = pattern.replace("$value", terms[0])
    else:
        several = f"VALUES ?v{number} {{ {' '.join(sorted(set(terms)))} }}"
        pattern = f"{several} {pattern.replace('$value', f'?v{number}')}"
    return f" {{ SELECT {shared} (COUNT(*) AS ?n{number}) {{ {pattern} }} GROUP BY {shared} }}"


def meant(name: str, value: str) -> str:
    """The IRI that a value of a filter names."""
    return value if "://" in value else _guess(name, value)


def _term(of: Filter, name: str, value: str) -> str:
    """A value as it stands in a query."""
    if of.takes == "number" and not _NUMBER.fullmatch(value):
        raise UnknownTermError(f"'{value}' is not a number: '{name}' takes one, such as 100")
    if of.takes == "text" and not _WORD.fullmatch(value):
        raise UnknownTermError(f"'{value}' is not a key: '{name}' takes one, see its column")
    if of.takes != "iri":
        return f'"{value}"'
    iri = meant(name, value)
    if _BARE.search(iri):
        raise UnknownTermError(f"'{value}' is not an IRI: write one of the graph")
    return f"<{iri}>"


_SCHEMES = {
    "organisation_type": "organisation-types",
    "affects": "organisation-types",
    "right": "rights",
    "barrier": "barriers",
    "exercised_by": "roles",
    "function": "functions",
    "effect": "effects",
    "stage": "stages",
    "stance": "stances",
    "action": "actions",
    "type": "act-types",
    "broader": "organisation-types",
    "sanction": "sanctions",
    "unit": "units",
    "offender": "offender-classes",
    "agency": "roles",
    "life_stage": "life-stages",
}


def _guess(name: str, value: str) -> str:
    """A bare slug in a filter means the concept, act, class or source of that name."""
    if name == "standard" and not value.startswith("standard/"):
        return f"{BASE}standard/{value}"
    if "/" in value or "#" in value:
        return BASE + value
    if name in _SCHEMES:
        return f"{BASE}scheme/{_SCHEMES[name]}/{value}"
    if name == "kind":
        return f"{BASE}ontology#{value}"
    if name == "source":
        return f"{BASE}source/{value}"
    return f"{BASE}kz/act/{value}"


def concepts(graph: Questions, scheme: str) -> list[tuple[Thing, int]]:
    """The concepts of a scheme in tree order, each with its depth."""
    rows = read.select(
        graph,
        f"SELECT ?c ?b {{ ?c skos:inScheme <{BASE}scheme/{scheme}> "
        "OPTIONAL { ?c skos:broader ?b } }",
    )
    named = read.things(graph, {row["c"].text for row in rows})
    above = {row["c"].text: row["b"].text if "b" in row else None for row in rows}
    found: list[tuple[Thing, int]] = []

    def walk(parent: str | None, depth: int) -> None:
        for iri in sorted(c for c, b in above.items() if b == parent):
            found.append((named[iri], depth))
            walk(iri, depth + 1)

    walk(None, 0)
    return found
