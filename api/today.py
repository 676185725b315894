"""Today: the day a question is about, as an option or an address names it, or the present one."""

from __future__ import annotations

import datetime as dt

from graph.errors import NoDayError

_KAZAKHSTAN = dt.timezone(dt.timedelta(hours=5))  # one time zone, UTC+5, since 1 March 2024


def today() -> dt.date:
    """The present day in Kazakhstan."""
    return dt.datetime.now(_KAZAKHSTAN).date()


def day(text: str) -> dt.date:
    """The day of an option or an address; empty is today.

    Raises:
        NoDayError: the text is not a date.
    """
    try:
        return dt.date.fromisoformat(text) if text else today()
    except ValueError:
        raise NoDayError(
            f"'{text}' is not a day: write YYYY-MM-DD, for example 2026-11-21"
        ) from None
