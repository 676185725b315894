"""Sanctions: the joins of offences to duties around what goes, and what of them would be left.

Reads enforcements; says for each offence that loses a duty whether it loses all of them, a limb,
or whether that cannot be decided, and for each lifted offence which duties stay without it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import Cited, Place, Text, Thing, Validity
from graph.answers.persons import in_words
from graph.reform.answer import Lifted, Loose, Step
from graph.reform.sentences import LOOSE, RELATIONS, joined
from graph.rows import Questions
from graph.validity import Status

UNSURE = (Status.WORDING_NOT_READ, Status.POSSIBLE, Status.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Sanctions:
    """What becomes of the sanctions.

    Attributes:
        loose: offences that lose every duty, or a limb.
        unknown: offences of which it cannot be decided.
        keeps: offence that loses a limb, to the norm that it loses and the limbs that it keeps.
        duties: norm whose sanction goes, to the lifted offence that punished its breach.
    """

    loose: list[Loose]
    unknown: list[Loose]
    keeps: dict[str, tuple[str, list[Text]]]
    duties: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Join:
    offence: str
    duty: str
    limb: str


def sanctions(
    graph: Questions, gone: list[Lifted], repealed: Mapping[str, int], day: dt.date
) -> Sanctions:
    """What becomes of the offences that punish what goes, and of the duties of lifted offences."""
    ended = {x.norm.norm for x in gone if x.whole}
    touched = {x.norm.norm: x for x in gone}
    duties = {
        p.norm: x.norm.norm for x in gone if x.whole for p in x.norm.punishes if p.norm not in ended
    }
    rows = read.bulk(
        graph,
        "duty",
        touched,
        "SELECT DISTINCT ?offence { $values ?e lg:punishes ?duty ; lg:offence ?offence }",
    )
    offences = {row["offence"].text for row in rows} - ended
    joins = _joins(graph, offences)
    facts = _Facts.of(graph, joins, offences, day)
    loose: list[Loose] = []
    unknown: list[Loose] = []
    keeps: dict[str, tuple[str, list[Text]]] = {}
    for offence in sorted(offences):
        mine = joins[offence]
        if facts.validity[offence].status is Status.NO or offence not in facts.places:
            continue
        for duty in sorted({j.duty for j in mine if j.duty in touched}):
            if not touched[duty].whole:
                freed = [*touched[duty].types, *touched[duty].persons]
                words = joined([t.label for t in freed])
                loose.append(facts.line("limb", "limb", offence, touched[duty], words))
                continue
            lost = {j.limb for j in mine if j.duty == duty and j.limb}
            verdict, why = _verdict(mine, ended, facts, offence)
            words = joined(facts.limbs(lost), "; ") if lost else {}
            (unknown if verdict == "unknown" else loose).append(
                facts.line(verdict, why, offence, touched[duty], words)
            )
            if verdict == "limb":
                left = facts.addressees.get(offence, set()) - lost
                kept = left or {j.limb for j in mine if j.duty not in ended and j.limb} - lost
                keeps[offence] = (duty, facts.limbs(kept))
    unknown += _unplaced(graph, repealed, ended, day)
    return Sanctions(loose, unknown, keeps, duties)


def _joins(graph: Questions, offences: set[str]) -> dict[str, list[_Join]]:
    rows = read.bulk(
        graph,
        "offence",
        offences,
        """SELECT ?offence ?duty ?limb { $values ?e lg:offence ?offence ; lg:punishes ?duty .
           OPTIONAL { ?e lg:limb ?limb } }""",
    )
    found: dict[str, list[_Join]] = defaultdict(list)
    for r in rows:
        limb = r["limb"].text if "limb" in r else ""
        found[r["offence"].text].append(_Join(r["offence"].text, r["duty"].text, limb))
    return found


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is asked once for all offences."""

    validity: dict[str, Validity]
    named: dict[str, Thing]
    places: dict[str, Place]
    open_places: dict[str, list[str]]
    continued: dict[str, list[str]]
    unread: set[str]
    addressees: dict[str, set[str]]
    words: dict[str, Text]
    evidence: dict[str, list[Cited]]

    @classmethod
    def of(
        cls,
        graph: Questions,
        joins: Mapping[str, list[_Join]],
        offences: set[str],
        day: dt.date,
    ) -> _Facts:
        duties = {j.duty for found in joins.values() for j in found}
        stated = read.related(graph, "lg:statedIn", offences)
        places = read.places(graph, {found[0] for found in stated.values()})
        continued = read.related(graph, "lg:statedIn/eli:is_part_of*/lg:continuedBy", duties)
        after = {s for found in continued.values() for s in found if "/norm/" not in s}
        norms = read.related(graph, "^eli:is_part_of+/^lg:statedIn", after)
        held = read.related(graph, "lg:addressee", offences)
        limbs = {a for found in held.values() for a in found}
        limbs |= {j.limb for found in joins.values() for j in found if j.limb}
        return cls(
            judge(graph, offences | duties, day),
            read.things(graph, offences),
            {o: places[found[0]] for o, found in stated.items()},
            read.related(graph, "^lg:offence/lg:punishesIn", offences),
            continued,
            {a for a in after if not norms.get(a)},
            {o: set(found) for o, found in held.items()},
            in_words(graph, limbs),
            read.citations(graph, offences),
        )

    def limbs(self, addressees: set[str]) -> list[Text]:
        """Addressees in words, each once."""
        return list({self.words[a]["en"]: self.words[a] for a in sorted(addressees)}.values())

    def line(self, verdict: str, why: str, offence: str, lost: Lifted, limb: Text) -> Loose:
        """The line that says what becomes of an offence."""
        duty = Thing(lost.norm.norm, lost.norm.label)
        return Loose(
            "enforcement" if verdict == "unknown" else verdict,
            self.named[offence],
            self.places[offence],
            duty,
            LOOSE[why],
            self.validity[offence],
            limb,
            [Step(self.named[offence], RELATIONS["punishes"], duty)],
            self.evidence.get(offence, []),
        )


