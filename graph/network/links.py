"""Links: which article depends on which on a day, and how sure that is.

An article depends on another if a norm or a part of it punishes the breach of a norm there,
repeats one, or refers to a place there. References to whole acts and within an article are left
out: they tie nothing in particular together.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.judge import judge
from graph.validity import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.rows import Questions

_NORMS = {
    "punishes": """SELECT DISTINCT ?from ?to ?inferred { ?e a lg:Enforcement ; lg:offence ?from ;
        lg:punishes ?to . OPTIONAL { ?e lg:inferred ?inferred } }""",
    "repeats": "SELECT DISTINCT ?from ?to { ?from lg:derivesFrom ?to ; a lg:Norm }",
}


@dataclass(frozen=True, slots=True)
class Link:
    """One article depends on another.

    Attributes:
        source: the article that depends.
        target: the article that it depends on.
        kinds: ``punishes``, ``repeats``, ``refers``; several may hold.
        sure: whether one of them is stated in the text and both its ends are in force for certain
            or attested.
    """

    source: str
    target: str
    kinds: tuple[str, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class Links:
    """All links of a day, the articles that state a norm in force, and how sure each norm is."""

    articles: frozenset[str]
    links: tuple[Link, ...]
    statuses: dict[str, Status]


def links(graph: Questions, day: dt.date) -> Links:
    """The links between articles that state norms, on a day."""
    rows = read.select(graph, "SELECT ?n ?p { ?n a lg:Norm ; lg:statedIn ?p }")
    stated: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        stated[row["n"].text].add(row["p"].text)
    validity = {n: v.status for n, v in judge(graph, stated, day).items()}
    standing = {n for n, status in validity.items() if status is not Status.NO}
    home = {n: {read.article_of(p) for p in stated[n]} for n in standing}
    articles = frozenset(a for found in home.values() for a in found)
    kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
    sure: set[tuple[str, str]] = set()

    def add(kind: str, sources: set[str], targets: set[str], *, certain: bool) -> None:
        for pair in ((s, t) for s in sources for t in targets if s != t):
            kinds[pair].add(kind)
            if certain:
                sure.add(pair)

    for kind, query in _NORMS.items():
        for row in read.select(graph, query):
            ends = [row["from"].text, row["to"].text]
            if all(e in standing for e in ends):
                inferred = "inferred" in row and row["inferred"].text == "true"
                certain = not inferred and all(validity[e].counts for e in ends)
                add(kind, home[ends[0]], home[ends[1]], certain=certain)
    for start, end, certain in _references(graph, validity, day):
        sources = home.get(start) or {read.article_of(start)}
        add("refers", sources & articles, {read.article_of(end)} & articles, certain=certain)
    made = (Link(s, t, tuple(sorted(k)), (s, t) in sure) for (s, t), k in kinds.items())
    ordered = tuple(sorted(made, key=lambda x: (x.source, x.target)))
    return Links(articles, ordered, validity)


def _references(
    graph: Questions, norms: dict[str, Status], day: dt.date
) -> Iterator[tuple[str, str, bool]]:
    """What refers to which provision, both in force, and whether that is certain or attested."""
    rows = read.select(
        graph, "SELECT DISTINCT ?from ?to { ?from eli:cites ?to . ?to a lg:Provision }"
    )
    pairs = [(r["from"].text, r["to"].text) for r in rows]
    bounds = read.intervals(graph, {p for pair in pairs for p in pair if p not in norms})
    states = norms | {p: interval.status(day) for p, interval in bounds.items()}
    for start, end in pairs:
        if Status.NO not in (states[start], states[end]):
            yield start, end, states[start].counts and states[end].counts
