"""Reforms by name: derived from the recommendations and drafts of the graph, none is listed here.

Each demand of a source is a reform of its own; the demands of one numbered proposal, of one chapter
and of one source are reforms as well. What a demand leaves open, or what cannot be placed, is said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graph.answers import read
from graph.answers.model import Text, Thing
from graph.errors import UnknownTermError
from graph.identifiers import BASE, ONTOLOGY
from graph.reading_order import natural
from graph.reform.model import Lift, Operation, Reform, Repeal, is_norm
from graph.reform.sentences import DERIVED, said
from graph.rows import Questions

_EXACT = ("repeal", "abolish-requirement", "decriminalise")
_AT_MOST = ("amend", "narrow")
_NUMBERED = re.compile(r"\b(proposal|item|recommendation) (\d+(?:\.\d+)*)", re.IGNORECASE)
_CHAPTER = re.compile(r"chapter '([^']+)'(?: \(pp?\. (\d+))?")


@dataclass(frozen=True, slots=True)
class Named:
    """A reform by name, or why there is none.

    Attributes:
        name: by which it is called for.
        kind: ``demand``, ``proposal``, ``chapter``, ``source`` or ``draft``.
        title: what it is.
        source: of the demand.
        reform: None where it cannot be run.
        why_not: then the reason.
        at_most: True where the source leaves open how far it goes.
        demands: IRIs of the recommendations.
    """

    name: str
    kind: str
    title: Text
    source: Thing
    reform: Reform | None
    why_not: Text
    at_most: bool
    demands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Demand:
    iri: str
    source: Thing
    label: Text
    action: str
    targets: tuple[str, ...]
    in_part: frozenset[str]
    not_placeable: Text
    locators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Burdens:
    """What stands in the targets: a demand to amend lifts at most the restrictions in them."""

    restrictions: set[str]
    inside: dict[str, set[str]]

    @classmethod
    def of(cls, graph: Questions, demands: list[_Demand]) -> _Burdens:
        targets = {t for d in demands for t in d.targets}
        places = {t for t in targets if not is_norm(t)}
        inside = read.norms_inside(graph, places)
        norms = {t for t in targets if is_norm(t)} | {n for ns in inside.values() for n in ns}
        types = read.facets(graph, ("rdf:type",), norms)["rdf:type"]
        return cls({n for n, found in types.items() if f"{ONTOLOGY}Restriction" in found}, inside)

    def operations(self, demands: Iterable[_Demand]) -> tuple[Operation, ...]:
        """What the demands ask for, each operation once.

        A repeal is done to what is named. To abolish a requirement, to decriminalise, to narrow
        or to amend says nothing of the guarantees and procedures of a place: they stay. Of a
        target of which only a part is meant (``lg:targetsInPart``) no more than the restrictions
        can go, whatever is asked. A whole act that is not to be repealed says too little.
        """
        found: dict[Operation, None] = {}
        for demand in demands:
            for target in demand.targets:
                whole = target not in demand.in_part
                if whole and (
                    demand.action == "repeal" or (demand.action in _EXACT and is_norm(target))
                ):
                    found[Lift(target) if is_norm(target) else Repeal(target)] = None
                elif demand.action in _EXACT + _AT_MOST and (
                    is_norm(target) or read.act_of(target) != target
                ):
                    norms = {target} if is_norm(target) else self.inside.get(target, set())
                    found |= {Lift(n): None for n in sorted(norms & self.restrictions)}
        return tuple(found)


def names(graph: Questions) -> list[Named]:
    """Every reform that the graph knows by name, in the order of sources and numbers."""
    demands = _demands(graph)
    burdens = _Burdens.of(graph, demands)
    found = [_of_demand(d, burdens) for d in demands]
    for kind, groups in (
        ("proposal", _grouped(demands, _proposal)),
        ("chapter", _grouped(demands, _chapter)),
        ("source", _grouped(demands, lambda d: (f"{_slug(d)}-all", d.source.label))),
    ):
        found += [_of_group(kind, name, title, mine, burdens) for name, title, mine in groups]
    return [*found, *_drafts(graph)]


def named(graph: Questions, name: str) -> Reform:
    """The reform of a name.

    Raises:
        UnknownTermError: there is none of that name, or it cannot be run; the message says why.
    """
    every = {n.name: n for n in names(graph)}
    if name not in every:
        start = name.rsplit("-", 1)[0]
        near = sorted((n for n in every if n.startswith(start)), key=natural) or list(every)
        raise UnknownTermError(
            f"there is no reform '{name}': `lawgraph reforms` lists them, for example "
            + ", ".join(near[:5])
        )
    found = every[name]
    if found.reform is None:
        raise UnknownTermError(f"'{name}' cannot be run: {found.why_not.get('en', '')}")
    return found.reform


def _demands(graph: Questions) -> list[_Demand]:
    rows = read.select(
        graph,
        """SELECT ?r ?source ?action ?target ?part { ?r a lg:Recommendation ; dct:source ?source ;
           lg:action ?action . OPTIONAL { ?r lg:targets ?target
           OPTIONAL { ?r lg:targetsInPart ?part FILTER(?part = ?target) } } }""",
    )
    iris = {row["r"].text for row in rows}
    labels = read.labels(graph, iris)
    sources = read.things(graph, {row["source"].text for row in rows})
    why = read.texts(graph, "lg:notPlaceable", iris)
    cited = read.citations(graph, iris)
    targets: dict[str, set[str]] = defaultdict(set)
    in_part: dict[str, set[str]] = defaultdict(set)
    first: dict[str, tuple[str, str]] = {}
    for row in rows:
        first[row["r"].text] = (row["source"].text, row["action"].text)
        if "target" in row:
            targets[row["r"].text].add(row["target"].text)
        if "part" in row:
            in_part[row["r"].text].add(row["part"].text)
    return [
        _Demand(
            iri,
            sources[first[iri][0]],
            labels[iri],
            first[iri][1].rsplit("/", 1)[-1],
            tuple(sorted(targets[iri], key=natural)),
            frozenset(in_part[iri]),
            why.get(iri, {}),
            tuple(c.locator.get("en", "") for c in cited.get(iri, [])),
        )
        for iri in sorted(iris, key=natural)
    ]


def _of_demand(demand: _Demand, burdens: _Burdens) -> Named:
    name = f"{_slug(demand)}-{demand.iri.rsplit('/', 1)[-1]}"
    operations = burdens.operations([demand])
    why = {} if operations else _why_not(demand)
    at_most = bool(operations) and _open(demand)
    reform = (
        Reform(operations, name, demand.label, None, (demand.iri,), at_most) if operations else None
    )
    return Named(name, "demand", demand.label, demand.source, reform, why, at_most, (demand.iri,))


def _of_group(
    kind: str, name: str, title: Text, demands: list[_Demand], burdens: _Burdens
) -> Named:
    operations = burdens.operations(demands)
    iris = tuple(d.iri for d in demands)
    at_most = any(_open(d) for d in demands if burdens.operations([d]))
    reform = Reform(operations, name, title, None, iris, at_most) if operations else None
    why = {} if operations else DERIVED["none-of-them"]
    return Named(name, kind, title, demands[0].source, reform, why, at_most, iris)


def _open(demand: _Demand) -> bool:
    """Whether the demand leaves open how far the change goes.

    To amend or narrow says so, and so does a target of which only a part is meant; to abolish a
    requirement or to decriminalise says what, but a whole provision may hold more than that.
    """
    return (
        bool(demand.in_part)
        or demand.action in _AT_MOST
        or (demand.action != "repeal" and any(not is_norm(t) for t in demand.targets))
    )


def _why_not(demand: _Demand) -> Text:
    if demand.not_placeable:
        return demand.not_placeable
    if demand.action not in _EXACT + _AT_MOST:
        return DERIVED["new"]
    whole = all(not is_norm(t) and read.act_of(t) == t for t in demand.targets)
    return DERIVED["whole-act" if whole else "no-burden"]


def _grouped(
    demands: Iterable[_Demand], key: Callable[[_Demand], tuple[str, Text] | None]
) -> list[tuple[str, Text, list[_Demand]]]:
    """Demands that belong together: name, title and the demands, in order."""
    titles: dict[str, Text] = {}
    mine: dict[str, list[_Demand]] = defaultdict(list)
    for demand in demands:
        found = key(demand)
        if found:
            titles.setdefault(*found)
            mine[found[0]].append(demand)
    return [(name, titles[name], mine[name]) for name in sorted(mine, key=natural)]


def _proposal(demand: _Demand) -> tuple[str, Text] | None:
    """The numbered proposal or item in which a demand stands, where its locator names one."""
    for locator in demand.locators:
        numbered, chapter = _NUMBERED.search(locator), _CHAPTER.search(locator)
        if numbered:
            word, number = numbered[1].lower(), numbered[2].replace(".", "-")
            page = f"p{chapter[2]}-" if chapter and chapter[2] else ""
            title = said(DERIVED[word], number=numbered[2], chapter=chapter[1] if chapter else "")
            return f"{_slug(demand)}-{page}{word}-{number}", title
    return None


def _chapter(demand: _Demand) -> tuple[str, Text] | None:
    for locator in demand.locators:
        chapter = _CHAPTER.search(locator)
        if chapter and chapter[2]:
            return f"{_slug(demand)}-p{chapter[2]}", said(DERIVED["chapter"], chapter=chapter[1])
    return None


def _slug(demand: _Demand) -> str:
    return demand.source.iri.rsplit("/", 1)[-1]


def _drafts(graph: Questions) -> list[Named]:
    """Drafts of the graph: what they would exclude, repeal or lift."""
    rows = read.select(
        graph,
        f"""SELECT DISTINCT ?draft ?target {{ ?draft a lg:Draft . ?c lg:changedBy ?draft .
            {{ ?c lg:lifts ?target }} UNION {{ ?c lg:changes ?target ; lg:effect ?effect .
            VALUES ?effect {{ <{BASE}scheme/effects/excluded>
              <{BASE}scheme/effects/repealed> }} }} }}""",
    )
    every = {r["d"].text for r in read.select(graph, "SELECT ?d { ?d a lg:Draft }")}
    labels = read.things(graph, every)
    targets: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        targets[row["draft"].text].add(row["target"].text)
    found = []
    for iri in sorted(every, key=natural):
        name = "draft-" + iri.rsplit("/", 1)[-1].lower()
        operations = tuple(
            Lift(t) if is_norm(t) else Repeal(t) for t in sorted(targets[iri], key=natural)
        )
        title = labels[iri].label
        reform = Reform(operations, name, title, None, (iri,), True) if operations else None
        why = {} if operations else DERIVED["draft"]
        found.append(Named(name, "draft", title, labels[iri], reform, why, True, (iri,)))
    return found
