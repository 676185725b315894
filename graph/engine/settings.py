"""Engine settings: plain values with defaults and the reason for each."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace

from graph.limits import Limits

GIB = 1 << 30


def _half_of_memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2


@dataclass(frozen=True, slots=True)
class LaneSettings:
    """How one lane admits and bounds its queries.

    Attributes:
        idle: workers kept at hand; more are forked when needed, within a millisecond.
        short: queries at once that have used less than a tenth of a second. Few: what is short
            is soon over, and a few workers that go on and on are faster than many.
        long: queries at once that have used more, but not yet a second. Each may come to hold a
            copy of the store.
        running: queries at once, the endless ones among them.
        queue: queries that wait for a worker; beyond it ``BusyError``.
        wait: seconds that a query waits for a worker before ``BusyError``.
        deadline: seconds a query may take, its delivery to a slow reader included.
        patience: seconds after which a query is stopped when others wait and all workers are
            taken; None never stops one for another.
        memory: bytes that one worker may take beyond the shared store.
        gives_way: whether a query loses priority as it goes on.
    """

    idle: int
    short: int
    long: int
    running: int
    queue: int
    wait: float
    deadline: float
    patience: float | None
    memory: int
    gives_way: bool


_PROCESSORS = os.cpu_count() or 1

PUBLIC = LaneSettings(
    idle=4,
    short=_PROCESSORS + 1,
    long=_PROCESSORS,
    running=32,
    queue=64,
    wait=5.0,
    deadline=30.0,
    patience=1.0,
    memory=GIB,
    gives_way=True,
)
"""Queries of users: any query at all, so runaways give way to those that wait."""

ANSWERS = replace(
    PUBLIC, idle=2, running=8, wait=10.0, deadline=20.0, patience=None, gives_way=False
)
"""Our own queries behind pages and JSON answers: few, known, never stopped for another."""


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """How the engine runs.

    Attributes:
        public: the lane of users' queries.
        answers: the lane of our own queries.
        limits: what is refused before parsing.
        copy_below: bytes of the store directory up to which it is copied into memory (scans
            are four to six times faster there); 0 always reads from disk. A directory takes
            100 to 400 bytes a triple, the copy about 400.
        settle: seconds without a write after which a copy into memory begins.
        read_ahead: bytes of an answer that are held back before its first byte is sent, so
            that a failure within them still gets a status of its own.
        memory_total: bytes that all workers together may take beyond the shared store.
        memory_left: bytes that this machine must have left; below it workers are let go of, and the
            query that holds most is stopped.
        poll: seconds between two looks at the pointer of the current generation.
        start_timeout: seconds that opening a generation may take.
    """

    public: LaneSettings = PUBLIC
    answers: LaneSettings = ANSWERS
    limits: Limits = field(default_factory=Limits)
    copy_below: int = GIB
    settle: float = 2.0
    read_ahead: int = 1 << 20
    memory_total: int = field(default_factory=_half_of_memory)
    memory_left: int = 128 << 20
    poll: float = 1.0
    start_timeout: float = 60.0
