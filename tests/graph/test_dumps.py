"""Dumps: the same generation gives the same bytes, and two of them differ by what was changed."""

from __future__ import annotations

import gzip
import hashlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset, Graph
from rdflib.compare import isomorphic

from graph import dumps, dumps_read, generations
from graph.errors import NoGenerationError
from graph.store import Store


def publish(home, *files, merged=True, keep=5):
    """A generation of these Turtle texts, one named graph each."""

    def writer(folder):
        store = Store.create(folder / "store")
        for number, text in enumerate(files):
            store.load(text.encode(), "turtle", f"http://ex.org/g{number}")
        if merged:
            store.merge_union()
        store.flush()
        store.close()
        return {"files": {str(n): text for n, text in enumerate(files)}}

    return generations.publish(home, writer, keep).id


def lines(home, name):
    return gzip.decompress((home / "dumps" / name / dumps_read.QUADS).read_bytes()).splitlines(True)


def test_what_is_taken_home_is_every_quad_and_every_triple_once(tmp_path):
    text = '<a:s> <a:p> <a:o>, "x"@en, "a\\tb\\n\\u00e9", "1"^^<a:t> . _:b <a:p> _:c .'
    name = publish(tmp_path, text, "<a:s> <a:p> <a:o> . <a:s2> <a:p> <a:s> .")
    made = dumps.write(tmp_path, name)
    quads = Dataset().parse(data=b"".join(lines(tmp_path, name)), format="nquads")
    assert {str(g.identifier) for g in quads.graphs() if len(g)} == {
        "http://ex.org/g0",
        "http://ex.org/g1",
    }
    assert len(lines(tmp_path, name)) == 7
    turtle = gzip.decompress((made.folder / dumps_read.TURTLE).read_bytes())
    whole = Graph().parse(data=text, format="turtle")
    whole.parse(data="<a:s2> <a:p> <a:s> .", format="turtle")
    assert isomorphic(Graph().parse(data=turtle, format="turtle"), whole)


def test_a_triple_of_the_default_graph_alone_is_not_lost(tmp_path):
    def writer(folder):
        store = Store.create(folder / "store")
        store.load(b"<a:s> <a:p> <a:alone> .", "turtle")
        store.load(b"<a:s> <a:p> <a:named> .", "turtle", "http://ex.org/g")
        store.flush()
        store.close()
        return {}

    name = generations.publish(tmp_path, writer).id
    dumps.write(tmp_path, name)
    assert lines(tmp_path, name) == [
        b"<a:s> <a:p> <a:alone> .\n",
        b"<a:s> <a:p> <a:named> <http://ex.org/g> .\n",
    ]


def test_two_homes_with_the_same_facts_give_the_same_checksums(tmp_path, monkeypatch):
    text = "".join(f"<a:s{n}> <a:p{n % 7}> <a:o{n % 11}> .\n" for n in range(500))
    first = dumps.write(tmp_path / "a", publish(tmp_path / "a", text))
    monkeypatch.setattr(dumps, "_PART", 37)
    second = dumps.write(tmp_path / "b", publish(tmp_path / "b", text))
    assert first.sums == second.sums
    for file, digest in first.sums.items():
        assert hashlib.sha256((first.folder / file).read_bytes()).hexdigest() == digest
        assert first.sizes[file] == (first.folder / file).stat().st_size


def test_a_dump_is_written_once(tmp_path, monkeypatch):
    name = publish(tmp_path, "<a:s> <a:p> <a:o> .")
    dumps.write(tmp_path, name)
    monkeypatch.setattr(dumps, "_write_files", pytest.fail)
    assert dumps.write(tmp_path, name) == dumps_read.ready(tmp_path, name)


def test_a_dump_that_was_stopped_half_way_is_not_taken_for_a_whole_one(tmp_path, monkeypatch):
    name = publish(tmp_path, "<a:s> <a:p> <a:o> .")

    def broken(graph, folder):
        (folder / dumps_read.QUADS).write_bytes(b"half")
        raise OSError("no space")

    monkeypatch.setattr(dumps, "_write_files", broken)
    with pytest.raises(OSError, match="no space"):
        dumps.write(tmp_path, name)
    assert dumps_read.ready(tmp_path, name) is None
    monkeypatch.undo()
    assert dumps.write(tmp_path, name).sizes


@pytest.mark.parametrize("name", ["000009-00000000", "../secret", "lock", ""])
def test_what_is_no_generation_has_no_dump(tmp_path, name):
    publish(tmp_path, "<a:s> <a:p> <a:o> .")
    assert dumps_read.ready(tmp_path, name) is None
    with pytest.raises(NoGenerationError):
        dumps.write(tmp_path, name)


def test_a_dump_outlives_its_generation_for_those_who_come_seldom(tmp_path, monkeypatch):
    monkeypatch.setattr(dumps, "KEEP", 2)
    names = []
    for number in range(4):
        names.append(publish(tmp_path, f"<a:s> <a:p> <a:o{number}> .", keep=1))
        dumps.write(tmp_path, names[-1])
    assert [bool(dumps_read.ready(tmp_path, n)) for n in names] == [False, False, True, True]
    assert [g.id for g in generations.generations(tmp_path)] == names[-1:]


TRIPLES = st.sets(
    st.tuples(
        st.sampled_from(["<a:s>", "<a:s1>", "<a:s1/x>", "_:b"]),
        st.sampled_from(["<a:p>", "<a:pp>"]),
        st.sampled_from(['"x"', '"x"@en', '"x"@en-us', '"x "', '"x"^^<a:t>', "<a:s>", '"é\\n"']),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=40)
@given(TRIPLES, TRIPLES, TRIPLES)
def test_the_difference_applied_to_the_first_gives_the_second(one, other, both):
    texts = [
        ["".join(f"{' '.join(t)} .\n" for t in x | both) for x in pair]
        for pair in ((one, both), (other, set()))
    ]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        before, after = (publish(home, *pair) for pair in texts)
        for name in (before, after):
            dumps.write(home, name)
        found = list(dumps_read.difference(home, before, after))
        old, new = set(lines(home, before)), set(lines(home, after))
        assert {x for added, x in found if added} == new - old
        assert {x for added, x in found if not added} == old - new
        assert len(found) == len(new ^ old)
        said = b"".join(dumps_read.patch(found, before, after)).splitlines()
        assert said[1] == b"TX ." and said[-1] == b"TC ."
