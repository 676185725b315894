"""MCP: the answers as tools for assistants, over HTTP at ``/mcp`` and over standard streams.

The only door to the ``mcp`` SDK. The tools are thin: they read what an assistant sends, call
one function of ``api.assistant``, and turn a refusal into a tool error that says what to write.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, ParamSpec

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings
from mcp_types import ToolAnnotations
from pydantic import Field

from api import assistant
from api.today import day
from graph.answers.model import Lang
from graph.answers.trace import TraceQuestion
from graph.engine.request import QueryRequest
from graph.errors import LawgraphError

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from api.beside import Beside
    from graph.engine.engine import Engine

InLang = Annotated[Lang, Field(description="language of the answer")]
At = Annotated[str, Field(description="the day asked about, YYYY-MM-DD; empty is today")]
Limit = Annotated[int, Field(ge=1, le=200, description="how many norms, hits or changes at most")]
Answered = dict[str, Any]
P = ParamSpec("P")

_INSTRUCTIONS = (
    "Lawgraph is a knowledge graph of the law that governs civil society in Kazakhstan. Find "
    "things with `search` or `cite`, then ask `trace` (which norms reach a kind of organisation "
    "on a day), `timeline` (what changed), `impact` (what a repeal would do), `resource` or "
    "`sparql`. Repeat to the user the citations, the editions and the validity of what you "
    "quote, and that this is not legal advice. `attested` means in force in the latest edition "
    "read; `possible`, `unknown` and `wording-not-read` must not be told as in force."
)
_LARGEST = 400_000  # bytes of a SPARQL result; more fills an assistant's memory with one answer
_READS = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def mcp_server(engine: Engine | Beside, version: str = "1") -> MCPServer:
    """The server with its tools.

    Args:
        engine: answers; started by whoever runs the server.
        version: of the program.
    """
    server: MCPServer = MCPServer(
        "lawgraph",
        title="Lawgraph",
        instructions=_INSTRUCTIONS,
        version=version,
        log_level="WARNING",
    )

    def search(
        query: Annotated[str, Field(max_length=300)], lang: InLang = "en", limit: Limit = 10
    ) -> Answered:
        """Find acts, articles, norms, claims and concepts by words, numbers, titles or citation."""
        return assistant.searched(engine, query, lang, limit)

    def resource(
        path: Annotated[str, Field(description="IRI, or path such as kz/act/trade-unions-2014")],
        lang: InLang = "en",
        at: At = "",
    ) -> Answered:
        """Everything the graph says of one thing; of a norm also whether it is in force."""
        return assistant.resource(engine, path, lang, day(at))

    def trace(
        organisation_type: Annotated[
            str, Field(description="slug such as public-association, trade-union, foundation")
        ],
        right: Annotated[str, Field(description="slug of a right, e.g. association")] = "",
        barrier: Annotated[str, Field(description="slug of a barrier, e.g. entry")] = "",
        act: Annotated[str, Field(description="slug of an act")] = "",
        at: At = "",
        restrictions_only: bool = True,
        lang: InLang = "en",
        limit: Limit = 25,
    ) -> Answered:
        """Which norms reach a kind of organisation on a day, how sure that is, what punishes."""
        question = TraceQuestion(organisation_type, day(at), right, barrier, act, restrictions_only)
        return assistant.traced(engine, question, lang, limit)

    def timeline(
        resource: Annotated[str, Field(description="act or provision, criminal-code-2014/art/404")],
        lang: InLang = "en",
        limit: Limit = 50,
    ) -> Answered:
        """Every change of an act or a provision, with dates and the norms it introduced."""
        return assistant.told_over_time(engine, resource, lang, limit)

    def impact(
        repeal: Annotated[list[str], Field(min_length=1, max_length=50)],
        at: At = "",
        lang: InLang = "en",
        limit: Limit = 25,
    ) -> Answered:
        """What repealing norms, provisions or acts would lift, leave in force, and cut loose."""
        return assistant.weighed(engine, repeal, lang, day(at), limit)

    def cite(
        text: Annotated[str, Field(max_length=20_000, description="Russian, Kazakh or English")],
        at: At = "",
        lang: InLang = "en",
    ) -> Answered:
        """What the legal citations in a text mean, with confidence and place in the text."""
        return assistant.resolved(engine, text, lang, day(at) if at else None)

    for tool in (search, resource, trace, timeline, impact, cite):
        server.add_tool(_refusing(tool), annotations=_READS)

    @server.tool(annotations=_READS)
    async def sparql(
        query: Annotated[str, Field(description="SPARQL 1.1 SELECT, ASK, CONSTRUCT or DESCRIBE")],
        lang: InLang = "en",
    ) -> Answered:
        """Ask in SPARQL; prefixes must be declared. Add LIMIT: large results are refused."""
        try:
            result, iris = await _ask(engine, query)
            return assistant.asked(engine, result, iris, lang)
        except LawgraphError as error:
            raise ToolError(str(error)) from None

    return server


def mcp_app(server: MCPServer, hosts: list[str]) -> Starlette:
    """The application that answers at ``/mcp``; ``server.session_manager.run()`` is its life.

    A page in a browser must not reach a server on loopback under a name that it made up (DNS
    rebinding), so only these names are answered.

    Args:
        server: with its tools.
        hosts: names and addresses under which the service may be asked, besides loopback.
    """
    names = ["127.0.0.1", "localhost", "[::1]", *hosts]
    allowed = [spelling for name in names for spelling in (name, f"{name}:*")]
    origins = [f"{scheme}://{name}" for name in allowed for scheme in ("http", "https")]
    return server.streamable_http_app(
        stateless_http=True,
        json_response=True,
        transport_security=TransportSecuritySettings(
            allowed_hosts=allowed, allowed_origins=origins
        ),
    )


def _refusing(tool: Callable[P, Answered]) -> Callable[P, Answered]:
    """The tool, with our refusals as errors that an assistant can read."""

    @functools.wraps(tool)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> Answered:
        try:
            return tool(*args, **kwargs)
        except LawgraphError as error:
            raise ToolError(str(error)) from None

    return wrapped


async def _ask(engine: Engine | Beside, query: str) -> tuple[Any, set[str]]:
    """The result as values, and the IRIs in it."""
    answer = await engine.run(QueryRequest(query, rows="json", triples="ntriples"))
    body = bytearray()
    try:
        async for chunk in answer:
            body += chunk
            if len(body) > _LARGEST:
                raise LawgraphError(
                    f"the result is larger than {_LARGEST:,} bytes: add LIMIT, or ask for less"
                )
    finally:
        answer.close()
    if answer.kind == "triples":
        text = body.decode()
        return text, {t[1:-1] for t in text.split() if t.startswith("<")}
    found = json.loads(bytes(body))
    if "boolean" in found:
        return found["boolean"], set()
    rows = found["results"]["bindings"]
    iris = {t["value"] for row in rows for t in row.values() if t["type"] == "uri"}
    return [{k: t["value"] for k, t in row.items()} for row in rows], iris
