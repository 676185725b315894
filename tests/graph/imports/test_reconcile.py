"""What a reader transcribed against what the parser read."""

from __future__ import annotations

from graph.imports.reconcile import reconcile
from graph.statutes import read

SIXTY = "по истечении шестидесяти календарных дней после дня его первого официального опубликования"
TEXT = f""" Статья 1. Название

      1. Слова.

      Сноска. Статья 1 с изменениями, внесенными законами РК от 02.07.2021
№ 62-VII
 (вводится в действие {SIXTY}); от 05.07.2024
№ 114-VIII
 (вводится в действие с 01.01.2025).
"""
STATUTE = read(TEXT.splitlines(keepends=True), "clubs-2000")
RIGHT = {
    "article": "1",
    "heading_ru": "Название",
    "status": "in force",
    "amendments": [
        {
            "act_number": "62-VII",
            "date": "2021-07-02",
            "effect": "amended",
            "in_force": "60 calendar days after first official publication",
        },
        {
            "act_number": "114-VIII",
            "date": "2024-07-05",
            "effect": "amended",
            "in_force": "2025-01-01",
        },
    ],
}


def points(**changed: object) -> list[tuple[str, str, str]]:
    found = reconcile(STATUTE, {"articles": [RIGHT | changed]})
    return [(d.point, d.transcript, d.text) for d in found]


def test_a_faithful_transcript_has_no_disagreement() -> None:
    assert points() == []


def test_a_wrong_day_is_told_with_the_words_of_the_text() -> None:
    wrong = [
        RIGHT["amendments"][0] | {"in_force": "10 calendar days after publication"},
        RIGHT["amendments"][1],
    ]
    found = reconcile(STATUTE, {"articles": [RIGHT | {"amendments": wrong}]})
    assert [d.point for d in found] == ["date"]
    assert "шестидесяти" in found[0].words
    assert found[0].line


def test_an_amendment_that_one_side_lacks_is_told_of_both_sides() -> None:
    assert points(amendments=RIGHT["amendments"][:1]) == [("amendment", "", "amended")]
    more = [
        *RIGHT["amendments"],
        {"act_number": "1-IX", "date": "2026-06-01", "effect": "amended", "in_force": ""},
    ]
    assert points(amendments=more) == [("amendment", "amended", "")]


def test_headings_statuses_and_articles_are_compared() -> None:
    assert points(heading_ru="Другое") == [("heading", "Другое", "Название")]
    assert points(status="excluded") == [("status", "excluded", "present")]
    assert points(article="99") == [("article", "is there", "")]
    assert points(heading_ru="НАЗВАНИЕ.") == []
