"""Catalogue: the lists of everything there is, one table for all of them.

A list is a class, the columns it shows and the related things it can be filtered by; the same
table serves ``/v1``, its CSV, its documentation and the command line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.answers import read
from graph.errors import UnknownTermError
from graph.identifiers import BASE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.answers.model import Thing
    from graph.rows import Questions


@dataclass(frozen=True, slots=True)
class Listing:
    """One list.

    Attributes:
        name: as in ``/v1/{name}``.
        pattern: graph pattern that binds ``?s``.
        columns: column name to property path.
        filters: filter name to a pattern in which ``$value`` stands for the IRI asked for.
        sentence: what the list holds.
    """

    name: str
    pattern: str
    columns: Mapping[str, str]
    filters: Mapping[str, str]
    sentence: str


_ACT_OF = "?s lg:statedIn/eli:is_part_of+ $value ."
_SCHEME = f"<{BASE}scheme/{{}}>"

LISTINGS: Mapping[str, Listing] = {
    listing.name: listing
    for listing in (
        Listing(
            "acts",
            "?s a lg:Act .",
            {
                "number": "eli:number",
                "date": "eli:date_document",
                "adilet_id": "eli:id_local",
                "type": "eli:type_document",
                "start_earliest": "lg:startEarliest",
                "end_latest": "lg:endLatest",
                "ended_by": "lg:endedBy",
            },
            {"type": "?s eli:type_document $value .", "amends": "?s eli:amends $value ."},
            "Acts of every kind, drafts and amending acts included.",
        ),
        Listing(
            "provisions",
            "?s a lg:Provision .",
            {
                "number": "eli:number",
                "part_of": "eli:is_part_of",
                "start_earliest": "lg:startEarliest",
                "end_latest": "lg:endLatest",
            },
            {"act": "?s eli:is_part_of+ $value .", "part_of": "?s eli:is_part_of $value ."},
            "Places in acts that can be cited.",
        ),
        Listing(
            "norms",
            "?s a lg:Norm .",
            {
                "stated_in": "lg:statedIn",
                "affects": "lg:affects",
                "exempts": "lg:exempts",
                "right": "lg:concernsRight",
                "barrier": "lg:barrier",
                "exercised_by": "lg:exercisedBy",
                "read_in": "lg:readIn",
                "known_from": "lg:knownFrom",
                "description": "dct:description",
            },
            {
                "act": _ACT_OF,
                "stated_in": "?s lg:statedIn/eli:is_part_of* $value .",
                "organisation_type": "?s lg:appliesTo $value .",
                "affects": "?s lg:affects $value .",
                "right": "?s lg:concernsRight/skos:broader* $value .",
                "barrier": "?s lg:barrier $value .",
                "exercised_by": "?s lg:exercisedBy $value .",
                "kind": "?s a $value .",
            },
            "Rules of law; only these are counted, never claims about them.",
        ),
        Listing(
            "changes",
            "?s a lg:Change .",
            {
                "changed_by": "lg:changedBy",
                "changes": "lg:changes",
                "effect": "lg:effect",
                "stage": "lg:stage",
                "effect_earliest": "lg:effectEarliest",
                "effect_latest": "lg:effectLatest",
                "stated_effect": "lg:statedEffect",
            },
            {
                "act": "?s lg:changesAct $value .",
                "changes": "?s lg:changes/eli:is_part_of* $value .",
                "changed_by": "?s lg:changedBy $value .",
                "effect": "?s lg:effect $value .",
                "stage": "?s lg:stage $value .",
            },
            "Amendment events, adopted and proposed.",
        ),
        Listing(
            "agencies",
            f"{{ ?s a lg:Agency }} UNION {{ ?s skos:inScheme {_SCHEME.format('roles')} }}",
            {"function": "^lg:role/lg:function", "description": "dct:description"},
            {"function": "?s ^lg:role/lg:function $value ."},
            "Bodies of the state and the roles in which they act.",
        ),
        Listing(
            "organisation-types",
            f"?s skos:inScheme {_SCHEME.format('organisation-types')} .",
            {
                "broader": "skos:broader",
                "includes": "lg:includes",
                "excludes": "lg:excludes",
                "condition": "lg:condition",
            },
            {"broader": "?s skos:broader+ $value ."},
            "Forms of organisation and groups defined by law.",
        ),
        *(
            Listing(
                name,
                f"?s a lg:{class_name} .",
                columns,
                filters,
                sentence,
            )
            for name, class_name, columns, filters, sentence in (
                (
                    "claims",
                    "Claim",
                    {
                        "source": "dct:source",
                        "about": "lg:about",
                        "stance": "lg:stance",
                        "reference": "lg:reference",
                        "standard": "lg:criticisedUnder",
                        "description": "dct:description",
                    },
                    {
                        "source": "?s dct:source $value .",
                        "about": "?s lg:about $value .",
                        "act": "?s lg:about/lg:statedIn?/eli:is_part_of* $value .",
                        "right": "?s lg:concernsRight $value .",
                        "stance": "?s lg:stance $value .",
                        "standard": "?s lg:criticisedUnder $value .",
                    },
                    "What sources say of the law.",
                ),
                (
                    "recommendations",
                    "Recommendation",
                    {
                        "source": "dct:source",
                        "by": "lg:recommendedBy",
                        "action": "lg:action",
                        "targets": "lg:targets",
                        "not_placeable": "lg:notPlaceable",
                        "description": "dct:description",
                    },
                    {
                        "source": "?s dct:source $value .",
                        "targets": "?s lg:targets $value .",
                        "act": "?s lg:targets/lg:statedIn?/eli:is_part_of* $value .",
                        "action": "?s lg:action $value .",
                    },
                    "Demands of sources, one by one.",
                ),
                (
                    "cases",
                    "Case",
                    {"source": "dct:source", "date": "lg:observedOn", "applied": "lg:applied"},
                    {"source": "?s dct:source $value .", "applied": "?s lg:applied $value ."},
                    "Events in practice.",
                ),
                (
                    "observations",
                    "Observation",
                    {
                        "source": "dct:source",
                        "value": "lg:value",
                        "counts": "lg:countedThing",
                        "date": "lg:observedOn",
                    },
                    {"source": "?s dct:source $value ."},
                    "Numbers that sources give.",
                ),
                (
                    "standards",
                    "Standard",
                    {"invoked_by": "^lg:criticisedUnder"},
                    {},
                    "International provisions under which norms are judged.",
                ),
                (
                    "sources",
                    "Source",
                    {"publisher": "dct:publisher", "issued": "dct:issued"},
                    {},
                    "Documents from which facts were taken.",
                ),
                (
                    "discrepancies",
                    "Discrepancy",
                    {
                        "subject": "lg:subject",
                        "reading_a": "lg:readingA",
                        "reading_b": "lg:readingB",
                        "follows": "lg:follows",
                        "because": "lg:because",
                    },
                    {"subject": "?s lg:subject $value ."},
                    "Points on which sources differ.",
                ),
            )
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list.

    Attributes:
        name: of the list.
        generation: of the graph.
        total: how many there are in all with these filters.
        offset: how many come before this page.
        items: one mapping each: ``iri``, ``label`` and the columns.
    """

    name: str
    generation: str
    total: int
    offset: int
    items: list[dict[str, Any]]


