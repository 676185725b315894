"""Telling: changes and wishes of a task as things with names, places and prices."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import Place, Thing
from graph.enough.answer import Change, Returning, Wish
from graph.enough.select import Selected
from graph.enough.units import Drawn
from graph.reading_order import natural
from graph.rows import Questions
from graph.validity import Status


class Teller:
    """What names of a task stand for; ``prepare`` reads the graph once for many of them."""

    def __init__(
        self,
        graph: Questions,
        drawn: Drawn,
        selected: Selected,
        best: frozenset[str],
        day: dt.date,
    ) -> None:
        self._graph = graph
        self._drawn = drawn
        self._selected = selected
        self._best = best
        self._day = day
        self._gone = drawn.task.gone(best)
        self._things: dict[str, Thing] = {}
        self._places: dict[str, Place] = {}
        self._takes: dict[str, list[str]] = {}

    def prepare(self, changes: Collection[str]) -> None:
        """Read the names and places of these changes, of what goes with them, and of the wishes."""
        task = self._drawn.task
        self._takes = {
            c: sorted((n for n in task.gone((c,)) if not n.startswith("words ")), key=natural)
            for c in changes
        }
        targets = {_target(c) for c in changes} | {_target(w) for w in task.wanted}
        named = targets | {_target(n) for found in self._takes.values() for n in found}
        named |= {_target(n) for n in self._gone} | self._drawn.safeguards
        named |= {
            r
            for demands in (self._selected.demands.taking, self._selected.demands.wording)
            for found in demands.values()
            for r in found
        }
        self._things = read.things(self._graph, named)
        where = {t: self._spot(t) for t in named}
        places = read.places(self._graph, set(where.values()))
        self._places = {t: places[spot] for t, spot in where.items()}

    def _spot(self, target: str) -> str:
        return next(iter(self._drawn.stated.get(target, [])), target)

    def _thing(self, name: str) -> Thing:
        """A thing by name; a text without a name of its own has that of its place."""
        target = _target(name)
        place = self._places[target]
        return Thing(target, place.locator) if name.startswith("text ") else self._things[target]

    def change(self, name: str) -> Change:
        """One change."""
        takes = self._takes.get(name, [])
        wished = self._selected.wished
        target = _target(name)
        return Change(
            name.partition(" ")[0],
            self._things[target],
            self._places[target],
            self._drawn.task.prices[name],
            [self._thing(n) for n in takes if n in wished],
            [self._thing(n) for n in takes if n not in wished],
        )

    def changes(self, names: Iterable[str]) -> list[Change]:
        """Changes in the order of the statute book."""
        return [self.change(n) for n in sorted(names, key=lambda n: natural(_target(n)))]

    def wishes(self) -> list[Wish]:
        """All that the goal asks for, and whether it is reached."""
        task, demands = self._drawn.task, self._selected.demands
        met = task.met(self._best)
        found = []
        for name in sorted(task.wanted, key=lambda n: natural(self._places[_target(n)].iri + n)):
            target, words = _target(name), name.startswith("words ")
            asked = (demands.wording if words else demands.taking).get(target, set())
            reached = "no"
            if name in met:
                reached = "dead-letter"
                if target in self._gone:
                    reached = "gone"
                elif words:
                    reached = "reworded"
            found.append(
                Wish(
                    "words" if words else "norm",
                    self._things[target],
                    self._places[target],
                    reached,
                    [self._things[r] for r in sorted(asked, key=natural)],
                    [] if name in met else self._holding(target),
                    self._selected.validity.get(target),
                )
            )
        return found

    def _holding(self, norm: str) -> list[Thing]:
        """Safeguards that stand in the same article as a norm that is not reached."""
        around = {read.article_of(p) for p in self._drawn.stated.get(norm, [])}
        held = (
            s
            for s in self._drawn.safeguards
            if around & {read.article_of(p) for p in self._drawn.stated.get(s, [])}
        )
        return [self._things[s] for s in sorted(held, key=natural)]

    def lost(self) -> list[Change]:
        """What goes although the goal does not ask for it: norms, and texts not encoded."""
        wished, task = self._selected.wished, self._drawn.task
        return [
            Change(
                "text" if name.startswith("text ") else "norm",
                self._thing(name),
                self._places[_target(name)],
                task.things[name].loss,
                [],
                [],
            )
            for name in sorted(self._gone, key=lambda n: natural(_target(n)))
            if name not in wished and not name.startswith("words ")
        ]

    def returning(self) -> list[Returning]:
        """General norms that apply again because all that displaced them goes."""
        rows = read.select(
            self._graph,
            """SELECT DISTINCT ?general ?special ?type { ?d a lg:Displacement ;
               lg:general ?general ; lg:special ?special ; lg:forType ?type }""",
        )
        concerned = {
            (r["general"].text, r["type"].text) for r in rows if r["special"].text in self._gone
        }
        rows = [r for r in rows if (r["general"].text, r["type"].text) in concerned]
        names = {r[k].text for r in rows for k in ("general", "special")}
        validity = judge(self._graph, names, self._day)
        acting = {n for n in names if validity[n].status.counts}
        stays = {
            (r["general"].text, r["type"].text)
            for r in rows
            if r["special"].text in acting - self._gone
        }
        named = read.things(self._graph, names | {r["type"].text for r in rows})
        stated = read.related(self._graph, "lg:statedIn", names)
        places = read.places(self._graph, {p for found in stated.values() for p in found})
        return [
            Returning(
                named[r["general"].text],
                places[stated[r["general"].text][0]],
                named[r["special"].text],
                named[r["type"].text],
            )
            for r in sorted(rows, key=lambda r: (r["general"].text, r["special"].text))
            if r["special"].text in acting & self._gone
            and validity[r["general"].text].status is not Status.NO
            and r["general"].text not in self._gone
            and (r["general"].text, r["type"].text) not in stays
            and stated.get(r["general"].text)
        ]


def _target(name: str) -> str:
    """The IRI in the name of a change or thing."""
    return name.rpartition(" ")[2]
