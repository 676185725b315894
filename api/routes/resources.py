"""Linked data: every IRI of the graph answers at its path, as a page or as triples.

The suffix of the address decides, then Accept; ``graph.answers.resource`` says what belongs to a
resource.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from api import negotiate, views
from api.formats import HTML, TRIPLES, Format
from api.protocol import RefusedError
from api.routes.pages import html, language
from api.today import day
from graph.answers.resource import checked, describe_resource, triples
from viz import pages

if TYPE_CHECKING:
    from graph.rows import Questions


def resources_router(graph: Questions) -> APIRouter:
    """The route that answers for every resource; add it after all others.

    Args:
        graph: whatever can be asked; the engine at the service.
    """
    router = APIRouter(include_in_schema=False)

    @router.api_route("/{path:path}", methods=["GET", "HEAD"])
    async def resource(request: Request, path: str) -> Response:
        wanted, bare = _suffix(path)
        chosen = wanted or _accepted(request.headers.get("accept"))
        if chosen is HTML:
            return await run_in_threadpool(_page, graph, request, bare)
        return await run_in_threadpool(_data, graph, request, bare, chosen)

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


def _page(graph: Questions, request: Request, path: str) -> Response:
    turned = (
        request.query_params.get("property", ""),
        _number(request.query_params.get("page", "1")),
    )
    asked = day(request.query_params.get("at", ""))
    view = views.resource(graph, path, asked, turned)
    response = html(pages.resource_page(view, language(request)))
    response.headers["Link"] = _alternates(path)
    return response


def _data(graph: Questions, request: Request, path: str, format_: Format) -> Response:
    # rdflib is slow to import; a service that only draws pages never needs it.
    from graph.serialise import rewrite  # noqa: PLC0415

    describe_resource(graph, path)
    data = rewrite(triples(graph, path), format_.name)
    tag = f'"{graph.generation}-{hashlib.sha256(data).hexdigest()[:16]}"'
    headers = {
        "ETag": tag,
        "Vary": "Accept",
        "Access-Control-Allow-Origin": "*",
        "X-Lawgraph-Generation": graph.generation,
        "Link": f'<{checked(path)}>; rel="canonical", {_alternates(path)}',
    }
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(data, media_type=format_.content_type(), headers=headers)


def _alternates(path: str) -> str:
    return ", ".join(
        f'</{path}{f.suffix}>; rel="alternate"; type="{f.media_types[0]}"' for f in (*TRIPLES, HTML)
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 1  # noqa: PLR2004 - a page number
