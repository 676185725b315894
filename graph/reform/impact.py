"""Impact: what a reform would lift, for whom, what would remain, dangle, or is not known.

The terms are defined in ``docs/impact.md``; every line names what it rests on. Plan and overlay
come first, and everything else is read off them, so that the graph stays as it is.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from graph.answers import read
from graph.answers.model import DISCLAIMER, Thing
from graph.answers.trace import distinct
from graph.reform.answer import Effect, Impact, Lifted
from graph.reform.changed import changed
from graph.reform.consequences import consequences, untouched
from graph.reform.lifted import lifted, revived
from graph.reform.model import Reform, kind
from graph.reform.overlay import Overlay, overlay
from graph.reform.residual import residual
from graph.reform.sanctions import UNSURE, sanctions
from graph.reform.served import cases, functions, recommendations, standards
from graph.reform.targets import Plan, plan, refused
from graph.reform.words import written
from graph.rows import Questions


@dataclass(frozen=True, slots=True)
class ImpactQuestion:
    """A reform, and the day on which it would take effect.

    Attributes:
        reform: its operations.
        at: the day of the law that is asked about.
        residual: whether what remains is looked for; without it the answer is cheaper.
    """

    reform: Reform
    at: dt.date
    residual: bool = True


def impact(graph: Questions, question: ImpactQuestion) -> Impact:
    """Answer an impact question.

    Raises:
        UnknownTermError: nothing that the reform names is in the graph.
    """
    reform, day = question.reform, question.at
    made = plan(graph, reform, day)
    lay = overlay(graph, made)
    gone = lifted(graph, made, lay)
    told = sanctions(graph, gone, made.places, day)
    loose, unknown = consequences(graph, made, gone, told)
    stays, further = residual(graph, gone, told, day) if question.residual else ([], [])
    again = revived(graph, gone, day)
    turned = changed(graph, made)
    named = read.things(graph, reform.asked_in)
    shown = [x.norm for x in gone] + [r.norm for r in stays] + again
    answer = Impact(
        question=asked(question),
        generation=graph.generation,
        lifted=gone,
        residual=stays,
        revived=again,
        consequential=loose,
        unknown=unknown,
        refused=refused(graph, made),
        counts={},
        editions=distinct(e for a in shown for e in a.validity.editions),
        assumptions=distinct(e for a in shown for e in a.validity.assumptions),
        disclaimer=DISCLAIMER,
        title=reform.title,
        at_most=reform.at_most,
        asked_in=[named[iri] for iri in reform.asked_in],
        effects=_effects(graph, made, gone),
        changed=turned,
        further=further,
        untouched=untouched(graph, gone, told, day) if question.residual else [],
        functions=functions(graph, made, gone),
        standards=standards(gone),
        recommendations=recommendations(graph, made, gone),
        cases=cases(graph, made, gone),
        changes=_changes(lay),
    )
    answer.counts.update(_counts(answer))
    return answer


def asked(question: ImpactQuestion) -> dict[str, object]:
    """The question as the parameters of an address: a name, or each operation."""
    reform, at = question.reform, question.at.isoformat()
    if reform.name and reform.asked_in:
        return {"reform": reform.name, "at": at}
    found: dict[str, object] = {}
    for operation in reform.operations:
        option, text = written(operation)
        texts = found.setdefault(option, [])
        if isinstance(texts, list):
            texts.append(text)
    return {**found, "at": at}


def _effects(graph: Questions, made: Plan, gone: list[Lifted]) -> list[Effect]:
    named = read.labels(graph, {o.target for o in made.reform.operations})
    found = []
    for number, operation in enumerate(made.reform.operations):
        mine = [x for x in gone if x.by == number]
        burdens = [x for x in mine if x.norm.restriction]
        found.append(
            Effect(
                kind(operation),
                Thing(operation.target, named[operation.target]),
                written(operation)[1],
                len(mine),
                len(burdens),
                len({t.iri for x in burdens for t in x.types}),
                number in made.refused,
            )
        )
    return found


def _changes(lay: Overlay) -> dict[str, int]:
    return {"removed": len(lay.removed), "added": len(lay.added)}


def _counts(a: Impact) -> dict[str, int]:
    counted = [x for x in a.lifted if x.norm.counts]
    return {
        "lifted": len(counted),
        "lifted_restrictions": sum(x.norm.restriction for x in counted),
        "lifted_not_sure": sum(x.norm.validity.status in UNSURE for x in a.lifted),
        "changed": len(a.changed),
        "revived": len(a.revived),
        "residual": sum(r.norm.counts for r in a.residual),
        "residual_further": sum(f.status.counts for f in a.further),
        "consequential": len(a.consequential),
        "untouched": len(a.untouched),
        "unknown": len(a.unknown),
        "refused": len(a.refused),
    }
