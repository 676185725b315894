"""Dates and counted terms as notes write them, in three languages.

Reads folded text, writes ISO dates and whole numbers; knows nothing of notes.
"""

from __future__ import annotations

import datetime
import re

_MONTHS = {
    "январ": 1,
    "феврал": 2,
    "март": 3,
    "апрел": 4,
    "мая": 5,
    "май": 5,
    "июн": 6,
    "июл": 7,
    "август": 8,
    "сентябр": 9,
    "октябр": 10,
    "ноябр": 11,
    "декабр": 12,
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "қаңтар": 1,
    "ақпан": 2,
    "наурыз": 3,
    "сәуір": 4,
    "мамыр": 5,
    "маусым": 6,
    "шілде": 7,
    "тамыз": 8,
    "қыркүйек": 9,
    "қазан": 10,
    "қараша": 11,
    "желтоқсан": 12,
}
_MONTH = "(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")[а-яәғқңөұүһі]*"
_YEAR_WORD = r"(?:\s*(?:года|году|год|гг?\b\.?))?"

DATE = re.compile(
    rf"""
    (?<!\d)(?:
      (?P<y1>(?:19|20)\d\d)\s*[.-]\s*(?P<m1>\d\d?)\s*[.-]\s*(?P<d1>\d\d?)(?!\d)      # 2015.12.02
    | (?P<d2>\d\d?)\s*[.]\s*(?P<m2>\d\d?)\s*[.]\s*(?P<y2>(?:19|20)?\d\d)(?!\d){_YEAR_WORD}
    | (?P<d3>\d\d?)(?:\s*(?:st|nd|rd|th)\b)?(?:\s+of)?\s+(?P<m3>{_MONTH}),?\s+
      (?P<y3>(?:19|20)\d\d)(?!\d){_YEAR_WORD}
    | (?P<m4>{_MONTH})\s+(?P<d4>\d\d?),?\s+(?P<y4>(?:19|20)\d\d)(?!\d)               # May 21, 2007
    | (?P<y5>(?:19|20)\d\d)\s*жыл[а-яғқіы]*\s+(?P<d5>\d\d?)[\s-]*(?P<m5>{_MONTH})
    )
    """,
    re.VERBOSE,
)
"""A whole date in folded text, in any of the orders and scripts met so far."""

_SHORT_YEAR = 100
_FIRST_SHORT_YEAR = 50  # «31.08.95» is of 1995; nothing amended here is older than 1950


def iso(found: re.Match[str]) -> str | None:
    """The ISO date of a match of ``DATE``; ``None`` when no such day exists (31.02.2020)."""
    groups = found.groupdict()
    form = next(k for k in "12345" if groups[f"y{k}"])
    year, month, day = int(groups[f"y{form}"]), groups[f"m{form}"], int(groups[f"d{form}"])
    if year < _SHORT_YEAR:
        year += 1900 if year >= _FIRST_SHORT_YEAR else 2000
    number = int(month) if month.isdigit() else month_number(month)
    try:
        return datetime.date(year, number, day).isoformat()
    except ValueError:
        return None


def month_number(word: str) -> int:
    """The month of a folded word in any case form, 0 when it is none."""
    fits = [stem for stem in _MONTHS if word.startswith(stem)]
    return _MONTHS[max(fits, key=len)] if fits else 0


def first_date(folded: str) -> str | None:
    """The first whole date of a folded text, ISO."""
    found = DATE.search(folded)
    return iso(found) if found else None


