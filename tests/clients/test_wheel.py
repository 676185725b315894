"""The client as others get it: a wheel in an empty environment, with pandas and without."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys

import pytest

from tests.clients.test_python import ASKS, BUSY, CLIENT

pytestmark = [pytest.mark.real, pytest.mark.slow]

PANDAS = "pandas==3.1.1"
FRAME = """
import sys
from lawgraph_client import Lawgraph
with Lawgraph(sys.argv[1]) as law:
    frame = law.standards(lang="en").collect().to_dataframe()
    assert list(frame.columns)[:2] == ["iri", "label"], frame.columns
    counted = law.select(
        "SELECT ?kind (COUNT(*) AS ?n) { ?s a ?kind } GROUP BY ?kind ORDER BY DESC(?n)"
    ).to_dataframe()
    assert counted["n"].dtype.kind == "i", counted.dtypes
    assert counted["n"].is_monotonic_decreasing
    print(len(frame), int(counted["n"].sum()))
"""


def run(*words, **given):
    done = subprocess.run(
        [str(word) for word in words],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        **given,
    )
    assert done.returncode == 0, f"{' '.join(map(str, words[:6]))}: {done.stdout}{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Built from a copy, so that nothing is left in the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    away = shutil.ignore_patterns("build", "*.egg-info", "__pycache__")
    source = shutil.copytree(CLIENT, folder / "source", ignore=away)
    pip = (sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check")
    run(*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", folder, source)
    (built,) = folder.glob("lawgraph_client-*.whl")
    return built


@pytest.fixture(scope="module")
def bare(wheel, tmp_path_factory):
    """The python of an empty environment with the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    run(sys.executable, "-m", "venv", folder)
    python = folder / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
    return python


@pytest.fixture(scope="module")
def with_pandas(wheel, bare):
    """The same environment, pandas added as the extra says; asked for after those without."""
    pip = (bare, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, f"{wheel}[pandas]", PANDAS)
    return bare


def told(python, script, *words, cwd):
    return run(python, "-P", "-c", script, *words, cwd=cwd, env={"PATH": "/usr/bin:/bin"})


def test_the_wheel_works_alone_where_nothing_else_was_installed(bare, served, corpus, tmp_path):
    there = {p["name"] for p in json.loads(run(bare, "-m", "pip", "list", "--format", "json"))}
    assert {"lawgraph-client", "httpx"} <= there
    assert there.isdisjoint({"lawgraph", "rdflib", "pyoxigraph", "fastapi", "pandas"})
    found = json.loads(told(bare, ASKS, served, tmp_path, cwd=tmp_path))
    assert found["file"].startswith(str(bare.parents[1]))
    assert found["trace"][0] == corpus.generation
    assert found["total"] == len(set(found["claims"])) > 7
    assert found["frame"] == "pandas is not installed: pip install 'lawgraph-client[pandas]'"
    told(bare, BUSY, tmp_path, cwd=tmp_path)


def test_a_type_checker_of_others_sees_the_types(bare):
    where = run(bare, "-P", "-c", "import lawgraph_client; print(lawgraph_client.__path__[0])")
    assert run("ls", where.strip()).split().count("py.typed") == 1


def test_tables_become_data_frames_where_pandas_is(with_pandas, served, tmp_path):
    rows, counted = map(int, told(with_pandas, FRAME, served, cwd=tmp_path).split())
    assert rows > 0
    assert counted > rows


def test_the_readme_of_the_client_does_what_it_says(with_pandas, served, tmp_path):
    readme = (CLIENT / "README.md").read_text("utf-8")
    blocks = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert blocks
    for block in blocks:
        assert "http://127.0.0.1:8000" in block
        script = block.replace("http://127.0.0.1:8000", served)
        assert told(with_pandas, script, cwd=tmp_path).strip()
