"""Report: ratios a question, their geometric mean, and every server with its mode. Pure."""

from __future__ import annotations

import math
from collections.abc import Sequence

from bench.service.measure import Cells

_BAR = 30  # characters of a bar at the largest ratio
_WIDE = 26


def tables(cells: Cells, ours: Sequence[str], peers: Sequence[str]) -> str:
    """What a person reads.

    Args:
        cells: what was measured.
        ours: labels of our service in its modes.
        peers: labels of the others.
    """
    names = list(dict.fromkeys(name for _, name, _ in cells))
    lines = []
    for connections in sorted({c for _, _, c in cells}):
        rate = connections > 1
        lines += ["", f"{connections} connection{'s' * rate}: " + _unit(rate=rate), ""]
        head = "".join(f"{label:>{_WIDE}}" for label in [*ours, *peers])
        lines.append(f"{'':24}{head}")
        for name in names:
            found = [cells[label, name, connections] for label in [*ours, *peers]]
            shown = [f"{(c.rate if rate else c.median):>{_WIDE},.2f}" for c in found]
            lines.append(f"{name:24}{''.join(shown)}")
        lines += ["", "times as fast as, by answers a second:", ""]
        found_ratios = [(o, p, ratios(cells, o, p, connections)) for o in ours for p in peers]
        longest = max((mean(list(r.values())) for _, _, r in found_ratios), default=1)
        for one, peer, by_name in found_ratios:
            middle = mean(list(by_name.values()))
            bar = "#" * max(1, round(middle / longest * _BAR))
            lines.append(f"{one:>28} : {peer:28} geometric mean {middle:8.2f}  {bar}")
            lines.append("    " + "  ".join(f"{n} {v:.2f}" for n, v in by_name.items()))
    failed = sum(cell.failures for cell in cells.values())
    lines += ["", f"answers that failed: {failed}"]
    return "\n".join(lines)


def ratios(cells: Cells, one: str, other: str, connections: int) -> dict[str, float]:
    """By question: answers a second of one server over those of another.

    With one connection the median answer counts, not the mean, so that one stumble of the
    machine is no stumble of a server.
    """
    names = dict.fromkeys(name for _, name, _ in cells)
    found = {}
    for name in names:
        mine, theirs = cells[one, name, connections], cells[other, name, connections]
        found[name] = theirs.median / mine.median if connections == 1 else mine.rate / theirs.rate
    return found


def mean(values: Sequence[float]) -> float:
    """The geometric mean."""
    return math.exp(sum(map(math.log, values)) / len(values)) if values else 0.0


def _unit(*, rate: bool) -> str:
    return "answers a second, median round" if rate else "milliseconds of the median answer"
