"""Service: uvicorn around the application, listening on loopback unless told otherwise."""

from __future__ import annotations

import dataclasses
import gc
import os
import socket
from pathlib import Path

import uvicorn
from rich.console import Console

from api.app import create_app
from api.intake import Dataset, Intake
from api.observing import log_as_json
from api.settings import Settings
from api.tokens import Gate
from graph import generations
from graph.engine.engine import Engine
from graph.errors import LawgraphError, NoGenerationError
from graph.identifiers import GRAPH, LOCAL
from graph.paths import Project

_PLAIN = "plain"
"""Folder below the home for the generations of the plain dataset."""


def serve(host: str = "", port: int = -1, plain: bool = False) -> None:
    """Serve the current generation until stopped.

    Args:
        host: address to listen on; empty is the setting ``LAWGRAPH_HOST``.
        port: port to listen on; negative is the setting ``LAWGRAPH_PORT``, 0 takes a free one.
        plain: serve a dataset of its own that takes any graph, merges and checks nothing.

    Raises:
        LawgraphError: there is no generation, or the port is taken.
    """
    settings = Settings.read(os.environ)
    if plain:
        settings = dataclasses.replace(settings, warm=0)  # it holds no law that visitors ask for
    if settings.log == "json":
        log_as_json()
    project = Project.here()
    home = _plain(project.home / _PLAIN) if plain else project.home
    served = generations.current(home)
    engine = Engine(served.path, settings.engine(), home=home)
    intake = Intake(
        engine,
        settings.writes(home, None if plain else project.ontology),
        Gate(settings.update_token),
        settings.write_body_mib,
        Dataset("", "") if plain else Dataset(GRAPH, LOCAL),
    )
    listener = _listen(host or settings.host, settings.port if port < 0 else port)
    address, bound = listener.getsockname()[:2]
    Console(stderr=True, soft_wrap=True).print(
        f"Lawgraph answers at [bold]http://{address}:{bound}/[/bold]  "
        f"(generation {served.id}; stop with Ctrl+C)",
        highlight=False,
    )
    app = create_app(engine, settings, home, intake)
    config = uvicorn.Config(
        app,
        http=app.state.shortcut,
        log_level="warning",
        access_log=False,
        # Its own form of logs goes before ours unless it is left out.
        log_config=None if settings.log == "json" else uvicorn.config.LOGGING_CONFIG,
        timeout_keep_alive=30,
    )
    gc.collect()
    gc.freeze()  # what is there now stays: no collection has to look through it again
    uvicorn.Server(config).run(sockets=[listener])


def _plain(home: Path) -> Path:
    try:
        generations.current(home)
    except NoGenerationError:

        def empty(folder: Path) -> generations.Manifest:
            from graph.store import Store  # noqa: PLC0415 (the web process does without it)

            store = Store.create(folder / "store")
            store.flush()
            store.close()
            return {}

        generations.publish(home, empty)
    return home


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise LawgraphError(
            f"cannot listen on {host}:{port} ({error.strerror}): another program has the port; "
            "set LAWGRAPH_PORT or give --port"
        ) from error
    listener.listen(2048)
    return listener
