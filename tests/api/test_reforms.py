"""/v1/reforms and its page: the smallest reform over HTTP is that of the command line."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET

import httpx
import pytest

from graph.enough.goals import GOALS

DAY = "2026-11-21"


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served, timeout=60) as opened:
        yield opened


def test_enough_over_http_is_enough_on_the_command_line(client, lawgraph):
    options = {"goal": "union-entry", "at": DAY, "weight": ["code=5", "loss=2"], "units": "norms"}
    over_http = client.get("/v1/reforms/enough", params=options).json()
    words = ["--goal", "union-entry", "--at", DAY, "--weight", "code=5", "--weight", "loss=2"]
    printed = lawgraph("reforms", "enough", *words, "--units", "norms", "--format", "json")
    assert over_http == json.loads(printed.stdout)
    assert over_http["certificate"]["proved"]
    assert over_http["weights"]["code"] == 5


@pytest.mark.parametrize("goal", [g for g in GOALS if g != "demands-eusee-2025"])
def test_every_named_goal_is_solved_and_proved_twice(client, goal):
    answer = client.get("/v1/reforms/enough", params={"goal": goal, "at": DAY}).json()
    certificate = answer["certificate"]
    assert certificate["proved"]
    assert certificate["bound"] == answer["cost"] > 0
    assert certificate["tried_parts"] == certificate["parts"]
    assert answer["counts"]["reached"] == answer["counts"]["wishes"] == len(answer["wishes"])


def test_what_the_solver_takes_away_is_what_impact_lifts(client):
    answer = client.get("/v1/reforms/enough", params={"goal": "informal-groups", "at": DAY}).json()
    repeal = [c["target"]["iri"] for c in answer["changes"]]
    impact = client.get("/v1/impact", params={"repeal": repeal, "at": DAY}).json()
    lifted = {x["norm"]["norm"] for x in impact["lifted"]}
    assert lifted == {w["target"]["iri"] for w in answer["wishes"]} | {
        x["target"]["iri"] for x in answer["lost"]
    }


def test_the_frontier_is_a_picture_and_the_changes_are_rows(client):
    asked = {"goal": "criminal-assembly", "at": DAY}
    picture = client.get("/v1/reforms/enough", params=asked | {"format": "svg", "lang": "kk"})
    assert picture.headers["content-type"].startswith("image/svg+xml")
    root = ET.fromstring(picture.text)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "kk"
    assert len(root.findall(".//{*}circle")) == 5
    rows = client.get("/v1/reforms/enough", params=asked | {"format": "csv"}).text
    assert {r["section"] for r in csv.DictReader(io.StringIO(rows))} == {"change", "wish"}


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_the_page_answers_in_three_languages_and_its_links_lead_somewhere(client, lang):
    page = client.get("/reforms/enough", params={"goal": "foreign-funding", "lang": lang})
    assert page.status_code == 200
    assert f'<html lang="{lang}"' in page.text
    assert client.get("/reforms/enough").status_code == 200


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"goal": "entry"}, "neither a goal by name"),
        ({"goal": "type=foo"}, "choose one of"),
        ({"goal": "barrier=entry", "keep": "kz/act/foo-2000"}, "cannot be kept"),
        ({"goal": "barrier=entry", "weight": "code=x"}, "not a weight"),
        ({"goal": "barrier=entry", "units": "acts"}, "units"),
        ({"goal": "barrier=entry", "alternatives": "0"}, "alternatives"),
    ],
)
def test_what_cannot_be_read_is_a_wrong_request_that_says_what_is_right(client, asked, said):
    answer = client.get("/v1/reforms/enough", params=asked)
    assert 400 <= answer.status_code < 500
    assert said in answer.json()["detail"]
    page = client.get("/reforms/enough", params=asked, headers={"Accept": "text/html"})
    assert 400 <= page.status_code < 500


def test_the_goals_by_name_are_listed(client, lawgraph):
    listed = client.get("/v1/reforms/goals").json()
    assert [g["name"] for g in listed["goals"]] == list(GOALS)
    assert json.loads(lawgraph("reforms", "goals", "--format", "json").stdout) == listed


def test_the_matrix_of_standards_is_a_page_json_and_csv(client):
    days = {"then": "2017-01-01", "now": DAY}
    answer = client.get("/v1/standards/matrix", params=days).json()
    assert answer["counts"]["places"] == len(answer["rows"]) > 0
    assert all(cell["claims"] for row in answer["rows"] for cell in row["cells"])
    text = client.get("/v1/standards/matrix", params=days | {"format": "csv"}).text
    assert len(list(csv.DictReader(io.StringIO(text)))) == len(answer["rows"])
    assert client.get("/standards", params=days | {"lang": "ru"}).status_code == 200
    assert client.get("/v1/standards/matrix?then=yesterday").status_code == 400


def test_the_network_is_a_page_json_csv_and_a_file_for_gephi(client):
    answer = client.get("/v1/network", params={"at": DAY}).json()
    assert answer["counts"]["links"] > answer["counts"]["links_sure"] > 0
    rows = client.get("/v1/network", params={"at": DAY, "format": "csv"}).text
    assert len(list(csv.DictReader(io.StringIO(rows)))) == answer["counts"]["articles"]
    drawn = ET.fromstring(client.get("/v1/network", params={"at": DAY, "format": "graphml"}).text)
    assert len(drawn.findall(".//{*}edge")) == answer["counts"]["links"]
    assert client.get("/network", params={"at": DAY, "lang": "kk"}).status_code == 200


def test_a_kind_of_reform_that_there_is_none_of_is_no_empty_table(client):
    answer = client.get("/v1/reforms/league", params={"kind": "demands", "at": "2026-11-21"})
    assert answer.status_code == 400
    assert "'demand', 'proposal'" in answer.json()["detail"]
