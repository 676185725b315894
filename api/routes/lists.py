"""/v1/acts, norms, changes …: lists as JSON, CSV or JSON-LD, filtered, judged, sorted, paged.

The same lists are pages below ``/list``, with the same parameters.
"""

from __future__ import annotations

import inspect
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response

from api.conditional import entity_tag, unchanged, validators
from api.describing import told
from api.models import PAGES
from api.protocol import RefusedError
from api.routes.pages import html, language
from api.today import IsoDay
from api.writing import csv_text, rows_of
from graph.answers import read
from graph.answers.catalogue import Page, Wanted, listing, meant
from graph.answers.lists import LISTINGS, Dated, Listing
from graph.answers.model import Lang, to_json
from graph.answers.outcomes import Outcome
from graph.locators import locator
from graph.validity import Status
from viz.inputs import Asked, ListView
from viz.pages import list_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from api.published import Published
    from graph.rows import Questions

LONGEST_PAGE = 1000
"""Most items that one page of a list may hold."""

_DAY = "2020-01-01"
_BY_NAME = inspect.Parameter.KEYWORD_ONLY


def lists_router(graph: Questions, published: Published) -> APIRouter:
    """The routes of the lists.

    Args:
        graph: whatever can be asked; the engine at the service.
        published: when each generation was made.
    """
    router = APIRouter()
    for name, of in LISTINGS.items():
        router.add_api_route(
            f"/v1/{name}",
            _lister(graph, published, of),
            methods=["GET"],
            tags=["lists"],
            summary=of.sentence,
            responses=told("text/csv", "application/ld+json", model=PAGES[name], also=(304,)),
        )
        router.add_api_route(f"/list/{name}", _pager(graph, of), include_in_schema=False)
    return router


def _lister(graph: Questions, published: Published, of: Listing) -> Callable[..., Response]:
    """The function of a route, with a parameter for each filter of its list."""

    def get_list(request: Request, **given: Any) -> Response:  # noqa: ANN401 - by the table
        _refuse_unknown(request, of, given)
        generation = graph.generation
        created = published.created(generation)
        tag = entity_tag(generation, of.name, request.url.query)
        headers = validators(tag, created) | {
            "X-Lawgraph-Generation": generation,
        }
        if unchanged(request.headers, tag, created):
            return Response(status_code=304, headers=headers)
        wanted = _wanted(of, given)
        page = listing(graph, of.name, wanted)
        headers |= {"X-Total-Count": str(page.total)}
        if links := _links(request, page.total, wanted):
            headers["Link"] = links
        return _written(graph, page, given["format"], given["lang"], headers)

    get_list.__name__ = f"list_{of.name.replace('-', '_')}"
    get_list.__doc__ = (
        f"{of.sentence} Different filters must all hold; several values of one are alternatives. "
        "A value is a slug where the kind of thing is clear, else a path or an IRI."
    )
    return _signed(get_list, of)


def _pager(graph: Questions, of: Listing) -> Callable[..., Response]:
    """The function of the page of a list."""
    terms = {name for name, filter_ in of.filters.items() if filter_.takes == "iri"}

    def show_list(request: Request, **given: Any) -> Response:  # noqa: ANN401 - by the table
        _refuse_unknown(request, of, given)
        asked = [
            (name, value)
            for name, value in request.query_params.multi_items()
            if value and name not in ("lang", "limit", "offset", "format")
        ]
        page = listing(graph, of.name, replace(_wanted(of, given), lang=None))
        cells = (cell for item in page.items for cell in item.values() if isinstance(cell, list))
        things = {x["iri"] for cell in cells for x in cell if isinstance(x, dict)}
        named = {v: meant(n, v) for n, v in asked if n in terms}
        names = read.labels_only(graph, named.values())
        found = ListView(
            page,
            [Asked(n, v, names.get(named.get(v, ""), {})) for n, v in asked],
            read.places(graph, {iri for iri in things if locator(iri)}),
            of.dated in (Dated.IN_FORCE, Dated.EXISTS),
            given["limit"],
        )
        return html(list_page(found, language(request)))

    return _signed(show_list, of)


