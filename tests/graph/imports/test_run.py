"""Importing files and folders: what is written where, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.imports.run import ImportingError, Options, run
from graph.imports.texts import TextStore
from graph.statutes import StatuteError
from graph.store import Store

LAW = """ Статья 1. Название

      1. Слова.

      Сноска. Статья 1 с изменением, внесенным Законом РК от 02.07.2021
№ 62-VII
 (вводится в действие с 01.01.2022).
"""
OTHER = LAW.replace("№ 62-VII", "№ 63-VII")


def quietly(stage: str, what: str) -> None:
    pass


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "clubs-2000.ru.txt").write_text(LAW, encoding="utf-8")
    return folder


@pytest.fixture
def options(tmp_path: Path) -> Options:
    data = tmp_path / "data"
    data.mkdir()
    facts = data / "laws" / "kz" / "imported"
    return Options(data, None, "2026-02", facts, TextStore(tmp_path / "home"))


def test_a_folder_gives_facts_words_and_a_report(folder: Path, options: Options) -> None:
    done = run([folder], options, quietly)
    assert [p.name for p in done.written] == ["clubs-2000.ttl", "amending-acts.ttl"]
    assert done.files[0].report.counts["articles"] == 1
    assert done.files[0].stored is not None
    assert done.files[0].stored.read_text(encoding="utf-8") == LAW
    store = Store.memory()
    for path in done.written:
        store.load(path.read_bytes(), "turtle")
    assert store.ask("ASK { ?c a <https://w3id.org/lawgraph/ontology#Change> }")


def test_the_same_files_give_the_same_bytes(folder: Path, options: Options) -> None:
    first = {p.name: p.read_bytes() for p in run([folder], options, quietly).written}
    again = {p.name: p.read_bytes() for p in run([folder], options, quietly).written}
    assert first == again


def test_amending_acts_of_other_imported_acts_are_kept(folder: Path, options: Options) -> None:
    run([folder], options, quietly)
    other = folder.parent / "parties-2002.txt"
    other.write_text(OTHER, encoding="utf-8")
    run([other], options, quietly)
    assert options.facts_to is not None
    acts = (options.facts_to / "amending-acts.ttl").read_text(encoding="utf-8")
    assert "law-62-VII-2021-07-02" in acts
    assert "law-63-VII-2021-07-02" in acts


def test_the_russian_text_gives_the_facts_whatever_the_order(
    folder: Path, options: Options
) -> None:
    english = " Article 1. Name\n\n      1. Words.\n"
    (folder / "clubs-2000.en.txt").write_text(english, encoding="utf-8")
    done = run([folder], options, quietly)
    assert [f.language for f in done.files] == ["en", "ru"]
    facts = next(p for p in done.written if p.name == "clubs-2000.ttl")
    assert "Название" in facts.read_text(encoding="utf-8")
    assert {f.stored.name for f in done.files if f.stored} == {
        "clubs-2000.en.txt",
        "clubs-2000.ru.txt",
    }


def test_without_a_date_the_user_is_told_what_to_give(folder: Path, options: Options) -> None:
    with pytest.raises(ImportingError, match="--edition"):
        run([folder], Options(options.data), quietly)


@pytest.mark.parametrize("edition", ["yesterday", "2026-2", "01.02.2026"])
def test_a_date_in_another_form_is_refused(folder: Path, options: Options, edition: str) -> None:
    with pytest.raises(ImportingError, match="YYYY-MM"):
        run([folder], Options(options.data, edition=edition), quietly)


def test_what_is_not_there_or_empty_is_named(tmp_path: Path, options: Options) -> None:
    with pytest.raises(ImportingError, match="not there"):
        run([tmp_path / "nothing.txt"], options, quietly)
    (tmp_path / "empty").mkdir()
    with pytest.raises(ImportingError, match="holds no"):
        run([tmp_path / "empty"], options, quietly)


def test_one_slug_cannot_name_two_files(folder: Path, options: Options) -> None:
    (folder / "b-2001.txt").write_text(LAW, encoding="utf-8")
    with pytest.raises(ImportingError, match="singly"):
        run([folder], Options(options.data, act="clubs-2000", edition="2026"), quietly)


def test_a_file_that_names_no_act_is_refused(folder: Path, options: Options) -> None:
    odd = folder / "Закон.txt"
    odd.write_text(LAW, encoding="utf-8")
    with pytest.raises(StatuteError, match="act_slug"):
        run([odd], options, quietly)


def test_a_failed_run_leaves_the_facts_as_they_were(folder: Path, options: Options) -> None:
    written = run([folder], options, quietly).written
    before = {p: p.read_bytes() for p in written}
    (folder / "z-2001.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(StatuteError):
        run([folder], options, quietly)
    assert {p: p.read_bytes() for p in written} == before
