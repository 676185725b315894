"""Documentation cannot drift: what the pages say is tried on the real corpus and program.

What is tried, in README, CONTRIBUTING and every page of ``docs``:

* a ``sparql`` block runs over the corpus and gives rows;
* a line of a ``sh`` block that begins with ``lawgraph`` names a command and options that exist;
  one that only asks is run. One with ``curl`` is run with curl against the service and answers with
  200, or with the status that a comment names; a block with ``$TOKEN`` writes into a small graph.
  One with ``make`` names a target;
* a table after ``<!-- rows -->`` holds rows of the answer of the command before it, by column;
  a text after ``<!-- printed -->`` holds lines that it prints;
* what stands between a marker and its end is as generated from the code: settings, filters,
  formats, errors. ``python -m tests.test_docs`` writes these parts anew;
* links, headings, paths of files and terms of the vocabulary exist; commands, routes, classes
  and errors are documented.
"""

from __future__ import annotations

import csv
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
import typer
from typer.testing import CliRunner

from api import settings
from api.cli import app as commands
from api.formats import FORMATS
from api.problems import problem, status_of
from api.protocol import RefusedError
from graph import errors, generations
from graph.answers.lists import LISTINGS
from graph.identifiers import BASE, GRAPH, LOCAL
from graph.store import Store
from tests.api.writable import TOKEN, Served
from tests.conftest import PREFIXES

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
EVERY_PAGE = [*PAGES, ROOT / "CHANGELOG.md", ROOT / "LICENSE-DATA.md"]
SERVICE = "http://127.0.0.1:8000"
ASKING = {
    "cite",
    "compare",
    "impact",
    "network",
    "query",
    "reforms",
    "search",
    "stats",
    "timeline",
    "trace",
}
ROUTES_BESIDE = [
    "/",
    "/trace",
    "/impact",
    "/brief",
    "/network",
    "/reforms/enough",
    "/standards",
    "/sparql",
    "/docs",
    "/openapi.json",
]


class Block(NamedTuple):
    """A fenced block: where it stands, its language, its text, and what belongs to it."""

    page: str
    line: int
    language: str
    text: str
    rows: str
    printed: str

    @property
    def name(self) -> str:
        return f"{self.page}:{self.line}"


@dataclass(frozen=True)
class Asked:
    """A command of an example with what the page says of its answer."""

    name: str
    words: tuple[str, ...]
    rows: list[dict[str, str]] = field(default_factory=list, hash=False)
    printed: list[str] = field(default_factory=list, hash=False)


_FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>\w*)\n(?P<text>.*?)^ *```$"
    r"(?:\n+<!-- rows -->\n(?P<rows>(?:\|[^\n]*\n)+))?"
    r"(?:\n+<!-- printed -->\n```text\n(?P<printed>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(language: str) -> Iterator[Block]:
    """The fenced blocks of a language on all pages."""
    for page in PAGES:
        text = read(page)
        for found in _FENCE.finditer(text):
            if found["language"] == language:
                yield Block(
                    page.name,
                    text.count("\n", 0, found.start()) + 1,
                    language,
                    found["text"],
                    found["rows"] or "",
                    found["printed"] or "",
                )


def lines(program: str) -> Iterator[tuple[Block, str]]:
    """The example lines of a program."""
    for block in blocks("sh"):
        for line in block.text.splitlines():
            if line.strip().startswith(f"{program} "):
                yield block, line.strip()


def table(text: str) -> list[dict[str, str]]:
    """A Markdown table as rows by column."""
    cells = [[c.strip() for c in line.strip(" |").split(" | ")] for line in text.splitlines()]
    return [] if not cells else [dict(zip(cells[0], row, strict=True)) for row in cells[2:]]


def examples() -> list[Asked]:
    """Every ``lawgraph`` line of the pages; what is shown belongs to the last one of its block."""
    found = [(block, tuple(shlex.split(line)[1:])) for block, line in lines("lawgraph")]
    last = {block.name: words for block, words in found}
    return [
        Asked(block.name, words, table(block.rows), block.printed.splitlines())
        if words == last[block.name]
        else Asked(block.name, words)
        for block, words in found
    ]


EXAMPLES = examples()
QUERIES = list(blocks("sparql"))
CURLS = [(block.name, line) for block, line in lines("curl") if "$TOKEN" not in line]
WRITES = [block for block in blocks("sh") if "$TOKEN" in block.text]
ACT = f"{BASE}kz/act/trade-unions-2014"


@pytest.fixture(scope="session")
def service(corpus_home: Path) -> Iterator[httpx.Client]:
    """The service as a user starts it, over the corpus, on a free port."""
    process = subprocess.Popen(
        [sys.executable, "-c", "from api.cli import main; main()", "serve", "--port", "0"],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={k: v for k, v in os.environ.items() if not k.startswith("LAWGRAPH_")}
        | {"LAWGRAPH_HOME": str(corpus_home), "COLUMNS": "200"},
    )
    said = process.stderr.readline()
    address = re.search(r"http://[\w.:]+", said)
    assert address, said + process.stderr.read()
    with httpx.Client(base_url=address[0], timeout=60) as client:
        yield client
    process.terminate()
    process.wait(20)
    process.stderr.close()


# Queries


@pytest.mark.parametrize("block", QUERIES, ids=lambda b: b.name)
def test_every_documented_query_gives_rows(corpus, block):
    assert corpus.select(block.text), f"no rows: {block.text}"


# Commands


def known_commands() -> dict[str, set[str]]:
    """Command to its options, those of the commands below it included."""
    group = typer.main.get_command(commands)
    return {
        name: {
            option
            for one in [command, *getattr(command, "commands", {}).values()]
            for parameter in one.params
            for option in [*parameter.opts, *parameter.secondary_opts]
        }
        for name, command in group.commands.items()
    }


@pytest.mark.parametrize("asked", EXAMPLES, ids=lambda a: f"{a.name} {' '.join(a.words)[:40]}")
def test_every_documented_command_exists_with_its_options(asked):
    name, *rest = asked.words
    options = {w.split("=")[0] for w in rest if w.startswith("-") and w != "-"}
    assert name in known_commands()
    assert options <= known_commands()[name]


@pytest.mark.parametrize(
    "asked",
    [a for a in EXAMPLES if a.words[0] in ASKING],
    ids=lambda a: f"{a.name} {' '.join(a.words)[:40]}",
)
def test_every_documented_question_is_answered_as_shown(corpus_home, monkeypatch, asked):
    monkeypatch.setenv("LAWGRAPH_HOME", str(corpus_home))
    printed = run([*asked.words]) if asked.printed or not asked.rows else ""
    for line in asked.printed:
        assert line in printed.splitlines()
    if asked.rows:
        answer = list(csv.DictReader(io.StringIO(run([*asked.words, "--format", "csv"]))))
        for row in asked.rows:
            assert any(row.items() <= found.items() for found in answer), (
                f"{asked.name} shows a row that is not in the answer: {row}; nearest: "
                f"{[r for r in answer if r.get('norm') == row.get('norm')][:2]}"
            )


def run(words: list[str]) -> str:
    result = CliRunner().invoke(commands, words, env={"COLUMNS": "200"})
    assert result.exit_code == 0, result.output or result.exception
    return result.stdout


def test_every_command_is_documented():
    text = read(ROOT / "docs/service.md")
    assert [c for c in known_commands() if f"`lawgraph {c}`" not in text] == []


def test_every_make_target_that_is_named_exists():
    targets = set(re.findall(r"^([a-z-]+):", read(ROOT / "Makefile"), re.MULTILINE))
    named = {
        t for page in EVERY_PAGE for t in re.findall(r"(?m)(?:`|^)make\s([a-z-]+)", read(page))
    }
    assert named <= targets


# Routes


@pytest.mark.parametrize("example", CURLS, ids=lambda e: f"{e[0]} {e[1][:60]}")
def test_every_documented_request_is_answered(service, tmp_path, example):
    line, _, comment = example[1].partition(" #")
    body = tmp_path / "body"
    # Whoever is told to come again does so, as a reader would.
    told = f"--retry 12 --max-time 120 --output {body} --write-out '%{{http_code}}'"
    status = shell(line, service, told, tmp_path)
    assert status == (comment.strip() or "200"), body.read_text("utf-8", "replace")[:500]
    assert body.stat().st_size


def shell(text: str, service: httpx.Client, told: str, folder: Path) -> str:
    """Run lines with curl as they stand, but for the address of the service."""
    assert SERVICE in text
    there = text.replace(SERVICE, str(service.base_url).rstrip("/"))
    done = subprocess.run(
        [
            "bash",
            "-e",
            "-c",
            re.sub(r"(?m)^( *)curl ", rf"\1curl --silent --show-error {told} ", there),
        ],
        env={"PATH": os.environ["PATH"], "TOKEN": TOKEN},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout


@pytest.mark.parametrize("block", WRITES, ids=lambda b: b.name)
def test_every_documented_write_is_made(tmp_path, project, block):
    def write(folder):
        store = Store.create(folder / "store")
        store.load((PREFIXES + f"<{ACT}> a lg:Act .").encode(), "turtle", f"{GRAPH}laws")
        store.merge_union()
        store.flush()
        store.close()
        return {}

    generations.publish(tmp_path / "home", write)
    (tmp_path / "notes.ttl").write_text(f'<{ACT}> <urn:note> "Read again"@en .', "utf-8")
    served = Served(tmp_path / "home")
    try:
        assert '"added": 1' in shell(block.text, served.client, "--fail-with-body", tmp_path)
        held = served.rows("SELECT ?g ?o { GRAPH ?g { ?s <urn:note> ?o } }")
        assert held == [{"g": f"{LOCAL}notes", "o": "Read again"}]
    finally:
        served.stop()


def test_every_route_is_documented(service):
    text = read(ROOT / "docs/service.md")
    routes = [*service.get("/openapi.json").json()["paths"], *ROUTES_BESIDE]
    assert [r for r in routes if f"`{r}`" not in text] == []
    # These two answer 404 without a parameter, or with one generation only.
    plain = [r for r in routes if r not in ("/impact", "/dump/diff") and "{" not in r]
    assert [r for r in plain if service.get(r).status_code == 404] == []


# What is generated


def markdown(head: list[str], rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, ["---"] * len(head), *rows])


def of_settings() -> str:
    return markdown(
        ["variable", "default", "what it sets"],
        [
            [f"`{name}`", f"`{default}`" if default else "", told]
            for name, default, told in settings.table()
        ],
    )


def of_filters() -> str:
    return markdown(
        ["list", "holds", "filters"],
        [
            [
                f"`/v1/{name}`",
                wanted.sentence,
                ", ".join(f"`{f}`" for f in sorted(wanted.filters)) or "none",
            ]
            for name, wanted in LISTINGS.items()
        ],
    )


def of_formats() -> str:
    kinds = {
        "rows": "SELECT, ASK",
        "triples": "CONSTRUCT, DESCRIBE, resources",
        "page": "resources",
    }
    return markdown(
        ["name", "suffix", "media types", "for"],
        [
            [
                f"`{f.name}`",
                f"`{f.suffix}`",
                ", ".join(f"`{m}`" for m in f.media_types),
                kinds[f.kind],
            ]
            for f in FORMATS
            if f.kind in kinds
        ],
    )


def of_problems() -> str:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    made = []
    for kind in [*kinds, RefusedError]:
        if not issubclass(kind, errors.LawgraphError) or kind is errors.LawgraphError:
            continue
        error = kind(400, "…") if kind is RefusedError else kind("…")
        told = problem(error)
        status = "as fits" if kind is RefusedError else str(status_of(error))
        made.append([f"`{told['type'].removeprefix(BASE)}`", status, told["title"]])
    return markdown(["type, below the base", "status", "when"], sorted(made))


GENERATED = {
    "settings": of_settings,
    "filters": of_filters,
    "formats": of_formats,
    "problems": of_problems,
}


def renewed(text: str) -> str:
    """The page with its generated parts as they are now."""
    for name, make in GENERATED.items():
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)",
            lambda found, make=make: f"{found[1]}{make()}\n{found[2]}",
            text,
            flags=re.DOTALL,
        )
    return text


