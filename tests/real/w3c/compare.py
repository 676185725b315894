"""Answers compared with what a suite expects, up to the names of blank nodes.

Numbers are compared by value where the datatype is the same: the engine writes them in canonical
form (``1.0`` comes back as ``1``), which the recommendation leaves to it.
"""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal, InvalidOperation
from pathlib import Path
from xml.etree import ElementTree

from rdflib import RDF, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.query import Result

RS = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/result-set#")
_FORMATS = {".srx": "xml", ".srj": "json", ".tsv": "tsv", ".csv": "csv"}
_EXACT = {XSD.integer, XSD.decimal, XSD.int, XSD.long, XSD.short, XSD.nonNegativeInteger}
_FLOAT = {XSD.double, XSD.float}


class Rows:
    """Solutions, or a boolean, of any format."""

    def __init__(self, variables, rows, boolean=None):
        self.variables = set(variables)
        self.rows = rows
        self.boolean = boolean


def read_rows(data: bytes, format: str) -> Rows:
    """Rows in a results format: json, xml, csv or tsv."""
    return {"json": _read_json, "xml": _read_xml, "csv": read_csv, "tsv": _read_tsv}[format](data)


def _read_json(data):
    told = json.loads(data)
    if "boolean" in told:
        return Rows([], [], told["boolean"])
    rows = [
        {
            name: _term_of(t["type"], t["value"], t.get("xml:lang"), t.get("datatype"))
            for name, t in row.items()
        }
        for row in told["results"]["bindings"]
    ]
    return Rows(told["head"].get("vars", []), rows)


def _read_xml(data):
    space = "{http://www.w3.org/2005/sparql-results#}"
    root = ElementTree.fromstring(data)
    if (boolean := root.find(f"{space}boolean")) is not None:
        return Rows([], [], boolean.text.strip() == "true")
    rows = []
    for result in root.iter(f"{space}result"):
        row = {}
        for binding in result.iter(f"{space}binding"):
            for term in binding:
                lang = term.get("{http://www.w3.org/XML/1998/namespace}lang")
                kind = term.tag.removeprefix(space)
                row[binding.get("name")] = _term_of(
                    kind, term.text or "", lang, term.get("datatype")
                )
        rows.append(row)
    return Rows([v.get("name") for v in root.iter(f"{space}variable")], rows)


def _term_of(kind, value, lang, datatype):
    if kind == "uri":
        return URIRef(value)
    if kind == "bnode":
        return BNode(value)
    if lang:
        return Literal(value, lang=lang)
    # In RDF 1.1 a literal without a datatype is a string.
    return _term(Literal(value, datatype=URIRef(datatype) if datatype else XSD.string))


def _read_tsv(data):
    result = Result.parse(io.BytesIO(data), format="tsv")
    rows = [{str(k): _simple(v) for k, v in b.items() if v is not None} for b in result.bindings]
    return Rows([str(v) for v in result.vars or []], rows)


def _simple(term):
    if isinstance(term, Literal) and not term.datatype and not term.language:
        return Literal(str(term), datatype=XSD.string)
    return _term(term)


def read_expected(file: Path, base: str) -> Rows | Graph:
    """Rows or a graph, from a file of the suite."""
    if file.suffix in _FORMATS:
        return read_rows(file.read_bytes(), _FORMATS[file.suffix])
    graph = Graph().parse(file, publicID=base)
    sets = list(graph.subjects(RDF.type, RS.ResultSet))
    if not sets:
        return graph
    if (value := graph.value(sets[0], RS.boolean)) is not None:
        return Rows([], [], value.toPython())
    rows = []
    for solution in graph.objects(sets[0], RS.solution):
        row = {}
        for bound in graph.objects(solution, RS.binding):
            row[str(graph.value(bound, RS.variable))] = _simple(graph.value(bound, RS.value))
        rows.append(row)
    return Rows(map(str, graph.objects(sets[0], RS.resultVariable)), rows)


def same_rows(got: Rows, wanted: Rows, texts: bool = False) -> bool:
    """Whether two results are one: as many equal rows, blank nodes mapped to blank nodes."""
    if got.boolean is not None or wanted.boolean is not None:
        return got.boolean == wanted.boolean
    if got.variables != wanted.variables or len(got.rows) != len(wanted.rows):
        return False
    if texts:
        got, wanted = _as_text(got), _as_text(wanted)
    return _match(wanted.rows, got.rows, {})


def same_graphs(got: Graph, wanted: Graph) -> bool:
    """Whether two graphs are one."""
    return isomorphic(_canonical(got), _canonical(wanted))


def _match(wanted, got, mapped):
    if not wanted:
        return True
    row, rest = wanted[0], wanted[1:]
    for at, candidate in enumerate(got):
        more = _fits(row, candidate, mapped)
        if more is not None and _match(rest, got[:at] + got[at + 1 :], mapped | more):
            return True
        if more == {} and not any(isinstance(v, BNode) for v in row.values()):
            return False  # an equal row without blank nodes is as good as any other
    return False


def _fits(row, candidate, mapped):
    if row.keys() != candidate.keys():
        return None
    new = {}
    for name, term in row.items():
        other = candidate[name]
        if isinstance(term, BNode) and isinstance(other, BNode):
            known = mapped.get(term, new.get(term))
            taken = other in mapped.values() or other in new.values()
            if known is None and not taken:
                new[term] = other
            elif known != other:
                return None
        elif term != other:
            return None
    return new


def _term(term):
    if not isinstance(term, Literal) or term.datatype not in _EXACT | _FLOAT:
        return term
    try:
        if term.datatype in _FLOAT:
            return Literal(repr(float(str(term))), datatype=term.datatype, normalize=False)
        value = Decimal(str(term)).normalize()
    except (InvalidOperation, ValueError):
        return term
    return Literal(format(value, "f"), datatype=term.datatype, normalize=False)


def _canonical(graph):
    new = Graph()
    for s, p, o in graph:
        new.add((s, p, _term(o)))
    return new


def _as_text(rows):
    def text(term):
        return term if isinstance(term, BNode) else Literal(str(term))

    return Rows(rows.variables, [{k: text(v) for k, v in row.items()} for row in rows.rows])


def read_csv(data: bytes) -> Rows:
    """CSV keeps no types: every value is a text, a blank node one that begins with _:."""
    table = list(csv.reader(io.StringIO(data.decode())))
    rows = [
        {
            name: BNode(value[2:]) if value.startswith("_:") else Literal(value)
            for name, value in zip(table[0], line, strict=True)
            if value
        }
        for line in table[1:]
    ]
    return Rows(table[0], rows)


__all__ = ["Rows", "URIRef", "read_csv", "read_expected", "read_rows", "same_graphs", "same_rows"]
