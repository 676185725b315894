"""Selecting: which norms a goal is against on a day, and what would come back in their place.

Reads the graph; what is selected is judged as everywhere else: only norms that are certain or
attested must go, those that are not sure are told apart, those that have ceased are left out.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import Validity
from graph.answers.norms import KINDS
from graph.answers.trace import resolve, resolve_act
from graph.enough.demands import Demands, criticised_by, demands_of
from graph.enough.goals import Goal
from graph.errors import UnknownTermError
from graph.identifiers import BASE, ONTOLOGY
from graph.reform.model import iri_of
from graph.rows import Questions
from graph.validity import Status

_CONCEPTS = {
    "right": ("rights", "?n lg:concernsRight/skos:broader* <{}> ."),
    "barrier": ("barriers", "?n lg:barrier <{}> ."),
    "sanction": (
        "sanctions",
        "?n lg:penaltyOption/(lg:hasMeasure|lg:mayAdd)/lg:sanction <{}> .",
    ),
}
_WHOM = {
    "type": ("organisation-types", "?n lg:appliesTo <{}> ."),
    "state": ("states", "?n (lg:appliesIf|lg:addressee/lg:inState) <{}> ."),
    "person": ("addressees", "?n lg:addressee/lg:role <{}> ."),
}


@dataclass(slots=True)
class Selected:
    """What a goal means on a day.

    Attributes:
        wished: norms that must go.
        demands: where the goal is what reports demand; what of it needs other words as well.
        returning: general norm to the special norms of which one must stay, or it goes too.
        ceased: norms that the goal means and that are not in force on the day.
        unsure: norms that may be in force; they are told, not counted.
        validity: of every norm above.
    """

    wished: set[str]
    demands: Demands
    returning: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    ceased: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)
    validity: dict[str, Validity] = field(default_factory=dict)


def select(graph: Questions, goal: Goal, day: dt.date) -> Selected:
    """The norms that a goal is against.

    Raises:
        UnknownTermError: a facet names what is not in the graph.
    """
    sources = [_source(graph, s) for s in goal.values("recommended-by")]
    demands = demands_of(graph, sources) if sources else Demands()
    named: set[str] | None = set(demands.taking) if sources else None
    if critics := [_source(graph, s) for s in goal.values("criticised-by")]:
        criticised = criticised_by(graph, critics)
        named = criticised if named is None else named & criticised
    found = named
    pattern = _pattern(graph, goal)
    if found is None or pattern:
        only_restrictions = not (
            named is not None or goal.values("norm") or goal.values("all") == ("yes",)
        )
        matching = {
            row["n"].text
            for row in read.select(
                graph,
                "SELECT DISTINCT ?n { ?n a lg:Norm . "
                + ("?n a lg:Restriction . " if only_restrictions else "")
                + pattern
                + " }",
            )
        }
        if found is None:
            found = matching
        else:
            found = found & matching
            demands.keep(matching)
    validity = judge(graph, found, day)
    standing = {n for n in found if validity[n].status.counts}
    ceased = {n for n in found if validity[n].status is Status.NO}
    types = [resolve(graph, "organisation-types", t) for t in goal.values("type")]
    asked_by_type = _only_by_type(graph, standing, goal) if types else set()
    displaced, returning = _displaced(graph, asked_by_type, types, day)
    return Selected(
        standing - displaced, demands, returning, ceased, found - standing - ceased, validity
    )


def known_to_stay(graph: Questions, keep: tuple[str, ...]) -> None:
    """Refuse what must stay and is not there: a slip would leave it unprotected in silence.

    Raises:
        UnknownTermError: one of them is no norm, provision or act of the graph.
    """
    rows = read.bulk(
        graph,
        "k",
        keep,
        "SELECT ?k { $values ?k a ?class FILTER(?class IN (lg:Norm, lg:Provision, lg:Act)) }",
    )
    for iri in keep:
        if iri not in {row["k"].text for row in rows}:
            raise UnknownTermError(
                f"'{iri.removeprefix(BASE)}' cannot be kept, for it is no norm, provision or act "
                "of the graph: find it with `lawgraph search` or on the page of its act"
            )


def _pattern(graph: Questions, goal: Goal) -> str:
    blocks = []
    for facet, (scheme, words) in _CONCEPTS.items():
        blocks.append([words.format(resolve(graph, scheme, v)) for v in goal.values(facet)])
    blocks.append(_whom(graph, goal))
    blocks.append([f"?n a <{ONTOLOGY}{_kind(v)}> ." for v in goal.values("kind")])
    blocks.append(
        [f"?n lg:statedIn/eli:is_part_of+ <{resolve_act(graph, v)}> ." for v in goal.values("act")]
    )
    blocks.append(
        [
            f"?n lg:statedIn/eli:is_part_of* <{_known(graph, v, 'Provision')}> ."
            for v in goal.values("place")
        ]
    )
    blocks.append([f"FILTER(?n = <{_known(graph, v, 'Norm')}>)" for v in goal.values("norm")])
    return " ".join(
        "{ " + " } UNION { ".join(f"?n a lg:Norm . {b}" for b in block) + " }"
        for block in blocks
        if block
    )


def _whom(graph: Questions, goal: Goal) -> list[str]:
    return [
        words.format(resolve(graph, scheme, v))
        for facet, (scheme, words) in _WHOM.items()
        for v in goal.values(facet)
    ]


_KINDS = (*KINDS, "Restriction")


def _kind(term: str) -> str:
    name = term[:1].upper() + term[1:]
    if name not in _KINDS:
        raise UnknownTermError(
            f"'{term}' is not a kind of norm: choose one of {', '.join(sorted(_KINDS))}"
        )
    return name


def _source(graph: Questions, term: str) -> str:
    iri = iri_of(term if "/" in term else f"source/{term}")
    known = sorted(r["s"].text for r in read.select(graph, "SELECT ?s { ?s a lg:Source }"))
    if iri not in known:
        names = ", ".join(k.rsplit("/", 1)[-1] for k in known)
        raise UnknownTermError(f"'{term}' is not a source of the graph: choose one of {names}")
    return iri


def _known(graph: Questions, term: str, class_name: str) -> str:
    iri = iri_of(term)
    if not read.select(graph, f"SELECT ?t {{ <{iri}> a ?t FILTER(?t = lg:{class_name}) }}"):
        raise UnknownTermError(
            f"'{term}' is not a {class_name.lower()} of the graph: find it with `lawgraph search` "
            "or on the page of its act"
        )
    return iri


def _only_by_type(graph: Questions, norms: set[str], goal: Goal) -> set[str]:
    """Norms that the goal means because of a type alone, not of a state or a person."""
    others = [
        words.format(resolve(graph, scheme, v))
        for facet, (scheme, words) in _WHOM.items()
        if facet != "type"
        for v in goal.values(facet)
    ]
    if not others:
        return norms
    rows = read.bulk(
        graph,
        "n",
        norms,
        "SELECT DISTINCT ?n { $values { " + " } UNION { ".join(others) + " } }",
    )
    return norms - {row["n"].text for row in rows}


def _displaced(
    graph: Questions, norms: set[str], types: list[str], day: dt.date
) -> tuple[set[str], list[tuple[str, frozenset[str]]]]:
    """General norms that special ones keep away from every type asked for, and when they return.

    A special norm that is displaced itself keeps the general one away no less (a rule on primary
    unions displaces the one on unions, and with it the one on all associations).
    """
    if not types:
        return set(), []
    rows = read.select(
        graph,
        f"""SELECT DISTINCT ?general ?special ?type {{ {read.values("type", types)}
            ?d a lg:Displacement ; lg:general ?general ; lg:special ?special ; lg:forType ?broad .
            ?type skos:broader* ?broad }}""",
    )
    validity = judge(graph, {row["special"].text for row in rows}, day)
    above: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        if validity[row["special"].text].status.counts:
            above[row["type"].text, row["general"].text].add(row["special"].text)
    reach = read.related(graph, "lg:appliesTo", norms)
    kept_away: set[str] = set()
    returning: set[tuple[str, frozenset[str]]] = set()
    for norm in norms:
        reached = [t for t in types if t in reach.get(norm, [])]
        if all((t, norm) in above for t in reached):
            kept_away.add(norm)
        returning |= {
            (norm, frozenset(_specials(above, t, norm))) for t in reached if (t, norm) in above
        }
    return kept_away, sorted(
        ((g, s) for g, s in returning if g in kept_away), key=lambda r: (r[0], sorted(r[1]))
    )


def _specials(above: dict[tuple[str, str], set[str]], kind: str, general: str) -> set[str]:
    found: set[str] = set()
    open_ = [general]
    while open_:
        for special in above.get((kind, open_.pop()), set()) - found:
            found.add(special)
            open_.append(special)
    return found
