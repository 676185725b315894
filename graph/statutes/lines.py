"""Reading: physical lines in, whole passages out, with their place in the file.

Reads an iterable of lines (an open file, a list), yields ``Passage`` values one at a time; never
holds more than one passage and the next. The site's saved text breaks the line at every link
(``№ 429-V`` stands alone); those are joined here, by keeping the passage as one slice of the
source in which a line break is a space like any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.statutes import headings
from graph.statutes.fold import fold, squeeze
from graph.statutes.model import Span, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_INDENT = 3  # from so many spaces on, a line begins a paragraph
_ONLY_RANK = re.compile(r"\s*(?:статья|глава|раздел|подраздел|параграф|article|chapter|section)\s*")
_FEW = 3  # lines over which a lone number may be broken
_SENTENCE_END = re.compile(r"[.;:]\s*$")
_ABBREVIATION = re.compile(r"(?:\b(?:г|гг|ст|см|п|пп|ч|т|д|no|n)|№)\s*\.?\s*$")
_CONTINUES_NOTE = re.compile(
    r"\s*(?:[;,.)(№]|от\s+\d|no\.?\s*\d|с изменени|в редакции|\d{1,2}\.\d\d\.)"
)
_LIST_OF_NOTE = re.compile(r"[:;]\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One physical line: number, offset of its first character, text with its line break."""

    number: int
    start: int
    text: str
    hint: str = ""  # what a page says of it: heading, note, warning, body


