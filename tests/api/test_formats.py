"""The table of formats agrees with what the engine writes and with the registrations."""

from __future__ import annotations

import pytest

from api.formats import FORMATS, ROWS, by_name
from graph.store import RESULTS, WRITES


def test_every_format_that_the_engine_writes_is_offered_and_no_other():
    assert {f.name for f in ROWS} == set(RESULTS)
    assert {f.name for f in FORMATS if f.kind in {"triples", "quads"}} == set(WRITES)


def test_names_and_suffixes_are_unambiguous():
    assert len({f.name for f in FORMATS}) == len({f.suffix for f in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("format_", FORMATS, ids=lambda f: f.name)
def test_the_media_type_is_the_one_that_the_engine_knows(format_):
    known = RESULTS.get(format_.name) if format_.kind == "rows" else WRITES.get(format_.name)
    if known:
        assert known.media_type.partition(";")[0] == format_.media_types[0]
    assert by_name(format_.suffix) == by_name(format_.name) == format_


def test_csv_is_found_by_its_bare_media_type_and_answered_with_a_charset():
    assert by_name("text/csv").content_type() == "text/csv; charset=utf-8"
    assert by_name("application/sparql-results+json").content_type().endswith("+json")
