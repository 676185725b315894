"""The values of which a timeline and a comparison are made."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, field

from graph.answers.model import Cited, Place, Text, Thing
from graph.validity import Status


class Scope(enum.StrEnum):
    """Where a change lies, seen from the place that was asked for."""

    OWN = "own"
    """It concerns the place itself."""
    PART = "part"
    """It concerns a part of the place."""
    AROUND = "around"
    """It concerns what the place stands in, up to the act as a whole."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One change.

    Attributes:
        change: IRI.
        by: the act that makes it.
        adopted: date of that act as printed; a year where no more is known.
        place: what is changed.
        scope: where that lies, seen from the place asked for.
        part: chapter or heading concerned, where it has no identifier of its own.
        effect: inserted, amended, excluded …
        stage: adopted, proposed …
        stated: when it takes effect, in the words of the record.
        earliest: first day on which it can have taken effect.
        latest: first day on which it had taken effect for certain.
        pending_in: editions that print it as not in force yet.
        assumptions: without which the latest day would not follow.
        introduces: norms that begin with it.
        lifts: norms that end with it.
        rewords: norms whose wording as read begins with it.
        description: in our own words, where there is one.
        citations: where it stands written.
    """

    change: str
    by: Thing
    adopted: str | None
    place: Place
    scope: Scope
    part: str | None
    effect: Thing
    stage: str
    stated: str
    earliest: dt.date | None
    latest: dt.date | None
    pending_in: list[Thing]
    assumptions: list[Thing]
    introduces: list[Thing]
    lifts: list[Thing]
    rewords: list[Thing]
    description: Text
    citations: list[Cited]


@dataclass(frozen=True, slots=True)
class RulingOn:
    """A ruling of the Constitutional Court or Council on the place or a part of it."""

    ruling: Thing
    date: str
    place: Place
    scope: Scope
    outcome: str | None
    citations: list[Cited]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What became of an act or a provision.

    Attributes:
        subject: the place asked for.
        generation: of the graph that answered.
        start_earliest: and the following three bound the time for which it has existed.
        start_latest: first day on which it existed for certain.
        end_earliest: first day on which it can have ceased.
        end_latest: first day on which it had ceased for certain.
        moments: its changes, the earliest first.
        rulings: the earliest first.
        empty_in: editions that print its number without text, no note saying why.
        counts: changes by effect, and how many of them are pending.
        editions: whose notes were read.
        assumptions: all that the dates rest on.
        disclaimer: in each language.
    """

    subject: Place
    generation: str
    start_earliest: dt.date | None
    start_latest: dt.date | None
    end_earliest: dt.date | None
    end_latest: dt.date | None
    moments: list[Moment]
    rulings: list[RulingOn]
    empty_in: list[Thing]
    counts: dict[str, int]
    editions: list[Thing]
    assumptions: list[Thing]
    disclaimer: Text


class Kind(enum.StrEnum):
    """How a place or a norm differs between two days."""

    ADDED = "added"
    LIFTED = "lifted"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Difference:
    """One place or norm that is not on the second day what it was on the first.

    Attributes:
        kind: added, lifted, changed wording, moved.
        what: ``provision`` or ``norm``.
        subject: the place, or the norm.
        places: where it stands.
        before: judgement on the first day.
        after: judgement on the second day.
        certain: False where a day, or the wording on one of them, is not known.
        changes: that made it so, as far as known.
        moved_to: what carries it on, or took its place.
        parts: of the place, added or lifted with it.
    """

    kind: Kind
    what: str
    subject: Thing
    places: list[Place]
    before: Status
    after: Status
    certain: bool
    changes: list[Thing] = field(default_factory=list)
    moved_to: list[Thing] = field(default_factory=list)
    parts: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """An act or a provision on two days.

    Attributes:
        subject: the place asked for.
        generation: of the graph that answered.
        since: the first day.
        until: the second day.
        provisions: what differs, in the order of the act.
        norms: what differs, in the order of their names.
        counts: by what, kind and certainty.
        editions: on which the judgements on norms rest.
        assumptions: on which the dates rest.
        disclaimer: in each language.
    """

    subject: Place
    generation: str
    since: dt.date
    until: dt.date
    provisions: list[Difference]
    norms: list[Difference]
    counts: dict[str, int]
    editions: list[Thing]
    assumptions: list[Thing]
    disclaimer: Text
