"""The brief: what it says, that it says it in four formats, and that nothing breaks it."""

from __future__ import annotations

import io
import itertools
import re
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from graph.answers.model import DISCLAIMER
from graph.reform.brief import Ask
from graph.validity import Status
from tests.viz import factories as make
from tests.viz.reading_html import Page, no_hostile_element
from tests.viz.reading_pdf import read
from viz.brief.compose import compose
from viz.brief.docx import docx
from viz.brief.figure import WIDTH, Item, broken, figure
from viz.brief.html import brief_page, html, policy
from viz.brief.markdown import markdown
from viz.brief.paper import clean, plain
from viz.brief.pdf import pdf
from viz.brief.svg import svg
from viz.png_picture import SCALE, png
from viz.words import word

LANGS = ["en", "ru", "kk"]
PARTS = ["ask", "lifts", "must", "stays", "asked", "unknown", "map"]
HOST = "https://lawgraph.example"


def texts(paper):
    """Every list of words of a paper."""
    return [paper.title, paper.under, *paper.short, *(b.runs for b in paper.blocks),
            *paper.notes, *paper.foot]  # fmt: skip


def docx_text(data):
    return "\n".join(p.text for p in Document(io.BytesIO(data)).paragraphs)


@pytest.mark.parametrize("lang", LANGS)
def test_a_brief_has_every_part_in_the_language_asked_for(lang):
    paper = compose(make.brief(), lang)
    heads = [plain(b.runs) for b in paper.blocks if b.kind == "h2"]
    assert sorted(heads) == sorted(word(f"brief-{p}", lang) for p in PARTS)
    assert DISCLAIMER[lang] in plain(paper.foot[0])
    assert make.GENERATION in plain(paper.foot[1])


@pytest.mark.parametrize("lang", LANGS)
def test_every_number_of_a_source_leads_to_a_source_and_every_source_is_used(lang):
    paper = compose(make.brief(), lang)
    used = [n for runs in texts(paper) for r in runs for n in r.notes]
    assert set(used) == set(range(1, len(paper.notes) + 1))
    first = list(dict.fromkeys(n for runs in [*paper.short, *(b.runs for b in paper.blocks)]
                               for r in runs for n in r.notes))  # fmt: skip
    assert first[0] == 1


def test_a_brief_says_what_is_asked_by_whom_and_what_the_state_answered():
    told = markdown(compose(make.brief(), "en"))
    assert "Law on Garden Clubs, No. 7-I of 31 May 1996" in told
    assert "Open Dialog Foundation" in told
    assert "June 2015" in told
    assert "Lift the ban of art. 1." in told
    assert "Answer of the state (2016): Refused." in told
    assert "still open: another ban" in told
    assert "ICCPR, art. 22" in told
    assert "Two clubs were fined." in told
    assert "Invented Publisher" in told
    assert "https://adilet.zan.kz/rus/docs/Z1" in told
    assert "published within sixty days" in told
    assert "its text was not read" in told.lower()


@pytest.mark.parametrize("lang", LANGS)
def test_words_of_another_language_are_marked_and_the_reader_is_told(lang):
    paper = compose(make.brief(), lang)
    foreign = {r.lang for runs in texts(paper) for r in runs if r.lang}
    assert lang not in foreign
    assert foreign
    assert word("brief-italics", lang) in plain(paper.under)
    page = html(paper)
    assert all(f'<i lang="{other}">' in page for other in foreign)


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_brief_has_the_same_bytes_in_every_format(lang):
    one, other = compose(make.brief(), lang, HOST), compose(make.brief(), lang, HOST)
    for write in (pdf, docx, html, markdown):
        assert write(one) == write(other)


@pytest.mark.parametrize("lang", LANGS)
def test_a_pdf_read_back_holds_the_words_the_links_and_the_bookmarks(lang):
    paper = compose(make.brief(), lang, HOST)
    found = read(pdf(paper))
    assert found.lang == lang
    assert found.properties["Title"] == plain(paper.title)
    assert found.properties["CreationDate"].startswith("D:20261121")
    heads = [plain(b.runs) for b in paper.blocks if b.kind == "h2"]
    assert [h for h in found.headings if h in heads] == heads
    letters = re.sub(r"[\s,]", "", found.text)
    for runs in texts(paper):
        for run in runs:
            assert re.sub(r"[\s,]", "", run.text) in letters, run.text
    assert {r.href for runs in texts(paper) for r in runs if r.href} <= found.links
    assert all(str(n) in page for n, page in enumerate(found.pages, 1))


@pytest.mark.parametrize("lang", LANGS)
def test_a_docx_read_back_holds_the_words_the_language_and_the_drawing(lang):
    paper = compose(make.brief(), lang, HOST)
    data = docx(paper)
    document = Document(io.BytesIO(data))
    assert document.core_properties.title == plain(paper.title)
    assert document.core_properties.language.startswith(lang)
    assert len(document.inline_shapes) == 1
    told = re.sub(r"[\s,\d]", "", docx_text(data))
    for runs in texts(paper):
        for run in runs:
            assert re.sub(r"[\s,\d]", "", run.text) in told
    targets = {r.target_ref for r in document.part.rels.values() if r.is_external}
    assert {r.href for runs in texts(paper) for r in runs if r.href} == targets


