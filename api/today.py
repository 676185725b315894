"""Today: the day a question is about when it names none. One place, so that tests can set it."""

from __future__ import annotations

import datetime as dt

_KAZAKHSTAN = dt.timezone(dt.timedelta(hours=5))  # one time zone, UTC+5, since 1 March 2024


def today() -> dt.date:
    """The present day in Kazakhstan."""
    return dt.datetime.now(_KAZAKHSTAN).date()
