"""Glance: whether a query is so small and plain that nobody has to look at its tokens.

``graph.limits`` cuts every query into tokens, in Python, which costs more than a small query
does. Counting characters costs a tenth of that. What is counted here is never less than what
is counted there (an IRI with a slash counts as a step of a path, a name with a hyphen as an
operator), so whatever passes here passes there as well; a query that does not pass, or that names
a graph, another host, an escape or a null character, is looked at in full. Pure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.limits import Inspected

if TYPE_CHECKING:
    from graph.limits import Limits

_LONGEST = 8000  # characters; beyond it the tokens are counted
_OPENING = b"({["
_OPERATORS = b"|&!+-*=<>"
_STEPS = b"/|"
_WORDS = ("UNION", "OPTIONAL", "MINUS", "FILTER", "BIND", "AS", "EXISTS", "VALUES", "IF")
_HEAD = re.compile(
    r"""(?: \s++ | \#[^\n\r]*+ | PREFIX\s++(?:[A-Za-z][\w\-]*+)?+:\s*+<[^<>"{}|^`\\\x00-\x20]*+> )*+
        (SELECT|ASK|CONSTRUCT|DESCRIBE) (?![\w:.\-])""",
    re.VERBOSE | re.IGNORECASE,
)
_COMMENT = re.compile(r"^[ \t]*+\#[^\n\r]*+", re.MULTILINE)
_LONG_STRINGS = ('"""', "'''")  # in these a line may begin with # and be no comment
# A word of these that could be a keyword: after "?" or a letter it is part of a name.
_NAMES_OTHERS = tuple(
    re.compile(rf"{word}(?!\w)(?<![?$_A-Z]{word})").search
    for word in ("FROM", "SERVICE", "LOAD", "GRAPH")
)


def glance(query: str, limits: Limits) -> Inspected | None:
    """What ``graph.limits.inspect`` would tell of a plain query; None where it has to be asked.

    A query that passes may still be no SPARQL; the parser says so, and ``inspect`` better.

    >>> from graph.limits import Limits
    >>> glance("ASK { ?s ?p ?o }", Limits()).form
    'ASK'
    >>> glance("ASK { GRAPH ?g { ?s ?p ?o } }", Limits()) is None
    True
    """
    if len(query) > min(_LONGEST, limits.length) or "\\" in query or "\0" in query:
        return None
    if "#" in query:
        if any(mark in query for mark in _LONG_STRINGS):
            return None
        query = _COMMENT.sub("", query)
    data = query.encode("utf-8", "surrogatepass")
    length = len(data)
    if length - len(data.translate(None, _OPENING)) + query.count("<<") > limits.depth:
        return None
    if length - len(data.translate(None, _STEPS)) > limits.path:
        return None
    upper = query.upper()
    signs = length - len(data.translate(None, _OPERATORS))
    if signs + sum(map(upper.count, _WORDS)) > limits.operators:
        return None
    head = _HEAD.match(query)
    if head is None or any(found(upper) for found in _NAMES_OTHERS):
        return None
    return Inspected(head[1].upper())
