"""Figures and coverage on the real corpus: every number opens to exactly what it counts."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape

import httpx
import pytest

from api.kept import Kept
from graph.identifiers import BASE

DAYS = ("2019-06-01", "2026-11-21")


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served, timeout=60) as opened:
        yield opened


def chosen(rows: list) -> list:
    """The ends and the middle of a table: all of a short one."""
    return rows if len(rows) <= 6 else [*rows[:2], rows[len(rows) // 2], *rows[-2:]]


@pytest.mark.parametrize("day", DAYS)
def test_every_figure_opens_to_a_list_of_as_many_things(client, day):
    tables = client.get("/v1/figures", params={"at": day}).json()["tables"]
    assert {t["name"] for t in tables} >= {"restrictions-by-type", "penalties", "recommendations"}
    seen: dict[str, int] = {}
    for table in tables:
        many = seen[table["name"]] = seen.get(table["name"], 0) + 1
        for row in chosen(table["rows"]) if many <= 3 else table["rows"][:1]:
            for number, address in (
                (row["counted"], row["opens"]),
                (row["apart"], row["opens_apart"]),
            ):
                if address:
                    listed = client.get(f"{address}{'&' if '?' in address else '?'}limit=1")
                    assert listed.headers["x-total-count"] == str(number), address


def test_a_number_on_the_page_opens_to_a_page_headed_by_it(client):
    page = client.get("/figures", params={"at": DAYS[1], "lang": "ru"}).text
    links = re.findall(r'<td class="number"><a href="(/list/[^"]+)">(\d+)</a>', page)
    assert len(links) > 300
    for href, number in links[:: len(links) // 15]:
        there = client.get(unescape(href))
        assert there.status_code == 200
        assert re.search(rf'<h1>.* <span class="number">{number}</span></h1>', there.text), href


def test_the_command_line_counts_and_covers_the_same(client, lawgraph):
    printed = json.loads(lawgraph("stats", "--at", DAYS[1], "--format", "json").stdout)
    assert printed["figures"] == client.get("/v1/figures", params={"at": DAYS[1]}).json()
    assert printed["coverage"] == client.get("/v1/coverage").json()
    rows = client.get("/v1/figures", params={"at": DAYS[1], "format": "csv"}).text
    every = [r for t in printed["figures"]["tables"] for r in t["rows"]]
    told = list(csv.DictReader(io.StringIO(rows)))
    assert [r["counted"] for r in told] == [str(r["counted"]) for r in every]
    assert [r["list"] for r in told] == [r["opens"] for r in every]


def test_every_statement_of_reading_stands_on_the_page_and_at_its_subject(client):
    covered = client.get("/v1/coverage").json()
    page = unescape(client.get("/coverage", params={"lang": "en"}).text)
    subjects = [*covered["sources"], *covered["acts"]]
    assert sum(len(s["readings"]) for s in subjects) > 40
    for subject in subjects:
        for reading in subject["readings"]:
            assert reading["part"]["en"] in page
    for subject in (covered["sources"][0], covered["acts"][0]):
        thing = subject.get("source") or subject["act"]
        path = thing["iri"].removeprefix(BASE)
        own = client.get(f"/{path}", headers={"Accept": "text/html"}, params={"lang": "en"}).text
        assert "How far this was read" in own
        assert subject["readings"][0]["part"]["en"] in own


def test_facts_taken_from_a_report_are_as_many_as_its_lists_hold(client):
    for source in client.get("/v1/coverage").json()["sources"]:
        for name, number in source["facts"].items():
            asked = {"source": source["source"]["iri"], "limit": "1"}
            listed = client.get(f"/v1/{name}", params=asked)
            assert listed.headers["x-total-count"] == str(number)


@pytest.mark.parametrize(
    "address",
    ["/list/norms?colour=red", "/list/norms?status=certain", "/v1/figures?at=soon", "/list/laws"],
)
def test_what_cannot_be_counted_is_refused(client, address):
    assert client.get(address, headers={"Accept": "text/html"}).status_code in (400, 404)


def test_an_answer_is_computed_once_for_a_generation():
    class Graph:
        generation = "one"

    asked = []
    kept = Kept(lambda graph, day: asked.append((graph.generation, day)) or len(asked), 2)
    graph = Graph()
    assert [kept.of(graph, d) for d in (1, 1, 2, 2, 1)] == [1, 1, 2, 2, 1]
    assert kept.of(graph, 3) == 3
    graph.generation = "two"
    assert kept.of(graph, 3) == 4
