"""Bounds: how much may be asked at once, and how long the answer may take."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field

from graph.errors import DeadlineExceededError, TooMuchAskedError

_NARROWER = "narrow the goal, for example to one act, one kind of barrier or one organisation type"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one answer may take; without arguments as much as it needs.

    Attributes:
        seconds: from now on.
        wishes: norms and demands that the goal may be against.
    """

    seconds: float = math.inf
    wishes: float = math.inf
    _began: float = field(default_factory=time.monotonic)

    def left(self) -> float:
        """Seconds that are left.

        Raises:
            DeadlineExceededError: none.
        """
        left = self._began + self.seconds - time.monotonic()
        if left <= 0:
            raise DeadlineExceededError(
                f"the smallest reform was not found within {self.seconds:g} seconds: {_NARROWER}"
            )
        return left

    def over(self) -> bool:
        """Whether what is not needed for the answer must be left out."""
        return time.monotonic() >= self._began + self.seconds

    def check(self, wishes: int) -> None:
        """Refuse a goal that is too large.

        Raises:
            TooMuchAskedError: it is.
        """
        if wishes > self.wishes:
            raise TooMuchAskedError(
                f"the goal is against {wishes:,} norms or demands, and at most {self.wishes:,} "
                f"are taken at once here: {_NARROWER}; `lawgraph reforms enough` takes any number"
            )
