"""Locators: how a lawyer cites a provision, in English, Russian and Kazakh."""

from __future__ import annotations

from graph.errors import IdentifierError
from graph.identifiers import Provision

_EN = {
    "art": "art. {}",
    "par": "para. {}",
    "part": "passage {}",
    "sub": "subpara. {})",
    "annex": "annex {}",
    "note": "note",
    "preamble": "preamble",
}
_RU = {
    "art": "ст. {}",
    "par": "п. {}",
    "part": "ч. {}",
    "sub": "подп. {})",
    "annex": "приложение {}",
    "note": "примечание",
    "preamble": "преамбула",
}
_KK = {
    "art": "{}-бап",
    "par": "{}-тармақ",
    "part": "{}-бөлік",
    "sub": "{}) тармақша",
    "annex": "{}-қосымша",
    "note": "ескертпе",
    "preamble": "кіріспе",
}

_WITH_PARTS = frozenset({"administrative-offences-2014", "criminal-code-2014"})
"""Codes whose numbered paragraphs are called parts, so that a passage in one is no part."""

_PARTS = {
    "en": {"par": "part {}"},
    "ru": {"par": "ч. {}", "part": "абз. {}"},
    "kk": {"par": "{}-бөлік", "part": "{}-абзац"},
}
_NOTES = {"en": "note {}", "ru": "примечание {}", "kk": "{}-ескертпе"}


def locator(iri: str) -> dict[str, str]:
    """The citation of a provision inside its act, by language; empty for anything else.

    >>> locator("kz/act/criminal-code-2014/art/3/sub/21")["ru"]
    'ст. 3, подп. 21)'
    >>> locator("kz/act/administrative-offences-2014/art/489/par/9")["ru"]
    'ст. 489, ч. 9'
    >>> locator("kz/act/criminal-code-2014")
    {}
    """
    try:
        place = Provision.parse(iri)
    except IdentifierError:
        return {}
    found = {}
    for lang, words in (("en", _EN), ("ru", _RU), ("kk", _KK)):
        own = words | (_PARTS[lang] if place.act.slug in _WITH_PARTS else {})
        found[lang] = ", ".join(
            (_NOTES[lang] if kind == "note" and number else own[kind]).format(number)
            for kind, number in place.steps
        )
    return found
