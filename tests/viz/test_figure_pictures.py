"""Pictures of figures: every number is there as text, whatever the words, and nothing runs."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from viz.bar_picture import WIDTH, Drawn, bar_picture
from viz.line_picture import Point, line_picture

SVG = "{http://www.w3.org/2000/svg}"
WORDS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff"),
    max_size=60,
)


@given(st.lists(st.builds(Drawn, WORDS, st.integers(0, 10**9), WORDS), max_size=8), WORDS)
def test_bars_stay_on_the_sheet_and_a_screen_reader_hears_every_number(rows, title):
    root = ET.fromstring(bar_picture("x", title, rows, "kk"))
    heard = root.find(f"{SVG}desc").text or ""
    assert all(row.told in heard and row.label in heard for row in rows)
    assert (root.find(f"{SVG}title").text or "") == title
    assert all(float(r.get("width")) <= WIDTH for r in root.findall(f"{SVG}rect"))
    assert {e.tag.removeprefix(SVG) for e in root.iter()} <= {
        "svg",
        "title",
        "desc",
        "rect",
        "text",
    }


@given(
    st.lists(
        st.builds(Point, st.floats(1990, 2027), st.floats(0, 1e12), WORDS, WORDS),
        min_size=2,
        max_size=6,
    )
)
def test_counts_over_time_are_all_told_with_their_source(points):
    root = ET.fromstring(line_picture("x", "Clubs", points, "ru"))
    heard = root.find(f"{SVG}desc").text or ""
    assert all(p.told in heard and p.source in heard for p in points)


def test_two_sources_are_never_joined_and_two_counts_of_one_year_neither():
    def lines(*points):
        root = ET.fromstring(line_picture("x", "Clubs", points, "en"))
        return [p for p in root.findall(f"{SVG}path") if p.get("class").startswith("c")]

    first, last = Point(2011, 8000, "8,000", "A"), Point(2021, 22344, "22344", "A")
    assert len(lines(first, last)) == 1
    assert lines(first, last._replace(source="B")) == []
    assert lines(first, last, last._replace(value=22763, told="22763")) == []
