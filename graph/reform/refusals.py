"""Refusals: why an operation cannot be done, in three languages, and what ended its target."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from graph.answers import read
from graph.answers.model import LANGS, Place, Text, Thing
from graph.identifiers import BASE
from graph.reform.model import Operation, kind
from graph.reform.sentences import AFTER, BY, NOTHING, REFUSED, REPLACED, joined, said
from graph.reform.words import written
from graph.rows import Questions

_ENDING = f"<{BASE}scheme/effects/excluded> <{BASE}scheme/effects/repealed>"


def refusals(
    graph: Questions, asked: Sequence[tuple[Operation, str, dict[str, Any]]], day: dt.date
) -> list[dict[str, object]]:
    """Each refusal with its reason.

    Args:
        graph: what is asked.
        asked: operation, key of the reason in ``sentences.REFUSED``, parts of the sentence.
        day: on which the operation would take effect.
    """
    places = read.places(graph, {o.target for o, _, _ in asked})
    ended = {o.target for o, why, _ in asked if why in ("ended", "otherwise")}
    norms = {o.target: parts.get("of") or [o.target] for o, _, parts in asked}
    enders = _enders(graph, ended)
    after = _continued(graph, {o.target for o, why, _ in asked if why == "ended"})
    replaced = read.related(
        graph,
        "lg:replacedBy|lg:continuedBy",
        {n for o, why, _ in asked if why == "otherwise" for n in norms[o.target]},
    )
    following = read.things(graph, {n for found in replaced.values() for n in found})
    made = []
    for operation, why, parts in asked:
        target = operation.target
        successors = (
            after.get(target, [])
            if why == "ended"
            else [following[s] for n in norms[target] for s in replaced.get(n, [])]
        )
        made.append(
            {
                "operation": kind(operation),
                "text": written(operation)[1],
                "iri": target,
                "place": places[target],
                "reason": _reason(why, parts, day, enders.get(target, []), successors),
                "ended_by": _distinct(act for act, _, _ in enders.get(target, [])),
                "continued_by": _distinct(successors),
            }
        )
    return made


def _reason(
    why: str,
    parts: dict[str, Any],
    day: dt.date,
    enders: list[tuple[Thing, Text, str]],
    successors: list[Thing],
) -> Text:
    things = joined([t.label for t in _distinct(successors)])
    by = joined([said(BY, effect=e, act=act.label, date=date) for act, e, date in enders], "")
    after = AFTER if why == "ended" else REPLACED
    lists = {
        name: joined(value) if value else NOTHING
        for name, value in parts.items()
        if isinstance(value, list) and name != "of"
    }
    return said(
        REFUSED[why],
        **{
            "day": day.isoformat(),
            "by": by,
            "after": said(after, things=things) if successors else "",
            **{k: v for k, v in parts.items() if not isinstance(v, list)},
            **lists,
        },
    )


def _enders(graph: Questions, targets: Iterable[str]) -> dict[str, list[tuple[Thing, Text, str]]]:
    """Target to the acts that excluded or repealed it or what it stands in, each with its day.

    A change that concerns a part without an identifier, such as a table of contents, ends nothing.
    """
    rows = read.bulk(
        graph,
        "s",
        targets,
        f"""SELECT DISTINCT ?s ?act ?effect ?date {{ $values ?s lg:statedIn?/eli:is_part_of* ?p .
            ?c lg:changes ?p ; lg:changedBy ?act ; lg:effect ?effect ; lg:effectEarliest ?date ;
              lg:stage <{BASE}scheme/stages/adopted> .
            VALUES ?effect {{ {_ENDING} }}
            FILTER NOT EXISTS {{ ?c lg:partConcerned ?part }} }}""",
    )
    named = read.things(graph, {row[k].text for row in rows for k in ("act", "effect")})
    found: dict[str, list[tuple[Thing, Text, str]]] = defaultdict(list)
    for row in sorted(rows, key=lambda r: (r["date"].text, r["act"].text)):
        found[row["s"].text].append(
            (named[row["act"].text], named[row["effect"].text].label, row["date"].text)
        )
    return found


def _continued(graph: Questions, targets: Iterable[str]) -> dict[str, list[Thing]]:
    """Target to what continues it, or its norms, or what it stands in; named with its place."""
    after = read.related(
        graph,
        "(lg:continuedBy|^lg:statedIn/lg:continuedBy|(eli:is_part_of+|lg:statedIn/eli:is_part_of*)"
        "/lg:continuedBy)",
        targets,
    )
    every = {s for found in after.values() for s in found}
    named = read.things(graph, every)
    stated = read.related(graph, "lg:statedIn", every)
    places = read.places(graph, {p for found in stated.values() for p in found})
    return {
        target: [
            Thing(s, _cited(named[s].label, [places[p] for p in stated.get(s, [])])) for s in found
        ]
        for target, found in after.items()
    }


def _cited(label: Text, places: list[Place]) -> Text:
    """A norm named with its act and place, also where it has no name in the language."""
    if not places:
        return label
    names = {lang: label.get(lang) or label.get("ru") or label.get("en", "") for lang in LANGS}
    return {lang: f"{name} ({_where(places[0], lang)})" for lang, name in names.items()}


def _where(place: Place, lang: str) -> str:
    act = place.act.label.get(lang) or place.act.label.get("en", "")
    where = place.locator.get(lang) or place.locator.get("en", "")
    return f"{act}, {where}" if where else act


def _distinct(things: Iterable[Thing]) -> list[Thing]:
    return sorted({t.iri: t for t in things}.values(), key=lambda t: t.iri)
