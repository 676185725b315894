"""A tiny application around the SPARQL route; prints its port, serves until it is killed.

Arguments: the directory of a generation; deadline of public queries in seconds.
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

from api.problems import exception_handlers
from api.routes.sparql import sparql_route
from graph.engine.engine import Engine
from graph.engine.settings import PUBLIC, EngineSettings

path, deadline = Path(sys.argv[1]), float(sys.argv[2])
engine = Engine(path, EngineSettings(public=replace(PUBLIC, deadline=deadline)))


@contextlib.asynccontextmanager
async def life(_):
    with engine:
        yield


app = FastAPI(lifespan=life, exception_handlers=exception_handlers())
app.router.routes.append(sparql_route(engine, page=lambda _: HTMLResponse("<p>write a query</p>")))


@app.get("/status")
def status():
    return engine.status() | {"store": "pyoxigraph" in sys.modules}


listener = socket.create_server(("127.0.0.1", 0))
sys.stdout.write(f"{listener.getsockname()[1]}\n")
sys.stdout.flush()
uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listener])
