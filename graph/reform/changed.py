"""Changed: norms that stay with another number or in another place, and what is new or put back."""

from __future__ import annotations

from graph.answers import read
from graph.answers.model import LANGS, Place, Text, Thing
from graph.identifiers import ONTOLOGY
from graph.reading_order import natural
from graph.reform.answer import Changed
from graph.reform.lifted import reaches
from graph.reform.model import Safeguard
from graph.reform.overlay import guarantee_iri
from graph.reform.targets import Plan
from graph.rows import Questions

_BURDENS = ("Condition", "Duty", "Prohibition")


def changed(graph: Questions, made: Plan) -> list[Changed]:
    """Numbers and places that change, norms that are put back, safeguards that are introduced."""
    norms = {*made.numbers, *made.moves, *made.restores}
    guaranteed = [
        (n, o) for n in made.guarantees if isinstance(o := made.reform.operations[n], Safeguard)
    ]
    stated = read.related(graph, "lg:statedIn", norms)
    named_places = {p for found in stated.values() for p in found} | {*made.moves.values()}
    places = read.places(graph, named_places | {o.target for _, o in guaranteed})
    named = read.things(graph, norms)
    reach = reaches(graph, norms, made.day)
    evidence = read.citations(graph, norms)
    found = []
    for norm in sorted(norms, key=natural):
        here = places[stated[norm][0]]
        by = made.restores.get(norm, made.by.get(norm, 0))
        told = []
        if norm in made.numbers:
            told.append(("threshold", *_number(graph, made, norm)))
        if norm in made.moves:
            told.append(("moved", cited(here), cited(places[made.moves[norm]]), "open"))
        if norm in made.restores:
            told.append(("restored", {}, cited(here), "tightens"))
        found += [
            Changed(
                kind,
                named[norm],
                here,
                before,
                after,
                effect,
                reach[norm].types,
                by,
                evidence.get(norm, []),
            )
            for kind, before, after, effect in told
        ]
    for by, operation in guaranteed:
        thing = Thing(guarantee_iri(operation), operation.words)
        place = places[operation.target]
        found.append(Changed("introduced", thing, place, {}, operation.words, "eases", [], by))
    return found


def _number(graph: Questions, made: Plan, norm: str) -> tuple[Text, Text, str]:
    """The threshold that changes: what it says, what it would say, whom that helps."""
    threshold, new = made.numbers[norm]
    rows = read.select(
        graph,
        f"""SELECT ?number ?unit ?bound ?type {{ <{threshold}> lg:number ?number .
            <{norm}> a ?type . OPTIONAL {{ <{threshold}> lg:unit ?unit }}
            OPTIONAL {{ <{threshold}> lg:bound ?bound }} }}""",
    )
    row = rows[0]
    unit = read.labels(graph, [row["unit"].text])[row["unit"].text] if "unit" in row else {}
    before, after = (_amount(n, unit) for n in (row["number"].text, f"{new:f}"))
    types = {r["type"].text.removeprefix(ONTOLOGY) for r in rows}
    burdens = "Restriction" in types and any(kind in types for kind in _BURDENS)
    bound = row["bound"].text if "bound" in row and burdens else ""
    return before, after, _effect(bound, row["number"].text, f"{new:f}")


def _amount(number: str, unit: Text) -> Text:
    """A number with its unit. In Russian the unit stands first, for after a number it declines."""
    words = {lang: unit.get(lang) or unit.get("en", "") for lang in LANGS}
    return {
        lang: f"{of}: {number}" if of and lang == "ru" else f"{number} {of}".strip()
        for lang, of in words.items()
    }


def _effect(bound: str, before: str, after: str) -> str:
    """Of a burden, a lower minimum and a higher maximum ease; what else it does stays open."""
    try:
        grows = float(after) > float(before)
    except ValueError:
        return "open"
    if bound == "minimum":
        return "tightens" if grows else "eases"
    if bound == "maximum":
        return "eases" if grows else "tightens"
    return "open"


def cited(place: Place) -> Text:
    """A place as a lawyer cites it: act and locator."""
    return {
        lang: f"{act}, {place.locator[lang]}" if place.locator.get(lang) else act
        for lang, act in place.act.label.items()
    }
