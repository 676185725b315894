"""Commands that tell what became of the law: timeline and compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.printing import Format, Lang, out, print_json, print_rows
from api.commands.session import opened
from api.history_rows import comparison_rows, timeline_rows, words_in
from api.today import day
from graph.answers.compare import compare
from graph.answers.model import to_json
from graph.answers.timeline import timeline
from viz.timeline_picture import timeline_picture

if TYPE_CHECKING:
    from graph.answers.model import Thing
    from graph.answers.timeline_model import Comparison, Timeline

TimelineFormat = Annotated[
    str, typer.Option("--format", "-f", help="table, json, csv, md, or svg for a picture")
]
Where = Annotated[
    str, typer.Argument(help="act or provision: criminal-code-2014, criminal-code-2014/art/130")
]


def timeline_command(place: Where, fmt: TimelineFormat = "table", lang: Lang = "en") -> None:
    """All changes of an act or a provision: acts, dates, effects, norms, where it is written."""
    with opened() as graph:
        found = timeline(graph, place)
    if fmt == "json":
        print_json(to_json(found))
        return
    if fmt == "svg":
        print(timeline_picture(found, lang), end="")  # noqa: T201
        return
    print_rows(timeline_rows(found, lang), fmt, _name(found.subject.act, found, lang))
    if fmt == "table":
        for ruling in found.rulings:
            told = f"{words_in(ruling.ruling.label, lang)}: {words_in(ruling.place.locator, lang)}"
            out.print(f"{told} {ruling.outcome or ''}".rstrip(), markup=False, highlight=False)
        _foot(found.counts, found.assumptions, found.editions, found.generation, lang)


def compare_command(
    place: Where,
    since: Annotated[str, typer.Option("--from", help="the first day, YYYY-MM-DD")],
    until: Annotated[str, typer.Option("--to", help="the second day; today if left out")] = "",
    fmt: Format = "table",
    lang: Lang = "en",
) -> None:
    """What was added, lifted, changed or moved between two days, and how sure that is."""
    with opened() as graph:
        found = compare(graph, place, day(since), day(until))
    if fmt == "json":
        print_json(to_json(found))
        return
    title = f"{_name(found.subject.act, found, lang)}, {found.since} to {found.until}"
    print_rows(comparison_rows(found, lang), fmt, title)
    if fmt == "table":
        _foot(found.counts, found.assumptions, found.editions, found.generation, lang)


def _name(act: Thing, found: Timeline | Comparison, lang: str) -> str:
    where = words_in(found.subject.locator, lang)
    heading = words_in(found.subject.heading, lang)
    return ", ".join(x for x in (words_in(act.label, lang), where, heading) if x)


def _foot(
    counts: dict[str, int], assumptions: list[Thing], editions: list[Thing], name: str, lang: str
) -> None:
    for what, count in counts.items():
        out.print(f"{what}: {count}", highlight=False)
    for thing in assumptions:
        out.print(f"assumption: {words_in(thing.label, lang)}", markup=False, highlight=False)
    for thing in editions:
        out.print(f"edition: {words_in(thing.label, lang)}", markup=False, highlight=False)
    out.print(f"generation {name}", highlight=False)
