"""Reforms as RDF: operations in our terms, what they foresee in those of ELI-DL.

ELI-DL describes draft legislation: a reform is an ``eli-dl:DraftLegislationWork`` that foresees the
repeal or the amendment of acts and provisions. What it cannot say, that one norm goes and its
provision stays, or for whom, is said beside it.
"""

from __future__ import annotations

import datetime as dt
import hashlib

from rdflib import RDF, RDFS, XSD, Literal, Namespace, URIRef
from rdflib.term import Node

from graph.answers.read import act_of
from graph.identifiers import BASE, ONTOLOGY, local
from graph.reform.model import (
    Move,
    Narrow,
    Operation,
    Reform,
    Repeal,
    Safeguard,
    Threshold,
    is_norm,
    kind,
)
from graph.reform.words import written
from graph.turtle import write

LG = Namespace(ONTOLOGY)
DL = Namespace("http://data.europa.eu/eli/eli-draft-legislation-ontology#")
DCT = Namespace("http://purl.org/dc/terms/")

_Triples = list[tuple[Node, Node, Node]]


def iri_of(reform: Reform) -> str:
    """The IRI of a reform: its name, or a name made of its operations."""
    lines = "\n".join("=".join(written(o)) for o in reform.operations)
    name = reform.name or hashlib.sha256(lines.encode()).hexdigest()[:16]
    return f"{BASE}kz/reform/{name}"


def turtle(reform: Reform, effect: dt.date) -> str:
    """A reform as Turtle.

    Args:
        reform: its operations.
        effect: the day on which it takes effect.
    """
    return write(triples(reform, effect), f"Reform, {len(reform.operations)} operations.")


def triples(reform: Reform, effect: dt.date) -> _Triples:
    """A reform as triples."""
    me = URIRef(iri_of(reform))
    found: _Triples = [
        (me, RDF.type, LG.Reform),
        (me, RDF.type, DL.DraftLegislationWork),
        (me, LG.takesEffectOn, Literal(effect)),
    ]
    found += [(me, RDFS.label, Literal(text, lang=lang)) for lang, text in reform.title.items()]
    found += [(me, DCT.source, URIRef(iri)) for iri in reform.asked_in]
    if reform.at_most:
        found.append((me, LG.atMost, Literal(True)))
    for number, operation in enumerate(reform.operations, 1):
        step = URIRef(f"{me}/{number}")
        found += [
            (me, LG.hasOperation, step),
            (step, RDF.type, LG.ReformOperation),
            (step, LG.ordinal, Literal(number)),
            (step, LG.operation, Literal(kind(operation))),
            (step, LG.targets, URIRef(operation.target)),
        ]
        found += _beside(step, operation)
        found.append((me, _foresees(operation), URIRef(_changed(operation))))
    return found


def _beside(step: URIRef, operation: Operation) -> _Triples:
    """What is given beside the target."""
    match operation:
        case Narrow(to=to, exempt=exempt):
            return [
                *((step, LG.staysFor, URIRef(c)) for c in to),
                *((step, LG.leaves, URIRef(c)) for c in exempt),
            ]
        case Threshold(number=number, unit=unit):
            told: _Triples = [(step, LG.number, Literal(f"{number:f}", datatype=XSD.string))]
            return told + ([(step, LG.unit, URIRef(unit))] if unit else [])
        case Move(to=place):
            return [(step, LG.movesTo, URIRef(place))]
        case Safeguard(words=words):
            return [(step, DCT.description, Literal(w, lang=lang)) for lang, w in words.items()]
        case _:
            return []


def _foresees(operation: Operation) -> URIRef:
    return DL.foresees_repeal_of if isinstance(operation, Repeal) else DL.foresees_amendment_of


def _changed(operation: Operation) -> str:
    """The legal resource that changes: the place, or the act in which a norm stands."""
    if not is_norm(operation.target):
        return operation.target if isinstance(operation, Repeal) else act_of(operation.target)
    country, _, slug, _ = local(operation.target).split("/")
    return f"{BASE}{country}/act/{slug}"
