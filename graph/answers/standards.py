"""Standards: provisions against international standards, and who says that they conflict.

A cell holds claims that name the standard (``lg:criticisedUnder``) and are about the place or a
norm in it. Nothing is concluded from rights or subjects: where a source names no standard, there
is no cell, and its claim is counted as silent.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import DISCLAIMER, Place, Statement, Text, Thing
from graph.answers.statements import statements
from graph.reading_order import natural
from graph.validity import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.rows import Questions


@dataclass(frozen=True, slots=True)
class Cell:
    """Who says that a place conflicts with a standard.

    Attributes:
        standard: IRI of the standard.
        claims: what sources say, each with its source and where it says so.
    """

    standard: str
    claims: list[Statement]


@dataclass(frozen=True, slots=True)
class Row:
    """One place of the law.

    Attributes:
        place: provision or act.
        norms: the norms in it that claims are about; empty where they are about the place.
        then: status on the first day: the surest of its norms, or of the place itself.
        now: status on the second day.
        cells: only those that hold claims.
        silent: further claims about these norms or this place that name no standard.
    """

    place: Place
    norms: list[Thing]
    then: Status
    now: Status
    cells: list[Cell]
    silent: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Places and standards.

    Attributes:
        question: the two days.
        generation: of the graph.
        standards: those that some claim names, in reading order.
        unused: those that no claim names.
        rows: in the order of the statute book.
        unplaced: claims that name a standard and are about no place of the graph.
        counts: claims in all, claims that name a standard, places in force on each day.
        disclaimer: in each language.
    """

    question: dict[str, Any]
    generation: str
    standards: list[Thing]
    unused: list[Thing]
    rows: list[Row]
    unplaced: list[Statement]
    counts: dict[str, int]
    disclaimer: Text


def matrix(graph: Questions, then: dt.date, now: dt.date) -> Matrix:
    """The matrix on two days."""
    rows = read.select(
        graph,
        """SELECT DISTINCT ?claim ?standard ?about ?class { ?claim a lg:Claim ;
           lg:criticisedUnder ?standard . OPTIONAL { ?claim lg:about ?about . ?about a ?class .
           FILTER(?class IN (lg:Norm, lg:Provision, lg:Act)) } }""",
    )
    norms = {r["about"].text for r in rows if "about" in r and r["class"].text.endswith("Norm")}
    stated = read.related(graph, "lg:statedIn", norms)
    cells: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    spoken_of: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if "about" not in row:
            continue
        about = row["about"].text
        for place in stated.get(about, []) if about in norms else [about]:
            cells[place][row["standard"].text].add(row["claim"].text)
            spoken_of[place].add(about)
    said = statements(graph, {r["claim"].text for r in rows})
    every = read.select(graph, "SELECT DISTINCT ?s { ?s a lg:Standard }")
    named = read.things(graph, {r["s"].text for r in every} | norms)
    used = {r["standard"].text for r in rows}
    on_days = [_statuses(graph, spoken_of, norms, day) for day in (then, now)]
    places = read.places(graph, cells)
    silent = _silent(graph, {a for found in spoken_of.values() for a in found})
    found = [
        Row(
            places[place],
            [named[a] for a in sorted(spoken_of[place] & norms, key=natural)],
            on_days[0][place],
            on_days[1][place],
            [
                Cell(standard, [said[c] for c in sorted(claims, key=natural) if c in said])
                for standard, claims in sorted(cells[place].items(), key=lambda c: natural(c[0]))
            ],
            len(set().union(*(silent.get(a, set()) for a in spoken_of[place]))),
        )
        for place in sorted(cells, key=natural)
    ]
    nowhere = {r["claim"].text for r in rows} - {r["claim"].text for r in rows if "about" in r}
    claims = read.select(graph, "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a lg:Claim }")
    return Matrix(
        {"then": then.isoformat(), "now": now.isoformat()},
        graph.generation,
        [named[s] for s in sorted(used, key=natural)],
        [named[s] for s in sorted({r["s"].text for r in every} - used, key=natural)],
        found,
        [said[c] for c in sorted(nowhere, key=natural) if c in said],
        {
            "claims": int(claims[0]["n"].text),
            "claims_naming_a_standard": len({r["claim"].text for r in rows}),
            "places": len(found),
            "places_in_force_then": sum(row.then.counts for row in found),
            "places_in_force_now": sum(row.now.counts for row in found),
        },
        DISCLAIMER,
    )


def _statuses(
    graph: Questions, spoken_of: dict[str, set[str]], norms: set[str], day: dt.date
) -> dict[str, Status]:
    """Place to the surest status of the norms in it that are spoken of, or of itself."""
    judged = judge(graph, norms, day)
    bounds = read.intervals(graph, spoken_of)
    order = list(Status)
    return {
        place: min(
            (judged[a].status if a in norms else bounds[place].status(day) for a in about),
            key=order.index,
        )
        for place, about in spoken_of.items()
    }


def _silent(graph: Questions, about: Iterable[str]) -> dict[str, set[str]]:
    """Norm or place to the claims about it that restrict or punish and name no standard."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in read.bulk(
        graph,
        "x",
        about,
        """SELECT DISTINCT ?x ?claim ?stance { $values ?claim lg:about ?x ; lg:stance ?stance .
           FILTER NOT EXISTS { ?claim lg:criticisedUnder ?any } }""",
    ):
        if row["stance"].text.rsplit("/", 1)[-1] in ("restricts", "punishes"):
            found[row["x"].text].add(row["claim"].text)
    return found
