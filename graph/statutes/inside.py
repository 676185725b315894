"""What stands inside one article, container or head: its units, then what is told of it.

Reads the passages that the builder sorted, yields items: units, warnings, notes, rulings,
references. The units come first, for the notes ask which of them exist.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from graph.statutes import headings, history, notices, rulings
from graph.statutes.body import Body, is_signature, order
from graph.statutes.model import (
    EventKind,
    Item,
    Note,
    Notice,
    Place,
    Status,
    Unit,
    UnitKind,
    Unparsed,
)
from graph.statutes.places import Context, provision
from graph.statutes.references import quoted, references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.identifiers import Act, Provision
    from graph.statutes.headings import Heading
    from graph.statutes.lines import Passage

Within = tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Open:
    """The article, container or head that is being read."""

    heading: Heading | None = None
    passage: Passage | None = None
    texts: list[Passage] = field(default_factory=list)
    notes: list[tuple[Passage, int, int]] = field(default_factory=list)  # + texts before it
    warned: list[tuple[list[Passage], int, int]] = field(default_factory=list)
    ruled: list[tuple[Passage, int]] = field(default_factory=list)

    @property
    def article(self) -> str | None:
        """The number, when it is an article."""
        own = self.heading
        return own.number if own and own.kind is UnitKind.ARTICLE else None


class Inside:
    """Reads what one heading holds."""

    def __init__(self, act: Act, within: Within, apart: Ahead | None = None) -> None:
        self.act = act
        self.apart = apart or {}
        self.within = within
        self.ghosts: list[Unit] = []  # excluded articles that only a note remembers

    def items(
        self,
        here: Open,
        base: list[tuple[str, str]],
        texts: list[Passage],
        default: Place,
        article: str | None,
    ) -> Iterator[Item]:
        """All items inside, in the order units, warnings, notes and rulings, references."""
        signed = next((i for i, p in enumerate(texts) if is_signature(p)), len(texts))
        if any(len(p.folded) > 200 for p in texts[signed:]):  # noqa: PLR2004 - a name is short
            signed = len(texts)
        body = Body(self.act, base, self.within, texts[:signed])
        units = body.units()
        context = Context(self.act, article, (), default, body.used.__contains__)
        told: list[Item] = []
        for passage, start, _ in here.notes:
            note, ghost = self._note(passage, start, context)
            told.append(note)
            self.ghosts += [ghost] if ghost else []
        for unit in units:
            if unit.status is Status.EXCLUDED:
                told += self._line(unit, body, context)
        warned = [self._warned(w, body, units, context) for w in here.warned]
        for passage, at in here.ruled:
            place = self._next_place(at, body, units, default)
            told += rulings.rulings(passage, replace(context, default=place))
        apart = self.apart | set_apart(warned)
        yield from (marked(unit, apart) for unit in units)
        for passage in texts[signed:]:
            yield Unit(UnitKind.SIGNATURE, "", None, self.within, passage.span(), passage.text())
        yield from warned
        yield from told
        for unit, passage in zip(_firsts(units), texts[:signed], strict=False):
            if unit.status is not Status.EXCLUDED:
                found = references(passage, self.act, unit.provision)
                yield from quoted(found) if unit.kind is UnitKind.QUOTED else found
        yield from self.ghosts

    def _next_place(self, at: int, body: Body, units: list[Unit], default: Place) -> Place:
        """The numbered paragraph before which a note stands; the article when none follows."""
        following = body.passages[at].start if at < len(body.passages) else None
        if following is None:
            return default
        for unit in units:
            if unit.span.start >= following and unit.provision is not None:
                return Place(unit.kind.value, unit.number, unit.provision)
        return default

    def _warned(
        self, warning: tuple[list[Passage], int, int], body: Body, units: list[Unit], base: Context
    ) -> Notice:
        held, start, at = warning
        scope = body.scope_of[at] if at < len(body.scope_of) else []
        ends = at >= len(body.scope_of) or body.markers[at] is not None
        if 0 < at <= len(body.scope_of) and ends:
            scope = body.scope_of[at - 1] or scope
        place = self._next_place(at, body, units, base.default)
        return notices.notice(held, start, replace(base, par=tuple(scope), default=place))

    def _note(self, passage: Passage, start: int, context: Context) -> tuple[Note, Unit | None]:
        told = history.parse(passage, start, context)
        named = told.named[0] if told.named else None
        misnamed = (
            named if context.article and named and context.article not in told.named else None
        )
        ghost = None
        if misnamed and _is_ghost(told, misnamed, context.article):
            ghost = self._ghost(misnamed, passage)
            context = replace(
                context, article=misnamed, default=Place("article", misnamed, ghost.provision)
            )
            told = history.parse(passage, start, context)
            misnamed = None
        unparsed = told.unparsed
        if not told.events and not unparsed:
            unparsed = (Unparsed("a note without an event", passage.span(), passage.text()),)
        note = Note(
            passage.span(), passage.text(), context.default, told.events, unparsed, misnamed,
            passage.text(0, start),
        )  # fmt: skip
        return note, ghost

    def _ghost(self, number: str, passage: Passage) -> Unit:
        """An excluded article whose heading is gone: only the note is left."""
        place = provision(self.act, [("art", number)])
        return Unit(
            UnitKind.ARTICLE, number, place, self.within, passage.span(), "", "", None,
            Status.EXCLUDED,
        )  # fmt: skip

    def _line(self, unit: Unit, body: Body, context: Context) -> Iterator[Item]:
        """«3. Исключен Законом …»: the history of a paragraph, in its own place."""
        passage = next(p for p in body.passages if p.span().start == unit.span.start)
        marker = headings.marker(passage.folded)
        first = next(u for u in body.found if u.span.start == unit.span.start)
        if marker is None or first.number != unit.number:
            return  # one of a range: the first tells for all
        same = [u for u in body.found if u.span == unit.span]
        default = Place(unit.kind.value, unit.number, unit.provision)
        own = replace(context, article=None, default=default)
        told = history.parse(passage, marker.text_at, own)
        places = tuple(Place(u.kind.value, u.number, u.provision) for u in same)
        events = tuple(replace(e, places=places) for e in told.events)
        span = passage.span(marker.text_at)
        yield Note(span, passage.text(marker.text_at), default, events, told.unparsed)


def _is_ghost(told: history.History, named: str, article: str | None) -> bool:
    later = article is not None and order(named) > order(article)
    return later and bool(told.events) and told.events[-1].kind is EventKind.EXCLUDED


def _firsts(units: list[Unit]) -> list[Unit]:
    """One unit for each passage: a range of excluded paragraphs has several."""
    seen: dict[int, Unit] = {}
    for unit in units:
        seen.setdefault(unit.span.start, unit)
    return list(seen.values())


Ahead = dict["Provision", tuple[Status, str | None]]
"""Places that a warning sets apart, with the date from which they are in force."""


def set_apart(notices_found: list[Notice]) -> Ahead:
    """The places that warnings say are not in force yet, or suspended."""
    found: Ahead = {}
    for notice in notices_found:
        place = notice.at.provision
        if place is not None and notice.kind == "not-yet-in-force":
            found[place] = (Status.PENDING, notices.in_force_from(notice))
        elif place is not None and notice.kind == "suspended":
            found[place] = (Status.SUSPENDED, None)
    return found


def marked(unit: Unit, apart: Ahead) -> Unit:
    """The unit with the status of the place around it that a warning sets apart."""
    place = unit.provision
    if unit.status is not Status.PRESENT or place is None or not apart:
        return unit
    for around, (status, date) in apart.items():
        if place.steps[: len(around.steps)] == around.steps:
            return replace(unit, status=status, in_force_from=date)
    return unit
