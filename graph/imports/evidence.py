"""Evidence: the citation that pins a note, a warning or a ruling to its words in the file."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import RDF, Literal, URIRef

from graph.imports.model import Facts, lg, oa
from graph.joins import OA, join_name
from graph.statutes.dates import DATE
from graph.statutes.fold import fold

if TYPE_CHECKING:
    from graph.statutes import Place, Span

_NUMBERED = re.compile(r"[^\s№N]*\d[^\s]*")
_NAMES = {
    "art": "art.", "par": "para.", "part": "part", "sub": "subpara.", "note": "note",
    "annex": "annex", "preamble": "preamble",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Text:
    """The text that the offsets count in.

    Attributes:
        edition: IRI of the edition whose text it is.
        words: all of it.
        name: of the file in which ``audit`` looks for the passages.
        digest: SHA-256 of that file.
    """

    edition: URIRef
    words: str
    name: str
    digest: str


def where(place: Place) -> str:
    """A place as a locator names it, in English."""
    if place.provision is None:
        if place.kind in ("act", "contents", "preamble"):
            return "the act as a whole" if place.kind != "preamble" else "the preamble"
        return part_name(place)
    steps = place.provision.steps
    return ", ".join(f"{_NAMES[kind]} {number}".strip() for kind, number in steps)


def part_name(place: Place) -> str:
    """A part of the act that holds articles, in English: ``heading of chapter 14``."""
    if place.kind == "contents":
        return "table of contents"
    kind = place.kind.removesuffix("-heading")
    named = f"{kind} {place.number}".strip()
    return f"heading of {named}" if place.kind.endswith("-heading") else named


def cite(facts: Facts, text: Text, span: Span, locator: str, printed: str | None) -> URIRef:
    """State a citation of a stretch of the text.

    Args:
        facts: take the triples.
        text: in which the stretch stands.
        span: its place.
        locator: where a reader finds it.
        printed: the number of the act as printed, which must stand in the passage.
    """
    passage = text.words[span.start : span.end]
    tokens = [_token(passage, printed)]
    name = URIRef(
        join_name(
            "Citation",
            {
                "source": [str(text.edition)],
                "locator": [f"{locator}@en"],
                f"{OA}start": [str(span.start)],
                f"{OA}end": [str(span.end)],
                "mustContain": tokens,
            },
        )
    )
    facts.add(name, RDF.type, lg("Citation"))
    facts.add(name, RDF.type, oa("TextPositionSelector"))
    facts.add(name, lg("source"), text.edition)
    facts.add(name, lg("locator"), Literal(locator, lang="en"))
    facts.add(name, oa("start"), Literal(span.start))
    facts.add(name, oa("end"), Literal(span.end))
    digest = hashlib.sha256(passage.encode()).hexdigest()
    facts.add(name, lg("passageDigest"), Literal(digest))
    for token in tokens:
        facts.add(name, lg("mustContain"), Literal(token))
    return name


def _token(passage: str, printed: str | None) -> str:
    """What proves the link: the number as printed, else the date, else the longest word."""
    pieces = _NUMBERED.findall(printed or "")
    for piece in sorted(pieces, key=len, reverse=True):
        if piece in passage:
            return str(piece)
    date = next(DATE.finditer(fold(passage)), None)
    if date is not None:
        own = passage[date.start() : date.end()]
        return max(own.split(), key=len)
    return max(passage.split(), key=len)
