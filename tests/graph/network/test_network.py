"""The network: what depends on what on a day, and what is left when doubtful links go."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identifiers import BASE
from graph.network.measures import measure, modularity
from graph.network.network import network

DAY = dt.date(2026, 6, 1)
LAW = """
<kz/act/clubs-2001> a lg:Act ; eli:date_document "2001-01-16"^^xsd:date ;
    eli:first_date_entry_in_force "2001-02-01"^^xsd:date .
<kz/act/clubs-2001/edition/2026-07-01> a lg:Edition ; lg:asOf "2026-07-01"^^xsd:date ;
    eli:is_member_of <kz/act/clubs-2001> .
""" + "".join(
    f"""<kz/act/clubs-2001/art/{n}> a lg:Provision ; eli:is_part_of <kz/act/clubs-2001> .
    <kz/norm/clubs-2001/{n}-rule> a lg:Norm, lg:{kind} ;
        lg:statedIn <kz/act/clubs-2001/art/{n}> ;
        lg:readIn <kz/act/clubs-2001/edition/2026-07-01> ;
        lg:concernsRight <scheme/rights/association> ;
        lg:affects <scheme/organisation-types/public-association> ."""
    for n, kind in ((1, "Offence"), (2, "Duty"), (3, "Definition"), (4, "Power"))
)
PUNISHES = """<kz/enforcement/one> a lg:Enforcement ; lg:inferred {} ;
    lg:offence <kz/norm/clubs-2001/1-rule> ; lg:punishes <kz/norm/clubs-2001/2-rule> ."""
REFERS = "<kz/norm/clubs-2001/2-rule> eli:cites <kz/act/clubs-2001/art/3> ."


def by_article(found):
    return {int(a.place.iri.rpartition("/")[2]): a for a in found.articles}


def test_an_offence_leans_on_its_duty_and_that_on_what_it_refers_to(ask):
    found = network(ask(LAW, PUNISHES.format("true"), REFERS), DAY)
    articles = by_article(found)
    assert [articles[n].all.carries for n in (1, 2, 3, 4)] == [0, 1, 2, 0]
    assert (articles[2].all.between, articles[2].all.separates) == (1, 1)
    assert found.articles[0].place.iri == f"{BASE}kz/act/clubs-2001/art/3"


def test_what_rests_on_inference_alone_is_gone_when_only_sure_links_count(ask):
    inferred = network(ask(LAW, PUNISHES.format("true"), REFERS), DAY)
    stated = network(ask(LAW, PUNISHES.format("false"), REFERS), DAY)
    assert by_article(inferred)[3].sure.carries == 1
    assert by_article(stated)[3].sure.carries == 2
    assert (inferred.counts["links"], inferred.counts["links_sure"]) == (2, 1)
    assert [c.kept for c in inferred.clusters] == [2]


def test_references_to_whole_acts_and_within_an_article_tie_nothing_together(ask):
    idle = """<kz/norm/clubs-2001/2-rule> eli:cites <kz/act/clubs-2001>,
        <kz/act/clubs-2001/art/2> ."""
    assert network(ask(LAW, idle), DAY).links == []


def test_before_the_law_there_is_no_network(ask):
    found = network(ask(LAW, PUNISHES.format("false")), dt.date(1999, 1, 1))
    assert (found.articles, found.links, found.clusters) == ([], [], [])


def test_an_agency_reaches_the_norms_it_decides_about_and_some_alone(ask):
    competences = "".join(
        f"""<kz/competence/{n}> a lg:Competence ; lg:role <scheme/roles/{role}> ;
            lg:function <scheme/functions/approve> ; lg:over <kz/norm/clubs-2001/{norm}-rule> ;
            lg:grantedBy <kz/act/clubs-2001/art/4> ."""
        for n, (role, norm) in enumerate([("court", 2), ("court", 3), ("prosecutor", 3)])
    )
    found = network(ask(LAW, competences), DAY).agencies
    assert [(a.role.iri.rpartition("/")[2], a.norms, a.alone) for a in found] == [
        ("court", 2, 1),
        ("prosecutor", 1, 0),
    ]


pairs = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=14)


@settings(max_examples=200, deadline=None)
@given(pairs.map(lambda found: [(a, b) for a, b in found if a != b]))
def test_the_measures_are_what_a_person_counts_by_hand(links):
    found = measure("abcdef", links)
    for article in "abcdef":
        leaning = {article}
        while more := {a for a, b in links if b in leaning} - leaning:
            leaning |= more
        assert found[article].carries == len(leaning - {article})
        assert found[article].direct == len({a for a, b in links if b == article})
        assert found[article].separates == cut_off(article, links)
        assert bool(found[article].cluster) == any(article in link for link in links)


def cut_off(article: str, links: list[tuple[str, str]]) -> int:
    """Neighbours and theirs that are apart from the largest part once the article is gone."""
    piece = reached(article, links) - {article}
    left = [(a, b) for a, b in links if article not in (a, b)]
    parts = {frozenset(reached(a, left)) for a in piece}
    return len(piece) - max((len(p) for p in parts), default=0)


def reached(start: str, links: list[tuple[str, str]]) -> set[str]:
    found = {start}
    while more := {x for a, b in links if {a, b} & found for x in (a, b)} - found:
        found |= more
    return found


def test_the_same_network_gives_the_same_clusters_in_any_order():
    links = [*pairwise("abca"), *pairwise("xyzx"), ("c", "x")]
    assert measure("abcxyz", links) == measure("zyxcba", links[::-1])
    assert {measure("abcxyz", links)[a].cluster for a in "abc"} == {1}
    assert modularity("abcxyz", links) > 0.3


@pytest.mark.parametrize("links", [[], [("a", "b")]])
def test_a_network_of_nothing_is_no_error(links):
    assert measure("ab", links)["a"].carries == 0
    assert modularity("ab", links) == 0
