"""OpenAPI is true: every example in it runs, and every answer has the shape that is told."""

from __future__ import annotations

import httpx
import jsonschema
import pytest

from graph.answers.lists import LISTINGS

NOT_JSON = {"csv", "jsonld", "svg", "graphml", "html"}


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served, timeout=120) as opened:
        yield opened


@pytest.fixture(scope="module")
def told(client):
    return client.get("/openapi.json").json()


def example(parameter):
    """The first example of a parameter; a list of values where it takes several."""
    schema = parameter["schema"]
    found = schema.get("examples") or parameter.get("examples") or []
    return found[0] if found else None


def questions(operation):
    """Requests made of examples alone: the required ones, then each optional one beside them."""
    needed = {p["name"]: example(p) for p in operation.get("parameters", []) if p["required"]}
    one_of = operation.get("x-one-of", [])
    ways = [p for p in operation.get("parameters", []) if p["name"] in one_of and example(p)]
    assert bool(ways) == bool(one_of)
    for way in ways:
        yield needed | {way["name"]: example(way)}
    if ways:
        needed |= {ways[0]["name"]: example(ways[0])}
    else:
        yield needed
    for parameter in operation.get("parameters", []):
        if parameter not in ways and not parameter["required"] and parameter["in"] == "query":
            given = example(parameter)
            if given is not None:
                yield needed | {parameter["name"]: given}


def requests(told):
    for path, operations in told["paths"].items():
        if path.startswith("/v1/") and "get" in operations:
            inside = [
                p["name"] for p in operations["get"].get("parameters", []) if p["in"] == "path"
            ]
            for given in questions(operations["get"]):
                asked = {k: v for k, v in given.items() if k not in inside}
                yield path.format(**given), asked, operations["get"]


def test_every_parameter_that_must_be_given_has_an_example(told):
    missing = [
        (path, name)
        for path, given, _ in requests(told)
        for name, value in given.items()
        if value is None
    ]
    assert missing == []


def test_every_example_runs_and_its_answer_has_the_shape_that_is_told(client, told):
    tried = 0
    for path, given, operation in requests(told):
        answer = client.get(path, params=given)
        assert answer.status_code == 200, (path, given, answer.text[:300])
        tried += 1
        schema = operation["responses"]["200"]["content"].get("application/json", {}).get("schema")
        if given.get("format") in NOT_JSON or not schema or "$ref" not in schema:
            continue
        whole = {"components": told["components"], **schema}
        jsonschema.validate(answer.json(), whole, jsonschema.Draft202012Validator)
    assert tried > 150


@pytest.mark.parametrize("name", LISTINGS)
def test_every_filter_is_told_with_an_example_that_finds_something(client, told, name):
    parameters = {p["name"]: p for p in told["paths"][f"/v1/{name}"]["get"]["parameters"]}
    for key in LISTINGS[name].filters:
        answer = client.get(f"/v1/{name}", params={key: example(parameters[key]), "limit": 1})
        assert answer.json()["total"] > 0, key


@pytest.mark.parametrize(
    "path", ["/v1/norms?colour=red", "/v1/agencies?at=2020-01-01", "/v1/norms?sort=weight"]
)
def test_a_refusal_has_the_shape_that_is_told(client, told, path):
    answer = client.get(path)
    assert answer.status_code == 400
    schema = {"components": told["components"], "$ref": "#/components/schemas/ProblemModel"}
    jsonschema.validate(answer.json(), schema, jsonschema.Draft202012Validator)
