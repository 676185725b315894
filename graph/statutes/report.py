"""The report on one file: how much of everything was found, and what was not understood.

Reads a ``Statute``, returns plain counts; ``table`` and ``as_dict`` print them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.statutes.model import EffectKind, EventKind, Status, UnitKind

if TYPE_CHECKING:
    from graph.statutes.model import Statute, Unparsed

_UNITS = {
    "parts": UnitKind.PART,
    "sections": UnitKind.SECTION,
    "subsections": UnitKind.SUBSECTION,
    "chapters": UnitKind.CHAPTER,
    "paragraphs of chapters": UnitKind.PARAGRAPH,
    "divisions": UnitKind.DIVISION,
    "articles": UnitKind.ARTICLE,
    "numbered paragraphs": UnitKind.PAR,
    "sub-paragraphs": UnitKind.SUB,
    "passages": UnitKind.PASSAGE,
    "sanctions": UnitKind.SANCTION,
    "notes that are law": UnitKind.NOTE,
    "annexes": UnitKind.ANNEX,
}


@dataclass(frozen=True, slots=True)
class Report:
    """The counts of one file."""

    act: str
    source: str
    counts: dict[str, int]
    events: dict[str, int]
    effects: dict[str, int]
    warnings: dict[str, int]
    unparsed: tuple[Unparsed, ...]

    def as_dict(self) -> dict[str, object]:
        """The report as plain values that JSON can hold."""
        return {
            "act": self.act,
            "source": self.source,
            "counts": dict(self.counts),
            "events": dict(self.events),
            "effects": dict(self.effects),
            "warnings": dict(self.warnings),
            "unparsed": [
                {"line": u.span.line, "reason": u.reason, "text": u.text} for u in self.unparsed
            ],
        }

    def table(self) -> str:
        """The report for a reader, one figure a line."""
        rows = [f"{self.source} -> {self.act}"]
        rows += [f"  {name:32}{count:>8}" for name, count in self.counts.items()]
        for title, counted in (
            ("events", self.events),
            ("effects", self.effects),
            ("warnings", self.warnings),
        ):
            rows += [f"  {f'{title}: {name}':32}{count:>8}" for name, count in counted.items()]
        rows += [f"  line {u.span.line}: {u.reason}: {u.text[:100]}" for u in self.unparsed]
        return "\n".join(rows)


def report(statute: Statute) -> Report:
    """Count what was found in a statute."""
    kinds = Counter(u.kind for u in statute.units)
    articles = statute.articles
    events = tuple(e for e in statute.events if not e.announced)
    announced = [e for e in statute.events if e.announced]
    announced += [e for n in statute.notices for e in n.events if e.announced]
    references = statute.references
    own = [r for r in references if r.act is None]
    unparsed = all_unparsed(statute)
    counts = {name: kinds[kind] for name, kind in _UNITS.items()}
    counts |= {
        "inserted articles": sum(u.inserted for u in articles),
        "excluded articles": sum(u.status is Status.EXCLUDED for u in articles),
        "vanished numbers": sum(v.last - v.first + 1 for v in statute.vanished),
        "excluded paragraphs": _excluded(statute, UnitKind.PAR),
        "excluded sub-paragraphs": _excluded(statute, UnitKind.SUB),
        "second wordings": sum(u.status is Status.OTHER_WORDING for u in statute.units),
        "pending units": sum(u.status is Status.PENDING for u in statute.units),
        "amendment notes": len(statute.notes),
        "misnamed notes": sum(n.misnamed is not None for n in statute.notes),
        "amendment events": len(events),
        "announced events": len(announced),
        "warnings": len(statute.notices),
        "rulings": len(statute.rulings),
        "references inside, resolved": sum(r.target is not None for r in own),
        "references inside, unresolved": sum(r.target is None for r in own),
        "references to other acts": len(references) - len(own),
        "unparsed": len(unparsed),
    }
    return Report(
        statute.act.path,
        statute.source,
        counts,
        _by(Counter(str(e.kind) for e in events), [k.value for k in EventKind]),
        _by(Counter(str(e.effect.kind) for e in events), [k.value for k in EffectKind]),
        dict(sorted(Counter(n.kind for n in statute.notices).items())),
        unparsed,
    )


def all_unparsed(statute: Statute) -> tuple[Unparsed, ...]:
    """Everything that was not understood, wherever it was met, in the order of the text."""
    found = list(statute.unparsed)
    found += [u for note in statute.notes for u in note.unparsed]
    found += [u for notice in statute.notices for u in notice.unparsed]
    return tuple(sorted(found, key=lambda u: u.span.start))


def _excluded(statute: Statute, kind: UnitKind) -> int:
    return sum(u.kind is kind and u.status is Status.EXCLUDED for u in statute.units)


def _by(counted: Counter[str], order: list[str]) -> dict[str, int]:
    return {name: counted[name] for name in order}
