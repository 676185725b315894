"""Search: find things by words of their labels, titles, numbers and descriptions.

Every word must occur; a hit in a label comes before one in a description. The engine has no
full-text index; this reads the few kinds of text that people search.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.model import DISCLAIMER, Text, Thing
from graph.identifiers import ONTOLOGY

if TYPE_CHECKING:
    from graph.rows import Questions, Row

_KINDS = (
    "Act",
    "Norm",
    "Provision",
    "Claim",
    "Recommendation",
    "Agency",
    "Body",
    "Standard",
    "Source",
    "Case",
    "Observation",
    "Discrepancy",
)
_LONGEST = 12  # words of a search that are looked at


@dataclass(frozen=True, slots=True)
class Found:
    """One result: what it is, of which class, and the words in which it was found."""

    thing: Thing
    kind: str
    snippet: Text


@dataclass(frozen=True, slots=True)
class Results:
    """Results of a search, best first."""

    query: str
    generation: str
    total: int
    hits: list[Found]
    disclaimer: Text = field(default_factory=lambda: DISCLAIMER)


def search(graph: Questions, query: str, limit: int = 50) -> Results:
    """Search in all languages at once.

    Args:
        graph: what is asked.
        query: words; case does not matter, inflection does.
        limit: how many hits to give at most.
    """
    words = [w.lower() for w in re.findall(r"[\w-]+", query)][:_LONGEST]
    if not words:
        return Results(query, graph.generation, 0, [])
    matches = " && ".join(f"CONTAINS(?low, {_string(w)})" for w in words)
    classes = " ".join(f"lg:{k}" for k in _KINDS)
    rows = read.select(
        graph,
        f"""SELECT ?s ?class ?p ?o {{
            {{ VALUES ?class {{ {classes} }} ?s a ?class }}
            UNION {{ ?s skos:inScheme ?scheme BIND(skos:Concept AS ?class) }}
            VALUES ?p {{ rdfs:label skos:prefLabel skos:altLabel eli:title dct:title eli:number
                         eli:id_local dct:description lg:reference }}
            ?s ?p ?o BIND(LCASE(STR(?o)) AS ?low) FILTER({matches}) }}""",
    )
    best: dict[str, tuple[int, str, Text]] = {}
    for row in sorted(rows, key=_order):
        iri, weight = row["s"].text, _weight(row["p"].text, row["class"].text)
        _, _, words_found = best.get(iri, (weight, "", {}))
        words_found.setdefault(row["o"].lang or "en", row["o"].text)
        if iri not in best or weight < best[iri][0]:
            best[iri] = (weight, row["class"].text.rsplit("#", 1)[-1], words_found)
    order = sorted(best, key=lambda iri: (best[iri][0], len(iri), iri))
    named = read.things(graph, order[:limit])
    hits = [Found(named[iri], best[iri][1], best[iri][2]) for iri in order[:limit]]
    return Results(query, graph.generation, len(order), hits)


def _order(row: Row) -> tuple[bool, str, str, str, str]:
    """Descriptions first: the name of a hit is shown anyway."""
    o, p = row["o"], row["p"].text
    return not p.endswith("description"), o.lang or "en", p, o.text, row["class"].text


def _weight(predicate: str, kind: str) -> int:
    told = 2 if predicate.endswith("description") else 0
    return told + (0 if kind in (f"{ONTOLOGY}Act", f"{ONTOLOGY}Norm") or "Concept" in kind else 1)


def _string(word: str) -> str:
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