def listing(
    graph: Questions,
    name: str,
    filters: Mapping[str, str],
    offset: int = 0,
    limit: int = 100,
) -> Page:
    """One page of a list, sorted by IRI.

    Args:
        graph: what is asked.
        name: a key of ``LISTINGS``.
        filters: filter name to IRI, or path below the base.
        offset: how many to leave out first.
        limit: how many to give at most.

    Raises:
        UnknownTermError: there is no such list or filter, or a value is no IRI.
    """
    if name not in LISTINGS:
        raise UnknownTermError(f"there is no list '{name}': choose one of {', '.join(LISTINGS)}")
    wanted = LISTINGS[name]
    pattern = wanted.pattern + "".join(_filter(wanted, k, v) for k, v in sorted(filters.items()))
    total = int(
        read.select(graph, f"SELECT (COUNT(DISTINCT ?s) AS ?n) {{ {pattern} }}")[0]["n"].text
    )
    rows = read.select(
        graph,
        f"SELECT DISTINCT ?s {{ {pattern} }} ORDER BY ?s LIMIT {int(limit)} OFFSET {int(offset)}",
    )
    iris = [row["s"].text for row in rows]
    names = read.labels(graph, iris)
    items: dict[str, dict[str, Any]] = {iri: {"iri": iri, "label": names[iri]} for iri in iris}
    for column, path in wanted.columns.items():
        for item in items.values():
            item[column] = []
        for row in read.bulk(graph, "s", iris, f"SELECT DISTINCT ?s ?o {{ $values ?s {path} ?o }}"):
            value = row["o"]
            items[row["s"].text][column].append(
                {value.lang: value.text} if value.lang else value.text
            )
    for item in items.values():
        for column in wanted.columns:
            item[column] = sorted(item[column], key=str)
    return Page(name, graph.generation, total, offset, list(items.values()))


def _filter(wanted: Listing, name: str, value: str) -> str:
    if name not in wanted.filters:
        known = ", ".join(sorted(wanted.filters)) or "none"
        raise UnknownTermError(f"'{name}' does not filter {wanted.name}: its filters are {known}")
    iri = value if "://" in value else _guess(name, value)
    if any(c in iri for c in '<>"{}|^`\\ \n\r\t'):
        raise UnknownTermError(f"'{value}' is not an IRI: write one of the graph")
    return " " + wanted.filters[name].replace("$value", f"<{iri}>")


_SCHEMES = {
    "organisation_type": "organisation-types",
    "affects": "organisation-types",
    "right": "rights",
    "barrier": "barriers",
    "exercised_by": "roles",
    "function": "functions",
    "effect": "effects",
    "stage": "stages",
    "stance": "stances",
    "action": "actions",
    "type": "act-types",
    "broader": "organisation-types",
}


def _guess(name: str, value: str) -> str:
    """A bare slug in a filter means the concept, act, class or source of that name."""
    if "/" in value:
        return BASE + value
    if name in _SCHEMES:
        return f"{BASE}scheme/{_SCHEMES[name]}/{value}"
    if name == "kind":
        return f"{BASE}ontology#{value}"
    if name == "source":
        return f"{BASE}source/{value}"
    if name == "standard":
        return f"{BASE}standard/{value}"
    return f"{BASE}kz/act/{value}"


def concepts(graph: Questions, scheme: str) -> list[tuple[Thing, int]]:
    """The concepts of a scheme in tree order, each with its depth."""
    rows = read.select(
        graph,
        f"SELECT ?c ?b {{ ?c skos:inScheme <{BASE}scheme/{scheme}> "
        "OPTIONAL { ?c skos:broader ?b } }",
    )
    named = read.things(graph, {row["c"].text for row in rows})
    above = {row["c"].text: row["b"].text if "b" in row else None for row in rows}
    found: list[tuple[Thing, int]] = []

    def walk(parent: str | None, depth: int) -> None:
        for iri in sorted(c for c, b in above.items() if b == parent):
            found.append((named[iri], depth))
            walk(iri, depth + 1)

    walk(None, 0)
    return found
