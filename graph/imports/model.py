"""What deriving facts from a statute gives, and the terms it is written in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from rdflib import XSD, Literal, URIRef

from graph.identifiers import BASE, ONTOLOGY, concept_iri
from graph.joins import OA

Triple = tuple[URIRef, URIRef, URIRef | Literal]

_ELI = "http://data.europa.eu/eli/ontology#"
_DCT = "http://purl.org/dc/terms/"


def lg(name: str) -> URIRef:
    """A term of our own vocabulary."""
    return URIRef(ONTOLOGY + name)


def eli(name: str) -> URIRef:
    """A term of ELI."""
    return URIRef(_ELI + name)


def dct(name: str) -> URIRef:
    """A term of Dublin Core."""
    return URIRef(_DCT + name)


def oa(name: str) -> URIRef:
    """A term of Open Annotation."""
    return URIRef(OA + name)


def at(path: str) -> URIRef:
    """Something of ours, by its path below the base."""
    return URIRef(BASE + path)


def concept(scheme: str, slug: str) -> URIRef:
    """A concept of one of the lists."""
    return URIRef(concept_iri(scheme, slug))


def dated(text: str) -> Literal:
    """A day, a month or a year."""
    kinds = {10: XSD.date, 7: XSD.gYearMonth, 4: XSD.gYear}
    return Literal(text, datatype=kinds[len(text)])


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of the statute that became no fact, and why."""

    what: str
    reason: str
    line: int
    text: str


@dataclass(slots=True)
class Facts:
    """Triples as they are gathered, with what was left out and what was counted.

    Attributes:
        triples: each once.
        left_out: in the order of the text.
        counts: what became facts, by kind.
    """

    triples: set[Triple] = field(default_factory=set)
    left_out: list[LeftOut] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, subject: URIRef, predicate: URIRef, value: URIRef | Literal) -> None:
        """State one fact."""
        self.triples.add((subject, predicate, value))

    def leave(self, what: str, reason: str, line: int, text: str) -> None:
        """Note what becomes no fact."""
        self.left_out.append(LeftOut(what, reason, line, " ".join(text.split())[:200]))
