"""Alternatives: other sets of changes of a part that cost as little and reach as much."""

from __future__ import annotations

from graph.enough.bounds import Bounds
from graph.enough.frontier import PartSolved
from graph.enough.solver import Programme
from graph.enough.task import Solution


def alternatives(part: PartSolved, most: int, bounds: Bounds) -> tuple[list[frozenset[str]], bool]:
    """The best sets of changes of a part, and whether they are all.

    Args:
        part: as solved; its best point gives cost and reach.
        most: how many to look for; at least one.
        bounds: when they are used up, those found so far are told.

    Returns:
        The sets, that of the best point first, and True where there is no further one.
    """
    best: Solution = part.best
    found = [best.chosen]
    if not best.chosen:
        return found, True
    programme = Programme(part.task, bounds)
    programme.exclude(best.chosen)
    while len(found) < most:
        if bounds.over():
            return found, False
        solved = programme.cheapest(best.met, best.cost)
        if solved.chosen is None:
            return found, solved.proved
        found.append(solved.chosen)
        programme.exclude(solved.chosen)
    if bounds.over():
        return found, False
    return found, programme.cheapest(best.met, best.cost).chosen is None