def test_what_is_generated_is_fresh():
    page = read(ROOT / "docs/service.md")
    assert all(f"<!-- {name} -->" in page for name in GENERATED)
    assert page == renewed(page), "run: python -m tests.test_docs"


# Words that name things


def anchors(page: Path) -> set[str]:
    """The headings of a page as a link names them."""
    heads = re.findall(r"^#+ (.+)$", read(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in heads}


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda p: p.name)
def test_every_relative_link_leads_somewhere(page):
    missing = []
    for target in re.findall(r"\]\(\s*([^)\s]+)\s*\)", read(page)):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        there = (page.parent / path).resolve() if path else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            missing.append(target)
    assert missing == []


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda p: p.name)
def test_every_path_that_is_named_exists(page):
    named = re.findall(r"`((?:api|data|docs|graph|ontology|tests|viz)/[\w./-]+)`", read(page))
    assert [path for path in named if not (ROOT / path).exists()] == []


def terms(kind: str = r"\w+") -> set[str]:
    vocabulary = read(ROOT / "ontology/lawgraph.ttl")
    return set(re.findall(rf"^(lg:\w+) a owl:{kind}", vocabulary, re.MULTILINE))


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda p: p.name)
def test_every_term_that_is_named_is_defined(page):
    assert set(re.findall(r"\blg:\w+", read(page))) <= terms()


def test_every_class_is_described_in_the_model():
    assert {c for c in terms("Class") if c not in read(ROOT / "docs/model.md")} == set()


def test_the_pictures_are_small():
    pictures = list((ROOT / "docs/img").glob("*.png"))
    assert pictures
    assert [p.name for p in pictures if p.stat().st_size > 300_000] == []


def test_no_page_names_a_place_of_one_machine():
    for page in EVERY_PAGE:
        assert not re.search(r"/work\b|/root\b|/home/|/tmp\b", read(page)), page.name


if __name__ == "__main__":
    page = ROOT / "docs/service.md"
    page.write_text(renewed(read(page)), encoding="utf-8")
