"""Special law displaces general: hard point 3, on the founders of three forms."""

from __future__ import annotations

import pytest

TEN = "public-associations-1996/10-1-founders-ten"
THREE = "public-associations-1996/10-1-founders-three"
UNION = "trade-unions-2014/8-1-founders-ten"
PARTY = "political-parties-2002/6-1-initiators-seven-hundred"
PLACE = "kz/act/public-associations-1996/art/10/par/1"

BEFORE, GAP, AFTER = "2019-06-01", "2024-01-15", "2026-11-21"


@pytest.fixture
def founders(golden):
    return golden("founders")


def test_ten_founded_an_association_before_2024_and_three_do_today(founders):
    assert founders.names("public-association", BEFORE) == {TEN}
    assert founders.names("public-association", AFTER) == {THREE}


def test_in_the_days_in_which_the_amendment_may_have_begun_neither_number_is_asserted(founders):
    answer = founders.trace("public-association", GAP)
    assert {(a.norm.rsplit("-", 1)[-1], a.validity.status.value) for a in answer.norms} == {
        ("ten", "possible"),
        ("three", "possible"),
    }
    assert (answer.counts["norms"], answer.counts["possible"]) == (0, 2)


@pytest.mark.parametrize(("day", "general"), [(BEFORE, TEN), (AFTER, THREE)])
def test_the_unions_own_number_strikes_the_general_one_of_its_day(founders, day, general):
    struck = founders.norm("trade-union", day, general)
    assert [(d.norm.rsplit("/norm/")[-1], d.certain) for d in struck.displaced_by] == [
        (UNION, True)
    ]
    assert not struck.counts
    counts = founders.trace("trade-union", day).counts
    assert (counts["norms"], counts["restrictions"], counts["displaced"]) == (1, 1, 1)


def test_a_kind_of_union_inherits_the_displacement_with_the_norm(founders):
    struck = founders.norm("local-trade-union", AFTER, THREE)
    assert [d.certain for d in struck.displaced_by] == [True]


def test_seven_hundred_strike_three_for_a_party_today(founders):
    struck = founders.norm("political-party", AFTER, THREE)
    assert [(d.norm.rsplit("/norm/")[-1], d.certain) for d in struck.displaced_by] == [
        (PARTY, True)
    ]
    assert founders.norm("political-party", AFTER, PARTY).counts


def test_where_the_special_wording_was_not_read_both_are_shown_as_displaced_if(founders):
    # Art. 6 of the law on parties was amended in 2022; what it said in 2019 was not read.
    special = founders.norm("political-party", BEFORE, PARTY)
    assert special.validity.status.value == "wording-not-read"
    general = founders.norm("political-party", BEFORE, TEN)
    assert [d.certain for d in general.displaced_by] == [False]
    counts = founders.trace("political-party", BEFORE).counts
    assert (counts["norms"], counts["displaced"], counts["wording_not_read"]) == (1, 0, 1)


def test_a_special_norm_that_is_not_in_force_displaces_nothing(founders):
    general = founders.norm("political-party", "1999-06-01", TEN)
    assert general.displaced_by == []
    assert PARTY not in founders.names("political-party", "1999-06-01")


def test_an_association_that_is_no_union_keeps_the_general_number(founders):
    assert founders.norm("youth-association", AFTER, THREE).displaced_by == []


def test_who_repeals_the_unions_number_brings_the_general_one_back(founders):
    answer = founders.impact("kz/act/trade-unions-2014/art/8", day=AFTER)
    assert [x.norm.norm.rsplit("/norm/")[-1] for x in answer.lifted] == [UNION]
    assert [a.norm.rsplit("/norm/")[-1] for a in answer.revived] == [THREE]


def test_the_place_of_a_displaced_norm_can_be_repealed_and_frees_associations_only(founders):
    answer = founders.impact(PLACE, day=AFTER)
    (lifted,) = answer.lifted
    assert lifted.norm.norm.endswith(THREE)
    assert answer.counts["lifted"] == answer.counts["lifted_restrictions"] == 1
    types = {t.iri.rsplit("/", 1)[-1] for t in lifted.types}
    assert "public-association" in types
    # A union and a party are not freed: their own law already ruled the point.
    assert not types & {"trade-union", "political-party", "local-trade-union"}
