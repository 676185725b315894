"""Cross-references of the running text as ``eli:cites``, inside the act and to other acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import URIRef

from graph.identifiers import Act
from graph.imports.model import Facts, eli
from graph.imports.structure import describe

if TYPE_CHECKING:
    from graph.imports.known import KnownActs
    from graph.statutes import Reference, Statute


def crossrefs(facts: Facts, statute: Statute, known: KnownActs, edition: str) -> None:
    """State every reference that was resolved; count and list those that were not."""
    for reference in statute.references:
        facts.counts["references"] += 1
        line, text = reference.span.line, reference.text
        target = _target(facts, reference, known, edition)
        if target is None:
            facts.leave("reference", _why(reference), line, reference.act or text)
        elif reference.source is None:
            facts.leave("reference", "stands in no provision", line, text)
        else:
            source = describe(facts, reference.source)
            if source == target:
                facts.leave("reference", "a place that names itself", line, text)
                continue
            facts.add(source, eli("cites"), target)
            facts.counts["references resolved"] += 1


def _why(reference: Reference) -> str:
    if reference.act is not None:
        return "no such act in the graph"
    if reference.candidates:
        return "no such place in the act"
    return "stands in quoted wording, whose act is not told"


def _target(facts: Facts, reference: Reference, known: KnownActs, edition: str) -> URIRef | None:
    if reference.target is not None:
        return describe(facts, reference.target)
    if reference.act is None:
        return None
    by_number = known.by_number.get((reference.act_number or "", reference.act_date or ""))
    slug = by_number or known.named(reference.act, edition, reference.act_date)
    return URIRef(Act(slug).iri) if slug else None
