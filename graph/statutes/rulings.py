"""Notes on rulings of the Constitutional Court and the Council before it.

Reads one passage, returns the rulings it points to: mere references («См. нормативное
постановление …») and rulings whose outcome stands in the text («… признана соответствующей»).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.statutes import phrases, words
from graph.statutes.dates import DATE, iso
from graph.statutes.fold import law_number
from graph.statutes.model import Place, Ruling
from graph.statutes.places import Context, articles_named, places
from graph.statutes.tokens import Token, number_of, tokens

if TYPE_CHECKING:
    from graph.statutes.lines import Passage

_COURT = re.compile(
    r"конституционн\w+\s+(?P<ru>суд|совет)|constitutional\s+(?P<en>court|council)"
    r"|конституциялық\s+(?P<kk>сот|кеңес)"
)
_POINTS = re.compile(
    r"\s*(?:примечани[ея]\s*[.:]\s*|footnote\s*[.:]\s*|ескерту\s*[.:]\s*|note\s*[.:]\s*|сноска\s*[.:]\s*)?"
    r"(?:см|see)\s*\.?\s*(?:normative\s+)?(?:норматив\w*|постановлени\w*|resolutions?)"
    r"|\s*(?:примечани[ея]|сноска|ескерту)\s*\.\s*.{0,40}нормативтік қаулы"
)
_DECIDES = re.compile(
    r"\s*(?:(?:примечани[ея]|сноска)\s*[.:]\s*)?нормативн\w+\s+постановлени\w+\s+конституционн"
)
_AGAINST = re.compile(r"не\s+соответств|неконституцион|противореч\w+\s+конституц|inconsistent")
_FOR = re.compile(r"соответств|consistent|сәйкес")
_CONSTRUED = re.compile(r"истолковани|interpret")


def points_to_rulings(folded: str) -> bool:
    """Whether the passage is a note on rulings and nothing else."""
    return bool(_COURT.search(folded) or "resolution" in folded) and (
        _POINTS.match(folded) is not None or _DECIDES.match(folded) is not None
    )


def rulings(passage: Passage, context: Context) -> tuple[Ruling, ...]:
    """The rulings that the passage names, in its order."""
    folded = passage.folded
    court = _court(folded)
    decides = _DECIDES.match(folded) is not None
    at, outcome = context.default, ""
    if decides:
        at, outcome = _named(passage, context), _outcome(folded)
    found = []
    for date, number in _pairs(tokens(folded, passage.raw)):
        ends = [t for t in (date, number) if t is not None]
        start, end = min(t.start for t in ends), max(t.end for t in ends)
        found.append(
            Ruling(
                court,
                iso(m) if date and (m := DATE.match(date.text)) else None,
                law_number(number_of(number)) if number else None,
                at,
                passage.span() if decides else passage.span(start, end),
                passage.text() if decides else passage.text(start, end),
                outcome,
            )
        )
        if decides:
            break  # numbers behind it belong to the wording that was reviewed
    return tuple(found)


def _court(folded: str) -> str:
    found = _COURT.search(folded)
    name = next((g for g in found.groups() if g), "совет") if found else "совет"
    is_court = name in ("суд", "court", "сот")
    return "constitutional-court" if is_court else "constitutional-council"


def _outcome(folded: str) -> str:
    if _AGAINST.search(folded):
        return "inconsistent"
    if _FOR.search(folded):
        return "consistent-as-construed" if _CONSTRUED.search(folded) else "consistent"
    return ""


def _named(passage: Passage, context: Context) -> Place:
    """The provision that was reviewed: the first phrase behind the number of the ruling."""
    found = tokens(passage.folded, passage.raw)
    seen_number = False
    for i, token in enumerate(found):
        seen_number = seen_number or token.shape == "law"
        if seen_number and token.shape == "word" and words.level(token.text):
            chain, _ = phrases.chain(found, i)
            if articles_named(chain) or chain:
                return places(chain, context, passage.text(token.start, token.end))[0]
    return context.default


def _pairs(found: list[Token]) -> list[tuple[Token | None, Token | None]]:
    """Dates and numbers that belong together, in either order; a separator parts them."""
    pairs: list[tuple[Token | None, Token | None]] = []
    date: Token | None = None
    number: Token | None = None
    for token in found:
        ends = token.text in (";", ",") and token.shape == "punct"
        again = (token.shape == "date" and date) or (token.shape == "law" and number)
        if (ends or again) and (date or number):
            pairs.append((date, number))
            date = number = None
        if token.shape == "date":
            date = token
        elif token.shape in ("law", "bare"):
            number = token
    if date or number:
        pairs.append((date, number))
    return pairs
