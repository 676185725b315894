"""What the page of reforms shows: the league table, arranged by whether and how far one can run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viz import links

if TYPE_CHECKING:
    from graph.reform.league import League, Row

COLUMNS = (
    "operations",
    "refused",
    "restrictions",
    "types",
    "persons",
    "stays_close",
    "stays",
    "loose",
    "unknown",
    "effect",
)
"""The numbers of the table, each a field of a row."""


def league_values(table: League, lang: str) -> dict[str, Any]:
    """Everything that the template of the reforms page names."""
    at = table.question["at"]

    def address(row: Row) -> str:
        return links.impact({"reform": row.name, "at": at}, lang)

    def brief(row: Row) -> str:
        return links.impact({"reform": row.name, "at": at}, lang, "/brief")

    can = [r for r in table.rows if r.effect is not None]
    return {
        "generation": table.generation,
        "date": at,
        "columns": COLUMNS,
        "groups": [
            (caption, rows)
            for caption, rows in (
                ("reforms-exact", [r for r in can if not r.at_most]),
                ("reforms-at-most", [r for r in can if r.at_most]),
                ("reforms-done", [r for r in table.rows if r.effect is None and r.operations]),
            )
            if rows
        ],
        "cannot": [r for r in table.rows if not r.operations],
        "address": address,
        "brief": brief,
        "disclaimer": table.disclaimer,
    }
