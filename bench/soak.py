"""``lawgraph bench soak``: ten hostile clients and some that behave well, on one service.

First the well-behaved ones alone, then everybody. Prints every status that the hostile ones got,
the answers that the others lost, how much slower they became, and whether the memory came back.
Exit code 1 if a 5xx was no deliberate 503, if an answer was lost, if their p95 is more than five
times that of the quiet minute, or if the memory stays. Results are not remembered here, so that
every question reaches the engine.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench.service.client import ROWS, TRIPLES, AnswerError, Connection, request
from bench.service.data import generate
from bench.service.questions import Question, questions
from bench.service.servers import ROOT, Server, health, lawgraph, publish, resident

_SLOWER = 5.0  # times the quiet value that the p95 may become
_PAUSE = 0.05  # seconds between two questions of one well-behaved client
_LEFT_OVER = 128 << 20  # bytes of memory that may stay
_DEADLINE = 30.0  # seconds of a query, as a user has them; less in a short run
_SETTLED = 20.0  # seconds in which the memory has to come back


@dataclass
class Behaved:
    """What the well-behaved clients got.

    Attributes:
        seconds: of every answer.
        lost: what was no answer, in words.
    """

    seconds: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @property
    def p95(self) -> float:
        """Milliseconds within which nineteen of twenty answers came."""
        return statistics.quantiles(self.seconds, n=20)[-1] * 1000


def soak(triples: int, clients: int, quiet: float, hostile: float) -> list[str]:
    """Run and print; what did not hold, in words."""
    law = generate(triples)
    asked = questions(law, texts=20)
    with tempfile.TemporaryDirectory(prefix="lawgraph-soak-") as folder:
        home = Path(folder)
        publish(home, law.ntriples())
        bounds = {
            "LAWGRAPH_CACHE_MIB": "0",
            "LAWGRAPH_PUBLIC_DEADLINE": str(min(_DEADLINE, hostile / 4)),
        }
        server = lawgraph(home, "lawgraph", "memory", **bounds)
        try:
            return _soak(server, asked, clients, quiet, hostile)
        finally:
            server.stop()


def _soak(
    server: Server, asked: list[Question], clients: int, quiet: float, hostile: float
) -> list[str]:
    _behave(server, asked, clients, min(quiet, 3))
    before = _behave(server, asked, clients, quiet)
    memory = resident(server.process.pid)
    command = [sys.executable, "-m", "bench.hostile", *map(str, server.address), str(hostile)]
    attackers = subprocess.Popen(  # noqa: S603 (our own module, no shell)
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    during = _behave(server, asked, clients, hostile)
    said, _ = attackers.communicate(timeout=hostile + 120)
    until = time.monotonic() + _SETTLED
    while (left := resident(server.process.pid) - memory) > _LEFT_OVER:
        if time.monotonic() > until:
            break
        time.sleep(0.2)
    statuses: dict[str, dict[str, int]] = json.loads(said)
    say("hostile, status and how often (0: cut, refused or left):")
    for kind, counts in statuses.items():
        say(f"  {kind:10} " + "  ".join(f"{s} {n}" for s, n in sorted(counts.items())))
    slower = during.p95 / before.p95
    say(f"well-behaved: {len(before.seconds)} answers quiet, {len(during.seconds)} beside them")
    say(f"  p50 {_p50(before):.1f} ms, then {_p50(during):.1f} ms")
    say(f"  p95 {before.p95:.1f} ms, then {during.p95:.1f} ms: {slower:.1f} times")
    say(f"  lost: {len(during.lost)} {sorted(set(during.lost))[:3] or ''}")
    say(f"memory: {memory >> 20} MiB before, {(left + memory) >> 20} MiB after")
    say(f"lanes: {json.dumps(health(server).get('lanes'))}")
    wrong = sorted({s for counts in statuses.values() for s in counts if s[0] == "5"} - {"503"})
    failed = []
    if wrong:
        failed.append(f"statuses that nobody meant: {', '.join(wrong)}")
    if before.lost or during.lost:
        failed.append(f"{len(before.lost) + len(during.lost)} answers were lost")
    if slower > _SLOWER:
        failed.append(f"the p95 became {slower:.1f} times what it was")
    if left > _LEFT_OVER:
        failed.append(f"{left >> 20} MiB of memory did not come back")
    return failed


def _behave(server: Server, asked: list[Question], clients: int, seconds: float) -> Behaved:
    found, until = Behaved(), time.monotonic() + seconds

    def go_on(number: int) -> None:
        connection, turn = Connection(server.address), number
        while time.monotonic() < until:
            question = asked[turn % len(asked)]
            text = question.texts[turn // len(asked) % len(question.texts)]
            message = request(server.path, text, ROWS if question.rows else TRIPLES)
            turn += 1
            began = time.perf_counter()
            try:
                connection.ask(message)
                found.seconds.append(time.perf_counter() - began)
            except (AnswerError, OSError) as error:
                found.lost.append(f"{question.name}: {error}"[:200])
                connection = Connection(server.address)
            time.sleep(_PAUSE)

    threads = [threading.Thread(target=go_on, args=(7 * n,)) for n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def _p50(behaved: Behaved) -> float:
    return statistics.median(behaved.seconds) * 1000


def say(text: str) -> None:
    """The result."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> None:
    """Read the arguments, soak, and tell by the exit code whether it held."""
    parser = argparse.ArgumentParser(prog="lawgraph bench soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=5.0, help="with the hostile clients")
    parser.add_argument("--quiet", type=float, default=20.0, help="seconds without them")
    parser.add_argument("--clients", type=int, default=4, help="that behave well")
    parser.add_argument("--triples", type=int, default=100_000)
    given = parser.parse_args()
    failed = soak(given.triples, given.clients, given.quiet, given.minutes * 60)
    say("it holds" if not failed else "it does NOT hold: " + "; ".join(failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
