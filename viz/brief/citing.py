"""Citing: acts, places and sources as a lawyer cites them, numbered when they are first named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viz import links
from viz.brief.dates import spoken
from viz.brief.paper import Run, Runs, clean, filled, joined, merged, run
from viz.words import pick

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.answers.model import Cited, Place, Thing
    from graph.reform.answer import Met
    from graph.reform.brief import Brief

_EDITION = re.compile(r"(.+)/edition/([0-9-]+)")
_STEM = 4  # letters of a word that stay when it is declined: закон, законы; кодекс, кодексі


class Citing:
    """The sources of one paper, in the order in which they are named.

    Args:
        brief: what is cited from.
        lang: of the paper.
        base: put before the addresses of the service.
    """

    def __init__(self, brief: Brief, lang: str, base: str) -> None:
        self.brief, self.lang, self.base = brief, lang, base
        self._notes: dict[object, Runs] = {}
        self._numbers: dict[object, int] = {}
        self._first: dict[str, int] = {}
        self.editions = _editions(brief)

    @property
    def notes(self) -> tuple[Runs, ...]:
        """Every source that was named, in order."""
        return tuple(self._notes.values())

    def _numbered(self, key: object, runs: Runs) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._notes[key] = runs
        return self._numbers[key]

    def counted(self) -> int:
        """The note of every figure: who counted, over what, and where each line is."""
        impact = self.brief.impact
        address = self.base + links.impact(impact.question, self.lang)
        return self._numbered(
            "counted",
            filled(
                "brief-counted",
                self.lang,
                generation=impact.generation,
                day=spoken(str(impact.question.get("at") or ""), self.lang),
                link=Run(clean(address), href=address),
            ),
        )

    def act(self, act: Thing) -> int:
        """The note of an act: title, number, date, the editions read, the official page."""
        facts = self.brief.acts.get(act.iri)
        runs: list[Run] = [*self.full(act), Run(". ")]
        read = sorted(self.editions.get(act.iri, []))
        if read:
            dates = ", ".join(spoken(d, self.lang) for d in read)
            runs += filled("brief-read", self.lang, dates=dates)
        else:
            runs += filled("brief-not-read", self.lang)
        if facts and facts.official:
            link = Run(facts.official.removeprefix("https://"), href=facts.official)
            runs += [Run(" "), *filled("brief-official", self.lang, link=link)]
        return self._numbered(act.iri, merged(runs))

    def full(self, act: Thing) -> Runs:
        """An act by kind, title, number and date."""
        facts = self.brief.acts.get(act.iri)
        title = self.title(act)
        number, date = (facts.number, spoken(facts.date, self.lang)) if facts else ("", "")
        if number and date:
            more = filled("brief-number-date", self.lang, number=number, date=date)
        elif number:
            more = filled("brief-number", self.lang, number=number)
        else:
            more = (Run(date),) if date else ()
        return joined([title, more], ", ") if more else title

    def title(self, act: Thing) -> Runs:
        """The title of an act; where it does not say what kind of act it is, with the kind."""
        facts = self.brief.acts.get(act.iri)
        name = run(act.label, self.lang)
        kind = pick(facts.kind, self.lang) if facts else None
        if not kind or not kind.text or kind.fallback or _says(name.text, kind.text):
            return (name,) if name.text else (Run(links.short(act.iri)),)
        first = kind.text if self.lang == "kk" else kind.text[:1].upper() + kind.text[1:]
        return filled("brief-act-titled", self.lang, kind=first, title=name)

    def named(self, place: Place, *, full: bool = False) -> Runs:
        """A place as it is cited; ``full`` gives number and date of its act."""
        act = self.full(place.act) if full else self.title(place.act)
        locator = run(place.locator, self.lang)
        return filled("brief-place", self.lang, where=locator, act=act) if locator.text else act

    def where(self, place: Place, *, full: bool = False) -> Runs:
        """A place as it is cited, with the number of its act's note."""
        return noted(self.named(place, full=full), self.act(place.act))

    def places(self, places: Iterable[Place]) -> Runs:
        """Several places, each act named once."""
        by_act: dict[str, list[Place]] = {}
        for place in places:
            by_act.setdefault(place.act.iri, []).append(place)
        found = []
        for mine in by_act.values():
            locators = dict.fromkeys(pick(p.locator, self.lang).text for p in mine)
            act, number = self.title(mine[0].act), self.act(mine[0].act)
            where = clean(", ".join(text for text in locators if text))
            runs = filled("brief-place", self.lang, where=where, act=act) if where else act
            found.append((*runs[:-1], _noted(runs[-1], number)))
        return joined(found)

    def sources(self, cited: Iterable[Cited]) -> tuple[int, ...]:
        """The notes of some citations: one for each document, with all places in it."""
        by_source: dict[str, dict[str, Cited]] = {}
        for one in cited:
            where = clean(pick(one.locator, self.lang).text)
            by_source.setdefault(one.source.iri, {}).setdefault(where, one)
        numbers = []
        for source, found in by_source.items():
            key = (source, tuple(sorted(found)))
            numbers.append(self._numbers.get(key) or self._source(key, source, found))
        return tuple(sorted(set(numbers)))

    def _source(self, key: object, source: str, found: dict[str, Cited]) -> int:
        place = next(iter(found.values()))
        lang = pick(place.locator, self.lang).lang
        foreign = lang if lang != self.lang else ""
        where = Run(_together(found), lang=foreign)
        first = self._first.get(source)
        if first and where.text:
            return self._numbered(key, filled("brief-same-source", self.lang, n=first, where=where))
        facts = self.brief.sources.get(source)
        title = run(facts.title if facts else place.source.label, self.lang)
        pieces: list[Runs] = [filled("brief-quoted", self.lang, text=title)]
        if facts and facts.publisher:
            pieces.insert(0, (Run(clean(facts.publisher)),))
        if facts and facts.issued:
            pieces.append((Run(spoken(facts.issued, self.lang)),))
        if where.text:
            pieces.append((where,))
        number = self._numbered(key, (*joined(pieces, ", "), Run(".")))
        self._first.setdefault(source, number)
        return number

    def asker(self, met: Met) -> Runs:
        """Who makes a demand; where nobody is named, who published the source."""
        if met.by:
            return joined([(run(who.label, self.lang),) for who in met.by], ", ")
        facts = self.brief.sources.get(met.source.iri)
        if facts and facts.publisher:
            return (Run(clean(facts.publisher)),)
        return (run(met.source.label, self.lang),)


