"""Names of amending acts: the slug for an identifier and a label in three languages.

An amending act is known by kind, number and date only; no title is invented for it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, Literal

from graph.identifiers import Act
from graph.imports.model import Triple, at, concept, dated, eli, lg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.imports.known import KnownActs
    from graph.statutes import AmendingAct

_EN = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_RU = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря",
)  # fmt: skip
_KK = (
    "қаңтардағы", "ақпандағы", "наурыздағы", "сәуірдегі", "мамырдағы", "маусымдағы", "шілдедегі",
    "тамыздағы", "қыркүйектегі", "қазандағы", "қарашадағы", "желтоқсандағы",
)  # fmt: skip

_KINDS = {  # English, Russian, Kazakh, concept of act-types
    "law": ("Law", "Закон", "Заң", "law"),
    "constitutional-law": (
        "Constitutional Law", "Конституционный закон", "Конституциялық заң", "constitutional-law",
    ),
    "code": ("Code", "Кодекс", "Кодекс", "code"),
    "decree": ("Decree", "Указ", "Жарлық", "decree"),
    "decree-law": (
        "Decree having the force of law", "Указ, имеющий силу Закона", "Заң күші бар Жарлық",
        "decree",
    ),
    "resolution": ("Resolution", "Постановление", "Қаулы", "other-act"),
}  # fmt: skip
_OTHER = ("Act", "Акт", "Акт", "other-act")


def english(date: str) -> str:
    """A date as English labels write it."""
    year, month, day = date.split("-")
    return f"{int(day)} {_EN[int(month) - 1]} {year}"


def russian(date: str) -> str:
    """A date as Russian labels write it."""
    year, month, day = date.split("-")
    return f"{int(day)} {_RU[int(month) - 1]} {year} года"


def kazakh(date: str) -> str:
    """A date as Kazakh labels write it."""
    year, month, day = date.split("-")
    return f"{year} жылғы {int(day)} {_KK[int(month) - 1]}"


@dataclass(slots=True)
class Amending:
    """The amending acts that the notes of some statutes name.

    Attributes:
        known: the acts that the graph has under a name of their own.
        kinds: slug to the kinds that the notes give, counted; the commonest is shown.
        told: slug to number and date.
    """

    known: KnownActs
    kinds: dict[str, Counter[str]] = field(default_factory=dict)
    told: dict[str, tuple[str | None, str]] = field(default_factory=dict)

    def slug(self, act: AmendingAct) -> str | None:
        """The slug of the act; None where number and date do not tell it.

        An act with a date and no number is named by the date alone.
        """
        if act.date is None:
            return None
        own = self.known.by_number.get((act.number or "", act.date))
        if own is not None:
            return own
        slug = Act(f"law-{act.number}-{act.date}" if act.number else f"law-{act.date}").slug
        self.told[slug] = (act.number, act.date)
        self.kinds.setdefault(slug, Counter())[act.kind] += 1
        return slug

    def take(self, other: Amending) -> None:
        """Add what another statute's notes name."""
        self.told |= other.told
        for slug, counted in other.kinds.items():
            self.kinds.setdefault(slug, Counter()).update(counted)

    def triples(self) -> Iterator[Triple]:
        """What is known of each of them: kind, number, date, and a label that says just that."""
        for slug, (number, date) in self.told.items():
            counted = self.kinds[slug]
            kind = min(counted, key=lambda k: (-counted[k], k))
            en, ru, kk, concept_slug = _KINDS.get(kind, _OTHER)
            act = at(f"kz/act/{slug}")
            yield act, RDF.type, lg("Act")
            yield act, eli("jurisdiction"), at("kz/jurisdiction")
            yield act, eli("type_document"), concept("act-types", concept_slug)
            yield act, eli("date_document"), dated(date)
            if number:
                yield act, eli("number"), Literal(number)
            no_en, no = (f" No. {number}", f" № {number}") if number else ("", "")
            yield act, RDFS.label, Literal(f"{en}{no_en} of {english(date)}", lang="en")
            yield act, RDFS.label, Literal(f"{ru} от {russian(date)}{no}", lang="ru")
            yield act, RDFS.label, Literal(f"{kazakh(date)}{no} {kk}", lang="kk")
