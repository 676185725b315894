"""What was asked about, named from the answer itself: a question holds identifiers only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers.model import Place, Thing
from graph.identifiers import BASE, Act, Provision, local
from viz import links

if TYPE_CHECKING:
    from graph.answers.model import Text, Trace
    from graph.reform.answer import Impact


def asked_type(trace: Trace) -> Thing | None:
    """The organisation type of the question with its labels, if a norm of the answer names it."""
    asked = trace.question.get("organisation_type")
    if not asked or isinstance(asked, Thing):
        return asked or None
    wanted = links.slug(asked)
    for norm in (*trace.norms, *trace.exempt):
        for way in norm.ways:
            if way.through and links.slug(way.through.iri) == wanted:
                return way.through
    name: Text = {"en": wanted.replace("-", " ")}
    return Thing(str(asked), name)


def repealed(impact: Impact) -> list[Place | Thing]:
    """Each thing that the reform names, as a place or under its label.

    A place that is not in the answer is cited from one within it: as many parts of the locator
    as the place has steps.
    """
    norms = {x.norm.norm: Thing(x.norm.norm, x.norm.label) for x in impact.lifted}
    places = {p.iri: p for x in impact.lifted for p in (*x.norm.places, x.because)}
    places |= {p.iri: p for r in impact.refused if isinstance(p := r.get("place"), Place)}
    found: list[Place | Thing] = []
    for iri in targets(impact):
        inside = next((p for p in places.values() if p.iri.startswith(f"{iri}/")), None)
        named = next((e.target for e in impact.effects if e.target.iri == iri), Thing(iri, {}))
        if iri in norms or iri in places:
            found.append(norms.get(iri) or places[iri])
        elif inside:
            found.append(Place(iri, inside.act, _outer(iri, inside), {}))
        else:
            found.append(named)
    return found


def targets(impact: Impact, only: str = "") -> list[str]:
    """What the operations of the reform are done to, each once, as IRIs; ``only`` one operation."""
    given = [
        text.partition("=")[0]
        for option, value in impact.question.items()
        if option not in ("at", "reform") and only in ("", option)
        for text in links.iris(value)
    ]
    done = [e.target.iri for e in impact.effects if only in ("", e.operation)]
    found = done if impact.effects else [BASE + local(iri) for iri in given]
    return list(dict.fromkeys(found))


def _outer(iri: str, inside: Place) -> Text:
    """The locator of a place, cut from that of a place within it; empty for an act."""
    place: Provision | Act = Provision.parse(inside.iri)
    while isinstance(place, Provision) and place.iri != iri:
        place = place.parent
    steps = len(place.steps) if isinstance(place, Provision) else 0
    return {lang: ", ".join(x.split(", ")[:steps]) for lang, x in inside.locator.items() if steps}
