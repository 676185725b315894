"""Misprints: notes of the official text that name an amending act wrongly.

Each was settled by hand against the other notes of the same text, and stands as a discrepancy in
``data/discrepancies/imports.ttl`` with the reason; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.statutes import AmendingAct, Place

Printed = tuple[str, str, str, str]
"""Slug of the act, article, number and date as printed (normal form)."""

_SETTLED: Mapping[Printed, tuple[str, str]] = {
    ("civil-code-general-1994", "182", "134", "1997-07-19"): ("134", "1997-06-19"),
    ("civil-code-general-1994", "182", "134", "1998-03-02"): ("211", "1998-03-02"),
}


@dataclass(frozen=True, slots=True)
class Misprints:
    """What notes print, and the act that is meant."""

    settled: Mapping[Printed, tuple[str, str]] = field(default_factory=lambda: _SETTLED)

    def mend(self, act_slug: str, act: AmendingAct | None, at: Place) -> AmendingAct | None:
        """The act that is meant; the one printed where nothing is settled."""
        if act is None:
            return None
        article = at.provision.steps[0][1] if at.provision else ""
        meant = self.settled.get((act_slug, article, act.number or "", act.date or ""))
        return replace(act, number=meant[0], date=meant[1]) if meant else act
