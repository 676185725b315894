"""Formats: one table of every syntax that the service writes.

Pure. The names are those of ``graph.store.RESULTS`` and ``graph.store.WRITES``; a test
compares them. The first media type is the registered one, the others are accepted as well
and answered as they were asked for.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """One syntax.

    Attributes:
        name: what ``format=`` takes and the engine is told.
        kind: ``rows`` (solutions, booleans), ``triples``, ``quads`` or ``page``.
        media_types: the registered one, then those that clients use for it.
        suffix: of a path or a file, with the dot.
        charset: added to the content type where the registration has such a parameter.
    """

    name: str
    kind: str
    media_types: tuple[str, ...]
    suffix: str
    charset: bool = False

    def content_type(self, media_type: str = "") -> str:
        """The value of the header, for the media type that was asked for."""
        chosen = media_type or self.media_types[0]
        utf8 = self.charset or chosen.startswith("text/")
        return f"{chosen}; charset=utf-8" if utf8 else chosen


FORMATS = (
    Format("json", "rows", ("application/sparql-results+json", "application/json"), ".srj"),
    Format(
        "xml", "rows", ("application/sparql-results+xml", "application/xml", "text/xml"), ".srx"
    ),
    Format("csv", "rows", ("text/csv",), ".csv"),
    Format("tsv", "rows", ("text/tab-separated-values",), ".tsv"),
    Format("turtle", "triples", ("text/turtle", "application/x-turtle"), ".ttl"),
    Format("jsonld", "triples", ("application/ld+json", "application/json"), ".jsonld"),
    Format("ntriples", "triples", ("application/n-triples", "text/plain"), ".nt"),
    Format("rdfxml", "triples", ("application/rdf+xml", "application/xml", "text/xml"), ".rdf"),
    Format("nquads", "quads", ("application/n-quads",), ".nq"),
    Format("trig", "quads", ("application/trig",), ".trig"),
    Format("html", "page", ("text/html", "application/xhtml+xml"), ".html"),
)
"""Every format; within a kind the first is what an asker without a preference gets."""

ROWS = tuple(f for f in FORMATS if f.kind == "rows")
TRIPLES = tuple(f for f in FORMATS if f.kind == "triples")
QUADS = tuple(f for f in FORMATS if f.kind == "quads")
HTML = FORMATS[-1]


def by_name(name: str) -> Format | None:
    """The format of that name, suffix or media type.

    >>> by_name("ttl").name, by_name("text/turtle").name, by_name("docx")
    ('turtle', 'turtle', None)
    """
    wanted = name.strip().lower()
    for format_ in FORMATS:
        if wanted in {format_.name, format_.suffix, format_.suffix[1:], *format_.media_types}:
            return format_
    return None
