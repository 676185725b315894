"""Negotiation: from an Accept header, or ``format=``, to a format. Pure.

Follows RFC 9110, section 12.5.1: the most specific range decides on a media type, ``q=0``
excludes it, the highest weight wins, and among equals our own order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.formats import HTML, ROWS, TRIPLES, Format, by_name

if TYPE_CHECKING:
    from collections.abc import Sequence

_RANGE = re.compile(r"^\s*([^\s/;,]+)/([^\s/;,]+)\s*((?:;[^,]*)?)$")
_QUALITY = re.compile(r";\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?:;|$)", re.IGNORECASE)
_PEOPLE = {"json": ("json", "jsonld"), "xml": ("xml", "rdfxml")}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A format and the media type by which it was asked for."""

    format: Format
    media_type: str

    @property
    def content_type(self) -> str:
        """The value of the header."""
        return self.format.content_type(self.media_type)


@dataclass(frozen=True, slots=True)
class Offer:
    """What a query may be answered in: its form decides which of the two applies.

    Attributes:
        rows: for solutions and booleans, or None if the asker takes none of ours.
        triples: for graphs, likewise.
    """

    rows: Chosen | None
    triples: Chosen | None


def choose(accept: str | None, formats: Sequence[Format]) -> Chosen | None:
    """The best of these formats for an Accept header, or None if none is accepted.

    >>> choose("text/csv;q=0.5, application/xml", ROWS).content_type
    'application/xml'
    >>> choose("*/*, application/sparql-results+json;q=0", ROWS).format.name
    'xml'
    >>> choose("image/png", ROWS) is None
    True
    """
    if accept is None or not accept.strip():
        return Chosen(formats[0], formats[0].media_types[0])
    ranges = _parse(accept)
    best: Chosen | None = None
    highest = 0.0
    for format_ in formats:
        for position, media_type in enumerate(format_.media_types):
            quality, exact = _weigh(media_type, ranges)
            # A second name of a format counts only where it was asked for by that name.
            if quality > highest and (position == 0 or exact):
                best, highest = Chosen(format_, media_type), quality
    return best


def offer(accept: str | None, wanted: Sequence[str] = ()) -> Offer:
    """What to answer in; ``format=`` goes before the header.

    A mixed header is settled for rows and triples apart, so that
    ``Accept: text/turtle, application/sparql-results+json`` suits every query. Of several
    values of ``format`` the first that is known counts: SPARQLWrapper sends ``rdf+xml`` and
    ``application/rdf+xml`` together. If none is known, a header that says something decides.

    Raises:
        ValueError: ``wanted`` names no format; the message lists them.

    >>> both = offer("text/turtle, text/csv;q=0.1")
    >>> both.rows.format.name, both.triples.format.name
    ('csv', 'turtle')
    >>> offer(None, ["json"]).triples.format.name
    'jsonld'
    """
    for value in (part for text in wanted for part in text.split(",")):
        names = _PEOPLE.get(value.strip().lower(), (value,))
        found = [f for f in map(by_name, names) if f and f.kind in {"rows", "triples"}]
        if found:
            by_kind = {f.kind: Chosen(f, f.media_types[0]) for f in found}
            return Offer(by_kind.get("rows"), by_kind.get("triples"))
    if wanted and (accept or "*/*").strip() == "*/*":
        known = ", ".join(f.name for f in ROWS + TRIPLES)
        raise ValueError(f"'{wanted[0]}' is no format here: write format= one of {known}")
    return Offer(choose(accept, ROWS), choose(accept, TRIPLES))


def wants_page(accept: str | None) -> bool:
    """Whether a browser asks: HTML is preferred to every syntax of data.

    >>> wants_page("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    True
    >>> wants_page("*/*"), wants_page(None)
    (False, False)
    """
    if not accept:
        return False
    ranges = _parse(accept)
    html, asked = max(_weigh(media_type, ranges) for media_type in HTML.media_types)
    data = max(_weigh(f.media_types[0], ranges)[0] for f in ROWS + TRIPLES)
    return asked and html > 0 and html >= data


def wants_description(accept: str | None) -> bool:
    """Whether a program asks for RDF by name, so that a description of the service is meant.

    >>> wants_description("text/turtle;q=0.9, */*;q=0.1")
    True
    >>> wants_description("*/*"), wants_description("application/json"), wants_description(None)
    (False, False, False)
    """
    named = {f.media_types[0] for f in TRIPLES}
    return any(f"{kind}/{sub}" in named and q > 0 for kind, sub, q in _parse(accept or ""))


def _parse(accept: str) -> list[tuple[str, str, float]]:
    ranges = []
    for part in accept.lower().split(","):
        if match := _RANGE.match(part):
            weight = _QUALITY.search(match[3])
            ranges.append((match[1], match[2], float(weight[1]) if weight else 1.0))
    return ranges


def _weigh(media_type: str, ranges: list[tuple[str, str, float]]) -> tuple[float, bool]:
    """The weight of a media type, and whether it was named in full."""
    kind, _, sub = media_type.partition("/")
    for wanted in ((kind, sub), (kind, "*"), ("*", "*")):
        weights = [q for k, s, q in ranges if (k, s) == wanted]
        if weights:
            return max(weights), wanted == (kind, sub)
    return 0.0, False
