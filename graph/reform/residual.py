"""Residual: what still binds the same addressees in the same right, the closest first.

Reads what is lifted and the graph. A reader wants to know first what would make the reform idle,
so each restriction is measured against the lifted norm to which it comes closest; those that come
close are described in full, the others are named.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.answers import read
from graph.answers.judge import statuses
from graph.answers.model import Text, Thing, Way
from graph.answers.norms import describe
from graph.identifiers import BASE, ONTOLOGY
from graph.reading_order import natural
from graph.reform.answer import Further, Lifted, Residual, Step
from graph.reform.sanctions import Sanctions
from graph.reform.sentences import CLOSE, RELATIONS
from graph.rows import Questions
from graph.validity import Status

_ORDER = tuple(CLOSE)
_FULL = ("keeps-duty", "keeps-limb", "same-state", "same-step")
_EXCLUSIVE = {f"{BASE}scheme/states/{s}" for s in ("registered", "unregistered", "prohibited")}
_KINDS = {
    f"{ONTOLOGY}{k}" for k in ("Duty", "Prohibition", "Condition", "Power", "Offence", "Procedure")
}
_FACETS = ("lg:barrier", "lg:lifeStage", "lg:appliesIf", "lg:statedIn")


@dataclass(slots=True)
class _Features:
    """By what a norm is compared with another."""

    facets: dict[str, set[str]]

    def shares(self, other: _Features, facet: str) -> bool:
        """Whether the two have a value of the facet in common."""
        return bool(self.facets[facet] & other.facets[facet])


@dataclass(frozen=True, slots=True)
class Near:
    """What stays, measured.

    Attributes:
        close: restriction to how close it comes, and to which lifted norm.
        status: restriction to its status on the day; none of them is ``no``.
        features: by what was compared.
        meets: restriction to the rights and the types or roles in which it meets what goes.
    """

    close: dict[str, tuple[str, str]]
    status: dict[str, Status]
    features: dict[str, _Features]
    meets: dict[str, tuple[list[Thing], list[Thing]]]

    def part(self, full: bool) -> dict[str, tuple[str, str]]:
        """Those that come close and are described in full, or the others."""
        return {n: m for n, m in self.close.items() if (m[0] in _FULL) is full}


def near(graph: Questions, gone: list[Lifted], told: Sanctions, day: dt.date) -> Near:
    """Measure the restrictions that stay against those that go.

    Args:
        graph: what is asked.
        gone: what the reform lifts.
        told: what becomes of the sanctions.
        day: the day.
    """
    touched = {x.norm.norm for x in gone}
    ended = {x.norm.norm for x in gone if x.whole}
    burdens = [x for x in gone if x.norm.restriction]
    mine = _features(graph, {x.norm.norm for x in burdens})
    states = {norm: features.facets["lg:appliesIf"] for norm, features in mine.items()}
    found, meets = _candidates(graph, burdens, states)
    close: dict[str, tuple[str, str]] = {}
    features = mine | _features(graph, set(found) - set(mine))
    for norm, lifted_norms in found.items():
        measured = [(_closeness(features[x], features[norm]), x) for x in lifted_norms]
        fitting = [m for m in measured if m[0]]
        if fitting and norm not in touched:
            close[norm] = min(fitting, key=lambda m: (_ORDER.index(m[0]), natural(m[1])))
    close |= {n: ("keeps-limb", lost) for n, (lost, _) in told.keeps.items() if n not in ended}
    close |= {n: ("keeps-duty", offence) for n, offence in told.duties.items() if n not in ended}
    features |= _features(graph, set(close) - set(features))
    status = statuses(graph, close, day)
    standing: dict[str, Status] = {n: s for n, s in status.items() if s is not Status.NO}
    return Near({n: close[n] for n in standing}, standing, features, _named_in(gone, meets))


def residual(
    graph: Questions, gone: list[Lifted], told: Sanctions, day: dt.date
) -> tuple[list[Residual], list[Further]]:
    """The restrictions that stay, in full as far as they come close, else by name."""
    found = near(graph, gone, told, day)
    return (
        _described(graph, found, gone, told.keeps, day),
        _named(graph, found),
    )


def _candidates(
    graph: Questions, burdens: list[Lifted], states: Mapping[str, set[str]]
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Restriction that comes close enough to be told, to the lifted norms to which it does.

    It shares with them an addressee, a right, and a kind of barrier or a state. Beside it, to the
    rights and addressees that it shares.
    """
    keys: dict[str, dict[tuple[str, str, str], set[str]]] = {
        "lg:barrier": defaultdict(set),
        "lg:appliesIf": defaultdict(set),
    }
    for x in burdens:
        values = {
            "lg:barrier": [b.iri for b in x.norm.barriers],
            "lg:appliesIf": sorted(states.get(x.norm.norm, ())),
        }
        for right in x.norm.rights:
            for kind in x.direct or ([] if x.whole else x.types):
                for facet, found in values.items():
                    for value in found:
                        keys[facet][right.iri, kind.iri, value].add(x.norm.norm)
    near: dict[str, set[str]] = defaultdict(set)
    meets: dict[str, set[str]] = defaultdict(set)
    for facet, wanted in keys.items():
        if wanted:
            block = " ".join(f"(<{r}> <{t}> <{v}>)" for r, t, v in sorted(wanted))
            rows = read.select(
                graph,
                f"""SELECT ?n ?right ?type ?value {{ VALUES (?right ?type ?value) {{ {block} }}
                    ?n {facet} ?value ; lg:concernsRight ?right ; lg:appliesTo ?type ;
                      a lg:Restriction }}""",
            )
            for row in rows:
                shared = row["right"].text, row["type"].text
                near[row["n"].text] |= wanted[(*shared, row["value"].text)]
                meets[row["n"].text] |= {*shared}
    for norm, lifted, shared_right, role in _same_persons(graph, burdens):
        near[norm].add(lifted)
        meets[norm] |= {shared_right, role}
    return near, meets


