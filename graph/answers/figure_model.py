"""Values of the figures: numbers, tables of them, and with which statuses a list holds as many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.answers.measures import Series
from graph.answers.model import Text, Thing
from graph.validity import Status

COUNTED = (Status.CERTAIN.value, Status.ATTESTED.value)
"""Statuses of what is counted."""
APART = (Status.WORDING_NOT_READ.value, Status.POSSIBLE.value, Status.UNKNOWN.value)
"""Statuses of what is told apart."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number.

    Attributes:
        key: of what was counted: the last step of its IRI, a number or a word.
        label: of it, by language; empty where the key is shown by words of the page.
        counted: how many are certain or attested.
        apart: how many may be so as well, or are not known.
        list: that it opens to, a name of ``LISTINGS``.
        filters: of that list.
        lowest, highest: of a penalty, the lowest and the highest maximum among those counted.
    """

    key: str
    label: Text
    counted: int
    apart: int
    list: str
    filters: Mapping[str, str] = field(default_factory=dict)
    lowest: str | None = None
    highest: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers that are compared with each other.

    Attributes:
        name: of the table.
        dated: whether its numbers are those of the day.
        of: what all of it is about: sanction and unit of a penalty, or a power.
        rows: the largest first, or in the order of their keys.
    """

    name: str
    dated: bool
    of: list[Thing]
    rows: list[Figure]


@dataclass(frozen=True, slots=True)
class Figures:
    """All tables, and what sources counted.

    Attributes:
        question: the day.
        generation: of the graph.
        tables: by name; some names come several times, each ``of`` something else.
        observations: measures that were counted more than once, side by side.
        disclaimer: in each language.
    """

    question: dict[str, str]
    generation: str
    tables: list[Table]
    observations: list[Series]
    disclaimer: Text


@dataclass(frozen=True, slots=True)
class Reached:
    """How many restrictions reach each kind of organisation, and what they are about.

    Attributes:
        question: the day, and the right, barrier and act that they are under; empty is any.
        generation: of the graph.
        types: kinds of organisation, the most burdened first.
        rights: of those that reach any kind.
        barriers: likewise.
    """

    question: dict[str, str]
    generation: str
    types: list[Figure]
    rights: list[Figure]
    barriers: list[Figure]
