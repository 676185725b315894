"""Settings of what is computed apart: plain values with defaults and the reason for each."""

from __future__ import annotations

from dataclasses import dataclass, field

GIB = 1 << 30


@dataclass(frozen=True, slots=True)
class DoorSettings:
    """How many answers of one sort are computed at once.

    Attributes:
        running: at once.
        queue: that wait; beyond it ``BusyError``. Each holds a thread of the service, of which
            there are forty.
        wait: seconds that one waits before ``BusyError``.
        deadline: seconds that one may take, once it runs.
    """

    running: int
    queue: int
    wait: float
    deadline: float


LONG = DoorSettings(running=1, queue=4, wait=20.0, deadline=20.0)
"""Answers that may take many seconds: one at a time, so that a core is left to all else."""

SHORT = DoorSettings(running=2, queue=12, wait=20.0, deadline=20.0)
"""Answers that take some seconds at most: they never wait behind a long one."""

WARM = DoorSettings(running=1, queue=8, wait=60.0, deadline=60.0)
"""What is computed before anybody asks."""


@dataclass(frozen=True, slots=True)
class ApartSettings:
    """How answers are computed apart.

    Attributes:
        doors: by sort.
        memory: bytes that one may take beyond the process that it is forked from.
    """

    doors: dict[str, DoorSettings] = field(
        default_factory=lambda: {"long": LONG, "short": SHORT, "warm": WARM}
    )
    memory: int = GIB
