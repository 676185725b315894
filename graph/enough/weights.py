"""Weights: what a change costs, by the rank of the act that it changes. A table, changeable.

A change of a constitution needs another majority and another year than a change of an order; the
numbers say how much more, in changes of an order. They are ours, not the law's: whoever thinks
otherwise gives others, and the answer repeats the table that it was computed with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.errors import ReformError

WEIGHTS: Mapping[str, int] = {
    "constitution": 12,
    "constitutional-law": 6,
    "code": 3,
    "law": 2,
    "decree": 1,
    "government-resolution": 1,
    "order": 1,
    "other-act": 1,
}
"""Act type to the price of one change in an act of that type."""

LOSS = "loss"
"""The key of the table for what goes although nobody asked for it, see ``Weights.loss``."""

_MOST = 1000


class Weights:
    """The table of one question."""

    def __init__(self, given: Iterable[str] = ()) -> None:
        """Read changes of the table such as ``code=5`` or ``loss=0``.

        Raises:
            ReformError: a word is no act type, or a number is none.
        """
        self.table = dict(WEIGHTS)
        self.losing = 1
        for term in given:
            name, _, number = term.partition("=")
            name, number = name.strip(), number.strip()
            if name not in self.table and name != LOSS:
                raise ReformError(
                    f"'{name}' has no weight: use one of {', '.join([*self.table, LOSS])}"
                )
            least = 0 if name == LOSS else 1
            if not (number.isascii() and number.isdigit() and least <= int(number) <= _MOST):
                raise ReformError(
                    f"'{term}' is not a weight: write a whole number from {least} to {_MOST}, "
                    "such as code=5"
                )
            if name == LOSS:
                self.losing = int(number)
            else:
                self.table[name] = int(number)

    def change(self, act_type: str) -> int:
        """The price of one change in an act of this type."""
        return self.table.get(act_type, self.table["other-act"])

    def loss(self, act_type: str) -> int:
        """The price of one norm that goes although the goal does not ask for it.

        As much as one more change in that act, times ``loss`` of the table: striking a whole
        article is one change, but not a smaller one than striking the two paragraphs meant.
        """
        return self.losing * self.change(act_type)

    def told(self) -> dict[str, int]:
        """The table as numbers by name."""
        return {**self.table, LOSS: self.losing}
