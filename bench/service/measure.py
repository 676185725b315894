"""Measure: the servers in turn, slice by slice, so that what disturbs one disturbs all."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bench.service.client import ROWS, TRIPLES, AnswerError, Connection, drive, request
from bench.service.questions import Question
from bench.service.servers import Server

_LEAST = {1: 3, 16: 16}
_WARM = 3  # answers before a slice is measured


@dataclass
class Cell:
    """What one server did with one kind of question at one concurrency.

    Attributes:
        seconds: of each answer, all rounds.
        rates: answers a second, one figure a round.
        failures: answers that were none.
    """

    seconds: list[float] = field(default_factory=list)
    rates: list[float] = field(default_factory=list)
    failures: int = 0

    @property
    def median(self) -> float:
        """Milliseconds of the median answer."""
        return statistics.median(self.seconds) * 1000

    @property
    def rate(self) -> float:
        """Answers a second in the median round."""
        return statistics.median(self.rates)


Cells = dict[tuple[str, str, int], Cell]
"""By label of the server, name of the question, concurrency."""


def label(server: Server) -> str:
    """How a server is named in reports: with its mode."""
    return f"{server.name} ({server.mode})"


def measure(
    servers: Sequence[Server],
    asked: Sequence[Question],
    rounds: int,
    seconds: float,
    concurrencies: Sequence[int],
    told: Callable[[str], None],
) -> Cells:
    """Ask every server every question, ``rounds`` times over, in changing order."""
    cells: Cells = {}
    for turn in range(rounds):
        for question in asked:
            told(f"round {turn + 1} of {rounds}: {question.name}")
            for connections in concurrencies:
                for step in range(len(servers)):
                    server = servers[(step + turn) % len(servers)]
                    cell = cells.setdefault((label(server), question.name, connections), Cell())
                    _slice(server, question, connections, seconds, cell)
    return cells


def _slice(
    server: Server, question: Question, connections: int, seconds: float, cell: Cell
) -> None:
    accept = ROWS if question.rows else TRIPLES
    messages = [request(server.path, text, accept) for text in question.texts]
    warm = time.perf_counter() + seconds
    drive(server.address, messages, 1, 0, _WARM, lambda: warm)
    if "repeated" in server.mode:
        drive(server.address, messages, 1, 0, len(messages))
    run = drive(server.address, messages, connections, seconds, _LEAST.get(connections, 16))
    cell.seconds += run.seconds
    cell.rates.append(run.rate)
    cell.failures += run.failures


def differences(servers: Sequence[Server], asked: Sequence[Question], texts: int) -> list[str]:
    """Where answers are not equal, one sentence each; rows in any order, triples as sets."""
    found = []
    for question in asked:
        accept = ROWS if question.rows else TRIPLES
        for text in question.texts[:texts]:
            answers = {}
            for server in servers:
                try:
                    body = Connection(server.address).ask(request(server.path, text, accept))
                    answers[label(server)] = _comparable(body, rows=question.rows)
                except (AnswerError, ValueError) as error:
                    answers[label(server)] = str(error)
            first = next(iter(answers.values()))
            for name, answer in answers.items():
                if answer != first:
                    found.append(f"{question.name}: {name} {_told(answer)}, first {_told(first)}")
    return sorted(set(found))


def _comparable(body: bytes, *, rows: bool) -> list[str]:
    if not rows:
        return sorted({line for line in body.decode().splitlines() if line})
    told = json.loads(body)
    if "boolean" in told:
        return [str(told["boolean"])]
    return sorted(json.dumps(row, sort_keys=True) for row in told["results"]["bindings"])


def _told(answer: object) -> str:
    return f"{len(answer)} rows" if isinstance(answer, list) else f"said {str(answer)[:120]}"
