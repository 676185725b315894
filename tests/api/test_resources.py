"""Linked data: every thing answers at its address, in every syntax, and says how to get others."""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime

import httpx
import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.compare import isomorphic

from graph import generations
from graph.identifiers import BASE, ONTOLOGY

ACT = "kz/act/tax-code-2008"
SYNTAXES = {
    "ttl": ("text/turtle", "turtle"),
    "jsonld": ("application/ld+json", "json-ld"),
    "nt": ("application/n-triples", "nt"),
    "rdf": ("application/rdf+xml", "xml"),
}
ONE_OF_EACH = {
    "Act": ACT,
    "Provision": "kz/act/administrative-offences-2014/art/489-1",
    "Edition": "kz/act/administrative-offences-2014/edition/2026-02",
    "Norm": "kz/norm/public-associations-1996/10-1-founders-three",
    "Change": "kz/change/law-349-VI-2020-06-26/criminal-code-2014/130/1",
    "Source": "source/odf-2015",
    "Group": "scheme/organisation-types/non-governmental-organisation",
}


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served, timeout=60) as opened:
        yield opened


def parsed(answer, parser):
    return Graph().parse(data=answer.content, format=parser)


@pytest.mark.parametrize("suffix", SYNTAXES)
def test_the_suffix_and_the_accept_header_give_the_same_triples(client, suffix):
    media_type, parser = SYNTAXES[suffix]
    by_suffix = client.get(f"/{ACT}.{suffix}")
    by_header = client.get(f"/{ACT}", headers={"Accept": media_type})
    for answer in (by_suffix, by_header):
        assert answer.status_code == 200
        assert answer.headers["content-type"].split(";")[0] == media_type
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Vary"] == "Accept" or "Accept" in answer.headers["Vary"]
    whole = parsed(client.get(f"/{ACT}.nt"), "nt")
    assert isomorphic(parsed(by_suffix, parser), whole)
    assert isomorphic(parsed(by_header, parser), whole)
    assert (URIRef(BASE + ACT), RDF.type, URIRef(f"{ONTOLOGY}Act")) in whole


