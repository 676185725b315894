"""Maps over HTTP: every format of every map, each a whole document without outside parts."""

from __future__ import annotations

import csv
import html
import io
import re
import xml.etree.ElementTree as ET

import httpx
import pytest
from PIL import Image

MAPS = {
    "trace": {"organisation_type": "foundation", "barrier": "entry", "at": "2026-11-21"},
    "impact": {"repeal": "kz/act/administrative-offences-2014/art/460-1", "at": "2026-11-21"},
    "act": {"act": "tax-code-2025", "at": "2026-11-21"},
    "enough": {"goal": "informal-groups", "at": "2026-11-21"},
}
REFORMS = {
    "repeal": {"repeal": "kz/act/administrative-offences-2014/art/489-1"},
    "operations": {
        "lift": "kz/norm/trade-unions-2014/8-1-founders-ten",
        "threshold": "kz/norm/public-associations-1996/10-1-founders-three=2",
        "exempt": "kz/norm/public-associations-1996/5-5-unregistered-ban=youth-public-association",
        "safeguard": "kz/act/public-associations-1996/art/5=Anyone may meet without a form.",
    },
    "by name": {"reform": "eusee-2025-11"},
}


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served, timeout=60) as opened:
        yield opened


@pytest.mark.parametrize("kind", MAPS)
def test_the_page_brings_all_it_needs_and_calls_no_other_host(client, kind):
    answer = client.get(f"/v1/maps/{kind}", params=MAPS[kind])
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    loaded = re.findall(
        r"""<(?:script|link|img|iframe)[^>]*(?:src|href)=["']([^"']+)""", answer.text
    )
    assert not [url for url in loaded if url.startswith(("http:", "https:", "//"))]
    policy = answer.headers["Content-Security-Policy"]
    nonce = re.search(r"'nonce-([^']+)'", policy)[1]
    assert f'nonce="{nonce}"' in answer.text
    again = client.get(f"/v1/maps/{kind}", params=MAPS[kind])
    assert nonce not in again.headers["Content-Security-Policy"]


@pytest.mark.parametrize("kind", MAPS)
def test_the_picture_is_well_formed_and_runs_nothing(client, kind):
    answer = client.get(f"/v1/maps/{kind}", params={**MAPS[kind], "format": "svg"})
    assert answer.headers["content-type"].startswith("image/svg+xml")
    root = ET.fromstring(answer.content)
    assert root.tag.endswith("svg")
    assert not [e for e in root.iter() if e.tag.endswith("script")]
    assert "".join(root.itertext()).strip()


@pytest.mark.parametrize("kind", MAPS)
def test_the_graph_file_holds_the_nodes_that_its_edges_name(client, kind):
    answer = client.get(f"/v1/maps/{kind}", params={**MAPS[kind], "format": "graphml"})
    assert "attachment" in answer.headers["Content-Disposition"]
    root = ET.fromstring(answer.content)
    space = root.tag.removesuffix("graphml")
    nodes = {n.get("id") for n in root.iter(f"{space}node")}
    edges = list(root.iter(f"{space}edge"))
    assert nodes
    assert edges
    assert all({e.get("source"), e.get("target")} <= nodes for e in edges)


@pytest.mark.parametrize("name", REFORMS)
def test_any_reform_is_drawn_and_its_address_draws_it_again(client, name):
    asked = {**REFORMS[name], "at": "2026-11-21", "lang": "ru"}
    first = client.get("/v1/maps/impact", params={**asked, "format": "csv"})
    assert first.status_code == 200, first.text
    rows = list(csv.DictReader(io.StringIO(first.text)))
    assert {"снимается", "остаётся"} <= {s.lower() for r in rows for s in r["status"].split("; ")}
    again = client.get(rows[0]["address"].replace("format=html", "format=csv"))
    assert again.text == first.text
    page = client.get(rows[0]["address"]).text
    assert all(html.escape(r["id"], quote=False) in page for r in rows[:20])


def test_a_picture_as_png_says_where_it_comes_from_and_in_which_view(client):
    asked = {**REFORMS["repeal"], "at": "2026-11-21", "format": "png", "view": "after"}
    answer = client.get("/v1/maps/impact", params=asked)
    assert answer.headers["content-type"] == "image/png"
    image = Image.open(io.BytesIO(answer.content))
    image.load()
    assert "view=after" in image.text["Source"]
    assert image.text["Source"].startswith("http")
    assert answer.content == client.get("/v1/maps/impact", params=asked).content


