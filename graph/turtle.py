"""Turtle: one formatter for every file of the project, so that a diff shows meaning only.

Reads triples as rdflib terms, writes text: base and prefixes that are used, subjects in natural
order (article 2 before article 10), types first, one statement a line, no clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rdflib import RDF, BNode, Literal, URIRef
from rdflib.term import Node

from graph.errors import LawgraphError
from graph.identifiers import BASE
from graph.prefixes import PREFIXES
from graph.reading_order import natural

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
_BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"
_STRING = "http://www.w3.org/2001/XMLSchema#string"


class BlankNodeError(LawgraphError):
    """Data must not hold blank nodes: diffs, feeds and undo need names."""


def write(triples: Iterable[tuple[Node, Node, Node]], comment: str = "") -> str:
    """Write triples as Turtle.

    Args:
        triples: subject, predicate, object; doubles are written once.
        comment: lines put on top of the file.

    Raises:
        BlankNodeError: a term is a blank node.
    """
    subjects: dict[Node, dict[Node, set[Node]]] = {}
    for s, p, o in triples:
        subjects.setdefault(s, {}).setdefault(p, set()).add(o)
    used: set[str] = set()
    blocks = [
        _block(s, properties, used)
        for s, properties in sorted(subjects.items(), key=lambda item: natural(str(item[0])))
    ]
    head = [f"# {line}".rstrip() for line in comment.splitlines()]
    head.append(f"@base <{BASE}> .")
    head += [f"@prefix {p}: <{PREFIXES[p]}> ." for p in sorted(used)]
    return "\n".join(head) + "\n\n" + "\n\n".join(blocks) + "\n"


def _block(subject: Node, properties: dict[Node, set[Node]], used: set[str]) -> str:
    lines = []
    for p in sorted(properties, key=lambda p: (p != RDF.type, _term(p, used))):
        name = "a" if p == RDF.type else _term(p, used)
        objects = sorted((_term(o, used) for o in properties[p]), key=natural)
        lines.append(f"{name} " + ", ".join(objects))
    return f"{_term(subject, used)} " + " ;\n    ".join(lines) + " ."


def _term(term: Node, used: set[str]) -> str:
    if isinstance(term, URIRef):
        return _iri(str(term), used)
    if isinstance(term, Literal):
        return _literal(term, used)
    if isinstance(term, BNode):
        raise BlankNodeError(f"blank node {term}: give it an IRI (see docs/model.md, identifiers)")
    raise TypeError(f"not a term: {term!r}")


def _iri(iri: str, used: set[str]) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri[len(namespace) :]):
            used.add(prefix)
            return f"{prefix}:{iri[len(namespace) :]}"
    return f"<{iri.removeprefix(BASE)}>"


def _literal(term: Literal, used: set[str]) -> str:
    datatype = str(term.datatype) if term.datatype else _STRING
    if datatype == _BOOLEAN and str(term) in ("true", "false"):
        return str(term)
    if datatype == _INTEGER and re.fullmatch(r"-?\d+", str(term)):
        return str(term)
    quoted = f'"{str(term).translate(_ESCAPES)}"'
    if term.language:
        return f"{quoted}@{term.language}"
    return quoted if datatype == _STRING else f"{quoted}^^{_iri(datatype, used)}"
