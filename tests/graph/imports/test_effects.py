"""When a change takes effect: properties, words, and the day from which it is pending."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.imports.effects import earliest, last_day, properties, words
from graph.statutes import Effect, EffectKind

SIGNED = "2023-12-21"


def told(effect: Effect) -> dict[str, str]:
    return {str(p).split("#")[1]: str(o) for p, o in properties(effect, SIGNED, "law-1-I-1999")}


@pytest.mark.parametrize(
    ("effect", "name", "value"),
    [
        (Effect(EffectKind.DATE, date="2024-07-01"), "effectDate", "2024-07-01"),
        (Effect(EffectKind.RULE, count=10, unit="days"), "delayDays", "10"),
        (Effect(EffectKind.RULE, count=6, unit="months"), "delayMonths", "6"),
        (Effect(EffectKind.RULE, count=1, unit="years"), "delayMonths", "12"),
        (Effect(EffectKind.PUBLICATION), "delayDays", "0"),
        (Effect(EffectKind.SIGNATURE), "effectDate", SIGNED),
        (Effect(EffectKind.SEE_ARTICLE, see="ст. 2"), "deferredTo", "law-1-I-1999"),
    ],
)
def test_each_kind_of_statement_has_its_property(effect: Effect, name: str, value: str) -> None:
    assert told(effect)[name].endswith(value)


def test_exceptions_leave_the_day_open() -> None:
    effect = Effect(EffectKind.DATE, date="2024-07-01", has_exceptions=True)
    assert told(effect) == {"statedEffect": "2024-07-01, with exceptions"}
    assert earliest(effect, SIGNED) == SIGNED


@pytest.mark.parametrize(
    ("effect", "said"),
    [
        (
            Effect(EffectKind.RULE, count=1, unit="months"),
            "1 month after first official publication",
        ),
        (
            Effect(EffectKind.SEE_ARTICLE, see="пп.1) п.1 ст.2"),
            "see subpara. 1) para. 1 art. 2 of the amending act",
        ),
        (Effect(EffectKind.UNSTATED), "not stated"),
        (Effect(EffectKind.UNSTATED, until="2027-01-01"), "not stated, until 2027-01-01"),
    ],
)
def test_statements_are_told_in_english(effect: Effect, said: str) -> None:
    assert words(effect, SIGNED) == said


def test_after_ten_days_is_the_eleventh() -> None:
    assert earliest(Effect(EffectKind.RULE, count=10, unit="days"), SIGNED) == "2024-01-01"


@given(st.dates(dt.date(1991, 1, 1), dt.date(2090, 1, 1)), st.integers(0, 120))
def test_a_term_in_months_ends_where_the_rule_says(signed: dt.date, months: int) -> None:
    found = dt.date.fromisoformat(
        earliest(Effect(EffectKind.RULE, count=months, unit="months"), signed.isoformat())
    )
    before = found - dt.timedelta(days=1)
    assert (before.year * 12 + before.month) - (signed.year * 12 + signed.month) == months
    assert before.day <= signed.day


@pytest.mark.parametrize(
    ("edition", "day"),
    [("2026", "2026-12-31"), ("2024-02", "2024-02-29"), ("2026-07-01", "2026-07-01")],
)
def test_the_last_day_of_an_edition(edition: str, day: str) -> None:
    assert last_day(edition) == day
