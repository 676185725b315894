"""/v1: the same answers as the command line, lists with filters and pages, CSV that is safe."""

from __future__ import annotations

import csv
import io
import json
import re

import httpx
import pytest
from rdflib import Graph, URIRef

from graph.answers.lists import LISTINGS
from graph.identifiers import BASE

DAY = "2026-11-21"


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served, timeout=60) as opened:
        yield opened


def test_a_trace_over_http_is_the_trace_of_the_command_line(client, lawgraph):
    over_http = client.get(
        "/v1/trace",
        params={"organisation_type": "trade-union", "at": "2019-06-01", "barrier": "entry"},
    ).json()
    printed = lawgraph(
        "trace", "trade-union", "--at", "2019-06-01", "--barrier", "entry", "--format", "json"
    )
    assert over_http == json.loads(printed.stdout)
    assert over_http["norms"]
    assert over_http["question"]["at"] == "2019-06-01"


def test_an_impact_over_http_is_the_impact_of_the_command_line(client, lawgraph):
    repeal = ["kz/act/administrative-offences-2014/art/460-1", "kz/act/tax-code-2025/art/56/par/9"]
    over_http = client.get("/v1/impact", params={"repeal": repeal, "at": DAY}).json()
    options = [word for iri in repeal for word in ("--repeal", iri)]
    printed = lawgraph("impact", *options, "--at", DAY, "--format", "json")
    assert over_http == json.loads(printed.stdout)
    assert over_http["lifted"]


def test_an_answer_names_its_generation_its_editions_and_that_it_is_no_advice(client, corpus):
    answer = client.get("/v1/trace?organisation_type=foundation&barrier=entry").json()
    assert answer["generation"] == corpus.generation
    assert answer["editions"]
    assert set(answer["disclaimer"]) == {"en", "ru", "kk"}
    for norm in answer["norms"]:
        assert norm["validity"]["reason"]["en"]
        assert norm["places"]


def test_a_selection_is_part_of_the_whole(client):
    whole = client.get(f"/v1/trace?organisation_type=public-association&at={DAY}").json()
    every = {n["norm"]: n for n in whole["norms"]}
    for name, value in (
        ("right", "association"),
        ("barrier", "entry"),
        ("act", "public-associations-1996"),
        ("restrictions_only", "true"),
    ):
        some = client.get(
            "/v1/trace",
            params={"organisation_type": "public-association", "at": DAY, name: value},
        ).json()
        chosen = {n["norm"]: n for n in some["norms"]}
        assert chosen
        assert set(chosen) < set(every)
        assert all(every[norm] == found for norm, found in chosen.items())


@pytest.mark.parametrize("name", LISTINGS)
def test_each_list_has_items_with_addresses_and_labels_in_one_order(client, name):
    page = client.get(f"/v1/{name}", params={"limit": 1000}).json()
    items = page["items"]
    assert items
    assert page["total"] >= len(items)
    assert [i["iri"] for i in items] == sorted(i["iri"] for i in items)
    assert all(i["label"] for i in items)
    columns = set(LISTINGS[name].columns)
    assert all(columns <= set(i) for i in items)


FILTERS = {
    "acts": {"type": "law"},
    "provisions": {"act": "tax-code-2008"},
    "norms": {"kind": "Offence", "organisation_type": "trade-union"},
    "changes": {"act": "criminal-code-2014", "effect": "excluded"},
    "claims": {"source": "odf-2015"},
    "organisation-types": {"broader": "public-association"},
}


@pytest.mark.parametrize("name", FILTERS)
def test_filters_narrow_a_list_and_each_alone_gives_no_less(client, name):
    every = client.get(f"/v1/{name}", params={"limit": 1}).json()["total"]
    both = client.get(f"/v1/{name}", params=FILTERS[name]).json()["total"]
    assert 0 < both < every
    for key, value in FILTERS[name].items():
        alone = client.get(f"/v1/{name}", params={key: value}).json()["total"]
        assert both <= alone < every
        if key in ("act", "source"):
            whole = f"{BASE}kz/act/{value}" if key == "act" else f"{BASE}source/{value}"
            assert client.get(f"/v1/{name}", params={key: whole}).json()["total"] == alone


