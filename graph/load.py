"""Load: the files of a project as named graphs, one per file.

Reads Turtle below ``ontology/`` and ``data/``; writes into a store. The order is that of the
path, so two builds of the same files do the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import LawgraphError, StoreError
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


def inputs_digest(project: Project, files: list[SourceFile]) -> str:
    """One digest over everything a generation is made of, rules and program included."""
    digest = hashlib.sha256()
    extra = [
        *sorted(project.ontology.rglob("*.rq")),
        *sorted((project.ontology / "shapes").glob("*.ttl")),
        *sorted(Path(__file__).parent.rglob("*.py")),
    ]
    for name, content in [(f.name, f.digest) for f in files] + [
        (p.name, hashlib.sha256(p.read_bytes()).hexdigest()) for p in extra
    ]:
        digest.update(f"{name} {content}\n".encode())
    return digest.hexdigest()


def _source(project: Project, path: Path, graph: str) -> SourceFile:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return SourceFile(path, path.relative_to(project.root).as_posix(), graph, digest)
