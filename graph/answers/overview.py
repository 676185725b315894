"""Overview: what the corpus holds, by act, and the norms of one act on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.norms import describe
from graph.identifiers import ONTOLOGY
from graph.reading_order import natural

if TYPE_CHECKING:
    import datetime as dt

    from graph.answers.model import NormAnswer, Thing
    from graph.rows import Questions


@dataclass(frozen=True, slots=True)
class ActCoverage:
    """How far one act was read.

    Attributes:
        act: the act.
        editions: those at hand, oldest first.
        articles: in the graph.
        norms: in the graph.
        read_by: ``parsed`` or ``transcribed``, None where no text was at hand.
        ended: whether it is known to have ceased.
    """

    act: Thing
    editions: list[Thing]
    articles: int
    norms: int
    read_by: str | None
    ended: bool


def coverage(graph: Questions) -> list[ActCoverage]:
    """Every act of which a text or a norm is in the graph, those with most norms first."""
    norms = _count(graph, "?n lg:statedIn/eli:is_part_of+ ?act . ?act a lg:Act", "?n")
    articles = _count(graph, "?n eli:is_part_of ?act . ?act a lg:Act", "?n")
    editions = read.select(
        graph, "SELECT ?act ?e ?by { ?e a lg:Edition ; eli:is_member_of ?act ; lg:readBy ?by }"
    )
    ended = {r["a"].text for r in read.select(graph, "SELECT ?a { ?a a lg:Act ; lg:endLatest ?d }")}
    by_act: dict[str, list[str]] = {}
    ways: dict[str, str] = {}
    for row in editions:
        by_act.setdefault(row["act"].text, []).append(row["e"].text)
        ways[row["act"].text] = row["by"].text.rsplit("/", 1)[-1]
    acts = set(by_act) | set(norms)
    named = read.things(graph, acts)
    sources = read.sources_of(graph, {e for found in by_act.values() for e in found})
    found = [
        ActCoverage(
            named[act],
            [sources[e] for e in sorted(by_act.get(act, []))],
            articles.get(act, 0),
            norms.get(act, 0),
            ways.get(act),
            act in ended,
        )
        for act in acts
    ]
    return sorted(found, key=lambda c: (-c.norms, c.act.iri))


def _count(graph: Questions, pattern: str, variable: str) -> dict[str, int]:
    rows = read.select(
        graph, f"SELECT ?act (COUNT(DISTINCT {variable}) AS ?k) {{ {pattern} }} GROUP BY ?act"
    )
    return {row["act"].text: int(row["k"].text) for row in rows}


def figures(graph: Questions) -> dict[str, int]:
    """How many things of each class that people compare are in the graph."""
    classes = {
        "acts": "Act",
        "provisions": "Provision",
        "norms": "Norm",
        "restrictions": "Restriction",
        "offences": "Offence",
        "changes": "Change",
        "claims": "Claim",
        "recommendations": "Recommendation",
    }
    values = " ".join(f"lg:{c}" for c in classes.values())
    rows = read.select(
        graph,
        f"SELECT ?c (COUNT(DISTINCT ?s) AS ?n) {{ VALUES ?c {{ {values} }} ?s a ?c }} GROUP BY ?c",
    )
    counted = {row["c"].text.removeprefix(ONTOLOGY): int(row["n"].text) for row in rows}
    return {name: counted.get(c, 0) for name, c in classes.items()}


def norms_of(graph: Questions, place: str, day: dt.date) -> list[NormAnswer]:
    """The norms stated in an act or provision, described as on a day, in reading order."""
    rows = read.select(graph, f"SELECT DISTINCT ?n {{ ?n lg:statedIn/eli:is_part_of* <{place}> }}")
    return describe(graph, {row["n"].text: [] for row in rows}, day)


def parts_of(graph: Questions, place: str) -> list[str]:
    """The provisions of an act or within a provision, in the order of the text."""
    rows = read.select(
        graph, f"SELECT DISTINCT ?p {{ ?p eli:is_part_of+ <{place}> . ?p a lg:Provision }}"
    )
    return sorted((row["p"].text for row in rows), key=natural)
