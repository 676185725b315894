"""Infer: numbered CONSTRUCT rules, stratum by stratum.

Reads the asserted facts from the default graph, writes what follows into the graph
``inferred`` and beside the facts. Files are named NN-name.rq; rules run in the order of their
names, and a rule may negate only what earlier ones produced, so the result does not depend on
the order of the data.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graph.errors import LawgraphError
from graph.load import INFERRED_GRAPH
from graph.store import Store


class RuleError(LawgraphError):
    """A rule file has a name out of order, or its query does not run."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One inference rule: its name, the sentence that explains it, and its CONSTRUCT."""

    name: str
    sentence: str
    query: str


def read_rules(folder: Path) -> list[Rule]:
    """All rules, in the order in which they run.

    Raises:
        RuleError: a file name does not begin with two digits and a hyphen.
    """
    rules = []
    for path in sorted(folder.glob("*.rq")):
        if not re.fullmatch(r"\d\d-[a-z0-9-]+", path.stem):
            raise RuleError(
                f"{path.name}: name a rule NN-what-it-infers.rq, for example 51-restrictions.rq"
            )
        query = path.read_text(encoding="utf-8")
        rules.append(Rule(path.stem, query.split("\n", 1)[0].lstrip("# "), query))
    return rules


def infer(
    store: Store, rules: list[Rule], progress: Callable[[str, int], None] = lambda *_: None
) -> dict[str, int]:
    """Run the rules over the default graph.

    Args:
        store: holds the asserted facts in named graphs and, merged, in the default graph.
        rules: as read, in order.
        progress: called with the name of each rule and the number of new triples.

    Returns:
        Rule name to number of triples it added.
    """
    added = {}
    for rule in rules:
        before = store.count(INFERRED_GRAPH)
        try:
            triples = store.construct(rule.query)
        except LawgraphError as error:
            raise RuleError(f"ontology/rules/{rule.name}.rq does not run: {error}") from error
        store.insert_into(INFERRED_GRAPH, triples)
        store.load(triples, "ntriples")
        added[rule.name] = store.count(INFERRED_GRAPH) - before
        progress(rule.name, added[rule.name])
    return added
