"""JSON-LD: triples under the published context, written so that they read as plain JSON.

The context is a file per version, never changed once published (``graph/contexts``); a document
carries the part of it that it uses, so that it can be read without a network and years later.
What the context has no short name for is written with a prefix, or in full.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rdflib import RDF, BNode, Graph, Literal

from graph.identifiers import BASE
from graph.prefixes import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib.term import Node

VERSION = 2
"""The version under which documents are written; earlier ones stay published."""

_FOLDER = Path(__file__).with_name("contexts")
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_RELATIVE = re.compile(r"[A-Za-z0-9_~-][^:?#/]*(/[^:?#/.][^:?#/]*)*/?")
_LOCAL = re.compile(r"[A-Za-z_][\w.-]*")


@cache
def context_text(version: int = VERSION) -> str | None:
    """The context document of a version as it is published, or None if there is none."""
    file = _FOLDER / f"{version}.jsonld"
    return file.read_text("utf-8") if file.is_file() else None


def write_jsonld(graph: Graph) -> bytes:
    """Triples as one JSON-LD document, UTF-8, in a stable order."""
    used: set[str] = set()
    nodes = [_node(graph, s, used) for s in sorted(set(graph.subjects()), key=str)]
    context = {"@base": BASE} | {k: v for k, v in _terms().items() if k in _closed(used)}
    document = {"@context": context, "@graph": nodes}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


@cache
def _terms() -> dict[str, Any]:
    text = context_text()
    terms: dict[str, Any] = json.loads(text)["@context"] if text else {}
    return {k: v for k, v in terms.items() if not k.startswith("@")}


@cache
def _by_iri() -> dict[str, str]:
    """IRI of a property or class to its short name."""
    found = {}
    for name, meaning in _terms().items():
        compact = meaning["@id"] if isinstance(meaning, dict) else meaning
        prefix, _, local = compact.partition(":")
        if prefix in PREFIXES:
            found[PREFIXES[prefix] + local] = name
    return found


def _closed(used: set[str]) -> set[str]:
    """The terms used, with the prefixes that their meanings are written in."""
    meanings = [_terms()[name] for name in used]
    texts = [m if isinstance(m, str) else " ".join(map(str, m.values())) for m in meanings]
    return used | {p for p in PREFIXES if any(re.search(rf"\b{p}:", t) for t in texts)}


def _node(graph: Graph, subject: Node, used: set[str]) -> dict[str, Any]:
    found: dict[str, list[Node]] = {}
    for p, o in graph.predicate_objects(subject):
        found.setdefault(str(p), []).append(o)
    node: dict[str, Any] = {"@id": _id(subject)}
    types = found.pop(str(RDF.type), [])
    if types:
        node["@type"] = _one_or_many(sorted(_name(str(t), used) for t in types))
    for iri in sorted(found):
        node |= _property(iri, found[iri], used)
    return node


def _property(iri: str, objects: Iterable[Node], used: set[str]) -> dict[str, Any]:
    objects = sorted(objects, key=lambda o: (str(o), str(getattr(o, "language", ""))))
    name = _by_iri().get(iri, "")
    meaning = _terms().get(name, "")
    if isinstance(meaning, dict) and meaning.get("@container") == "@language":
        if all(isinstance(o, Literal) and o.language for o in objects):
            used.add(name)
            return {name: _by_language(objects)}
        name, meaning = "", ""
    if not name:
        return {_compact(iri, used): _one_or_many([_object(o, "", used) for o in objects])}
    used.add(name)
    coerced = meaning.get("@type", "") if isinstance(meaning, dict) else ""
    return {name: _one_or_many([_object(o, coerced, used) for o in objects])}


def _by_language(objects: list[Node]) -> dict[str, Any]:
    words: dict[str, list[str]] = {}
    for o in objects:
        words.setdefault(str(getattr(o, "language", "")), []).append(str(o))
    return {lang: _one_or_many(words[lang]) for lang in sorted(words)}


def _object(term: Node, coerced: str, used: set[str]) -> Any:  # noqa: ANN401 - any JSON value
    if not isinstance(term, Literal):
        return _id(term) if coerced == "@id" else {"@id": _id(term)}
    if term.language:
        return {"@value": str(term), "@language": term.language}
    datatype = str(term.datatype or _STRING)
    if datatype == _STRING:
        return {"@value": str(term)} if coerced else str(term)
    compact = _compact(datatype, used)
    return str(term) if compact == coerced else {"@value": str(term), "@type": compact}


def _id(term: Node) -> str:
    """Relative to the base, where it is the same IRI when it is resolved again."""
    if isinstance(term, BNode):
        return f"_:{term}"
    below = str(term).removeprefix(BASE)
    plain = below != str(term) and _RELATIVE.fullmatch(below)
    return below if plain else str(term)


def _name(iri: str, used: set[str]) -> str:
    name = _by_iri().get(iri)
    if name is None:
        return _compact(iri, used)
    used.add(name)
    return name


def _compact(iri: str, used: set[str]) -> str:
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if prefix in _terms() and local != iri and _LOCAL.fullmatch(local):
            used.add(prefix)
            return f"{prefix}:{local}"
    return iri


def _one_or_many(values: list[Any]) -> Any:  # noqa: ANN401 - one value, or the list
    return values[0] if len(values) == 1 else values