def _editions(brief: Brief) -> dict[str, list[str]]:
    """Act to the dates of the editions that show what the brief says; else of the newest read."""
    impact = brief.impact
    loose = (*impact.consequential, *impact.unknown, *impact.untouched)
    shown = {e.iri for e in impact.editions} | {e.iri for x in loose for e in x.validity.editions}
    found: dict[str, list[str]] = {}
    for iri in shown:
        edition = _EDITION.fullmatch(iri)
        if edition:
            found.setdefault(edition[1], []).append(edition[2])
    return {
        iri: sorted(found.get(iri) or ([facts.read] if facts.read else []))
        for iri, facts in brief.acts.items()
    }


def _together(locators: Iterable[str]) -> str:
    """Places in one document: what one shares with the place before it is said once.

    >>> _together(["chapter 'A', section 3, item 2", "chapter 'A', section 3", "chapter 'A', p. 4"])
    "chapter 'A', section 3, item 2; p. 4"
    """
    every = [w for w in dict.fromkeys(locators) if w]
    kept = [w for w in every if not any(o != w and o.startswith(f"{w},") for o in every)]
    found: list[str] = []
    before: list[str] = []
    for where in kept:
        steps = where.split(", ")
        same = 0
        while same < min(len(steps), len(before)) - 1 and steps[same] == before[same]:
            same += 1
        found.append(", ".join(steps[same:]))
        before = steps
    return "; ".join(found)


def _noted(one: Run, *numbers: int) -> Run:
    return Run(one.text, one.bold, one.lang, (*one.notes, *numbers), one.href)


def noted(runs: Runs, *numbers: int) -> Runs:
    """The same words with sources behind them."""
    return (*runs[:-1], _noted(runs[-1], *numbers)) if runs and numbers else runs


def _says(title: str, kind: str) -> bool:
    """Whether a title names the kind of act already, in whatever case of the noun."""
    stem = kind.casefold().split()[0]
    return any(
        word_ == stem if len(stem) < _STEM else word_.startswith(stem[: max(_STEM, len(stem) - 2)])
        for word_ in title.casefold().split()
    )
