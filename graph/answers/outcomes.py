"""Outcomes: whether a statement had been made by a day, and what became of a recommendation.

A recommendation is answered by a change of the law where the graph knows one; else the state
responded where the source says so; else it is told by what it targets: that stands, is gone, or
cannot be judged, or the recommendation cannot be placed in the law.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.judge import statuses
from graph.validity import Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from graph.rows import Questions

FROM_SOURCE = "dct:source/dct:issued"
"""From a statement to the date of the document that makes it."""


class Outcome(enum.StrEnum):
    """What became of a recommendation by a day, the best known first."""

    ANSWERED = "answered"
    """A change of the law answers it and had taken effect, or may have."""
    RESPONDED = "responded"
    """The source tells of a response of the state; no change of the law answers it."""
    GONE = "gone"
    """Nothing that it targets is in force; that this was the answer is not known."""
    STANDS = "stands"
    """Something that it targets is in force, certain or attested."""
    NOT_KNOWN = "not-known"
    """Whether what it targets is in force is not known."""
    NOT_PLACED = "not-placed"
    """It names no norm or place of the law."""


def outcomes(graph: Questions, recommendations: Iterable[str], day: dt.date) -> dict[str, Outcome]:
    """Recommendation to what became of it by a day.

    Args:
        graph: what is asked.
        recommendations: their IRIs.
        day: the day; what happened later is not known on it.
    """
    wanted = set(recommendations)
    answered = read.related(graph, "lg:answeredBy/lg:effectEarliest", wanted)
    said = read.facets(graph, ("lg:stateResponse", "lg:respondedOn", "lg:targets"), wanted)
    responded, dated, targets = said["lg:stateResponse"], said["lg:respondedOn"], said["lg:targets"]
    stands = _stands(graph, {t for found in targets.values() for t in found}, day)
    became = {}
    for iri in wanted:
        status = {stands[t] for t in targets.get(iri, [])}
        if any(read.day(d) <= day for d in answered.get(iri, [])):
            became[iri] = Outcome.ANSWERED
        elif iri in responded and not _later(dated.get(iri, []), day):
            became[iri] = Outcome.RESPONDED
        elif not status:
            became[iri] = Outcome.NOT_PLACED
        elif any(s.counts for s in status):
            became[iri] = Outcome.STANDS
        else:
            became[iri] = Outcome.GONE if status == {Status.NO} else Outcome.NOT_KNOWN
    return became


def _stands(graph: Questions, targets: set[str], day: dt.date) -> dict[str, Status]:
    norms = {t for t in targets if "/norm/" in t}
    places = read.intervals(graph, targets - norms)
    return statuses(graph, norms, day) | {t: i.status(day) for t, i in places.items()}


def told(graph: Questions, iris: Iterable[str], day: dt.date, path: str) -> dict[str, Status]:
    """Document or statement to whether it was out on a day.

    Args:
        graph: what is asked.
        iris: the documents or statements.
        day: the day.
        path: from each to the date of its document.
    """
    wanted = set(iris)
    issued = read.related(graph, path, wanted)
    return {iri: _out(issued.get(iri), day) for iri in wanted}


def _out(issued: list[str] | None, day: dt.date) -> Status:
    """Whether a document was out: a year or a month that is not over leaves it open."""
    if not issued:
        return Status.UNKNOWN
    if _later(issued[:1], day):
        return Status.NO
    over = issued[0] < day.isoformat()[: len(issued[0])]
    return Status.CERTAIN if over or len(issued[0]) == len("YYYY-MM-DD") else Status.POSSIBLE


def _later(printed: list[str], day: dt.date) -> bool:
    """Whether a day, a month or a year begins after the day."""
    return any(p > day.isoformat()[: len(p)] for p in printed)
