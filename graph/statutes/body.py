"""The inside of one article: paragraphs, sub-paragraphs, passages, sanctions, notes.

Reads the passages of an article (all of them, so that it can look ahead), returns its units.
Rules that need the neighbours:

- a passage without a number goes on with a sub-paragraph while the list goes on, else it is the
  next passage of the paragraph;
- «влечет …», «наказывается …» is the sanction of the paragraph above, not a passage of its own;
- numbers behind «Примечание.» belong to the note while they count on from 1.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.statutes import headings
from graph.statutes.model import Status, Unit, UnitKind
from graph.statutes.places import provision

if TYPE_CHECKING:
    from graph.identifiers import Act, Provision
    from graph.statutes.headings import Marker
    from graph.statutes.lines import Passage

_SANCTION = re.compile(
    r"\s*(?:-\s*)?(?:влеч[еу]т|влекут|наказыва[ею]тся|наказываются|карается"
    r"|shall (?:entail|be punish)|әкеп соғады|жазаланады)"
)
_EXCLUDED = re.compile(
    r"\s*\(?\s*(?:исключен[аоы]?|исключить|утратил[аио]?\s+силу|excluded|deleted|repealed"
    r"|алы(?:п|нып)\s+тасталды|күші\s+жойылды)\s*"
    r"(?=[).;,:(-]|$|закон|указ|конституц|в\s+соотв|с\s+\d|от\s+\d|№|постановл|by|from|қр)"
)
_SIGNATURE = re.compile(
    r"\s*(?:президент|the president|president|қазақстан республикасының\s+президенті)"
    r"\s*(?:республики\s+казахстан|of the republic of kazakhstan|)\s*[\w. ]{0,40}$"
)
_OPEN_END = re.compile(r"[:;,-]\s*$")
_QUOTE_ENDS = re.compile(r"\"\s*[.;,]*\s*$")
_LONGEST_SIGNATURE = 100

Steps = list[tuple[str, str]]


def order(number: str) -> tuple[int, ...]:
    """A number in counting order: 3, 3-1, 3-2, 4."""
    return tuple(int(n) for n in number.split("-"))


def is_signature(passage: Passage) -> bool:
    """Whether the passage is the signature below an act."""
    return len(passage.folded) <= _LONGEST_SIGNATURE and bool(_SIGNATURE.match(passage.folded))


def is_excluded(folded: str, at: int = 0) -> bool:
    """Whether the words say that what stood here was excluded."""
    return bool(_EXCLUDED.match(folded, at))


@dataclass(slots=True)
class _State:
    par: str | None = None
    sub: str | None = None
    sub_steps: Steps = field(default_factory=list)
    letters: int = 0
    note: Steps | None = None
    note_item: str | None = None
    note_sub: str | None = None
    quotes: int = 0
    quoted_list: bool = False
    before: str = ""


class Body:
    """The units of one article (or of a preamble, or an annex)."""

    def __init__(
        self, act: Act, base: Steps, within: tuple[tuple[str, str], ...], passages: list[Passage]
    ) -> None:
        self.act = act
        self.base = base
        self.within = within
        self.passages = passages
        self.markers = [headings.marker(p.folded) for p in passages]
        self.state = _State()
        self.counts: Counter[tuple[tuple[str, str], ...]] = Counter()
        self.used: set[Provision] = set()
        self.notes = 0
        self.found: list[Unit] = []
        self.scope_of: list[Steps] = []  # for each passage: the numbered paragraph around it

    def units(self) -> list[Unit]:
        """All units in the order of the text."""
        for i, passage in enumerate(self.passages):
            self._one(i, passage, self.markers[i])
            self.scope_of.append(self._scope()[len(self.base) :])
            self.state.before = passage.folded
        return self._alone(self.found)

    def _one(self, i: int, passage: Passage, marker: Marker | None) -> None:
        state = self.state
        if state.quotes and self._ends_quote(marker):
            state.quotes = 0
        if state.quotes or passage.folded.lstrip().startswith('"'):
            ends = bool(state.quotes) and _QUOTE_ENDS.search(passage.folded) is not None
            state.quotes = (state.quotes + passage.folded.count('"')) % 2
            if state.quotes or ends or marker is None:
                self._emit(UnitKind.QUOTED, "", self._deepest(), passage)
                return
        opened = headings.law_note_opener(passage.folded)
        if opened is not None:
            self._open_note(passage, opened)
        elif marker is None:
            self._plain(i, passage)
        elif marker.kind in ("par", "range"):
            self._par(passage, marker)
        elif marker.kind == "sub":
            self._sub(passage, marker)
        else:
            self._letter(passage, marker)

    def _ends_quote(self, marker: Marker | None) -> bool:
        """Whether the list outside goes on, though nothing closed the quotation inside it."""
        if marker is None or marker.kind != "sub":
            return False
        state = self.state
        state.quoted_list = state.quoted_list or marker.number == "1"
        last = state.sub_steps[-1][1] if state.sub_steps else None
        outside = last is not None and order(marker.number) > order(last)
        return outside and not state.quoted_list

    # --- numbered places ---

    def _par(self, passage: Passage, marker: Marker) -> None:
        state = self.state
        if state.note is not None and self._counts_on(state.note_item, marker.number):
            state.note_item, state.note_sub = marker.number, None
            steps = [*self.base, ("note", marker.number)]
            self._emit(UnitKind.NOTE, marker.number, steps, passage, marker)
            return
        state.note = None
        state.sub, state.sub_steps, state.letters = None, [], 0
        numbers = [marker.number]
        if marker.kind == "range":
            numbers = [str(n) for n in range(int(marker.number), int(marker.last) + 1)]
        for number in numbers:
            state.par = number
            steps = [*self.base, ("par", number)]
            self.counts[tuple(steps)] = 1
            self._emit(UnitKind.PAR, number, steps, passage, marker)

    def _sub(self, passage: Passage, marker: Marker) -> None:
        state = self.state
        if state.note is not None:
            main = state.sub is not None and order(marker.number) > order(state.sub)
            if self._counts_on(state.note_sub, marker.number) or not main:
                state.note_sub = marker.number
                steps = [*self._note_steps(), ("sub", marker.number)]
                self._emit(UnitKind.SUB, marker.number, steps, passage, marker)
                return
            state.note = None
        scope = self._scope()
        steps = [*scope, ("sub", marker.number)]
        if provision(self.act, steps) in self.used and marker.number == "1":
            scope = [*scope, ("part", str(max(self.counts[tuple(scope)], 1)))]
        elif state.sub_steps and order(marker.number) > order(state.sub or "0"):
            scope = state.sub_steps[:-1]  # the list goes on where it began
        steps = [*scope, ("sub", marker.number)]
        state.sub, state.sub_steps, state.letters = marker.number, steps, 0
        self.counts[tuple(steps)] = 1
        self._emit(UnitKind.SUB, marker.number, steps, passage, marker)

    def _letter(self, passage: Passage, marker: Marker) -> None:
        """«а)»: counted, for an identifier has digits only; the letter stays in the label."""
        self.state.letters += 1
        number = str(self.state.letters)
        above = self.state.sub_steps or self._scope()
        self._emit(UnitKind.SUB, number, [*above, ("sub", number)], passage, marker)

    def _open_note(self, passage: Passage, opened: int) -> None:
        state = self.state
        self.notes += 1
        number = "" if self.notes == 1 else str(self.notes)
        state.note = [*self.base, ("note", number)]
        state.note_item = state.note_sub = None
        inner = headings.marker(passage.folded[opened:])
        if inner is not None and inner.kind == "par":  # «Примечания. 1. …»
            state.note_item = inner.number
            number = inner.number
            state.note = [*self.base, ("note", number)]
        if passage.folded[opened:].strip():
            self.counts[tuple(state.note)] = 1
        self._emit(UnitKind.NOTE, number, state.note, passage)

    @staticmethod
    def _counts_on(last: str | None, number: str) -> bool:
        if last is None:
            return number == "1"
        return order(number) > order(last)

    # --- passages without a number ---

    def _plain(self, i: int, passage: Passage) -> None:
        state = self.state
        if _SANCTION.match(passage.folded) and state.note is None:
            state.sub, state.letters = None, 0
            self._emit(UnitKind.SANCTION, "", self._scope(), passage)
        elif state.note is not None:
            self._passage(self._note_steps(), passage)
        elif state.sub is not None and self._within_sub(i, passage):
            self._passage(state.sub_steps, passage)
        else:
            state.sub, state.letters = None, 0
            self._passage(self._scope(), passage)

    def _within_sub(self, i: int, passage: Passage) -> bool:
        """Whether the list of sub-paragraphs is not over yet."""
        following = next((m for m in self.markers[i + 1 :] if m is not None), None)
        if following is not None and following.kind == "sub":
            return order(following.number) > order(self.state.sub or "0")
        first = passage.raw.lstrip(" \u00a0-–—")[:1]
        return bool(_OPEN_END.search(self.state.before)) and not first.isupper()

    def _passage(self, scope: Steps, passage: Passage) -> None:
        self.counts[tuple(scope)] += 1
        number = str(self.counts[tuple(scope)])
        self._emit(UnitKind.PASSAGE, number, [*scope, ("part", number)], passage)

    # --- what they share ---

    def _scope(self) -> Steps:
        if self.state.par is None:
            return list(self.base)
        return [*self.base, ("par", self.state.par)]

    def _note_steps(self) -> Steps:
        if self.state.note_item is not None:
            return [*self.base, ("note", self.state.note_item)]
        return self.state.note or [*self.base, ("note", "")]

    def _deepest(self) -> Steps:
        return self.state.sub_steps if self.state.sub else self._scope()

    def _emit(
        self,
        kind: UnitKind,
        number: str,
        steps: Steps,
        passage: Passage,
        marker: Marker | None = None,
    ) -> None:
        place = provision(self.act, steps)
        status = Status.PRESENT
        own = kind not in (UnitKind.SANCTION, UnitKind.QUOTED)
        if marker is not None and is_excluded(passage.folded, marker.text_at):
            status = Status.EXCLUDED
        elif own and place is not None and place in self.used:
            status = Status.OTHER_WORDING
        if own and place is not None:
            self.used.add(place)
        label = passage.text(0, marker.text_at) if marker else ""
        self.found.append(
            Unit(
                kind,
                number,
                place,
                self.within,
                passage.span(),
                passage.text(),
                label,
                None,
                status,
            )
        )

    def _alone(self, units: list[Unit]) -> list[Unit]:
        """A single passage of an article is the article: «статья 7», not its first часть."""
        depth = len(self.base) + 1
        top = [
            u for u in units
            if u.kind is UnitKind.PASSAGE and u.provision and len(u.provision.steps) == depth
            and u.provision.steps[-1][0] == "part"
        ]  # fmt: skip
        if len(top) != 1 or self.state.par is not None:
            return units
        whole = provision(self.act, self.base)
        return [replace(u, provision=whole) if u is top[0] else u for u in units]
