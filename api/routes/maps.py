"""/v1/maps: the drawn map of a trace, an act, a reform or a timeline, in every format."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from api import lengthy
from api.beside import apart
from api.describing import told
from api.drawing import MEDIA, Sketch, Wish, finished
from api.reforms import ONE_OF, Given, GoalGiven
from api.reforms import question as reform_question
from api.routes.pages import html, language
from api.today import IsoDay, day, today
from graph.answers.timeline import timeline
from graph.answers.trace import TraceQuestion, resolve_act
from viz.pages import timeline_page
from viz.pyvis_page import policy
from viz.style import VIEWS
from viz.timeline_picture import timeline_picture

if TYPE_CHECKING:
    from graph.rows import Questions

MapFormat = Annotated[str, Query(alias="format", pattern=f"^({'|'.join(MEDIA)})$")]
View = Annotated[
    str,
    Query(
        pattern=f"^({'|'.join(VIEWS)})$",
        description="what changes, the law before the reform, or the law after it",
    ),
]
Groups = Annotated[
    str,
    Query(pattern="^(closed|open)$", description="open: a picture shows all that groups hold"),
]
Download = Annotated[bool, Query(description="as a file to keep, whose links lead to this service")]
_DRAWN = told(*MEDIA.values())


def maps_router(graph: Questions) -> APIRouter:
    """The routes of the maps.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter(prefix="/v1/maps", tags=["maps"])

    @router.get("/trace", summary="Map of a trace", response_class=Response, responses=_DRAWN)
    def trace_map(
        request: Request,
        organisation_type: Annotated[str, Query(examples=["public-association"])],
        right: str = "",
        barrier: str = "",
        act: str = "",
        at: str = "",
        restrictions_only: bool = False,
        fmt: MapFormat = "html",
        download: Download = False,
    ) -> Response:
        question = TraceQuestion(organisation_type, day(at), right, barrier, act, restrictions_only)
        wish = wished(request, fmt, download=download)
        lang = language(request)
        return answered(apart(graph, lengthy.trace_map, question, lang, wish), wish)

    @router.get(
        "/impact",
        summary="Map of what a reform would change",
        openapi_extra=ONE_OF,
        response_class=Response,
        responses=_DRAWN,
    )
    def impact_map(
        request: Request,
        given: Annotated[Given, Depends()],
        at: str = "",
        view: View = VIEWS[0],
        groups: Groups = "closed",
        fmt: MapFormat = "html",
        download: Download = False,
    ) -> Response:
        lang = language(request)
        asked = reform_question(graph, given, day(at) if at else None, today(), lang)
        wish = wished(request, fmt, groups, download=download)
        made = apart(graph, lengthy.impact_map, asked, lang, view, wish, door="long")
        return answered(made, wish)

    @router.get(
        "/enough",
        summary="Map of the smallest reform that reaches a goal",
        response_class=Response,
        responses=told(*MEDIA.values(), also=(422,)),
    )
    def enough_map(
        request: Request,
        given: Annotated[GoalGiven, Depends()],
        at: Annotated[IsoDay | None, Query()] = None,
        view: View = VIEWS[0],
        groups: Groups = "closed",
        fmt: MapFormat = "html",
        download: Download = False,
    ) -> Response:
        asked = given.question(at or today())
        wish = wished(request, fmt, groups, download=download)
        lang = language(request)
        made = apart(graph, lengthy.enough_map, asked, lang, view, wish, door="long")
        return answered(made, wish)

    @router.get("/act", summary="Map of an act", response_class=Response, responses=_DRAWN)
    def act_map(
        request: Request,
        act: Annotated[str, Query(examples=["trade-unions-2014"])],
        at: str = "",
        fmt: MapFormat = "html",
        download: Download = False,
    ) -> Response:
        wish = wished(request, fmt, download=download)
        lang, iri = language(request), resolve_act(graph, act)
        return answered(apart(graph, lengthy.act_map, iri, day(at), lang, wish), wish)

    @router.get(
        "/timeline",
        summary="Picture of what became of an act or a provision",
        response_class=Response,
        responses=told(MEDIA["html"], MEDIA["svg"]),
    )
    def timeline_map(
        request: Request,
        resource: Annotated[str, Query(examples=["administrative-offences-2014/art/489-1"])],
        fmt: Annotated[str, Query(alias="format", pattern="^(html|svg)$")] = "html",
    ) -> Response:
        found = timeline(graph, resource)
        if fmt == "html":
            return html(timeline_page(found, language(request)))
        svg = timeline_picture(found, language(request))
        return Response(svg, media_type="image/svg+xml; charset=utf-8")

    return router


def wished(request: Request, fmt: str, groups: str = "closed", *, download: bool = False) -> Wish:
    """How a map shall be drawn for a request."""
    nonce = secrets.token_urlsafe(16) if fmt == "html" and not download else ""
    base = str(request.base_url).rstrip("/") if download or fmt != "html" else ""
    return Wish(fmt, groups, base, nonce, download)


def answered(made: bytes | Sketch, wish: Wish) -> Response:
    """A map in the format asked for, with the policy under which a page works."""
    headers = {"Content-Security-Policy": policy(wish.nonce)} if wish.nonce else {}
    if wish.download or wish.fmt in ("graphml", "csv"):
        headers["Content-Disposition"] = f'attachment; filename="lawgraph.{wish.fmt}"'
    return Response(finished(made), media_type=MEDIA[wish.fmt], headers=headers)
