"""Read the numbers of places: «400, 403–405», «1) и 2)», «2 және 5», "(9)-(11)".

Works on tokens at an index and says where the reading ends; knows nothing of levels of a law.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cite import vocabulary

if TYPE_CHECKING:
    from graph.cite.tokenise import Token

_LARGEST = 1500
_LARGEST_INNER = 200
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Number:
    """One number, or the two ends of a range.

    Attributes:
        value: ``5`` or ``460-1``.
        last: the other end of a range, else empty.
        joined: both ends as one number («41-1»), where the range was printed with a hyphen and
            no spaces; empty where it can only be a range.
        first: index of its first token.
        stop: index behind its last token.
    """

    value: str
    first: int
    stop: int
    last: str = ""
    joined: str = ""


def number_at(found: list[Token], i: int, *, bracket: bool = False) -> Number | None:
    """The number at a token; with ``bracket`` a ")" behind it belongs to it."""
    if not 0 <= i < len(found) or found[i].shape != "num":
        return None
    parts = found[i].text.split("-")
    if any(int(p) > _LARGEST or p.startswith("0") for p in parts):
        return None
    stop = i + 1
    if bracket and stop < len(found) and found[stop].text == ")":
        stop += 1
    return _split(parts, found[i].text, i, stop)


def _split(parts: list[str], text: str, i: int, stop: int) -> Number:
    if len(parts) == _PAIR and int(parts[0]) < int(parts[1]):
        return Number(parts[0], i, stop, parts[1], text)
    if len(parts) == 2 * _PAIR and parts[0] == parts[2]:
        return Number("-".join(parts[:2]), i, stop, "-".join(parts[2:]))
    return Number(text, i, stop)


def numbers_at(
    found: list[Token], i: int, *, bracket: bool, careful: bool, level: str = ""
) -> tuple[tuple[Number, ...], int]:
    """A list of numbers and where it ends.

    Args:
        found: all tokens.
        i: where the list begins.
        bracket: whether «1)» takes its bracket.
        careful: the level word spoke of one place, so «статья 5, 20 человек» is not a list.
        level: the level of the list; a number before another word of that level begins anew.
    """
    listed: list[Number] = []
    j = i
    while True:
        number = number_at(found, j, bracket=bracket)
        if number is None or (listed and _counts(found, number.stop, careful=careful)):
            break
        again = number.stop < len(found) and vocabulary.level(found[number.stop].text) == level
        if listed and level and again:
            break  # «174 ч. 1, 405 ч. 2»
        listed, j = _ranged(found, [*listed, number], bracket=bracket)
        k = separators(found, j)
        if k == j:
            break
        j = k
    return tuple(listed), listed[-1].stop if listed else i


def suffixed_at(found: list[Token], i: int) -> tuple[tuple[Number, ...], int]:
    """«403-й по 405-ю», «1-й и 2-й», "20th": ordinals in figures; empty where there is none."""
    listed: list[Number] = []
    j = i
    while True:
        number = number_at(found, j)
        k = j + 1 + (j + 1 < len(found) and found[j + 1].text == "-")
        if number is None or k >= len(found) or found[k].text not in vocabulary.SUFFIXES:
            return tuple(listed), listed[-1].stop if listed else i
        if listed and found[j - 1].text in vocabulary.TO:
            before = listed.pop()
            listed.append(Number(before.value, before.first, k + 1, number.value))
        else:
            listed.append(Number(number.value, j, k + 1))
        j = separators(found, k + 1)
        j += j < len(found) and found[j].text in vocabulary.TO


def _ranged(found: list[Token], listed: list[Number], *, bracket: bool) -> tuple[list[Number], int]:
    """Join the last number with the one behind «–», «по» or "to"."""
    number = listed[-1]
    j = number.stop
    if j < len(found) and found[j].text in vocabulary.TO and not number.last:
        end = number_at(found, j + 1, bracket=bracket)
        if end is not None and not end.last and ordered(number.value, end.value):
            listed[-1] = Number(number.value, number.first, end.stop, end.value)
    return listed, listed[-1].stop


def ordered(first: str, last: str) -> bool:
    """Whether a range may run from one number to the other."""
    return [int(p) for p in first.split("-")] < [int(p) for p in last.split("-")]


def separators(found: list[Token], i: int) -> int:
    """Past commas and «и», "and", «және»."""
    j = i
    while j < len(found) and (found[j].text == "," or found[j].text in vocabulary.AND):
        j += 1
    return j


def _counts(found: list[Token], i: int, *, careful: bool) -> bool:
    """Whether the number before a token counts something instead of naming a place."""
    if i >= len(found) or found[i].shape != "word":
        return i < len(found) and found[i].text == "%"
    word = found[i].text
    if vocabulary.is_unit(word):
        return True
    if not careful or vocabulary.language(word) == "kk":
        return False
    fits = vocabulary.level(word) or vocabulary.kind(word) or vocabulary.is_country(word)
    known = word in vocabulary.AND or word in vocabulary.OF or word in vocabulary.TO
    return not (fits or known or found[i].raw[:1].isupper())


def bracketed(found: list[Token], i: int) -> tuple[tuple[Number, ...], int]:
    """The numbers in brackets behind an article: "489(2)", "41(2), (3) and (5)", "(9)-(11)"."""
    one = _one_bracket(found, i)
    if not one[0]:
        return (), i
    listed, j = list(one[0]), one[1]
    while True:
        k = separators(found, j)
        is_range = k < len(found) and found[k].text in vocabulary.TO
        more, stop = _one_bracket(found, k + is_range)
        if not more or k + is_range == j:
            return tuple(listed), j
        if is_range and ordered(listed[-1].value, more[0].value):
            listed[-1] = Number(listed[-1].value, listed[-1].first, stop, more[0].value)
        else:
            listed += more
        j = stop


def _one_bracket(found: list[Token], i: int) -> tuple[tuple[Number, ...], int]:
    if not 0 <= i < len(found) or found[i].text != "(":
        return (), i
    listed, j = numbers_at(found, i + 1, bracket=False, careful=False)
    closed = bool(listed) and j < len(found) and found[j].text == ")"
    small = all(int(n.value.split("-")[0]) < _LARGEST_INNER for n in listed)
    return (listed, j + 1) if closed and small else ((), i)
