"""What is counted, what is told apart, what became of a demand, and which penalty is meant."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.answers.catalogue import Wanted, listing
from graph.answers.figures import figures
from graph.answers.measures import number
from graph.errors import UnknownTermError

DAY = dt.date(2026, 6, 1)
LAW = """
<kz/act/clubs-2001> a lg:Act ; eli:date_document "2001-01-16"^^xsd:date ;
    eli:first_date_entry_in_force "2001-02-01"^^xsd:date .
<kz/act/clubs-2001/edition/2026-07-01> a lg:Edition ; lg:asOf "2026-07-01"^^xsd:date ;
    eli:is_member_of <kz/act/clubs-2001> ; lg:readBy <scheme/reading-methods/transcribed> .
<kz/act/clubs-2001/art/5> a lg:Provision ; eli:is_part_of <kz/act/clubs-2001> .
<kz/norm/clubs-2001/5-report> a lg:Norm, lg:Duty ; lg:statedIn <kz/act/clubs-2001/art/5> ;
    lg:readIn <kz/act/clubs-2001/edition/2026-07-01> ;
    lg:affects <scheme/organisation-types/public-association> ;
    lg:concernsRight <scheme/rights/trade-union> ; lg:barrier <scheme/barriers/operation> ;
    lg:lifeStage <scheme/life-stages/reporting> .
<kz/act/lost-1999> a lg:Act .
<kz/act/lost-1999/art/1> a lg:Provision ; eli:is_part_of <kz/act/lost-1999> .
<kz/norm/lost-1999/1-rule> a lg:Norm, lg:Duty ; lg:statedIn <kz/act/lost-1999/art/1> ;
    lg:affects <scheme/organisation-types/public-association> ;
    lg:barrier <scheme/barriers/operation> .
"""
PENALTIES = """
<kz/norm/clubs-2001/5-report> lg:penaltyOption <kz/option/a>, <kz/option/b> .
<kz/option/a> a lg:PenaltyOption ; lg:ordinal 1 ; lg:hasMeasure <kz/penalty/small> ;
    lg:offenderClass <scheme/offender-classes/individual> .
<kz/option/b> a lg:PenaltyOption ; lg:ordinal 1 ; lg:hasMeasure <kz/penalty/large> ;
    lg:offenderClass <scheme/offender-classes/official> .
<kz/penalty/small> a lg:Penalty ; lg:sanction <scheme/sanctions/fine> ;
    lg:unit <scheme/units/mci> ; lg:maximum "50" .
<kz/penalty/large> a lg:Penalty ; lg:sanction <scheme/sanctions/fine> ;
    lg:unit <scheme/units/mci> ; lg:maximum "100" .
"""
DEMANDS = """
<source/report-2020> a lg:Source ; dct:issued "2020-05" .
<kz/recommendation/report-2020/1> a lg:Recommendation ; dct:source <source/report-2020> ;
    lg:targets <kz/norm/clubs-2001/5-report> .
<kz/recommendation/report-2020/2> a lg:Recommendation ; dct:source <source/report-2020> ;
    lg:notPlaceable "not said"@en .
<kz/recommendation/report-2020/3> a lg:Recommendation ; dct:source <source/report-2020> ;
    lg:targets <kz/norm/clubs-2001/5-report> ; lg:stateResponse "refused"@en ;
    lg:respondedOn "2022" .
<kz/recommendation/report-2020/4> a lg:Recommendation ; dct:source <source/report-2020> ;
    lg:targets <kz/norm/lost-1999/1-rule> .
