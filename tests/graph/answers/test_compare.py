"""Comparisons of two days: of a small invented world, and of the shipped codes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from graph.answers.compare import compare
from graph.answers.model import to_json
from graph.answers.timeline_model import Comparison, Kind
from graph.errors import NoDayError
from graph.identifiers import BASE
from graph.store import OpenGeneration

Ask = Callable[..., OpenGeneration]
D = dt.date

WORLD = """
<kz/act/clubs-2000> a lg:Act ; eli:title "Clubs"@en ; eli:date_document "2000-01-10"^^xsd:date ;
    eli:first_date_entry_in_force "2000-02-01"^^xsd:date .
<kz/act/clubs-2000/art/5> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000> .
<kz/act/clubs-2000/art/5/par/1> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000/art/5> .
<kz/act/clubs-2000/art/6> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000> .
<kz/act/clubs-2000/art/6/par/1> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000/art/6> .
<kz/act/clubs-2000/art/7> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000> ;
    lg:continuedBy <kz/act/clubs-2000/art/6> .
<kz/act/clubs-2000/art/8> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000> .
<kz/act/clubs-2000/edition/2020-01-01> a lg:Edition ; eli:is_member_of <kz/act/clubs-2000> ;
    lg:asOf "2020-01-01"^^xsd:date .
<kz/act/law-2-I-2010-05-05> a lg:Act ; rdfs:label "Law 2-I"@en ;
    eli:date_document "2010-05-05"^^xsd:date .
<kz/change/law-2-I-2010-05-05/clubs-2000/5/1> a lg:Change ;
    lg:changedBy <kz/act/law-2-I-2010-05-05> ; lg:changes <kz/act/clubs-2000/art/5> ;
    lg:effect <scheme/effects/amended> ; lg:stage <scheme/stages/adopted> ;
    lg:statedEffect "2010-07-01" ; lg:effectDate "2010-07-01"^^xsd:date .
<kz/change/law-2-I-2010-05-05/clubs-2000/6/1> a lg:Change ;
    lg:recordedIn <kz/act/clubs-2000/edition/2020-01-01> ;
    lg:changedBy <kz/act/law-2-I-2010-05-05> ; lg:changes <kz/act/clubs-2000/art/6> ;
    lg:effect <scheme/effects/inserted> ; lg:stage <scheme/stages/adopted> ;
    lg:statedEffect "2010-07-01" ; lg:effectDate "2010-07-01"^^xsd:date .
<kz/change/law-2-I-2010-05-05/clubs-2000/7/1> a lg:Change ;
    lg:changedBy <kz/act/law-2-I-2010-05-05> ; lg:changes <kz/act/clubs-2000/art/7> ;
    lg:effect <scheme/effects/excluded> ; lg:stage <scheme/stages/adopted> ;
    lg:statedEffect "2010-07-01" ; lg:effectDate "2010-07-01"^^xsd:date .
<kz/change/law-2-I-2010-05-05/clubs-2000/8/1> a lg:Change ;
    lg:changedBy <kz/act/law-2-I-2010-05-05> ; lg:changes <kz/act/clubs-2000/art/8> ;
    lg:effect <scheme/effects/excluded> ; lg:stage <scheme/stages/adopted> ;
    lg:statedEffect "see art. 2 of the amending act" ;
    lg:deferredTo <kz/act/law-2-I-2010-05-05> .
<kz/norm/clubs-2000/7-ban> a lg:Norm, lg:Prohibition ; rdfs:label "old ban"@en ;
    lg:statedIn <kz/act/clubs-2000/art/7> ; lg:replacedBy <kz/norm/clubs-2000/6-ban> .
<kz/norm/clubs-2000/6-ban> a lg:Norm, lg:Prohibition ; rdfs:label "ban"@en ;
    lg:statedIn <kz/act/clubs-2000/art/6> ; lg:readIn <kz/act/clubs-2000/edition/2020-01-01> .
