"""Choose the acts that a mention may mean: by name, number, date, year and the day of the text.

Reads one mention and the ``Names`` table, yields choices, the likeliest first. Names that several
acts carry (Tax Code, Constitution, «О …» of two years) are settled by the day, else weighed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from graph.cite.acts import Mention
    from graph.cite.naming import Act, Name, Names

_ENOUGH = 2.0
_NEAR = 0.9
_NAMED = 3.0
_LIKELY_IF_THERE = 3.0  # how much more an act is meant that has the cited provision
_OF_LATER = 0.4  # how much less an older act of the same name is meant, no day given
_OFF_DAY = 0.02
_COMING = 0.55


@dataclass(frozen=True, slots=True)
class Choice:
    """One act that may be meant, with a confidence from 0 to 1."""

    iri: str
    confidence: float
    why: str


def acts_for(mention: Mention, known: Names, lang: str) -> list[Choice]:
    """The acts that fit a mention best, not yet weighed against each other."""
    names = _in_language(mention, lang)
    wanted = {n.iri for n in names} | set(known.by_number.get(mention.number, ()))
    wanted |= set(known.by_number.get(mention.number.split("-")[0], ()))
    if mention.date and not mention.number and not mention.titled:
        wanted |= {a.iri for a in known.acts.values() if a.date == mention.date}
    scored = []
    for iri in sorted(wanted):
        act = known.acts[iri]
        if mention.kind and not act.answers_to(mention.kind):
            continue
        score, why = _score(mention, act, named=any(n.iri == iri for n in names))
        if score >= _ENOUGH:
            scored.append((score, Choice(iri, _confidence(mention, score), why)))
    best = max((score for score, _ in scored), default=0.0)
    return [choice for score, choice in scored if score > best - _NEAR]


def _in_language(mention: Mention, lang: str) -> set[Name]:
    """The names that fit; initials mean other codes in Russian than in Kazakh («СК»)."""
    names = {n for n in mention.names if not n.initials or not lang or n.lang == lang}
    return names or set(mention.names)


def _score(mention: Mention, act: Act, *, named: bool) -> tuple[float, str]:
    score, why = (_NAMED, ["name"]) if named else (0.0, [])
    if mention.titled and not mention.names and act.titled:
        score -= 2.0  # it has a title, and the graph does not know it
    if mention.number:
        stem = mention.number.split("-")[0]
        if mention.number in act.numbers:
            score, why = score + 3.0, [*why, "number"]
        elif any(stem == n.split("-")[0] and ("-" in n) != ("-" in mention.number)
                 for n in act.numbers):  # fmt: skip
            score, why = score + 2.5, [*why, "number without convocation"]
        elif act.numbers:
            score -= 3.0
    if mention.date:
        fits = mention.date == act.date
        score += 2.0 if fits else -0.8 if mention.date[:4] == act.date[:4] else -1.5
        why.append("date" if fits else f"but the act is of {act.date}")
    if mention.year:
        fits = act.date.startswith(mention.year)
        score += 1.0 if fits else 0.5 if act.start.startswith(mention.year) else -5.0
        why.append("year")
    return score, ", ".join(why)


def _confidence(mention: Mention, score: float) -> float:
    if score > _NAMED + 1:
        return 0.99
    if mention.prefix:
        return 0.8
    if score >= _NAMED:
        return 0.95 if mention.names else 0.9
    return 0.7


def weigh(
    choices: list[Choice], known: Names, at: str, there: Callable[[str], bool], *, dated: bool
) -> list[Choice]:
    """Share the confidence among acts of the same name.

    Args:
        choices: the acts that fit the words.
        known: the table of names.
        at: the day of the text, ISO; empty when it is not given.
        there: whether an act has the provision that is cited.
        dated: the words give a number, a date or a year, so the day decides nothing.
    """
    if at and not dated:
        on_day = [c for c in choices if known.acts[c.iri].in_force(at)]
        if on_day and len(choices) > 1:
            return _by_day(choices, on_day, known, at, there)
        if not on_day:
            return [replace(c, why=f"{c.why}; not in force on {at}") for c in choices
                    if known.acts[c.iri].date <= at]  # fmt: skip
    return _shared(choices, known, there)


def _by_day(
    choices: list[Choice], on_day: list[Choice], known: Names, at: str, there: Callable[[str], bool]
) -> list[Choice]:
    """The acts of that day first; one adopted but not yet in force if only it has the place."""
    others = _later_first([c for c in choices if c not in on_day], known)
    rest = [replace(c, confidence=_OFF_DAY, why=f"{c.why}; not in force on {at}") for c in others]
    named = [replace(c, why=f"{c.why}; in force on {at}") for c in on_day]
    coming = next(
        (c for c in rest if known.acts[c.iri].date <= at <= known.acts[c.iri].start), None
    )
    if coming and there(coming.iri) and not any(there(c.iri) for c in on_day):
        rest.remove(coming)
        early = replace(coming, confidence=_COMING, why=f"{coming.why}, but adopted and has it")
        named = [replace(c, confidence=round(c.confidence * (1 - _COMING), 2)) for c in named]
        return [early, *_shared(named, known, there), *rest]
    return [*_shared(named, known, there), *rest]


def _shared(choices: list[Choice], known: Names, there: Callable[[str], bool]) -> list[Choice]:
    if len(choices) < 2:  # noqa: PLR2004 - nothing to share
        return choices
    listed = _later_first(choices, known)
    weights = [
        _OF_LATER**i * (_LIKELY_IF_THERE if there(c.iri) else 1.0) for i, c in enumerate(listed)
    ]
    total = sum(weights)
    shared = [
        replace(c, confidence=round(c.confidence * w / total, 2), why=f"{c.why}; several acts")
        for c, w in zip(listed, weights, strict=True)
    ]
    return sorted(shared, key=lambda c: -c.confidence)


def _later_first(choices: Iterable[Choice], known: Names) -> list[Choice]:
    return sorted(choices, key=lambda c: (known.acts[c.iri].date, c.iri), reverse=True)


def less(choices: list[Choice], share: float, why: str) -> list[Choice]:
    """The same choices, less sure."""
    return [
        replace(c, confidence=round(c.confidence * share, 2), why=f"{c.why}; {why}")
        for c in choices
    ]
