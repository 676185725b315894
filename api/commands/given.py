"""Given: options that several commands share; a command takes them as one value.

Typer reads the options of a command from its signature, so options that two commands share would
be written twice. Here they are the parameters of a class. A command has one parameter of that
class, and ``unfolded`` shows Typer the parameters of the class in its place.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from api.commands.printing import At
from api.reforms import asked, chosen, kept, operation_parameters
from api.today import day, today
from graph.answers.trace import TraceQuestion
from graph.errors import ReformError
from graph.reform.files import parse
from graph.reform.impact import ImpactQuestion
from graph.reform.model import Reform
from graph.reform.words import OPTIONS
from graph.rows import Questions

Goal = Annotated[str, typer.Option(help="name of a goal, or facets: 'barrier=entry …'")]
Units = Annotated[str, typer.Option(help="what may change: both, provisions or norms")]
Weight = Annotated[list[str] | None, typer.Option(help="another weight: code=5, loss=0")]

_File = Annotated[Path | None, typer.Option(help="a reform in TOML, see docs/reforms.md")]
_Name = Annotated[str, typer.Option(help="name of a reform: `lawgraph reforms` lists")]


class ReformGiven:
    """A reform on the command line: operations, a file or a name."""

    def __init__(
        self, *, file: Path | None = None, reform: str = "", **operations: list[str] | None
    ) -> None:
        """Take the options; every operation of ``OPTIONS`` is one of them."""
        self.operations = kept(operations)
        self.file = file
        self.name = reform

    __signature__ = inspect.Signature(
        [
            *operation_parameters(lambda option: typer.Option(help=OPTIONS[option])),
            inspect.Parameter(
                "file", inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_File
            ),
            inspect.Parameter(
                "reform", inspect.Parameter.KEYWORD_ONLY, default="", annotation=_Name
            ),
        ]
    )

    def __bool__(self) -> bool:
        """Whether anything was given."""
        return bool(self.operations or self.file or self.name)

    def reform(self, graph: Questions, lang: str) -> Reform:
        """The reform.

        Args:
            graph: knows the reforms by name.
            lang: language of the words of a safeguard.

        Raises:
            ReformError: more than one of operations, file and name, none of them, or a file that
                cannot be read.
        """
        if self.file is None:
            return chosen(graph, self.operations, self.name, lang)
        if self.operations or self.name:
            raise ReformError("give either a file, a name or operations, not several of them")
        try:
            text = self.file.read_text("utf-8")
        except OSError as error:
            raise ReformError(f"{self.file} cannot be read: {error.strerror}") from error
        return parse(text, self.file.name)

    def question(self, graph: Questions, at: str, lang: str) -> ImpactQuestion:
        """What follows from the reform on a day; without one on its own day, else today."""
        return asked(self.reform(graph, lang), day(at) if at else None, today())


@dataclass(frozen=True, slots=True)
class TraceGiven:
    """A trace on the command line; what is empty is not asked."""

    organisation_type: str
    right: Annotated[str, typer.Option(help="only norms on this right")] = ""
    barrier: Annotated[str, typer.Option(help="only this kind of barrier")] = ""
    act: Annotated[str, typer.Option(help="only norms of this act")] = ""
    at: At = ""
    restrictions_only: Annotated[bool, typer.Option(help="leave out what burdens nobody")] = False

    def question(self) -> TraceQuestion:
        """The question that the options ask."""
        return TraceQuestion(
            self.organisation_type,
            day(self.at),
            self.right,
            self.barrier,
            self.act,
            self.restrictions_only,
        )


_FOLDED = (ReformGiven, TraceGiven)


def unfolded(command: Callable[..., None]) -> Callable[..., None]:
    """The command as Typer is to see it: each option of a class above is one of its own.

    Args:
        command: has at most one parameter of each class; names of options differ from its others.
    """
    signature = inspect.signature(command, eval_str=True)
    folded: dict[str, type[Any]] = {}
    parameters: list[inspect.Parameter] = []
    for parameter in signature.parameters.values():
        if parameter.annotation in _FOLDED:
            folded[parameter.name] = parameter.annotation
            parameters += inspect.signature(parameter.annotation, eval_str=True).parameters.values()
        else:
            parameters.append(parameter)

    @wraps(command)
    def called(**values: object) -> None:
        for name, kind in folded.items():
            values[name] = kind(**{o: values.pop(o) for o in inspect.signature(kind).parameters})
        command(**values)

    keywords = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in parameters]
    vars(called)["__signature__"] = signature.replace(parameters=keywords)
    return called
