"""Invented norms, with everything that can be said of one."""

from __future__ import annotations

import datetime as dt
from typing import Any

from graph.answers.model import (
    Cited,
    Competence,
    Displacement,
    Measure,
    NormAnswer,
    PenaltyOption,
    Punishment,
    Quantity,
    Statement,
    Validity,
    Way,
)
from graph.identifiers import BASE, norm_iri
from graph.validity import Status
from tests.viz.factories.names import (
    BARRIER,
    CLUB,
    EDITION,
    FINE,
    FUNCTION,
    ICCPR,
    LAG,
    MCI,
    PERSONS,
    POLICE,
    REPORT,
    RIGHT,
    SUSPENSION,
    WIDE,
    place,
    thing,
)


def validity(status: Status = Status.CERTAIN, **more: Any) -> Validity:
    """A judgement with its edition."""
    return Validity(
        status,
        {
            "en": "Stands so in the edition of 2026-02.",
            "ru": "Так стоит в редакции 2026-02.",
        },
        [EDITION],
        [LAG] if status is Status.ATTESTED else [],
        dt.date(1996, 6, 1),
        dt.date(1996, 8, 1),
        attested_until=dt.date(2026, 2, 1),
        **more,
    )


def penalty() -> list[PenaltyOption]:
    """A fine together with a suspension."""
    offender = thing("scheme/offender-classes/leader", "leader", "руководитель", "басшы")
    return [
        PenaltyOption(
            offender,
            [Measure(FINE, "50", "100", MCI, optional=False),
             Measure(SUSPENSION, None, "3", thing("scheme/units/months", "months", "месяцы", "ай"),
                     optional=True)],
        )
    ]  # fmt: skip


def punishment(word: str = "5-5-ban") -> Punishment:
    """The offence that punishes the breach."""
    return Punishment(
        norm_iri("weeds-2014", f"489-1-{word}"),
        {
            "en": "taking part in an unregistered garden club",
            "ru": "участие в клубе без регистрации",
        },
        place("weeds-2014", ("art", "489"), ("par", "9")),
        validity(Status.ATTESTED),
        inferred=True,
        basis={"en": "same words"},
        limb={"en": "members, unregistered"},
        penalties=penalty(),
    )


def statement(
    path: str = "kz/claim/invented-2015/1", stance: str | None = "restricts"
) -> Statement:
    """A claim."""
    return Statement(
        BASE + path,
        {"en": "A garden club needs ten founders"},
        {"en": "The report calls the number a heavy burden."},
        REPORT,
        stance,
        [ICCPR],
        [cited()],
    )


def cited() -> Cited:
    """A citation."""
    return Cited(BASE + "kz/citation/0011223344556677", REPORT, {"en": "section 2, p. 4"}, None,
                 passage=True)  # fmt: skip


def norm(number: int = 1, **changes: Any) -> NormAnswer:
    """A complete norm; ``changes`` replace fields."""
    act = changes.pop("act", "gardens-1996")
    kind = changes.pop("kind", "Prohibition")
    values: dict[str, Any] = {
        "norm": norm_iri(act, f"{number}-1-rule"),
        "label": {
            "en": f"ban on unregistered clubs, rule {number}",
            "ru": f"запрет клубов, {number}",
        },
        "description": {"en": "A club that has not been registered may not garden together."},
        "kind": kind,
        "restriction": True,
        "offence_kind": None,
        "places": [place(act, ("art", str(number)), ("par", "1"), heading="Создание клуба")],
        "ways": [Way("self", CLUB)],
        "validity": validity(),
        "displaced_by": [],
        "rights": [RIGHT],
        "barriers": [BARRIER],
        "life_stage": thing("scheme/life-stages/creation", "creation", "создание", "құру"),
        "thresholds": [Quantity("10", PERSONS, "minimum", {"en": "founders"})],
        "deadlines": [],
        "competences": [
            Competence(POLICE, FUNCTION, place("weeds-2014", ("art", "804"), ("sub", "1")))
        ],
        "penalties": [],
        "punished_by": [punishment()],
        "punishes": [],
        "claims": [statement()],
        "recommendations": [statement("kz/recommendation/invented-2015/1", None)],
        "citations": [cited()],
    }
    return NormAnswer(**{**values, **changes})


def displaced() -> NormAnswer:
    """A general norm that a special one displaces."""
    by = Displacement(
        norm_iri("gardens-1996", "1-1-rule"),
        {"en": "three founders"},
        place("gardens-1996", ("art", "1"), ("par", "1")),
        certain=True,
        basis={"en": "special law"},
    )
    return norm(7, act="clubs-2001", kind="Condition", displaced_by=[by],
                ways=[Way("inherited", WIDE)])  # fmt: skip
