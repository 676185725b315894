"""A write: what it changes, what it may not, what is left of it when it is undone."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, NamedNode, Quad
from pyoxigraph import Store as Oxigraph

from graph import generations, patch
from graph.errors import (
    DataMalformedError,
    NoSuchGraphError,
    PublishLockedError,
    QueryMalformedError,
    WriteForbiddenError,
    WriteRefusedError,
)
from graph.findings import FindingsError
from graph.identifiers import BASE, GRAPH, LOCAL
from graph.store import change, copy_default, follow, read_only
from graph.writes.hygiene import read_rules
from tests.graph.writes.conftest import FILE, Home

MINE, YOURS = f"{LOCAL}mine", f"{LOCAL}yours"
TITLE = f'<{BASE}kz/act/clubs-2000> <http://data.europa.eu/eli/ontology#title> "Law on Clubs"@en'
NOTE = f'<{BASE}kz/act/clubs-2000> <http://www.w3.org/2000/01/rdf-schema#comment> "mine"@en'


def count(home, triple):
    (row,) = home.ask(f"SELECT (COUNT(*) AS ?n) {{ {triple} }}")
    return int(row["n"])


def insert(graph, triples):
    return f"INSERT DATA {{ GRAPH <{graph}> {{ {triples} }} }}"


def test_an_accepted_write_is_the_next_generation_and_counts_once(home):
    before = home.current.id
    done = home.update(insert(MINE, NOTE) + " ; " + insert(YOURS, NOTE))
    assert (done.added, done.removed) == (2, 0)
    assert home.current.id == done.generation != before
    assert home.current.manifest["parent"] == before
    assert count(home, NOTE.replace('"mine"@en', "?n")) == 1
    assert home.merged_rightly()


def test_a_triple_that_leaves_a_local_graph_stays_where_another_graph_states_it(home):
    home.update(insert(MINE, f"{TITLE} . {NOTE}"))
    home.update(insert(MINE, TITLE).replace("INSERT", "DELETE"))
    assert count(home, TITLE) == 1
    home.update(f"CLEAR GRAPH <{MINE}>")
    assert count(home, NOTE) == 0
    assert MINE not in [row["g"] for row in home.ask("SELECT ?g { GRAPH ?g {} }")]
    assert home.merged_rightly()


def test_a_later_operation_sees_what_an_earlier_one_did_and_all_or_nothing_is_done(home):
    home.update(
        insert(MINE, "<a:s> <a:p> 1")
        + f" ; DELETE {{ GRAPH <{MINE}> {{ ?s ?p ?o }} }}"
        + f" INSERT {{ GRAPH <{YOURS}> {{ ?s ?p 2 }} }}"
        + " WHERE { ?s ?p ?o FILTER(?o = 1) }"
        + f" ; COPY <{YOURS}> TO <{MINE}> ; WITH <{YOURS}> INSERT {{ ?s ?p 3 }} WHERE {{ ?s ?p 2 }}"
    )
    rows = home.ask("SELECT ?g ?o { GRAPH ?g { <a:s> ?p ?o } } ORDER BY ?g ?o")
    assert [(r["g"], r["o"]) for r in rows] == [(MINE, "2"), (YOURS, "2"), (YOURS, "3")]
    before = home.current
    with pytest.raises(NoSuchGraphError):
        home.update(insert(MINE, "<a:t> <a:p> 1") + f" ; DROP GRAPH <{LOCAL}nothing>")
    assert home.current == before
    assert home.merged_rightly()


def test_the_pattern_reads_everything_or_the_dataset_that_is_named(home):
    copy = f"INSERT {{ GRAPH <{MINE}> {{ ?s a ?c }} }} WHERE {{ ?s a ?c }}"
    home.update(copy, using=(FILE,))
    assert len(home.ask(f"SELECT ?s {{ GRAPH <{MINE}> {{ ?s a ?c }} }}")) == 2
    home.update(copy)
    assert len(home.ask(f"SELECT ?s {{ GRAPH <{MINE}> {{ ?s a ?c }} }}")) > 100
    with pytest.raises(QueryMalformedError, match="named twice"):
        home.update(copy.replace("WHERE", f"USING <{FILE}> WHERE"), using=(FILE,))
    assert home.merged_rightly()


FORBIDDEN = [
    "INSERT DATA { <a:s> <a:p> 1 }",
    f"INSERT DATA {{ GRAPH <{GRAPH}inferred> {{ <a:s> <a:p> 1 }} }}",
    f"INSERT DATA {{ GRAPH <{GRAPH}local/> {{ <a:s> <a:p> 1 }} }}",
    f"INSERT DATA {{ GRAPH <{GRAPH}local/../ontology> {{ <a:s> <a:p> 1 }} }}",
    f"INSERT DATA {{ GRAPH <{MINE}> {{ <a:s> <a:p> 1 }} <a:s> <a:p> 2 }}",
    f"DELETE DATA {{ GRAPH <{FILE}> {{ {TITLE} }} }}",
    "DELETE WHERE { ?s ?p ?o }",
    "DELETE WHERE { GRAPH ?g { ?s ?p ?o } }",
    "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
    f"INSERT {{ GRAPH ?g {{ <a:s> <a:p> 1 }} }} WHERE {{ BIND(<{FILE}> AS ?g) }}",
    f"WITH <{FILE}> DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}",
    f"BASE <{GRAPH}> WITH <ontology> DELETE {{ ?s ?p ?o }} WHERE {{ ?s ?p ?o }}",
    f"PREFIX o: <{GRAPH}> CLEAR GRAPH o:ontology",
    "CLEAR ALL",
    "DROP SILENT DEFAULT",
    "DROP NAMED",
    f"COPY <{MINE}> TO DEFAULT",
    f"MOVE <{FILE}> TO <{MINE}>",
    f"MOVE DEFAULT TO <{MINE}>",
    f"CREATE GRAPH <{GRAPH}mine>",
]


@pytest.mark.parametrize("update", FORBIDDEN)
def test_what_comes_from_reviewed_files_cannot_be_written(home, update):
    before = home.current
    home_says = pytest.raises(WriteForbiddenError, match="cannot be written")
    with home_says as refusal:
        home.update(update)
    assert f"<{LOCAL}" in str(refusal.value)
    assert home.current == before


HIDDEN = [
    # To the parser `?a < ex:b` and a comment; to a reader of tokens an IRI with a fragment.
    "FILTER(?o<x:b#c>{{{{\n1) } ; INSERT DATA { <a:s> <a:p> 1 } ; INSERT { } WHERE { ?s ?p ?o",
    # … or a string in quotes, which hides a brace from one of the two.
    "FILTER(?o<'>'||'}'='{') } ; CLEAR ALL ; INSERT { } WHERE { ?s ?p ?o",
]


@pytest.mark.parametrize("trick", HIDDEN)
def test_an_operation_that_hides_from_the_reader_of_tokens_changes_nothing(home, trick):
    update = (
        f"PREFIX x: <x:> INSERT {{ GRAPH <{MINE}> {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o {trick} }}"
    )
    graphs = {r["g"] for r in home.ask("SELECT ?g { GRAPH ?g {} }")}
    with contextlib.suppress(WriteForbiddenError, QueryMalformedError):
        home.update(update)
    assert graphs <= {r["g"] for r in home.ask("SELECT ?g { GRAPH ?g {} }")}
    assert count(home, "<a:s> <a:p> 1") == 0
    assert home.merged_rightly()


def test_a_graph_is_put_added_to_and_deleted(home):
    assert home.send("put", MINE, "<a> <a:p> 1, 2 .").created
    assert not home.send("put", MINE, "<a> <a:p> 2, 3 .").created
    home.send("post", MINE, "<a> <a:p> 4 .")
    rows = home.ask(f"SELECT ?o {{ GRAPH <{MINE}> {{ <{LOCAL}a> <a:p> ?o }} }} ORDER BY ?o")
    assert [row["o"] for row in rows] == ["2", "3", "4"]
    home.send("delete", MINE)
    assert home.merged_rightly()
    with pytest.raises(NoSuchGraphError, match="mine"):
        home.send("delete", MINE)
    for graph in (None, FILE):
        with pytest.raises(WriteForbiddenError):
            home.send("put", graph, "<a> <a:p> 1 .")
    with pytest.raises(DataMalformedError, match="line 2") as complaint:
        home.send("put", MINE, "<a> <a:p> 1 .\n<a> <a:p>")
    assert complaint.value.line == 2
    with pytest.raises(DataMalformedError):
        home.send("put", MINE, "<a> <a:p> 1 .", "rdfxml")


def test_what_changes_nothing_makes_no_generation(home):
    before = home.current
    for update in (
        "",
        insert(MINE, NOTE).replace("INSERT", "DELETE"),
        f"CREATE GRAPH <{MINE}>",
        "LOAD SILENT <http://127.0.0.1:1/>",
        f"CLEAR SILENT GRAPH <{MINE}>",
    ):
        assert home.update(update).generation == before.id
    assert home.current == before


def test_a_blank_node_is_refused_for_nobody_could_undo_or_correct_it(home):
    for update in (
        insert(MINE, "[] <a:p> 1"),
        f"INSERT {{ GRAPH <{MINE}> {{ ?s <a:p> [] }} }} WHERE {{ ?s a ?c }}",
    ):
        with pytest.raises(FindingsError) as refusal:
            home.update(update)
        assert refusal.value.report.errors[0].rule == "blank-node"


def test_what_does_not_fit_shapes_and_checks_is_refused_with_every_finding(home, project):
    checked = Home(home.path, read_rules(project.ontology))
    before = checked.current
    with pytest.raises(FindingsError) as refusal:
        checked.update(
            insert(
                MINE,
                f"<{BASE}kz/act/Bad> a <{BASE}ontology#Act> ; <{BASE}ontology#colour> 1 ; "
                f"<{BASE}ontology#about> <{BASE}kz/norm/none/1> .",
            )
        )
    found = {f.rule for f in refusal.value.report.errors}
    assert {"undefined-term", "dangling-address", "jurisdiction"} <= found
    assert checked.current == before
    done = checked.update(insert(MINE, NOTE))
    assert done.generation == checked.current.id


def test_what_was_wrong_before_is_not_held_against_a_write_elsewhere(home, project):
    # The file's act lacks most of what its shape asks for, and this write touches none of that.
    checked = Home(home.path, read_rules(project.ontology))
    assert checked.update(insert(MINE, NOTE)).added == 1


def test_a_removal_on_which_another_local_graph_rests_is_refused(home, project):
    checked = Home(home.path, read_rules(project.ontology))
    thing = f"<{BASE}kz/act/clubs-2000/note-1>"
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    see = f"<{BASE}kz/act/clubs-2000> <http://www.w3.org/2000/01/rdf-schema#seeAlso> {thing}"
    checked.update(
        insert(YOURS, f'{thing} a <a:Note> ; {label} "n"@en, "n"@ru, "n"@kk')
        + ";"
        + insert(MINE, see)
    )
    with pytest.raises(FindingsError, match="no file describes"):
        checked.update(f"DROP GRAPH <{YOURS}>")


def test_rollback_undoes_write_after_write_and_what_was_undone_stays_undone(home):
    zero = home.current.id
    one = home.update(insert(MINE, "<a:s> <a:p> 1")).generation
    two = home.update(insert(MINE, "<a:s> <a:p> 2")).generation
    assert generations.rollback(home.path).id == one
    three = home.update(insert(MINE, "<a:s> <a:p> 3")).generation
    rows = home.ask(f"SELECT ?o {{ GRAPH <{MINE}> {{ ?s ?p ?o }} }} ORDER BY ?o")
    assert [row["o"] for row in rows] == ["1", "3"]
    # Undone is the write before, not the one that was undone already.
    assert [generations.rollback(home.path).id for _ in range(2)] == [one, zero]
    assert {two, three} <= {g.id for g in generations.generations(home.path)}


def test_the_journal_tells_what_every_write_did_and_can_be_replayed(home):
    zero = home.current.id
    home.update(insert(MINE, '<a:s> <a:p> "a\\u2028b\\n\\"c\\" ."@en, 1 . <a:s> <a:p> <a:o>'))
    last = home.update(f"DELETE WHERE {{ GRAPH <{MINE}> {{ ?s ?p 1 }} }}").generation
    patches = patch.between(home.path, zero, last)
    assert [p.kind for p in patches] == ["update", "update"]
    assert [(len(p.added), len(p.removed)) for p in patches] == [(3, 0), (0, 1)]
    now = read_only(home.current.path)
    before = copy_default(read_only(generations.find(home.path, zero).path))
    assert set(follow(before, now, patches)) == set(copy_default(now))
    assert patch.between(home.path, last, zero) is None


def test_old_writes_are_tidied_and_builds_are_not_pushed_out_by_them(home, monkeypatch):
    monkeypatch.setattr(generations, "KEEP_WRITES", 3)
    build = home.current.id
    names = [home.update(insert(MINE, f"<a:s> <a:p> {i}")).generation for i in range(6)]
    there = [g.id for g in generations.generations(home.path)]
    assert there == [build, *names[-3:]]
    assert len(list((home.path / "journal").iterdir())) == 6
    assert home.merged_rightly()


def test_a_write_while_a_build_publishes_is_told_to_come_back(home):
    def meanwhile(folder):
        with pytest.raises(PublishLockedError):
            home.update(insert(MINE, NOTE))
        (folder / "store").mkdir()
        raise ValueError("enough")

    with pytest.raises(ValueError, match="enough"):
        generations.publish(home.path, meanwhile)
    assert home.update(insert(MINE, NOTE)).added == 1


def test_a_plain_dataset_takes_everything(tmp_path):
    from graph.store import Store

    def empty(folder):
        Store.create(folder / "store").flush()
        return {}

    generations.publish(tmp_path, empty)
    plain = Home(tmp_path, None)
    plain.update(
        "INSERT DATA { <a:s> <a:p> [] . GRAPH <a:g> { <a:s> <a:p> 1 } } ; CREATE GRAPH <a:h>"
    )
    assert len(plain.ask("SELECT * { ?s ?p ?o }")) == 1
    assert plain.send("put", "a:e").created
    assert len(plain.ask("SELECT ?g { GRAPH ?g {} }")) == 3
    plain.update("INSERT { <a:t> <a:p> ?o } WHERE { ?s ?p ?o }", using=("a:g",))
    assert len(plain.ask("SELECT * { ?s ?p ?o }")) == 2
    with pytest.raises(WriteRefusedError, match="already exists"):
        plain.update("INSERT DATA { <a:x> <a:p> 1 } ; CREATE GRAPH <a:h>")
    assert len(plain.ask("SELECT * { ?s ?p ?o }")) == 2


GRAPHS = ["a:file", f"{LOCAL}one", f"{LOCAL}two"]
QUADS = st.builds(
    lambda s, g: Quad(NamedNode(f"a:s{s}"), NamedNode("a:p"), NamedNode("a:o"), NamedNode(g)),
    st.integers(0, 3),
    st.sampled_from(GRAPHS),
)


@settings(max_examples=200, deadline=None)
@given(st.sets(QUADS), st.lists(st.tuples(st.sets(QUADS), st.sets(QUADS)), max_size=5))
def test_after_any_writes_the_default_graph_is_the_union_each_triple_once(first, writes):
    store, wanted = Oxigraph(), set()
    total = 0
    for added, removed in [(first, set()), *writes]:
        wanted = (wanted | added) - (removed - added)
        total += change(store, added, removed - added)
        default = set(store.quads_for_pattern(None, None, None, DefaultGraph()))
        assert {q.triple for q in default} == {q.triple for q in wanted}
        assert {q for q in store if q not in default} == wanted
        assert total == len(default)
