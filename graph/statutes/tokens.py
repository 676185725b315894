"""Tokens of a note: every character of it that is not a space lies in exactly one token.

Reads folded text, yields tokens with their offsets; knows which shapes there are, not what they
mean together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.statutes.dates import DATE
from graph.statutes.words import LAW_NUMBER_SIGN

_ROMAN = r"[ivxlcіхсv]+(?!\w)"
_SUFFIX = rf"(?:\s*-\s*(?:{_ROMAN}|нп|np)|\s+{_ROMAN}|/\d+)?"
_TOKEN = re.compile(
    rf"""
    (?P<date>{DATE.pattern})
  | (?P<law>{LAW_NUMBER_SIGN}\d+{_SUFFIX}(?:\s*-?\s*(?:зрк|қрз))?)
  | (?P<bare>\d+-{_ROMAN}(?:\s*-?\s*(?:зрк|қрз))?)
  | (?P<num>\d+(?:-\d+)*)
  | (?P<quoted>"[^"]*")
  | (?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)
  | (?P<punct>\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its shape (date, law, bare, num, quoted, word, punct), text and place."""

    shape: str
    text: str
    start: int
    end: int


def tokens(folded: str, raw: str, start: int = 0, end: int | None = None) -> list[Token]:
    """All tokens of a part of a text.

    Args:
        folded: the whole text, folded.
        raw: the same text as saved; only its line breaks are looked at, for a link may break a
            number in two («N 5», next line «42»).
        start: where the part begins.
        end: where it ends, exclusive.
    """
    found: list[Token] = []
    at, stop = start, len(folded) if end is None else end
    while match := _TOKEN.search(folded, at, stop):
        shape = next(name for name in _SHAPES if match[name] is not None)
        text, at = match[0], match.end()
        if shape in ("law", "bare") and raw[at : at + 1] == "\n":
            rest = _BROKEN_ROMAN if text[-1].isalpha() else _BROKEN_DIGITS
            more = rest.match(folded, at + 1, stop)
            if more:
                text, at = text + more[0], more.end()
        found.append(Token(shape, text, match.start(), at))
    return found


_BROKEN_DIGITS = re.compile(rf"\d+(?:-{_ROMAN})?(?![\w.)-])")
_BROKEN_ROMAN = re.compile(_ROMAN)
_SHAPES = ("date", "law", "bare", "num", "quoted", "word", "punct")


def number_of(token: Token) -> str:
    """The number inside a ``law`` or ``bare`` token, without the sign before it."""
    return re.sub(rf"^{LAW_NUMBER_SIGN}|\s*-?\s*(?:зрк|қрз)$", "", token.text)
