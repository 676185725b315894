"""/void and /context.jsonld: what the service offers, as RDF, and the words of its JSON-LD."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import Response
from starlette.concurrency import run_in_threadpool

from api import negotiate
from api.addresses import service
from api.conditional import FOREVER, entity_tag, unchanged, validators
from api.describing import told
from api.formats import TRIPLES
from api.protocol import RefusedError
from graph.answers.dataset import File, Offered, Statistics, describe_dataset, statistics
from graph.dumps_read import QUADS, TURTLE

if TYPE_CHECKING:
    from api.dumping import Dumping
    from api.published import Published
    from graph.rows import Questions

Describe = Callable[[Request], Response]
"""Answers a request with the description; for ``/sparql`` without a query too."""

_TITLES = {
    QUADS: ("application/n-quads", "Every named graph, as N-Quads"),
    TURTLE: ("text/turtle", "Every triple once, as Turtle"),
}
_CONTEXT = "application/ld+json"


def describer(
    graph: Questions, published: Published, dumping: Dumping, *, updates: bool = False
) -> Describe:
    """What answers with the description of the service.

    Args:
        graph: whatever can be asked; counted once for each generation.
        published: when each generation was made.
        dumping: which dumps have been written.
        updates: whether SPARQL Update is answered.
    """
    kept: list[Statistics] = []

    def describe(request: Request) -> Response:
        # rdflib is slow to import, and this is asked for seldom.
        from graph.serialise import rewrite  # noqa: PLC0415

        chosen = negotiate.choose(request.headers.get("accept"), TRIPLES)
        if chosen is None:
            raise RefusedError(406, "the description is RDF: accept text/turtle, for example")
        generation, address = graph.generation, service(request)
        written = dumping.known(generation)
        tag = entity_tag(generation, address, chosen.content_type, str(bool(written)))
        created = published.created(generation)
        headers = validators(tag, created) | {
            "Vary": "Accept",
            "X-Lawgraph-Generation": generation,
        }
        if unchanged(request.headers, tag):
            return Response(status_code=304, headers=headers)
        if not kept or kept[0].generation != generation:
            kept[:] = [statistics(graph)]
        files = [
            File(
                name,
                f"{address}dump/{generation}/{name}",
                *_TITLES[name],
                written.sizes[name] if written else None,
                written.sums[name] if written else None,
            )
            for name in _TITLES
        ]
        said = created.isoformat() if created else ""
        data = describe_dataset(kept[0], Offered(address, said, files, updates))
        body = rewrite(data, chosen.format.name)
        return Response(body, media_type=chosen.content_type, headers=headers)

    return describe


def dataset_router(describe: Describe) -> APIRouter:
    """The routes of the description and of the contexts.

    Args:
        describe: as made by ``describer``.
    """
    router = APIRouter(tags=["data to take home"])

    async def void(request: Request) -> Response:
        return await run_in_threadpool(describe, request)

    summary = "What the service offers: VoID, DCAT and SPARQL service description, as RDF"
    for path in ("/void", "/.well-known/void"):
        for method in ("GET", "HEAD"):
            router.add_api_route(
                path,
                void,
                methods=[method],
                summary=summary,
                include_in_schema=method == "GET",
                response_class=Response,
                responses=told(*(f.media_types[0] for f in TRIPLES), also=(304, 406)),
            )

    @router.get(
        "/context.jsonld",
        summary="The newest JSON-LD context",
        response_class=Response,
        responses=told(_CONTEXT, also=(304,)),
    )
    def newest(request: Request) -> Response:
        return _context(request, None)

    @router.get(
        "/context/{version}.jsonld",
        summary="A version of the JSON-LD context",
        response_class=Response,
        responses=told(_CONTEXT, also=(304, 404)),
    )
    def of_version(request: Request, version: int) -> Response:
        return _context(request, version)

    return router


def _context(request: Request, version: int | None) -> Response:
    # As above: the module reads and writes with rdflib.
    from graph.jsonld import VERSION, context_text  # noqa: PLC0415

    number = VERSION if version is None else version
    text = context_text(number)
    if text is None:
        raise RefusedError(404, f"there is no version {number} of the context: take {VERSION}")
    tag = entity_tag(text)
    headers = {
        "ETag": tag,
        "Cache-Control": FOREVER if version is not None else "no-cache",
        "Content-Location": f"/context/{number}.jsonld",
    }
    if unchanged(request.headers, tag):
        return Response(status_code=304, headers=headers)
    return Response(text, media_type=_CONTEXT, headers=headers)
