"""Statements: what sources say of norms, and what they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers.model import Statement
from graph.answers.read import around, citations, labels, related, sources_of, texts, things

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


def statements(graph: Questions, iris: set[str]) -> dict[str, Statement]:
    """Claims and recommendations by IRI; one without a source is left out."""
    names = labels(graph, iris)
    words = texts(graph, "dct:description", iris)
    origin = related(graph, "dct:source", iris)
    stances = related(graph, "lg:stance", iris)
    standards = related(graph, "lg:criticisedUnder", iris)
    sources = sources_of(graph, {s for found in origin.values() for s in found})
    named = things(graph, {s for found in standards.values() for s in found})
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
        )
        for iri in iris
        if iri in origin
    }
