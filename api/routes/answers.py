"""/v1: lists and answers as JSON, CSV or Markdown, for those who do not write SPARQL."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from api.finding import cited, find
from api.protocol import RefusedError
from api.today import today
from api.writing import csv_text, rows_of
from graph.answers.catalogue import LISTINGS, listing
from graph.answers.compare import compare
from graph.answers.model import to_json
from graph.answers.timeline import timeline
from graph.answers.trace import TraceQuestion, trace
from graph.reform.impact import ImpactQuestion, impact

if TYPE_CHECKING:
    from graph.rows import Questions

LONGEST_PAGE = 1000
"""Most items that one page of a list may hold."""

Day = Annotated[dt.date | None, Query(description="the day asked about, YYYY-MM-DD; none is today")]


def answers_router(graph: Questions) -> APIRouter:
    """The routes of the answers.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter(prefix="/v1", tags=["answers"])

    @router.get("/trace", summary="Which norms reach an organisation type on a day")
    def get_trace(
        organisation_type: Annotated[str, Query(examples=["public-association"])],
        right: str | None = None,
        barrier: str | None = None,
        act: str | None = None,
        at: Day = None,
        restrictions_only: bool = False,
        format: Annotated[str, Query(pattern="^(json|csv)$")] = "json",
    ) -> Response:
        question = TraceQuestion(
            organisation_type,
            at or today(),
            right or None,
            barrier or None,
            act or None,
            restrictions_only,
        )
        return _written(trace(graph, question), format, graph)

    @router.get("/impact", summary="What a repeal would lift, leave, and cut loose")
    def get_impact(
        repeal: Annotated[
            list[str], Query(examples=[["kz/act/administrative-offences-2014/art/460-1"]])
        ],
        at: Day = None,
        format: Annotated[str, Query(pattern="^(json|csv)$")] = "json",
    ) -> Response:
        return _written(impact(graph, ImpactQuestion(tuple(repeal), at or today())), format, graph)

    @router.get("/search", summary="Find things by words, numbers or titles")
    def get_search(
        q: Annotated[str, Query(max_length=300)],
        limit: Annotated[int, Query(ge=1, le=LONGEST_PAGE)] = 50,
    ) -> Response:
        return _written(find(graph, q, limit), "json", graph)

    @router.get("/timeline", summary="Every change of an act or a provision")
    def get_timeline(
        resource: Annotated[str, Query(examples=["administrative-offences-2014/art/489-1"])],
    ) -> Response:
        return _written(timeline(graph, resource), "json", graph)

    @router.get("/compare", summary="What was added, lifted, changed or moved between two days")
    def get_compare(
        resource: Annotated[str, Query(examples=["public-associations-1996"])],
        since: Annotated[dt.date, Query(alias="from")],
        until: Annotated[dt.date | None, Query(alias="to")] = None,
    ) -> Response:
        return _written(compare(graph, resource, since, until or today()), "json", graph)

    @router.get("/cite", summary="Resolve the legal citations in a text")
    def get_cite(
        text: Annotated[str, Query(max_length=20_000)],
        at: Day = None,
    ) -> Response:
        found = cited(graph, text, at)
        return _written(
            {"generation": graph.generation, "citations": to_json(found)}, "json", graph
        )

    for name, wanted in LISTINGS.items():
        router.add_api_route(
            f"/{name}",
            _lister(graph, name),
            methods=["GET"],
            summary=wanted.sentence,
            tags=["lists"],
        )
    return router


def _lister(graph: Questions, name: str) -> Any:  # noqa: ANN401 - FastAPI takes any callable
    def get_list(
        request: Request,
        limit: Annotated[int, Query(ge=1, le=LONGEST_PAGE)] = 100,
        offset: Annotated[int, Query(ge=0)] = 0,
        format: Annotated[str, Query(pattern="^(json|csv)$")] = "json",
    ) -> Response:
        given = {
            k: v
            for k, v in request.query_params.items()
            if k not in ("limit", "offset", "format") and v
        }
        page = listing(graph, name, given, offset, limit)
        response = _written(page, format, graph)
        links = []
        for rel, start in (("prev", offset - limit), ("next", offset + limit)):
            if (rel == "next" and start < page.total) or (rel == "prev" and offset > 0):
                url = request.url.include_query_params(offset=max(0, start), limit=limit)
                links.append(f'<{url.path}?{url.query}>; rel="{rel}"')
        if links:
            response.headers["Link"] = ", ".join(links)
        response.headers["X-Total-Count"] = str(page.total)
        return response

    get_list.__name__ = f"list_{name.replace('-', '_')}"
    filters = ", ".join(sorted(LISTINGS[name].filters)) or "none"
    get_list.__doc__ = f"{LISTINGS[name].sentence} Filters: {filters}."
    return get_list


def _written(answer: Any, format: str, graph: Questions) -> Response:  # noqa: ANN401 - any answer
    value = to_json(answer)
    if format == "csv":
        rows = rows_of(value)
        if rows is None:
            raise RefusedError(400, "this answer has no rows: ask for format=json")
        response: Response = Response(csv_text(rows), media_type="text/csv; charset=utf-8")
    else:
        response = JSONResponse(value)
    response.headers["X-Lawgraph-Generation"] = graph.generation
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
