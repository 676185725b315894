"""Parts of scenes: how a norm, a place, an agency or a right becomes a node with its lines.

Reads answers, adds to a sketch. Layers are given by the scene that calls.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from viz import links
from viz.amounts import amount
from viz.scene import Colophon, Edge, Node, Sketch
from viz.style import norm_kind
from viz.words import plain, word, word_or_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.answers.model import (
        Competence,
        NormAnswer,
        PenaltyOption,
        Place,
        Punishment,
        Text,
        Thing,
        Validity,
    )


def cited(place: Place, lang: str) -> str:
    """A place in one line: locator, then the act."""
    where, act = plain(place.locator, lang), plain(place.act.label, lang)
    return f"{where}, {act}" if where else act


def penalty_lines(options: Iterable[PenaltyOption], lang: str) -> list[str]:
    """Each option of a penalty in one line."""
    lines = []
    for option in options:
        measures = []
        for m in option.measures:
            extra = f"({word('optional', lang)})" if m.optional else ""
            said = [plain(m.sanction.label, lang), amount(m, lang), extra]
            measures.append(" ".join(w for w in said if w))
        joined = f" {word('and', lang)} ".join(measures)
        lines.append(f"{plain(option.offender.label, lang)}: {joined}")
    return lines


def validity_line(validity: Validity, lang: str) -> str:
    """The judgement, its reason and its latest edition."""
    status = validity.status.value
    reason = plain(validity.reason, lang) or word(f"why-{status}", lang)
    return f"{word(f'status-{status}', lang)}: {reason}"


def add_place(sketch: Sketch, place: Place, lang: str, act_layer: int) -> str:
    """The provision and, left of it, its act; the id of the inner one comes back."""
    act = sketch.node(
        Node(
            place.act.iri,
            plain(place.act.label, lang) or links.slug(place.act.iri),
            "act",
            href=links.page(place.act.iri),
            layer=act_layer,
        )
    )
    where = plain(place.locator, lang)
    if not where or place.iri == place.act.iri:
        return act
    heading = plain(place.heading, lang)
    node = Node(
        place.iri,
        f"{where}. {heading}" if heading else where,
        "provision",
        href=links.page(place.iri),
        details=(cited(place, lang),),
        layer=act_layer + 1,
    )
    sketch.edge(Edge(act, sketch.node(node), "contains"))
    return place.iri


def norm_node(norm: NormAnswer, lang: str, layer: int, status: str) -> Node:
    """A norm by itself; its details are what it says, whether it is in force, where, penalties."""
    details = [plain(norm.description, lang), validity_line(norm.validity, lang)]
    details += [cited(p, lang) for p in norm.places]
    details += penalty_lines(norm.penalties, lang)
    return Node(
        norm.norm,
        plain(norm.label, lang) or links.slug(norm.norm),
        norm_kind(norm.kind),
        status,
        links.page(norm.norm),
        tuple(line for line in details if line),
        layer,
    )


def add_norm(
    sketch: Sketch, norm: NormAnswer, lang: str, layer: int, *, status: str, act_layer: int = 0
) -> str:
    """A norm with the places that state it."""
    node = norm_node(norm, lang, layer, status)
    displaced = []
    for d in norm.displaced_by:
        key = "displaced-by" if d.certain else "displaced-if"
        displaced.append(f"{word(key, lang)}: {plain(d.label, lang)} ({cited(d.place, lang)})")
    sketch.node(replace(node, details=(*node.details, *displaced)))
    for place in norm.places:
        sketch.edge(Edge(add_place(sketch, place, lang, act_layer), norm.norm, "states"))
    return norm.norm


def add_punishments(
    sketch: Sketch, norm: str, found: Iterable[Punishment], lang: str, layer: int
) -> None:
    """The offences that punish the breach of a norm."""
    for p in found:
        details = [cited(p.place, lang), validity_line(p.validity, lang)]
        details += [f"{word('limb', lang)} {plain(p.limb, lang)}"] if p.limb else []
        details += penalty_lines(p.penalties, lang)
        node = Node(
            p.norm,
            f"{plain(p.place.locator, lang)}. {plain(p.label, lang)}",
            "offence",
            p.validity.status.value,
            links.page(p.norm),
            tuple(details),
            layer,
        )
        note = word("inferred", lang) if p.inferred else ""
        sketch.edge(Edge(norm, sketch.node(node), "punished-by", sure=not p.inferred, note=note))


def add_agencies(
    sketch: Sketch, norm: str, found: Iterable[Competence], lang: str, layer: int
) -> None:
    """Who does what about a norm."""
    for c in found:
        add_thing(sketch, c.role, "agency", lang, layer)
        note = f"{plain(c.function.label, lang)} ({cited(c.basis, lang)})"
        sketch.edge(Edge(norm, c.role.iri, "supervised-by", note=note))


def add_rights(sketch: Sketch, norm: str, rights: Iterable[Thing], lang: str, layer: int) -> None:
    """The rights that a norm concerns."""
    for right in rights:
        add_thing(sketch, right, "right", lang, layer)
        sketch.edge(Edge(norm, right.iri, "concerns"))


def add_thing(sketch: Sketch, thing: Thing, kind: str, lang: str, layer: int) -> str:
    """A thing with a name and nothing more."""
    label = plain(thing.label, lang) or links.slug(thing.iri)
    return sketch.node(Node(thing.iri, label, kind, "plain", links.page(thing.iri), (), layer))


def colophon(
    address: str,
    generation: str,
    date: object,
    lang: str,
    *,
    editions: Iterable[Thing] = (),
    assumptions: Iterable[Thing] = (),
    disclaimer: Text | None = None,
) -> Colophon:
    """The citation line of a map."""
    return Colophon(
        address,
        generation,
        str(date or ""),
        tuple(plain(e.label, lang) for e in editions),
        tuple(plain(a.label, lang) for a in assumptions),
        plain(disclaimer or {}, lang) or word("not-advice", lang),
    )


def status_of(norm: NormAnswer) -> str:
    """The status by which a norm is drawn: displaced wins over its validity."""
    if any(d.certain for d in norm.displaced_by):
        return "displaced"
    return norm.validity.status.value


def kind_of_loose(kind: str, lang: str) -> str:
    """The words for one kind of loose end."""
    return word_or_key(f"loose-{kind}", lang).removeprefix("loose ")
