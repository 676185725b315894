"""The grammar of citations in running text, in Russian and English.

Reads tokens, yields runs: citations that share what stands at their end::

    run    = cited { sep cited } ;
    cited  = level numbers { level numbers } [ detail ] | numbers [ detail ] ;
    detail = "(" cited { sep cited } ")" | "(" … ")" ;
    sep    = "," | "и" | "или" | "либо" | "and" | "or" ;

The levels of one citation stand inner before outer («пунктом 2) части третьей статьи 99»); a
citation without an article takes that of the next one in the run. Numbers without a level go on
with a list of articles; a detail in brackets belongs to the number before it. Kazakh citations
are left to the general resolver.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.statutes import words
from graph.statutes.dates import ordinal, ordinals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.statutes.tokens import Token

_LEVELS = {"article", "par", "part", "sub", "passage", "note"}
_SEPARATORS = {",", "и", "или", "либо", "and", "or", "а", "также"}
_ABBREVIATED = {"ст", "п", "пп", "ч", "абз", "art"}
_TOO_SHORT = {"под", "note", "notes", "part", "parts", "para"}
_PLURAL = re.compile(r"(?:ы|ов|ам|ами|ах|ям|ями|ях|ей|[a-z]s)$")
_LONGEST_DETAIL = 120
_MOST = 60


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation: levels inside the article, inner first, and the articles."""

    start: int
    stop: int
    inner: tuple[tuple[str, tuple[str, ...]], ...] = ()
    articles: tuple[str, ...] = ()


def runs(found: list[Token]) -> Iterator[list[Cited]]:
    """The runs of citations of a passage, in its order."""
    i = 0
    while i < len(found):
        if found[i].shape == "word" and _level(found, i) is not None:
            run, stop = _Run(found).read(i)
            if run:
                yield run
                i = max(stop, i + 1)
                continue
        i += 1


def _level(found: list[Token], i: int) -> str | None:
    token = found[i]
    if token.shape != "word" or token.text in _TOO_SHORT:
        return None
    level = words.level(token.text)
    if level not in _LEVELS:
        return None
    if token.text == "ст" and _text(found, i - 1) == "," and found[i - 2].shape == "law":
        return None  # «№ 20, ст. 721»: a page of the gazette
    if token.text in _ABBREVIATED and not (_text(found, i + 1) == "." or _is_number(found, i + 1)):
        return None
    return level


def _text(found: list[Token], i: int) -> str:
    return found[i].text if 0 <= i < len(found) else ""


def _is_number(found: list[Token], i: int) -> bool:
    if not 0 <= i < len(found):
        return False
    token = found[i]
    return token.shape == "num" or (token.shape == "word" and ordinal(token.text) is not None)


