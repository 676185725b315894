"""The only door to pyvis: a scene becomes one HTML file that needs nothing else.

pyvis holds the network and brings vis-network; the page around it is ours, because the page of
pyvis asks other hosts for files and puts a heading in unescaped (engine notes, P20). Positions
come from the scene and physics stay off (P21).
"""

from __future__ import annotations

import functools
import json
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from viz import links
from viz.boxes import BOX_WIDTH, LINE_HEIGHT, height, wrapped
from viz.map_table import lines_of
from viz.shell import STATIC, render
from viz.signs import SIGNS
from viz.style import (
    BEFORE,
    EDGES,
    GONE,
    KINDS,
    LINE_BEFORE,
    NOT_BEFORE,
    PAPER,
    STATUSES,
    VIEWS,
    outline,
)
from viz.svg_legend import swatch
from viz.svg_picture import FAINT
from viz.words import counted, word

if TYPE_CHECKING:
    from viz.scene import Node, Scene

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "nodes": {"shape": "custom"},
    "interaction": {
        "hover": True,
        "dragNodes": False,
        "multiselect": False,
        "keyboard": {"enabled": False},
        "tooltipDelay": 400,
    },
}

_MANY_EDGES = 120
"""Beyond this many, lines are drawn the fainter the more, and strongly where the pointer is."""

MOST_BOXES = 2_000
"""As many boxes are drawn at once on an ordinary laptop; beyond, groups are opened one by one."""

_SAID = (
    "found", "open-page", "no-results", "open-group", "close-group", "to-list", "hide", "hidden",
    "leads-to", "comes-from", "holds",
)  # fmt: skip
"""Words that the script says."""

_FORMATS = ("html", "svg", "png", "graphml", "csv")


def policy(nonce: str) -> str:
    """The Content-Security-Policy under which a map page works: no host at all."""
    return (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; "
        "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
    )


def map_page(scene: Scene, base: str = "", nonce: str = "") -> str:
    """The scene as one HTML file.

    Args:
        scene: placed nodes and their edges.
        base: put before every link that begins with ``/``; the address of a service for a file
            that is saved, nothing at the service itself.
        nonce: of the Content-Security-Policy, put on each script and style.
    """
    lang = scene.lang
    base = base.rstrip("/")
    kinds = Counter(n.kind for n in scene.nodes)
    statuses = Counter(s for n in scene.nodes if not n.holds for s in {n.status, *n.also})
    layers = Counter(n.layer for n in scene.nodes if not n.holds)
    named = {n.id: n.label for n in scene.nodes}
    address = scene.colophon.address
    return render(
        "map.html",
        lang,
        address,
        scene=scene,
        base=base,
        nonce=nonce,
        generation=scene.colophon.generation,
        kinds=[
            (k, word(look.word, lang), kinds[k], _drawn(swatch(k, "plain")))
            for k, look in KINDS.items()
            if k in kinds
        ],
        statuses=[
            (s, word(mark.word, lang), statuses[s], _drawn(swatch("norm", s)))
            for s, mark in STATUSES.items()
            if statuses[s] and mark.word
        ],
        layers=[
            (i, word(key, lang), layers[i]) for i, key in enumerate(scene.layers) if layers[i]
        ],
        facets=[
            (name, sorted((named[i], i) for i in {x for n in scene.nodes for x in getattr(n, name)}
                          if i in named))
            for name in ("rights", "types")
        ],
        views=VIEWS if scene.view else (),
        grouped=any(n.holds for n in scene.nodes),
        openable=len(scene.nodes) <= MOST_BOXES,
        saved=[(f, f"{base}{links.with_format(address, f)}") for f in _FORMATS if address],
        edges=sorted({(e.kind, word(EDGES[e.kind].word, lang)) for e in scene.edges}),
        colours=EDGES,
        size=counted(sum(not n.holds for n in scene.nodes), "n-nodes", lang),
        rows=[(line, _href(line.node, base)) for line in lines_of(scene)],
        data=_safe_json(_data(scene, base)),
        css=_static("lawgraph.css") + _static("map.css"),
        vis=_vis_network(),
        script=_static("map.js"),
    )  # fmt: skip


def _data(scene: Scene, base: str) -> dict[str, Any]:
    """What the script of the page reads: the network of pyvis, the looks and the outlines."""
    from pyvis.network import Network  # noqa: PLC0415 - it loads IPython: only when a map is drawn

    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(_OPTIONS))
    outlines: dict[str, str] = {}
    for node in scene.nodes:
        tall = height(node.label)
        shape = KINDS[node.kind].outline
        path = f"{shape}-{tall:g}"
        outlines.setdefault(path, outline(shape, BOX_WIDTH, tall))
        more = {k: v for k in _MORE if (v := getattr(node, k))}
        network.add_node(
            node.id,
            label=node.label or node.id,
            shape="custom",
            x=node.x,
            y=node.y,
            lines=wrapped(node.label),
            kind=node.kind,
            status=node.status,
            href=_href(node, base),
            details=list(node.details),
            path=path,
            tall=tall,
            **more,
        )
    for edge in scene.edges:
        note = {"note": edge.note} if edge.note else {}
        network.add_edge(edge.source, edge.target, kind=edge.kind, dashes=not edge.sure, **note)
    nodes, edges, _, _, _, options = network.get_network_data()
    return {
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "captions": [
            {"lines": c.lines, "x": c.x, "y": c.y, "level": c.level} for c in scene.captions
        ],
        "outlines": outlines,
        "signs": SIGNS,
        "kinds": {k: [look.fill, look.line, look.ink] for k, look in KINDS.items()},
        "lines": {
            k: {"colour": line.colour, "width": line.width, "word": word(line.word, scene.lang)}
            for k, line in EDGES.items()
        },
        "statuses": {
            s: {
                "word": word(m.word, scene.lang) if m.word else "",
                "dash": m.dash,
                "sign": m.sign,
                "width": m.width,
                "strike": m.strike,
                "line": m.line,
            }
            for s, m in STATUSES.items()
        },
        "view": scene.view,
        "views": {
            "before": BEFORE,
            "gone": sorted(GONE),
            "notBefore": sorted(NOT_BEFORE),
            "lineBefore": LINE_BEFORE,
            "faint": FAINT,
        },
        "box": {"width": BOX_WIDTH, "line": LINE_HEIGHT},
        "most": MOST_BOXES,
        "manyEdges": _MANY_EDGES,
        "paper": PAPER,
        "words": {key: word(key, scene.lang) for key in _SAID},
    }


_MORE = ("layer", "also", "rights", "types", "group", "holds", "grows")
"""What most boxes have not, and the script then takes as nothing."""


def _href(node: Node, base: str) -> str:
    """The page of a node; what is no web address and no path of ours leads nowhere."""
    if node.href.startswith("/") and not node.href.startswith("//"):
        return base + node.href
    return node.href if node.href.startswith(("https://", "http://")) else ""


def _drawn(inside: str) -> str:
    """A sample of the legend as an image of its own."""
    return (
        '<svg width="36" height="22" viewBox="-18 -11 36 22" aria-hidden="true" focusable="false">'
        f"{inside}</svg>"
    )


def _safe_json(value: object) -> str:
    """JSON that cannot close the script it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char, escape in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"),
                         ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):  # fmt: skip
        text = text.replace(char, escape)
    return text


def _static(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")


@functools.cache
def _vis_network() -> str:
    """The script that pyvis brings along, which must not end its element early."""
    path = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    text = path.read_text(encoding="utf-8")
    return text.replace("</script", "<\\/script")
