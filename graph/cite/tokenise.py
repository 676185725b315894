"""Tokenise: words, numbers, dates and signs of a running text, with code-point offsets.

Works on the folded text (``graph.statutes.fold``), where look-alike letters, odd spaces, dashes
and quotation marks are alike already. Footnote marks, link targets and emphasis of Markdown and
HTML give no token, so that «[Article 26](#)¹ of the Constitution» reads as one phrase.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from graph.statutes.dates import DATE, iso
from graph.statutes.fold import fold
from graph.statutes.words import LAW_NUMBER_SIGN

_ROMAN = r"[ivxlcіхс]+(?!\w)"
_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SHORT_DATE = re.compile(
    rf"(?P<month>{'|'.join(_SHORT_MONTHS)})[a-z]?\.?\s+(?P<day>\d\d?),?\s+(?P<year>(?:19|20)\d\d)"
)
_TOKEN = re.compile(
    rf"""
    (?P<noise><sup>[^<>]{{0,12}}</sup>|</?[a-z][^<>]{{0,80}}>|\[\^?\d{{1,3}}\]|\]\([^()\s]{{0,400}}\)
      |[\[\]*`\\¹²³⁰⁴-⁹]+)
  | (?P<url>https?://\S+|www\.\S+)
  | (?P<date>{DATE.pattern})
  | (?P<short>{_SHORT_DATE.pattern})
  | (?P<law>{LAW_NUMBER_SIGN}\d+(?:\s*-\s*{_ROMAN})?)
  | (?P<roman>\d+-{_ROMAN})
  | (?P<num>\d+(?:-\d+)*)
  | (?P<word>sub-?para(?:graph)?s?(?![a-z])|[^\W\d_]+)
  | (?P<punct>\S)
    """,
    re.VERBOSE,
)
_SHAPES = ("noise", "url", "date", "short", "law", "roman", "num", "word", "punct")
_SILENT = ("noise",)


@dataclass(frozen=True, slots=True)
class Token:
    """One token.

    Attributes:
        shape: ``word``, ``num``, ``date``, ``law`` («№ 429-V»), ``roman`` («429-V»), ``url`` or
            ``punct``.
        text: folded; of a date the ISO form, empty when there is no such day.
        raw: as it stands in the text.
        start: offset of its first code point.
        end: offset behind its last one.
    """

    shape: str
    text: str
    raw: str
    start: int
    end: int


def tokenise(text: str) -> list[Token]:
    """All tokens of a text.

    >>> [t.text for t in tokenise("cт. 489¹ [КоАП](#)")]
    ['ст', '.', '489', 'коап']
    """
    folded = fold(text)
    found = []
    for match in _TOKEN.finditer(folded):
        shape = next(name for name in _SHAPES if match[name] is not None)
        if shape in _SILENT:
            continue
        value = match[0]
        if shape == "date":
            value = iso(match) or ""
        elif shape == "short":
            shape, value = "date", _short(match)
        found.append(Token(shape, value, text[match.start() : match.end()], *match.span()))
    return found


def _short(match: re.Match[str]) -> str:
    month = _SHORT_MONTHS.index(match["month"]) + 1
    try:
        return datetime.date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return ""
