"""Answers that take long: bounded over HTTP, and ready where every visitor wants them."""

from __future__ import annotations

import re
import time
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from graph import generations
from graph.infer import infer, read_rules
from graph.load import load, source_files
from graph.store import Store
from tests.api.writable import Served, copied
from tests.conftest import PREFIXES, serving

DAY = "2026-11-21"
EVERYTHING = "all=yes kind=Duty,Prohibition,Condition,Power,Offence,Procedure,Guarantee,Definition"
EVERY_BARRIER = (
    "barrier=entry,operation,speech-and-advocacy,contact-and-communication,assembly,resources"
)
ADDRESSES = ["/v1/reforms/enough", "/v1/maps/enough"]


@pytest.fixture(scope="module")
def hasty(corpus_home):
    """A service that gives long answers one second, and one place."""
    with (
        serving(
            corpus_home,
            LAWGRAPH_COPY_BELOW_MIB="0",
            LAWGRAPH_LONG_DEADLINE="1",
            LAWGRAPH_LONG_QUEUE="0",
        ) as address,
        httpx.Client(base_url=address, timeout=60) as client,
    ):
        client.get("/v1/reforms/enough", params={"goal": "informal-groups"})  # imports are done
        yield client


def is_problem(response, status, kind):
    assert response.status_code == status, response.text[:300]
    assert response.headers["content-type"].startswith("application/problem+json")
    told = response.json()
    assert told["type"].endswith(f"/problem/{kind}")
    return told["detail"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_goal_against_everything_is_refused_with_what_to_ask_instead(served, address):
    answer = httpx.get(served + address, params={"goal": EVERYTHING, "at": DAY}, timeout=60)
    told = is_problem(answer, 422, "too-much-asked")
    assert re.search(r"against [\d,]+ norms or demands, and at most 1,000", told)
    assert "narrow the goal" in told


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_answer_that_takes_too_long_is_stopped_with_what_to_ask_instead(hasty, address):
    told = is_problem(
        hasty.get(address, params={"goal": EVERY_BARRIER, "at": DAY}), 503, "deadline-exceeded"
    )
    assert "narrow the goal" in told or "less at once" in told


def test_who_asks_while_all_places_are_taken_is_told_when_to_come_again(hasty):
    slow = {"goal": EVERY_BARRIER, "at": DAY}
    with ThreadPoolExecutor(8) as pool:
        begun = [pool.submit(hasty.get, ADDRESSES[0], params=slow) for _ in range(6)]
        answers = [b.result() for b in begun]
        others = [a for a in answers if a.json()["type"].endswith("/problem/busy")]
    assert others
    assert {a.status_code for a in answers} == {503}
    assert all(int(a.headers["Retry-After"]) > 0 for a in others)
    small = hasty.get(ADDRESSES[0], params={"goal": "informal-groups", "at": DAY})
    assert small.json()["certificate"]["proved"]


def test_the_repeal_of_a_whole_code_is_bounded_as_well(hasty):
    asked = {"repeal": "kz/act/administrative-offences-2014", "at": DAY}
    begun = hasty.get("/health").json()["apart"]["long"]["passed"]
    for address in ("/v1/impact", "/impact", "/v1/maps/impact", "/v1/brief"):
        told = hasty.get(address, params=asked)
        assert told.status_code == 503, address
        assert "less at once" in told.json()["detail"]
    assert hasty.get("/health").json()["apart"]["long"]["passed"] == begun + 4


VISITED = ["/?q=anything", "/v1/search?q=anything", "/reforms", "/figures", "/coverage", "/network"]


@pytest.fixture
def small_home(project, tmp_path):
    def write(folder):
        store = Store.create(folder / "store")
        load(store, [f for f in source_files(project) if f.name.startswith("ontology/")])
        law = '<kz/act/law-2000> a lg:Act ; rdfs:label "Law on anything"@en .'
        store.load((PREFIXES + law).encode(), "turtle", "https://w3id.org/lawgraph/graph/test")
        store.merge_union()
        infer(store, read_rules(project.ontology / "rules"))
        store.flush()
        store.close()
        return {}

    generations.publish(tmp_path / "base", write)
    return copied(tmp_path / "base", tmp_path / "home")


def passed(served):
    doors = served.client.get("/health").json()["apart"]
    return {name: door["passed"] for name, door in doors.items()}


def warmed(served, times):
    until = time.monotonic() + 60
    while (now := passed(served))["warm"] < times:
        assert time.monotonic() < until, now
        time.sleep(0.05)
    return now


def test_the_first_visitor_of_a_generation_finds_ready_what_all_want(small_home):
    served = Served(small_home, LAWGRAPH_WARM="1")
    try:
        ready = warmed(served, 6)
        for address in VISITED:
            assert served.client.get(address).status_code == 200, address
        assert passed(served) == ready == {"long": 0, "short": 0, "warm": 6}
        told = "INSERT DATA { GRAPH <https://w3id.org/lawgraph/graph/local/a> { <a:s> <a:p> 1 } }"
        assert served.update(told).status_code == 200
        ready = warmed(served, 12)
        for address in VISITED:
            assert served.client.get(address).status_code == 200, address
        assert passed(served) == ready == {"long": 0, "short": 0, "warm": 12}
    finally:
        served.stop()


def test_visitors_who_come_before_it_is_ready_have_it_computed_once(small_home):
    served = Served(small_home)
    try:
        with ThreadPoolExecutor(6) as pool:
            begun = [pool.submit(served.client.get, "/figures") for _ in range(6)]
            assert {b.result().status_code for b in begun} == {200}
        assert passed(served) == {"long": 0, "short": 1, "warm": 0}
    finally:
        served.stop()
