"""Bands: the sheet of a reform. Below one another what becomes of norms, beside one another layers.

A band holds cells, a provision with what it states; where there are more cells than a reader can
overlook, those of one act are folded into a group, the least telling bands first. Nothing is
dropped: a group says how many it holds, and where each of them stands when it opens is computed
here as well.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from viz.boxes import BOX_WIDTH, height
from viz.layout import COLUMN, GAP
from viz.scene import Caption
from viz.svg_text import broken, cut

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from viz.scene import Node

PROVISION, NORM, AFTER = 0.0, float(COLUMN), COLUMN * 2.0 + 40
BEFORE = -COLUMN - 30.0
_LEFT = PROVISION - BOX_WIDTH / 2
_HEAD_LINE = 19
_ACT_LINE = 22
_BAND_GAP = 26
_WIDE = 74  # letters of a head above two columns
_FEW = 3
"""Fewer cells of one act are not worth a group."""
_MORE = 1.5
"""So many times the rows are borne before a band becomes one group."""


@dataclass(slots=True)
class Cell:
    """Provisions with the norms that they state: one unit that is not torn apart."""

    act: str
    heads: list[str] = field(default_factory=list)
    norms: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Fold:
    """Cells folded into one group."""

    id: str
    cells: list[Cell]


@dataclass(slots=True)
class Band:
    """What becomes of some norms: a title and its cells, or cells folded into groups.

    Attributes:
        key: status, and how near it comes where that divides it.
        title: of the band.
        units: cells and folds in reading order.
        weight: which band is folded first: the smallest.
    """

    key: str
    title: str
    units: list[Cell | Fold]
    weight: int

    def by_act(self) -> Band:
        """The same band with the cells of each act in a group, unless they are few."""
        acts: dict[str, list[Cell]] = {}
        for cell in self.cells():
            acts.setdefault(cell.act, []).append(cell)
        units: list[Cell | Fold] = []
        for act, cells in acts.items():
            units += [Fold(f"group:{self.key}:{act}", cells)] if len(cells) >= _FEW else cells
        return replace(self, units=units)

    def one(self) -> Band:
        """The same band as one group."""
        return replace(self, units=[Fold(f"group:{self.key}", self.cells())])

    def cells(self) -> list[Cell]:
        """All cells, folded away or not."""
        return [c for u in self.units for c in (u.cells if isinstance(u, Fold) else [u])]


def fitted(bands: Sequence[Band], most: int) -> list[Band]:
    """Fold bands until the sheet has at most so many rows, or nothing is left to fold.

    Args:
        bands: from above.
        most: rows; half as many again where acts are told apart.
    """
    found = list(bands)
    steps = sorted(range(len(found)), key=lambda i: found[i].weight)
    for room, fold in ((most, Band.by_act), (most * _MORE, Band.one)):
        for i in steps:
            if sum(len(b.units) for b in found) <= room:
                break
            if len(found[i].units) > 1:
                found[i] = fold(found[i])
    return found


@dataclass(slots=True)
class Sheet:
    """Where everything stands.

    Attributes:
        spots: node to the centre of its box.
        group: node to the group in which it is folded away.
        grows: group to what its opening adds.
        captions: heads.
        bottom: where the sheet ends while all groups are closed.
    """

    spots: dict[str, tuple[float, float]] = field(default_factory=dict)
    group: dict[str, str] = field(default_factory=dict)
    grows: dict[str, float] = field(default_factory=dict)
    captions: list[Caption] = field(default_factory=list)
    bottom: float = 0.0


def laid(bands: Sequence[Band], boxes: Mapping[str, Node], acts: Mapping[str, str]) -> Sheet:
    """Give every box of the bands its place.

    Args:
        bands: folded as they shall be, with a node for each group among the boxes.
        boxes: node ids to nodes.
        acts: act ids to their names.
    """
    sheet = Sheet()
    y = 0.0
    for band in bands:
        lines = tuple(broken(band.title, _WIDE))
        sheet.captions.append(Caption(lines, _LEFT, y + 14, 1))
        y += len(lines) * _HEAD_LINE + 6
        act = ""
        for unit in band.units:
            if isinstance(unit, Fold):
                act = ""
                y = _fold(sheet, unit, boxes, y)
                continue
            if unit.act and unit.act != act:
                act = unit.act
                y = _act(sheet, acts.get(act, ""), y)
            y = _cell(sheet, unit, boxes, y)
        y += _BAND_GAP
    sheet.bottom = y
    return sheet


def _fold(sheet: Sheet, fold: Fold, boxes: Mapping[str, Node], y: float) -> float:
    tall = height(boxes[fold.id].label)
    sheet.spots[fold.id] = (NORM, y + tall / 2)
    y += tall + GAP
    inner = y
    for cell in fold.cells:
        for member in (*cell.heads, *cell.norms):
            sheet.group[member] = fold.id
        inner = _cell(sheet, cell, boxes, inner)
    sheet.grows[fold.id] = inner - y
    return y


def _act(sheet: Sheet, name: str, y: float) -> float:
    if not name:
        return y
    sheet.captions.append(Caption((cut(name, _WIDE),), _LEFT, y + 13, 2))
    return y + _ACT_LINE


def _cell(sheet: Sheet, cell: Cell, boxes: Mapping[str, Node], y: float) -> float:
    columns = [(PROVISION, cell.heads), (NORM, cell.norms)]
    tall = max(sum(height(boxes[i].label) + GAP for i in ids) for _, ids in columns)
    for x, ids in columns:
        inner = y + (tall - sum(height(boxes[i].label) + GAP for i in ids)) / 2
        for i in ids:
            sheet.spots[i] = (x, inner + height(boxes[i].label) / 2)
            inner += height(boxes[i].label) + GAP
    return y + tall


def column(
    sheet: Sheet,
    ids: Sequence[str],
    folded: Mapping[str, Sequence[str]],
    boxes: Mapping[str, Node],
    wanted: Mapping[str, Sequence[str]],
    x: float,
) -> None:
    """Boxes that several bands share, each as near to what leads to it as there is room.

    Args:
        sheet: with all bands; it is added to.
        ids: of the boxes of the column that are seen at first, groups among them.
        folded: group to its members.
        boxes: node ids to nodes.
        wanted: id to the ids of its neighbours.
        x: centre of the column.
    """
    shown = {i: sheet.group.get(i, i) for i in sheet.spots}

    def ideal(i: str) -> float:
        ys = [sheet.spots[shown[n]][1] for n in wanted.get(i, ()) if n in shown]
        return sum(ys) / len(ys) if ys else 0.0

    middle = {i: ideal(i) for i in ids}
    order = sorted(ids, key=lambda i: (middle[i], i))
    y = 0.0
    for i in order:
        tall = height(boxes[i].label)
        y = max(y, middle[i] - tall / 2)
        sheet.spots[i] = (x, y + tall / 2)
        y += tall + GAP
    limit = max(sheet.bottom, sum(height(boxes[i].label) + GAP for i in order))
    for i in reversed(order):
        tall = height(boxes[i].label)
        sheet.spots[i] = (x, min(sheet.spots[i][1], limit - tall / 2))
        limit = sheet.spots[i][1] - tall / 2 - GAP
    for group, members in folded.items():
        y = sheet.spots[group][1] + height(boxes[group].label) / 2 + GAP
        top = y
        for i in members:
            sheet.group[i] = group
            tall = height(boxes[i].label)
            sheet.spots[i] = (x, y + tall / 2)
            y += tall + GAP
        sheet.grows[group] = y - top
