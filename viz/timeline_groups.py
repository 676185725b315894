"""Timeline, arranged: the changes that one act brings on one day stand together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from viz.words import plain, word

if TYPE_CHECKING:
    import datetime as dt

    from graph.answers.model import Cited, Thing
    from graph.answers.timeline_model import Moment, Timeline

_STRONGEST = (
    "enacted",
    "repealed",
    "excluded",
    "inserted",
    "new-edition",
    "suspended",
    "restored",
    "renumbered",
    "amended",
    "heading-changed",
)


@dataclass(frozen=True, slots=True)
class Group:
    """What one act does within one span of days.

    Attributes:
        by: the act that makes the changes.
        adopted: its date as printed.
        earliest: first day on which they can have taken effect.
        latest: first day on which they had taken effect for certain.
        stated: the rule in the words of the record, each wording once.
        pending: whether an edition at hand prints them as not in force yet.
        stage: ``adopted``, or how far a draft has come that is not law.
        effects: each effect with the changes that have it, the strongest effect first.
    """

    by: Thing
    adopted: str | None
    earliest: dt.date | None
    latest: dt.date | None
    stated: list[str]
    pending: bool
    stage: str
    effects: list[tuple[Thing, list[Moment]]]

    @property
    def effect(self) -> str:
        """The slug of the strongest effect, by which the group is drawn."""
        return slug(self.effects[0][0])

    @property
    def hollow(self) -> bool:
        """Whether it is not law in force: a draft, or not yet in the edition read."""
        return self.pending or self.stage != "adopted"

    def caution(self, lang: str) -> str:
        """What keeps a reader from taking it for law in force, or nothing."""
        if self.stage != "adopted":
            return word("not-law", lang)
        return word("pending", lang) if self.pending else ""

    @property
    def size(self) -> int:
        """How many changes there are."""
        return sum(len(moments) for _, moments in self.effects)

    @property
    def moments(self) -> list[Moment]:
        """All changes of the group, by effect."""
        return [m for _, moments in self.effects for m in moments]

    @property
    def citations(self) -> list[Cited]:
        """Where the changes stand written, each passage once."""
        return list({c.iri: c for m in self.moments for c in m.citations}.values())

    def norms(self, kind: str) -> list[Thing]:
        """The norms that the changes introduce, lift or reword, each once."""
        return list({n.iri: n for m in self.moments for n in getattr(m, kind)}.values())


def groups(found: Timeline) -> list[Group]:
    """The changes of a timeline, in its order, those of one act and one day together."""
    gathered: dict[tuple[str, object, object, bool, str], list[Moment]] = {}
    for moment in found.moments:
        pending = bool(moment.pending_in)
        key = (moment.by.iri, moment.earliest, moment.latest, pending, moment.stage)
        gathered.setdefault(key, []).append(moment)
    return [_group(moments) for moments in gathered.values()]


def slug(effect: Thing) -> str:
    """The last step of the identifier of an effect."""
    return effect.iri.rsplit("/", 1)[-1]


def place_name(moment: Moment, lang: str) -> str:
    """What a change concerns, in words."""
    return plain(moment.place.locator, lang) or moment.part or word("whole-act", lang)


def told(group: Group, lang: str) -> str:
    """A group in one line: each effect with its places."""
    return "; ".join(
        f"{plain(effect.label, lang)}: {', '.join(place_name(m, lang) for m in moments)}"
        for effect, moments in group.effects
    )


def _group(moments: list[Moment]) -> Group:
    by_effect: dict[str, list[Moment]] = {}
    for moment in moments:
        by_effect.setdefault(slug(moment.effect), []).append(moment)
    known = {name: place for place, name in enumerate(_STRONGEST)}
    order = sorted(by_effect, key=lambda e: (known.get(e, len(known)), e))
    first = moments[0]
    return Group(
        first.by,
        first.adopted,
        first.earliest,
        first.latest,
        list(dict.fromkeys(m.stated for m in moments)),
        bool(first.pending_in),
        first.stage,
        [(by_effect[e][0].effect, by_effect[e]) for e in order],
    )
