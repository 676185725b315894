"""Folding: the form of a text that is only ever matched, never shown or stored.

Reads a string, writes a string **of the same length**, so that an offset in the folded text is
an offset in the original. Case, look-alike letters of the other script, odd spaces, dashes and
quotation marks disappear: «VІ» with a Cyrillic І, «маpта» with a Latin p and «Cтатья» with a
Latin C are found like the words they stand for.
"""

from __future__ import annotations

import re

_LATIN_TO_CYRILLIC = str.maketrans(
    "ABCEHIKMOPTXYaceiopxykmth",
    "АВСЕНІКМОРТХУасеіорхукмтһ",
)
_CYRILLIC_TO_LATIN = str.maketrans("АВСЕНІКМОРТХУасеіорху", "ABCEHIKMOPTXYaceiopxy")
_CYRILLIC_ONLY = re.compile(r"[бвгджзийлнптуфцчшщъыьэюяёәғқңөұүһБГДЖЗИЙЛПУФЦЧШЩЪЫЬЭЮЯЁӘҒҚҢӨҰҮҺкмт]")
_CYRILLIC = "\u0400-\u04ff"
_MIXED = re.compile(rf"[A-Za-z{_CYRILLIC}]*(?:[A-Za-z][{_CYRILLIC}]|[{_CYRILLIC}][A-Za-z])\w*")
# A preposition typed with a Latin letter: «c изменениями». Alone it looks like any Latin letter,
# so only the Cyrillic word behind it tells.
_LONE = re.compile(rf"(?<!\w)[ackoyACKOY](?=\s+[{_CYRILLIC}])")
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " "),
        **dict.fromkeys("\u2009\u200a\u200b\u200c\u200d\u202f\u205f\u3000\ufeff\u00ad", " "),
        **dict.fromkeys("\n\r\t\v\f\u0085\u2028\u2029\x1c\x1d\x1e\x1f", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00af", "-"),
        **dict.fromkeys("«»„“”‟″", '"'),
        "ё": "е",
        "ѐ": "е",
    }
)
_ROMAN = re.compile(r"[ivxlc]+")
_ROMAN_LOOKS = str.maketrans("іхсvlxci", "ixcvlxci")


def fold(text: str) -> str:
    """The matching form of a text, one character for one character.

    >>> fold("№ 168-VІ,  маpта «Cтатья»")
    '№ 168-vi,  марта "статья"'
    """
    if _MIXED.search(text):
        text = _MIXED.sub(lambda found: _one_script(found[0]), text)
    text = _LONE.sub(lambda found: found[0].translate(_LATIN_TO_CYRILLIC), text)
    lower = text.lower()
    if len(lower) != len(text):  # a letter such as İ grows when it is lowered
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.translate(_PLAIN)


def _one_script(word: str) -> str:
    if _CYRILLIC_ONLY.search(word):
        return word.translate(_LATIN_TO_CYRILLIC)
    return word.translate(_CYRILLIC_TO_LATIN)


def squeeze(text: str) -> str:
    r"""The text for a reader: broken lines and runs of spaces become one space.

    >>> squeeze("см. \nст\n. 2\n)")
    'см. ст. 2)'
    """
    joined = " ".join(text.replace("\ufeff", "").split())
    return re.sub(r"(?<=\w) (?=[.,;:)](?!\w))|(?<=\() ", "", joined)


def law_number(printed: str) -> str:
    """The number of an act as the graph writes it: ``429-V`` for «429-V», «168-VІ», «154 -IV».

    A number without a convocation stays without one; a suffix that is not roman (61-НП) is
    kept in capitals.
    """
    text = fold(printed).strip(" .,;:№n")
    parts = [p for p in re.split(r"[\s-]+", text) if p]
    return "-".join(_suffix(p) for p in parts)


def _suffix(part: str) -> str:
    latin = part.translate(_ROMAN_LOOKS)
    if _ROMAN.fullmatch(latin):
        return latin.upper()
    return part.upper()
