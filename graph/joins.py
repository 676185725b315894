"""Joins: the names of things that only join others follow from what they join.

The table fixes, for each such class, the properties whose values make the name and their
order. ``check`` recomputes the names, so that two people who state the same join write the
same IRI and a copied name cannot stand for something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.identifiers import ONTOLOGY, joined_iri

OA = "http://www.w3.org/ns/oa#"

KEYS: Mapping[str, tuple[str, ...]] = {
    "Account": ("accountOf", "evidence"),
    "Addressee": ("role", "ofType", "inState"),
    "Citation": ("source", "locator", f"{OA}start", f"{OA}end", "mustContain"),
    "Competence": ("role", "function", "over", "grantedBy"),
    "Deadline": ("number", "unit", "countedThing"),
    "Discrepancy": ("subject", "readingA", "readingB"),
    "Displacement": ("special", "general", "forType"),
    "Enforcement": ("offence", "punishes", "punishesIn", "limb"),
    "Naming": ("named", "nameUsed"),
    "Penalty": ("sanction", "minimum", "maximum", "unit"),
    "PenaltyOption": ("offenderClass", "ordinal", "hasMeasure", "mayAdd"),
    "ReadingRecord": ("readOf", "partRead"),
    "RoleHolding": ("role", "heldBy", "heldUnder", "asOf"),
    "Threshold": ("number", "unit", "bound", "countedThing"),
}
"""Class to the properties that name it; a bare word is a term of the ontology."""


def key_properties(class_name: str) -> list[str]:
    """The full IRIs of the properties that make the name of the class."""
    return [k if ":" in k else ONTOLOGY + k for k in KEYS[class_name]]


def join_name(class_name: str, values: Mapping[str, Iterable[str]], country: str = "kz") -> str:
    """The IRI of a join.

    Args:
        class_name: a key of ``KEYS``.
        values: for each property (as written in ``KEYS``), its values: IRIs, or literals as
            ``text`` or ``text@lang``; several are sorted, none is an empty line.
        country: ISO 3166 code, lower case.
    """
    lines: list[str] = []
    for key in KEYS[class_name]:
        lines.extend(sorted(values.get(key, ())) or [""])
    return joined_iri(class_name, *lines, country=country)
