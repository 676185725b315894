"""Brief: a reform and its impact, with what a short paper for a parliament cites besides.

An impact names norms, places and sources; a brief also says what each operation asks for, by which
number and date an act is cited, who published a source, and what the state answered to a demand.
Nothing is chosen or worded here; that is for ``viz.brief``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.answers import read
from graph.answers.model import LANGS, Cited, Place, Text, Thing
from graph.reform.answer import Impact
from graph.reform.impact import ImpactQuestion, impact
from graph.reform.model import Move, Narrow, Operation, Safeguard, Threshold, is_norm
from graph.reform.sentences import joined
from graph.reform.words import written
from graph.rows import Questions


@dataclass(frozen=True, slots=True)
class Ask:
    """What one operation asks for.

    Attributes:
        option: its word, as in ``graph.reform.words.OPTIONS``.
        target: the norm, provision or act that it is done to.
        norm: whether the target is a norm.
        places: where the target stands; the place itself where it is one.
        given: what becomes of it, where something is given beside the target.
        refused: why it cannot be done on the day; empty where it can.
        at_issue: IRIs of the norms that it ends, narrows or changes.
    """

    option: str
    target: Thing
    norm: bool
    places: list[Place]
    given: Text = field(default_factory=dict)
    refused: Text = field(default_factory=dict)
    at_issue: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ActFacts:
    """How an act is cited: kind, number, date, official page, date of the newest edition read."""

    title: Text
    kind: Text = field(default_factory=dict)
    number: str = ""
    date: str = ""
    official: str = ""
    read: str = ""


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """Who published a source, and when, as it is printed."""

    title: Text
    publisher: str = ""
    issued: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """What the state answered to a demand, when, and the acts whose changes answer it."""

    says: Text
    on: str = ""
    by: list[Thing] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything that a brief may say.

    Attributes:
        impact: what follows from the reform.
        asks: one for each operation, in order.
        acts: IRI of an act to how it is cited.
        sources: IRI of a source that is no edition to who published it.
        responses: IRI of a recommendation to the answer of the state.
        told: IRI of a case to what happened.
    """

    impact: Impact
    asks: list[Ask]
    acts: dict[str, ActFacts]
    sources: dict[str, SourceFacts]
    responses: dict[str, Response]
    told: dict[str, Text]


def brief(graph: Questions, question: ImpactQuestion) -> Brief:
    """Answer an impact question, with what a brief cites.

    Raises:
        UnknownTermError: nothing that the reform names is in the graph.
    """
    answer = impact(graph, question)
    asks = _asks(graph, question.reform.operations, answer)
    return Brief(
        answer,
        asks,
        _acts(graph, {p.act.iri for p in _places(answer, asks)}),
        _sources(graph, {c.source.iri for c in _citations(answer)}),
        _responses(graph, {m.recommendation.iri for m in answer.recommendations}),
        read.texts(graph, "dct:description", {c.case.iri for c in answer.cases}),
    )


def _asks(graph: Questions, operations: Iterable[Operation], answer: Impact) -> list[Ask]:
    every = list(operations)
    targets = {o.target for o in every}
    stated = read.related(graph, "lg:statedIn", {t for t in targets if is_norm(t)})
    found = {t: stated.get(t, []) if is_norm(t) else [t] for t in targets}
    moved = {o.to for o in every if isinstance(o, Move)}
    places = read.places(graph, {p for ps in found.values() for p in ps} | moved)
    named = read.things(graph, targets | _concepts(every))
    refused = {(r["operation"], r["text"]): r["reason"] for r in answer.refused}
    touched = {n: {x.norm.norm for x in answer.lifted if x.by == n} for n in range(len(every))}
    for x in answer.changed:
        touched[x.by].add(x.norm.iri)
    return [
        Ask(
            written(o)[0],
            named[o.target],
            is_norm(o.target),
            [places[p] for p in found[o.target]],
            _given(o, named, places),
            refused.get((effect.operation, effect.text), {}),
            frozenset(touched[n]),
        )
        for n, (o, effect) in enumerate(zip(every, answer.effects, strict=True))
    ]


def _concepts(operations: Iterable[Operation]) -> set[str]:
    found: set[str] = set()
    for o in operations:
        if isinstance(o, Narrow):
            found |= {*o.to, *o.exempt}
        elif isinstance(o, Threshold) and o.unit:
            found.add(o.unit)
    return found


def _given(operation: Operation, named: dict[str, Thing], places: dict[str, Place]) -> Text:
    match operation:
        case Narrow(to=to, exempt=exempt):
            return joined([named[c].label for c in to or exempt])
        case Threshold(number=number, unit=unit):
            of = named[unit].label if unit else {}
            return {lang: f"{number:f} {of.get(lang, '')}".strip() for lang in LANGS}
        case Move(to=to):
            place = places[to]
            return joined([t for t in (place.act.label, place.locator) if t])
        case Safeguard(words=words):
            return words
        case _:
            return {}


def _places(answer: Impact, asks: Iterable[Ask]) -> Iterable[Place]:
    for ask in asks:
        yield from ask.places
    for norm in (
        *(x.norm for x in answer.lifted),
        *(r.norm for r in answer.residual),
        *answer.revived,
    ):
        yield from norm.places
    for line in (*answer.consequential, *answer.unknown, *answer.untouched):
        yield line.place
    for f in answer.functions:
        yield from f.basis
    yield from (f.place for f in answer.further)
    yield from (c.place for c in answer.changed)
    yield from (c.applied for c in answer.cases)


def _citations(answer: Impact) -> Iterable[Cited]:
    for cited in (
        *(m.citations for m in answer.recommendations),
        *(c.citations for c in answer.cases),
        *(said.citations for s in answer.standards for said in s.said_by),
    ):
        yield from cited


def _acts(graph: Questions, iris: set[str]) -> dict[str, ActFacts]:
    keys = ("eli:number", "eli:date_document", "eli:type_document", "eli:id_local")
    facts = read.facets(graph, keys, iris)
    kinds = read.labels(graph, {k for found in facts[keys[2]].values() for k in found})
    titles = read.labels(graph, iris)
    editions = read.related(graph, "^eli:is_member_of/lg:asOf", iris)
    return {
        iri: ActFacts(
            titles[iri],
            kinds[facts[keys[2]][iri][0]] if iri in facts[keys[2]] else {},
            read.one(facts[keys[0]], iri) or "",
            read.one(facts[keys[1]], iri) or "",
            read.official(read.one(facts[keys[3]], iri) or ""),
            max(editions.get(iri, []), default=""),
        )
        for iri in iris
    }


def _sources(graph: Questions, iris: set[str]) -> dict[str, SourceFacts]:
    facts = read.facets(graph, ("dct:publisher", "dct:issued"), iris)
    titles = read.sources_of(graph, iris)
    return {
        iri: SourceFacts(
            titles[iri].label,
            read.one(facts["dct:publisher"], iri) or "",
            read.one(facts["dct:issued"], iri) or "",
        )
        for iri in iris
    }


def _responses(graph: Questions, iris: set[str]) -> dict[str, Response]:
    says = read.texts(graph, "lg:stateResponse", iris)
    on = read.related(graph, "lg:respondedOn", iris)
    by = read.related(graph, "lg:answeredBy/lg:changedBy", iris)
    named = read.things(graph, {act for found in by.values() for act in found})
    return {
        iri: Response(
            says.get(iri, {}), read.one(on, iri) or "", [named[a] for a in by.get(iri, [])]
        )
        for iri in sorted({*says, *by})
    }
