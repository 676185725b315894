"""Invented timelines: changes of an article by laws that never were."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from graph.answers.model import DISCLAIMER, Thing
from graph.answers.timeline_model import Moment, RulingOn, Scope, Timeline
from graph.identifiers import BASE
from tests.viz.factories.names import CLUB, EDITION, GENERATION, HOSTILE, LAG, NGO, place, thing


def moment(n: int, effect: str = "amended", **given: Any) -> Moment:
    """An invented change by an invented law; days follow its number."""
    day = dt.date(2001 + n, 3, 1)
    made = Moment(
        change=f"{BASE}kz/change/law-{n}-I-{day}/gardens-1996/5/1",
        by=thing(f"kz/act/law-{n}-I-{day}", f"Law No. {n}-I", f"Закон № {n}-I"),
        adopted=str(day),
        place=place("gardens-1996", ("art", "5"), heading="Статья"),
        scope=Scope.OWN,
        part=None,
        effect=thing(
            f"scheme/effects/{effect}", effect.replace("-", " "), "изменено", "өзгертілді"
        ),
        stage="adopted",
        stated=str(day),
        earliest=day,
        latest=day,
        pending_in=[],
        assumptions=[],
        introduces=[],
        lifts=[],
        rewords=[],
        description={},
        citations=[],
    )
    return replace(made, **given)


def timeline(*moments: Moment, **given: Any) -> Timeline:
    """An invented timeline of an invented article."""
    made = Timeline(
        subject=place("gardens-1996", ("art", "5"), heading="Статья"),
        generation=GENERATION,
        start_earliest=dt.date(1996, 1, 1),
        start_latest=dt.date(1996, 2, 1),
        end_earliest=None,
        end_latest=None,
        moments=list(moments),
        rulings=[],
        empty_in=[],
        counts={"changes": len(moments)},
        editions=[],
        assumptions=[],
        disclaimer=DISCLAIMER,
    )
    return replace(made, **given)


def busy_timeline() -> Timeline:
    """A timeline with all that one can hold, hostile words among it."""
    gone = place("gardens-1996", ("art", "5"), ("par", "2"))
    ruling = RulingOn(
        thing("kz/ruling/constitutional-court-2019-05-06-7", "Ruling 7"),
        "2019-05-06",
        gone,
        Scope.PART,
        "upheld",
        [],
    )
    return timeline(
        moment(1, "inserted", latest=dt.date(2002, 5, 1), introduces=[CLUB]),
        moment(4, place=gone, scope=Scope.PART),
        moment(4, "excluded", place=place("gardens-1996", ("art", "6"))),
        moment(9, "new-edition", by=Thing(f"{BASE}kz/act/law-9", {"en": HOSTILE}), lifts=[NGO]),
        moment(20, pending_in=[EDITION], stated=HOSTILE, part="chapter 3"),
        moment(21, "renumbered", earliest=None, latest=None),
        rulings=[ruling],
        editions=[EDITION],
        assumptions=[LAG],
        counts={"changes": 6, "amended": 2},
    )
