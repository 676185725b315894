"""The proof: a second way to the least cost that shares nothing with the solver but the task.

Every set of changes that could fulfil all wishes at less than the cost found is tried: take the
first wish that is open; whatever fulfils it needs one of the changes that touch its things; try
each, and never again those that were tried before it. What costs too much already is given up,
because a set of changes never gets cheaper by growing. If none remains, nothing smaller does it.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.enough.task import Task

MOST_SETS = 20_000
"""How many sets are tried for one part; beyond that the proof is left to the solver's bound."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What trying out has shown.

    Attributes:
        sets: how many sets of changes were looked at.
        complete: whether all were that could be cheaper.
        cheaper: one that is, which would refute the solver; None as it should be.
    """

    sets: int
    complete: bool
    cheaper: frozenset[str] | None = None


def nothing_cheaper(task: Task, cost: int, met: int) -> Tried:
    """Look for changes that fulfil as many wishes at a lower cost.

    Args:
        task: one part.
        cost: that must be beaten.
        met: how many wishes; if that is not all of them, every set of changes may matter.
    """
    if met < len(task.wanted):
        return Tried(0, complete=False)
    search = _Search(task, cost)
    found = search.below(frozenset(), frozenset())
    return Tried(search.sets, search.sets <= MOST_SETS, found)


class _Search:
    def __init__(self, task: Task, cost: int) -> None:
        self.task = task
        self.cost = cost
        self.sets = 0
        self.touching = {
            name: thing.lifts.union(*thing.places) for name, thing in task.things.items()
        }

    def below(self, chosen: frozenset[str], barred: frozenset[str]) -> frozenset[str] | None:
        self.sets += 1
        if self.sets > MOST_SETS or self.task.cost(chosen) >= self.cost:
            return None
        gone = self.task.gone(chosen)
        if any(self.task.things[name].stays for name in gone):
            return None
        helping = self._helping(gone, chosen, barred)
        if helping is None:
            return chosen
        tried = barred
        for change in helping:
            found = self.below(chosen | {change}, tried)
            if found is not None:
                return found
            tried |= {change}
        return None

    def _helping(
        self, gone: set[str], chosen: frozenset[str], barred: frozenset[str]
    ) -> list[str] | None:
        """The changes one of which is needed next, fewest first; None where nothing is open."""
        open_ways = [w for w in self.task.wanted.values() if not any(way <= gone for way in w)]
        open_ways += [
            g.ways
            for g in self.task.guards
            if g.specials <= gone and not any(way <= gone for way in g.ways)
        ]
        if not open_ways:
            return None
        offers: list[frozenset[str]] = [
            frozenset(u for way in ways for t in way - gone for u in self.touching[t])
            - chosen
            - barred
            for ways in open_ways
        ]
        useful = {u: sum(u in o for o in offers) for o in offers for u in o}
        fewest = min(offers, key=lambda offer: (len(offer), sorted(offer)))
        return sorted(fewest, key=lambda u: (-useful[u], u))
