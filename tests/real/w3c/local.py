"""The writing suites a second time, against the service as it is usually served.

``outside`` sends every write that the suites sent to the plain dataset once more: each has to be
refused, and the generation has to stay. ``Inside`` moves the tests into graphs below
``graph/local/``: the names of graphs are replaced, and the default graph of a test becomes a graph
that WITH names.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import httpx
from rdflib import Graph

from graph import generations
from graph.identifiers import LOCAL
from graph.paths import Project
from graph.writes.operations import ALL, DATA, DEFAULT, MANAGE, NAMED, PATTERN, split, targets
from tests.api.writable import Served
from tests.graph.writes.conftest import write_base
from tests.real.w3c import graphstore, protocol
from tests.real.w3c.compare import same_graphs
from tests.real.w3c.run import Outcome, Runner, Sent
from tests.real.w3c.suite import Case, Data, cases, fetch, iri_of

BELOW = f"{LOCAL}w3c/"
GRAPHS = [f"{BELOW}{name}" for name in ("default", "g1", "g2", "g3", "g4")]
ROOT = Path(__file__).resolve().parents[3]
_NAME = re.compile(r"<http://example\.org/(g\d)>|(?<![\w<])\w*:(g\d)\b")
_ABSENT = re.compile(r"<http://www\.example\.\w+/?(\w*)>")


@dataclass(frozen=True)
class Refusals:
    """What came of sending the writes of the suites to where they must not write.

    Attributes:
        refused: were written to the plain dataset, and refused with 403 here.
        idle: ask for nothing that could be written, and were answered so.
        wrong: were refused there too, because of what they are.
        complaints: what went otherwise.
    """

    refused: int
    idle: int
    wrong: int
    complaints: tuple[str, ...]


def run_local(sent: list[Sent]) -> tuple[Refusals, list[Outcome]]:
    """Both, against the service as usual over one small generation, started for it.

    Args:
        sent: what the suites wrote to the plain dataset.
    """
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        generations.publish(home, lambda into: write_base(into, Project(ROOT, home)))
        served = Served(home)
        try:
            return outside(sent, served.client), inside(served.client)
        finally:
            served.stop()


def outside(sent: list[Sent], client: httpx.Client) -> Refusals:
    """Send every write once more, to a service that has graphs of others."""
    before = client.get("/health").json()["generation"]
    counts = {"refused": 0, "idle": 0, "wrong": 0}
    complaints = []
    for one in sent:
        headers = {"Content-Type": one.kind} if one.kind else {}
        answer = client.request(one.method, one.where, content=one.body, headers=headers)
        told = f"{one.method} {one.where} {one.body[:300]!r}: {answer.status_code}"
        if answer.headers["X-Lawgraph-Generation"] != before:
            complaints.append(f"{told}, and something was written")
        elif one.status >= 400:
            counts["wrong"] += 1
            if not 400 <= answer.status_code < 500:
                complaints.append(f"{told}, where the plain dataset says {one.status}")
        elif answer.status_code == 403:
            counts["refused"] += 1
        elif answer.is_success and answer.json()["added"] == answer.json()["removed"] == 0:
            counts["idle"] += 1
        else:
            complaints.append(told)
    after = client.get("/health").json()["generation"]
    complaints += [f"the generation is {after}, it was {before}"] * (after != before)
    return Refusals(**counts, complaints=tuple(complaints))


def inside(client: httpx.Client) -> list[Outcome]:
    """The writing suites in local graphs."""
    root = fetch()
    runner = Inside(client, root)
    found = list(cases(root))
    outcomes = [runner.one(case) for case in found if case.kind == "UpdateEvaluationTest"]
    outcomes += [
        Outcome(case, protocol.run(case, client, f"{BELOW}protocol/"))
        for case in found
        if case.suite == "protocol" and "update" in case.iri.rpartition("#")[2]
    ]
    return outcomes + [
        Outcome(Case(f"#{name}", "http-rdf-update", "graph-store", "", title), why)
        for name, title, why in graphstore.run(client, local=True)
    ]


class Inside(Runner):
    """Runs the evaluation tests of updates in local graphs."""

    def _update(self, case: Case) -> str:
        operations = split(case.action.read_text("utf-8"), iri_of(self.root, case.action))
        try:
            text = ";\n".join(_moved(operation) for operation in operations)
        except _NotMovedError as error:
            return str(error)
        answer = self.client.post(
            "/update", data={"update": f"{self._fill(case.before)} ;\n{text}"}
        )
        if not answer.is_success:
            return f"{answer.status_code}: {answer.json()['detail']}"
        wanted: dict[str, Graph] = {graph: Graph() for graph in GRAPHS}
        for graph, file in case.after.files:
            wanted[_local(graph)].parse(file, publicID=iri_of(self.root, file))
        for graph, expected in wanted.items():
            answer = self.client.get("/graphs", params={"graph": graph})
            got = Graph()
            if answer.status_code != 404:
                got.parse(data=answer.content, format="turtle")
            if not same_graphs(got, expected):
                return f"{graph} holds other triples"
        return ""

    def _fill(self, data: Data) -> str:
        """What makes the graphs hold this, to stand before the update of a test: one write."""
        into = [
            f"GRAPH <{_local(graph)}> {{\n{self._triples(file, 'b')} }}"
            for graph, file in data.files
        ]
        drop = " ;\n".join(f"DROP SILENT GRAPH <{graph}>" for graph in GRAPHS)
        return f"{drop} ;\nINSERT DATA {{\n{' '.join(into)}\n}}"


class _NotMovedError(Exception):
    """An operation means all graphs, which no local one can stand for."""


def _local(graph: str) -> str:
    return f"{BELOW}{graph.rpartition('/')[2]}" if graph else GRAPHS[0]


def _moved(operation) -> str:
    """One operation as text, in local graphs."""
    text = _ABSENT.sub(rf"<{BELOW}absent-\1>", _bound(operation))
    return _NAME.sub(lambda found: f"<{BELOW}{found[1] or found[2]}>", text)


def _bound(operation) -> str:
    """One operation as text, its default graph named."""
    within = "" if operation.within else f"WITH <{GRAPHS[0]}>\n"
    verb, insert, delete = operation.verb, operation.insert, operation.delete
    if verb in DATA and targets(insert, operation.prologue, "")[0]:
        kind = verb.removesuffix(" DATA")
        return f"{operation.prologue}\n{within}{kind} {insert}\nWHERE {{}}"
    if verb == "DELETE WHERE":
        return f"{operation.prologue}\n{within}DELETE {delete}\nWHERE {operation.where}"
    if verb in PATTERN:
        return f"{operation.prologue}\n{within}{operation.text}"
    if verb in MANAGE:
        if {operation.target, operation.source} & {ALL, NAMED}:
            raise _NotMovedError("403: it is about all graphs, and so about those of others")
        silent = "SILENT " if operation.silent else ""
        named = [
            f"<{GRAPHS[0]}>" if graph == DEFAULT else f"<{graph}>"
            for graph in (operation.source, operation.target)
            if graph
        ]
        graph = "GRAPH " if len(named) == 1 else ""
        return f"{verb} {silent}{graph}{' TO '.join(named)}"
    return f"{operation.prologue}\n{operation.text}"