def _verdict(joins: list[_Join], ended: set[str], facts: _Facts, offence: str) -> tuple[str, str]:
    """``enforcement``, ``limb`` or ``unknown``, with the key of the reason."""
    others = {j.duty for j in joins} - ended
    if any(facts.validity[d].status.counts for d in others):
        return "limb", "limb"
    if any(facts.validity[d].status in UNSURE for d in others):
        return "unknown", "unsure-duty"
    ceased = {s for d in others for s in facts.continued.get(d, [])}
    if ceased & facts.unread:
        return "unknown", "successor"
    return ("limb", "limb") if facts.open_places.get(offence) else ("enforcement", "enforcement")


def _unplaced(
    graph: Questions,
    repealed: Mapping[str, int],
    ended: set[str],
    day: dt.date,
) -> list[Loose]:
    """Offences joined to a place that goes, of which it is not known which norm they punish."""
    rows = read.bulk(
        graph,
        "whole",
        repealed,
        """SELECT DISTINCT ?offence ?p { $values ?p eli:is_part_of* ?whole .
           ?e lg:punishesIn ?p ; lg:offence ?offence }""",
    )
    offences = {row["offence"].text for row in rows} - ended
    validity = judge(graph, offences, day)
    stated = read.related(graph, "lg:statedIn", offences)
    places = read.places(
        graph, {p for f in stated.values() for p in f} | {r["p"].text for r in rows}
    )
    named = read.things(graph, offences)
    evidence = read.citations(graph, offences)
    return [
        Loose(
            "enforcement",
            named[o],
            places[stated[o][0]],
            Thing(p, places[p].locator),
            LOOSE["unplaced"],
            validity[o],
            {},
            [Step(named[o], RELATIONS["punishes"], Thing(p, places[p].locator))],
            evidence.get(o, []),
        )
        for o, p in sorted((r["offence"].text, r["p"].text) for r in rows)
        if o in offences and validity[o].status is not Status.NO and stated.get(o)
    ]
