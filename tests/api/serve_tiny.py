"""A tiny application around the SPARQL route; prints its port, serves until it is killed.

Arguments: the directory of a generation; deadline of public queries in seconds; requests a
minute and at once that one client may send, 0 and 1 unless they are given.
"""

from __future__ import annotations

import contextlib
import socket
import sys
from dataclasses import replace
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from starlette.responses import HTMLResponse

from api.hardening import Hardening
from api.metrics import Metrics
from api.observing import Observer
from api.problems import exception_handlers
from api.rates import Rated, Rates
from api.routes.sparql import SparqlEndpoint, sparql_route
from api.shortcut import shortcut
from graph.engine.engine import Engine
from graph.engine.settings import PUBLIC, EngineSettings

path, deadline = Path(sys.argv[1]), float(sys.argv[2])
rates = Rates(*(int(word) for word in sys.argv[3:5] or (0, 1)))
bounds = replace(PUBLIC, deadline=deadline, memory=300 << 20)
engine = Engine(path, EngineSettings(public=bounds))


@contextlib.asynccontextmanager
async def life(_):
    with engine:
        yield


app = FastAPI(lifespan=life, exception_handlers=exception_handlers())
app.add_middleware(Rated, rates=rates)
app.add_middleware(Hardening)
endpoint = SparqlEndpoint(engine, lambda _: HTMLResponse("<p>write a query</p>"), remembers=8 << 20)
app.router.routes.append(sparql_route(endpoint))
metrics = Metrics(engine, lambda: endpoint.results.status() | {"rated": rates.refused})
observer = Observer(metrics, lambda: engine.generation, tuple)


@app.get("/status")
def status():
    workers = [w.pid for w in engine._lanes["public"].running()]
    return (
        engine.status()
        | {"results": endpoint.results.status()}
        | {"store": "pyoxigraph" in sys.modules, "workers": workers}
    )


listener = socket.create_server(("127.0.0.1", 0))
sys.stdout.write(f"{listener.getsockname()[1]}\n")
sys.stdout.flush()
config = uvicorn.Config(
    app, log_level="error", http=shortcut(endpoint, observer, rates, head_seconds=3)
)
uvicorn.Server(config).run(sockets=[listener])
