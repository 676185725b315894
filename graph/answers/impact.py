"""Impact: what a repeal would lift, for whom, what would remain, dangle, or is not known.

A first version: repeal of provisions and norms on one day. The terms are defined in
``docs/impact.md``; every line names the places that it rests on.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.impact_model import Impact, Lifted, Loose
from graph.answers.judge import judge
from graph.answers.model import DISCLAIMER, NormAnswer, Place, Text, Thing, Validity, Way
from graph.answers.norms import describe
from graph.answers.trace import distinct
from graph.errors import UnknownTermError
from graph.identifiers import BASE
from graph.joins import join_name
from graph.reading_order import natural
from graph.validity import Status

if TYPE_CHECKING:
    import datetime as dt

    from graph.rows import Questions

_ANYONE_IRI = join_name("Addressee", {"role": [f"{BASE}scheme/addressees/anyone"]})
_UNSURE = (Status.WORDING_NOT_READ, Status.POSSIBLE, Status.UNKNOWN)


def _text(en: str, ru: str, kk: str) -> Text:
    return {"en": en, "ru": ru, "kk": kk}


_REASONS = {
    "enforcement": _text(
        "Every duty that this offence is joined to would be gone.",
        "Исчезают все обязанности, с которыми связан этот состав.",
        "Осы құрамға байланысты міндеттердің бәрі жойылады.",
    ),
    "limb": _text(
        "This part of the offence would lose its object; other duties that it punishes remain.",
        "Эта часть состава теряет предмет; остальные наказуемые обязанности остаются.",
        "Құрамның бұл бөлігі нысанасынан айырылады; басқа міндеттер қалады.",
    ),
    "reference": _text(
        "This norm refers to what would be repealed.",
        "Норма отсылает к тому, что отменяется.",
        "Норма күші жойылатын ережеге сілтеме жасайды.",
    ),
    "competence": _text(
        "This competence would lose its object or its basis.",
        "Компетенция теряет предмет или основание.",
        "Құзырет нысанасынан немесе негізінен айырылады.",
    ),
    "safeguard": _text(
        "A safeguard would be lifted as well.",
        "Вместе с нормой отменяется и гарантия.",
        "Нормамен бірге кепілдік те жойылады.",
    ),
    "derived": _text(
        "This norm repeats one that would be lifted and stands elsewhere.",
        "Норма повторяет отменяемую и находится в другом месте.",
        "Норма күші жойылатын норманы қайталайды және басқа жерде тұр.",
    ),
    "unsure": _text(
        "Not decided: it is not known that this was in force, or so worded, on the day.",
        "Не решено: не известно, действовала ли норма на эту дату и в таком ли виде.",
        "Шешілмеген: норманың сол күні күшінде болғаны не осылай жазылғаны белгісіз.",
    ),
    "successor": _text(
        "Not decided: another duty that this offence punishes ceased with its act, and what "
        "continues it has not been read.",
        "Не решено: другая обязанность прекратилась вместе с актом, а её продолжение не прочитано.",
        "Шешілмеген: басқа міндет актісімен бірге тоқтаған, ал жалғасы оқылмаған.",
    ),
}


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


@dataclass(slots=True)
class _Targets:
    """What the repeal names, sorted by whether it can be repealed on the day."""

    places: dict[str, list[str]] = field(default_factory=dict)
    norms: set[str] = field(default_factory=set)
    refused: list[dict[str, object]] = field(default_factory=list)


def impact(graph: Questions, question: ImpactQuestion) -> Impact:
    """Answer an impact question.

    Raises:
        UnknownTermError: something that would be repealed is not in the graph.
    """
    targets = _targets(graph, question)
    validity = judge(graph, targets.norms, question.at)
    gone = {n for n in targets.norms if validity[n].status is not Status.NO}
    reach = _reach(graph, gone, question.at)
    described = {a.norm: a for a in describe(graph, {n: reach[n][2] for n in gone}, question.at)}
    lifted = [
        Lifted(answer, reach[norm][0], reach[norm][1], answer.places[0])
        for norm, answer in described.items()
    ]
    loose, unknown = _consequences(graph, described, targets, question.at)
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
            "lifted_not_sure": sum(a.validity.status in _UNSURE for a in described.values()),
            "residual": sum(a.counts for a in residual),
            "consequential": len(loose),
            "unknown": len(unknown),
            "refused": len(targets.refused),
        },
        editions=distinct(e for a in shown for e in a.validity.editions),
        assumptions=distinct(e for a in shown for e in a.validity.assumptions),
        disclaimer=DISCLAIMER,
    )


def _targets(graph: Questions, question: ImpactQuestion) -> _Targets:
    """Sort what would be repealed into norms; refuse what is not in force on the day."""
    found = _Targets()
    for term in question.repeal:
        iri = BASE + term.removeprefix(BASE)
        if any(c in iri for c in '<>"{}|^`\\ \n'):
            raise UnknownTermError(
                f"'{term}' is not an IRI: write one such as {BASE}kz/act/…/art/5"
            )
        rows = read.select(graph, f"SELECT DISTINCT ?t {{ <{iri}> a ?t }}")
        types = {row["t"].text.rsplit("#", 1)[-1] for row in rows}
        if "Norm" in types:
            norms = {iri}
        elif types & {"Provision", "Act"}:
            norms = _stated_within(graph, iri)
        else:
            raise UnknownTermError(
                f"'{term}' is not a provision, an act or a norm of the graph: find it with "
                "`lawgraph search` or on the page of its act"
            )
        status = read.intervals(graph, [iri])[iri].status(question.at)
        if status is Status.NO:
            found.refused.append(_refusal(graph, iri, question.at))
            continue
        if not norms:
            found.refused.append(_nothing_there(graph, iri))
            continue
        found.places[iri] = sorted(norms)
        found.norms |= norms
    return found


def _stated_within(graph: Questions, iri: str) -> set[str]:
    """Norms all of whose places lie in the provision or act."""
    rows = read.select(
        graph,
        f"SELECT DISTINCT ?n {{ ?n lg:statedIn ?p . "
        f'FILTER(?p = <{iri}> || STRSTARTS(STR(?p), "{iri}/")) }}',
    )
    inside = {row["n"].text for row in rows}
    stated = read.related(graph, "lg:statedIn", inside)
    return {
        n
        for n, places in stated.items()
        if all(p == iri or p.startswith(f"{iri}/") for p in places)
    }


def _refusal(graph: Questions, iri: str, day: dt.date) -> dict[str, object]:
    """Why what is not in force cannot be repealed, by whom it ended, and what continues it."""
    ended = read.select(
        graph,
        f"""SELECT DISTINCT ?act ?effect ?date {{ <{iri}> lg:statedIn?/eli:is_part_of* ?p .
            ?c lg:changes ?p ; lg:changedBy ?act ; lg:effect ?effect ; lg:effectEarliest ?date .
            VALUES ?effect {{ <{BASE}scheme/effects/excluded> <{BASE}scheme/effects/repealed> }} }}""",
    )
    continued = read.related(
        graph, "(lg:continuedBy|^lg:statedIn/lg:continuedBy|eli:is_part_of+/lg:continuedBy)", [iri]
    )
    acts = read.things(graph, {row["act"].text for row in ended})
    successors = read.things(graph, continued.get(iri, []))
    by = "; ".join(
        f"{row['effect'].text.rsplit('/', 1)[-1]} by {acts[row['act'].text].label.get('en', '')}, "
        f"not before {row['date'].text}"
        for row in ended
    )
    after = ", ".join(t.label.get("en", t.iri) for t in successors.values())
    return {
        "iri": iri,
        "place": read.places(graph, [iri])[iri],
        "reason": f"not in force on {day.isoformat()}"
        + (f": {by}" if by else "")
        + (f". Continued by: {after}" if after else ""),
        "ended_by": sorted(acts.values(), key=lambda t: t.iri),
        "continued_by": sorted(successors.values(), key=lambda t: t.iri),
    }


def _nothing_there(graph: Questions, iri: str) -> dict[str, object]:
    return {
        "iri": iri,
        "place": read.places(graph, [iri])[iri],
        "reason": "no norm of this place has been encoded, so nothing can be said of its repeal",
        "ended_by": [],
        "continued_by": [],
    }


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
    displaced = _displaced(graph, norms, day)
    for row in rows:
        if row["via"].text.endswith("/person"):
            if "role" in row:
                persons[row["n"].text].add(row["role"].text)
        elif (row["n"].text, row["type"].text) not in displaced:
            types[row["n"].text].add(row["type"].text)
    return {
        n: (
            [named[t] for t in sorted(types[n], key=natural)],
            [named[t] for t in sorted(persons[n], key=natural)],
            [Way("self", named[t]) for t in sorted(types[n], key=natural)],
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


def _consequences(
    graph: Questions, gone: dict[str, NormAnswer], targets: _Targets, day: dt.date
) -> tuple[list[Loose], list[Loose]]:
    """What would hang in the air, and what cannot be decided."""
    found: list[Loose] = []
    unknown: list[Loose] = [
        Loose(
            "norm",
            Thing(a.norm, a.label),
            a.places[0],
            Thing(a.norm, a.label),
            _REASONS["unsure"],
            a.validity,
        )
        for a in gone.values()
        if a.validity.status in _UNSURE
    ]
    _enforcements(graph, gone, day, found, unknown)
    for answer in gone.values():
        here = Thing(answer.norm, answer.label)
        found.extend(
            Loose("competence", c.role, c.basis, here, _REASONS["competence"], answer.validity)
            for c in answer.competences
        )
        if answer.kind == "Guarantee":
            found.append(
                Loose(
                    "safeguard",
                    here,
                    answer.places[0],
                    here,
                    _REASONS["safeguard"],
                    answer.validity,
                )
            )
    places = {p.iri for a in gone.values() for p in a.places} | set(targets.places)
    for kind, path in (("reference", "^eli:cites"), ("derived", "^lg:derivesFrom")):
        on = places if kind == "reference" else set(gone)
        _loose_norms(graph, kind, read.related(graph, path, on), gone, day, found)
    return sorted(found, key=_order), sorted(unknown, key=_order)


def _order(loose: Loose) -> tuple[str, list[tuple[int, int, str]]]:
    return loose.kind, natural(f"{loose.place.iri} {loose.subject.iri} {loose.object.iri}")


def _loose_norms(
    graph: Questions,
    kind: str,
    pointing: dict[str, list[str]],
    gone: dict[str, NormAnswer],
    day: dt.date,
    found: list[Loose],
) -> None:
    """Norms elsewhere that point at what goes, unless they go as well or are not in force."""
    pairs = {(n, target) for target, norms in pointing.items() for n in norms if n not in gone}
    norms = {n for n, _ in pairs}
    validity = judge(graph, norms, day)
    stated = read.related(graph, "lg:statedIn", norms)
    places = read.places(graph, {p for ps in stated.values() for p in ps})
    named = read.things(graph, norms | {t for _, t in pairs})
    for norm, target in sorted(pairs):
        if stated.get(norm) and validity[norm].status is not Status.NO:
            where = places[stated[norm][0]]
            found.append(
                Loose(kind, named[norm], where, named[target], _REASONS[kind], validity[norm])
            )


def _enforcements(
    graph: Questions,
    gone: dict[str, NormAnswer],
    day: dt.date,
    found: list[Loose],
    unknown: list[Loose],
) -> None:
    """Offences that punish what goes: all of their duties, some, or not known."""
    rows = read.bulk(
        graph,
        "duty",
        set(gone),
        """SELECT DISTINCT ?duty ?offence { $values ?e a lg:Enforcement ; lg:punishes ?duty ;
           lg:offence ?offence }""",
    )
    offences = {row["offence"].text for row in rows if row["offence"].text not in gone}
    every = read.related(graph, "^lg:offence/lg:punishes", offences)
    unresolved = read.related(graph, "^lg:offence/lg:punishesIn", offences)
    validity = judge(graph, offences | {d for ds in every.values() for d in ds}, day)
    continued = read.related(
        graph,
        "lg:statedIn/eli:is_part_of*/lg:continuedBy",
        {d for ds in every.values() for d in ds},
    )
    stated = read.related(graph, "lg:statedIn", offences)
    places = read.places(graph, {p for ps in stated.values() for p in ps})
    named = read.things(graph, offences)
    for row in sorted(rows, key=lambda r: (r["offence"].text, r["duty"].text)):
        offence, duty = row["offence"].text, row["duty"].text
        if offence not in offences or validity[offence].status is Status.NO or duty not in gone:
            continue
        others = [d for d in every[offence] if d not in gone]
        standing = [d for d in others if validity[d].status.counts]
        unsure = [d for d in others if validity[d].status in _UNSURE]
        ceased = [d for d in others if validity[d].status is Status.NO and continued.get(d)]
        kind = "limb" if standing or unresolved.get(offence) else "enforcement"
        open_question = not standing and (unsure or _unread(graph, ceased, continued))
        item = Loose(
            kind,
            named[offence],
            places[stated[offence][0]],
            Thing(duty, gone[duty].label),
            _REASONS["successor" if open_question else kind],
            validity[offence],
        )
        (unknown if open_question else found).append(item)


def _unread(graph: Questions, ceased: list[str], continued: dict[str, list[str]]) -> bool:
    """Whether something that continues a ceased duty has no norm in the graph."""
    successors = {s for d in ceased for s in continued.get(d, [])}
    acts = [s for s in successors if "/norm/" not in s]
    norms = read.related(graph, "^eli:is_part_of+/^lg:statedIn", acts)
    return any(not norms.get(a) for a in acts)


def _residual(
    graph: Questions,
    gone: dict[str, NormAnswer],
    reach: dict[str, tuple[list[Thing], list[Thing], list[Way]]],
    day: dt.date,
) -> list[NormAnswer]:
    """Restrictions that still bind the same addressees in the same right."""
    rights = sorted({r.iri for a in gone.values() if a.restriction for r in a.rights})
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
            f"""SELECT DISTINCT ?n ?type {{ {read.values("right", rights)}
            {read.values("type", types)}
            ?n a lg:Restriction ; lg:concernsRight ?right ; lg:appliesTo ?type }}""",
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


__all__ = ["Impact", "ImpactQuestion", "Place", "Validity", "impact"]
