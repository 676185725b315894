"""Lifted: which norms no longer bind whom, and which general norms apply again.

Reads a plan, its overlay and the graph; every list is told in the reading order of the statutes.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import NormAnswer, Thing, Way
from graph.answers.norms import describe
from graph.answers.persons import in_words
from graph.reading_order import natural
from graph.reform.answer import Lifted, Step
from graph.reform.overlay import Overlay, norms_ended
from graph.reform.sentences import RELATIONS
from graph.reform.targets import Plan
from graph.rows import Questions
from graph.validity import Status


@dataclass(slots=True)
class Reach:
    """Whom a norm reaches, or leaves.

    Attributes:
        types: organisation types that it reaches itself, displaced ones left out.
        direct: those that it names, or that a group that it names includes.
        ways: one for each type.
        roles: through which it binds persons.
    """

    types: list[Thing] = field(default_factory=list)
    direct: list[Thing] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)
    roles: list[Thing] = field(default_factory=list)


def lifted(graph: Questions, made: Plan, lay: Overlay) -> list[Lifted]:
    """The norms that cease, and those that stay and leave somebody, as they stood on the day."""
    ended = norms_ended(lay) - set(made.numbers)
    left, released = lay.left(), lay.released()
    staying = (set(left) | set(released)) - ended
    reach = reaches(graph, ended | staying, made.day)
    ways = {norm: reach[norm].ways for norm in reach}
    by = made.norms | made.by
    released_roles = _roles(graph, released)
    found = []
    for answer in describe(graph, ways, made.day):
        whole = answer.norm in ended
        r = reach[answer.norm]
        types = r.types if whole else [t for t in r.types if t.iri in left.get(answer.norm, ())]
        persons = r.roles if whole else released_roles.get(answer.norm, [])
        direct = [t for t in r.direct if t in types]
        found.append(
            Lifted(
                answer,
                types,
                persons,
                answer.places[0],
                by[answer.norm],
                whole,
                direct,
                _path(answer, direct or types or persons),
            )
        )
    return found


def _path(answer: NormAnswer, freed: list[Thing]) -> list[Step]:
    """From the place over the norm to whom it frees and to the right."""
    norm, place = Thing(answer.norm, answer.label), answer.places[0]
    steps = [Step(norm, RELATIONS["stands-in"], Thing(place.iri, place.locator))]
    steps += [Step(norm, RELATIONS["reaches"], thing) for thing in freed[:1]]
    return steps + [Step(norm, RELATIONS["concerns"], right) for right in answer.rights[:1]]


def reaches(graph: Questions, norms: set[str], day: dt.date) -> dict[str, Reach]:
    """Norm to whom it reaches on the day.

    A type for which a special norm displaced it is not freed by its repeal (hard point 3).
    """
    rows = read.bulk(
        graph,
        "n",
        norms,
        """SELECT DISTINCT ?n ?type ?via ?role { $values ?a a lg:Application ; lg:norm ?n ;
           lg:type ?type ; lg:via ?via . OPTIONAL { ?a lg:role ?role }
           FILTER NOT EXISTS { ?a lg:excludedBy ?exempt } }""",
    )
    named_by = _named(graph, norms)
    displaced = _displaced(graph, norms, day)
    via: dict[str, dict[str, str]] = defaultdict(dict)
    roles: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        norm, kind, how = row["n"].text, row["type"].text, row["via"].text.rsplit("/", 1)[-1]
        if how == "person":
            if "role" in row:
                roles[norm].add(row["role"].text)
        elif (norm, kind) not in displaced and via[norm].get(kind) != "self":
            via[norm][kind] = how
    every = {t for by in via.values() for t in by} | {r for found in roles.values() for r in found}
    named = read.things(graph, every)
    return {norm: _reach(norm, via[norm], roles[norm], named_by, named) for norm in norms}


def _reach(
    norm: str,
    via: Mapping[str, str],
    roles: set[str],
    named_by: Mapping[str, set[str]],
    named: Mapping[str, Thing],
) -> Reach:
    types = sorted(via, key=natural)
    return Reach(
        [named[t] for t in types],
        [named[t] for t in types if t in named_by.get(norm, ())],
        [Way(via[t], named[t]) for t in types],
        [named[r] for r in sorted(roles, key=natural)],
    )


def _named(graph: Questions, norms: set[str]) -> dict[str, set[str]]:
    """Norm to the types that it names, or that a group that it names includes."""
    rows = read.bulk(
        graph,
        "n",
        norms,
        """SELECT ?n ?type { $values ?n lg:affects ?named . OPTIONAL { ?named lg:includes ?part }
           BIND(COALESCE(?part, ?named) AS ?type) }""",
    )
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row["n"].text].add(row["type"].text)
    return found


def _displaced(graph: Questions, norms: set[str], day: dt.date) -> set[tuple[str, str]]:
    """Norms with the types for which a special norm certainly displaces them on the day."""
    rows = read.bulk(
        graph,
        "general",
        norms,
        """SELECT DISTINCT ?general ?special ?type { $values ?d a lg:Displacement ;
           lg:general ?general ; lg:special ?special ; lg:forType ?broad .
           ?type skos:broader* ?broad }""",
    )
    validity = judge(graph, {row["special"].text for row in rows}, day)
    return {
        (row["general"].text, row["type"].text)
        for row in rows
        if validity[row["special"].text].status.counts
    }


def _roles(graph: Questions, released: Mapping[str, set[str]]) -> dict[str, list[Thing]]:
    """Norm to the addressees that it leaves, each named by role, type and state."""
    every = {a for found in released.values() for a in found}
    told = in_words(graph, every)
    return {
        norm: [Thing(a, told[a]) for a in sorted(found) if any(told[a].values())]
        for norm, found in released.items()
    }


def revived(graph: Questions, gone: list[Lifted], day: dt.date) -> list[NormAnswer]:
    """General norms that apply again because the special norm that displaced them goes."""
    ended = {x.norm.norm for x in gone if x.whole and x.norm.validity.status.counts}
    rows = read.bulk(
        graph,
        "special",
        ended,
        "SELECT ?general ?type { $values ?d lg:special ?special ; lg:general ?general ; "
        "lg:forType ?type }",
    )
    named = read.things(graph, {row["type"].text for row in rows})
    ways: dict[str, list[Way]] = defaultdict(list)
    for row in rows:
        if row["general"].text not in ended:
            ways[row["general"].text].append(Way("inherited", named[row["type"].text]))
    return [a for a in describe(graph, ways, day) if a.validity.status is not Status.NO]