def test_a_page_to_keep_has_links_that_lead_back(client):
    asked = {**REFORMS["repeal"], "at": "2026-11-21", "download": "true"}
    answer = client.get("/v1/maps/impact", params=asked)
    assert "attachment" in answer.headers["Content-Disposition"]
    assert f"{client.base_url}/kz/norm/administrative-offences-2014" in answer.text
    assert 'nonce="' not in answer.text


def test_groups_of_a_picture_can_be_opened(client):
    asked = {**REFORMS["repeal"], "at": "2026-11-21", "format": "svg"}
    closed = client.get("/v1/maps/impact", params=asked).text
    opened = client.get("/v1/maps/impact", params={**asked, "groups": "open"}).text
    assert opened.count("<a href") > closed.count("<a href")


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_a_map_speaks_the_language_asked_for(client, lang):
    english = client.get("/v1/maps/act", params={**MAPS["act"], "format": "svg"}).text
    other = client.get("/v1/maps/act", params={**MAPS["act"], "format": "svg", "lang": lang}).text
    assert other != english
    assert re.search("[а-яА-ЯәғқңөұүһіӘҒҚҢӨҰҮҺІ]", other)


@pytest.mark.parametrize(
    ("kind", "params", "status"),
    [
        ("trace", {"organisation_type": "club"}, 400),
        ("trace", {"organisation_type": "foundation", "at": "31.12.2026"}, 400),
        ("act", {"act": "no-such-2001"}, 400),
        ("impact", {"repeal": "kz/act/no-such-2001"}, 400),
        ("act", {"act": "tax-code-2025", "format": "gif"}, 400),
        ("impact", {**REFORMS["repeal"], "view": "sideways"}, 400),
        ("enough", {"goal": "barrier=no-such-thing"}, 400),
        ("moon", {}, 404),
    ],
)
def test_a_map_of_what_is_not_there_is_refused_like_any_answer(client, kind, params, status):
    answer = client.get(f"/v1/maps/{kind}", params=params)
    assert answer.status_code == status
    assert answer.json()["detail"]


CODE = "administrative-offences-2014"


def test_the_timeline_of_an_article_is_a_picture_with_every_change_of_the_answer(client):
    asked = {"resource": f"{CODE}/art/489-1"}
    told = client.get("/v1/timeline", params=asked).json()
    answer = client.get("/v1/maps/timeline", params={**asked, "format": "svg"})
    assert answer.headers["content-type"].startswith("image/svg+xml")
    drawn = "".join(ET.fromstring(answer.content).itertext())
    assert len(told["moments"]) >= 2
    for moment in told["moments"]:
        assert moment["by"]["label"]["en"] in drawn
        assert moment["effect"]["label"]["en"] in drawn
    assert "/v1/maps/timeline" in client.get(f"/kz/act/{CODE}/art/489-1.html").text


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_the_timeline_page_works_without_scripts_and_leads_to_the_data(client, lang):
    page = client.get("/v1/maps/timeline", params={"resource": f"{CODE}/art/488", "lang": lang})
    assert page.status_code == 200
    assert "334-VI" in page.text
    assert "<svg" in page.text
    assert "<table" in page.text
    for found in re.findall(r'href="(/v1/timeline[^"]*)"', page.text):
        assert client.get(found.replace("&amp;", "&")).status_code == 200
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]


def test_the_timeline_of_a_whole_code_is_drawn_act_by_act(client):
    answer = client.get("/v1/maps/timeline", params={"resource": CODE, "format": "svg"})
    root = ET.fromstring(answer.content)
    rows = [e for e in root if e.tag.endswith("}a")]
    changes = client.get("/v1/timeline", params={"resource": CODE}).json()["counts"]["changes"]
    assert 100 < len(rows) < changes


@pytest.mark.parametrize(
    "params", [{"resource": "no-such-2001"}, {"resource": CODE, "format": "graphml"}, {}]
)
def test_a_timeline_that_cannot_be_drawn_is_refused(client, params):
    assert client.get("/v1/maps/timeline", params=params).status_code == 400
