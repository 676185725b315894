"""The values that an impact answer is made of. Terms are defined in ``docs/impact.md``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from graph.answers.model import Cited, Holding, NormAnswer, Place, Statement, Text, Thing, Validity
from graph.validity import Status


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: how one thing leads to the next."""

    subject: Thing
    relation: Text
    object: Thing


@dataclass(frozen=True, slots=True)
class Lifted:
    """A norm that no longer binds, and whom that frees.

    Attributes:
        norm: as it stood on the day.
        types: organisation types that it reached itself and would not any more.
        persons: roles through which it bound persons and would not any more.
        because: its place.
        by: which operation does it, counted from 0.
        whole: False where it stays for others.
        direct: those of ``types`` that the norm names itself; the others follow from them.
        path: from the place over the norm to the right.
    """

    norm: NormAnswer
    types: list[Thing]
    persons: list[Thing]
    because: Place
    by: int = 0
    whole: bool = True
    direct: list[Thing] = field(default_factory=list)
    path: list[Step] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Changed:
    """A norm that stays and changes, or one that the reform puts in force.

    Attributes:
        kind: ``threshold``, ``moved``, ``restored`` or ``introduced``.
        norm: its name.
        place: where it stands, or would.
        before: what it says or where it stands now; empty for what is new.
        after: what it would say, or where it would stand.
        effect: ``eases``, ``tightens``, or ``open`` where that does not follow from the facts.
    """

    kind: str
    norm: Thing
    place: Place
    before: Text
    after: Text
    effect: str
    types: list[Thing]
    by: int
    citations: list[Cited] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Residual:
    """A restriction that still binds the same addressees in the same right.

    Attributes:
        closeness: how near it is to what goes; the order is in ``docs/impact.md``.
        reason: the closeness in a sentence.
        norm: everything a lawyer checks.
        keeps: for an offence that loses a limb, the limbs that it keeps.
        path: from the lifted norm to this one.
        rights: those in which it meets what goes.
        types: organisation types that what goes names, and roles of persons that it binds, which
            this one still binds.
    """

    closeness: str
    reason: Text
    norm: NormAnswer
    keeps: list[Text] = field(default_factory=list)
    path: list[Step] = field(default_factory=list)
    rights: list[Thing] = field(default_factory=list)
    types: list[Thing] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Further:
    """A residual restriction farther away: named and placed, described on its own page.

    ``rights`` and ``types`` say in what it meets what goes, as of ``Residual``.
    """

    closeness: str
    norm: Thing
    place: Place
    status: Status
    barriers: list[Thing]
    citations: list[Cited] = field(default_factory=list)
    rights: list[Thing] = field(default_factory=list)
    types: list[Thing] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Loose:
    """Something that would hang in the air, is untouched, or is not known.

    Attributes:
        kind: ``enforcement``, ``limb``, ``reference``, ``competence``, ``safeguard``, ``derived``,
            ``successor``, ``norm`` …; for what is untouched ``offence``.
        subject: what is affected.
        place: where it stands.
        object: what it would lose.
        reason: one sentence in each language.
        limb: for whom an offence would lose its object.
        path: how one leads to the other.
        citations: where the subject stands written.
    """

    kind: str
    subject: Thing
    place: Place
    object: Thing
    reason: Text
    validity: Validity
    limb: Text = field(default_factory=dict)
    path: list[Step] = field(default_factory=list)
    citations: list[Cited] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Function:
    """A function that a body of the state loses or gains over norms.

    Attributes:
        role: in which the body acts.
        function: what it does.
        over: the norms.
        basis: the provisions that grant it.
        gains: True where the reform gives the function.
        keeps: over how many other norms whose place stands the role keeps the function.
        held_by: who is known to fill the role on the day.
    """

    role: Thing
    function: Thing
    over: list[Thing]
    basis: list[Place]
    gains: bool
    keeps: int
    held_by: list[Holding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Served:
    """A standard under which sources criticise what goes."""

    standard: Thing
    norms: list[Thing]
    said_by: list[Statement]


@dataclass(frozen=True, slots=True)
class Met:
    """A recommendation that the reform meets.

    Attributes:
        recommendation: its name; ``says`` is what it asks for.
        by: who makes it, ``since`` when (as the source gives it), ``source`` where.
        degree: ``full``, ``part``, or ``open`` where the action that it asks for leaves open
            what would meet it.
        met: its targets that the reform lifts or changes.
        left: its targets that stay.
        ended: its targets that were not in force anyway.
    """

    recommendation: Thing
    says: Text
    action: Thing
    by: list[Thing]
    since: str
    source: Thing
    degree: str
    met: list[Thing]
    left: list[Thing]
    ended: list[Thing]
    citations: list[Cited]


@dataclass(frozen=True, slots=True)
class Applied:
    """A case in which what goes was applied."""

    case: Thing
    date: str
    applied: Place
    citations: list[Cited]


@dataclass(frozen=True, slots=True)
class Effect:
    """What one operation does.

    Attributes:
        operation: its word, ``target`` its target, ``text`` how it is written in one line.
        lifted: norms that no longer bind; ``restrictions`` those with a barrier.
        types: organisation types that it frees of a restriction.
    """

    operation: str
    target: Thing
    text: str
    lifted: int
    restrictions: int
    types: int
    refused: bool


@dataclass(frozen=True, slots=True)
class Impact:
    """What a reform would lift, what would remain, what would dangle, what is not known.

    Attributes:
        question: as the parameters of an address.
        changes: how many triples the reform takes out of the graph and adds to it.
    """

    question: dict[str, Any]
    generation: str
    lifted: list[Lifted]
    residual: list[Residual]
    revived: list[NormAnswer]
    consequential: list[Loose]
    unknown: list[Loose]
    refused: list[dict[str, Any]]
    counts: dict[str, int]
    editions: list[Thing]
    assumptions: list[Thing]
    disclaimer: Text
    title: Text = field(default_factory=dict)
    at_most: bool = False
    asked_in: list[Thing] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    further: list[Further] = field(default_factory=list)
    untouched: list[Loose] = field(default_factory=list)
    functions: list[Function] = field(default_factory=list)
    standards: list[Served] = field(default_factory=list)
    recommendations: list[Met] = field(default_factory=list)
    cases: list[Applied] = field(default_factory=list)
    changes: dict[str, int] = field(default_factory=dict)