@dataclass(frozen=True, slots=True)
class Passage:
    """One logical line: a slice of the source, and the same slice folded."""

    raw: str
    folded: str
    start: int
    breaks: tuple[tuple[int, int], ...]  # (offset in the slice, number of the line there)
    low: bool
    hint: str = ""
    is_heading: bool = False

    @property
    def line(self) -> int:
        """The line it begins on."""
        return self.breaks[0][1]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place in the file of a part of this passage, its outer spaces left out."""
        stop = len(self.raw) if end is None else end
        inner = self.raw[start:stop]
        start += len(inner) - len(inner.lstrip(" \u00a0\n\r\t\ufeff"))
        stop -= len(inner) - len(inner.rstrip(" \u00a0\n\r\t"))
        stop = max(start, stop)
        return Span(
            self.start + start, self.start + stop, self._line_at(start), self._line_at(stop - 1)
        )

    def _line_at(self, offset: int) -> int:
        number = self.breaks[0][1]
        for at, line in self.breaks:
            if at > max(offset, 0):
                break
            number = line
        return number

    def text(self, start: int = 0, end: int | None = None) -> str:
        """The words of a part for a reader."""
        return squeeze(self.raw[start:end])

    def cut(self, start: int, end: int | None = None) -> Passage:
        """A part of this passage as a passage of its own."""
        stop = len(self.raw) if end is None else end
        first = self._line_at(start)
        inner = tuple((at - start, n) for at, n in self.breaks if start < at < stop)
        return Passage(
            self.raw[start:stop],
            self.folded[start:stop],
            self.start + start,
            ((0, first), *inner),
            self.low,
            self.hint,
            self.is_heading,
        )


def numbered(source: Iterable[str]) -> Iterator[Line]:
    """Physical lines with their numbers and offsets."""
    offset = 0
    for number, text in enumerate(source, 1):
        yield Line(number, offset, text)
        offset += len(text)


def passages(lines: Iterable[Line]) -> Iterator[Passage]:
    """Whole passages, links rejoined, in the order of the text."""
    held: Passage | None = None
    for passage in _split_headings(_joined(lines)):
        if held is not None and _belongs_to(held, passage):
            held = _glued(held, passage)
            continue
        if held is not None:
            yield held
        held = passage
    if held is not None:
        yield held


def _joined(lines: Iterable[Line]) -> Iterator[Passage]:
    pending: list[Line] = []
    after_heading = False  # the passage before, in the same block of lines, was a heading
    for line in lines:
        if not line.text.strip(" \u00a0\n\r\t\ufeff\f\v"):
            if pending:
                yield _passage(pending, after_heading=after_heading)
            pending, after_heading = [], False
        elif pending and _begins(pending, line, after_heading=after_heading):
            passage = _passage(pending, after_heading=after_heading, more=True)
            yield passage
            pending, after_heading = [line], passage.is_heading
        else:
            pending.append(line)
    if pending:
        yield _passage(pending, after_heading=after_heading)


def _begins(pending: list[Line], line: Line, *, after_heading: bool) -> bool:
    """Whether a line that follows another without a gap begins a passage of its own."""
    folded, raw = fold(line.text), line.text
    if line.hint != pending[-1].hint or _indent(raw) >= _INDENT:
        return True
    if headings.note_opener(folded) is not None or headings.notice_opener(folded) is not None:
        return raw.lstrip()[:1].isupper()
    before = fold(pending[0].text)
    if _ONLY_RANK.fullmatch(before):
        return False  # «Статья» alone: its number follows
    in_heading = _set_as_heading(pending[0]) or (
        headings.heading(before, pending[0].text, low=True, after_heading=after_heading) is not None
    )
    own = headings.heading(folded, raw, low=_indent(raw) < _INDENT, after_heading=in_heading)
    if own is not None and (in_heading or _ended(pending)):
        untitled = _untitled(before, pending)
        return not (untitled and own.kind is UnitKind.PART)
    if headings.note_opener(before) is not None and not _note_is_over(pending):
        return False  # a note runs on to the next gap whatever its lines begin with
    starts = raw[:1].isupper() or (headings.marker(folded) is not None and raw[:1].isdigit())
    if in_heading:
        numbered_place = headings.marker(folded) is not None
        return numbered_place or (raw[:1].isupper() and bool(_SENTENCE_END.search(folded)))
    return starts and _ended(pending)


def _note_is_over(pending: list[Line]) -> bool:
    """Whether a note has closed all its brackets and ended with a full stop."""
    text = "".join(line.text for line in pending)
    begun = headings.note_opener(fold(text))
    if begun is None or not text[begun:].strip():
        return False  # «Сноска.» alone: its words follow
    return _ended(pending) and text.count("(") <= text.count(")") and text.rstrip().endswith(".")


def _untitled(folded: str, pending: list[Line]) -> bool:
    """Whether what is pending is a rank and a number only: its title stands on this line."""
    own = headings.heading(folded, pending[0].text, low=True)
    return len(pending) == 1 and own is not None and not folded[own.title_at :].strip()


def _ended(pending: list[Line]) -> bool:
    last = fold(pending[-1].text)
    if len(pending) <= _FEW:
        whole = fold("".join(line.text for line in pending))
        own = headings.marker(whole)
        if own is not None and not whole[own.text_at :].strip():
            return False  # «9-1.» alone: its words follow
    return bool(_SENTENCE_END.search(last)) and not _ABBREVIATION.search(last)


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip(" \u00a0\t\ufeff"))


def _set_as_heading(line: Line) -> bool:
    """Whether the saved page sets the line as a heading: exactly one plain space before it."""
    if line.hint:
        return line.hint == "heading"
    return line.text[:1] == " " and line.text[1:2] not in (" ", "\u00a0")


def _passage(pending: list[Line], *, after_heading: bool, more: bool = False) -> Passage:
    raw = "".join(line.text for line in pending)
    start = pending[0].start
    breaks = tuple((line.start - start, line.number) for line in pending)
    folded = fold(raw)
    hint = pending[0].hint
    low = hint == "heading" if hint else _indent(raw) < _INDENT
    set_so = _set_as_heading(pending[0]) and len(folded) <= headings.LONGEST_HEADING
    own = headings.heading(folded, raw, low=low, after_heading=set_so or after_heading)
    noted = headings.note_opener(folded) is not None
    untold = set_so and not noted and (more or raw.strip().isupper())
    is_heading = own is not None or untold
    return Passage(raw, folded, start, breaks, low, hint, is_heading)


def _split_headings(source: Iterable[Passage]) -> Iterator[Passage]:
    """Cut «Глава 4. … Статья 147. …» in two."""
    for passage in source:
        own = None
        if passage.is_heading:
            own = headings.heading(passage.folded, passage.raw, low=passage.low)
        at = None
        if own is not None and own.kind in headings.ORDER:
            at = headings.second_heading(passage.folded)
        if at is None:
            yield passage
        else:
            yield passage.cut(0, at)
            yield passage.cut(at)


def _belongs_to(held: Passage, passage: Passage) -> bool:
    """Whether a passage only goes on with the one before, across a gap in the saved text."""
    if passage.is_heading or held.is_heading or passage.hint != held.hint:
        return False
    first = passage.raw.lstrip(" \u00a0\ufeff")[:1]
    if headings.note_opener(held.folded) is not None:
        if headings.marker(passage.folded) is not None or first.isupper():
            return False
        unfinished = not held.folded.rstrip().endswith((".", ")."))
        if unfinished and _CONTINUES_NOTE.match(passage.folded):
            return True
        return bool(_LIST_OF_NOTE.search(held.folded)) and first.islower()
    if not passage.low or headings.marker(passage.folded) is not None:
        return False
    goes_on = first.islower() or first.isdigit() or first in "(,;"
    return goes_on and (headings.ends_open(held.folded) or held.folded.rstrip().endswith(","))


def _glued(held: Passage, passage: Passage) -> Passage:
    gap = passage.start - held.start - len(held.raw)
    shift = passage.start - held.start
    filler = "\n" * gap  # blank lines only: their exact spaces carry nothing
    return Passage(
        held.raw + filler + passage.raw,
        held.folded + " " * gap + passage.folded,
        held.start,
        held.breaks + tuple((at + shift, n) for at, n in passage.breaks),
        held.low,
        held.hint,
        held.is_heading,
    )
