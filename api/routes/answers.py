"""/v1: the answers as JSON or CSV, for those who do not write SPARQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query
from fastapi.responses import JSONResponse, Response

from api import lengthy
from api.beside import apart
from api.describing import told
from api.finding import cited, find
from api.history_rows import comparison_rows, timeline_rows
from api.models import CitedModel
from api.reforms import ONE_OF, Given, question
from api.routes.pages import sent
from api.today import IsoDay, today
from api.writing import Rows, csv_text
from graph.answers.compare import compare
from graph.answers.model import DISCLAIMER, Lang, Trace, to_json
from graph.answers.search import Results
from graph.answers.timeline import timeline
from graph.answers.timeline_model import Comparison, Timeline
from graph.answers.trace import TraceQuestion
from graph.reform.answer import Impact

if TYPE_CHECKING:
    from graph.rows import Questions

LONGEST_PAGE = 1000
"""Most hits of a search."""

Day = Annotated[
    IsoDay | None,
    Query(description="the day asked about, YYYY-MM-DD; none is today", examples=["2026-11-21"]),
]
Written = Annotated[Literal["json", "csv"], Query(examples=["csv"])]


def answers_router(graph: Questions) -> APIRouter:
    """The routes of the answers.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter(prefix="/v1", tags=["answers"])

    @router.get(
        "/trace",
        summary="Which norms reach an organisation type on a day",
        responses=told("text/csv", model=Trace),
    )
    def get_trace(
        organisation_type: Annotated[str, Query(examples=["public-association"])],
        right: Annotated[str | None, Query(examples=["association"])] = None,
        barrier: Annotated[str | None, Query(examples=["entry"])] = None,
        act: Annotated[str | None, Query(examples=["public-associations-1996"])] = None,
        at: Day = None,
        restrictions_only: Annotated[bool, Query(examples=[True])] = False,
        format: Written = "json",
    ) -> Response:
        asked = TraceQuestion(
            organisation_type, at or today(), right, barrier, act, restrictions_only
        )
        return sent(apart(graph, lengthy.trace_made, asked, format))

    @router.get(
        "/impact",
        summary="What a reform would lift, leave, and cut loose",
        responses=told("text/csv", model=Impact),
        openapi_extra=ONE_OF,
    )
    def get_impact(
        given: Annotated[Given, Depends()],
        at: Day = None,
        format: Written = "json",
    ) -> Response:
        asked = question(graph, given, at, today())
        return sent(apart(graph, lengthy.impact_made, asked, format, door="long"))

    @router.get(
        "/search", summary="Find things by words, numbers or titles", responses=told(model=Results)
    )
    def get_search(
        q: Annotated[str, Query(max_length=300, examples=["founders"])],
        limit: Annotated[int, Query(ge=1, le=LONGEST_PAGE, examples=[5])] = 50,
    ) -> Response:
        return _written(find(graph, q, limit), "json", graph)

    @router.get(
        "/timeline",
        summary="Every change of an act or a provision",
        responses=told("text/csv", model=Timeline),
    )
    def get_timeline(
        resource: Annotated[str, Query(examples=["administrative-offences-2014/art/489-1"])],
        format: Annotated[str, Query(pattern="^(json|csv)$")] = "json",
        lang: Lang = "en",
    ) -> Response:
        found = timeline(graph, resource)
        return _written(found, format, graph, timeline_rows(found, lang))

    @router.get(
        "/compare",
        summary="What was added, lifted, changed or moved between two days",
        responses=told("text/csv", model=Comparison),
    )
    def get_compare(
        resource: Annotated[str, Query(examples=["public-associations-1996"])],
        since: Annotated[IsoDay, Query(alias="from", examples=["2019-06-01"])],
        until: Annotated[IsoDay | None, Query(alias="to", examples=["2026-11-21"])] = None,
        format: Annotated[str, Query(pattern="^(json|csv)$")] = "json",
        lang: Lang = "en",
    ) -> Response:
        found = compare(graph, resource, since, until or today())
        return _written(found, format, graph, comparison_rows(found, lang))

    @router.get(
        "/cite", summary="Resolve the legal citations in a text", responses=told(model=CitedModel)
    )
    def get_cite(
        text: Annotated[
            str,
            Query(max_length=20_000, examples=["Article 10 of the Law on Public Associations"]),
        ],
        at: Day = None,
    ) -> Response:
        found = cited(graph, text, at)
        return _written(
            {
                "generation": graph.generation,
                "citations": to_json(found),
                "disclaimer": DISCLAIMER,
            },
            "json",
            graph,
        )

    return router


def _written(
    answer: Any,  # noqa: ANN401 - any answer
    format: str,
    graph: Questions,
    rows: Rows | None = None,
) -> Response:
    value = to_json(answer)
    if format == "csv" and rows is not None:
        response: Response = Response(csv_text(rows), media_type="text/csv; charset=utf-8")
    else:
        response = JSONResponse(value)
    response.headers["X-Lawgraph-Generation"] = graph.generation
    return response