@pytest.mark.parametrize("lang", LANGS)
def test_an_html_file_stands_alone(lang):
    page = html(compose(make.brief(), lang, HOST))
    doc = Page(page)
    assert doc.elements[0] == ("html", {"lang": lang})
    tags = doc.tags
    assert tags.count("h1") == tags.count("main") == tags.count("svg") == 1
    assert not {"script", "link", "img", "iframe"} & set(tags)
    assert not any("style" in a or any(k.startswith("on") for k in a) for _, a in doc.elements)
    ids = {a["id"] for _, a in doc.elements if "id" in a}
    inner = {a["href"][1:] for t, a in doc.elements if t == "a" and a["href"].startswith("#")}
    assert inner <= ids
    assert "'sha256-" in policy()
    assert "unsafe" not in policy()


def hostile():
    evil = {"en": make.HOSTILE + "\x00\x0b\ud800\n" + "w" * 400, "ru": "x", "kk": "y"}
    lifted = make.norm(1, label=evil, description=evil)
    made = make.brief()
    act = make.thing("kz/act/gardens-1996", make.HOSTILE)
    ask = Ask("safeguard", make.thing("kz/act/gardens-1996/art/5", make.HOSTILE), norm=False,
              places=[replace(made.asks[0].places[0], act=act, heading=evil)],
              given=evil, refused=evil)  # fmt: skip
    impact = replace(
        made.impact,
        title=evil,
        lifted=[replace(made.impact.lifted[0], norm=lifted)],
        generation=make.HOSTILE,
        disclaimer={"en": make.HOSTILE},
        question={"repeal": ["javascript:alert(1)"], "at": make.DAY},
    )
    return replace(made, impact=impact, asks=[ask])


def test_hostile_text_stays_text_in_every_format():
    paper = compose(hostile(), "en", "javascript:alert(1)//")
    for page in (html(paper), brief_page(compose(hostile(), "en"))):
        no_hostile_element(page)
    assert "\u202e" not in html(paper)
    assert "<script" not in markdown(paper)
    found = read(pdf(paper))
    assert "<script>window.hacked=1</script>" in found.text
    assert not [link for link in found.links if link.startswith("javascript")]
    document = Document(io.BytesIO(docx(paper)))
    assert not [r for r in document.part.rels.values()
                if r.is_external and r.target_ref.startswith("javascript")]  # fmt: skip


@given(st.text(max_size=200))
def test_any_text_can_stand_in_a_document(text):
    kept = clean(text)
    assert clean(kept) == kept
    assert not re.search(r"[\x00-\x1f\ud800-\udfff\ufffe\uffff\u202a-\u202e]", kept)


def test_a_reform_that_lifts_nothing_claims_nothing_about_what_follows():
    made = make.brief()
    ask = replace(made.asks[0], refused={"en": "not in force on this day."})
    idle = replace(
        made.impact, lifted=[], residual=[], revived=[], consequential=[], unknown=[],
        recommendations=[], standards=[], cases=[],
    )  # fmt: skip
    paper = compose(replace(made, impact=idle, asks=[ask]), "en")
    told = markdown(paper)
    assert word("brief-s-nothing", "en") in told
    assert "Cannot be done on this day: not in force on this day." in told
    assert word("brief-must-none", "en") not in told
    assert word("brief-stays-none", "en") not in told
    assert paper.figure is None
    assert "Cannot be done" in read(pdf(paper)).text
    assert "Cannot be done" in docx_text(docx(paper))


def test_what_is_not_certain_is_said_to_be_so():
    made = make.brief()
    unsure = make.norm(1, validity=make.validity(Status.POSSIBLE))
    impact = replace(made.impact, lifted=[replace(made.impact.lifted[0], norm=unsure)],
                     at_most=True)  # fmt: skip
    told = markdown(compose(replace(made, impact=impact), "en"))
    assert word("brief-unsure", "en") in told
    assert "it is not certain that this was in force" in told
    assert word("at-most-why", "en") in told


def test_refused_operations_among_many_are_told_and_left_out_of_the_requests():
    made = make.brief()
    asks = [
        replace(
            made.asks[0],
            target=make.thing(f"kz/norm/gardens-1996/{n}-1-rule", f"rule {n}"),
            places=[make.place("gardens-1996", ("art", str(n)))],
            refused={"en": "gone"} if n > 20 else {},
        )
        for n in range(1, 31)
    ]
    told = markdown(compose(replace(made, asks=asks), "en"))
    assert "20 requests, by act" in told
    assert "10 requests cannot be done on this day" in told
    assert all(f"art. {n} (rule {n})" in told for n in range(1, 21))


def test_the_drawing_is_a_picture_with_something_on_it():
    paper = compose(make.brief(), "kk")
    with Image.open(io.BytesIO(png(svg(paper.figure, "map")))) as image:
        assert image.width == round((WIDTH + 4) * SCALE)
        assert len(image.getcolors(image.width * image.height)) > 20
    assert paper.figure.says.count(";") > 1


@given(st.text(max_size=120), st.floats(4, 40))
def test_a_label_never_leaves_its_box(text, wide):
    lines = broken(text, wide)
    assert 1 <= len(lines) <= 3
    assert all(len(line) * 0.36 <= wide + 2 for line in lines)


@given(st.lists(st.lists(st.text(max_size=60), max_size=7), min_size=1, max_size=4))
def test_boxes_of_a_column_never_overlap(columns):
    items = [
        (f"head {c}", [Item(f"{c}-{n}", label, "what", "norm") for n, label in enumerate(labels)])
        for c, labels in enumerate(columns)
    ]
    made = figure(items, "")
    if made is None:
        assert not any(columns)
        return
    spans = {}
    for box in made.boxes:
        xs, ys = [x for x, _ in box.points], [y for _, y in box.points]
        assert min(xs) >= -1
        assert max(xs) <= WIDTH + 1
        assert max(ys) <= made.height
        spans.setdefault(round(min(xs)), []).append((min(ys), max(ys)))
    for found in spans.values():
        found.sort()
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