@pytest.mark.parametrize("name", LISTINGS)
def test_every_filter_of_every_list_runs(client, name):
    nothing = {"iri": f"{BASE}no/such/thing", "number": "987654321", "text": "no-such-thing"}
    for key, filter_ in LISTINGS[name].filters.items():
        answer = client.get(f"/v1/{name}", params={key: nothing[filter_.takes]})
        assert answer.status_code == 200
        assert answer.json()["total"] == 0


def test_several_values_of_a_filter_are_alternatives_and_filters_compose(client):
    def iris(**given):
        page = client.get("/v1/norms", params={"limit": 1000, **given}).json()
        assert page["total"] == len(page["items"])
        return {i["iri"] for i in page["items"]}

    acts = ["trade-unions-2014", "public-associations-1996"]
    either = iris(act=acts, barrier="entry")
    one, other = (iris(act=act, barrier="entry") for act in acts)
    assert either == one | other
    assert one and other
    narrowed = iris(act=acts, barrier="entry", organisation_type="trade-union")
    assert narrowed == either & iris(organisation_type="trade-union", act=acts)
    assert narrowed < either


def test_any_thing_filters_by_being_related(client, corpus):
    source = f"{BASE}source/odf-2015"
    for name in ("claims", "recommendations", "cases"):
        by_name = client.get(f"/v1/{name}", params={"source": source}).json()["total"]
        related = client.get(f"/v1/{name}", params={"related": source}).json()["total"]
        assert related == by_name > 0


def test_a_list_for_a_day_says_how_sure_it_is_and_leaves_out_what_was_not_so(client):
    given = {"act": "public-associations-1996", "limit": 1000}
    then = client.get("/v1/norms", params=given | {"at": "2019-06-01"}).json()
    now = client.get("/v1/norms", params=given | {"at": DAY}).json()
    ten = f"{BASE}kz/norm/public-associations-1996/10-1-founders-ten"
    three = f"{BASE}kz/norm/public-associations-1996/10-1-founders-three"
    found_then = {i["iri"]: i["status"] for i in then["items"]}
    found_now = {i["iri"]: i["status"] for i in now["items"]}
    assert found_then[ten] == "certain"
    assert three not in found_then
    assert found_now[three] == "attested"
    assert ten not in found_now
    assert "no" not in {*found_then.values(), *found_now.values()}
    acts = {"limit": 1000, "at": DAY}
    there = {i["iri"] for i in client.get("/v1/acts", params=acts).json()["items"]}
    assert f"{BASE}kz/act/constitution-1995" not in there
    gone = client.get("/v1/changes", params={"at": "2016-01-01", "limit": 1000}).json()
    assert all(
        i["effect_earliest"][0] <= "2016-01-01" for i in gone["items"] if i["effect_earliest"]
    )


@pytest.mark.parametrize(
    ("name", "column"), [("acts", "date"), ("norms", "label"), ("claims", "source")]
)
def test_a_list_can_be_sorted_both_ways_and_loses_nothing(client, name, column):
    def order(sort):
        page = client.get(f"/v1/{name}", params={"sort": sort, "limit": 1000, "lang": "en"}).json()
        return [i["iri"] for i in page["items"]], page["items"]

    up, items = order(column)
    down, _ = order(f"-{column}")
    if len(up) < 1000:
        assert sorted(up) == sorted(down)
    cells = [i[column] for i in items if i[column]]
    if column == "date":
        assert [c[0] for c in cells] == sorted(c[0] for c in cells)
        assert not items[-1][column] or all(i[column] for i in items)


def test_words_in_one_language_fall_back_to_another_that_is_named(client):
    every = client.get("/v1/acts", params={"limit": 1000}).json()["items"]
    for lang in ("en", "ru", "kk"):
        some = client.get("/v1/acts", params={"limit": 1000, "lang": lang}).json()["items"]
        for item, whole in zip(some, every, strict=True):
            assert len(item["label"]) == 1
            assert item["label"].items() <= whole["label"].items()
            assert lang in item["label"] or lang not in whole["label"]


