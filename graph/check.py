"""Check: what is wrong with the facts, before and after inference.

Three kinds of check, each a stage of its own:

* ``check_shapes``: SHACL Core shapes, file by file; the only door to pyshacl.
* ``check_queries``: one SPARQL query per rule below ``ontology/checks``, over a store.
* ``check_joins``: the names of joins, recomputed.

Reads files and stores, returns findings; never prints and never raises for a finding.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import re
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyshacl
from rdflib import RDF, SH, Graph, Literal, URIRef

from graph.errors import QueryMalformedError
from graph.findings import Finding, Severity
from graph.identifiers import GRAPH, ONTOLOGY, local
from graph.joins import KEYS, join_name, key_properties
from graph.load import SourceFile
from graph.paths import Project
from graph.rows import Row
from graph.store import Store

_SEVERITIES = {
    SH.Violation: Severity.ERROR,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.NOTE,
}


_FEW = 1000
"""Subjects up to which a check is asked about them; beyond, it is asked about all."""


@dataclass(frozen=True, slots=True)
class Check:
    """One hygiene query: it selects ?subject and ?message."""

    name: str
    sentence: str
    severity: Severity
    query: str


def read_checks(folder: Path) -> list[Check]:
    """All checks, sorted by name.

    The first comment line is the rule in words; a line ``# severity: warning`` lowers it.
    """
    checks = []
    for path in sorted(folder.glob("*.rq")):
        query = path.read_text(encoding="utf-8")
        severity = re.search(r"^# severity: (\w+)$", query, re.MULTILINE)
        checks.append(
            Check(
                path.stem,
                query.split("\n", 1)[0].lstrip("# "),
                Severity(severity[1]) if severity else Severity.ERROR,
                query,
            )
        )
    return checks


def check_shapes(
    project: Project,
    files: list[SourceFile],
    progress: Callable[[str, int], None] = lambda *_: None,
    workers: int = 2,
) -> Iterator[Finding]:
    """Hold every data file against the shapes.

    Args:
        project: whose ``ontology/shapes`` are used.
        files: those below ``data/`` are validated, each by itself.
        progress: called with the name of each finished file and its number of findings.
        workers: processes; shapes are costly and files independent.
    """
    shapes = str(project.ontology / "shapes")
    data = [f for f in files if f.graph.startswith(GRAPH) and not f.name.startswith("ontology/")]
    if not data:
        return
    # Spawned, not forked: a forked worker inherits the lock of the build, and one that outlives
    # a killed build would keep every later build out.
    pool_of = ProcessPoolExecutor(
        max_workers=min(workers, len(data)),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_die_with_parent,
        initargs=(os.getpid(),),
    )
    with pool_of as pool:
        largest_first = sorted(data, key=lambda f: -f.path.stat().st_size)
        jobs = [
            (f, pool.submit(_shape_findings, shapes, str(f.path), f.name)) for f in largest_first
        ]
        for file, job in jobs:
            findings = job.result()
            progress(file.name, len(findings))
            yield from findings


def check_queries(
    store: Store,
    checks: Iterable[Check],
    about: Sequence[str] = (),
    within: Sequence[str] | None = None,
) -> Iterator[Finding]:
    """Run every check over the store; each row is a finding.

    Args:
        store: facts, merged in the default graph.
        checks: as read.
        about: IRIs; only findings on these are wanted, which is much faster; none means all.
        within: the named graphs that a check of single graphs looks into; None is all.
    """
    wanted = frozenset(about)
    for check in checks:
        for row in _narrowed(store, check.query, about, within):
            subject = row["subject"].text
            if wanted and subject not in wanted:
                continue
            message = row["message"].text if "message" in row else check.sentence
            yield Finding(
                _file_of(store, subject), local(subject), message, check.name, check.severity
            )


def _narrowed(
    store: Store, query: str, about: Sequence[str], within: Sequence[str] | None
) -> list[Row]:
    if not 0 < len(about) <= _FEW:
        return store.select(query, within=within)
    head, where, rest = query.partition("WHERE {")
    try:
        # Given first, the subjects lead the plan: a check of seconds takes milliseconds.
        return store.select(f"{head}{where} {_values('subject', about)} {rest}", within=within)
    except QueryMalformedError:  # the check computes its subject
        return store.select(query, within=within)


def _values(variable: str, iris: Iterable[str]) -> str:
    return f"VALUES ?{variable} {{ {' '.join(f'<{iri}>' for iri in iris)} }}"


def check_joins(store: Store, about: Sequence[str] = ()) -> Iterator[Finding]:
    """Recompute the name of every join, or of these only, and report those that do not fit."""
    chosen = _values("s", about) if 0 < len(about) <= _FEW else ""
    for name in KEYS:
        values: dict[str, dict[str, list[str]]] = {}
        properties = " ".join(f"<{p}>" for p in key_properties(name))
        rows = store.select(
            f"SELECT ?s ?p ?o {{ {chosen} ?s a <{ONTOLOGY}{name}> . "
            f"OPTIONAL {{ VALUES ?p {{ {properties} }} ?s ?p ?o }} }}"
        )
        for row in rows:
            keys = values.setdefault(row["s"].text, {})
            if "p" in row:
                o = row["o"]
                text = f"{o.text}@{o.lang}" if o.lang else o.text
                keys.setdefault(row["p"].text.removeprefix(ONTOLOGY), []).append(text)
        for subject, keys in values.items():
            expected = join_name(name, keys)
            if subject != expected and (not about or subject in about):
                yield Finding(
                    _file_of(store, subject),
                    local(subject),
                    f"the name of this {name} does not follow from what it joins: "
                    f"write <{local(expected)}>",
                    "join-names",
                )


_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def _die_with_parent(parent: int) -> None:
    """Ask the kernel to end this worker when the build that started it is gone."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it went before we could ask
        os._exit(1)


