"""Serialise: a small graph as a file in any syntax, written by rdflib and our own formatter.

For the triples of one resource. Whole graphs are written by the engine, where they are made.
"""

from __future__ import annotations

from rdflib import Graph

from graph.jsonld import write_jsonld
from graph.prefixes import PREFIXES
from graph.turtle import write


def rewrite(ntriples: bytes, format: str) -> bytes:
    """N-Triples as ``turtle``, ``jsonld``, ``rdfxml`` or ``ntriples`` again.

    Args:
        ntriples: UTF-8.
        format: a name of ``api.formats``.
    """
    if format == "ntriples":
        return ntriples
    graph = Graph(bind_namespaces="none").parse(data=ntriples, format="nt")
    if format == "turtle":
        return write(graph).encode()
    if format == "jsonld":
        return write_jsonld(graph)
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph.serialize(format="xml", encoding="utf-8")
