"""The error tree: one root, one class per way to fail, one sentence each."""

from __future__ import annotations


class LawgraphError(Exception):
    """Anything Lawgraph refuses or cannot do; the message says what to do about it."""


class IdentifierError(LawgraphError):
    """A text is not an identifier of the kind that was asked for."""


class StoreError(LawgraphError):
    """A store cannot be read or written, or was given something that is not RDF."""


class GenerationError(LawgraphError):
    """A generation, or the home that holds generations, is not as it must be."""


class NoGenerationError(GenerationError):
    """Nothing was built yet, or the generation that was asked for is not there."""


class PublishLockedError(GenerationError):
    """Another build is publishing into the same home."""


class WriteForbiddenError(LawgraphError):
    """A write that is not allowed: outside the local graphs, or while writing is off."""


class WriteRefusedError(LawgraphError):
    """A write that may be made, but not of this content."""


class NoSuchGraphError(LawgraphError):
    """There is no graph of that name."""


class QueryError(LawgraphError):
    """A query that is not run, with the place where it went wrong if there is one.

    Attributes:
        line: line of the query, from 1, or None.
        column: column in that line, from 1, or None.
    """

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        place = f"line {line}, column {column}: " if line is not None else ""
        super().__init__(f"{place}{message}")
        self.line = line
        self.column = column


class QueryMalformedError(QueryError):
    """The query is not SPARQL."""


class QueryTooLongError(QueryError):
    """The query text is longer than the limit."""


class QueryTooDeepError(QueryError):
    """The query nests deeper, or chains more operators, than the engine can bear."""


class QueryForbiddenError(QueryError):
    """The query asks for what is never done here: a call to another host, a file, a write."""


class QueryUnsupportedError(QueryError):
    """The query is SPARQL and uses a function that is not there."""


class DataMalformedError(QueryError):
    """The data is not RDF in the syntax that it is announced in."""


class EngineError(LawgraphError):
    """The engine could not finish a query that it accepted."""


class BusyError(EngineError):
    """No worker is free for this query; the same query may pass a little later.

    Attributes:
        retry_after: seconds after which another try makes sense.
    """

    def __init__(self, message: str, retry_after: int = 2) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class DeadlineExceededError(EngineError):
    """What was asked ran into the time limit and was stopped."""


class MemoryExceededError(EngineError):
    """The query ran into the memory limit and was stopped."""


class WorkerDiedError(EngineError):
    """The process that evaluated the query died; others go on."""


class FormatNotFittingError(QueryError):
    """The asker takes no format that can hold the kind of answer that the query gives."""


class UnknownTermError(LawgraphError):
    """A question names something that is not in the graph; the message lists what is near."""


class NoSuchResourceError(LawgraphError):
    """The graph says nothing of an IRI."""


class NoDayError(LawgraphError):
    """A day that was asked about is not one."""


class TooMuchAskedError(LawgraphError):
    """A question whose answer would take more than one may take here; smaller ones pass."""


class ReformError(LawgraphError):
    """What was given as a reform cannot be read as one; the message says what to write."""
