"""The brief over HTTP and on the command line, on the real corpus: right and short."""

from __future__ import annotations

import datetime as dt
import io
import re

import httpx
import pytest
from docx import Document

from graph.reform.brief import brief
from graph.reform.impact import ImpactQuestion
from graph.reform.named import names
from tests.viz.reading_pdf import read
from viz.brief.compose import compose
from viz.brief.pdf import pdf

DAY = "2026-11-21"
REPEAL = {"repeal": "kz/act/administrative-offences-2014/art/460-1", "at": DAY}
BAN = {"lift": "kz/norm/public-associations-1996/5-5-unregistered-ban", "at": DAY}
MOST_PAGES = 3
LARGEST = 3


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served, timeout=60) as opened:
        yield opened


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_the_brief_on_article_460_1_tells_what_a_member_of_parliament_must_know(client, lang):
    answer = client.get("/v1/brief", params={**REPEAL, "lang": lang})
    assert answer.headers["content-type"] == "application/pdf"
    assert "inline" in answer.headers["content-disposition"]
    found = read(answer.content)
    assert found.lang == lang
    assert len(found.pages) <= MOST_PAGES
    text = re.sub(r"\s+", " ", found.text)
    act = {
        "en": "art. 460-1, Code of the Republic of Kazakhstan on Administrative Offences, "
        "No. 235-V of 5 July 2014",
        "ru": "ст. 460-1, Кодекс «Об административных правонарушениях», "
        "№ 235-V от 5 июля 2014 года",
        "kk": "«Әкімшілік құқық бұзушылық туралы» кодекс, 2014 жылғы 5 шілде, № 235-V, 460-1-бап",
    }
    assert act[lang] in text
    tax = {"en": "Tax Code", "ru": "Налоговый кодекс", "kk": "Салық кодексі"}
    assert tax[lang] in text
    fine = {
        "en": "non-profit organisation: fine 100 MCI",
        "ru": "некоммерческая организация: штраф 100 МРП",
        "kk": "коммерциялық емес ұйым: ",
    }
    assert fine[lang] in text  # of all who are fined first, because it is about them
    advice = {"en": "Not legal advice", "ru": "Не является юридической", "kk": "Заң кеңесі емес"}
    assert advice[lang] in text
    assert answer.headers["X-Lawgraph-Generation"] in text
    again = next(link for link in found.links if "/v1/brief" in link)
    assert client.get(again).content == answer.content


def test_lifting_the_ban_leaves_the_offences_for_others_and_names_what_is_untouched(client):
    answer = client.get("/v1/brief", params={**BAN, "format": "docx", "lang": "en"})
    told = "\n".join(p.text for p in Document(io.BytesIO(answer.content)).paragraphs)
    must, _, rest = told.partition("What else must change")[2].partition("What stays in force")
    for part in ("part 9", "part 10", "part 11"):
        assert f"art. 489, {part}" in must
        assert f"art. 489, {part}" in rest
    assert "religious association, unregistered" in rest
    assert "On State Registration of Legal Entities" in rest
    untouched = rest.partition("Not touched")[2].partition("Who has asked")[0]
    assert "art. 404" in untouched
    assert "art. 405" in untouched
    assert "Open Dialog Foundation" in rest


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_no_named_reform_however_large_takes_more_than_three_pages(corpus, lang):
    found = [n for n in names(corpus) if n.reform]
    largest = sorted(found, key=lambda n: -len(n.reform.operations))[:LARGEST]
    for one in largest:
        question = ImpactQuestion(one.reform, dt.date.fromisoformat(DAY))
        paper = compose(brief(corpus, question), lang, "https://lawgraph.example")
        assert len(read(pdf(paper)).pages) <= MOST_PAGES, one.name


def test_what_is_no_longer_in_force_is_refused_and_the_brief_says_why(client):
    asked = {"repeal": "kz/act/criminal-code-2014/art/130", "at": DAY, "format": "markdown"}
    answer = client.get("/v1/brief", params={**asked, "lang": "en"})
    assert "Cannot be done on this day" in answer.text
    assert "349-VI" in answer.text
    assert "73-3" in answer.text
    assert "would lift nothing" in answer.text
    assert "It would lift 1" not in answer.text


def test_the_file_in_html_asks_no_other_host_and_obeys_its_policy(client):
    answer = client.get("/v1/brief", params={**REPEAL, "format": "html", "lang": "ru"})
    assert answer.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert not re.findall(r"<(?:script|link|img|iframe)\b", answer.text)
    assert '<html lang="ru">' in answer.text


def test_pages_lead_to_the_brief_and_the_brief_to_its_files(client):
    page = client.get("/impact", params=REPEAL).text
    links = re.findall(r'href="([^"]*/(?:v1/)?brief\?[^"]*)"', page)
    assert {client.get(a.replace("&amp;", "&")).status_code for a in links} == {200}
    assert len(links) == 3
    reforms = client.get("/reforms", params={"kind": "proposal", "at": DAY, "lang": "kk"}).text
    address = re.search(r'href="(/brief\?reform=[^"]*)"', reforms)[1].replace("&amp;", "&")
    brief_of = client.get(address)
    assert '<html lang="kk">' in brief_of.text
    files = re.findall(r'href="[^"]*(/v1/brief\?[^"]*format=\w+)"', brief_of.text)
    types = {client.get(f.replace("&amp;", "&")).headers["content-type"] for f in files}
    assert len(types) == 4
    assert client.get("/brief").status_code in (302, 307)


def test_what_cannot_be_read_is_said(client):
    for wrong in ({}, {"repeal": "kz/act/none-1900/art/1"}, {**REPEAL, "format": "odt"},
                  {**REPEAL, "reform": "odf-2015-4"}):  # fmt: skip
        answer = client.get("/v1/brief", params=wrong)
        assert answer.status_code == 400
        assert answer.json()["detail"]


def test_the_command_writes_the_same_brief_from_options_a_file_an_address_or_a_name(
    lawgraph, tmp_path
):
    reform = tmp_path / "reform.toml"
    reform.write_text(f'[[operation]]\nrepeal = "{REPEAL["repeal"]}"\n', "utf-8")
    address = f"https://any.host/impact?repeal={REPEAL['repeal']}&at={DAY}&lang=en"
    ways = [
        ["--repeal", REPEAL["repeal"], "--at", DAY],
        ["--file", str(reform), "--at", DAY],
        ["--address", address],
    ]
    made = set()
    for n, way in enumerate(ways):
        out = tmp_path / f"{n}.pdf"
        assert lawgraph("brief", *way, "--lang", "ru", "--out", str(out)).returncode == 0
        made.add(out.read_bytes())
    assert len(made) == 1
    assert read(made.pop()).lang == "ru"
    named = lawgraph("brief", "--reform", "odf-2015-4", "--at", DAY, "--lang", "kk")
    assert named.returncode == 0
    assert named.stdout.startswith("Заңды өзгерту туралы анықтама")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "at least one operation"),
        (["--reform", "odf-2015-4", "--format", "odt"], "choose pdf, docx, html, markdown"),
        (["--reform", "odf-2015-4", "--lang", "de"], "choose en, ru, kk"),
        (["--address", "https://any.host/trace"], "copy the whole address"),
        (["--reform", "odf-2015-4", "--out", "/nowhere/x.pdf"], "cannot be written"),
    ],
)
def test_a_command_that_is_wrong_says_what_would_be_right(lawgraph, words, said):
    done = lawgraph("brief", *words)
    assert done.returncode == 2
    assert said in re.sub(r"\s+", " ", done.stderr)
