"""What the map of one act is drawn from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.answers.model import Competence, Place, Punishment, Text, Thing, Validity


@dataclass(frozen=True, slots=True)
class ActNorm:
    """A norm of the act, who punishes its breach, and who supervises it."""

    norm: str
    label: Text
    kind: str
    restriction: bool
    places: list[Place]
    validity: Validity
    rights: list[Thing] = field(default_factory=list)
    punished_by: list[Punishment] = field(default_factory=list)
    competences: list[Competence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ActOverview:
    """One act on a day.

    Attributes:
        act: the act.
        date: day of asking, ISO.
        generation: of the graph that answered.
        articles: those that hold norms or are cited, in order; each norm names its own place.
        norms: stated in the act.
        editions: on which it rests.
        disclaimer: in each language.
    """

    act: Thing
    date: str
    generation: str
    articles: list[Place]
    norms: list[ActNorm]
    editions: list[Thing]
    disclaimer: Text
