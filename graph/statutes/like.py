"""Passages that are something without saying so: notes and headings that lost their first word.

Reads a passage and what stands around it, answers yes or no.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.statutes import headings, phrases, words
from graph.statutes.body import order
from graph.statutes.tokens import tokens

if TYPE_CHECKING:
    from graph.statutes.lines import Passage
    from graph.statutes.tokens import Token

_MAY_BE_NOTE = re.compile(
    r"\s*\(?\s*(?:в\s+|во\s+)?(?:заголов|назван|наимен|стат|глав|раздел|подраздел|параграф|пункт"
    r"|подпункт|част|абзац|преамбул|кодекс|закон|конституци|действие\s+стать|с\s+изменени"
    r"|в\s+(?:новой\s+)?редакции|исключен|дополнен|article|chapter|section|the\s+(?:title|heading)"
    r"|as\s+amended|\d+(?:-\d+)*\s?-\s?(?:бап|тарау))"
)
_FILLER = {"с", "в", "во", "-", "внесены", "внесено", "новой", "is", "was", "as", "the", "действие",
           "жаңа", "алып", "(", ".", "казахстан", "республики"}  # fmt: skip
_WORDS_REPLACED = re.compile(
    r"\s*(?:в\s+тексте|по\s+(?:всему\s+)?тексту|слова\s+\")(?=.{0,3000}заменен)"
    r".*(?:законо?м?|указом)\s+(?:рк|республики)"
)
_REACH = 24
_HEAD = 600  # characters in which a note has said what it is
_LONGEST_HEADING = 300


def note(passage: Passage) -> bool:
    """Whether the passage tells the history of a place, though its opening word is missing.

    It must name a place (or begin with the verb), say what was done, and name an act with a date
    or a number close behind: «Статья 285 с изменениями, внесенными Законом РК от …».
    """
    if _WORDS_REPLACED.match(passage.folded):
        return True
    if not _MAY_BE_NOTE.match(passage.folded):
        return False
    found = tokens(passage.folded[:_HEAD], passage.raw[:_HEAD])
    verb_at = _verb(found, _behind_subject(found))
    return verb_at is not None and _names_act(found[verb_at + 1 : verb_at + _REACH])


def _behind_subject(found: list[Token]) -> int:
    i = 0
    while i < len(found) and found[i].text in _FILLER and found[i].text != "с":
        i += 1
    chain, stop = phrases.chain(found, i)
    if not chain and i < len(found) and words.is_act_subject(found[i].text):
        return i + 1
    return max(stop, i)


def _verb(found: list[Token], at: int) -> int | None:
    for i in range(at, min(at + 4, len(found))):
        text = found[i].text
        if words.verb(text) is not None or words.is_announced(text):
            return i
        if text not in _FILLER:
            return None
    return None


def _names_act(found: list[Token]) -> bool:
    """Whether an act follows, with nothing before it but the words of the note grammar."""
    for token in found:
        if token.shape in ("law", "bare", "date"):
            return True
        if token.text in (";", ".") or (
            token.shape == "word" and not words.is_of_notes(token.text)
        ):
            return False
    return False


def numbered_article(passage: Passage, article: str | None, texts: list[Passage]) -> bool:
    """Whether «173. Незаконное вмешательство» is an article whose «Статья» was left out.

    It stands where headings stand, ends like one, and counts on from the article before while
    it does not count on from that article's paragraphs.
    """
    marker = headings.marker(passage.folded)
    if article is None or marker is None or marker.kind != "par" or not passage.low:
        return False
    short = len(passage.folded) <= _LONGEST_HEADING and headings.ends_open(passage.folded)
    title = passage.raw[marker.text_at :].lstrip()[:1]
    if not short or not title.isupper():
        return False
    number, last = order(marker.number), order(article)
    if number[0] != last[0] + 1 or len(number) > 1:
        return False
    paragraphs = [m for p in texts if (m := headings.marker(p.folded)) and m.kind == "par"]
    return not paragraphs or order(paragraphs[-1].number)[0] + 1 < number[0]


def names_number(words_of_heading: str | None) -> bool:
    """Whether a heading tells by which act it was excluded."""
    return words_of_heading is not None and re.search(r"\d", words_of_heading) is not None
