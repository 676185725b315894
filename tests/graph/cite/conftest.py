"""The names of the real data, asked once."""

from __future__ import annotations

import pytest

from graph.cite import Names, names
from graph.load import load, source_files
from graph.paths import Project
from graph.store import OpenGeneration, Store


@pytest.fixture(scope="session")
def real(project: Project):
    store = Store.memory()
    load(store, list(source_files(project)))
    store.merge_union()
    yield OpenGeneration(store.inner, "files")
    store.close()


@pytest.fixture(scope="session")
def known(real) -> Names:
    return names(real)
