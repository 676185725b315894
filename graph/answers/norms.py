"""Norms: everything a lawyer checks about a set of norms on a day, in a few bulk questions."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.agencies import competences
from graph.answers.judge import judge
from graph.answers.model import (
    Displacement,
    NormAnswer,
    Punishment,
    Thing,
    Way,
)
from graph.answers.persons import in_words
from graph.answers.statements import about
from graph.identifiers import ONTOLOGY
from graph.reading_order import natural
from graph.validity import Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from graph.rows import Questions, Row

KINDS = (
    "Duty",
    "Prohibition",
    "Condition",
    "Power",
    "Offence",
    "Guarantee",
    "Procedure",
    "Definition",
)
"""The kinds of norm, in the order in which answers list them."""


def describe(
    graph: Questions,
    ways: Mapping[str, list[Way]],
    day: dt.date,
    displaced: Mapping[str, list[Displacement]] | None = None,
) -> list[NormAnswer]:
    """Describe norms as they stood on a day, sorted by act, article and name.

    Args:
        graph: what is asked.
        ways: norm to the ways in which it reaches whoever asks; may be empty lists.
        day: the day asked for.
        displaced: norm to what displaces it, where the question has an organisation type.
    """
    norms = set(ways)
    names = read.labels(graph, norms)
    words = read.texts(graph, "dct:description", norms)
    direct = read.facets(
        graph, ("rdf:type", "lg:statedIn", "lg:concernsRight", "lg:barrier", "lg:lifeStage"), norms
    )
    types, stated = direct["rdf:type"], direct["lg:statedIn"]
    places = read.places(graph, {p for found in stated.values() for p in found})
    validity = judge(graph, norms, day)
    facets = {facet: direct[f"lg:{facet}"] for facet in ("concernsRight", "barrier", "lifeStage")}
    concepts = read.things(
        graph, {c for found in facets.values() for values in found.values() for c in values}
    )
    thresholds = read.quantities(graph, "lg:threshold", norms)
    deadlines = read.quantities(graph, "lg:deadline", norms)
    who = competences(graph, norms, day)
    penalties = read.penalties(graph, norms)
    punished_by, punishes = punishments(graph, norms, day)
    claims, demands = about(graph, norms)
    evidence = read.citations(graph, norms)
    offences = _offence_kinds(graph, {n for n in norms if f"{ONTOLOGY}Offence" in types.get(n, [])})

    def concept(facet: str, norm: str) -> list[Thing]:
        return [concepts[c] for c in facets[facet].get(norm, [])]

    answers = [
        NormAnswer(
            norm=norm,
            label=names[norm],
            description=words.get(norm, {}),
            kind=next((k for k in KINDS if f"{ONTOLOGY}{k}" in types.get(norm, [])), "Norm"),
            restriction=f"{ONTOLOGY}Restriction" in types.get(norm, []),
            offence_kind=offences.get(norm),
            places=[places[p] for p in stated.get(norm, [])],
            ways=ways[norm],
            validity=validity[norm],
            displaced_by=(displaced or {}).get(norm, []),
            rights=concept("concernsRight", norm),
            barriers=concept("barrier", norm),
            life_stage=next(iter(concept("lifeStage", norm)), None),
            thresholds=thresholds.get(norm, []),
            deadlines=deadlines.get(norm, []),
            competences=who.get(norm, []),
            penalties=penalties.get(norm, []),
            punished_by=punished_by.get(norm, []),
            punishes=punishes.get(norm, []),
            claims=claims.get(norm, []),
            recommendations=demands.get(norm, []),
            citations=evidence.get(norm, []),
        )
        for norm in norms
    ]
    return sorted(answers, key=reading_order)


def reading_order(answer: NormAnswer) -> list[tuple[int, int, str]]:
    """The order of the statute book: by place, article 2 before article 10, then by name."""
    return natural(f"{answer.places[0].iri if answer.places else ''} {answer.norm}")


def punishments(
    graph: Questions, norms: Iterable[str], day: dt.date
) -> tuple[dict[str, list[Punishment]], dict[str, list[Punishment]]]:
    """What punishes the breach of norms, and what norms that are offences punish.

    Joins whose other side was not in force on the day are left out; those whose other side may
    have been, or whose wording was not read, are kept with that judgement.

    Returns:
        Norm to the offences that punish it; offence to the norms whose breach it punishes.
    """
    wanted = set(norms)
    query = """SELECT ?n ?e ?other ?inferred {{ $values ?e a lg:Enforcement ; {mine} ?n ;
        {theirs} ?other . OPTIONAL {{ ?e lg:inferred ?inferred }} }}"""
    sides = {
        "punished": read.bulk(
            graph, "n", wanted, query.format(mine="lg:punishes", theirs="lg:offence")
        ),
        "punishing": read.bulk(
            graph, "n", wanted, query.format(mine="lg:offence", theirs="lg:punishes")
        ),
    }
    rows = [row for found in sides.values() for row in found]
    others = {row["other"].text for row in rows}
    joins = {row["e"].text for row in rows}
    names = read.labels(graph, others)
    stated = read.related(graph, "lg:statedIn", others)
    places = read.places(graph, {p for found in stated.values() for p in found})
    validity = judge(graph, others, day)
    penalties = read.penalties(graph, others | wanted)
    basis = read.texts(graph, "lg:basis", joins)
    limb_of = read.related(graph, "lg:limb", joins)
    persons = in_words(graph, {a for found in limb_of.values() for a in found})
    limbs = {join: persons[found[0]] for join, found in limb_of.items()}

    def collect(found: list[Row]) -> dict[str, list[Punishment]]:
        by_norm: dict[str, list[Punishment]] = defaultdict(list)
        for row in sorted(found, key=lambda r: (r["other"].text, r["e"].text)):
            other = row["other"].text
            if validity[other].status is Status.NO or not stated.get(other):
                continue
            by_norm[row["n"].text].append(
                Punishment(
                    other,
                    names[other],
                    places[stated[other][0]],
                    validity[other],
                    "inferred" in row and row["inferred"].text == "true",
                    basis.get(row["e"].text, {}),
                    limbs.get(row["e"].text, {}),
                    penalties.get(other, []),
                )
            )
        return dict(by_norm)

    return collect(sides["punished"]), collect(sides["punishing"])


def _offence_kinds(graph: Questions, offences: set[str]) -> dict[str, str]:
    """Offence to ``self-standing``, ``open``, ``repeat`` or ``accessory``."""
    rows = read.bulk(
        graph,
        "n",
        offences,
        """SELECT ?n ?self ?open ?base { $values ?n a lg:Offence .
           OPTIONAL { ?n lg:selfStanding ?self } OPTIONAL { ?n lg:openReference ?open }
           OPTIONAL { ?n lg:derivesFrom ?base } }""",
    )
    return {
        row["n"].text: "self-standing"
        if "self" in row
        else "open"
        if "open" in row
        else "repeat"
        if "base" in row
        else "accessory"
        for row in rows
    }
