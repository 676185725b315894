"""Boxes of an impact that hang on others: loose ends, what is untouched, what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers.model import Place, Thing
from graph.identifiers import BASE, local
from viz import links, parts
from viz.impact_sketch import AFTER, NORM
from viz.scene import Edge, Node
from viz.words import plain, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.reform.answer import Impact, Loose
    from viz.impact_sketch import Drawn

_OFFENCES = ("enforcement", "limb", "offence")


def put_loose(d: Drawn, loose: Loose, status: str) -> None:
    """Something that would hang in the air, or of which that is not known.

    Args:
        d: the sketch.
        loose: what it is.
        status: ``consequential`` or ``undecided``.
    """
    kind = parts.kind_of_loose(loose.kind, d.lang)
    details = [
        f"{kind}: {plain(loose.reason, d.lang)}",
        parts.validity_line(loose.validity, d.lang),
    ]
    if loose.limb:
        details.insert(1, f"{word('limb', d.lang)}: {plain(loose.limb, d.lang)}")
    subject = loose.subject
    label = plain(subject.label, d.lang) or links.short(subject.iri)
    object_ = _lost(d, loose)
    rights, types = _facets(d, object_)
    sort = "offence" if loose.kind in _OFFENCES else "norm"
    if subject.iri.startswith(f"{BASE}scheme/"):
        # A role that loses a competence: no norm, so it stands after the norm that it watches.
        node = Node(subject.iri, label, "agency", status, links.page(subject.iri), tuple(details),
                    AFTER, rights=rights, types=types)  # fmt: skip
        d.sketch.node(node)
        d.sketch.edge(Edge(d.place(loose.place), subject.iri, "loses", note=kind))
        for name in object_:
            d.sketch.edge(Edge(name, subject.iri, "supervised-by"))
        return
    details.append(parts.cited(loose.place, d.lang))
    node = Node(subject.iri, label, sort, status, links.page(subject.iri), tuple(details),
                NORM, rights=rights, types=types, act=loose.place.act.iri)  # fmt: skip
    d.put(node, status, [loose.place] if loose.place.iri != subject.iri else [])
    for name in object_:
        if name != subject.iri:
            sure = status != "undecided"
            d.sketch.edge(Edge(name, subject.iri, "loses", sure=sure, note=kind))


def _lost(d: Drawn, loose: Loose) -> list[str]:
    """The boxes of what would be lost: itself, or the places in it that are drawn."""
    iri = loose.object.iri
    inside = [i for i in d.sketch.nodes if i == iri or i.startswith(f"{iri}/")]
    if inside:
        return inside
    label = plain(loose.object.label, d.lang) or links.short(iri)
    if "/act/" in iri:
        whole = Thing(iri.split("/art/")[0], {})
        where = {"en": local(iri).split("/", 3)[-1].replace("/", " ")}
        return [d.place(Place(iri, whole, loose.object.label or where, {}))]
    act = f"{BASE}kz/act/{iri.split('/norm/')[-1].split('/')[0]}"
    node = Node(iri, label, "norm", "plain", links.page(iri), (), NORM,
                act=act if act in d.acts else "")  # fmt: skip
    return [d.put(node, "consequential")]


def _facets(d: Drawn, ids: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Rights and types of what hangs on other boxes: theirs."""
    found = [d.sketch.nodes[i] for i in ids]
    norms = [d.sketch.nodes[e.target] for e in d.sketch.edges.values()
             if e.kind == "states" and e.source in {n.id for n in found}]  # fmt: skip
    return (
        tuple(dict.fromkeys(r for n in (*found, *norms) for r in n.rights)),
        tuple(dict.fromkeys(t for n in (*found, *norms) for t in n.types)),
    )


def put_untouched(d: Drawn, loose: Loose) -> None:
    """An offence that one might expect to fall, and does not."""
    label = plain(loose.subject.label, d.lang) or links.slug(loose.subject.iri)
    rights, types = _facets(d, [loose.object.iri] if loose.object.iri in d.sketch.nodes else [])
    d.put(
        Node(loose.subject.iri, label, "offence", "untouched", links.page(loose.subject.iri),
             (plain(loose.reason, d.lang), parts.cited(loose.place, d.lang)), NORM, rights=rights,
             types=types, act=loose.place.act.iri),
        "untouched",
        [loose.place],
    )  # fmt: skip


def put_refused(d: Drawn, impact: Impact) -> None:
    """What the reform asks for and cannot be done, with the reason."""
    for refused in impact.refused:
        iri, place = str(refused.get("iri", "")), refused.get("place")
        if not iri:
            continue
        reason = refused.get("reason") or ""
        told = plain(reason, d.lang) if isinstance(reason, dict) else str(reason)
        placed = isinstance(place, Place) and place.act.iri != iri and bool(place.locator)
        label = plain(place.act.label, d.lang) if isinstance(place, Place) else ""
        if placed and isinstance(place, Place):
            label = parts.cited(place, d.lang)
        node = Node(iri, label or links.short(iri), "thing", "refused", links.page(iri), (told,),
                    NORM)  # fmt: skip
        d.put(node, "refused")
