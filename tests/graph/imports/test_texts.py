"""The local store: real files in a real folder, searched and found again."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.imports.texts import TextError, TextStore, words_of
from graph.statutes import read

TEXT = """ Статья 1. Ассоциации

      1. Ассоциация юридических лиц является некоммерческой организацией.

      2. Члены ассоциации сохраняют самостоятельность.

 Статья 2. Съезды

      Съезд созывается раз в год.
"""


@pytest.fixture
def store(tmp_path: Path) -> TextStore:
    store = TextStore(tmp_path)
    statute = read(TEXT.splitlines(keepends=True), "clubs-2000")
    store.put(statute, "2020-01-01", TEXT, "clubs-2000.ru.txt")
    return store


def test_the_words_lie_under_their_edition(store: TextStore) -> None:
    path = store.root / "clubs-2000" / "2020-01-01" / "clubs-2000.ru.txt"
    assert path.read_text(encoding="utf-8") == TEXT
    assert [(t.act, t.edition, t.articles) for t in store.all()] == [
        ("clubs-2000", "2020-01-01", 2)
    ]
    assert not list(store.root.rglob("*.new"))


def test_passages_are_found_by_words_in_any_ending(store: TextStore) -> None:
    hits = store.search("ассоциациями членов")
    assert [h.provision.split("/act/")[1] for h in hits] == ["clubs-2000/art/1/par/2"]
    hit = hits[0]
    assert "самостоятельность" in TEXT[hit.start : hit.end]
    assert "«" in hit.words


def test_a_second_import_replaces_its_edition_only(store: TextStore) -> None:
    later = TEXT.replace("раз в год", "дважды в год")
    statute = read(later.splitlines(keepends=True), "clubs-2000")
    store.put(statute, "2021-01-01", later, "clubs-2000.ru.txt")
    store.put(statute, "2021-01-01", later, "clubs-2000.ru.txt")
    assert [h.edition for h in store.search("дважды")] == ["2021-01-01"]
    assert [h.edition for h in store.search("съезд", edition="2020-01-01")] == ["2020-01-01"]
    assert sorted(h.edition for h in store.search("съезд созывается")) == [
        "2020-01-01",
        "2021-01-01",
    ]


def test_quote_finds_the_folder_of_an_edition_or_the_latest(store: TextStore) -> None:
    folder = store.root / "clubs-2000" / "2020-01-01"
    assert store.folder_of("kz/act/clubs-2000/edition/2020-01-01") == folder
    assert store.folder_of("clubs-2000") == folder
    for missing in ("clubs-2000/edition/1999-01-01", "tax-code-2025", "../etc", "a b"):
        with pytest.raises(TextError, match="import adilet"):
            store.folder_of(missing)


@pytest.mark.parametrize("words", ["", "—", "  "])
def test_a_search_without_words_is_refused(store: TextStore, words: str) -> None:
    with pytest.raises(TextError, match="no word"):
        store.search(words)


@pytest.mark.parametrize("words", ['"', "съезд OR", "a*b NEAR(c)", "съезд) OR (год"])
def test_no_question_can_break_the_search(store: TextStore, words: str) -> None:
    try:
        store.search(words)
    except TextError as error:
        assert "no word" in str(error)


def test_a_search_before_any_import_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(TextError, match="lawgraph import adilet"):
        TextStore(tmp_path).search("съезд")


def test_no_act_leads_out_of_the_store(store: TextStore) -> None:
    with pytest.raises(TextError, match="names no act"):
        store.search("съезд", act="../../etc")


def test_a_page_is_stored_as_the_text_that_it_says(tmp_path: Path) -> None:
    page = tmp_path / "clubs-2000.html"
    page.write_text(
        '<html><body><div class="main"><h3>Статья 1. Цели</h3>'
        "<p>Клуб &laquo;служит&raquo; членам.</p></div></body></html>",
        encoding="utf-8",
    )
    words = words_of(page, "page")
    assert "«служит»" in words
    assert "<p>" not in words


def test_offsets_of_a_page_count_in_the_text_that_it_says(tmp_path: Path) -> None:
    page = tmp_path / "clubs-2000.html"
    page.write_text(
        '<div class="main"><h3>Статья 1. Цели</h3>\n<p>Клуб служит членам.</p></div>',
        encoding="utf-8",
    )
    words, statute = words_of(page, "page"), read(page)
    unit = next(u for u in statute.units if "служит" in u.text)
    assert words[unit.span.start : unit.span.end].strip() == "Клуб служит членам."
