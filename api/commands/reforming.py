"""Commands on reforms: impact, and reforms by name with their league table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands.printing import At, Format, Lang, print_answer, print_json, print_rows
from api.commands.session import opened
from api.reforms import asked, chosen
from api.today import day, today
from api.writing import league_rows, named_rows
from graph.answers.model import to_json
from graph.errors import ReformError
from graph.reform.files import parse
from graph.reform.impact import impact
from graph.reform.league import league
from graph.reform.model import Reform
from graph.reform.named import named, names
from graph.reform.overlay import overlay
from graph.reform.rdf import turtle
from graph.reform.targets import plan
from graph.reform.words import OPTIONS
from graph.rows import Questions

_Many = list[str] | None


Repeal = Annotated[_Many, typer.Option(help=OPTIONS["repeal"])]
Lift = Annotated[_Many, typer.Option(help=OPTIONS["lift"])]
Narrow = Annotated[_Many, typer.Option(help=OPTIONS["narrow"])]
Exempt = Annotated[_Many, typer.Option(help=OPTIONS["exempt"])]
Threshold = Annotated[_Many, typer.Option(help=OPTIONS["threshold"])]
Move = Annotated[_Many, typer.Option(help=OPTIONS["move"])]
Safeguard = Annotated[_Many, typer.Option(help=OPTIONS["safeguard"])]
Restore = Annotated[_Many, typer.Option(help=OPTIONS["restore"])]
File = Annotated[Path | None, typer.Option(help="a reform in TOML, see docs/reforms.md")]
Name = Annotated[str, typer.Option(help="name of a reform: `lawgraph reforms` lists")]


def impact_command(
    repeal: Repeal = None,
    lift: Lift = None,
    narrow: Narrow = None,
    exempt: Exempt = None,
    threshold: Threshold = None,
    move: Move = None,
    safeguard: Safeguard = None,
    restore: Restore = None,
    file: File = None,
    reform: Name = "",
    at: At = "",
    fmt: Format = "table",
    lang: Lang = "en",
) -> None:
    """What a reform would lift, what would remain, what would dangle, what is not known.

    Besides table, json, csv and md, --format ttl writes the reform as RDF and --format patch the
    triples that it takes out of the graph and adds to it.
    """
    options = given(
        repeal=repeal,
        lift=lift,
        narrow=narrow,
        exempt=exempt,
        threshold=threshold,
        move=move,
        safeguard=safeguard,
        restore=restore,
    )
    with opened() as graph:
        made = given_reform(graph, options, file, reform, lang)
        question = asked(made, day(at) if at else None, today())
        if fmt == "ttl":
            print(turtle(made, question.at), end="")  # noqa: T201
        elif fmt == "patch":
            print(overlay(graph, plan(graph, made, question.at)).patch(), end="")  # noqa: T201
        else:
            print_answer(to_json(impact(graph, question)), fmt, lang)


def given(**options: _Many) -> dict[str, list[str]]:
    """The options of operations for which something was given."""
    return {option: texts for option, texts in options.items() if texts}


def given_reform(
    graph: Questions, options: dict[str, list[str]], file: Path | None, name: str, lang: str
) -> Reform:
    """The reform of a command: its operations, its name, or a file.

    Raises:
        ReformError: more than one of them, none, or a file that cannot be read.
    """
    if file is None:
        return chosen(graph, options, name, lang)
    if options or name:
        raise ReformError("give either a file, a name or operations, not several of them")
    try:
        text = file.read_text("utf-8")
    except OSError as error:
        raise ReformError(f"{file} cannot be read: {error.strerror}") from error
    return parse(text, file.name)


def reforms_command(
    context: typer.Context,
    kind: Annotated[
        _Many, typer.Option(help="demand, proposal, chapter, source or draft; none is all")
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
