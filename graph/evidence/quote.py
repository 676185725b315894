"""Quote: find a passage in a document and write the citation that pins it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from rdflib import RDF, Literal, URIRef

from graph.answers.read import select
from graph.errors import LawgraphError
from graph.evidence.documents import Shelf
from graph.identifiers import BASE, ONTOLOGY
from graph.joins import OA, join_name
from graph.rows import Questions
from graph.turtle import write

_NEAR = 60  # characters shown around each place where the words were found


class QuoteError(LawgraphError):
    """The words were not found, or in several places; the message says where."""


def quote(graph: Questions, source: str, words: str, folder: Path, locator: str = "") -> str:
    """Find words in a source and write the citation to paste.

    Args:
        graph: what knows the sources.
        source: slug of a source, or path below the base of an edition.
        words: as they stand in the document; runs of white space match each other.
        folder: where the document lies.
        locator: where a reader finds the passage in the published document.

    Returns:
        Turtle: the citation with offsets, digest, and its first number or name as token.

    Raises:
        QuoteError: the words are not there, or more than once.
        LawgraphError: the source or its document is not known.
    """
    iri = BASE + (source if "/" in source else f"source/{source}")
    rows = select(graph, f"SELECT ?file {{ <{iri}> lg:textFile ?file }}") if " " not in iri else []
    if not rows:
        known = [r["s"].text for r in select(graph, "SELECT ?s { ?s lg:textFile ?f } ORDER BY ?s")]
        raise QuoteError(
            f"no text is known for '{source}': choose one of "
            + ", ".join(k.removeprefix(BASE).removeprefix("source/") for k in known)
        )
    document = Shelf([folder]).find(rows[0]["file"].text)
    if document is None:
        raise QuoteError(f"{rows[0]['file'].text} is not in {folder}: give --sources FOLDER")
    pattern = r"\s+".join(re.escape(w) for w in words.split())
    found = list(re.finditer(pattern, document.text)) if pattern else []
    if not found:
        raise QuoteError(f"these words do not stand in {document.name}: copy them from the text")
    if len(found) > 1:
        places = "; ".join(
            f"«…{document.text[max(0, m.start() - _NEAR) : m.end() + _NEAR]}…»" for m in found[:5]
        )
        raise QuoteError(
            f"these words stand {len(found)} times in {document.name}, add more: {places}"
        )
    start, end = found[0].span()
    passage = document.text[start:end]
    token = re.search(r"(?:Article|art\.|стать[а-я]+|ст\.)\s*\d+(?:-\d+)*", passage)
    must = token[0] if token else max(passage.split(), key=len)
    return write(_citation(iri, locator or "add the section", start, end, passage, must))


def _citation(
    source: str, locator: str, start: int, end: int, passage: str, must: str
) -> list[tuple[URIRef, URIRef, URIRef | Literal]]:
    name = URIRef(
        join_name(
            "Citation",
            {
                "source": [source],
                "locator": [f"{locator}@en"],
                f"{OA}start": [str(start)],
                f"{OA}end": [str(end)],
                "mustContain": [must],
            },
        )
    )
    lg = ONTOLOGY
    return [
        (name, RDF.type, URIRef(f"{lg}Citation")),
        (name, RDF.type, URIRef(f"{OA}TextPositionSelector")),
        (name, URIRef(f"{lg}source"), URIRef(source)),
        (name, URIRef(f"{lg}locator"), Literal(locator, lang="en")),
        (name, URIRef(f"{OA}start"), Literal(start)),
        (name, URIRef(f"{OA}end"), Literal(end)),
        (name, URIRef(f"{lg}mustContain"), Literal(must)),
        (
            name,
            URIRef(f"{lg}passageDigest"),
            Literal(hashlib.sha256(passage.encode()).hexdigest()),
        ),
    ]
