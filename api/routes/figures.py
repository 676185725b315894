"""/v1/figures, /v1/coverage and their pages; a page for each list of /v1, to which they open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from api.describing import told
from api.figure_rows import figure_rows, reading_rows, with_addresses
from api.ready import COVERAGE, figures
from api.routes.pages import html, language
from api.today import IsoDay, day, today
from api.writing import csv_text
from graph.answers.completeness import Coverage
from graph.answers.figure_model import Figures
from graph.answers.model import to_json
from viz import pages

if TYPE_CHECKING:
    from api.writing import Rows
    from graph.rows import Questions

_Written = Annotated[str, Query(pattern="^(json|csv)$", examples=["csv"])]


def figures_router(graph: Questions) -> APIRouter:
    """The routes of the figures and of the coverage.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter()

    def written(answer: Any, rows: Rows, format: str) -> Response:  # noqa: ANN401
        response: Response = JSONResponse(answer)
        if format == "csv":
            response = Response(csv_text(rows), media_type="text/csv; charset=utf-8")
        response.headers["X-Lawgraph-Generation"] = graph.generation
        return response

    @router.get(
        "/v1/figures",
        tags=["answers"],
        summary="What people count in the law on a day, each number with the list that it counts",
        responses=told("text/csv", model=Figures),
    )
    def get_figures(
        request: Request,
        at: Annotated[IsoDay | None, Query(examples=["2026-11-21"])] = None,
        format: _Written = "json",
    ) -> Response:
        found = figures(graph, at or today())
        rows = figure_rows(found, language(request)) if format == "csv" else []
        return written(with_addresses(found), rows, format)

    @router.get("/figures", include_in_schema=False)
    def figures_page(request: Request, at: str = "") -> Response:
        return html(pages.figures_page(figures(graph, day(at)), language(request)))

    @router.get(
        "/v1/coverage",
        tags=["answers"],
        summary="How far each report and act was read, and in which languages things are named",
        responses=told("text/csv", model=Coverage),
    )
    def get_coverage(request: Request, format: _Written = "json") -> Response:
        found = COVERAGE.of(graph, None)
        rows = reading_rows(found, language(request)) if format == "csv" else []
        return written(to_json(found), rows, format)

    @router.get("/coverage", include_in_schema=False)
    def coverage_page(request: Request) -> Response:
        return html(pages.coverage_page(COVERAGE.of(graph, None), language(request)))

    return router
