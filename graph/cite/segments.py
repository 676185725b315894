"""Find the segments of places: one level of a law with its numbers.

Reads tokens, yields segments in the order of the text; how they chain is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cite import vocabulary
from graph.cite.numbers import (
    Number,
    bracketed,
    number_at,
    numbers_at,
    separators,
    suffixed_at,
)
from graph.statutes.dates import numeral

if TYPE_CHECKING:
    from graph.cite.tokenise import Token

TOP = ("art", "preamble", "annex")
"""Levels that stand directly below an act."""

_COUNTED_IN_WORDS = {"par", "part", "passage", "line"}
_NEED_NO_NUMBER = {"note", "preamble"}
_ROUND = {"статей", "стате"}


@dataclass(frozen=True, slots=True)
class Segment:
    """One level with its numbers.

    Attributes:
        level: ``art``, ``par``, ``part``, ``sub``, ``passage``, ``note``, ``preamble``,
            ``annex``, or ``any`` for a number in brackets behind an article.
        numbers: what is cited of it; empty for a note, a preamble or a pointing word.
        first: index of its first token.
        stop: index behind its last token.
        kazakh: its number stands before its word.
        bracket: its numbers carry a bracket, «2)».
        points: ``this`` for «настоящей статьи», ``back`` for "the same Article", ``that`` for
            «этой статьи», which may speak of anything; else empty.
        singular: its word speaks of one place.
    """

    level: str
    numbers: tuple[Number, ...]
    first: int
    stop: int
    kazakh: bool = False
    bracket: bool = False
    points: str = ""
    singular: bool = False


def segments(found: list[Token], taken: set[int]) -> list[Segment]:
    """All segments, in order.

    Args:
        found: the tokens of the text.
        taken: indices of tokens that belong to the name of an act.
    """
    listed: list[Segment] = []
    i = 0
    while i < len(found):
        read = [] if i in taken else _at(found, i) or _next_article(found, i, listed)
        read = [s for s in read if not any(k in taken for k in range(s.first, s.stop))]
        if read and listed and read[0].first < listed[-1].stop:
            read = []
        listed += read
        i = read[-1].stop if read else i + 1
    return listed


def _at(found: list[Token], i: int) -> list[Segment]:
    token = found[i]
    if token.shape == "num" or (token.shape == "word" and _ordinal(found, i)[0] is not None):
        kazakh = _kazakh(found, i)
        if kazakh is not None:
            return [kazakh]
    if token.shape == "num":
        return _ordinal_first(found, i)
    if token.shape not in ("word", "punct"):
        return []
    if vocabulary.kazakh_level(token.text) and not vocabulary.level(token.text):
        return _kazakh_pointing(found, i)
    level = vocabulary.level(token.text)
    if level is None or (token.raw.isupper() and len(token.raw) > 3):  # noqa: PLR2004
        return []  # ARTICLE 19 in capitals is an organisation
    return _level_first(found, i, level)


def _level_first(found: list[Token], i: int, level: str) -> list[Segment]:
    """Russian and English: the word, then the numbers; or «вторая часть», "the same Article"."""
    word = found[i].text
    j = _past_points(found, i)
    if vocabulary.needs_point(word) and j == i + 1 and number_at(found, j) is None:
        return []
    if word == "пп":
        level = _subs_or_paragraphs(found, j)
    closes = level == "sub" or (level == "par" and not _open_bracket(found, i))
    singular = vocabulary.is_singular(word)
    numbers, stop = numbers_at(found, j, bracket=closes, careful=singular, level=level)
    if numbers and not _year_or_unit(found, numbers, stop):
        has_bracket = closes and any(found[n.stop - 1].text == ")" for n in numbers)
        one = Segment(level, numbers, i, stop, bracket=has_bracket, singular=singular)
        return [one, *_details(found, one)] if level in ("art", "par") else [one]
    if level in _COUNTED_IN_WORDS:
        counted = _in_words(found, i, j, level)
        if counted:
            return [counted]
    return _without_number(found, i, level)


def _ordinal_first(found: list[Token], i: int) -> list[Segment]:
    """«20-я статья», «с 403-й по 405-ю статьи», "the 20th article"."""
    numbers, stop = suffixed_at(found, i)
    level = vocabulary.level(found[stop].text) if numbers and stop < len(found) else None
    if level is None or vocabulary.needs_point(found[stop].text):
        return []
    return [Segment(level, numbers, i, stop + 1)]


def _next_article(found: list[Token], i: int, listed: list[Segment]) -> list[Segment]:
    """The second article of «ст. ст. 174 ч. 1, 405 ч. 2» and of "405(1) and 174(2)"."""
    if len(listed) < 2 or listed[-2].level != "art" or listed[-1].level in TOP:  # noqa: PLR2004
        return []
    begins = listed[-1].stop < i == separators(found, listed[-1].stop)
    number = number_at(found, i)
    if not begins or number is None:
        return []
    one = Segment("art", (number,), i, number.stop)
    details = _details(found, one)
    inner = vocabulary.level(found[number.stop].text) if number.stop < len(found) else None
    return [one, *details] if details or inner not in (None, "art") else []


def _past_points(found: list[Token], i: int) -> int:
    """Behind «ст. ст.», «Articles:», «ст. №»."""
    j = i + 1
    while j < len(found) and (found[j].text in (".", ":") or found[j].text == found[i].text):
        j += 1
    return j


def _year_or_unit(found: list[Token], numbers: tuple[Number, ...], stop: int) -> bool:
    """Whether the first number counts something: «Статья 5 полос заняла», "2015 года"."""
    follows = found[stop].text if stop < len(found) else ""
    return len(numbers) == 1 and vocabulary.is_unit(follows)


def _subs_or_paragraphs(found: list[Token], i: int) -> str:
    """«пп. 1) п. 2» are sub-paragraphs, «пп. 1, 2 ст. 5» paragraphs."""
    numbers, stop = numbers_at(found, i, bracket=True, careful=False)
    has_bracket = any(found[n.stop - 1].text == ")" for n in numbers)
    follows = vocabulary.level(found[stop].text) if stop < len(found) else None
    return "par" if len(numbers) > 1 and not has_bracket and follows == "art" else "sub"


def _open_bracket(found: list[Token], i: int) -> bool:
    """Whether a bracket opened shortly before, so that the next one closes it."""
    for j in range(i - 1, max(-1, i - 30), -1):
        if found[j].text == "(":
            return True
        if found[j].text == ")" and (j == 0 or found[j - 1].shape != "num"):
            return False
    return False


def _details(found: list[Token], one: Segment) -> list[Segment]:
    """Numbers glued to the last one: "489(2)", "11(1)(2)", "23.1"."""
    numbers, stop = bracketed(found, one.stop)
    if numbers:
        inner = Segment("any" if one.level == "art" else "sub", numbers, one.stop, stop)
        deeper, end = bracketed(found, stop) if one.level == "art" else ((), stop)
        return [inner, Segment("sub", deeper, stop, end)] if deeper else [inner]
    j = one.stop
    if one.level == "art" and j + 1 < len(found) and found[j].text == ".":
        number = number_at(found, j + 1)
        glued = found[j].start == found[j - 1].end and found[j].end == found[j + 1].start
        if number is not None and glued:
            return [Segment("any", (number,), j, number.stop)]
    return []


def _in_words(found: list[Token], i: int, j: int, level: str) -> Segment | None:
    """«части второй», «вторая часть», "part two", "the second paragraph"."""
    word = found[j].text if j < len(found) else ""
    value, taken = _ordinal(found, j)
    if value is None and j < len(found) and word.isascii() and found[j].shape == "word":
        value, taken = numeral(word), 1
    if value is not None:
        return Segment(level, (Number(str(value), j, j + taken),), i, j + taken)
    before = _ordinal(found, i - 1)[0] if i and found[i - 1].shape == "word" else None
    if before is not None:
        return Segment(level, (Number(str(before), i - 1, i),), i - 1, i + 1)
    return None


def _ordinal(found: list[Token], i: int) -> tuple[int | None, int]:
    word = found[i].text if i < len(found) else ""
    return vocabulary.ordinal_words(word, found[i + 1].text if i + 1 < len(found) else "")


def _without_number(found: list[Token], i: int, level: str) -> list[Segment]:
    before = found[i - 1].text if i else ""
    first = i - 1
    if before in ("же", "same") and i > 1 and vocabulary.is_same(found[i - 2].text):
        first, before = i - 2, found[i - 2].text
    if vocabulary.is_same(before):
        points = "that" if vocabulary.is_weak(before) and first == i - 1 else "back"
        return [Segment(level, (), first, i + 1, points=points)]
    if vocabulary.is_this(before):
        return [Segment(level, (), i - 1, i + 1, points="this")]
    if level in _NEED_NO_NUMBER:
        return [Segment(level, (), i, i + 1)]
    return []


def _kazakh(found: list[Token], i: int) -> Segment | None:
    """«5-бабының», «174, 274 және 400-баптары», «1) тармақшасы», «екінші бөлігі»."""
    if found[i].shape == "word":
        value, taken = _ordinal(found, i)
        j = i + taken
        level = vocabulary.kazakh_level(found[j].text) if j < len(found) else None
        if level is None or value is None:
            return None
        return Segment(level, (Number(str(value), i, j),), i, j + 1, kazakh=True)
    numbers, j = numbers_at(found, i, bracket=True, careful=False)
    if not numbers:
        return None
    has_bracket = found[j - 1].text == ")"
    if j < len(found) and found[j].text == "-":
        j += 1
    level = vocabulary.kazakh_level(found[j].text) if j < len(found) else None
    if level is None:
        return None
    return Segment(level, numbers, i, j + 1, kazakh=True, bracket=has_bracket)


def _kazakh_pointing(found: list[Token], i: int) -> list[Segment]:
    """«сол баптың», «осы баптың», «ескертпесі», «кіріспесі»."""
    level = vocabulary.kazakh_level(found[i].text) or ""
    before = found[i - 1].text if i else ""
    if vocabulary.is_same(before) or vocabulary.is_this(before):
        points = "this" if vocabulary.is_this(before) else "back"
        return [Segment(level, (), i - 1, i + 1, kazakh=True, points=points)]
    if level in _NEED_NO_NUMBER:
        return [Segment(level, (), i, i + 1, kazakh=True)]
    return []


def gap(found: list[Token], i: int, stop: int, taken: set[int]) -> str | None:
    """How two segments are joined: ``tight``, ``comma`` or ``and``; ``None``: not at all."""
    if stop - i > 4 or any(k in taken for k in range(i, stop)):  # noqa: PLR2004
        return None
    words = [found[k].text for k in range(i, stop)]
    if any(w in vocabulary.AND or w == ";" for w in words):
        return "and" if separators(found, i) == stop or words == [";"] else None
    if all(w in vocabulary.OF or w == "." for w in words):
        return "tight"
    if all(w in (",", "(", ")", ":") or w in vocabulary.OF for w in words):
        return "comma"
    return None
