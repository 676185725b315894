"""Overlay: what a reform would take out of the graph and add to it, as triples; nothing is written.

Reads a plan and the triples that it touches, writes two sets. ``apply`` and ``undo`` are exact
inverses, because only what is there is taken out and only what is not there is added:

>>> before = {("a", "ends", "1"), ("b", "ends", "1")}
>>> lay = Overlay.over(before, removed={("a", "ends", "1")}, added={("a", "ends", "2")})
>>> lay.undo(lay.apply(before)) == before
True

A graph with the overlay applied answers a trace of that day as the law would then stand; what
``graph.reform.impact`` says is read off the same two sets.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass
from decimal import Decimal

from graph.answers import read
from graph.identifiers import BASE, ONTOLOGY, joined_iri
from graph.joins import join_name
from graph.prefixes import PREFIXES
from graph.reform.model import Safeguard, is_norm
from graph.reform.targets import Plan
from graph.rows import Questions, Value

Triple = tuple[str, str, str]
"""Subject, predicate, object, as in N-Triples."""

_RDF, _RDFS, _XSD = PREFIXES["rdf"], PREFIXES["rdfs"], PREFIXES["xsd"]
_STARTS = ("startEarliest", "startLatest")
_ENDS = ("endEarliest", "endLatest")
_NOT_COPIED = {
    f"{ONTOLOGY}{term}"
    for term in (*_STARTS, *_ENDS, "attestedUntil", "replacedBy", "continuedBy", "evidence")
}


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is taken out and what is added; the two have no triple in common."""

    removed: frozenset[Triple] = frozenset()
    added: frozenset[Triple] = frozenset()

    @classmethod
    def over(cls, base: Set[Triple], removed: Iterable[Triple], added: Iterable[Triple]) -> Overlay:
        """The overlay over a graph: taken out is only what is there, added only what is not."""
        gone, new = set(removed), set(added)
        return cls(frozenset((gone - new) & base), frozenset(new - base))

    def apply(self, triples: Iterable[Triple]) -> set[Triple]:
        """The triples as they would be after the reform."""
        return (set(triples) - self.removed) | self.added

    def undo(self, triples: Iterable[Triple]) -> set[Triple]:
        """The triples as they were before; the inverse of ``apply``."""
        return (set(triples) - self.added) | self.removed

    def ended(self) -> set[str]:
        """Norms and places that the reform ends."""
        return {s for s, p, _ in self.added if p == _lg("endLatest")}

    def left(self) -> dict[str, set[str]]:
        """Norm that stays, to the organisation types that it leaves."""
        return self._no_longer("appliesTo")

    def released(self) -> dict[str, set[str]]:
        """Norm that stays, to the addressees that it leaves."""
        return self._no_longer("addressee")

    def _no_longer(self, term: str) -> dict[str, set[str]]:
        """Subject to the things to which it would no longer have a property."""
        found: dict[str, set[str]] = {}
        for s, p, o in self.removed:
            if p == _lg(term):
                found.setdefault(_iri(s), set()).add(_iri(o))
        return found

    def patch(self) -> str:
        """As an RDF patch: a line for each triple, ``D`` for what is taken out, ``A`` for added."""
        lines = [f"D {s} {p} {o} ." for s, p, o in sorted(self.removed)]
        lines += [f"A {s} {p} {o} ." for s, p, o in sorted(self.added)]
        return "\n".join(["TX .", *lines, "TC .", ""])


def overlay(graph: Questions, made: Plan) -> Overlay:
    """The overlay of a plan.

    Args:
        graph: what is asked; it stays as it is.
        made: what the operations would do.
    """
    ending = {*made.norms, *made.places} | _parts(graph, made)
    staying = {*made.frees, *made.releases, *made.numbers, *made.moves, *made.restores}
    stated = read.related(graph, "lg:statedIn", made.restores)
    around = {x for places in stated.values() for place in places for x in read.around(place)}
    base = _Base(_about(graph, staying | around) | _bounds(graph, ending))
    base.add(_applications(graph, {*made.frees, *made.releases, *made.numbers}))
    removed: set[Triple] = set()
    added: set[Triple] = set()
    for iri in ending:
        _end(base, iri, made.day, removed, added)
    for norm, types in made.frees.items():
        _free(base, norm, types, removed, added)
    for norm, addressees in made.releases.items():
        _release(graph, base, norm, addressees, removed)
    for norm, (threshold, number) in made.numbers.items():
        _number(graph, base, norm, threshold, number, made.day, removed, added)
    for norm, place in made.moves.items():
        removed |= {t for t in base.about(norm) if t[1] == _lg("statedIn")}
        added.add((_n(norm), _lg("statedIn"), _n(place)))
    for norm in made.restores:
        _restore(base, norm, made.day, removed, added)
    for number_of in made.guarantees:
        operation = made.reform.operations[number_of]
        if isinstance(operation, Safeguard):
            added |= _guarantee(operation, made.day)
    # What is new may be in the graph already: a threshold of that number has one name.
    base.add(_about(graph, {_iri(s) for s, _, _ in added} - ending))
    return Overlay.over(base.triples, removed, added)


