"""Timeline: all that changed an act or a provision, with dates, norms and where it stands written.

For a provision the changes of what it stands in count too (an article that is worded anew takes
its paragraphs along), and those of its parts; each is marked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.model import DISCLAIMER, Cited, Place, Text, Thing
from graph.answers.timeline_model import Moment, RulingOn, Scope, Timeline
from graph.errors import IdentifierError, UnknownTermError
from graph.identifiers import BASE, Act, Provision
from graph.reading_order import natural

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.rows import Questions, Row
    from graph.validity import Interval

_FAR = "9999-12-31"
_INSERTED = f"{BASE}scheme/effects/inserted"
_EXCLUDED = f"{BASE}scheme/effects/excluded"
_ADOPTED = f"{BASE}scheme/stages/adopted"
_QUERY = """SELECT ?c ?place ?by ?adopted ?effect ?stage ?stated ?earliest ?latest ?part {
  $pattern
  ?c a lg:Change ; lg:changes ?place ; lg:changedBy ?by ; lg:effect ?effect ; lg:stage ?stage ;
    lg:statedEffect ?stated .
  OPTIONAL { ?by eli:date_document ?adopted }
  OPTIONAL { ?c lg:effectEarliest ?earliest } OPTIONAL { ?c lg:effectLatest ?latest }
  OPTIONAL { ?c lg:partConcerned ?part }
}"""


def timeline(graph: Questions, place: str) -> Timeline:
    """All changes of an act or a provision, the earliest first.

    Args:
        graph: what is asked.
        place: IRI, path below the base, or path below ``kz/act/``: ``criminal-code-2014/art/130``.

    Raises:
        UnknownTermError: the graph knows no such place.
    """
    iri = resolve_place(graph, place)
    rows = {row["c"].text: row for row in _rows(graph, iri)}
    interval = read.intervals(graph, [iri])[iri]
    moments = [m for m in _moments(graph, rows, scope_from(iri)) if _in_its_time(m, interval)]
    rulings = _rulings(graph, iri)
    recorded = read.related(graph, "lg:recordedIn", rows)
    editions = {e for found in recorded.values() for e in found}
    empty = read.related(graph, "lg:emptyIn", [iri]).get(iri, [])
    named = read.sources_of(graph, editions | set(empty))
    counts = Counter(m.effect.iri.rsplit("/", 1)[-1] for m in moments)
    pending = sum(bool(m.pending_in) for m in moments)
    return Timeline(
        read.places(graph, [iri])[iri],
        graph.generation,
        interval.start_earliest,
        interval.start_latest,
        interval.end_earliest,
        interval.end_latest,
        moments,
        rulings,
        [named[e] for e in sorted(empty)],
        {"changes": len(moments), "pending": pending} | dict(sorted(counts.items())),
        [named[e] for e in sorted(editions, key=natural)],
        _distinct([a for m in moments for a in m.assumptions]),
        DISCLAIMER,
    )


def resolve_place(graph: Questions, term: str) -> str:
    """An IRI, a path or the slug of an act as an IRI that the graph knows.

    Raises:
        UnknownTermError: there is no such act or provision; the message says what there is.
    """
    path = term.strip().removeprefix(BASE).strip("/")
    if "/act/" not in f"/{path}" and "/draft/" not in f"/{path}":
        path = f"kz/act/{path}"
    try:
        country, kind, slug = path.split("/")[:3]
        act = Act(slug, country, kind)
        place = Provision.parse(path) if path != act.path else None
    except (IdentifierError, ValueError) as error:
        raise UnknownTermError(
            f"'{term}' is no act or provision: write criminal-code-2014 or "
            "criminal-code-2014/art/130"
        ) from error
    iri = place.iri if place else act.iri
    if read.select(graph, f"SELECT ?t {{ <{iri}> a ?t }} LIMIT 1"):
        return iri
    near = read.select(
        graph,
        f"SELECT ?p {{ ?p eli:is_part_of <{act.iri}> }}" if place else "SELECT ?p { ?p a lg:Act }",
    )
    known = sorted({row["p"].text.removeprefix(f"{BASE}kz/act/") for row in near}, key=natural)
    word = path.rsplit("/", 1)[-1]
    known = [k for k in known if word[:2] in k] or known
    raise UnknownTermError(
        f"the graph knows no '{path}'" + (f": there is {', '.join(known[:8])}" if known else "")
    )


def scope_from(iri: str) -> Callable[[str], Scope]:
    """How another place lies, seen from one."""

    def scope(other: str) -> Scope:
        if other == iri:
            return Scope.OWN
        return Scope.PART if other.startswith(f"{iri}/") else Scope.AROUND

    return scope


def _rows(graph: Questions, iri: str) -> list[Row]:
    """The changes of the place, of its parts, and of what it stands in.

    A change of a chapter, recorded at the act because a chapter has no identifier, is told of the
    act alone: what it did to an article is recorded at the article too.
    """
    outer = [*read.around(iri), read.act_of(iri)]
    around = f"VALUES ?place {{ {' '.join(f'<{p}>' for p in dict.fromkeys(outer))} }}"
    inside = f"?place eli:is_part_of+ <{iri}> ."
    found = [
        row
        for row in read.select(graph, _QUERY.replace("$pattern", around))
        if row["place"].text == iri or "part" not in row
    ]
    found += read.select(graph, _QUERY.replace("$pattern", inside))
    return found


def _moments(graph: Questions, rows: dict[str, Row], scope: Callable[[str], Scope]) -> list[Moment]:
    told = _Told.about(graph, rows)
    found = [told.moment(change, row, scope) for change, row in rows.items()]
    return sorted(found, key=_order)


def _in_its_time(moment: Moment, interval: Interval) -> bool:
    """Whether a change of what is around can have met the place at all."""
    if moment.scope is not Scope.AROUND:
        return True
    before = moment.latest and interval.start_earliest and moment.latest < interval.start_earliest
    after = moment.earliest and interval.end_latest and moment.earliest > interval.end_latest
    return not (before or after)


def _order(moment: Moment) -> tuple[str, str, list[tuple[int, int, str]]]:
    earliest = moment.earliest.isoformat() if moment.earliest else _FAR
    return earliest, moment.adopted or "", natural(moment.change)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the graph says of some changes, asked in bulk."""

    places: dict[str, Place]
    named: dict[str, Thing]
    sources: dict[str, Thing]
    related: dict[str, dict[str, list[str]]]
    norms: dict[str, dict[str, list[str]]]
    words: dict[str, Text]
    citations: dict[str, list[Cited]]

    @classmethod
    def about(cls, graph: Questions, rows: dict[str, Row]) -> _Told:
        related = {p: read.related(graph, p, rows) for p in ("lg:pendingIn", "lg:restsOn")}
        norms = {
            "introduces": read.related(graph, "lg:introduces", rows),
            "lifts": read.related(graph, "lg:lifts", rows),
            "rewords": read.related(graph, "^lg:beganWith/^lg:wordedIn", rows),
        }
        _through_places(graph, rows, norms)
        every = {n for by in norms.values() for found in by.values() for n in found}
        every |= {a for found in related["lg:restsOn"].values() for a in found}
        every |= {row[k].text for row in rows.values() for k in ("by", "effect")}
        editions = {e for found in related["lg:pendingIn"].values() for e in found}
        return cls(
            read.places(graph, {row["place"].text for row in rows.values()}),
            read.things(graph, every),
            read.sources_of(graph, editions),
            related,
            norms,
            read.texts(graph, "dct:description", rows),
            read.citations(graph, rows),
        )

    def moment(self, change: str, row: Row, scope: Callable[[str], Scope]) -> Moment:
        def norms(kind: str) -> list[Thing]:
            return [self.named[n] for n in self.norms[kind].get(change, [])]

        return Moment(
            change,
            self.named[row["by"].text],
            row["adopted"].text if "adopted" in row else None,
            self.places[row["place"].text],
            scope(row["place"].text),
            row["part"].text if "part" in row else None,
            self.named[row["effect"].text],
            row["stage"].text.rsplit("/", 1)[-1],
            row["stated"].text,
            read.day(row["earliest"].text) if "earliest" in row else None,
            read.day(row["latest"].text) if "latest" in row else None,
            [self.sources[e] for e in self.related["lg:pendingIn"].get(change, [])],
            [self.named[a] for a in self.related["lg:restsOn"].get(change, [])],
            norms("introduces"),
            norms("lifts"),
            norms("rewords"),
            self.words.get(change, {}),
            self.citations.get(change, []),
        )


