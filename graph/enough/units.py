"""Units: the changes that could be made for a goal, as a task for the solver.

A provision can be repealed, a norm can be lifted (its passage is rewritten without it), and where
a report demands other words these can be written. Three kinds of things go or stay: norms, texts
of which no norm has been encoded (nobody here knows what would be lost with them), and the old
words where new ones are demanded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import Validity
from graph.enough.letters import dead_letters
from graph.enough.select import Selected
from graph.enough.task import Guard, Task, Thing, Way
from graph.enough.tidy import tidied
from graph.enough.weights import Weights
from graph.errors import ReformError
from graph.identifiers import ONTOLOGY
from graph.reform.model import is_norm
from graph.rows import Questions
from graph.validity import Status

UNITS = ("both", "provisions", "norms")
"""What may be changed: whole provisions, single norms, or both."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a goal may be reached.

    Attributes:
        units: one of ``UNITS``.
        whole_acts: whether a whole act may be repealed.
        guarantees_stay: whether no norm that is a guarantee may go.
        keep: norms, provisions and acts that must stay, as IRIs.
        dead_letters: whether an offence counts as gone when all that it punishes is.
    """

    units: str = "both"
    whole_acts: bool = False
    guarantees_stay: bool = True
    keep: tuple[str, ...] = ()
    dead_letters: bool = False

    def __post_init__(self) -> None:
        """Refuse units that are none."""
        if self.units not in UNITS:
            raise ReformError(f"'{self.units}' cannot be changed: choose {', '.join(UNITS)}")


@dataclass(slots=True)
class Drawn:
    """A task and what its names stand for.

    Attributes:
        task: for the solver; a change is named ``repeal IRI``, ``lift IRI`` or ``reword IRI``,
            a thing by the IRI of the norm, ``text IRI`` or ``words IRI``.
        validity: of every norm that some change touches.
        stated: norm to the places that state it.
        safeguards: norms that must stay.
        letters: offence to the sets of duties without which it is a dead letter.
        rewording: what shall get other words and has ceased.
    """

    task: Task
    validity: dict[str, Validity]
    stated: dict[str, list[str]]
    safeguards: set[str]
    letters: dict[str, tuple[Way, ...]]
    rewording: set[str]


def draw(
    graph: Questions, selected: Selected, options: Options, weights: Weights, day: dt.date
) -> Drawn:
    """The task of a goal on a day."""
    wished = selected.wished
    letters = dead_letters(graph, wished, day) if options.dead_letters else {}
    core = (
        wished
        | {general for general, _ in selected.returning}
        | {norm for ways in letters.values() for way in ways for norm in way}
    )
    stated = read.related(graph, "lg:statedIn", core)
    spots = {p for places in stated.values() for p in places}
    repeals = _repeals(graph, spots, options, day)
    tops = {_outermost(p, repeals) for p in spots}
    norms = core | _within(graph, tops)
    stated |= read.related(graph, "lg:statedIn", norms - core)
    validity = judge(graph, norms, day)
    texts = _unread(graph, tops, repeals, day)
    rewording = _standing(graph, selected.demands.wording, day)
    stated |= read.related(graph, "lg:statedIn", {t for t in rewording if is_norm(t)} - norms)
    price = _prices(
        graph, repeals | texts | rewording | {p for ps in stated.values() for p in ps}, weights
    )
    kinds = read.related(graph, "a", norms)
    safeguards = {
        n
        for n in norms
        if validity[n].status is not Status.NO
        and (
            (
                options.guarantees_stay
                and n not in wished
                and f"{ONTOLOGY}Guarantee" in kinds.get(n, [])
            )
            or _kept(n, stated.get(n, []), options.keep)
        )
    }
    lifting = core if options.units != "provisions" else set()
    things = {
        n: Thing(
            frozenset({f"lift {n}"} if n in lifting else ()),
            tuple(_over(p, repeals) for p in stated.get(n, [])),
            0
            if n in wished or not validity[n].status.counts
            else weights.losing * price[stated[n][0]],
            n in safeguards,
        )
        for n in sorted(norms)
        if validity[n].status is not Status.NO and stated.get(n)
    }
    prices = {f"repeal {p}": price[p] for p in sorted(repeals)}
    prices |= {
        f"lift {n}": sum(price[p] for p in stated[n]) for n in sorted(lifting) if n in things
    }
    for leaf in sorted(texts):
        things[f"text {leaf}"] = Thing(
            places=(_over(leaf, repeals),), loss=weights.losing * price[leaf]
        )
    wanted: dict[str, tuple[Way, ...]] = {
        n: (frozenset({n}), *letters.get(n, ())) for n in sorted(wished)
    }
    for target in sorted(rewording):
        prices[f"reword {target}"] = price[target]
        things[f"words {target}"] = Thing(frozenset({f"reword {target}"}))
        moot = (frozenset({target}),) if target in wished else ()
        wanted[f"words {target}"] = (frozenset({f"words {target}"}), *moot)
    guards = tuple(
        Guard(specials, (frozenset({general}),))
        for general, specials in selected.returning
        if specials <= set(things)
    )
    task = tidied(Task(prices, things, wanted, guards), _barred(prices, options.keep))
    return Drawn(
        task, validity, stated, safeguards, letters, set(selected.demands.wording) - rewording
    )


def _repeals(graph: Questions, spots: Collection[str], options: Options, day: dt.date) -> set[str]:
    """The provisions that could be repealed: those that state what matters, and those around."""
    if options.units == "norms":
        return set()
    found = {p for spot in spots for p in read.around(spot)}
    if options.whole_acts:
        found |= {read.act_of(spot) for spot in spots}
    bounds = read.intervals(graph, found)
    return {p for p in found if bounds[p].status(day) is not Status.NO}


def _outermost(place: str, repeals: set[str]) -> str:
    return min(_over(place, repeals, named=False) or {place}, key=len)


def _over(place: str, repeals: set[str], *, named: bool = True) -> frozenset[str]:
    """The repeals that strike a place: of itself and of what it stands in."""
    around = [*read.around(place), read.act_of(place)]
    return frozenset(f"repeal {p}" if named else p for p in around if p in repeals)


def _within(graph: Questions, places: set[str]) -> set[str]:
    rows = read.bulk(
        graph, "p", places, "SELECT DISTINCT ?n { $values ?n lg:statedIn/eli:is_part_of* ?p }"
    )
    return {row["n"].text for row in rows}


def _unread(graph: Questions, tops: set[str], repeals: set[str], day: dt.date) -> set[str]:
    """Innermost provisions that would go with a repeal and of which no norm is in the graph."""
    if not repeals:
        return set()
    rows = read.bulk(
        graph,
        "p",
        tops,
        """SELECT DISTINCT ?leaf { $values ?leaf eli:is_part_of+ ?p ; a lg:Provision .
           FILTER NOT EXISTS { ?inner eli:is_part_of ?leaf ; a lg:Provision }
           FILTER NOT EXISTS { ?leaf eli:is_part_of*/^lg:statedIn ?norm } }""",
    )
    leaves = {row["leaf"].text for row in rows}
    bounds = read.intervals(graph, leaves)
    return {leaf for leaf in leaves if bounds[leaf].status(day) is not Status.NO}


def _standing(graph: Questions, targets: Iterable[str], day: dt.date) -> set[str]:
    """Norms, provisions and acts that have not ceased on the day."""
    named = set(targets)
    norms = {t for t in named if is_norm(t)}
    judged = judge(graph, norms, day)
    bounds = read.intervals(graph, named - norms)
    return {n for n in norms if judged[n].status is not Status.NO} | {
        p for p in named - norms if bounds[p].status(day) is not Status.NO
    }


def _prices(graph: Questions, things: set[str], weights: Weights) -> dict[str, int]:
    """The price of one change in the act of each place; a norm has that of its first place."""
    norms = {t for t in things if is_norm(t)}
    stated = read.related(graph, "lg:statedIn", norms)
    acts = {t: read.act_of(stated[t][0] if t in norms else t) for t in things}
    types = read.related(graph, "eli:type_document", set(acts.values()))
    return {
        t: weights.change((read.one(types, act) or "").rsplit("/", 1)[-1])
        for t, act in acts.items()
    }


def _kept(norm: str, places: list[str], keep: tuple[str, ...]) -> bool:
    return any(norm == k or any(p == k or p.startswith(f"{k}/") for p in places) for k in keep)


def _barred(changes: Iterable[str], keep: tuple[str, ...]) -> set[str]:
    """Changes of what must stay, of a part of it, or of something around it."""
    found = set()
    for change in changes:
        target = change.partition(" ")[2]
        if any(f"{target}/".startswith(f"{k}/") or k.startswith(f"{target}/") for k in keep):
            found.add(change)
    return found
