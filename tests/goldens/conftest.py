"""What the golden tests share: a small graph from a file beside them, and short questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from graph.answers.model import NormAnswer, Trace
from graph.answers.trace import TraceQuestion, trace
from graph.identifiers import BASE, ONTOLOGY
from graph.reform.answer import Impact
from graph.reform.impact import ImpactQuestion, impact
from graph.reform.words import reform_of
from graph.store import OpenGeneration


class Asked:
    """One small graph, and the questions of the goldens in few words."""

    def __init__(self, graph: OpenGeneration) -> None:
        self.graph = graph

    def trace(self, kind: str, day: str) -> Trace:
        return trace(self.graph, TraceQuestion(kind, dt.date.fromisoformat(day)))

    def norm(self, kind: str, day: str, name: str, section: str = "norms") -> NormAnswer:
        """One norm of a trace; fails where it is not in that section."""
        found = {local(a.norm): a for a in getattr(self.trace(kind, day), section)}
        assert name in found, f"{name} is not among {sorted(found)}"
        return found[name]

    def names(self, kind: str, day: str, section: str = "norms") -> set[str]:
        return {local(a.norm) for a in getattr(self.trace(kind, day), section)}

    def impact(self, *repeal: str, day: str) -> Impact:
        return self.reform(day, repeal=repeal)

    def reform(self, day: str, **given: Iterable[str]) -> Impact:
        """The impact of operations, each written in one line."""
        return impact(self.graph, ImpactQuestion(reform_of(given), dt.date.fromisoformat(day)))

    def kinds_reached(self, name: str) -> set[str]:
        """The slugs of the organisation types that a norm reaches itself."""
        rows = self.graph.select(f"SELECT ?t {{ <{BASE}kz/norm/{name}> <{ONTOLOGY}appliesTo> ?t }}")
        return {row["t"].text.rsplit("/", 1)[-1] for row in rows}


def local(iri: str) -> str:
    return iri.removeprefix(f"{BASE}kz/norm/")


@pytest.fixture
def golden(ask) -> Callable[..., Asked]:
    """A graph of files of this folder, by name, and of the Turtle given beside them."""

    def built(*names: str, turtle: str | list[str] = "") -> Asked:
        files = [Path(__file__).with_name(f"{name}.ttl").read_text("utf-8") for name in names]
        given = [turtle] if isinstance(turtle, str) else turtle
        return Asked(ask(*files, *given))

    return built
