"""Dates are rules: hard point 7. What a change's date is, and what an answer rests on."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.identifiers import BASE, ONTOLOGY

CHANGE = f"{BASE}kz/change/law-2023/public-associations-1996/10/1"

ACTS = """
<kz/act/public-associations-1996> a lg:Act ; eli:date_document "1996-05-31"^^xsd:date ;
    eli:first_date_entry_in_force "1996-06-15"^^xsd:date .
<kz/act/public-associations-1996/art/10> a lg:Provision ;
    eli:is_part_of <kz/act/public-associations-1996> .
<kz/act/law-2023> a lg:Act ; eli:date_document "{signed}"^^xsd:date .
<kz/change/law-2023/public-associations-1996/10/1> a lg:Change ; lg:changedBy <kz/act/law-2023> ;
    lg:changes <kz/act/public-associations-1996/art/10> ; lg:effect <scheme/effects/{effect}> ;
    lg:stage <scheme/stages/adopted> {rest} .
<kz/norm/public-associations-1996/10-1-three> a lg:Norm, lg:Condition ;
    lg:statedIn <kz/act/public-associations-1996/art/10> ;
    lg:affects <scheme/organisation-types/public-association> ;
    lg:readIn <kz/act/public-associations-1996/edition/2026-07-01> .
<kz/act/public-associations-1996/edition/2026-07-01> a lg:Edition ; lg:asOf "2026-07-01"^^xsd:date ;
    eli:is_member_of <kz/act/public-associations-1996> .
