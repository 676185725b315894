"""The invented project's facts, loaded without a build: evidence needs no inference."""

from __future__ import annotations

import pytest

from graph.load import load, source_files
from graph.store import OpenGeneration, Store


@pytest.fixture
def opened(tiny):
    """Call it after the project was broken; gives what `audit` and `quote` ask."""
    stores = []

    def read():
        store = Store.memory()
        stores.append(store)
        load(store, list(source_files(tiny.project)))
        store.merge_union()
        return OpenGeneration(store.inner, "tiny")

    yield read
    for store in stores:
        store.close()
