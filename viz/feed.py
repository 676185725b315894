"""Feed: the generations as an Atom feed (RFC 4287), each with what changed. Values in, text out."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from graph.identifiers import BASE

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'


@dataclass(frozen=True, slots=True)
class Entry:
    """One generation.

    Attributes:
        generation: its name.
        created: when it was published, ISO 8601 with a time zone.
        served: whether it is the one that answers.
        summary: what changed since the one before, a line each.
        difference: address of the difference from the one before, or empty.
        files: addresses of its dumps and their media types.
    """

    generation: str
    created: str
    served: bool
    summary: list[str]
    difference: str = ""
    files: list[tuple[str, str]] = field(default_factory=list)


def atom(entries: list[Entry], service: str) -> str:
    """The feed.

    Args:
        entries: the newest first.
        service: address of the service, with the slash at the end.
    """
    itself = f"{service}dump/feed.atom"
    updated = max((e.created for e in entries), default="1970-01-01T00:00:00+00:00")
    lines = [
        _element("id", f"{BASE}dump/feed"),
        _element("title", "Lawgraph: generations of the graph"),
        _element("subtitle", "What changed from one to the next. Not legal advice."),
        _element("updated", updated),
        "<author><name>Lawgraph</name></author>\n",
        _element("rights", "Data CC BY 4.0"),
        _link("self", itself, "application/atom+xml"),
        _link("alternate", f"{service}dump/", "text/html"),
        *(_entry(e, service) for e in entries),
    ]
    return _HEAD + "".join(lines) + "</feed>\n"


def _entry(entry: Entry, service: str) -> str:
    links = [_link("alternate", f"{service}dump/#g-{entry.generation}", "text/html")]
    if entry.difference:
        links.append(_link("related", entry.difference, "application/rdf-patch"))
    links += [_link("enclosure", address, kind) for address, kind in entry.files]
    served = '<category term="served"/>\n' if entry.served else ""
    return (
        "<entry>\n"
        + _element("id", f"{BASE}dump/{entry.generation}")
        + _element("title", f"Generation {entry.generation}")
        + _element("updated", entry.created)
        + "".join(links)
        + served
        + _element("content", "\n".join(entry.summary))
        + "</entry>\n"
    )


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>\n"


def _link(rel: str, address: str, kind: str) -> str:
    return f'<link rel="{rel}" type="{kind}" href={quoteattr(address)}/>\n'
