"""Phrases that name a place: «пункты 1, 2 и 3-1 статьи 5», "paragraph 2 of Article 5", «5-бап».

Reads tokens, returns the levels with their numbers and where the phrase ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.statutes import words
from graph.statutes.dates import ordinal, ordinals
from graph.statutes.places import Named

if TYPE_CHECKING:
    from graph.statutes.tokens import Token

_LEAD = {"в", "во", "к", "of", "in", "to", "the", "по", "и", "and", "а", "также", ","}
_ROMAN = re.compile(r"[ivxlc]+|[іхс]+")
_MOST = 60  # «статьи 35 - 40»: a longer range is a slip
_SHORT = {"п", "ч", "ст", "пп", "под", "абз", "art", "para"}
_PLURAL = {"пункты", "пунктов", "подпункты", "подпунктов", "части", "главы", "paragraphs"}
_AMBIGUOUS = {"под", "п", "ч", "title", "titles", "text", "note", "notes", "part", "parts"}


def chain(tokens: list[Token], at: int) -> tuple[list[Named], int]:
    """The phrase that begins at a token.

    Returns:
        The levels in the order they stand, and the index behind the last token of the phrase;
        an empty list when no phrase begins there.
    """
    found: list[Named] = []
    stop = at
    while True:
        start = stop
        if found:
            while start < len(tokens) and tokens[start].text in _LEAD:
                start += 1
        named, end = _named(tokens, start)
        if named is None:
            return found, stop
        if found and found[-1].level == named.level and named.level != "article":
            return found, stop
        found.append(named)
        stop = end


def _named(tokens: list[Token], at: int) -> tuple[Named | None, int]:
    if at >= len(tokens) or tokens[at].shape not in ("word", "num", "punct"):
        return None, at
    before = _number_first(tokens, at)
    if before is not None:
        return before
    level = words.level(tokens[at].text) if tokens[at].text != "," else None
    if level is None:
        return None, at
    stop = at + 1
    if stop < len(tokens) and tokens[stop].text == "." and tokens[at].text in _SHORT:
        stop += 1
    listed, end = numbers(tokens, stop)
    if tokens[at].text in _PLURAL:
        listed = [n for number in listed for n in _spread(number)]
    if not listed:
        if tokens[at].text in _AMBIGUOUS and level not in ("heading", "note", "text"):
            return None, at
        return Named(level), at + 1
    return Named(level, tuple(listed)), end


def _number_first(tokens: list[Token], at: int) -> tuple[Named, int] | None:
    """«5-бап», «489-1-баппен», «вторая часть», "second part"."""
    token = tokens[at]
    if token.shape == "num" and at + 2 < len(tokens) and tokens[at + 1].text == "-":
        level = words.level(tokens[at + 2].text)
        if level is not None and not tokens[at + 2].text.isascii():
            stop = at + 3
            return Named(level, (token.text,)), stop
    value = ordinal(token.text) if token.shape == "word" else None
    if value is not None and at + 1 < len(tokens):
        level = words.level(tokens[at + 1].text)
        follows = numbers(tokens, at + 2)[0]
        if level in ("part", "passage", "section", "chapter") and not follows:
            return Named(level, (str(value),)), at + 2
    return None


def numbers(tokens: list[Token], at: int) -> tuple[list[str], int]:
    """A list of numbers: «1, 2 и 3-1», «2 - 6», «1), 2)», «первой и второй», «III, IV»."""
    found: list[str] = []
    stop = i = at
    while i < len(tokens):
        value, end = _one(tokens, i)
        if value is None:
            break
        spread = _range(found, tokens, i, value)
        found += spread if spread is not None else [value]
        stop = i = end
        while i < len(tokens) and tokens[i].text in (",", "и", "and", "-", ")", "или", "және"):
            i += 1
            if tokens[i - 1].text == ")":
                stop = i
    return found, stop


def _spread(number: str) -> list[str]:
    """«4-8» behind a plural is a range; «2-1» is one inserted number."""
    first, _, last = number.partition("-")
    if not (last.isdigit() and int(first) < int(last) <= int(first) + _MOST):
        return [number]
    return [str(n) for n in range(int(first), int(last) + 1)]


def _range(found: list[str], tokens: list[Token], i: int, value: str) -> list[str] | None:
    if not found or tokens[i - 1].text != "-":
        return None
    if not (found[-1].isdigit() and value.isdigit()):
        return None
    first, last = int(found[-1]), int(value)
    if not first < last <= first + _MOST:
        return None
    return [str(n) for n in range(first + 1, last + 1)]


def _one(tokens: list[Token], i: int) -> tuple[str | None, int]:
    token = tokens[i]
    follows = tokens[i + 1].text if i + 1 < len(tokens) else ""
    if token.shape == "num":
        if follows == "-" and i + 2 < len(tokens) and words.level(tokens[i + 2].text):
            return None, i  # «5-бап»: the number of the next level
        return token.text, i + 2 if follows == ")" and not _closes(tokens, i) else i + 1
    if token.shape == "word":
        value, taken = ordinals(token.text, follows)
        if value is not None:
            return str(value), i + taken
        if _ROMAN.fullmatch(token.text) and token.text not in ("с", "c", "i", "і"):
            return token.text.upper(), i + 1
    return None, i


def _closes(tokens: list[Token], i: int) -> bool:
    """Whether the bracket behind a number closes one that stands open before it."""
    depth = 0
    for token in tokens[:i]:
        depth += (token.text == "(") - (token.text == ")")
    return depth > 0
