"""Persons: whom a norm addresses, in words; asked once for many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.model import LANGS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.answers.model import Text
    from graph.rows import Questions


def in_words(graph: Questions, addressees: Iterable[str]) -> dict[str, Text]:
    """Addressee to role, type and state, each as far as it has one: "leader, trade union"."""
    wanted = set(addressees)
    told = read.facets(graph, ("lg:role", "lg:ofType", "lg:inState"), wanted)
    concepts = {a: [c for by in told.values() for c in by.get(a, ())] for a in wanted}
    labels = read.labels(graph, {c for found in concepts.values() for c in found})
    return {a: phrase([labels[c] for c in found]) for a, found in concepts.items()}


def phrase(parts: list[Text]) -> Text:
    """Several labels as one, in the languages in which all of them are.

    >>> phrase([{"en": "leader", "ru": "руководитель"}, {"en": "trade union"}])
    {'en': 'leader, trade union'}
    """
    return {
        lang: ", ".join(p[lang] for p in parts) for lang in LANGS if all(lang in p for p in parts)
    }
