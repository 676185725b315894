"""Locate the provisions of an act that a path of segments names.

Reads numbers and levels, writes IRIs; knows of the graph only which provisions it has. In a code
the «часть» of an article is the numbered paragraph (``par``), in a law an unnumbered passage
(``part``); where the graph has only one of the two, that one is meant.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from graph.cite.naming import STANDARDS, order
from graph.errors import IdentifierError
from graph.identifiers import BASE, Act, Provision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.cite.naming import Names
    from graph.cite.numbers import Number
    from graph.cite.segments import Segment

_MOST = 60
_CODES = ("code", "constitution")

Steps = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One level of a cited place; ``first`` and ``stop`` are the tokens of its number."""

    level: str
    value: str
    bracket: bool
    first: int
    stop: int
    ranged: bool = False
    many: bool = False


Place = tuple[Step, ...]


def places(segments: tuple[Segment, ...], before: Place, act: str, known: Names) -> Iterator[Place]:
    """Every single place that segments name below a place: lists and ranges are spread."""
    if not segments:
        yield before
        return
    segment, rest = segments[0], segments[1:]
    if not segment.numbers:
        step = Step(segment.level, "", segment.bracket, segment.first, segment.stop)
        yield from places(rest, (*before, step), act, known)
        return
    glued = bool(rest) and rest[0].first > segment.first  # the inner ones narrow the last number
    steps = [s for n in segment.numbers for s in _numbers(n, segment, before, act, known)]
    many = len(steps) > 1
    for i, step in enumerate(steps):
        inner = () if glued and i + 1 < len(steps) else rest
        yield from places(inner, (*before, replace(step, many=many)), act, known)


def _numbers(
    number: Number, segment: Segment, before: Place, act: str, known: Names
) -> Iterator[Step]:
    one = Step(segment.level, number.value, segment.bracket, number.first, number.stop)
    if not number.last:
        yield one
        return
    if number.joined:
        whole = replace(one, value=number.joined)
        if any(exists(act, w, known) for w in ways((*before, whole), act, known)):
            yield whole
            return
    for value in between(number.value, number.last, known.articles.get(act, ())
                         if segment.level == "art" else ()):  # fmt: skip
        yield replace(one, value=value, ranged=True)


def between(first: str, last: str, there: tuple[str, ...]) -> list[str]:
    """The numbers of a range: whole ones, and the inserted ones that the act has.

    >>> between("488", "490", ("488", "489-1"))
    ['488', '489', '489-1', '490']
    """
    low, high = order(first), order(last)
    whole = range(low[0], min(high[0], low[0] + _MOST) + 1)
    listed = {str(n) for n in whole if low <= (n,) <= high} | {first, last}
    listed |= {n for n in there if low <= order(n) <= high}
    return sorted(listed, key=order)


def ways(place: Place, act: str, known: Names) -> list[Steps]:
    """The paths of identifiers that a place may mean in an act, the likeliest first."""
    if act not in known.acts:
        return []
    is_code = known.acts[act].kind in _CODES
    kinds = [_kinds(step, place[:i], is_code=is_code) for i, step in enumerate(place)]
    found: list[Steps] = []
    for chosen in product(*kinds):
        steps = tuple((k, s.value) for k, s in zip(chosen, place, strict=True) if k)
        if steps and iri(act, steps) and steps not in found:
            found.append(steps)
    return found


def _kinds(step: Step, before: Place, *, is_code: bool) -> tuple[str, ...]:
    above = before[-1].level if before else ""
    if step.level == "passage" or (step.level == "line" and is_code):
        return ("part", "")
    if step.level == "line":
        return ("",)  # an абзац counts lines; only the codes have identifiers for some
    if step.level == "any":
        return ("par", "sub", "part")
    if step.level == "par":
        if above in ("par", "part", "any"):
            return ("sub", "par")
        return ("sub", "par") if step.bracket else ("par", "sub")
    if step.level == "part":
        if above in ("par", "sub"):
            return ("part",)
        return ("par", "part") if is_code else ("part", "par")
    if step.level == "sub":
        return ("sub", "par") if above in ("art", "part") else ("sub",)
    return (step.level,)


def iri(act: str, steps: Steps) -> str | None:
    """The identifier of a path in an act; ``None`` where there can be none."""
    if act.startswith(STANDARDS):
        level, number = steps[0]
        return f"{act}/art/{number}" if level == "art" else None  # treaties are not cut finer
    country, kind, slug = act.removeprefix(BASE).split("/")
    try:
        return Provision(Act(slug, country, kind), steps).iri
    except IdentifierError:
        return None


def exists(act: str, steps: Steps, known: Names) -> bool:
    """Whether the graph has the provision."""
    return iri(act, steps) in known.provisions
