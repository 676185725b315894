"""Scene of a reform: who asked for it, what goes, what stays, what dangles, what is not known.

From left to right recommendation, provision, norm, then right and type; from above what goes, what
applies again, what hangs in the air, what stays, the closest first. Reads an impact, writes a
placed scene in which what is too much to overlook at once is folded into groups.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.answers.model import Place
from viz import links, parts
from viz.asked import repealed
from viz.bands import AFTER as AFTER_X
from viz.bands import BEFORE as BEFORE_X
from viz.bands import NORM as NORM_X
from viz.bands import PROVISION as PROVISION_X
from viz.bands import Fold, column, fitted, laid
from viz.boxes import BOX_WIDTH
from viz.impact_nodes import drawn
from viz.impact_sketch import AFTER, NORM, RECOMMENDATION
from viz.scene import Caption, Colophon, Node, Scene
from viz.style import VIEWS
from viz.words import counted, plain, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.reform.answer import Impact
    from viz.bands import Band, Sheet
    from viz.impact_sketch import Drawn

MOST_ROWS = 32
"""Rows of a map on a screen before bands are folded."""
_MOST_BESIDE = 14
"""Boxes of an outer column before they are folded."""
_FOLLOWING = 5
"""Types that only follow before they are folded."""
_PARTS = {"further": "residual", "undecided": "unknown-part"}
"""Band to the part of the page of the impact that lists it, where its name is another."""
_LAYERS = ("recommendation", "provision", "norm", "right-or-type")
_HEADS_AT = -34.0


def impact_scene(
    impact: Impact, lang: str = "en", *, most: int = MOST_ROWS, view: str = "changes"
) -> Scene:
    """Every norm that the reform lifts, changes, leaves or revives, and every loose end.

    Args:
        impact: of any reform.
        lang: ``en``, ``ru`` or ``kk``.
        most: rows of provisions and norms before those of one act are folded into a group.
        view: which of ``viz.style.VIEWS`` is shown at first.
    """
    d = drawn(impact, lang)
    bands = fitted(d.bands(), most)
    lists = links.impact(impact.question, lang)
    _groups(d, bands, lists)
    _facets(d)
    beside = _beside(d, lists)
    sheet = laid(bands, d.sketch.nodes, d.acts)
    wanted: dict[str, list[str]] = {}
    for e in d.sketch.edges.values():
        wanted.setdefault(e.source, []).append(e.target)
        wanted.setdefault(e.target, []).append(e.source)
    for layer, x in ((RECOMMENDATION, BEFORE_X), (AFTER, AFTER_X)):
        folds = {g: m for g, m in beside.items() if d.sketch.nodes[g].layer == layer}
        away = {i for members in folds.values() for i in members}
        ids = [n.id for n in d.sketch.nodes.values() if n.layer == layer and n.id not in away]
        near = {
            **wanted,
            **{g: [w for i in m for w in wanted.get(i, ())] for g, m in folds.items()},
        }
        column(sheet, ids, folds, d.sketch.nodes, near, x)
    nodes, edges = d.sketch.sorted()
    return Scene(
        _title(impact, lang),
        lang,
        tuple(_placed(n, sheet) for n in nodes),
        edges,
        _signed(impact, lang, view),
        (*_heads(nodes, lang), *sheet.captions),
        view,
        _LAYERS,
    )


def _placed(node: Node, sheet: Sheet) -> Node:
    x, y = sheet.spots[node.id]
    return replace(
        node,
        x=round(x, 1),
        y=round(y, 1),
        group=sheet.group.get(node.id, ""),
        grows=round(sheet.grows.get(node.id, 0.0), 1),
    )


def _heads(nodes: Iterable[Node], lang: str) -> list[Caption]:
    """The head of each column that is not empty."""
    seen = {n.layer for n in nodes}
    xs = (BEFORE_X, PROVISION_X, NORM_X, AFTER_X)
    return [
        Caption(
            (word(key, lang)[:1].upper() + word(key, lang)[1:],), x - BOX_WIDTH / 2, _HEADS_AT, 0
        )
        for layer, (key, x) in enumerate(zip(_LAYERS, xs, strict=True))
        if layer in seen
    ]


def _groups(d: Drawn, bands: Sequence[Band], lists: str) -> None:
    """A node for each fold; its link leads to the part of the page that lists its members."""
    for band in bands:
        key = band.key.split(":")[0]
        href = f"{lists}#{_PARTS.get(key, key)}"
        for unit in band.units:
            if not isinstance(unit, Fold):
                continue
            norms = [n for c in unit.cells for n in c.norms]
            acts = list(dict.fromkeys(c.act for c in unit.cells))
            names = d.acts.get(acts[0], "") if len(acts) == 1 else counted(
                len(acts), "n-acts", d.lang)  # fmt: skip
            number = counted(len(norms), "n-norms", d.lang)
            _group(d, unit.id, f"{number}. {names}" if names else number, norms, NORM, href)


def _group(d: Drawn, id_: str, label: str, members: Sequence[str], layer: int, href: str) -> None:
    found = [d.sketch.nodes[m] for m in members]
    statuses = {n.status for n in found}
    status = statuses.pop() if len(statuses) == 1 else "plain"
    details = tuple(n.label for n in found[:_TOLD])
    d.sketch.node(
        Node(id_, label, "group", status, href, details, layer, holds=len(members),
             also=tuple(dict.fromkeys(a for n in found for a in n.also)))
    )  # fmt: skip
    d.members[id_] = [*members]


_TOLD = 12
"""Members that a group names in its details; its list has all."""


def _beside(d: Drawn, lists: str) -> dict[str, list[str]]:
    """Groups of the outer columns: types that only follow, and recommendations by source."""
    found: dict[str, list[str]] = {}
    follow = sorted(d.follow & d.sketch.nodes.keys())
    things = [n for n in d.sketch.nodes.values() if n.layer == AFTER]
    if len(follow) > _FOLLOWING:
        label = f"{counted(len(follow), 'n-types', d.lang)}: {word('follow-from', d.lang)}"
        _group(d, "group:types", label, follow, AFTER, f"{lists}#lifted")
        found["group:types"] = follow
    for kind, key in (("organisation-type", "n-types"), ("right", "n-rights"), ("role", "n-roles")):
        rest = [n.id for n in things if n.kind == kind and n.id not in d.follow]
        if len(rest) > _MOST_BESIDE:
            _group(d, f"group:{kind}", counted(len(rest), key, d.lang), rest, AFTER, lists)
            found[f"group:{kind}"] = rest
    asked = [n for n in d.sketch.nodes.values() if n.layer == RECOMMENDATION]
    if len(asked) > _MOST_BESIDE:
        sources: dict[str, list[str]] = {}
        for n in asked:
            sources.setdefault(d.sources.get(n.id, ""), []).append(n.id)
        for number, (source, ids) in enumerate(sorted(sources.items())):
            if len(ids) > 1:
                group = f"group:recommendations:{number}"
                label = f"{counted(len(ids), 'n-recommendations', d.lang)}. {source}"
                _group(d, group, label, ids, RECOMMENDATION, f"{lists}#served")
                found[group] = ids
    return found


def _facets(d: Drawn) -> None:
    """Rights and types of every box: its own, else those of what it is joined to.

    From norms to their places and further left, and to what stands right of them; so a reader who
    asks for one right sees whole chains.
    """
    nodes = d.sketch.nodes
    norms = {i for i, n in nodes.items() if n.layer == NORM}
    edges = list(d.sketch.edges.values())
    near: dict[str, list[str]] = {}
    for e in edges:
        for one, other in ((e.source, e.target), (e.target, e.source)):
            if other in norms and one not in norms:
                near.setdefault(one, []).append(other)
    _joined(d, near)
    _joined(d, {e.source: [x.target for x in edges if x.source == e.source]
                for e in edges if nodes[e.source].layer == RECOMMENDATION})  # fmt: skip
    _joined(d, d.members)


def _joined(d: Drawn, near: Mapping[str, Sequence[str]]) -> None:
    for id_, others in near.items():
        node = d.sketch.nodes[id_]
        found = [d.sketch.nodes[o] for o in others]
        rights = [r for n in found for r in n.rights] if node.kind != "right" else [id_]
        types = [t for n in found for t in n.types]
        if node.kind in ("organisation-type", "role"):
            types = [id_]
        d.sketch.nodes[id_] = replace(
            node, rights=tuple(dict.fromkeys(rights)), types=tuple(dict.fromkeys(types))
        )


def _title(impact: Impact, lang: str) -> str:
    """The name of the reform, else what it is done to; a long list is counted."""
    if impact.title:
        return f"{word('map-impact', lang)}: {plain(impact.title, lang)}"
    subjects = [
        parts.cited(x, lang) if isinstance(x, Place) else plain(x.label, lang) or links.short(x.iri)
        for x in repealed(impact)
    ]
    told = "; ".join(subjects[:_IN_TITLE])
    more = len(subjects) - _IN_TITLE
    if more > 0:
        told += f"; {word('and-more', lang)} {more}"
    return f"{word('map-impact', lang)}: {told}"


_IN_TITLE = 3


def _signed(impact: Impact, lang: str, view: str) -> Colophon:
    shown = {} if view == VIEWS[0] else {"view": view}
    return parts.colophon(
        links.impact({**impact.question, **shown}, lang, "/v1/maps/impact", "html"),
        impact.generation,
        impact.question.get("at"),
        lang,
        editions=impact.editions,
        assumptions=impact.assumptions,
        disclaimer=impact.disclaimer,
    )
