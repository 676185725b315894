"""Targets: what the operations of a reform name, on one day; what cannot be done is refused.

Reads a reform, writes a plan: which norms and places would cease, which types and persons would be
left alone, which numbers, places and guarantees would be new. Nothing is changed here.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from graph.answers import read
from graph.answers.judge import statuses
from graph.answers.model import LANGS
from graph.errors import UnknownTermError
from graph.identifiers import local
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
    is_norm,
)
from graph.reform.refusals import refusals
from graph.rows import Questions
from graph.validity import Interval, Status


@dataclass(slots=True)
class Plan:
    """What a reform would do on a day; indices count its operations from 0.

    Attributes:
        norms: norm that ceases, to the operation that ends it.
        places: provision or act that ceases, to its operation.
        frees: norm that stays, to the organisation types that it would leave.
        releases: norm that stays, to the addressees that it would leave.
        numbers: norm to its threshold that changes and the new number.
        moves: norm to the place in which it would stand.
        guarantees: operations that introduce a safeguard.
        restores: norm that is put back, to its operation.
        refused: operation to the key of the reason and the parts of its sentence.
        stands: what is in the graph of all targets, with its interval.
    """

    reform: Reform
    day: dt.date
    norms: dict[str, int] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    frees: dict[str, set[str]] = field(default_factory=dict)
    releases: dict[str, set[str]] = field(default_factory=dict)
    numbers: dict[str, tuple[str, Decimal]] = field(default_factory=dict)
    moves: dict[str, str] = field(default_factory=dict)
    guarantees: list[int] = field(default_factory=list)
    restores: dict[str, int] = field(default_factory=dict)
    by: dict[str, int] = field(default_factory=dict)
    refused: dict[int, tuple[str, dict[str, Any]]] = field(default_factory=dict)

    def refuse(self, number: int, why: str, **parts: Any) -> None:  # noqa: ANN401 - texts
        """Refuse one operation for one reason."""
        self.refused[number] = (why, parts)


@dataclass(slots=True)
class _Known:
    """What the graph says of the targets."""

    types: dict[str, set[str]]
    bounds: dict[str, Interval]
    inside: dict[str, set[str]]
    status: dict[str, Status]


def plan(graph: Questions, reform: Reform, day: dt.date) -> Plan:
    """Find what each operation names; refuse what cannot be done.

    Args:
        graph: what is asked.
        reform: the operations.
        day: on which they take effect.

    Raises:
        UnknownTermError: nothing that the reform names is in the graph.
    """
    made = Plan(reform, day)
    known = _look(graph, reform, day)
    if not known.types and reform.operations:
        names = ", ".join(f"'{local(o.target)}'" for o in reform.operations)
        raise UnknownTermError(
            f"{names}: not a norm, a provision or an act of the graph; find it with "
            "`lawgraph search` or on the page of its act"
        )
    repealed = [o.target for o in reform.operations if isinstance(o, Repeal)]
    for number, operation in enumerate(reform.operations):
        if operation.target not in known.types:
            made.refuse(number, "absent")
        else:
            _sort(graph, made, known, number, operation, repealed)
    return made


def refused(graph: Questions, made: Plan) -> list[dict[str, object]]:
    """The refusals of a plan, with reasons, what ended the target and what continues it."""
    return refusals(
        graph,
        [(made.reform.operations[n], why, parts) for n, (why, parts) in made.refused.items()],
        made.day,
    )


def _look(graph: Questions, reform: Reform, day: dt.date) -> _Known:
    targets = {o.target for o in reform.operations}
    also = {o.to for o in reform.operations if isinstance(o, Move)}
    types: dict[str, set[str]] = defaultdict(set)
    for row in read.bulk(graph, "s", targets | also, "SELECT ?s ?t { $values ?s a ?t }"):
        types[row["s"].text].add(row["t"].text.rsplit("#", 1)[-1])
    wide = {o.target for o in reform.operations if isinstance(o, Repeal | Restore | Move)} - {
        t for t in targets if is_norm(t)
    }
    inside = read.norms_inside(graph, wide)
    norms = {t for t in targets if is_norm(t)} | {n for found in inside.values() for n in found}
    return _Known(
        {t: found for t, found in types.items() if t in targets or t in also},
        read.intervals(graph, {*types}),
        inside,
        statuses(graph, norms, day),
    )


def _sort(
    graph: Questions,
    made: Plan,
    known: _Known,
    number: int,
    operation: Operation,
    repealed: list[str],
) -> None:
    target = operation.target
    standing = known.bounds[target].status(made.day)
    status = known.status.get(target, standing) if is_norm(target) else standing
    if isinstance(operation, Restore):
        _restore(made, known, number, target, status)
        return
    if status is Status.NO:
        start = known.bounds[target].start_earliest
        if start and made.day < start:
            made.refuse(number, "not-yet", start=start.isoformat())
        else:
            made.refuse(number, "ended" if standing is Status.NO else "otherwise")
        return
    match operation:
        case Repeal():
            _repeal(graph, made, known, number, repealed)
        case Lift():
            _ends(made, number, target, {target})
        case Narrow():
            _narrow(graph, made, number, operation)
        case Threshold():
            _threshold(graph, made, number, operation)
        case Move():
            _move(graph, made, known, number, operation)
        case Safeguard():
            made.guarantees.append(number)


def _ends(made: Plan, number: int, target: str, norms: set[str]) -> None:
    new = norms - set(made.norms)
    if not new:
        made.refuse(number, "gone")
        return
    for norm in new:
        made.norms[norm] = number
        made.frees.pop(norm, None)
    if not is_norm(target):
        made.places[target] = number


def _repeal(graph: Questions, made: Plan, known: _Known, number: int, repealed: list[str]) -> None:
    """Norms all of whose places are repealed together cease; what also stands elsewhere stays."""
    target = made.reform.operations[number].target
    inside = known.inside.get(target, set())
    if not inside:
        made.refuse(number, "empty")
        return
    stated = read.related(graph, "lg:statedIn", inside)
    whole = {
        n
        for n, places in stated.items()
        if all(any(p == r or p.startswith(f"{r}/") for r in repealed) for p in places)
    }
    standing = {n for n in whole if known.status[n] is not Status.NO}
    if not standing:
        made.refuse(number, "otherwise", of=sorted(whole))
        return
    _ends(made, number, target, standing)


def _restore(made: Plan, known: _Known, number: int, target: str, status: Status) -> None:
    if status not in (Status.NO, Status.UNKNOWN):
        made.refuse(number, "in-force")
        return
    norms = {target} if is_norm(target) else known.inside.get(target, set())
    if not norms:
        made.refuse(number, "empty")
    for norm in norms:
        made.restores.setdefault(norm, number)


def _narrow(graph: Questions, made: Plan, number: int, operation: Narrow) -> None:
    norm = operation.target
    if norm in made.norms:
        made.refuse(number, "gone")
        return
    rows = read.select(
        graph,
        f"""SELECT DISTINCT ?type ?wide {{ <{norm}> lg:appliesTo ?type .
            ?type (skos:broader|^lg:includes)* ?wide }}""",
    )
    reached: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        reached[row["type"].text].add(row["wide"].text)
    people = read.select(
        graph,
        f"""SELECT ?a ?type ?state {{ <{norm}> lg:addressee ?a .
            OPTIONAL {{ ?a lg:ofType ?type }} OPTIONAL {{ ?a lg:inState ?state }} }}""",
    )
    held = {r["a"].text: {r[k].text for k in ("type", "state") if k in r} for r in people}
    named = set(operation.to or operation.exempt)
    by_type = {t for t, wide in reached.items() if wide & named}
    by_person = {a for a, of in held.items() if of & named}
    if operation.to:
        freed, released = set(reached) - by_type, set(held) - by_person
        nothing = not by_type and not by_person
        if any("/states/" in c for c in named):
            freed = set()
        elif not any(of & named for of in held.values()) and by_type:
            released = set()
    else:
        freed, released, nothing = by_type, by_person, False
    labels = [t.label for t in read.things(graph, named).values()]
    if nothing or not (freed or released):
        made.refuse(number, "reaches-none", types=labels)
    elif freed == set(reached) and released == set(held):
        made.refuse(number, "leaves-none")
    else:
        if freed:
            made.frees.setdefault(norm, set()).update(freed)
        if released:
            made.releases.setdefault(norm, set()).update(released)
        made.by[norm] = number


def _threshold(graph: Questions, made: Plan, number: int, operation: Threshold) -> None:
    rows = read.select(
        graph,
        f"""SELECT DISTINCT ?q ?number ?unit {{ <{operation.target}> lg:threshold ?q .
            ?q lg:number ?number . OPTIONAL {{ ?q lg:unit ?unit }} }}""",
    )
    fitting = [
        r
        for r in rows
        if operation.unit is None or ("unit" in r and r["unit"].text == operation.unit)
    ]
    if operation.target in made.norms:
        made.refuse(number, "gone")
    elif len(fitting) != 1:
        units = read.things(graph, {r["unit"].text for r in rows if "unit" in r})
        asked = read.things(graph, [operation.unit])[operation.unit].label if operation.unit else {}
        made.refuse(
            number,
            "no-number",
            unit={lang: f" ({word})" for lang, word in asked.items()},
            numbers=[
                {
                    lang: " ".join(
                        [r["number"].text, units[r["unit"].text].label.get(lang, "")]
                        if "unit" in r
                        else [r["number"].text]
                    )
                    for lang in LANGS
                }
                for r in rows
            ],
        )
    elif fitting[0]["number"].text == f"{operation.number:f}":
        made.refuse(number, "same-number", is_now=fitting[0]["number"].text)
    else:
        made.numbers[operation.target] = (fitting[0]["q"].text, operation.number)
        made.by[operation.target] = number


def _move(graph: Questions, made: Plan, known: _Known, number: int, operation: Move) -> None:
    if operation.to not in known.types or (
        known.bounds[operation.to].status(made.day) is Status.NO
    ):
        made.refuse(number, "no-place")
        return
    inside = known.inside.get(operation.target, set())
    norms = {operation.target} if is_norm(operation.target) else inside
    standing = {n for n in norms if known.status[n] is not Status.NO} - set(made.norms)
    stated = read.related(graph, "lg:statedIn", standing)
    if not standing:
        made.refuse(number, "gone" if norms & set(made.norms) else "empty")
    elif all(stated.get(n) == [operation.to] for n in standing):
        made.refuse(number, "same-place")
    else:
        for norm in standing:
            made.moves[norm] = operation.to
            made.by[norm] = number
