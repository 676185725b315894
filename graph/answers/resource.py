"""Resource: everything in and out of one thing, as values and as triples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers import read
from graph.errors import NoSuchResourceError
from graph.identifiers import BASE, ONTOLOGY

if TYPE_CHECKING:
    from graph.rows import Questions, Row


@dataclass(frozen=True, slots=True)
class Description:
    """What the graph says of a resource.

    Attributes:
        iri: of the resource.
        outgoing: rows with ``p``, ``o`` and, where a rule derived it, ``inferred``, in one order
            for every store (an engine returns them as they lie in its memory or on its disk).
        incoming: property to how many resources point here by it.
    """

    iri: str
    outgoing: list[Row]
    incoming: dict[str, int]


def checked(path: str) -> str:
    """The IRI of a path below the base.

    Raises:
        NoSuchResourceError: the path cannot be part of an IRI.
    """
    iri = BASE + path.removeprefix(BASE)
    if any(c in iri for c in '<>"{}|^`\\ \n\r\t') or not path:
        raise NoSuchResourceError(
            f"'{path}' is not the path of a resource: see /v1/acts for a list"
        )
    return iri


def describe_resource(graph: Questions, path: str) -> Description:
    """What the graph says of a resource.

    Raises:
        NoSuchResourceError: it says nothing.
    """
    iri = checked(path)
    subject = ONTOLOGY.rstrip("#") if iri == ONTOLOGY.rstrip("#") else iri
    rows = read.select(
        graph,
        f"""SELECT ?p ?o ?inferred {{ <{subject}> ?p ?o
            OPTIONAL {{ GRAPH <{BASE}graph/inferred> {{ <{subject}> ?p ?o }}
            BIND(true AS ?inferred) }} }}""",
    )
    rows.sort(key=lambda row: (row["p"].text, row["o"].text, row["o"].lang or ""))
    incoming = {
        row["p"].text: int(row["n"].text)
        for row in read.select(
            graph, f"SELECT ?p (COUNT(?s) AS ?n) {{ ?s ?p <{subject}> }} GROUP BY ?p"
        )
    }
    if not rows and not incoming:
        raise NoSuchResourceError(
            f"the graph says nothing of {subject}: look for it with /v1/search?q="
        )
    return Description(subject, rows, incoming)


def pointing_here(graph: Questions, iri: str, predicate: str, offset: int, limit: int) -> list[str]:
    """One page of the resources that point to a resource by one property."""
    rows = read.select(
        graph,
        f"SELECT DISTINCT ?s {{ ?s <{predicate}> <{checked(iri)}> }} ORDER BY ?s "
        f"LIMIT {int(limit)} OFFSET {int(offset)}",
    )
    return [row["s"].text for row in rows]


def triples(graph: Questions, path: str) -> bytes:
    """The triples of a resource and the names of what they point to, as N-Triples in order.

    Raises:
        NoSuchResourceError: there are none.
    """
    iri = checked(path)
    data = graph.construct(
        f"""{read.PROLOGUE} CONSTRUCT {{ <{iri}> ?p ?o . ?o rdfs:label ?l . ?s ?q <{iri}> }}
        WHERE {{ {{ <{iri}> ?p ?o OPTIONAL {{ ?o rdfs:label ?l }} }} UNION {{
          {{ SELECT ?s ?q {{ ?s ?q <{iri}> }} ORDER BY ?q ?s LIMIT 2000 }} }} }}"""
    )
    if not data:
        raise NoSuchResourceError(f"the graph says nothing of {iri}: try /v1/search?q=")
    return b"".join(sorted(data.splitlines(keepends=True)))
