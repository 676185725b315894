"""Invented input of pages that are more than one answer."""

from __future__ import annotations

from typing import Any

from graph.answers.completeness import ActCoverage, EditionRead, Reading
from graph.answers.figure_model import Figure
from graph.answers.model import Thing
from graph.validity import Status
from tests.viz.factories.names import (
    ACTS,
    BARRIER,
    CLUB,
    DAY,
    EDITION,
    EXTENT,
    GENERATION,
    NGO,
    RIGHT,
    SPEECH,
    WIDE,
    place,
)
from tests.viz.factories.norms import cited, norm, validity
from viz.inputs import (
    DumpFile,
    DumpView,
    EnoughForm,
    Hit,
    Option,
    Problem,
    QueryExample,
    QueryView,
    StartView,
    TraceFilters,
)
from viz.resource_view import Incoming, NormBrief, Part, Property, ResourceView, Value


def enough_form() -> EnoughForm:
    """The form of its page."""
    return EnoughForm([("clubs", {"en": "Free clubs"})], [("barrier", "kinds")], ("both", "norms"))


def filters() -> TraceFilters:
    """Choices for the form."""
    return TraceFilters(
        [Option("non-profit-organisation", WIDE.label),
         Option("public-association", CLUB.label, 1, 12), Option("ngo", NGO.label)],
        [Option("association", RIGHT.label), Option("expression", SPEECH.label)],
        [Option("entry", BARRIER.label)],
        [Option(slug, act.label) for slug, act in ACTS.items()],
    )  # fmt: skip


def start(**changes: Any) -> StartView:
    """A start page with everything on it."""
    values: dict[str, Any] = {
        "generation": GENERATION,
        "date": DAY,
        "facets": filters(),
        "figures": [Figure(k, {}, n, 0, k) for k, n in (("acts", 48), ("norms", 264))],
        "coverage": [
            ActCoverage(
                act,
                [EditionRead(EDITION, "transcribed", {})],
                12,
                40,
                [Reading(act, {"en": "all of it"}, EXTENT, {})],
                slug == "clubs-2001",
            )
            for slug, act in ACTS.items()
        ],
    }
    return StartView(**{**values, **changes})


def found() -> StartView:
    """A start page with results of a search."""
    kind = {"en": "act", "ru": "акт", "kk": "акт"}
    hits = [Hit(ACTS["gardens-1996"], kind, {"ru": "О садовых клубах"}), Hit(CLUB, kind)]
    return start(query='garden "club"', hits=hits, total_hits=14)


def resource(**changes: Any) -> ResourceView:
    """The page of an act."""
    one = norm(1)
    brief = NormBrief(one.norm, one.label, one.kind, restriction=True, validity=one.validity)
    act = ACTS["gardens-1996"]
    title = Thing("http://data.europa.eu/eli/ontology#title", {"en": "title"})
    part_of = Thing("http://data.europa.eu/eli/ontology#is_part_of", {"en": "is part of"})
    values: dict[str, Any] = {
        "iri": act.iri,
        "label": act.label,
        "types": [Thing("https://w3id.org/lawgraph/ontology#Act", {"en": "act", "ru": "акт"})],
        "generation": GENERATION,
        "label_status": {"en": "our-translation", "ru": "official", "kk": "missing"},
        "description": {"en": "Who may garden together, and how."},
        "parts": [
            Part(place("gardens-1996", ("art", "1"), heading="Создание"), 0, []),
            Part(place("gardens-1996", ("art", "1"), ("par", "1")), 1, [brief]),
        ],
        "validity": validity(Status.ATTESTED),
        "official": "https://example.org/docs/Z960000000_",
        "outgoing": [
            Property(title, [Value(text="О садовых клубах", lang="ru"),
                             Value(text="On Garden Clubs", lang="en", inferred=True)]),
            Property(part_of, [Value(thing=ACTS["clubs-2001"])]),
        ],
        "incoming": [Incoming(part_of, 120, [p.places[0].act for p in (norm(1),)], 2, 3)],
        "citations": [cited()],
        "editions": [EDITION],
        "date": DAY,
        "map_kind": "act",
    }  # fmt: skip
    return ResourceView(**{**values, **changes})


def query() -> QueryView:
    """The query page with two examples."""
    text = "SELECT ?act WHERE { ?act a lg:Act } LIMIT 10"
    return QueryView(GENERATION, text, [QueryExample({"en": "All acts", "ru": "Все акты"}, text)])


def problem() -> Problem:
    """A refusal."""
    return Problem(400, "unknown concept", "'club' is not one of the rights: choose one of …")


def dumps():
    """Two generations, one of them written."""
    names = ("lawgraph.nq.gz", "lawgraph.ttl.gz")
    return [
        DumpView(
            generation,
            "2026-11-21T10:00:00+00:00",
            served,
            12345 if served else None,
            [
                DumpFile(n, f"/dump/{generation}/{n}", 10 if served else None, "ab" * 32)
                for n in names
            ],
            f"/dump/diff?from=000001-5e6f7a8b&to={generation}" if served else "",
        )
        for generation, served in (("000002-1a2b3c4d", True), ("000001-5e6f7a8b", False))
    ]
