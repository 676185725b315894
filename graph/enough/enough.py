"""Enough: the smallest reform that reaches a goal on a day, and why nothing smaller does.

Puts the parts together: what is selected, the task drawn from it, the solution of each part, the
second proof, and the words. Every number can be computed again from the answer itself.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from math import prod

from graph.answers import read
from graph.answers.model import DISCLAIMER, Thing
from graph.answers.trace import distinct
from graph.enough.alternatives import alternatives
from graph.enough.answer import Certificate, Choice, Enough, Point, Single
from graph.enough.bounds import Bounds
from graph.enough.certificate import words_of
from graph.enough.frontier import PartSolved, solve_part, together
from graph.enough.goals import Goal
from graph.enough.parts import parts
from graph.enough.proof import Tried, nothing_cheaper
from graph.enough.rank import ranking
from graph.enough.select import known_to_stay, select
from graph.enough.task import Solution
from graph.enough.telling import Teller
from graph.enough.units import Drawn, Options, draw
from graph.enough.weights import Weights
from graph.errors import LawgraphError, ReformError
from graph.rows import Questions

MOST_ALTERNATIVES = 100
"""Most sets of changes that are told for one part."""

MOST_POINTS = 200
"""Most points of the frontier that are told; each names all its changes."""

_RANKED = 20  # single changes in the ranking; the tail is changes of one norm at the full price


@dataclass(frozen=True, slots=True)
class EnoughQuestion:
    """A goal, a day, and how it may be reached.

    Attributes:
        goal: a selection of norms.
        at: the day.
        options: what may be changed and what must stay.
        weights: changes of the table of weights, such as ``code=5``.
        most: how many equally good sets of changes to tell for each part.
    """

    goal: Goal
    at: dt.date
    options: Options = field(default_factory=Options)
    weights: tuple[str, ...] = ()
    most: int = 5

    def __post_init__(self) -> None:
        """Refuse a number of alternatives that makes no sense."""
        if not 1 <= self.most <= MOST_ALTERNATIVES:
            raise ReformError(f"alternatives are told 1 to {MOST_ALTERNATIVES} for each part")


def enough(graph: Questions, question: EnoughQuestion, bounds: Bounds | None = None) -> Enough:
    """The smallest reform that reaches a goal.

    Args:
        graph: whatever can be asked.
        question: the goal, and how it may be reached.
        bounds: what the answer may take. When the time is used up after the reform was found,
            the answer says which proofs and alternatives are missing.

    Raises:
        UnknownTermError: the goal names what is not in the graph.
        ReformError: a weight or a number cannot be read.
        TooMuchAskedError: the goal is against more than the bounds allow.
        DeadlineExceededError: the time was used up before the reform was found.
    """
    bounds = bounds or Bounds()
    weights = Weights(question.weights)
    known_to_stay(graph, question.options.keep)
    selected = select(graph, question.goal, question.at)
    bounds.check(len(selected.wished) + len(selected.demands.wording))
    bounds.left()
    drawn = draw(graph, selected, question.options, weights, question.at)
    solved = [solve_part(part, bounds) for part in parts(drawn.task)]
    tried = [
        Tried(0, complete=False)
        if bounds.over()
        else nothing_cheaper(p.task, p.best.cost, p.best.met)
        for p in solved
    ]
    for part, trial in zip(solved, tried, strict=True):
        if trial.cheaper is not None:
            raise LawgraphError(
                "the solver and the enumeration disagree on the least cost of "
                f"{', '.join(sorted(part.task.wanted))}: please report this goal"
            )
    sets = [_ordered(part, question.most, bounds) for part in solved]
    best = frozenset(u for found, _ in sets for u in found[0])
    frontier = together(solved)
    frontier[-1:] = [type(frontier[-1])(best, frontier[-1].cost, frontier[-1].met)]
    ranked = ranking(drawn.task)[:_RANKED]
    teller = Teller(graph, drawn, selected, best, question.at)
    teller.prepare(
        {*best, *(u for found, _ in sets for s in found for u in s)} | {r.change for r in ranked}
    )
    wishes = teller.wishes()
    certificate = _certificate(solved, tried, len(wishes), frontier[-1].met)
    shown = [w.validity for w in wishes if w.validity]
    return Enough(
        question=_echo(question),
        generation=graph.generation,
        title=dict(question.goal.title),
        changes=teller.changes(best),
        cost=frontier[-1].cost,
        wishes=wishes,
        certificate=certificate,
        choices=[
            Choice(
                part.best.cost,
                [w.removeprefix("words ") for w in part.task.wanted],
                [teller.changes(s) for s in found],
                all_told,
                trial.sets,
                trial.complete,
            )
            for part, (found, all_told), trial in zip(solved, sets, tried, strict=True)
        ],
        optima=prod(len(found) for found, _ in sets),
        all_optima_told=all(all_told for _, all_told in sets),
        lost=teller.lost(),
        returning=teller.returning(),
        ceased=_named(graph, selected.ceased | drawn.rewording),
        unsure=_named(graph, selected.unsure),
        elsewhere=_named(graph, selected.demands.elsewhere),
        ranking=[
            Single(teller.change(r.change), r.met, r.cost, round(float(r.effect), 3))
            for r in ranked
        ],
        frontier=[Point(p.cost, p.met, sorted(p.chosen)) for p in _spread(frontier)],
        weights=weights.told(),
        counts=_counts(drawn, best, len(wishes), frontier[-1].met) | {"points": len(frontier)},
        editions=distinct(e for v in shown for e in v.editions),
        assumptions=distinct(e for v in shown for e in v.assumptions),
        disclaimer=DISCLAIMER,
    )


def _ordered(part: PartSolved, most: int, bounds: Bounds) -> tuple[list[frozenset[str]], bool]:
    """The best sets of a part, the one that takes away least in front."""
    found, all_told = alternatives(part, most, bounds)
    order = sorted(found, key=lambda s: (len(part.task.gone(s)), len(s), sorted(s)))
    return order, all_told


def _spread(points: list[Solution]) -> list[Solution]:
    """Some of very many points, the first and the last among them."""
    step = max(1, -(-(len(points) - 1) // (MOST_POINTS - 1)))
    return [*points[:-1:step], points[-1]]


def _certificate(
    solved: list[PartSolved], tried: list[Tried], wishes: int, reached: int
) -> Certificate:
    bound = sum(part.bound for part in solved)
    cost = sum(part.best.cost for part in solved)
    proved = bound == cost and all(part.proved for part in solved)
    sets = sum(t.sets for t in tried)
    done = sum(t.complete for t in tried)
    return Certificate(
        proved,
        bound,
        len(solved),
        sum(part.nodes for part in solved),
        sets,
        done,
        words_of(proved, cost, bound, len(solved), sets, done, wishes, reached),
    )


def _counts(drawn: Drawn, best: frozenset[str], wishes: int, reached: int) -> dict[str, int]:
    gone = drawn.task.gone(best)
    return {
        "wishes": wishes,
        "reached": reached,
        "changes": len(best),
        "changes_possible": len(drawn.task.prices),
        "norms_gone": sum(name in drawn.validity for name in gone),
        "texts_gone": sum(name.startswith("text ") for name in gone),
        "safeguards_kept": len(drawn.safeguards),
    }


def _named(graph: Questions, iris: set[str]) -> list[Thing]:
    return distinct(read.things(graph, iris).values())


def _echo(question: EnoughQuestion) -> dict[str, object]:
    options = question.options
    return {
        "goal": question.goal.name or question.goal.written,
        "selection": question.goal.written,
        "at": question.at.isoformat(),
        "units": options.units,
        "whole_acts": options.whole_acts,
        "guarantees_stay": options.guarantees_stay,
        "keep": list(options.keep),
        "dead_letters": options.dead_letters,
        "weights": list(question.weights),
        "alternatives": question.most,
    }
