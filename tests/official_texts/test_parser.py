"""The parser over the official texts themselves."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest

from graph.statutes import Statute, UnitKind, report
from tests.official_texts.texts import FOLDER, RUSSIAN, TEXTS, statute_of

HEADING = re.compile(r"(?m)^[ ]?(?:Глава \d+\. \w+ )?[СC]татья (\d+(?:-\d+)?)(?:\.|\s*$)")


@lru_cache(maxsize=8)
def text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as handle:
        return handle.read()


@pytest.mark.parametrize("path", RUSSIAN, ids=lambda p: p.stem)
def test_every_article_is_found(path: Path) -> None:
    headed = HEADING.findall(text(path))
    found = [u.number for u in statute_of(path).articles]
    assert [n for n in found if n in set(headed)] == headed
    assert len(found) - len(headed) <= 1  # one heading of the AOC has lost its word


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.stem)
def test_every_note_is_found_and_tells_its_events(path: Path) -> None:
    spans = [(n.span.start, n.span.end) for n in statute_of(path).notes]
    spans += [(r.span.start - 400, r.span.end) for r in statute_of(path).rulings]
    for found in re.finditer(r"[СC]носка|Footnote", text(path)):
        assert any(a <= found.start() < b for a, b in spans), found


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.stem)
def test_hardly_anything_is_not_understood(path: Path) -> None:
    counted = report(statute_of(path))
    assert len(counted.unparsed) <= counted.counts["amendment events"] // 100


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.stem)
def test_every_unit_can_be_quoted_from_the_file(path: Path) -> None:
    source = text(path)
    for unit in statute_of(path).units:
        words = "".join(source[unit.span.start : unit.span.end].split())
        assert words == "".join(unit.text.split())


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.stem)
def test_no_two_places_share_an_identifier(path: Path) -> None:
    own = {UnitKind.ARTICLE, UnitKind.PAR, UnitKind.SUB, UnitKind.NOTE}
    places = [u.provision for u in statute_of(path).units if u.kind in own]
    assert len(places) == len(set(places))


@pytest.mark.parametrize(
    ("name", "article", "expected"),
    [
        (
            "administrative-offences-2014.ru.txt",
            "489-1",
            [("inserted", "429-V", "2015-12-02"), ("amended", "160-VI", "2018-06-13")],
        ),
        (
            "administrative-offences-2014.ru.txt",
            "488",
            [("new-edition", "334-VI", "2020-05-25")],
        ),
        ("criminal-code-2014.ru.txt", "130", [("excluded", "349-VI", "2020-06-26")]),
    ],
)
def test_the_history_of_the_articles_that_the_issue_names(name, article, expected) -> None:
    told = [
        (e.kind.value, e.act.number, e.act.date)
        for e in statute_of(FOLDER / name).events
        if e.act and e.place.kind == "article" and e.place.number == article
    ]
    assert told == expected


def test_both_languages_of_the_constitution_tell_the_same_acts() -> None:
    texts = (FOLDER / f"constitution-1995.{lang}.txt" for lang in ("ru", "en"))
    russian, english = map(statute_of, texts)
    assert [a.number for a in russian.articles] == [a.number for a in english.articles]

    def acts(found: Statute) -> list[tuple[str, str | None, str | None]]:
        return sorted(
            (e.place.number, e.act.number or "", e.act.date or "") for e in found.events if e.act
        )

    assert acts(russian) == acts(english)
