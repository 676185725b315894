"""Commands that measure the service beside others, and under attack; they need the checkout."""

from __future__ import annotations

import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import LawgraphError

_ROOT = Path(__file__).resolve().parents[2]

app = typer.Typer(help="Measure the service beside others, or under attack.", no_args_is_help=True)


class Peer(StrEnum):
    """A server to measure beside ours."""

    DISK = "disk"
    MEMORY = "memory"
    RDFLIB = "rdflib"


@app.command("http")
def http_command(
    triples: Annotated[int, typer.Option(help="size of the generated data")] = 100_000,
    rounds: Annotated[int, typer.Option(help="times that everything is asked")] = 3,
    seconds: Annotated[float, typer.Option(help="of one question to one server")] = 1.0,
    peers: Annotated[
        list[Peer] | None,
        typer.Option(
            help="a server to measure beside ours, given once for each: the native Oxigraph server "
            "on disk or in memory, rdflib-endpoint; all of them unless given"
        ),
    ] = None,
    json: Annotated[Path | None, typer.Option(help="file for the figures")] = None,
) -> None:
    """Our service, the native Oxigraph server and rdflib-endpoint over HTTP, as ratios."""
    words = ["--triples", triples, "--rounds", rounds, "--seconds", seconds]
    words += ["--peers", *peers] if peers else []
    _run("service", *words, *(["--json", json.resolve()] if json else []))


@app.command("soak")
def soak_command(
    minutes: Annotated[float, typer.Option(help="with the hostile clients")] = 5.0,
    clients: Annotated[int, typer.Option(help="that behave well")] = 4,
    triples: Annotated[int, typer.Option(help="size of the generated data")] = 100_000,
) -> None:
    """Ten hostile clients beside some that behave well. Exit code 1 if something did not hold."""
    _run("soak", "--minutes", minutes, "--clients", clients, "--triples", triples)


def _run(module: str, *words: object) -> None:
    if not (_ROOT / "bench" / "soak.py").exists():
        raise LawgraphError("the benchmarks are part of the source: run this in a checkout")
    command = [sys.executable, "-m", f"bench.{module}", *map(str, words)]
    raise typer.Exit(subprocess.run(command, cwd=_ROOT, check=False).returncode)  # noqa: S603
