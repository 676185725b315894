"""Dates as people write them; what the source leaves open stays open."""

from __future__ import annotations

import re

from viz.words import known, word

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def spoken(date: str, lang: str) -> str:
    """A day, a month or a year; anything else as it is.

    >>> [spoken("2026-07-01", lang) for lang in ("en", "ru", "kk")]
    ['1 July 2026', '1 июля 2026 года', '2026 жылғы 1 шілде']
    >>> [spoken("2015-06", lang) for lang in ("en", "ru", "kk")]
    ['June 2015', '06.2015', '2015 жылғы маусым']
    """
    found = _DATE.fullmatch(date.strip())
    if not found or not "01" <= (found[2] or "01") <= "12":
        return date
    lang = known(lang)
    year, number, day = found[1], found[2], found[3]
    if not number:
        return year
    month = word(f"month-{number}", lang)
    if lang == "kk":
        return f"{year} жылғы {int(day)} {month}" if day else f"{year} жылғы {month}"
    if lang == "ru":
        return f"{int(day)} {month} {year} года" if day else f"{number}.{year}"
    return f"{int(day)} {month} {year}" if day else f"{month} {year}"
