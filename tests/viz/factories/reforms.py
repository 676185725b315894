"""Invented answers on reforms: what one lifts, a brief on it, and the smallest one."""

from __future__ import annotations

from typing import Any

from graph.answers.model import DISCLAIMER, Thing
from graph.enough.answer import Certificate, Change, Choice, Enough, Point, Returning, Single, Wish
from graph.reform.answer import Applied, Effect, Impact, Lifted, Loose, Met, Residual, Served
from graph.reform.brief import ActFacts, Ask, Brief, Response, SourceFacts
from graph.validity import Status
from tests.viz.factories.names import (
    ACTS,
    CLUB,
    DAY,
    EDITION,
    GENERATION,
    ICCPR,
    LAG,
    REPORT,
    WIDE,
    place,
    thing,
)
from tests.viz.factories.norms import cited, norm, punishment, statement, validity


def impact(**changes: Any) -> Impact:
    """An impact with every kind of line."""
    lifted = norm(1)
    loose = Loose(
        "enforcement",
        Thing(punishment().norm, punishment().label),
        punishment().place,
        Thing(lifted.norm, lifted.label),
        {"en": "Its only duty would go.", "ru": "Единственная обязанность исчезла бы."},
        validity(),
    )
    unsure = Loose("reference", thing("kz/act/clubs-2001/art/3", "", "ссылка на статью 1"),
                   place("clubs-2001", ("art", "3")), Thing(lifted.norm, lifted.label),
                   {"en": "The successor was not read."}, validity(Status.UNKNOWN))  # fmt: skip
    values: dict[str, Any] = {
        "question": {"repeal": [lifted.places[0].iri], "at": DAY},
        "generation": GENERATION,
        "lifted": [Lifted(lifted, [CLUB, WIDE], [], lifted.places[0])],
        "residual": [
            Residual(
                "same-step", {"en": "The same barrier at the same step."}, norm(2, kind="Duty")
            )
        ],
        "revived": [norm(7, act="clubs-2001", kind="Condition")],
        "consequential": [loose],
        "unknown": [unsure],
        "refused": [],
        "counts": {"lifted": 1, "residual": 1, "revived": 1, "consequential": 1, "unknown": 1},
        "editions": [EDITION],
        "assumptions": [LAG],
        "disclaimer": DISCLAIMER,
    }
    return Impact(**{**values, **changes})


def brief(made: Impact | None = None, **changes: Any) -> Brief:
    """A brief on an impact, with a demand, its answer, a standard and a case."""
    lifted = norm(1)
    demand = thing("kz/recommendation/invented-2015/1", "Let clubs garden", "Дать клубам сажать")
    target = Thing(lifted.norm, lifted.label)
    asked = Met(demand, {"en": "Lift the ban of art. 1. It harms."}, thing("a", "repeal"),
                [thing("body/open-dialog-foundation", "Open Dialog Foundation")],
                "2015-06", REPORT, "part",
                [target], [thing("kz/norm/gardens-1996/9-1-rule", "another ban")], [],
                [cited()])  # fmt: skip
    case = thing("kz/case/roses", "Fines for roses", "Штрафы за розы")
    impact_ = made or impact(
        effects=[Effect("lift", target, "kz/norm/gardens-1996/1-1-rule", 1, 1, 2, refused=False)],
        recommendations=[asked],
        standards=[Served(ICCPR, [target], [statement()])],
        cases=[Applied(case, "2019-03", lifted.places[0], [cited()])],
    )
    values: dict[str, Any] = {
        "impact": impact_,
        "asks": [Ask("lift", target, norm=True, places=lifted.places)],
        "acts": {
            ACTS["gardens-1996"].iri: ActFacts(
                ACTS["gardens-1996"].label, {"en": "law", "ru": "закон", "kk": "заң"}, "7-I",
                "1996-05-31", "https://adilet.zan.kz/rus/docs/Z1", "2026-02",
            ),
            ACTS["weeds-2014"].iri: ActFacts(ACTS["weeds-2014"].label),
        },
        "sources": {REPORT.iri: SourceFacts(REPORT.label, "Invented Publisher", "2015")},
        "responses": {
            demand.iri: Response({"en": "Refused.", "ru": "Отказ."}, "2016", [ACTS["clubs-2001"]])
        },
        "told": {case.iri: {"en": "Two clubs were fined."}},
    }  # fmt: skip
    return Brief(**{**values, **changes})


def enough(**changes: Any) -> Enough:
    """A small reform with a choice, a loss, a norm that comes back, and one that stays."""
    ban, other = norm(1), norm(2)
    here = place("gardens-1996", ("art", "5"), ("par", "1"))
    taken = Thing(ban.norm, ban.label)
    repeal = Change("repeal", Thing(here.iri, {"en": "5"}), here, 2, [taken], [CLUB])
    lift = Change("lift", Thing(other.norm, other.label), here, 2, [taken], [])
    given: dict[str, Any] = {
        "question": {
            "goal": "barrier=entry",
            "selection": "barrier=entry",
            "at": DAY,
            "units": "both",
            "whole_acts": False,
            "guarantees_stay": True,
            "keep": [ban.norm, other.norm],
            "dead_letters": True,
            "weights": ["code=5", "loss=0"],
            "alternatives": 5,
        },
        "generation": GENERATION,
        "title": {},
        "changes": [repeal, lift],
        "cost": 6,
        "wishes": [
            Wish("norm", taken, here, "gone", [REPORT], [], validity()),
            Wish("norm", Thing(other.norm, other.label), here, "no", [], [CLUB], validity()),
            Wish("words", Thing(here.iri, {"en": "5"}), here, "reworded", [REPORT], [], None),
        ],
        "certificate": Certificate(True, 6, 2, 1, 9, 2, {"en": "Nothing smaller does it."}),
        "choices": [
            Choice(2, [ban.norm], [[repeal], [lift]], False, 4, True),
            Choice(4, [other.norm], [[lift]], True, 5, True),
        ],
        "optima": 2,
        "all_optima_told": False,
        "lost": [Change("text", Thing(here.iri, {"en": "5"}), here, 2, [], [])],
        "returning": [Returning(taken, here, lift.target, CLUB)],
        "ceased": [taken],
        "unsure": [taken],
        "elsewhere": [REPORT],
        "ranking": [Single(repeal, 1, 4, 0.25), Single(lift, 1, 2, 0.5)],
        "frontier": [Point(0, 0, []), Point(2, 1, ["lift x"]), Point(6, 2, ["a", "b"])],
        "weights": {"code": 5, "law": 2, "loss": 0},
        "counts": {"wishes": 3, "reached": 2, "changes": 2},
        "editions": [EDITION],
        "assumptions": [LAG],
        "disclaimer": DISCLAIMER,
    }
    return Enough(**(given | changes))
