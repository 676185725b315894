"""Outcomes: whether a statement had been made by a day, and what became of a recommendation.

A recommendation is answered by a change of the law where the graph knows one; else the state
responded where the source says so; else it is told by what it targets: that stands, is gone, or
cannot be judged, or the recommendation cannot be placed in the law.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.judge import Standing, standing
from graph.validity import Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from graph.rows import Questions
    from graph.validity import Interval

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
    return demands(graph, recommendations).by(day)


@dataclass(frozen=True, slots=True)
class Demands:
    """All that the outcome of recommendations by any day follows from.

    Attributes:
        iris: which.
        answered: recommendation to the days from which changes that answer it took effect.
        responded: to the responses of the state.
        dated: to the dates of these.
        targets: to the norms and places that it targets.
        norms: the norms among the targets, and when they stood.
        places: the places among the targets, and when they existed.
    """

    iris: frozenset[str]
    answered: Mapping[str, list[str]]
    responded: Mapping[str, list[str]]
    dated: Mapping[str, list[str]]
    targets: Mapping[str, list[str]]
    norms: Standing
    places: Mapping[str, Interval]

    def by(self, day: dt.date) -> dict[str, Outcome]:
        """Recommendation to what became of it by a day; nothing is asked of the graph."""
        stands = self.norms.on(day) | {t: i.status(day) for t, i in self.places.items()}
        return {iri: self._became(iri, day, stands) for iri in self.iris}

    def _became(self, iri: str, day: dt.date, stands: Mapping[str, Status]) -> Outcome:
        status = {stands[t] for t in self.targets.get(iri, [])}
        if any(read.day(d) <= day for d in self.answered.get(iri, [])):
            return Outcome.ANSWERED
        if iri in self.responded and not _later(self.dated.get(iri, []), day):
            return Outcome.RESPONDED
        if not status:
            return Outcome.NOT_PLACED
        if any(s.counts for s in status):
            return Outcome.STANDS
        return Outcome.GONE if status == {Status.NO} else Outcome.NOT_KNOWN


def demands(graph: Questions, recommendations: Iterable[str]) -> Demands:
    """What is known of recommendations, for the outcome by any day."""
    wanted = frozenset(recommendations)
    said = read.facets(graph, ("lg:stateResponse", "lg:respondedOn", "lg:targets"), wanted)
    targets = {t for found in said["lg:targets"].values() for t in found}
    norms = {t for t in targets if "/norm/" in t}
    return Demands(
        wanted,
        read.related(graph, "lg:answeredBy/lg:effectEarliest", wanted),
        said["lg:stateResponse"],
        said["lg:respondedOn"],
        said["lg:targets"],
        standing(graph, norms),
        read.intervals(graph, targets - norms),
    )


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
    return {iri: out(issued.get(iri), day) for iri in wanted}


def out(issued: list[str] | None, day: dt.date) -> Status:
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
