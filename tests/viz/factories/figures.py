"""Invented figures, coverage and lists, as small as they can be and with everything on them."""

from __future__ import annotations

import datetime as dt

from graph.answers.catalogue import Page
from graph.answers.completeness import (
    ActCoverage,
    Coverage,
    EditionRead,
    LanguageCoverage,
    Reading,
    SourceCoverage,
)
from graph.answers.figure_model import Figure, Figures, Reached, Table
from graph.answers.measures import Observed, Series
from graph.answers.model import DISCLAIMER, Thing
from tests.viz import factories as make
from viz.inputs import Asked, ListView

RULED = {"kind": "Restriction"}
NAMES = (
    "restrictions-by-type",
    "restrictions-by-right",
    "restrictions-by-barrier",
    "restrictions-by-life-stage",
)


def figure(key: str, label: Thing | None, number: int, **more: str) -> Figure:
    """A number with something apart."""
    return Figure(key, label.label if label else {}, number, 1, "norms", RULED, **more)


def figures(name: Thing = make.CLUB) -> Figures:
    """A table of each kind, and two measures: one that can be drawn over time, one that cannot."""
    fines = [make.FINE, make.MCI]
    tables = [Table("totals", False, [], [Figure("acts", {}, 48, 0, "acts")])]
    tables += [
        Table(table, True, [], [figure(f"a{n}", name, 30 - n) for n in range(25)])
        for table in NAMES
    ]
    tables += [
        Table("penalties", True, fines, [figure("a", name, 3, lowest="5", highest="100")]),
        Table("penalties-by-maximum", True, fines, [figure("100", None, 3)]),
        Table("powers", True, [], [figure("register", make.FUNCTION, 7)]),
        Table("agencies", True, [], [figure("police", make.POLICE, 7)]),
        Table("agencies-with-power", True, [make.FUNCTION], [figure("police", make.POLICE, 7)]),
        Table("recommendations", True, [], [Figure("stands", {}, 3, 0, "recommendations")]),
    ]
    counts = [
        Observed(name, told, number, year, make.REPORT, [name], None)
        for told, number, year in (("dozens", None, "1999"), ("1,000", 1e3, "2011"))
    ]
    more = [*counts, Observed(name, "1.5 billion", 1.5e9, "2021-05", name, [], None)]
    last = Observed(name, "about 900", 900.0, "2012", make.REPORT, [], None)
    series = [
        Series("clubs", name.label, counts),
        Series("members", {"en": "persons"}, [*more, last]),
    ]
    return Figures({"at": make.DAY}, make.GENERATION, tables, series, DISCLAIMER)


def reached(name: Thing = make.CLUB) -> Reached:
    """How much reaches whom, under a right."""
    asked = {"at": make.DAY, "right": "association", "barrier": "", "act": ""}
    types = [figure("public-association", name, 7), figure("ngo", make.NGO, 2)]
    return Reached(
        asked,
        make.GENERATION,
        types,
        [figure("association", make.RIGHT, 7)],
        [figure("entry", make.BARRIER, 3)],
    )


def coverage(name: Thing = make.REPORT) -> Coverage:
    """A report and two acts, one of them without a word on how far it was read."""
    act = make.ACTS["gardens-1996"]
    edition = EditionRead(make.EDITION, "parsed", name.label)
    record = Reading(act, name.label, make.EXTENT, {"ru": "осталось"})
    return Coverage(
        make.GENERATION,
        [SourceCoverage(name, [Reading(name, name.label, make.EXTENT, {})], {"claims": 4})],
        [
            ActCoverage(act, [edition], 12, 40, [record], False),
            ActCoverage(make.ACTS["weeds-2014"], [], 0, 0, [], True),
        ],
        7,
        [LanguageCoverage("acts", "kk", 1, 1, 0)],
        DISCLAIMER,
    )


def listed(name: Thing = make.CLUB, **more: object) -> ListView:
    """The second page of a list for a day."""
    place = make.place("gardens-1996", ("art", "5"))
    item = {
        "iri": name.iri,
        "label": name.label,
        "stated_in": [{"iri": place.iri, "label": {"en": "x"}}],
        "right": [{"iri": make.RIGHT.iri, "label": make.RIGHT.label}],
        "description": name.label,
        "status": "attested",
    }
    page = Page("norms", make.GENERATION, 9, 3, dt.date(2026, 11, 21), [item | more], DISCLAIMER)
    asked = [Asked("right", "association", make.RIGHT.label), Asked("status", "attested", {})]
    return ListView(page, asked, {place.iri: place}, True, 3)
