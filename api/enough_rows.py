"""Rows of the smallest reform: for a terminal, a spreadsheet or a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.writing import Rows
    from graph.answers.model import Place, Text, Thing
    from graph.enough.answer import Change, Enough


def change_rows(answer: Enough, lang: str) -> Rows:
    """Everything as rows with a section: changes, wishes, lost, alternatives, ranking, frontier."""
    rows: Rows = [_change(c, "change", lang) for c in answer.changes]
    rows += [
        {
            "section": "wish",
            "what": word.reached,
            "act": said(word.place.act.label, lang),
            "place": _where(word.place, lang),
            "norm": said(word.target.label, lang),
            "takes": "; ".join(said(t.label, lang) for t in word.demanded_by),
            "iri": word.target.iri,
        }
        for word in answer.wishes
    ]
    rows += [_change(c, "lost", lang) for c in answer.lost]
    for number, choice in enumerate(answer.choices, 1):
        for other, found in enumerate(choice.sets[1:], 2):
            rows += [_change(c, f"part {number}, choice {other}", lang) for c in found]
    rows += [
        {
            "section": "comes back",
            "what": said(r.for_type.label, lang),
            "act": said(r.place.act.label, lang),
            "place": _where(r.place, lang),
            "norm": said(r.general.label, lang),
            "iri": r.general.iri,
        }
        for r in answer.returning
    ]
    for section, things in (
        ("ceased", answer.ceased),
        ("not sure", answer.unsure),
        ("elsewhere", answer.elsewhere),
    ):
        rows += [_named(t, section, lang) for t in things]
    return rows


def ranking_rows(answer: Enough, lang: str) -> Rows:
    """Single changes, the most effective first."""
    return [
        _change(r.change, "single", lang)
        | {"reached": str(r.reached), "cost": str(r.cost), "reached per cost": f"{r.effect:g}"}
        for r in answer.ranking
    ]


def frontier_rows(answer: Enough) -> Rows:
    """The points of the frontier."""
    return [
        {"cost": str(p.cost), "reached": str(p.reached), "changes": str(len(p.changes))}
        for p in answer.frontier
    ]


def said(text: Text, lang: str) -> str:
    """Words in a language, else in English."""
    return text.get(lang) or text.get("en") or next(iter(text.values()), "")


def _where(place: Place, lang: str) -> str:
    return said(place.locator, lang)


def _named(thing: Thing, section: str, lang: str) -> dict[str, str]:
    return {"section": section, "norm": said(thing.label, lang), "iri": thing.iri}


def _change(change: Change, section: str, lang: str) -> dict[str, str]:
    return {
        "section": section,
        "what": change.operation,
        "act": said(change.place.act.label, lang),
        "place": _where(change.place, lang),
        "norm": said(change.target.label, lang) if change.operation != "repeal" else "",
        "price": str(change.price),
        "takes": "; ".join(said(t.label, lang) for t in change.takes),
        "loses": "; ".join(said(t.label, lang) for t in change.loses),
        "iri": change.target.iri,
    }
