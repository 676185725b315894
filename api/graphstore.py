"""The SPARQL 1.1 Graph Store Protocol: from a request as plain values to a wish. Pure.

Reads method, path, query string, content type and body; gives ``AskedGraph`` or refuses with a
status and one sentence. A graph is named indirectly (``/graphs?graph=IRI``, ``/graphs?default``)
or directly by the address below ``/graphs/``.
"""

from __future__ import annotations

import email
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

from api.formats import by_name
from api.protocol import RefusedError, fields_of, media_type_of
from graph.writes.asked import Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

METHODS = ("GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS")
READABLE = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")
"""In which a graph may be sent."""

_ALLOW = {"Allow": ", ".join(METHODS)}
_TAKES = {"Accept-Post": ", ".join(READABLE)}
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")


@dataclass(frozen=True, slots=True)
class AskedGraph:
    """What a request wants of a graph.

    Attributes:
        method: GET, HEAD, PUT, POST or DELETE.
        graph: its IRI; None is the default graph.
        fresh: whether a POST left it to the service to name a new graph.
        parts: what a PUT or POST brings.
    """

    method: str
    graph: str | None
    fresh: bool = False
    parts: tuple[Part, ...] = ()


def graph_named(
    method: str, below: str, address: str, query_string: bytes, prefix: str
) -> tuple[str | None, bool]:
    """Which graph a request is about.

    Args:
        method: of the request.
        below: the path after ``/graphs``, decoded, without a slash in front; "" names none.
        address: of the request without its query, for relative IRIs and direct names.
        query_string: as it came.
        prefix: IRI below which direct names lie; "" takes the address itself as the name.

    Returns:
        The IRI, or None for the default graph; and whether a new graph is to be named.

    Raises:
        RefusedError: none is named, or several, or by what is no IRI.

    >>> graph_named("GET", "local/notes", "http://h/graphs/local/notes", b"", "https://b/graph/")
    ('https://b/graph/local/notes', False)
    >>> graph_named("GET", "", "http://h/graphs", b"default", "")
    (None, False)
    """
    if method not in METHODS:
        raise RefusedError(405, f"{method} means nothing here", _ALLOW)
    fields = fields_of(query_string, "address")
    named = [value for name, value in fields if name == "graph"]
    default = any(name == "default" for name, _ in fields)
    if len(named) + default + bool(below) > 1:
        raise RefusedError(400, "several graphs are named: name one, by path, graph= or default")
    if default:
        return None, False
    if below:
        return (prefix + quote(below, safe="/:@!$&'()*+,;=~-._") if prefix else address), False
    if not named:
        if method == "POST":
            return None, True
        raise RefusedError(
            400, "no graph is named: add ?graph= with its IRI, ?default, or its path below /graphs/"
        )
    iri = urljoin(address, named[0]) if named[0] else ""
    if not _IRI.fullmatch(iri):
        raise RefusedError(400, f"'{named[0]}' is no IRI: encode it, and write it whole")
    return iri, False


def parts_of(content_type: str | None, body: bytes) -> tuple[Part, ...]:
    """The RDF of a body, or of each part of a form.

    Raises:
        RefusedError: 415, in none of the syntaxes that are taken; 400, a form without parts.

    >>> parts_of("text/turtle; charset=utf-8", b"<a:s> <a:p> 1 .")[0].format
    'turtle'
    """
    if (content_type or "").lower().startswith("multipart/"):
        head = f"Content-Type: {content_type}\r\n\r\n".encode()
        message = email.message_from_bytes(head + body)
        parts = tuple(_leaves(message))
        if not parts:
            raise RefusedError(400, "the form has no parts: send each graph as a part of its own")
        return parts
    media_type, charset = media_type_of(content_type)
    if charset not in {"", "utf-8", "us-ascii"}:
        raise RefusedError(415, f"the body is in {charset}: send UTF-8", _TAKES)
    # The recommendation: a body without a type is RDF/XML.
    found = by_name(media_type or "application/rdf+xml")
    if found is None or found.kind != "triples" or media_type not in {"", *found.media_types}:
        raise RefusedError(
            415,
            f"a graph of type {media_type} is not understood: send {', '.join(READABLE)}",
            _TAKES,
        )
    return (Part(body, found.name),)


def _leaves(message: Message) -> Iterator[Part]:
    for part in message.walk():
        # A part that says that it has parts and has none is no graph either.
        if part.get_content_maintype() != "multipart":
            data = part.get_payload(decode=True)
            if isinstance(data, bytes):
                yield from parts_of(part["Content-Type"], data)
