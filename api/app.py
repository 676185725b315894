"""The application: routes, handlers and static files put together, nothing else."""

from __future__ import annotations

import re
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from api import negotiate, views
from api.beside import Beside
from api.describing import told
from api.docs import document
from api.dumping import Dumping
from api.examples import EXAMPLES
from api.hardening import CompressPages, Hardening
from api.lengthy import MODULES
from api.metrics import Metrics
from api.models import HealthModel
from api.observing import Observer, Observing
from api.origins import Preflights
from api.problems import problem, respond, status_of
from api.protocol import RefusedError
from api.published import Published
from api.rates import Rated, Rates
from api.routes.answers import answers_router
from api.routes.brief import brief_router
from api.routes.dataset import dataset_router, describer
from api.routes.dumps import dumps_router
from api.routes.figures import figures_router
from api.routes.graphs import graphs_routes
from api.routes.lists import lists_router
from api.routes.maps import maps_router
from api.routes.mcp import Assistants
from api.routes.network import network_router
from api.routes.pages import html, language, pages_router
from api.routes.reforms import reforms_router
from api.routes.resources import resources_router
from api.routes.sparql import SparqlEndpoint, sparql_route
from api.routes.standards import standards_router
from api.routes.update import update_route
from api.settings import MIB
from api.shortcut import shortcut
from api.warming import Warming
from graph.apart.handle import Apart
from graph.errors import LawgraphError
from viz import pages
from viz.inputs import Problem

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from api.intake import Intake
    from api.settings import Settings
    from graph.engine.engine import Engine

METRICS = "text/plain; version=0.0.4; charset=utf-8"
_DESCRIPTION = (
    "The law that governs civil society in Kazakhstan, as a graph: lists and answers as JSON, "
    "SPARQL at /sparql, and linked data at every IRI. Not legal advice. Data CC BY 4.0."
)


def create_app(
    engine: Engine, settings: Settings, home: Path, intake: Intake | None = None
) -> FastAPI:
    """Put the application together.

    Args:
        engine: not yet started; it lives as long as the application.
        settings: as read once by whoever starts the service.
        home: the directory that holds the generations.
        intake: of writes, likewise; None has no way to write.
    """
    published = Published(home)
    rates = Rates(settings.rate_minute, settings.rate_burst)
    dumping = Dumping(published)
    processes = Apart(MODULES, settings.apart())
    graph = Beside(engine, processes, home)
    describe = describer(graph, published, dumping)

    assistants = Assistants(graph, settings.assistants_at())

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        engine.start()
        processes.start()
        try:
            with intake or nullcontext(), Warming(graph) if settings.warm else nullcontext():
                yield
        finally:
            await assistants.close()
            await dumping.close()
            processes.close()
            engine.close()

    app = FastAPI(
        title="Lawgraph",
        version="1",
        description=_DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )

    app.add_middleware(CompressPages)
    app.add_middleware(Rated, rates=rates)
    app.add_middleware(Preflights)
    app.add_middleware(Hardening)
    metrics = Metrics(
        engine,
        lambda: endpoint.results.status() | {"rated": rates.refused},
        processes.status,
    )
    observer = Observer(
        metrics=metrics,
        generation=lambda: engine.generation,
        plain=lambda: (path for r in app.router.routes if (path := getattr(r, "path", ""))),
        told=settings.log == "json",
        queries=bool(settings.log_queries),
    )
    app.add_middleware(Observing, observer=observer)

    def query_page(request: Request) -> Response:
        if not negotiate.wants_page(request.headers.get("accept")):
            return describe(request)
        view = views.query_page(graph, request.query_params.get("example", ""), EXAMPLES)
        return html(pages.query_page(view, language(request)))

    _tell_problems(app, engine)
    document(app)

    @app.get(
        "/health",
        tags=["service"],
        summary="Whether the service answers, and from what",
        responses=told(model=HealthModel),
    )
    def health() -> JSONResponse:
        return JSONResponse(
            engine.status() | {"apart": processes.status(), "results": endpoint.results.status()}
        )

    @app.get(
        "/metrics",
        tags=["service"],
        summary="Counters in the text format of Prometheus",
        response_class=Response,
        responses=told(METRICS),
    )
    def get_metrics() -> Response:
        return Response(metrics.text(), media_type=METRICS)

    endpoint = SparqlEndpoint(engine, query_page, settings.query_length, settings.cache_mib * MIB)
    app.state.shortcut = shortcut(endpoint, observer, rates)
    app.router.routes.append(sparql_route(endpoint))
    app.router.routes.append(assistants.route())
    if intake is not None:
        app.router.routes += [update_route(intake), *graphs_routes(intake)]
    app.include_router(dataset_router(describe))
    app.include_router(dumps_router(graph, published, dumping))
    _tell_answers(app, graph, published)
    return app


def _tell_answers(app: FastAPI, graph: Beside, published: Published) -> None:
    """The routes of answers and pages; that of every other address comes last."""
    for router in (
        answers_router(graph),
        lists_router(graph, published),
        maps_router(graph),
        reforms_router(graph),
        brief_router(graph),
        standards_router(graph),
        network_router(graph),
        figures_router(graph),
    ):
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=Path(pages.STATIC)), name="static")
    app.include_router(pages_router(graph))
    app.include_router(resources_router(graph, published))


def _tell_problems(app: FastAPI, engine: Engine) -> None:
    """Answer errors: as a page where a person asks, else as a problem document."""

    async def problem_or_page(request: Request, error: Exception) -> Response:
        if not isinstance(error, LawgraphError):
            raise error
        if not negotiate.wants_page(request.headers.get("accept")):
            return respond(error)
        told = problem(error)
        page = pages.problem_page(
            Problem(status_of(error), told["title"], told["detail"], engine.generation),
            language(request),
        )
        return HTMLResponse(page, status_of(error), {"Content-Security-Policy": pages.POLICY})

    async def invalid(request: Request, error: Exception) -> Response:
        return await problem_or_page(request, RefusedError(400, said_wrong(error)))

    async def unmet(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        headers = dict(error.headers or {}) if isinstance(error, HTTPException) else {}
        methods = headers.get("Allow") or headers.get("allow")
        said = f"{request.method} means nothing at {request.url.path}"
        said += f": use {methods}" if methods else ""
        return await problem_or_page(request, RefusedError(status, said, headers))

    app.add_exception_handler(HTTPException, unmet)
    app.add_exception_handler(LawgraphError, problem_or_page)
    app.add_exception_handler(RequestValidationError, invalid)


def said_wrong(error: Exception) -> str:
    """The complaints of a request's parameters in one sentence."""
    found = error.errors() if isinstance(error, RequestValidationError) else []
    return "; ".join(
        f"{'.'.join(str(step) for step in one['loc'][1:])}: "
        + re.sub("^(Value error, )?(.)", lambda begun: begun[2].lower(), one["msg"])
        for one in found
    ) or str(error)
