"""/v1/brief and /brief: the paper on a reform as PDF, DOCX, HTML or Markdown, and as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse, Response

from api import lengthy
from api.addresses import service
from api.beside import apart
from api.briefs import MEDIA_TYPES, file_name
from api.describing import told
from api.reforms import ONE_OF, Given, question
from api.routes.pages import html, language
from api.today import IsoDay, day, today
from graph.answers.model import Lang
from viz.brief.html import policy

if TYPE_CHECKING:
    from graph.rows import Questions

Written = Annotated[
    str, Query(alias="format", pattern=f"^({'|'.join(MEDIA_TYPES)})$", examples=["markdown"])
]


def brief_router(graph: Questions) -> APIRouter:
    """The routes of the brief.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter()

    @router.get(
        "/v1/brief",
        tags=["answers"],
        summary="A brief on a reform: one to three pages with numbered sources",
        responses=told(*MEDIA_TYPES.values()),
        response_class=Response,
        openapi_extra=ONE_OF,
    )
    def get_brief(
        request: Request,
        given: Annotated[Given, Depends()],
        at: Annotated[IsoDay | None, Query(description="the day of the law; none is today")] = None,
        fmt: Written = "pdf",
        wanted: Annotated[Lang | None, Query(alias="lang", description="en, ru or kk")] = None,
    ) -> Response:
        lang = wanted or language(request)
        asked = question(graph, given, at, today(), lang)
        base = service(request)
        made = apart(graph, lengthy.brief_made, asked, lang, base, fmt, door="long")
        kept = "inline" if fmt in ("pdf", "html") else "attachment"
        headers = {
            "Content-Disposition": f'{kept}; filename="{file_name(asked, lang, fmt)}"',
            "X-Lawgraph-Generation": made.generation,
            "Vary": "Accept-Language",
        }
        if fmt == "html":
            headers["Content-Security-Policy"] = policy()
        return Response(made.body, media_type=made.media_type, headers=headers)

    @router.get("/brief", include_in_schema=False)
    def get_page(request: Request, given: Annotated[Given, Depends()], at: str = "") -> Response:
        if not given:
            return RedirectResponse("/reforms")
        lang = language(request)
        asked = question(graph, given, day(at) if at else None, today(), lang)
        base = service(request)
        return html(apart(graph, lengthy.brief_shown, asked, lang, base, door="long"))

    return router
