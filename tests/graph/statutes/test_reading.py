"""The way in and the report: what a user sees of an import."""

from __future__ import annotations

import json

import pytest

from graph.statutes import StatuteError, Unit, items, read, report

TEXT = (
    " Статья 1. Название\n\n      1. Слова.\n\n      2. Слова статьи 1 настоящего Закона.\n\n"
    "      Сноска. Статья 1 загадочно с изменениями, внесенными Законом РК от 01.02.2003 № 4-II.\n"
)


def test_the_report_counts_what_was_found_and_names_what_was_not_understood() -> None:
    counted = report(read(TEXT.splitlines(keepends=True), "circles-1996"))
    assert counted.counts["articles"] == 1
    assert counted.counts["numbered paragraphs"] == 2
    assert counted.counts["amendment events"] == 1
    assert counted.counts["references inside, resolved"] == 1
    assert [(u.span.line, u.text) for u in counted.unparsed] == [(7, "загадочно")]
    assert "line 7" in counted.table()
    assert json.loads(json.dumps(counted.as_dict()))["events"]["amended"] == 1


def test_the_name_of_the_file_names_the_act(tmp_path) -> None:
    path = tmp_path / "labour-code-2015.ru.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read(path).act.path == "kz/act/labour-code-2015"


def test_a_name_that_names_no_act_is_refused_with_advice() -> None:
    with pytest.raises(StatuteError, match="give act_slug"):
        read(TEXT.splitlines(keepends=True))


def test_a_file_that_is_not_utf8_is_refused_with_advice(tmp_path) -> None:
    path = tmp_path / "labour-code-2015.txt"
    path.write_bytes(TEXT.encode("cp1251"))
    with pytest.raises(StatuteError, match="UTF-8"):
        read(path)


def test_a_missing_file_is_told_as_such(tmp_path) -> None:
    with pytest.raises(StatuteError, match="cannot be read"):
        read(tmp_path / "labour-code-2015.txt")


def test_an_empty_text_is_an_empty_act() -> None:
    assert read([], "circles-1996").units == ()


def test_streaming_gives_an_article_before_the_rest_is_read() -> None:
    taken = 0

    def source():
        nonlocal taken
        for n in range(1, 1001):
            for line in (f" Статья {n}. Название\n", "\n", "      Слова.\n", "\n"):
                taken += 1
                yield line

    first = next(i for i in items(source(), "circles-1996") if isinstance(i, Unit))
    assert first.number == "1"
    assert taken < 20
