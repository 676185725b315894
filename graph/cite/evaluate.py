"""Evaluate: precision and recall of the resolver on our own test set, by language and form.

Reads the cases below ``tests/data/citations``: a short text that we made up and the IRIs it
cites. ``develop-*.json`` was looked at while the grammar was written, ``measure-*.json`` was not.
``lawgraph cite --evaluate`` prints the report.
"""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.cite.citing import cite
from graph.identifiers import BASE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from graph.cite.naming import Names

HALVES = ("develop", "measure")


@dataclass(frozen=True, slots=True)
class Case:
    """One text of the test set.

    Attributes:
        lang: the language of the text.
        form: the form it tests.
        text: the words.
        cites: what it cites; each with all the IRIs that must be among the candidates, of which
            any may come first.
        at: the day of the text, or None.
        context: the act that the text belongs to, or None.
    """

    lang: str
    form: str
    text: str
    cites: tuple[frozenset[str], ...]
    at: datetime.date | None = None
    context: str | None = None


@dataclass(slots=True)
class Score:
    """Counts of one group of cases."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    failures: list[tuple[Case, list[str], list[str]]] = field(default_factory=list)

    @property
    def expected(self) -> int:
        """How many citations the cases hold."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """The share of the answers that are right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of the citations that were found and resolved."""
        return self.right / self.expected if self.expected else 1.0

    def add(self, other: Score) -> None:
        """Take in the counts of another group."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.failures += other.failures


def cases(folder: Path, half: str) -> Iterator[Case]:
    """The cases of one half of the test set."""
    for path in sorted(folder.glob(f"{half}-*.json")):
        lang = path.stem.rsplit("-", 1)[-1]
        for case in json.loads(path.read_text(encoding="utf-8")):
            yield Case(
                lang,
                case["form"],
                case["text"],
                tuple(frozenset(_iris(c)) for c in case["cites"]),
                datetime.date.fromisoformat(case["at"]) if "at" in case else None,
                BASE + case["context"] if "context" in case else None,
            )


def _iris(stated: str | list[str]) -> list[str]:
    return [BASE + path for path in ([stated] if isinstance(stated, str) else stated)]


def evaluate(listed: Iterable[Case], known: Names) -> dict[tuple[str, str], Score]:
    """Counts by language and form. An answer without candidates claims nothing."""
    scores: dict[tuple[str, str], Score] = defaultdict(Score)
    for case in listed:
        scores[case.lang, case.form].add(score(case, known))
    return dict(scores)


def score(case: Case, known: Names) -> Score:
    """Right, wrong and missed citations of one case."""
    answers = [c for c in cite(case.text, known, case.at, case.context) if c.iri]
    open_answers, missed = list(answers), []
    for wanted in case.cites:
        fits = next(
            (c for c in open_answers
             if c.iri in wanted and wanted <= {k.iri for k in c.candidates}),
            None,
        )  # fmt: skip
        if fits is None:
            missed.append("|".join(sorted(wanted)).replace(BASE, ""))
        else:
            open_answers.remove(fits)
    wrong = [f"{c.text} = {(c.iri or '').removeprefix(BASE)}" for c in open_answers]
    right = len(case.cites) - len(missed)
    return Score(right, len(wrong), len(missed), [(case, missed, wrong)] if missed or wrong else [])


def table(scores: dict[tuple[str, str], Score]) -> str:
    """The counts as a table, with a total for each language and for all."""
    counts = f"{'expected':>9}{'right':>7}{'wrong':>7}{'missed':>8}"
    lines = [f"{'language':<9}{'form':<14}{counts}{'precision':>11}{'recall':>8}"]
    groups: dict[str, Score] = defaultdict(Score)
    for (lang, form), one in sorted(scores.items()):
        lines.append(_line(lang, form, one))
        groups[lang].add(one)
        groups["all"].add(one)
    lines += [_line(lang, "all", groups[lang]) for lang in sorted(groups, key=lambda g: g == "all")]
    return "\n".join(lines)


def _line(lang: str, form: str, one: Score) -> str:
    shares = f"{one.precision:>11.1%}{one.recall:>8.1%}"
    return (
        f"{lang:<9}{form:<14}{one.expected:>9}{one.right:>7}{one.wrong:>7}{one.missed:>8}{shares}"
    )


def report(known: Names, folder: Path, halves: Iterable[str] = HALVES) -> str:
    """The tables and the failures of the halves.

    Args:
        known: the names of the graph.
        folder: of the cases.
        halves: which of them.
    """
    parts = []
    for half in halves:
        scores = evaluate(cases(folder, half), known)
        parts.append(f"{half}\n{table(scores)}")
        for one in scores.values():
            parts += [f"  {case.lang} {case.form}: {case.text}\n    missed {missed}, wrong {wrong}"
                      for case, missed, wrong in one.failures]  # fmt: skip
    return "\n".join(parts)