class _Base:
    """The triples that a plan touches, by subject: a code has thousands of places to end."""

    def __init__(self, triples: Set[Triple]) -> None:
        self.triples: set[Triple] = set()
        self._about: dict[str, set[Triple]] = defaultdict(set)
        self._applications: dict[str, set[str]] = defaultdict(set)
        self.add(triples)

    def add(self, triples: Set[Triple]) -> None:
        """Take further triples."""
        self.triples |= triples
        for triple in triples:
            self._about[_iri(triple[0])].add(triple)
            if triple[1] == _lg("norm"):
                self._applications[_iri(triple[2])].add(_iri(triple[0]))

    def about(self, iri: str) -> Set[Triple]:
        """The triples of a subject."""
        return self._about.get(iri, frozenset())

    def applications(self, norm: str) -> list[str]:
        """The applications of a norm, those of them that are here."""
        return sorted(self._applications.get(norm, ()))


def guarantee_iri(operation: Safeguard) -> str:
    """The IRI of the norm that a safeguard introduces: the same words give the same name."""
    words = json.dumps(operation.words, sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(f"{operation.target}\n{words}".encode()).hexdigest()[:8]
    slug = read.act_of(operation.target).rsplit("/", 1)[-1]
    return f"{BASE}kz/norm/{slug}/safeguard-{digest}"


def replaced_iri(norm: str, number: Decimal) -> str:
    """The IRI of a norm with another number."""
    return f"{norm}-to-{f'{number:f}'.replace('.', '-')}"


def _parts(graph: Questions, made: Plan) -> set[str]:
    """Everything within the places that cease."""
    rows = read.bulk(
        graph, "whole", made.places, "SELECT DISTINCT ?p { $values ?p eli:is_part_of+ ?whole }"
    )
    return {row["p"].text for row in rows}


def _about(graph: Questions, iris: Iterable[str]) -> set[Triple]:
    """Every triple of some subjects."""
    rows = read.bulk(graph, "s", iris, "SELECT ?s ?p ?o { $values ?s ?p ?o }")
    return {(_term(r["s"]), _term(r["p"]), _term(r["o"])) for r in rows}


def _bounds(graph: Questions, iris: Iterable[str]) -> set[Triple]:
    """The ends of some subjects: all that is read of what ceases."""
    ends = read.facets(graph, [f"lg:{term}" for term in _ENDS], iris)
    return {
        (_n(iri), _lg(predicate.removeprefix("lg:")), _date(read.day(end)))
        for predicate, by in ends.items()
        for iri, found in by.items()
        for end in found
    }


def _applications(graph: Questions, norms: Iterable[str]) -> set[Triple]:
    """Every triple of the applications of some norms."""
    rows = read.bulk(graph, "n", norms, "SELECT ?a ?p ?o { $values ?a lg:norm ?n ; ?p ?o }")
    return {(_term(r["a"]), _term(r["p"]), _term(r["o"])) for r in rows}


def _end(base: _Base, iri: str, day: dt.date, removed: set[Triple], added: set[Triple]) -> None:
    """Something ceases on the day, unless it has ceased before."""
    bounds = {t for t in base.about(iri) if t[1] in {_lg(e) for e in _ENDS}}
    if any(p == _lg("endLatest") and o[1:11] <= day.isoformat() for _, p, o in bounds):
        return
    removed |= bounds
    added |= {(_n(iri), _lg(e), _date(day)) for e in _ENDS}


def _free(
    base: _Base, norm: str, types: Set[str], removed: set[Triple], added: set[Triple]
) -> None:
    """A norm leaves some types: as an exemption would, its applications are excluded."""
    for kind in types:
        removed.add((_n(norm), _lg("appliesTo"), _n(kind)))
    for application in base.applications(norm):
        for a, p, o in base.about(application):
            if p == _lg("type") and _iri(o) in types:
                added.add((a, _lg("excludedBy"), o))


def _release(
    graph: Questions, base: _Base, norm: str, addressees: Set[str], removed: set[Triple]
) -> None:
    """A norm leaves some addressees, and the applications that came through them."""
    removed |= {(_n(norm), _lg("addressee"), _n(a)) for a in addressees}
    rows = read.bulk(
        graph,
        "a",
        addressees,
        """SELECT ?a ?role ?type ?state { $values OPTIONAL { ?a lg:role ?role }
           OPTIONAL { ?a lg:ofType ?type } OPTIONAL { ?a lg:inState ?state } }""",
    )
    gone = {tuple(r[k].text if k in r else None for k in ("role", "type", "state")) for r in rows}
    for application in base.applications(norm):
        told = {p: o for _, p, o in base.about(application)}
        if not told.get(_lg("via"), "").endswith("/person>"):
            continue
        key = tuple(
            _iri(told[_lg(k)]) if _lg(k) in told else None for k in ("role", "through", "inState")
        )
        if key in gone:
            removed |= base.about(application)


def _number(
    graph: Questions,
    base: _Base,
    norm: str,
    threshold: str,
    number: Decimal,
    day: dt.date,
    removed: set[Triple],
    added: set[Triple],
) -> None:
    """Another number makes a new norm that replaces the old one (hard point 3)."""
    new = replaced_iri(norm, number)
    values = {"number": [f"{number:f}"]}
    told: list[tuple[str, str]] = [(_lg("number"), json.dumps(f"{number:f}"))]
    for row in read.select(graph, f"SELECT ?p ?o {{ <{threshold}> ?p ?o }}"):
        term, value = row["p"].text.removeprefix(ONTOLOGY), row["o"]
        if term != "number":
            text = f"{value.text}@{value.lang}" if value.lang else value.text
            values.setdefault(term, []).append(text)
            told.append((_n(row["p"].text), _term(value)))
    named = join_name("Threshold", values)
    added |= {(_n(named), p, o) for p, o in told}
    for _, p, o in base.about(norm):
        if _iri(p) not in _NOT_COPIED and o != _n(threshold):
            added.add((_n(new), p, o))
    added.add((_n(new), _lg("threshold"), _n(named)))
    added |= _begin(new, day)
    added.add((_n(norm), _lg("replacedBy"), _n(new)))
    for application in base.applications(norm):
        copy = joined_iri("Application", application, new)
        for _, p, o in base.about(application):
            added.add((_n(copy), p, _n(new) if p == _lg("norm") else o))
    _end(base, norm, day, removed, added)


def _restore(
    base: _Base, norm: str, day: dt.date, removed: set[Triple], added: set[Triple]
) -> None:
    """A norm is put back: it, and the place that states it, end no more, and it is so worded."""
    places = sorted(_iri(o) for _, p, o in base.about(norm) if p == _lg("statedIn"))
    around = {x for place in places for x in read.around(place)} | {norm}
    over = {_lg(term) for term in (*_ENDS, "attestedUntil")}
    removed |= {t for x in around for t in base.about(x) if t[1] in over}
    added |= {(_n(x), _lg("attestedUntil"), _date(day)) for x in around}
    added |= _worded(norm, places, day)


def _guarantee(operation: Safeguard, day: dt.date) -> set[Triple]:
    norm = guarantee_iri(operation)
    words = {
        (_n(norm), predicate, f"{json.dumps(text, ensure_ascii=False)}@{lang}")
        for predicate in (f"<{_RDFS}label>", f"<{PREFIXES['dct']}description>")
        for lang, text in operation.words.items()
    }
    return {
        (_n(norm), f"<{_RDF}type>", _lg("Norm")),
        (_n(norm), f"<{_RDF}type>", _lg("Guarantee")),
        (_n(norm), _lg("statedIn"), _n(operation.target)),
        *words,
        *_begin(norm, day),
        *_worded(norm, [operation.target], day),
    }


def _begin(iri: str, day: dt.date) -> set[Triple]:
    return {(_n(iri), _lg(term), _date(day)) for term in (*_STARTS, "attestedUntil")}


def _worded(norm: str, places: Iterable[str], day: dt.date) -> set[Triple]:
    """A version of each place that states the norm from the day on."""
    found: set[Triple] = set()
    for place in places:
        version = f"{place}/v/reform-{day.isoformat()}"
        found |= {
            (_n(version), f"<{_RDF}type>", _lg("ProvisionVersion")),
            (_n(version), f"<{PREFIXES['eli']}is_member_of>", _n(place)),
            (_n(norm), _lg("wordedIn"), _n(version)),
            *_begin(version, day),
        }
    return found


def _n(iri: str) -> str:
    return f"<{iri}>"


def _lg(term: str) -> str:
    return f"<{ONTOLOGY}{term}>"


def _iri(term: str) -> str:
    return term[1:-1]


def _date(day: dt.date) -> str:
    return f'"{day.isoformat()}"^^<{_XSD}date>'


def _term(value: Value) -> str:
    """A value of a row as an N-Triples term; N-Triples escapes as JSON does."""
    if value.kind == "uri":
        return f"<{value.text}>"
    quoted = json.dumps(value.text, ensure_ascii=False)
    if value.lang:
        return f"{quoted}@{value.lang}"
    if value.datatype in (None, f"{_XSD}string"):
        return quoted
    return f"{quoted}^^<{value.datatype}>"


def norms_ended(lay: Overlay) -> set[str]:
    """The norms among what an overlay ends."""
    return {_iri(s) for s in lay.ended() if is_norm(_iri(s))}
