"""The words of the note grammar, by what they do, in Russian, English and Kazakh.

Reads one folded word, returns its class; knows nothing of order. Slips of the pen that stand in
real notes («аконами», «соотвествии», «внесеннвми») are met by short stems. The Kazakh words are
built from a description and not yet tried on real pages.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.statutes.model import EventKind

_LEVELS: list[tuple[str, str]] = [
    ("heading", r"заголов\w*|названи[еяю]|наименовани[еяю]|titles?|headings?|тақыры[пб]\w*"),
    ("subsection", r"подраздел\w*|subsections?"),
    ("section", r"раздел\w*|sections?|бөлім(?!ш)\w*"),
    ("chapter", r"глав(?:а|ы|е|у|ой|ам|ами|ах|)|chapters?|тарау\w*"),
    ("paragraph", r"параграф\w*|§"),
    ("article", r"стат(?:ь|е)\w*|ст|articles?|art|бап\w*|бабы\w*|баб\w*"),
    ("sub", r"подпункт\w*|пп|под|sub-?paragraphs?|тармақша\w*"),
    ("par", r"пункт\w*|п|paragraphs?|para|тармақ\w*|тармағ\w*"),
    ("part", r"част(?:ь|и|ью|ей|ям|ями|ях)|ч|parts?|бөлі[кг]\w*"),
    ("passage", r"абзац\w*|абз|предложени[еяю]м?|indents?|абзац\w*"),
    ("note", r"примечани\w*|notes?|ескертпе\w*"),
    ("preamble", r"преамбул\w*|preamble|кіріспе\w*"),
    ("contents", r"оглавлени\w*|содержани\w*|мазмұн\w*"),
    ("annex", r"приложени\w*|annex\w*|қосымша\w*"),
    ("text", r"текст(?:е|у|)|text|мәтін\w*"),
]
RANK = {
    name: i
    for i, name in enumerate(
        ["act", "annex", "section", "subsection", "chapter", "paragraph", "preamble", "contents",
         "text", "article", "heading", "note", "par", "part", "sub", "passage"]
    )
}  # fmt: skip
"""How far in a level stands; what is larger lies inside what is smaller."""

_ACT_SUBJECT = r"кодекс\w*|закон\w*|конституци\w*|code|law|constitution|заң\w*|указ\w*|decree"
_ACT_KINDS: list[tuple[str, str]] = [
    ("law", r"з?аконо?\w*|laws?|заң\w*|законм"),
    ("decree", r"указ\w*|decrees?|edicts?|жарлы\w*"),
    ("code", r"кодекс\w*|codes?"),
    ("resolution", r"постановлени\w*|resolutions?|қаулы\w*"),
    ("constitution", r"конституци(?:я|и|ю|ей)|constitution"),
]
_CONSTITUTIONAL = re.compile(r"конституционн\w*|constitutional|конституциялық")
_VERBS: list[tuple[EventKind, str]] = [
    (EventKind.SUSPENDED, r"приостан\w*|suspend\w*|тоқтат\w*"),
    (EventKind.RESTORED, r"восстано\w*|возобнов\w*|restor\w*|қалпына"),
    (EventKind.RENUMBERED, r"считать|renumber\w*"),
    (EventKind.EXCLUDED, r"исключ\w*|утрати\w*|exclu\w*|delet\w*|repeal\w*|тасталд\w*|жойыл\w*"),
    (EventKind.NEW_EDITION, r"редакци\w*|изложен\w*|wording|reword\w*|edition|редакция\w*"),
    (EventKind.INSERTED, r"дополнен(?:а|о|ы|)|дополнить|supplement\w*|added|толықтыр\w*"),
    (
        EventKind.AMENDED,
        (
            r"(?:из)?менени\w*|изменен(?:а|о|ы|)|дополнени\w*|заменен\w*|заменить|amend\w*"
            r"|changes?|changed|өзгері\w*|өзгерт\w*"
        ),
    ),
]
_ANNOUNCED = re.compile(r"предусматрива[ею]тся|предусмотрен[аоы]?|көзделген\w*|envisaged")
_KAZAKH = re.compile(r"казахском|kazakh|қазақ")
_EFFECT = re.compile(
    r"ввод\w*|введ\w*|порядок|порядке|действи\w*|действует|опубликован\w*|force|effective"
    r"|enforce\w*|publication|қолданыс\w*|жариялан\w*|енгізілу|тәртібін|распространя\w*"
)
_CONNECTORS = re.compile(
    r"с|з|со|в|во|на|от|о|об|по|к|и|или|а|также|т|до|согласно|соотв\w*|основани\w*|рк|pk"
    r"|республики|казахстан\w*|года|году|год|г|гг|внес\w*|имеющ\w*|сил[ыу]|нов\w*|виде|языке"
    r"|русском|не|изменя\w*|изложить|изложена|его|ее|следующей|зрк|президента|верховного|совета"
    r"|правительства|все\w*|слов\w*|цифр\w*|после|соответственно|всему|настоящ\w*|действие"
    r"|is|are|was|were|be|been|the|of|in|by|as|with|to|and|accordance|according|dated|introduced"
    r"|into|made|has|have|shall|from|on|an?|which|new|language|russian|see|not|republic"
    r"|kazakhstan|president|text|provides|for"
    r"|қр|қазақстан|республикасы\w*|жылғы|жаңа|енгізіл\w*|алып|күші|туралы|және|мен|сәйкес"
    r"|тілінде|тіліндегі|орыс|мәтіні|өзгермейді|президентінің|болып"
)
LAW_NUMBER_SIGN = r"(?:№\s*№?|(?<![\w-])(?:n|no)\b\s*\.?\s*|(?<![\w-])n(?=\d))\s*"


def _compiled(pairs: list[tuple[str, str]]) -> list[tuple[str, re.Pattern[str]]]:
    return [(name, re.compile(pattern)) for name, pattern in pairs]


_LEVEL_PATTERNS = _compiled(_LEVELS)
_ACT_PATTERNS = _compiled(_ACT_KINDS)
_SUBJECT_PATTERN = re.compile(_ACT_SUBJECT)
_VERB_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in _VERBS]


@lru_cache(maxsize=4096)
def level(word: str) -> str | None:
    """The rank a word names: «статью» article, «пп» sub, «бабы» article."""
    return next((name for name, pattern in _LEVEL_PATTERNS if pattern.fullmatch(word)), None)


@lru_cache(maxsize=4096)
def verb(word: str) -> EventKind | None:
    """What a word says was done."""
    return next((kind for kind, pattern in _VERB_PATTERNS if pattern.fullmatch(word)), None)


@lru_cache(maxsize=4096)
def act_kind(word: str) -> str | None:
    """The kind of act a word names: «Законом» law."""
    return next((name for name, pattern in _ACT_PATTERNS if pattern.fullmatch(word)), None)


def object_follows(word: str) -> bool:
    """Whether a verb of insertion is followed by what is inserted; in Kazakh it precedes."""
    return not word.startswith("толықтыр")


def is_act_subject(word: str) -> bool:
    """Whether the word may be the act itself, as in «Кодекс дополнен статьей»."""
    return bool(_SUBJECT_PATTERN.fullmatch(word))


def is_constitutional(word: str) -> bool:
    """Whether the word makes a law a constitutional one."""
    return bool(_CONSTITUTIONAL.fullmatch(word))


def is_announced(word: str) -> bool:
    """Whether the word says that the change is still to come into force."""
    return bool(_ANNOUNCED.fullmatch(word))


def is_kazakh(word: str) -> bool:
    """Whether the word limits the change to the Kazakh text."""
    return bool(_KAZAKH.fullmatch(word))


def opens_effect(word: str) -> bool:
    """Whether a word begins a statement of effect («вводится в действие …»)."""
    return bool(_EFFECT.fullmatch(word))


@lru_cache(maxsize=4096)
def is_connector(word: str) -> bool:
    """Whether the word only holds the others together."""
    return bool(_CONNECTORS.fullmatch(word))


def is_of_notes(word: str) -> bool:
    """Whether the grammar of notes has any use for the word."""
    return (
        is_connector(word)
        or act_kind(word) is not None
        or is_constitutional(word)
        or level(word) is not None
        or verb(word) is not None
        or is_announced(word)
    )
