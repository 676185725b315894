"""Law moves: hard point 9, on the tax duty, on defamation and on what outlives its act."""

from __future__ import annotations

import pytest

OFFENCE = "administrative-offences-2014/460-1-no-notice"
ART_460_1 = "kz/act/administrative-offences-2014/art/460-1"
CRIME = "criminal-code-2014/130-defamation"
MISDEMEANOUR = "administrative-offences-2014/73-3-1-defamation"


def duties(answer):
    return {a.norm.rsplit("/norm/")[-1] for a in answer.norms if a.kind == "Duty"}


@pytest.fixture
def unread(golden):
    return golden("tax-duty")


@pytest.fixture
def read(golden):
    return golden("tax-duty", "tax-code-2025-read")


@pytest.mark.parametrize(
    ("day", "duty"),
    [
        ("2017-06-01", "tax-code-2008/14-notice"),
        ("2019-06-01", "tax-code-2017/29-notice"),
        ("2026-11-21", "tax-code-2025/56-9-notice"),
    ],
)
def test_the_duty_and_what_its_offence_punishes_stand_in_the_code_of_the_day(read, day, duty):
    answer = read.trace("foundation", day)
    notices = {d for d in duties(answer) if d.endswith("notice")}
    assert notices == {duty}
    punished = read.norm("foundation", day, OFFENCE).punishes
    assert [p.norm.rsplit("/norm/")[-1] for p in punished] == [duty]
    assert all(p.inferred for p in punished)
    (way,) = read.norm("foundation", day, duty).ways
    assert way.in_state.iri.endswith("/foreign-funded")


def test_the_offence_was_not_there_before_its_insertion(unread):
    assert OFFENCE not in unread.names("foundation", "2016-06-01")
    assert unread.norm("foundation", "2016-10-15", OFFENCE).validity.status.value == "possible"
    assert unread.norm("foundation", "2019-06-01", OFFENCE).validity.status.value == "certain"


def test_a_duty_known_from_a_report_is_in_force_with_its_wording_not_read(unread):
    answer = unread.norm("foundation", "2019-06-01", "tax-code-2017/29-notice")
    assert answer.validity.status.value == "wording-not-read"
    assert answer.validity.second_hand
    assert [e.iri.rsplit("/", 1)[-1] for e in answer.validity.editions] == ["argo-kas-2021"]


def test_a_duty_of_a_code_that_has_ceased_is_gone_on_the_very_day(unread):
    day_before, day_after = "2025-12-31", "2026-01-01"
    assert "tax-code-2017/29-notice" in unread.names("foundation", day_before)
    assert "tax-code-2017/29-notice" not in unread.names("foundation", day_after)


def test_the_repeal_of_a_duty_whose_wording_was_not_read_lifts_nothing_for_sure(
    unread,
):
    answer = unread.impact("kz/act/tax-code-2017/art/29", day="2019-06-01")
    assert [x.norm.norm.rsplit("/norm/")[-1] for x in answer.lifted] == ["tax-code-2017/29-notice"]
    assert answer.counts["lifted_not_sure"] == 1
    assert answer.counts["lifted"] == 0


def test_an_offence_is_left_without_any_duty_when_the_only_one_in_force_goes(read):
    answer = read.impact("kz/act/tax-code-2025/art/56", day="2026-11-21")
    assert [(x.kind, x.subject.iri.rsplit("/norm/")[-1]) for x in answer.consequential] == [
        ("enforcement", OFFENCE)
    ]


