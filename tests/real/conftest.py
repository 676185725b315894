"""One real service for the clients of others: invented facts, many numbers, room to write."""

from __future__ import annotations

import pytest

from graph import generations
from graph.identifiers import GRAPH
from graph.load import load, source_files
from graph.store import Store
from tests.api.writable import Served
from tests.conftest import PREFIXES
from tests.graph.writes.conftest import FACTS, FILE

NUMBERS = 12_000


@pytest.fixture(scope="session")
def service(tmp_path_factory, project):
    """The service as a user starts it, over the ontology, one invented act, and numbers."""

    def write(folder):
        store = Store.create(folder / "store")
        load(store, [f for f in source_files(project) if f.name.startswith("ontology/")])
        store.load((PREFIXES + FACTS).encode(), "turtle", FILE)
        lines = "".join(f'<urn:n:{n}> <urn:is> "{n} — сан" .\n' for n in range(NUMBERS))
        store.load(lines.encode(), "ntriples", f"{GRAPH}numbers")
        store.merge_union()
        store.flush()
        triples = store.count()
        store.close()
        return {"triples": triples, "inputs": "as the files are"}

    home = tmp_path_factory.mktemp("others")
    generations.publish(home, write)
    served = Served(home)
    yield served
    served.stop()
