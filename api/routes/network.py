"""/v1/network and /network: which articles hold the law together, as JSON, CSV, GraphML, page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from api.describing import told
from api.network_rows import article_rows
from api.ready import NETWORKS
from api.routes.pages import html, language
from api.today import IsoDay, day, today
from api.writing import csv_text
from graph.answers.model import to_json
from graph.network.network import Network
from viz import pages
from viz.graphml import network_graphml

if TYPE_CHECKING:
    from graph.rows import Questions


def network_router(graph: Questions) -> APIRouter:
    """The routes of the network.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter()

    @router.get(
        "/v1/network",
        tags=["answers"],
        summary="Which articles hold the law together, clusters, agencies by reach",
        responses=told("text/csv", "application/graphml+xml", model=Network),
    )
    def get_network(
        request: Request,
        at: Annotated[IsoDay | None, Query(examples=["2026-11-21"])] = None,
        format: Annotated[str, Query(pattern="^(json|csv|graphml)$", examples=["csv"])] = "json",
    ) -> Response:
        found = NETWORKS.of(graph, at or today())
        lang = language(request)
        response: Response
        if format == "csv":
            text = csv_text(article_rows(found, lang))
            response = Response(text, media_type="text/csv; charset=utf-8")
        elif format == "graphml":
            response = Response(
                network_graphml(found, lang),
                media_type="application/graphml+xml; charset=utf-8",
                headers={"Content-Disposition": 'attachment; filename="lawgraph-network.graphml"'},
            )
        else:
            response = JSONResponse(to_json(found))
        response.headers["X-Lawgraph-Generation"] = graph.generation
        return response

    @router.get("/network", include_in_schema=False)
    def network_page(request: Request, at: str = "") -> Response:
        return html(pages.network_page(NETWORKS.of(graph, day(at)), language(request)))

    return router
