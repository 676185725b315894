"""What the page of one resource shows: everything in it, everything that points to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.answers.completeness import EditionRead, Reading
    from graph.answers.model import Cited, Holding, Place, Statement, Text, Thing, Validity


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a property: a resource, or words with their language or datatype.

    Attributes:
        thing: the resource, if it is one.
        text: the words, if it is not.
        lang: language tag of the words.
        datatype: IRI of their datatype, unless they are plain.
        inferred: whether a rule put it there.
    """

    thing: Thing | None = None
    text: str = ""
    lang: str = ""
    datatype: str = ""
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Property:
    """All values of one property."""

    property: Thing
    values: list[Value]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One page of the resources that point here by one property.

    Attributes:
        property: by which they point.
        total: how many there are in all.
        things: those of this page.
        page: from 1.
        pages: how many there are.
    """

    property: Thing
    total: int
    things: list[Thing]
    page: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class NormBrief:
    """A norm in one line."""

    norm: str
    label: Text
    kind: str
    restriction: bool = False
    validity: Validity | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A provision of an act, in the order of the act, with its norms."""

    place: Place
    depth: int = 0
    norms: list[NormBrief] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource.

    Attributes:
        iri: of the resource.
        label: in each language.
        label_status: language tag to ``official``, ``our-translation`` or ``missing``.
        types: classes it belongs to.
        generation: of the graph.
        description: in our own words.
        above: what it is part of, outermost first.
        parts: for an act, its provisions in order; for a provision, those within it.
        norms: for a provision, the norms stated in it.
        validity: the judgement on the day of asking, where there is one.
        official: address of the official text, where it is known.
        outgoing: all its properties.
        incoming: all that points to it.
        citations: where it stands written.
        editions: on which the page rests.
        date: day of asking, ISO.
        readings: of an act or a document, how far it was read.
        read_in: of an act, its editions that were read.
        map_kind: ``act`` where a map of it can be drawn, else empty.
        accounts: what each source tells of an act, an agency or a body.
        holdings: of a role, who is told to have filled it; of an agency, which roles it filled.
    """

    iri: str
    label: Text
    types: list[Thing]
    generation: str
    label_status: dict[str, str] = field(default_factory=dict)
    description: Text = field(default_factory=dict)
    above: list[Thing] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    norms: list[NormBrief] = field(default_factory=list)
    validity: Validity | None = None
    official: str = ""
    outgoing: list[Property] = field(default_factory=list)
    incoming: list[Incoming] = field(default_factory=list)
    citations: list[Cited] = field(default_factory=list)
    editions: list[Thing] = field(default_factory=list)
    date: str = ""
    readings: list[Reading] = field(default_factory=list)
    read_in: list[EditionRead] = field(default_factory=list)
    map_kind: str = ""
    accounts: list[Statement] = field(default_factory=list)
    holdings: list[Holding] = field(default_factory=list)
