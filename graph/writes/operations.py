"""Operations: a SPARQL update taken apart by its tokens. Pure.

Reads the text of an update; gives its operations with their parts, or refuses. The engine's
parser remains the judge of the grammar; what is read here decides only how an operation is
evaluated, and every quad that it would write is looked at afterwards.

>>> [o.verb for o in split("INSERT DATA { <a:s> <a:p> 1 } ; CLEAR SILENT GRAPH <a:g>")]
['INSERT DATA', 'CLEAR']
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph import limits
from graph.errors import QueryForbiddenError, QueryMalformedError, QueryTooLongError

if TYPE_CHECKING:
    from graph.limits import Limits, Token

DATA = frozenset({"INSERT DATA", "DELETE DATA"})
PATTERN = frozenset({"MODIFY", "DELETE WHERE"})
MANAGE = frozenset({"CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
QUIET = "LOAD"
"""Taken as LOAD SILENT only: it fails, as every call to another host does, and says nothing."""

LONGEST = 4_000_000
"""Characters of an update; it takes a second or two to read that many."""

ALL, NAMED, DEFAULT = "ALL", "NAMED", "DEFAULT"
"""Names for sets of graphs; every other name is an IRI."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of an update.

    Attributes:
        verb: a member of ``DATA``, ``PATTERN`` or ``MANAGE``, or ``QUIET``.
        prologue: every declaration before it, in the words of the update.
        text: the operation as it is written.
        place: line and column in the update.
        silent: whether a failure is to be passed over.
        within: the graph of WITH, or "".
        using, using_named: graphs of USING and USING NAMED.
        delete, insert: the templates with their braces, or "".
        where: the pattern with its braces, or "".
        source, target: graphs of a management operation: an IRI, or ALL, NAMED, DEFAULT.
    """

    verb: str
    prologue: str
    text: str
    place: tuple[int, int]
    silent: bool = False
    within: str = ""
    using: tuple[str, ...] = ()
    using_named: tuple[str, ...] = ()
    delete: str = ""
    insert: str = ""
    where: str = ""
    source: str = ""
    target: str = ""

    def over(self, using: tuple[str, ...], using_named: tuple[str, ...]) -> Operation:
        """The same operation over a dataset that the request names.

        Raises:
            QueryMalformedError: the operation names a dataset itself.
        """
        if self.verb not in PATTERN or not (using or using_named):
            return self
        if self.within or self.using or self.using_named:
            raise QueryMalformedError(
                "the dataset is named twice, by USING or WITH and by the parameter "
                "using-graph-uri: leave out one of them",
                *self.place,
            )
        named = "".join(f"USING <{g}> " for g in using)
        named += "".join(f"USING NAMED <{g}> " for g in using_named)
        removed = f"DELETE {self.delete} " if self.delete else ""
        added = f"INSERT {self.insert} " if self.insert else ""
        text = f"{removed}{added}{named}WHERE {self.where}"
        return replace(self, verb="MODIFY", text=text, using=using, using_named=using_named)


def targets(template: str, prologue: str, base: str) -> tuple[bool, tuple[str, ...]]:
    """Where the triples of a template go, as far as its text tells.

    Args:
        template: the text with its braces, or "".
        prologue: what is declared before it.
        base: IRI against which relative IRIs are resolved.

    Returns:
        Whether some stand outside of GRAPH, and the graphs that are named by their IRIs.

    >>> targets("{ GRAPH <a:g> { ?s ?p ?o } ?s ?p ?g }", "", "")
    (True, ('a:g',))
    """
    found = list(limits.tokens(prologue + template))
    skip, prefixes, base = limits.prologue(found, base)
    graphs: list[str] = []
    bare, depth, at = False, 0, skip
    while at < len(found):
        token = found[at]
        if token.kind == "sign" and token.text in {"{", "}"}:
            depth += 1 if token.text == "{" else -1
        elif depth == 1 and token.kind == "word" and token.text.upper() == "GRAPH":
            iri = limits.resolve(found[at + 1], prefixes, base) if at + 1 < len(found) else None
            graphs += [iri] if iri is not None else []
            at += 1
        elif depth == 1 and token.text != ".":
            bare = True
        at += 1
    return bare, tuple(graphs)


def split(update: str, base: str = "", bounds: Limits = limits.DEFAULT) -> list[Operation]:
    """Take an update apart.

    Args:
        update: the text as it came in.
        base: IRI against which relative IRIs are resolved.
        bounds: how deep and how long patterns may be.

    Raises:
        QueryTooLongError, QueryTooDeepError: more than a parser should see.
        QueryForbiddenError: LOAD (other than SILENT) or SERVICE.
        QueryMalformedError: no operation of SPARQL 1.1 Update.
    """
    if len(update) > LONGEST:
        raise QueryTooLongError(
            f"the update has {len(update):,} characters, the limit is {LONGEST:,}: send large "
            "data to /graphs, or write in several updates"
        )
    found = list(limits.tokens(update))
    limits.measure(update, found, replace(bounds, operators=LONGEST, path=LONGEST))
    prefixes: dict[str, str] = {}
    declared, operations = "", []
    for part in _parts(update, found):
        skip, more, base = limits.prologue(part, base)
        prefixes |= more
        if skip:
            end = part[skip].at if skip < len(part) else _end(part[-1])
            declared += update[part[0].at : end] + "\n"
        if skip < len(part):
            reader = _Reader(update, part[skip:], prefixes, base)
            operation = reader.operation(declared)
            if operation.verb in PATTERN:
                limits.measure(update, reader.pattern, bounds)
                for token in reader.pattern:
                    if token.kind == "word" and token.text.upper() == "SERVICE":
                        raise _forbidden("SERVICE", update, token.at)
            operations.append(operation)
    return operations


def _forbidden(word: str, update: str, at: int) -> QueryForbiddenError:
    return QueryForbiddenError(
        f"{word} is refused: an update never calls another host; "
        "fetch the data yourself and send it to /graphs",
        *limits.place(update, at),
    )


def _parts(update: str, found: list[Token]) -> list[list[Token]]:
    """The tokens between the semicolons that lie outside of braces; the last may be none."""
    parts: list[list[Token]] = [[]]
    depth = 0
    for token in found:
        if token.kind == "sign":
            depth += {"{": 1, "}": -1}.get(token.text, 0)
            if token.text == ";" and not depth:
                if not parts[-1]:
                    raise QueryMalformedError(
                        "the update is not SPARQL: ';' stands between two operations",
                        *limits.place(update, token.at),
                    )
                parts.append([])
                continue
        parts[-1].append(token)
    return [part for part in parts if part]


def _end(token: Token) -> int:
    return token.at + len(token.text)


class _Reader:
    """Reads the tokens of one operation from left to right."""

    def __init__(
        self, update: str, found: list[Token], prefixes: dict[str, str], base: str
    ) -> None:
        self._update = update
        self._found = found
        self._prefixes = prefixes
        self._base = base
        self._at = 0
        self.pattern: list[Token] = []

    def operation(self, declared: str) -> Operation:
        """The operation that begins here."""
        first = self._found[0]
        begun = Operation(
            "",
            declared,
            self._update[first.at : _end(self._found[-1])],
            limits.place(self._update, first.at),
        )
        verb = self._word()
        if verb in {"INSERT", "DELETE"} and self._peek() == "DATA":
            self._word()
            done = replace(begun, verb=f"{verb} DATA", insert=self._group())
        elif verb == "DELETE" and self._peek() == "WHERE":
            self._word()
            where = self._group()
            done = replace(begun, verb="DELETE WHERE", delete=where, where=where)
        elif verb in {"WITH", "INSERT", "DELETE"}:
            done = self._modify(begun, verb)
        elif verb in {"CLEAR", "DROP", "CREATE"}:
            silent = self._take("SILENT")
            done = replace(begun, verb=verb, silent=silent, target=self._graph())
        elif verb in {"ADD", "MOVE", "COPY"}:
            silent, source = self._take("SILENT"), self._graph()
            if not self._take("TO"):
                raise self._wrong("TO")
            done = replace(begun, verb=verb, silent=silent, source=source, target=self._graph())
        elif verb == "LOAD":
            silent = self._take("SILENT")
            done = replace(begun, verb=verb, silent=silent, source=self._iri())
            if self._take("INTO"):
                done = replace(done, target=self._graph())
        else:
            self._at -= 1
            raise self._wrong("INSERT, DELETE, WITH, CLEAR, DROP, CREATE, ADD, MOVE or COPY")
        if self._at < len(self._found):
            raise self._wrong("the end, or ';' before another operation")
        if verb == QUIET and not done.silent:
            raise _forbidden(verb, self._update, first.at)
        return done

    def _modify(self, begun: Operation, verb: str) -> Operation:
        within = ""
        if verb == "WITH":
            within, verb = self._iri(), self._word()
        delete = self._group() if verb == "DELETE" else ""
        insert = self._group() if verb == "INSERT" or self._take("INSERT") else ""
        using: dict[str, list[str]] = {"": [], "NAMED": []}
        while self._take("USING"):
            using["NAMED" if self._take("NAMED") else ""].append(self._iri())
        if not self._take("WHERE"):
            raise self._wrong("USING or WHERE")
        return replace(
            begun,
            verb="MODIFY",
            within=within,
            using=tuple(using[""]),
            using_named=tuple(using["NAMED"]),
            delete=delete,
            insert=insert,
            where=self._group(),
        )

    def _graph(self) -> str:
        if self._peek() in {ALL, NAMED, DEFAULT}:
            return self._word()
        self._take("GRAPH")
        return self._iri()

    def _iri(self) -> str:
        token = self._next()
        iri = limits.resolve(token, self._prefixes, self._base) if token else None
        if iri is None:
            raise self._wrong("the IRI of a graph")
        self._at += 1
        return iri

    def _group(self) -> str:
        """The text of the braces that open here, and all between."""
        start, depth = self._at, 0
        while token := self._next():
            self._at += 1
            if token.kind == "sign" and token.text in {"{", "}"}:
                depth += 1 if token.text == "{" else -1
                if not depth:
                    self.pattern += self._found[start : self._at]
                    return self._update[self._found[start].at : _end(token)]
            if not depth:
                break
        self._at = min(len(self._found), start)
        raise self._wrong("a group { … }")

    def _next(self) -> Token | None:
        return self._found[self._at] if self._at < len(self._found) else None

    def _peek(self) -> str:
        token = self._next()
        return token.text.upper() if token and token.kind == "word" else ""

    def _word(self) -> str:
        word = self._peek()
        self._at += 1
        return word

    def _take(self, word: str) -> bool:
        found = self._peek() == word
        self._at += found
        return found

    def _wrong(self, wanted: str) -> QueryMalformedError:
        token = self._next()
        shown = f"'{token.text[:40]}'" if token else "the end"
        at = token.at if token else _end(self._found[-1])
        return QueryMalformedError(
            f"the update is not SPARQL: {shown} where {wanted} should stand",
            *limits.place(self._update, at),
        )
