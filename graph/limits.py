"""Limits before parsing: what is refused by looking at the tokens of a query only.

Reads a query text, answers its form and the graphs that it names, or raises one sentence
with line and column. Pure: no store, no process. A query of 6 kB can overflow the stack of
the SPARQL parser and one of 600 bytes can keep its planner busy for minutes, so this runs
before any parser sees the text. Measured on pyoxigraph 0.5.13 with a stack of 8 MiB:

=============================  ====================  ==========================
chain or nest                  survives              kills the process, or hangs
=============================  ====================  ==========================
groups, OPTIONAL, sub-SELECT   1,000                 3,000
IF(…), EXISTS, nested          300                   1,000
parentheses                    3,000                 10,000
UNION, ``||``, ``+``, FILTER   3,000                 10,000
OPTIONAL, MINUS, BIND in a row 1,000                 3,000
collections ``((()))``         30: 0.01 s            100: 0.5 s, 300: over 6 s
path ``p/p/p``                 100: 0.03 s           300: 0.8 s, 1,000: over 6 s
=============================  ====================  ==========================

The defaults stay well below the first crash and far above what people write; 200,000
characters hold 2,500 IRIs in VALUES. What passes may be slow or greedy: a worker is bounded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from graph.errors import (
    QueryForbiddenError,
    QueryMalformedError,
    QueryTooDeepError,
    QueryTooLongError,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

ROWS = frozenset({"SELECT", "ASK"})
"""Forms that answer solutions or a boolean."""

TRIPLES = frozenset({"CONSTRUCT", "DESCRIBE"})
"""Forms that answer a graph."""

UPDATES = frozenset(
    {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
)
"""Words with which an operation of an update begins."""

_PROLOGUE = frozenset({"BASE", "PREFIX", "VERSION"})
_CHAINED_WORDS = frozenset(
    {"UNION", "OPTIONAL", "MINUS", "FILTER", "BIND", "AS", "EXISTS", "GRAPH", "VALUES", "IF"}
)
_CHAINED_SIGNS = frozenset({"||", "&&", "!", "+", "-", "*", "=", "!=", "<", ">", "<=", ">="})
_OPEN = frozenset({"(", "{", "[", "<<", "<<(", "{|"})
_CLOSE = frozenset({")", "}", "]", ">>", ")>>", "|}"})
_PATH_STEPS = frozenset({"/", "|"})
_PATH_BREAKS = frozenset({".", ";", ",", "{", "}", "[", "]", "||", "&&", "="})

_TOKEN = re.compile(
    r"""
      (?P<space>   [\s]+ | \#[^\n\r]* )
    | (?P<iri>     <[^<>"{}|^`\\\x00-\x20]*> )
    | (?P<string>  \"\"\"(?:[^"\\]|\\.|"{1,2}(?!"))*\"\"\" | '''(?:[^'\\]|\\.|'{1,2}(?!'))*'''
                 | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*' )
    | (?P<var>     [?$]\w+ )
    | (?P<pname>   (?:[^\W\d_][\w.\-]*)?:(?:[\w:.\-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])* )
    | (?P<blank>   _:\w[\w.\-]* )
    | (?P<lang>    @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
    | (?P<number>  \d+(?:\.\d+)?(?:[eE][+\-]?\d+)? | \.\d+(?:[eE][+\-]?\d+)? )
    | (?P<word>    [^\W\d]\w* )
    | (?P<sign>    \|\||&&|\^\^|<<\(|\)>>|<<|>>|<=|>=|!=|\{\||\|\}|. )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a query may be before anything parses it.

    Attributes:
        length: characters of the text.
        depth: brackets of any kind that are open at once.
        operators: operators and pattern keywords in the whole query.
        path: steps ``/`` and ``|`` of one property path.
    """

    length: int = 200_000
    depth: int = 64
    operators: int = 500
    path: int = 100


DEFAULT = Limits()


class Token(NamedTuple):
    """One token: its kind (the group names of the pattern above), text and offset."""

    kind: str
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Inspected:
    """What the tokens tell of a query.

    Attributes:
        form: SELECT, ASK, CONSTRUCT or DESCRIBE.
        default_graphs: IRIs of FROM, resolved as far as the prologue allows.
        named_graphs: IRIs of FROM NAMED, likewise.
        asks_graphs: whether GRAPH stands in it.
    """

    form: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    asks_graphs: bool = field(default=False, repr=False)

    @property
    def answers_rows(self) -> bool:
        """Whether the answer is solutions or a boolean rather than triples."""
        return self.form in ROWS


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query, without white space and comments.

    Never fails: a character that begins no token is a sign of its own, the parser refuses it.

    >>> [t.text for t in tokens('ASK { ?s ?p "}" } # }')]
    ['ASK', '{', '?s', '?p', '"}"', '}']
    """
    for match in _TOKEN.finditer(query):
        kind = match.lastgroup or "sign"
        if kind != "space":
            yield Token(kind, match.group(), match.start())


def inspect(query: str, limits: Limits = DEFAULT, base: str = "") -> Inspected:
    """Refuse what no parser should see; tell the form and the graphs of the rest.

    Args:
        query: the text as it came in.
        limits: how large it may be.
        base: IRI against which relative IRIs of FROM are resolved.

    Raises:
        QueryTooLongError, QueryTooDeepError: too large to be parsed safely.
        QueryForbiddenError: an update, SERVICE or LOAD.
        QueryMalformedError: no query form at all, or a bracket that
            closes nothing, or a prefix that is not declared.

    >>> inspect("PREFIX ex: <http://example.org/> SELECT * FROM ex:g { ?s ?p ?o }")
    Inspected(form='SELECT', default_graphs=('http://example.org/g',), named_graphs=())
    """
    if len(query) > limits.length:
        raise QueryTooLongError(
            f"the query has {len(query):,} characters, the limit is {limits.length:,}: "
            "ask in several smaller queries"
        )
    found = list(tokens(query))
    measure(query, found, limits)
    start, prefixes, base = prologue(found, base)
    form = _form(query, found, start)
    _declared(query, found[start:], prefixes)
    default, named = _dataset(found, start, prefixes, base)
    graphs = any(t.kind == "word" and t.text.upper() == "GRAPH" for t in found)
    return Inspected(form, default, named, graphs)


def check_graphs(named: Iterable[str], known: Container[str]) -> None:
    """Refuse graphs in FROM, FROM NAMED or the request that are not in the store.

    Raises:
        QueryForbiddenError: the graph is unknown; nothing is ever fetched for a query.
    """
    for iri in named:
        if iri not in known:
            raise QueryForbiddenError(
                f"there is no graph <{iri}> here, and none is fetched from elsewhere: "
                "leave FROM out to ask everything, or list the graphs with "
                "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
            )


def place(query: str, at: int) -> tuple[int, int]:
    """Line and column, both from 1, of an offset."""
    return query.count("\n", 0, at) + 1, at - query.rfind("\n", 0, at)


def _no_null(query: str) -> None:
    """Refuse what the grammar takes in a string or a comment, to answer with nothing.

    No xsd:string holds a null character (XML Schema 1.1 part 2, 3.3.1).
    """
    if (null := query.find("\0")) >= 0:
        raise QueryMalformedError(
            "a null character (U+0000) stands here, and no text in the graph can hold one: leave "
            "it out",
            *place(query, null),
        )


def measure(query: str, found: list[Token], limits: Limits = DEFAULT) -> None:
    """Refuse what nests too deep or chains too much for a parser, and what nobody means to write.

    Raises:
        QueryTooDeepError: beyond a limit.
        QueryMalformedError: a bracket closes nothing, or there is a null character.
    """
    _no_null(query)
    depth = operators = path = 0
    for kind, text, at in found:
        if kind == "iri":
            # `?a<((((1)>?b`: to the parser this may be a comparison, so brackets count here too.
            if text.count("(") + depth > limits.depth:
                _too_deep(query, at, "brackets", limits.depth)
            continue
        if kind == "word":
            operators += text.upper() in _CHAINED_WORDS
        elif kind == "sign":
            if text in _OPEN:
                depth += 1
            elif text in _CLOSE:
                depth -= 1
            operators += text in _CHAINED_SIGNS
            path = 0 if text in _PATH_BREAKS else path + (text in _PATH_STEPS)
        else:
            continue
        if depth > limits.depth:
            _too_deep(query, at, "brackets", limits.depth)
        if depth < 0:
            raise QueryMalformedError(
                f"'{text}' closes nothing: remove it, or open what it should close",
                *place(query, at),
            )
        if path > limits.path:
            _too_deep(query, at, "steps in one property path", limits.path)
        if operators > limits.operators:
            _too_deep(query, at, "operators and pattern keywords", limits.operators)


def _too_deep(query: str, at: int, what: str, limit: int) -> None:
    raise QueryTooDeepError(
        f"more than {limit} {what}: write a list with IN or VALUES instead of a chain, "
        "p+ or p* instead of a long path, or ask in several queries",
        *place(query, at),
    )


def prologue(found: list[Token], base: str) -> tuple[int, dict[str, str], str]:
    """Skip BASE, PREFIX and VERSION; answer where the query begins and what they declare."""
    at = 0
    prefixes: dict[str, str] = {}
    while at < len(found) and found[at].text.upper() in _PROLOGUE and found[at].kind == "word":
        keyword, rest = found[at].text.upper(), found[at + 1 : at + 3]
        if keyword == "PREFIX":
            if [t.kind for t in rest] == ["pname", "iri"]:
                prefixes[rest[0].text] = urljoin(base, rest[1].text[1:-1])
            at += 3
        else:
            if keyword == "BASE" and rest and rest[0].kind == "iri":
                base = urljoin(base, rest[0].text[1:-1])
            at += 2
    return at, prefixes, base


def _form(query: str, found: list[Token], start: int) -> str:
    first = found[start] if start < len(found) else Token("end", "", len(query))
    form = first.text.upper()
    if first.kind == "word" and form in UPDATES:
        raise QueryForbiddenError(
            f"{form} is an update and this address only answers queries: "
            "write SELECT, ASK, CONSTRUCT or DESCRIBE",
            *place(query, first.at),
        )
    if first.kind != "word" or form not in ROWS | TRIPLES:
        shown = f"'{first.text[:40]}'" if first.text else "the end"
        raise QueryMalformedError(
            f"{shown} where SELECT, ASK, CONSTRUCT or DESCRIBE should stand",
            *place(query, first.at),
        )
    for kind, text, at in found:
        if kind == "word" and text.upper() in {"SERVICE", "LOAD"}:
            raise QueryForbiddenError(
                f"{text.upper()} is refused: a query never calls another host; "
                "ask that host yourself and pass what it says in VALUES",
                *place(query, at),
            )
    return form


def _declared(query: str, found: list[Token], prefixes: dict[str, str]) -> None:
    for kind, text, at in found:
        prefix = text.partition(":")[0] + ":"
        if kind == "pname" and prefix not in prefixes:
            raise QueryMalformedError(
                f"the prefix '{prefix}' is not declared: "
                f"write PREFIX {prefix} <…> before {found[0].text}",
                *place(query, at),
            )


def _dataset(
    found: list[Token], start: int, prefixes: dict[str, str], base: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    default: list[str] = []
    named: list[str] = []
    for at in range(start, len(found)):
        if found[at].kind != "word" or found[at].text.upper() != "FROM":
            continue
        step = at + 1
        target = default
        if step < len(found) and found[step].text.upper() == "NAMED":
            step, target = step + 1, named
        if step < len(found) and (iri := resolve(found[step], prefixes, base)) is not None:
            target.append(iri)
    return tuple(default), tuple(named)


def resolve(token: Token, prefixes: Mapping[str, str], base: str) -> str | None:
    """The IRI that a token names, or None if it names none."""
    if token.kind == "iri":
        return urljoin(base, token.text[1:-1])
    prefix, _, name = token.text.partition(":")
    if token.kind == "pname" and f"{prefix}:" in prefixes:
        return prefixes[f"{prefix}:"] + name.replace("\\", "")
    return None
