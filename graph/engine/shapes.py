"""Shapes: which kinds of query took long, so that the next of the kind waits where long ones do.

Nobody can tell from a query how long it will take, but programs ask the same query again and
again with other values. Two queries have one shape if they differ in nothing but IRIs, strings
and numbers.
"""

from __future__ import annotations

import re
from collections import OrderedDict

LONG = 0.1
"""Seconds of processor time from which a query is a long one."""

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
    """Remembers the shapes of queries that were long.

    Args:
        most: shapes; the one that was asked for least recently is forgotten.
    """

    def __init__(self, most: int = 1000) -> None:
        self._most = most
        self._long: OrderedDict[int, None] = OrderedDict()

    def long(self, query: str) -> bool:
        """Whether the last query of this shape was a long one."""
        if not self._long:
            return False
        key = hash(shape(query))
        if key not in self._long:
            return False
        self._long.move_to_end(key)
        return True

    def learn(self, query: str, seconds: float) -> None:
        """Remember how long a query took.

        Args:
            query: the text.
            seconds: of processor time. Half of ``LONG`` is needed to be forgotten again: the
                first query of a worker takes longer than the next.
        """
        if seconds > LONG:
            key = hash(shape(query))
            self._long[key] = None
            self._long.move_to_end(key)
            if len(self._long) > self._most:
                self._long.popitem(last=False)
        elif self._long and seconds < LONG / 2:
            self._long.pop(hash(shape(query)), None)
