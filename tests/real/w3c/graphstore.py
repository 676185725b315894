"""The tests of the SPARQL 1.1 Graph Store HTTP Protocol, step after step.

The suite has a page for people and no manifest; these are its requests, by their names there.
The nine that change or refuse something, each with the look at what it left, are what others
count as nine tests; the steps below are finer.
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx
from rdflib import Graph

from tests.real.w3c.compare import same_graphs

PREFIX = (
    "@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix v: <http://www.w3.org/2006/vcard/ns#> .\n"
)
ONE, TWO = "/graphs/person/1.ttl", "/graphs/person/2.ttl"


def run(client: httpx.Client) -> Iterator[tuple[str, str, str]]:
    """Name, title and complaint of each step; the complaint is "" where it passed."""
    steps = Steps(client)
    client.post("/update", data={"update": "DROP ALL"}).raise_for_status()
    for name in [n for n in vars(Steps) if not n.startswith("_")]:
        why = ""
        try:
            getattr(steps, name)()
        except AssertionError as error:
            why = str(error) or "the answer is another"
        yield name, name.replace("__", " - ", 1).replace("_", " "), why


class Steps:
    """One method a step; they follow each other."""

    def __init__(self, client):
        self._client = client
        self._me = f"<{str(client.base_url).rstrip('/')}/graphs/person/1>"
        self._new = ""

    def _ask(self, method, path, status, body="", kind="text/turtle; charset=utf-8"):
        answer = self._client.request(
            method, path, content=body.encode(), headers={"Content-Type": kind} if body else {}
        )
        assert answer.status_code in status, f"{answer.status_code}: {answer.text[:200]}"
        return answer

    def _holds(self, path, turtle):
        answer = self._client.get(path, headers={"Accept": "text/turtle; charset=utf-8"})
        assert answer.status_code == 200, f"{answer.status_code}: {answer.text[:200]}"
        assert answer.headers["Content-Type"] == "text/turtle; charset=utf-8"
        got = Graph().parse(data=answer.text, format="turtle")
        wanted = Graph().parse(data=PREFIX + turtle, format="turtle")
        assert same_graphs(got, wanted), "it holds other triples"

    def _person(self, name):
        return f'{self._me} a foaf:Person; foaf:businessCard [ a v:VCard; v:fn "{name}" ] .'

    def put__initial_state(self):
        self._ask("PUT", ONE, {201}, PREFIX + self._person("John Doe"))

    def get_of_put__initial_state(self):
        name = str(self._client.base_url).rstrip("/") + ONE
        self._holds(f"/graphs?graph={name}", self._person("John Doe"))

    def put__graph_already_in_store(self):
        self._ask("PUT", ONE, {200, 204}, PREFIX + self._person("Jane Doe"))

    def get_of_put__graph_already_in_store(self):
        self._holds(ONE, self._person("Jane Doe"))

    def put__default_graph(self):
        alice = '[] a foaf:Person; foaf:businessCard [ a v:VCard; v:given-name "Alice" ] .'
        self._ask("PUT", "/graphs?default", {200, 201, 204}, PREFIX + alice)

    def get_of_put__default_graph(self):
        self._holds(
            "/graphs?default",
            '[] a foaf:Person; foaf:businessCard [ a v:VCard; v:given-name "Alice" ] .',
        )

    def put__mismatched_payload(self):
        self._ask("PUT", ONE, {400}, PREFIX + self._person("Jane Doe"), "application/rdf+xml")

    def put__empty_graph(self):
        name = str(self._client.base_url).rstrip("/") + TWO
        self._ask("PUT", f"/graphs?graph={name}", {200, 201, 204}, "\n")

    def get_of_put__empty_graph(self):
        self._holds(TWO, "")

    def delete__existing_graph(self):
        self._ask("DELETE", TWO, {200, 204})

    def get_of_delete__existing_graph(self):
        self._ask("GET", TWO, {404})

    def delete__nonexistent_graph(self):
        self._ask("DELETE", TWO, {404})

    def post__existing_graph(self):
        self._ask("POST", ONE, {200, 204}, PREFIX + f'{self._me} foaf:name "Jane Doe" .')

    def get_of_post__existing_graph(self):
        self._holds(ONE, self._person("Jane Doe") + f'{self._me} foaf:name "Jane Doe" .')

    def post__multipart_formdata(self):
        parts = "".join(
            "--BbC04y\r\nContent-disposition: attachment; filename=x.ttl\r\n"
            f"Content-type: text/turtle; charset=utf-8\r\n\r\n{PREFIX}{self._me} {said} .\r\n"
            for said in ('foaf:familyName "Doe"', 'foaf:givenName "Jane"')
        )
        body = (
            '--AaB03x\r\ncontent-disposition: form-data; name="graphs"\r\n'
            f"Content-type: multipart/mixed; boundary=BbC04y\r\n\r\n{parts}--BbC04y--\r\n--AaB03x--"
        )
        self._ask("POST", ONE, {200, 204}, body, "multipart/form-data; boundary=AaB03x")

    def get_of_post__multipart_formdata(self):
        self._holds(
            ONE,
            self._person("Jane Doe")
            + f'{self._me} foaf:name "Jane Doe"; foaf:familyName "Doe"; foaf:givenName "Jane" .',
        )

    def post__create__new_graph(self):
        card = '[] a foaf:Person; foaf:businessCard [ a v:VCard; v:given-name "Alice" ] .'
        self._new = self._ask("POST", "/graphs", {201}, PREFIX + card).headers["Location"]

    def get_of_post__create__new_graph(self):
        self._holds(
            self._new, '[] a foaf:Person; foaf:businessCard [ a v:VCard; v:given-name "Alice" ] .'
        )

    def post__empty_graph_to_existing_graph(self):
        self._ask("POST", self._new, {200, 204}, "\n")

    def get_of_post__after_noop(self):
        self.get_of_post__create__new_graph()

    def head_on_an_existing_graph(self):
        answer = self._ask("HEAD", ONE, {200})
        assert not answer.content
        assert answer.headers["Content-Type"] == "text/turtle; charset=utf-8"

    def head_on_a_nonexisting_graph(self):
        self._ask("HEAD", TWO, {404})
