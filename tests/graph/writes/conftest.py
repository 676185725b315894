"""A home with one small generation: the ontology, one file's graph, and room for local graphs."""

from __future__ import annotations

import pytest
from rdflib import Graph

from graph import generations
from graph.identifiers import GRAPH
from graph.limits import Limits
from graph.load import load, source_files
from graph.store import Store, open_generation
from graph.writes.asked import Part, WriteRequest
from graph.writes.commit import Policy, commit
from graph.writes.hygiene import Rules
from tests.conftest import PREFIXES

FILE = f"{GRAPH}laws/kz/clubs-2000"
FACTS = """
<kz/act/clubs-2000> a lg:Act ; eli:title "Law on Clubs"@en .
<kz/act/clubs-2000/art/1> a lg:Provision ; eli:is_part_of <kz/act/clubs-2000> ; rdfs:label "1"@en .
"""


def write_base(folder, project):
    """One generation as a build leaves it, without the wait for a build."""
    store = Store.create(folder / "store")
    load(store, [f for f in source_files(project) if f.name.startswith("ontology/")])
    store.load((PREFIXES + FACTS).encode(), "turtle", FILE)
    store.merge_union()
    store.flush()
    triples = store.count()
    store.close()
    return {"triples": triples, "inputs": "as the files are"}


class Home:
    """A home to write into, without a process between."""

    def __init__(self, path, rules):
        self.path = path
        self.policy = Policy(path, rules, Limits())

    def update(self, text, **given):
        return commit(self.policy, WriteRequest("update", update=text, **given))

    def send(self, kind, graph, turtle="", format="turtle"):
        parts = () if kind == "delete" else (Part(turtle.encode(), format),)
        return commit(self.policy, WriteRequest(kind, graph=graph, parts=parts, base=graph or ""))

    @property
    def current(self):
        return generations.current(self.path)

    def ask(self, query, **given):
        store = open_generation(self.current.path)
        rows = store.select(query, **given)
        store.close()
        return [{name: value.text for name, value in row.items()} for row in rows]

    def merged_rightly(self):
        """Whether the default graph is the union of the named ones, each triple once."""
        store = open_generation(self.current.path)
        default = set(store.dump(None, "ntriples").splitlines())
        named = set()
        for graph in store.graphs():
            named |= set(store.dump(graph, "ntriples").splitlines())
        store.close()
        return default == named and self.current.manifest["triples"] == len(default)


@pytest.fixture(scope="session")
def base(tmp_path_factory, project):
    """Made once; each test writes into a copy."""
    home = tmp_path_factory.mktemp("base")
    generations.publish(home, lambda folder: write_base(folder, project))
    return home


@pytest.fixture
def home(base, tmp_path):
    """A home whose writes are held against nothing."""
    import shutil

    shutil.copytree(base, tmp_path / "home")
    return Home(tmp_path / "home", Rules(Graph(), ()))