def _named_in(
    gone: list[Lifted], meets: Mapping[str, set[str]]
) -> dict[str, tuple[list[Thing], list[Thing]]]:
    """What restrictions share with what goes, under the names that what goes gives."""
    rights = {r.iri: r for x in gone for r in x.norm.rights}
    types = {t.iri: t for x in gone for t in (*x.types, *x.persons)}
    return {
        norm: (
            [rights[i] for i in sorted(shared & rights.keys())],
            [types[i] for i in sorted(shared & types.keys())],
        )
        for norm, shared in meets.items()
    }


def _same_persons(graph: Questions, burdens: list[Lifted]) -> list[tuple[str, str, str, str]]:
    """Restrictions that bind the same persons as lifted norms, in the same right and barrier.

    Each with the lifted norm, the right and the role of the persons.
    """
    binding = {x.norm.norm for x in burdens if x.persons}
    rows = read.bulk(
        graph,
        "l",
        binding,
        """SELECT DISTINCT ?l ?n ?right ?role { $values ?l lg:addressee ?a ;
           lg:concernsRight ?right ; lg:barrier ?barrier .
           ?n lg:addressee ?a ; lg:concernsRight ?right ;
           lg:barrier ?barrier ; a lg:Restriction . OPTIONAL { ?a lg:role ?role } }""",
    )
    return [
        (row["n"].text, row["l"].text, row["right"].text, row["role"].text if "role" in row else "")
        for row in rows
    ]


def _features(graph: Questions, norms: set[str]) -> dict[str, _Features]:
    told = read.facets(graph, (*_FACETS, "rdf:type"), norms)
    return {
        norm: _Features(
            {
                facet: {v for v in by.get(norm, ()) if facet != "rdf:type" or v in _KINDS}
                for facet, by in told.items()
            }
        )
        for norm in norms
    }


def _closeness(gone: _Features, stays: _Features) -> str:
    """How near a restriction comes to a lifted one with which it shares right and addressee.

    Empty where it is not close, or the two can never meet: an organisation is not both registered
    and unregistered.
    """
    mine, theirs = gone.facets["lg:appliesIf"], stays.facets["lg:appliesIf"]
    if mine & theirs:
        return "same-state"
    if (mine and theirs) and mine <= _EXCLUSIVE and theirs <= _EXCLUSIVE:
        return ""
    if not gone.shares(stays, "lg:barrier"):
        return ""
    if gone.shares(stays, "lg:lifeStage"):
        return "same-step"
    if not (gone.facets["lg:lifeStage"] and stays.facets["lg:lifeStage"]) and gone.shares(
        stays, "rdf:type"
    ):
        return "same-step"
    return "same-barrier"


def _described(
    graph: Questions,
    found: Near,
    gone: list[Lifted],
    keeps: Mapping[str, tuple[str, list[Text]]],
    day: dt.date,
) -> list[Residual]:
    names = {x.norm.norm: Thing(x.norm.norm, x.norm.label) for x in gone}
    close = found.part(True)
    ways: dict[str, list[Way]] = {n: [] for n in close}
    shared = {
        n: _shared(lost, n, found.features.get(lost), found.features.get(n))
        for n, (_, lost) in close.items()
    }
    described = []
    for answer in describe(graph, ways, day):
        how, lost = close[answer.norm]
        described.append(
            Residual(
                how,
                CLOSE[how],
                answer,
                keeps[answer.norm][1] if how == "keeps-limb" else [],
                [Step(names[lost], _relation(how), Thing(answer.norm, answer.label))],
                *found.meets.get(answer.norm, ([], [])),
            )
        )
    return sorted(
        described, key=lambda r: (_ORDER.index(r.closeness), [-n for n in shared[r.norm.norm]])
    )


def _relation(close: str) -> Text:
    return RELATIONS[{"keeps-duty": "punishes", "keeps-limb": "punished-by"}.get(close, close)]


def _shared(
    lost: str, stays: str, mine: _Features | None, theirs: _Features | None
) -> tuple[int, int]:
    """By what those of one closeness are ordered: what they share with the norm that goes.

    First the number of barriers, steps and states, then whether they stand in the same act.
    """
    if mine is None or theirs is None:
        return 0, 0
    number = sum(len(mine.facets[f] & theirs.facets[f]) for f in _FACETS[:3])
    return number, int(lost.rsplit("/", 1)[0] == stays.rsplit("/", 1)[0])


def _named(graph: Questions, found: Near) -> list[Further]:
    near = found.part(False)
    facets = {n: found.features[n].facets for n in near}
    labels = read.things(graph, near)
    stated = {n: min(facets[n]["lg:statedIn"]) for n in near}
    places = read.places(graph, stated.values())
    barriers = read.things(graph, {b for n in near for b in facets[n]["lg:barrier"]})
    evidence = read.citations(graph, near)
    return [
        Further(
            near[n][0],
            labels[n],
            places[stated[n]],
            found.status[n],
            [barriers[b] for b in sorted(facets[n]["lg:barrier"])],
            evidence.get(n, []),
            *found.meets.get(n, ([], [])),
        )
        for n in sorted(near, key=lambda n: (_ORDER.index(near[n][0]), natural(f"{stated[n]} {n}")))
    ]
