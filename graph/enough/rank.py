"""The ranking: what each change would reach by itself, and at what cost."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from graph.enough.task import Task


@dataclass(frozen=True, slots=True)
class Ranked:
    """One change alone.

    Attributes:
        change: its name.
        met: how many wishes it fulfils by itself.
        cost: its price and what is lost with it.
    """

    change: str
    met: int
    cost: int

    @property
    def effect(self) -> Fraction:
        """Wishes for one unit of cost."""
        return Fraction(self.met, self.cost)


def ranking(task: Task) -> list[Ranked]:
    """The changes that are allowed and fulfil something alone, the most effective first."""
    before = len(task.met(()))
    found = [
        Ranked(change, len(task.met((change,))) - before, task.cost((change,)))
        for change in task.prices
        if task.allowed((change,))
    ]
    return sorted((r for r in found if r.met), key=lambda r: (-r.effect, -r.met, r.cost, r.change))
