"""Runs the suites against a server over HTTP and says of each test how it went."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import httpx
from rdflib import Graph

from tests.api.writable import Served
from tests.real.w3c import graphstore, protocol
from tests.real.w3c.compare import read_csv, read_expected, read_rows, same_graphs, same_rows
from tests.real.w3c.suite import Case, Data, cases, fetch, iri_of

_FROM = re.compile(r"\bFROM\s+(?:NAMED\s+)?<([^>]*)>", re.IGNORECASE)


@dataclass(frozen=True)
class Outcome:
    """How a test went.

    Attributes:
        case: the test.
        why: what was not as expected; "" where it passed.
    """

    case: Case
    why: str = ""


@dataclass(frozen=True)
class Sent:
    """A write as it was sent, and what became of it in the plain dataset."""

    method: str
    where: str
    kind: str
    body: bytes
    status: int


def run_all() -> tuple[list[Outcome], list[Sent]]:
    """All suites, against a server with a plain dataset that is started for it; what they wrote."""
    root = fetch()
    with tempfile.TemporaryDirectory() as home:
        served = Served(Path(home), "--dataset", "plain")
        try:
            sent = recording(served.client)
            return Runner(served.client, root).run(), sent
        finally:
            served.stop()


def recording(client: httpx.Client) -> list[Sent]:
    """Keep what a client writes from now on, each request once."""
    kept: dict[Sent, None] = {}
    sent: list[Sent] = []

    def keep(answer: httpx.Response) -> None:
        request = answer.request
        where = request.url.raw_path.decode()
        # A POST to /graphs itself leaves it to the service where to write.
        names = where.startswith(("/update", "/graphs?", "/graphs/"))
        if names and request.method in {"POST", "PUT", "DELETE"}:
            kind = request.headers.get("Content-Type", "")
            one = Sent(request.method, where, kind, request.content, answer.status_code)
            if one not in kept:
                kept[one] = None
                sent.append(one)

    client.event_hooks["response"].append(keep)
    return sent


class Runner:
    """Asks one server, whose whole dataset it may change.

    Args:
        client: with the address and the token of the server.
        root: folder of the suites.
    """

    def __init__(self, client: httpx.Client, root: Path) -> None:
        self.client = client
        self.root = root
        self._loaded: Data | None = None

    def run(self) -> list[Outcome]:
        """All suites."""
        outcomes = [self.one(case) for case in cases(self.root) if case.suite != "protocol"]
        titles = [case for case in cases(self.root) if case.suite == "protocol"]
        outcomes += [Outcome(case, protocol.run(case, self.client)) for case in titles]
        return outcomes + [
            Outcome(Case(f"#{name}", "http-rdf-update", "graph-store", "", title), why)
            for name, title, why in graphstore.run(self.client)
        ]

    def one(self, case: Case) -> Outcome:
        """One test of the manifests."""
        try:
            kinds = {"QueryEvaluationTest": self._query, "CSVResultFormatTest": self._query}
            kinds |= {"UpdateEvaluationTest": self._update}
            return Outcome(case, kinds.get(case.kind, self._syntax)(case))
        except httpx.HTTPError as error:
            return Outcome(case, f"{type(error).__name__}: {error}")

    def load(self, data: Data) -> None:
        """Let the dataset hold these files and nothing else."""
        if data == self._loaded:
            return
        self._loaded = None
        into = []
        for number, (graph, file) in enumerate(data.files):
            triples = self._triples(file, f"b{number}x")
            into.append(f"GRAPH <{graph}> {{\n{triples} }}" if graph else triples)
        text = f"DROP ALL ;\nINSERT DATA {{\n{' '.join(into)}\n}}"
        answer = self.client.post("/update", data={"update": text})
        assert answer.is_success, answer.text
        self._loaded = data

    def _triples(self, file: Path, mark: str) -> str:
        """A file as N-Triples, its blank nodes named apart from those of other files."""
        graph = Graph().parse(file, publicID=iri_of(self.root, file))
        return re.sub(r"_:(\w+)", rf"_:{mark}\1", graph.serialize(format="nt"))

    def _text(self, case: Case) -> str:
        text = case.action.read_bytes().decode("utf-8")
        # Relative IRIs of a test are meant against its file, not against this server.
        return f"BASE <{iri_of(self.root, case.action)}>\n{text}"

    def _query(self, case: Case) -> str:
        if case.result is None:
            return "the manifest names no result"
        files = case.before.files
        for name in _FROM.findall(case.action.read_text("utf-8")):
            # The query names a file as a graph; nothing is fetched, so it has to be there.
            file = case.action.parent / name
            files += ((iri_of(self.root, file), file),) if file.is_file() else ()
        self.load(Data(files))
        wanted = read_expected(case.result, iri_of(self.root, case.result))
        form = {".csv": "text/csv", ".tsv": "text/tab-separated-values"}.get(
            case.result.suffix, "application/sparql-results+json"
        )
        accept = "text/turtle" if isinstance(wanted, Graph) else form
        answer = self.client.post(
            "/sparql",
            content=self._text(case).encode(),
            headers={"Content-Type": "application/sparql-query", "Accept": accept},
        )
        if answer.status_code != 200:
            return f"{answer.status_code}: {answer.json()['detail']}"
        if isinstance(wanted, Graph):
            got = Graph().parse(data=answer.content, format="turtle")
            return "" if same_graphs(got, wanted) else "another graph"
        if form == "text/csv":
            rows = read_csv(answer.content), read_csv(case.result.read_bytes())
        else:
            name = "tsv" if form.endswith("values") else "json"
            rows = read_rows(answer.content, name), wanted
        return "" if same_rows(*rows) else "other solutions"

    def _update(self, case: Case) -> str:
        self.load(case.before)
        self._loaded = None
        answer = self.client.post(
            "/update",
            content=self._text(case).encode(),
            headers={"Content-Type": "application/sparql-update"},
        )
        if not answer.is_success:
            return f"{answer.status_code}: {answer.json()['detail']}"
        wanted: dict[str, Graph] = {"": Graph()}
        for graph, file in case.after.files:
            wanted.setdefault(graph, Graph()).parse(file, publicID=iri_of(self.root, file))
        for graph, expected in wanted.items():
            where = {"graph": graph} if graph else {"default": ""}
            answer = self.client.get("/graphs", params=where, headers={"Accept": "text/turtle"})
            if answer.status_code == 404 and not len(expected):
                continue
            if answer.status_code != 200:
                return f"{answer.status_code} for {graph or 'the default graph'}"
            if not same_graphs(Graph().parse(data=answer.content, format="turtle"), expected):
                return f"{graph or 'the default graph'} holds other triples"
        rows = self.client.get(
            "/sparql", params={"query": "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"}
        ).json()["results"]["bindings"]
        more = {row["g"]["value"] for row in rows} - wanted.keys()
        return f"there are other graphs: {', '.join(sorted(more))}" if more else ""

    def _syntax(self, case: Case) -> str:
        update = "Update" in case.kind or case.action.suffix == ".ru"
        self.load(Data())
        self._loaded = None if update else self._loaded
        kind = "update" if update else "query"
        answer = self.client.post(
            "/update" if update else "/sparql",
            content=case.action.read_bytes(),
            headers={"Content-Type": f"application/sparql-{kind}"},
        )
        refused = answer.status_code == 400
        if case.kind.startswith("Negative"):
            return "" if refused else f"{answer.status_code} for what is no SPARQL"
        # What is understood may still be refused: LOAD and SERVICE (403), a graph that is not
        # there (409), a function that is not there. All that comes after the parser.
        understood = answer.is_success or answer.status_code in {403, 409}
        understood |= refused and answer.json()["type"].endswith("/query-unsupported")
        return "" if understood else f"{answer.status_code}: {answer.json()['detail']}"
