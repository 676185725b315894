"""Problems: the one mapping from the error tree to HTTP, and the one error body (RFC 9457).

>>> problem(errors.QueryMalformedError("expected '}'", 3, 7))["line"]
3
"""

from __future__ import annotations

import json
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

from api.protocol import RefusedError
from graph import errors
from graph.findings import FindingsError
from graph.identifiers import BASE

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

_LOG = logging.getLogger(__name__)

STATUS: dict[type[errors.LawgraphError], int] = {
    errors.IdentifierError: 400,
    errors.QueryMalformedError: 400,
    errors.QueryTooDeepError: 400,
    errors.QueryForbiddenError: 403,
    errors.QueryUnsupportedError: 400,
    errors.DataMalformedError: 400,
    errors.WriteForbiddenError: 403,
    errors.WriteRefusedError: 409,
    errors.NoSuchGraphError: 404,
    FindingsError: 422,
    errors.FormatNotFittingError: 406,
    errors.QueryTooLongError: 413,
    errors.BusyError: 503,
    errors.DeadlineExceededError: 503,
    errors.MemoryExceededError: 503,
    errors.UnknownTermError: 400,
    errors.NoDayError: 400,
    errors.ReformError: 400,
    errors.TooMuchAskedError: 422,
    errors.NoSuchResourceError: 404,
    errors.NoGenerationError: 503,
    errors.PublishLockedError: 503,
    errors.EngineError: 503,
    errors.LawgraphError: 500,
}
"""Error class to status; a class that is not here answers as the nearest class above it.

A stopped query is 503 by intent, as an overload is: the ``type`` of the problem tells them
apart, and only ``BusyError`` and ``PublishLockedError`` invite another try by Retry-After.
"""

MEDIA_TYPE = "application/problem+json"

_A_BUILD = 60  # seconds; a build takes one or two minutes


def status_of(error: errors.LawgraphError) -> int:
    """The status by which an error is answered."""
    if isinstance(error, RefusedError):
        return error.status
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def problem(error: errors.LawgraphError) -> dict[str, Any]:
    """The problem document of an error."""
    status = status_of(error)
    name = type(error).__name__.removesuffix("Error")
    slug = "".join(f"-{c.lower()}" if c.isupper() else c for c in name).lstrip("-")
    document: dict[str, Any] = {
        "type": f"{BASE}problem/{slug}",
        "title": (type(error).__doc__ or HTTPStatus(status).phrase).strip().splitlines()[0],
        "status": status,
        "detail": str(error),
    }
    if isinstance(error, errors.QueryError) and error.line is not None:
        document |= {"line": error.line, "column": error.column}
    if isinstance(error, FindingsError):
        document["findings"] = [
            {"severity": f.severity, "subject": f.subject, "rule": f.rule, "message": f.message}
            for f in error.report.findings
        ]
    if (seconds := retry_after(error)) is not None:
        document["retryAfter"] = seconds
    return document


def headers_of(error: errors.LawgraphError) -> dict[str, str]:
    """The headers that an error answer carries besides its content type."""
    headers = {"Cache-Control": "no-store"}
    if isinstance(error, RefusedError):
        headers |= error.headers
    if (seconds := retry_after(error)) is not None:
        headers["Retry-After"] = str(seconds)
    return headers


def retry_after(error: errors.LawgraphError) -> int | None:
    """Seconds after which another try makes sense, where one does."""
    if isinstance(error, errors.BusyError):
        return error.retry_after
    return _A_BUILD if isinstance(error, errors.PublishLockedError) else None


def respond(error: errors.LawgraphError) -> Response:
    """The whole answer to an error."""
    status = status_of(error)
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        _LOG.error("an error that should not reach a user", exc_info=error)
    return Response(
        json.dumps(problem(error), ensure_ascii=False, indent=1) + "\n",
        status,
        headers_of(error),
        MEDIA_TYPE,
    )


async def _handle(_: Request, error: Exception) -> Response:
    if not isinstance(error, errors.LawgraphError):
        raise error
    return respond(error)


def exception_handlers() -> dict[type[Exception], Callable[..., Any]]:
    """What an application registers: ``FastAPI(exception_handlers=exception_handlers())``."""
    return {errors.LawgraphError: _handle}
