"""A generation of 3,000 triples in two graphs, and engines over it with small bounds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph import generations
from graph.engine.engine import Engine
from graph.engine.settings import ANSWERS, PUBLIC, EngineSettings
from graph.store import Store

MIB = 1 << 20

SMALL = EngineSettings(
    public=replace(PUBLIC, running=6, queue=50, deadline=4, patience=0.4, memory=300 * MIB),
    answers=replace(ANSWERS, running=3, deadline=8, memory=300 * MIB),
    poll=0.1,
)


def write(path, label="one"):
    store = Store.create(path / "store")
    lines = "".join(f"<a:s{i % 300}> <a:p{i % 17}> <a:s{i % 97}> .\n" for i in range(3000))
    store.load(lines.encode(), "ntriples", "http://ex.org/g1")
    store.load(lines[:2000].rsplit("\n", 1)[0].encode(), "ntriples", "http://ex.org/g2")
    store.load(f'<a:it> <a:label> "{label}" .'.encode(), "ntriples", "http://ex.org/g2")
    store.merge_union()
    store.flush()
    store.close()
    return {"label": label}


@pytest.fixture
def new_generation():
    return write


@pytest.fixture(scope="session")
def generation(tmp_path_factory):
    return generations.publish(tmp_path_factory.mktemp("home"), write).path


@pytest.fixture(scope="session", params=["disk", "memory"])
def engine(request, generation):
    patient = replace(SMALL, public=replace(SMALL.public, deadline=30))
    settings = patient if request.param == "memory" else replace(patient, copy_below=0)
    with Engine(generation, settings) as engine:
        while engine.status()["mode"] != request.param:
            pass
        yield engine


@pytest.fixture
def small():
    return SMALL
