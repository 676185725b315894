"""The frontier: for each number of wishes the least cost, of a part and of the whole, exactly.

A part is asked: the cheapest way to fulfil all its wishes, then at least one, and so on; the
parts are put together by counting: what k wishes cost at least is the least sum over all ways to
spread k over the parts. Points that cost as much as another and reach less are left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.enough.bounds import Bounds
from graph.enough.solver import Programme
from graph.enough.task import Solution, Task

_Step = tuple[int, frozenset[str], "_Step | None"]
"""Cost up to a part, the changes of this part, the step before: nothing is copied on the way."""


@dataclass(frozen=True, slots=True)
class PartSolved:
    """A part with all its points, the dearest and farthest last.

    Attributes:
        task: the part.
        points: from nothing at no cost to all that can be reached.
        bound: least cost of the last point, by the solver.
        proved: whether every point was proved by the solver.
        nodes: of the search trees.
    """

    task: Task
    points: list[Solution]
    bound: int
    proved: bool
    nodes: int

    @property
    def best(self) -> Solution:
        """The least cost at which as many wishes as possible are fulfilled."""
        return self.points[-1]


def solve_part(task: Task, bounds: Bounds) -> PartSolved:
    """All points of one part.

    Raises:
        DeadlineExceededError: the time did not suffice.
    """
    programme = Programme(task, bounds)
    nothing = Solution(frozenset(), 0, len(task.met(())))
    points = [nothing]
    proved, nodes, bound = True, 0, 0
    least = nothing.met + 1
    while least <= len(task.wanted):
        solved = programme.cheapest(least)
        nodes += solved.nodes
        proved &= solved.proved
        if solved.chosen is None:
            break
        bound = solved.bound
        met = len(task.met(solved.chosen))
        points.append(Solution(solved.chosen, task.cost(solved.chosen), met))
        least = met + 1
    return PartSolved(task, thinned(points), bound, proved, nodes)


def thinned(points: list[Solution]) -> list[Solution]:
    """Only points that nothing beats: no other reaches as much for less, or more for the same."""
    found: list[Solution] = []
    for point in sorted(points, key=lambda p: (p.cost, -p.met, sorted(p.chosen))):
        if not found or point.met > found[-1].met:
            found.append(point)
    return found


def together(solved: list[PartSolved]) -> list[Solution]:
    """The points of the whole, from those of its parts."""
    best: dict[int, _Step] = {0: (0, frozenset(), None)}
    for part in solved:
        following: dict[int, _Step] = {}
        for met, before in best.items():
            for point in part.points:
                cost = before[0] + point.cost
                known = following.get(met + point.met)
                if known is None or cost < known[0]:
                    following[met + point.met] = (cost, point.chosen, before)
        best = following
    return thinned([Solution(_chosen(step), step[0], met) for met, step in best.items()])


def _chosen(step: _Step) -> frozenset[str]:
    found = set(step[1])
    while before := step[2]:
        step = before
        found |= step[1]
    return frozenset(found)
