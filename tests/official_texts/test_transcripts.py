"""A reader's transcripts differ from the official texts only where the reader was wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.imports.reconcile import reconcile
from tests.official_texts.texts import RUSSIAN, act_of, statute_of, transcript_of


@pytest.mark.parametrize("path", RUSSIAN, ids=act_of)
def test_the_transcript_differs_only_where_it_was_found_wrong(path: Path) -> None:
    transcript = json.loads(transcript_of(path).read_text(encoding="utf-8"))
    found = reconcile(statute_of(path), transcript)
    wrong_days = [
        d for d in found
        if d.point == "date" and d.transcript.startswith("10 calendar") and "60 c" in d.text
    ]  # fmt: skip
    assert all("шестидесяти" in d.words or len(d.words) == 200 for d in wrong_days)
    rest = [(d.article, d.point) for d in found if d not in wrong_days]
    assert (
        rest
        == {
            "administrative-offences-2014": [],
            "criminal-code-2014": [("377", "effect")],
            "civil-code-general-1994": [
                ("50", "date"),
                ("105", "date"),
                ("105", "amendment"),
                ("108", "effect"),
                ("109", "effect"),
            ],
            "constitution-1995": [],
        }[act_of(path)]
    )
