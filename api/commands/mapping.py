"""Command map: a trace, an act or a reform drawn into a file or onto standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api import views
from api.commands.printing import At, Lang
from api.commands.reforming import given_reform
from api.commands.session import opened
from api.drawing import MEDIA, Wish, drawn
from api.reforms import GoalGiven, asked, sufficient
from api.today import day, today
from graph.answers.trace import TraceQuestion, resolve_act, trace
from graph.errors import LawgraphError
from graph.reform.impact import impact
from graph.reform.words import OPTIONS
from viz.impact_scene import impact_scene
from viz.scenes import act_scene, trace_scene
from viz.style import VIEWS

if TYPE_CHECKING:
    from viz.scene import Scene

app = typer.Typer(help="Draw the map of a trace, an act or a reform.", no_args_is_help=True)

_Many = list[str] | None
MapFormat = Annotated[str, typer.Option("--format", "-f", help=", ".join(MEDIA))]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="file; none is the terminal")]
Base = Annotated[str, typer.Option(help="address of a service to which the links lead")]
View = Annotated[str, typer.Option(help="of a reform: " + ", ".join(VIEWS))]
Groups = Annotated[str, typer.Option(help="closed, or open: a picture shows what groups hold")]


@app.command("impact")
def impact_map(
    repeal: Annotated[_Many, typer.Option(help=OPTIONS["repeal"])] = None,
    lift: Annotated[_Many, typer.Option(help=OPTIONS["lift"])] = None,
    narrow: Annotated[_Many, typer.Option(help=OPTIONS["narrow"])] = None,
    exempt: Annotated[_Many, typer.Option(help=OPTIONS["exempt"])] = None,
    threshold: Annotated[_Many, typer.Option(help=OPTIONS["threshold"])] = None,
    move: Annotated[_Many, typer.Option(help=OPTIONS["move"])] = None,
    safeguard: Annotated[_Many, typer.Option(help=OPTIONS["safeguard"])] = None,
    restore: Annotated[_Many, typer.Option(help=OPTIONS["restore"])] = None,
    file: Annotated[Path | None, typer.Option(help="a reform in TOML, see docs/reforms.md")] = None,
    reform: Annotated[str, typer.Option(help="name of a reform: `lawgraph reforms` lists")] = "",
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
    given = {
        "repeal": repeal,
        "lift": lift,
        "narrow": narrow,
        "exempt": exempt,
        "threshold": threshold,
        "move": move,
        "safeguard": safeguard,
        "restore": restore,
    }
    options = {option: texts for option, texts in given.items() if texts}
    with opened() as graph:
        made = given_reform(graph, options, file, reform, lang)
        found = impact(graph, asked(made, day(at) if at else None, today()))
    _write(impact_scene(found, lang, view=view), fmt, groups, base, output)


@app.command("enough")
def enough_map(
    goal: Annotated[str, typer.Option(help="name of a goal, or facets: 'barrier=entry …'")],
    at: At = "",
    units: Annotated[str, typer.Option(help="what may change: both, provisions or norms")] = "both",
    keep: Annotated[_Many, typer.Option(help="path of what must stay")] = None,
    weight: Annotated[_Many, typer.Option(help="another weight: code=5, loss=0")] = None,
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
def trace_map(
    organisation_type: str,
    right: Annotated[str, typer.Option(help="only norms on this right")] = "",
    barrier: Annotated[str, typer.Option(help="only this kind of barrier")] = "",
    act: Annotated[str, typer.Option(help="only norms of this act")] = "",
    at: At = "",
    restrictions_only: Annotated[bool, typer.Option(help="leave out what burdens nobody")] = False,
    fmt: MapFormat = "html",
    output: Output = None,
    base: Base = "",
    lang: Lang = "en",
) -> None:
    """Which norms reach an organisation type."""
    question = TraceQuestion(
        organisation_type, day(at), right or None, barrier or None, act or None, restrictions_only
    )
    with opened() as graph:
        found = trace(graph, question)
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
    content = drawn(scene, Wish(fmt, groups, base))
    if output is None:
        sys.stdout.buffer.write(content)
        return
    try:
        output.write_bytes(content)
    except OSError as error:
        raise LawgraphError(f"{output} cannot be written: {error.strerror}") from error


def _known(value: str, words: tuple[str, ...] | dict[str, str]) -> None:
    if value not in words:
        raise LawgraphError(f"'{value}' is none of {', '.join(words)}")
