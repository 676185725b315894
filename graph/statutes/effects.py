"""When a change takes effect: the grammar of what notes put in brackets.

Reads the folded and the printed form of one bracket, returns an ``Effect``. Words that are not
resolved are not lost: they stay in ``Effect.text``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.statutes.dates import DATE, first_date, iso, numeral
from graph.statutes.fold import squeeze
from graph.statutes.model import Effect, EffectKind

_UNITS = [
    ("days", r"дн\w*|сут\w*|days?|күн\w*"),
    ("months", r"месяц\w*|months?|ай(?:дан|ы|)"),
    ("years", r"год(?:а|у|)|лет|years?|жыл\w*"),
    ("weeks", r"недел\w*|weeks?"),
]
_UNIT = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _UNITS)
_BETWEEN = r"(?:\s+(?:календарн\w*|рабоч\w*|calendar|working|күнтізбелік|жұмыс))?"
_COUNT = r"(?P<count>[\w]+(?:\s+[\w]+){0,3}?|\d+(?:\s*\([^)]*\))?)"
_RULE = re.compile(
    rf"(?:истечени\w*|expiry\s+of|expiration\s+of|upon|after|кейін)\s+"
    rf"(?:по\s+истечени\w*\s+)?{_COUNT}{_BETWEEN}\s+(?:{_UNIT})(?!\w)"
)
_RULE_AFTER = re.compile(
    rf"{_COUNT}{_BETWEEN}\s+(?:{_UNIT})\s+(?:after|following|өткен|өткеннен)(?!\w)"
)
_SEE = re.compile(r"(?:(?<!\w)см(?!\w)\s*\.?|(?<!\w)see(?!\w)|қараңыз)\s*")
_LOCATOR = re.compile(
    r"(?:(?:пп|подпункт\w*|п|пункт\w*|ч|част\w*)\s*\.?\s*[\d-]+\s*\)?\s*,?\s*)*"
    r"(?:ст|стать\w*|articles?|art)\s*\.?\s*[\d-]+"
)
_LOCATOR_LOOSE = re.compile(r"(?:пп|п|подпункт\w*|пункт\w*|ч)\s*\.?\s*[\d-]+\s*\)?")
_LOCATOR_KK = re.compile(r"[\d-]+\s*-\s*ба[бп]\w*")
_EXCEPT = re.compile(r"за исключением|кроме|except|қоспағанда")
_UNTIL = re.compile(rf"(?<!\w)(?:до|по|until|till|to|дейін)\s+(?P<date>{DATE.pattern})", re.VERBOSE)
_PUBLICATION = re.compile(r"опубликован\w*|обнародован\w*|publication|publishing|жариялан\w*")
_FROM_DAY = re.compile(r"(?<!\w)(?:со|с|from|on|since|upon)(?!\w)|бастап")
_SIGNATURE = re.compile(r"подписани\w*|signing|signature|қол\s+қойыл\w*")


def effect(folded: str, raw: str) -> Effect:
    """The effect that the words of one bracket state.

    >>> effect("(вводится в действие с 01.01.2016)", "(вводится в действие с 01.01.2016)").date
    '2016-01-01'
    """
    text = squeeze(raw).strip("() ;:,.")
    cut = _EXCEPT.search(folded)
    main = folded[: cut.start()] if cut else folded
    base = Effect(EffectKind.OTHER, text, has_exceptions=cut is not None, until=_until(main))
    without_until = _UNTIL.sub(" ", main)
    rule = _rule(without_until)
    if rule is not None:
        return replace(base, kind=EffectKind.RULE, count=rule[0], unit=rule[1])
    see = _SEE.search(main)
    if see:
        locator = _locator(folded, raw)
        return replace(base, kind=EffectKind.SEE_ARTICLE, see=locator)
    date = first_date(without_until)
    if date is not None:
        return replace(base, kind=EffectKind.DATE, date=date)
    if _PUBLICATION.search(main) and _FROM_DAY.search(main):
        return replace(base, kind=EffectKind.PUBLICATION)
    if _SIGNATURE.search(main):
        return replace(base, kind=EffectKind.SIGNATURE)
    return base


UNSTATED = Effect(EffectKind.UNSTATED)
"""The note says nothing of when."""


def _until(folded: str) -> str | None:
    found = _UNTIL.search(folded)
    inner = DATE.search(found["date"]) if found else None
    return iso(inner) if inner else None


def _rule(folded: str) -> tuple[int, str] | None:
    for pattern in (_RULE, _RULE_AFTER):
        for found in pattern.finditer(folded):
            values = [numeral(word) for word in re.findall(r"\d+|[^\W\d]+", found["count"])]
            known = [v for v in values if v is not None]
            if known:
                unit = next(name for name, _ in _UNITS if found[name])
                total = known[0] if found["count"].strip()[0].isdigit() else sum(known)
                return (total * 7, "days") if unit == "weeks" else (total, unit)
    return None


def _locator(folded: str, raw: str) -> str | None:
    for pattern in (_LOCATOR, _LOCATOR_KK, _LOCATOR_LOOSE):
        found = pattern.search(folded)
        if found:
            return re.sub(r"\s+\.", ".", squeeze(raw[found.start() : found.end()]))
    return None
