"""Invented answers on the law as it stands: a trace, an act, a matrix, a network."""

from __future__ import annotations

from typing import Any

from graph.answers.model import DISCLAIMER, Thing, Trace, Way
from graph.answers.standards import Cell, Matrix, Row
from graph.network.links import Link
from graph.network.measures import Measures
from graph.network.network import Agency, Article, Cluster, Network
from graph.validity import Status
from tests.viz.factories.names import (
    ACTS,
    CLUB,
    DAY,
    EDITION,
    GENERATION,
    ICCPR,
    LAG,
    NGO,
    POLICE,
    RIGHT,
    SPEECH,
    WIDE,
    place,
    thing,
)
from tests.viz.factories.norms import displaced, norm, penalty, punishment, statement, validity
from viz.act_overview import ActNorm, ActOverview


def trace(extra: int = 0, **changes: Any) -> Trace:
    """A trace with every kind of line; ``extra`` adds plain norms."""
    kinds = ["Duty", "Condition", "Power", "Guarantee", "Procedure", "Definition", "Prohibition"]
    norms = [
        norm(1),
        norm(2, kind="Duty", validity=validity(Status.ATTESTED, second_hand=True),
             ways=[Way("inherited", WIDE)]),
        displaced(),
        norm(3, kind="Offence", act="weeds-2014", offence_kind="accessory", penalties=penalty(),
             ways=[Way("group", NGO, condition={"en": "founders are not of the state"})]),
        norm(4, kind="Condition", validity=validity(Status.POSSIBLE), act="clubs-2001"),
        norm(5, kind="Duty", validity=validity(Status.WORDING_NOT_READ)),
        norm(6, kind="Duty", validity=validity(Status.UNKNOWN)),
    ]  # fmt: skip
    acts = sorted(ACTS)
    norms += [
        norm(10 + i, kind=kinds[i % len(kinds)], act=acts[i * len(acts) // max(extra, 1)],
             restriction=bool(i % 3), claims=[], recommendations=[],
             competences=[] if i % 2 else norm(1).competences,
             rights=[RIGHT] if i % 4 else [SPEECH],
             punished_by=[] if i % 3 else [punishment(f"{i}-x")],
             thresholds=[], ways=[Way("inherited", WIDE)])
        for i in range(extra)
    ]  # fmt: skip
    member = thing("scheme/addressees/member", "member", "член", "мүше")
    values: dict[str, Any] = {
        "question": {"organisation_type": CLUB.iri, "right": None, "barrier": None, "act": None,
                     "at": DAY, "restrictions_only": False},
        "generation": GENERATION,
        "norms": norms,
        "persons": [norm(8, kind="Offence", act="weeds-2014", offence_kind="self-standing",
                         ways=[Way("person", CLUB, role=member)])],
        "exempt": [norm(9, ways=[Way("self", WIDE, excluded_by=NGO)])],
        "only_some_kinds": [norm(99, only_some_kinds=[NGO])],
        "practice": [],
        "counts": {"norms": sum(n.counts for n in norms), "restrictions": 3, "duties": 2,
                   "offences_self_standing": 0, "offences_accessory": 1, "displaced": 1,
                   "binds_persons": 1, "possible": 1, "wording_not_read": 1, "unknown": 1},
        "editions": [EDITION],
        "assumptions": [LAG],
        "disclaimer": DISCLAIMER,
    }  # fmt: skip
    return Trace(**{**values, **changes})


def matrix(**changes: Any) -> Matrix:
    """One place against one standard, one claim of no place, one standard that nobody names."""
    here = place("gardens-1996", ("art", "5"), ("par", "1"))
    row = Row(here, [Thing(norm(1).norm, norm(1).label)], Status.NO, Status.ATTESTED,
              [Cell(ICCPR.iri, [statement()])], 3)  # fmt: skip
    given: dict[str, Any] = {
        "question": {"then": "2017-01-01", "now": DAY},
        "generation": GENERATION,
        "standards": [ICCPR],
        "unused": [thing("standard/ilo/c87", "ILO 87")],
        "rows": [row],
        "unplaced": [statement()],
        "counts": {"claims": 9, "places": 1, "places_in_force_then": 0},
        "disclaimer": DISCLAIMER,
    }
    return Matrix(**(given | changes))


def network(**changes: Any) -> Network:
    """Two articles of which one leans on the other by a link that is not sure."""
    ban, fine = place("gardens-1996", ("art", "5")), place("weeds-2014", ("art", "9"))
    none = Measures(0, 0, 0.0, 0, 0)
    given: dict[str, Any] = {
        "question": {"at": DAY},
        "generation": GENERATION,
        "articles": [
            Article(ban, Measures(1, 1, 0.0, 0, 1), none),
            Article(fine, Measures(0, 0, 0.0, 0, 1), none),
        ],
        "links": [Link(fine.iri, ban.iri, ("punishes",), False)],
        "clusters": [Cluster(1, [ban.act, fine.act], [ban.iri, fine.iri, ban.iri], 0)],
        "agencies": [Agency(POLICE, 3, 1, 2, 2, 5, 1)],
        "counts": {"articles": 3, "linked": 2, "links": 1, "links_sure": 0},
        "modularity": {"all": 0.0, "sure": 0.0},
        "disclaimer": DISCLAIMER,
    }
    return Network(**(given | changes))


def act_overview() -> ActOverview:
    """An act with two norms, one of them punished in another act."""
    made = [norm(1), norm(2, kind="Duty", punished_by=[])]
    return ActOverview(
        ACTS["gardens-1996"],
        DAY,
        GENERATION,
        [place("gardens-1996", ("art", str(n)), heading="О клубе") for n in (1, 2, 3)],
        [ActNorm(n.norm, n.label, n.kind, n.restriction, n.places, n.validity, n.rights,
                 n.punished_by, n.competences) for n in made],
        [EDITION],
        DISCLAIMER,
    )  # fmt: skip
