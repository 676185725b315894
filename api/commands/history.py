"""Commands that tell what became of the law: timeline and compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.printing import Format, Lang, out, print_json, print_rows
from api.commands.session import opened
from api.today import day
from graph.answers.compare import compare
from graph.answers.model import to_json
from graph.answers.timeline import timeline

if TYPE_CHECKING:
    from api.writing import Rows
    from graph.answers.model import Text, Thing
    from graph.answers.timeline_model import Comparison, Moment, Timeline

Where = Annotated[
    str, typer.Argument(help="act or provision: criminal-code-2014, criminal-code-2014/art/130")
]


def timeline_command(place: Where, fmt: Format = "table", lang: Lang = "en") -> None:
    """All changes of an act or a provision: acts, dates, effects, norms, where it is written."""
    with opened() as graph:
        found = timeline(graph, place)
    if fmt == "json":
        print_json(to_json(found))
        return
    print_rows(timeline_rows(found, lang), fmt, _name(found.subject.act, found, lang))
    if fmt == "table":
        for ruling in found.rulings:
            told = f"{_in(ruling.ruling.label, lang)}: {_in(ruling.place.locator, lang)}"
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


def timeline_rows(found: Timeline, lang: str) -> Rows:
    """A timeline as rows: one for each change."""
    return [
        {
            "takes effect": _bounds(str(m.earliest or ""), str(m.latest or "")),
            "effect": _in(m.effect.label, lang) + _marked(m),
            "place": _in(m.place.locator, lang) or m.part or "whole act",
            "scope": m.scope.value,
            "by": _in(m.by.label, lang),
            "stated": m.stated,
            "introduces": _all(m.introduces, lang),
            "lifts": _all(m.lifts, lang),
            "rewords": _all(m.rewords, lang),
            "evidence": "; ".join(_in(c.locator, lang) for c in m.citations),
        }
        for m in found.moments
    ]


def comparison_rows(found: Comparison, lang: str) -> Rows:
    """A comparison as rows: one for each place or norm that differs."""
    return [
        {
            "what": d.what,
            "difference": d.kind.value + (f" with {d.parts} parts" if d.parts else ""),
            "certain": "yes" if d.certain else "no",
            "place": "; ".join(_in(p.locator, lang) or "whole act" for p in d.places),
            "heading or norm": _in(d.places[0].heading, lang)
            if d.what == "provision" and d.places
            else _in(d.subject.label, lang),
            "before": d.before.value,
            "after": d.after.value,
            "by": "; ".join(c.iri.split("/change/", 1)[-1] for c in d.changes),
            "goes on in": _all(d.moved_to, lang),
        }
        for d in [*found.provisions, *found.norms]
    ]


def _name(act: Thing, found: Timeline | Comparison, lang: str) -> str:
    where = _in(found.subject.locator, lang)
    heading = _in(found.subject.heading, lang)
    return ", ".join(x for x in (_in(act.label, lang), where, heading) if x)


def _foot(
    counts: dict[str, int], assumptions: list[Thing], editions: list[Thing], name: str, lang: str
) -> None:
    for what, count in counts.items():
        out.print(f"{what}: {count}", highlight=False)
    for thing in assumptions:
        out.print(f"assumption: {_in(thing.label, lang)}", markup=False, highlight=False)
    for thing in editions:
        out.print(f"edition: {_in(thing.label, lang)}", markup=False, highlight=False)
    out.print(f"generation {name}", highlight=False)


def _bounds(earliest: str, latest: str) -> str:
    if earliest == latest:
        return earliest or "not known"
    return f"{earliest or '?'} to {latest or '?'}"


def _marked(moment: Moment) -> str:
    """What keeps a reader from taking a change for law in force."""
    if moment.stage != "adopted":
        return f" ({moment.stage}, not law)"
    return " (pending)" if moment.pending_in else ""


def _all(things: list[Thing], lang: str) -> str:
    return "; ".join(_in(t.label, lang) for t in things)


def _in(text: Text, lang: str) -> str:
    return text.get(lang) or text.get("en") or next(iter(text.values()), "")
