"""The values that an impact answer is made of. Terms are defined in ``docs/impact.md``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.answers.model import NormAnswer, Place, Text, Thing, Validity


@dataclass(frozen=True, slots=True)
class Lifted:
    """A norm that would no longer be in force, and whom that frees."""

    norm: NormAnswer
    types: list[Thing]
    persons: list[Thing]
    because: Place


@dataclass(frozen=True, slots=True)
class Loose:
    """Something that would hang in the air: an enforcement, a reference, a competence.

    Attributes:
        kind: ``enforcement``, ``limb``, ``reference``, ``competence``, ``safeguard``, ``derived``.
        subject: what is affected.
        place: where it stands.
        object: what it would lose.
        reason: one sentence in each language.
    """

    kind: str
    subject: Thing
    place: Place
    object: Thing
    reason: Text
    validity: Validity


@dataclass(frozen=True, slots=True)
class Impact:
    """What a repeal would lift, what would remain, what would dangle, what is not known."""

    question: dict[str, Any]
    generation: str
    lifted: list[Lifted]
    residual: list[NormAnswer]
    revived: list[NormAnswer]
    consequential: list[Loose]
    unknown: list[Loose]
    refused: list[dict[str, Any]]
    counts: dict[str, int]
    editions: list[Thing]
    assumptions: list[Thing]
    disclaimer: Text