def _wanted(of: Listing, given: dict[str, Any]) -> Wanted:
    """What the parameters of a request ask of a list."""
    return Wanted(
        {name: told for name in of.filters if (told := [v for v in given[name] if v])},
        given["offset"],
        given["limit"],
        given.get("at"),
        [s.value for s in given.get("status", [])],
        [o.value for o in given.get("outcome", [])],
        given["sort"],
        given["lang"],
    )


def _signed(function: Callable[..., Response], of: Listing) -> Callable[..., Response]:
    """The function with the parameters of its list, which FastAPI reads from its signature."""
    function.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=Request)]
        + [
            inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind
            )
            for name, (kind, default) in _parameters(of).items()
        ]
    )
    return function


def _parameters(of: Listing) -> dict[str, tuple[Any, Any]]:
    sortable = ("iri", "label", *of.columns)
    found: dict[str, tuple[Any, Any]] = {
        name: (
            Annotated[list[str], Query(description=f"`{f.pattern}`", examples=[[f.example]])],
            [],
        )
        for name, f in of.filters.items()
    }
    if of.dated is not Dated.NO:
        told = "the day asked about, YYYY-MM-DD: adds `status`, leaves out what was not so"
        found["at"] = (Annotated[IsoDay | None, Query(description=told, examples=[_DAY])], None)
        kept = "only those of this status on the day `at`"
        found["status"] = (Annotated[list[Status], Query(description=kept)], [])
    if of.outcomes:
        became = "only those of which this became by the day `at`"
        found["outcome"] = (Annotated[list[Outcome], Query(description=became)], [])
    order = f"one of {', '.join(sortable)}; a minus before it turns the order round"
    either = {"enum": [sign + name for name in sortable for sign in ("", "-")]}
    sort = Query(description=order, examples=["-label"], json_schema_extra=either)
    found["sort"] = (Annotated[str, sort], "iri")
    words = "language of words; none gives all, a missing one falls back to another, named"
    found["lang"] = (
        Annotated[Lang | None, Query(description=words, examples=["ru"])],
        None,
    )
    found["limit"] = (Annotated[int, Query(ge=1, le=LONGEST_PAGE, examples=[10])], 100)
    found["offset"] = (Annotated[int, Query(ge=0, le=10**9, examples=[1])], 0)
    found["format"] = (
        Annotated[Literal["json", "csv", "jsonld"], Query(examples=["csv"])],
        "json",
    )
    return found


def _refuse_unknown(request: Request, of: Listing, known: dict[str, Any]) -> None:
    """A misspelt filter would otherwise give everything, as if it had been applied."""
    for name in request.query_params:
        if name not in known:
            filters = ", ".join(sorted(of.filters))
            others = ", ".join(other for other in known if other not in of.filters)
            raise RefusedError(
                400,
                f"'{name}' does not filter {of.name}: its filters are {filters}; besides there "
                f"are {others}",
            )


def _links(request: Request, total: int, wanted: Wanted) -> str:
    last = max(0, (total - 1) // wanted.limit * wanted.limit)
    pages = {"first": 0, "last": last}
    if wanted.offset > 0:
        pages["prev"] = max(0, wanted.offset - wanted.limit)
    if wanted.offset + wanted.limit < total:
        pages["next"] = wanted.offset + wanted.limit

    def address(offset: int) -> str:
        url = request.url.include_query_params(offset=offset, limit=wanted.limit)
        return f"{url.path}?{url.query}"

    return ", ".join(f'<{address(start)}>; rel="{rel}"' for rel, start in pages.items())


def _written(
    graph: Questions, page: Page, format: str, lang: str | None, headers: dict[str, str]
) -> Response:
    if format == "jsonld":
        return Response(_jsonld(graph, page), media_type="application/ld+json", headers=headers)
    value = to_json(page)
    if format == "csv":
        text = csv_text(rows_of(value, lang or "en") or [])
        return Response(text, media_type="text/csv; charset=utf-8", headers=headers)
    return JSONResponse(value, headers=headers)


def _jsonld(graph: Questions, page: Page) -> bytes:
    """What the graph says of the things of a page, under the published context."""
    # rdflib is slow to import, and JSON is what most ask for.
    from graph.serialise import rewrite  # noqa: PLC0415

    things = read.values("s", [item["iri"] for item in page.items])
    told = graph.construct(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {things} ?s ?p ?o }}")
    return rewrite(told, "jsonld")
