"""Facts that stand beside the name of an act: state, number, date, year, and what sets it aside.

Works on tokens at an index and says where the reading ends; knows nothing of names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cite import vocabulary
from graph.cite.naming import of_state
from graph.statutes.fold import law_number

if TYPE_CHECKING:
    from graph.cite.tokenise import Token

_SINCE = 1900
_BEFORE = 2100
_WIDEST = 20
_BETWEEN = {"от", "of", "dated", "the", ",", "г", "года", "(", "adopted", "on"}
_STATE_NOUNS = {
    "федерациясы",
    "федерациясының",
    "республикасы",
    "республикасының",
    "s",
    *vocabulary.QUOTES,
}
FOREIGN = "an act of another state"
DRAFT = "a draft, not the act"
EARLIER = "an earlier act than the present one"
_NEW = {"of", "the", "new", "нового", "жаңа"}


@dataclass(frozen=True, slots=True)
class Facts:
    """Number (normal form), date (ISO) and year of an act, and where they end."""

    stop: int
    number: str = ""
    date: str = ""
    year: str = ""

    def __bool__(self) -> bool:
        """Whether anything was read."""
        return bool(self.number or self.date or self.year)


def word(found: list[Token], i: int) -> str:
    """The folded text of a token, empty outside."""
    return found[i].text if 0 <= i < len(found) else ""


def is_state(found: list[Token], i: int) -> bool:
    """Whether a token is a word of «Республики Казахстан»."""
    return 0 <= i < len(found) and found[i].shape == "word" and of_state(found, i)


def is_year(found: list[Token], i: int) -> bool:
    """Whether a token is a year of our time."""
    text = word(found, i)
    return text.isdigit() and _SINCE <= int(text) < _BEFORE and found[i].shape == "num"


def number_of(token: Token) -> str:
    """The number of a law, normal form: ``429-V``."""
    return law_number(token.text.replace("no", "№"))


def facts(found: list[Token], i: int) -> Facts:
    """State, number, date and year that stand at a token, in any order."""
    stop, number, date, year = i, "", "", ""
    k = i
    while k < min(len(found), i + _WIDEST):
        token = found[k]
        if token.shape in ("law", "roman") and not number:
            number, stop = number_of(token), k + 1
        elif token.shape == "date" and not date:
            date, stop = token.text, k + 1
        elif not year and _tells_year(found, k):
            year, stop = token.text, _behind_year(found, k + 1)
            k = stop - 1
        elif not is_state(found, k) and not _goes_on(found, k):
            break
        k += 1
    return Facts(_with_state(found, stop), number, date, year)


def _goes_on(found: list[Token], i: int) -> bool:
    if word(found, i) == "on":
        return i + 1 < len(found) and found[i + 1].shape == "date"
    return word(found, i) in _BETWEEN


def _tells_year(found: list[Token], i: int) -> bool:
    """Whether a year belongs to the act: «(2017)», «2017 года», "of 2017"."""
    if not is_year(found, i):
        return False
    before, after = word(found, i - 1), word(found, i + 1)
    in_brackets = before == "(" and after == ")"
    return in_brackets or before == "of" or after.startswith("год") or after == "г"


def _behind_year(found: list[Token], i: int) -> int:
    stop = i + (word(found, i) == "г" or vocabulary.is_unit(word(found, i)))
    stop += word(found, stop) == "." and word(found, stop - 1) == "г"
    return stop + (word(found, stop) == ")")


def _with_state(found: list[Token], i: int) -> int:
    """Take «Республики Казахстан» in when it is what follows."""
    stop = k = i
    while word(found, k) in ("of", "the") or is_state(found, k):
        k += 1
        stop = k if is_state(found, k - 1) else stop
    return stop


def state_before(found: list[Token], first: int) -> int:
    """Take in «Қазақстан Республикасының» or "Kazakhstan's" before a name."""
    i = first - 1
    if word(found, i) == "s" and word(found, i - 1) in vocabulary.QUOTES:
        i -= 2
    if not is_state(found, i):
        return first
    republic = i - 2 if word(found, i - 1) == "of" and is_state(found, i - 2) else i
    return state_before(found, republic)


def foreign_behind(found: list[Token], i: int) -> int:
    """Behind «Российской Федерации», "of Ukraine" at a token; the token itself where not."""
    j = i + (word(found, i) == "of")
    j += word(found, j) == "the"
    k = j
    while (
        vocabulary.is_foreign(word(found, k))
        or vocabulary.is_republic(word(found, k))
        or (word(found, k).startswith(("федерац", "federation")))
    ):
        k += 1
    return k if any(vocabulary.is_foreign(word(found, n)) for n in range(j, k)) else i


def aside(found: list[Token], first: int, stop: int) -> str:
    """Why a name does not mean the act: another state right beside it, or a draft."""
    before = first - 1
    while word(found, before) in _STATE_NOUNS:
        before -= 1
    behind = stop
    while word(found, behind) in ("of", "the", ",", "("):
        behind += 1
    if any(vocabulary.is_foreign(word(found, k)) for k in (before, behind)):
        return FOREIGN
    if vocabulary.is_earlier(word(found, first - 1)):
        return EARLIER
    before = first - 1
    while word(found, before) in _NEW:
        before -= 1
    return DRAFT if vocabulary.is_draft(word(found, before)) else ""


def adopted(found: list[Token], first: int, stop: int) -> str:
    """The date of adoption told beside a name: "On 9 April 1993, the Law … was adopted"."""
    behind = stop
    while word(found, behind) in ("was", "were", "был", "была"):
        behind += 1
    before = first - 1
    while word(found, before) in ("the", ",", "of"):
        before -= 1
    if vocabulary.is_adopted(word(found, behind)):
        after = behind + 1 + (word(found, behind + 1) in ("on", "от"))
        for i in (after, before):
            if 0 <= i < len(found) and found[i].shape == "date":
                return found[i].text
    return ""
