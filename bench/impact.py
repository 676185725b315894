"""Impact on the shipped corpus: how long an answer takes, and how much of the graph it touches.

Asks the impact of lifting single norms and repealing single provisions, chosen by a fixed seed from
all that were in force on the day, and of every reform by name. Prints figures and writes nothing.

    python -m bench.impact --home FOLDER --questions 200 --at 2026-11-21
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path

from graph import generations
from graph.reform.answer import Impact
from graph.reform.impact import ImpactQuestion, impact
from graph.reform.model import Reform
from graph.reform.words import read
from graph.rows import Row
from graph.store import OpenGeneration, open_generation


@dataclass
class Counting:
    """A graph that counts what it is asked and what it answers."""

    graph: OpenGeneration
    rows: int = 0
    queries: int = 0
    generation: str = field(init=False)

    def __post_init__(self) -> None:
        """Name the generation as the graph does."""
        self.generation = self.graph.generation

    def select(self, query: str) -> list[Row]:
        """Ask, and count."""
        found = self.graph.select(query)
        self.queries += 1
        self.rows += len(found)
        return found

    def construct(self, query: str) -> bytes:
        """Ask for triples."""
        return self.graph.construct(query)


@dataclass(frozen=True)
class Measured:
    """One question: how long, how many queries and rows, how many lines it reports.

    ``cpu`` is the time that this process computed; it does not depend on what else runs.
    """

    name: str
    seconds: float
    cpu: float
    queries: int
    rows: int
    lines: int


def lines(answer: Impact) -> int:
    """How many lines an answer reports."""
    parts = (
        answer.lifted,
        answer.changed,
        answer.residual,
        answer.further,
        answer.revived,
        answer.consequential,
        answer.untouched,
        answer.unknown,
        answer.functions,
        answer.standards,
        answer.recommendations,
        answer.cases,
        answer.refused,
    )
    return sum(len(part) for part in parts)


def questions(graph: OpenGeneration, number: int, seed: int) -> list[tuple[str, Reform]]:
    """Norms to lift and provisions to repeal, half of each, by a fixed seed."""
    lg = "PREFIX lg: <https://w3id.org/lawgraph/ontology#> "
    norms = sorted(r["n"].text for r in graph.select(f"{lg} SELECT ?n {{ ?n a lg:Norm }}"))
    places = sorted(
        {r["p"].text for r in graph.select(f"{lg} SELECT DISTINCT ?p {{ ?n lg:statedIn ?p }}")}
    )
    pick = random.Random(seed)  # noqa: S311 - a sample, no secret
    chosen = [("lift", n) for n in pick.sample(norms, min(len(norms), number // 2))]
    chosen += [("repeal", p) for p in pick.sample(places, min(len(places), number // 2))]
    return [(f"{word} {iri}", Reform((read(word, iri),))) for word, iri in chosen]


def measured(graph: OpenGeneration, name: str, reform: Reform, at: dt.date) -> Measured:
    """Ask one question and measure it."""
    counting = Counting(graph)
    start, computed = time.perf_counter(), time.process_time()
    answer = impact(counting, ImpactQuestion(reform, at))
    seconds, cpu = time.perf_counter() - start, time.process_time() - computed
    return Measured(name, seconds, cpu, counting.queries, counting.rows, lines(answer))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, required=True, help="folder with generations")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at", type=dt.date.fromisoformat, default=dt.date(2026, 11, 21))
    parser.add_argument("--memory", action="store_true", help="copy the store into memory first")
    asked = parser.parse_args()
    path = generations.current(asked.home).path
    graph = open_generation(path, memory=asked.memory)
    triples = graph.count()
    found = [
        measured(graph, name, reform, asked.at)
        for name, reform in questions(graph, asked.questions, asked.seed)
    ]
    answered = [m for m in found if m.lines > 1]
    print(f"generation {graph.generation}: {triples} triples")  # noqa: T201
    print(f"{len(found)} questions, {len(answered)} with more than a refusal")  # noqa: T201
    for name, values in (
        ("milliseconds", [m.seconds * 1000 for m in answered]),
        ("milliseconds computed", [m.cpu * 1000 for m in answered]),
        ("queries", [m.queries for m in answered]),
        ("rows", [m.rows for m in answered]),
        ("lines", [m.lines for m in answered]),
        ("rows a line", [m.rows / m.lines for m in answered]),
        ("rows in a thousand triples", [1000 * m.rows / triples for m in answered]),
    ):
        q = statistics.quantiles(values, n=20)
        print(  # noqa: T201
            f"{name:>28}: median {statistics.median(values):9.2f}   "
            f"p90 {q[17]:9.2f}   max {max(values):9.2f}"
        )
    for m in sorted(answered, key=lambda m: -m.seconds)[:5]:
        print(f"{m.seconds * 1000:9.0f} ms {m.queries} queries {m.rows} rows {m.name}")  # noqa: T201


if __name__ == "__main__":
    main()
