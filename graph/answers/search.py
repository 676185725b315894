"""Search: find things by words of their labels, titles, numbers and descriptions.

Every word must occur, its ending left open; a hit in a label comes before one in a description,
the words as they were written before other forms of them, a short text before a long one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.model import DISCLAIMER, Text, Thing
from graph.endings import stem
from graph.identifiers import ONTOLOGY
from graph.statutes.fold import fold

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


@dataclass(frozen=True, slots=True)
class Entry:
    """One text that can be found.

    Attributes:
        iri: of what it is said.
        kind: the class of that, without its namespace.
        weight: 0 comes first: laws and norms before the rest, names before descriptions.
        lang: of the text.
        text: as it stands.
        low: its form for matching: lower case, one script in a word.
    """

    iri: str
    kind: str
    weight: int
    lang: str
    text: str
    low: str


@dataclass(frozen=True, slots=True)
class Index:
    """Every text that people search, of one generation."""

    generation: str
    entries: list[Entry]


def index(graph: Questions) -> Index:
    """Read the texts: some tens of thousands, once for a generation; the engine has no index."""
    classes = " ".join(f"lg:{k}" for k in _KINDS)
    generation = graph.generation
    rows = read.select(
        graph,
        f"""SELECT ?s ?class ?p ?o {{
            {{ {{ VALUES ?class {{ {classes} }} ?s a ?class }}
              UNION {{ ?s skos:inScheme ?scheme BIND(skos:Concept AS ?class) }}
              VALUES ?p {{ rdfs:label skos:prefLabel skos:altLabel eli:title dct:title eli:number
                           eli:id_local dct:description lg:reference }}
              ?s ?p ?o }}
            UNION {{ ?account lg:accountOf ?s ; ?p ?o FILTER(?p = dct:description)
              VALUES ?class {{ {classes} }} ?s a ?class }} }}""",
    )
    return Index(generation, [_entry(row) for row in sorted(rows, key=_order)])


def _entry(row: Row) -> Entry:
    kind, o = row["class"].text, row["o"]
    weight = _weight(row["p"].text, kind)
    name = kind.rsplit("#", 1)[-1]
    return Entry(row["s"].text, name, weight, o.lang or "en", o.text, fold(o.text))


def search(graph: Questions, texts: Index, query: str, limit: int = 50) -> Results:
    """Search in all languages at once.

    Args:
        graph: knows the names of what was found.
        texts: of the same generation.
        query: words, in any case and order; the endings of long ones are left open.
        limit: how many hits to give at most.
    """
    words = re.findall(r"[\w-]+", fold(query))[:_LONGEST]
    if not words:
        return Results(query, texts.generation, 0, [])
    stems = [stem(w) for w in words]
    best: dict[str, tuple[tuple[int, bool, int], str, Text]] = {}
    for entry in texts.entries:
        low = entry.low
        if not all(known in low for known in stems):
            continue
        rank = entry.weight, not all(word in low for word in words), len(low)
        before, kind, told = best.get(entry.iri, (rank, entry.kind, {}))
        told.setdefault(entry.lang, entry.text)
        best[entry.iri] = (*min((before, kind), (rank, entry.kind)), told)
    order = sorted(best, key=lambda iri: (best[iri][0], iri))
    named = read.things(graph, order[:limit])
    hits = [Found(named[iri], best[iri][1], best[iri][2]) for iri in order[:limit]]
    return Results(query, texts.generation, len(order), hits)


def _order(row: Row) -> tuple[bool, str, str, str, str]:
    """Descriptions first: the name of a hit is shown anyway."""
    o, p = row["o"], row["p"].text
    return not p.endswith("description"), o.lang or "en", p, o.text, row["class"].text


def _weight(predicate: str, kind: str) -> int:
    told = 2 if predicate.endswith("description") else 0
    return told + (0 if kind in (f"{ONTOLOGY}Act", f"{ONTOLOGY}Norm") or "Concept" in kind else 1)
