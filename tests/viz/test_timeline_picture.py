"""Timelines drawn and tabled: every change shows, in words too, and nothing in it runs."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.viz import factories as make
from tests.viz.reading_html import no_hostile_element
from viz import pages
from viz.timeline_groups import groups
from viz.timeline_picture import timeline_picture
from viz.words import word

SVG = "{http://www.w3.org/2000/svg}"
LANGS = ["en", "ru", "kk"]


def drawn(found, lang: str = "en", **how) -> ET.Element:
    return ET.fromstring(timeline_picture(found, lang, **how))


def titles(root: ET.Element) -> list[str]:
    return [t.text or "" for t in root.iter(f"{SVG}title")]


@pytest.mark.parametrize("lang", LANGS)
def test_a_screen_reader_hears_every_change_with_its_day_and_place(lang):
    found = make.busy_timeline()
    heard = " ".join(titles(drawn(found, lang)))
    for moment in found.moments:
        assert moment.place.locator[lang] in heard
        if moment.latest:
            assert str(moment.latest) in heard


def test_each_row_leads_to_the_act_that_made_the_change():
    root = drawn(make.timeline(make.moment(1), make.moment(7)), base="https://here.example")
    links = [a.get("href") for a in root.iter(f"{SVG}a")]
    assert links == [
        "https://here.example/kz/act/law-1-I-2002-03-01",
        "https://here.example/kz/act/law-7-I-2008-03-01",
    ]


def test_later_changes_stand_further_right():
    places = []
    for path in drawn(make.timeline(*map(make.moment, (1, 5, 22)))).iter(f"{SVG}path"):
        moved = path.get("transform", "")
        if moved.startswith("translate("):
            places.append(float(moved[10:].split()[0]))
    assert places == sorted(places)
    assert len(set(places)) == 3


def test_effects_differ_in_outline_and_not_in_colour_alone():
    kinds = ("inserted", "amended", "new-edition", "excluded", "suspended", "restored")
    root = drawn(make.timeline(*(make.moment(n, k) for n, k in enumerate(kinds))))
    shapes = [p.get("d") for p in root.iter(f"{SVG}path") if p.get("transform")]
    assert len(set(shapes)) == len(kinds)


def test_changes_of_one_act_and_day_share_a_row_and_none_is_lost():
    many = [make.moment(3, place=make.place("gardens-1996", ("art", str(n)))) for n in range(1, 9)]
    found = make.timeline(*many, make.moment(3, "excluded"), make.moment(4))
    assert [(g.size, g.effect) for g in groups(found)] == [(9, "excluded"), (1, "amended")]
    assert sum(len(g.moments) for g in groups(found)) == len(found.moments)


def test_a_change_not_in_force_in_the_edition_read_is_hollow_and_says_so():
    root = drawn(make.timeline(make.moment(2, pending_in=[make.EDITION])))
    mark = next(p for p in root.iter(f"{SVG}path") if p.get("transform"))
    assert mark.get("fill") != mark.get("stroke")
    assert any("not in force" in t for t in titles(root))


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_words_stay_words_in_picture_and_page(lang):
    found = make.busy_timeline()
    root = drawn(found, lang)
    assert not [e for e in root.iter() if e.tag in (f"{SVG}script", f"{SVG}img")]
    no_hostile_element(pages.timeline_page(found, lang))


def test_the_table_of_the_page_says_what_the_picture_shows():
    found = make.busy_timeline()
    page = pages.timeline_page(found)
    table = page[page.index("<table") : page.index("</table>")]
    assert table.count("<tr>") == 1 + len(groups(found))
    for moment in found.moments:
        for norm in (*moment.introduces, *moment.lifts):
            assert norm.label["en"] in table


def test_an_empty_timeline_is_still_a_picture_and_a_page():
    assert titles(drawn(make.timeline()))[0].startswith("Timeline")
    assert "<table" in pages.timeline_page(make.timeline())


@given(
    st.lists(
        st.tuples(st.dates(dt.date(1, 1, 2), dt.date(9999, 12, 31)), st.integers(0, 4000)),
        max_size=12,
    )
)
def test_any_days_make_a_picture_inside_its_frame(days):
    found = make.timeline(
        *(
            make.moment(n, earliest=day, latest=day + min(dt.timedelta(wait), dt.date.max - day))
            for n, (day, wait) in enumerate(days)
        )
    )
    root = drawn(found)
    wide = float(root.get("width"))
    for path in root.iter(f"{SVG}path"):
        moved = path.get("transform", "")
        if moved:
            assert 0 <= float(moved[10:].split()[0]) <= wide


@pytest.mark.parametrize("lang", LANGS)
def test_a_draft_is_never_drawn_as_law(lang):
    found = make.timeline(make.moment(3), make.moment(3, stage="proposed"))
    assert len(groups(found)) == 2
    root = drawn(found, lang)
    law, draft = (p for p in root.iter(f"{SVG}path") if p.get("transform"))
    assert law.get("fill") == law.get("stroke")
    assert draft.get("fill") != draft.get("stroke")
    said = word("not-law", lang)
    assert sum(said in t for t in titles(root)) == 1
    assert said in pages.timeline_page(found, lang)


def test_days_that_are_only_bounded_are_drawn_and_told_as_such():
    when = {"earliest": dt.date(2003, 5, 16), "latest": dt.date(2022, 9, 4)}
    root = drawn(make.timeline(make.moment(1, **when)))
    told = [t for t in titles(root) if "2003-05-16 – 2022-09-04" in t]
    assert len(told) == 1
    lines = [p for p in root.iter(f"{SVG}path") if p.get("stroke-width") == "2" and p.get("stroke")]
    assert any("H" in p.get("d") for p in lines)
    assert any("1996-01-01 – 1996-02-01" in t for t in titles(root))
