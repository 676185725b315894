"""Parts: a task divided into tasks that have nothing to do with each other.

Two wishes belong together if some change, some thing or some guard touches both. What is best for
the whole is then what is best for each part: prices, losses and wishes of the parts add up, and no
guard or thing that must stay reaches from one part into another.
"""

from __future__ import annotations

from collections import defaultdict

from graph.enough.task import Guard, Task


def parts(task: Task) -> list[Task]:
    """The independent parts, each with at least one wish, in the order of their first wish."""
    root: dict[str, str] = {}

    def find(node: str) -> str:
        root.setdefault(node, node)
        while root[node] != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    def join(nodes: list[str]) -> None:
        for node in nodes[1:]:
            root[find(node)] = find(nodes[0])

    for name, thing in task.things.items():
        units = set(thing.lifts).union(*thing.places)
        join([f"thing {name}", *(f"unit {u}" for u in sorted(units))])
    for name, ways in task.wanted.items():
        join([f"wish {name}", *(f"thing {t}" for w in ways for t in sorted(w))])
    for number, guard in enumerate(task.guards):
        touched = guard.specials.union(*guard.ways)
        join([f"guard {number}", *(f"thing {t}" for t in sorted(touched))])
    wishes, inside, near = (defaultdict[str, list[str]](list) for _ in range(3))
    guards = defaultdict[str, list[Guard]](list)
    for name in task.wanted:
        wishes[find(f"wish {name}")].append(name)
    for unit in task.prices:
        inside[find(f"unit {unit}")].append(unit)
    for name in task.things:
        near[find(f"thing {name}")].append(name)
    for number, guard in enumerate(task.guards):
        guards[find(f"guard {number}")].append(guard)
    return [
        Task(
            {u: task.prices[u] for u in inside[here]},
            {t: task.things[t] for t in near[here]},
            {w: task.wanted[w] for w in names},
            tuple(guards[here]),
        )
        for here, names in wishes.items()
    ]
