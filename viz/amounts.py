"""Amounts: numbers with their unit in the form that each language asks for.

Reads penalties, thresholds and time limits, writes words. In Russian a bound governs the
genitive (``до 3 месяцев``), a bare number does not (``15 суток``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers.model import LANGS
from viz import links
from viz.word_table import WORDS
from viz.words import plain, word

if TYPE_CHECKING:
    from graph.answers.model import Measure, Thing


def unit(number: str, of: Thing, lang: str, *, bounded: bool) -> str:
    """The unit of a number, for instance ``месяцев``.

    >>> from graph.answers.model import Thing
    >>> months = Thing("https://w3id.org/lawgraph/scheme/units/months", {"en": "months"})
    >>> [unit(n, months, "ru", bounded=b) for n, b in (("3", False), ("3", True), ("1", True))]
    ['месяца', 'месяцев', 'месяца']
    """
    key = f"unit-{links.slug(of.iri)}"
    if key not in WORDS:
        return plain(of.label, lang)
    forms = WORDS[key][LANGS.index(lang)].split("|")
    forms = forms * 3 if len(forms) == 1 else forms
    whole = int(number) if number.isdigit() else 0
    if lang != "ru":
        return forms[0] if whole == 1 else forms[-1]
    one = whole % 10 == 1 and whole % 100 != 11  # noqa: PLR2004 - Russian counts by last digits
    few = whole % 10 in (2, 3, 4) and whole % 100 not in (12, 13, 14)
    if not number.isdigit():
        return forms[1]
    if bounded:
        return forms[1 if one else -1]
    return forms[0 if one else 1 if few else -1]


def amount(measure: Measure, lang: str) -> str:
    """How much of a penalty: ``from 50 up to 100 MCI``; empty where no number is known."""
    low, high = measure.minimum, measure.maximum
    if low and low == high:
        words, last, bounded = [low], low, False
    else:
        words = [f"{word('from-amount', lang)} {low}"] if low else []
        words += [f"{word('up-to', lang)} {high}"] if high else []
        last, bounded = high or low or "", True
    if words and measure.unit:
        words.append(unit(last, measure.unit, lang, bounded=bounded))
    return " ".join(words)
