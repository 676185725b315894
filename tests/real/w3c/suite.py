"""The W3C suites as they come with rdflib's source distribution, read into plain values.

Nothing of them is kept in the repository: ``fetch`` asks pip for the source distribution of the
rdflib that is installed and unpacks it into a cache folder (``LAWGRAPH_CACHE``, else
``~/.cache/lawgraph``).
"""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import rdflib
from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
BASE = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/"
INSIDE = "test/data/suites/w3c/sparql11"

NOT_RUN = {"entailment", "service-description"}
"""Entailment regimes beyond simple entailment are optional and not claimed; the service
description has its own tests."""

_SUITES = {
    "QueryEvaluationTest": "query",
    "CSVResultFormatTest": "query",
    "UpdateEvaluationTest": "update",
    "PositiveSyntaxTest11": "syntax",
    "NegativeSyntaxTest11": "syntax",
    "PositiveUpdateSyntaxTest11": "syntax",
    "NegativeUpdateSyntaxTest11": "syntax",
    "ProtocolTest": "protocol",
}


@dataclass(frozen=True)
class Data:
    """What a dataset holds before or after: files by the name of their graph, "" the default."""

    files: tuple[tuple[str, Path], ...] = ()


@dataclass(frozen=True)
class Case:
    """One test.

    Attributes:
        iri: its name.
        folder: the part of the suite.
        suite: query, update, syntax or protocol.
        kind: the class of the manifest.
        title: what it is called.
        action: the file with the query or update.
        before: the dataset.
        result: the file with the expected rows or graph.
        after: the expected dataset of an update.
    """

    iri: str
    folder: str
    suite: str
    kind: str
    title: str
    action: Path | None = None
    before: Data = field(default_factory=Data)
    result: Path | None = None
    after: Data = field(default_factory=Data)


def iri_of(root: Path, file: Path) -> str:
    """The address of a file of the suite: relative IRIs in it are resolved against it."""
    return BASE + file.relative_to(root).as_posix()


def fetch() -> Path:
    """The folder of the suites, downloaded unless it is in the cache."""
    version = importlib.metadata.version("rdflib")
    cache = Path(os.environ.get("LAWGRAPH_CACHE") or Path.home() / ".cache" / "lawgraph")
    root = cache / f"rdflib-{version}"
    if not (root / INSIDE).is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
             "--no-deps", "--no-binary", "rdflib", "--dest", str(cache), f"rdflib=={version}"],
            check=True,
        )  # fmt: skip
        with tarfile.open(cache / f"rdflib-{version}.tar.gz") as archive:
            archive.extractall(cache, filter="data")
    return root / INSIDE


def cases(root: Path) -> Iterator[Case]:
    """Every test of the manifests, in the order of the folders."""
    rdflib.NORMALIZE_LITERALS = False
    for manifest in sorted(root.glob("*/manifest.ttl")):
        folder = manifest.parent
        if folder.name in NOT_RUN:
            continue
        # Relative to the folder on disk, so that files are found.
        graph = Graph().parse(manifest, publicID=folder.as_uri() + "/")
        for test in _entries(graph):
            for kind in graph.objects(test, RDF.type):
                name = str(kind).rpartition("#")[2]
                if name in _SUITES:
                    yield _case(graph, test, folder, name)


def _entries(graph: Graph) -> Iterator[URIRef]:
    """The tests that the list of the manifest names; others were withdrawn."""
    for listing in graph.objects(None, MF.entries):
        yield from Collection(graph, listing)


def _case(graph: Graph, test: URIRef, folder: Path, kind: str) -> Case:
    action = graph.value(test, MF.action)
    result = graph.value(test, MF.result)
    asked = graph.value(action, QT.query) or graph.value(action, UT.request) or action
    update = kind == "UpdateEvaluationTest"
    suite = _SUITES[kind]
    if suite == "syntax" and folder.name in _UPDATES:
        suite = "update"
    return Case(
        iri=f"{BASE}{folder.name}/manifest#{str(test).rpartition('#')[2]}",
        folder=folder.name,
        suite=suite,
        kind=kind,
        title=str(graph.value(test, MF.name)),
        action=_file(asked),
        before=_data(graph, action, UT if update else QT),
        result=None if update else _file(result),
        after=_data(graph, result, UT) if update else Data(),
    )


_UPDATES = {"delete-insert"}  # its negative syntax tests are counted with the updates


def _data(graph: Graph, node: object, space: Namespace) -> Data:
    files = [("", _file(data)) for data in graph.objects(node, space.data)]
    for named in graph.objects(node, space.graphData):
        file = graph.value(named, space.graph)
        name = str(graph.value(named, RDFS.label)) if file else ""
        path = _file(file or named)
        files.append((name or BASE + "/".join(path.parts[-2:]), path))
    return Data(tuple(sorted(files)))


def _file(node: object) -> Path | None:
    if isinstance(node, URIRef) and node.startswith("file:"):
        path = Path(str(node).removeprefix("file://"))
        return path if path.is_file() else None
    return None
