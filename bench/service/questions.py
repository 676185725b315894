"""Questions: the ten committed queries with values of the data put in, many texts of each."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path
from string import Template

from bench.service.data import Law

QUERIES = Path(__file__).resolve().parent.parent / "queries"
TEXTS = 50
"""Different texts of one kind."""


@dataclass(frozen=True, slots=True)
class Question:
    """One kind of question.

    Attributes:
        name: file name without number and suffix.
        texts: the query, each time with other values.
        rows: whether it answers rows, not triples.
    """

    name: str
    texts: tuple[str, ...]
    rows: bool


def questions(law: Law, texts: int = TEXTS, seed: int = 2) -> list[Question]:
    """The ten kinds, in the order of their numbers; the same arguments give the same texts."""
    draw = random.Random(seed)  # noqa: S311 (no secret)
    columns = {
        "TYPE": law.types,
        "RIGHT": law.rights,
        "DAY": law.days,
        "ARTICLE": law.articles,
        "NORM": law.norms,
        "PHRASE": law.phrases,
        "PERIOD": law.periods,
    }
    found = []
    for path in sorted(QUERIES.glob("*.rq")):
        template = Template(path.read_text("utf-8"))
        filled = []
        for _ in range(texts):
            values = {name: draw.choice(among) for name, among in columns.items()}
            filled.append(template.substitute(values))
        first = next(
            w for w in template.template.split() if w in {"SELECT", "DESCRIBE", "CONSTRUCT"}
        )
        found.append(Question(path.stem.split("-", 1)[1], tuple(filled), first == "SELECT"))
    return found
