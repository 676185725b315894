"""Statutes in: the official text of an act, read by the machine.

The way of the text, one direction only::

    file -> lines -> passages -> builder -> items -> Statute -> Report
            page     fold        body     units, notes, warnings,
                     headings    history  rulings, references

``read`` gives a whole ``Statute`` of plain frozen values, ``items`` streams the same. Offsets are
code points of the text that was read, so every unit, note and event can be quoted from it. What
is not understood is an ``Unparsed`` with its line, never lost. Russian text saved from the
official site is tried on four codes; the HTML page and Kazakh are built from descriptions.
"""

from graph.statutes.model import (
    AmendingAct,
    Effect,
    EffectKind,
    Event,
    EventKind,
    Head,
    Item,
    Note,
    Notice,
    Place,
    Reference,
    Ruling,
    Span,
    Status,
    Statute,
    StatuteError,
    Unit,
    UnitKind,
    Unparsed,
    Vanished,
)
from graph.statutes.reading import items, read
from graph.statutes.report import Report, report

__all__ = [
    "AmendingAct",
    "Effect",
    "EffectKind",
    "Event",
    "EventKind",
    "Head",
    "Item",
    "Note",
    "Notice",
    "Place",
    "Reference",
    "Report",
    "Ruling",
    "Span",
    "Status",
    "Statute",
    "StatuteError",
    "Unit",
    "UnitKind",
    "Unparsed",
    "Vanished",
    "items",
    "read",
    "report",
]
