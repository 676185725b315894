"""An impact leaves the graph as it is: the overlay says what would change, and undoes exactly."""

from __future__ import annotations

import cProfile
import datetime as dt
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.answers.trace import TraceQuestion, trace
from graph.identifiers import BASE
from graph.infer import infer, read_rules
from graph.joins import join_name
from graph.load import load, source_files
from graph.reform.overlay import Overlay, overlay
from graph.reform.targets import plan
from graph.reform.words import reform_of
from graph.store import OpenGeneration, Store
from tests.conftest import PREFIXES, ROOT

DAY = dt.date(2026, 11, 21)
GOLDENS = Path(ROOT, "tests", "goldens")

words = st.sampled_from("abcde")
triples = st.sets(st.tuples(words, words, words), max_size=30)


@given(triples, triples, triples)
def test_undone_it_leaves_any_graph_as_it_was(base, removed, added):
    lay = Overlay.over(base, removed, added)
    assert lay.undo(lay.apply(base)) == base


@given(triples, triples, triples)
def test_it_takes_out_only_what_is_there_and_adds_only_what_is_not(base, removed, added):
    lay = Overlay.over(base, removed, added)
    assert lay.removed <= base
    assert not lay.added & base
    assert added <= lay.apply(base)
    assert not (removed - added) & lay.apply(base)


def threshold_of(number):
    """The name of the threshold of founders, at least so many."""
    return join_name(
        "Threshold",
        {
            "number": [number],
            "bound": ["minimum"],
            "unit": [f"{BASE}scheme/units/persons"],
            "countedThing": ["founders@en", "учредители@ru", "құрылтайшылар@kk"],
        },
    )


@pytest.fixture(scope="module")
def worlds(project):
    """The golden graphs together, in a store that a test may write to."""
    store = Store.memory()
    load(store, [f for f in source_files(project) if f.name.startswith("ontology/")])
    for name in ("founders", "ngo-data", "defamation", "tax-duty"):
        text = PREFIXES + (GOLDENS / f"{name}.ttl").read_text("utf-8")
        store.load(text.encode(), "turtle", f"{BASE}graph/{name}")
    two = threshold_of("2")  # another norm may have the number that a reform would write
    threshold = f"""<kz/norm/public-associations-1996/10-1-founders-three>
        lg:threshold <kz/threshold/0123456789abcdef> .
        <kz/threshold/0123456789abcdef> a lg:Threshold ; lg:number "3" ; lg:bound "minimum" ;
          lg:unit <scheme/units/persons> ;
          lg:countedThing "founders"@en, "учредители"@ru, "құрылтайшылар"@kk .
        <{two}> a lg:Threshold ; lg:number "2" ; lg:bound "minimum" ;
          lg:unit <scheme/units/persons> ;
          lg:countedThing "founders"@en, "учредители"@ru, "құрылтайшылар"@kk ."""
    store.load((PREFIXES + threshold).encode(), "turtle", f"{BASE}graph/threshold")
    store.merge_union()
    infer(store, read_rules(project.ontology / "rules"))
    return OpenGeneration(store.inner, "worlds")


def triples_of(graph):
    """Every triple of the default graph, as the overlay writes them."""
    found = graph.inner.quads_for_pattern(None, None, None, ox.DefaultGraph())
    return {(str(q.subject), str(q.predicate), _plain(q.object)) for q in found}


def _plain(term):
    return str(term).replace("^^<http://www.w3.org/2001/XMLSchema#string>", "")


@pytest.fixture(scope="module")
def base(worlds):
    return triples_of(worlds)


OPERATIONS = [
    ("lift", "kz/norm/public-associations-1996/10-1-founders-three"),
    ("lift", "kz/norm/trade-unions-2014/8-1-founders-ten"),
    ("repeal", "kz/act/public-associations-1996/art/10"),
    ("repeal", "kz/act/administrative-offences-2014"),
    ("repeal", "kz/act/criminal-code-2014/art/130"),
    ("narrow", "kz/norm/public-associations-1996/10-1-founders-three=political-party"),
    ("exempt", "kz/norm/public-associations-1996/10-1-founders-three=trade-union"),
    ("threshold", "kz/norm/public-associations-1996/10-1-founders-three=2"),
    ("threshold", "kz/norm/public-associations-1996/10-1-founders-three=5 persons"),
    ("move", "kz/norm/trade-unions-2014/8-1-founders-ten=kz/act/public-associations-1996/art/10"),
    ("safeguard", "kz/act/public-associations-1996/art/10=A refusal can go to court"),
    ("restore", "kz/norm/public-associations-1996/10-1-founders-ten"),
    ("restore", "kz/act/criminal-code-2014/art/130"),
    ("lift", "kz/norm/public-associations-1996/no-such-norm"),
]