@dataclass(slots=True)
class _Run:
    found: list[Token]
    cited: list[Cited] = field(default_factory=list)
    depth: int = 0

    def read(self, i: int) -> tuple[list[Cited], int]:
        """Read a run that begins at token ``i``; where it ends."""
        stop = i
        at: int | None = i
        listing = False
        if _text(self.found, i - 1) == "(" and i > 1 and self.found[i - 2].shape == "num":
            # «319, 392 (часть третья), 462»: the number before the bracket is an article
            stop = self._details(Cited(i - 2, i - 1, (), (self.found[i - 2].text,)))
            at, listing = self._next(stop, listing=True), True
        while at is not None:
            one = self._chain(at) if _level(self.found, at) else None
            if one is None and listing:
                one = self._bare(at)
            if one is None:
                break
            self.cited.append(one)
            listing = bool(one.articles) or listing
            stop = self._details(one) if one.articles else one.stop
            at = self._next(stop, listing=listing)
        return self._inherited(), stop

    def _next(self, stop: int, *, listing: bool) -> int | None:
        i = stop
        while _text(self.found, i) in _SEPARATORS:
            i += 1
        if i == stop or i >= len(self.found):
            return None
        if _level(self.found, i):
            return i
        return i if listing and self.found[i].shape == "num" else None

    def _chain(self, i: int) -> Cited | None:
        """Levels with their numbers, inner before outer, nothing between them."""
        inner: list[tuple[str, tuple[str, ...]]] = []
        articles: tuple[str, ...] = ()
        stop = at = i
        while at < len(self.found) and not articles:
            level = _level(self.found, at)
            if level is None:
                break
            head = at + 1
            if _text(self.found, head) == "." and self.found[at].text in _ABBREVIATED:
                head += 1
            if _text(self.found, head) == ":":
                head += 1
            numbers, end, bracketed = self._numbers(head, level)
            if _PLURAL.search(self.found[at].text):
                numbers = _opened(numbers)
            if not numbers and level != "note":
                break
            if level == "article":
                articles = tuple(numbers)
            else:
                real = "sub" if level == "par" and bracketed else level
                inner.append((real, tuple(numbers) or ("",)))
            stop = at = end
            if _text(self.found, at) in ("of", "к", "to") and _level(self.found, at + 1):
                at += 1
        if not inner and not articles:
            return None
        return Cited(i, stop, tuple(inner), articles)

    def _bare(self, i: int) -> Cited | None:
        numbers, end, _ = self._numbers(i, "article")
        return Cited(i, end, (), tuple(numbers)) if numbers else None

    def _numbers(self, i: int, level: str) -> tuple[list[str], int, bool]:
        """A list of numbers, where it ends, and whether they carry brackets: «1), 2) и 3)»."""
        listed: list[str] = []
        stop, bracketed = i, False
        while True:
            value, end = self._number(i, level)
            if value is None:
                return listed, stop, bracketed
            if self._has_bracket(end, level):
                end, bracketed = end + 1, True
            is_range = listed and _text(self.found, i - 1) == "-"
            listed += _spread(listed[-1], value) if is_range else [value]
            stop = i = end
            while _text(self.found, i) in (",", "и", "или", "либо", "-", "and", "or"):
                i += 1
            if i == stop or not _is_number(self.found, i):
                return listed, stop, bracketed

    def _number(self, i: int, level: str) -> tuple[str | None, int]:
        if not _is_number(self.found, i):
            return None, i
        token = self.found[i]
        if token.shape == "num":
            return token.text, i + 1
        if level in ("article", "sub"):
            return None, i
        value, taken = ordinals(token.text, _text(self.found, i + 1))
        return str(value), i + taken

    def _has_bracket(self, i: int, level: str) -> bool:
        """Whether the bracket behind a number is its own, not one that closes a detail."""
        if level not in ("par", "sub") or _text(self.found, i) != ")":
            return False
        if self.depth == 0 or level == "sub":
            return True
        follows = _text(self.found, i + 1)
        goes_on = i + 1 < len(self.found) and _level(self.found, i + 1) is not None
        return goes_on or follows == ")"

    def _details(self, one: Cited) -> int:
        """What stands in brackets behind an article; it narrows the last number before it."""
        i = one.stop
        if _text(self.found, i) != "(" and self.depth == 0:
            return i
        start = i + 1 if _text(self.found, i) == "(" else i
        article = one.articles[-1:]
        self.depth = 1
        at: int | None = start
        stop = i
        while at is not None and _level(self.found, at):
            inner = self._chain(at)
            if inner is None or inner.articles:
                break
            self.cited.append(Cited(at, inner.stop, inner.inner, article))
            stop = inner.stop
            at = self._next(stop, listing=False)
        self.depth = 0
        closing = self._closing(max(stop, start))
        if closing is None:
            return stop if stop > start else i
        return closing

    def _closing(self, i: int) -> int | None:
        """Behind the bracket that closes a detail, whatever else is said in it."""
        depth = 1
        for j in range(i, min(i + _LONGEST_DETAIL, len(self.found))):
            text = self.found[j].text
            numbered = (
                j
                and self.found[j - 1].shape == "num"
                and (words.level(_text(self.found, j - 2)) in ("sub", "par"))
            )
            depth += text == "("
            depth -= text == ")" and not numbered
            if depth == 0:
                return j + 1
            if text == ";":
                return None
        return None

    def _inherited(self) -> list[Cited]:
        """Give each citation without an article that of the next one that has any."""
        settled: list[Cited] = []
        articles: tuple[str, ...] = ()
        for one in reversed(self.cited):
            articles = one.articles[:1] or articles
            settled.append(one if one.articles or not articles else replace(one, articles=articles))
        return settled[::-1]


def _opened(numbers: list[str]) -> list[str]:
    """«179-186» behind a plural is a range, unless 179 or 179-1 stands before it."""
    listed: list[str] = []
    for number in numbers:
        first, _, last = number.partition("-")
        inserted = listed and listed[-1].split("-")[0] == first
        if last.isdigit() and not inserted and int(first) < int(last):
            listed += [first, *_spread(first, last)]
        else:
            listed.append(number)
    return listed


def _spread(first: str, last: str) -> list[str]:
    if not (first.isdigit() and last.isdigit() and int(first) < int(last) <= int(first) + _MOST):
        return [last]
    return [str(n) for n in range(int(first) + 1, int(last) + 1)]
