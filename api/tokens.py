"""Tokens: who may write. Compared in constant time; never logged, never answered."""

from __future__ import annotations

import hashlib
import hmac

from api.protocol import RefusedError
from graph.errors import WriteForbiddenError


class Gate:
    """Lets through who has the token.

    Args:
        token: that must be sent; with "" nobody is let through.
    """

    def __init__(self, token: str) -> None:
        # Digests are of one length, so not even that of the token can be measured.
        self._digest = _digest(token) if token else b""

    def __repr__(self) -> str:
        """Whether it is open; never the token."""
        return f"Gate(open={bool(self._digest)})"

    @property
    def configured(self) -> bool:
        """Whether anybody can write at all."""
        return bool(self._digest)

    def check(self, authorization: str | None) -> None:
        """Refuse whoever has not the token.

        Args:
            authorization: the header as it came.

        Raises:
            WriteForbiddenError: writing is off.
            RefusedError: 401, there is no token or not the right one.
        """
        if not self._digest:
            raise WriteForbiddenError(
                "writing is off: start the service with LAWGRAPH_UPDATE_TOKEN set, and send that "
                "token as 'Authorization: Bearer …'"
            )
        scheme, _, token = (authorization or "").partition(" ")
        fits = hmac.compare_digest(_digest(token.strip()), self._digest)
        if scheme.lower() != "bearer" or not fits:
            raise RefusedError(
                401,
                "whoever writes must send the token of this service: 'Authorization: Bearer …'",
                {"WWW-Authenticate": 'Bearer realm="lawgraph"'},
            )


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).digest()
