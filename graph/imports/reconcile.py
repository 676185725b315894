"""Reconcile: what the parser read against what a reader transcribed of the same act.

Takes a ``Statute`` and a transcript (plain JSON: articles with headings, status and amendments),
returns every point on which they differ, with the words of the text that decide it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.imports.effects import words
from graph.statutes import Status
from graph.statutes.fold import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.statutes import Event, Statute, Unit

_NUMBERS = {"one": "1", "two": "2", "three": "3", "six": "6", "sixty": "60", "ten": "10"}
_RULE = re.compile(r"(\d+|one|two|three|six|ten|sixty)\s+(calendar days|days|months?|years?)")
_TOLD = 200  # characters of the text that are shown


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One point on which the two differ.

    Attributes:
        article: number, or ``act``.
        point: article, heading, status, amendment, effect, date.
        amending: the amending act, where the point is about one.
        transcript: what the transcript says; empty where it lacks it.
        text: what the parser read; empty where it lacks it.
        words: of the text, where it says so.
        line: of the file.
    """

    article: str
    point: str
    amending: str
    transcript: str
    text: str
    words: str = ""
    line: int = 0


def reconcile(statute: Statute, transcript: Mapping[str, Any]) -> list[Disagreement]:
    """Every disagreement on the articles that the transcript holds, in its order.

    Args:
        statute: as it was read.
        transcript: ``{"articles": [{"article", "heading_ru", "status", "amendments"}]}``.
    """
    articles: dict[str, Unit] = {}
    for unit in statute.articles:
        articles.setdefault(unit.number, unit)
    events = _events(statute)
    found: list[Disagreement] = []
    for told in transcript["articles"]:
        number = str(told["article"])
        if number not in articles:
            if number != "preamble":
                found.append(Disagreement(number, "article", "", "is there", ""))
            continue
        found += _heading(articles[number], told)
        found += _amendments(number, events.get(number, []), told["amendments"])
    return found


def _heading(unit: Unit, told: Mapping[str, Any]) -> Iterator[Disagreement]:
    theirs, ours = squeeze(told.get("heading_ru") or ""), squeeze(unit.heading or "")
    if not theirs.startswith("(") and _plain(theirs) != _plain(ours):
        yield Disagreement(unit.number, "heading", "", theirs, ours, line=unit.span.line)
    gone = str(told.get("status", "")).startswith("excluded")
    if gone != (unit.status is Status.EXCLUDED):
        yield Disagreement(
            unit.number, "status", "", str(told.get("status")), unit.status.value,
            line=unit.span.line,
        )  # fmt: skip


def _amendments(
    number: str, ours: list[Event], theirs: list[Mapping[str, Any]]
) -> Iterator[Disagreement]:
    read: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in ours:
        if event.act is not None:
            read[(event.act.number or "", event.act.date or "")].append(event)
    told: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for one in theirs:
        told[(str(one.get("act_number") or ""), str(one.get("date") or ""))].append(one)
    for act in [*told, *(a for a in read if a not in told)]:
        name = f"No. {act[0]} of {act[1]}" if act[0] else act[1]
        events, transcribed = read.get(act, []), told.get(act, [])
        shown = squeeze("; ".join(dict.fromkeys(e.text for e in events)))[:_TOLD]
        line = events[0].span.line if events else 0
        kinds = {e.kind.value for e in events}
        said = {str(t["effect"]).replace(" ", "-") for t in transcribed}
        if not events or not transcribed:
            yield Disagreement(
                number, "amendment", name, ", ".join(sorted(said)), ", ".join(sorted(kinds)),
                shown, line,
            )  # fmt: skip
            continue
        if said - kinds:
            yield Disagreement(
                number, "effect", name, ", ".join(sorted(said)), ", ".join(sorted(kinds)),
                shown, line,
            )  # fmt: skip
        when = {words(e.effect, act[1]) for e in events}
        said = {str(t.get("in_force") or "") for t in transcribed}
        if {_when(w) for w in said} - {_when(w) for w in when}:
            yield Disagreement(
                number, "date", name, ", ".join(sorted(said)), ", ".join(sorted(when)), shown, line
            )


def _events(statute: Statute) -> dict[str, list[Event]]:
    """Article to the adopted events on it or on a part of it."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in statute.events:
        numbers = {p.provision.steps[0][1] for p in event.places if p.provision}
        for number in numbers if not event.announced else ():
            found[number].append(event)
    return found


def _plain(heading: str) -> str:
    return re.sub(r"[\W_]+", " ", heading).strip().casefold().replace("ё", "е")


def _when(said: str) -> str:
    """A statement of effect in one form, whoever wrote it."""
    date = re.match(r"\d{4}-\d{2}-\d{2}", said)
    if date:
        return date[0]
    rule = _RULE.search(said)
    if rule:
        count = _NUMBERS.get(rule[1], rule[1])
        return f"{count} {'days' if 'day' in rule[2] else rule[2].rstrip('s')}"
    if "amending" in said:
        return "see"
    if said.startswith("day of"):
        return "publication"
    return "not stated" if not said or "not stated" in said else said
