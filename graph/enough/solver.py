"""The solver: a task as an integer programme for HiGHS, the only door to ``highspy``.

    minimise    prices of the changes + losses of the things that go
    such that   a thing is gone exactly if a change lifts it or all its places are struck,
                what must stay is not gone, a general rule that comes back goes as well,
                and as many wishes as asked for are fulfilled.

All coefficients are whole numbers and both tolerances of optimality are zero: the value that is
returned is the least there is, or the answer says that time ran out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import highspy

from graph.enough.bounds import Bounds
from graph.enough.task import Task

SECONDS = 20.0
"""Longest time for one programme; our largest take less than one second."""


@dataclass(frozen=True, slots=True)
class Solved:
    """What the solver says.

    Attributes:
        chosen: the changes; None where no set of changes will do.
        bound: no set of changes costs less than this, rounded up to a whole number.
        proved: whether ``bound`` is the cost of ``chosen``, or that there is none is certain.
        nodes: of the search tree.
    """

    chosen: frozenset[str] | None
    bound: int
    proved: bool
    nodes: int


class Programme:
    """One task in the solver; asked several times, with more and more excluded."""

    def __init__(self, task: Task, bounds: Bounds) -> None:
        self._task = task
        self._bounds = bounds
        self._highs: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        self._highs.silent()
        for option, value in (
            ("mip_rel_gap", 0.0),
            ("mip_abs_gap", 0.0),
            ("threads", 1),
        ):
            self._highs.setOptionValue(option, value)
        self._columns = 0
        self._units = {u: self._binary(price) for u, price in task.prices.items()}
        self._gone = {name: self._thing(name) for name in task.things}
        self._met = {name: self._wish(ways) for name, ways in task.wanted.items()}
        for guard in task.guards:
            back = self._wish(guard.ways)
            terms = {self._gone[s]: -1 for s in guard.specials} | {back: 1}
            self._row(1 - len(guard.specials), highspy.kHighsInf, terms)
        self._demand = self._highs.getNumRow()
        self._row(0, highspy.kHighsInf, dict.fromkeys(self._met.values(), 1))
        self._budget = self._highs.getNumRow()
        costs = {self._units[u]: p for u, p in task.prices.items()}
        costs |= {self._gone[n]: t.loss for n, t in task.things.items() if t.loss}
        self._row(0, highspy.kHighsInf, costs)

    def exclude(self, chosen: Iterable[str]) -> None:
        """From now on this very set of changes is no answer."""
        inside = set(chosen)
        terms = {column: -1 if u in inside else 1 for u, column in self._units.items()}
        self._row(1 - len(inside), highspy.kHighsInf, terms)

    def cheapest(self, least: int, most_cost: int | None = None) -> Solved:
        """The cheapest changes that fulfil at least so many wishes.

        Args:
            least: how many wishes.
            most_cost: what they may cost at most.

        Raises:
            DeadlineExceededError: no time is left to begin with.
        """
        highs = self._highs
        # Its clock goes on from one run to the next.
        limit = highs.getRunTime() + min(SECONDS, self._bounds.left())
        highs.setOptionValue("time_limit", limit)
        highs.changeRowBounds(self._demand, least, highspy.kHighsInf)
        ceiling = highspy.kHighsInf if most_cost is None else most_cost
        highs.changeRowBounds(self._budget, 0, ceiling)
        highs.clearSolver()
        highs.run()
        status = highs.getModelStatus()
        info = highs.getInfo()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Solved(None, 0, proved=True, nodes=int(info.mip_node_count))
        values = highs.getSolution().col_value
        if not values:
            return Solved(None, 0, proved=False, nodes=int(info.mip_node_count))
        chosen = frozenset(u for u, column in self._units.items() if values[column] > 0.5)  # noqa: PLR2004 - a binary is 0 or 1
        return Solved(
            chosen,
            _up(info.mip_dual_bound),
            status == highspy.HighsModelStatus.kOptimal,
            max(0, int(info.mip_node_count)),
        )

    def _binary(self, cost: int = 0) -> int:
        self._highs.addCol(cost, 0, 1, 0, [], [])
        self._highs.changeColIntegrality(self._columns, highspy.HighsVarType.kInteger)
        self._columns += 1
        return self._columns - 1

    def _row(self, low: float, high: float, terms: Mapping[int, int]) -> None:
        self._highs.addRow(low, high, len(terms), list(terms), list(terms.values()))

    def _any(self, columns: list[int]) -> int:
        """A column that is 1 exactly if one of these is."""
        if len(columns) == 1:
            return columns[0]
        made = self._binary()
        self._row(0, highspy.kHighsInf, dict.fromkeys(columns, 1) | {made: -1})
        for column in columns:
            self._row(0, highspy.kHighsInf, {made: 1, column: -1})
        return made

    def _all(self, columns: list[int]) -> int:
        """A column that is 1 exactly if all of these are."""
        distinct = sorted(set(columns))
        if len(distinct) == 1:
            return distinct[0]
        made = self._binary()
        for column in distinct:
            self._row(0, highspy.kHighsInf, {column: 1, made: -1})
        self._row(1 - len(distinct), highspy.kHighsInf, {made: 1} | dict.fromkeys(distinct, -1))
        return made

    def _thing(self, name: str) -> int:
        thing = self._task.things[name]
        ways = [self._units[u] for u in sorted(thing.lifts)]
        struck = [[self._units[u] for u in sorted(p)] for p in thing.places]
        if struck and all(struck):
            ways.append(self._all([self._any(columns) for columns in struck]))
        if not ways:
            return self._fixed(0)
        # A column of its own: several things may go with the same change, each at its own loss.
        made = self._binary(thing.loss)
        self._row(0, 0, {self._any(sorted(set(ways))): 1, made: -1})
        if thing.stays:
            self._highs.changeColBounds(made, 0, 0)
        return made

    def _wish(self, ways: Iterable[frozenset[str]]) -> int:
        """A column that can be 1 only if all of one of the ways is gone."""
        fulfilled = [self._all([self._gone[t] for t in sorted(way)]) for way in ways]
        made = self._binary()
        self._row(0, highspy.kHighsInf, dict.fromkeys(fulfilled, 1) | {made: -1})
        return made

    def _fixed(self, value: int) -> int:
        made = self._binary()
        self._highs.changeColBounds(made, value, value)
        return made


def _up(bound: float) -> int:
    """The least whole number that is not below a bound, which the solver holds as a float."""
    return max(0, -int(-(bound - 1e-6) // 1))
