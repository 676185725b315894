"""Rulings of the Constitutional Court and Council that the text points to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, Literal

from graph.imports.evidence import Text, cite, where
from graph.imports.model import Facts, at, concept, dated, eli, lg
from graph.imports.naming import english, kazakh, russian
from graph.imports.structure import describe

if TYPE_CHECKING:
    from graph.statutes import Ruling, Statute

_COURTS = {
    "constitutional-court": ("Constitutional Court", "Конституционного Суда", "Конституциялық Сот"),
    "constitutional-council": (
        "Constitutional Council", "Конституционного Совета", "Конституциялық Кеңес",
    ),
}  # fmt: skip


def rulings(facts: Facts, statute: Statute, text: Text) -> None:
    """State every ruling that has a date and names a provision."""
    for ruling in statute.rulings:
        facts.counts["mentions of rulings"] += 1
        if ruling.date is None or ruling.number is None:
            why = "no date" if ruling.date is None else "no number"
            facts.leave("ruling", why, ruling.span.line, ruling.text)
        elif ruling.at.provision is None:
            facts.leave("ruling", "on no provision", ruling.span.line, ruling.text)
        else:
            _state(facts, ruling, text, ruling.date, ruling.number)


def _state(facts: Facts, ruling: Ruling, text: Text, date: str, printed: str) -> None:
    number = "-".join(re.findall(r"\d+", printed))
    name = at(f"kz/ruling/{ruling.court}-{date}-{number}")
    en, ru, kk = _COURTS[ruling.court]
    shown = number.replace("-", "/")
    facts.add(name, RDF.type, lg("Ruling"))
    facts.add(name, eli("type_document"), concept("act-types", "court-ruling"))
    facts.add(name, eli("date_document"), dated(date))
    label = f"Normative resolution of the {en} No. {shown} of {english(date)}"
    facts.add(name, RDFS.label, Literal(label, lang="en"))
    label = f"Нормативное постановление {ru} от {russian(date)} № {shown}"
    facts.add(name, RDFS.label, Literal(label, lang="ru"))
    label = f"{kk}тың {kazakh(date)} № {shown} нормативтік қаулысы"
    facts.add(name, RDFS.label, Literal(label.replace("Кеңестың", "Кеңестің"), lang="kk"))
    if ruling.at.provision is not None:
        facts.add(name, lg("ruledOn"), describe(facts, ruling.at.provision))
    if ruling.outcome:
        facts.add(name, lg("outcome"), Literal(ruling.outcome))
    locator = f"note to {where(ruling.at)}"
    facts.add(name, lg("evidence"), cite(facts, text, ruling.span, locator, ruling.number))
