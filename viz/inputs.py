"""What the pages show beside the answers: plain values that the service fills in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.answers.catalogue import Page
    from graph.answers.completeness import ActCoverage
    from graph.answers.figure_model import Figure
    from graph.answers.model import Place, Text, Thing


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a filter.

    Attributes:
        value: what stands in the address, a slug.
        label: what a person reads.
        depth: how far below the top of its list, for indenting.
        count: how many norms it leads to, where that is known.
    """

    value: str
    label: Text
    depth: int = 0
    count: int | None = None


@dataclass(frozen=True, slots=True)
class TraceFilters:
    """The choices of the form of the trace page; what was chosen is in the question."""

    organisation_types: list[Option] = field(default_factory=list)
    rights: list[Option] = field(default_factory=list)
    barriers: list[Option] = field(default_factory=list)
    acts: list[Option] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of a search."""

    thing: Thing
    kind: Text
    snippet: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StartView:
    """What the start page shows.

    Attributes:
        generation: of the graph that answers.
        date: day on which the examples are asked, ISO.
        query: what was searched for, or empty.
        hits: results of the search, best first.
        total_hits: how many there are in all.
        facets: the choices by which one may begin.
        figures: how much is in the graph.
        coverage: the acts of the corpus.
    """

    generation: str
    date: str
    query: str = ""
    hits: list[Hit] = field(default_factory=list)
    total_hits: int = 0
    facets: TraceFilters = field(default_factory=TraceFilters)
    figures: list[Figure] = field(default_factory=list)
    coverage: list[ActCoverage] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Asked:
    """One filter of a list as it was asked; ``label`` names the value where it is in the graph."""

    name: str
    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class ListView:
    """One page of a list.

    Attributes:
        page: of the list.
        asked: the filters, the day and the order.
        places: provision to its citation, for those in the cells.
        judged: whether the status of the day tells something of the things, not of their sources.
        limit: how many stand on a page.
    """

    page: Page
    asked: list[Asked]
    places: dict[str, Place]
    judged: bool
    limit: int


@dataclass(frozen=True, slots=True)
class QueryExample:
    """A query that a reader may put into the box."""

    title: Text
    query: str


@dataclass(frozen=True, slots=True)
class QueryView:
    """What the query page shows."""

    generation: str
    query: str = ""
    examples: list[QueryExample] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class EnoughForm:
    """The choices of the form of the page of the smallest reform.

    Attributes:
        goals: name and title of each named goal.
        facets: of which a goal can be written freely, with what each takes.
        units: what may be changed.
    """

    goals: list[tuple[str, Text]]
    facets: list[tuple[str, str]]
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A refusal as a page; the fields are those of RFC 9457.

    Attributes:
        status: of HTTP.
        title: what kind of problem it is.
        detail: what was wrong, and what would be right.
        generation: of the graph, where one is served.
    """

    status: int
    title: str
    detail: str
    generation: str = ""


@dataclass(frozen=True, slots=True)
class DumpFile:
    """One file of a dump; size and digest are None until it has been written."""

    name: str
    address: str
    size: int | None
    sha256: str | None


@dataclass(frozen=True, slots=True)
class DumpView:
    """One generation to take home.

    Attributes:
        generation: its name.
        created: when it was published, ISO 8601.
        served: whether it is the one that answers.
        triples: how many it holds, where that was noted.
        files: in which it can be taken home.
        difference: address of what differs from the one before, or empty.
    """

    generation: str
    created: str
    served: bool
    triples: int | None
    files: list[DumpFile]
    difference: str
