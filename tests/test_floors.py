"""The data flows one way: every import goes down, and each foreign library has its doors."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted(p for top in ("graph", "api", "viz") for p in (ROOT / top).rglob("*.py"))

FLOORS = [
    ["graph.errors", "graph.rows", "graph.reading_order", "graph.validity", "graph.endings"],
    ["graph.identifiers", "graph.findings", "graph.paths", "graph.locators", "graph.limits"],
    ["graph.prefixes"],
    ["graph.glance"],
    ["graph.complaints", "graph.dumps_read", "graph.joins", "graph.turtle", "graph.jsonld"],
    ["graph.serialise"],
    ["graph.patch"],
    ["graph.store", "graph.generations", "graph.statutes"],
    ["graph.load", "graph.turtle_files"],
    ["graph.local", "graph.dumps"],
    ["graph.infer", "graph.check"],
    ["graph.build", "graph.engine"],
    ["graph.writes", "graph.apart"],
    ["graph.answers"],
    ["graph.reform", "graph.network"],
    ["graph.enough"],
    ["graph.cite", "graph.evidence", "graph.imports"],
    ["viz"],
    ["api"],
]
"""From below; a folder stands on one floor and may import itself."""

DOORS = {
    "pyshacl": {"graph.check"},
    "pyoxigraph": {
        "graph.store",
        "graph.complaints",
        "graph.engine.evaluate",
        "graph.turtle_files",
        "graph.writes.working",
        "graph.writes.effects",
    },
    "networkx": {"graph.network.measures", "viz.graphml"},
    "pyvis": {"viz.pyvis_page"},
    "resvg_py": {"viz.png_child"},
    "fpdf": {"viz.brief.pdf"},
    "docx": {"viz.brief.docx"},
    "pymupdf_fonts": {"viz.fonts"},
    "highspy": {"graph.enough.solver"},
    "sqlite3": {"graph.imports.texts"},
    "prometheus_client": {"api.metrics"},
    "mcp": {"api.mcp_server", "api.routes.mcp"},
    "SPARQLWrapper": set(),
    "httpx": set(),
    "requests": set(),
}
"""Library to the only modules that may import it."""


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


NAMES = {name_of(p) for p in MODULES}


def floor_of(module: str) -> int | None:
    for number, names in enumerate(FLOORS):
        if any(module == n or module.startswith(f"{n}.") for n in names):
            return number
    return None


@cache  # every test asks of every module
def imports_of(path: Path, *, types: bool = True) -> frozenset[str]:
    """Every module that is imported, inside functions too; ``types`` adds TYPE_CHECKING."""
    found: set[str] = set()
    tree = ast.parse(path.read_text("utf-8"))
    if not types:
        tree.body = [n for n in tree.body if ast.unparse(n).split(":")[0] != "if TYPE_CHECKING"]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            below = {f"{node.module}.{a.name}" for a in node.names}
            found |= {b if b in NAMES else node.module for b in below}
    return frozenset(found)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_flows_back_up(path: Path) -> None:
    here = floor_of(name_of(path))
    if name_of(path) == "graph":
        return
    assert here is not None, f"{name_of(path)} stands on no floor: give it one in this file"
    for module in imports_of(path):
        there = floor_of(module)
        assert there is None or there <= here, f"{name_of(path)} imports {module} from above"


@pytest.mark.parametrize("library", DOORS)
def test_a_library_can_be_exchanged_behind_its_doors(library: str) -> None:
    users = {name_of(p) for p in MODULES if any(m.split(".")[0] == library for m in imports_of(p))}
    assert users <= DOORS[library], f"{library} is imported outside its doors"


@pytest.mark.parametrize("web", ["fastapi", "starlette", "uvicorn", "typer", "rich"])
def test_the_graph_and_the_drawings_know_nothing_of_the_web(web: str) -> None:
    users = {name_of(p) for p in MODULES if any(m.split(".")[0] == web for m in imports_of(p))}
    assert all(u.startswith("api.") for u in users)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_reader_learns_the_duty_of_a_module_from_its_first_line(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), "no docstring"


_LONGEST = 500
_TABLES = {"viz.word_table"}  # one table of words, no logic


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_outgrows_its_name(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    assert lines <= _LONGEST or name_of(path) in _TABLES


def test_the_plan_names_no_module_that_is_gone() -> None:
    planned = {n for floor in FLOORS for n in floor} | {m for ms in DOORS.values() for m in ms}
    assert planned | _TABLES <= NAMES


def test_two_modules_never_import_each_other_save_for_the_names_of_types() -> None:
    arrows = {
        (name_of(p), target)
        for p in MODULES
        for target in imports_of(p, types=False)
        if target.split(".")[0] in ("graph", "api", "viz") and target != name_of(p)
    }
    assert {(a, b) for a, b in arrows if (b, a) in arrows} == set()


def test_rdflib_reads_and_writes_and_never_evaluates_a_query() -> None:
    for path in MODULES:
        assert not any(m.startswith("rdflib.plugins.sparql") for m in imports_of(path))
        assert not re.search(r"\bGraph\([^)]*\)\.(query|update)\(", path.read_text("utf-8"))


def test_every_import_names_its_module_in_full() -> None:
    for path in MODULES:
        tree = ast.parse(path.read_text("utf-8"))
        assert not [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.level], path
