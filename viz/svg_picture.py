"""Picture: a scene as one static SVG, for print and for places that run no script."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from viz.boxes import BOX_WIDTH, LINE_HEIGHT, height, wrapped
from viz.style import EDGES, KINDS, PAPER, STATUSES, outline
from viz.svg_text import FONT, broken, colophon_lines, href, text
from viz.words import word

if TYPE_CHECKING:
    from viz.scene import Edge, Node, Scene

_MARGIN = 40
_HEAD = 64
_FOOT_LINE = 18


def picture(scene: Scene, base: str = "") -> str:
    """The scene as SVG: title and description for readers, links for those who click.

    Args:
        scene: placed nodes and their edges.
        base: put before every link.
    """
    boxes = {n.id: n for n in scene.nodes}
    half = BOX_WIDTH / 2
    left = min((n.x - half for n in scene.nodes), default=0) - _MARGIN
    right = max((n.x + half for n in scene.nodes), default=600) + _MARGIN
    top = min((n.y - height(n.label) / 2 for n in scene.nodes), default=0) - _MARGIN - _HEAD
    foot = max((n.y + height(n.label) / 2 for n in scene.nodes), default=0) + _MARGIN
    notes = _notes(scene, base, max(40, int((right - left) / 6)))
    bottom = foot + len(notes) * _FOOT_LINE + _MARGIN
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {top:g} {right - left:g} '
            f'{bottom - top:g}" width="{right - left:g}" height="{bottom - top:g}" '
            f'role="img" aria-labelledby="title desc" xml:lang={quoteattr(scene.lang)} '
            f'font-family="{FONT}" font-size="12">'
        ),
        f'<title id="title">{text(scene.title)}</title>',
        f'<desc id="desc">{text(_description(scene))}</desc>',
        (
            f'<rect x="{left:g}" y="{top:g}" width="{right - left:g}" height="{bottom - top:g}" '
            f'fill="{PAPER}"/>'
        ),
        (
            f'<text x="{left + _MARGIN:g}" y="{top + _MARGIN + 10:g}" font-size="24" '
            f'font-weight="600" fill="#16233f">{text(scene.title)}</text>'
        ),
        (
            f'<text x="{left + _MARGIN:g}" y="{top + _MARGIN + 34:g}" font-size="14" '
            f'fill="#4a4f5c">{text(scene.colophon.date)}</text>'
        ),
        *(_edge(e, boxes) for e in scene.edges),
        *(_node(n, base) for n in scene.nodes),
        *(
            f'<text x="{left + _MARGIN:g}" y="{foot + (i + 1) * _FOOT_LINE:g}" '
            f'fill="#4a4f5c">{text(note)}</text>'
            for i, note in enumerate(notes)
        ),
        "</svg>",
    ]
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


def _edge(edge: Edge, boxes: dict[str, Node]) -> str:
    a, b = boxes[edge.source], boxes[edge.target]
    line = EDGES[edge.kind]
    way = 1 if b.x >= a.x else -1
    x1, x2 = a.x + way * BOX_WIDTH / 2, b.x - way * BOX_WIDTH / 2
    bend = max(abs(x2 - x1) / 2, 30) * way
    dash = "" if edge.sure else ' stroke-dasharray="6 4"'
    tip = f"M{x2 - 7 * way:g} {b.y - 3.5:g}L{x2:g} {b.y:g}L{x2 - 7 * way:g} {b.y + 3.5:g}Z"
    return (
        f'<g><path d="M{x1:g} {a.y:g}C{x1 + bend:g} {a.y:g} {x2 - bend:g} {b.y:g} {x2:g} {b.y:g}" '
        f'fill="none" stroke="{line.colour}" stroke-width="{line.width:g}"{dash}/>'
        f'<path d="{tip}" fill="{line.colour}"/></g>'
    )


def _node(node: Node, base: str) -> str:
    look, mark = KINDS[node.kind], STATUSES[node.status]
    tall = height(node.label)
    rows = wrapped(node.label)
    first = -(len(rows) - 1) * LINE_HEIGHT / 2 + 4
    x = -BOX_WIDTH / 2 + 14
    strike = ' text-decoration="line-through"' if mark.strike else ""
    spans = "".join(
        f'<text x="{x:g}" y="{first + i * LINE_HEIGHT:g}" fill="{look.ink}" '
        f'font-weight="{400 if i else 600}"{strike}>{text(row)}</text>'
        for i, row in enumerate(rows)
    )
    dash = f' stroke-dasharray="{" ".join(map(str, mark.dash))}"' if mark.dash else ""
    sign = (
        f'<text x="{BOX_WIDTH / 2 - 8:g}" y="{-tall / 2 + 15:g}" text-anchor="end" '
        f'font-weight="600" fill="{look.ink}">{mark.sign}</text>'
        if mark.sign
        else ""
    )
    body = (
        f'<g transform="translate({node.x:g} {node.y:g})">'
        f"<title>{text(chr(10).join([node.label, *node.details]))}</title>"
        f'<path d="{outline(look.outline, BOX_WIDTH, tall)}" fill="{look.fill}" '
        f'stroke="{mark.line or look.line}" stroke-width="{mark.width:g}"{dash}/>{spans}{sign}</g>'
    )
    address = href(node.href, base)
    return f"<a href={quoteattr(address)}>{body}</a>" if address else body


def _notes(scene: Scene, base: str, width: int) -> list[str]:
    """Legend in words, and the citation line, broken to the width."""
    used = {n.status for n in scene.nodes}
    marks = [
        f"{m.sign} {word(m.word, scene.lang)}" for s, m in STATUSES.items() if s in used and m.word
    ]
    legend = broken("   ".join(marks), width) if marks else []
    return legend + colophon_lines(scene.colophon, scene.lang, base, width)


def _description(scene: Scene) -> str:
    """What is drawn, in words: each kind with its number."""
    counts: dict[str, int] = {}
    for node in scene.nodes:
        counts[node.kind] = counts.get(node.kind, 0) + 1
    return ", ".join(
        f"{word(KINDS[k].word, scene.lang)}: {counts[k]}" for k in KINDS if k in counts
    )
