"""What several test folders share: small graphs built by the real stages, and one real corpus."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from graph import generations
from graph.identifiers import BASE
from graph.infer import infer, read_rules
from graph.joins import OA, join_name
from graph.load import load, source_files, up_to_date
from graph.paths import Project
from graph.store import OpenGeneration, Store, open_generation

ROOT = Path(__file__).resolve().parent.parent

PREFIXES = """@base <https://w3id.org/lawgraph/> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix lg: <https://w3id.org/lawgraph/ontology#> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


@pytest.fixture(scope="session")
def project() -> Project:
    """The real project; what is built goes elsewhere."""
    return Project(ROOT, ROOT / "var")


@pytest.fixture
def small(project: Project) -> Iterator[Callable[..., Store]]:
    """Build a small graph: the ontology, the given Turtle (a file each), and all rules."""
    stores = []

    def build(*turtle: str) -> Store:
        store = Store.memory()
        stores.append(store)
        ontology = [f for f in source_files(project) if f.name.startswith("ontology/")]
        load(store, ontology)
        for number, text in enumerate(turtle):
            graph = "https://w3id.org/lawgraph/graph/test" + (f"-{number}" if number else "")
            store.load((PREFIXES + text).encode(), "turtle", graph)
        store.merge_union()
        infer(store, read_rules(project.ontology / "rules"))
        return store

    yield build
    for store in stores:
        store.close()


@pytest.fixture
def ask(small: Callable[..., Store]) -> Callable[..., OpenGeneration]:
    """The same small graph, opened as answers ask it."""
    return lambda *turtle: OpenGeneration(small(*turtle).inner, "small")


@pytest.fixture(scope="session")
def corpus_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the whole corpus, really built; once for all tests, so nobody writes to it.

    ``LAWGRAPH_TEST_HOME`` names a folder that keeps it from one run of the tests to the next: it
    is built again only when its inputs changed.
    """
    from graph.build import build

    kept = os.environ.get("LAWGRAPH_TEST_HOME")
    home = Path(kept) if kept else tmp_path_factory.mktemp("corpus")
    project = Project(ROOT, home)
    if not up_to_date(project):
        build(project)
    return home


@pytest.fixture(scope="session")
def corpus(corpus_home: Path) -> Iterator[OpenGeneration]:
    """The whole corpus, opened for questions."""
    generation = open_generation(generations.current(corpus_home).path, memory=True)
    yield generation
    generation.close()


@dataclass(frozen=True)
class Tiny:
    """A project of one invented law and one report, with a home of its own, to be broken.

    Attributes:
        project: its files are copies, its ontology is the real one.
        texts: the folder of the report's text.
    """

    project: Project
    texts: Path

    law = "data/laws/kz/clubs-2000.ttl"
    claims = "data/claims/report-2020.ttl"

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text that must be there."""
        path = self.project.root / file
        before = path.read_text("utf-8")
        assert old in before, f"{old!r} is not in {file}"
        path.write_text(before.replace(old, new), "utf-8")

    def cite(self, start: int, end: int, token: str) -> None:
        """Pin the report's passage anew, the digest fitting, whatever it says."""
        path = self.project.root / self.claims
        path.write_text(_filled(start, end, token), "utf-8")


_TINY = ROOT / "tests" / "graph" / "tiny"
_REPORT = "report-2020.txt"
_SAID = "Article 5 of the Law on Clubs obliges public associations to report every year"


def _citation(**values: list[str]) -> str:
    keys = {"start": f"{OA}start", "end": f"{OA}end"}
    name = join_name("Citation", {keys.get(k, k): v for k, v in values.items()})
    return name.removeprefix(BASE)


def _filled(start: int, end: int, token: str) -> str:
    text = (_TINY / "texts" / _REPORT).read_text("utf-8")
    name = _citation(
        source=[f"{BASE}source/report-2020"],
        locator=["section 1@en"],
        start=[str(start)],
        end=[str(end)],
        mustContain=[token],
    )
    return (
        (_TINY / "claims" / "report-2020.ttl")
        .read_text("utf-8")
        .replace("CITATION:REPORT", name)
        .replace("TEXT-DIGEST", hashlib.sha256(text.encode()).hexdigest())
        .replace("PASSAGE-DIGEST", hashlib.sha256(text[start:end].encode()).hexdigest())
        .replace("START", str(start))
        .replace("END", str(end))
        .replace('"Article 5" ;', f'"{token}" ;')
    )


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    """A project that is right in everything, in a folder of this test."""
    root = tmp_path / "checkout"
    (root / "data/laws/kz").mkdir(parents=True)
    (root / "data/claims").mkdir()
    shutil.copytree(ROOT / "ontology", root / "ontology")
    official = _citation(
        source=[f"{BASE}kz/act/clubs-2000/edition/2020-02-01"], locator=["article 5@en"]
    )
    law = (_TINY / "laws/kz/clubs-2000.ttl").read_text("utf-8")
    (root / Tiny.law).write_text(law.replace("CITATION:OFFICIAL", official), "utf-8")
    made = Tiny(Project(root, tmp_path / "home"), _TINY / "texts")
    text = (_TINY / "texts" / _REPORT).read_text("utf-8")
    made.cite(text.index(_SAID), text.index(_SAID) + len(_SAID), "Article 5")
    return made


@pytest.fixture(scope="session")
def served(corpus_home: Path) -> Iterator[str]:
    """The address of `lawgraph serve` over the corpus, started as a user starts it."""
    with serving(corpus_home) as address:
        yield address


@contextmanager
def serving(home: Path, **environment: str) -> Iterator[str]:
    """The address of `lawgraph serve` over a home, while the block runs."""
    process = subprocess.Popen(
        [sys.executable, "-c", "from api.cli import main; main()", "serve", "--port", "0"],
        env=_environment(home) | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        told = process.stderr.readline()
        address = re.search(r"http://[0-9.]+:[0-9]+", told)
        assert address, told
        yield address[0]
    finally:
        process.terminate()
        process.communicate(timeout=20)


@pytest.fixture(scope="session")
def lawgraph(corpus_home: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the command as a process of its own, over the corpus or a home that is given."""

    def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", "from api.cli import main; main()", *words],
            env=_environment(corpus_home) | environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run


def _environment(home: Path) -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("LAWGRAPH_")}
    # Many services start here; what each would have ready beforehand costs seconds.
    told = {"LAWGRAPH_HOME": str(home), "LAWGRAPH_WARM": "0", "NO_COLOR": "1", "COLUMNS": "200"}
    return clean | told
