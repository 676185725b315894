"""What the first words of a passage say it is: a heading, a numbered place, a note.

Reads one folded passage and its original, returns a value; keeps no state. Russian and English
forms were read on real texts; the Kazakh ones («5-бап.», «2-тарау.») are built from a
description and were not tried on real pages yet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.statutes.dates import ordinal
from graph.statutes.fold import squeeze
from graph.statutes.model import UnitKind

NUMBER = r"\d+(?:\s?-\s?\d+)*"
_RANK = {
    "раздел": UnitKind.SECTION,
    "подраздел": UnitKind.SUBSECTION,
    "глава": UnitKind.CHAPTER,
    "параграф": UnitKind.PARAGRAPH,
    "§": UnitKind.PARAGRAPH,
    "section": UnitKind.SECTION,
    "subsection": UnitKind.SUBSECTION,
    "chapter": UnitKind.CHAPTER,
    "paragraph": UnitKind.PARAGRAPH,
    "бөлім": UnitKind.SECTION,
    "кіші бөлім": UnitKind.SUBSECTION,
    "тарау": UnitKind.CHAPTER,
}
ORDER = [
    UnitKind.PART,
    UnitKind.SECTION,
    UnitKind.SUBSECTION,
    UnitKind.CHAPTER,
    UnitKind.PARAGRAPH,
    UnitKind.DIVISION,
]
"""The ranks that hold articles, outermost first."""

_ARTICLE = re.compile(rf"\s*(?:статья|article)\s+({NUMBER})(?!\d)\s*([.:]?)\s*")
_ARTICLE_KK = re.compile(rf"\s*({NUMBER})\s*-\s*бап(?![а-яәғқңөұүһі-])\s*([.:]?)\s*")
_RANKED = re.compile(
    rf"\s*(раздел|подраздел|глава|параграф|§|section|subsection|chapter|paragraph)"
    rf"\s*({NUMBER}|[ivxlc]+(?:-\d+)?|[а-я]+(?=[.:]|\s*$))(?![\w)])\s*([.:]?)\s*"
)
_RANKED_KK = re.compile(
    rf"\s*({NUMBER}|[ivxlc]+)\s*-?\s*(кіші бөлім|бөлім|тарау|параграф)"
    r"(?![а-яәғқңөұүһі-])\s*([.:]?)\s*"
)
_PART = re.compile(
    r"\s*(общая часть|особенная часть|general part|special part|жалпы бөлім|ерекше бөлім"
    r"|заключительные (?:и переходные )?положения|переходные положения"
    r"|part (?:one|two|[ivx]+|\d+)|часть (?:первая|вторая|третья|[ivx]+|\d+))\s*[.:]?\s*$"
)
_DIVISION = re.compile(r"\s*((?:[ivx]+|\d+))\s*\.\s+(?=\S)")
_ANNEX = re.compile(rf"\s*(?:приложение|annex|қосымша)\s*№?\s*({NUMBER})?(?=\s|$)")
_PAR = re.compile(rf"\s*({NUMBER})\s?\.(?!\d)\s*")
_RANGE = re.compile(r"\s*\(?\s*(\d+)\s*[.)]?\s*-\s*(\d+)\s*[.)]\s*(?=\(?\s*(?:исключены|утратили))")
_SUB = re.compile(rf"\s*({NUMBER})\s?\)\s*")
_LETTER = re.compile(r"\s*([а-яa-z])\s?\)\s+")
_INSIDE = re.compile(rf"\s(?=(?:статья|article)\s+{NUMBER}\s?\.\s)")
_ROMAN = re.compile(r"[ivxlc]+")
_NOTE = re.compile(r"\s*(сноска|ескерту|footnote)\b\s*[.:,]?\s*(?!!)")
_NOTICE = re.compile(
    r"\s*(?:примечани[ея]\s+(?:изпи|рцпи)|(?:зқаи|рқао)\S*\s+ескертпесі"
    r"|(?:foot)?note\s+(?:of|by)\s+(?:the\s+)?(?:ilpi|ili|rcli))\s*[!.:]?\s*"
)
_LAW_NOTE = re.compile(r"\s*(?:примечани[ея]|notes?|ескертпе(?:лер)?)\s*[.:]\s*")
_TERMINAL = re.compile(r"[.;:!?,-]\s*[\")]?\s*$")
LONGEST_HEADING = 700
_LONGEST_NUMBER = 11


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its rank, number, and where its words begin."""

    kind: UnitKind
    number: str
    title_at: int


@dataclass(frozen=True, slots=True)
class Marker:
    """The number before a passage: ``par`` «1.», ``sub`` «1)», ``letter`` «а)», ``range``."""

    kind: str
    number: str
    last: str
    text_at: int