def _through_places(
    graph: Questions, rows: dict[str, Row], norms: dict[str, dict[str, list[str]]]
) -> None:
    """Norms that begin or end because their place was inserted or excluded.

    What is inserted into an act as a whole is some place of it, not all that stands there; and what
    stands in a place now did not come by what was only proposed.
    """
    for effect, kind in ((_INSERTED, "introduces"), (_EXCLUDED, "lifts")):
        places: dict[str, list[str]] = defaultdict(list)
        for change, row in rows.items():
            place = row["place"].text
            if row["effect"].text != effect or "part" in row or read.act_of(place) == place:
                continue
            if effect == _EXCLUDED or row["stage"].text == _ADOPTED:
                places[place].append(change)
        stated = read.related(graph, "^eli:is_part_of*/^lg:statedIn", places)
        for place, found in stated.items():
            for change in places[place]:
                norms[kind][change] = sorted({*norms[kind].get(change, []), *found})
    for change, found in norms["introduces"].items():
        kept = [n for n in norms["rewords"].get(change, []) if n not in found]
        norms["rewords"][change] = kept


def _rulings(graph: Questions, iri: str) -> list[RulingOn]:
    scope = scope_from(iri)
    outer = read.values("place", [p for p in read.around(iri) if p != read.act_of(iri)] or [iri])
    rows = read.select(
        graph,
        f"""SELECT ?r ?place ?date ?outcome {{
            {{ {outer} ?r lg:ruledOn ?place }} UNION
            {{ ?place eli:is_part_of+ <{iri}> . ?r lg:ruledOn ?place }}
            ?r a lg:Ruling ; eli:date_document ?date .
            OPTIONAL {{ ?r lg:outcome ?outcome }} }}""",
    )
    named = read.things(graph, {row["r"].text for row in rows})
    places = read.places(graph, {row["place"].text for row in rows})
    cited = read.citations(graph, {row["r"].text for row in rows})
    made = {
        (row["r"].text, row["place"].text): RulingOn(
            named[row["r"].text],
            row["date"].text,
            places[row["place"].text],
            scope(row["place"].text),
            row["outcome"].text if "outcome" in row else None,
            cited.get(row["r"].text, []),
        )
        for row in rows
    }
    return sorted(made.values(), key=lambda r: (r.date, natural(r.ruling.iri + r.place.iri)))


def _distinct(found: list[Thing]) -> list[Thing]:
    by_iri = {t.iri: t for t in found}
    return [by_iri[iri] for iri in sorted(by_iri, key=natural)]
