"""Who fills a role: told for a day, under an act or in general, and never carried back."""

from __future__ import annotations

import datetime as dt

import pytest

from graph.answers.agencies import competences, holdings
from graph.identifiers import BASE

ACT, OTHER = "kz/act/clubs-2000", "kz/act/charity-2015"
ROLE = f"{BASE}scheme/roles/registering-authority"
LAW = f"""
<{ACT}> a lg:Act ; eli:title "Clubs"@en .
<{ACT}/art/1> a lg:Provision ; eli:is_part_of <{ACT}> ; eli:number "1" .
<{OTHER}> a lg:Act ; eli:title "Charity"@en .
<{OTHER}/art/1> a lg:Provision ; eli:is_part_of <{OTHER}> ; eli:number "1" .
<kz/norm/clubs-2000/1-register> a lg:Norm, lg:Duty ; lg:statedIn <{ACT}/art/1> .
<kz/competence/1> a lg:Competence ; lg:role <{ROLE}> ; lg:function <scheme/functions/register> ;
    lg:over <kz/norm/clubs-2000/1-register> ; lg:grantedBy <{ACT}/art/1> .
<kz/norm/charity-2015/1-register> a lg:Norm, lg:Duty ; lg:statedIn <{OTHER}/art/1> .
<kz/competence/2> a lg:Competence ; lg:role <{ROLE}> ; lg:function <scheme/functions/register> ;
    lg:over <kz/norm/charity-2015/1-register> ; lg:grantedBy <{OTHER}/art/1> .
<source/report> a lg:Source ; dct:title "A report"@en .
<kz/citation/1> a lg:Citation ; lg:source <source/report> ; lg:locator "page 3"@en .
<kz/agency/old> a lg:Agency ; skos:prefLabel "Old"@en .
<kz/agency/new> a lg:Agency ; skos:prefLabel "New"@en .
<kz/agency/own> a lg:Agency ; skos:prefLabel "Own"@en .
"""


def holding(n, agency, told, rest=""):
    return f"""<kz/role-holding/{n}> a lg:RoleHolding ; lg:role <{ROLE}> ;
        lg:heldBy <kz/agency/{agency}> ; lg:asOf {told} ; {rest}
        dct:description "Registers."@en ; lg:evidence <kz/citation/1> ."""


HELD = (
    holding(1, "old", '"2015"^^xsd:gYear', 'lg:inferred true ; lg:basis "by its work"@en ;')
    + holding(2, "new", '"2022-11-07"^^xsd:date')
    + holding(3, "own", '"2021-02"^^xsd:gYearMonth', f"lg:heldUnder <{ACT}> ;")
)


def names(graph, norm, day):
    found = competences(graph, [f"{BASE}kz/norm/{norm}"], dt.date.fromisoformat(day))
    (competence,) = found[f"{BASE}kz/norm/{norm}"]
    return [h.agency.label["en"] for h in competence.held_by]


@pytest.mark.parametrize(
    ("day", "clubs", "charity"),
    [
        ("2014-12-31", [], []),
        ("2015-06-01", ["Old"], ["Old"]),
        ("2021-01-31", ["Old"], ["Old"]),
        ("2021-02-10", ["Own", "Old"], ["Old"]),
        ("2023-01-01", ["New", "Own"], ["New"]),
    ],
)
def test_the_holder_of_a_role_is_the_one_last_told_of_under_the_act_or_in_general(
    ask, day, clubs, charity
):
    graph = ask(LAW, HELD)
    assert names(graph, "clubs-2000/1-register", day) == clubs
    assert names(graph, "charity-2015/1-register", day) == charity


def test_an_agency_whose_time_is_told_holds_the_role_from_its_beginning_to_its_end(ask):
    rest = 'lg:heldFrom "2019-07-01"^^xsd:date ; lg:heldUntil "2021"^^xsd:gYear ;'
    graph = ask(LAW, holding(1, "old", '"2020"^^xsd:gYear', rest))
    days = {d: names(graph, "clubs-2000/1-register", d) for d in ("2019-06-30", "2019-07-01")}
    assert days == {"2019-06-30": [], "2019-07-01": ["Old"]}
    assert names(graph, "clubs-2000/1-register", "2020-12-31") == ["Old"]
    assert names(graph, "clubs-2000/1-register", "2021-01-01") == []


def test_a_conclusion_of_ours_is_told_from_what_a_source_says(ask):
    held = holdings(ask(LAW, HELD), [ROLE])[ROLE]
    assert [(h.agency.label["en"], h.inferred) for h in held] == [
        ("New", False),
        ("Own", False),
        ("Old", True),
    ]
    assert held[-1].basis == {"en": "by its work"}
    assert all(c.source.label["en"] == "A report" for h in held for c in h.citations)


def test_an_agency_knows_the_roles_that_it_held(ask):
    agency = f"{BASE}kz/agency/own"
    (held,) = holdings(ask(LAW, HELD), [agency])[agency]
    assert held.role.iri == ROLE
    assert held.under is not None
    assert held.under.label["en"] == "Clubs"