def plain_number(printed: str) -> str:
    """``9 - 1`` as ``9-1``; roman numerals in capitals."""
    return re.sub(r"\s", "", printed).upper()


def heading(folded: str, raw: str, *, low: bool, after_heading: bool = False) -> Heading | None:
    """The heading that the passage is, if it is one.

    Args:
        folded: the passage, folded.
        raw: the same passage as printed; a heading begins with a capital.
        low: set like a heading (no paragraph indent, or a heading element of a page).
        after_heading: the line before it was a heading too.
    """
    if len(folded) > LONGEST_HEADING:
        return None
    for pattern, number_at in ((_ARTICLE, 1), (_ARTICLE_KK, 1)):
        found = pattern.match(folded)
        if found and _opens_title(raw, found, stop=found[2]):
            return Heading(UnitKind.ARTICLE, plain_number(found[number_at]), found.end())
    found = _RANKED.match(folded)
    if found and _opens_title(raw, found, stop=found[3]):
        if found[1] in ("section", "paragraph", "subsection") and not low:
            return None
        if found[2].isalpha() and not _ROMAN.fullmatch(found[2]):
            value = ordinal(found[2])  # «Раздел второй»
            return Heading(_RANK[found[1]], str(value), found.end()) if value else None
        return Heading(_RANK[found[1]], plain_number(found[2]), found.end())
    found = _RANKED_KK.match(folded)
    if found and _opens_title(raw, found, stop=found[3]):
        return Heading(_RANK[found[2]], plain_number(found[1]), found.end())
    if _PART.match(folded) and low:
        return Heading(UnitKind.PART, "", len(folded) - len(folded.lstrip()))
    if low and not _TERMINAL.search(folded):
        found = _DIVISION.match(folded)
        roman = found is not None and not found[1].isdigit()
        if found and (roman or after_heading) and _capital(raw, found.end()):
            return Heading(UnitKind.DIVISION, plain_number(found[1]), found.end())
    return None


def _opens_title(raw: str, found: re.Match[str], *, stop: str) -> bool:
    first = raw[found.start() :].lstrip()[:1]
    if not (first.isupper() or first.isdigit() or first == "§"):
        return False
    after = raw[found.end() :].strip()
    return not after or bool(stop) or _capital(raw, found.end())


def _capital(raw: str, at: int) -> bool:
    word = raw[at:].lstrip(' \u00a0"«(')[:1]
    return word.isupper()


def second_heading(folded: str) -> int | None:
    """Where an article's heading begins on the line of a chapter's: «Глава 4. … Статья 147. …»."""
    found = _INSIDE.search(folded, 1)
    return found.end() if found else None


def annex(folded: str, raw: str) -> Heading | None:
    """The heading of an annex («Приложение 2 к Закону …»)."""
    found = _ANNEX.match(folded)
    if not found or not raw.lstrip()[:1].isupper() or len(folded) > LONGEST_HEADING:
        return None
    rest = folded[found.end() :].strip()
    if rest and not rest.startswith(("к ", "to ", "қ")):
        return None
    return Heading(UnitKind.ANNEX, found[1] or "1", found.end())


def marker(folded: str) -> Marker | None:
    """The number at the start of a passage."""
    found = _RANGE.match(folded)
    if found and int(found[1]) < int(found[2]) <= int(found[1]) + 100:
        return Marker("range", found[1], found[2], found.end())
    for kind, pattern in (("par", _PAR), ("sub", _SUB), ("letter", _LETTER)):
        found = pattern.match(folded)
        if found and len(found[1]) <= _LONGEST_NUMBER:
            number = plain_number(found[1])
            return Marker(kind, number, number, found.end())
    return None


def note_opener(folded: str) -> int | None:
    """Where the words of an amendment note begin, if the passage opens with «Сноска.»."""
    if _NOTICE.match(folded):
        return None
    found = _NOTE.match(folded)
    return found.end() if found else None


def notice_opener(folded: str) -> int | None:
    """Where the words of an editor's warning begin, if the passage opens with its name."""
    found = _NOTICE.match(folded)
    return found.end() if found else None


def law_note_opener(folded: str) -> int | None:
    """Where the words of a note that is law begin («Примечание.»)."""
    if _NOTICE.match(folded):
        return None
    found = _LAW_NOTE.match(folded)
    return found.end() if found else None


def ends_open(folded: str) -> bool:
    """Whether the passage stops without a full stop, colon, semicolon or dash at its end."""
    return not re.search(r"[.;:!?,-][\")\s]*$", folded)


def title(raw: str, at: int) -> str | None:
    """The official heading from that place on, ``None`` when there is none."""
    words = squeeze(raw[at:]).strip()
    return words or None
