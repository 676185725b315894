"""Scene of a repeal: what is lifted, what stays, what dangles, what is not known.

Layers as of the design: recommendation, provision, norm, then right, type and what is left
loose. Reads an impact, writes a placed scene.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers.model import Place
from viz import links, parts
from viz.asked import repealed
from viz.scene import Edge, Node, Scene, Sketch
from viz.scenes import finished
from viz.words import plain, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.answers.model import NormAnswer
    from graph.reform.answer import Impact, Loose

_RECOMMENDATION, _ACT, _NORM, _AFTER = 0, 1, 3, 4


def impact_scene(impact: Impact, lang: str = "en") -> Scene:
    """Every norm that the repeal lifts, leaves or revives, and every loose end."""
    sketch = Sketch()
    for lifted in impact.lifted:
        _norm(sketch, lifted.norm, "lifted", lang)
        because = parts.add_place(sketch, lifted.because, lang, _ACT)
        sketch.mark(because, "repealed")
        for freed in (*lifted.types, *lifted.persons):
            parts.add_thing(sketch, freed, "organisation-type", lang, _AFTER)
            sketch.edge(Edge(lifted.norm.norm, freed.iri, "frees"))
        for asked in lifted.norm.recommendations:
            label = plain(asked.label, lang) or links.slug(asked.iri)
            details = (plain(asked.source.label, lang), plain(asked.description, lang))
            sketch.node(
                Node(
                    asked.iri,
                    label,
                    "recommendation",
                    href=links.page(asked.iri),
                    details=tuple(d for d in details if d),
                    layer=_RECOMMENDATION,
                )
            )
            for place in lifted.norm.places:
                sketch.edge(Edge(asked.iri, place.iri, "asks"))
    stays = [r.norm for r in impact.residual]
    for status, norms in (("residual", stays), ("revived", impact.revived)):
        for norm in norms:
            _norm(sketch, norm, status, lang)
    _loose(sketch, impact.consequential, "consequential", lang)
    _loose(sketch, impact.unknown, "undecided", lang)
    colophon = parts.colophon(
        links.impact(impact.question, lang, "/v1/maps/impact", "html"),
        impact.generation,
        impact.question.get("at"),
        lang,
        editions=impact.editions,
        assumptions=impact.assumptions,
        disclaimer=impact.disclaimer,
    )
    subjects = [
        parts.cited(x, lang) if isinstance(x, Place) else plain(x.label, lang) or links.short(x.iri)
        for x in repealed(impact)
    ]
    title = f"{word('map-impact', lang)}: {'; '.join(subjects)}"
    return finished(sketch, title, lang, colophon)


def _norm(sketch: Sketch, norm: NormAnswer, status: str, lang: str) -> None:
    parts.add_norm(sketch, norm, lang, _NORM, status=status, act_layer=_ACT)
    for right in norm.rights:
        parts.add_thing(sketch, right, "right", lang, _AFTER)
        kind = "remains" if status == "residual" else "concerns"
        sketch.edge(Edge(norm.norm, right.iri, kind))


def _loose(sketch: Sketch, found: Iterable[Loose], status: str, lang: str) -> None:
    for loose in found:
        kind = parts.kind_of_loose(loose.kind, lang)
        details = (
            f"{kind}: {plain(loose.reason, lang)}",
            parts.cited(loose.place, lang),
            parts.validity_line(loose.validity, lang),
        )
        label = f"{plain(loose.place.locator, lang)}. {plain(loose.subject.label, lang)}"
        name = f"{status}:{loose.kind}:{loose.subject.iri}"
        sketch.node(
            Node(
                name,
                label.removeprefix(". "),
                "offence" if loose.kind in ("enforcement", "limb") else "thing",
                status,
                links.page(loose.subject.iri),
                details,
                _AFTER,
            )
        )
        parts.add_thing(sketch, loose.object, "norm", lang, _NORM)
        sketch.edge(Edge(loose.object.iri, name, "loses", sure=status != "undecided", note=kind))
