"""Completeness: what was read and how far, and in which languages things are named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.model import DISCLAIMER, LANGS, Text, Thing
from graph.identifiers import ONTOLOGY

if TYPE_CHECKING:
    from graph.rows import Questions

NAMED = {"acts": "Act", "agencies": "Agency", "bodies": "Body", "concepts": "skos:Concept"}
DESCRIBED = {
    "norms": "Norm",
    "claims": "Claim",
    "recommendations": "Recommendation",
    "cases": "Case",
    "observations": "Observation",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """How far one part of a document or an act was read.

    Attributes:
        subject: the act or the source.
        part: which part, in words.
        extent: concept of the scheme ``extents``.
        left: what is left, or why.
    """

    subject: Thing
    part: Text
    extent: Thing
    left: Text


@dataclass(frozen=True, slots=True)
class LanguageCoverage:
    """How many things of one kind have a name or a description in one language.

    Attributes:
        what: the kind, in the plural.
        language: ``en``, ``ru`` or ``kk``.
        official: named by an official title (``eli:title``).
        ours: named or described in our words only.
        missing: neither.
    """

    what: str
    language: str
    official: int
    ours: int
    missing: int


@dataclass(frozen=True, slots=True)
class EditionRead:
    """One edition of an act that was read.

    Attributes:
        edition: which.
        read_by: ``parsed`` from the file, or ``transcribed`` by a reader.
        covers: how much of it, in words.
    """

    edition: Thing
    read_by: str
    covers: Text


@dataclass(frozen=True, slots=True)
class ActCoverage:
    """How far one act was read.

    Attributes:
        act: the act.
        editions: those at hand, oldest first.
        articles: in the graph, with their parts.
        norms: in the graph.
        readings: what is said of how far it was read; none is no statement.
        ended: whether it is known to have ceased.
    """

    act: Thing
    editions: list[EditionRead]
    articles: int
    norms: int
    readings: list[Reading]
    ended: bool


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """How far one document was read, and what was taken from it.

    Attributes:
        source: the document.
        readings: what is said of how far its parts were read; none is no statement.
        facts: name of a list to how many things in it rest on the document.
    """

    source: Thing
    readings: list[Reading]
    facts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far everything was read.

    Attributes:
        generation: of the graph.
        sources: by name of their IRI.
        acts: of which a text or a norm is in the graph or a reading is told, those with most norms
            first.
        named_only: how many further acts are only named, in amendments and reports.
        languages: of names and descriptions.
        disclaimer: in each language.
    """

    generation: str
    sources: list[SourceCoverage]
    acts: list[ActCoverage]
    named_only: int
    languages: list[LanguageCoverage]
    disclaimer: Text


def coverage(graph: Questions) -> Coverage:
    """The completeness of the whole corpus."""
    told = readings(graph)
    found = acts(graph, told)
    every = read.select(graph, "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a lg:Act }")
    return Coverage(
        graph.generation,
        _sources(graph, told),
        found,
        int(every[0]["n"].text) - len(found),
        languages(graph),
        DISCLAIMER,
    )


def acts(graph: Questions, told: list[Reading]) -> list[ActCoverage]:
    """Every act of which a text or a norm is in the graph or a reading is told.

    Args:
        graph: what is asked.
        told: the records of reading.
    """
    norms = _count(graph, "?n lg:statedIn/eli:is_part_of+ ?act . ?act a lg:Act", "?n")
    articles = _count(graph, "?n eli:is_part_of ?act . ?act a lg:Act", "?n")
    ended = {r["a"].text for r in read.select(graph, "SELECT ?a { ?a a lg:Act ; lg:endLatest ?d }")}
    editions = _editions(graph)
    records: dict[str, list[Reading]] = {}
    for reading in told:
        if "/act/" in reading.subject.iri:
            records.setdefault(reading.subject.iri, []).append(reading)
    every = {*editions, *norms, *records}
    named = read.things(graph, every)
    found = [
        ActCoverage(
            named[act],
            editions.get(act, []),
            articles.get(act, 0),
            norms.get(act, 0),
            records.get(act, []),
            act in ended,
        )
        for act in every
    ]
    return sorted(found, key=lambda c: (-c.norms, c.act.iri))


def _count(graph: Questions, pattern: str, variable: str) -> dict[str, int]:
    rows = read.select(
        graph, f"SELECT ?act (COUNT(DISTINCT {variable}) AS ?k) {{ {pattern} }} GROUP BY ?act"
    )
    return {row["act"].text: int(row["k"].text) for row in rows}


