"""Find the places that a text names: segments chained to paths, paths joined to runs.

Reads tokens, yields runs::

    run     = path { ("," | "and") path } ;
    path    = segment { ["of" | ","] segment } ;   inner before outer, or outer before inner
    segment = level numbers | numbers level (Kazakh) | "(" number ")" ;

A path that lacks an article takes it from its neighbour in the run. Which act is meant, and
whether a «часть» is a paragraph there, is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cite.segments import TOP, Segment, gap, segments

if TYPE_CHECKING:
    from graph.cite.tokenise import Token

_RANK = {"art": 0, "preamble": 0, "annex": 0, "note": 1, "par": 2, "any": 2, "part": 3,
         "passage": 4, "line": 4, "sub": 5}  # fmt: skip
_EITHER_WAY = ({"par", "part"}, {"line", "sub"}, {"passage", "sub"})
"""Levels of which either may stand inside the other."""


@dataclass(frozen=True, slots=True)
class Path:
    """Segments from the outermost in; ``own`` are those that its own words name."""

    steps: tuple[Segment, ...]
    own: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Paths that one phrase lists.

    Attributes:
        paths: in the order of the text.
        first: index of its first token.
        stop: index behind its last token.
    """

    paths: tuple[Path, ...]
    first: int
    stop: int

    @property
    def kazakh(self) -> bool:
        """Whether the phrase is Kazakh, so that the act stands before it."""
        return any(s.kazakh for p in self.paths for s in p.own)


def runs(found: list[Token], taken: set[int]) -> list[Run]:
    """The runs of a text; those without any article, note or preamble are left out.

    Args:
        found: the tokens of the text.
        taken: indices of tokens that belong to the name of an act.
    """
    listed: list[Run] = []
    current: list[Segment] = []
    gaps: list[str] = []
    for segment in segments(found, taken):
        joint = gap(found, current[-1].stop, segment.first, taken) if current else None
        if current and joint is None:
            listed += _run(current, gaps)
            current, gaps = [], []
        elif current and joint is not None:
            gaps.append(joint)
        current.append(segment)
    return listed + (_run(current, gaps) if current else [])


def _run(chain: list[Segment], gaps: list[str]) -> list[Run]:
    groups = _groups(chain, gaps)
    paths = []
    for i, group in enumerate(groups):
        steps = _complete(groups, i)
        if any(s.level in TOP or s.points for s in steps):
            paths.append(Path(tuple(steps), tuple(sorted(group, key=lambda s: s.first))))
    if not paths:
        return []
    return [Run(tuple(paths), paths[0].own[0].first, max(p.own[-1].stop for p in paths))]


def _groups(chain: list[Segment], gaps: list[str]) -> list[list[Segment]]:
    """Cut a chain of segments into paths, each from the outermost in."""
    groups = [[chain[0]]]
    for i, segment in enumerate(chain[1:], start=1):
        path, joint = groups[-1], gaps[i - 1]
        begins_next = (
            i + 1 < len(chain)
            and gaps[i] == "tight"
            and not chain[i + 1].kazakh
            and _outside(chain[i + 1], segment)
            and chain[i + 1].level != segment.level
        )
        rooted = any(s.level in TOP for s in path)
        fresh = segment.level not in {s.level for s in path}
        if joint == "and" or not fresh:
            groups.append([segment])
        elif (
            not rooted and _outside(segment, path[0]) and (joint == "tight" or segment.level in TOP)
        ):
            path.insert(0, segment)
        elif _inside(segment, path[-1], joint) and not begins_next:
            path.append(segment)
        else:
            groups.append([segment])
    return groups


def _outside(outer: Segment, inner: Segment) -> bool:
    either = {outer.level, inner.level} in _EITHER_WAY
    return either or _RANK[outer.level] < _RANK[inner.level]


def _inside(inner: Segment, outer: Segment, joint: str) -> bool:
    either = {outer.level, inner.level} in _EITHER_WAY and joint == "tight"
    numbered_sub = outer.level == "sub" and inner.level in ("part", "passage", "line")
    return either or numbered_sub or _RANK[outer.level] < _RANK[inner.level]


def _complete(groups: list[list[Segment]], i: int) -> list[Segment]:
    """The path with what it shares with its neighbours in the run."""
    path = groups[i]
    if any(s.level in TOP or s.points for s in path):
        return path
    before = groups[i - 1] if i else None
    from_before = before is not None and (
        (before[0].level in TOP and before[0].first < before[-1].first) or i + 1 == len(groups)
    )
    if before is not None and from_before:
        around = _complete(groups, i - 1)
    elif i + 1 < len(groups):
        around = _complete_forward(groups, i + 1)
    else:
        return path
    shared = [s for s in around if s.level != path[0].level and _outside(s, path[0])]
    return shared + path


def _complete_forward(groups: list[list[Segment]], i: int) -> list[Segment]:
    path = groups[i]
    if any(s.level in TOP or s.points for s in path) or i + 1 == len(groups):
        return path
    around = _complete_forward(groups, i + 1)
    return [s for s in around if s.level != path[0].level and _outside(s, path[0])] + path
