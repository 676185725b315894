"""Finding: what a person means by a few words: a citation first, then words in the graph."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from api.kept import Kept
from graph.answers import read
from graph.answers.search import Found, Index, Results, index, search
from graph.cite.citing import cite
from graph.cite.model import Citation
from graph.cite.naming import Names, names
from graph.locators import locator
from graph.rows import Questions


def _texts(graph: Questions, _: None) -> Index:
    return index(graph)


def _names(graph: Questions, _: None) -> Names:
    return names(graph)


TEXTS: Kept[None, Index] = Kept(_texts, 1)
NAMES: Kept[None, Names] = Kept(_names, 1)
"""Every search needs all texts, and every citation all names: both are read once a generation."""


def cited(graph: Questions, text: str, at: dt.date | None = None) -> list[Citation]:
    """The citations in a text.

    Args:
        graph: whatever can be asked; its names are kept until the generation changes.
        text: running text in Russian, Kazakh or English.
        at: the day of the text.
    """
    return cite(text, NAMES.of(graph, None), at=at)


def find(graph: Questions, query: str, limit: int = 50) -> Results:
    """Search, with what the words cite in front: «ст. 489-1 КоАП», "AOC 489-1".

    Args:
        graph: whatever can be asked.
        query: words of a person.
        limit: how many hits to give at most.
    """
    results = search(graph, TEXTS.of(graph, None), query, limit)
    meant = [
        c.iri
        for text in dict.fromkeys((query, _as_article(query)))
        for c in cited(graph, text)
        if c.iri and c.exists
    ]
    named = read.things(graph, meant)
    # The place before the act it stands in: that is what was asked for.
    order = sorted(dict.fromkeys(meant), key=lambda iri: not locator(iri))
    front = [
        Found(named[iri], "Provision" if locator(iri) else "Act", named[iri].label) for iri in order
    ]
    rest = [hit for hit in results.hits if hit.thing.iri not in named]
    return replace(results, hits=[*front, *rest][:limit], total=len(front) + results.total)


def _as_article(query: str) -> str:
    """Abbreviation and number as people type them, "AOC 489-1", written as a citation."""
    name, _, number = query.strip().rpartition(" ")
    return f"Art. {number} of the {name}" if name and number[:1].isdigit() else query
