"""Command network: which articles hold the law together."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands.printing import At, Lang, out, print_json, print_rows
from api.commands.session import opened
from api.network_rows import agency_rows, article_rows
from api.today import day
from graph.answers.model import to_json
from graph.network.network import network
from viz.graphml import network_graphml

_SHOWN = 20


def network_command(
    at: At = "",
    fmt: Annotated[
        str, typer.Option("--format", "-f", help="table, json, csv, md or graphml (for Gephi)")
    ] = "table",
    lang: Lang = "en",
) -> None:
    """Which articles hold the law together, with and without links that are inferred."""
    with opened() as graph:
        found = network(graph, day(at))
    if fmt == "json":
        print_json(to_json(found))
        return
    if fmt == "graphml":
        print(network_graphml(found, lang), end="")  # noqa: T201
        return
    print_rows(article_rows(found, lang, _SHOWN if fmt == "table" else None), fmt, "articles")
    if fmt != "table":
        return
    print_rows(agency_rows(found, lang)[:_SHOWN], fmt, "agencies by reach")
    counts = found.counts
    out.print(
        f"{counts['links']} links between {counts['linked']} of {counts['articles']} articles, "
        f"{counts['links_sure']} of them sure; clusters {len(found.clusters)}, modularity "
        f"{found.modularity['all']}, with sure links only {found.modularity['sure']}",
        highlight=False,
    )
    out.print(f"generation {found.generation}", highlight=False)
    out.print(found.disclaimer["en"], style="italic")
