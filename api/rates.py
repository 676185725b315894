"""Rates: how often one client may ask. A bucket of tokens for each address; off by default.

A bucket holds as many tokens as may be used at once and fills at a steady rate. The number of
buckets is bounded; the one that was used longest ago, which is the fullest of those that are
equal, is forgotten first.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from typing import TYPE_CHECKING

from api.problems import respond
from api.protocol import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Receive, Scope, Send

_CLIENTS = 20_000
_MINUTE = 60.0
_FREE = frozenset({"/health", "/metrics"})
"""Asked by those who watch the service."""


class Rates:
    """Tokens of each client.

    Args:
        a_minute: requests that a client may send in a minute, in the long run; 0 is any number.
        at_once: requests that it may send in one go after a pause.
        clock: seconds, never going back.
    """

    def __init__(
        self, a_minute: int, at_once: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.refused = 0
        self._rate = a_minute / _MINUTE
        self._most = max(at_once, 1)
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    @property
    def limited(self) -> bool:
        """Whether there is a limit at all."""
        return self._rate > 0

    def take(self, client: str) -> float:
        """Take a token.

        Returns:
            0 if there was one, else the seconds until there is one.

        >>> seconds = iter([0, 0, 0, 6])
        >>> rates = Rates(10, 2, lambda: next(seconds))
        >>> [rates.take("here") for _ in range(4)]
        [0.0, 0.0, 6.0, 0.0]
        """
        if not self._rate:
            return 0.0
        now = self._clock()
        tokens, since = self._buckets.pop(client, (self._most, now))
        tokens = min(self._most, tokens + (now - since) * self._rate)
        wait = 0.0 if tokens >= 1 else (1 - tokens) / self._rate
        self._buckets[client] = (tokens if wait else tokens - 1, now)
        if len(self._buckets) > _CLIENTS:
            self._buckets.popitem(last=False)
        self.refused += bool(wait)
        return wait

    def give_back(self, client: str) -> None:
        """A token was taken for a request that somebody else counts."""
        if client in self._buckets:
            tokens, since = self._buckets[client]
            self._buckets[client] = tokens + 1, since


class Rated:
    """Refuses with 429 whoever asks too often."""

    def __init__(self, app: ASGIApp, rates: Rates) -> None:
        self._app = app
        self._rates = rates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, or refuse."""
        if scope["type"] == "http" and scope["path"] not in _FREE:
            client = scope.get("client") or ("", 0)
            if wait := self._rates.take(client[0]):
                seconds = math.ceil(wait)
                refusal = RefusedError(
                    429,
                    f"more requests came from this address than are answered: ask again in "
                    f"{seconds} seconds, or take the dump",
                    {"Retry-After": str(seconds)},
                )
                await respond(refusal)(scope, receive, send)
                return
        await self._app(scope, receive, send)
