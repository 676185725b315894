"""Parts of the page of figures: each table with its links and its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from viz import links
from viz.bar_picture import Drawn, bar_picture
from viz.line_picture import Point, line_picture, year_of
from viz.word_table import WORDS
from viz.words import known, plain, word

if TYPE_CHECKING:
    from graph.answers.figure_model import Figure, Figures, Table
    from graph.answers.measures import Series

MOST_BARS = 20
"""Bars in one picture; the table beside it holds the rest."""

_FEWEST_POINTS = 3  # of a picture over time; two numbers are told better by the table
_WORDED = {"totals": "", "recommendations": "outcome-"}


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is shown: words, numbers, and where each leads."""

    label: str
    figure: Figure
    href: str
    href_apart: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One table as it is shown.

    Attributes:
        table: what it holds.
        title: in the language of the page.
        anchor: of it on the page.
        lines: its rows.
        picture: drawn, or empty where a table says more.
    """

    table: Table
    title: str
    anchor: str
    lines: list[Line]
    picture: Markup


def figure_values(found: Figures, lang: str) -> dict[str, Any]:
    """What the template of the page shows."""
    lang = known(lang)
    day = found.question["at"]
    shown = [_shown(t, n, day, lang, found.generation) for n, t in enumerate(found.tables)]
    by_name: dict[str, list[Shown]] = {}
    for one in shown:
        by_name.setdefault(one.table.name, []).append(one)
    return {
        "generation": found.generation,
        "found": found,
        "day": day,
        "tables": by_name,
        "series": [(s, _over_time(s, n, lang)) for n, s in enumerate(found.observations)],
        "data": [
            ("JSON", links.figures(day, path="/v1/figures")),
            ("CSV", links.figures(day, lang, "/v1/figures", "csv")),
        ],
    }


def title_of(table: Table, lang: str) -> str:
    """What a table tells, in words."""
    about = ", ".join(plain(t.label, lang) for t in table.of)
    name = word(f"figures-{table.name}", lang)
    return f"{name}: {about}" if about else name


def label_of(table: Table, figure: Figure, lang: str) -> str:
    """What a number counts, in words."""
    if table.name in _WORDED:
        return word(_WORDED[table.name] + figure.key, lang)
    return plain(figure.label, lang) if figure.label else figure.key


def _shown(table: Table, number: int, day: str, lang: str, generation: str) -> Shown:
    at = day if table.dated else ""
    lines = [
        Line(
            label_of(table, f, lang),
            f,
            links.figure(f, at, lang),
            links.figure(f, at, lang, apart=True) if at else "",
        )
        for f in table.rows
    ]
    title = title_of(table, lang)
    anchor = f"{table.name}-{number}" if table.of else table.name
    foot = " · ".join(x for x in (word("site", lang), at, generation) if x)
    drawn = table_picture(table, anchor, title, foot, lang)
    return Shown(table, title, anchor, lines, drawn)


def table_picture(table: Table, anchor: str, title: str, foot: str, lang: str) -> Markup:
    """The numbers of a table as bars; of penalties the highest maximum."""
    if table.name == "agencies-with-power":
        return Markup("")
    if table.name == "penalties":
        rows = [
            Drawn(label_of(table, f, lang), float(f.highest), f.highest)
            for f in table.rows
            if f.highest
        ]
    else:
        rows = [
            Drawn(label_of(table, f, lang), f.counted, str(f.counted))
            for f in table.rows[:MOST_BARS]
        ]
    # Our own drawing; every word in it is escaped where it is written.
    return Markup(bar_picture(anchor, title, rows, lang, foot))  # noqa: S704


def _over_time(series: Series, number: int, lang: str) -> Markup:
    """The counts that hold one number, over time, where there are some at several dates."""
    points = [
        Point(year_of(o.date), o.number, o.value, plain(o.source.label, lang))
        for o in series.observations
        if o.number is not None
    ]
    if len(points) < _FEWEST_POINTS or len({p.year for p in points}) < 2:  # noqa: PLR2004
        return Markup("")
    title = measure_of(series, lang)
    return Markup(line_picture(f"series-{number}", title, points, lang))  # noqa: S704


def measure_of(series: Series, lang: str) -> str:
    """What was counted, and its unit; a measure without words is named by its key."""
    unit = plain(series.counts, lang)
    key = f"measure-{series.measure}"
    name = word(key, lang) if key in WORDS else series.measure.replace("-", " ")
    name = name[:1].upper() + name[1:]
    return f"{name} ({unit})" if unit else name
