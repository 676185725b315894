"""Lengthy: answers that take long, from the question to the bytes; ``api.beside.apart`` runs them.

Each function takes the graph and values that can be pickled. Drawing and writing belong to it: for
a large answer that alone takes seconds of plain Python.
"""

from __future__ import annotations

import json
import math
import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from api import ready, views
from api.briefs import MEDIA_TYPES, paper, written
from api.drawing import Sketch, Wish, sketched
from api.enough_rows import change_rows
from api.protocol import RefusedError
from api.reforms import sufficient
from api.writing import csv_text, rows_of
from graph.answers.model import to_json
from graph.answers.trace import TraceQuestion, trace
from graph.enough import goals
from graph.enough.bounds import Bounds
from graph.enough.enough import EnoughQuestion, enough
from graph.enough.units import UNITS
from graph.reform.impact import ImpactQuestion, impact
from viz import pages
from viz.brief.html import brief_page
from viz.frontier_picture import frontier_picture
from viz.impact_scene import impact_scene
from viz.inputs import EnoughForm
from viz.scenes import act_scene, trace_scene

if TYPE_CHECKING:
    import datetime as dt

    from graph.rows import Questions

MODULES = (__name__, ready.__name__)
"""Modules of all functions that are run apart; a process that forks imports them once."""

MOST_WISHES = 1000
"""Norms and demands that a goal may be against at the service."""

_OF_THE_TIME = 0.7  # for the proof; the rest is for writing the answer
_FORM = EnoughForm(
    [(g.name, dict(g.title)) for g in goals.GOALS.values()], list(goals.FACETS.items()), UNITS
)


@dataclass(frozen=True, slots=True)
class Made:
    """An answer as it is sent.

    Attributes:
        body: its bytes.
        media_type: what they are.
        generation: from which it was computed.
    """

    body: bytes
    media_type: str
    generation: str


def trace_made(graph: Questions, asked: TraceQuestion, format: str) -> Made:
    """A trace as JSON or CSV."""
    return _written(graph, to_json(trace(graph, asked)), format)


def trace_page(graph: Questions, asked: TraceQuestion, lang: str) -> str:
    """The page of a trace."""
    return pages.trace_page(trace(graph, asked), views.filters(graph), lang)


def trace_map(graph: Questions, asked: TraceQuestion, lang: str, wish: Wish) -> bytes | Sketch:
    """The map of a trace."""
    return sketched(trace_scene(trace(graph, asked), lang), wish)


def impact_made(graph: Questions, asked: ImpactQuestion, format: str) -> Made:
    """What a reform does, as JSON or CSV."""
    return _written(graph, to_json(impact(graph, asked)), format)


def impact_page(graph: Questions, asked: ImpactQuestion, lang: str) -> str:
    """The page of what a reform does."""
    return pages.impact_page(impact(graph, asked), lang)


def impact_map(
    graph: Questions, asked: ImpactQuestion, lang: str, view: str, wish: Wish
) -> bytes | Sketch:
    """The map of what a reform does."""
    return sketched(impact_scene(impact(graph, asked), lang, view=view), wish)


def enough_made(graph: Questions, asked: EnoughQuestion, format: str, lang: str) -> Made:
    """The smallest reform as JSON, CSV or SVG.

    Raises:
        TooMuchAskedError: the goal is against too much.
        DeadlineExceededError: it was not found in time.
    """
    answer = enough(graph, asked, _bounds())
    if format == "svg":
        picture = frontier_picture(answer, lang).encode()
        return Made(picture, "image/svg+xml; charset=utf-8", graph.generation)
    if format == "csv":
        return _csv(graph, change_rows(answer, lang))
    return _json(graph, to_json(answer))


def enough_page(graph: Questions, asked: EnoughQuestion, lang: str) -> str:
    """The page of the smallest reform."""
    return pages.enough_page(enough(graph, asked, _bounds()), _FORM, lang)


def enough_map(
    graph: Questions, asked: EnoughQuestion, lang: str, view: str, wish: Wish
) -> bytes | Sketch:
    """The map of what the smallest reform does."""
    return impact_map(graph, sufficient(graph, asked, _bounds()), lang, view, wish)


def act_map(graph: Questions, act: str, day: dt.date, lang: str, wish: Wish) -> bytes | Sketch:
    """The map of an act."""
    return sketched(act_scene(views.act_overview(graph, act, day), lang), wish)


def brief_made(graph: Questions, asked: ImpactQuestion, lang: str, base: str, format: str) -> Made:
    """The paper on a reform as a file."""
    body = written(paper(graph, asked, lang, base), format)
    return Made(body, MEDIA_TYPES[format], graph.generation)


def brief_shown(graph: Questions, asked: ImpactQuestion, lang: str, base: str) -> str:
    """The paper on a reform within the pages of the service."""
    return brief_page(paper(graph, asked, lang, base))


def _bounds() -> Bounds:
    """What is left until the alarm that ends this process; the service takes no larger goals."""
    left = signal.getitimer(signal.ITIMER_REAL)[0]
    return Bounds(left * _OF_THE_TIME if left else math.inf, MOST_WISHES)


def _written(graph: Questions, value: dict[str, Any], format: str) -> Made:
    if format != "csv":
        return _json(graph, value)
    rows = rows_of(value)
    if rows is None:
        raise RefusedError(400, "this answer has no rows: ask for format=json")
    return _csv(graph, rows)


def _csv(graph: Questions, rows: list[dict[str, str]]) -> Made:
    return Made(csv_text(rows).encode(), "text/csv; charset=utf-8", graph.generation)


def _json(graph: Questions, value: Any) -> Made:  # noqa: ANN401 (any answer)
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Made(text.encode(), "application/json", graph.generation)
