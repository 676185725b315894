"""Drawing: what the map of a brief shows, column by column."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from viz.brief.dates import spoken
from viz.brief.figure import Figure, Item, figure
from viz.brief.law import chosen
from viz.brief.paper import clean, plain
from viz.parts import kind_of_loose
from viz.style import norm_kind
from viz.words import pick, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.answers.model import Place, Text, Thing
    from viz.brief.voices import Voices

_MOST = 6
_PERSONS = 2
_LOOSE = 3


def drawing(told: Voices) -> Figure | None:
    """Who asked, what goes, whom that frees, what remains; the most important of each."""
    lang, impact = told.lang, told.impact
    gone = chosen(impact.lifted, _MOST)[:_MOST]
    who = {m.recommendation.iri: f"ask:{plain(told.cite.asker(m))}" for m in told.demands()}
    shown = {x.norm.norm for x in gone}
    goes = [
        Item(
            x.norm.norm,
            _name(x.norm.label, lang),
            word("brief-box-lifted" if x.whole else "brief-box-narrowed", lang),
            norm_kind(x.norm.kind),
            "lifted",
            tuple(dict.fromkeys(who[s.iri] for s in x.norm.recommendations if s.iri in who)),
            _where(told, x.because),
        )
        for x in gone
    ]
    goes += [
        Item(
            x.norm.iri,
            _name(x.norm.label, lang),
            word("brief-box-changed", lang),
            "norm",
            place=_where(told, x.place),
        )
        for x in impact.changed[: _MOST - len(goes)]
        if x.norm.iri not in shown
    ]
    linked = {f for item in goes for f in item.from_}
    since: dict[str, str] = {}
    for m in sorted(told.demands(), key=lambda m: m.since or "9"):
        if who[m.recommendation.iri] in linked:
            since.setdefault(who[m.recommendation.iri], m.since)
    asked = [
        Item(
            name,
            name.removeprefix("ask:"),
            word("brief-box-asked", lang).format(since=spoken(day, lang)) if day else "",
            "recommendation",
        )
        for name, day in list(since.items())[:_MOST]
    ]
    freed = _freed(told, shown)
    after = _after(told, shown, {item.id for item in freed})
    columns: list[tuple[str, Sequence[Item]]] = [
        (word("brief-col-asked", lang), asked),
        (word("brief-col-goes", lang), _more(goes, len(impact.lifted) - len(gone), lang)),
        (word("brief-col-whom", lang), freed),
        (word("brief-col-after", lang), after),
    ]
    says = ". ".join(
        f"{head}: {'; '.join(i.label for i in items)}" for head, items in columns if items
    )
    return figure(columns, says)


def _freed(told: Voices, shown: set[str]) -> list[Item]:
    gone = [x for x in told.impact.lifted if x.norm.norm in shown]
    types = _common((t for x in gone for t in x.direct), (t for x in gone for t in x.types))
    persons = _common((p for x in gone for p in x.persons), ())
    few = [*types[: _MOST - min(len(persons), _PERSONS)]]
    few += persons[: _MOST - len(few)]
    found = []
    for thing in few:
        person = thing in persons
        found.append(
            Item(
                thing.iri,
                clean(pick(thing.label, told.lang).text),
                word("brief-box-person" if person else "brief-box-type", told.lang),
                "agency" if person else "organisation-type",
                "plain",
                tuple(
                    x.norm.norm
                    for x in gone
                    if thing in (x.persons if person else x.direct or x.types)
                ),
            )
        )
    every = {t.iri for x in told.impact.lifted for t in (*x.types, *x.persons)}
    return _more(found, len(every) - len(found), told.lang, "freed")


def _after(told: Voices, shown: set[str], freed: set[str]) -> list[Item]:
    """What must change, what is not known, and what still binds those who are freed."""
    impact, lang = told.impact, told.lang
    found = [
        Item(
            f"{status}:{x.kind}:{x.subject.iri}",
            _name(x.subject.label, lang),
            f"{word(key, lang)}: {kind_of_loose(x.kind, lang)}",
            "offence" if x.kind in ("limb", "enforcement") else "thing",
            status,
            tuple({x.object.iri} & shown),
            _where(told, x.place),
        )
        for status, key, lines in (
            ("consequential", "brief-box-must", impact.consequential[:_LOOSE]),
            ("undecided", "brief-box-unknown", impact.unknown[:1]),
        )
        for x in lines
    ]
    seen = {x.subject.iri for x in impact.consequential[:_LOOSE]}
    for r in impact.residual:
        if len(found) >= _MOST:
            break
        if r.norm.norm in seen:
            continue
        ends = {e.iri for step in r.path for e in (step.subject, step.object)} & shown
        found.append(
            Item(
                r.norm.norm,
                _name(r.norm.label, lang),
                word("brief-box-stays", lang),
                norm_kind(r.norm.kind),
                "residual",
                tuple(sorted(_addressees(told, ends) & freed or ends)),
                _where(told, r.norm.places[0]) if r.norm.places else "",
            )
        )
    total = len(impact.residual) + len(impact.further) + len(impact.consequential)
    return _more(found, total + len(impact.unknown) - len(found), lang, "after")


def _addressees(told: Voices, norms: set[str]) -> set[str]:
    """Whom some norms name: what stays close to a norm that goes binds one of these at least."""
    gone = [x for x in told.impact.lifted if x.norm.norm in norms]
    return {t.iri for x in gone for t in (*x.direct, *x.persons)}


def _more(items: list[Item], rest: int, lang: str, name: str = "goes") -> list[Item]:
    if rest <= 0 or not items:
        return items
    return [*items, Item(f"more:{name}", word("brief-more", lang).format(n=rest), "", "thing")]


def _name(label: Text, lang: str) -> str:
    return clean(pick(label, lang).text)


def _where(told: Voices, place: Place) -> str:
    return plain(told.cite.named(place))


def _common(first: Iterable[Thing], second: Iterable[Thing]) -> list[Thing]:
    """Things by how often they come; the second list only where the first is empty."""
    every = list(first) or list(second)
    named = {t.iri: t for t in every}
    return [named[iri] for iri, _ in Counter(t.iri for t in every).most_common()]
