"""The head of an act: title, kind, number, date, edition, and who issued it.

Reads the passages before the first heading, returns a ``Head`` and the passages that are the
preamble. What the text does not state stays ``None``: no title is made up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.statutes.dates import DATE, iso
from graph.statutes.fold import law_number
from graph.statutes.model import Head
from graph.statutes.tokens import number_of, tokens

if TYPE_CHECKING:
    from graph.statutes.lines import Passage

_KINDS = [
    ("constitutional-law", r"конституционный\s+закон|constitutional\s+law|конституциялық\s+заң"),
    ("decree-law", r"указ\s+президента.{0,60}силу\s+(?:конституционного\s+)?закона"),
    ("constitution", r"конституция\s+республики|constitution\s+of|конституциясы"),
    ("code", r"кодекс|(?:^|\s)code(?:\s|$)"),
    ("law", r"(?:^|\s)закон(?:\s|$)|(?:^|\s)law(?:\s|$)|заңы(?:\s|\.|$)"),
    ("decree", r"указ\s+президента|decree|жарлығы"),
    ("resolution", r"постановление|resolution|қаулысы"),
    ("order", r"приказ|order\s+of|бұйрығы"),
]
_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in _KINDS]
_STATE = re.compile(r"республики\s+казахстан|казахской\s+сср|of\s+kazakhstan|қазақстан")
_EDITION = re.compile(
    rf"(?:по\s+состоянию\s+на|as\s+of|жағдай\s+бойынша)\s*:?\s*({DATE.pattern})", re.VERBOSE
)
_ENACTED = re.compile(r"\s*(?:введен|принят|утвержден)[ао]?\s+(?:в\s+действие\s+)?\w+")
_ISSUER = re.compile(
    r"(?:постановлени\w*|указ\w*|приказ\w*)\s+((?:верховного\s+совета|президента|правительства"
    r"|министра[\w\s]*?)\s+республики\s+казахстан)"
)
_CONTENTS = re.compile(r"\s*(?:содержание|оглавление|contents|мазмұны)\s*$")
_LONGEST_TITLE = 400
_KAZAKH = re.compile(r"[әғқңөұүһ]")
_CYRILLIC = re.compile(r"[а-я]")


def read_head(passages: list[Passage], edition: str | None) -> tuple[Head, list[Passage]]:
    """The head, and what of these passages is the preamble.

    Args:
        passages: all before the first heading, notes and warnings left out.
        edition: the edition that the user or the page's furniture states.
    """
    title = kind = number = date = issued_by = enacted = None
    preamble: list[Passage] = []
    for passage in passages:
        folded = passage.folded
        stated = _EDITION.search(folded)
        if stated:
            edition = edition or iso(next(DATE.finditer(stated[1])))
            continue
        if _CONTENTS.match(folded):
            continue
        if _ENACTED.match(folded) and DATE.search(folded) and len(folded) <= _LONGEST_TITLE:
            enacted = passage.text()
        elif kind is None and (found := _issuing(passage)):
            kind, number, date = found
            issuer = _ISSUER.search(folded)
            issued_by = passage.text(*issuer.span(1)) if issuer else None
        elif title is None and _may_be_title(passage, first=not preamble):
            title = passage.text()
        else:
            preamble.append(passage)
    if kind is None and title is not None:
        kind = _kind(title.lower())
    language = _language(passages)
    return Head(title, kind, number, date, edition, issued_by, enacted, language), preamble


def _issuing(passage: Passage) -> tuple[str | None, str | None, str | None] | None:
    """Kind, number and date of «Закон Республики Казахстан от 31 мая 1996 года № 3»."""
    folded = passage.folded
    if len(folded) > _LONGEST_TITLE or not _STATE.search(folded):
        return None
    found = tokens(folded, passage.raw)
    date = next((t for t in found if t.shape == "date"), None)
    number = next((t for t in found if t.shape in ("law", "bare")), None)
    kind = _kind(folded)
    if date is None or kind is None:
        return None
    match = DATE.match(date.text)
    return kind, law_number(number_of(number)) if number else None, iso(match) if match else None


def _kind(folded: str) -> str | None:
    return next((kind for kind, pattern in _PATTERNS if pattern.search(folded)), None)


def _may_be_title(passage: Passage, *, first: bool) -> bool:
    folded = passage.folded.strip()
    ends_as_title = not folded.endswith((".", ";", ":", ","))
    return first and len(folded) <= _LONGEST_TITLE and ends_as_title and passage.low


def _language(passages: list[Passage]) -> str:
    text = " ".join(p.folded for p in passages)
    if _KAZAKH.search(text):
        return "kk"
    return "ru" if _CYRILLIC.search(text) or not text else "en"
