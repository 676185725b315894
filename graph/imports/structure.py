"""Structure: the places of an act with their numbers and official headings.

Parts, sections and chapters have no identifier of their own; an article carries the path of
their headings (``lg:headingPath``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rdflib import RDF, Literal, URIRef

from graph.identifiers import Provision
from graph.imports.model import Facts, eli, lg
from graph.statutes import UnitKind
from graph.statutes.fold import squeeze

if TYPE_CHECKING:
    from graph.statutes import Statute, Unit

CONTAINERS = {
    UnitKind.PART, UnitKind.SECTION, UnitKind.SUBSECTION, UnitKind.CHAPTER, UnitKind.PARAGRAPH,
    UnitKind.DIVISION,
}  # fmt: skip
_BETWEEN = " / "


def describe(facts: Facts, place: Provision) -> URIRef:
    """State a place and everything that it stands in; returns its IRI."""
    inner: Provision | None = place
    while isinstance(inner, Provision):
        iri = URIRef(inner.iri)
        if (iri, RDF.type, lg("Provision")) in facts.triples:
            break
        around = inner.parent
        facts.add(iri, RDF.type, lg("Provision"))
        facts.add(iri, eli("is_part_of"), URIRef(around.iri))
        number = inner.steps[-1][1]
        if number:
            facts.add(iri, eli("number"), Literal(number))
        inner = around if isinstance(around, Provision) else None
    return URIRef(place.iri)


def structure(facts: Facts, statute: Statute) -> None:
    """State every place of the act, with headings."""
    lang = statute.head.language
    printed = container_headings(statute)
    titled: set[URIRef] = set()
    for unit in statute.units:
        if unit.provision is None:
            if unit.kind not in CONTAINERS and unit.kind is not UnitKind.SIGNATURE:
                facts.leave(unit.kind, "no identifier", unit.span.line, unit.label or unit.text)
            continue
        iri = describe(facts, unit.provision)
        if unit.provision.steps[-1] == ("part", "2"):  # then what stands before it is the first
            first = (*unit.provision.steps[:-1], ("part", "1"))
            describe(facts, replace(unit.provision, steps=first))
        if unit.kind is not UnitKind.ARTICLE and unit.kind is not UnitKind.ANNEX:
            continue
        facts.counts["articles"] += unit.kind is UnitKind.ARTICLE
        if iri in titled:
            facts.leave("heading", "a second heading of one article", unit.span.line, unit.text)
            continue
        titled.add(iri)
        if unit.heading and squeeze(unit.heading):
            facts.add(iri, eli("title"), Literal(squeeze(unit.heading), lang=lang))
        path = _BETWEEN.join(
            printed.get(unit.within[:n], " ".join(unit.within[n - 1]).strip())
            for n in range(1, len(unit.within) + 1)
        )
        if path:
            facts.add(iri, lg("headingPath"), Literal(path, lang=lang))
    for gap in statute.vanished:
        facts.leave("numbers", "no text bears them any more", gap.line, f"{gap.first}-{gap.last}")


Within = tuple[tuple[str, str], ...]


def container_path(unit: Unit) -> Within:
    """Where the articles of a part, section or chapter stand: its own path and itself."""
    kind = unit.kind.value
    if unit.kind is UnitKind.DIVISION and unit.number.isdigit():
        kind = "subdivision"
    return (*unit.within, (kind, unit.number or (unit.heading or unit.text)))


def container_headings(statute: Statute) -> dict[Within, str]:
    """Path of a part, section or chapter to its heading as printed."""
    return {
        container_path(u): squeeze(f"{u.label} {u.heading or ''}") if u.number else squeeze(u.text)
        for u in statute.units
        if u.kind in CONTAINERS
    }
