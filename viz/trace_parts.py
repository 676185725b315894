"""What the trace page shows, arranged: parts, groups by act, counts, addresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.answers.model import NormAnswer, Thing, Trace
from graph.validity import Status
from viz import links
from viz.asked import asked_type
from viz.bars import Bar
from viz.words import plain, word, word_or_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.answers.figure_model import Figure, Reached
    from viz.inputs import TraceFilters

STATUSES = tuple(s.value.replace("-", "_") for s in Status)
_APART = ("displaced", "binds_persons", "persons", "exempt", "only_some_kinds")


@dataclass(frozen=True, slots=True)
class Group:
    """Norms under one heading: those of an act, or those of one status."""

    id: str
    norms: list[tuple[str, NormAnswer]]
    act: Thing | None = None
    word: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the page; a brief one leaves agencies and evidence to the page of each norm."""

    id: str
    word: str
    groups: list[Group]
    why: str = ""
    brief: bool = False

    @property
    def size(self) -> int:
        """How many norms it shows."""
        return sum(len(g.norms) for g in self.groups)


def anchor(norm: NormAnswer, prefix: str = "n") -> str:
    """The name of a norm on the page, stable as its IRI.

    A norm whose IRI is not of the usual form is named by its last step.
    """
    path = norm.norm.partition("/norm/")[2] or links.slug(norm.norm)
    return f"{prefix}-{path.replace('/', '-')}"


def by_act(norms: Iterable[NormAnswer], prefix: str) -> list[Group]:
    """Norms grouped by the act of their first place, in the order in which they come."""
    acts: dict[str, Thing] = {}
    found: dict[str, list[tuple[str, NormAnswer]]] = {}
    for norm in norms:
        act = norm.places[0].act if norm.places else Thing("", {})
        acts.setdefault(act.iri, act)
        found.setdefault(act.iri, []).append((anchor(norm, prefix), norm))
    return [Group(f"{prefix}-act-{links.slug(i)}", n, acts[i]) for i, n in found.items()]


def by_status(norms: Iterable[NormAnswer], prefix: str) -> list[Group]:
    """Norms grouped by their status, in the order of the statuses."""
    found: dict[Status, list[tuple[str, NormAnswer]]] = {}
    for norm in norms:
        found.setdefault(norm.validity.status, []).append((anchor(norm, prefix), norm))
    return [
        Group(f"{prefix}-{s.value}", found[s], word=f"status-{s.value}", why=f"why-{s.value}")
        for s in Status
        if s in found
    ]


def parts_of(trace: Trace) -> list[Part]:
    """The parts of the page in their order."""
    shown = [n for n in trace.norms if n.validity.status.counts]
    uncertain = [n for n in trace.norms if not n.validity.status.counts]
    parts = [Part("norms", "part-norms", by_act(shown, "n"))]
    if uncertain:
        parts.append(Part("uncounted", "part-uncounted", by_status(uncertain, "u")))
    return [
        *parts,
        Part("persons", "part-persons", by_act(trace.persons, "p"), "part-persons-why", brief=True),
        Part("some", "part-some", by_act(trace.only_some_kinds, "s"), "part-some-why", brief=True),
        Part("exempt", "part-exempt", by_act(trace.exempt, "e"), "part-exempt-why", brief=True),
    ]


def count_bars(counts: dict[str, int], lang: str) -> list[tuple[str, list[Bar]]]:
    """The counts of an answer as groups of bars: what is counted, and what is told apart."""
    told = {k: n for k, n in counts.items() if k in STATUSES or k in _APART}
    kinds = {k: n for k, n in counts.items() if k not in told}
    groups = [
        (word("counts-in", lang), _bars(kinds, lang, "count")),
        (word("counts-apart", lang), _bars(told, lang, "apart")),
    ]
    return [(caption, rows) for caption, rows in groups if rows]


def _bars(counts: dict[str, int], lang: str, look: str) -> list[Bar]:
    return [Bar(word_or_key(key, lang), number, look=look) for key, number in counts.items()]


def _act_bars(groups: Sequence[Group], lang: str) -> list[Bar]:
    return [
        Bar(plain(g.act.label, lang), len(g.norms), f"#{g.id}", "count") for g in groups if g.act
    ]


def begin_values(found: Reached, filters: TraceFilters, lang: str) -> dict[str, Any]:
    """Everything that the template of the page names on which a trace begins."""
    asked = found.question

    def rows(figures: Sequence[Figure], name: str, **more: object) -> list[Bar]:
        return [
            Bar(plain(f.label, lang), f.counted, links.trace({**asked, name: f.key, **more}, lang))
            for f in figures
        ]

    tables = [
        ("organisation-types", rows(found.types, "organisation_type", restrictions_only=True)),
        ("rights", [] if asked["right"] else rows(found.rights, "right")),
        ("barriers", [] if asked["barrier"] else rows(found.barriers, "barrier")),
    ]
    picked = [
        plain(o.label, lang)
        for name in ("right", "barrier", "act")
        for o in getattr(filters, f"{name}s")
        if o.value == asked[name]
    ]
    return {
        "title": word("trace-title", lang),
        "subtitle": " · ".join([*picked, f"{word('trace-on', lang)} {asked['at']}"]),
        "generation": found.generation,
        "filters": filters,
        "chosen": {**asked, "organisation_type": "", "restrictions_only": True},
        "tables": [(name, bars) for name, bars in tables if bars],
    }


def trace_values(trace: Trace, filters: TraceFilters, lang: str) -> dict[str, Any]:
    """Everything that the template of the trace page names."""
    question = trace.question
    chosen = {
        k: links.slug(question.get(k)) for k in ("organisation_type", "right", "barrier", "act")
    }
    options = [o for o in filters.organisation_types if o.value == chosen["organisation_type"]]
    asked = options[0] if options else asked_type(trace)
    subject = plain(asked.label, lang) if asked else word("any-type", lang)
    picked = [
        plain(o.label, lang)
        for name in ("right", "barrier", "act")
        for o in getattr(filters, f"{name}s")
        if o.value == chosen[name]
    ]
    day = str(question.get("at") or "")
    parts = parts_of(trace)
    return {
        "title": f"{word('trace-title', lang)}: {subject}",
        "subtitle": " · ".join([*picked, f"{word('trace-on', lang)} {day}"]),
        "generation": trace.generation,
        "practice": trace.practice,
        "filters": filters,
        "chosen": {
            **chosen,
            "at": day,
            "restrictions_only": bool(question.get("restrictions_only")),
        },
        "parts": parts,
        "act_bars": _act_bars(parts[0].groups, lang),
        "count_bars": count_bars(trace.counts, lang),
        "most": max(trace.counts.values(), default=0),
        "address": {
            "map": links.trace(question, lang, "/v1/maps/trace", "html"),
            "svg": links.trace(question, lang, "/v1/maps/trace", "svg"),
            "json": links.trace(question, lang, "/v1/trace"),
            "csv": links.trace(question, lang, "/v1/trace", "csv"),
        },
        "editions": trace.editions,
        "assumptions": trace.assumptions,
        "disclaimer": trace.disclaimer,
    }
