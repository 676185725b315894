"""The values that the answer to "what is enough?" is made of. Terms: ``docs/enough.md``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.answers.model import Place, Text, Thing, Validity


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the law.

    Attributes:
        operation: ``repeal`` a provision, ``lift`` a norm, or ``reword`` what stands there.
        target: the provision or norm.
        place: where it stands.
        price: by the weights of the question.
        takes: norms that the goal is against and that go with this change.
        loses: what goes with it besides; see ``docs/enough.md`` on texts not encoded.
    """

    operation: str
    target: Thing
    place: Place
    price: int
    takes: list[Thing]
    loses: list[Thing]


@dataclass(frozen=True, slots=True)
class Wish:
    """One norm that must go, or one place that must get other words.

    Attributes:
        kind: ``norm`` or ``words``.
        target: the norm, or what shall be worded otherwise.
        place: where it stands.
        reached: ``gone``, ``dead-letter``, ``reworded`` or ``no``.
        demanded_by: recommendations, where the goal is what reports demand.
        held_by: safeguards that keep it, where it is not reached.
        validity: on the day; None for a provision or act.
    """

    kind: str
    target: Thing
    place: Place
    reached: str
    demanded_by: list[Thing]
    held_by: list[Thing]
    validity: Validity | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One independent part of the reform, with every set of changes that does it equally well.

    Attributes:
        cost: of each of the sets.
        wishes: IRIs of the targets that it reaches.
        sets: the sets of changes; the first takes away least and is part of the reform told.
        all_told: whether there is no further set.
        tried: sets of changes looked at by the second proof.
        tried_all: whether these were all that could have been cheaper.
    """

    cost: int
    wishes: list[str]
    sets: list[list[Change]]
    all_told: bool
    tried: int
    tried_all: bool


@dataclass(frozen=True, slots=True)
class Certificate:
    """Why nothing smaller does it.

    Attributes:
        proved: whether the solver's lower bound equals the cost.
        bound: the least that any set of changes costs, by the solver.
        parts: how many independent parts the bound is the sum of.
        nodes: of the solver's search trees.
        tried: sets of changes looked at by the second proof.
        tried_parts: parts for which it is complete.
        words: the same in a paragraph.
    """

    proved: bool
    bound: int
    parts: int
    nodes: int
    tried: int
    tried_parts: int
    words: Text


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the frontier: nothing reaches as much for less."""

    cost: int
    reached: int
    changes: list[str]


@dataclass(frozen=True, slots=True)
class Single:
    """One change alone: what it reaches, what it costs with what is lost, wishes per cost."""

    change: Change
    reached: int
    cost: int
    effect: float


@dataclass(frozen=True, slots=True)
class Returning:
    """A general norm that applies again because the special one goes."""

    general: Thing
    place: Place
    special: Thing
    for_type: Thing


@dataclass(frozen=True, slots=True)
class Enough:
    """The smallest reform that reaches a goal, why nothing smaller does, and what else there is."""

    question: dict[str, Any]
    generation: str
    title: Text
    changes: list[Change]
    cost: int
    wishes: list[Wish]
    certificate: Certificate
    choices: list[Choice]
    optima: int
    all_optima_told: bool
    lost: list[Change]
    returning: list[Returning]
    ceased: list[Thing]
    unsure: list[Thing]
    elsewhere: list[Thing]
    ranking: list[Single]
    frontier: list[Point]
    weights: dict[str, int]
    counts: dict[str, int]
    editions: list[Thing]
    assumptions: list[Thing]
    disclaimer: Text
