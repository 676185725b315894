"""Names come from the graph: nothing is known that it does not say."""

from __future__ import annotations

import pytest

from graph.cite import cite, names
from graph.cite.naming import stem
from graph.store import OpenGeneration


def test_an_empty_graph_knows_no_act(small):
    known = names(OpenGeneration(small("").inner, "test"))
    assert known.acts == {}
    assert [c.iri for c in cite("ст. 5 УК РК", known)] == [None]


def test_an_abbreviation_of_the_graph_is_known(small):
    store = small(
        """<kz/act/x-2014> a lg:Act ; skos:altLabel "ЪУК"@ru ;
        eli:type_document <scheme/act-types/code> ."""
    )
    known = names(OpenGeneration(store.inner, "test"))
    assert [c.iri.rsplit("/act/")[-1] for c in cite("ст. 5 ЪУК", known)] == ["x-2014/art/5"]


def test_every_act_but_drafts_can_be_named(known):
    assert len(known.acts) > 300
    assert not [iri for iri in known.acts if "/draft/" in iri]


def test_the_end_of_an_act_may_be_that_of_its_successors_beginning(known):
    media = known.acts["https://w3id.org/lawgraph/kz/act/mass-media-1999"]
    assert media.in_force("2020-01-01")
    assert not media.in_force("2025-01-01")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("уголовный", "уголовного"),
        ("водный", "водному"),
        ("кодекс", "кодексінің"),
        ("organizations", "organisation"),
        ("offense", "offences"),
        ("labor", "labour"),
        ("taxes", "tax"),
        ("activities", "activity"),
    ],
)
def test_forms_of_a_word_share_their_stem(one, other):
    assert stem(one) == stem(other)


def test_the_adjective_is_not_the_constitution():
    assert stem("конституционный") != stem("конституция")
