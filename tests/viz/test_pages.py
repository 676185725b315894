"""Pages: whole, escaped, in three languages, and fit for those who do not see them."""

from __future__ import annotations

import itertools
import re

import pytest

from graph.answers.model import Thing, Way
from tests.viz import factories as make
from tests.viz.factories import figures
from tests.viz.reading_html import Page, no_hostile_element
from viz import links, pages
from viz.brief.compose import compose
from viz.brief.html import brief_page
from viz.words import word

PAGES = {
    "start": lambda lang: pages.start_page(make.start(), lang),
    "found": lambda lang: pages.start_page(make.found(), lang),
    "trace": lambda lang: pages.trace_page(make.trace(12), make.filters(), lang),
    "trace-begin": lambda lang: pages.trace_begin(figures.reached(), make.filters(), lang),
    "impact": lambda lang: pages.impact_page(make.impact(), lang),
    "brief": lambda lang: brief_page(compose(make.brief(), lang)),
    "enough": lambda lang: pages.enough_page(make.enough(), make.enough_form(), lang),
    "network": lambda lang: pages.network_page(make.network(), lang),
    "standards": lambda lang: pages.standards_page(make.matrix(), lang),
    "figures": lambda lang: pages.figures_page(figures.figures(), lang),
    "coverage": lambda lang: pages.coverage_page(figures.coverage(), lang),
    "list": lambda lang: pages.list_page(figures.listed(), lang),
    "resource": lambda lang: pages.resource_page(make.resource(), lang),
    "timeline": lambda lang: pages.timeline_page(make.busy_timeline(), lang),
    "query": lambda lang: pages.query_page(make.query(), lang),
    "problem": lambda lang: pages.problem_page(make.problem(), lang),
    "dumps": lambda lang: pages.dumps_page(make.dumps(), make.GENERATION, lang),
}


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_whole_and_accessible(name, lang):
    page = PAGES[name](lang)
    assert page == PAGES[name](lang)
    doc = Page(page)
    tags = doc.tags
    assert doc.elements[0] == ("html", {"lang": lang})
    assert tags.count("h1") == 1
    assert tags.count("main") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    reading = levels[levels.index(1) :]
    assert all(b <= a + 1 for a, b in itertools.pairwise(reading)), reading
    ids = [a["id"] for _, a in doc.elements if "id" in a]
    assert len(ids) == len(set(ids)), [i for i in ids if ids.count(i) > 1]
    assert all(doc.labelled)
    targets = [
        a["href"][1:] for t, a in doc.elements if t == "a" and (a["href"] or "").startswith("#")
    ]
    assert all(t in ids for t in targets), set(targets) - set(ids)
    named = [a["aria-labelledby"] for _, a in doc.elements if "aria-labelledby" in a]
    assert all(i in ids for i in named), set(named) - set(ids)
    assert {a.get("hreflang") for t, a in doc.elements if t == "a"} >= {"en", "ru", "kk"}
    assert word("skip", lang) in page
    assert word("not-advice", lang) in page
    assert "CC BY 4.0" in page


@pytest.mark.parametrize("name", PAGES)
def test_pages_name_their_generation(name):
    expected = "" if name == "problem" else make.GENERATION
    assert expected in PAGES[name]("en")


@pytest.mark.parametrize("name", PAGES)
def test_pages_obey_their_policy(name):
    for tag, attrs in Page(PAGES[name]("en")).elements:
        assert "style" not in attrs
        assert not any(a.startswith("on") for a in attrs)
        if tag == "script":
            assert (attrs.get("src") or "").startswith("/static/")
        if tag == "link" and attrs.get("rel") in ("stylesheet", "icon"):
            assert (attrs.get("href") or "").startswith("/static/")
            assert (pages.STATIC / attrs["href"].removeprefix("/static/")).is_file()


def hostile_trace():
    text = {"en": make.HOSTILE, "kk": make.HOSTILE}
    evil = Thing("javascript:alert(1)", text)
    statement = make.statement()
    norm = make.norm(
        1,
        label=text,
        description={"ru": make.HOSTILE},
        rights=[evil],
        ways=[Way("group", evil, condition=text, exempt_if=evil)],
        claims=[type(statement)(make.HOSTILE, text, text, evil, make.HOSTILE, [evil], [])],
    )
    question = {"organisation_type": make.HOSTILE, "at": make.HOSTILE}
    return make.trace(norms=[norm], question=question, generation=make.HOSTILE)


def hostile_enough():
    evil = Thing("javascript:alert(1)", {"en": make.HOSTILE})
    question = make.enough().question | {"goal": make.HOSTILE, "selection": make.HOSTILE}
    return make.enough(question=question, title={"en": make.HOSTILE}, ceased=[evil])


EVIL = Thing("javascript:alert(1)", {"en": make.HOSTILE})