def test_an_offence_is_undecided_when_the_code_that_continues_its_other_duty_is_unread(golden):
    other = """<kz/act/law-2001> a lg:Act ; eli:date_document "2001-01-16"^^xsd:date ;
            eli:first_date_entry_in_force "2001-02-01"^^xsd:date .
        <kz/act/law-2001/art/41> a lg:Provision ; eli:is_part_of <kz/act/law-2001> .
        <kz/act/law-2001/edition/2026-07-01> a lg:Edition ; eli:is_member_of <kz/act/law-2001> ;
            lg:asOf "2026-07-01"^^xsd:date .
        <kz/norm/law-2001/41-report> a lg:Norm, lg:Duty ; lg:statedIn <kz/act/law-2001/art/41> ;
            lg:readIn <kz/act/law-2001/edition/2026-07-01> ;
            lg:affects <scheme/organisation-types/non-profit-organisation> .
        <kz/enforcement/of-2001> a lg:Enforcement ; lg:punishes <kz/norm/law-2001/41-report> ;
            lg:offence <kz/norm/administrative-offences-2014/460-1-no-notice> ."""
    answer = golden("tax-duty", turtle=other).impact("kz/act/law-2001/art/41", day="2026-01-15")
    assert answer.consequential == []
    (open_question,) = answer.unknown
    assert open_question.subject.iri.endswith(OFFENCE)
    assert "has not been read" in open_question.reason["en"]


def test_the_offence_alone_can_go_and_the_duty_remains(read):
    answer = read.impact(ART_460_1, day="2026-11-21")
    assert [x.norm.norm.rsplit("/norm/")[-1] for x in answer.lifted] == [OFFENCE]
    assert "tax-code-2025/56-9-notice" in {
        r.norm.norm.rsplit("/norm/")[-1] for r in answer.residual
    }


def test_what_has_ceased_cannot_be_repealed_and_the_answer_names_what_continues_it(unread):
    answer = unread.impact("kz/act/tax-code-2017/art/29", day="2026-11-21")
    assert answer.lifted == []
    (refused,) = answer.refused
    assert [t.iri.rsplit("/", 1)[-1] for t in refused["continued_by"]] == ["tax-code-2025"]


@pytest.mark.parametrize(
    ("day", "status"), [("2026-01-15", "certain"), ("2028-12-31", "certain"), ("2029-01-01", None)]
)
def test_an_own_end_overrides_the_end_of_the_act(unread, day, status):
    name = "tax-code-2017/26-23-kept"
    if status is None:
        assert name not in unread.names("foundation", day)
    else:
        assert unread.norm("foundation", day, name).validity.status.value == status


def test_defamation_binds_persons_in_2019_with_its_wording_not_read(golden):
    asked = golden("defamation")
    crime = asked.norm("public-association", "2019-06-01", CRIME, "persons")
    assert crime.validity.status.value == "wording-not-read"
    assert [w.role.iri.rsplit("/", 1)[-1] for w in crime.ways] == ["anyone"]
    answer = asked.trace("public-association", "2019-06-01")
    assert answer.norms == []
    assert {a.norm.rsplit("/norm/")[-1] for a in answer.persons} == {CRIME}


def test_defamation_is_an_administrative_offence_today_and_no_crime(golden):
    asked = golden("defamation")
    assert asked.names("public-association", "2026-11-21", "persons") == {MISDEMEANOUR}


def test_in_the_days_of_the_change_both_forms_of_defamation_are_only_possible(golden):
    asked = golden("defamation")
    answer = asked.trace("public-association", "2020-07-20")
    assert {a.validity.status.value for a in answer.persons} == {"possible"} and len(
        answer.persons
    ) == 2
    assert answer.counts["binds_persons"] == 0


def test_repealing_the_crime_today_is_refused_with_the_law_that_ended_it_and_its_successor(golden):
    (refused,) = (
        golden("defamation").impact("kz/act/criminal-code-2014/art/130", day="2026-11-21").refused
    )
    assert [t.iri.rsplit("/", 1)[-1] for t in refused["ended_by"]] == ["law-349-VI-2020-06-26"]
    assert [t.iri.rsplit("/norm/", 1)[-1] for t in refused["continued_by"]] == [MISDEMEANOUR]
    for words in (
        "not in force on 2026-11-21",
        "excluded by Law 349-VI",
        "2020-07-07",
        "Continued by: Defamation",
    ):
        assert words in refused["reason"]["en"]
