"""Overview: the norms and the parts of one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.norms import describe
from graph.reading_order import natural

if TYPE_CHECKING:
    import datetime as dt

    from graph.answers.model import NormAnswer
    from graph.rows import Questions


def norms_of(graph: Questions, place: str, day: dt.date) -> list[NormAnswer]:
    """The norms stated in an act or provision, described as on a day, in reading order."""
    rows = read.select(graph, f"SELECT DISTINCT ?n {{ ?n lg:statedIn/eli:is_part_of* <{place}> }}")
    return describe(graph, {row["n"].text: [] for row in rows}, day)


def parts_of(graph: Questions, place: str) -> list[str]:
    """The provisions of an act or within a provision, in the order of the text."""
    rows = read.select(
        graph, f"SELECT DISTINCT ?p {{ ?p eli:is_part_of+ <{place}> . ?p a lg:Provision }}"
    )
    return sorted((row["p"].text for row in rows), key=natural)
