"""/v1/standards/matrix and /standards: places of the law against international standards."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from api.describing import told
from api.routes.pages import html, language
from api.today import IsoDay, day, today
from api.writing import csv_text
from graph.answers.model import Text, to_json
from graph.answers.standards import Matrix, matrix
from viz import pages
from viz.words import pick

if TYPE_CHECKING:
    from graph.rows import Questions

_THEN = dt.date(2015, 6, 1)  # the month of the oldest report, from which criticism can be compared


def standards_router(graph: Questions) -> APIRouter:
    """The routes of the matrix.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter()

    @router.get(
        "/v1/standards/matrix",
        tags=["answers"],
        summary="Provisions against standards, with who says that they conflict, on two days",
        responses=told("text/csv", model=Matrix),
    )
    def get_matrix(
        request: Request,
        then: Annotated[IsoDay, Query(examples=["2016-08-01"])] = _THEN,
        now: Annotated[IsoDay | None, Query(examples=["2026-11-21"])] = None,
        format: Annotated[str, Query(pattern="^(json|csv)$", examples=["csv"])] = "json",
    ) -> Response:
        found = matrix(graph, then, now or today())
        response: Response = JSONResponse(to_json(found))
        if format == "csv":
            text = csv_text(matrix_rows(found, language(request)))
            response = Response(text, media_type="text/csv; charset=utf-8")
        response.headers["X-Lawgraph-Generation"] = graph.generation
        return response

    @router.get("/standards", include_in_schema=False)
    def standards_page(request: Request, then: str = "", now: str = "") -> Response:
        found = matrix(graph, day(then) if then else _THEN, day(now))
        return html(pages.standards_page(found, language(request)))

    return router


def matrix_rows(found: Matrix, lang: str) -> list[dict[str, str]]:
    """One row for each place, one column for each standard; a cell names sources."""

    def said(text: Text) -> str:
        return pick(text, lang).text

    rows = []
    for row in found.rows:
        cells = {c.standard: c for c in row.cells}
        rows.append(
            {
                "act": said(row.place.act.label),
                "place": said(row.place.locator),
                "norms": "; ".join(said(n.label) for n in row.norms),
                "status on the first day": row.then.value,
                "status on the second day": row.now.value,
            }
            | {
                said(s.label): "; ".join(
                    f"{said(c.source.label)}: {said(c.label)}"
                    for c in (cells[s.iri].claims if s.iri in cells else [])
                )
                for s in found.standards
            }
            | {"claims without a standard": str(row.silent), "iri": row.place.iri}
        )
    return rows
