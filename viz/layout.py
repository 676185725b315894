"""Layout: where each box stands. No physics, no chance; the same scene gives the same places.

Acts lie below one another as lanes. In a lane stand its provisions, each with its norms to the
right; a long lane is folded into columns, as in a newspaper, until the map is about as wide as a
screen. What many lanes share (offences elsewhere, agencies, rights, types) stands in columns
to the right of all lanes, at the height of what leads to it; what comes first stands left.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from viz.boxes import BOX_WIDTH, height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from viz.scene import Edge, Node

COLUMN = BOX_WIDTH + 46
GAP = 12
LANE_GAP = 34
SHARED_GAP = 70
_TREE = frozenset({"contains", "states"})
_ASPECT = 1.5
"""Width of the map to its height, beyond the height of a screen."""
_SCREEN = 760
_LEAST = 120
"""A column is not folded below this height."""


@dataclass(slots=True)
class _Cell:
    """A provision with its norms: one unit that is not torn apart."""

    head: str | None
    norms: list[str] = field(default_factory=list)
    height: float = 0.0


class _Forest:
    """Acts with their cells, and what belongs to none."""

    def __init__(self, nodes: Sequence[Node], edges: Sequence[Edge]) -> None:
        self.tall = {n.id: height(n.label) for n in nodes}
        parent: dict[str, str] = {}
        for edge in edges:
            if edge.kind in _TREE:
                parent.setdefault(edge.target, edge.source)
        heads = set(parent.values())
        self.lanes: dict[str, list[_Cell]] = {
            n.id: [] for n in nodes if n.id in heads and n.id not in parent
        }
        cells: dict[str, _Cell] = {}
        for n in nodes:
            above = parent.get(n.id)
            if above in self.lanes and (n.id in heads or n.kind == "provision"):
                cells[n.id] = _Cell(n.id)
                self.lanes[above].append(cells[n.id])
        self.shared: dict[int, list[Node]] = defaultdict(list)
        for n in nodes:
            above = parent.get(n.id)
            if n.id in self.lanes or n.id in cells:
                continue
            if above in cells:
                cells[above].norms.append(n.id)
            elif above in self.lanes:
                self.lanes[above].append(_Cell(None, [n.id]))
            else:
                self.shared[n.layer].append(n)
        for cell in itertools.chain.from_iterable(self.lanes.values()):
            norms = sum(self.tall[i] + GAP for i in cell.norms)
            cell.height = max(self.tall[cell.head] + GAP if cell.head else 0.0, norms)
        self.layer = {n.id: n.layer for n in nodes}

    def folded(self, limit: float) -> dict[str, list[list[_Cell]]]:
        """Each lane as columns up to a height, read downwards, then to the right."""
        lanes = {}
        for act, cells in self.lanes.items():
            stack = sum(c.height for c in cells)
            share = stack / max(1, -int(-stack // limit))
            found: list[list[_Cell]] = [[]]
            filled = 0.0
            for cell in cells:
                if found[-1] and filled + cell.height / 2 > share:
                    found.append([])
                    filled = 0.0
                found[-1].append(cell)
                filled += cell.height
            lanes[act] = found
        return lanes

    def lane_height(self, act: str, columns: list[list[_Cell]]) -> float:
        """The height of a folded lane, its act included."""
        return max([self.tall[act], *(sum(c.height for c in column) for column in columns)])


def place(nodes: Sequence[Node], edges: Sequence[Edge]) -> tuple[Node, ...]:
    """Give every node its x and y; the order of the nodes is kept within lanes and cells."""
    forest = _Forest(nodes, edges)
    lanes = _best_fold(forest)
    spots: dict[str, tuple[float, float]] = {}
    total = sum(forest.lane_height(a, c) + LANE_GAP for a, c in lanes.items())
    y = -total / 2
    for act, columns in lanes.items():
        tall = forest.lane_height(act, columns)
        spots[act] = (0.0, y + min(tall, _SCREEN / 2) / 2)
        for number, column in enumerate(columns):
            _place_column(forest, column, (1 + 2 * number) * COLUMN, y, spots)
        y += tall + LANE_GAP
    widest = max((len(c) for c in lanes.values()), default=0)
    first = min((forest.layer[a] for a in lanes), default=0)
    x = (1 + 2 * widest) * COLUMN + SHARED_GAP if lanes else 0.0
    frame = max(total, 320.0)
    for layer in sorted(n for n in forest.shared if n >= first or not lanes):
        x = _place_shared(forest, forest.shared[layer], edges, (x, frame, 1), spots)
    x = -COLUMN - SHARED_GAP
    for layer in sorted((n for n in forest.shared if n < first and lanes), reverse=True):
        x = _place_shared(forest, forest.shared[layer], edges, (x, frame, -1), spots)
    return tuple(replace(n, x=round(spots[n.id][0], 1), y=round(spots[n.id][1], 1)) for n in nodes)


def _best_fold(forest: _Forest) -> dict[str, list[list[_Cell]]]:
    """Fold as little as makes the map no higher than a screen or than its width asks for."""
    limit = max((sum(c.height for c in cells) for cells in forest.lanes.values()), default=0.0)
    lanes = forest.folded(max(limit, 1.0))
    while limit > _LEAST:
        tall = sum(forest.lane_height(a, c) + LANE_GAP for a, c in lanes.items())
        widest = max((len(c) for c in lanes.values()), default=0)
        if tall <= max(_SCREEN, (2 * widest + 3) * COLUMN / _ASPECT):
            break
        limit *= 0.85
        lanes = forest.folded(limit)
    return lanes


def _place_column(
    forest: _Forest,
    column: list[_Cell],
    x: float,
    top: float,
    spots: dict[str, tuple[float, float]],
) -> None:
    y = top
    for cell in column:
        inner = y + (cell.height - sum(forest.tall[i] + GAP for i in cell.norms)) / 2
        for norm in cell.norms:
            spots[norm] = (x + COLUMN, inner + forest.tall[norm] / 2)
            inner += forest.tall[norm] + GAP
        if cell.head:
            spots[cell.head] = (x, y + (cell.height - GAP) / 2)
        y += cell.height


def _place_shared(
    forest: _Forest,
    nodes: list[Node],
    edges: Sequence[Edge],
    frame: tuple[float, float, int],
    spots: dict[str, tuple[float, float]],
) -> float:
    """Columns of what several lanes share; the x of the next column comes back."""
    x, tall, step = frame
    wanted: dict[str, list[float]] = {n.id: [] for n in nodes}
    for edge in edges:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if one in wanted and other in spots:
                wanted[one].append(spots[other][1])
    ideal = {i: sum(ys) / len(ys) if ys else 0.0 for i, ys in wanted.items()}
    order = sorted((n.id for n in nodes), key=ideal.__getitem__)
    stack = sum(forest.tall[i] + GAP for i in order)
    columns = max(1, -int(-stack // (tall * 1.2)))
    for number in range(columns):
        ids = order[number::columns]
        room = sum(forest.tall[i] + GAP for i in ids)
        y = -max(tall, room) / 2
        for i in ids:
            y = max(y, ideal[i] - forest.tall[i] / 2)
            spots[i] = (x, y + forest.tall[i] / 2)
            y += forest.tall[i] + GAP
        limit = max(tall, room) / 2
        for i in reversed(ids):
            spots[i] = (x, min(spots[i][1], limit - forest.tall[i] / 2))
            limit = spots[i][1] - forest.tall[i] / 2 - GAP
        x += step * COLUMN
    return x + step * SHARED_GAP
