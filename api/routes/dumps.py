"""/dump/: generations as files, their differences, and the feed of both."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import (
    FileResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)

from api import negotiate
from api.addresses import service
from api.conditional import FOREVER, entity_tag, unchanged, validators
from api.describing import told
from api.dumping import Dumping
from api.models import DumpModel
from api.protocol import RefusedError
from api.routes.pages import html, language
from graph.dumps_read import QUADS, SUMS, TURTLE
from viz import pages
from viz.feed import Entry, atom
from viz.inputs import DumpFile, DumpView

if TYPE_CHECKING:
    from api.published import Published
    from graph.generations import Generation
    from graph.rows import Questions

_FILES = {QUADS: "application/n-quads", TURTLE: "text/turtle"}
_SHOWN = 20  # changed files named in an entry of the feed


def dumps_router(graph: Questions, published: Published, dumping: Dumping) -> APIRouter:
    """The routes of the dumps.

    Args:
        graph: whose generation is the current one.
        published: the generations that there are.
        dumping: makes what is not there yet.
    """
    router = APIRouter(prefix="/dump", tags=["data to take home"])

    def current(name: str) -> str:
        return graph.generation if name == "latest" else name

    @router.get("", include_in_schema=False)
    def moved() -> Response:
        return RedirectResponse("/dump/", 308)

    @router.get(
        "/", summary="The generations that can be taken home", response_model=list[DumpModel]
    )
    def get_dumps(request: Request) -> Response:
        there = published.all()
        shown = _views(there, dumping, graph.generation, service(request))
        if negotiate.wants_page(request.headers.get("accept")):
            return html(pages.dumps_page(shown, graph.generation, language(request)))
        told = [
            {
                "generation": v.generation,
                "created": v.created,
                "served": v.served,
                "triples": v.triples,
                "difference": v.difference or None,
                "files": [
                    {"name": f.name, "address": f.address, "bytes": f.size, "sha256": f.sha256}
                    for f in v.files
                ],
            }
            for v in shown
        ]
        return JSONResponse(told, headers={"Vary": "Accept, Accept-Language"})

    @router.get(
        "/feed.atom",
        summary="The generations and what changed, as an Atom feed",
        response_class=Response,
        responses=told("application/atom+xml", also=(304,)),
    )
    def get_feed(request: Request) -> Response:
        there = published.all()
        tag = entity_tag(graph.generation, service(request), *(g.id for g in there))
        headers = validators(tag, None)
        if unchanged(request.headers, tag):
            return Response(status_code=304, headers=headers)
        text = atom(_entries(there, graph.generation, service(request)), service(request))
        return Response(text, headers=headers, media_type="application/atom+xml")

    @router.get(
        "/diff",
        summary="The difference of two generations, as RDF Patch or N-Quads",
        response_class=Response,
        responses=told("application/rdf-patch", "application/n-quads", also=(304, 404)),
    )
    async def get_difference(
        request: Request,
        before: Annotated[
            str, Query(alias="from", description="generation; none is the one before")
        ] = "",
        after: Annotated[
            str, Query(alias="to", description="generation; none is the current one")
        ] = "",
        part: Annotated[
            Literal["patch", "added", "removed"],
            Query(description="an RDF Patch, or one half of a pair of N-Quads files"),
        ] = "patch",
    ) -> Response:
        after = current(after or "latest")
        before = current(before) if before else _before(published, after)
        tag = entity_tag("diff", before, after, part)
        headers = {"ETag": tag, "Cache-Control": FOREVER}
        if unchanged(request.headers, tag):
            return Response(status_code=304, headers=headers)
        found = await dumping.difference(before, after, part)
        kind = "application/rdf-patch" if part == "patch" else "application/n-quads"
        return StreamingResponse(found, headers=headers, media_type=kind)

    @router.head("/{generation}/{file}", include_in_schema=False)
    @router.get(
        "/{generation}/{file}",
        summary="A file of a dump",
        response_class=Response,
        responses=told("application/gzip", "text/plain", also=(304, 307, 404)),
    )
    async def get_file(request: Request, generation: str, file: str) -> Response:
        if generation == "latest":
            there = f"/dump/{graph.generation}/{file}"
            return RedirectResponse(there, 307, {"Cache-Control": "no-cache"})
        if file not in (*_FILES, SUMS):
            raise RefusedError(404, f"a dump has the files {', '.join((*_FILES, SUMS))}")
        dump = await dumping.dump(generation)
        if file == SUMS:
            text = (dump.folder / SUMS).read_text("ascii")
            return PlainTextResponse(text, headers={"Cache-Control": FOREVER})
        digest = dump.sums[file]
        headers = {
            "ETag": f'"{digest}"',
            "Cache-Control": FOREVER,
            "Repr-Digest": f"sha-256=:{base64.b64encode(bytes.fromhex(digest)).decode()}:",
        }
        if unchanged(request.headers, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        return FileResponse(dump.folder / file, media_type="application/gzip", headers=headers)

    return router


def _before(published: Published, after: str) -> str:
    earlier = [g.id for g in published.all() if g.id < after]
    if not earlier:
        raise RefusedError(404, f"there is no generation before {after}: name one with from=")
    return earlier[-1]


def _views(there: list[Generation], dumping: Dumping, served: str, address: str) -> list[DumpView]:
    found = []
    for number, generation in enumerate(there):
        dump = dumping.known(generation.id)
        files = [
            DumpFile(
                name,
                f"{address}dump/{generation.id}/{name}",
                dump.sizes[name] if dump else None,
                dump.sums[name] if dump else None,
            )
            for name in _FILES
        ]
        found.append(
            DumpView(
                generation.id,
                str(generation.manifest.get("created", "")),
                generation.id == served,
                generation.manifest.get("triples"),
                files,
                _difference(there, number, address),
            )
        )
    return found[::-1]


def _entries(there: list[Generation], served: str, address: str) -> list[Entry]:
    return [
        Entry(
            generation.id,
            str(generation.manifest.get("created", "")),
            generation.id == served,
            _changed(there[number - 1] if number else None, generation),
            _difference(there, number, address),
            [(f"{address}dump/{generation.id}/{name}", "application/gzip") for name in _FILES],
        )
        for number, generation in enumerate(there)
    ][::-1]


def _difference(there: list[Generation], number: int, address: str) -> str:
    if not number:
        return ""
    return f"{address}dump/diff?from={there[number - 1].id}&to={there[number].id}"


def _changed(before: Generation | None, after: Generation) -> list[str]:
    """What the manifests say: files that came, went or were edited, and the number of triples."""
    new: dict[str, str] = after.manifest.get("files", {})
    old: dict[str, str] = before.manifest.get("files", {}) if before else {}
    triples = after.manifest.get("triples")
    lines = [f"{triples} triples"] if triples is not None else []
    if before is None:
        return [*lines, f"{len(new)} files"]
    for word, names in (
        ("added", sorted(new.keys() - old.keys())),
        ("removed", sorted(old.keys() - new.keys())),
        ("changed", sorted(n for n in new.keys() & old.keys() if new[n] != old[n])),
    ):
        lines += [f"{word}: {name}" for name in names[:_SHOWN]]
        if len(names) > _SHOWN:
            lines.append(f"{word}: and {len(names) - _SHOWN} more")
    return lines if len(lines) > 1 else [*lines, "no file changed: rules, program or local writes"]
