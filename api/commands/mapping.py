"""Command map: a trace, an act or a reform drawn into a file or onto standard output."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api import views
from api.commands.given import Goal, ReformGiven, TraceGiven, Units, Weight, unfolded
from api.commands.printing import At, Lang, put
from api.commands.session import opened
from api.drawing import MEDIA, Wish, drawn
from api.reforms import GoalGiven, sufficient
from api.today import day
from graph.answers.trace import resolve_act, trace
from graph.enough.units import UNITS
from graph.errors import LawgraphError
from graph.reform.impact import impact
from viz.impact_scene import impact_scene
from viz.scenes import act_scene, trace_scene
from viz.style import VIEWS

if TYPE_CHECKING:
    from viz.scene import Scene

app = typer.Typer(help="Draw the map of a trace, an act or a reform.", no_args_is_help=True)

MapFormat = Annotated[str, typer.Option("--format", "-f", help=", ".join(MEDIA))]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="file; none is the terminal")]
Base = Annotated[str, typer.Option(help="address of a service to which the links lead")]
View = Annotated[str, typer.Option(help="of a reform: " + ", ".join(VIEWS))]
Groups = Annotated[str, typer.Option(help="closed, or open: a picture shows what groups hold")]


@app.command("impact")
@unfolded
def impact_map(
    given: ReformGiven,
    at: At = "",
    view: View = VIEWS[0],
    groups: Groups = "closed",
    fmt: MapFormat = "html",
    output: Output = None,
    base: Base = "",
    lang: Lang = "en",
) -> None:
    """What a reform changes, what remains, what hangs in the air."""
    _known(view, VIEWS)
    with opened() as graph:
        found = impact(graph, given.question(graph, at, lang))
    _write(impact_scene(found, lang, view=view), fmt, groups, base, output)


@app.command("enough")
def enough_map(
    goal: Goal,
    at: At = "",
    units: Units = UNITS[0],
    keep: Annotated[list[str] | None, typer.Option(help="path of what must stay")] = None,
    weight: Weight = None,
    view: View = VIEWS[0],
    groups: Groups = "closed",
    fmt: MapFormat = "html",
    output: Output = None,
    base: Base = "",
    lang: Lang = "en",
) -> None:
    """The smallest reform that reaches a goal, and what follows from it."""
    _known(view, VIEWS)
    wanted = GoalGiven(goal, units, keep, weight).question(day(at))
    with opened() as graph:
        found = impact(graph, sufficient(graph, wanted))
    _write(impact_scene(found, lang, view=view), fmt, groups, base, output)


@app.command("trace")
@unfolded
def trace_map(
    given: TraceGiven,
    fmt: MapFormat = "html",
    output: Output = None,
    base: Base = "",
    lang: Lang = "en",
) -> None:
    """Which norms reach an organisation type."""
    with opened() as graph:
        found = trace(graph, given.question())
    _write(trace_scene(found, lang), fmt, "closed", base, output)


@app.command("act")
def act_map(
    act: str,
    at: At = "",
    fmt: MapFormat = "html",
    output: Output = None,
    base: Base = "",
    lang: Lang = "en",
) -> None:
    """An act with its norms, what punishes their breach, and who enforces them."""
    with opened() as graph:
        found = views.act_overview(graph, resolve_act(graph, act), day(at))
    _write(act_scene(found, lang), fmt, "closed", base, output)


def _write(scene: Scene, fmt: str, groups: str, base: str, output: Path | None) -> None:
    _known(fmt, MEDIA)
    _known(groups, ("closed", "open"))
    put(drawn(scene, Wish(fmt, groups, base)), output)


def _known(value: str, words: tuple[str, ...] | dict[str, str]) -> None:
    if value not in words:
        raise LawgraphError(f"'{value}' is none of {', '.join(words)}")
