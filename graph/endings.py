"""Endings: what of a word is looked for, so that «объединения» finds «объединениях». Pure.

Russian and Kazakh inflect at the end of words, English a little. A long word leaves its last
letters open; a stemmer would know better, but there is none for Kazakh, and one rule for the three
languages is one that a reader can guess.
"""

from __future__ import annotations

_ENDINGS = ((9, 3), (6, 2))  # words of so many letters leave so many open


def stem(word: str) -> str:
    """A word without the letters that its ending may take; a number as it is.

    >>> stem("объединения"), stem("қоры"), stem("2014-12-31")
    ('объединен', 'қоры', '2014-12-31')
    """
    if any(c.isdigit() for c in word):
        return word
    cut = next((cut for size, cut in _ENDINGS if len(word) >= size), 0)
    return word[:-cut] if cut else word
