"""Files: a reform written down in TOML, read and checked with sentences that say what to do.

The format is in ``docs/reforms.md``. What a file can say is what ``graph.reform.model`` holds;
an unknown key is refused, because a misspelt one would silently change the reform.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from graph.errors import LawgraphError, ReformError
from graph.reform.model import (
    KINDS,
    Lift,
    Move,
    Narrow,
    Operation,
    Reform,
    Repeal,
    Restore,
    Safeguard,
    Threshold,
    Words,
    iri_of,
)
from graph.reform.words import concepts, number_of, unit_of

_TOP = {"name", "title", "effect", "operation"}
_ALSO: Mapping[str, frozenset[str]] = {
    "repeal": frozenset(),
    "lift": frozenset(),
    "restore": frozenset(),
    "narrow": frozenset({"to", "exempt"}),
    "threshold": frozenset({"number", "unit"}),
    "move": frozenset({"to"}),
    "safeguard": frozenset({"words"}),
}
"""Operation to the keys that may stand beside it."""


def parse(text: str, name: str = "the file") -> Reform:
    """Read a reform.

    Args:
        text: of the file, TOML.
        name: of the file, for messages.

    Raises:
        ReformError: the text is not TOML, or says what no reform can; with the operation's number.
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ReformError(f"{name} is not TOML: {error}") from error
    _only(given, _TOP, name)
    operations = given.get("operation", [])
    if not isinstance(operations, list) or not operations:
        raise ReformError(
            f"{name} holds no operation: add one under [[operation]], "
            'for example lift = "kz/norm/…"'
        )
    made = [_operation(o, f"{name}, operation {n}") for n, o in enumerate(operations, 1)]
    effect = given.get("effect")
    if effect is not None and (not isinstance(effect, dt.date) or isinstance(effect, dt.datetime)):
        raise ReformError(f"{name}: effect is a day without quotes: effect = 2027-01-01")
    try:
        return Reform(tuple(made), _text(given, "name", name), _words(given, "title", name), effect)
    except ReformError as error:
        raise ReformError(f"{name}: {error}") from None


def _operation(given: object, where: str) -> Operation:
    if not isinstance(given, dict):
        raise ReformError(f"{where} is not a table: write [[operation]] above its lines")
    words = [word for word in KINDS if word in given]
    if len(words) != 1:
        raise ReformError(
            f"{where} must hold exactly one of {', '.join(KINDS)}"
            + (f" and holds {', '.join(words)}: make them operations of their own" if words else "")
        )
    word = words[0]
    _only(given, {word, *_ALSO[word]}, where)
    try:
        return _made(word, given, where)
    except LawgraphError as error:
        told = str(error)
        raise ReformError(told if told.startswith(where) else f"{where}: {told}") from None


def _made(word: str, given: Mapping[str, Any], where: str) -> Operation:
    target = iri_of(_text(given, word, where))
    match word:
        case "repeal":
            return Repeal(target)
        case "lift":
            return Lift(target)
        case "restore":
            return Restore(target)
        case "narrow":
            return Narrow(
                target, concepts(_list(given, "to", where)), concepts(_list(given, "exempt", where))
            )
        case "threshold":
            unit = _text(given, "unit", where)
            return Threshold(target, _number(given, where), unit_of(unit) if unit else None)
        case "move":
            return Move(target, iri_of(_text(given, "to", where)))
        case _:
            return Safeguard(target, _words(given, "words", where))


def _only(given: Mapping[str, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(given) - known)
    if unknown:
        raise ReformError(f"{where}: '{unknown[0]}' is no key here: use {', '.join(sorted(known))}")


def _text(given: Mapping[str, Any], key: str, where: str) -> str:
    value = given.get(key, "")
    if not isinstance(value, str):
        raise ReformError(f'{where}: {key} is a text in quotes: {key} = "…"')
    return value


def _list(given: Mapping[str, Any], key: str, where: str) -> list[str]:
    value = given.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise ReformError(f'{where}: {key} is a list of slugs: {key} = ["political-party"]')
    return value


def _words(given: Mapping[str, Any], key: str, where: str) -> Words:
    value = given.get(key, {})
    if isinstance(value, str):
        return {"en": value}
    if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
        raise ReformError(f'{where}: {key} is words by language: {key}.en = "…"')
    return value


def _number(given: Mapping[str, Any], where: str) -> Decimal:
    value = given.get("number")
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ReformError(f"{where}: a threshold needs its new number: number = 3")
    return number_of(str(value))
