"""Asked: what is asked of the writer, and what it answers, as values and as frames. Pure."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from graph import errors
from graph.engine import wire
from graph.findings import Finding, FindingsError, Report, Severity


@dataclass(frozen=True, slots=True)
class Part:
    """One body of RDF.

    Attributes:
        data: the bytes.
        format: name of the syntax, a key of ``graph.store.READS``.
    """

    data: bytes
    format: str


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """A write with everything that it needs.

    Attributes:
        kind: ``update``, or of the graph store ``put`` (replace), ``post`` (add), ``delete``.
        update: the text of an update.
        graph: the graph of the other kinds; None is the default graph.
        parts: what ``put`` and ``post`` bring.
        base: IRI against which relative IRIs are resolved.
        using, using_named: the dataset of an update, as the request names it.
    """

    kind: str
    update: str = ""
    graph: str | None = None
    parts: tuple[Part, ...] = ()
    base: str = ""
    using: tuple[str, ...] = ()
    using_named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WriteDone:
    """An accepted write.

    Attributes:
        generation: the name of the generation that has it.
        created: whether the graph of ``put`` or ``post`` was not there before.
        added, removed: quads; None where they were not counted (plain dataset).
        notes: warnings and notes of the checks.
    """

    generation: str
    created: bool = False
    added: int | None = None
    removed: int | None = None
    notes: tuple[str, ...] = ()


def pack(request: WriteRequest) -> bytes:
    """A request as frames: its head, then each body."""
    head = {
        "kind": request.kind,
        "update": request.update,
        "graph": request.graph,
        "base": request.base,
        "using": request.using,
        "using_named": request.using_named,
        "formats": [part.format for part in request.parts],
    }
    bodies = b"".join(wire.frame(wire.DATA, part.data) for part in request.parts)
    return wire.frame(wire.QUERY, json.dumps(head).encode()) + bodies + wire.frame(wire.END)


def unpack(frames: list[tuple[bytes, bytes]]) -> WriteRequest:
    """What ``pack`` packed, from the frames before the last."""
    head = json.loads(frames[0][1])
    bodies = [payload for _, payload in frames[1:]]
    parts = tuple(map(Part, bodies, head.pop("formats")))
    head["using"], head["using_named"] = tuple(head["using"]), tuple(head["using_named"])
    return WriteRequest(parts=parts, **head)


def pack_answer(answer: WriteDone | errors.LawgraphError) -> bytes:
    """An answer as JSON; an error keeps its class, its sentence, its place and its findings."""
    if isinstance(answer, WriteDone):
        return json.dumps({"done": asdict(answer)}).encode()
    told: dict[str, Any] = {"error": type(answer).__name__, "message": str(answer)}
    if isinstance(answer, errors.QueryError):
        told |= {"line": answer.line, "column": answer.column}
    if isinstance(answer, FindingsError):
        told["findings"] = [asdict(finding) for finding in answer.report.findings]
    return json.dumps(told).encode()


def unpack_answer(packed: bytes) -> WriteDone | errors.LawgraphError:
    """What ``pack_answer`` packed."""
    told = json.loads(packed)
    if "done" in told:
        done = told["done"]
        return WriteDone(**(done | {"notes": tuple(done["notes"])}))
    if "findings" in told:
        found = [Finding(**(f | {"severity": Severity(f["severity"])})) for f in told["findings"]]
        return FindingsError(Report(found))
    kind = getattr(errors, told["error"], errors.EngineError)
    error: errors.LawgraphError = kind(told["message"])
    if isinstance(error, errors.QueryError):
        error.line, error.column = told["line"], told["column"]
    return error
