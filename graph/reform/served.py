"""Served: whom a reform answers: standards, recommendations, bodies of the state, cases."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.answers import read
from graph.answers.agencies import competences
from graph.answers.judge import statuses
from graph.answers.model import Competence, Holding, Place, Statement, Thing
from graph.reading_order import natural
from graph.reform.answer import Applied, Function, Lifted, Met, Served
from graph.reform.model import is_norm
from graph.reform.targets import Plan
from graph.rows import Questions
from graph.validity import Status

_FULL = ("repeal", "abolish-requirement", "decriminalise")
"""Actions that are met when every target goes; what else is asked for leaves open how."""


def standards(gone: list[Lifted]) -> list[Served]:
    """Standards under which a source criticises a norm that goes or narrows."""
    norms: dict[str, dict[str, Thing]] = defaultdict(dict)
    said: dict[str, dict[str, Statement]] = defaultdict(dict)
    named: dict[str, Thing] = {}
    for x in gone:
        for claim in x.norm.claims:
            for standard in claim.standards:
                named[standard.iri] = standard
                norms[standard.iri][x.norm.norm] = Thing(x.norm.norm, x.norm.label)
                said[standard.iri][claim.iri] = claim
    return [
        Served(
            named[s], list(norms[s].values()), [said[s][c] for c in sorted(said[s], key=natural)]
        )
        for s in sorted(named, key=natural)
    ]


def functions(graph: Questions, made: Plan, gone: list[Lifted]) -> list[Function]:
    """Functions that a body loses or gains, and over how many other norms it has the same one."""
    lost = [(Thing(x.norm.norm, x.norm.label), x.norm.competences) for x in gone if x.whole]
    back = competences(graph, made.restores, made.day)
    named = read.things(graph, back)
    gained = [(named[norm], found) for norm, found in back.items()]
    return [
        *_functions(graph, lost, made.day, gains=False),
        *_functions(graph, gained, made.day, gains=True),
    ]


def _functions(
    graph: Questions, over: Iterable[tuple[Thing, list[Competence]]], day: dt.date, *, gains: bool
) -> list[Function]:
    norms: dict[tuple[str, str], dict[str, Thing]] = defaultdict(dict)
    basis: dict[tuple[str, str], dict[str, Place]] = defaultdict(dict)
    named: dict[str, Thing] = {}
    held: dict[tuple[str, str], dict[str, Holding]] = defaultdict(dict)
    for norm, found in over:
        for c in found:
            named |= {c.role.iri: c.role, c.function.iri: c.function}
            norms[c.role.iri, c.function.iri][norm.iri] = norm
            basis[c.role.iri, c.function.iri][c.basis.iri] = c.basis
            held[c.role.iri, c.function.iri] |= {h.iri: h for h in c.held_by}
    keeps = _kept(graph, norms, day)
    return [
        Function(
            named[role],
            named[function],
            list(norms[role, function].values()),
            list(basis[role, function].values()),
            gains,
            keeps.get((role, function), 0),
            list(held[role, function].values()),
        )
        for role, function in sorted(norms)
    ]


def _kept(
    graph: Questions, over: Mapping[tuple[str, str], Mapping[str, Thing]], day: dt.date
) -> dict[tuple[str, str], int]:
    """Role and function to the number of other norms over which they are held on the day."""
    if not over:
        return {}
    block = " ".join(f"(<{r}> <{f}>)" for r, f in sorted(over))
    gone = ", ".join(f"<{n}>" for n in sorted({n for found in over.values() for n in found}))
    rows = read.select(
        graph,
        f"""SELECT ?role ?function (COUNT(DISTINCT ?n) AS ?number) {{
            VALUES (?role ?function) {{ {block} }}
            ?c lg:role ?role ; lg:function ?function ; lg:over ?n .
            FILTER(?n NOT IN ({gone}))
            FILTER NOT EXISTS {{ ?n lg:endLatest ?end FILTER(?end <= "{day}"^^xsd:date) }}
            }} GROUP BY ?role ?function""",
    )
    return {(r["role"].text, r["function"].text): int(r["number"].text) for r in rows}


def recommendations(graph: Questions, made: Plan, gone: list[Lifted]) -> list[Met]:
    """Recommendations one of whose targets goes or changes, with what of them stays."""
    whole = {x.norm.norm for x in gone if x.whole}
    partly = {x.norm.norm for x in gone if not x.whole} | set(made.numbers) | set(made.moves)
    touched = whole | partly
    places = {x for g in gone for p in g.norm.places for x in read.around(p.iri)} | set(made.places)
    asked = read.related(graph, "^lg:targets", touched | places)
    found = {r for rs in asked.values() for r in rs}
    if not found:
        return []
    targets = read.related(graph, "lg:targets", found)
    inside = read.norms_inside(graph, {t for ts in targets.values() for t in ts if not is_norm(t)})
    every = {n for ns in inside.values() for n in ns}
    every |= {t for ts in targets.values() for t in ts if is_norm(t)}
    status = statuses(graph, every, made.day)
    rows = _told(graph, found)
    named = read.things(graph, found | {t for ts in targets.values() for t in ts})
    evidence = read.citations(graph, found)
    says = read.texts(graph, "dct:description", found)
    made_of = []
    for iri in sorted(found, key=natural):
        met, left, ended = _sorted_out(targets[iri], inside, status, touched, set(made.places))
        if not met:
            continue
        told = rows[iri]
        complete = not left and all(_goes(t, inside, status, whole, made) for t in met)
        degree = "part" if left or not complete else "full"
        if degree == "full" and told.action.iri.rsplit("/", 1)[-1] not in _FULL:
            degree = "open"
        made_of.append(
            Met(
                named[iri],
                says.get(iri, {}),
                told.action,
                told.by,
                told.since,
                told.source,
                degree,
                [named[t] for t in met],
                [named[t] for t in left],
                [named[t] for t in ended],
                evidence.get(iri, []),
            )
        )
    return made_of


def _goes(
    target: str,
    inside: Mapping[str, set[str]],
    status: Mapping[str, Status],
    whole: set[str],
    made: Plan,
) -> bool:
    """Whether a target goes altogether."""
    if target in whole or target in made.places:
        return True
    standing = {n for n in inside.get(target, ()) if status[n] is not Status.NO}
    return bool(standing) and standing <= whole


def _sorted_out(
    targets: Iterable[str],
    inside: Mapping[str, set[str]],
    status: Mapping[str, Status],
    touched: set[str],
    places: set[str],
) -> tuple[list[str], list[str], list[str]]:
    """Targets that the reform lifts or changes; that stay; that were not in force anyway."""
    met, left, ended = [], [], []
    for target in sorted(targets, key=natural):
        norms = {target} if is_norm(target) else inside.get(target, set())
        standing = {n for n in norms if status[n] is not Status.NO}
        if target in places or standing & touched:
            met.append(target)
        elif norms and not standing:
            ended.append(target)
        else:
            left.append(target)
    return met, left, ended


@dataclass(slots=True)
class _Asked:
    """What is asked for, in which source, by whom and since when."""

    action: Thing
    source: Thing
    by: list[Thing] = field(default_factory=list)
    since: str = ""


def _told(graph: Questions, iris: set[str]) -> dict[str, _Asked]:
    """Recommendation to what is told of it.

    Since when is what the source says of the demand, else the date of the source.
    """
    rows = read.bulk(
        graph,
        "r",
        iris,
        """SELECT ?r ?action ?by ?source ?on ?issued { $values ?r lg:action ?action ;
           lg:recommendedBy ?by ; dct:source ?source . OPTIONAL { ?r lg:demandedOn ?on }
           OPTIONAL { ?source dct:issued|lg:asOf ?issued } }""",
    )
    keys = ("action", "by", "source")
    named = read.things(graph, {r[k].text for r in rows for k in keys})
    found: dict[str, _Asked] = {}
    for row in sorted(rows, key=lambda r: [r[k].text for k in ("r", "by", "source")]):
        action, by, source = (named[row[k].text] for k in keys)
        told = found.setdefault(row["r"].text, _Asked(action, source))
        if by not in told.by:
            told.by.append(by)
        since = row.get("on") or row.get("issued")
        told.since = told.since or (since.text if since else "")
    return found


def cases(graph: Questions, made: Plan, gone: list[Lifted]) -> list[Applied]:
    """Cases in which a norm that goes, or the place that states it, was applied."""
    norms = {x.norm.norm: x.because for x in gone}
    places = {x for g in gone for p in g.norm.places for x in read.around(p.iri)} | set(made.places)
    applied = read.related(graph, "^lg:applied", {*norms, *places})
    found = {c for cs in applied.values() for c in cs}
    named = read.things(graph, found)
    dates = read.related(graph, "lg:observedOn", found)
    located = read.places(graph, {x for x in applied if not is_norm(x)})
    evidence = read.citations(graph, found)
    return [
        Applied(
            named[case],
            next(iter(dates.get(case, [])), ""),
            norms[what] if what in norms else located[what],
            evidence.get(case, []),
        )
        for case, what in sorted((c, w) for w, cs in applied.items() for c in cs)
    ]
