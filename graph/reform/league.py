"""The league table: every reform by name with what it lifts, for how many, and what stays.

The same plan, overlay and closeness as ``graph.reform.impact``, without the words of each line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from graph.answers.model import DISCLAIMER, Text, Thing
from graph.reform.lifted import lifted
from graph.reform.model import Reform
from graph.reform.named import Named, names
from graph.reform.overlay import overlay
from graph.reform.residual import near
from graph.reform.sanctions import sanctions
from graph.reform.served import standards
from graph.reform.targets import plan
from graph.rows import Questions


@dataclass(frozen=True, slots=True)
class Row:
    """One reform in the table.

    Attributes:
        operations: how many there are; ``refused`` how many of them cannot be done on the day.
        lifted: norms that no longer bind and count; ``restrictions`` those with a barrier.
        not_sure: lifted norms of which it is not known that they were in force, or so worded.
        types: organisation types that it frees of a restriction.
        persons: roles of persons that it frees of one.
        stays_close: restrictions that stay and come close; ``stays`` all that are told.
        loose: what would hang in the air; ``unknown`` what cannot be decided.
        standards: under how many of them sources criticise what goes.
        effect: restrictions lifted for each operation that can be done; None where none can.
    """

    name: str
    kind: str
    title: Text
    source: Thing
    why_not: Text
    at_most: bool
    operations: int
    refused: int
    lifted: int
    restrictions: int
    not_sure: int
    types: int
    persons: int
    stays_close: int
    stays: int
    loose: int
    unknown: int
    standards: int
    effect: float | None


@dataclass(frozen=True, slots=True)
class League:
    """The table, the most effective reform first; those that cannot be run stand last."""

    question: dict[str, str]
    generation: str
    rows: list[Row]
    disclaimer: Text


def league(graph: Questions, day: dt.date, kinds: Iterable[str] = ()) -> League:
    """Compute the table.

    Args:
        graph: what is asked.
        day: of the law, and on which every reform would take effect.
        kinds: of reforms; none is all.
    """
    wanted = set(kinds)
    rows = [row(graph, n, day) for n in names(graph) if not wanted or n.kind in wanted]
    return League(
        {"at": day.isoformat(), "kind": ",".join(sorted(wanted))},
        graph.generation,
        sorted(rows, key=_order),
        DISCLAIMER,
    )


def _order(row: Row) -> tuple[bool, float, int, int]:
    return row.effect is None, -(row.effect or 0), -row.types, row.stays_close


def row(graph: Questions, named: Named, day: dt.date) -> Row:
    """One row of the table; of a reform that cannot be run, all numbers are 0."""
    reform = named.reform or Reform(())
    made = plan(graph, reform, day)
    gone = lifted(graph, made, overlay(graph, made))
    told = sanctions(graph, gone, made.places, day)
    stays = near(graph, gone, told, day)
    counted = [x for x in gone if x.norm.counts]
    burdens = [x for x in counted if x.norm.restriction]
    possible = len(reform.operations) - len(made.refused)
    return Row(
        name=named.name,
        kind=named.kind,
        title=named.title,
        source=named.source,
        why_not=named.why_not,
        at_most=named.at_most,
        operations=len(reform.operations),
        refused=len(made.refused),
        lifted=len(counted),
        restrictions=len(burdens),
        not_sure=len(gone) - len(counted),
        types=len({t.iri for x in burdens for t in x.types}),
        persons=len({p.iri for x in burdens for p in x.persons}),
        stays_close=sum(stays.status[n].counts for n in stays.part(True)),
        stays=sum(s.counts for s in stays.status.values()),
        loose=len(told.loose),
        unknown=len(told.unknown),
        standards=len(standards(gone)),
        effect=round(len(burdens) / possible, 2) if possible else None,
    )
