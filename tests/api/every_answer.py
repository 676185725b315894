"""Every answer of a generation as lines of JSON, for a comparison of two ways to read it.

Arguments: the directory of a generation, and the way: ``disk``, or ``memory``, a copy of it whose
rows come backwards where no ORDER BY says how they come, so that it differs from the disk wherever
it may.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from api import views
from api.briefs import paper, written
from api.finding import cited, find
from graph.answers import overview
from graph.answers.catalogue import Wanted, listing
from graph.answers.compare import compare
from graph.answers.completeness import coverage
from graph.answers.dataset import statistics
from graph.answers.figures import figures
from graph.answers.lists import LISTINGS, Dated
from graph.answers.model import to_json
from graph.answers.resource import triples
from graph.answers.standards import matrix
from graph.answers.timeline import timeline
from graph.answers.trace import TraceQuestion, trace
from graph.enough import goals
from graph.enough.enough import EnoughQuestion, enough
from graph.identifiers import BASE
from graph.network.network import network
from graph.reform.impact import ImpactQuestion, impact
from graph.reform.league import league
from graph.reform.named import names
from graph.reform.words import reform_of
from graph.rows import Row
from graph.store import OpenGeneration, copy_to_memory, open_generation, read_only

DAYS = (dt.date(2019, 6, 1), dt.date(2026, 11, 21))
AOC = "kz/act/administrative-offences-2014"
PLACES = (f"{AOC}/art/489", "kz/act/criminal-code-2014/art/130", "kz/act/constitution-1995")
RESOURCES = (
    PLACES[0],
    "kz/norm/public-associations-1996/10-1-founders-three",
    "scheme/organisation-types/public-association",
    "source/odf-2015",
)
TRACED = (
    ("public-association", "association", DAYS[1]),
    ("trade-union", "strike", DAYS[0]),
)
WORDS = ("founders", "489 КоАП")
TEXT = "Article 10 of the Law on Public Associations, ст. 489 ч. 2 КоАП и ст. 174 УК"
REPEALS = (f"{AOC}/art/460-1", "kz/act/peaceful-assemblies-2020")


class Turned(OpenGeneration):
    """The same graph, whose rows come backwards."""

    def select(self, query: str) -> list[Row]:
        rows = super().select(query)
        return rows if "ORDER BY" in query else rows[::-1]

    def construct(self, query: str) -> bytes:
        return b"".join(super().construct(query).splitlines(keepends=True)[::-1])


def opened(path: Path, way: str) -> OpenGeneration:
    """The generation, read in one of the ways."""
    if way == "disk":
        return open_generation(path)
    return Turned(copy_to_memory(read_only(path)), path.name)


def answers(graph: OpenGeneration) -> Iterator[tuple[str, Callable[[], Any]]]:
    """The name of an answer and how to get it, one after the other."""
    then, now = DAYS
    for kind, right, day in TRACED:
        asked = TraceQuestion(kind, day, right)
        yield f"trace {kind} {day}", lambda a=asked: trace(graph, a)
    for repeal in REPEALS:
        reform = ImpactQuestion(reform_of({"repeal": [repeal]}), now)
        yield f"impact {repeal}", lambda r=reform: impact(graph, r)
        yield (
            f"brief {repeal}",
            lambda r=reform: written(paper(graph, r, "ru"), "markdown").decode(),
        )
    yield "network", lambda: network(graph, now)
    yield "norms", lambda: overview.norms_of(graph, BASE + PLACES[0], then)
    for path in RESOURCES:
        yield f"resource {path}", lambda p=path: views.resource(graph, p, now)
    for place in PLACES:
        yield f"timeline {place}", lambda p=place: timeline(graph, p)
        yield f"compare {place}", lambda p=place: compare(graph, p, then, now)
        yield f"act overview {place}", lambda p=place: views.act_overview(graph, BASE + p, now)
    for path in RESOURCES:
        yield f"triples {path}", lambda p=path: triples(graph, p).decode()
    yield "matrix", lambda: matrix(graph, *DAYS)
    yield "reforms", lambda: names(graph)
    yield "league", lambda: league(graph, now, ("proposal",))
    goal = EnoughQuestion(goals.read("informal-groups"), now)
    yield "enough", lambda: enough(graph, goal)
    for words in WORDS:
        yield f"search {words}", lambda w=words: find(graph, w)
    yield "cite", lambda: cited(graph, TEXT)
    for name, of in LISTINGS.items():
        for sort in ("iri", "label", next(iter(of.columns))):
            yield (
                f"list {name} by {sort}",
                lambda n=name, s=sort: listing(
                    graph, n, Wanted(sort=s, limit=50, lang="ru" if s == "label" else None)
                ),
            )
        if of.dated is not Dated.NO:
            yield (
                f"list {name} on a day",
                lambda n=name: listing(graph, n, Wanted(at=then, limit=50)),
            )
    yield "figures", lambda: figures(graph, now)
    yield "coverage", lambda: coverage(graph)
    yield "start", lambda: views.start(graph, WORDS[0], now)
    yield "dataset", lambda: statistics(graph)


def main() -> None:
    """Print every answer, one a line."""
    graph = opened(Path(sys.argv[1]), sys.argv[2])
    for name, ask in answers(graph):
        print(json.dumps([name, to_json(ask())], ensure_ascii=False))  # noqa: T201


if __name__ == "__main__":
    main()
