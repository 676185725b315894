"""Trace: which norms reach an organisation type on a day, by which way, and how sure that is.

Reads applications, displacements and dates as the rules derived them; ``docs/trace.rq`` says
the same in one SPARQL query, and a test holds the two together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import (
    DISCLAIMER,
    Displacement,
    NormAnswer,
    Statement,
    Text,
    Thing,
    Trace,
    Way,
)
from graph.answers.norms import describe
from graph.answers.statements import unplaced
from graph.errors import LawgraphError, UnknownTermError
from graph.identifiers import BASE, Act, concept_iri
from graph.reading_order import natural
from graph.validity import Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from graph.rows import Questions, Row

SPECIAL_STATUSES = (Status.WORDING_NOT_READ, Status.POSSIBLE, Status.UNKNOWN)


@dataclass(frozen=True, slots=True)
class TraceQuestion:
    """What is asked.

    Attributes:
        organisation_type: slug or IRI, for example ``public-association``.
        at: the day.
        right: slug or IRI; narrower rights are included. Here and below: none or empty is any.
        barrier: slug or IRI.
        act: slug or IRI.
        restrictions_only: leave out what burdens nobody.
    """

    organisation_type: str
    at: dt.date
    right: str | None = None
    barrier: str | None = None
    act: str | None = None
    restrictions_only: bool = False


def trace(graph: Questions, question: TraceQuestion) -> Trace:
    """Answer a trace question.

    Raises:
        UnknownTermError: the type, right, barrier or act is not in the graph.
    """
    kind = resolve(graph, "organisation-types", question.organisation_type)
    keep = _selection(graph, question)
    ways, exempt, partly = _ways(graph, kind, keep)
    displaced = _displacements(graph, kind, set(ways), question.at)
    own = {n: [w for w in found if w.via != "person"] for n, found in ways.items()}
    people = {n: [w for w in found if w.via == "person"] for n, found in ways.items()}
    described = {
        name: _in_force(
            describe(graph, {n: w for n, w in found.items() if w}, question.at, displaced)
        )
        for name, found in (
            ("norms", own),
            ("persons", {n: w for n, w in people.items() if not own[n]}),
            ("exempt", exempt),
            ("only_some_kinds", {n: [w for _, w in found] for n, found in partly.items()}),
        )
    }
    some = [
        replace(answer, only_some_kinds=[t for t, _ in partly[answer.norm]])
        for answer in described["only_some_kinds"]
    ]
    shown = [a for found in described.values() for a in found]
    return Trace(
        question=_echo(question, kind),
        generation=graph.generation,
        norms=described["norms"],
        persons=described["persons"],
        exempt=described["exempt"],
        only_some_kinds=some,
        practice=_practice(graph, question, kind),
        counts=counts(described["norms"], described["persons"]),
        editions=distinct(e for a in shown for e in a.validity.editions),
        assumptions=distinct(e for a in shown for e in a.validity.assumptions),
        disclaimer=DISCLAIMER,
    )


def counts(norms: list[NormAnswer], persons: list[NormAnswer]) -> dict[str, int]:
    """Distinct norms, counted apart: hard points 1, 2 and 6.

    Only norms that are certain or attested and not displaced are counted as restrictions,
    duties and offences; every other status has its own count.
    """
    counted = [a for a in norms if a.counts]
    offences = Counter(a.offence_kind for a in counted if a.kind == "Offence")
    found = {
        "norms": len(counted),
        "restrictions": sum(a.restriction for a in counted),
        "duties": sum(a.kind == "Duty" for a in counted),
        "prohibitions": sum(a.kind == "Prohibition" for a in counted),
        "conditions": sum(a.kind == "Condition" for a in counted),
        "powers": sum(a.kind == "Power" for a in counted),
        "guarantees": sum(a.kind == "Guarantee" for a in counted),
        "offences_self_standing": offences["self-standing"] + offences["open"],
        "offences_accessory": offences["accessory"],
        "offences_repeat": offences["repeat"],
        "displaced": sum(any(d.certain for d in a.displaced_by) for a in norms),
        "binds_persons": sum(a.counts for a in persons),
    }
    for status in SPECIAL_STATUSES:
        found[status.value.replace("-", "_")] = sum(a.validity.status is status for a in norms)
    return found


def resolve(graph: Questions, scheme: str, term: str) -> str:
    """A slug or IRI of a concept, as an IRI.

    Raises:
        UnknownTermError: there is no such concept; the message names the ones there are.
    """
    iri = term if term.startswith(BASE) else None
    known = sorted(
        row["c"].text
        for row in read.select(graph, f"SELECT ?c {{ ?c skos:inScheme <{BASE}scheme/{scheme}> }}")
    )
    if iri is None:
        try:
            iri = concept_iri(scheme, term)
        except LawgraphError:
            iri = ""
    if iri not in known:
        names = ", ".join(k.rsplit("/", 1)[-1] for k in known)
        raise UnknownTermError(f"'{term}' is not one of the {scheme}: choose one of {names}")
    return iri


def resolve_act(graph: Questions, term: str) -> str:
    """A slug or IRI of an act, as an IRI.

    Raises:
        UnknownTermError: there is no such act.
    """
    path = term.removeprefix(BASE)
    iri = BASE + path if path != term or "/" in path else Act(path).iri
    known = [r["a"].text for r in read.select(graph, "SELECT ?a { ?a a lg:Act }")]
    if iri not in known:
        near = sorted((k.rsplit("/", 1)[-1] for k in known), key=lambda k: (-_shared(k, term), k))
        raise UnknownTermError(
            f"'{term}' is not an act of the graph: did you mean {', '.join(near[:8])}?"
        )
    return iri


def _shared(slug: str, term: str) -> int:
    return len(set(slug.split("-")) & set(term.lower().split("-")))


def _selection(graph: Questions, question: TraceQuestion) -> str:
    """The part of the query that keeps only the norms asked for."""
    parts = []
    if question.right:
        iri = resolve(graph, "rights", question.right)
        parts.append(f"?norm lg:concernsRight/skos:broader* <{iri}> .")
    if question.barrier:
        iri = resolve(graph, "barriers", question.barrier)
        parts.append(f"?norm lg:barrier <{iri}> .")
    if question.act:
        iri = resolve_act(graph, question.act)
        parts.append(f"?norm lg:statedIn/eli:is_part_of+ <{iri}> .")
    if question.restrictions_only:
        parts.append("?norm a lg:Restriction .")
    return "\n".join(parts)


def _ways(
    graph: Questions, kind: str, keep: str
) -> tuple[dict[str, list[Way]], dict[str, list[Way]], dict[str, list[tuple[Thing, Way]]]]:
    """Ways in for the type; exempted ones; and ways in for some narrower types only."""
    optional = """OPTIONAL { ?a lg:through ?through } OPTIONAL { ?a lg:role ?role }
        OPTIONAL { ?a lg:inState ?state } OPTIONAL { ?a lg:condition ?condition }
        OPTIONAL { ?a lg:exemptIf ?exemptIf } OPTIONAL { ?a lg:excludedBy ?excluded }"""
    rows = read.select(
        graph,
        f"""SELECT * {{ ?a a lg:Application ; lg:type <{kind}> ; lg:norm ?norm ; lg:via ?via .
            {keep} {optional} }}""",
    )
    narrower = read.select(
        graph,
        f"""SELECT * {{ ?type skos:broader+ <{kind}> .
            ?a a lg:Application ; lg:type ?type ; lg:norm ?norm ; lg:via ?via .
            FILTER(?via IN (<{BASE}scheme/via/self>, <{BASE}scheme/via/group>))
            FILTER NOT EXISTS {{ ?a lg:excludedBy ?exemption }}
            {keep} {optional} }}""",
    )
    named = read.things(
        graph,
        {
            row[k].text
            for row in rows + narrower
            for k in ("through", "role", "state", "exemptIf", "excluded", "type")
            if k in row
        },
    )
    ways: dict[str, list[Way]] = {}
    exempt: dict[str, list[Way]] = {}
    for norm, found in _by_norm(rows).items():
        made = [_way(group, named) for group in found]
        free = [w for w in made if w.excluded_by]
        if free and len(free) == len(made):
            exempt[norm] = made
        else:
            ways[norm] = [w for w in made if not w.excluded_by]
    partly: dict[str, list[tuple[Thing, Way]]] = {}
    for norm, found in _by_norm(narrower).items():
        if norm in ways or norm in exempt:
            continue
        partly[norm] = [(named[group[0]["type"].text], _way(group, named)) for group in found]
    return ways, exempt, partly


def _by_norm(rows: list[Row]) -> dict[str, list[list[Row]]]:
    """Rows by norm, then by application: several rows of one application are several texts."""
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row["norm"].text][row["a"].text].append(row)
    return {norm: [by[a] for a in sorted(by)] for norm, by in found.items()}


def _way(rows: list[Row], named: dict[str, Thing]) -> Way:
    def thing(key: str) -> Thing | None:
        return next((named[r[key].text] for r in rows if key in r), None)

    condition: Text = {
        r["condition"].lang or "en": r["condition"].text
        for r in read.in_order(rows, "condition")
        if "condition" in r
    }
    return Way(
        rows[0]["via"].text.rsplit("/", 1)[-1],
        thing("through"),
        thing("role"),
        thing("state"),
        condition,
        thing("exemptIf"),
        thing("excluded"),
    )


def _displacements(
    graph: Questions, kind: str, norms: set[str], day: dt.date
) -> dict[str, list[Displacement]]:
    """General norm to the special norms that displace it for the type on the day (hard point 3)."""
    rows = read.bulk(
        graph,
        "general",
        norms,
        f"""SELECT ?d ?general ?special {{ $values ?d a lg:Displacement ; lg:general ?general ;
            lg:special ?special ; lg:forType ?type . <{kind}> skos:broader* ?type }}""",
    )
    specials = {row["special"].text for row in rows}
    validity = judge(graph, specials, day)
    names = read.labels(graph, specials)
    stated = read.related(graph, "lg:statedIn", specials)
    places = read.places(graph, {p for found in stated.values() for p in found})
    basis = read.texts(graph, "lg:basis", {row["d"].text for row in rows})
    found: dict[str, list[Displacement]] = defaultdict(list)
    for row in sorted(rows, key=lambda r: r["special"].text):
        special = row["special"].text
        if validity[special].status is Status.NO:
            continue
        found[row["general"].text].append(
            Displacement(
                special,
                names[special],
                places[stated[special][0]],
                validity[special].status.counts,
                basis.get(row["d"].text, {}),
            )
        )
    return dict(found)


def _practice(graph: Questions, question: TraceQuestion, kind: str) -> list[Statement]:
    """What sources say of the right asked about, of such organisations, without naming a rule."""
    if not question.right or question.act or question.barrier:
        return []
    return unplaced(graph, kind, resolve(graph, "rights", question.right))


def _in_force(answers: list[NormAnswer]) -> list[NormAnswer]:
    return [a for a in answers if a.validity.status is not Status.NO]


def distinct(found: Iterable[Thing]) -> list[Thing]:
    """Each thing once, in natural order of its IRI."""
    by_iri = {t.iri: t for t in found}
    return [by_iri[iri] for iri in sorted(by_iri, key=natural)]


def _echo(question: TraceQuestion, kind: str) -> dict[str, object]:
    return {
        "organisation_type": kind,
        "right": question.right or None,
        "barrier": question.barrier or None,
        "act": question.act or None,
        "at": question.at.isoformat(),
        "restrictions_only": question.restrictions_only,
    }
