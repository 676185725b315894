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

from graph.reading_order import natural
from viz.boxes import BOX_WIDTH, LINE_HEIGHT, height, wrapped
from viz.shell import STATIC, render
from viz.style import EDGES, KINDS, PAPER, STATUSES, outline
from viz.words import counted, word

if TYPE_CHECKING:
    from viz.scene import Node, Scene

_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "nodes": {"shape": "custom"},
    "edges": {
        "smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal"},
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
    },
    "interaction": {
        "hover": True,
        "dragNodes": False,
        "multiselect": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
        "hideEdgesOnDrag": True,
        "hideEdgesOnZoom": True,
        "tooltipDelay": 400,
    },
}

_MANY_EDGES = 120
"""Beyond this many, lines are drawn the fainter the more, and strongly where the pointer is."""


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
    statuses = Counter(n.status for n in scene.nodes if STATUSES[n.status].word)
    return render(
        "map.html",
        lang,
        scene.colophon.address,
        scene=scene,
        base=base,
        nonce=nonce,
        generation=scene.colophon.generation,
        kinds=[
            (k, word(look.word, lang), kinds[k], _swatch(k, "plain"))
            for k, look in KINDS.items()
            if k in kinds
        ],
        statuses=[
            (s, f"{mark.sign} {word(mark.word, lang)}", statuses[s], _swatch("norm", s))
            for s, mark in STATUSES.items()
            if s in statuses
        ],
        edges=sorted({(e.kind, word(EDGES[e.kind].word, lang)) for e in scene.edges}),
        colours=EDGES,
        size=counted(len(scene.nodes), "n-nodes", lang),
        rows=_rows(scene, base),
        data=_safe_json(_data(scene, base)),
        css=_static("lawgraph.css") + _static("map.css"),
        vis=_vis_network(),
        script=_static("map.js"),
    )


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
        )
    faint = max(0.12, min(0.9, _MANY_EDGES / max(len(scene.edges), 1)))
    for number, edge in enumerate(scene.edges):
        line = EDGES[edge.kind]
        words = word(line.word, scene.lang)
        network.add_edge(
            edge.source,
            edge.target,
            id=f"e{number}",
            color={
                "color": line.colour,
                "opacity": faint,
                "hover": line.colour,
                "highlight": line.colour,
            },
            width=line.width,
            dashes=not edge.sure,
            title=f"{words}: {edge.note}" if edge.note else words,
        )
    nodes, edges, _, _, _, options = network.get_network_data()
    return {
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "outlines": outlines,
        "kinds": {k: [look.fill, look.line, look.ink] for k, look in KINDS.items()},
        "statuses": {
            s: {
                "dash": m.dash,
                "sign": m.sign,
                "width": m.width,
                "strike": m.strike,
                "line": m.line,
            }
            for s, m in STATUSES.items()
        },
        "box": {"width": BOX_WIDTH, "line": LINE_HEIGHT},
        "paper": PAPER,
        "words": {key: word(key, scene.lang) for key in ("found", "open-page", "no-results")},
    }


def _rows(scene: Scene, base: str) -> list[dict[str, Any]]:
    """The scene as a table: each thing, what it is, and what it leads to."""
    labels = {n.id: n.label for n in scene.nodes}
    leads: dict[str, list[str]] = {}
    for e in scene.edges:
        words = word(EDGES[e.kind].word, scene.lang)
        leads.setdefault(e.source, []).append(f"{words}: {labels[e.target]}")
    return [
        {
            "label": n.label,
            "href": _href(n, base),
            "kind": word(KINDS[n.kind].word, scene.lang),
            "status": word(STATUSES[n.status].word, scene.lang) if STATUSES[n.status].word else "",
            "leads": leads.get(n.id, []),
        }
        for n in sorted(scene.nodes, key=lambda n: (n.layer, natural(n.id)))
    ]


def _href(node: Node, base: str) -> str:
    """The page of a node; what is no web address and no path of ours leads nowhere."""
    if node.href.startswith("/") and not node.href.startswith("//"):
        return base + node.href
    return node.href if node.href.startswith(("https://", "http://")) else ""


def _swatch(kind: str, status: str) -> str:
    look, mark = KINDS[kind], STATUSES[status]
    dash = f' stroke-dasharray="{" ".join(map(str, mark.dash))}"' if mark.dash else ""
    fill = look.fill if status == "plain" else "none"
    return (
        '<svg width="34" height="20" viewBox="-18 -11 36 22" aria-hidden="true" focusable="false">'
        f'<path d="{outline(look.outline, 30, 16)}" fill="{fill}" '
        f'stroke="{mark.line or look.line}" stroke-width="{mark.width}"{dash}/></svg>'
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
