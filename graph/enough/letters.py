"""Dead letters: offences that punish nothing any more once certain duties are gone.

Only where the graph knows all that an offence punishes: one that forbids and punishes in one,
that punishes the breach of any legislation, that is joined to a provision without a norm, or one
of whose duties is not sure on the day, never becomes a dead letter here.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from graph.answers import read
from graph.answers.judge import judge
from graph.enough.task import Way
from graph.rows import Questions
from graph.validity import Status


def dead_letters(graph: Questions, norms: set[str], day: dt.date) -> dict[str, tuple[Way, ...]]:
    """Offence to the sets of norms without which it punishes nothing.

    A norm that repeats another (``lg:derivesFrom``) is a dead letter without that one, and without
    whatever that one needs.
    """
    bases = _bases(graph, norms)
    every = norms | {b for found in bases.values() for b in found}
    duties = _duties(graph, every, day)
    found: dict[str, tuple[Way, ...]] = {}
    for norm in sorted(norms):
        ways = [duties[norm]] if norm in duties else []
        for base in bases.get(norm, ()):
            ways.append(frozenset({base}))
            if base in duties:
                ways.append(duties[base])
        if ways:
            found[norm] = tuple(dict.fromkeys(ways))
    return found


def _bases(graph: Questions, norms: set[str]) -> dict[str, list[str]]:
    """Norm to those it repeats, however many steps away; itself is never among them."""
    found = read.related(graph, "lg:derivesFrom+", norms)
    return {norm: [b for b in bases if b != norm] for norm, bases in found.items()}


def _duties(graph: Questions, norms: set[str], day: dt.date) -> dict[str, Way]:
    rows = read.bulk(
        graph,
        "n",
        norms,
        """SELECT DISTINCT ?n ?duty ?open { $values ?n a lg:Offence . {
             ?e a lg:Enforcement ; lg:offence ?n ; lg:punishes ?duty
           } UNION { ?e a lg:Enforcement ; lg:offence ?n ; lg:punishesIn ?open
           } UNION { ?n lg:selfStanding ?open } UNION { ?n lg:openReference ?open } }""",
    )
    open_ = {row["n"].text for row in rows if "open" in row}
    punished: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if "duty" in row and row["n"].text not in open_:
            punished[row["n"].text].add(row["duty"].text)
    every = {d for found in punished.values() for d in found}
    validity = judge(graph, every, day)
    continued = read.related(
        graph, "lg:continuedBy|lg:statedIn/eli:is_part_of*/lg:continuedBy", every
    )
    found = {}
    for offence, mine in punished.items():
        standing = frozenset(d for d in mine if validity[d].status.counts)
        clear = all(
            d in standing or (validity[d].status is Status.NO and not continued.get(d))
            for d in mine
        )
        if standing and clear:
            found[offence] = standing
    return found
