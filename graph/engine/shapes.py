"""Shapes: which kinds of query took long, so that the next of the kind waits where long ones do.

Nobody can tell from a query how long it will take, but programs ask the same query again and
again with other values. Two queries have one shape if they differ in nothing but IRIs, strings
and numbers.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from enum import IntEnum


class Stage(IntEnum):
    """How far a query has come."""

    SHORT = 0
    LONG = 1
    ENDLESS = 2


LONG = 0.1
"""Seconds of processor time from which a query is a long one."""

ENDLESS = 1.0
"""Seconds of processor time from which it is taken to have no end."""

_VALUES = re.compile(
    r"""<[^<>"{}|^`\\\x00-\x20]*+> | "(?:[^"\\\n]|\\.)*+" | '(?:[^'\\\n]|\\.)*+' | \d++""",
    re.VERBOSE,
)
_READ = 8000  # characters; two queries that differ beyond them count as one


def shape(query: str) -> str:
    """The query with its values left out.

    >>> shape('ASK { <a:b> <a:c> "d", 1 }') == shape('ASK { <a:x> <a:y> "z", 22 }')
    True
    """
    return _VALUES.sub("?", query[:_READ])


class Shapes:
    """Remembers the shapes of queries that were not short.

    Args:
        most: shapes; the one that was asked for least recently is forgotten.
    """

    def __init__(self, most: int = 1000) -> None:
        self._most = most
        self._known: OrderedDict[int, Stage] = OrderedDict()

    def stage(self, query: str) -> Stage:
        """How far the last query of this shape came."""
        if not self._known:
            return Stage.SHORT
        key = hash(shape(query))
        if key not in self._known:
            return Stage.SHORT
        self._known.move_to_end(key)
        return self._known[key]

    def learn(self, query: str, seconds: float, *, ended: bool) -> None:
        """Remember how long a query took.

        Args:
            query: the text.
            seconds: of processor time, or infinity if it was stopped. To count as short again it
                has to be below half of ``LONG``: the first query of a worker takes longer than
                the next.
            ended: whether that was all of it. What was stopped early was not short.
        """
        if seconds <= LONG and (not self._known or not ended):
            return
        key = hash(shape(query))
        if seconds > LONG:
            reached = Stage.ENDLESS if seconds > ENDLESS else Stage.LONG
            known = self._known.pop(key, Stage.SHORT)
            self._known[key] = reached if ended else max(known, reached)
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        elif seconds < LONG / 2:
            self._known.pop(key, None)
        elif key in self._known:
            self._known[key] = Stage.LONG
