"""What is asked of the engine: one value, neutral of HTTP."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QueryRequest:
    """A query with everything that its evaluation needs.

    Attributes:
        query: the text.
        rows: name of the format for solutions and booleans (json, xml, csv, tsv), or None
            where the asker takes none.
        triples: name of the format for graphs (turtle, ntriples, rdfxml, jsonld, …), or None.
        base: IRI against which relative IRIs are resolved.
        default_graphs: graphs merged into the default graph; with ``named_graphs`` they
            replace FROM and FROM NAMED.
        named_graphs: graphs that GRAPH sees.
        lane: ``public`` or ``answers``.
    """

    query: str
    rows: str | None = "json"
    triples: str | None = "turtle"
    base: str = ""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    lane: str = "public"
