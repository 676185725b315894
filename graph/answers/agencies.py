"""Agencies: which role does what about a norm, and which body of the state held the role when.

The law names roles ("the registering authority"); sources name who filled them on a day. Nothing
says that a holder stayed until the next one is told of, so a holding is named with the day for
which it is told, and never carried back to days before.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.model import Competence, Holding

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from graph.rows import Questions


def competences(
    graph: Questions, norms: Iterable[str], day: dt.date
) -> dict[str, list[Competence]]:
    """Norm to who exercises what over it, with who is known to hold the role on the day."""
    rows = read.bulk(
        graph,
        "n",
        norms,
        """SELECT ?n ?role ?function ?basis { $values
            ?c lg:over ?n ; lg:role ?role ; lg:function ?function ; lg:grantedBy ?basis }""",
    )
    held = holdings(graph, {row["role"].text for row in rows})
    named = read.things(graph, {row[k].text for row in rows for k in ("role", "function")})
    where = read.places(graph, {row["basis"].text for row in rows})
    found: dict[str, list[Competence]] = defaultdict(list)
    for row in sorted(rows, key=lambda r: (r["function"].text, r["role"].text, r["basis"].text)):
        role, basis = row["role"].text, row["basis"].text
        found[row["n"].text].append(
            Competence(
                named[role],
                named[row["function"].text],
                where[basis],
                known(held.get(role, []), read.act_of(basis), day),
            )
        )
    return dict(found)


def holdings(graph: Questions, iris: Iterable[str]) -> dict[str, list[Holding]]:
    """Role, or agency, to the holdings told of it, the latest first."""
    wanted = set(iris)
    rows = [  # there are some dozens in all, while roles of persons have tens of thousands of uses
        row
        for row in read.select(
            graph,
            """SELECT ?h ?role ?agency ?under ?asOf ?from ?until ?inferred {
            ?h lg:heldBy ?agency ; lg:role ?role .
            OPTIONAL { ?h lg:heldUnder ?under } OPTIONAL { ?h lg:asOf ?asOf }
            OPTIONAL { ?h lg:heldFrom ?from } OPTIONAL { ?h lg:heldUntil ?until }
            OPTIONAL { ?h lg:inferred ?inferred } }""",
        )
        if {row["role"].text, row["agency"].text} & wanted
    ]
    every = {row["h"].text for row in rows}
    keys = ("role", "agency", "under")
    named = read.things(graph, {row[k].text for row in rows for k in keys if k in row})
    does, why, note = (
        read.texts(graph, p, every) for p in ("dct:description", "lg:basis", "skos:note")
    )
    evidence = read.citations(graph, every)

    def told(row: dict[str, str], iri: str) -> Holding:
        return Holding(
            iri,
            named[row["role"]],
            named[row["agency"]],
            named[row["under"]] if "under" in row else None,
            row.get("asOf", ""),
            row.get("from", ""),
            row.get("until", ""),
            row.get("inferred") == "true",
            does.get(iri, {}),
            why.get(iri, {}),
            note.get(iri, {}),
            evidence.get(iri, []),
        )

    found: dict[str, dict[str, Holding]] = defaultdict(dict)
    for row in rows:
        iri = row["h"].text
        holding = told({k: term.text for k, term in row.items()}, iri)
        for x in {holding.role.iri, holding.agency.iri} & wanted:
            found[x][iri] = holding
    return {
        x: sorted(sorted(held.values(), key=lambda h: h.iri), key=lambda h: h.as_of, reverse=True)
        for x, held in found.items()
    }


def known(held: Iterable[Holding], act: str, day: dt.date) -> list[Holding]:
    """The holdings of one role that are known for a day under an act.

    Those told for the act itself and those told in general stand beside each other; of each kind,
    the latest ones not after the day. One that ended, or began later, is left out.
    """
    mine = [h for h in held if (h.under is None or h.under.iri == act) and _stood(h, day)]
    latest = {
        general: max((h.as_of for h in mine if (h.under is None) is general), default="")
        for general in (True, False)
    }
    return [h for h in mine if h.as_of == latest[h.under is None]]


def _stood(held: Holding, day: dt.date) -> bool:
    """Whether it had begun by a day, as far as is told, and is not told to have ended."""
    on, begun = day.isoformat(), held.since or held.as_of
    return begun <= on[: len(begun)] and not (held.until and held.until <= on[: len(held.until)])
