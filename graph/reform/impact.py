"""Impact: what a repeal would lift, for whom, what would remain, dangle, or is not known.

A first version: repeal of provisions and norms on one day. The terms are defined in
``docs/impact.md``; every line names the places that it rests on.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import DISCLAIMER, NormAnswer, Thing, Way
from graph.answers.norms import describe
from graph.answers.trace import distinct
from graph.identifiers import BASE
from graph.joins import join_name
from graph.reading_order import natural
from graph.reform.answer import Impact, Lifted
from graph.reform.consequences import UNSURE, consequences
from graph.reform.targets import replaced, targets_of
from graph.rows import Questions
from graph.validity import Status

_ANYONE_IRI = join_name("Addressee", {"role": [f"{BASE}scheme/addressees/anyone"]})


@dataclass(frozen=True, slots=True)
class ImpactQuestion:
    """What would be repealed, and on which day.

    Attributes:
        repeal: IRIs (or paths below the base) of provisions, acts or norms.
        at: the day.
    """

    repeal: tuple[str, ...]
    at: dt.date
    residual: bool = True


def impact(graph: Questions, question: ImpactQuestion) -> Impact:
    """Answer an impact question.

    Raises:
        UnknownTermError: something that would be repealed is not in the graph.
    """
    targets = targets_of(graph, question.repeal, question.at)
    validity = judge(graph, targets.norms, question.at)
    gone = {n for n in targets.norms if validity[n].status is not Status.NO}
    for iri, norms in targets.places.items():
        if not gone & set(norms):
            targets.refused.append(replaced(graph, iri, norms, question.at))
    reach = _reach(graph, gone, question.at)
    described = {a.norm: a for a in describe(graph, {n: reach[n][2] for n in gone}, question.at)}
    lifted = [
        Lifted(answer, reach[norm][0], reach[norm][1], answer.places[0])
        for norm, answer in described.items()
    ]
    loose, unknown = consequences(graph, described, targets.places, question.at)
    residual = _residual(graph, described, reach, question.at) if question.residual else []
    revived = _revived(graph, described, question.at)
    shown = [*described.values(), *residual, *revived]
    return Impact(
        question={"repeal": list(question.repeal), "at": question.at.isoformat()},
        generation=graph.generation,
        lifted=lifted,
        residual=residual,
        revived=revived,
        consequential=loose,
        unknown=unknown,
        refused=targets.refused,
        counts={
            "lifted": sum(a.counts for a in described.values()),
            "lifted_restrictions": sum(a.counts and a.restriction for a in described.values()),
            "lifted_not_sure": sum(a.validity.status in UNSURE for a in described.values()),
            "residual": sum(a.counts for a in residual),
            "consequential": len(loose),
            "unknown": len(unknown),
            "refused": len(targets.refused),
        },
        editions=distinct(e for a in shown for e in a.validity.editions),
        assumptions=distinct(e for a in shown for e in a.validity.assumptions),
        disclaimer=DISCLAIMER,
    )


def _reach(
    graph: Questions, norms: set[str], day: dt.date
) -> dict[str, tuple[list[Thing], list[Thing], list[Way]]]:
    """Norm to the types that it burdens itself, the persons that it binds, and one way for each.

    A type for which a special norm displaced it is not freed by its repeal (hard point 3).
    """
    rows = read.bulk(
        graph,
        "n",
        norms,
        """SELECT ?n ?type ?via ?role { $values ?a a lg:Application ; lg:norm ?n ; lg:type ?type ;
           lg:via ?via . OPTIONAL { ?a lg:role ?role }
           FILTER NOT EXISTS { ?a lg:excludedBy ?exempt } }""",
    )
    named = read.things(graph, {row[k].text for row in rows for k in ("type", "role") if k in row})
    types: dict[str, set[str]] = defaultdict(set)
    persons: dict[str, set[str]] = defaultdict(set)
    via: dict[tuple[str, str], str] = {}
    displaced = _displaced(graph, norms, day)
    for row in rows:
        if row["via"].text.endswith("/person"):
            if "role" in row:
                persons[row["n"].text].add(row["role"].text)
        elif (row["n"].text, row["type"].text) not in displaced:
            types[row["n"].text].add(row["type"].text)
            via[row["n"].text, row["type"].text] = row["via"].text.rsplit("/", 1)[-1]
    return {
        n: (
            [named[t] for t in sorted(types[n], key=natural)],
            [named[t] for t in sorted(persons[n], key=natural)],
            [Way(via[n, t], named[t]) for t in sorted(types[n], key=natural)],
        )
        for n in norms
    }


def _displaced(graph: Questions, norms: set[str], day: dt.date) -> set[tuple[str, str]]:
    """Norms with the types for which a special norm certainly displaces them on the day."""
    rows = read.bulk(
        graph,
        "general",
        norms,
        """SELECT DISTINCT ?general ?special ?type { $values ?d a lg:Displacement ;
           lg:general ?general ; lg:special ?special ; lg:forType ?broad .
           ?type skos:broader* ?broad }""",
    )
    validity = judge(graph, {row["special"].text for row in rows}, day)
    return {
        (row["general"].text, row["type"].text)
        for row in rows
        if validity[row["special"].text].status.counts
    }


def _residual(
    graph: Questions,
    gone: dict[str, NormAnswer],
    reach: dict[str, tuple[list[Thing], list[Thing], list[Way]]],
    day: dt.date,
) -> list[NormAnswer]:
    """Restrictions that still bind the same addressees in the same right."""
    rights = sorted({r.iri for a in gone.values() if a.restriction for r in a.rights})
    pairs = sorted(
        {
            (right.iri, way.through.iri)
            for n, a in gone.items()
            if a.restriction
            for right in a.rights
            for way in reach[n][2]
            if way.through
        }
    )
    types = sorted(
        {w.through.iri for n, a in gone.items() if a.restriction for w in reach[n][2] if w.through}
    )
    people = sorted({p.iri for n, a in gone.items() if a.restriction for p in reach[n][1]})
    burdening = [n for n, a in gone.items() if a.restriction]
    anyone = any(
        _ANYONE_IRI in found for found in read.related(graph, "lg:addressee", burdening).values()
    )
    if not rights or not (types or people or anyone):
        return []
    rows = (
        read.select(
            graph,
            "SELECT DISTINCT ?n ?type { VALUES (?right ?type) { "
            + " ".join(f"(<{right}> <{kind}>)" for right, kind in pairs)
            + " } ?n a lg:Restriction ; lg:concernsRight ?right ; lg:appliesTo ?type }",
        )
        if types
        else []
    )
    if people:
        rows += read.select(
            graph,
            f"""SELECT DISTINCT ?n {{ {read.values("right", rights)} {read.values("role", people)}
                ?n a lg:Restriction ; lg:concernsRight ?right ; lg:addressee/lg:role ?role }}""",
        )
    if anyone:
        on_anyone = read.select(
            graph,
            f"""SELECT DISTINCT ?n {{ {read.values("right", rights)}
                ?n a lg:Restriction ; lg:concernsRight ?right ; lg:addressee <{_ANYONE_IRI}> }}""",
        )
        rows += on_anyone
    named = read.things(graph, set(types))
    ways: dict[str, list[Way]] = defaultdict(list)
    for row in rows:
        norm = row["n"].text
        if norm not in gone:
            ways[norm] += (
                [Way("self", named[row["type"].text])] if "type" in row else [Way("person")]
            )
    return [a for a in describe(graph, ways, day) if a.validity.status is not Status.NO]


def _revived(graph: Questions, gone: dict[str, NormAnswer], day: dt.date) -> list[NormAnswer]:
    """General norms that apply again because the special norm that displaced them goes."""
    rows = read.bulk(
        graph,
        "special",
        {n for n, a in gone.items() if a.validity.status.counts},
        "SELECT ?general ?type { $values ?d lg:special ?special ; lg:general ?general ; "
        "lg:forType ?type }",
    )
    named = read.things(graph, {row["type"].text for row in rows})
    ways: dict[str, list[Way]] = defaultdict(list)
    for row in rows:
        if row["general"].text not in gone:
            ways[row["general"].text].append(Way("inherited", named[row["type"].text]))
    return [a for a in describe(graph, ways, day) if a.validity.status is not Status.NO]
