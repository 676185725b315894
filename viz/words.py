"""The words of the pages: which language, which words, and what to do where words are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.answers.model import LANGS
from viz.word_table import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

LANG_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}

_FALLBACK = {"en": ("ru", "kk"), "ru": ("kk", "en"), "kk": ("ru", "en")}


class Picked(NamedTuple):
    """Words, the language they are in, and whether that is not the one asked for."""

    text: str
    lang: str
    fallback: bool


def known(lang: str) -> str:
    """The language itself if pages exist in it, else English."""
    return lang if lang in LANGS else "en"


def word(key: str, lang: str) -> str:
    """The words of one key of the table.

    >>> word("norms", "ru")
    'нормы'
    """
    return WORDS[key][LANGS.index(known(lang))]


def word_or_key(key: str, lang: str) -> str:
    """The words of a key that comes with the data; one that is not in the table is shown as is."""
    name = key.replace("_", "-")
    return word(name, lang) if name in WORDS else name.replace("-", " ")


def pick(text: Mapping[str, str], lang: str) -> Picked:
    """The words in a language, or in the next best one; the caller shows which.

    >>> pick({"ru": "закон"}, "kk")
    Picked(text='закон', lang='ru', fallback=True)
    """
    lang = known(lang)
    if text.get(lang):
        return Picked(text[lang], lang, fallback=False)
    for other in (*_FALLBACK[lang], *sorted(text)):
        if text.get(other):
            return Picked(text[other], other, fallback=True)
    return Picked("", lang, fallback=False)


def plain(text: Mapping[str, str], lang: str) -> str:
    """The same for places without markup: a fallback carries its language in brackets."""
    found = pick(text, lang)
    return f"{found.text} [{found.lang}]" if found.fallback else found.text


def counted(number: int, key: str, lang: str) -> str:
    """A number and the right form of its noun; the table has the forms, divided by ``|``.

    >>> [counted(n, "n-norms", "ru") for n in (1, 3, 11, 25)]
    ['1 норма', '3 нормы', '11 норм', '25 норм']
    """
    forms = word(key, lang).split("|")
    if lang == "ru":
        tens, ones = number % 100, number % 10
        if ones == 1 and tens != 11:  # noqa: PLR2004 - Russian counts by its last digits
            form = forms[0]
        elif ones in (2, 3, 4) and tens not in (12, 13, 14):
            form = forms[1]
        else:
            form = forms[2]
    else:
        form = forms[0] if number == 1 else forms[-1]
    return f"{number} {form}"
