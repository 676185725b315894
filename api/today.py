"""Today: the day a question is about, as an option or an address names it, or the present one."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from pydantic import BeforeValidator

from graph.errors import NoDayError

_KAZAKHSTAN = dt.timezone(dt.timedelta(hours=5))  # one time zone, UTC+5, since 1 March 2024


def _written(given: object) -> object:
    """What may become a date: pydantic alone takes numbers too, as seconds since 1970."""
    if isinstance(given, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given):
        raise ValueError("write the day as YYYY-MM-DD, for example 2026-11-21")
    return given


IsoDay = Annotated[dt.date, BeforeValidator(_written)]
"""A day as a parameter of a route."""


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
