"""What the productions of the note grammar share: the tokens, and what was said so far.

Each production (``amending``, ``stated``, ``history``) takes tokens from the cursor and marks
them with its role; a token that none takes is a stray and ends as ``Unparsed``.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.statutes.dates import DATE, iso
from graph.statutes.fold import squeeze
from graph.statutes.model import AmendingAct, Effect, EventKind, Place, Unparsed
from graph.statutes.tokens import Token, tokens

if TYPE_CHECKING:
    from graph.statutes.lines import Passage
    from graph.statutes.places import Context, Named


@dataclass(slots=True)
class Draft:
    """One event while it is being read."""

    places: tuple[Place, ...]
    kind: EventKind
    act: AmendingAct | None
    start: int
    end: int
    effect: Effect | None = None
    announced: bool = False
    kazakh_only: bool = False


@dataclass(slots=True)
class State:
    """What the clause has said so far."""

    subject: list[Named] = field(default_factory=list)
    subject_text: str = ""
    object: list[Named] = field(default_factory=list)
    also: list[Named] = field(default_factory=list)
    kind: EventKind | None = None
    act_kind: str = "law"
    phase: str = "subject"  # then verb, then acts
    announced: bool = False
    kazakh: bool = False


class Cursor(ABC):
    """The tokens of a note, each with what took it."""

    def __init__(self, passage: Passage, start: int, context: Context) -> None:
        self.passage = passage
        self.context = context
        self.tokens = tokens(passage.folded, passage.raw, start)
        self.roles = [""] * len(self.tokens)
        self.at = 0
        self.state = State()
        self.drafts: list[Draft] = []
        self.named: list[str] = []
        self.verbless: list[tuple[int, int]] = []

    @abstractmethod
    def _draft(self, act: AmendingAct | None, first: int, last: int) -> None:
        """Begin an event by the act that the tokens from ``first`` to ``last`` name."""

    def _text(self) -> str:
        token = self.tokens[self.at]
        return token.text if token.shape != "quoted" else ""

    def _text_at(self, i: int) -> str:
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def _shape(self, ahead: int) -> str:
        return self._shape_at(self.at + ahead)

    def _shape_at(self, i: int) -> str:
        return self.tokens[i].shape if i < len(self.tokens) else ""

    def _take(self, role: str, stop: int | None = None) -> None:
        until = self.at + 1 if stop is None else stop
        self.roles[self.at : until] = [role] * (until - self.at)
        self.at = until

    def _words(self, first: Token, last: Token) -> str:
        return squeeze(self.passage.raw[first.start : last.end])

    @staticmethod
    def _date(token: Token) -> str | None:
        found = DATE.match(token.text)
        return iso(found) if found else None

    def _unparsed(self, reason: str, first: int, last: int) -> Unparsed:
        start, end = self.tokens[first].start, self.tokens[last].end
        return Unparsed(reason, self.passage.span(start, end), self.passage.text(start, end))

    def _strays(self) -> tuple[Unparsed, ...]:
        found = []
        for first, last in self.verbless:
            found.append(self._unparsed("an act without a verb", first, last))
        i = 0
        while i < len(self.tokens):
            if self.roles[i] != "stray":
                i += 1
                continue
            first = i
            while i < len(self.tokens) and (self.roles[i] == "stray" or self._bridges(i)):
                i += 1
            if any(t.shape != "punct" for t in self.tokens[first:i]):
                found.append(self._unparsed("words not understood", first, i - 1))
        return tuple(found)

    def _bridges(self, i: int) -> bool:
        """A word of the frame between two that were not understood belongs to them."""
        return self.roles[i] == "frame" and "stray" in self.roles[i + 1 : i + 3]
