"""The task: what must go, what could be changed at what price, what must stay. Sets, no law.

Everything that follows (solver, proof, frontier, ranking) reads this and nothing else, so that it
can be checked against a plain enumeration of all sets of changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

Way = frozenset[str]
"""Things that must all be gone."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a set of changes may take away: a norm, or a text that stays as it is.

    It is gone if one of ``lifts`` is made, or if it stands somewhere and in each of its ``places``
    one of the changes that strike that place is made.

    Attributes:
        lifts: changes that take it away by themselves.
        places: for each place in which it stands, the changes that strike that place.
        loss: what it costs that it goes, beside the price of the changes; 0 or more.
        stays: whether it must not go.
    """

    lifts: frozenset[str] = frozenset()
    places: tuple[frozenset[str], ...] = ()
    loss: int = 0
    stays: bool = False

    def gone(self, chosen: Collection[str]) -> bool:
        """Whether these changes take it away.

        >>> norm = Thing(places=(frozenset({"art 1", "art 1(2)"}), frozenset({"art 7"})))
        >>> norm.gone({"art 1(2)"}), norm.gone({"art 1", "art 7"})
        (False, True)
        """
        if not self.lifts.isdisjoint(chosen):
            return True
        return bool(self.places) and all(not p.isdisjoint(chosen) for p in self.places)


@dataclass(frozen=True, slots=True)
class Guard:
    """A general rule that comes back for somebody when all of its special rules go.

    Attributes:
        specials: while one of them stays, the general rule does not apply.
        ways: once they are all gone, all of one of these must be gone as well.
    """

    specials: frozenset[str]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """A goal over some changes.

    Attributes:
        prices: change to its price, above 0.
        things: by name.
        wanted: by name, the ways in which each wish is fulfilled: all things of one way are gone.
        guards: what must not come back.
    """

    prices: Mapping[str, int]
    things: Mapping[str, Thing]
    wanted: Mapping[str, tuple[Way, ...]]
    guards: tuple[Guard, ...] = field(default=())
    _touched: dict[str, list[str]] = field(init=False, repr=False, compare=False)
    _asking: dict[str, list[str]] = field(init=False, repr=False, compare=False)
    _granted: set[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note what each change touches: goals of a thousand norms are asked a thousand times."""
        touched, asking = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
        for name, thing in self.things.items():
            for change in thing.lifts.union(*thing.places):
                touched[change].append(name)
        for wish, ways in self.wanted.items():
            for name in frozenset().union(*ways):
                asking[name].append(wish)
        object.__setattr__(self, "_touched", dict(touched))
        object.__setattr__(self, "_asking", dict(asking))
        granted = {wish for wish, ways in self.wanted.items() if not all(ways)}
        object.__setattr__(self, "_granted", granted)

    def gone(self, chosen: Collection[str]) -> set[str]:
        """The things that these changes take away."""
        made = frozenset(chosen)
        near = {name for change in made for name in self._touched.get(change, ())}
        return {name for name in near if self.things[name].gone(made)}

    def cost(self, chosen: Collection[str]) -> int:
        """Prices of the changes, and what is lost with them."""
        lost = sum(self.things[name].loss for name in self.gone(chosen))
        return sum(self.prices[c] for c in chosen) + lost

    def met(self, chosen: Collection[str]) -> set[str]:
        """The wishes that these changes fulfil."""
        gone = self.gone(chosen)
        near = {wish for name in gone for wish in self._asking.get(name, ())}
        return self._granted | {w for w in near if any(way <= gone for way in self.wanted[w])}

    def allowed(self, chosen: Collection[str]) -> bool:
        """Whether all that must stay stays, and nothing comes back that must not."""
        gone = self.gone(chosen)
        return not any(self.things[name].stays for name in gone) and all(
            not g.specials <= gone or any(w <= gone for w in g.ways) for g in self.guards
        )


@dataclass(frozen=True, slots=True)
class Solution:
    """A set of changes with what it costs and reaches."""

    chosen: frozenset[str]
    cost: int
    met: int
