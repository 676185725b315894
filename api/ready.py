"""Ready: what everybody asks, computed once for a generation and kept, at best beforehand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from api.finding import NAMES, TEXTS
from api.kept import Kept
from graph.answers.completeness import Coverage, coverage
from graph.answers.figure_model import Figures, Reached
from graph.answers.figures import Basis, basis, counted
from graph.answers.figures import reached as within
from graph.network.network import Network, network
from graph.reform.league import League, league
from graph.rows import Questions

_DAYS = 8  # of one generation whose network is kept
_TABLES = 32  # a table is some hundred rows

SHOWN = ("demand", "proposal")
"""Kinds of reform whose table the page shows unless it is asked for others."""


def _basis(graph: Questions, _: None) -> Basis:
    return basis(graph)


def _coverage(graph: Questions, _: None) -> Coverage:
    return coverage(graph)


def _league(graph: Questions, asked: tuple[dt.date, tuple[str, ...]]) -> League:
    return league(graph, *asked)


COVERAGE: Kept[None, Coverage] = Kept(_coverage, 1)
NETWORKS: Kept[dt.date, Network] = Kept(network, _DAYS)
_BASIS: Kept[None, Basis] = Kept(_basis, 1)
_LEAGUES: Kept[tuple[dt.date, tuple[str, ...]], League] = Kept(_league, _TABLES)


def figures(graph: Questions, day: dt.date) -> Figures:
    """The figures of a day; all that costs queries is kept."""
    return counted(_BASIS.of(graph, None), day)


def reached(graph: Questions, day: dt.date, right: str, barrier: str, act: str) -> Reached:
    """How many restrictions reach each kind of organisation; all that costs queries is kept."""
    return within(_BASIS.of(graph, None), day, right, barrier, act)


def table(graph: Questions, day: dt.date, kinds: Iterable[str], door: str = "long") -> League:
    """The league table of reforms on a day."""
    return _LEAGUES.of(graph, (day, tuple(sorted(set(kinds)))), door)


def steps(graph: Questions, day: dt.date) -> Iterator[Callable[[], object]]:
    """What is worth having before the first visitor comes, the most wanted first."""
    yield lambda: TEXTS.of(graph, None, "warm")
    yield lambda: NAMES.of(graph, None, "warm")
    yield lambda: _BASIS.of(graph, None, "warm")
    yield lambda: table(graph, day, SHOWN, "warm")
    yield lambda: COVERAGE.of(graph, None, "warm")
    yield lambda: NETWORKS.of(graph, day, "warm")
