"""Pages: the start page, the trace, the impact, and one page for every resource."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from api import lengthy, views
from api.beside import apart
from api.ready import SHOWN, reached, table
from api.reforms import Given
from api.reforms import question as reform_question
from api.today import day, today
from graph.answers.model import LANGS
from graph.answers.trace import TraceQuestion
from viz import links, pages

if TYPE_CHECKING:
    from api.lengthy import Made
    from graph.rows import Questions


def language(request: Request) -> str:
    """The language asked for in the address, else the first known one that the browser accepts."""
    asked = request.query_params.get("lang")
    if asked in LANGS:
        return asked
    for part in request.headers.get("accept-language", "").lower().split(","):
        tag = part.split(";")[0].strip()[:2]
        if tag in LANGS:
            return tag
    return "en"


def html(text: str) -> HTMLResponse:
    """A page with the policy under which it works."""
    return HTMLResponse(
        text, headers={"Content-Security-Policy": pages.POLICY, "Vary": "Accept, Accept-Language"}
    )


def sent(made: Made) -> Response:
    """An answer that was computed apart."""
    headers = {"X-Lawgraph-Generation": made.generation}
    return Response(made.body, media_type=made.media_type, headers=headers)


def pages_router(graph: Questions) -> APIRouter:
    """The routes of the pages.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def start(request: Request, q: Annotated[str, Query(max_length=300)] = "") -> Response:
        return html(pages.start_page(views.start(graph, q, today()), language(request)))

    @router.get("/trace")
    def trace_page(
        request: Request,
        organisation_type: str = "",
        right: str = "",
        barrier: str = "",
        act: str = "",
        at: str = "",
        restrictions_only: bool = False,
    ) -> Response:
        if not organisation_type:
            slugs = [links.slug(term) for term in (right, barrier, act)]
            found = reached(graph, day(at), *slugs)
            return html(pages.trace_begin(found, views.filters(graph), language(request)))
        question = TraceQuestion(organisation_type, day(at), right, barrier, act, restrictions_only)
        return html(apart(graph, lengthy.trace_page, question, language(request)))

    @router.get("/impact")
    def impact_page(request: Request, given: Annotated[Given, Depends()], at: str = "") -> Response:
        if not given:
            return RedirectResponse("/reforms")
        lang = language(request)
        asked = reform_question(graph, given, day(at) if at else None, today(), lang)
        return html(apart(graph, lengthy.impact_page, asked, lang, door="long"))

    @router.get("/reforms")
    def reforms_page(
        request: Request, at: str = "", kind: Annotated[list[str] | None, Query()] = None
    ) -> Response:
        found = table(graph, day(at), kind or SHOWN)
        return html(pages.reforms_page(found, language(request)))

    return router
