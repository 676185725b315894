"""Describing: what OpenAPI says of answers: their forms, and the refusals that all routes share.

FastAPI would tell of refusals that are never sent (422 in its own form) and be silent about those
that are. A route says by ``told`` what is its own; ``described`` completes the rest for all.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from fastapi.openapi.utils import get_openapi

from api.models import ProblemModel
from api.problems import MEDIA_TYPE

if TYPE_CHECKING:
    from collections.abc import Callable

    from fastapi import FastAPI

Told = dict[int | str, dict[str, Any]]

_NEVER_SENT, _THEIR_WORDS = "422", "Validation Error"
_THEIR_MODELS = ("HTTPValidationError", "ValidationError")
_MODEL = "ProblemModel"
_SHARED = {
    "400": "a parameter is missing, unknown, or cannot be understood; the detail says what to send",
    "414": "the address is longer than 65,535 bytes",
    "429": "more requests than the service is set to answer; Retry-After says when to come again",
    "503": "the service is busy, or the question took longer than it may; the type tells which",
}
_ASKED = ("400", "414")  # where there is something to ask for
_PROBLEM = {
    MEDIA_TYPE: {"schema": {"$ref": f"#/components/schemas/{_MODEL}"}},
    "text/html": {"schema": {"type": "string"}},
}


def told(*media_types: str, model: type | None = None, also: tuple[int, ...] = ()) -> Told:
    """What a route says of its answers.

    Args:
        media_types: in which it answers, besides JSON where there is a model.
        model: the shape of the JSON.
        also: further statuses that it answers with.
    """
    done: dict[str, Any] = {"content": {kind.partition(";")[0]: {} for kind in media_types}}
    if model is not None:
        done["model"] = model
    return {200: done, **{status: {"description": HTTPStatus(status).phrase} for status in also}}


def described(app: FastAPI) -> Callable[[], dict[str, Any]]:
    """What makes the description of an application, once; it takes the place of FastAPI's own."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            made = get_openapi(
                title=app.title,
                version=app.version,
                description=app.description,
                routes=app.routes,
            )
            app.openapi_schema = _completed(made)
        return app.openapi_schema

    return openapi


def _completed(made: dict[str, Any]) -> dict[str, Any]:
    models = made.setdefault("components", {}).setdefault("schemas", {})
    for name in _THEIR_MODELS:
        models.pop(name, None)
    models[_MODEL] = ProblemModel.model_json_schema()
    for operations in made["paths"].values():
        for operation in operations.values():
            responses = operation["responses"]
            if responses.get(_NEVER_SENT, {}).get("description") == _THEIR_WORDS:
                responses.pop(_NEVER_SENT)
            for status, words in _SHARED.items():
                if status not in _ASKED or operation.get("parameters"):
                    responses.setdefault(status, {"description": words})
            for status, response in responses.items():
                if int(status) >= HTTPStatus.BAD_REQUEST:
                    response["content"] = _PROBLEM
    return made
