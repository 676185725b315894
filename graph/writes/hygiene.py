"""Hygiene: shapes and checks over what a write brought or took, before it becomes true.

Reads the clone as it would be; gives findings. Asked are those subjects of which a quad came or
went, and those that point to one that lost something. What was wrong before and is not touched
is not held against a write.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import Graph

from graph.check import check_joins, check_queries, read_checks, read_shapes, shape_findings
from graph.findings import Finding, Report
from graph.identifiers import is_local, local
from graph.writes.working import graphs, names_a_blank, subjects

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from graph.check import Check
    from graph.writes.working import Delta, Working

_AT_ONCE = 2  # checks that run side by side


@dataclass(frozen=True, slots=True)
class Rules:
    """What a write is held against, read once.

    Attributes:
        shapes: SHACL.
        checks: one query a rule.
    """

    shapes: Graph
    checks: tuple[Check, ...]


def read_rules(ontology: Path) -> Rules:
    """Read shapes and checks."""
    return Rules(read_shapes(str(ontology / "shapes")), tuple(read_checks(ontology / "checks")))


def examine(store: Working, delta: Delta, rules: Rules) -> Report:
    """All findings on what a write does.

    Args:
        store: with the write, unpublished.
        delta: what the write adds and removes.
        rules: as read.
    """
    report = Report()
    report.extend(_blanks(delta))
    if report.errors:  # the rest would speak of names that nobody gave
        return report
    touched = sorted(subjects(delta.quads()))
    about = sorted({*touched, *_pointing(store, subjects(delta.removed))})
    for graph in sorted(graphs(delta.quads())):
        data = Graph(bind_namespaces="none").parse(store.described(graph, touched), format="nt")
        if len(data):
            report.extend(shape_findings(rules.shapes, data, local(graph)))
    within = [graph for graph in store.graphs() if is_local(graph)]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        jobs = [
            pool.submit(lambda c: list(check_queries(store, [c], about, within)), check)
            for check in rules.checks
        ]
        for job in jobs:
            report.extend(job.result())
    report.extend(check_joins(store, about))
    return report


def _blanks(delta: Delta) -> Iterator[Finding]:
    for quad in delta.added:
        if names_a_blank(quad):
            (graph,) = graphs([quad])
            yield Finding(
                local(graph),
                local(next(iter(subjects([quad])), graph)),
                f"a blank node ([ … ] or _:x) stands at {local(quad.predicate.value)}: "
                "give the thing an address of its own",
                "blank-node",
            )


def _pointing(store: Working, things: Iterable[str]) -> set[str]:
    values = " ".join(f"<{iri}>" for iri in things)
    if not values:
        return set()
    rows = store.select(f"SELECT DISTINCT ?s {{ VALUES ?o {{ {values} }} ?s ?p ?o }}")
    return {row["s"].text for row in rows}
