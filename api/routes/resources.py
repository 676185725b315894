"""Linked data: every IRI of the graph answers at its path, as a page or as triples.

The suffix of the address decides, then Accept; ``graph.answers.resource`` says what belongs to a
resource.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from api import negotiate, views
from api.conditional import entity_tag, unchanged, validators
from api.formats import HTML, TRIPLES, Format
from api.protocol import RefusedError
from api.routes.pages import html, language
from api.today import day
from graph.answers.resource import checked, describe_resource, triples
from viz import pages

if TYPE_CHECKING:
    from api.published import Published
    from graph.rows import Questions


def resources_router(graph: Questions, published: Published) -> APIRouter:
    """The route that answers for every resource; add it after all others.

    Args:
        graph: whatever can be asked; the engine at the service.
        published: when each generation was made.
    """
    router = APIRouter(include_in_schema=False)

    @router.api_route("/{path:path}", methods=["GET", "HEAD"])
    async def resource(request: Request, path: str) -> Response:
        wanted, bare = _suffix(path)
        chosen = wanted or _accepted(request.headers.get("accept"))
        if chosen is HTML:
            return await run_in_threadpool(_page, graph, published, request, bare)
        return await run_in_threadpool(_data, graph, published, request, bare, chosen)

    return router


def _suffix(path: str) -> tuple[Format | None, str]:
    """The format that the end of a path names, and the path without it."""
    for format_ in (*TRIPLES, HTML):
        if path.endswith(format_.suffix):
            return format_, path.removesuffix(format_.suffix)
    return None, path


def _accepted(accept: str | None) -> Format:
    chosen = negotiate.choose(accept, [HTML, *TRIPLES])
    if chosen is None:
        raise RefusedError(
            406,
            f"nothing that is written here is accepted by '{accept}': accept text/html, "
            "text/turtle, application/ld+json, application/n-triples or application/rdf+xml",
        )
    return chosen.format


def _page(graph: Questions, published: Published, request: Request, path: str) -> Response:
    turned = (
        request.query_params.get("property", ""),
        _number(request.query_params.get("page", "1")),
    )
    asked, lang, generation = (
        day(request.query_params.get("at", "")),
        language(request),
        graph.generation,
    )
    tag = entity_tag(generation, path, HTML.name, lang, str(asked), *map(str, turned))
    headers = validators(tag, published.created(generation)) | {"Link": _links(path)}
    # A page follows the language and the day, so a date alone does not say that it is the same.
    if unchanged(request.headers, tag):
        return Response(status_code=304, headers=headers | {"Vary": _VARY})
    response = html(pages.resource_page(views.resource(graph, path, asked, turned), lang))
    response.headers.update(headers)
    return response


def _data(
    graph: Questions, published: Published, request: Request, path: str, format_: Format
) -> Response:
    # rdflib is slow to import; a service that only draws pages never needs it.
    from graph.serialise import rewrite  # noqa: PLC0415

    generation = graph.generation
    created = published.created(generation)
    tag = entity_tag(generation, path, format_.name)
    headers = validators(tag, created) | {
        "Vary": _VARY,
        "X-Lawgraph-Generation": generation,
        "Link": _links(path),
    }
    if unchanged(request.headers, tag, created):
        return Response(status_code=304, headers=headers)
    describe_resource(graph, path)
    data = rewrite(triples(graph, path), format_.name)
    return Response(data, media_type=format_.content_type(), headers=headers)


_SAFE = "/:@!$&'()*+,;=~%"  # what may stand in a path as it is
_VARY = "Accept, Accept-Language"


def _links(path: str) -> str:
    """The address of the thing itself, its other forms, and what describes the whole dataset."""
    itself = quote(checked(path), safe=_SAFE)
    return f'<{itself}>; rel="canonical", {_alternates(path)}, </void>; rel="describedby"'


def _alternates(path: str) -> str:
    there = quote(path, safe=_SAFE)
    return ", ".join(
        f'</{there}{f.suffix}>; rel="alternate"; type="{f.media_types[0]}"'
        for f in (*TRIPLES, HTML)
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 1  # noqa: PLR2004 - a page number
