"""/v1/maps: the drawn map of a trace, an act, an impact or a timeline, in every format."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, Response

from api import views
from api.reforms import ONE_OF, Given
from api.reforms import question as reform_question
from api.routes.pages import html, language
from api.today import day, today
from graph.answers.timeline import timeline
from graph.answers.trace import TraceQuestion, resolve_act, trace
from graph.reform.impact import impact
from viz.graphml import graphml
from viz.impact_scene import impact_scene
from viz.pages import timeline_page
from viz.png_picture import png
from viz.pyvis_page import map_page, policy
from viz.scenes import act_scene, trace_scene
from viz.svg_picture import about, picture
from viz.timeline_picture import timeline_picture

if TYPE_CHECKING:
    from graph.rows import Questions
    from viz.scene import Scene

MapFormat = Annotated[str, Query(alias="format", pattern="^(html|svg|png|graphml)$")]


def maps_router(graph: Questions) -> APIRouter:
    """The routes of the maps.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter(prefix="/v1/maps", tags=["maps"])

    @router.get("/trace", summary="Map of a trace")
    def trace_map(
        request: Request,
        organisation_type: Annotated[str, Query(examples=["public-association"])],
        right: str = "",
        barrier: str = "",
        act: str = "",
        at: str = "",
        restrictions_only: bool = False,
        fmt: MapFormat = "html",
    ) -> Response:
        question = TraceQuestion(
            organisation_type,
            day(at),
            right or None,
            barrier or None,
            act or None,
            restrictions_only,
        )
        return drawn(trace_scene(trace(graph, question), language(request)), fmt)

    @router.get("/impact", summary="Map of an impact", openapi_extra=ONE_OF)
    def impact_map(
        request: Request,
        given: Annotated[Given, Depends()],
        at: str = "",
        fmt: MapFormat = "html",
    ) -> Response:
        lang = language(request)
        asked = reform_question(graph, given, day(at) if at else None, today(), lang)
        return drawn(impact_scene(impact(graph, asked), lang), fmt)

    @router.get("/act", summary="Map of an act")
    def act_map(
        request: Request,
        act: Annotated[str, Query(examples=["trade-unions-2014"])],
        at: str = "",
        fmt: MapFormat = "html",
    ) -> Response:
        overview = views.act_overview(graph, resolve_act(graph, act), day(at))
        return drawn(act_scene(overview, language(request)), fmt)

    @router.get("/timeline", summary="Picture of what became of an act or a provision")
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


def drawn(scene: Scene, fmt: str) -> Response:
    """A scene in the format asked for."""
    if fmt == "svg":
        return Response(picture(scene), media_type="image/svg+xml; charset=utf-8")
    if fmt == "png":
        return Response(png(picture(scene), about(scene)), media_type="image/png")
    if fmt == "graphml":
        return Response(
            graphml(scene),
            media_type="application/graphml+xml; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="lawgraph.graphml"'},
        )
    nonce = secrets.token_urlsafe(16)
    return HTMLResponse(
        map_page(scene, nonce=nonce), headers={"Content-Security-Policy": policy(nonce)}
    )
