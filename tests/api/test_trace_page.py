"""The page of a trace: without a kind of organisation a small form that leads to every answer."""

from __future__ import annotations

import re

import httpx
import pytest

DAY = "2026-11-21"
LARGEST = 300_000  # bytes of a page that only leads on
LINK = re.compile(r'href="(/trace\?[^"]*)"[^>]*>([^<]*)</a></th><td class="number">(\d+)')


@pytest.fixture(scope="module")
def client(served):
    headers = {"Accept": "text/html"}
    with httpx.Client(base_url=served, timeout=60, headers=headers) as opened:
        yield opened


def linked(client, **asked):
    page = client.get("/trace", params={"at": DAY, **asked})
    assert page.status_code == 200
    assert len(page.content) < LARGEST
    rows = LINK.findall(page.text)
    return {
        httpx.URL(href.replace("&amp;", "&")).params.get(name): (href.replace("&amp;", "&"), int(n))
        for href, _, n in rows
        for name in ("organisation_type",)
        if "organisation_type=" in href
    }, page.text


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_without_a_kind_of_organisation_there_is_a_form_and_how_much_reaches_each(client, lang):
    types, page = linked(client, lang=lang)
    figures = client.get("/v1/figures", params={"at": DAY}).json()["tables"]
    [by_type] = [t for t in figures if t["name"] == "restrictions-by-type"]
    assert {key: n for key, (_, n) in types.items()} == {
        row["key"]: row["counted"] for row in by_type["rows"]
    }
    assert '<form class="question" action="/trace"' in page


def test_every_number_leads_to_norms_and_a_right_narrows_the_choice(client):
    everything, page = linked(client)
    narrowed, _ = linked(client, right="peaceful-assembly")
    assert narrowed
    assert all(n <= everything[key][1] for key, (_, n) in narrowed.items())
    assert sum(n for _, n in narrowed.values()) < sum(n for _, n in everything.values())
    assert "right=peaceful-assembly" in page
    href, _ = narrowed["trade-union"]
    answer = client.get(href)
    assert answer.status_code == 200
    assert '<option value="trade-union" selected>' in answer.text.replace("\n", "")
    assert '<option value="peaceful-assembly" selected>' in answer.text


def test_an_act_narrows_the_choice_and_one_that_is_not_there_leaves_nothing(client):
    narrowed, _ = linked(client, act="trade-unions-2014")
    assert "trade-union" in narrowed
    assert linked(client, act="trade-unions")[0] == {}


def test_as_data_a_kind_of_organisation_is_asked_for(client):
    told = client.get("/v1/trace", headers={"Accept": "application/json"})
    assert told.status_code == 400
    assert "organisation_type" in told.json()["detail"]