"""


def table(found, name, of=()):
    rows = [t for t in found.tables if t.name == name]
    return {f.key: f for f in rows[0].rows}


def test_a_norm_whose_dates_are_not_known_is_told_apart_and_never_counted(ask):
    found = figures(ask(LAW), DAY)
    operation = table(found, "restrictions-by-barrier")["operation"]
    assert (operation.counted, operation.apart) == (1, 1)
    assert table(figures(ask(LAW), dt.date(1990, 1, 1)), "restrictions-by-barrier")[
        "operation"
    ].counted == (0)


def test_a_narrower_right_counts_for_the_broader_one_as_in_its_list(ask):
    graph = ask(LAW)
    rights = table(figures(graph, DAY), "restrictions-by-right")
    assert rights["trade-union"].counted == rights["association"].counted == 1
    wanted = Wanted({"right": ["association"]}, at=DAY)
    assert listing(graph, "norms", wanted).total == 1


@pytest.mark.parametrize(
    ("filters", "total"),
    [
        ({"offender": ["individual"], "maximum": ["50"]}, 1),
        ({"offender": ["individual"], "maximum": ["100"]}, 0),
        ({"offender": ["individual", "official"], "maximum": ["100"]}, 1),
        ({"sanction": ["fine"], "unit": ["years"]}, 0),
    ],
)
def test_filters_on_a_penalty_speak_of_one_and_the_same_penalty(ask, filters, total):
    assert listing(ask(LAW, PENALTIES), "norms", Wanted(filters)).total == total


def test_the_highest_maximum_is_that_of_the_offender(ask):
    fines = table(figures(ask(LAW, PENALTIES), DAY), "penalties")
    assert {k: (f.lowest, f.highest) for k, f in fines.items()} == {
        "official": ("100", "100"),
        "individual": ("50", "50"),
    }


@pytest.mark.parametrize(
    ("day", "became"),
    [
        ("2026-06-01", {"stands": 1, "not-placed": 1, "responded": 1, "not-known": 1}),
        ("2021-06-01", {"stands": 2, "not-placed": 1, "not-known": 1}),
        ("2019-06-01", {}),
    ],
)
def test_what_became_of_a_demand_is_what_was_known_by_the_day(ask, day, became):
    graph = ask(LAW, DEMANDS)
    found = table(figures(graph, dt.date.fromisoformat(day)), "recommendations")
    assert {k: f.counted for k, f in found.items() if f.counted} == became
    for outcome, many in became.items():
        wanted = Wanted(at=dt.date.fromisoformat(day), outcomes=[outcome])
        assert listing(graph, "recommendations", wanted).total == many


def test_a_report_of_this_month_may_be_out_and_is_told_apart(ask):
    found = table(figures(ask(LAW, DEMANDS), dt.date(2020, 5, 10)), "recommendations")
    assert (found["stands"].counted, found["stands"].apart) == (0, 2)


def test_a_status_without_a_day_and_a_maximum_that_is_no_number_are_refused(ask):
    with pytest.raises(UnknownTermError, match="give 'at'"):
        listing(ask(LAW), "norms", Wanted(statuses=["certain"]))
    with pytest.raises(UnknownTermError, match="not a number"):
        listing(ask(LAW), "norms", Wanted({"maximum": ["1 . } {"]}))
    with pytest.raises(UnknownTermError, match="not a key"):
        listing(ask(LAW), "observations", Wanted({"measure": ['a" . } {']}))


def test_counts_of_one_measure_stand_side_by_side_and_none_is_preferred(ask):
    counts = "".join(
        f"""<kz/observation/report-2020/{slug}> a lg:Observation ; lg:measure "clubs" ;
        lg:value "{value}" ; lg:observedOn "{year}" ; dct:source <source/report-2020> ;
        lg:countedThing "clubs"@en ."""
        for slug, value, year in (("b", "more than 2,000", 2012), ("a", "dozens", 1999))
    )
    (series,) = figures(ask(LAW, counts), DAY).observations
    told = [(o.value, o.number, o.date) for o in series.observations]
    assert told == [("dozens", None, "1999"), ("more than 2,000", 2000.0, "2012")]


@pytest.mark.parametrize(
    ("printed", "read"),
    [("1.5 million", 1.5e6), ("22 344", 22344), ("5-7", None), ("about 60", 60), (".5", 0.5)],
)
def test_a_number_is_read_only_where_exactly_one_is_printed(printed, read):
    assert number(printed) == read
