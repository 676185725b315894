"""The values that answers are made of; ``to_json`` is what the API and ``--format json`` print."""

from __future__ import annotations

import dataclasses
import datetime as dt
import enum
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

from graph.validity import Status

Lang = Literal["en", "ru", "kk"]
"""A language of the graph and of its pages."""

LANGS: tuple[Lang, ...] = get_args(Lang)
"""All of them, in the order in which they are told and offered."""

Text = dict[str, str]
"""Language tag to words, for example ``{"en": "…", "ru": "…"}``; a missing one is missing."""

DISCLAIMER: Text = {
    "en": "Not legal advice. Facts transcribed from the editions named; check the official text.",
    "ru": "Не является юридической консультацией. Факты выписаны из указанных редакций; "
    "сверяйтесь с официальным текстом.",
    "kk": "Заң кеңесі емес. Деректер аталған редакциялардан жазып алынған; ресми мәтінмен "
    "салыстырыңыз.",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """Anything with a name: its IRI and its labels."""

    iri: str
    label: Text


@dataclass(frozen=True, slots=True)
class Place:
    """A provision, or an act as a whole, as a lawyer cites it.

    Attributes:
        iri: of the provision or act.
        act: the act it stands in.
        locator: ``art. 5, para. 1`` in each language; empty for a whole act.
        heading: of the article, where there is one.
    """

    iri: str
    act: Thing
    locator: Text
    heading: Text


@dataclass(frozen=True, slots=True)
class Cited:
    """Where a statement stands written.

    Attributes:
        iri: of the citation.
        source: the edition or document.
        locator: what a reader looks for in it.
        read_by: ``transcribed``, ``parsed`` or None for a report.
        passage: whether the exact passage is pinned by offsets and digest.
    """

    iri: str
    source: Thing
    locator: Text
    read_by: str | None
    passage: bool


@dataclass(frozen=True, slots=True)
class Validity:
    """The judgement on one day, and what it rests on.

    Attributes:
        status: see ``graph.validity.Status``.
        reason: one sentence in each language.
        editions: those that show it, newest last.
        assumptions: named constants without which the dates would not follow.
        start_earliest: and the four following bound the time for which the judgement speaks.
        start_latest: first day on which it was in force for certain.
        end_earliest: first day on which it can have ceased.
        end_latest: first day on which it had ceased for certain.
        attested_until: date of the latest edition or source.
        second_hand: nobody of us has opened the official text for this statement.
    """

    status: Status
    reason: Text
    editions: list[Thing] = field(default_factory=list)
    assumptions: list[Thing] = field(default_factory=list)
    start_earliest: dt.date | None = None
    start_latest: dt.date | None = None
    end_earliest: dt.date | None = None
    end_latest: dt.date | None = None
    attested_until: dt.date | None = None
    second_hand: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """One kind of penalty: how much, and of what."""

    sanction: Thing
    minimum: str | None
    maximum: str | None
    unit: Thing | None
    optional: bool


@dataclass(frozen=True, slots=True)
class PenaltyOption:
    """Penalties imposed together on one class of offender; several options are alternatives."""

    offender: Thing
    measures: list[Measure]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A threshold or a time limit."""

    number: str | None
    unit: Thing | None
    bound: str | None
    counted: Text


@dataclass(frozen=True, slots=True)
class Holding:
    """That an agency held a role, as a source tells it.

    Attributes:
        iri: of the holding.
        role: as the law names it.
        agency: that held it.
        under: the act under which it held it, if only there.
        as_of: the day, month or year for which it is told.
        since: from when it held it, where a text says so.
        until: until when, where a text says so.
        inferred: the source shows the agency at work in the field, and the role is our conclusion.
        description: what it did, in our words.
        basis: why we concluded it.
        note: what other sources say differently.
        citations: where it stands written.
    """

    iri: str
    role: Thing
    agency: Thing
    under: Thing | None
    as_of: str
    since: str
    until: str
    inferred: bool
    description: Text
    basis: Text
    note: Text
    citations: list[Cited]


@dataclass(frozen=True, slots=True)
class Competence:
    """Who does what about a norm, on which basis, and who is known to fill the role on the day."""

    role: Thing
    function: Thing
    basis: Place
    held_by: list[Holding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Punishment:
    """An offence that punishes the breach of a norm, at the day asked for."""

    norm: str
    label: Text
    place: Place
    validity: Validity
    inferred: bool
    basis: Text
    limb: Text
    penalties: list[PenaltyOption]


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim or a recommendation about a norm.

    Attributes:
        iri: of the statement.
        label: in short.
        description: in our own words.
        source: the document in which it stands.
        stance: of a claim, what it says that the law does.
        standards: under which the law is criticised.
        citations: where in the document.
        action: of a recommendation, what it asks for.
        asked_by: of a recommendation, who makes it.
    """

    iri: str
    label: Text
    description: Text
    source: Thing
    stance: str | None
    standards: list[Thing]
    citations: list[Cited]
    action: Thing | None = None
    asked_by: list[Thing] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Displacement:
    """A special norm that displaces this one; ``certain`` is False where it only may."""

    norm: str
    label: Text
    place: Place
    certain: bool
    basis: Text


@dataclass(frozen=True, slots=True)
class Way:
    """How a norm reaches the organisation type.

    Attributes:
        via: ``self``, ``inherited``, ``group`` or ``person``.
        through: the type or group named by the norm.
        role: of the persons bound, for ``person``.
        in_state: state the organisation must be in.
        condition: what must also hold.
        exempt_if: group whose members are exempted although the form is not.
        excluded_by: exemption that keeps the norm away.
    """

    via: str
    through: Thing | None = None
    role: Thing | None = None
    in_state: Thing | None = None
    condition: Text = field(default_factory=dict)
    exempt_if: Thing | None = None
    excluded_by: Thing | None = None


@dataclass(frozen=True, slots=True)
class NormAnswer:
    """One norm of an answer, with everything a lawyer checks."""

    norm: str
    label: Text
    description: Text
    kind: str
    restriction: bool
    offence_kind: str | None
    places: list[Place]
    ways: list[Way]
    validity: Validity
    displaced_by: list[Displacement]
    rights: list[Thing]
    barriers: list[Thing]
    life_stage: Thing | None
    thresholds: list[Quantity]
    deadlines: list[Quantity]
    competences: list[Competence]
    penalties: list[PenaltyOption]
    punished_by: list[Punishment]
    punishes: list[Punishment]
    claims: list[Statement]
    recommendations: list[Statement]
    citations: list[Cited]
    only_some_kinds: list[Thing] = field(default_factory=list)

    @property
    def counts(self) -> bool:
        """Whether the norm counts: in force, certain or attested, and not displaced."""
        return self.validity.status.counts and not any(d.certain for d in self.displaced_by)


@dataclass(frozen=True, slots=True)
class Trace:
    """Which norms reach an organisation type on a day.

    Attributes:
        question: what was asked, with defaults filled in.
        generation: of the graph that answered.
        norms: that bear on the organisation itself, displaced ones included and marked.
        persons: that bind persons of or in the organisation, never counted as its own burden.
        exempt: from which the type is expressly freed.
        only_some_kinds: that reach only some narrower types.
        practice: where a right is asked about, what sources say of it without naming a rule.
        counts: distinct norms by kind of count and by status.
        editions: all that the answer rests on.
        assumptions: all that the answer rests on.
        disclaimer: in each language.
    """

    question: dict[str, Any]
    generation: str
    norms: list[NormAnswer]
    persons: list[NormAnswer]
    exempt: list[NormAnswer]
    only_some_kinds: list[NormAnswer]
    practice: list[Statement]
    counts: dict[str, int]
    editions: list[Thing]
    assumptions: list[Thing]
    disclaimer: Text


def to_json(value: Any) -> Any:  # noqa: ANN401 - any answer goes in, JSON comes out
    """Turn an answer into what ``json`` writes: dates as ISO strings, None where unknown."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: to_json(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dict):
        return {k: to_json(v) for k, v in value.items()}
    if isinstance(value, list | tuple):
        return [to_json(v) for v in value]
    return value
