"""Figures: what people count in the law, for a day, each with the list that it counts.

A norm is counted where it is certain or attested on the day; those of which that is not known are
counted apart. Each number names the list and the filters that give exactly the things it counts,
so ``/v1/{list}`` with them, the day and the statuses has that many.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.figure_model import APART, Figure, Figures, Reached, Table
from graph.answers.judge import Standing, standing
from graph.answers.measures import Series, series
from graph.answers.model import DISCLAIMER, Text, Thing
from graph.answers.outcomes import FROM_SOURCE, Demands, Outcome, demands, out
from graph.identifiers import BASE, ONTOLOGY
from graph.validity import Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from graph.rows import Questions

_RESTRICTIONS = (
    ("restrictions-by-type", "organisation_type", "lg:appliesTo"),
    ("restrictions-by-right", "right", "lg:concernsRight/skos:broader*"),
    ("restrictions-by-barrier", "barrier", "lg:barrier"),
    ("restrictions-by-life-stage", "life_stage", "lg:lifeStage"),
)
"""Table, filter of the list of norms, and the path from a norm to what it is counted under."""


def figures(graph: Questions, day: dt.date) -> Figures:
    """All figures of a day."""
    return counted(basis(graph), day)


@dataclass(frozen=True, slots=True)
class Basis:
    """All that the figures of any day follow from; it costs the queries, a day costs none.

    Attributes:
        generation: of the graph.
        totals: the table of no day.
        restrictions: table to pairs of what is counted under and norm.
        punished: sanction, unit, class of offender, maximum and norm.
        powers: power, role and norm.
        named: whatever norms are counted under.
        norms: all of them, and when they stood.
        demands: the recommendations, and what became of them.
        issued: recommendation to the date of its source.
        series: of observations.
    """

    generation: str
    totals: Table
    restrictions: Mapping[str, list[tuple[str, str]]]
    punished: list[tuple[str, str, str, str, str]]
    powers: list[tuple[str, str, str]]
    named: Mapping[str, Thing]
    norms: Standing
    demands: Demands
    issued: Mapping[str, list[str]]
    series: list[Series]


def basis(graph: Questions) -> Basis:
    """Ask the graph for all that figures rest on."""
    powers = read.select(
        graph,
        "SELECT DISTINCT ?n ?role ?power { ?c lg:over ?n ; lg:role ?role ; lg:function ?power }",
    )
    punished = read.select(
        graph,
        """SELECT DISTINCT ?n ?class ?sanction ?unit ?most {
           ?n lg:penaltyOption ?option . ?option lg:offenderClass ?class ;
           lg:hasMeasure|lg:mayAdd ?measure . ?measure lg:sanction ?sanction ; lg:unit ?unit ;
           lg:maximum ?most }""",
    )
    under = {
        name: [
            (r["k"].text, r["n"].text)
            for r in read.select(
                graph, f"SELECT DISTINCT ?n ?k {{ ?n a lg:Restriction ; {path} ?k }}"
            )
        ]
        for name, _, path in _RESTRICTIONS
    }
    keys = {key for pairs in under.values() for key, _ in pairs}
    keys |= {r[k].text for r in powers for k in ("role", "power")}
    keys |= {r[k].text for r in punished for k in ("class", "sanction", "unit")}
    norms = {norm for pairs in under.values() for _, norm in pairs}
    norms |= {r["n"].text for r in [*powers, *punished]}
    every = {r["r"].text for r in read.select(graph, "SELECT ?r { ?r a lg:Recommendation }")}
    return Basis(
        graph.generation,
        totals(graph),
        under,
        [
            (r["sanction"].text, r["unit"].text, r["class"].text, r["most"].text, r["n"].text)
            for r in punished
        ],
        [(r["power"].text, r["role"].text, r["n"].text) for r in powers],
        read.things(graph, keys),
        standing(graph, norms),
        demands(graph, every),
        read.related(graph, FROM_SOURCE, every),
        series(graph),
    )


def counted(on: Basis, day: dt.date) -> Figures:
    """The figures of a day; nothing is asked of the graph."""
    count = _Counter(on.norms.on(day), on.named)
    restrictions = [
        Table(name, True, [], count.by(on.restrictions[name], filter_, {"kind": "Restriction"}))
        for name, filter_, _ in _RESTRICTIONS
    ]
    tables = [
        on.totals,
        *restrictions,
        *_penalties(count, on.punished),
        *_agencies(count, on.powers),
        _recommendations(on, day),
    ]
    return Figures({"at": day.isoformat()}, on.generation, tables, on.series, DISCLAIMER)


def reached(on: Basis, day: dt.date, right: str = "", barrier: str = "", act: str = "") -> Reached:
    """Restrictions by kind of organisation, right and barrier, as far as they are also under these.

    Args:
        on: what figures follow from.
        day: on which they are judged.
        right: slug; empty is any, here and below.
        barrier: slug.
        act: slug of the act that a norm is named after.
    """
    asked = {"restrictions-by-right": right, "restrictions-by-barrier": barrier}
    within = f"/norm/{act}/" if act else "/norm/"
    kept = {norm for _, norm in on.restrictions["restrictions-by-type"] if within in norm}
    for table, slug in asked.items():
        if slug:
            kept &= {norm for key, norm in on.restrictions[table] if _slug(key) == slug}
    count = _Counter(on.norms.on(day), on.named)
    by = {
        name: count.by(
            [(key, norm) for key, norm in on.restrictions[name] if norm in kept], filter_, {}
        )
        for name, filter_, _ in _RESTRICTIONS
    }
    return Reached(
        {"at": day.isoformat(), "right": right, "barrier": barrier, "act": act},
        on.generation,
        by["restrictions-by-type"],
        by["restrictions-by-right"],
        by["restrictions-by-barrier"],
    )


class _Counter:
    """Counts distinct norms under something, by their status."""

    def __init__(self, judged: Mapping[str, Status], named: Mapping[str, Thing]) -> None:
        self.judged = judged
        self.named = named

    def by(
        self, pairs: Iterable[tuple[str, str]], filter_: str, filters: Mapping[str, str]
    ) -> list[Figure]:
        """A figure for each first of the pairs, over the norms that are second; largest first."""
        under: dict[str, set[str]] = defaultdict(set)
        for key, norm in pairs:
            under[key].add(norm)
        found = [
            self.one(_slug(key), self.named[key].label, norms, {**filters, filter_: _slug(key)})
            for key, norms in under.items()
        ]
        return _largest_first(found)

    def one(
        self, key: str, label: Text, norms: Iterable[str], filters: Mapping[str, str], **more: str
    ) -> Figure:
        """The figure of some norms."""
        found = [self.judged[n] for n in set(norms)]
        counted = sum(s.counts for s in found)
        apart = sum(s.value in APART for s in found)
        return Figure(key, label, counted, apart, "norms", filters, **more)


def _largest_first(found: list[Figure]) -> list[Figure]:
    """Without those that count nothing."""
    return sorted(
        (f for f in found if f.counted or f.apart), key=lambda f: (-f.counted, -f.apart, f.key)
    )


def _slug(iri: str) -> str:
    """How a filter names a concept: an organisation that is none keeps its whole path."""
    path = iri.removeprefix(BASE)
    return path.rsplit("/", 1)[-1] if path.startswith("scheme/") else path


_TOTALS = {
    "acts": ("Act", "acts"),
    "provisions": ("Provision", "provisions"),
    "norms": ("Norm", "norms"),
    "restrictions": ("Restriction", "norms"),
    "offences": ("Offence", "norms"),
    "changes": ("Change", "changes"),
    "claims": ("Claim", "claims"),
    "recommendations": ("Recommendation", "recommendations"),
    "cases": ("Case", "cases"),
    "observations": ("Observation", "observations"),
    "discrepancies": ("Discrepancy", "discrepancies"),
}
"""Figure to the class that it counts, and the list of such things."""


def totals(graph: Questions) -> Table:
    """How many things of each class that people compare are in the graph, of whatever day."""
    values = " ".join(f"lg:{of}" for of, _ in _TOTALS.values())
    rows = read.select(
        graph,
        f"SELECT ?c (COUNT(DISTINCT ?s) AS ?n) {{ VALUES ?c {{ {values} }} ?s a ?c }} GROUP BY ?c",
    )
    counted = {row["c"].text.removeprefix(ONTOLOGY): int(row["n"].text) for row in rows}
    found = [
        Figure(name, {}, counted.get(of, 0), 0, list_, {"kind": of} if name != list_ else {})
        for name, (of, list_) in _TOTALS.items()
    ]
    return Table("totals", False, [], found)


def _penalties(count: _Counter, rows: list[tuple[str, str, str, str, str]]) -> list[Table]:
    """For each sanction with a unit: by class of offender, and by maximum."""
    amounts: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for sanction, unit, offender, most, norm in rows:
        amounts[sanction, unit].append((offender, most, norm))
    named = count.named
    tables = []
    for (sanction, unit), found in sorted(
        amounts.items(), key=lambda a: (-len({norm for *_, norm in a[1]}), a[0])
    ):
        filters = {"sanction": _slug(sanction), "unit": _slug(unit)}
        of = [named[sanction], named[unit]]
        by_class: dict[str, list[tuple[str, str]]] = defaultdict(list)
        by_most: dict[str, set[str]] = defaultdict(set)
        for offender, most, norm in found:
            by_class[offender].append((most, norm))
            by_most[most].add(norm)
        classes = [
            count.one(
                _slug(offender),
                named[offender].label,
                {norm for _, norm in mine},
                filters | {"offender": _slug(offender)},
                **_bounds([most for most, norm in mine if count.judged[norm].counts]),
            )
            for offender, mine in by_class.items()
        ]
        maxima = [
            count.one(most, {}, norms, filters | {"maximum": most})
            for most, norms in sorted(by_most.items(), key=lambda m: float(m[0]))
        ]
        tables += [
            Table("penalties", True, of, sorted(_largest_first(classes), key=_hardest)),
            Table("penalties-by-maximum", True, of, [f for f in maxima if f.counted or f.apart]),
        ]
    return [t for t in tables if t.rows]


def _bounds(maxima: list[str]) -> dict[str, str]:
    ordered = sorted(maxima, key=float)
    return {"lowest": ordered[0], "highest": ordered[-1]} if ordered else {}


def _hardest(figure: Figure) -> tuple[float, str]:
    return -float(figure.highest or 0), figure.key


def _agencies(count: _Counter, rows: list[tuple[str, str, str]]) -> list[Table]:
    """Powers by norms, agencies by norms, and the agencies that have each power."""
    by_power: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for power, role, norm in rows:
        by_power[power].append((role, norm))
    powers = count.by(((power, norm) for power, _, norm in rows), "function", {})
    named = {_slug(p): count.named[p] for p in by_power}
    mine = {_slug(p): pairs for p, pairs in by_power.items()}
    agencies = count.by(((role, norm) for _, role, norm in rows), "agency", {})
    return [
        Table("powers", True, [], powers),
        Table("agencies", True, [], agencies),
        *(
            Table(
                "agencies-with-power",
                True,
                [named[f.key]],
                count.by(mine[f.key], "agency", {"function": f.key}),
            )
            for f in powers
        ),
    ]


def _recommendations(on: Basis, day: dt.date) -> Table:
    """What became of each by the day, those that were made by then."""
    became = on.demands.by(day)
    rows = []
    for outcome in Outcome:
        status = [out(on.issued.get(r), day) for r, b in became.items() if b is outcome]
        counted, apart = sum(s.counts for s in status), sum(s.value in APART for s in status)
        filters = {"outcome": outcome.value}
        rows.append(Figure(outcome.value, {}, counted, apart, "recommendations", filters))
    return Table("recommendations", True, [], rows)