@pytest.mark.parametrize(
    "page",
    [
        pages.figures_page(figures.figures(EVIL)),
        pages.coverage_page(figures.coverage(EVIL)),
        pages.list_page(figures.listed(EVIL, number=[make.HOSTILE])),
        pages.trace_page(hostile_trace(), make.filters()),
        pages.enough_page(hostile_enough(), make.enough_form()),
        pages.start_page(make.start(query=make.HOSTILE, generation=make.HOSTILE)),
        pages.problem_page(type(make.problem())(404, make.HOSTILE, make.HOSTILE, make.HOSTILE)),
        pages.resource_page(make.resource(label={"kk": make.HOSTILE}, official="javascript:x")),
        pages.query_page(type(make.query())(make.GENERATION, "</textarea>" + make.HOSTILE)),
        pages.impact_page(make.impact(refused=[{"iri": make.HOSTILE, "reason": make.HOSTILE}])),
    ],
    ids=[
        "figures",
        "coverage",
        "list",
        "trace",
        "enough",
        "start",
        "problem",
        "resource",
        "query",
        "impact",
    ],
)
def test_hostile_text_stays_text(page):
    no_hostile_element(page)
    assert (
        "window.hacked" not in re.sub(r"&lt;.*?&gt;|&#\d+;|&quot;", "", page)
        or "&lt;script" in page
    )


def test_a_trace_tells_what_a_lawyer_asks():
    page = pages.trace_page(make.trace(), make.filters())
    assert "<s><a" in page
    assert "displaced by" in page
    assert "through the group" in page
    assert "founders are not of the state" in page
    assert "from 50 up to 100 MCI" in page
    assert "bodies of internal affairs" in page
    assert 'href="/kz/act/gardens-1996/art/1/par/1"' in page
    for status in ("certain", "attested", "possible", "wording-not-read", "unknown"):
        assert f"status-{status}" in page
    for part in ("part-persons", "part-some", "part-exempt", "part-uncounted", "rests-on"):
        assert word(part, "en") in page
    assert "published within sixty days" in page
    address = links.trace(make.trace().question, "en", "/v1/trace", "csv").replace("&", "&amp;")
    assert f'href="{address}"' in page


def test_the_filters_of_a_trace_show_what_was_asked():
    page = pages.trace_page(make.trace(), make.filters())
    assert '<option value="public-association" selected>' in page
    assert f'value="{make.DAY}"' in page
    unknown = make.trace(question={"organisation_type": "choir", "at": make.DAY})
    assert '<option value="choir" selected>' in pages.trace_page(unknown, make.filters())


def test_norms_that_do_not_count_stand_apart():
    page = pages.trace_page(make.trace(), make.filters())
    first, _, rest = page.partition('id="uncounted"')
    assert "rule 4" not in first.split('id="norms"')[1]
    assert "rule 4" in rest


def test_an_empty_trace_says_that_nothing_was_found():
    page = pages.trace_page(
        make.trace(norms=[], persons=[], exempt=[], only_some_kinds=[], counts={}), make.filters()
    )
    assert word("nothing", "en") in page


def test_links_keep_the_language():
    page = pages.trace_page(make.trace(), make.filters(), "kk")
    assert 'href="/kz/act/gardens-1996/art/1/par/1?lang=kk"' in page
    assert 'lang="ru"' in page


def test_an_impact_shows_all_that_follows_and_refusals():
    refusal = {
        "iri": "https://w3id.org/lawgraph/kz/act/weeds-2014/art/130",
        "reason": {"en": "excluded by 349-VI"},
        "continued_by": [make.thing("kz/act/weeds-2014/art/73-3", "art. 73-3")],
    }
    page = pages.impact_page(make.impact(refused=[refusal]))
    for part in ("lifted", "residual", "revived", "consequential", "unknown-part", "refused"):
        assert f'id="{part}"' in page
    assert "excluded by 349-VI" in page
    assert 'href="/kz/act/weeds-2014/art/73-3"' in page


def test_the_smallest_reform_shows_its_proof_its_choices_and_what_it_does_not_reach():
    page = pages.enough_page(make.enough(), make.enough_form())
    assert "Nothing smaller does it." in page
    assert page.count("<ol>") == 1
    for key in ("enough-unreached", "enough-lost", "enough-returning", "enough-elsewhere"):
        assert word(key, "en") in page
    assert f"/impact?repeal={links.page(make.enough().changes[0].target.iri)[1:]}" in page.replace(
        "https://w3id.org/lawgraph/", ""
    )
    for kept in ("weight=loss%3D0", "dead_letters=true", "keep="):
        assert kept in page


def test_a_resource_shows_everything_and_turns_pages():
    page = pages.resource_page(make.resource())
    for suffix in (".ttl", ".jsonld", ".nt", ".rdf"):
        assert f'href="/kz/act/gardens-1996{suffix}"' in page
    assert "page=1&amp;lang=en#incoming" in page
    assert "page=3&amp;lang=en#incoming" in page
    assert "/v1/maps/act?act=gardens-1996" in page
    assert "our translation" in page
    assert "inferred" in page


def test_a_concept_leads_to_its_trace():
    page = pages.resource_page(make.resource(iri=make.RIGHT.iri, types=[], map_kind=""))
    assert "/trace?right=association" in page


def test_a_search_without_results_says_what_to_try():
    assert word("no-results", "ru") in pages.start_page(make.start(query="ъъъ"), "ru")


def test_the_language_switch_of_a_search_keeps_the_search():
    assert "/?q=garden%20%22club%22&amp;lang=ru" in pages.start_page(make.found())
