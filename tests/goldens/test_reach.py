"""Whom a norm reaches: hard points 2, 4, 5 and 6 of the design."""

from __future__ import annotations

import pytest

from tests.goldens.invented_law import LAW, a_norm

FAILURE = "administrative-offences-2014/489-1-1-data-failure"
REPEAT = "administrative-offences-2014/489-1-2-repeat"
DAY = "2026-01-15"

LISTED = {
    "association-of-legal-entities",
    "corporate-foundation",
    "foreign-non-profit-branch",
    "non-commercial-joint-stock-company",
    "private-foundation",
    "private-institution",
    "public-association",
    "public-foundation",
}
KINDS_OF_ASSOCIATION = {
    "disability-association",
    "ethnocultural-association",
    "socio-political-movement",
    "youth-association",
}


TYPE = "<scheme/organisation-types/{}>"


@pytest.mark.parametrize("norm", [FAILURE, REPEAT])
def test_the_data_offence_reaches_the_listed_forms_and_their_kinds_and_nobody_else(golden, norm):
    reached = golden("ngo-data").kinds_reached(norm)
    # The group of state companies is named by the exemption only and is not a form that is reached.
    assert reached - {"grant-operator"} == LISTED | KINDS_OF_ASSOCIATION


@pytest.mark.parametrize(
    "kind",
    ["trade-union", "sectoral-trade-union", "political-party"],
)
def test_a_union_and_a_party_are_told_that_they_are_exempt_from_both_parts(golden, kind):
    asked = golden("ngo-data")
    assert asked.names(kind, DAY) == set()
    assert asked.names(kind, DAY, "exempt") == {FAILURE, REPEAT}
    way = asked.norm(kind, DAY, REPEAT, "exempt").ways[0]
    exemption = "political-party" if kind == "political-party" else "trade-union"
    assert way.excluded_by.iri.endswith(f"/{exemption}")


@pytest.mark.parametrize("kind", ["religious-association", "consumer-cooperative", "foundation"])
def test_what_is_not_listed_gets_nothing_of_the_data_offence(golden, kind):
    asked = golden("ngo-data")
    assert asked.names(kind, DAY) == set()
    assert asked.names(kind, DAY, "persons") == set()


def test_a_foundation_learns_that_only_some_kinds_of_it_are_reached(golden):
    asked = golden("ngo-data")
    some = asked.norm("foundation", DAY, FAILURE, "only_some_kinds")
    kinds = {t.iri.rsplit("/", 1)[-1] for t in some.only_some_kinds}
    assert kinds == {"corporate-foundation", "private-foundation", "public-foundation"}
    assert asked.trace("foundation", DAY).counts["norms"] == 0


def test_the_repeat_takes_exemptions_too_and_not_only_whom_it_reaches(golden):
    way = golden("ngo-data").norm("public-association", DAY, REPEAT).ways[0]
    assert way.via == "self"
    union = golden("ngo-data").norm("trade-union", DAY, REPEAT, "exempt")
    assert [w.excluded_by.iri.rsplit("/", 1)[-1] for w in union.ways] == ["trade-union"]


def test_a_repeat_that_says_itself_whom_it_reaches_keeps_its_own_reach(golden):
    own = a_norm("1-base", f"lg:affects {TYPE.format('public-association')}") + a_norm(
        "1-repeat",
        f"lg:derivesFrom <kz/norm/law-2001/1-base> ; lg:affects {TYPE.format('foundation')}",
    )
    asked = golden(turtle=LAW + own)
    assert "public-association" not in asked.kinds_reached("law-2001/1-repeat")
    assert "public-foundation" in asked.kinds_reached("law-2001/1-repeat")


def test_a_company_is_reached_unless_the_state_is_in_it_which_the_form_does_not_tell(golden):
    answer = golden("ngo-data").norm("non-commercial-joint-stock-company", DAY, FAILURE)
    assert [w.exempt_if.iri.rsplit("/", 1)[-1] for w in answer.ways] == [
        "state-companies-and-affiliates"
    ]
    assert answer.counts


def test_one_norm_by_two_ways_is_counted_once(golden):
    norm = a_norm(
        "1-report",
        f"lg:affects {TYPE.format('public-association')}, "
        f"{TYPE.format('non-profit-organisation')}, {TYPE.format('non-governmental-organisation')}",
    )
    asked = golden(turtle=LAW + norm)
    answer = asked.trace("public-association", DAY)
    assert answer.counts["norms"] == answer.counts["duties"] == 1
    vias = {(w.via, w.through.iri.rsplit("/", 1)[-1]) for w in answer.norms[0].ways}
    assert vias == {
        ("self", "public-association"),
        ("inherited", "non-profit-organisation"),
        ("group", "non-governmental-organisation"),
    }


