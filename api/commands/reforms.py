"""Commands of reforms: what would be enough for a goal."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands.given import Goal, Units, Weight
from api.commands.printing import At, Format, Lang, out, print_json, print_rows
from api.commands.session import opened
from api.enough_rows import change_rows, frontier_rows, ranking_rows, said
from api.today import day
from graph.answers.model import to_json
from graph.enough import goals
from graph.enough.enough import EnoughQuestion, enough
from graph.enough.units import UNITS, Options
from graph.errors import LawgraphError
from graph.reform.model import iri_of
from viz.frontier_picture import frontier_picture

app = typer.Typer()

_SHOWN = ("what", "act", "place", "norm", "price", "takes", "loses")


@app.command("goals")
def goals_command(fmt: Format = "table", lang: Lang = "en") -> None:
    """The goals that have a name, and the facets of which others are written."""
    if fmt == "json":
        print_json(
            {
                "goals": [
                    {"name": g.name, "title": dict(g.title), "selection": g.written}
                    for g in goals.GOALS.values()
                ],
                "facets": dict(goals.FACETS),
            }
        )
        return
    print_rows(
        [
            {"goal": g.name, "title": said(dict(g.title), lang), "selection": g.written}
            for g in goals.GOALS.values()
        ],
        fmt,
        "goals",
    )
    if fmt == "table":
        print_rows([{"facet": f, "takes": t} for f, t in goals.FACETS.items()], fmt, "facets")


@app.command("enough")
def enough_command(
    goal: Goal,
    at: At = "",
    units: Units = UNITS[0],
    keep: Annotated[
        list[str] | None, typer.Option(help="path of a norm, provision or act that must stay")
    ] = None,
    weight: Weight = None,
    alternatives: Annotated[
        int, typer.Option(help="how many equally good choices to tell for each part")
    ] = 5,
    dead_letters: Annotated[
        bool, typer.Option("--dead-letters", help="an offence without any duty counts as gone")
    ] = False,
    whole_acts: Annotated[
        bool, typer.Option("--whole-acts", help="whole acts may be repealed")
    ] = False,
    guarantees: Annotated[
        bool, typer.Option("--guarantees-stay/--guarantees-may-go", help="whether safeguards stay")
    ] = True,
    fmt: Annotated[str, typer.Option("--format", "-f", help="table, json, csv, md or svg")] = (
        "table"
    ),
    lang: Lang = "en",
) -> None:
    """The smallest set of changes that reaches a goal, and why nothing smaller does."""
    question = EnoughQuestion(
        goals.read(goal),
        day(at),
        Options(units, whole_acts, guarantees, tuple(iri_of(k) for k in keep or ()), dead_letters),
        tuple(weight or ()),
        alternatives,
    )
    if fmt not in ("table", "json", "csv", "md", "svg"):
        raise LawgraphError(f"'{fmt}' is not a format: choose table, json, csv, md or svg")
    with opened() as graph:
        answer = enough(graph, question)
    if fmt == "json":
        print_json(to_json(answer))
        return
    if fmt == "svg":
        print(frontier_picture(answer, lang), end="")  # noqa: T201
        return
    rows = change_rows(answer, lang)
    if fmt != "table":
        print_rows(rows, fmt, "")
        return
    for title, section in (("changes", "change"), ("lost besides", "lost")):
        found = [{k: r[k] for k in _SHOWN} for r in rows if r["section"] == section]
        if found:
            print_rows(found, fmt, title)
    others = [
        {"choice": r["section"]} | {k: r[k] for k in ("what", "act", "place", "norm", "price")}
        for r in rows
        if r["section"].startswith("part ")
    ]
    if others:
        print_rows(others, fmt, "instead, as good")
    for title, section in (
        ("comes back", "comes back"),
        ("meant, but not in force", "ceased"),
        ("meant, but not sure", "not sure"),
        ("no change of a placed norm fulfils", "elsewhere"),
    ):
        names = [r["norm"] for r in rows if r["section"] == section]
        if names:
            out.print(f"{title}: {'; '.join(names)}", markup=False, highlight=False)
    single = [
        {k: r[k] for k in ("what", "act", "place", "norm", "reached", "cost", "reached per cost")}
        for r in ranking_rows(answer, lang)[:10]
    ]
    print_rows(single, fmt, "single changes")
    print_rows(frontier_rows(answer), fmt, "frontier")
    out.print(f"cost {answer.cost}, reached {answer.counts['reached']} of {len(answer.wishes)}")
    out.print(said(answer.certificate.words, lang), markup=False, highlight=False)
    more = "" if answer.all_optima_told else " or more"
    out.print(f"equally good reforms: {answer.optima}{more}", highlight=False)
    told = " ".join(f"{k}={v}" for k, v in answer.weights.items())
    out.print(f"weights: {told}", highlight=False)
    for thing in answer.assumptions:
        out.print(f"assumption: {said(thing.label, lang)}", markup=False, highlight=False)
    out.print(f"generation {answer.generation}", highlight=False)
    out.print(said(answer.disclaimer, lang), style="italic")
