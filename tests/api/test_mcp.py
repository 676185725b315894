"""MCP: an assistant with the SDK's own client gets the same tools and answers over HTTP and over
standard streams, each with citations, editions, generation and the disclaimer."""

from __future__ import annotations

import os
import sys

import anyio
import httpx
import pytest
from mcp import Client, StdioServerParameters

from graph.answers.model import DISCLAIMER
from graph.identifiers import BASE

DAY = "2026-11-21"
ARTICLE = "kz/act/administrative-offences-2014/art/460-1"
NORM = "kz/norm/public-associations-1996/10-1-founders-three"
CALLS = {
    "search": {"query": "founders"},
    "resource": {"path": f"{BASE}{NORM}", "at": DAY},
    "trace": {"organisation_type": "public-association", "right": "association", "at": DAY},
    "timeline": {"resource": "administrative-offences-2014/art/489-1"},
    "impact": {"repeal": [ARTICLE], "at": DAY},
    "cite": {"text": "Article 10 of the Law on Public Associations"},
    "sparql": {
        "query": "SELECT ?n { ?n a <https://w3id.org/lawgraph/ontology#Norm> } ORDER BY ?n LIMIT 3"
    },
}


def over_http(address):
    return Client(f"{address}/mcp")


def over_streams(home):
    environment = {k: v for k, v in os.environ.items() if not k.startswith("LAWGRAPH_")}
    return Client(
        StdioServerParameters(
            command=sys.executable,
            args=["-c", "from api.cli import main; main()", "mcp"],
            env=environment | {"LAWGRAPH_HOME": str(home)},
        )
    )


@pytest.fixture(scope="module")
def talks(served, corpus_home):
    """What each transport answers to every call, in one session each."""

    async def talk(client):
        async with client:
            tools = (await client.list_tools()).tools
            told = {name: await client.call_tool(name, given) for name, given in CALLS.items()}
            wrong = await client.call_tool("trace", {"organisation_type": "guild"})
            forbidden = await client.call_tool("sparql", {"query": "SELECT * { SERVICE <a:b> {} }"})
            too_much = await client.call_tool("sparql", {"query": "SELECT * { ?s ?p ?o }"})
            return tools, client.instructions, told, (wrong, forbidden, too_much)

    return {
        "http": anyio.run(talk, over_http(served)),
        "stdio": anyio.run(talk, over_streams(corpus_home)),
    }


@pytest.fixture(params=["http", "stdio"])
def talk(request, talks):
    return talks[request.param]


def test_an_assistant_finds_the_tools_with_what_they_take(talk):
    tools, instructions, _, _ = talk
    assert {t.name for t in tools} == set(CALLS)
    for tool in tools:
        assert tool.description
        assert tool.annotations.read_only_hint
        assert set(CALLS[tool.name]) <= set(tool.input_schema["properties"])
    assert "not legal advice" in instructions


@pytest.mark.parametrize("name", CALLS)
def test_every_answer_carries_citations_editions_generation_and_that_it_is_no_advice(
    corpus, talk, name
):
    result = talk[2][name]
    assert not result.is_error, result.content
    answer = result.structured_content
    assert answer["generation"] == corpus.generation
    assert answer["disclaimer"] == DISCLAIMER["en"]
    assert answer["citations"], name
    assert all(c["source"] and c["iri"].startswith(BASE) for c in answer["citations"])
    assert answer["editions"], name
    assert answer["left_out"] >= 0


def test_both_ways_give_the_same_answers(talks):
    for name in CALLS:
        assert (
            talks["http"][2][name].structured_content == talks["stdio"][2][name].structured_content
        )


def test_the_answers_are_those_of_the_service(served, talk):
    answer = talk[2]["trace"].structured_content
    whole = httpx.get(
        f"{served}/v1/trace",
        params=CALLS["trace"] | {"restrictions_only": "true"},
        timeout=60,
    ).json()
    assert answer["counts"] == whole["counts"]
    shown = [n["iri"] for n in answer["norms"]]
    assert shown == [n["norm"] for n in whole["norms"]][: len(shown)]
    held = len(answer["norms"]) + len(answer["binds_persons"])
    assert answer["left_out"] == len(whole["norms"]) + len(whole["persons"]) - held
    assert talk[2]["resource"].structured_content["validity"]["status"] == "attested"
    assert [h["means"] for h in talk[2]["cite"].structured_content["found"]] == [
        f"{BASE}kz/act/public-associations-1996/art/10"
    ]
    assert len(talk[2]["impact"].structured_content["lifted"]) == 3


def test_a_refusal_is_an_error_that_says_what_would_be_right(talk):
    wrong, forbidden, too_much = talk[3]
    assert wrong.is_error and "guild" in wrong.content[0].text
    assert forbidden.is_error and "SERVICE" in forbidden.content[0].text
    assert too_much.is_error and "LIMIT" in too_much.content[0].text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "evil.example"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Content-Type": "text/plain"}, 400),
    ],
)
def test_a_page_of_somebody_else_cannot_ask_a_service_on_loopback(served, headers, status):
    said = {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }
    accepted = {"Accept": "application/json, text/event-stream"}
    answer = httpx.post(f"{served}/mcp", json=said, headers=accepted | headers, timeout=60)
    assert answer.status_code == status
