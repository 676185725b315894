"""Pages in a real browser: offline, readable at 360 px, usable by keyboard and without scripts."""

from __future__ import annotations

import json

import pytest

from tests.viz import factories as make
from tests.viz.factories import figures
from viz import pages

pytestmark = pytest.mark.browser

PAGES = {
    "start": lambda lang: pages.start_page(make.found(), lang),
    "trace": lambda lang: pages.trace_page(make.trace(25), make.filters(), lang),
    "trace-begin": lambda lang: pages.trace_begin(figures.reached(), make.filters(), lang),
    "impact": lambda lang: pages.impact_page(make.impact(), lang),
    "figures": lambda lang: pages.figures_page(figures.figures(), lang),
    "coverage": lambda lang: pages.coverage_page(figures.coverage(), lang),
    "list": lambda lang: pages.list_page(figures.listed(), lang),
    "resource": lambda lang: pages.resource_page(make.resource(), lang),
    "query": lambda lang: pages.query_page(make.query(), lang),
    "problem": lambda lang: pages.problem_page(make.problem(), lang),
}
UNNAMED = """() => [...document.querySelectorAll("a[href], button, input, select, textarea")]
  .filter((e) => e.type !== "hidden" && e.checkVisibility())
  .filter((e) => !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.length))
  .map((e) => e.outerHTML)"""
SMALL = """() => [...document.querySelectorAll("button, select, .question input")]
  .filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect())
  .filter((r) => r.height < 16).length"""


@pytest.fixture
def opened(site, visit):
    """A page with its static files, under its policy."""
    for path in pages.STATIC.iterdir():
        site(f"static/{path.name}", path.read_text(encoding="utf-8"))

    def open_(text: str, **how):
        return visit(site("page.html", text, pages.POLICY), **how)

    return open_


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("width", "dark"), [(360, True), (1280, False)])
def test_pages_fit_and_ask_nobody(opened, name, width, dark):
    seen = opened(PAGES[name]("kk"), width=width, dark=dark)
    page = seen.page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.elsewhere() == []
    assert seen.errors == []
    assert page.evaluate(UNNAMED) == []
    assert page.evaluate(SMALL) == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
        "rgb(20, 23, 29)" if dark else "rgb(253, 252, 249)"
    )


def test_the_first_tab_leads_past_the_header(opened):
    page = opened(PAGES["trace"]("en")).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_finding_in_a_list_hides_the_rest(opened):
    page = opened(PAGES["trace"]("en")).page
    everything = page.locator(".norm:visible").count()
    page.fill('[data-do="find"]', "rule 12")
    assert 0 < page.locator(".norm:visible").count() < 4
    page.fill('[data-do="find"]', "")
    assert page.locator(".norm:visible").count() == everything


def test_open_all_opens_reasons_and_evidence(opened):
    page = opened(PAGES["trace"]("en")).page
    page.click('[data-do="toggle"]')
    assert page.locator(".body details:not([open])").count() == 0
    assert page.locator(".why-text").first.is_visible()
    page.click('[data-do="toggle"]')
    assert page.locator(".body details[open]").count() == 0


def test_the_reason_of_a_judgement_opens_without_scripts(opened):
    page = opened(PAGES["trace"]("en"), scripts=False).page
    page.locator(".norm details.why summary").first.click()
    assert page.locator(".norm .why-text").first.is_visible()
    assert page.locator('[data-do="print"]').is_hidden()


def test_the_index_leads_to_the_act(opened):
    page = opened(PAGES["trace"]("en")).page
    page.click(".index table.bars a >> nth=1")
    target = page.evaluate("location.hash")
    assert target.startswith("#n-act-")
    assert 0 <= page.locator(target).bounding_box()["y"] < 200


def test_print_shows_everything(opened):
    page = opened(PAGES["trace"]("en")).page
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator("header.site").is_hidden()
    assert page.locator(".why-text").first.is_visible()
    assert page.locator(".norm .more dl").first.is_visible()


def answered(page, body: object, status: int = 200, kind: str = "application/sparql-results+json"):
    """Make the service answer so."""
    text = body if isinstance(body, str) else json.dumps(body)
    page.route("**/sparql", lambda r: r.fulfill(status=status, content_type=kind, body=text))


def test_query_results_are_a_table_of_text(opened):
    page = opened(PAGES["query"]("en")).page
    act = make.ACTS["gardens-1996"].iri
    row = {"act": {"type": "uri", "value": act},
           "name": {"type": "literal", "value": make.HOSTILE, "xml:lang": "kk"},
           "bad": {"type": "uri", "value": "javascript:window.hacked=5"}}  # fmt: skip
    answered(page, {"head": {"vars": ["act", "name", "bad"]}, "results": {"bindings": [row]}})
    page.click("#query-form button[type=submit]")
    page.wait_for_selector("#query-result table")
    assert page.locator("#query-result td a").count() == 1
    assert page.locator("#query-result a").get_attribute("href") == "/kz/act/gardens-1996"
    assert "<script>" in page.locator("#query-result td >> nth=1").inner_text()
    assert page.evaluate("window.hacked") is None
    assert page.locator("#query-status").inner_text() == "1 result"


def test_a_refused_query_shows_why(opened):
    page = opened(PAGES["query"]("en")).page
    answered(page, {"title": "bad", "detail": "line 1: expected SELECT"}, 400,
             "application/problem+json")  # fmt: skip
    page.click("#query-form button[type=submit]")
    page.wait_for_selector("#query-status.failed")
    assert "expected SELECT" in page.locator("#query-status").inner_text()


def test_triples_are_shown_as_text_and_ask_as_a_word(opened):
    page = opened(PAGES["query"]("en")).page
    answered(page, "<a> <b> <c> .", kind="text/turtle")
    page.click("#query-form button[type=submit]")
    page.wait_for_selector("#query-result pre")
    assert page.locator("#query-result pre").inner_text() == "<a> <b> <c> ."
    page.unroute("**/sparql")
    answered(page, {"head": {}, "boolean": True})
    page.click("#query-form button[type=submit]")
    page.wait_for_selector("#query-result p")
    assert page.locator("#query-result").inner_text() == "true"


def test_an_example_fills_the_box(opened):
    page = opened(PAGES["query"]("en")).page
    page.fill("#query", "")
    page.click("details.example summary")
    page.click("[data-example]")
    assert page.input_value("#query").startswith("SELECT")
