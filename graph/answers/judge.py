"""Judging: the validity of norms on a day, with the reason, the editions and the assumptions.

Three things are asked of the graph for each norm: the dates of the norm itself (whether its
place existed), those of the versions in which it was read, and those of the versions of its
place that were read and do not state it. ``graph.validity`` says what follows.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers.model import Text, Thing, Validity
from graph.answers.read import bulk, facets, intervals, related, sources_of, things
from graph.validity import Interval, Status, best, of_norm

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from graph.rows import Questions

_REASONS: dict[Status, Text] = {
    Status.CERTAIN: {
        "en": "In force on {day}: read in {edition}.",
        "ru": "Действовала {day}: прочитана в источнике «{edition}».",
        "kk": "{day} күшінде болған: «{edition}» бойынша оқылған.",
    },
    Status.ATTESTED: {
        "en": "Stood so in {edition}, the latest one read; changes after {until} were not read.",
        "ru": "Так изложена в последней прочитанной редакции «{edition}»; изменения после {until} "
        "не прочитаны.",
        "kk": "Соңғы оқылған «{edition}» бойынша осылай жазылған; {until} кейінгі өзгерістер "
        "оқылмаған.",
    },
    Status.WORDING_NOT_READ: {
        "en": "The place was in force on {day}; its wording on that day has not been read.",
        "ru": "Положение действовало {day}; его текст на эту дату не прочитан.",
        "kk": "Норма {day} күшінде болған; оның сол күнгі мәтіні оқылмаған.",
    },
    Status.POSSIBLE: {
        "en": "May have been in force on {day}: the day on which it began or ended is not known "
        "exactly.",
        "ru": "Могла действовать {day}: день начала или окончания точно не известен.",
        "kk": "{day} күшінде болуы мүмкін: басталған не аяқталған күні дәл белгісіз.",
    },
    Status.UNKNOWN: {
        "en": "Not known whether it was in force on {day}: no date is known.",
        "ru": "Не известно, действовала ли {day}: даты не известны.",
        "kk": "{day} күшінде болғаны белгісіз: күндері белгісіз.",
    },
    Status.NO: {
        "en": "Not in force on {day}.",
        "ru": "Не действовала {day}.",
        "kk": "{day} күшінде болмаған.",
    },
}


def statuses(graph: Questions, norms: Iterable[str], day: dt.date) -> dict[str, Status]:
    """Norm to the status of that day alone: what ``judge`` says, without what it rests on.

    Args:
        graph: what is asked.
        norms: IRIs of norms.
        day: the day asked for.
    """
    return standing(graph, norms).on(day)


@dataclass(frozen=True, slots=True)
class Standing:
    """The dates of norms and of the versions of their places, from which every day is judged.

    Attributes:
        norms: which.
        bounds: norm or version to its dates.
        worded: norm to the versions that state it.
        others: norm to the versions of its place that were read and do not state it.
    """

    norms: frozenset[str]
    bounds: Mapping[str, Interval]
    worded: Mapping[str, list[str]]
    others: Mapping[str, list[str]]

    def on(self, day: dt.date) -> dict[str, Status]:
        """Norm to its status on a day; nothing is asked of the graph."""
        return {
            norm: of_norm(
                self.bounds[norm].status(day),
                best(self.bounds[v].status(day) for v in self.worded.get(norm, [])),
                best(self.bounds[v].status(day) for v in self.others.get(norm, [])),
            )
            for norm in self.norms
        }


def standing(graph: Questions, norms: Iterable[str]) -> Standing:
    """All that the status of norms on any day follows from."""
    wanted = frozenset(norms)
    worded = related(graph, "lg:wordedIn", wanted)
    others = _other_versions(graph, set(wanted))
    versions = {v for found in (*worded.values(), *others.values()) for v in found}
    return Standing(wanted, intervals(graph, wanted | versions), worded, others)


def judge(graph: Questions, norms: Iterable[str], day: dt.date) -> dict[str, Validity]:
    """Norm to the judgement on that day.

    Args:
        graph: what is asked.
        norms: IRIs of norms.
        day: the day asked for.
    """
    wanted = set(norms)
    told_of = facets(graph, ("lg:wordedIn", "lg:readIn", "lg:knownFrom", "lg:secondHand"), wanted)
    worded, known_from = told_of["lg:wordedIn"], told_of["lg:knownFrom"]
    second_hand = set(told_of["lg:secondHand"])
    others = _other_versions(graph, wanted)
    versions = {v for found in (*worded.values(), *others.values()) for v in found}
    bounds = intervals(graph, wanted | versions)
    read_in = told_of["lg:readIn"] | related(
        graph, "lg:readIn", {v for found in worded.values() for v in found}
    )
    rests_on = _assumptions(graph, wanted | versions)
    named = sources_of(
        graph, {e for found in (*read_in.values(), *known_from.values()) for e in found}
    )
    assumed = things(graph, {a for found in rests_on.values() for a in found})
    judged = {}
    for norm in wanted:
        existence = bounds[norm].status(day)
        told = {v: bounds[v].status(day) for v in worded.get(norm, [])}
        status = of_norm(
            existence,
            best(told.values()),
            best(bounds[v].status(day) for v in others.get(norm, [])),
        )
        version = min(told, key=lambda v: (list(Status).index(told[v]), v), default=None)
        shown = version if version and told[version] is not Status.NO else None
        interval = _narrow(bounds[norm], bounds[shown]) if shown else bounds[norm]
        editions = sorted(
            {
                e
                for e in read_in.get(norm, [])
                if shown is None or e in read_in.get(shown, []) or not read_in.get(shown)
            }
            | set(known_from.get(norm, []))
        )
        judged[norm] = Validity(
            status,
            _reason(status, day, interval, [named[e] for e in editions]),
            [named[e] for e in editions],
            [assumed[a] for a in sorted({*rests_on.get(norm, ()), *rests_on.get(shown or "", ())})],
            interval.start_earliest,
            interval.start_latest,
            interval.end_earliest,
            interval.end_latest,
            interval.attested_until,
            norm in second_hand,
        )
    return judged


def _other_versions(graph: Questions, norms: set[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    rows = bulk(
        graph,
        "n",
        norms,
        """SELECT DISTINCT ?n ?v { $values ?n lg:statedIn ?p . ?v eli:is_member_of ?p ;
           lg:readIn ?edition . FILTER NOT EXISTS { ?n lg:wordedIn ?v } }""",
    )
    for row in rows:
        found[row["n"].text].append(row["v"].text)
    return found


def _assumptions(graph: Questions, iris: set[str]) -> dict[str, set[str]]:
    """The assumptions under the change that began a version, introduced a norm, or its place."""
    paths = (
        "lg:beganWith/lg:restsOn",
        "^lg:introduces/lg:restsOn",
        "lg:statedIn/lg:insertedBy/lg:restsOn",
        "lg:statedIn/eli:is_part_of+/lg:restsOn",
    )
    found = related(graph, "|".join(f"({path})" for path in paths), iris)
    return {iri: set(assumptions) for iri, assumptions in found.items()}


def _narrow(existence: Interval, worded: Interval) -> Interval:
    """The wording's interval; where it has no start of its own, that of the place."""
    return Interval(
        worded.start_earliest or existence.start_earliest,
        worded.start_latest,
        worded.end_earliest or existence.end_earliest,
        worded.end_latest or existence.end_latest,
        worded.attested_until or existence.attested_until,
    )


def _reason(status: Status, day: dt.date, interval: Interval, editions: list[Thing]) -> Text:
    told = editions[-1].label if editions else {}
    return {
        lang: words.format(
            day=day.isoformat(),
            edition=told.get(lang) or told.get("en") or "—",
            until=interval.attested_until.isoformat() if interval.attested_until else "—",
        )
        for lang, words in _REASONS[status].items()
    }
