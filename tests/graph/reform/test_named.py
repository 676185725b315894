"""Reforms by name follow from the recommendations of the graph, and say what they leave open."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from rdflib import Graph, URIRef

from graph.errors import UnknownTermError
from graph.identifiers import BASE
from graph.reform.league import league, row
from graph.reform.model import Lift, Repeal
from graph.reform.named import named, names
from graph.reform.rdf import iri_of, turtle
from graph.reform.words import reform_of

TODAY = dt.date(2026, 11, 21)
DL = "http://data.europa.eu/eli/eli-draft-legislation-ontology#"


@pytest.fixture(scope="module")
def every(corpus):
    return {n.name: n for n in names(corpus)}


def test_each_recommendation_is_a_reform_or_says_why_it_is_none(corpus, every):
    asked = corpus.select("SELECT ?r { ?r a <https://w3id.org/lawgraph/ontology#Recommendation> }")
    demands = {n.demands[0] for n in every.values() if n.kind == "demand"}
    assert demands == {r["r"].text for r in asked}
    for n in every.values():
        assert bool(n.reform) != bool(n.why_not), n.name
        assert n.title
        assert n.reform is None or n.reform.name == n.name


def test_the_ten_proposals_of_the_chapter_are_there_by_name(every):
    proposals = [n for n in every if re.fullmatch(r"argo-kas-2021-p33-proposal-\d+", n)]
    assert {int(n.rsplit("-", 1)[-1]) for n in proposals} == set(range(1, 11))


def test_the_ban_on_informal_associations_is_one_lift(every):
    reform = every["odf-2015-4"].reform
    ban = f"{BASE}kz/norm/public-associations-1996/5-5-unregistered-ban"
    assert reform.operations == (Lift(ban),)
    assert not reform.at_most


def test_a_demand_to_amend_is_run_as_the_most_that_it_can_mean_and_lifts_no_guarantee(
    corpus, every
):
    restrictions = {
        r["n"].text
        for r in corpus.select(
            "SELECT ?n { ?n a <https://w3id.org/lawgraph/ontology#Restriction> }"
        )
    }
    asked = corpus.select(
        f"""SELECT ?r {{ VALUES ?a {{ <{BASE}scheme/actions/amend> <{BASE}scheme/actions/narrow> }}
            ?r <https://w3id.org/lawgraph/ontology#action> ?a }}"""
    )
    open_ended = {r["r"].text for r in asked}
    amending = [
        n
        for n in every.values()
        if n.kind == "demand" and n.reform and set(n.demands) <= open_ended
    ]
    assert amending
    for n in amending:
        assert n.at_most
        assert {o.target for o in n.reform.operations} <= restrictions, n.name


def test_a_demand_that_means_a_part_of_a_norm_is_told_as_the_most_it_can_mean(corpus, every):
    meant = corpus.select(
        "PREFIX lg: <https://w3id.org/lawgraph/ontology#> "
        "SELECT ?r ?t { ?r lg:targets ?t ; lg:targetsInPart ?t }"
    )
    assert meant
    by_demand = {n.demands[0]: n for n in every.values() if n.kind == "demand"}
    for pair in meant:
        found = by_demand[pair["r"].text]
        if found.reform is not None:
            assert found.at_most, found.name
            repealed = {o.target for o in found.reform.operations if isinstance(o, Repeal)}
            assert pair["t"].text not in repealed, found.name


def test_a_name_that_is_none_says_which_are_near(corpus):
    with pytest.raises(UnknownTermError, match="odf-2015-1"):
        named(corpus, "odf-2015-999")


def test_what_cannot_be_run_says_why(corpus):
    with pytest.raises(UnknownTermError, match="cannot be run"):
        named(corpus, "odf-2015-15")


def test_the_league_ranks_what_can_be_run_and_keeps_the_rest(corpus, every):
    table = league(corpus, TODAY, ["proposal"])
    assert {r.name for r in table.rows} == {n for n, x in every.items() if x.kind == "proposal"}
    effects = [r.effect for r in table.rows]
    can = [e for e in effects if e is not None]
    assert can == sorted(can, reverse=True)
    assert effects[: len(can)] == can


def test_a_row_says_what_the_impact_of_the_reform_says(corpus, every):
    from graph.reform.impact import ImpactQuestion, impact

    told = row(corpus, every["odf-2015-4"], TODAY)
    answer = impact(corpus, ImpactQuestion(every["odf-2015-4"].reform, TODAY))
    assert told.restrictions == answer.counts["lifted_restrictions"] == 1
    assert told.types == len(answer.lifted[0].types)
    assert told.stays_close == answer.counts["residual"]
    assert told.stays == answer.counts["residual"] + answer.counts["residual_further"]
    assert told.loose == len([x for x in answer.consequential if x.kind in ("limb", "enforcement")])


def test_a_crime_that_has_gone_is_shown_as_done(corpus, every):
    told = row(corpus, every["odf-2015-9"], TODAY)
    assert (told.operations, told.refused, told.effect) == (1, 1, None)


def test_as_rdf_a_reform_foresees_in_the_words_of_eli_dl_what_it_changes(every):
    reform = reform_of(
        {
            "repeal": ["kz/act/administrative-offences-2014/art/460-1"],
            "exempt": ["kz/norm/administrative-offences-2014/489-9-leading=states/unregistered"],
            "threshold": ["kz/norm/trade-unions-2014/8-1-founders-ten=3 persons"],
        }
    )
    graph = Graph().parse(data=turtle(reform, TODAY), format="turtle")
    me = URIRef(iri_of(reform))
    repealed = set(graph.objects(me, URIRef(f"{DL}foresees_repeal_of")))
    amended = set(graph.objects(me, URIRef(f"{DL}foresees_amendment_of")))
    assert repealed == {URIRef(f"{BASE}kz/act/administrative-offences-2014/art/460-1")}
    assert amended == {
        URIRef(f"{BASE}kz/act/administrative-offences-2014"),
        URIRef(f"{BASE}kz/act/trade-unions-2014"),
    }
    assert (me, None, URIRef(f"{DL}DraftLegislationWork")) in graph
    assert turtle(every["odf-2015-4"].reform, TODAY).count("hasOperation") == 1