def test_a_list_as_json_ld_holds_what_the_graph_says_of_its_things(client, corpus):
    page = client.get("/v1/standards").json()
    answer = client.get("/v1/standards?format=jsonld")
    assert answer.headers["content-type"] == "application/ld+json"
    graph = Graph().parse(data=answer.content, format="json-ld")
    assert {str(s) for s in graph.subjects()} == {i["iri"] for i in page["items"]}
    one = page["items"][0]["iri"]
    told = corpus.select(f"SELECT ?p ?o {{ <{one}> ?p ?o }}")
    assert len(list(graph.predicate_objects(URIRef(one)))) == len(told)


def test_an_unchanged_list_is_not_sent_again(client):
    first = client.get("/v1/acts?type=code")
    again = client.get("/v1/acts?type=code", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/v1/acts?type=law", headers={"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200


def test_the_links_lead_through_the_whole_list_once(client):
    seen, url = [], "/v1/claims?source=odf-2015&limit=20"
    total = None
    while url:
        answer = client.get(url)
        total = int(answer.headers["X-Total-Count"])
        seen += [i["iri"] for i in answer.json()["items"]]
        link = answer.headers.get("Link", "")
        following = re.search(r'<([^>]*)>; rel="next"', link)
        url = following[1] if following else ""
        assert not url or "source=odf-2015" in url
    assert len(seen) == len(set(seen)) == total > 20


def test_the_first_page_has_no_previous_and_the_last_no_next(client):
    first = client.get("/v1/claims?limit=20").headers["Link"]
    assert 'rel="next"' in first
    assert 'rel="prev"' not in first
    total = int(client.get("/v1/claims?limit=1").headers["X-Total-Count"])
    last = client.get(f"/v1/claims?limit=20&offset={total - 5}").headers["Link"]
    assert 'rel="prev"' in last
    assert 'rel="next"' not in last
    beyond = client.get(f"/v1/claims?limit=20&offset={total + 100}").json()
    assert beyond["items"] == []
    assert beyond["total"] == total


@pytest.mark.parametrize(
    "path",
    [
        "/v1/acts?format=csv",
        "/v1/norms?format=csv&act=tax-code-2008",
        f"/v1/trace?organisation_type=foundation&barrier=entry&at={DAY}&format=csv",
        f"/v1/impact?repeal=kz/act/tax-code-2025/art/56&at={DAY}&format=csv",
    ],
)
def test_csv_holds_the_same_things_as_json_and_no_formula(client, path):
    answer = client.get(path)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert rows
    assert not [v for row in rows for v in row.values() if v[:1] in ("=", "+", "@", "\t")]
    told = client.get(path.replace("format=csv", "format=json")).json()
    if "items" in told:
        assert [r["iri"] for r in rows] == [i["iri"] for i in told["items"]]
    elif "norms" in told:
        mine = [r["iri"] for r in rows if r["section"] == "norms"]
        assert mine == [n["norm"] for n in told["norms"]]
    else:
        lifted = [r["iri"] for r in rows if r["section"] == "lifted"]
        assert lifted == [x["norm"]["norm"] for x in told["lifted"]]


@pytest.mark.parametrize("word", ["defamation", "клевета", "бірлестік", "489-1"])
def test_search_finds_by_words_of_three_languages_and_by_numbers(client, word):
    told = client.get("/v1/search", params={"q": word, "limit": 5}).json()
    assert told["total"] > 0
    assert len(told["hits"]) <= 5


@pytest.mark.parametrize(
    ("words", "iri"),
    [
        ("общественное объединение", "scheme/organisation-types/public-association"),
        ("закон об общественном объединении", "kz/act/public-associations-1996"),
        ("қоғамдық бірлестіктер", "kz/act/public-associations-1996"),
        ("некоммерческая организация", "scheme/organisation-types/non-profit-organisation"),
        ("peaceful assemblies", "kz/act/peaceful-assemblies-2020"),
    ],
)
def test_search_finds_other_forms_of_a_word_and_letters_of_the_other_script(client, words, iri):
    told = client.get("/v1/search", params={"q": words, "limit": 8}).json()
    assert BASE + iri in [hit["thing"]["iri"] for hit in told["hits"]]


def test_search_for_nothing_finds_nothing(client):
    for q in ("", "   ", "!!!", "zzzzqqqq"):
        assert client.get("/v1/search", params={"q": q}).json()["total"] == 0


def test_the_api_describes_itself_with_every_route(client):
    told = client.get("/openapi.json").json()
    for name in (*LISTINGS, "trace", "impact", "search"):
        assert told["paths"][f"/v1/{name}"]["get"]["summary"]
    assert client.get("/docs").status_code == 200


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_a_timeline_as_csv_over_http_is_that_of_the_command_line(client, lawgraph, lang):
    place = "administrative-offences-2014/art/489-1"
    over_http = client.get(
        "/v1/timeline", params={"resource": place, "format": "csv", "lang": lang}
    )
    assert over_http.headers["content-type"].startswith("text/csv")
    printed = lawgraph("timeline", place, "--format", "csv", "--lang", lang).stdout
    rows = list(csv.DictReader(io.StringIO(over_http.text)))
    assert rows == list(csv.DictReader(io.StringIO(printed)))
    told = client.get("/v1/timeline", params={"resource": place}).json()
    assert len(rows) == len(told["moments"])


def test_a_comparison_comes_as_csv_too(client):
    asked = {"resource": "criminal-code-2014/art/130", "from": "2020-01-01", "to": "2021-01-01"}
    rows = list(
        csv.DictReader(
            io.StringIO(client.get("/v1/compare", params={**asked, "format": "csv"}).text)
        )
    )
    told = client.get("/v1/compare", params=asked).json()
    assert len(rows) == len(told["provisions"]) + len(told["norms"]) > 0


def test_the_picture_of_the_command_line_is_that_of_the_service(client, lawgraph):
    place = "criminal-code-2014/art/130"
    printed = lawgraph("timeline", place, "--format", "svg").stdout
    asked = {"resource": place, "format": "svg"}
    assert printed == client.get("/v1/maps/timeline", params=asked).text


def test_days_in_the_wrong_order_are_refused_and_no_fault_of_the_service(client):
    asked = {"resource": "public-associations-1996", "from": "2026-11-21", "to": "2019-06-01"}
    answer = client.get("/v1/compare", params=asked)
    assert answer.status_code == 400
    assert "the earlier day is from" in answer.json()["detail"]


@pytest.mark.parametrize("day", ["0", "86400.0", "20190601", "2019-6-1"])
def test_a_number_is_no_day(client, day):
    for path in ("/v1/figures", "/v1/norms", "/v1/network"):
        answer = client.get(path, params={"at": day})
        assert answer.status_code == 400, path
        assert "YYYY-MM-DD" in answer.json()["detail"]


def test_what_was_not_in_force_can_be_asked_for_as_openapi_tells(client):
    found = client.get("/v1/norms", params={"at": "2005-01-01", "status": "no", "limit": 1}).json()
    told = client.get("/openapi.json").json()["components"]["schemas"]
    assert found["items"][0]["status"] in told["Status"]["enum"]


@pytest.mark.parametrize("name", ["acts", "provisions"])
def test_filters_by_norms_together_find_what_each_of_them_finds(client, name):
    # Together they once took longer than an answer may.
    asked = {"organisation_type": "public-association", "right": "association", "barrier": "entry"}

    def found(**given):
        answer = client.get(f"/v1/{name}", params={"limit": 1000, **given})
        assert answer.status_code == 200, answer.text
        return {item["iri"] for item in answer.json()["items"]}

    each = [found(**{key: value}) for key, value in asked.items()]
    assert found(**asked) == set.intersection(*each) != set()
