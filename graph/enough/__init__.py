"""Enough: the smallest set of changes of the law that reaches a goal, exactly.

    goals, weights                    what is wanted, and what a change costs: data
    goals -> select -> units -> task  norms that must go, changes that could be made: sets, no law
    task -> parts -> solve            independent parts, each an integer programme
    solve -> proof, frontier, rank    a second way to the same number; more for less; one by one
    answer                            all of it with its places, words and citations

Nothing here writes to the graph. ``docs/enough.md`` defines the terms.
"""