def test_an_exemption_of_a_broader_type_closes_every_way_in(golden):
    norm = a_norm(
        "1-report",
        f"lg:affects {TYPE.format('trade-union')}, {TYPE.format('legal-entity')} ; "
        f"lg:exempts {TYPE.format('public-association')}",
    )
    asked = golden(turtle=LAW + norm)
    assert asked.names("trade-union", DAY) == set()
    assert asked.names("trade-union", DAY, "exempt") == {"law-2001/1-report"}
    assert asked.names("foundation", DAY) == {"law-2001/1-report"}


NGO = LAW + a_norm("1-data", f"lg:affects {TYPE.format('non-governmental-organisation')}")


def test_an_ordinary_association_gets_the_norms_on_ngos_with_their_condition(golden):
    (way,) = golden(turtle=NGO).norm("public-association", DAY, "law-2001/1-data").ways
    assert (way.via, way.through.iri.rsplit("/", 1)[-1]) == (
        "group",
        "non-governmental-organisation",
    )
    assert "not of the state" in way.condition["en"]
    assert "негосударственными" in way.condition["ru"]


@pytest.mark.parametrize(
    "kind", ["trade-union", "local-trade-union", "political-party", "local-religious-association"]
)
def test_a_union_a_party_and_a_religious_association_are_no_ngos(golden, kind):
    asked = golden(turtle=NGO)
    for section in ("norms", "persons", "exempt"):
        assert asked.names(kind, DAY, section) == set(), section


def test_a_group_can_be_asked_for_as_a_type(golden):
    (way,) = golden(turtle=NGO).norm("non-governmental-organisation", DAY, "law-2001/1-data").ways
    assert way.via == "self"


def test_a_group_of_one_form_has_the_norms_of_that_form(golden):
    one = LAW + a_norm("1-general", f"lg:affects {TYPE.format('non-profit-organisation')}")
    (way,) = (
        golden(turtle=one).norm("non-governmental-organisation", DAY, "law-2001/1-general").ways
    )
    assert (way.via, way.through.iri.rsplit("/", 1)[-1]) == ("inherited", "non-profit-organisation")


PERSONS = LAW + (
    """<kz/addressee/everybody> a lg:Addressee ; lg:role <scheme/addressees/anyone> .
    <kz/addressee/lead> a lg:Addressee ; lg:role <scheme/addressees/leader> ;
        lg:ofType <scheme/organisation-types/public-association> ;
        lg:inState <scheme/states/suspended> .
    """
    + a_norm("1-insult", "lg:addressee <kz/addressee/everybody>", "Offence")
    + a_norm("9-leading", "lg:addressee <kz/addressee/lead>", "Offence")
)


def test_leading_a_suspended_association_binds_persons_of_it_and_is_no_burden_of_its_own(golden):
    asked = golden(turtle=PERSONS)
    answer = asked.norm("public-association", DAY, "law-2001/9-leading", "persons")
    (way,) = answer.ways
    assert (way.via, way.role.iri.rsplit("/", 1)[-1]) == ("person", "leader")
    assert way.in_state.iri.rsplit("/", 1)[-1] == "suspended"
    counts = asked.trace("public-association", DAY).counts
    assert (counts["norms"], counts["binds_persons"]) == (0, 2)


def test_nobody_of_a_foundation_is_bound_by_a_norm_on_leaders_of_associations(golden):
    asked = golden(turtle=PERSONS)
    assert asked.names("foundation", DAY, "persons") == {"law-2001/1-insult"}


def test_a_norm_on_everybody_binds_persons_of_every_form_and_reaches_none(golden):
    asked = golden(turtle=PERSONS)
    assert asked.kinds_reached("law-2001/1-insult") == set()
    for kind in ("public-association", "consumer-cooperative", "informal-group"):
        assert "law-2001/1-insult" in asked.names(kind, DAY, "persons")


def test_only_some_kinds_stand_apart_and_count_for_nothing(golden):
    norm = a_norm("1-youth", f"lg:affects {TYPE.format('youth-association')}")
    asked = golden(turtle=LAW + norm)
    some = asked.norm("public-association", DAY, "law-2001/1-youth", "only_some_kinds")
    assert [t.iri.rsplit("/", 1)[-1] for t in some.only_some_kinds] == ["youth-association"]
    answer = asked.trace("public-association", DAY)
    assert not any(answer.counts.values())
    assert answer.norms == answer.persons == []
