"""The client: one method for each list and answer of the service, and SPARQL."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

import httpx

from lawgraph_client.errors import RefusedError, UnreachableError
from lawgraph_client.table import Table

Value = str | int | bool | None
Given = Value | Sequence[str]
Item = dict[str, Any]

_BUSY = frozenset({429, 502, 503, 504})
_LONGEST_WAIT = 60.0  # seconds; a service that says more is not waited for


class Listed:
    """A list of the service: iterate over it, or collect it; pages are asked for when needed.

    Attributes:
        name: of the list.
    """

    def __init__(self, client: Lawgraph, name: str, given: Mapping[str, Given], page: int) -> None:
        self.name = name
        self._client = client
        self._given = given
        self._page = page

    def __iter__(self) -> Iterator[Item]:
        """The things, one by one."""
        for page in self.pages():
            yield from page["items"]

    def pages(self) -> Iterator[dict[str, Any]]:
        """The pages as the service gives them, with generation, total and disclaimer."""
        offset = 0
        while True:
            asked = {**self._given, "limit": self._page, "offset": offset}
            page = self._client.get(f"/v1/{self.name}", asked)
            yield page
            offset += len(page["items"])
            if not page["items"] or offset >= page["total"]:
                return

    def total(self) -> int:
        """How many there are with these filters."""
        page = self._client.get(f"/v1/{self.name}", {**self._given, "limit": 1})
        return int(page["total"])

    def collect(self) -> Table:
        """All of them as a table."""
        rows: list[Item] = []
        generation = ""
        for page in self.pages():
            rows += page["items"]
            generation = page["generation"]
        return Table(list(dict.fromkeys(k for row in rows for k in row)), rows, generation)


class Lawgraph:
    """A service.

    Args:
        address: for example ``http://127.0.0.1:8000``.
        timeout: seconds that one request may take.
        retries: how often to come again when the service is busy.
        page: things asked for at once, 1000 at most.
        transport: of httpx, for tests.
    """

    def __init__(
        self,
        address: str,
        timeout: float = 60.0,
        retries: int = 4,
        page: int = 500,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._http = httpx.Client(
            base_url=address.rstrip("/"),
            timeout=timeout,
            transport=transport,
            headers={"User-Agent": "lawgraph-client/0.1"},
            follow_redirects=True,
        )
        self._retries = retries
        self._page = page

    def __enter__(self) -> Self:
        """The client itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    # Lists

    def acts(self, **filters: Given) -> Listed:
        """Acts of every kind, drafts and amending acts included."""
        return self._list("acts", filters)

    def provisions(self, **filters: Given) -> Listed:
        """Places in acts that can be cited."""
        return self._list("provisions", filters)

    def norms(self, **filters: Given) -> Listed:
        """Rules of law."""
        return self._list("norms", filters)

    def changes(self, **filters: Given) -> Listed:
        """Amendment events, adopted and proposed."""
        return self._list("changes", filters)

    def agencies(self, **filters: Given) -> Listed:
        """Bodies of the state and the roles in which they act."""
        return self._list("agencies", filters)

    def organisation_types(self, **filters: Given) -> Listed:
        """Forms of organisation and groups defined by law."""
        return self._list("organisation-types", filters)

    def claims(self, **filters: Given) -> Listed:
        """What sources say of the law."""
        return self._list("claims", filters)

    def recommendations(self, **filters: Given) -> Listed:
        """Demands of sources."""
        return self._list("recommendations", filters)

    def cases(self, **filters: Given) -> Listed:
        """Events in practice."""
        return self._list("cases", filters)

    def observations(self, **filters: Given) -> Listed:
        """Numbers that sources give."""
        return self._list("observations", filters)

    def standards(self, **filters: Given) -> Listed:
        """International provisions under which norms are judged."""
        return self._list("standards", filters)

    def sources(self, **filters: Given) -> Listed:
        """Documents from which facts were taken."""
        return self._list("sources", filters)

    def discrepancies(self, **filters: Given) -> Listed:
        """Points on which sources differ."""
        return self._list("discrepancies", filters)

    # Answers

    def trace(self, organisation_type: str, **more: Value) -> dict[str, Any]:
        """Which norms reach an organisation type on a day."""
        return self.get("/v1/trace", {"organisation_type": organisation_type, **more})

    def impact(self, repeal: Sequence[str] | str, at: str | None = None) -> dict[str, Any]:
        """What a repeal would lift, leave, and cut loose."""
        return self.get("/v1/impact", {"repeal": repeal, "at": at})

    def timeline(self, resource: str) -> dict[str, Any]:
        """Every change of an act or a provision."""
        return self.get("/v1/timeline", {"resource": resource})

    def compare(self, resource: str, since: str, until: str | None = None) -> dict[str, Any]:
        """What differs between two days."""
        return self.get("/v1/compare", {"resource": resource, "from": since, "to": until})

    def search(self, words: str, limit: int = 50) -> dict[str, Any]:
        """Things found by words, numbers or titles."""
        return self.get("/v1/search", {"q": words, "limit": limit})

    def cite(self, text: str, at: str | None = None) -> dict[str, Any]:
        """What the legal citations in a text mean."""
        return self.get("/v1/cite", {"text": text, "at": at})

    def health(self) -> dict[str, Any]:
        """Generation and state of the service."""
        return self.get("/health", {})

    # SPARQL and linked data

    def select(self, query: str) -> Table:
        """The rows of a SELECT; numbers and booleans as such, everything else as text."""
        accept = {"Accept": "application/sparql-results+json"}
        answer = self._ask("POST", "/sparql", data={"query": query}, headers=accept)
        told = answer.json()
        rows = [
            {name: _plain(term) for name, term in row.items()}
            for row in told["results"]["bindings"]
        ]
        generation = answer.headers.get("X-Lawgraph-Generation", "")
        return Table(told["head"]["vars"], rows, generation)

    def ask(self, query: str) -> bool:
        """The answer of an ASK."""
        accept = {"Accept": "application/sparql-results+json"}
        answer = self._ask("POST", "/sparql", data={"query": query}, headers=accept)
        return bool(answer.json()["boolean"])

    def construct(self, query: str, media_type: str = "text/turtle") -> str:
        """The triples of a CONSTRUCT or DESCRIBE, as text of that media type."""
        accept = {"Accept": media_type}
        return self._ask("POST", "/sparql", data={"query": query}, headers=accept).text

    def resource(self, path: str, media_type: str = "text/turtle") -> str:
        """What the graph says of one thing, by its path below the base."""
        return self._ask("GET", f"/{path.lstrip('/')}", headers={"Accept": media_type}).text

    def get(self, path: str, given: Mapping[str, Given]) -> dict[str, Any]:
        """A JSON answer of any route.

        Args:
            path: of the route.
            given: parameters; None leaves one out, a list gives it several times.
        """
        asked = {k: _said(v) for k, v in given.items() if v is not None}
        found: dict[str, Any] = self._ask("GET", path, params=asked).json()
        return found

    def _list(self, name: str, filters: Mapping[str, Given]) -> Listed:
        return Listed(self, name, filters, self._page)

    def _ask(self, method: str, path: str, **more: Any) -> httpx.Response:  # noqa: ANN401 - httpx's
        for left in range(self._retries, -1, -1):
            try:
                answer = self._http.request(method, path, **more)
            except httpx.TransportError as error:
                raise UnreachableError(f"{self._http.base_url}: {error}") from error
            again = _wait(answer)
            if again is None or not left:
                break
            time.sleep(again)
        if answer.is_success:
            return answer
        raise _refusal(answer)


def _wait(answer: httpx.Response) -> float | None:
    """Seconds after which the service wants to be asked again, if it does."""
    said = answer.headers.get("Retry-After", "")
    if answer.status_code not in _BUSY or not said.isdecimal():
        return None
    seconds = float(said)
    return seconds if seconds <= _LONGEST_WAIT else None


def _refusal(answer: httpx.Response) -> RefusedError:
    try:
        told = answer.json()
        return RefusedError(answer.status_code, told["title"], told.get("detail", ""))
    except (ValueError, KeyError, TypeError):
        return RefusedError(answer.status_code, answer.reason_phrase, answer.text[:200])


def _said(value: Given) -> str | list[str]:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return list(value)
    return str(value)


_INTEGERS = ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger")


def _plain(term: Mapping[str, Any]) -> str | int | float | bool:
    text, kind = term["value"], term.get("datatype", "").rpartition("#")[2]
    try:
        if kind in _INTEGERS:
            return int(text)
        if kind in ("decimal", "double", "float"):
            return float(text)
    except ValueError:
        return str(text)
    return text == "true" if kind == "boolean" and text in ("true", "false") else str(text)
