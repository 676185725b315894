"""`lawgraph import …` as a user runs it: a real process would only be slower."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.commands.importing import app

LAW = """ Статья 1. Название

      1. Клуб ведет список членов.

      Сноска. Статья 1 с изменением, внесенным Законом РК от 02.07.2021
№ 62-VII
 (вводится в действие с 01.01.2022).
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAWGRAPH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LAWGRAPH_ROOT", str(tmp_path))
    path = tmp_path / "clubs-2000.ru.txt"
    path.write_text(LAW, encoding="utf-8")
    return path


def call(*words: object) -> Result:
    return CliRunner().invoke(app, [str(w) for w in words])


def test_the_report_is_a_table_or_json(file: Path) -> None:
    table = call("adilet", file, "--edition", "2026-02")
    assert table.exit_code == 0
    assert "articles" in table.stdout
    told = json.loads(call("adilet", file, "--edition", "2026-02", "-f", "json", "--quiet").stdout)
    assert told["files"][0]["report"]["counts"]["articles"] == 1
    assert told["written"] == []


def test_facts_are_written_and_counted(file: Path) -> None:
    folder = file.parent / "data" / "laws" / "kz" / "imported"
    done = call(
        "adilet", file, "--edition", "2026-02", "--facts-to", folder, "--format", "json", "--quiet"
    )
    told = json.loads(done.stdout)
    assert told["files"][0]["facts"]["changes"] == 1
    assert [Path(p).name for p in told["written"]] == ["clubs-2000.ttl", "amending-acts.ttl"]
    assert not list(folder.glob("*.new"))


def test_words_are_kept_unless_the_user_says_no(file: Path) -> None:
    call("adilet", file, "--edition", "2026-02", "--no-store-text")
    assert json.loads(call("texts", "-f", "json").stdout) == []
    call("adilet", file, "--edition", "2026-02")
    assert [t["act"] for t in json.loads(call("texts", "-f", "json").stdout)] == ["clubs-2000"]
    hits = json.loads(call("search", "клубом членам", "-f", "json").stdout)
    assert [h["provision"] for h in hits] == ["art/1/par/1"]


def test_a_transcript_that_differs_is_a_finding(file: Path) -> None:
    transcript = file.parent / "told.json"
    article = {"article": "1", "heading_ru": "Название", "status": "in force", "amendments": []}
    transcript.write_text(json.dumps({"articles": [article]}), encoding="utf-8")
    done = call("reconcile", file, transcript, "-f", "json")
    assert done.exit_code == 1
    assert [d["point"] for d in json.loads(done.stdout)] == ["amendment"]


@pytest.mark.parametrize(
    "words", [["--format", "csv"], ["--edition", "soon"], ["--act", "Not A Slug"]]
)
def test_wrong_use_is_refused(file: Path, words: list[str]) -> None:
    assert call("adilet", file, "--edition", "2026-02", *words).exit_code != 0
