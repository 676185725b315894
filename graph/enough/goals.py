"""Goals: what a reform should reach, as data: a selection of norms, named or written freely.

barrier=entry state=unregistered            both must hold
type=trade-union,political-party            one of them is enough
recommended-by=eusee-2025                   what this report demands
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.errors import ReformError

FACETS: Mapping[str, str] = {
    "type": "organisation types that the norm reaches, by itself or from a broader type",
    "state": "states of an organisation, such as unregistered, on which the norm depends",
    "person": "roles of persons whom the norm binds, such as founder; anyone is one of them",
    "right": "rights that the norm concerns, narrower ones included",
    "barrier": "kinds of barrier that were assigned to the norm",
    "kind": "kinds of norm, such as Duty or Offence",
    "sanction": "sanctions that the norm threatens, such as imprisonment",
    "act": "acts in which the norm stands",
    "place": "provisions in which the norm stands, as paths",
    "norm": "norms by name, as paths",
    "criticised-by": "reports that say that the norm restricts or punishes",
    "recommended-by": "reports that demand its repeal or its change",
    "all": "yes: also norms to which no barrier was assigned",
}
"""Facet to what its values mean. Type and state say together whom: one of both is enough."""

_ONE = ("all",)


@dataclass(frozen=True, slots=True)
class Goal:
    """A selection of norms none of which shall remain.

    Attributes:
        facets: facet to its values; several values of one facet are alternatives.
        name: of a named goal.
        title: in words, by language.
    """

    facets: Mapping[str, tuple[str, ...]] = field(hash=False)
    name: str = ""
    title: Mapping[str, str] = field(default_factory=dict, hash=False)

    def values(self, facet: str) -> tuple[str, ...]:
        """What was given for a facet."""
        return self.facets.get(facet, ())

    @property
    def written(self) -> str:
        """The goal as it is written freely.

        >>> read("barrier=entry type=trade-union").written
        'type=trade-union barrier=entry'
        """
        return " ".join(f"{f}={','.join(self.facets[f])}" for f in FACETS if f in self.facets)


def _named(name: str, text: str, en: str, ru: str, kk: str) -> Goal:
    return Goal(_facets(text), name, {"en": en, "ru": ru, "kk": kk})


def _facets(text: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    try:
        terms = shlex.split(text)
    except ValueError as error:
        raise ReformError(f"'{text}' cannot be read as a goal: {error}") from error
    for term in terms:
        facet, sign, given = term.partition("=")
        if not sign or facet not in FACETS:
            raise ReformError(
                f"'{term}' is neither a goal by name ({', '.join(GOALS)}) nor a facet with a "
                f"value: write for example barrier=entry; the facets are {', '.join(FACETS)}"
            )
        values = tuple(dict.fromkeys(v.strip() for v in given.split(",") if v.strip()))
        if not values:
            raise ReformError(f"'{term}' gives no value: {facet} takes {FACETS[facet]}")
        if facet in _ONE and values not in (("yes",), ("no",)):
            raise ReformError(f"'{term}' is neither yes nor no: write {facet}=yes")
        found[facet] = tuple(dict.fromkeys((*found.get(facet, ()), *values)))
    return found


GOALS: dict[str, Goal] = {}
"""The goals that have a name."""

GOALS.update(
    {
        goal.name: goal
        for goal in (
            _named(
                "informal-groups",
                "barrier=entry state=unregistered type=informal-group",
                "No entry barrier for informal groups",
                "Никаких входных барьеров для неформальных групп",
                "Бейресми топтар үшін кіру кедергісі болмауы",
            ),
            _named(
                "criminal-assembly",
                "kind=Offence act=criminal-code-2014 right=peaceful-assembly",
                "No criminal sanction on assembly",
                "Никакой уголовной ответственности за собрания",
                "Жиналыс үшін қылмыстық жауаптылық болмауы",
            ),
            _named(
                "assembly-sanctions",
                "kind=Offence right=peaceful-assembly",
                "No sanction at all on assembly",
                "Никакой ответственности за собрания",
                "Жиналыс үшін ешқандай жауаптылық болмауы",
            ),
            _named(
                "union-entry",
                "barrier=entry type=trade-union",
                "No entry barrier for trade unions",
                "Никаких входных барьеров для профсоюзов",
                "Кәсіподақтар үшін кіру кедергісі болмауы",
            ),
            _named(
                "foreign-funding",
                "barrier=resources state=foreign-funded",
                "No special burden on foreign funding",
                "Никаких особых обременений иностранного финансирования",
                "Шетелдік қаржыландыруға ерекше ауыртпалық болмауы",
            ),
            *(
                _named(
                    f"demands-{source}",
                    f"recommended-by={source}",
                    f"All recommendations of {en} that can be placed",
                    f"Все рекомендации {ru}, которым найдено место в законе",
                    f"{kk} заңнан орны табылған барлық ұсыныстары",
                )
                for source, en, ru, kk in (
                    (
                        "eusee-2025",
                        "the EU SEE report (2025)",
                        "доклада EU SEE (2025)",
                        "EU SEE баяндамасының (2025)",
                    ),
                    (
                        "argo-kas-2021",
                        "the ARGO and KAS study (2021)",
                        "исследования АРГО и Фонда Аденауэра (2021)",
                        "АРГО мен Аденауэр қоры зерттеуінің (2021)",
                    ),
                    (
                        "odf-2015",
                        "the ODF report (2015)",
                        "доклада ODF (2015)",
                        "ODF баяндамасының (2015)",
                    ),
                )
            ),
        )
    }
)


def read(text: str) -> Goal:
    """A goal by its name, or written freely.

    Raises:
        ReformError: it is neither; the message says what to write.

    >>> read("informal-groups").written
    'type=informal-group state=unregistered barrier=entry'
    """
    if text.strip() in GOALS:
        return GOALS[text.strip()]
    facets = _facets(text)
    if not set(facets) - set(_ONE):
        raise ReformError(
            f"a goal needs at least one facet: write for example barrier=entry, or one of "
            f"{', '.join(GOALS)}"
        )
    return Goal(facets)
