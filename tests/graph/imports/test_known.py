"""Known acts: a mention means the act of that name and date, and none where two fit."""

from __future__ import annotations

import pytest

from graph.imports.known import KnownActs, stems

ACTS = KnownActs(
    by_name={stems("Уголовный кодекс"): frozenset({"crimes-1997", "crimes-2014"})},
    times={"crimes-1997": ("1998-01-01", "2015-01-01"), "crimes-2014": ("2015-01-01", "")},
    dates={"crimes-1997": "1997-07-16", "crimes-2014": "2014-07-03"},
)


@pytest.mark.parametrize(
    ("day", "adopted", "slug"),
    [
        ("2026-02", None, "crimes-2014"),
        ("2010-01-01", None, "crimes-1997"),
        ("2026-02", "2014-07-03", "crimes-2014"),
        ("2026-02", "1997-07-16", "crimes-1997"),
        ("2026-02", "1959-07-22", None),
    ],
)
def test_a_date_in_the_words_decides_between_acts_of_one_name(day, adopted, slug) -> None:
    assert ACTS.named("Уголовным кодексом Республики Казахстан", day, adopted) == slug