@cache
def read_shapes(folder: str) -> Graph:
    """All shapes of a folder as one graph, in the form that is fastest to hold data against."""
    shapes = Graph()
    for path in sorted(Path(folder).glob("*.ttl")):
        shapes.parse(path, format="turtle")
    return _flat(shapes)


def _flat(shapes: Graph) -> Graph:
    """The same shapes with every property shape targeted by itself.

    pyshacl walks a nested property shape once for each focus node, a targeted one once for all:
    two to three times faster, with the same findings. Every named shape of ours has a target.
    """
    for node, prop in list(shapes.subject_objects(SH.property)):
        if isinstance(node, URIRef):
            for how in (SH.targetClass, SH.targetSubjectsOf):
                for target in list(shapes.objects(node, how)):
                    shapes.add((prop, how, target))
            shapes.add((prop, RDF.type, SH.PropertyShape))
            shapes.remove((node, SH.property, prop))
    return shapes


def _shape_findings(folder: str, path: str, name: str) -> list[Finding]:
    data = Graph().parse(path, format="turtle")
    return list(shape_findings(read_shapes(folder), data, name))


def shape_findings(shapes: Graph, data: Graph, name: str = "") -> Iterator[Finding]:
    """Validate one graph; no inference, SHACL Core only."""
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", advanced=False)
    for result in results.objects(None, SH.result):
        focus = results.value(result, SH.focusNode)
        path = results.value(result, SH.resultPath)
        value = results.value(result, SH.value)
        messages = sorted(
            (str(m) for m in results.objects(result, SH.resultMessage) if _english(m)), key=len
        )
        message = messages[0] if messages else "does not fit its shape"
        if value is not None and str(value) not in message:
            message = f"{message} (found: {local(str(value))[:120]})"
        severity = results.value(result, SH.resultSeverity)
        yield Finding(
            name,
            local(str(focus)),
            message,
            _word(path),
            _SEVERITIES.get(severity, Severity.ERROR) if severity else Severity.ERROR,
        )


def _english(message: object) -> bool:
    return isinstance(message, Literal) and message.language in (None, "en")


def _word(path: object) -> str:
    return re.split(r"[#/]", str(path))[-1] if isinstance(path, URIRef) else "shape"


def _file_of(store: Store, subject: str) -> str:
    """The file whose graph describes the subject, as a path below the project."""
    if any(c in subject for c in '<>"{}|^`\\ '):
        return ""
    graphs = sorted(
        row["g"].text
        for row in store.select(f"SELECT DISTINCT ?g {{ GRAPH ?g {{ <{subject}> ?p ?o }} }}")
    )
    names = [g.removeprefix(GRAPH) for g in graphs if g != f"{GRAPH}inferred"]
    if not names or names[0] == "ontology":
        return names[0] if names else ""
    return f"graph/{names[0]}" if names[0].startswith("local/") else f"data/{names[0]}.ttl"
