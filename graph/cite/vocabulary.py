"""The words of citations, by what they do, in Russian, Kazakh and English.

Reads one folded word, returns its class; knows nothing of order. The words for the levels of a
law are those of ``graph.statutes.words``, with the abbreviations that only running text uses.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.statutes import dates, words

_LEVELS = {"article": "art", "par": "par", "part": "part", "sub": "sub", "passage": "line",
           "note": "note", "preamble": "preamble", "annex": "annex"}  # fmt: skip
_MORE_LEVELS = {
    "arts": "art", "paras": "par", "section": "par", "sections": "par", "sec": "par",
    "clause": "par", "clauses": "par", "подп": "sub", "подпп": "sub", "subpara": "sub",
    "subparas": "sub", "sub-para": "sub", "sub-paras": "sub", "item": "sub", "items": "sub",
    "point": "sub", "points": "sub", "passage": "passage", "passages": "passage",
    "прим": "note", "под": "", "text": "",
}  # fmt: skip
_KAZAKH_LEVEL = re.compile(r"(?:бап|баб|тармақ|тармағ|бөлі[кг]|ескертпе|кіріспе|қосымша|абзац)\w*")
_NOT_KAZAKH_LEVEL = re.compile(r"бапкер\w*|бабуш\w*|бөлік(?:теу|те[дн])\w*|бөлім\w*")
_SHORT = {"ст", "п", "пп", "ч", "абз", "подп", "art", "arts", "para", "paras", "sec", "прим", "под"}
_SINGULAR = re.compile(
    r"article|paragraph|part|section|subparagraph|item|point|passage"
    r"|стать(?:я|ю|ей|е)|пункт(?:а|у|ом|е)?|част(?:ь|ью)|подпункт(?:а|у|ом|е)?"
)
AND = {"and", "or", "&", "also", "as", "well", "и", "или", "либо", "а", "также", "және", "мен",
       "бен", "пен", "немесе"}  # fmt: skip
TO = {"-", "to", "through", "по"}
OF = {"of", "the", "in", "to", "from", "under", "к", "из", "в"}
QUOTES = {'"', "'", "‘", "’", "‚", "‛", "`"}
ENDINGS = {
    "нің", "ның", "дің", "дың", "тің", "тың", "ге", "ға", "ке", "қа", "де", "да", "те", "та",
    "ден", "дан", "тен", "тан", "нен", "нан", "ні", "ны", "ді", "ды", "ті", "ты", "мен", "пен",
    "бен",
}  # fmt: skip
"""Kazakh case endings as they follow an abbreviation behind a hyphen: «ҚК-нің»."""

FILLERS = {
    "the", "of", "on", "a", "an", "for", "in", "to", "and", "&", "о", "об", "обо", "в", "на", "и",
    "по", "туралы", "және", "мен", "s", "-", ",", *QUOTES,
    *ENDINGS,
}  # fmt: skip
"""Words and signs that may stand between the words of a title without changing it."""

_UP_TO_SEVEN = {
    "бірінші": 1, "екінші": 2, "үшінші": 3, "төртінші": 4, "бесінші": 5, "алтыншы": 6,
    "жетінші": 7,
}  # fmt: skip
_MORE_ORDINALS = {
    "сегізінші": 8, "тоғызыншы": 9, "оныншы": 10, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12,
}  # fmt: skip
_TENS = {"он": 10, "жиырма": 20}
SUFFIXES = {
    "й", "я", "ю", "го", "му", "м", "ой", "ей", "е", "х", "ая", "ую", "ый",
    "st", "nd", "rd", "th",
}  # fmt: skip
"""Endings behind a number that is read as an ordinal: «20-я статья», "20th article"."""

_COUNTRY = re.compile(r"казахстан\w*|қазақстан\w*|kazakhstan\w*|рк|қр|rk|зрк|қрз|zrk")
_REPUBLIC = re.compile(r"республик\w*|republic")
_FOREIGN = re.compile(
    r"рф|росси\w+|ресей\w*|russian?|украин\w+|ukrain\w+|кыргыз\w*|киргиз\w*|қырғыз\w*|kyrgyz\w*"
    r"|узбек\w+|өзбек\w*|uzbek\w*|таджик\w+|тәжік\w*|tajik\w*|туркмен\w+|turkmen\w*|беларус\w*"
    r"|belarus\w*|грузи[яин]\w*|georgian?|герман\w+|german\w*|франц\w+|france|french|польш\w+|poland"
    r"|polish|китай?\w*|china|chinese|сша|usa|united|american|турци\w+|turkey|turkish|итали\w+|ital\w+"
    r"|монгол\w+|mongol\w*|азербайджан\w*|azerbaijan\w*|армени\w+|armenian?|молдов\w+|moldov\w+"
    r"|казсср|ссср|ussr|soviet|ssr|чехи\w+|czech|венгри\w+|hungar\w+|британ\w+|british|england"
)
_KINDS = (
    (
        "law",
        re.compile(r"закон(?:а|у|ом|е|ы|ов|ам|ами|ах)?|laws?|заң(?!да|на|сыз|ды$)\w{0,8}|заңда"),
    ),
    ("code", re.compile(r"кодекс\w{0,9}|codes?")),
    ("decree", re.compile(r"указ(?:а|у|ом|е)?|decrees?|жарлы[қғ]\w*")),
    ("order", re.compile(r"приказ(?:а|у|ом|е)?|orders?|бұйры[қғ]\w*")),
    ("resolution", re.compile(r"постановлени\w+|resolutions?|қаулы\w*")),
    ("constitution", re.compile(r"конституци(?:я|и|ю|ей|ею)|constitution|конституция(?!л)\w*")),
)
_THIS = re.compile(r"настоящ(?:ий|его|ему|им|ем|ей|ая|ую)|this|present|осы")
_SAME = re.compile(
    r"same|said|that|aforesaid|aforementioned|mentioned|above-mentioned"
    r"|т(?:ого|ой|ом|ому|ем|у)|эт(?:ого|ой|ом|ому|им|от|у)|данн(?:ого|ой|ом|ому|ым|ый|ую)"
    r"|(?:выше)?(?:указанн|названн|упомянут)\w+|сол|аталған|аталмыш|көрсетілген|дәл"
)
_OF_ACT = re.compile(r"constitutional|конституционн\w+|конституциялық|presidential")
_EARLIER = re.compile(r"previous|preceding|прежн\w+|предыдущ\w+|прошл\w+|бұрынғы")
_ADOPTED = re.compile(r"adopted|adoption|принят\w{0,3}|қабылдан\w+")
_WEAK = re.compile(r"that|эт(?:ого|ой|ом|ому|им|от|у)|данн(?:ого|ой|ом|ому|ым|ый|ую)")
_DRAFT = re.compile(r"draft|bill|проект\w{0,3}|законопроект\w{0,3}|жоба\w{0,6}")
_IBID = re.compile(r"ibid(?:em)?|сонда")
_UNITS = re.compile(
    r"лет|год\w*|дн(?:я|ей|и)|день|час(?:а|ов|у|ы)?|минут\w*|человек\w*|тенге|мрп|процент\w*|млн|тысяч\w*|раз\w?"
    r"|месяц\w*|мест\w?|подпис\w+|полос\w*|people|persons?|members?|days?|years?|months?|hours?|pages?"
    r"|percent|tenge|million|mci|times|адам\w*|жыл\w*|күн\w*|ай|айлық\w*|теңге\w*|пайыз\w*|рет|бет\w*|%"
)


@lru_cache(maxsize=8192)
def level(word: str) -> str | None:
    """The level that a Russian or English word names: «статье» art, «пп» sub, «части» part."""
    if word in _MORE_LEVELS:
        return _MORE_LEVELS[word] or None
    if word == "§":
        return "par"
    if kazakh_level(word) and not word.startswith("абзац"):
        return None
    return _LEVELS.get(words.level(word) or "")


@lru_cache(maxsize=8192)
def kazakh_level(word: str) -> str | None:
    """The level that a Kazakh word names; its number stands before it: «5-бабының»."""
    if not _KAZAKH_LEVEL.fullmatch(word) or _NOT_KAZAKH_LEVEL.fullmatch(word):
        return None
    return _LEVELS.get(words.level(word) or "")


@lru_cache(maxsize=8192)
def kind(word: str) -> str | None:
    """The kind of act that a word names: «Законом» law, «кодексінің» code."""
    return next((name for name, pattern in _KINDS if pattern.fullmatch(word)), None)


def ordinal_words(first: str, second: str) -> tuple[int | None, int]:
    """The ordinal that begins at a word and how many words it takes: «двадцать первой» 21."""
    if first in _MORE_ORDINALS:
        return _MORE_ORDINALS[first], 1
    if first in _TENS and second in _MORE_ORDINALS | _UP_TO_SEVEN:
        return _TENS[first] + (_MORE_ORDINALS | _UP_TO_SEVEN)[second], 2
    return dates.ordinals(first, second)


def needs_point(word: str) -> bool:
    """Whether the word is an abbreviation, a level only before a point or a number."""
    return word in _SHORT


def is_singular(word: str) -> bool:
    """Whether the word speaks of one place, so that a list behind it needs more care."""
    return bool(_SINGULAR.fullmatch(word))


def is_unit(word: str) -> bool:
    """Whether a number before the word counts something: «20 человек»."""
    return bool(_UNITS.fullmatch(word))


def is_country(word: str) -> bool:
    """Whether the word names Kazakhstan."""
    return bool(_COUNTRY.fullmatch(word))


def is_republic(word: str) -> bool:
    """Whether the word is a form of «республика»."""
    return bool(_REPUBLIC.fullmatch(word))


def is_foreign(word: str) -> bool:
    """Whether the word names another state."""
    return bool(_FOREIGN.fullmatch(word))


def is_this(word: str) -> bool:
    """Whether the word points to the text itself: «настоящего», "this", «осы»."""
    return bool(_THIS.fullmatch(word))


def is_same(word: str) -> bool:
    """Whether the word points back: «указанного», "the same", «аталған»."""
    return bool(_SAME.fullmatch(word))


def is_adjective_of_act(word: str) -> bool:
    """Whether the word belongs to the kind word behind it: "Constitutional Law"."""
    return bool(_OF_ACT.fullmatch(word))


def is_earlier(word: str) -> bool:
    """Whether the word says that an act before the present one is meant."""
    return bool(_EARLIER.fullmatch(word))


def is_adopted(word: str) -> bool:
    """Whether the word says that an act was adopted, so that a date beside it is its own."""
    return bool(_ADOPTED.fullmatch(word))


def is_weak(word: str) -> bool:
    """Whether a word points back no more than any pronoun does: «этой», "that"."""
    return bool(_WEAK.fullmatch(word))


def is_draft(word: str) -> bool:
    """Whether the word says that the act behind it is a draft."""
    return bool(_DRAFT.fullmatch(word))


def is_ibid(word: str) -> bool:
    """Whether the word alone repeats the source cited last."""
    return bool(_IBID.fullmatch(word))


_KAZAKH_LETTERS = re.compile(r"[әғқңөұүһі]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-z]")


def language(folded: str) -> str:
    """The language of a phrase by its letters; empty when it has no word."""
    if _KAZAKH_LETTERS.search(folded):
        return "kk"
    if _CYRILLIC.search(folded):
        return "ru"
    return "en" if _LATIN.search(folded) else ""
