"""Reforms in requests: the parameters by which a reform is given, and what they mean."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated

from fastapi import Query

from graph.enough import goals
from graph.enough.bounds import Bounds
from graph.enough.enough import EnoughQuestion, enough
from graph.enough.units import UNITS, Options
from graph.errors import ReformError
from graph.identifiers import local
from graph.reform.impact import ImpactQuestion
from graph.reform.model import Reform, iri_of
from graph.reform.named import named
from graph.reform.words import OPTIONS, reform_of

if TYPE_CHECKING:
    from graph.rows import Questions

_Many = list[str] | None

ONE_OF = {"x-one-of": [*OPTIONS, "reform"]}
"""For OpenAPI, which has no word for it: one of these parameters at least has to be given."""

_EXAMPLES = {
    "repeal": [["kz/act/administrative-offences-2014/art/489-1"]],
    "lift": [["kz/norm/public-associations-1996/5-5-unregistered-ban"]],
}
_Name = Annotated[
    str, Query(description="name of a reform, as /v1/reforms lists", examples=["odf-2015-4"])
]


def operation_parameters(told: Callable[[str], object]) -> list[inspect.Parameter]:
    """One parameter for each operation of ``OPTIONS``, which takes many texts or none.

    Args:
        told: what a framework wants to be told of an option, by its name.
    """
    return [
        inspect.Parameter(
            option,
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[_Many, told(option)],
        )
        for option in OPTIONS
    ]


def kept(operations: Mapping[str, list[str] | None]) -> dict[str, list[str]]:
    """The operations for which something was given; empty fields of a form are left out.

    Raises:
        TypeError: a name is not in ``OPTIONS``; only code can call with such a name.
    """
    if unknown := set(operations) - set(OPTIONS):
        raise TypeError(f"no operations: {', '.join(sorted(unknown))}")
    return {
        option: texts
        for option in OPTIONS
        if (texts := [t for t in operations.get(option) or () if t.strip()])
    }


class Given:
    """The operations of a reform as parameters of an address, or its name."""

    def __init__(self, *, reform: str = "", **operations: list[str] | None) -> None:
        """Take the parameters; every operation of ``OPTIONS`` is one of them."""
        self.options: Mapping[str, list[str]] = kept(operations)
        self.name = reform

    __signature__ = inspect.Signature(
        [
            *operation_parameters(
                lambda option: Query(description=OPTIONS[option], examples=_EXAMPLES.get(option))
            ),
            inspect.Parameter(
                "reform", inspect.Parameter.KEYWORD_ONLY, default="", annotation=_Name
            ),
        ]
    )

    def __bool__(self) -> bool:
        """Whether anything was given."""
        return bool(self.options or self.name)


def question(
    graph: Questions, given: Given, at: dt.date | None, today: dt.date, lang: str = "en"
) -> ImpactQuestion:
    """The impact question that the parameters ask.

    Args:
        graph: knows the reforms by name.
        given: the parameters.
        at: the day asked for; None is the reform's own, else today.
        today: where it is served.
        lang: language of the words of a safeguard.

    Raises:
        ReformError: nothing was given, both a name and operations, or what cannot be read.
        UnknownTermError: there is no reform of that name.
    """
    return asked(chosen(graph, given.options, given.name, lang), at, today)


def chosen(
    graph: Questions, options: Mapping[str, list[str]], name: str, lang: str = "en"
) -> Reform:
    """A reform by name, or made of options.

    Raises:
        ReformError: both are given, or neither.
    """
    if name and options:
        raise ReformError("give either the name of a reform or its operations, not both")
    return named(graph, name) if name else reform_of(options, lang=lang)


class GoalGiven:
    """A goal, and what may and may not be changed for it, as parameters of an address."""

    def __init__(
        self,
        goal: Annotated[str, Query(max_length=2000, examples=["informal-groups"])],
        units: Annotated[str, Query(pattern=f"^({'|'.join(UNITS)})$")] = UNITS[0],
        keep: Annotated[_Many, Query(description="must stay")] = None,
        weight: Annotated[_Many, Query(examples=[["code=5"]])] = None,
        dead_letters: bool = False,
        whole_acts: bool = False,
        guarantees_stay: bool = True,
    ) -> None:
        """Take the parameters; empty fields of a form are left out."""
        kept = tuple(iri_of(t) for t in keep or () if t.strip())
        self.goal = goal
        self.options = Options(units, whole_acts, guarantees_stay, kept, dead_letters)
        self.weights = tuple(w for w in weight or () if w.strip())

    def question(self, at: dt.date) -> EnoughQuestion:
        """The question that the parameters ask."""
        return EnoughQuestion(goals.read(self.goal), at, self.options, self.weights)


def sufficient(
    graph: Questions, given: EnoughQuestion, bounds: Bounds | None = None
) -> ImpactQuestion:
    """The question what follows from the smallest reform that reaches a goal.

    Words that would have to be put differently are not yet written, so they are left out.

    Args:
        graph: whatever can be asked.
        given: the goal.
        bounds: what finding that reform may take.

    Raises:
        ReformError: nothing has to be changed, or only words.
    """
    options: dict[str, list[str]] = {}
    for change in enough(graph, given, bounds).changes:
        if change.operation in OPTIONS:
            options.setdefault(change.operation, []).append(local(change.target.iri))
    if not options:
        raise ReformError(
            "for this goal nothing has to be repealed or lifted: ask /v1/reforms/enough why"
        )
    return ImpactQuestion(reform_of(options), given.at)


def asked(reform: Reform, at: dt.date | None, today: dt.date) -> ImpactQuestion:
    """The question about a reform on the day asked for, on its own day, or today."""
    return ImpactQuestion(reform, at or reform.effect or today)
