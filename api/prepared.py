"""Prepared: from what a request asks to what the engine is asked, and in which formats. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from api import negotiate
from api.negotiate import Chosen, Offer
from api.protocol import Asked, RefusedError
from api.remembered import key_of
from graph.engine.request import QueryRequest
from graph.errors import FormatNotFittingError


@dataclass(frozen=True, slots=True)
class Prepared:
    """A query on its way.

    Attributes:
        request: for the engine.
        offer: the formats that ``request`` names, with the media types that were asked for.
        key: by which the result may be remembered; None if it may not.
    """

    request: QueryRequest
    offer: Offer
    key: str | None


def prepare(asked: Asked, accept: str | None, base: str) -> Prepared:
    """What to ask the engine.

    Args:
        asked: with a query.
        accept: the header.
        base: IRI against which relative IRIs are resolved.

    Raises:
        RefusedError: ``format=`` names nothing.
        FormatNotFittingError: nothing that is written here is accepted.
    """
    offer = _offer(accept, asked.formats)
    request = QueryRequest(
        asked.query or "",
        rows=offer.rows.format.name if offer.rows else None,
        triples=offer.triples.format.name if offer.triples else None,
        base=base,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
    )
    return Prepared(request, offer, key_of(request, f"{_type(offer.rows)} {_type(offer.triples)}"))


@lru_cache(maxsize=256)
def _offer(accept: str | None, formats: tuple[str, ...]) -> Offer:
    try:
        offer = negotiate.offer(accept, formats)
    except ValueError as error:
        raise RefusedError(400, str(error)) from None
    if offer.rows is None and offer.triples is None:
        raise FormatNotFittingError(
            f"nothing that is written here is accepted by '{accept}': accept "
            "application/sparql-results+json or text/turtle, or leave Accept out"
        )
    return offer


def _type(chosen: Chosen | None) -> str:
    return chosen.content_type if chosen else "-"
