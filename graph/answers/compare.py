"""Compare: an act or a provision on two days: what was added, lifted, changed, moved.

A place exists or not by its dates; its wording changed where a change that touches wording took
effect between the two days; a norm is judged on both days. What rests on a day or a wording that
is not known is told as not certain, never left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import DISCLAIMER, Thing
from graph.answers.timeline import resolve_place
from graph.answers.timeline_model import Comparison, Difference, Kind
from graph.errors import NoDayError
from graph.identifiers import BASE
from graph.reading_order import natural
from graph.validity import Status

if TYPE_CHECKING:
    import datetime as dt

    from graph.answers.model import Validity
    from graph.rows import Questions, Row

_PRESENT = {Status.CERTAIN, Status.ATTESTED, Status.WORDING_NOT_READ}
_WORDING = ("amended", "new-edition", "restored")
_CHANGES = """SELECT ?c ?place ?effect ?earliest ?latest {
  { VALUES ?place { $around } } UNION { ?place eli:is_part_of+ <$iri> }
  ?c lg:changes ?place ; lg:effect ?effect ; lg:effectEarliest ?earliest ;
    lg:stage <https://w3id.org/lawgraph/scheme/stages/adopted> .
  OPTIONAL { ?c lg:effectLatest ?latest }
}"""


def compare(graph: Questions, place: str, since: dt.date, until: dt.date) -> Comparison:
    """What differs between two days.

    Args:
        graph: what is asked.
        place: IRI or path of an act or a provision.
        since: the first day.
        until: the second day; not before the first.

    Raises:
        UnknownTermError: the graph knows no such place.
        NoDayError: the days stand in the wrong order.
    """
    if until < since:
        raise NoDayError(f"{until} lies before {since}: the earlier day is from, the later one to")
    iri = resolve_place(graph, place)
    between = _between(graph, iri, since, until)
    provisions = _provisions(graph, iri, since, until, between)
    norms, shown = _norms(graph, iri, since, until)
    counts = Counter(
        f"{d.what}s {d.kind.value}{'' if d.certain else ', not certain'}"
        for d in [*provisions, *norms]
    )
    changes = {c.iri for d in provisions for c in d.changes}
    resting = read.related(graph, "lg:restsOn", changes)
    assumed = read.things(graph, {a for found in resting.values() for a in found})
    assumed |= {a.iri: a for v in shown for a in v.assumptions}
    editions = {e.iri: e for v in shown for e in v.editions}
    return Comparison(
        read.places(graph, [iri])[iri],
        graph.generation,
        since,
        until,
        provisions,
        norms,
        dict(sorted(counts.items())),
        [editions[e] for e in sorted(editions, key=natural)],
        [assumed[a] for a in sorted(assumed, key=natural)],
        DISCLAIMER,
    )


def _between(
    graph: Questions, iri: str, since: dt.date, until: dt.date
) -> dict[str, list[tuple[Row, bool]]]:
    """Place to the changes between the days, and whether it is certain that they lie there.

    A change in force on the second day and not on the first took effect after ``since`` and not
    after ``until``.
    """
    found: dict[str, list[tuple[Row, bool]]] = defaultdict(list)
    around = " ".join(f"<{p}>" for p in read.around(iri))
    query = _CHANGES.replace("$around", around).replace("$iri", iri)
    rows = {row["c"].text: row for row in read.select(graph, query)}
    for change in sorted(rows, key=natural):
        row = rows[change]
        earliest = read.day(row["earliest"].text)
        latest = read.day(row["latest"].text) if "latest" in row else None
        if earliest > until or (latest is not None and latest <= since):
            continue
        place = row["place"].text
        certain = earliest > since and latest is not None and latest <= until
        within = place == iri or place.startswith(f"{iri}/")  # else it may have spared the place
        found[place].append((row, certain and within))
    return dict(found)


def _provisions(
    graph: Questions,
    iri: str,
    since: dt.date,
    until: dt.date,
    between: dict[str, list[tuple[Row, bool]]],
) -> list[Difference]:
    inside = read.select(graph, f"SELECT ?p {{ ?p eli:is_part_of+ <{iri}> ; a lg:Provision }}")
    places = {*read.around(iri), *(row["p"].text for row in inside)}
    bounds = read.intervals(graph, places)
    status = {p: (bounds[p].status(since), bounds[p].status(until)) for p in places}
    turned = {p: found for p in places if (found := _turn(*status[p])) is not None}
    changed = {
        p: worded
        for p, rows in between.items()
        if p not in turned and (worded := [r for r in rows if _word(r[0]) in _WORDING])
    }
    moved = read.related(graph, "lg:continuedBy", turned)
    cited = {r["c"].text for rows in between.values() for r, _ in rows}
    named = read.things(graph, cited | {m for found in moved.values() for m in found})
    where = read.places(graph, {*turned, *changed})
    differences: list[Difference] = []
    for p, (kind, certain) in turned.items():
        if _covered(p, kind, turned):
            continue
        parts = sum(q.startswith(f"{p}/") and turned[q][0] is kind for q in turned)
        by = [c for q in read.around(p) for c in _by(between.get(q, []), kind)]
        kind_shown = Kind.MOVED if p in moved and kind is Kind.LIFTED else kind
        differences.append(
            Difference(
                kind_shown, "provision", Thing(p, where[p].locator), [where[p]], *status[p],
                certain, [named[c] for c in by], [named[m] for m in moved.get(p, [])], parts,
            )
        )  # fmt: skip
    for p, rows in changed.items():
        differences.append(
            Difference(
                Kind.CHANGED, "provision", Thing(p, where[p].locator), [where[p]], *status[p],
                any(certain for _, certain in rows), [named[r["c"].text] for r, _ in rows],
            )
        )  # fmt: skip
    return sorted(differences, key=lambda d: (natural(d.subject.iri), d.kind))


def _turn(before: Status, after: Status) -> tuple[Kind, bool] | None:
    """Added or lifted, and whether for certain; None where nothing is known to have turned."""
    was, is_now = before in _PRESENT, after in _PRESENT
    if was == is_now and before is not Status.NO and after is not Status.NO:
        return None
    if before is after:
        return None
    if before is Status.NO or (is_now and not was):
        return Kind.ADDED, before is Status.NO and is_now
    return Kind.LIFTED, was and after is Status.NO


def _covered(place: str, kind: Kind, turned: dict[str, tuple[Kind, bool]]) -> bool:
    """Whether what the place stands in was added or lifted as well."""
    outer = {*read.around(place), read.act_of(place)} - {place}
    return any(turned[q][0] is kind for q in outer if q in turned)


def _by(rows: list[tuple[Row, bool]], kind: Kind) -> list[str]:
    wanted = "inserted" if kind is Kind.ADDED else "excluded"
    return [row["c"].text for row, _ in rows if _word(row) == wanted]


def _word(row: Row) -> str:
    return row["effect"].text.removeprefix(f"{BASE}scheme/effects/")


def _norms(
    graph: Questions, iri: str, since: dt.date, until: dt.date
) -> tuple[list[Difference], list[Validity]]:
    rows = read.select(
        graph,
        f"SELECT DISTINCT ?n {{ {{ ?n lg:statedIn <{iri}> }} UNION "
        f"{{ ?p eli:is_part_of+ <{iri}> . ?n lg:statedIn ?p }} }}",
    )
    norms = {row["n"].text for row in rows}
    before, after = judge(graph, norms, since), judge(graph, norms, until)
    turned = {
        n: found
        for n in norms
        if (found := _norm_turn(before[n].status, after[n].status)) is not None
    }
    onward = {n: set(to) for n, to in read.related(graph, "lg:replacedBy", turned).items()}
    for n, to in read.related(graph, "lg:continuedBy", turned).items():
        onward.setdefault(n, set()).update(to)
    stated = read.related(graph, "lg:statedIn", turned)
    where = read.places(graph, {p for found in stated.values() for p in found})
    named = read.things(graph, {*turned, *(m for found in onward.values() for m in found)})
    differences = [
        Difference(
            Kind.MOVED if kind is Kind.LIFTED and n in onward else kind,
            "norm",
            named[n],
            [where[p] for p in stated.get(n, [])],
            before[n].status,
            after[n].status,
            certain,
            [],
            [named[m] for m in sorted(onward.get(n, ()))],
        )
        for n, (kind, certain) in turned.items()
    ]
    shown = [v for n in turned for v in (before[n], after[n])]
    return sorted(differences, key=lambda d: natural(d.subject.iri)), shown


def _norm_turn(before: Status, after: Status) -> tuple[Kind, bool] | None:
    """As for a place; a norm whose wording was read for one of the days only may have changed."""
    unread = Status.WORDING_NOT_READ
    if unread in (before, after) and before is not after and Status.NO not in (before, after):
        return Kind.CHANGED, False
    found = _turn(before, after)
    if found is not None and unread in (before, after):
        return found[0], False
    return found
