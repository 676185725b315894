"""What a statute is made of, as plain frozen values.

Nothing here reads a file or knows a pattern. Offsets are code points of the text as it was
read, end exclusive; line numbers count from 1. For a page (``graph.statutes.page``) the text is
the one that the page reader extracts, the line numbers are those of the page's source.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.errors import LawgraphError

if TYPE_CHECKING:
    from graph.identifiers import Act, Provision


class StatuteError(LawgraphError):
    """A file cannot be read as the text of an act; the message says what to save instead."""


class UnitKind(StrEnum):
    """What a unit is. The first six hold articles and have no identifier of their own."""

    PART = "part-of-act"  # Общая часть
    SECTION = "section"  # Раздел
    SUBSECTION = "subsection"  # Подраздел
    CHAPTER = "chapter"  # Глава
    PARAGRAPH = "paragraph-of-chapter"  # Параграф
    DIVISION = "division"  # a numbered heading without a word for its rank: «II. …»
    PREAMBLE = "preamble"
    ARTICLE = "article"
    PAR = "par"  # «1.»
    PASSAGE = "passage"  # an unnumbered passage: часть of a law, абзац
    SANCTION = "sanction"  # «влечет штраф …», belongs to the paragraph above
    SUB = "sub"  # «1)»
    NOTE = "note"  # «Примечание.» that is law
    ANNEX = "annex"
    QUOTED = "quoted"  # wording of another text, quoted inside an article
    SIGNATURE = "signature"


class Status(StrEnum):
    """How a unit stands in the text that was read."""

    PRESENT = "present"
    EXCLUDED = "excluded"
    PENDING = "pending"  # printed, but a warning says that it is not in force yet
    SUSPENDED = "suspended"
    OTHER_WORDING = "other-wording"  # a second wording under a number that was there already


class EventKind(StrEnum):
    """What an amending act did."""

    INSERTED = "inserted"
    NEW_EDITION = "new-edition"
    AMENDED = "amended"
    HEADING_CHANGED = "heading-changed"
    EXCLUDED = "excluded"
    SUSPENDED = "suspended"
    RESTORED = "restored"
    RENUMBERED = "renumbered"


class EffectKind(StrEnum):
    """How the beginning of an amendment is stated."""

    DATE = "date"
    RULE = "rule"  # so many days, months or years after publication
    PUBLICATION = "publication-day"
    SIGNATURE = "signature-day"
    SEE_ARTICLE = "see-article"
    UNSTATED = "unstated"
    OTHER = "other"  # stated in words that this parser does not resolve; they are in ``text``


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that was read."""

    start: int
    end: int
    line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Unit:
    """One numbered or unnumbered place of the act, with its own words only.

    Several units may share a provision: a sanction belongs to the paragraph above it.
    """

    kind: UnitKind
    number: str
    provision: Provision | None
    within: tuple[tuple[str, str], ...]
    span: Span
    text: str
    label: str = ""  # as printed: «Статья 5.», «3-1)»
    heading: str | None = None
    status: Status = Status.PRESENT
    in_force_from: str | None = None

    @property
    def inserted(self) -> bool:
        """Whether the number shows that it was added between two others."""
        return "-" in self.number


@dataclass(frozen=True, slots=True)
class AmendingAct:
    """The act that a note names as the source of a change."""

    kind: str  # law, constitutional-law, code, decree, presidential-decree-law, resolution …
    number: str | None
    raw_number: str | None
    date: str | None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """When an amendment takes effect, as far as the note says."""

    kind: EffectKind
    text: str = ""
    date: str | None = None
    count: int | None = None
    unit: str | None = None  # days, months, years
    see: str | None = None  # «ст. 2» of the amending act
    until: str | None = None
    has_exceptions: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What an amendment or a warning concerns."""

    kind: str  # article, heading, par, passage, sub, note, chapter, section, act, preamble …
    number: str = ""
    provision: Provision | None = None
    text: str = ""  # as the note words it; empty when only the position of the note tells


@dataclass(frozen=True, slots=True)
class Event:
    """One change by one act."""

    places: tuple[Place, ...]  # more than one when one act did the same to several
    kind: EventKind
    act: AmendingAct | None
    effect: Effect
    span: Span
    text: str
    announced: bool = False  # «предусматривается»: adopted, wording not in force yet
    kazakh_only: bool = False

    @property
    def place(self) -> Place:
        """The first place concerned."""
        return self.places[0]


@dataclass(frozen=True, slots=True)
class Unparsed:
    """Words that were not understood, kept so that nothing is lost."""

    reason: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """One editor's note on the history of a place, with the events it tells."""

    span: Span
    text: str
    at: Place  # where the note stands
    events: tuple[Event, ...]
    unparsed: tuple[Unparsed, ...] = ()
    misnamed: str | None = None  # the article it names, where that is not the one it stands at
    opener: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """An editor's warning («Примечание ИЗПИ!»): what is about to change or holds only for some."""

    kind: str  # announced, not-yet-in-force, limited-wording, suspended, commencement, review …
    span: Span
    text: str
    at: Place
    events: tuple[Event, ...] = ()
    unparsed: tuple[Unparsed, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruling:
    """A ruling of the Constitutional Court or Council that the text points to."""

    court: str  # constitutional-court, constitutional-council
    date: str | None
    number: str | None
    at: Place
    span: Span
    text: str
    outcome: str = ""  # consistent, inconsistent, or empty when the text only refers to it


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a place in this act, or of another act, in the running text."""

    source: Provision | None
    span: Span
    text: str
    candidates: tuple[Provision, ...] = ()
    act: str | None = None  # the other act in its printed words; None: this act
    act_number: str | None = None
    act_date: str | None = None
    target: Provision | None = None
    stated: bool = True  # whether the text says which act it means


@dataclass(frozen=True, slots=True)
class Vanished:
    """Numbers that no article of the text bears: the chapter around them was repealed."""

    first: int
    last: int
    within: tuple[tuple[str, str], ...]
    line: int
    because: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the first article: who issued what, when. Missing is ``None``."""

    title: str | None = None
    kind: str | None = None
    number: str | None = None
    date: str | None = None
    edition: str | None = None
    issued_by: str | None = None
    enacted: str | None = None  # «Введен в действие постановлением …»
    language: str = "ru"


Item = Unit | Note | Notice | Ruling | Reference | Vanished | Head | Unparsed


@dataclass(frozen=True, slots=True)
class Statute:
    """A whole act as it was read."""

    act: Act
    source: str
    form: str  # text or page
    head: Head
    units: tuple[Unit, ...]
    notes: tuple[Note, ...]
    notices: tuple[Notice, ...]
    rulings: tuple[Ruling, ...]
    references: tuple[Reference, ...]
    vanished: tuple[Vanished, ...]
    unparsed: tuple[Unparsed, ...] = field(default=())

    @property
    def articles(self) -> tuple[Unit, ...]:
        """The articles in the order of the text."""
        return tuple(u for u in self.units if u.kind is UnitKind.ARTICLE)

    @property
    def events(self) -> tuple[Event, ...]:
        """All changes told by notes, in the order of the text; announced ones are in notices."""
        return tuple(e for n in self.notes for e in n.events)
