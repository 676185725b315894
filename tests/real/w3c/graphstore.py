"""The tests of the SPARQL 1.1 Graph Store HTTP Protocol, step after step.

The suite has a page for people and no manifest; these are its requests, by their names there.
The nine that change or refuse something, each with the look at what it left, are what others
count as nine tests; the steps below are finer.
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx
from rdflib import Graph

from graph.identifiers import LOCAL
from tests.real.w3c.compare import same_graphs

PREFIX = (
    "@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix v: <http://www.w3.org/2006/vcard/ns#> .\n"
)
CARD = "<http://example.org/card>"


def run(client: httpx.Client, *, local: bool = False) -> Iterator[tuple[str, str, str]]:
    """Name, title and complaint of each step; the complaint is "" where it passed.

    Args:
        client: with the address and the token of the server.
        local: ask of local graphs, in which things have names where the suite has blank nodes.
    """
    steps = Steps(client, local)
    if not local:
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

    def __init__(self, client, local):
        self._client = client
        self._named = local
        below = "/graphs/local/person" if local else "/graphs/person"
        self._one, self._two = f"{below}/1.ttl", f"{below}/2.ttl"
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

    def _name(self, path):
        """What a graph is called that is named directly: in the plain dataset by its address."""
        if self._named:
            return path.replace("/graphs/local/", LOCAL)
        return str(self._client.base_url).rstrip("/") + path

    def _person(self, name):
        return f"{self._me} a foaf:Person; " + self._card(f'v:fn "{name}"')

    def _card(self, said):
        if self._named:
            return f"foaf:businessCard {CARD} . {CARD} a v:VCard; {said} ."
        return f"foaf:businessCard [ a v:VCard; {said} ] ."

    def _alice(self):
        alice = "<http://example.org/alice>" if self._named else "[]"
        return f"{alice} a foaf:Person; " + self._card('v:given-name "Alice"')

    def put__initial_state(self):
        self._ask("PUT", self._one, {201}, PREFIX + self._person("John Doe"))

    def get_of_put__initial_state(self):
        self._holds(f"/graphs?graph={self._name(self._one)}", self._person("John Doe"))

    def put__graph_already_in_store(self):
        self._ask("PUT", self._one, {200, 204}, PREFIX + self._person("Jane Doe"))

    def get_of_put__graph_already_in_store(self):
        self._holds(self._one, self._person("Jane Doe"))

    def put__default_graph(self):
        self._ask("PUT", "/graphs?default", {200, 201, 204}, PREFIX + self._alice())

    def get_of_put__default_graph(self):
        self._holds("/graphs?default", self._alice())

    def put__mismatched_payload(self):
        self._ask("PUT", self._one, {400}, PREFIX + self._person("Jane Doe"), "application/rdf+xml")

    def put__empty_graph(self):
        self._ask("PUT", f"/graphs?graph={self._name(self._two)}", {200, 201, 204}, "\n")

    def get_of_put__empty_graph(self):
        self._holds(self._two, "")

    def delete__existing_graph(self):
        self._ask("DELETE", self._two, {200, 204})

    def get_of_delete__existing_graph(self):
        self._ask("GET", self._two, {404})

    def delete__nonexistent_graph(self):
        self._ask("DELETE", self._two, {404})

    def post__existing_graph(self):
        self._ask("POST", self._one, {200, 204}, PREFIX + f'{self._me} foaf:name "Jane Doe" .')

    def get_of_post__existing_graph(self):
        self._holds(self._one, self._person("Jane Doe") + f'{self._me} foaf:name "Jane Doe" .')

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
        self._ask("POST", self._one, {200, 204}, body, "multipart/form-data; boundary=AaB03x")

    def get_of_post__multipart_formdata(self):
        self._holds(
            self._one,
            self._person("Jane Doe")
            + f'{self._me} foaf:name "Jane Doe"; foaf:familyName "Doe"; foaf:givenName "Jane" .',
        )

    def post__create__new_graph(self):
        made = self._ask("POST", "/graphs", {201}, PREFIX + self._alice())
        self._new = made.headers["Location"]

    def get_of_post__create__new_graph(self):
        self._holds(self._new, self._alice())

    def post__empty_graph_to_existing_graph(self):
        self._ask("POST", self._new, {200, 204}, "\n")

    def get_of_post__after_noop(self):
        self.get_of_post__create__new_graph()

    def head_on_an_existing_graph(self):
        answer = self._ask("HEAD", self._one, {200})
        assert not answer.content
        assert answer.headers["Content-Type"] == "text/turtle; charset=utf-8"

    def head_on_a_nonexisting_graph(self):
        self._ask("HEAD", self._two, {404})
