"""Rows: what a SELECT answers, as plain values that keep language and datatype.

Reads the SPARQL 1.1 JSON results format; whoever evaluates (a store in this process, a
worker, another server) hands over the same bytes, so answers do not depend on the engine.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Protocol

XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


@dataclass(frozen=True, slots=True)
class Value:
    """One RDF term of a row.

    Attributes:
        text: the IRI, the lexical form, or the label of a blank node.
        kind: ``uri``, ``literal``, ``bnode`` or ``triple``.
        lang: language tag of a literal, lower case, or None.
        datatype: datatype IRI of a literal; None for IRIs and language-tagged strings.
    """

    text: str
    kind: str = "uri"
    lang: str | None = None
    datatype: str | None = None

    def __str__(self) -> str:
        """The text alone."""
        return self.text


Row = dict[str, Value]
"""One solution: variable name to value; an unbound variable is absent."""


class Questions(Protocol):
    """Whatever can be asked: a generation opened in this process, or the engine's workers."""

    @property
    def generation(self) -> str:
        """The name of the generation that answers."""

    def select(self, query: str) -> list[Row]:
        """All solutions of a SELECT.

        Raises:
            LawgraphError: the query is malformed, too costly, or the engine is gone.
        """

    def construct(self, query: str) -> bytes:
        """The triples of a CONSTRUCT or DESCRIBE, as N-Triples."""


def parse_rows(results: bytes) -> list[Row]:
    """Read SPARQL 1.1 Query Results JSON.

    >>> rows = b'{"head":{"vars":["n"]},"results":{"bindings":[{"n":{"type":"uri","value":"x"}}]}}'
    >>> parse_rows(rows)[0]["n"].text
    'x'
    """
    return [
        {
            name: Value(
                text=term["value"] if isinstance(term["value"], str) else json.dumps(term["value"]),
                kind=term["type"],
                lang=term.get("xml:lang"),
                datatype=term.get("datatype", XSD_STRING)
                if term["type"] == "literal" and "xml:lang" not in term
                else None,
            )
            for name, term in binding.items()
        }
        for binding in json.loads(results)["results"]["bindings"]
    ]
