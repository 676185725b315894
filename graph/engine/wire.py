"""The wire between the engine and a worker: frames over a socket pair. Pure.

A frame is one letter, the length of the payload, the payload. A request is one ``Q`` frame.
An answer is ``H`` (what is coming, from which generation), any number of ``D`` (bytes of the
result), perhaps ``E`` (an error in place of what is missing), and always ``Z`` (the worker is
done).
"""

from __future__ import annotations

import json
import struct
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from graph import errors
from graph.engine.request import QueryRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = struct.Struct("!cI")
_FIELDS = tuple(f.name for f in fields(QueryRequest))

RETIRE = b"retire"
"""Payload of the last frame of a worker that ends itself, because it grew."""

QUERY, HEADER, DATA, ERROR, END = b"Q", b"H", b"D", b"E", b"Z"


def frame(kind: bytes, payload: bytes = b"") -> bytes:
    """One frame."""
    return _HEAD.pack(kind, len(payload)) + payload


class Frames:
    """Cuts a stream of bytes into frames.

    >>> frames = Frames()
    >>> frames.feed(frame(DATA, b"abc") + frame(END)[:2])
    >>> list(frames)
    [(b'D', b'abc')]
    """

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> None:
        """Take what was received."""
        self._buffer += data

    def __iter__(self) -> Iterator[tuple[bytes, bytes]]:
        """The frames that are complete; all are taken, also by who stops at the first."""
        buffer, at, found = self._buffer, 0, list[tuple[bytes, bytes]]()
        while len(buffer) - at >= _HEAD.size:
            kind, length = _HEAD.unpack_from(buffer, at)
            end = at + _HEAD.size + length
            if len(buffer) < end:
                break
            found.append((kind, bytes(memoryview(buffer)[at + _HEAD.size : end])))
            at = end
        del buffer[:at]
        return iter(found)


def pack_request(request: QueryRequest, seconds: float) -> bytes:
    """A request and the seconds after which the worker ends itself, should nobody kill it."""
    return frame(QUERY, json.dumps([seconds, *(getattr(request, n) for n in _FIELDS)]).encode())


def unpack_request(payload: bytes) -> tuple[QueryRequest, float]:
    """What ``pack_request`` packed."""
    seconds, *values = json.loads(payload)
    packed: list[Any] = [tuple(v) if isinstance(v, list) else v for v in values]
    return QueryRequest(*packed), seconds


def pack_error(error: errors.LawgraphError) -> bytes:
    """An error frame; the class, the sentence and the place survive the journey."""
    packed: dict[str, Any] = {"class": type(error).__name__, "message": str(error)}
    if isinstance(error, errors.QueryError):
        packed |= {"line": error.line, "column": error.column}
    return frame(ERROR, json.dumps(packed).encode())


def unpack_error(payload: bytes) -> errors.LawgraphError:
    """What ``pack_error`` packed, as an exception of the same class."""
    packed = json.loads(payload)
    kind = getattr(errors, packed["class"], errors.EngineError)
    error: errors.LawgraphError = kind(packed["message"])
    if isinstance(error, errors.QueryError):
        error.line, error.column = packed["line"], packed["column"]
    return error
