"""Commands that ask: query, search, trace, stats."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from api.commands.given import TraceGiven, unfolded
from api.commands.printing import At, Format, Lang, print_answer, print_json, print_rows
from api.commands.session import opened
from api.figure_rows import (
    act_rows,
    figure_rows,
    language_rows,
    observation_rows,
    reading_rows,
    with_addresses,
)
from api.finding import find
from api.today import day
from api.writing import Rows
from graph.answers.completeness import coverage
from graph.answers.figures import figures
from graph.answers.model import to_json
from graph.answers.trace import trace


def query(
    text: Annotated[str, typer.Argument(help="SPARQL, or - for standard input")],
    fmt: Format = "table",
) -> None:
    """Ask the current generation in SPARQL (SELECT, CONSTRUCT or DESCRIBE)."""
    sparql = sys.stdin.read() if text == "-" else text
    with opened() as graph:
        if graph.form(sparql) in ("CONSTRUCT", "DESCRIBE"):
            print(graph.construct(sparql).decode(), end="")  # noqa: T201
            return
        rows: Rows = [{k: v.text for k, v in row.items()} for row in graph.select(sparql)]
    print_rows(rows, fmt, "rows")


def search_command(words: str, fmt: Format = "table", lang: Lang = "en") -> None:
    """Find acts, articles, norms, claims and concepts by words, numbers or titles."""
    with opened() as graph:
        print_answer(to_json(find(graph, words)), fmt, lang)


@unfolded
def trace_command(
    given: TraceGiven,
    fmt: Format = "table",
    lang: Lang = "en",
) -> None:
    """Which norms reach an organisation type on a day, how, and how sure that is."""
    with opened() as graph:
        print_answer(to_json(trace(graph, given.question())), fmt, lang)


def stats(at: At = "", fmt: Format = "table", lang: Lang = "en") -> None:
    """What people count in the law, how far each act and report was read, in which languages."""
    with opened() as graph:
        counted, covered = figures(graph, day(at)), coverage(graph)
    if fmt == "json":
        print_json({"figures": with_addresses(counted), "coverage": to_json(covered)})
        return
    print_rows(figure_rows(counted, lang), fmt, "figures")
    print_rows(observation_rows(counted, lang), fmt, "observations")
    print_rows(act_rows(covered, lang), fmt, "coverage")
    print_rows(reading_rows(covered, lang), fmt, "readings")
    print_rows(language_rows(covered), fmt, "languages")
