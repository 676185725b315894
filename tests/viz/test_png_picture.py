"""PNG: drawn with our fonts alone, the same each time, signed, and never too large to be opened."""

from __future__ import annotations

import datetime as dt
import threading
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from tests.viz import factories as make
from viz.impact_picture import impact_png, impact_svg
from viz.png_picture import MOST_PIXELS, PictureTooLargeError, png

SHEET = '<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}">{inside}</svg>'


def read(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("letters", ["A", "Ж", "Ә", "Ғ", "Қ", "Ң", "Ө", "Ұ", "Ү", "Һ", "І", "→"])
def test_a_picture_shows_the_letters_of_three_languages_without_fonts_of_the_machine(letters):
    def drawn(text: str) -> Image.Image:
        inside = f'<text x="5" y="30" font-size="30">{text}</text>'
        return read(png(SHEET.format(w=60, h=40, inside=inside))).convert("RGBA")

    missing = drawn("\U0001f9ff")  # in no font that we bring
    assert drawn(letters).getbbox()
    assert ImageChops.difference(drawn(letters), missing).getbbox()


def test_a_picture_is_the_same_each_time_and_says_where_it_comes_from():
    data = impact_png(make.impact(), "ru", "https://graph.example")
    assert data == impact_png(make.impact(), "ru", "https://graph.example")
    image = read(data)
    assert image.text["Title"]
    assert image.text["Source"].startswith("https://graph.example/v1/maps/impact?")
    for part in (make.GENERATION, make.DAY, "Не является юридической консультацией"):
        assert part in image.text["Description"]
    assert "CC BY 4.0" in image.text["Copyright"]
    assert dt.datetime.now(tz=dt.UTC).strftime("%Y:%m:%d") not in str(image.info)


def test_hostile_words_stay_words_in_the_text_of_a_picture():
    told = {"Title": make.HOSTILE + "\x00IEND", "Description": "ә" * 70_000}
    image = read(png(SHEET.format(w=10, h=10, inside=""), told))
    assert image.text["Title"] == make.HOSTILE + " IEND"
    assert image.text["Description"] == "ә" * 70_000


def test_a_large_drawing_is_made_smaller_and_one_that_nobody_could_read_is_refused():
    data = png(SHEET.format(w=6000, h=3000, inside=""))
    wide, high = read(data).size
    assert MOST_PIXELS * 0.9 < wide * high <= MOST_PIXELS * 1.01
    with pytest.raises(PictureTooLargeError, match="svg"):
        png(SHEET.format(w=3000, h=60_000, inside=""))


def test_both_pictures_are_of_one_drawing():
    svg = impact_svg(make.impact())
    wide = float(svg.split('" width="')[1].split('"')[0])
    assert abs(read(impact_png(make.impact(), scale=1.0)).size[0] - wide) <= 1


def test_others_are_answered_while_a_picture_is_drawn():
    svg = impact_svg(make.impact(), most=99)
    turns, done = [], threading.Event()

    def watch() -> None:
        while not done.wait(0.001):
            turns.append(len(turns))

    watching = threading.Thread(target=watch)
    watching.start()
    png(svg, scale=4.0)
    done.set()
    watching.join()
    assert len(turns) > 10  # drawing in this process would leave a turn or two
