"""What is found in a text: citations with their places and candidates."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How a citation names what it means."""

    ARTICLE = "article"  # one article of a named act
    INNER = "inner"  # a paragraph, part or sub-paragraph of a named act
    LIST = "list"  # one of several places in one phrase
    RANGE = "range"  # one of the places between two numbers
    TITLE = "title"  # an act by its title or name
    NUMBER = "number"  # an act by its number or date
    ADILET = "adilet"  # an act by its identifier on the official site
    ABBREVIATION = "abbreviation"  # an act by its initials
    THIS = "this"  # «настоящего Закона», "this Code", «осы Заңның»
    BACK = "back"  # "the same Article", "ibid.", «указанного Кодекса», «аталған Заңның»
    BARE = "bare"  # a place whose act is named somewhere else, or nowhere


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that a citation may mean.

    Attributes:
        iri: the act or the provision.
        confidence: 0 to 1; the candidates of one citation add up to at most 1.
        why: what speaks for it, in a few English words.
        exists: whether the graph holds it.
    """

    iri: str
    confidence: float
    why: str
    exists: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited act or provision; a list or a range gives several.

    Attributes:
        text: the piece of the text that names it: the whole phrase, or its own number where
            one phrase names several.
        start: offset of the first code point of the piece.
        end: offset behind the last one.
        phrase: start and end of the whole phrase, the name of the act included.
        lang: ``ru``, ``kk`` or ``en``; empty where only digits and Latin signs are cited.
        form: how it is named.
        candidates: what it may mean, the likeliest first; empty where nothing fits.
        note: why there is no candidate, or what to mind; empty when there is nothing to say.
    """

    text: str
    start: int
    end: int
    phrase: tuple[int, int]
    lang: str
    form: Form
    candidates: tuple[Candidate, ...]
    note: str = ""

    @property
    def iri(self) -> str | None:
        """The likeliest meaning."""
        return self.candidates[0].iri if self.candidates else None

    @property
    def exists(self) -> bool:
        """Whether the graph holds the likeliest meaning."""
        return bool(self.candidates) and self.candidates[0].exists
