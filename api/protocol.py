"""The SPARQL 1.1 Protocol: from a request as plain values to a question. Pure.

Reads method, query string, content type and body; gives ``Asked`` or refuses with a status
and one sentence. What is ambiguous is refused, not guessed.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from graph.errors import LawgraphError

if TYPE_CHECKING:
    from collections.abc import Mapping

METHODS = ("GET", "HEAD", "POST", "OPTIONS")
FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

_ALLOW = {"Allow": ", ".join(METHODS)}
_ACCEPT_POST = {"Accept-Post": f"{QUERY}, {FORM}"}
_NO_ESCAPE = re.compile(rb"%(?![0-9A-Fa-f]{2})")
_MANY_FIELDS = 1000  # parameters; a form with more is no query


class RefusedError(LawgraphError):
    """A request that is not as the protocol wants it.

    Attributes:
        status: of the answer.
        headers: that the answer carries besides.
    """

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.headers = dict(headers or {})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks.

    Attributes:
        query: the text, or None if there is none (a person came to look, or to write one).
        default_graphs: values of ``default-graph-uri``.
        named_graphs: values of ``named-graph-uri``.
        formats: values of ``format``, best first; some clients send several spellings.
        rest: other parameters, the first value of each.
    """

    query: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    rest: Mapping[str, str] = field(default_factory=dict)


def wants_body(method: str) -> bool:
    """Whether the body has to be read before ``read`` is called."""
    return method == "POST"


def read(method: str, query_string: bytes, content_type: str | None, body: bytes = b"") -> Asked:
    """What is asked.

    Raises:
        RefusedError: with the status that the recommendation gives, and why.

    >>> read("GET", b"query=ASK%20%7B%7D&format=xml", None).query
    'ASK {}'
    """
    if method not in {"GET", "HEAD", "POST"}:
        raise RefusedError(
            405, f"{method} means nothing here: use GET or POST to send a query", _ALLOW
        )
    fields = fields_of(query_string, "address")
    if method != "POST":
        return _asked(fields)
    media_type, charset = media_type_of(content_type)
    if charset not in {"", "utf-8", "us-ascii"}:
        raise RefusedError(415, f"the body is in {charset}: send UTF-8", _ACCEPT_POST)
    if media_type == FORM:
        return _asked(fields + fields_of(body, "form"))
    if media_type == QUERY:
        if any(name == "query" for name, _ in fields):
            raise RefusedError(
                400, "there is a query in the address and one in the body: send one of them"
            )
        return _asked([*fields, ("query", utf8(body, "body"))])
    if media_type == UPDATE:
        raise RefusedError(403, "this address answers queries only: send updates to /update")
    raise RefusedError(
        415,
        f"a body of type {media_type or 'that is not named'} is not understood: "
        f"send {QUERY} with the query as it is, or {FORM} with query=",
        _ACCEPT_POST,
    )


@dataclass(frozen=True, slots=True)
class AskedUpdate:
    """What a request wants to be changed.

    Attributes:
        update: the text.
        using, using_named: values of ``using-graph-uri`` and ``using-named-graph-uri``.
    """

    update: str
    using: tuple[str, ...] = ()
    using_named: tuple[str, ...] = ()


