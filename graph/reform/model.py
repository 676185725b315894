"""The model of a reform: typed operations on provisions and norms, with a date of effect.

Values only; nothing here asks the graph. Whether an operation can be done on the law of a day is
for ``graph.reform.targets``. An operation has one target, so that effect can be told by operation.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from decimal import Decimal

from graph.answers.model import LANGS
from graph.errors import IdentifierError, ReformError
from graph.identifiers import BASE, Provision, local

_NORM = re.compile(r"[a-z]{2}/norm/[A-Za-z0-9]+(-[A-Za-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")
_ACT = re.compile(r"[a-z]{2}/(act|draft)/[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CONCEPT = re.compile(r"scheme/[a-z]+(-[a-z]+)*/[a-z0-9]+(-[a-z0-9]+)*")

Words = dict[str, str]
"""Language tag (en, ru, kk) to words."""


@dataclass(frozen=True, slots=True)
class Repeal:
    """A provision or a whole act ceases, with every norm that stands in it alone."""

    target: str

    def __post_init__(self) -> None:
        """Refuse what is no place."""
        _place(self.target, "repeal")


@dataclass(frozen=True, slots=True)
class Lift:
    """One norm ceases; the rest of its provision stays."""

    target: str

    def __post_init__(self) -> None:
        """Refuse what is no norm."""
        _norm(self.target, "lift")


@dataclass(frozen=True, slots=True)
class Narrow:
    """A norm no longer reaches some organisation types, or some states of an organisation.

    Attributes:
        to: the types or states for which alone it stays; or
        exempt: those that it leaves; exactly one of the two is given, as IRIs of concepts.
    """

    target: str
    to: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is no norm, and anything but one list of types or states."""
        _norm(self.target, "narrow")
        if bool(self.to) == bool(self.exempt):
            raise ReformError(
                "a narrowing names either the types for which the norm stays (to) or those that "
                "it leaves (exempt): give exactly one of them"
            )
        for concept in (*self.to, *self.exempt):
            if not _CONCEPT.fullmatch(local(concept)):
                raise ReformError(
                    f"'{local(concept)}' is not an organisation type or a state: write a slug such "
                    "as political-party, or states/unregistered"
                )


@dataclass(frozen=True, slots=True)
class Threshold:
    """Another number in a norm: of founders, of members, of days.

    Attributes:
        number: the new number.
        unit: IRI of the unit whose number changes; needed where the norm has several.
    """

    target: str
    number: Decimal
    unit: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is no norm, and a number below nothing."""
        _norm(self.target, "threshold")
        if not self.number.is_finite() or self.number < 0:
            raise ReformError(f"'{self.number}' is not a number from 0 on: write one such as 3")


@dataclass(frozen=True, slots=True)
class Move:
    """A norm, or a provision with its norms, goes on in another place as it is.

    Attributes:
        to: the provision or act in which it would stand.
    """

    target: str
    to: str

    def __post_init__(self) -> None:
        """Refuse a target that is neither norm nor provision, and a place that is none."""
        if not _NORM.fullmatch(local(self.target)):
            _place(self.target, "move")
        _place(self.to, "move … to")


@dataclass(frozen=True, slots=True)
class Safeguard:
    """A new guarantee is written into a provision or an act.

    Attributes:
        words: what it secures, in our own words, in at least one language.
    """

    target: str
    words: Words = field(hash=False)

    def __post_init__(self) -> None:
        """Refuse what is no place, and a safeguard without words."""
        _place(self.target, "safeguard")
        if not any(w.strip() for w in self.words.values()):
            raise ReformError("a safeguard needs words that say what it secures")
        unknown = set(self.words) - {*LANGS}
        if unknown:
            raise ReformError(f"'{min(unknown)}' is not a language here: use en, ru or kk")


@dataclass(frozen=True, slots=True)
class Restore:
    """A norm or a provision that has ceased is put back as it last was."""

    target: str

    def __post_init__(self) -> None:
        """Refuse a target that is neither norm nor place."""
        if not _NORM.fullmatch(local(self.target)):
            _place(self.target, "restore")


Operation = Repeal | Lift | Narrow | Threshold | Move | Safeguard | Restore

KINDS: dict[str, type[Operation]] = {
    "repeal": Repeal,
    "lift": Lift,
    "narrow": Narrow,
    "threshold": Threshold,
    "move": Move,
    "safeguard": Safeguard,
    "restore": Restore,
}
"""The word for each operation, in commands, files, addresses and answers."""


def kind(operation: Operation) -> str:
    """The word for an operation.

    >>> kind(Lift("https://w3id.org/lawgraph/kz/norm/trade-unions-2014/8-1-founders-ten"))
    'lift'
    """
    return next(word for word, cls in KINDS.items() if isinstance(operation, cls))


@dataclass(frozen=True, slots=True)
class Reform:
    """Some operations that take effect together.

    Attributes:
        operations: in the order in which they were given; each of them once.
        name: by which it is called for; empty for one that has none.
        title: what it is, in words.
        effect: the day on which it takes effect; None is the day that is asked about.
        asked_in: IRIs of the recommendations or the draft that it was derived from.
        at_most: True where who asked for it left open how far it goes, and the operations are
            the most that it can mean; the impact is then an upper bound.
    """

    operations: tuple[Operation, ...]
    name: str = ""
    title: Words = field(default_factory=dict, hash=False)
    effect: dt.date | None = None
    asked_in: tuple[str, ...] = ()
    at_most: bool = False

    def __post_init__(self) -> None:
        """Refuse a name that is no slug, and the same operation twice."""
        if self.name and not _NAME.fullmatch(self.name):
            raise ReformError(
                f"'{self.name}' cannot name a reform: use lower-case Latin letters, digits, hyphens"
            )
        if len(set(self.operations)) != len(self.operations):
            raise ReformError("the same operation is given twice: give it once")


def iri_of(term: str) -> str:
    """The IRI of a target: given whole, or as a path below the base.

    Raises:
        ReformError: the text cannot be an IRI.

    >>> iri_of("kz/act/trade-unions-2014/art/8")
    'https://w3id.org/lawgraph/kz/act/trade-unions-2014/art/8'
    """
    iri = BASE + term.strip().removeprefix(BASE).lstrip("/")
    if iri == BASE or any(c in iri for c in '<>"{}|^`\\ \t\r\n'):
        raise ReformError(
            f"'{term}' is not an IRI: write a path such as kz/act/trade-unions-2014/art/8"
        )
    return iri


def is_norm(iri: str) -> bool:
    """Whether an IRI is that of a norm."""
    return bool(_NORM.fullmatch(local(iri)))


def _norm(iri: str, word: str) -> None:
    if not is_norm(iri):
        raise ReformError(
            f"'{local(iri)}' is not a norm, and {word} is done to one norm: write kz/norm/ACT/NAME "
            "as on the page of the norm; for a whole provision use repeal"
        )


def _place(iri: str, word: str) -> None:
    try:
        Provision.parse(iri)
    except IdentifierError:
        if not _ACT.fullmatch(local(iri)):
            raise ReformError(
                f"'{local(iri)}' is not a provision or an act, and {word} names one: write "
                "kz/act/ACT/art/NUMBER; for one norm use lift"
            ) from None
