"""Consequences: what would hang in the air after a repeal, and what cannot be decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import NormAnswer, Text, Thing
from graph.reading_order import natural
from graph.reform.answer import Loose
from graph.rows import Questions
from graph.validity import Status

UNSURE = (Status.WORDING_NOT_READ, Status.POSSIBLE, Status.UNKNOWN)


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
    "unsure-duty": _text(
        "Not decided: another duty that this offence punishes may stand, but it is not known that "
        "it was in force, or so worded, on the day.",
        "Не решено: другая обязанность, возможно, действует, но не известно, действовала ли она "
        "на эту дату и в таком ли виде.",
        "Шешілмеген: басқа міндет күшінде болуы мүмкін, бірақ оның сол күні күшінде болғаны "
        "не осылай жазылғаны белгісіз.",
    ),
    "successor": _text(
        "Not decided: another duty that this offence punishes ceased with its act, and what "
        "continues it has not been read.",
        "Не решено: другая обязанность прекратилась вместе с актом, а её продолжение не прочитано.",
        "Шешілмеген: басқа міндет актісімен бірге тоқтаған, ал жалғасы оқылмаған.",
    ),
}


def consequences(
    graph: Questions, gone: dict[str, NormAnswer], repealed: Iterable[str], day: dt.date
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
        if a.validity.status in UNSURE
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
    places = {p.iri for a in gone.values() for p in a.places} | set(repealed)
    _baseless(graph, places, gone, day, found)
    for kind, path in (("reference", "^eli:cites"), ("derived", "^lg:derivesFrom")):
        on = places if kind == "reference" else set(gone)
        _loose_norms(graph, kind, read.related(graph, path, on), gone, day, found)
    return sorted(found, key=_order), sorted(unknown, key=_order)


def _order(loose: Loose) -> tuple[str, list[tuple[int, int, str]]]:
    return loose.kind, natural(f"{loose.place.iri} {loose.subject.iri} {loose.object.iri}")


def _baseless(
    graph: Questions,
    places: set[str],
    gone: dict[str, NormAnswer],
    day: dt.date,
    found: list[Loose],
) -> None:
    """Competences over norms that stay, granted by a place that goes."""
    rows = read.bulk(
        graph,
        "basis",
        places,
        """SELECT ?basis ?role ?norm { $values ?c a lg:Competence ; lg:grantedBy ?basis ;
           lg:role ?role ; lg:over ?norm }""",
    )
    over = {row["norm"].text for row in rows if row["norm"].text not in gone}
    validity = judge(graph, over, day)
    named = read.things(graph, over | {row["role"].text for row in rows})
    located = read.places(graph, {row["basis"].text for row in rows})
    found.extend(
        Loose(
            "competence",
            named[row["role"].text],
            located[row["basis"].text],
            named[row["norm"].text],
            _REASONS["competence"],
            validity[row["norm"].text],
        )
        for row in rows
        if row["norm"].text in over and validity[row["norm"].text].status is not Status.NO
    )


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
        unsure = [d for d in others if validity[d].status in UNSURE]
        ceased = [d for d in others if validity[d].status is Status.NO and continued.get(d)]
        kind = "limb" if standing or unresolved.get(offence) else "enforcement"
        open_question = not standing and (unsure or _unread(graph, ceased, continued))
        item = Loose(
            kind,
            named[offence],
            places[stated[offence][0]],
            Thing(duty, gone[duty].label),
            _REASONS[("unsure-duty" if unsure else "successor") if open_question else kind],
            validity[offence],
        )
        (unknown if open_question else found).append(item)


def _unread(graph: Questions, ceased: list[str], continued: dict[str, list[str]]) -> bool:
    """Whether something that continues a ceased duty has no norm in the graph."""
    successors = {s for d in ceased for s in continued.get(d, [])}
    acts = [s for s in successors if "/norm/" not in s]
    norms = read.related(graph, "^eli:is_part_of+/^lg:statedIn", acts)
    return any(not norms.get(a) for a in acts)
