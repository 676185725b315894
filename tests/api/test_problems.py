"""Every way to fail has one status and one body, with a sentence a person understands."""

from __future__ import annotations

import json

import pytest

from api.problems import STATUS, exception_handlers, problem, respond, status_of
from api.protocol import RefusedError
from graph import errors

EVERY = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, errors.LawgraphError)
]


@pytest.mark.parametrize("kind", EVERY, ids=lambda k: k.__name__)
def test_every_error_has_a_status_and_a_problem_document(kind):
    response = respond(kind("what was wrong: what would be right"))
    document = json.loads(response.body)
    assert response.media_type == "application/problem+json"
    assert response.status_code == document["status"] == status_of(kind("x"))
    assert 400 <= document["status"] < 600
    assert document["detail"] == "what was wrong: what would be right"
    assert document["type"].startswith("https://w3id.org/lawgraph/problem/")
    assert document["title"].endswith(".")


def test_the_place_of_a_mistake_and_the_time_to_wait_can_be_read_by_a_program():
    document = problem(errors.QueryMalformedError("expected '}'", 3, 7))
    assert (document["line"], document["column"], document["status"]) == (3, 7, 400)
    busy = respond(errors.BusyError("many are here", 7))
    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "7")


def test_what_the_protocol_refuses_keeps_its_status_and_headers():
    response = respond(RefusedError(405, "use GET", {"Allow": "GET"}))
    assert (response.status_code, response.headers["Allow"]) == (405, "GET")


def test_the_mapping_has_no_class_that_its_parent_already_answers_alike():
    assert STATUS[errors.LawgraphError] == 500
    assert list(exception_handlers()) == [errors.LawgraphError]
