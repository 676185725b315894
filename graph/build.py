"""Build: the pipeline, once through: load, check, infer, check, store.

Reads the project, writes one generation and moves the pointer to it. A build that finds an
error or is killed leaves the served generation as it was; a build whose inputs have not changed
does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from graph import generations
from graph.check import check_joins, check_queries, check_shapes, read_checks
from graph.findings import Report
from graph.infer import infer, read_rules
from graph.load import INFERRED_GRAPH, SourceFile, inputs_digest, load, source_files, up_to_date
from graph.local import carried
from graph.paths import Project
from graph.store import Store

Progress = Callable[[str, str], None]
"""Called with the name of a stage and what it has just done."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    Attributes:
        generation: the one that is now current.
        fresh: False where nothing had changed.
        report: warnings and notes; errors raise instead.
    """

    generation: generations.Generation
    fresh: bool
    report: Report


def build(project: Project, progress: Progress = lambda *_: None, force: bool = False) -> Built:
    """Build a generation from the files of the project and make it current.

    What users wrote to local graphs is carried on, or the build is refused.

    Args:
        project: where files are read and generations kept.
        progress: told what is being done.
        force: build although nothing changed.

    Raises:
        FindingsError: a check found an error; nothing was published.
        LawgraphError: a file is not Turtle, a rule does not run, another build is at work.
    """
    if not force and up_to_date(project):
        return Built(generations.current(project.home), fresh=False, report=Report())
    files = list(source_files(project))
    digest = inputs_digest(project, files)
    report = Report()

    def write(folder: Path) -> generations.Manifest:
        store = Store.create(folder / "store")
        try:
            # Under the lock: nobody writes between this look and the pointer swap.
            with carried(project.home) as local:
                if local:
                    progress("local", f"{len(local)} graphs written by users are carried on")
                counts = fill(store, project, [*files, *local], report, progress)
        finally:
            store.close()
        manifest = {"inputs": digest, "files": {f.name: f.digest for f in files}, **counts}
        return manifest | {"local": {f.graph: f.digest for f in local}}

    return Built(generations.publish(project.home, write), fresh=True, report=report)


def check(project: Project, progress: Progress = lambda *_: None) -> Report:
    """All findings of the project's files, without publishing anything.

    Raises:
        LawgraphError: a file is not Turtle or a rule does not run.
    """
    report = Report()
    store = Store.memory()
    try:
        _run(store, project, list(source_files(project)), report, progress, stop=False)
    finally:
        store.close()
    return report


def fill(
    store: Store, project: Project, files: list[SourceFile], report: Report, progress: Progress
) -> generations.Manifest:
    """Put the files, what follows from them, and the merged union into an empty store.

    Returns:
        Counts for the manifest.

    Raises:
        FindingsError: a check found an error.
    """
    _run(store, project, files, report, progress, stop=True)
    store.flush()
    inferred = store.count(INFERRED_GRAPH)
    return {"triples": store.count(), "inferred": inferred, "asserted_files": len(files)}


def _run(
    store: Store,
    project: Project,
    files: list[SourceFile],
    report: Report,
    progress: Progress,
    *,
    stop: bool,
) -> None:
    progress("load", f"{len(files)} files")
    load(store, files)
    store.merge_union()
    report.extend(check_shapes(project, files, lambda name, n: progress("shapes", f"{name}: {n}")))
    checks = read_checks(project.ontology / "checks")
    if stop:
        report.raise_for_errors()
    infer(
        store,
        read_rules(project.ontology / "rules"),
        lambda name, n: progress("infer", f"{name}: {n} triples"),
    )
    progress("check", f"{len(checks)} queries over asserted and inferred facts")
    report.extend(check_queries(store, checks))
    report.extend(check_joins(store))
    if stop:
        report.raise_for_errors()
