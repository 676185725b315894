"""Commands on reforms: impact, and reforms by name with their league table."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands.given import ReformGiven, unfolded
from api.commands.printing import At, Format, Lang, print_answer, print_json, print_rows
from api.commands.session import opened
from api.today import day
from api.writing import league_rows, named_rows
from graph.answers.model import to_json
from graph.reform.impact import impact
from graph.reform.league import league
from graph.reform.named import named, names
from graph.reform.overlay import overlay
from graph.reform.rdf import turtle
from graph.reform.targets import plan


@unfolded
def impact_command(
    given: ReformGiven,
    at: At = "",
    fmt: Format = "table",
    lang: Lang = "en",
) -> None:
    """What a reform would lift, what would remain, what would dangle, what is not known.

    Besides table, json, csv and md, --format ttl writes the reform as RDF and --format patch the
    triples that it takes out of the graph and adds to it.
    """
    with opened() as graph:
        question = given.question(graph, at, lang)
        if fmt == "ttl":
            print(turtle(question.reform, question.at), end="")  # noqa: T201
        elif fmt == "patch":
            made = plan(graph, question.reform, question.at)
            print(overlay(graph, made).patch(), end="")  # noqa: T201
        else:
            print_answer(to_json(impact(graph, question)), fmt, lang)


def reforms_command(
    context: typer.Context,
    kind: Annotated[
        list[str] | None,
        typer.Option(help="demand, proposal, chapter, source or draft; none is all"),
    ] = None,
    league_table: Annotated[
        bool, typer.Option("--league", help="compute what each lifts, for whom, and what stays")
    ] = False,
    at: At = "",
    fmt: Format = "table",
    lang: Lang = "en",
) -> None:
    """Reforms by name, from recommendations and drafts; and what is enough for a goal."""
    if context.invoked_subcommand is not None:
        return
    with opened() as graph:
        if league_table:
            answer = to_json(league(graph, day(at), kind or ()))
            _printed(answer, league_rows(answer, lang), fmt)
        else:
            found = [n for n in names(graph) if not kind or n.kind in kind]
            answer = {"generation": graph.generation, "reforms": to_json(found)}
            _printed(answer, named_rows(answer, lang), fmt)


def show_command(
    name: Annotated[str, typer.Argument(help="one reform, to see its operations")], at: At = ""
) -> None:
    """The operations of one reform, as Turtle."""
    with opened() as graph:
        print(turtle(named(graph, name), day(at)), end="")  # noqa: T201


def _printed(answer: dict[str, object], rows: list[dict[str, str]], fmt: str) -> None:
    if fmt == "json":
        print_json(answer)
    else:
        print_rows(rows, fmt, "")
