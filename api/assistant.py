"""Assistant: the answers as a language model can use them: short, in one language, with sources.

Every answer has the same frame: what was found, the citations and editions it rests on, the
generation, and that it is not legal advice. A long answer is cut, and says how much was left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.beside import apart
from api.finding import cited, find
from graph.answers import read
from graph.answers.judge import judge
from graph.answers.model import (
    DISCLAIMER,
    Cited,
    Competence,
    NormAnswer,
    Place,
    Text,
    Thing,
    to_json,
)
from graph.answers.resource import describe_resource
from graph.answers.timeline import timeline
from graph.answers.trace import TraceQuestion, trace
from graph.identifiers import BASE, ONTOLOGY
from graph.reform.impact import ImpactQuestion, impact
from graph.reform.words import reform_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from graph.rows import Questions

Answer = dict[str, Any]

_VALUES = 20  # values of one property, or resources that point somewhere, that are told


def searched(graph: Questions, query: str, lang: str, limit: int) -> Answer:
    """Things found by words, numbers, titles or a citation."""
    results = find(graph, query, limit)
    hits = [
        {"iri": h.thing.iri, "label": _said(h.thing.label, lang), "kind": h.kind}
        for h in results.hits
    ]
    evidence = _evidence(graph, [h.thing.iri for h in results.hits])
    cut = results.total - len(hits)
    return _framed(graph, lang, {"hits": hits}, evidence, left_out=cut)


def resource(graph: Questions, path: str, lang: str, at: dt.date) -> Answer:
    """What the graph says of one thing, and of a norm whether it is in force on a day."""
    told = describe_resource(graph, path.removeprefix("/"))
    mentioned = {r["p"].text for r in told.outgoing}
    mentioned |= {r["o"].text for r in told.outgoing if r["o"].kind == "uri"}
    named = read.things(graph, {told.iri, *mentioned, *told.incoming})
    says: dict[str, list[str]] = {}
    for row in told.outgoing:
        o = row["o"]
        if o.lang not in (None, lang, "en"):
            continue
        text = o.text if o.kind != "uri" else f"{_said(named[o.text].label, lang)} <{o.text}>"
        says.setdefault(_said(named[row["p"].text].label, lang), []).append(text)
    found: Answer = {
        "iri": told.iri,
        "label": _said(named[told.iri].label, lang),
        "says": {k: v[:_VALUES] for k, v in sorted(says.items())},
        "pointed_to_by": {
            _said(named[p].label, lang): number for p, number in sorted(told.incoming.items())
        },
    }
    editions: list[Thing] = []
    if f"{ONTOLOGY}Norm" in {r["o"].text for r in told.outgoing}:
        validity = judge(graph, [told.iri], at)[told.iri]
        editions = validity.editions
        found["validity"] = {
            "on": at.isoformat(),
            "status": validity.status.value,
            "reason": _said(validity.reason, lang),
        }
    cut = sum(max(0, len(v) - _VALUES) for v in says.values())
    evidence = _evidence(graph, [told.iri])
    return _framed(graph, lang, found, evidence, editions, left_out=cut)


def traced(graph: Questions, question: TraceQuestion, lang: str, limit: int) -> Answer:
    """Which norms reach an organisation type on a day."""
    answer = apart(graph, trace, question)
    found: Answer = {
        "question": to_json(answer.question),
        "counts": answer.counts,
        "norms": [_norm(n, lang) for n in answer.norms[:limit]],
        "binds_persons": [_norm(n, lang) for n in answer.persons[:limit]],
        "only_some_kinds": len(answer.only_some_kinds),
        "exempt": len(answer.exempt),
        "assumptions": [_said(a.label, lang) for a in answer.assumptions],
    }
    shown = [*answer.norms[:limit], *answer.persons[:limit]]
    cut = len(answer.norms) + len(answer.persons) - len(shown)
    evidence = [n.citations for n in shown]
    return _framed(graph, lang, found, evidence, answer.editions, left_out=cut)


def told_over_time(graph: Questions, place: str, lang: str, limit: int) -> Answer:
    """Every change of an act or a provision."""
    answer = timeline(graph, place)
    moments = [
        {
            "change": m.change,
            "by": _said(m.by.label, lang),
            "place": _place(m.place, lang),
            "effect": _said(m.effect.label, lang),
            "stage": m.stage,
            "earliest": to_json(m.earliest),
            "latest": to_json(m.latest),
            "introduces": [t.iri for t in m.introduces],
            "lifts": [t.iri for t in m.lifts],
        }
        for m in answer.moments[:limit]
    ]
    found: Answer = {
        "subject": _place(answer.subject, lang),
        "counts": answer.counts,
        "moments": moments,
        "assumptions": [_said(a.label, lang) for a in answer.assumptions],
    }
    evidence = [m.citations for m in answer.moments[:limit]]
    cut = len(answer.moments) - len(moments)
    return _framed(graph, lang, found, evidence, answer.editions, left_out=cut)


def weighed(graph: Questions, repeal: Sequence[str], lang: str, at: dt.date, limit: int) -> Answer:
    """What a repeal would lift, leave, and cut loose."""
    asked = ImpactQuestion(reform_of({"repeal": repeal}), at)
    answer = apart(graph, impact, asked, door="long")
    found: Answer = {
        "question": to_json(answer.question),
        "counts": answer.counts,
        "lifted": [
            _norm(x.norm, lang) | {"frees": [_said(t.label, lang) for t in x.types]}
            for x in answer.lifted[:limit]
        ],
        "residual": [
            _norm(r.norm, lang) | {"closeness": r.closeness} for r in answer.residual[:limit]
        ],
        "revived": [_norm(n, lang) for n in answer.revived[:limit]],
        "consequential": [
            {
                "kind": x.kind,
                "what": _said(x.subject.label, lang),
                "place": _place(x.place, lang),
                "reason": _said(x.reason, lang),
            }
            for x in answer.consequential[:limit]
        ],
        "unknown": len(answer.unknown),
        "refused": to_json(answer.refused),
        "assumptions": [_said(a.label, lang) for a in answer.assumptions],
    }
    parts = (answer.lifted, answer.residual, answer.revived, answer.consequential)
    shown = [x.norm for x in answer.lifted[:limit]] + [r.norm for r in answer.residual[:limit]]
    evidence = [n.citations for n in [*shown, *answer.revived[:limit]]]
    cut = sum(max(0, len(part) - limit) for part in parts)
    return _framed(graph, lang, found, evidence, answer.editions, left_out=cut)


def resolved(graph: Questions, text: str, lang: str, at: dt.date | None) -> Answer:
    """What the legal citations in a text mean."""
    found = cited(graph, text, at)
    meant = [c.iri for c in found if c.iri and c.exists]
    named = read.things(graph, meant)
    citations = [
        {
            "text": c.text,
            "from": c.start,
            "to": c.end,
            "means": c.iri,
            "label": _said(named[c.iri].label, lang) if c.iri in named else None,
            "confidence": c.candidates[0].confidence if c.candidates else None,
            "in_the_graph": c.exists,
            "note": c.note or None,
        }
        for c in found
    ]
    evidence = _evidence(graph, meant)
    return _framed(graph, lang, {"found": citations}, evidence)


def asked(graph: Questions, result: Any, iris: Iterable[str], lang: str) -> Answer:  # noqa: ANN401
    """A result of SPARQL, with the evidence of what stands in it.

    Args:
        graph: what was asked.
        result: as it was answered.
        iris: that stand in it.
        lang: language of the frame.
    """
    ours = [i for i in sorted(set(iris)) if i.startswith(BASE)]
    return _framed(graph, lang, {"result": result}, _evidence(graph, ours))


def _evidence(graph: Questions, iris: Iterable[str]) -> list[list[Cited]]:
    """Where statements stand written, and of places the norms that they state."""
    wanted = set(iris)
    stated = read.related(graph, "^eli:is_part_of*/^lg:statedIn", wanted)
    norms = {n for found in stated.values() for n in found[:_VALUES]}
    return list(read.citations(graph, wanted | norms).values())


def _framed(
    graph: Questions,
    lang: str,
    found: Answer,
    evidence: Iterable[Iterable[Cited]],
    editions: Iterable[Thing] = (),
    left_out: int = 0,
) -> Answer:
    citations = {c.iri: c for group in evidence for c in group}
    sources = {c.source.iri: c.source for c in citations.values()}
    named = {t.iri: t for t in editions} | {
        iri: t for iri, t in sources.items() if "/edition/" in iri
    }
    return found | {
        "left_out": max(0, left_out),
        "citations": [
            {
                "iri": c.iri,
                "source": _said(c.source.label, lang),
                "locator": _said(c.locator, lang),
                "read_by": c.read_by,
            }
            for _, c in sorted(citations.items())
        ],
        "editions": [{"iri": iri, "label": _said(named[iri].label, lang)} for iri in sorted(named)],
        "generation": graph.generation,
        "disclaimer": DISCLAIMER[lang],
    }


def _norm(norm: NormAnswer, lang: str) -> Answer:
    return {
        "iri": norm.norm,
        "label": _said(norm.label, lang),
        "description": _said(norm.description, lang),
        "kind": norm.kind,
        "restriction": norm.restriction,
        "places": [_place(p, lang) for p in norm.places],
        "validity": norm.validity.status.value,
        "why": _said(norm.validity.reason, lang),
        "second_hand": norm.validity.second_hand,
        "displaced_by": [_said(d.label, lang) for d in norm.displaced_by],
        "rights": [_said(t.label, lang) for t in norm.rights],
        "barriers": [_said(t.label, lang) for t in norm.barriers],
        "punished_by": [_place(p.place, lang) for p in norm.punished_by],
        "agencies": [_agency(c, lang) for c in norm.competences],
        "citations": [c.iri for c in norm.citations],
    }


def _agency(competence: Competence, lang: str) -> Answer:
    return {
        "role": _said(competence.role.label, lang),
        "function": _said(competence.function.label, lang),
        "held_by": [
            {
                "agency": _said(h.agency.label, lang),
                "as_of": h.as_of,
                "inferred": h.inferred,
                "citations": [c.iri for c in h.citations],
            }
            for h in competence.held_by
        ],
    }


def _place(place: Place, lang: str) -> str:
    act, where = _said(place.act.label, lang), _said(place.locator, lang)
    return f"{act}, {where} <{place.iri}>" if where else f"{act} <{place.iri}>"


def _said(text: Text, lang: str) -> str:
    return text.get(lang) or text.get("en") or next(iter(text.values()), "")
