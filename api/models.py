"""Models: the shape of every list as OpenAPI tells it, made from the table of lists."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field, create_model

from graph.answers.lists import LISTINGS, Dated, Kind, Listing
from graph.answers.outcomes import Outcome
from graph.cite.model import Citation
from graph.reform.named import Named
from graph.validity import Status

Words = dict[str, str]
"""Language tag to words."""


class ThingModel(BaseModel):
    """Anything with a name."""

    iri: str = Field(examples=["https://w3id.org/lawgraph/kz/act/trade-unions-2014"])
    label: Words


class ProblemModel(BaseModel):
    """What was wrong, and what would be right (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str


class CitedModel(BaseModel):
    """What the legal citations in a text mean."""

    generation: str
    citations: list[Citation]
    disclaimer: Words


class GoalModel(BaseModel):
    """A goal that has a name."""

    name: str
    title: Words
    selection: str


class GoalsModel(BaseModel):
    """Goals by name, and by what a selection of norms can be made."""

    goals: list[GoalModel]
    facets: dict[str, str]


class ReformsModel(BaseModel):
    """Reforms by name."""

    generation: str
    reforms: list[Named]


class DumpFileModel(BaseModel):
    """A file of a dump; size and digest are known once it was written."""

    name: str
    address: str
    bytes: int | None
    sha256: str | None


class DumpModel(BaseModel):
    """A generation that can be taken home."""

    generation: str
    created: str
    served: bool
    triples: int | None
    difference: str | None
    files: list[DumpFileModel]


class HealthModel(BaseModel):
    """Whether the service answers, and from what."""

    generation: str
    mode: str
    trouble: str | None
    lanes: dict[str, dict[str, int]]
    apart: dict[str, dict[str, int]]
    results: dict[str, int]


_CELLS: dict[Kind, Any] = {
    Kind.THINGS: list[ThingModel],
    Kind.TEXT: Words,
    Kind.VALUES: list[str],
}


def _page_model(of: Listing) -> type[BaseModel]:
    name = "".join(part.capitalize() for part in of.name.split("-"))
    fields: dict[str, Any] = {
        column: (_CELLS[where.kind], Field(description=f"`{where.path}`"))
        for column, where in of.columns.items()
    }
    if of.dated is not Dated.NO:
        fields["status"] = (Status | None, Field(None, description="on the day `at`"))
    if of.outcomes:
        by = "what became of it by the day `at`"
        fields["outcome"] = (Outcome | None, Field(None, description=by))
    item = create_model(f"{name}Item", __base__=ThingModel, __doc__=of.sentence, **fields)
    return create_model(
        f"{name}Page",
        __doc__=f"A page of {of.name}.",
        name=(str, Field(description="of the list")),
        generation=(str, Field(description="of the graph that answered")),
        total=(int, Field(description="how many there are with these filters")),
        offset=(int, Field(description="how many come before this page")),
        at=(str | None, Field(None, description="the day asked about")),
        items=(list[item], Field(description="the things, in the order asked for")),  # type: ignore[valid-type]
        disclaimer=(Words, Field(description="not legal advice")),
    )


PAGES: dict[str, type[BaseModel]] = {name: _page_model(of) for name, of in LISTINGS.items()}
"""Name of a list to the model of its pages."""
