"""Words: how an operation is written in one line, on a command line or in a web address.

    repeal=PLACE              lift=NORM                      restore=NORM or PLACE
    narrow=NORM=TYPE,TYPE     exempt=NORM=TYPE,states/STATE  threshold=NORM=NUMBER UNIT
    move=NORM=PLACE           safeguard=PLACE=words

The first sign ``=`` parts the target from what is to become of it. ``read`` and ``written`` are
inverse: what one writes the other reads as the same operation.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from graph.errors import ReformError
from graph.identifiers import concept_iri, local
from graph.reform.model import (
    Lift,
    Move,
    Narrow,
    Operation,
    Reform,
    Repeal,
    Restore,
    Safeguard,
    Threshold,
    iri_of,
    is_norm,
    kind,
)

OPTIONS: Mapping[str, str] = {
    "repeal": "a provision or act that ceases: kz/act/…/art/5 (a norm is lifted)",
    "lift": "a norm that ceases: kz/norm/…",
    "narrow": "a norm and the types for which alone it stays: kz/norm/…=political-party",
    "exempt": "a norm and the types or states that it leaves: kz/norm/…=states/unregistered",
    "threshold": "a norm and its new number: kz/norm/…=3, or =3 persons where it has several",
    "move": "a norm or provision and where it goes: kz/norm/…=kz/act/…/art/7",
    "safeguard": "a place and the guarantee written into it: kz/act/…/art/7=words",
    "restore": "a norm or provision that has ceased and is put back",
}
"""Name of each option and what it takes; feeds the command line and the web addresses."""


def read(option: str, text: str, lang: str = "en") -> Operation:
    """Read one operation.

    Args:
        option: a key of ``OPTIONS``.
        text: what follows it.
        lang: language of the words of a safeguard.

    Raises:
        ReformError: it cannot be read; the message says what to write.
    """
    if option not in OPTIONS:
        raise ReformError(f"'{option}' is not an operation: use one of {', '.join(OPTIONS)}")
    if option in ("repeal", "lift", "restore"):
        target = iri_of(text)
        if option == "restore":
            return Restore(target)
        return Lift(target) if option == "lift" or is_norm(target) else Repeal(target)
    target, sign, value = text.partition("=")
    if not sign or not value.strip():
        raise ReformError(
            f"'{text}' does not say what becomes of it: {option} takes {OPTIONS[option]}"
        )
    return _with_value(option, iri_of(target), value.strip(), lang)


def _with_value(option: str, target: str, value: str, lang: str) -> Operation:
    if option == "narrow":
        return Narrow(target, to=concepts(value.split(",")))
    if option == "exempt":
        return Narrow(target, exempt=concepts(value.split(",")))
    if option == "threshold":
        number, _, unit = value.partition(" ")
        return Threshold(target, number_of(number), unit_of(unit) if unit.strip() else None)
    if option == "move":
        return Move(target, iri_of(value))
    return Safeguard(target, {lang: value})


def written(operation: Operation) -> tuple[str, str]:
    """The option and the text by which an operation is read again.

    >>> written(read("threshold", "kz/norm/trade-unions-2014/8-1-founders-ten=3 persons"))
    ('threshold', 'kz/norm/trade-unions-2014/8-1-founders-ten=3 persons')
    """
    target = local(operation.target)
    match operation:
        case Narrow(to=to, exempt=exempt):
            slugs = ",".join(_slug(c) for c in to or exempt)
            return ("narrow" if to else "exempt"), f"{target}={slugs}"
        case Threshold(number=number, unit=unit):
            return "threshold", f"{target}={number:f}" + (
                f" {unit.rsplit('/', 1)[-1]}" if unit else ""
            )
        case Move(to=place):
            return "move", f"{target}={local(place)}"
        case Safeguard(words=words):
            return "safeguard", f"{target}={next(iter(words.values()))}"
        case _:
            return kind(operation), target


def reform_of(
    given: Mapping[str, Iterable[str]], at: dt.date | None = None, lang: str = "en"
) -> Reform:
    """The reform that some options make.

    Args:
        given: option to the texts given for it; options that are not operations are left alone.
        at: the day on which it takes effect.
        lang: language of the words of a safeguard.

    Raises:
        ReformError: nothing is given, or something cannot be read.
    """
    operations = [read(option, text, lang) for option in OPTIONS for text in given.get(option, ())]
    if not operations:
        raise ReformError(
            "a reform needs at least one operation: "
            + ", ".join(f"{option}=…" for option in OPTIONS)
        )
    return Reform(tuple(dict.fromkeys(operations)), effect=at)


def concepts(terms: Iterable[str]) -> tuple[str, ...]:
    """Organisation types by slug, states as ``states/SLUG``, each once and sorted, as IRIs."""
    return tuple(sorted({_concept(t.strip()) for t in terms if t.strip()}))


def _concept(term: str) -> str:
    if "scheme/" in term:
        return iri_of(term)
    scheme, slash, slug = term.rpartition("/")
    return concept_iri(scheme if slash else "organisation-types", slug)


def number_of(text: str) -> Decimal:
    """A number as people write it.

    Raises:
        ReformError: it is none.
    """
    try:
        return Decimal(text.strip())
    except InvalidOperation:
        raise ReformError(f"'{text}' is not a number: write one such as 3 or 0.5") from None


def unit_of(text: str) -> str:
    """A unit by slug, as an IRI."""
    return concept_iri("units", text.strip())


def _slug(concept: str) -> str:
    return local(concept).removeprefix("scheme/").removeprefix("organisation-types/")