"""


def shown(found: Comparison) -> list[tuple[str, str, bool]]:
    return [
        (d.kind.value, d.subject.iri.split("clubs-2000/", 1)[-1], d.certain)
        for d in [*found.provisions, *found.norms]
    ]


def test_places_and_norms_are_added_lifted_changed_and_moved(ask: Ask) -> None:
    found = compare(ask(WORLD), "clubs-2000", D(2010, 1, 1), D(2019, 1, 1))
    assert shown(found) == [
        ("changed", "art/5", True),
        ("added", "art/6", True),
        ("moved", "art/7", True),
        ("lifted", "art/8", False),
        ("added", "6-ban", True),
        ("moved", "7-ban", False),
    ]
    added = found.provisions[1]
    assert added.parts == 1
    assert [c.iri.rsplit("/change/", 1)[-1] for c in added.changes] == [
        "law-2-I-2010-05-05/clubs-2000/6/1"
    ]
    assert [m.iri for m in found.norms[1].moved_to] == [f"{BASE}kz/norm/clubs-2000/6-ban"]


def test_a_paragraph_may_have_changed_with_its_article(ask: Ask) -> None:
    found = compare(ask(WORLD), "clubs-2000/art/5/par/1", D(2010, 1, 1), D(2019, 1, 1))
    assert shown(found) == [("changed", "art/5", False)]


@pytest.mark.parametrize(("since", "until"), [(D(2001, 1, 1), D(2009, 1, 1)), (D(2011, 1, 1),) * 2])
def test_where_nothing_happened_nothing_is_told(ask: Ask, since: D, until: D) -> None:
    found = compare(ask(WORLD), "clubs-2000/art/6", since, until)
    assert shown(found) == []


@pytest.mark.parametrize("day", [D(2010, 6, 30), D(2010, 7, 1)])
def test_the_day_of_effect_belongs_to_the_new_law(ask: Ask, day: D) -> None:
    found = compare(ask(WORLD), "clubs-2000/art/5", day, D(2010, 7, 1))
    assert bool(found.provisions) is (day < D(2010, 7, 1))


def test_days_in_the_wrong_order_are_refused(ask: Ask) -> None:
    with pytest.raises(NoDayError, match="the earlier day is from"):
        compare(ask(WORLD), "clubs-2000", D(2019, 1, 1), D(2010, 1, 1))


def test_defamation_left_the_criminal_code_in_2020(corpus: OpenGeneration) -> None:
    found = compare(corpus, "criminal-code-2014", D(2020, 1, 1), D(2020, 12, 31))
    lifted = {d.subject.iri: d for d in found.provisions if d.kind in (Kind.LIFTED, Kind.MOVED)}
    article = lifted[f"{BASE}kz/act/criminal-code-2014/art/130"]
    assert article.certain
    norm = next(d for d in found.norms if d.subject.iri.endswith("/130-defamation"))
    assert norm.kind is Kind.MOVED
    assert [m.iri.rsplit("/", 1)[-1] for m in norm.moved_to] == ["73-3-1-defamation"]
    assert found.counts["provisions changed"] > 10
    assert to_json(found)["since"] == "2020-01-01"


def test_defamation_came_to_the_code_of_offences(corpus: OpenGeneration) -> None:
    where = "administrative-offences-2014/art/73-3"
    found = compare(corpus, where, D(2020, 1, 1), D(2020, 12, 31))
    assert [(d.kind, d.certain) for d in found.provisions] == [(Kind.ADDED, True)]
    assert {d.kind for d in found.norms} == {Kind.ADDED}


def test_the_constitution_ended_as_a_whole(corpus: OpenGeneration) -> None:
    found = compare(corpus, "constitution-1995", D(2026, 6, 30), D(2026, 7, 1))
    assert [d.kind for d in found.provisions] == [Kind.MOVED]
    assert found.provisions[0].parts > 500
    assert {d.kind for d in found.norms} <= {Kind.LIFTED, Kind.MOVED}
