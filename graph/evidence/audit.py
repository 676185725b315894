"""Audit: open the documents and hold every citation against its passage.

Three outcomes: verified; text not at hand (no offsets, or the document is not there); wrong.
Only wrong fails. A passage is wrong when its digest differs, when its offsets lie outside the
document, or when a token that proves the link does not stand in it.
"""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from graph.answers.read import bulk, select, texts
from graph.evidence.documents import Document, Shelf
from graph.findings import Finding
from graph.identifiers import local
from graph.rows import Questions

_LONGEST = 1200  # characters of a passage that a sample prints


@dataclass(frozen=True, slots=True)
class Pinned:
    """A citation as the graph has it."""

    iri: str
    source: str
    file: str | None
    file_digest: str | None
    start: int | None
    end: int | None
    digest: str | None
    tokens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement beside the passage that should bear it out, for a person to judge."""

    statement: str
    said: str
    passage: str


@dataclass(frozen=True, slots=True)
class Audit:
    """What an audit found.

    Attributes:
        verified: citations whose passage stands as pinned.
        not_at_hand: citations without a passage, or whose document is not there.
        wrong: findings, one for each citation that does not hold.
        sample: statements beside their passages.
    """

    verified: int
    not_at_hand: int
    wrong: list[Finding]
    sample: list[Pair] = field(default_factory=list)


def audit(graph: Questions, folders: Iterable[Path], sample: int = 0, seed: int = 0) -> Audit:
    """Verify every citation of the graph.

    Args:
        graph: what is asked.
        folders: where documents may lie; none leaves every text not at hand.
        sample: how many statements to give beside their passages.
        seed: of the sample, so that two people judge the same one.

    Raises:
        DocumentError: a folder is not there or a file is not text.
    """
    shelf = Shelf(folders)
    pinned = _pinned(graph)
    verified, away = [], 0
    wrong: list[Finding] = []
    for citation in pinned:
        document = shelf.find(citation.file) if citation.file else None
        if citation.start is None or document is None:
            away += 1
            continue
        complaint = complain(citation, document)
        if complaint:
            wrong.append(
                Finding(_file(graph, citation.iri), local(citation.iri), complaint, "audit")
            )
        else:
            verified.append((citation, document))
    chosen = random.Random(seed).sample(verified, min(sample, len(verified)))  # noqa: S311
    return Audit(len(verified), away, sorted(wrong), _pairs(graph, chosen))


def complain(citation: Pinned, document: Document) -> str:
    """What is wrong with a citation whose document is at hand; empty if nothing is."""
    start, end = citation.start or 0, citation.end or 0
    if not 0 <= start < end <= len(document.text):
        return (
            f"offsets {start} to {end} do not lie in {document.name} "
            f"({len(document.text):,} characters): find the passage again with `lawgraph quote`"
        )
    passage = document.text[start:end]
    if hashlib.sha256(passage.encode()).hexdigest() != citation.digest:
        other = (
            " (the file itself is another conversion than the one that was cited)"
            if citation.file_digest and citation.file_digest != document.digest
            else ""
        )
        return (
            f"the passage at {start} to {end} of {document.name} is not the one that was cited"
            f"{other}: it begins «{passage[:60]!s}»; find the words again with `lawgraph quote`"
        )
    missing = [t for t in citation.tokens if t not in passage]
    if missing:
        return (
            f"the passage at {start} to {end} of {document.name} does not mention "
            f"{', '.join(repr(m) for m in missing)}: cite a passage in which it stands"
        )
    if not citation.tokens:
        return "no token proves the link: add lg:mustContain with the article number or the name"
    return ""


def _pinned(graph: Questions) -> list[Pinned]:
    rows = select(
        graph,
        """SELECT ?c ?source ?file ?fileDigest ?start ?end ?digest {
            ?c a lg:Citation ; lg:source ?source .
            OPTIONAL { ?source lg:textFile ?file } OPTIONAL { ?source lg:textDigest ?fileDigest }
            OPTIONAL { ?c oa:start ?start } OPTIONAL { ?c oa:end ?end }
            OPTIONAL { ?c lg:passageDigest ?digest } }""",
    )
    tokens: dict[str, list[str]] = defaultdict(list)
    for row in select(graph, "SELECT ?c ?t { ?c lg:mustContain ?t }"):
        tokens[row["c"].text].append(row["t"].text)

    def whole(row: dict[str, object], name: str) -> int | None:
        return int(str(row[name])) if name in row else None

    return [
        Pinned(
            row["c"].text,
            row["source"].text,
            row["file"].text if "file" in row else None,
            row["fileDigest"].text if "fileDigest" in row else None,
            whole(dict(row), "start"),
            whole(dict(row), "end"),
            row["digest"].text if "digest" in row else None,
            tuple(sorted(tokens.get(row["c"].text, ()))),
        )
        for row in sorted(rows, key=lambda r: r["c"].text)
    ]


def _pairs(graph: Questions, chosen: list[tuple[Pinned, Document]]) -> list[Pair]:
    iris = {citation.iri for citation, _ in chosen}
    rows = bulk(graph, "c", iris, "SELECT ?c ?s { $values ?s lg:evidence ?c }")
    borne: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        borne[row["c"].text].append(row["s"].text)
    words = texts(graph, "dct:description", {s for found in borne.values() for s in found})
    pairs = []
    for citation, document in chosen:
        statement = min(borne.get(citation.iri, [citation.iri]))
        passage = document.text[citation.start : citation.end]
        pairs.append(
            Pair(local(statement), words.get(statement, {}).get("en", ""), passage[:_LONGEST])
        )
    return pairs


def _file(graph: Questions, iri: str) -> str:
    rows = select(
        graph, f"SELECT DISTINCT ?g {{ GRAPH ?g {{ <{iri}> a lg:Citation }} }} ORDER BY ?g LIMIT 1"
    )
    return f"data/{rows[0]['g'].text.split('/graph/', 1)[-1]}.ttl" if rows else ""
