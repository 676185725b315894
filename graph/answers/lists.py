"""Lists: the one table of everything that can be listed, with its columns and its filters.

It serves ``/v1``, its CSV, its models and its documentation. In a pattern ``?s`` is the thing
listed, ``$value`` what was asked for, ``?x`` and ``?y`` stand for themselves in that filter. Any
other name is shared with the other filters of a question: ``?option`` and ``?measure`` make
several filters on a penalty speak of one and the same penalty, ``?power`` of one competence.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from graph.identifiers import BASE


class Kind(enum.Enum):
    """What the cells of a column are."""

    THINGS = "things"
    """Other things: address and label."""
    TEXT = "text"
    """Words, by language."""
    VALUES = "values"
    """Numbers, dates and plain strings, as the graph has them."""


class Dated(enum.Enum):
    """What it means that something is so on a day."""

    NO = "no"
    """Nothing: the list does not take a day."""
    EXISTS = "exists"
    """It existed on the day, as far as its bounds say."""
    IN_FORCE = "in-force"
    """It was in force on the day, as the judgement on norms says."""
    HAPPENED = "happened"
    """It had taken effect by the day."""
    TOLD = "told"
    """Its source had been published by the day."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: a property path from ``?s``, and what its cells are."""

    path: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: a pattern, and a value that gives something, for examples.

    Attributes:
        pattern: what must hold.
        example: a value that gives something.
        takes: ``iri``, or ``number`` or ``text`` for a string of that form.
    """

    pattern: str
    example: str
    takes: str = "iri"


@dataclass(frozen=True, slots=True)
class Listing:
    """One list.

    Attributes:
        name: as in ``/v1/{name}``.
        pattern: graph pattern that binds ``?s``.
        columns: column name to where its cells come from.
        filters: filter name to what it asks.
        dated: what ``at`` means.
        sentence: what the list holds.
        outcomes: whether it can be asked what became of each by a day.
    """

    name: str
    pattern: str
    columns: Mapping[str, Column]
    filters: Mapping[str, Filter]
    dated: Dated
    sentence: str
    outcomes: bool = False


def _things(path: str) -> Column:
    return Column(path, Kind.THINGS)


def _text(path: str) -> Column:
    return Column(path, Kind.TEXT)


def _values(path: str) -> Column:
    return Column(path, Kind.VALUES)


_SOURCE = _things("dct:source")
_DESCRIPTION = _text("dct:description")
_OF_SOURCE = "?s dct:source $value ."
_PENALTY = "?s lg:penaltyOption ?option . ?option lg:hasMeasure|lg:mayAdd ?measure ."
_SCHEME = f"<{BASE}scheme/{{}}>"


def _related(example: str) -> Filter:
    """Anything that it points to or that points to it, by whatever property."""
    return Filter("{ ?s ?x $value } UNION { $value ?x ?s }", example)


def _by_norms(place: str) -> dict[str, Filter]:
    """Filters by the norms that a place, or a part of it, states."""
    return {
        "organisation_type": Filter(f"?x lg:appliesTo $value ; {place} ?s .", "public-association"),
        "right": Filter(f"?x lg:concernsRight/skos:broader* $value ; {place} ?s .", "association"),
        "barrier": Filter(f"?x lg:barrier $value ; {place} ?s .", "entry"),
        "standard": Filter(
            f"?y lg:criticisedUnder $value ; lg:about ?x . ?x {place} ?s .", "iccpr/art/22"
        ),
    }


_ACTS = Listing(
    "acts",
    "?s a lg:Act .",
    {
        "number": _values("eli:number"),
        "date": _values("eli:date_document"),
        "adilet_id": _values("eli:id_local"),
        "type": _things("eli:type_document"),
        "start_earliest": _values("lg:startEarliest"),
        "end_latest": _values("lg:endLatest"),
        "ended_by": _things("lg:endedBy"),
    },
    {
        "type": Filter("?s eli:type_document $value .", "code"),
        "amends": Filter("?s eli:amends $value .", "criminal-code-2014"),
        "amended_by": Filter(
            "?x lg:changesAct ?s ; lg:changedBy $value .", "law-349-VI-2020-06-26"
        ),
        "related": _related("tax-code-2025"),
        **_by_norms("lg:statedIn/eli:is_part_of+"),
    },
    Dated.EXISTS,
    "Acts of every kind, drafts and amending acts included.",
)
_PROVISIONS = Listing(
    "provisions",
    "?s a lg:Provision .",
    {
        "number": _values("eli:number"),
        "part_of": _things("eli:is_part_of"),
        "start_earliest": _values("lg:startEarliest"),
        "end_latest": _values("lg:endLatest"),
    },
    {
        "act": Filter("?s eli:is_part_of+ $value .", "trade-unions-2014"),
        "part_of": Filter("?s eli:is_part_of $value .", "trade-unions-2014"),
        "changed_by": Filter("?x lg:changes ?s ; lg:changedBy $value .", "law-349-VI-2020-06-26"),
        "related": _related("trade-unions-2014"),
        **_by_norms("lg:statedIn"),
    },
    Dated.EXISTS,
    "Places in acts that can be cited.",
)
_NORMS = Listing(
    "norms",
    "?s a lg:Norm .",
    {
        "stated_in": _things("lg:statedIn"),
        "affects": _things("lg:affects"),
        "exempts": _things("lg:exempts"),
        "right": _things("lg:concernsRight"),
        "barrier": _things("lg:barrier"),
        "exercised_by": _things("lg:exercisedBy"),
        "read_in": _things("lg:readIn"),
        "known_from": _things("lg:knownFrom"),
        "description": _DESCRIPTION,
    },
    {
        "act": Filter("?s lg:statedIn/eli:is_part_of+ $value .", "public-associations-1996"),
        "stated_in": Filter(
            "?s lg:statedIn/eli:is_part_of* $value .", "kz/act/public-associations-1996/art/10"
        ),
        "organisation_type": Filter("?s lg:appliesTo $value .", "trade-union"),
        "affects": Filter("?s lg:affects $value .", "public-association"),
        "right": Filter("?s lg:concernsRight/skos:broader* $value .", "association"),
        "barrier": Filter("?s lg:barrier $value .", "entry"),
        "exercised_by": Filter("?s lg:exercisedBy $value .", "registering-authority"),
        "kind": Filter("?s a $value .", "Duty"),
        "life_stage": Filter("?s lg:lifeStage $value .", "registration"),
        "sanction": Filter(f"{_PENALTY} ?measure lg:sanction $value .", "fine"),
        "unit": Filter(f"{_PENALTY} ?measure lg:unit $value .", "mci"),
        "maximum": Filter(f"{_PENALTY} ?measure lg:maximum $value .", "100", "number"),
        "offender": Filter(
            f"{_PENALTY} ?option lg:offenderClass $value .", "non-profit-organisation"
        ),
        "agency": Filter("?power lg:over ?s ; lg:role $value .", "registering-authority"),
        "function": Filter("?power lg:over ?s ; lg:function $value .", "refuse-registration"),
        "source": Filter("?x lg:about ?s ; dct:source $value .", "odf-2015"),
        "standard": Filter("?x lg:about ?s ; lg:criticisedUnder $value .", "iccpr/art/22"),
        "known_from": Filter("?s lg:knownFrom $value .", "source/odf-2015"),
        "related": _related("scheme/rights/strike"),
    },
    Dated.IN_FORCE,
    "Rules of law; only these are counted, never claims about them.",
)
_CHANGES = Listing(
    "changes",
    "?s a lg:Change .",
    {
        "changed_by": _things("lg:changedBy"),
        "changes": _things("lg:changes"),
        "effect": _things("lg:effect"),
        "stage": _things("lg:stage"),
        "effect_earliest": _values("lg:effectEarliest"),
        "effect_latest": _values("lg:effectLatest"),
        "stated_effect": _values("lg:statedEffect"),
    },
    {
        "act": Filter("?s lg:changesAct $value .", "criminal-code-2014"),
        "changes": Filter(
            "?s lg:changes/eli:is_part_of* $value .",
            "kz/act/administrative-offences-2014/art/489-1",
        ),
        "changed_by": Filter("?s lg:changedBy $value .", "law-349-VI-2020-06-26"),
        "effect": Filter("?s lg:effect $value .", "excluded"),
        "stage": Filter("?s lg:stage $value .", "adopted"),
        "related": _related("law-349-VI-2020-06-26"),
    },
    Dated.HAPPENED,
    "Amendment events, adopted and proposed.",
)
_AGENCIES = Listing(
    "agencies",
    f"{{ ?s a lg:Agency }} UNION {{ ?s skos:inScheme {_SCHEME.format('roles')} }}",
    {
        "function": _things("^lg:role/lg:function"),
        "holds": _things("^lg:heldBy/lg:role"),
        "held_by": _things("^lg:role/lg:heldBy"),
        "description": _DESCRIPTION,
    },
    {
        "function": Filter("?s ^lg:role/lg:function $value .", "register"),
        "over": Filter(
            "?x lg:role ?s ; lg:over $value .",
            "kz/norm/access-to-information-2015/11-16-refusal",
        ),
        "act": Filter(
            "?x lg:role ?s ; lg:over/lg:statedIn/eli:is_part_of+ $value .",
            "administrative-offences-2014",
        ),
        "related": _related("ontology#Agency"),
    },
    Dated.NO,
    "Bodies of the state, the roles in which they act, and who held which.",
)
_TYPES = Listing(
    "organisation-types",
    f"?s skos:inScheme {_SCHEME.format('organisation-types')} .",
    {
        "broader": _things("skos:broader"),
        "includes": _things("lg:includes"),
        "excludes": _things("lg:excludes"),
        "condition": _text("lg:condition"),
    },
    {
        "broader": Filter("?s skos:broader+ $value .", "public-association"),
        "norm": Filter(
            "$value lg:appliesTo ?s .", "kz/norm/public-associations-1996/10-1-founders-three"
        ),
        "act": Filter(
            "?x lg:appliesTo ?s ; lg:statedIn/eli:is_part_of+ $value .", "trade-unions-2014"
        ),
        "related": _related("scheme/organisation-types/public-association"),
    },
    Dated.NO,
    "Forms of organisation and groups defined by law.",
)
_CLAIMS = Listing(
    "claims",
    "?s a lg:Claim .",
    {
        "source": _SOURCE,
        "about": _things("lg:about"),
        "stance": _things("lg:stance"),
        "reference": _text("lg:reference"),
        "standard": _things("lg:criticisedUnder"),
        "description": _DESCRIPTION,
    },
    {
        "source": Filter(_OF_SOURCE, "odf-2015"),
        "about": Filter(
            "?s lg:about $value .", "kz/norm/public-associations-1996/5-5-unregistered-ban"
        ),
        "act": Filter(
            "?s lg:about/lg:statedIn?/eli:is_part_of* $value .", "public-associations-1996"
        ),
        "right": Filter("?s lg:concernsRight $value .", "association"),
        "barrier": Filter("?s lg:about/lg:barrier $value .", "entry"),
        "organisation_type": Filter("?s lg:about/lg:appliesTo $value .", "trade-union"),
        "stance": Filter("?s lg:stance $value .", "restricts"),
        "standard": Filter("?s lg:criticisedUnder $value .", "iccpr/art/22"),
        "related": _related("source/odf-2015"),
    },
    Dated.TOLD,
    "What sources say of the law.",
)
_RECOMMENDATIONS = Listing(
    "recommendations",
    "?s a lg:Recommendation .",
    {
        "source": _SOURCE,
        "by": _things("lg:recommendedBy"),
        "action": _things("lg:action"),
        "targets": _things("lg:targets"),
        "not_placeable": _text("lg:notPlaceable"),
        "description": _DESCRIPTION,
    },
    {
        "source": Filter(_OF_SOURCE, "odf-2015"),
        "by": Filter("?s lg:recommendedBy $value .", "body/open-dialog-foundation"),
        "targets": Filter("?s lg:targets $value .", "kz/norm/criminal-code-2014/130-defamation"),
        "act": Filter(
            "?s lg:targets/lg:statedIn?/eli:is_part_of* $value .", "public-associations-1996"
        ),
        "action": Filter("?s lg:action $value .", "repeal"),
        "right": Filter("?s lg:targets/lg:concernsRight $value .", "association"),
        "related": _related("source/odf-2015"),
    },
    Dated.TOLD,
    "Demands of sources, one by one.",
    outcomes=True,
)
_CASES = Listing(
    "cases",
    "?s a lg:Case .",
    {"source": _SOURCE, "date": _values("lg:observedOn"), "applied": _things("lg:applied")},
    {
        "source": Filter(_OF_SOURCE, "odf-2015"),
        "applied": Filter(
            "?s lg:applied $value .", "kz/norm/peaceful-assemblies-2020/11-1-refusal"
        ),
        "act": Filter("?s lg:applied/lg:statedIn?/eli:is_part_of* $value .", "criminal-code-2014"),
        "related": _related("source/odf-2015"),
    },
    Dated.TOLD,
    "Events in practice.",
)
_OBSERVATIONS = Listing(
    "observations",
    "?s a lg:Observation .",
    {
        "source": _SOURCE,
        "measure": _values("lg:measure"),
        "value": _values("lg:value"),
        "counts": _text("lg:countedThing"),
        "date": _values("lg:observedOn"),
    },
    {
        "source": Filter(_OF_SOURCE, "odf-2015"),
        "measure": Filter("?s lg:measure $value .", "registered-ngos", "text"),
        "related": _related("source/odf-2015"),
    },
    Dated.TOLD,
    "Numbers that sources give; those of one measure count the same thing.",
)
_STANDARDS = Listing(
    "standards",
    "?s a lg:Standard .",
    {"invoked_by": _things("^lg:criticisedUnder")},
    {
        "source": Filter("?x lg:criticisedUnder ?s ; dct:source $value .", "eusee-2025"),
        "act": Filter(
            "?x lg:criticisedUnder ?s ; lg:about/lg:statedIn?/eli:is_part_of* $value .",
            "mass-media-2024",
        ),
        "related": _related("ontology#Standard"),
    },
    Dated.NO,
    "International provisions under which norms are judged.",
)
_SOURCES = Listing(
    "sources",
    "?s a lg:Source .",
    {"publisher": _text("dct:publisher"), "issued": _values("dct:issued")},
    {
        "act": Filter(
            "?x dct:source ?s ; lg:about/lg:statedIn?/eli:is_part_of* $value .",
            "public-associations-1996",
        ),
        "related": _related("ontology#Source"),
    },
    Dated.TOLD,
    "Documents from which facts were taken.",
)
_DISCREPANCIES = Listing(
    "discrepancies",
    "?s a lg:Discrepancy .",
    {
        "subject": _things("lg:subject"),
        "reading_a": _text("lg:readingA"),
        "reading_b": _text("lg:readingB"),
        "follows": _values("lg:follows"),
        "because": _text("lg:because"),
    },
    {
        "subject": Filter("?s lg:subject $value .", "kz/act/criminal-code-2014"),
        "act": Filter("?s lg:subject/lg:statedIn?/eli:is_part_of* $value .", "criminal-code-2014"),
        "related": _related("ontology#Discrepancy"),
    },
    Dated.NO,
    "Points on which sources differ.",
)

LISTINGS: Mapping[str, Listing] = {
    listing.name: listing
    for listing in (
        *(_ACTS, _PROVISIONS, _NORMS, _CHANGES, _AGENCIES, _TYPES, _CLAIMS, _RECOMMENDATIONS),
        *(_CASES, _OBSERVATIONS, _STANDARDS, _SOURCES, _DISCREPANCIES),
    )
}
"""Name of a list to the list."""
