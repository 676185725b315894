"""Remembered: results of queries, as long as their generation lasts.

A generation never changes, so the same query in the same format has the same answer until the
next one. Bounded in bytes, what was not asked for longest goes first, and everything goes when
another generation is served. Pure but for what it holds; for one event loop, without locks.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.conditional import entity_tag

if TYPE_CHECKING:
    from graph.engine.request import QueryRequest

_OVERHEAD = 1000  # bytes of an entry besides query and result: key, headers, tables
_SHARE = 4  # a result larger than this part of the whole is not worth what it would push out
_CHANGING = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID|BNODE)\s*\(|\\[uU]", re.IGNORECASE)
_SUSPICIOUS = ("NOW", "RAND", "UUID", "BNODE", "\\U")  # told apart faster than by the pattern
_LONG_STRINGS = ('"""', "'''")


@dataclass(frozen=True, slots=True)
class Result:
    """One answer, ready to be sent.

    Attributes:
        content_type: value of the header.
        body: all of it.
        tag: its entity tag.
        generation: from which it came.
    """

    content_type: str
    body: bytes
    tag: str
    generation: str


class Remembered:
    """Results by key; 0 bytes remembers nothing.

    Attributes:
        size: bytes that it holds now, keys and tables included.
        hits, misses: how often a result was there, and was not.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.size = self.hits = self.misses = 0
        self._generation = ""
        self._results: OrderedDict[str, tuple[Result, int]] = OrderedDict()

    @property
    def largest(self) -> int:
        """Bytes of the largest result that is taken."""
        return self.most // _SHARE

    def get(self, key: str, generation: str) -> Result | None:
        """The result of a key in the generation that is served now."""
        if generation != self._generation:
            self._forget(generation)
        found = self._results.get(key)
        if found is None:
            self.misses += 1
            return None
        self._results.move_to_end(key)
        self.hits += 1
        return found[0]

    def put(self, key: str, result: Result) -> None:
        """Remember a result, unless it is too large or of another generation."""
        if len(result.body) > self.largest or result.generation != self._generation:
            return
        size = len(result.body) + len(key) * 2 + _OVERHEAD
        if key in self._results:
            self.size -= self._results.pop(key)[1]
        self._results[key] = result, size
        self.size += size
        while self.size > self.most:
            self.size -= self._results.popitem(last=False)[1][1]

    def status(self) -> dict[str, int]:
        """Counts for ``/health`` and metrics."""
        return {
            "results": len(self._results),
            "bytes": self.size,
            "most": self.most,
            "hits": self.hits,
            "misses": self.misses,
        }

    def _forget(self, generation: str) -> None:
        self._results.clear()
        self.size = 0
        self._generation = generation


def key_of(request: QueryRequest, formats: str) -> str | None:
    r"""The key of a query, or None if asking again may answer something else.

    Args:
        request: what is asked.
        formats: the content types that were agreed on.

    >>> from graph.engine.request import QueryRequest as Q
    >>> key_of(Q("ASK {}\n  # what for?\n"), "a") == key_of(Q("  ASK {}"), "a")
    True
    >>> key_of(Q("SELECT (NOW() AS ?now) {}"), "a") is None
    True
    """
    if _may_change(request.query):
        return None
    graphs = (*request.default_graphs, "", *request.named_graphs)
    return "\n".join((canonical(request.query), request.base, formats, *graphs))


def _may_change(query: str) -> bool:
    upper = query.upper()
    return any(word in upper for word in _SUSPICIOUS) and _CHANGING.search(query) is not None


def canonical(query: str) -> str:
    """The query without what no parser looks at: indentation, empty lines, lines of comment.

    White space within a line stays, because a literal may hold it.
    """
    if any(mark in query for mark in _LONG_STRINGS):
        return query
    lines = (line.strip() for line in query.split("\n"))
    return "\n".join(line for line in lines if line and line[0] != "#")


def tag_of(key: str, generation: str) -> str:
    """The entity tag of a result. Weak: the order of rows may differ between disk and memory."""
    return f"W/{entity_tag(generation, key)}"
