"""Picture: a scene as one static SVG, for print and for places that run no script."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from viz.boxes import BOX_WIDTH, LINE_HEIGHT, height, wrapped
from viz.folding import folded
from viz.lines import bend, drawn_in, said_in
from viz.signs import SIGNS
from viz.style import EDGES, GONE, KINDS, PAPER, STATUSES, marked, outline
from viz.svg_legend import legend
from viz.svg_text import FONT, broken, colophon_lines, href, text
from viz.words import counted, word

if TYPE_CHECKING:
    from collections.abc import Collection

    from viz.scene import Caption, Edge, Node, Scene

_MARGIN = 40
_TITLE_LINE = 30
_FOOT_LINE = 18
_LETTER = 12.5  # about the width of a letter of the title
_HEADS = {0: (15, 600, "#4a4f5c"), 1: (14, 600, "#16233f"), 2: (12, 400, "#4a4f5c")}
"""Level of a caption to its size, weight and ink."""
FAINT = 0.3
"""How much is left of what is struck in the law after."""


def picture(scene: Scene, base: str = "", *, opened: Collection[str] | None = ()) -> str:
    """The scene as SVG: title and description for readers, links for those who click.

    Args:
        scene: placed nodes and their edges.
        base: put before every link.
        opened: ids of groups that are shown with all that they hold; None is all groups.
    """
    seen = folded(scene, opened)
    nodes = [n for n in seen.nodes if not n.status or marked(n.status, scene.view)]
    boxes = {n.id: n for n in nodes}
    half = BOX_WIDTH / 2
    left = min((n.x - half for n in nodes), default=0) - _MARGIN
    right = max((n.x + half for n in nodes), default=600) + _MARGIN
    title = broken(scene.title, max(30, int((right - left) / _LETTER)))
    top = min(
        [n.y - height(n.label) / 2 for n in nodes] + [c.y - 16 for c in seen.captions], default=0
    )
    top -= 2 * _MARGIN + _TITLE_LINE * len(title) + 24
    foot = max((n.y + height(n.label) / 2 for n in nodes), default=0) + _MARGIN
    key, below = legend(seen, left + _MARGIN, foot, right - left - 2 * _MARGIN)
    notes = colophon_lines(scene.colophon, scene.lang, base, max(40, int((right - left) / 7)))
    bottom = below + len(notes) * _FOOT_LINE + _MARGIN
    size = f'width="{right - left:g}" height="{bottom - top:g}"'
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {top:g} {right - left:g} '
            f'{bottom - top:g}" {size} '
            f'role="img" aria-labelledby="title desc" xml:lang={quoteattr(scene.lang)} '
            f'font-family="{FONT}" font-size="12">'
        ),
        f'<title id="title">{text(scene.title)}</title>',
        f'<desc id="desc">{text(_description(scene))}</desc>',
        f'<rect x="{left:g}" y="{top:g}" {size} fill="{PAPER}"/>',
        *(
            _words(line, left + _MARGIN, top + _MARGIN + 10 + i * _TITLE_LINE, 24, 600, "#16233f")
            for i, line in enumerate(title)
        ),
        _words(
            _line(scene), left + _MARGIN, top + _MARGIN + 6 + len(title) * _TITLE_LINE,
            14, 400, "#4a4f5c",
        ),
        *(_edge(e, boxes, scene.view) for e in seen.edges if drawn_in(e, boxes, scene.view)),
        *(line for c in seen.captions for line in _caption(c)),
        *(_node(n, base, scene.view) for n in nodes),
        *key,
        *(
            _words(note, left + _MARGIN, below + (i + 1) * _FOOT_LINE, 12, 400, "#4a4f5c")
            for i, note in enumerate(notes)
        ),
        "</svg>",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def about(scene: Scene, base: str = "") -> dict[str, str]:
    """What a picture says of itself where its format keeps text beside the drawing."""
    signed = scene.colophon
    return {
        "Title": scene.title,
        "Description": " ".join(colophon_lines(signed, scene.lang, base, 10**6)),
        "Source": f"{base.rstrip('/')}{signed.address}",
        "Copyright": word("licences", scene.lang),
        "Software": f"Lawgraph {signed.generation}",
    }


def _line(scene: Scene) -> str:
    """Below the title: the day, what is shown, how much."""
    shown = f"{word(f'view-{scene.view}', scene.lang)} · " if scene.view else ""
    size = counted(sum(not n.holds for n in scene.nodes), "n-nodes", scene.lang)
    return f"{scene.colophon.date} · {shown}{size}"


def _words(value: str, x: float, y: float, size: int, weight: int, ink: str) -> str:
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{weight}" fill="{ink}" '
        f'stroke="{PAPER}" stroke-width="4" paint-order="stroke">{text(value)}</text>'
    )


def _caption(caption: Caption) -> list[str]:
    size, weight, ink = _HEADS[caption.level]
    return [
        _words(line, caption.x, caption.y + i * (size + 5), size, weight, ink)
        for i, line in enumerate(caption.lines)
    ]


def _edge(edge: Edge, boxes: dict[str, Node], view: str) -> str:
    line = EDGES[said_in(edge.kind, view)]
    path, tip = bend(boxes[edge.source], boxes[edge.target])
    dash = "" if edge.sure else ' stroke-dasharray="6 4"'
    return (
        f'<g><path d="{path}" fill="none" stroke="{line.colour}" stroke-width="{line.width:g}"'
        f'{dash}/><path d="{tip}" fill="{line.colour}"/></g>'
    )


def _node(node: Node, base: str, view: str) -> str:
    mark = STATUSES[marked(node.status, view)]
    look = KINDS[node.kind]
    tall = height(node.label)
    rows = wrapped(node.label)
    first = -(len(rows) - 1) * LINE_HEIGHT / 2 + 4
    x = -BOX_WIDTH / 2 + 14
    strike = ' text-decoration="line-through"' if mark.strike and not node.holds else ""
    spans = "".join(
        f'<text x="{x:g}" y="{first + i * LINE_HEIGHT:g}" fill="{look.ink}" '
        f'font-weight="{400 if i else 600}"{strike}>{text(row)}</text>'
        for i, row in enumerate(rows)
    )
    dash = f' stroke-dasharray="{" ".join(map(str, mark.dash))}"' if mark.dash else ""
    statuses = dict.fromkeys(marked(s, view) for s in (node.status, *node.also))
    signs = "".join(
        f'<path transform="translate({BOX_WIDTH / 2 - 14 - 17 * i:g} {-tall / 2 + 1:g})" '
        f'd="{SIGNS[STATUSES[s].sign]}" fill="{STATUSES[s].line or look.line}" '
        f'fill-rule="evenodd" stroke="{PAPER}" stroke-width="3" paint-order="stroke"/>'
        for i, s in enumerate(s for s in statuses if s and STATUSES[s].sign)
    )
    faint = f' opacity="{FAINT}"' if view == "after" and node.status in GONE else ""
    body = (
        f'<g transform="translate({node.x:g} {node.y:g})"{faint}>'
        f"<title>{text(chr(10).join([node.label, *node.details]))}</title>"
        f'<path d="{outline(look.outline, BOX_WIDTH, tall)}" fill="{look.fill}" '
        f'stroke="{mark.line or look.line}" stroke-width="{mark.width:g}"{dash}/>{spans}{signs}</g>'
    )
    address = href(node.href, base)
    return f"<a href={quoteattr(address)}>{body}</a>" if address else body


def _description(scene: Scene) -> str:
    """What is drawn, in words: each kind with its number."""
    counts: dict[str, int] = {}
    for node in scene.nodes:
        counts[node.kind] = counts.get(node.kind, 0) + 1
    return ", ".join(
        f"{word(KINDS[k].word, scene.lang)}: {counts[k]}" for k in KINDS if k in counts
    )
