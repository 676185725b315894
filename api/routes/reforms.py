"""/v1/reforms: those with a name, their league table, and what would be enough for a goal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi import Path as PathOf
from fastapi.responses import JSONResponse, Response

from api import lengthy
from api.beside import apart
from api.describing import told
from api.models import GoalsModel, ReformsModel
from api.ready import table
from api.routes.pages import html, language, sent
from api.today import IsoDay, day, today
from graph.answers.model import to_json
from graph.enough import goals
from graph.enough.answer import Enough
from graph.enough.enough import MOST_ALTERNATIVES, EnoughQuestion
from graph.enough.units import UNITS, Options
from graph.reform.league import League
from graph.reform.model import iri_of
from graph.reform.named import named, names
from graph.reform.rdf import turtle

if TYPE_CHECKING:
    from graph.rows import Questions

Kind = Literal["demand", "proposal", "chapter", "source", "draft"]
_GOAL = "informal-groups"
_LONGEST = 2000  # characters of a goal; a selection of a hundred norms


def reforms_router(graph: Questions) -> APIRouter:
    """The routes of reforms.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter()

    @router.get(
        "/v1/reforms/goals",
        tags=["answers"],
        responses=told(model=GoalsModel),
        summary="Goals that have a name, and facets",
    )
    def get_goals() -> Response:
        return _open(
            JSONResponse(
                {
                    "goals": [
                        {"name": g.name, "title": dict(g.title), "selection": g.written}
                        for g in goals.GOALS.values()
                    ],
                    "facets": dict(goals.FACETS),
                }
            ),
            graph,
        )

    @router.get(
        "/v1/reforms/enough",
        tags=["answers"],
        responses=told("text/csv", "image/svg+xml", model=Enough, also=(422,)),
        summary="The smallest reform that reaches a goal, and why nothing smaller does",
    )
    def get_enough(
        request: Request,
        goal: Annotated[str, Query(max_length=_LONGEST, examples=[_GOAL, "barrier=entry"])],
        at: Annotated[IsoDay | None, Query()] = None,
        units: Annotated[str, Query(pattern=f"^({'|'.join(UNITS)})$")] = UNITS[0],
        keep: Annotated[list[str] | None, Query()] = None,
        weight: Annotated[list[str] | None, Query(examples=[["code=5"]])] = None,
        alternatives: Annotated[int, Query(ge=1, le=MOST_ALTERNATIVES)] = 5,
        dead_letters: bool = False,
        whole_acts: bool = False,
        guarantees_stay: bool = True,
        format: Annotated[str, Query(pattern="^(json|csv|svg)$")] = "json",
    ) -> Response:
        options = Options(units, whole_acts, guarantees_stay, _kept(keep), dead_letters)
        question = EnoughQuestion(
            goals.read(goal), at or today(), options, _given(weight), alternatives
        )
        lang = language(request)
        return sent(apart(graph, lengthy.enough_made, question, format, lang, door="long"))

    @router.get("/reforms/enough", include_in_schema=False)
    def enough_page(
        request: Request,
        goal: Annotated[str, Query(max_length=_LONGEST)] = _GOAL,
        at: str = "",
        units: str = UNITS[0],
        keep: Annotated[list[str] | None, Query()] = None,
        weight: Annotated[list[str] | None, Query()] = None,
        alternatives: Annotated[int, Query(ge=1, le=MOST_ALTERNATIVES)] = 5,
        dead_letters: bool = False,
        whole_acts: bool = False,
        guarantees_stay: bool = True,
    ) -> Response:
        options = Options(units, whole_acts, guarantees_stay, _kept(keep), dead_letters)
        question = EnoughQuestion(
            goals.read(goal or _GOAL), day(at), options, _given(weight), alternatives
        )
        return html(apart(graph, lengthy.enough_page, question, language(request), door="long"))

    @router.get(
        "/v1/reforms",
        tags=["answers"],
        responses=told(model=ReformsModel),
        summary="Reforms by name, from recommendations and drafts",
    )
    def get_reforms() -> Response:
        found = {"generation": graph.generation, "reforms": to_json(names(graph))}
        return _open(JSONResponse(found), graph)

    @router.get(
        "/v1/reforms/league",
        tags=["answers"],
        responses=told(model=League),
        summary="What each reform by name lifts, for whom, what stays",
    )
    def get_league(
        kind: Annotated[list[Kind] | None, Query(examples=[["proposal"]])] = None,
        at: Annotated[IsoDay | None, Query()] = None,
    ) -> Response:
        return _open(JSONResponse(to_json(table(graph, at or today(), kind or ()))), graph)

    # After those with a word of their own: a name is whatever else stands there.
    @router.get(
        "/v1/reforms/{name}",
        tags=["answers"],
        response_class=Response,
        responses=told("text/turtle"),
        summary="One reform by name as Turtle, aligned to ELI-DL",
    )
    def get_reform(
        name: Annotated[str, PathOf(examples=["odf-2015-4"])],
        at: Annotated[IsoDay | None, Query()] = None,
    ) -> Response:
        text = turtle(named(graph, name), at or today())
        return _open(Response(text, media_type="text/turtle; charset=utf-8"), graph)

    return router


def _kept(terms: list[str] | None) -> tuple[str, ...]:
    return tuple(iri_of(t) for t in _given(terms))


def _given(terms: list[str] | None) -> tuple[str, ...]:
    """What a form sends, without the fields that were left empty."""
    return tuple(t for t in terms or () if t.strip())


def _open(response: Response, graph: Questions) -> Response:
    response.headers["X-Lawgraph-Generation"] = graph.generation
    return response
