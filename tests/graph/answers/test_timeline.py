"""Timelines: of small invented worlds, and of the shipped codes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from graph.answers.model import to_json
from graph.answers.timeline import resolve_place, timeline
from graph.answers.timeline_model import Moment, Scope, Timeline
from graph.errors import UnknownTermError
from graph.identifiers import BASE
from graph.store import OpenGeneration

Ask = Callable[..., OpenGeneration]

WORLD = """
<kz/act/clubs-2000> a lg:Act ; eli:title "Clubs"@en ; eli:date_document "2000-01-10"^^xsd:date ;
    eli:first_date_entry_in_force "2000-02-01"^^xsd:date .
<kz/act/clubs-2000/art/5> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000> ; eli:number "5" .
<kz/act/clubs-2000/art/5/par/1> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000/art/5> .
<kz/act/clubs-2000/art/6> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000> ; eli:number "6" .
<kz/act/law-1-I-2005-05-05> a lg:Act ; rdfs:label "Law 1-I"@en ;
    eli:date_document "2005-05-05"^^xsd:date .
<kz/act/law-2-I-2010-05-05> a lg:Act ; rdfs:label "Law 2-I"@en ;
    eli:date_document "2010-05-05"^^xsd:date .
<kz/act/clubs-2000/edition/2012-01-01> a lg:Edition ; eli:is_member_of <kz/act/clubs-2000> ;
    lg:asOf "2012-01-01"^^xsd:date .
<kz/change/law-1-I-2005-05-05/clubs-2000/5/1> a lg:Change ;
    lg:changedBy <kz/act/law-1-I-2005-05-05> ; lg:changes <kz/act/clubs-2000/art/5> ;
    lg:effect <scheme/effects/new-edition> ; lg:stage <scheme/stages/adopted> ;
    lg:statedEffect "2005-07-01" ; lg:effectDate "2005-07-01"^^xsd:date .
<kz/change/law-2-I-2010-05-05/clubs-2000/5/1> a lg:Change ;
    lg:changedBy <kz/act/law-2-I-2010-05-05> ; lg:changes <kz/act/clubs-2000/art/5/par/1> ;
    lg:effect <scheme/effects/amended> ; lg:stage <scheme/stages/adopted> ;
    lg:statedEffect "2013-01-01" ; lg:effectDate "2013-01-01"^^xsd:date ;
    lg:recordedIn <kz/act/clubs-2000/edition/2012-01-01> ;
    lg:pendingIn <kz/act/clubs-2000/edition/2012-01-01> .
<kz/change/law-2-I-2010-05-05/clubs-2000/6/1> a lg:Change ;
    lg:changedBy <kz/act/law-2-I-2010-05-05> ; lg:changes <kz/act/clubs-2000/art/6> ;
    lg:effect <scheme/effects/inserted> ; lg:stage <scheme/stages/adopted> ;
    lg:statedEffect "2010-07-01" ; lg:effectDate "2010-07-01"^^xsd:date .
<kz/change/law-1-I-2005-05-05/clubs-2000/act/1> a lg:Change ;
    lg:changedBy <kz/act/law-1-I-2005-05-05> ; lg:changes <kz/act/clubs-2000> ;
    lg:effect <scheme/effects/amended> ; lg:stage <scheme/stages/adopted> ;
    lg:statedEffect "2005-07-01" ; lg:effectDate "2005-07-01"^^xsd:date .
<kz/change/law-1-I-2005-05-05/clubs-2000/act/2> a lg:Change ;
    lg:changedBy <kz/act/law-1-I-2005-05-05> ; lg:changes <kz/act/clubs-2000> ;
    lg:effect <scheme/effects/inserted> ; lg:stage <scheme/stages/adopted> ;
    lg:statedEffect "2005-07-01" ; lg:effectDate "2005-07-01"^^xsd:date ;
    lg:partConcerned "chapter 2" .
<kz/norm/clubs-2000/6-ban> a lg:Norm, lg:Prohibition ; rdfs:label "ban"@en ;
    lg:statedIn <kz/act/clubs-2000/art/6> ; lg:readIn <kz/act/clubs-2000/edition/2012-01-01> .
<kz/ruling/constitutional-court-2023-05-24-14> a lg:Ruling ; rdfs:label "Ruling 14"@en ;
    eli:date_document "2023-05-24"^^xsd:date ; lg:ruledOn <kz/act/clubs-2000/art/5/par/1> .
