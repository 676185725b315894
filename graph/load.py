"""Load: the files of a project as named graphs, one per file.

Reads Turtle below ``ontology/`` and ``data/``; writes into a store. The order is that of the
path, so two builds of the same files do the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph import generations
from graph.errors import LawgraphError, NoGenerationError, StoreError
from graph.identifiers import GRAPH
from graph.paths import Project
from graph.store import Store

ONTOLOGY_GRAPH = f"{GRAPH}ontology"
INFERRED_GRAPH = f"{GRAPH}inferred"


class SyntaxFindingError(LawgraphError):
    """A file is not Turtle; the message names file, line and column."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file that goes into the graph.

    Attributes:
        path: where it lies.
        name: the path below the project root, with forward slashes.
        graph: IRI of the named graph it becomes.
        digest: SHA-256 of its bytes.
    """

    path: Path
    name: str
    graph: str
    digest: str


def source_files(project: Project) -> Iterator[SourceFile]:
    """All files of the ontology (one graph together) and of the data, sorted by path."""
    folders = (project.ontology, project.ontology / "schemes")
    for path in sorted(p for folder in folders for p in folder.glob("*.ttl")):
        yield _source(project, path, ONTOLOGY_GRAPH)
    for path in sorted(project.data.rglob("*.ttl")):
        below = path.relative_to(project.data).with_suffix("").as_posix()
        yield _source(project, path, f"{GRAPH}{below}")


def load(store: Store, files: list[SourceFile]) -> None:
    """Load every file into its named graph.

    Raises:
        SyntaxFindingError: a file is not Turtle.
    """
    for file in files:
        try:
            store.load(file.path.read_bytes(), "turtle", file.graph)
        except StoreError as error:
            raise SyntaxFindingError(
                f"{file.name} is not valid Turtle: {error}. Mend the file and run the command again"
            ) from error


_PIPELINE = ("build", "check", "identifiers", "infer", "joins", "load", "store")
"""The modules whose change can change a generation; others only ask it."""


def inputs_digest(project: Project, files: list[SourceFile]) -> str:
    """One digest over everything a generation is made of, rules and program included."""
    digest = hashlib.sha256()
    programs = [Path(__file__).with_name(f"{name}.py") for name in _PIPELINE]
    rules = sorted(project.ontology.rglob("*.rq"))
    shapes = sorted((project.ontology / "shapes").glob("*.ttl"))
    for file in files:
        digest.update(f"{file.name} {file.digest}\n".encode())
    for path in [*rules, *shapes, *programs]:
        digest.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def up_to_date(project: Project) -> bool:
    """Whether the served generation was built from the files as they are now."""
    try:
        served = generations.current(project.home)
    except NoGenerationError:
        return False
    files = list(source_files(project))
    return bool(served.manifest.get("inputs") == inputs_digest(project, files))


def _source(project: Project, path: Path, graph: str) -> SourceFile:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return SourceFile(path, path.relative_to(project.root).as_posix(), graph, digest)