# Stems of the numerals up to 999 in the genitive, which is the form that follows «по истечении».
_NUMERALS = {
    "одн": 1,
    "двух": 2,
    "дву": 2,
    "два": 2,
    "две": 2,
    "трех": 3,
    "три": 3,
    "четырех": 4,
    "пяти": 5,
    "шести": 6,
    "семи": 7,
    "восьми": 8,
    "девяти": 9,
    "десят": 10,
    "одиннадцат": 11,
    "двенадцат": 12,
    "тринадцат": 13,
    "четырнадцат": 14,
    "пятнадцат": 15,
    "шестнадцат": 16,
    "семнадцат": 17,
    "восемнадцат": 18,
    "девятнадцат": 19,
    "двадцат": 20,
    "тридцат": 30,
    "сорока": 40,
    "пятидесят": 50,
    "шестидесят": 60,
    "семидесят": 70,
    "восьмидесят": 80,
    "девяност": 90,
    "ста": 100,
    "двухсот": 200,
    "трехсот": 300,
    "бір": 1,
    "екі": 2,
    "үш": 3,
    "төрт": 4,
    "бес": 5,
    "алты": 6,
    "жеті": 7,
    "сегіз": 8,
    "тоғыз": 9,
    "он": 10,
    "жиырма": 20,
    "отыз": 30,
    "қырық": 40,
    "елу": 50,
    "алпыс": 60,
    "жетпіс": 70,
    "сексен": 80,
    "тоқсан": 90,
    "жүз": 100,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "sixty": 60,
    "ninety": 90,
}
_LONGEST_ENDING = 3
_WHOLE = {"ста", "он", "екі", "үш", "бес", "бір", "one", "two", "ten", "six", "три", "два", "две"}


def numeral(word: str) -> int | None:
    """The value of one folded numeral: «шестидесяти» 60, ``10`` 10; ``None`` for other words."""
    if word.isdigit():
        return int(word)
    if word in _NUMERALS:
        return _NUMERALS[word]
    fits = [
        s
        for s in _NUMERALS
        if s not in _WHOLE and len(word) - len(s) <= _LONGEST_ENDING and word.startswith(s)
    ]
    return _NUMERALS[max(fits, key=len)] if fits else None


_ORDINALS = {
    "перв": 1,
    "втор": 2,
    "трет": 3,
    "четверт": 4,
    "пят": 5,
    "шест": 6,
    "седьм": 7,
    "восьм": 8,
    "девят": 9,
    "десят": 10,
    "одиннадцат": 11,
    "двенадцат": 12,
    "тринадцат": 13,
    "четырнадцат": 14,
    "пятнадцат": 15,
    "шестнадцат": 16,
    "семнадцат": 17,
    "восемнадцат": 18,
    "девятнадцат": 19,
    "двадцат": 20,
    "тридцат": 30,
    "сороков": 40,
    "пятидесят": 50,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "бірінші": 1,
    "екінші": 2,
    "үшінші": 3,
    "төртінші": 4,
    "бесінші": 5,
    "алтыншы": 6,
    "жетінші": 7,
}
FIRST_TENS = 20
"""From here on an ordinal may have two words: «двадцать первой»."""

_ORDINAL_ENDING = re.compile(
    r"[ыои]й|ая|ое|[ое]го|[ое]му|[ыи]м|[ое]м|ую|[ое]ю|[ыи]е|[ыи]х|[ыи]ми"
    r"|(?:сі|сы)(?:н[а-я]*)?"
)
_ORDINAL_THIRD = re.compile(r"ий|ь(?:я|е|ей|его|ему|им|ем|ю|и|их|ими)")  # «третья», not «пятью»


def ordinals(first: str, second: str) -> tuple[int | None, int]:
    """The ordinal that begins at a word, and how many words it takes: «двадцать первой» 21."""
    value = ordinal(first)
    if value is None:
        return None, 0
    more = ordinal(second) if value >= FIRST_TENS and value % 10 == 0 and second else None
    if more is not None and more < 10:  # noqa: PLR2004 - a single figure
        return value + more, 2
    return value, 1


def ordinal(word: str) -> int | None:
    """The value of one folded ordinal, «второй» 2; of «двадцать» 20, the first half of 21st.

    Cardinal forms such as «пяти» and «десяти» are no ordinals.
    """
    for stem in sorted(filter(word.startswith, _ORDINALS), key=len, reverse=True):
        rest = word[len(stem) :]
        is_tens = _ORDINALS[stem] >= FIRST_TENS and rest == "ь"
        ending = _ORDINAL_THIRD if stem == "трет" else _ORDINAL_ENDING
        if not rest or is_tens or ending.fullmatch(rest):
            return _ORDINALS[stem]
    return None
