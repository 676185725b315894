"""What a repeal names: sorted into norms that go, and what is refused with the reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.answers import read
from graph.errors import UnknownTermError
from graph.identifiers import BASE
from graph.rows import Questions
from graph.validity import Status


@dataclass(slots=True)
class Targets:
    """What the repeal names, sorted by whether it can be repealed on the day."""

    places: dict[str, list[str]] = field(default_factory=dict)
    norms: set[str] = field(default_factory=set)
    refused: list[dict[str, object]] = field(default_factory=list)


def targets_of(graph: Questions, repeal: Sequence[str], day: dt.date) -> Targets:
    """Sort what would be repealed into norms; refuse what is not in force on the day.

    Raises:
        UnknownTermError: something that would be repealed is not in the graph.
    """
    found = Targets()
    named = [BASE + term.removeprefix(BASE) for term in repeal]
    for iri, term in zip(named, repeal, strict=True):
        if any(c in iri for c in '<>"{}|^`\\ \n'):
            raise UnknownTermError(
                f"'{term}' is not an IRI: write one such as {BASE}kz/act/…/art/5"
            )
        rows = read.select(graph, f"SELECT DISTINCT ?t {{ <{iri}> a ?t }}")
        types = {row["t"].text.rsplit("#", 1)[-1] for row in rows}
        if "Norm" in types:
            norms = {iri}
        elif types & {"Provision", "Act"}:
            norms = _stated_within(graph, iri, named)
        else:
            raise UnknownTermError(
                f"'{term}' is not a provision, an act or a norm of the graph: find it with "
                "`lawgraph search` or on the page of its act"
            )
        status = read.intervals(graph, [iri])[iri].status(day)
        if status is Status.NO:
            found.refused.append(_refusal(graph, iri, day))
            continue
        if not norms:
            found.refused.append(_nothing_there(graph, iri))
            continue
        found.places[iri] = sorted(norms)
        found.norms |= norms
    return found


def _stated_within(graph: Questions, iri: str, repealed: list[str]) -> set[str]:
    """Norms stated in the provision or act, all of whose places are repealed together."""
    rows = read.select(
        graph,
        f"SELECT DISTINCT ?n {{ ?n lg:statedIn ?p . "
        f'FILTER(?p = <{iri}> || STRSTARTS(STR(?p), "{iri}/")) }}',
    )
    inside = {row["n"].text for row in rows}
    stated = read.related(graph, "lg:statedIn", inside)
    return {
        n
        for n, places in stated.items()
        if all(any(p == r or p.startswith(f"{r}/") for r in repealed) for p in places)
    }


def _refusal(graph: Questions, iri: str, day: dt.date) -> dict[str, object]:
    """Why what is not in force cannot be repealed, by whom it ended, and what continues it."""
    ended = read.select(
        graph,
        f"""SELECT DISTINCT ?act ?effect ?date {{ <{iri}> lg:statedIn?/eli:is_part_of* ?p .
            ?c lg:changes ?p ; lg:changedBy ?act ; lg:effect ?effect ; lg:effectEarliest ?date ;
              lg:stage <{BASE}scheme/stages/adopted> .
            VALUES ?effect {{
              <{BASE}scheme/effects/excluded> <{BASE}scheme/effects/repealed> }} }}""",
    )
    continued = read.related(
        graph, "(lg:continuedBy|^lg:statedIn/lg:continuedBy|eli:is_part_of+/lg:continuedBy)", [iri]
    )
    acts = read.things(graph, {row["act"].text for row in ended})
    successors = read.things(graph, continued.get(iri, []))
    by = "; ".join(
        f"{row['effect'].text.rsplit('/', 1)[-1]} by {acts[row['act'].text].label.get('en', '')}, "
        f"not before {row['date'].text}"
        for row in ended
    )
    after = ", ".join(t.label.get("en", t.iri) for t in successors.values())
    return {
        "iri": iri,
        "place": read.places(graph, [iri])[iri],
        "reason": f"not in force on {day.isoformat()}"
        + (f": {by}" if by else "")
        + (f". Continued by: {after}" if after else ""),
        "ended_by": sorted(acts.values(), key=lambda t: t.iri),
        "continued_by": sorted(successors.values(), key=lambda t: t.iri),
    }


def replaced(graph: Questions, iri: str, norms: list[str], day: dt.date) -> dict[str, object]:
    """Why norms whose place stands cannot be repealed: on the day it was worded otherwise."""
    after = read.related(graph, "lg:replacedBy|lg:continuedBy", norms)
    successors = read.things(graph, {n for found in after.values() for n in found})
    names = ", ".join(t.label.get("en", t.iri) for t in successors.values())
    return {
        "iri": iri,
        "place": read.places(graph, [iri])[iri],
        "reason": f"not so worded on {day.isoformat()}"
        + (f": replaced or continued by {names}" if names else ""),
        "ended_by": [],
        "continued_by": sorted(successors.values(), key=lambda t: t.iri),
    }


def _nothing_there(graph: Questions, iri: str) -> dict[str, object]:
    return {
        "iri": iri,
        "place": read.places(graph, [iri])[iri],
        "reason": "no norm of this place has been encoded, so nothing can be said of its repeal",
        "ended_by": [],
        "continued_by": [],
    }
