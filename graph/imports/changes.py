"""Changes: every amendment event of a statute as ``lg:Change`` records.

One record for each place that an act changed. A chapter that was inserted, excluded or worded
anew tells so of each of its articles as well, since a chapter has no identifier of its own.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rdflib import RDF, Literal, URIRef

from graph.identifiers import change_iri
from graph.imports import effects
from graph.imports.evidence import Text, cite, part_name, where
from graph.imports.model import Facts, concept, dct, lg
from graph.imports.structure import CONTAINERS, container_path, describe
from graph.statutes import EffectKind, EventKind, Status, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.identifiers import Provision
    from graph.imports.misprints import Misprints
    from graph.imports.naming import Amending
    from graph.statutes import AmendingAct, Event, Place, Statute, Unit

_WHOLE = {EventKind.INSERTED, EventKind.NEW_EDITION, EventKind.EXCLUDED}
_KINDS = {
    "paragraph": UnitKind.PARAGRAPH, "part": UnitKind.PART, "section": UnitKind.SECTION,
    "subsection": UnitKind.SUBSECTION, "chapter": UnitKind.CHAPTER,
}  # fmt: skip
_BY_PART = {
    EventKind.INSERTED: ("was inserted with", "дополнено вместе с элементом"),
    EventKind.NEW_EDITION: ("was worded anew with", "изложено в новой редакции вместе с элементом"),
    EventKind.EXCLUDED: ("was excluded with", "исключено вместе с элементом"),
}
_RU = {
    "chapter": "глава", "section": "раздел", "subsection": "подраздел", "paragraph": "параграф",
    "part": "часть",
}  # fmt: skip


class Changes:
    """Turns the events of one statute into facts, numbering them as it goes."""

    def __init__(
        self, facts: Facts, statute: Statute, text: Text, amending: Amending, misprints: Misprints
    ) -> None:
        self.facts = facts
        self.statute = statute
        self.text = text
        self.amending = amending
        self.misprints = misprints
        self.last = effects.last_day(str(text.edition).rsplit("/", 1)[-1])
        self.numbered: Counter[tuple[str, str]] = Counter()
        self.excluded: set[Provision] = set()
        self.inserted = {
            p.provision
            for e in statute.events
            if e.kind is EventKind.INSERTED and not e.announced
            for p in e.places
        }

    def run(self) -> None:
        """State all of them, in the order of the text: notes, then warnings."""
        for note in self.statute.notes:
            for event in note.events:
                self._event(event, note.at, "note to")
        for notice in self.statute.notices:
            for event in notice.events:
                self._event(event, notice.at, "warning at")
        self._empty()

    def _event(self, event: Event, at: Place, opener: str) -> None:
        line = event.span.line
        self.facts.counts["events"] += 1
        told = self.misprints.mend(self.statute.act.slug, event.act, at)
        if told is None or (told.number is None and told.kind == "code"):
            self.facts.leave("event", "the note names no amending act", line, event.text)
            return
        slug = self.amending.slug(told)
        if slug is None or told.date is None:
            self.facts.leave("event", "the amending act has no date", line, event.text)
            return
        printed = event.act.raw_number if event.act else None
        evidence = cite(self.facts, self.text, event.span, f"{opener} {where(at)}", printed)
        for place in event.places:
            part = part_name(place) if place.provision is None and place.kind != "act" else ""
            effect = effect_on(place, event.kind)
            self._change(slug, told, event, effect, place.provision, evidence, part)
            for unit in self._articles(event, place):
                self._change(slug, told, event, event.kind, unit.provision, evidence, "", place)

    def _change(
        self,
        slug: str,
        act: AmendingAct,
        event: Event,
        effect: EventKind,
        place: Provision | None,
        evidence: URIRef,
        part: str,
        through: Place | None = None,
    ) -> None:
        facts, amended = self.facts, self.statute.act
        key = _key(place)
        self.numbered[(slug, key)] += 1
        change = URIRef(change_iri(slug, amended.slug, key, self.numbered[(slug, key)]))
        target = describe(facts, place) if place else URIRef(amended.iri)
        signed = act.date or ""
        facts.add(change, RDF.type, lg("Change"))
        facts.add(change, lg("changedBy"), URIRef(f"{amended.iri.rsplit('/', 1)[0]}/{slug}"))
        facts.add(change, lg("changes"), target)
        facts.add(change, lg("effect"), concept("effects", effect.value))
        facts.add(change, lg("stage"), concept("stages", "adopted"))
        for name, value in effects.properties(event.effect, signed, slug):
            facts.add(change, name, value)
        facts.add(change, lg("recordedIn"), self.text.edition)
        if self._is_pending(event, signed):
            facts.add(change, lg("pendingIn"), self.text.edition)
            facts.counts["pending changes"] += 1
        facts.add(change, lg("evidence"), evidence)
        if part:
            facts.add(change, lg("partConcerned"), Literal(part))
        if event.kazakh_only:
            en, ru = "Only the Kazakh text was changed.", "Изменён только текст на казахском языке."
            facts.add(change, dct("description"), Literal(en, lang="en"))
            facts.add(change, dct("description"), Literal(ru, lang="ru"))
        if through is not None:
            for lang, words in _through(event.kind, through):
                facts.add(change, dct("description"), Literal(words, lang=lang))
            facts.counts["changes through a chapter"] += 1
        if place is not None and effect is EventKind.EXCLUDED and not event.announced:
            self.excluded.add(place)
        facts.counts["changes"] += 1

    def _is_pending(self, event: Event, signed: str) -> bool:
        """Whether the edition prints the change as not in force yet.

        A note may still announce a change whose day has long come: then the text carries it.
        """
        if event.announced and event.effect.kind is not EffectKind.DATE:
            return True
        return effects.earliest(event.effect, signed) > self.last

    def _articles(self, event: Event, place: Place) -> Iterator[Unit]:
        """The articles of a chapter that was inserted, excluded or worded anew."""
        kind = _KINDS.get(place.kind)
        if event.kind not in _WHOLE or kind is None or event.announced:
            return
        around = [
            u
            for u in self.statute.units
            if u.kind is kind and u.number == place.number and u.span.start <= event.span.start
        ]
        if not around:
            self.facts.leave("event", "the chapter is not there", event.span.line, event.text)
            return
        path = container_path(around[-1])
        for unit in self.statute.articles:
            if unit.within[: len(path)] != path or unit.provision is None:
                continue
            own = unit.provision in self.inserted
            if event.kind is EventKind.INSERTED and (own or not unit.inserted):
                why = "has its own insertion" if own else "its number is older than the chapter"
                self.facts.leave(f"insertion of art. {unit.number} with its chapter", why,
                                 unit.span.line, unit.text)  # fmt: skip
            elif not (event.kind is EventKind.NEW_EDITION and own):
                yield unit

    def _empty(self) -> None:
        """Numbers that the edition prints without text and no note accounts for."""
        for unit in self.statute.units:
            if unit.status is not Status.EXCLUDED or unit.kind in CONTAINERS:
                continue
            place = unit.provision
            if place is None or self._gone(place):
                continue
            self.facts.add(URIRef(place.iri), lg("emptyIn"), self.text.edition)
            self.facts.counts["empty without a note"] += 1

    def _gone(self, place: Provision) -> bool:
        steps = place.steps
        return any(
            type(place)(place.act, steps[:n]) in self.excluded for n in range(1, len(steps) + 1)
        )


def effect_on(place: Place, kind: EventKind) -> EventKind:
    """What an event does to the provision that its place has.

    A heading is no provision, and a line («абзац») has none of its own: whatever happens to
    them, the provision around them stays and is changed.
    """
    if place.kind.endswith("heading"):
        return EventKind.HEADING_CHANGED
    if place.kind == "passage" and place.provision is not None:
        own = place.provision.steps[-1] == ("part", place.number)
        return kind if own else EventKind.AMENDED
    return kind


def _key(place: Provision | None) -> str:
    """The step of the identifier that says where: the article, the preamble, an annex, the act."""
    if place is None:
        return "act"
    kind, number = place.steps[0]
    if kind == "annex":
        return f"annex-{number}"
    return number if kind == "art" else kind


def _through(kind: EventKind, part: Place) -> Iterator[tuple[str, str]]:
    en, ru = _BY_PART[kind]
    named = f"{_RU.get(part.kind, part.kind)} {part.number}".strip()
    yield "en", f"The article {en} {part_name(part)}, in which it stands."
    yield "ru", f"Положение {ru} «{named}», в котором оно стоит."
