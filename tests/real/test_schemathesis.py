"""Schemathesis, which we did not write, asks every route that OpenAPI describes for what it likes.

Parameters are drawn from their schemas, right and wrong, half of the right ones from the examples,
so that answers and not only refusals are seen. The draws are the same in every run; each route
has a few seconds, and a slow machine sees fewer of them.
"""

from __future__ import annotations

import time
from contextlib import suppress
from urllib.parse import urlsplit

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi import checks

pytestmark = [pytest.mark.real, pytest.mark.slow]

SECONDS = 0.25  # for the right questions of a route, and for the wrong ones
DRAWS = 20
DELIBERATE = {"busy", "deadline-exceeded", "memory-exceeded", "no-generation"}
TOLD = [
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]
FEWER = settings(
    max_examples=DRAWS,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def described(served):
    """What OpenAPI says, as schemathesis reads it."""
    return schemathesis.openapi.from_url(f"{served}/openapi.json")


@pytest.fixture(scope="module")
def session():
    with requests.Session() as opened:
        yield opened


def tag_of(operation):
    return operation.definition.raw.get("tags", [""])[0]


def operations(described, tag):
    found = [result.ok() for result in described.get_all_operations()]
    return [one for one in found if one.method == "get" and tag in ("", tag_of(one))]


def examples(operation):
    """Where a parameter stands and its name, to the values that the description shows."""
    return {
        (given_["in"], given_["name"]): list(shown)
        for given_ in operation.definition.raw.get("parameters", [])
        if (shown := given_["schema"].get("examples") or given_.get("examples"))
    }


def complaints(case, answer, further):
    """What schemathesis has against an answer; a deliberate 503 is none of it."""
    if answer.status_code >= 500:
        problem = "application/problem+json" in answer.headers.get("content-type", ())
        type_ = answer.json()["type"] if problem else ""
        if answer.status_code == 503 and type_.rpartition("/")[2] in DELIBERATE:
            return []
        return [f"{answer.status_code}: {answer.text[:300]}"]
    try:
        case.validate_response(answer, checks=[*TOLD, *further])
    except FailureGroup as group:
        return [f"{type(one).__name__}: {one}" for one in group.exceptions]
    return []


def ask(operation, mode, address, session):
    """Ask a route what its schema allows, or forbids, and give each complaint once."""
    shown, found = examples(operation), {}
    wrong = mode == GenerationMode.NEGATIVE
    until = time.monotonic() + SECONDS

    @FEWER
    @given(operation.as_strategy(generation_mode=mode), st.data())
    def one(case, data):
        if not wrong:
            for (where, name), values in shown.items():
                held = case.query if where == "query" else case.path_parameters
                if data.draw(st.integers(0, 3)) > (0 if name in held else 1):
                    held[name] = data.draw(st.sampled_from(values))
        if time.monotonic() > until:
            return
        answer = case.call(base_url=address, session=session, timeout=120)
        # It knows of no 414, which is a refusal like others.
        further = [checks.negative_data_rejection] * (wrong and answer.status_code != 414)
        for complaint in complaints(case, answer, further):
            asked = urlsplit(answer.request.url)
            told = f"{complaint[:1000]}\nasked: {asked.path}?{asked.query[:500]}"
            found.setdefault(complaint.splitlines()[0], told)

    with suppress(Unsatisfiable):  # of some schemas nothing is wrong
        one()
    return list(found.values())


def test_no_route_is_left_out(described):
    groups = {tag_of(one) for one in operations(described, "")}
    assert groups == {"service", "answers", "lists", "maps", "data to take home"}
    assert len(operations(described, "")) > 40


@pytest.mark.parametrize("tag", ["service", "answers", "lists", "maps", "data to take home"])
def test_an_answer_is_what_openapi_says_whatever_is_asked(described, session, served, tag):
    wrong = []
    for operation in operations(described, tag):
        wrong += ask(operation, GenerationMode.POSITIVE, served, session)
        if operation.definition.raw.get("parameters"):
            wrong += ask(operation, GenerationMode.NEGATIVE, served, session)
    assert wrong == []