@pytest.mark.parametrize("kind", ONE_OF_EACH)
def test_one_thing_of_each_kind_has_a_page_and_its_triples(client, kind):
    path = ONE_OF_EACH[kind]
    page = client.get(f"/{path}", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    triples = parsed(client.get(f"/{path}.ttl"), "turtle")
    assert (URIRef(BASE + path), RDF.type, URIRef(f"{ONTOLOGY}{kind}")) in triples


def test_a_thing_brings_what_points_to_it_and_the_names_of_what_it_points_to(client):
    path = "kz/norm/public-associations-1996/10-1-founders-three"
    triples = parsed(client.get(f"/{path}.nt"), "nt")
    iri = URIRef(BASE + path)
    assert any(o == iri for _, _, o in triples)
    labelled = {s for s, p, _ in triples if p.endswith("#label")}
    assert labelled - {iri}


@pytest.mark.parametrize("suffix", SYNTAXES)
def test_an_unchanged_thing_is_not_sent_again(client, suffix):
    first = client.get(f"/{ACT}.{suffix}")
    tag = first.headers["ETag"]
    assert tag.removeprefix("W/").startswith('"')
    again = client.get(f"/{ACT}.{suffix}", headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert again.content == b""
    assert again.headers["ETag"] == tag.removeprefix("W/")
    other = client.get(f"/{ACT}.{suffix}", headers={"If-None-Match": '"another"'})
    assert other.status_code == 200


@pytest.mark.parametrize("suffix", ["", ".html", *(f".{s}" for s in SYNTAXES)])
def test_an_answer_says_since_when_it_is_so(client, corpus_home, suffix):
    created = generations.current(corpus_home).manifest["created"]
    said = client.get(f"/{ACT}{suffix}").headers["Last-Modified"]
    assert parsedate_to_datetime(said) == datetime.fromisoformat(created)


@pytest.mark.parametrize("suffix", SYNTAXES)
def test_a_date_is_enough_to_ask_again_for_data_and_a_later_one_is_not(client, suffix):
    said = client.get(f"/{ACT}.{suffix}").headers["Last-Modified"]
    same = client.get(f"/{ACT}.{suffix}", headers={"If-Modified-Since": said})
    assert (same.status_code, same.content) == (304, b"")
    later = format_datetime(parsedate_to_datetime(said) + timedelta(days=1), usegmt=True)
    rolled_back = client.get(f"/{ACT}.{suffix}", headers={"If-Modified-Since": later})
    assert rolled_back.status_code == 200
    both = {"If-Modified-Since": said, "If-None-Match": '"another"'}
    assert client.get(f"/{ACT}.{suffix}", headers=both).status_code == 200


def test_a_page_is_not_sent_again_unless_the_language_or_the_day_is_another(client):
    first = client.get(f"/{ACT}.html?at=2020-01-01&lang=en")
    again = {"If-None-Match": first.headers["ETag"]}
    assert client.get(f"/{ACT}.html?at=2020-01-01&lang=en", headers=again).status_code == 304
    for other in ("at=2020-01-01&lang=ru", "at=2021-01-01&lang=en"):
        assert client.get(f"/{ACT}.html?{other}", headers=again).status_code == 200


def test_a_tag_holds_for_the_compressed_answer_too(client):
    path = "/kz/act/trade-unions-2014.ttl"
    plain = client.get(path, headers={"Accept-Encoding": "identity"})
    packed = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["ETag"] == f"W/{plain.headers['ETag']}"
    again = client.get(path, headers={"If-None-Match": packed.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("path", ["қоғам", "a%0Ab", "a%22%3E%3Cscript%3E", "a%3Cb"])
def test_a_strange_path_is_not_found_and_breaks_nothing(client, path):
    for suffix in ("", ".ttl", ".html"):
        assert client.get(f"/{path}{suffix}").status_code == 404


def test_two_syntaxes_never_share_a_tag(client):
    tags = {client.get(f"/{ACT}.{suffix}").headers["ETag"] for suffix in SYNTAXES}
    assert len(tags) == len(SYNTAXES)


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("text/turtle;q=0.9, application/ld+json", "application/ld+json"),
        ("application/rdf+xml, text/html;q=0.1", "application/rdf+xml"),
        ("text/*;q=0.5, application/n-triples;q=0.4", "text/"),
    ],
)
def test_the_weights_of_the_header_decide(client, accept, wanted):
    answer = client.get(f"/{ACT}", headers={"Accept": accept})
    assert answer.headers["content-type"].startswith(wanted)


def test_what_is_not_written_here_is_refused_with_what_is(client):
    answer = client.get(f"/{ACT}", headers={"Accept": "application/pdf"})
    assert answer.status_code == 406
    for media_type, _ in SYNTAXES.values():
        assert media_type in answer.json()["detail"]


@pytest.mark.parametrize("suffix", ["", ".html", *(f".{s}" for s in SYNTAXES)])
def test_what_the_graph_does_not_know_is_not_found_in_any_syntax(client, suffix):
    assert client.get(f"/kz/act/no-such-2001{suffix}").status_code == 404


def test_page_and_data_name_each_other(client):
    for path in (f"/{ACT}.html", f"/{ACT}.ttl"):
        link = client.get(path).headers["Link"]
        for suffix, (media_type, _) in SYNTAXES.items():
            assert f'</{ACT}.{suffix}>; rel="alternate"; type="{media_type}"' in link
    assert f'<{BASE}{ACT}>; rel="canonical"' in client.get(f"/{ACT}.ttl").headers["Link"]


def test_head_answers_as_get_without_a_body(client):
    for path in (f"/{ACT}", f"/{ACT}.ttl"):
        get, head = client.get(path), client.head(path)
        assert head.status_code == 200
        assert head.content == b""
        assert head.headers["content-type"] == get.headers["content-type"]


def test_the_vocabulary_answers_at_its_address(client):
    answer = client.get("/ontology.ttl")
    assert answer.status_code == 200
    assert len(parsed(answer, "turtle")) > 2


def test_the_page_of_a_body_says_what_each_source_tells_of_it_and_where(client):
    page = client.get("/body/freedom-house", headers={"Accept": "text/html"}).text
    told = page[page.index('id="accounts"') : page.index('id="outgoing"')]
    assert "stable for 2024-2025" in told
    assert "/source/eusee-2025" in told
    assert "/source/eu-roadmap-2022" in told


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("scheme/roles/registering-authority", "/kz/agency/ministry-of-justice"),
        ("kz/agency/ministry-of-justice", "/scheme/roles/registering-authority"),
    ],
)
def test_the_pages_of_a_role_and_of_an_agency_say_who_held_it_when_and_who_says_so(
    client, path, other
):
    page = client.get(f"/{path}", headers={"Accept": "text/html"}).text
    held = page[page.index('id="holdings"') : page.index('id="outgoing"')]
    assert f'href="{other}"' in held
    assert 'datetime="2026-07-01"' in held
    assert "/source/eu-roadmap-2022" in held


def test_the_page_on_foreign_money_names_offences_askers_holders_and_what_all_five_reports_say(
    client,
):
    asked = {"organisation_type": "public-association", "right": "resources", "at": "2026-11-21"}
    page = client.get("/trace", params=asked, headers={"Accept": "text/html"}).text
    for article in ("art/460-1/par/1", "art/460-2/par/1", "art/489-1/par/1"):
        assert f"administrative-offences-2014/{article}" in page
    assert "tax-code-2025/art/56/par/9" in page
    assert "/body/chapter-on-legal-regulation" in page
    assert "/kz/agency/committee-on-civil-society-affairs" in page
    for source in (
        "argo-kas-2021",
        "eu-roadmap-2022",
        "eusee-2025",
        "knox-yessimova-2015",
        "odf-2015",
    ):
        assert f"/source/{source}" in page
