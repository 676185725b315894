"""Completeness: what was read and how far, and in which languages things are named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers import read

if TYPE_CHECKING:
    from graph.answers.model import Text, Thing
    from graph.rows import Questions

LANGUAGES = ("en", "ru", "kk")
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


def readings(graph: Questions) -> list[Reading]:
    """Every record of reading, documents first, then acts by name."""
    rows = read.select(
        graph, "SELECT ?r ?s ?e { ?r a lg:ReadingRecord ; lg:readOf ?s ; lg:extent ?e }"
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
        for row in rows
    ]
    return sorted(
        found,
        key=lambda r: ("/source/" not in r.subject.iri, r.subject.iri, r.part.get("en", "")),
    )


def languages(graph: Questions) -> list[LanguageCoverage]:
    """Names of acts, agencies, bodies and concepts; descriptions of what we describe."""
    named = [_covered(graph, what, of, _NAMES, lang) for what, of, lang in _each(NAMED)]
    described = [
        _covered(graph, what, of, "dct:description", lang) for what, of, lang in _each(DESCRIBED)
    ]
    return named + described


_NAMES = "rdfs:label|skos:prefLabel"


def _each(classes: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(what, of, lang) for what, of in classes.items() for lang in LANGUAGES]


def _covered(graph: Questions, what: str, of: str, path: str, lang: str) -> LanguageCoverage:
    kind = of if ":" in of else f"lg:{of}"

    def having(words: str) -> set[str]:
        query = f'SELECT DISTINCT ?s {{ ?s a {kind} ; {words} ?t . FILTER(LANG(?t) = "{lang}") }}'
        return {row["s"].text for row in read.select(graph, query)}

    everything = {row["s"].text for row in read.select(graph, f"SELECT ?s {{ ?s a {kind} }}")}
    official = having("eli:title")
    ours = having(path) - official
    missing = everything - official - ours
    return LanguageCoverage(what, lang, len(official), len(ours), len(missing))
