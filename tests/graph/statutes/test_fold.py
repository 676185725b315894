"""What matching rests on: look-alikes, odd spaces, dates and numbers in every form met."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.statutes.dates import DATE, first_date, iso, numeral, ordinal, ordinals
from graph.statutes.fold import fold, law_number, squeeze

LETTERS = "абвгдеёжзийклмнопрстуАВСЕНКМОРТХabcehkmoptxyVIX№«»\u00a0\u2013\n 0123456789-.İі"


@given(st.text(alphabet=LETTERS, max_size=80))
def test_folding_never_moves_an_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=80))
def test_folding_never_moves_an_offset_whatever_the_script(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Cтатья", "статья"),  # Latin C
        ("маpта", "марта"),  # Latin p
        ("бiрлестiк", "бірлестік"),  # Latin i
        ("168-VІ", "168-vi"),  # Cyrillic І
        ("c изменениями", "с изменениями"),  # a lone Latin c
        ("«О\u00a0чтении»", '"о чтении"'),
        ("2\u20133", "2-3"),
        ("утверждён", "утвержден"),
    ],
)
def test_look_alikes_are_matched_as_the_word_they_stand_for(printed: str, meant: str) -> None:
    assert fold(printed) == meant


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("№ 429-V", "429-V"),
        ("N 33", "33"),
        ("№ 168-VІ", "168-VI"),
        ("154 -IV", "154-IV"),
        ("61-НП", "61-НП"),
        ("18/2", "18/2"),
    ],
)
def test_a_number_of_an_act_is_written_one_way(printed: str, number: str) -> None:
    assert law_number(printed) == number


@pytest.mark.parametrize(
    "printed",
    [
        "02.12.2015",
        "2.12.2015",
        "02.12.15",
        "2 декабря 2015 г.",
        "2 декабря 2015 года",
        "2015.12.02",
        "2015-12-02",
        "2 December 2015",
        "December 2, 2015",
        "2nd of December 2015",
        "2015 жылғы 2 желтоқсан",
    ],
)
def test_a_date_in_any_order_is_the_same_day(printed: str) -> None:
    assert first_date(fold(printed)) == "2015-12-02"


def test_a_short_year_of_the_nineties_is_not_of_this_century() -> None:
    assert first_date("31.08.95") == "1995-08-31"


def test_a_day_that_does_not_exist_is_no_date() -> None:
    found = DATE.search("31.02.2020")
    assert found is not None
    assert iso(found) is None


@pytest.mark.parametrize(
    ("word", "value"),
    [("десяти", 10), ("шестидесяти", 60), ("одного", 1), ("шести", 6), ("он", 10), ("слово", None)],
)
def test_numerals_of_terms_are_understood(word: str, value: int | None) -> None:
    assert numeral(word) == value


@pytest.mark.parametrize(
    ("word", "value"),
    [("второй", 2), ("третьей", 3), ("седьмая", 7), ("пятью", None), ("десяти", None)],
)
def test_ordinals_are_told_from_cardinals(word: str, value: int | None) -> None:
    assert ordinal(word) == value


def test_an_ordinal_of_two_words_is_one_number() -> None:
    assert ordinals("двадцать", "первой") == (21, 2)
    assert ordinals("первой", "второй") == (1, 1)


def test_text_for_a_reader_has_no_broken_lines() -> None:
    assert squeeze("см. \nст\n. 2\n)") == "см. ст. 2)"