"""


def told(found: Timeline) -> list[tuple[str, str, str]]:
    return [(m.effect.iri.rsplit("/", 1)[-1], m.scope.value, m.stated) for m in found.moments]


def test_an_article_tells_its_parts_and_what_it_stands_in(ask: Ask) -> None:
    found = timeline(ask(WORLD), "clubs-2000/art/5")
    assert told(found) == [
        ("new-edition", "own", "2005-07-01"),
        ("amended", "around", "2005-07-01"),
        ("amended", "part", "2013-01-01"),
    ]
    assert [r.ruling.label["en"] for r in found.rulings] == ["Ruling 14"]
    assert found.rulings[0].scope is Scope.PART


def test_a_paragraph_tells_what_happened_to_its_article(ask: Ask) -> None:
    found = timeline(ask(WORLD), "clubs-2000/art/5/par/1")
    assert [m.scope for m in found.moments] == [Scope.AROUND, Scope.AROUND, Scope.OWN]
    pending = found.moments[-1]
    assert [e.iri.rsplit("/", 1)[-1] for e in pending.pending_in] == ["2012-01-01"]
    assert found.counts == {"changes": 3, "pending": 1, "amended": 2, "new-edition": 1}


def test_what_changed_the_act_before_the_article_came_is_not_its_history(ask: Ask) -> None:
    found = timeline(ask(WORLD), "clubs-2000/art/6")
    assert told(found) == [("inserted", "own", "2010-07-01")]
    assert [n.label["en"] for n in found.moments[0].introduces] == ["ban"]
    assert found.start_earliest == dt.date(2010, 7, 1)


def test_what_a_draft_would_insert_somewhere_in_an_act_introduces_nothing_that_stands_there(
    ask: Ask,
) -> None:
    for place, part in (("kz/act/clubs-2000", "act"), ("kz/act/clubs-2000/art/6", "6")):
        draft = f"""<kz/draft/clubs-2020> a lg:Draft, lg:Act ; rdfs:label "Draft"@en .
            <kz/change/clubs-2020/clubs-2000/{part}/1> a lg:Change ;
            lg:changedBy <kz/draft/clubs-2020> ; lg:changes <{place}> ;
            lg:effect <scheme/effects/inserted> ; lg:stage <scheme/stages/announced> ;
            lg:statedEffect "2020" ."""
        told = timeline(ask(WORLD, draft), "kz/act/clubs-2000/art/6")
        announced = [m for m in told.moments if m.stage == "announced"]
        assert len(announced) == 1
        assert announced[0].introduces == []


def test_an_act_tells_everything_and_its_chapters(ask: Ask) -> None:
    found = timeline(ask(WORLD), f"{BASE}kz/act/clubs-2000")
    assert [m.part for m in found.moments if m.part] == ["chapter 2"]
    assert found.counts["changes"] == 5
    chapter = next(m for m in found.moments if m.part)
    assert chapter.introduces == []


@pytest.mark.parametrize("term", ["nothing-1999", "clubs-2000/art/77", "clubs-2000/x", "a b", ""])
def test_an_unknown_place_is_refused_with_a_hint(ask: Ask, term: str) -> None:
    with pytest.raises(UnknownTermError):
        timeline(ask(WORLD), term)


@pytest.mark.parametrize(
    "term",
    [
        "clubs-2000/art/5",
        "kz/act/clubs-2000/art/5",
        f"{BASE}kz/act/clubs-2000/art/5",
        "clubs-2000/art/5/",
    ],
)
def test_a_place_may_be_named_in_several_ways(ask: Ask, term: str) -> None:
    assert resolve_place(ask(WORLD), term) == f"{BASE}kz/act/clubs-2000/art/5"


def own(graph: OpenGeneration, place: str) -> list[tuple[str, str, str]]:
    def by(moment: Moment) -> tuple[str, str, str]:
        act = moment.by.iri.rsplit("/law-", 1)[-1]
        number, date = act[:-11], act[-10:]
        return moment.effect.iri.rsplit("/", 1)[-1], number, date

    moments = timeline(graph, place).moments
    return [by(m) for m in moments if m.scope is Scope.OWN and m.stage == "adopted"]


@pytest.mark.parametrize(
    ("place", "changes"),
    [
        (
            "administrative-offences-2014/art/489-1",
            [("inserted", "429-V", "2015-12-02"), ("amended", "160-VI", "2018-06-13")],
        ),
        ("criminal-code-2014/art/130", [("excluded", "349-VI", "2020-06-26")]),
        ("administrative-offences-2014/art/488", [("new-edition", "334-VI", "2020-05-25")]),
    ],
)
def test_the_history_that_issue_3_asks_for(
    corpus: OpenGeneration, place: str, changes: list[tuple[str, str, str]]
) -> None:
    assert own(corpus, place) == changes


def test_articles_of_an_inserted_chapter_begin_with_it(corpus: OpenGeneration) -> None:
    found = timeline(corpus, "administrative-offences-2014/art/829-1")
    assert found.moments[0].effect.iri.endswith("/inserted")
    assert found.start_earliest == dt.date(2018, 1, 8)


def test_every_moment_of_a_code_is_cited_and_sorted(corpus: OpenGeneration) -> None:
    found = timeline(corpus, "constitution-1995")
    assert found.counts["changes"] == len(found.moments) > 130
    assert all(m.citations for m in found.moments)
    days = [m.earliest for m in found.moments if m.earliest]
    assert days == sorted(days)
    assert to_json(found)["generation"] == corpus.generation
    assert len(found.rulings) > 250
