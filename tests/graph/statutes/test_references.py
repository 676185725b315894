"""References in the text: to a place of this act, or to another act."""

# ruff: noqa: E501 - a sample stands on one line, as in the text of the site

from __future__ import annotations

import pytest

from graph.statutes import Reference, read

LAW = """\
 Статья 3. Название

      1. Слова:

      1) одно;

      2) другое.

      2. Слова.

 Статья 3-1. Название

      Слова.

      Еще слова.

 Статья 4. Название

      1. Слова.

      2. Слова {words}.

      Примечание. Слова.
"""


def references(words: str) -> list[Reference]:
    text = LAW.format(words=words)
    return list(read(text.splitlines(keepends=True), "circles-1996").references)


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("статьей 3 настоящего Закона", ["3"]),
        ("статьями 3 и 3-1 настоящего Закона", ["3", "3-1"]),
        ("пунктом 1 статьи 3", ["3/par/1"]),
        ("подпунктом 2) пункта 1 статьи 3 настоящего Закона", ["3/par/1/sub/2"]),
        ("подпунктами 1) и 2) пункта 1 статьи 3", ["3/par/1/sub/1", "3/par/1/sub/2"]),
        ("пунктом 2) части первой статьи 3", ["3/par/1/sub/2"]),
        ("частью второй статьи 3-1 настоящего Закона", ["3-1/part/2"]),
        ("частью первой настоящей статьи", ["4/par/1"]),
        ("частями первой и второй статьи 3", ["3/par/1", "3/par/2"]),
        ("частью первой, частью второй статьи 3", ["3/par/1", "3/par/2"]),
        ("статьями 3 (частями первой и второй), 3-1, 4 настоящего Кодекса", ["3", "3/par/1", "3/par/2", "3-1", "4"]),
        ("пункта 1 настоящей статьи", ["4/par/1"]),
        ("статей 3-4", ["3", "4"]),
        ("примечанием к статье 4", ["4/note"]),
    ],
)  # fmt: skip
def test_a_reference_inside_the_act_finds_its_place(words: str, targets: list[str]) -> None:
    found = [r for r in references(words) if r.act is None]
    assert [r.target and r.target.path.split("/art/")[1] for r in found] == targets


def test_a_place_that_the_act_does_not_have_stays_unresolved_and_is_kept() -> None:
    (found,) = references("статьей 99 настоящего Закона")
    assert found.target is None
    assert [c.path for c in found.candidates] == ["kz/act/circles-1996/art/99"]


def test_a_place_of_another_act_is_never_taken_for_one_of_this() -> None:
    (found,) = references('статьей 3 Закона Республики Казахстан "О чтении"')
    assert found.target is None
    assert found.act == "О чтении"


def test_another_act_is_told_with_its_number_and_date() -> None:
    (found,) = references('Законом Республики Казахстан от 1 февраля 2003 года № 4-II "О чтении"')
    assert (found.act, found.act_number, found.act_date) == ("О чтении", "4-II", "2003-02-01")


def test_some_law_in_general_is_no_reference() -> None:
    assert references("установленном законом Республики Казахстан") == []


def test_a_reference_broken_over_lines_is_one() -> None:
    (found,) = references("пунктом 1\n статьи 3\n настоящего Закона")
    assert found.target is not None
    assert found.target.path.endswith("art/3/par/1")


def test_an_item_of_the_gazette_is_no_article() -> None:
    gazette = (
        "Закон от 1 февраля 1997 года (Ведомости Парламента Республики Казахстан, 1997 г., "
        "№ 15-16, ст. 3; 1998 г., № 16 (17), ст. 4), статья 3-1 настоящего Закона"
    )
    found = [r for r in references(gazette) if r.act is None]
    assert [r.target and r.target.path.split("/art/")[1] for r in found] == ["3-1"]


def test_quoted_wording_cites_no_article_of_the_act_that_quotes_it() -> None:
    text = LAW.format(words="слова") + (
        "\n Статья 5. Название\n\n      1. Изложить в следующей редакции:\n\n"
        '      "Статья 3. Название\n\n      1. Слова статьи 4 настоящего Закона.".\n'
    )
    found = read(text.splitlines(keepends=True), "circles-1996").references
    assert found
    assert not [r for r in found if r.target]


def test_a_code_named_with_its_date_is_told_with_it() -> None:
    (found,) = references("Уголовный кодекс Республики Казахстан от 16 июля 1997 года")
    assert (found.act, found.act_date) == ("Уголовный кодекс Республики Казахстан", "1997-07-16")
