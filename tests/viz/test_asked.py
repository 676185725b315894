"""What was asked about gets its name from the answer."""

from __future__ import annotations

from graph.answers.model import Place
from graph.identifiers import BASE
from tests.viz import factories as make
from viz.asked import asked_type, repealed


def test_an_article_is_cited_from_a_paragraph_within_it():
    article = BASE + "kz/act/gardens-1996/art/1"
    (found,) = repealed(make.impact(question={"repeal": [article], "at": make.DAY}))
    assert isinstance(found, Place)
    assert found.locator == {"en": "art. 1", "ru": "ст. 1", "kk": "1-бап"}
    assert found.act == make.ACTS["gardens-1996"]


def test_a_whole_act_is_cited_without_a_locator():
    act = make.ACTS["gardens-1996"].iri
    (found,) = repealed(make.impact(question={"repeal": act, "at": make.DAY}))
    assert isinstance(found, Place)
    assert not any(found.locator.values())


def test_a_norm_a_refused_place_and_what_is_nowhere():
    refused = make.place("weeds-2014", ("art", "130"))
    asked = [make.norm(1).norm, refused.iri, BASE + "kz/act/elsewhere-1990/art/2"]
    norm, place, nowhere = repealed(
        make.impact(
            question={"repeal": asked, "at": make.DAY},
            refused=[{"iri": refused.iri, "place": refused, "reason": "ended"}],
        )
    )
    assert norm.label == make.norm(1).label
    assert place == refused
    assert nowhere.label == {}


def test_a_path_below_the_base_is_understood():
    (found,) = repealed(make.impact(question={"repeal": ["kz/act/gardens-1996/art/1/par/1"]}))
    assert isinstance(found, Place)


def test_the_type_is_named_by_a_norm_or_by_its_slug():
    assert asked_type(make.trace()).label["kk"] == "қоғамдық бірлестік"
    assert asked_type(make.trace(question={"organisation_type": "choir"})).label == {"en": "choir"}
    assert asked_type(make.trace(question={})) is None
