"""Scenes of what is in force: the norms that reach an organisation type, and one act.

Reads answers, writes placed scenes; the same answer always gives the same scene.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers.model import NormAnswer, Trace
from viz import links, parts
from viz.asked import asked_type
from viz.layout import place
from viz.scene import Colophon, Edge, Scene, Sketch
from viz.words import plain, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viz.act_overview import ActOverview

_ACT, _NORM, _OFFENCE, _RIGHT = 0, 2, 3, 4


def finished(sketch: Sketch, title: str, lang: str, colophon: Colophon) -> Scene:
    """A scene from a sketch: sorted, placed, signed."""
    nodes, edges = sketch.sorted()
    return Scene(title, lang, place(nodes, edges), edges, colophon)


def _add(sketch: Sketch, norms: Iterable[NormAnswer], lang: str) -> None:
    norms = list(norms)
    for norm in norms:
        parts.add_norm(sketch, norm, lang, _NORM, status=parts.status_of(norm), act_layer=_ACT)
    for norm in norms:
        parts.add_punishments(sketch, norm.norm, norm.punished_by, lang, _OFFENCE)
        parts.add_agencies(sketch, norm.norm, norm.competences, lang, _RIGHT)
        parts.add_rights(sketch, norm.norm, norm.rights, lang, _RIGHT)


def trace_scene(trace: Trace, lang: str = "en") -> Scene:
    """Act, provision, norm, the offence that punishes, agency and right.

    Displaced norms are there, struck through, with a line to what displaces them; norms that
    only bind persons are not, for they are no burden of the organisation itself.
    """
    sketch = Sketch()
    _add(sketch, trace.norms, lang)
    for norm in trace.norms:
        for d in norm.displaced_by:
            if d.norm in sketch.nodes:
                sketch.edge(Edge(norm.norm, d.norm, "displaced-by", sure=d.certain))
    asked = asked_type(trace)
    subject = plain(asked.label, lang) if asked else word("any-type", lang)
    colophon = parts.colophon(
        links.trace(trace.question, lang, "/v1/maps/trace", "html"),
        trace.generation,
        trace.question.get("at"),
        lang,
        editions=trace.editions,
        assumptions=trace.assumptions,
        disclaimer=trace.disclaimer,
    )
    return finished(sketch, f"{word('map-trace', lang)}: {subject}", lang, colophon)


def act_scene(act: ActOverview, lang: str = "en") -> Scene:
    """The act, its articles, their norms, offences in other acts, agencies and rights."""
    sketch = Sketch()
    for article in act.articles:
        parts.add_place(sketch, article, lang, _ACT)
    for norm in act.norms:
        answer = NormAnswer(
            norm.norm, norm.label, {}, norm.kind, norm.restriction, None, norm.places, [],
            norm.validity, [], norm.rights, [], None, [], [], norm.competences, [],
            norm.punished_by, [], [], [], [],
        )  # fmt: skip
        _add(sketch, [answer], lang)
    colophon = parts.colophon(
        links.act_map(act.act.iri, act.date, lang),
        act.generation,
        act.date,
        lang,
        editions=act.editions,
        disclaimer=act.disclaimer,
    )
    return finished(
        sketch, f"{word('map-act', lang)}: {plain(act.act.label, lang)}", lang, colophon
    )
