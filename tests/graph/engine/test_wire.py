"""The wire: what was packed is unpacked, however the bytes were cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph import errors
from graph.engine import wire
from graph.engine.request import QueryRequest


@given(st.lists(st.tuples(st.sampled_from([b"H", b"D", b"Z"]), st.binary(max_size=50))), st.data())
def test_frames_survive_any_cut(frames, data):
    stream = b"".join(wire.frame(kind, payload) for kind, payload in frames)
    reader, got = wire.Frames(), []
    while stream:
        cut = data.draw(st.integers(1, len(stream)))
        reader.feed(stream[:cut])
        got += list(reader)
        stream = stream[cut:]
    assert got == frames


def test_a_frame_is_not_told_again_to_who_stopped_reading_at_it():
    # The writer's side returns at the answer; an answer told twice would be that of the next write.
    reader = wire.Frames()
    for answer in (b"first", b"second"):
        reader.feed(wire.frame(wire.DATA, answer))
        assert next(iter(reader)) == (wire.DATA, answer)


@given(st.text(alphabet=st.characters(codec="utf-8")), st.lists(st.text(max_size=5)))
def test_a_request_arrives_as_it_was_sent(query, graphs):
    request = QueryRequest(query, rows=None, default_graphs=tuple(graphs), lane="answers")
    reader = wire.Frames()
    reader.feed(wire.pack_request(request, 1.5))
    [(kind, payload)] = reader
    assert kind == wire.QUERY
    assert wire.unpack_request(payload) == (request, 1.5)


def test_an_error_keeps_class_sentence_and_place():
    reader = wire.Frames()
    reader.feed(wire.pack_error(errors.QueryMalformedError("expected '}'", 3, 7)))
    [(_, payload)] = reader
    error = wire.unpack_error(payload)
    assert type(error) is errors.QueryMalformedError
    assert str(error) == "line 3, column 7: expected '}'"
    assert (error.line, error.column) == (3, 7)
