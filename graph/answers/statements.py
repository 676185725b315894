"""Statements: what sources say of norms, and what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers.model import Statement
from graph.answers.read import (
    around,
    citations,
    labels,
    related,
    select,
    sources_of,
    texts,
    things,
)
from graph.reading_order import natural

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.rows import Questions


def about(
    graph: Questions, norms: Iterable[str]
) -> tuple[dict[str, list[Statement]], dict[str, list[Statement]]]:
    """The claims about norms and the recommendations that target them.

    A statement about a provision is about every norm stated in it or in a part of it; one about
    a whole act is not repeated at each of its norms.

    Args:
        graph: what is asked.
        norms: IRIs of norms.

    Returns:
        Norm to claims, and norm to recommendations, each sorted by IRI.
    """
    wanted = set(norms)
    stated = related(graph, "lg:statedIn", wanted)
    spoken_of = {n: {n, *(x for p in stated.get(n, []) for x in around(p))} for n in wanted}
    said = {
        predicate: _said(graph, predicate, spoken_of) for predicate in ("lg:about", "lg:targets")
    }
    every = {s for found in said.values() for statements in found.values() for s in statements}
    made = statements(graph, every)
    claims, demands = (
        {n: [made[s] for s in sorted(statements) if s in made] for n, statements in found.items()}
        for found in said.values()
    )
    return claims, demands


def _said(graph: Questions, predicate: str, spoken_of: dict[str, set[str]]) -> dict[str, set[str]]:
    """Norm to the statements on itself or on a place around it."""
    places = {x for found in spoken_of.values() for x in found}
    on = related(graph, f"^{predicate}", places)
    found = {n: {s for x in mine for s in on.get(x, [])} for n, mine in spoken_of.items()}
    return {n: statements for n, statements in found.items() if statements}


def unplaced(graph: Questions, kind: str, right: str) -> list[Statement]:
    """The claims on a right that are about no norm, provision or act, by source.

    Args:
        graph: what is asked.
        kind: IRI of an organisation type: a claim that speaks of others alone is left out.
        right: IRI; narrower rights are included.
    """
    rows = select(
        graph,
        f"SELECT DISTINCT ?c {{ ?c a lg:Claim ; lg:concernsRight/skos:broader* <{right}> }}",
    )
    every = {row["c"].text for row in rows}
    loose = every - set(related(graph, "lg:about", every))
    wider = _wider(graph, kind)
    spoken = related(graph, "lg:speaksOfType", loose)
    mine = {c for c in loose if c not in spoken or wider & set(spoken[c])}
    return sorted(statements(graph, mine).values(), key=lambda s: natural(s.iri))


def _wider(graph: Questions, kind: str) -> set[str]:
    """A type, the broader ones, and the groups that take it in."""
    forms = {r["b"].text for r in select(graph, f"SELECT ?b {{ <{kind}> skos:broader* ?b }}")}
    taken, freed = (
        {g for groups in related(graph, path, forms).values() for g in groups}
        for path in ("^lg:includes", "^lg:excludes")
    )
    return forms | (taken - freed)


def statements(graph: Questions, iris: set[str]) -> dict[str, Statement]:
    """Claims and recommendations by IRI; one without a source is left out."""
    names = labels(graph, iris)
    words = texts(graph, "dct:description", iris)
    origin = related(graph, "dct:source", iris)
    stances = related(graph, "lg:stance", iris)
    standards = related(graph, "lg:criticisedUnder", iris)
    sources = sources_of(graph, {s for found in origin.values() for s in found})
    actions = related(graph, "lg:action", iris)
    askers = related(graph, "lg:recommendedBy", iris)
    named = things(
        graph, {x for of in (standards, actions, askers) for found in of.values() for x in found}
    )
    evidence = citations(graph, iris)
    return {
        iri: Statement(
            iri,
            names[iri],
            words.get(iri, {}),
            sources[origin[iri][0]],
            stances[iri][0].rsplit("/", 1)[-1] if iri in stances else None,
            [named[s] for s in standards.get(iri, [])],
            evidence.get(iri, []),
            next((named[a] for a in actions.get(iri, [])), None),
            [named[a] for a in askers.get(iri, [])],
        )
        for iri in iris
        if iri in origin
    }
