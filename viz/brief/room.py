"""Room: how much of each part a brief tells, so that it stays within three pages."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viz.brief.paper import plain

if TYPE_CHECKING:
    from viz.brief.paper import Paper

_SENTENCE = re.compile(r"(?<=[^\W\d_]{4})[.!?](?= +[A-ZА-ЯӘҒҚҢӨҰҮҺІ])|(?<=[)»”])\.(?= +[A-ZА-Я])")


@dataclass(frozen=True, slots=True)
class Room:
    """The most of each part that is told; the rest is counted.

    Attributes:
        asks: operations told in a sentence each; more are told by act.
        lifted: rules that go, with what they say.
        names: names after such a sentence.
        demands: who asked.
        cases: in which it was applied.
        describe: whether a rule that goes is told in a sentence.
        label: characters of a name in a list; longer ones are cut.
    """

    asks: int
    lifted: int
    names: int
    demands: int
    cases: int
    describe: bool
    label: int


ROOMS = (
    Room(10, 8, 6, 6, 3, describe=True, label=120),
    Room(8, 6, 4, 5, 2, describe=True, label=120),
    Room(6, 5, 3, 4, 2, describe=True, label=80),
    Room(4, 5, 3, 3, 1, describe=False, label=80),
    Room(4, 4, 2, 3, 1, describe=False, label=60),
    Room(2, 3, 2, 2, 1, describe=False, label=48),
    Room(2, 3, 1, 2, 1, describe=False, label=36),
)
"""From the widest to the narrowest; the first that fits is taken."""

_LINES = 196.0  # of three pages of A4, as the PDF sets them
_WIDE = {"en": 101, "ru": 92, "kk": 89}  # letters in a line of the text
_SMALL = 1.22  # times as many in a line of the notes
_NOTE = 0.8  # height of a line of the notes, in lines of the text
_HEADING, _GAP, _TOP = 2.2, 0.25, 9.0
_DRAWN = 17.2  # units of the drawing in the height of a line


def fits(paper: Paper) -> bool:
    """Whether a paper fills at most three pages, by its letters; the same for every format."""
    wide = _WIDE[paper.lang]
    lines = _TOP + _HEADING
    for block in paper.blocks:
        if block.kind == "h2":
            lines += _HEADING
        else:
            lines += math.ceil(len(plain(block.runs)) / wide) + _GAP
    lines += sum(math.ceil(len(plain(s)) / wide) + _GAP for s in (*paper.short, *paper.foot))
    lines += sum(_NOTE * math.ceil(len(plain(n)) / (wide * _SMALL)) for n in paper.notes)
    if paper.figure:
        lines += paper.figure.height / _DRAWN
    return lines <= _LINES


def first_sentence(text: str) -> str:
    """The first sentence; an abbreviation such as ``art.`` does not end one.

    >>> first_sentence("It may not operate. The Law sets no sanction.")
    'It may not operate.'
    >>> first_sentence("See art. 5 of the Law.")
    'See art. 5 of the Law.'
    """
    found = _SENTENCE.search(text)
    return text[: found.end()] if found else text
