"""Conditional requests (RFC 9110, section 13): entity tags, dates, and when nothing changed."""

from __future__ import annotations

import hashlib
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import api
import graph
import viz

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

FOREVER = "public, max-age=31536000, immutable"
"""For what is never written anew under the same address."""


def entity_tag(*parts: str) -> str:
    """The tag of an answer that follows from these parts, and from this program, alone."""
    joined = "\n".join((*parts, program()))
    return f'"{hashlib.sha256(joined.encode()).hexdigest()[:24]}"'


@cache
def program() -> str:
    """A digest of the program: another version may write the same facts in another way."""
    digest = hashlib.sha256()
    for package in (api, graph, viz):
        folder = Path(str(package.__file__)).parent
        for file in sorted(folder.rglob("*")):
            if file.suffix in {".py", ".html", ".jsonld"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def validators(tag: str, modified: datetime | None) -> dict[str, str]:
    """The headers by which a client asks again."""
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if modified is not None:
        headers["Last-Modified"] = http_date(modified)
    return headers


def http_date(moment: datetime) -> str:
    """A moment as a header writes it.

    >>> from datetime import datetime, UTC
    >>> http_date(datetime(2026, 11, 21, tzinfo=UTC))
    'Sat, 21 Nov 2026 00:00:00 GMT'
    """
    return format_datetime(moment, usegmt=True)


def unchanged(headers: Mapping[str, str], tag: str, modified: datetime | None = None) -> bool:
    """Whether the client has this very answer, so that 304 is enough.

    A tag goes before a date. Tags are compared weakly, as GET wants it, because compression
    weakens them. A date must be the same one, not a later one: a rollback makes an older
    generation the current one, and what the client has is then newer and yet not this.

    Args:
        headers: of the request, keys in lower case.
        tag: of the answer.
        modified: of the answer; None where a date alone does not tell (a page that also
            depends on the language and the day).

    >>> unchanged({"if-none-match": 'W/"a", "b"'}, '"a"')
    True
    >>> unchanged({"if-none-match": '"c"'}, '"a"')
    False
    """
    given = headers.get("if-none-match")
    if given is not None:
        return tag in {one.strip().removeprefix("W/") for one in given.split(",")}
    since = headers.get("if-modified-since")
    return since is not None and modified is not None and since == http_date(modified)
