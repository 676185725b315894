"""The 34 tests of the SPARQL 1.1 Protocol. The manifest only names them: here they are asked."""

from __future__ import annotations

import httpx

from tests.real.w3c.suite import Case

FORM = "application/x-www-form-urlencoded"
QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
ROWS = {"application/sparql-results+xml", "application/sparql-results+json"}
TRIPLES = {"application/rdf+xml", "text/turtle", "application/n-triples", "application/ld+json"}
ELSEWHERE = "http://example.org/"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
NAMED = "SELECT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"
PREFIX = "PREFIX dc: <http://purl.org/dc/terms/> "


def run(case: Case, client: httpx.Client, below: str = ELSEWHERE) -> str:
    """What was not as expected; "" where the test passed.

    Args:
        case: names the test.
        client: with the address and the token of the server.
        below: the names of the graphs begin so.
    """
    asked = Asking(client, below)
    asked.begin()
    try:
        getattr(asked, case.iri.rpartition("#")[2])()
    except AssertionError as error:
        return str(error) or "the answer is another"
    return ""


class Asking:
    """One method a test, by its name in the manifest."""

    def __init__(self, client, below):
        self.client = client
        self.elsewhere = below == ELSEWHERE
        self.g = [f"{below}data{n}" for n in range(4)]
        self.things = [f"{ELSEWHERE}data{n}#s" for n in range(4)]
        self.filled = [f"{below}found", f"{below}named"]
        # Where there are graphs of others, one of its own stands for all.
        self.all = "ALL" if self.elsewhere else f"GRAPH <{self.g[1]}>"
        self.any = f"GRAPH {'?g' if self.elsewhere else f'<{self.g[1]}>'} {{ ?s ?p ?o }}"

    def begin(self):
        stated = zip(self.g, self.things, strict=True)
        graphs = " ".join(f"GRAPH <{g}> {{ <{thing}> <a:p> '{g}' }}" for g, thing in stated)
        drops = [f"SILENT GRAPH <{g}>" for g in (*self.g, *self.filled)]
        drop = " ; ".join(f"DROP {what}" for what in (["ALL"] if self.elsewhere else drops))
        answer = self.client.post(
            "/update", data={"update": f"{drop} ; INSERT DATA {{ {graphs} }}"}
        )
        assert answer.is_success, answer.text

    def get(self, *fields, **headers):
        return self.client.get("/sparql", params=fields, headers=headers)

    def form(self, path, *fields):
        body = str(httpx.QueryParams(fields)).encode()
        return self.client.post(path, content=body, headers={"Content-Type": FORM})

    def direct(self, path, text, kind, *fields):
        body = text if isinstance(text, bytes) else text.encode()
        headers = {"Content-Type": kind} if kind else {}
        return self.client.post(path, params=fields, content=body, headers=headers)

    def value(self, answer):
        assert answer.status_code == 200, f"{answer.status_code}: {answer.text[:200]}"
        (row,) = answer.json()["results"]["bindings"]
        return next(iter(row.values()))["value"]

    def true(self, answer):
        assert answer.status_code == 200, f"{answer.status_code}: {answer.text[:200]}"
        assert answer.json()["boolean"] is True, "the answer is not true"

    def graphs(self, answer):
        assert answer.status_code == 200, f"{answer.status_code}: {answer.text[:200]}"
        return [row["g"]["value"] for row in answer.json()["results"]["bindings"]]

    def refused(self, answer, *statuses):
        allowed = statuses or range(400, 500)
        assert answer.status_code in allowed, f"{answer.status_code}, which is no refusal"

    def holds(self, pattern):
        self.true(self.get(("query", f"{PREFIX}ASK {{ {pattern} }}")))

    def done(self, answer):
        assert answer.is_success, f"{answer.status_code}: {answer.text[:200]}"

    # Queries

    def query_get(self):
        self.true(self.get(("query", "ASK {}")))

    def query_post_form(self):
        self.true(self.form("/sparql", ("query", "ASK {}")))

    def query_post_direct(self):
        self.true(self.direct("/sparql", "ASK {}", QUERY))

    def query_dataset_default_graphs_get(self):
        fields = [("default-graph-uri", g) for g in self.g[1:3]]
        assert self.value(self.get(("query", COUNT), *fields)) == "2", "not the two graphs"

    def query_dataset_default_graphs_post(self):
        fields = [("default-graph-uri", g) for g in self.g[1:3]]
        assert self.value(self.form("/sparql", ("query", COUNT), *fields)) == "2"
        assert self.value(self.direct("/sparql", COUNT, QUERY, *fields)) == "2"

    def query_dataset_named_graphs_get(self):
        fields = [("named-graph-uri", g) for g in self.g[1:3]]
        assert self.graphs(self.get(("query", NAMED), *fields)) == self.g[1:3]
        self.true(self.get(("query", "ASK { FILTER NOT EXISTS { ?s ?p ?o } }"), *fields))

    def query_dataset_named_graphs_post(self):
        fields = [("named-graph-uri", g) for g in self.g[1:3]]
        assert self.graphs(self.form("/sparql", ("query", NAMED), *fields)) == self.g[1:3]
        assert self.graphs(self.direct("/sparql", NAMED, QUERY, *fields)) == self.g[1:3]

    def query_dataset_full(self):
        fields = [("default-graph-uri", self.g[3]), *(("named-graph-uri", g) for g in self.g[1:3])]
        assert self.graphs(self.get(("query", NAMED), *fields)) == self.g[1:3]
        assert self.value(self.get(("query", COUNT), *fields)) == "1"

    def query_multiple_dataset(self):
        one, two = self.things[1:3]
        query = f"ASK FROM <{self.g[1]}> {{ <{two}> ?p ?o FILTER NOT EXISTS {{ <{one}> ?p ?o }} }}"
        self.true(self.get(("query", query), ("default-graph-uri", self.g[2])))
        self.true(self.form("/sparql", ("query", query), ("default-graph-uri", self.g[2])))

    def kind(self, query, kinds):
        answer = self.get(("query", query))
        assert answer.status_code == 200
        assert answer.headers["Content-Type"].split(";")[0] in kinds, answer.headers["Content-Type"]

    def query_content_type_select(self):
        self.kind(COUNT, ROWS | {"text/csv", "text/tab-separated-values"})

    def query_content_type_ask(self):
        self.kind("ASK {}", ROWS)

    def query_content_type_describe(self):
        self.kind("DESCRIBE <http://example.org/>", TRIPLES)

    def query_content_type_construct(self):
        self.kind("CONSTRUCT { <a:s> <a:p> 1 } WHERE {}", TRIPLES)

    def bad_query_method(self):
        for method in ("PUT", "DELETE", "PATCH"):
            answer = self.client.request(method, "/sparql", params={"query": "ASK {}"})
            self.refused(answer, 405)
            assert "GET" in answer.headers["Allow"]

    def bad_multiple_queries(self):
        fields = ("query", "ASK {}"), ("query", "SELECT * {}")
        self.refused(self.get(*fields), 400)
        self.refused(self.form("/sparql", *fields), 400)

    def bad_query_wrong_media_type(self):
        self.refused(self.direct("/sparql", "ASK {}", "text/plain"), 415)

    def bad_query_missing_form_type(self):
        self.refused(self.direct("/sparql", "query=ASK%20%7B%7D", None), 415)

    def bad_query_missing_direct_type(self):
        self.refused(self.direct("/sparql", "ASK {}", None), 415)

    def bad_query_non_utf8(self):
        text = "ASK {}".encode("utf-16")
        self.refused(self.direct("/sparql", text, f"{QUERY}; charset=UTF-16"))
        self.refused(self.direct("/sparql", text, QUERY), 400)

    def bad_query_syntax(self):
        self.refused(self.get(("query", "ASK {")), 400)

    # Updates

    def update_post_form(self):
        self.done(self.form("/update", ("update", f"CLEAR {self.all}")))
        self.holds(f"FILTER NOT EXISTS {{ {self.any} }}")

    def update_post_direct(self):
        self.done(self.direct("/update", f"CLEAR {self.all}", UPDATE))
        self.holds(f"FILTER NOT EXISTS {{ {self.any} }}")

    def found(self, *fields):
        found, named = self.filled
        text = f"INSERT {{ GRAPH <{found}> {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o }}"
        named = f"INSERT {{ GRAPH <{named}> {{ ?s ?p ?o }} }} WHERE {{ GRAPH ?g {{ ?s ?p ?o }} }}"
        self.done(self.direct("/update", f"{text} ; {named}", UPDATE, *fields))
        return [
            self.value(self.get(("query", COUNT), ("default-graph-uri", graph)))
            if self.get(("query", f"ASK {{ GRAPH <{graph}> {{}} }}")).json()["boolean"]
            else "0"
            for graph in self.filled
        ]

    def update_dataset_default_graph(self):
        assert self.found(("using-graph-uri", self.g[1])) == ["1", "0"], "not that graph alone"

    def update_dataset_default_graphs(self):
        assert self.found(*(("using-graph-uri", g) for g in self.g[1:3])) == ["2", "0"]

    def update_dataset_named_graphs(self):
        assert self.found(*(("using-named-graph-uri", g) for g in self.g[1:3])) == ["0", "2"]

    def update_dataset_full(self):
        fields = [
            ("using-graph-uri", self.g[1]),
            *(("using-named-graph-uri", g) for g in self.g[1:4]),
        ]
        assert self.found(*fields) == ["1", "3"]

    def update_base_uri(self):
        said = "<x> <y> <z>" if self.elsewhere else f"GRAPH <{self.g[1]}> {{ <x> <y> <z> }}"
        self.done(self.form("/update", ("update", f"CLEAR {self.all} ; INSERT DATA {{ {said} }}")))
        where = str(self.client.base_url).rstrip("/")
        self.holds(f"<{where}/x> <{where}/y> <{where}/z>")

    def bad_update_get(self):
        answer = self.client.get("/update", params={"update": "CLEAR ALL"})
        self.refused(answer, 405)
        assert answer.headers["Allow"] == "POST, OPTIONS"

    def bad_multiple_updates(self):
        fields = ("update", "CLEAR NAMED"), ("update", "CLEAR DEFAULT")
        self.refused(self.form("/update", *fields), 400)

    def bad_update_wrong_media_type(self):
        self.refused(self.direct("/update", "CLEAR NAMED", "text/plain"), 415)

    def bad_update_missing_form_type(self):
        self.refused(self.direct("/update", "update=CLEAR%20NAMED", None), 415)

    def bad_update_non_utf8(self):
        text = "CLEAR NAMED".encode("utf-16")
        self.refused(self.direct("/update", text, f"{UPDATE}; charset=UTF-16"))
        self.refused(self.direct("/update", text, UPDATE), 400)

    def bad_update_syntax(self):
        self.refused(self.direct("/update", "CLEAR XYZ", UPDATE), 400)

    def bad_update_dataset_conflict(self):
        texts = [
            "INSERT { <a:s> <a:p> ?o } USING <a:g> WHERE { ?s ?p ?o }",
            "INSERT { <a:s> <a:p> ?o } USING NAMED <a:g> WHERE { ?s ?p ?o }",
            "WITH <a:g> INSERT { <a:s> <a:p> ?o } WHERE { ?s ?p ?o }",
        ]
        for text in texts:
            for name in ("using-graph-uri", "using-named-graph-uri"):
                self.refused(self.direct("/update", text, UPDATE, (name, self.g[1])), 400)