def read_update(
    method: str, query_string: bytes, content_type: str | None, body: bytes
) -> AskedUpdate:
    """What is to be changed.

    Raises:
        RefusedError: with the status that the recommendation gives, and why.

    >>> read_update("POST", b"", FORM, b"update=CLEAR%20ALL&using-graph-uri=a:g")
    AskedUpdate(update='CLEAR ALL', using=('a:g',), using_named=())
    """
    if method != "POST":
        raise RefusedError(
            405, f"{method} changes nothing: send an update by POST", {"Allow": "POST, OPTIONS"}
        )
    fields = fields_of(query_string, "address")
    media_type, charset = media_type_of(content_type)
    takes = {"Accept-Post": f"{UPDATE}, {FORM}"}
    if charset not in {"", "utf-8", "us-ascii"}:
        raise RefusedError(415, f"the body is in {charset}: send UTF-8", takes)
    if media_type == FORM:
        fields += fields_of(body, "form")
    elif media_type == UPDATE:
        if any(name == "update" for name, _ in fields):
            raise RefusedError(
                400, "there is an update in the address and one in the body: send one of them"
            )
        fields.append(("update", utf8(body, "body")))
    elif media_type == QUERY:
        raise RefusedError(400, "this address takes updates only: send queries to /sparql")
    else:
        raise RefusedError(
            415,
            f"a body of type {media_type or 'that is not named'} is not understood: "
            f"send {UPDATE} with the update as it is, or {FORM} with update=",
            takes,
        )
    values: dict[str, list[str]] = {}
    for name, value in fields:
        values.setdefault(name, []).append(value)
    if "query" in values:
        raise RefusedError(400, "this address takes updates only: send queries to /sparql")
    if len(values.get("update", [])) != 1:
        raise RefusedError(
            400, f"there are {len(values.get('update', []))} 'update' parameters: send one"
        )
    return AskedUpdate(
        values["update"][0],
        tuple(values.get("using-graph-uri", [])),
        tuple(values.get("using-named-graph-uri", [])),
    )


def _asked(fields: list[tuple[str, str]]) -> Asked:
    values: dict[str, list[str]] = {}
    for name, value in fields:
        values.setdefault(name, []).append(value)
    if len(values.get("query", [])) > 1:
        raise RefusedError(400, f"there are {len(values['query'])} 'query' parameters: send one")
    if "update" in values:
        raise RefusedError(403, "this address answers queries only: send updates to /update")
    query = values.pop("query")[0] if "query" in values else None
    if query is None and ("default-graph-uri" in values or "named-graph-uri" in values):
        raise RefusedError(400, "there is a dataset but no query: add query=")
    return Asked(
        query,
        tuple(values.pop("default-graph-uri", [])),
        tuple(values.pop("named-graph-uri", [])),
        tuple(values.pop("format", [])),
        {name: given[0] for name, given in values.items()},
    )


def fields_of(data: bytes, where: str) -> list[tuple[str, str]]:
    """The parameters of an address or a form, decoded once."""
    pairs = [pair.partition(b"=") for pair in data.split(b"&") if pair]
    if len(pairs) > _MANY_FIELDS:
        raise RefusedError(400, f"the {where} has more than {_MANY_FIELDS} parameters")
    return [(utf8(unescaped(n), where), utf8(unescaped(v), where)) for n, _, v in pairs]


def unescaped(data: bytes) -> bytes:
    r"""Undo the percent-encoding of a form; what is no escape stays as it is.

    An escape of a form is one of quoted-printable with another sign, and that codec is written
    in C: for a query it takes a microsecond where the one for addresses takes thirty.

    >>> unescaped(b"a%20b+c=%D2%9B%zz")
    b'a b c=\xd2\x9b%zz'
    """
    data = data.replace(b"+", b" ")
    if b"%" not in data:
        return data
    if _NO_ESCAPE.search(data) or b"\n" in data or b"\r" in data:
        return unquote_to_bytes(data)
    return binascii.a2b_qp(data.replace(b"=", b"%3D").replace(b"%", b"="))


def utf8(data: bytes, where: str) -> str:
    """The text of an address or a body; refused if it is none."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise _not_utf8(where) from None


def _not_utf8(where: str) -> RefusedError:
    return RefusedError(400, f"the {where} is not UTF-8: encode the query as UTF-8")


def media_type_of(header: str | None) -> tuple[str, str]:
    """Media type and character set of a Content-Type, in lower case; "" where it has none."""
    media_type, _, rest = (header or "").partition(";")
    charset = ""
    for parameter in rest.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip('"').lower()
    return media_type.strip().lower(), charset
