"""Measures: numbers that sources give for the same thing, side by side, each with its day.

What is printed stays as it is ("more than 22,000"); where it holds exactly one number, that is
read out of it so that it can be drawn.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.model import Text, Thing

if TYPE_CHECKING:
    from graph.rows import Questions


@dataclass(frozen=True, slots=True)
class Observed:
    """One number of one source.

    Attributes:
        observation: what was observed.
        value: as printed.
        number: that it holds, or None where it holds none or several.
        date: day, month or year, as printed.
        source: who says so.
        of: what it is about, where that is in the graph.
        highest: of the scale, for a score.
    """

    observation: Thing
    value: str
    number: float | None
    date: str
    source: Thing
    of: list[Thing]
    highest: str | None


@dataclass(frozen=True, slots=True)
class Series:
    """A measure that was counted more than once.

    Attributes:
        measure: its key.
        counts: what is counted, in words.
        observations: by date.
    """

    measure: str
    counts: Text
    observations: list[Observed]


def series(graph: Questions) -> list[Series]:
    """Every measure with two observations or more, those with most first."""
    rows = read.select(
        graph,
        """SELECT ?o ?measure ?value ?date ?source ?of ?highest { ?o a lg:Observation ;
           lg:measure ?measure ; lg:value ?value ; lg:observedOn ?date ; dct:source ?source .
           OPTIONAL { ?o lg:observedOf ?of } OPTIONAL { ?o lg:scaleMaximum ?highest } }""",
    )
    by_measure: dict[str, set[str]] = defaultdict(set)
    about: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        by_measure[row["measure"].text].add(row["o"].text)
        if "of" in row:
            about[row["o"].text].add(row["of"].text)
    of = {row["o"].text: row for row in rows}
    kept = {m: found for m, found in by_measure.items() if len(found) > 1}
    wanted = {o for found in kept.values() for o in found}
    counts = read.texts(graph, "lg:countedThing", wanted)
    named = read.things(
        graph,
        wanted | {of[o]["source"].text for o in wanted} | {x for o in wanted for x in about[o]},
    )
    made = []
    for measure, found in kept.items():
        order = sorted(found, key=lambda o: (of[o]["date"].text, of[o]["source"].text, o))
        observed = [
            Observed(
                named[o],
                of[o]["value"].text,
                number(of[o]["value"].text),
                of[o]["date"].text,
                named[of[o]["source"].text],
                [named[x] for x in sorted(about[o])],
                of[o]["highest"].text if "highest" in of[o] else None,
            )
            for o in order
        ]
        made.append(Series(measure, counts.get(order[0], {}), observed))
    return sorted(made, key=lambda s: (-len(s.observations), s.measure))


_NUMBER = re.compile(r"\d{1,3}(?:[, \u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def number(printed: str) -> float | None:
    """The one number in a printed value, or None.

    >>> number("more than 22,000"), number("132.4 billion"), number("47.6%"), number(".94")
    (22000.0, 132400000000.0, 47.6, 0.94)
    >>> number("5-7") is None, number("a third") is None
    (True, True)
    """
    found = _NUMBER.findall(printed)
    if len(found) != 1:
        return None
    scale = next((s for word, s in _SCALES.items() if word in printed.lower()), 1)
    return float(re.sub(r"[^\d.]", "", found[0])) * scale
