"""How a lawyer cites a place, in three languages."""

from __future__ import annotations

import pytest

from graph.identifiers import BASE
from graph.locators import locator

ACT = "kz/act/gardens-1996"


@pytest.mark.parametrize(
    ("path", "en", "ru", "kk"),
    [
        ("art/5", "art. 5", "ст. 5", "5-бап"),
        ("art/5/par/1", "art. 5, para. 1", "ст. 5, п. 1", "5-бап, 1-тармақ"),
        ("art/460-1", "art. 460-1", "ст. 460-1", "460-1-бап"),
        (
            "art/5/par/1/sub/3",
            "art. 5, para. 1, subpara. 3)",
            "ст. 5, п. 1, подп. 3)",
            "5-бап, 1-тармақ, 3) тармақша",
        ),
        ("art/5/note", "art. 5, note", "ст. 5, примечание", "5-бап, ескертпе"),
        ("preamble", "preamble", "преамбула", "кіріспе"),
        ("annex/2", "annex 2", "приложение 2", "2-қосымша"),
    ],
)
def test_a_place_is_cited(path, en, ru, kk):
    expected = {"en": en, "ru": ru, "kk": kk}
    assert locator(f"{ACT}/{path}") == expected
    assert locator(f"{BASE}{ACT}/{path}") == expected


@pytest.mark.parametrize("step", ["par/2", "part/2", "sub/2", "note/2"])
def test_every_numbered_step_shows_its_number_in_every_language(step):
    assert all("2" in text for text in locator(f"{ACT}/art/5/{step}").values())


@pytest.mark.parametrize(
    "other", [ACT, "kz/norm/gardens-1996/5-1-ban", "", "https://example.org/x"]
)
def test_what_is_no_place_has_no_locator(other):
    assert locator(other) == {}


def test_the_paragraphs_of_the_codes_on_offences_are_parts():
    found = locator("kz/act/administrative-offences-2014/art/489/par/9/part/2")
    assert found == {
        "en": "art. 489, part 9, passage 2",
        "ru": "ст. 489, ч. 9, абз. 2",
        "kk": "489-бап, 9-бөлік, 2-абзац",
    }
