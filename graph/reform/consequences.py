"""Consequences: what would hang in the air, what stays untouched, what cannot be decided."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import Text, Thing, Way
from graph.answers.norms import describe
from graph.reading_order import natural
from graph.reform.answer import Lifted, Loose, Step
from graph.reform.sanctions import UNSURE, Sanctions
from graph.reform.sentences import LOOSE, NO_STATE, OTHER_STATE, RELATIONS, UNTOUCHED, joined, said
from graph.reform.targets import Plan
from graph.rows import Questions
from graph.validity import Status

_SHOWN = 3  # duties of an untouched offence that its sentence names


def consequences(
    graph: Questions, made: Plan, gone: list[Lifted], told: Sanctions
) -> tuple[list[Loose], list[Loose]]:
    """What would hang in the air, and what cannot be decided, both in reading order."""
    ended = {x.norm.norm for x in gone if x.whole}
    found = list(told.loose)
    unknown = list(told.unknown)
    for x in gone:
        here = Thing(x.norm.norm, x.norm.label)
        own = x.norm.validity
        if own.status in UNSURE:
            unknown.append(_line("norm", here, x, here, "unsure"))
        if x.whole and x.norm.kind == "Guarantee":
            found.append(_line("safeguard", here, x, here, "safeguard"))
    places = {p.iri for x in gone if x.whole for p in x.norm.places} | set(made.places)
    found += _baseless(graph, places, ended, made.day)
    moved = read.related(graph, "lg:statedIn", made.moves)
    for kind, path, why, on in (
        ("reference", "^eli:cites", "reference", places),
        ("reference", "^eli:cites", "moved-reference", {p for ps in moved.values() for p in ps}),
        ("derived", "^lg:derivesFrom", "derived", ended),
        ("successor", "lg:replacedBy", "successor-stays", set(made.restores)),
    ):
        pointing = read.related(graph, path, on)
        found += _pointing(graph, kind, why, pointing, ended, made.day)
    return sorted(found, key=_order), sorted(unknown, key=_order)


def _line(kind: str, subject: Thing, x: Lifted, lost: Thing, why: str) -> Loose:
    return Loose(
        kind, subject, x.because, lost, LOOSE[why], x.norm.validity, {}, x.path, x.norm.citations
    )


def _order(loose: Loose) -> tuple[str, list[tuple[int, int, str]]]:
    return loose.kind, natural(f"{loose.place.iri} {loose.subject.iri} {loose.object.iri}")


def _baseless(
    graph: Questions, places: Iterable[str], ended: set[str], day: dt.date
) -> list[Loose]:
    """Competences over norms that stay, granted by a place that goes."""
    rows = read.bulk(
        graph,
        "basis",
        places,
        """SELECT DISTINCT ?basis ?role ?norm { $values ?c a lg:Competence ; lg:grantedBy ?basis ;
           lg:role ?role ; lg:over ?norm }""",
    )
    over = {row["norm"].text for row in rows} - ended
    validity = judge(graph, over, day)
    named = read.things(graph, over | {row["role"].text for row in rows})
    located = read.places(graph, {row["basis"].text for row in rows})
    evidence = read.citations(graph, over)
    return [
        Loose(
            "competence",
            named[role],
            located[basis],
            named[norm],
            LOOSE["competence"],
            validity[norm],
            path=[Step(named[role], RELATIONS["over"], named[norm])],
            citations=evidence.get(norm, []),
        )
        for basis, role, norm in (
            (row["basis"].text, row["role"].text, row["norm"].text) for row in rows
        )
        if norm in over and validity[norm].status is not Status.NO
    ]


def _pointing(
    graph: Questions,
    kind: str,
    why: str,
    pointing: dict[str, list[str]],
    ended: set[str],
    day: dt.date,
) -> list[Loose]:
    """Norms elsewhere that point at what goes, unless they go as well or are not in force.

    One line for a norm, however many of the places that go it points at.
    """
    targets: dict[str, list[str]] = defaultdict(list)
    for target, pointers in sorted(pointing.items(), key=lambda found: natural(found[0])):
        for norm in {*pointers} - ended:
            targets[norm].append(target)
    norms = set(targets)
    validity = judge(graph, norms, day)
    stated = read.related(graph, "lg:statedIn", norms)
    places = read.places(graph, {p for ps in stated.values() for p in ps})
    named = read.things(graph, norms | {t for found in targets.values() for t in found})
    evidence = read.citations(graph, norms)
    relation = {"reference": "refers", "derived": "repeats", "successor": "replaced"}[kind]
    return [
        Loose(
            kind,
            named[norm],
            places[stated[norm][0]],
            _together([named[target] for target in found]),
            LOOSE[why],
            validity[norm],
            path=[
                Step(named[target], RELATIONS[relation], named[norm])
                if kind == "successor"
                else Step(named[norm], RELATIONS[relation], named[target])
                for target in found
            ],
            citations=evidence.get(norm, []),
        )
        for norm, found in sorted(targets.items())
        if stated.get(norm) and validity[norm].status is not Status.NO
    ]


def _together(things: list[Thing]) -> Thing:
    """Several things as one, under the name of the first."""
    first, *more = things
    return Thing(first.iri, joined([t.label for t in things], "; ")) if more else first


def untouched(graph: Questions, gone: list[Lifted], told: Sanctions, day: dt.date) -> list[Loose]:
    """Offences on persons of those who are freed that one might expect to fall, and do not.

    Asked only where a duty, condition or prohibition on organisations goes: an offence on their
    leaders, members or donors in the same right and by the same kind of barrier.
    """
    burdens = [
        x for x in gone if x.whole and x.norm.restriction and x.norm.kind != "Offence" and x.direct
    ]
    found = _near_offences(graph, burdens)
    known = {x.norm.norm for x in gone} | {x.subject.iri for x in (*told.loose, *told.unknown)}
    ways: dict[str, list[Way]] = {n: [] for n in found if n not in known}
    states = _states(graph, {x.norm.norm for x in burdens} | set(ways))
    lines = []
    for answer in describe(graph, ways, day):
        if answer.validity.status is Status.NO or not answer.places:
            continue
        lost = next(x for x in burdens if x.norm.norm == found[answer.norm])
        subject = Thing(answer.norm, answer.label)
        stays = [Thing(p.norm, p.label) for p in answer.punishes]
        lines.append(
            Loose(
                "offence",
                subject,
                answer.places[0],
                Thing(lost.norm.norm, lost.norm.label),
                _why(answer.offence_kind, stays, states, answer.norm, lost.norm.norm),
                answer.validity,
                path=[Step(subject, RELATIONS["punishes"], duty) for duty in stays[:1]],
                citations=answer.citations,
            )
        )
    return lines


def _why(
    kind: str | None,
    stays: list[Thing],
    states: dict[str, dict[str, Text]],
    offence: str,
    lost: str,
) -> Text:
    if kind == "self-standing":
        reason = UNTOUCHED["self-standing"]
    elif stays:
        names = joined([t.label for t in stays[:_SHOWN]])
        more = {
            lang: words + (" …" if len(stays) > _SHOWN else "") for lang, words in names.items()
        }
        reason = said(UNTOUCHED["other-duties"], norms=more)
    else:
        reason = UNTOUCHED["no-join"]
    mine, theirs = states.get(lost, {}), states.get(offence, {})
    if not mine or set(mine) & set(theirs):
        return reason
    state = next(iter(mine.values()))
    also = said(
        OTHER_STATE if theirs else NO_STATE, state=state, states=joined(list(theirs.values()))
    )
    return {lang: reason[lang] + also[lang] for lang in reason}


def _near_offences(graph: Questions, burdens: list[Lifted]) -> dict[str, str]:
    """Offence on persons of a freed type in the same right and barrier, to the lifted norm."""
    keys = {
        (right.iri, kind.iri, barrier.iri): x.norm.norm
        for x in burdens
        for right in x.norm.rights
        for kind in x.direct
        for barrier in x.norm.barriers
    }
    if not keys:
        return {}
    block = " ".join(f"(<{r}> <{t}> <{b}>)" for r, t, b in sorted(keys))
    rows = read.select(
        graph,
        f"""SELECT DISTINCT ?n ?right ?type ?barrier {{
            VALUES (?right ?type ?barrier) {{ {block} }}
            ?a lg:ofType ?type . ?n lg:addressee ?a ; a lg:Offence ; lg:concernsRight ?right ;
              lg:barrier ?barrier }}""",
    )
    return {r["n"].text: keys[r["right"].text, r["type"].text, r["barrier"].text] for r in rows}


def _states(graph: Questions, norms: set[str]) -> dict[str, dict[str, Text]]:
    """Norm to the states of an organisation that it or its addressees name."""
    found = read.related(graph, "lg:appliesIf|lg:addressee/lg:inState", norms)
    labels = read.labels(graph, {s for states in found.values() for s in states})
    return {n: {s: labels[s] for s in states} for n, states in found.items()}
