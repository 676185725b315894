"""The optimiser against a plain enumeration of all sets of changes, on instances small enough."""

from __future__ import annotations

from itertools import chain, combinations
from math import prod

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.enough.alternatives import alternatives
from graph.enough.bounds import Bounds
from graph.enough.frontier import solve_part, thinned, together
from graph.enough.parts import parts
from graph.enough.proof import nothing_cheaper
from graph.enough.rank import ranking
from graph.enough.task import Guard, Solution, Task, Thing

UNITS = [f"u{n}" for n in range(7)]
THINGS = [f"t{n}" for n in range(6)]

units = st.frozensets(st.sampled_from(UNITS), max_size=3)
things = st.builds(
    Thing,
    lifts=st.frozensets(st.sampled_from(UNITS), max_size=2),
    places=st.lists(units, max_size=2).map(tuple),
    loss=st.integers(0, 3),
    stays=st.booleans().flatmap(
        lambda b: st.just(False) if b else st.integers(0, 5).map(lambda n: n == 0)
    ),
)
ways = st.lists(
    st.frozensets(st.sampled_from(THINGS), min_size=1, max_size=3), min_size=1, max_size=2
)
tasks = st.builds(
    Task,
    prices=st.fixed_dictionaries({u: st.integers(1, 4) for u in UNITS}),
    things=st.fixed_dictionaries(dict.fromkeys(THINGS, things)),
    wanted=st.dictionaries(st.sampled_from("abcde"), ways.map(tuple), min_size=1),
    guards=st.lists(
        st.builds(
            Guard,
            specials=st.frozensets(st.sampled_from(THINGS), min_size=1, max_size=2),
            ways=ways.map(tuple),
        ),
        max_size=2,
    ).map(tuple),
)


def every_allowed(task: Task) -> list[Solution]:
    """All sets of changes that are allowed, by trying every one."""
    every = chain.from_iterable(combinations(task.prices, n) for n in range(len(task.prices) + 1))
    return [
        Solution(frozenset(c), task.cost(c), len(task.met(c))) for c in every if task.allowed(c)
    ]


def points(found: list[Solution]) -> list[tuple[int, int]]:
    return [(p.cost, p.met) for p in thinned(found)]


@settings(max_examples=250, deadline=None)
@given(tasks)
def test_no_set_of_changes_is_better_than_any_point_of_the_frontier(task):
    solved = [solve_part(p, Bounds()) for p in parts(task)]
    assert all(s.proved for s in solved)
    assert points(together(solved)) == points(every_allowed(task))
    for point in together(solved):
        assert task.allowed(point.chosen)
        assert (task.cost(point.chosen), len(task.met(point.chosen))) == (point.cost, point.met)


@settings(max_examples=250, deadline=None)
@given(tasks)
def test_one_part_alone_is_solved_exactly_whether_divided_or_not(task):
    assert points(solve_part(task, Bounds()).points) == points(every_allowed(task))


@settings(max_examples=150, deadline=None)
@given(tasks)
def test_every_alternative_is_named_and_none_is_invented(task):
    solved = [solve_part(p, Bounds()) for p in parts(task)]
    best = together(solved)[-1]
    found = [alternatives(p, 1000, Bounds()) for p in solved]
    assert all(complete for _, complete in found)
    told = prod(len(sets) for sets, _ in found)
    within = set().union(*(p.task.prices for p in solved))
    others = {
        s.chosen
        for s in every_allowed(task)
        if (s.cost, s.met) == (best.cost, best.met) and s.chosen <= within
    }
    assert told == len(others)
    assert all(
        s in {o & frozenset(p.task.prices) for o in others}
        for p, (sets, _) in zip(solved, found, strict=True)
        for s in sets
    )


@settings(max_examples=150, deadline=None)
@given(tasks)
def test_the_second_proof_never_contradicts_and_would_find_what_is_cheaper(task):
    for part in (solve_part(p, Bounds()) for p in parts(task)):
        if part.best.met == len(part.task.wanted):
            assert part.bound == part.best.cost
            tried = nothing_cheaper(part.task, part.best.cost, part.best.met)
            assert tried.complete and tried.cheaper is None
            if part.best.cost:
                refuted = nothing_cheaper(part.task, part.best.cost + 1, part.best.met)
                assert refuted.cheaper is not None


@settings(max_examples=100, deadline=None)
@given(tasks)
def test_the_ranking_holds_each_change_that_reaches_something_alone(task):
    for ranked in ranking(task):
        assert task.allowed((ranked.change,))
        assert ranked.cost == task.cost((ranked.change,))
    orders = [r.effect for r in ranking(task)]
    assert orders == sorted(orders, reverse=True)


def test_a_general_rule_that_comes_back_is_taken_along():
    task = Task(
        {"ten for unions": 1, "three for all": 5},
        {
            "special": Thing(lifts=frozenset({"ten for unions"})),
            "general": Thing(lifts=frozenset({"three for all"})),
        },
        {"special": (frozenset({"special"}),)},
        (Guard(frozenset({"special"}), (frozenset({"general"}),)),),
    )
    best = solve_part(task, Bounds()).best
    assert (best.chosen, best.cost) == ({"ten for unions", "three for all"}, 6)


def test_a_safeguard_that_stays_makes_the_dear_way_the_only_one():
    task = Task(
        {"article": 1, "paragraph 1": 1, "paragraph 2": 1},
        {
            "a": Thing(places=(frozenset({"article", "paragraph 1"}),)),
            "b": Thing(places=(frozenset({"article", "paragraph 2"}),)),
            "court": Thing(places=(frozenset({"article"}),), stays=True),
        },
        {"a": (frozenset({"a"}),), "b": (frozenset({"b"}),)},
    )
    assert solve_part(task, Bounds()).best.chosen == {"paragraph 1", "paragraph 2"}
