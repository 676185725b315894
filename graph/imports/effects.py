"""When a change takes effect: from the words of a note to the properties that the rules read."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING

from rdflib import XSD, Literal

from graph.imports.model import at, lg
from graph.statutes import EffectKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rdflib import URIRef

    from graph.statutes import Effect

_MONTHS = 12
_PLACES = [
    (re.compile(r"(?:пп|подпункт\w*)\s*\.?\s*"), "subpara. "),
    (re.compile(r"(?:(?<!\w)п|пункт\w*)\s*\.?\s*(?=\d)"), "para. "),
    (re.compile(r"(?:(?<!\w)ч|част\w*)\s*\.?\s*(?=\d)"), "part "),
    (re.compile(r"(?:ст|стать\w*|articles?|art)\s*\.?\s*(?=\d)"), "art. "),
]
PropertyValue = tuple["URIRef", "URIRef | Literal"]


def properties(effect: Effect, signed: str, amending: str) -> Iterator[PropertyValue]:
    """The properties of a change that say when it takes effect.

    A date before the amending act was adopted is told in words only: the change then begins with
    its act (``change-before-act``). A statement with exceptions gives no date at all, for the
    place may be one of them.

    Args:
        effect: as the note states it.
        signed: date of the amending act, ISO.
        amending: slug of the amending act.
    """
    yield lg("statedEffect"), Literal(words(effect, signed))
    if effect.has_exceptions:
        return
    if effect.kind is EffectKind.DATE and effect.date and effect.date >= signed:
        yield lg("effectDate"), Literal(effect.date, datatype=XSD.date)
    elif effect.kind is EffectKind.SIGNATURE:
        yield lg("effectDate"), Literal(signed, datatype=XSD.date)
    elif effect.kind is EffectKind.PUBLICATION:
        yield lg("delayDays"), Literal(0)
    elif effect.kind is EffectKind.RULE and effect.count is not None:
        if effect.unit == "days":
            yield lg("delayDays"), Literal(effect.count)
        else:
            months = effect.count * (_MONTHS if effect.unit == "years" else 1)
            yield lg("delayMonths"), Literal(months)
    elif effect.kind is EffectKind.SEE_ARTICLE:
        yield lg("deferredTo"), at(f"kz/act/{amending}")


def words(effect: Effect, signed: str) -> str:
    """The statement in English.

    >>> from graph.statutes import Effect, EffectKind
    >>> words(Effect(EffectKind.RULE, count=60, unit="days"), "2021-07-02")
    '60 calendar days after first official publication'
    """
    said = {
        EffectKind.UNSTATED: "not stated",
        EffectKind.PUBLICATION: "day of first official publication",
        EffectKind.SIGNATURE: "day of signing",
        EffectKind.OTHER: "stated in words that give no date",
    }.get(effect.kind, "")
    if effect.kind is EffectKind.DATE and effect.date:
        said = effect.date
        if effect.date < signed:
            said += f", which is before the amending act of {signed}: it reaches back"
    elif effect.kind is EffectKind.RULE:
        unit = "calendar days" if effect.unit == "days" else effect.unit
        unit = unit.removesuffix("s") if effect.count == 1 and unit else unit
        said = f"{effect.count} {unit} after first official publication"
    elif effect.kind is EffectKind.SEE_ARTICLE:
        said = f"see {_place(effect.see or '')} of the amending act"
    if effect.has_exceptions:
        said += ", with exceptions"
    return said + (f", until {effect.until}" if effect.until else "")


def earliest(effect: Effect, signed: str) -> str:
    """The first day on which the change can have taken effect, ISO; as rule 11 derives it."""
    day = dt.date.fromisoformat(signed)
    if effect.has_exceptions:
        return signed
    if effect.kind is EffectKind.DATE and effect.date:
        return max(effect.date, signed)
    if effect.kind is EffectKind.RULE and effect.count is not None:
        if effect.unit == "days":
            return (day + dt.timedelta(days=effect.count + 1)).isoformat()
        months = effect.count * (_MONTHS if effect.unit == "years" else 1)
        return (_after(day, months) + dt.timedelta(days=1)).isoformat()
    return signed


def last_day(edition: str) -> str:
    """The last day on which the text of an edition can have been taken, ISO.

    >>> last_day("2026-02")
    '2026-02-28'
    """
    parts = [int(p) for p in edition.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else _MONTHS
    whole = edition.count("-") > 1
    day = parts[2] if whole else calendar.monthrange(year, month)[1]
    return dt.date(year, month, day).isoformat()


def _after(day: dt.date, months: int) -> dt.date:
    total = day.month - 1 + months
    year, month = day.year + total // _MONTHS, total % _MONTHS + 1
    return day.replace(
        year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1])
    )


def _place(printed: str) -> str:
    for pattern, name in _PLACES:
        printed = pattern.sub(name, printed)
    return " ".join(printed.split()) or "another article"
