"""The structure of an act: passages in, units, notes, warnings and rulings out.

Reads passages one at a time and keeps those of the current article only, so the cost of an
article does not depend on what came before it. Yields items in the order of the text: a heading
or an article, then what is inside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.statutes import headings, like, notices, rulings
from graph.statutes.body import is_excluded, order
from graph.statutes.head import read_head
from graph.statutes.inside import Ahead, Inside, Open, Within, marked, set_apart
from graph.statutes.model import (
    Event,
    EventKind,
    Item,
    Note,
    Notice,
    Place,
    Status,
    Unit,
    UnitKind,
    Vanished,
)
from graph.statutes.places import provision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.identifiers import Act, Provision
    from graph.statutes.headings import Heading
    from graph.statutes.lines import Passage

_CONTAINERS = {"section", "subsection", "chapter", "paragraph", "division"}


class Builder:
    """Turns the passages of one act into items."""

    def __init__(self, act: Act, edition: str | None = None) -> None:
        self.act = act
        self.edition = edition
        self.within: Within = ()
        self.since_container = 0  # articles since the last container heading
        self.last_article: str | None = None
        self.gone = ""  # the last note that says a container was excluded
        self.open = Open()
        self.apart: Ahead = {}  # what warnings behind the last article say of the next
        self.warning: tuple[list[Passage], int] | None = None

    def items(self, passages: Iterable[Passage]) -> Iterator[Item]:
        """All items of the act."""
        for passage in passages:
            yield from self._passage(passage)
        self._settle_warning()
        yield from self._close()

    # --- one passage ---

    def _passage(self, passage: Passage) -> Iterator[Item]:
        own = self._heading(passage)
        if own is None and self._feeds_warning(passage):
            return
        if own is not None:
            self._settle_warning()
            yield from self._close()
            yield from self._open_heading(own, passage)
            return
        self._sort(passage)

    def _heading(self, passage: Passage) -> Heading | None:
        own = headings.heading(
            passage.folded, passage.raw, low=passage.low, after_heading=passage.is_heading
        )
        if own is None and passage.is_heading:
            at = len(passage.folded) - len(passage.folded.lstrip())
            return headings.Heading(UnitKind.DIVISION, "", at)
        if own is None:
            own = headings.annex(passage.folded, passage.raw) if passage.low else None
        if own is None and like.numbered_article(passage, self.open.article, self.open.texts):
            marker = headings.marker(passage.folded)
            if marker is not None:
                return headings.Heading(UnitKind.ARTICLE, marker.number, marker.text_at)
        return own

    def _sort(self, passage: Passage) -> None:
        """Put a passage that is no heading where it belongs."""
        here, at = self.open, len(self.open.texts)
        warned = headings.notice_opener(passage.folded)
        noted = headings.note_opener(passage.folded)
        if rulings.points_to_rulings(passage.folded):
            here.ruled.append((passage, at))
        elif warned is not None:
            self._settle_warning()
            self.warning = ([passage], warned)
            if passage.folded[warned:].strip():
                self._settle_warning()
        elif noted is not None:
            here.notes.append((passage, noted, at))
        elif like.note(passage):
            if notices.kind_of(passage.folded) == "announced":
                here.warned.append(([passage], 0, at))
            else:
                here.notes.append((passage, 0, at))
        elif self._is_title(passage):
            self._add_title(passage)
        else:
            here.texts.append(passage)

    def _feeds_warning(self, passage: Passage) -> bool:
        """Whether the passage holds the words of the warning whose name stands before it."""
        if self.warning is None:
            return False
        held, _ = self.warning
        bare = len(held) == 1
        kind = notices.kind_of(passage.folded)
        numbered = headings.marker(passage.folded) is not None
        first = bare and kind is not None and not numbered
        if first or (not bare and notices.goes_on(passage.folded, kind)):
            held.append(passage)
            return True
        self._settle_warning()
        return False

    def _settle_warning(self) -> None:
        if self.warning is not None:
            held, start = self.warning
            self.open.warned.append((held, start, len(self.open.texts)))
            self.warning = None

    def _is_title(self, passage: Passage) -> bool:
        """Whether a container's number stood alone and this is its title."""
        own, here = self.open.heading, self.open
        if own is None or here.passage is None or own.kind not in headings.ORDER:
            return False
        untitled = not here.passage.folded[own.title_at :].strip()
        return (
            untitled
            and not here.texts
            and headings.ends_open(passage.folded)
            and (headings.marker(passage.folded) is None)
        )

    def _add_title(self, passage: Passage) -> None:
        held = self.open.passage
        if held is None:
            return
        gap = passage.start - held.start - len(held.raw)
        shift = passage.start - held.start
        self.open.passage = replace(
            held,
            raw=held.raw + "\n" * gap + passage.raw,
            folded=held.folded + " " * gap + passage.folded,
            breaks=held.breaks + tuple((a + shift, n) for a, n in passage.breaks),
        )

    # --- headings ---

    def _open_heading(self, own: Heading, passage: Passage) -> Iterator[Item]:
        if own.kind is UnitKind.ARTICLE:
            yield from self._gap(own.number, passage)
            self.last_article = own.number
            self.since_container += 1
        elif own.kind is not UnitKind.ANNEX:
            self._enter(own, passage)
        self.open = Open(own, passage)

    def _enter(self, own: Heading, passage: Passage) -> None:
        """Find where in the tree the new container hangs."""
        kind = own.kind.value
        if own.kind is UnitKind.DIVISION and own.number.isdigit():
            kind = "subdivision"  # «1. …» below «II. …»
        number = own.number or passage.text(own.title_at)
        kinds = [k for k, _ in self.within]
        if kind in kinds:
            self.within = self.within[: kinds.index(kind)]
        elif not (own.kind is UnitKind.PART and self.since_container == 0 and self.within):
            ranks = [k.value for k in headings.ORDER] + ["subdivision"]
            rank = ranks.index(kind)
            self.within = tuple(w for w in self.within if ranks.index(w[0]) < rank)
        self.within = (*self.within, (kind, number))
        self.since_container = 0

    def _gap(self, number: str, passage: Passage) -> Iterator[Item]:
        """The numbers between the last article and this one that nothing bears any more."""
        if self.last_article is not None:
            first, last = order(self.last_article)[0] + 1, order(number)[0] - 1
            if first <= last:
                yield Vanished(first, last, self.within, passage.line, self.gone)
        self.gone = ""

    # --- closing what is open ---

    def _close(self) -> Iterator[Item]:
        here, self.open = self.open, Open()
        warned: list[Notice] = []
        if here.heading is None or here.passage is None:
            found = self._close_head(here)
        elif here.heading.kind in headings.ORDER:
            found = self._close_container(here, here.heading, here.passage)
        else:
            found = self._close_article(here, here.heading, here.passage)
        for item in found:
            if isinstance(item, Notice):
                warned.append(item)
            elif isinstance(item, Note) and any(_of_container(e) for e in item.events):
                self.gone = item.text
            yield item
        kept = here.heading is not None and here.heading.kind in headings.ORDER
        self.apart = (self.apart if kept else {}) | set_apart(warned)

    def _close_head(self, here: Open) -> Iterator[Item]:
        if not (here.texts or here.notes or here.warned or here.ruled):
            return
        head, preamble = read_head(here.texts, self.edition)
        yield head
        base = [("preamble", "")]
        place = Place("act")
        yield from Inside(self.act, self.within, self.apart).items(
            here, base, preamble, place, None
        )

    def _close_container(self, here: Open, own: Heading, passage: Passage) -> Iterator[Item]:
        heading, gone = self._title(here, own, passage)
        label = passage.text(0, own.title_at)
        place = Place(own.kind.value.removesuffix("-of-chapter"), own.number)
        reader = Inside(self.act, self.within, self.apart)
        inside = list(reader.items(here, [], here.texts, place, None))
        for item in inside:
            if isinstance(item, Note) and any(_of_container(e) for e in item.events):
                gone = True
        status = Status.EXCLUDED if gone else Status.PRESENT
        yield Unit(
            own.kind, own.number, None, self.within[:-1], passage.span(), passage.text(), label,
            heading, status,
        )  # fmt: skip
        yield from inside

    def _close_article(self, here: Open, own: Heading, passage: Passage) -> Iterator[Item]:
        step = "annex" if own.kind is UnitKind.ANNEX else "art"
        base = [(step, own.number)]
        place = provision(self.act, base)
        article = own.number if step == "art" else None
        heading, gone = self._title(here, own, passage)
        default = Place("article" if article else "annex", own.number, place)
        reader = Inside(self.act, self.within, self.apart)
        inside = list(reader.items(here, base, here.texts, default, article))
        if reader.ghosts:
            self.last_article = reader.ghosts[-1].number
        has_text = any(isinstance(i, Unit) and i.kind is not UnitKind.SIGNATURE for i in inside)
        gone = gone or (not has_text and _excludes(inside, place))
        status = Status.EXCLUDED if gone else Status.PRESENT
        unit = Unit(
            own.kind, own.number, place, self.within, passage.span(), passage.text(),
            passage.text(0, own.title_at), heading, status,
        )  # fmt: skip
        yield marked(unit, self.apart | set_apart([i for i in inside if isinstance(i, Notice)]))
        yield from inside

    @staticmethod
    def _title(here: Open, own: Heading, passage: Passage) -> tuple[str | None, bool]:
        """The official heading, and whether it only says that what stood here was excluded."""
        heading = headings.title(passage.raw, own.title_at)
        if heading is None or not is_excluded(passage.folded, own.title_at):
            return heading, False
        if like.names_number(heading):
            here.notes.append((passage, own.title_at, 0))  # «Статья 5. Исключена Законом …»
        return None, True


def _of_container(event: Event) -> bool:
    return event.kind is EventKind.EXCLUDED and event.place.kind in _CONTAINERS


def _excludes(inside: list[Item], place: Provision | None) -> bool:
    return any(
        event.kind is EventKind.EXCLUDED and event.place.provision == place
        for item in inside
        if isinstance(item, Note)
        for event in item.events
    )
