"""History as rows: what a timeline or a comparison says, one row for each change or difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from api.writing import Rows
    from graph.answers.model import Text, Thing
    from graph.answers.timeline_model import Comparison, Moment, Timeline


def timeline_rows(found: Timeline, lang: str) -> Rows:
    """A timeline as rows: one for each change."""
    return [
        {
            "takes effect": _bounds(str(m.earliest or ""), str(m.latest or "")),
            "effect": words_in(m.effect.label, lang) + _marked(m),
            "place": words_in(m.place.locator, lang) or m.part or "whole act",
            "scope": m.scope.value,
            "by": words_in(m.by.label, lang),
            "stated": m.stated,
            "introduces": _all(m.introduces, lang),
            "lifts": _all(m.lifts, lang),
            "rewords": _all(m.rewords, lang),
            "evidence": "; ".join(words_in(c.locator, lang) for c in m.citations),
        }
        for m in found.moments
    ]


def comparison_rows(found: Comparison, lang: str) -> Rows:
    """A comparison as rows: one for each place or norm that differs."""
    return [
        {
            "what": d.what,
            "difference": d.kind.value + (f" with {d.parts} parts" if d.parts else ""),
            "certain": "yes" if d.certain else "no",
            "place": "; ".join(words_in(p.locator, lang) or "whole act" for p in d.places),
            "heading or norm": words_in(d.places[0].heading, lang)
            if d.what == "provision" and d.places
            else words_in(d.subject.label, lang),
            "before": d.before.value,
            "after": d.after.value,
            "by": "; ".join(c.iri.split("/change/", 1)[-1] for c in d.changes),
            "goes on in": _all(d.moved_to, lang),
        }
        for d in [*found.provisions, *found.norms]
    ]


def words_in(text: Text, lang: str) -> str:
    """Words in a language, else in English, else in any."""
    return text.get(lang) or text.get("en") or next(iter(text.values()), "")


def _bounds(earliest: str, latest: str) -> str:
    if earliest == latest:
        return earliest or "not known"
    return f"{earliest or '?'} to {latest or '?'}"


def _marked(moment: Moment) -> str:
    """What keeps a reader from taking a change for law in force."""
    if moment.stage != "adopted":
        return f" ({moment.stage}, not law)"
    return " (pending)" if moment.pending_in else ""


def _all(things: list[Thing], lang: str) -> str:
    return "; ".join(words_in(t.label, lang) for t in things)
