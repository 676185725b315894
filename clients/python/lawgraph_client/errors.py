"""What can go wrong, one class each."""

from __future__ import annotations


class LawgraphClientError(Exception):
    """Anything that kept a question from being answered."""


class UnreachableError(LawgraphClientError):
    """No service answers at the address, or the answer broke off."""


class RefusedError(LawgraphClientError):
    """The service refused, and said why.

    Attributes:
        status: of HTTP.
        title: what was wrong, in general.
        detail: what was wrong here, and what would be right.
    """

    def __init__(self, status: int, title: str, detail: str) -> None:
        super().__init__(f"{status} {title}: {detail}" if detail else f"{status} {title}")
        self.status = status
        self.title = title
        self.detail = detail