def _editions(graph: Questions, of: str | None = None) -> dict[str, list[EditionRead]]:
    """Act to its editions, oldest first."""
    bound = f"VALUES ?act {{ <{of}> }}" if of else ""
    rows = read.select(
        graph,
        f"SELECT ?act ?e ?by {{ {bound} ?e a lg:Edition ; eli:is_member_of ?act ; lg:readBy ?by }}",
    )
    ways = {row["e"].text: row["by"].text.rsplit("/", 1)[-1] for row in rows}
    covers = read.texts(graph, "lg:coverage", ways)
    named = read.sources_of(graph, ways)
    found: dict[str, list[EditionRead]] = {}
    for act, edition in sorted({(row["act"].text, row["e"].text) for row in rows}):
        found.setdefault(act, []).append(
            EditionRead(named[edition], ways[edition], covers.get(edition, {}))
        )
    return found


def _sources(graph: Questions, told: list[Reading]) -> list[SourceCoverage]:
    rows = read.select(
        graph,
        f"""SELECT ?s ?k (COUNT(DISTINCT ?x) AS ?n) {{ VALUES ?k {{ {" ".join(_TAKEN)} }}
            ?x a ?k ; dct:source ?s . ?s a lg:Source }} GROUP BY ?s ?k""",
    )
    every = {r["s"].text for r in read.select(graph, "SELECT ?s { ?s a lg:Source }")}
    taken = {(r["s"].text, r["k"].text.removeprefix(ONTOLOGY)): int(r["n"].text) for r in rows}
    named = read.things(graph, every)
    return [
        SourceCoverage(
            named[source],
            [r for r in told if r.subject.iri == source],
            {
                name: taken[source, kind.removeprefix("lg:")]
                for kind, name in _TAKEN.items()
                if (source, kind.removeprefix("lg:")) in taken
            },
        )
        for source in sorted(every)
    ]


_TAKEN = {
    "lg:Claim": "claims",
    "lg:Recommendation": "recommendations",
    "lg:Case": "cases",
    "lg:Observation": "observations",
}
"""Class of what a document says, to the list of such things."""


def statement(graph: Questions, iri: str) -> tuple[list[Reading], list[EditionRead]]:
    """How far one act or document was read: what is told of it, and its editions."""
    return readings(graph, iri), _editions(graph, iri).get(iri, [])


def readings(graph: Questions, of: str | None = None) -> list[Reading]:
    """Records of reading, documents first, then acts by name.

    Args:
        graph: what is asked.
        of: only those of this act or document.
    """
    bound = f"VALUES ?s {{ <{of}> }}" if of else ""
    rows = read.select(
        graph,
        f"SELECT ?r ?s ?e {{ {bound} ?r a lg:ReadingRecord ; lg:readOf ?s ; lg:extent ?e }}",
    )
    records = [row["r"].text for row in rows]
    parts = read.texts(graph, "lg:partRead", records)
    left = read.texts(graph, "dct:description", records)
    named = read.things(graph, {row[k].text for row in rows for k in ("s", "e")})
    found = [
        Reading(
            named[row["s"].text],
            parts.get(row["r"].text, {}),
            named[row["e"].text],
            left.get(row["r"].text, {}),
        )
        for row in sorted(rows, key=lambda row: row["r"].text)
    ]
    return sorted(
        found,
        key=lambda r: ("/source/" not in r.subject.iri, r.subject.iri, r.part.get("en", "")),
    )


def languages(graph: Questions) -> list[LanguageCoverage]:
    """Names of acts, agencies, bodies and concepts; descriptions of what we describe."""
    named = [c for what, of in NAMED.items() for c in _covered(graph, what, of, _NAMES)]
    described = [
        c for what, of in DESCRIBED.items() for c in _covered(graph, what, of, "dct:description")
    ]
    return named + described


_NAMES = "rdfs:label|skos:prefLabel"


def _covered(graph: Questions, what: str, of: str, path: str) -> list[LanguageCoverage]:
    """One kind of thing in each language."""
    kind = of if ":" in of else f"lg:{of}"

    def having(words: str) -> dict[str, set[str]]:
        query = f"SELECT DISTINCT ?s (LANG(?t) AS ?in) {{ ?s a {kind} ; {words} ?t }}"
        found: dict[str, set[str]] = {lang: set() for lang in LANGS}
        for row in read.select(graph, query):
            found.setdefault(row["in"].text, set()).add(row["s"].text)
        return found

    everything = {row["s"].text for row in read.select(graph, f"SELECT ?s {{ ?s a {kind} }}")}
    official, worded = having("eli:title"), having(path)
    return [
        LanguageCoverage(
            what,
            lang,
            len(official[lang]),
            len(worded[lang] - official[lang]),
            len(everything - official[lang] - worded[lang]),
        )
        for lang in LANGS
    ]