"""


def acts(rest, signed="2023-12-21", effect="amended"):
    return ACTS.format(rest=rest, signed=signed, effect=effect)


def bounds(graph, iri=CHANGE, names=("effectEarliest", "effectLatest")):
    rows = graph.select(f"SELECT ?p ?o {{ <{iri}> ?p ?o }}")
    told = {r["p"].text.removeprefix(ONTOLOGY): r["o"].text for r in rows}
    return tuple(told.get(n) for n in names)


def assumptions(graph, iri=CHANGE):
    rows = graph.select(f"SELECT ?a {{ <{iri}> <{ONTOLOGY}restsOn> ?a }}")
    return [r["a"].text.rsplit("/", 1)[-1] for r in rows]


def test_after_ten_days_is_the_eleventh_day_and_the_latest_is_sixty_days_on(small):
    """Law 49-VIII of 21 December 2023: 1 January 2024 at the earliest."""
    graph = small(acts("; lg:delayDays 10"))
    assert bounds(graph) == ("2024-01-01", "2024-03-01")
    assert assumptions(graph) == ["publication-lag"]


@pytest.mark.parametrize(
    ("signed", "months", "earliest"),
    [
        ("2018-07-04", 6, "2019-01-05"),
        ("2023-08-31", 6, "2024-03-01"),
        ("2022-08-31", 6, "2023-03-01"),
        ("2021-12-30", 2, "2022-03-01"),
    ],
)
def test_a_term_in_months_ends_on_the_same_day_of_the_month_or_on_its_last(
    small, signed, months, earliest
):
    graph = small(acts(f"; lg:delayMonths {months}", signed))
    assert bounds(graph)[0] == earliest
    expected = dt.date.fromisoformat(earliest) + dt.timedelta(60)
    assert bounds(graph)[1] == expected.isoformat()


def test_see_another_article_gives_no_latest_day(small):
    graph = small(acts('; lg:statedEffect "see art. 2 of the amending law"'))
    assert bounds(graph) == ("2023-12-21", None)
    assert assumptions(graph) == []


def test_a_stated_date_is_both_bounds_and_rests_on_nothing(small):
    graph = small(acts('; lg:effectDate "2024-07-01"^^xsd:date ; lg:delayDays 10'))
    assert bounds(graph) == ("2024-07-01", "2024-07-01")
    assert assumptions(graph) == []


RECORDED = "; lg:delayDays 10 ; lg:recordedIn <kz/act/public-associations-1996/edition/{0}>"
EDITION = """<kz/act/public-associations-1996/edition/{0}> a lg:Edition ; lg:asOf "{0}"^^xsd:{1} ;
    eli:is_member_of <kz/act/public-associations-1996> ."""


@pytest.mark.parametrize(
    ("edition", "kind", "latest", "rests"),
    [
        ("2024-01-20", "date", "2024-01-20", []),
        ("2024-01", "gYearMonth", "2024-01-31", []),
        ("2024-02", "gYearMonth", "2024-02-29", []),
        # Later than the lag, so the lag still gives the latest day, and is named.
        ("2024", "gYear", "2024-03-01", ["publication-lag"]),
        # An edition of a day on which it cannot have been in force proves nothing.
        ("2023-12-25", "date", "2024-03-01", ["publication-lag"]),
    ],
)
def test_an_edition_that_carries_the_change_bounds_it(small, edition, kind, latest, rests):
    graph = small(acts(RECORDED.format(edition)) + EDITION.format(edition, kind))
    assert bounds(graph) == ("2024-01-01", latest)
    assert assumptions(graph) == rests


def test_an_edition_that_shows_the_change_as_still_to_come_does_not_bound_it(small):
    rest = RECORDED.format("2024-01-20") + (
        " ; lg:pendingIn <kz/act/public-associations-1996/edition/2024-01-20>"
    )
    graph = small(acts(rest) + EDITION.format("2024-01-20", "date"))
    assert bounds(graph) == ("2024-01-01", "2024-03-01")


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2023-12-31", "wording-not-read"),
        ("2024-01-01", "possible"),
        ("2024-02-29", "possible"),
        ("2024-03-01", "certain"),
        ("2026-07-01", "certain"),
        ("2026-07-02", "attested"),
    ],
)
def test_the_norm_follows_the_bounds_of_the_change_that_worded_it(golden, day, status):
    asked = golden(turtle=acts(RECORDED.format("2026-07-01")))
    answer = asked.norm("public-association", day, "public-associations-1996/10-1-three")
    assert answer.validity.status.value == status


def test_an_answer_that_rests_on_the_lag_names_it(golden):
    asked = golden(turtle=acts(RECORDED.format("2026-07-01")))
    answer = asked.trace("public-association", "2026-07-01")
    assert [a.iri.rsplit("/", 1)[-1] for a in answer.assumptions] == ["publication-lag"]
    assert "sixty days" in answer.assumptions[0].label["en"]


def test_a_proposed_change_changes_nothing(golden):
    turtle = acts(RECORDED.format("2026-07-01")).replace("stages/adopted", "stages/proposed")
    asked = golden(turtle=turtle)
    for day in ("1997-01-01", "2024-01-15", "2026-07-01"):
        answer = asked.norm("public-association", day, "public-associations-1996/10-1-three")
        assert answer.validity.status.value == "certain"


@pytest.mark.parametrize(
    ("day", "status"),
    [("2023-12-31", "certain"), ("2024-02-29", "possible"), ("2024-03-01", None)],
)
def test_an_excluded_place_is_gone_for_certain_only_after_the_latest_day(golden, day, status):
    name = "public-associations-1996/10-1-three"
    turtle = acts("; lg:delayDays 10", effect="excluded") + EDITION.format("2020-05-25", "date")
    read_in = "lg:readIn <kz/act/public-associations-1996/edition/{}>"
    turtle = turtle.replace(read_in.format("2026-07-01"), read_in.format("2020-05-25"))
    asked = golden(turtle=turtle)
    found = {a.norm: a.validity.status.value for a in asked.trace("public-association", day).norms}
    assert found == ({f"{BASE}kz/norm/{name}": status} if status else {})


def test_an_act_whose_start_is_not_known_is_in_force_when_it_was_first_amended_and_says_so(golden):
    turtle = acts(RECORDED.format("2026-07-01")).replace(
        ' ;\n    eli:first_date_entry_in_force "1996-06-15"^^xsd:date', ""
    )
    asked = golden(turtle=turtle)
    assert bounds(
        asked.graph, f"{BASE}kz/act/public-associations-1996", ("startEarliest", "startLatest")
    ) == (
        "1996-05-31",
        "2024-03-01",
    )
    answer = asked.trace("public-association", "2026-07-01")
    assert {a.iri.rsplit("/", 1)[-1] for a in answer.assumptions} == {
        "amended-in-force",
        "publication-lag",
    }