@settings(max_examples=40, deadline=None)
@given(
    chosen=st.lists(st.sampled_from(OPERATIONS), min_size=1, max_size=4, unique=True),
    day=st.sampled_from([dt.date(2019, 6, 1), DAY]),
)
def test_a_reform_of_a_real_graph_undoes_triple_for_triple(worlds, base, chosen, day):
    given_options = {option: [] for option, _ in chosen}
    for option, text in chosen:
        given_options[option].append(text)
    reform = reform_of(
        {**given_options, "lift": [*given_options.get("lift", []), OPERATIONS[1][1]]}
    )
    lay = overlay(worlds, plan(worlds, reform, day))
    assert lay.removed <= base
    assert not lay.added & base
    assert lay.undo(lay.apply(base)) == base
    assert triples_of(worlds) == base


def test_another_number_keeps_its_words_in_every_language_under_the_name_that_checks_ask(worlds):
    reform = reform_of({"threshold": ["kz/norm/public-associations-1996/10-1-founders-three=5"]})
    lay = overlay(worlds, plan(worlds, reform, DAY))
    new = f"<{threshold_of('5')}>"
    said = {o for s, p, o in lay.added if s == new and p.endswith("countedThing>")}
    assert said == {'"founders"@en', '"учредители"@ru', '"құрылтайшылар"@kk'}


def test_to_repeal_a_code_costs_in_proportion_to_its_places(ask):
    """Once every place was looked for among the triples of all: minutes for the largest code."""

    def work(places):
        law = "<kz/act/code-2001> a lg:Act .\n" + "".join(
            f"<kz/act/code-2001/art/{n}> a lg:Provision ; eli:is_part_of <kz/act/code-2001> .\n"
            for n in range(places)
        )
        norm = """<kz/norm/code-2001/1-rule> a lg:Norm, lg:Duty ;
            lg:statedIn <kz/act/code-2001/art/1> .\n"""
        graph = ask(law + norm)
        made = plan(graph, reform_of({"repeal": ["kz/act/code-2001"]}), DAY)
        with cProfile.Profile() as counted:
            lay = overlay(graph, made)
        assert len(lay.added) == 2 * (places + 2)
        return sum(entry.callcount for entry in counted.getstats())

    assert work(800) < 2.5 * work(400)


def quads(lines):
    text = "".join(f"{s} {p} {o} .\n" for s, p, o in lines)
    return [
        ox.Quad(t.subject, t.predicate, t.object)
        for t in ox.parse(text.encode(), ox.RdfFormat.N_TRIPLES)
    ]


@pytest.fixture
def reformed(worlds, base):
    """Write an overlay into the store, ask a trace of the law as it would be, and undo it."""

    def ask(kind, **options):
        lay = overlay(worlds, plan(worlds, reform_of(options), DAY))
        for quad in quads(lay.removed):
            worlds.inner.remove(quad)
        for quad in quads(lay.added):
            worlds.inner.add(quad)
        try:
            return trace(worlds, TraceQuestion(kind, DAY))
        finally:
            for quad in quads(lay.added):
                worlds.inner.remove(quad)
            for quad in quads(lay.removed):
                worlds.inner.add(quad)
            assert triples_of(worlds) == base

    return ask


def reached(answer):
    return {
        a.norm.rsplit("/norm/")[-1]
        for a in answer.norms
        if a.validity.status.counts and not any(d.certain for d in a.displaced_by)
    }


THREE = "public-associations-1996/10-1-founders-three"
TEN = "public-associations-1996/10-1-founders-ten"
UNION = "trade-unions-2014/8-1-founders-ten"


def test_with_the_overlay_a_lifted_norm_no_longer_reaches_anybody(worlds, reformed):
    assert THREE in reached(trace(worlds, TraceQuestion("public-association", DAY)))
    assert THREE not in reached(reformed("public-association", lift=[f"kz/norm/{THREE}"]))


def test_with_the_overlay_the_general_norm_applies_where_the_special_one_went(worlds, reformed):
    assert reached(trace(worlds, TraceQuestion("trade-union", DAY))) & {UNION, THREE} == {UNION}
    after = reached(reformed("trade-union", repeal=["kz/act/trade-unions-2014/art/8"]))
    assert after & {UNION, THREE} == {THREE}


def test_with_the_overlay_a_narrowed_norm_leaves_only_the_exempted_type(reformed):
    exempt = [f"kz/norm/{THREE}=youth-association"]
    assert THREE not in reached(reformed("youth-association", exempt=exempt))
    assert THREE in reached(reformed("public-association", exempt=exempt))


def test_with_the_overlay_another_number_is_another_norm(reformed):
    after = reached(reformed("public-association", threshold=[f"kz/norm/{THREE}=2"]))
    assert THREE not in after
    assert f"{THREE}-to-2" in after


def test_with_the_overlay_a_restored_norm_reaches_again(worlds, reformed):
    assert TEN not in reached(trace(worlds, TraceQuestion("public-association", DAY)))
    assert TEN in reached(reformed("public-association", restore=[f"kz/norm/{TEN}"]))


def test_the_patch_names_each_triple_once(worlds):
    lay = overlay(worlds, plan(worlds, reform_of({"lift": [f"kz/norm/{THREE}"]}), DAY))
    lines = lay.patch().splitlines()
    assert lines[0] == "TX ."
    assert lines[-1] == "TC ."
    assert len(lines) == len(lay.removed) + len(lay.added) + 2
