"""Tidying: changes that can never be made, or that another always does as well, are left out.

What is left out changes no least cost. It only keeps the same reform from being told twice: the
repeal of a paragraph and of the article that consists of it, the lifting of a norm and the repeal
of the place that holds nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from graph.enough.task import Task, Thing


def tidied(task: Task, barred: Collection[str] = ()) -> Task:
    """The task without changes that are barred, that break a safeguard alone, or are doubles.

    Of doubles, which touch the same things in the same places at the same or a higher price, the
    innermost repeal stays, which strikes the least text; a lift goes before a repeal only where it
    touches less.
    """
    staying = {
        u
        for u in task.prices
        if u not in barred and not any(task.things[name].stays for name in task.gone((u,)))
    }
    touched = _touched(task)
    double: dict[frozenset[tuple[str, int]], str] = {}
    for unit in sorted(staying, key=lambda u: (task.prices[u], -len(u), u)):
        if unit.startswith("repeal "):
            if touched[unit] in double or not touched[unit]:
                staying.discard(unit)
            double.setdefault(touched[unit], unit)
    alone = {
        next(iter(places)): unit
        for places, unit in double.items()
        if len(places) == 1 and unit in staying
    }
    for name, thing in task.things.items():
        spots = [(name, number) for number in range(len(thing.places))]
        if spots and all(s in alone for s in spots):
            least = sum(task.prices[alone[s]] for s in spots)
            staying -= {u for u in thing.lifts if task.prices.get(u, 0) >= least}
    return Task(
        {u: p for u, p in task.prices.items() if u in staying},
        {
            name: Thing(
                thing.lifts & staying,
                tuple(p & staying for p in thing.places),
                thing.loss,
                thing.stays,
            )
            for name, thing in task.things.items()
        },
        task.wanted,
        task.guards,
    )


def _touched(task: Task) -> dict[str, frozenset[tuple[str, int]]]:
    """Change to the places of things that it strikes, each thing's by number."""
    found: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for name, thing in task.things.items():
        for number, place in enumerate(thing.places):
            for unit in place:
                found[unit].add((name, number))
    return {u: frozenset(found.get(u, ())) for u in task.prices}
