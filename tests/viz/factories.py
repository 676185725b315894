"""Invented answers for tests of pages and maps: small, complete, and about no real law."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from graph.answers.completeness import ActCoverage, EditionRead, Reading
from graph.answers.figure_model import Figure
from graph.answers.model import (
    DISCLAIMER,
    Cited,
    Competence,
    Displacement,
    Measure,
    NormAnswer,
    PenaltyOption,
    Place,
    Punishment,
    Quantity,
    Statement,
    Thing,
    Trace,
    Validity,
    Way,
)
from graph.answers.standards import Cell, Matrix, Row
from graph.answers.timeline_model import Moment, RulingOn, Scope, Timeline
from graph.enough.answer import (
    Certificate,
    Change,
    Choice,
    Enough,
    Point,
    Returning,
    Single,
    Wish,
)
from graph.identifiers import BASE, Act, norm_iri
from graph.locators import locator
from graph.network.links import Link
from graph.network.measures import Measures
from graph.network.network import Agency, Article, Cluster, Network
from graph.reform.answer import Applied, Effect, Impact, Lifted, Loose, Met, Residual, Served
from graph.reform.brief import ActFacts, Ask, Brief, Response, SourceFacts
from graph.validity import Status
from viz.act_overview import ActNorm, ActOverview
from viz.inputs import (
    DumpFile,
    DumpView,
    EnoughForm,
    Hit,
    Option,
    Problem,
    QueryExample,
    QueryView,
    StartView,
    TraceFilters,
)
from viz.resource_view import Incoming, NormBrief, Part, Property, ResourceView, Value

DAY = "2026-11-21"
GENERATION = "3f9c1a7e5b20"
HOSTILE = (
    '<script>window.hacked=1</script>"\'><img src=x onerror="window.hacked=2"> '
    "\u202eevil\u202c </script><script>window.hacked=3</script> {{7*7}} &lt;"
)


def thing(path: str, en: str, ru: str = "", kk: str = "") -> Thing:
    """A thing below the base with its labels."""
    label = {lang: text for lang, text in (("en", en), ("ru", ru), ("kk", kk)) if text}
    return Thing(BASE + path, label)


ACTS = {
    "gardens-1996": thing(
        "kz/act/gardens-1996",
        "Law on Garden Clubs",
        "Закон о садовых клубах",
        "Бақ клубтары туралы заң",
    ),
    "weeds-2014": thing("kz/act/weeds-2014", "Code of Weeds", "Кодекс о сорняках"),
    "clubs-2001": thing("kz/act/clubs-2001", "", "Закон о клубах вообще"),
}
EDITION = thing(
    "kz/act/gardens-1996/edition/2026-02", "edition of 2026-02 of the Law on Garden Clubs"
)
LAG = thing("kz/assumption/publication-lag", "published within sixty days",
            "опубликован в течение шестидесяти дней", "алпыс күн ішінде жарияланған")  # fmt: skip
CLUB = thing("scheme/organisation-types/public-association", "public association",
             "общественное объединение", "қоғамдық бірлестік")  # fmt: skip
WIDE = thing("scheme/organisation-types/non-profit-organisation", "non-profit organisation",
             "некоммерческая организация", "коммерциялық емес ұйым")  # fmt: skip
NGO = thing("scheme/organisation-types/ngo", "non-governmental organisation",
            "неправительственная организация", "үкіметтік емес ұйым")  # fmt: skip
RIGHT = thing("scheme/rights/association", "freedom of association", "свобода объединения",
              "бірлесу бостандығы")  # fmt: skip
SPEECH = thing("scheme/rights/expression", "freedom of expression", "свобода выражения мнения",
               "пікір білдіру бостандығы")  # fmt: skip
BARRIER = thing(
    "scheme/barriers/entry", "barriers to entry", "препятствия входу", "кіру кедергілері"
)
POLICE = thing("scheme/roles/internal-affairs-bodies", "bodies of internal affairs (police)",
               "органы внутренних дел", "ішкі істер органдары")  # fmt: skip
FUNCTION = thing("scheme/functions/draws-up-record", "draws up the record", "составляет протокол",
                 "хаттама толтырады")  # fmt: skip
EXTENT = thing("scheme/extents/part", "read in part", "прочитано частично", "ішінара оқылды")
FINE = thing("scheme/sanctions/fine", "fine", "штраф", "айыппұл")
SUSPENSION = thing("scheme/sanctions/suspension", "suspension of activity",
                   "приостановление деятельности", "қызметті тоқтата тұру")  # fmt: skip
MCI = thing("scheme/units/mci", "monthly calculation index", "месячный расчётный показатель",
            "айлық есептік көрсеткіш")  # fmt: skip
PERSONS = thing("scheme/units/persons", "persons", "лица", "адам")
REPORT = thing("source/invented-2015", "Report on Invented Gardens, 2015")
ICCPR = thing("standard/iccpr/art/22", "ICCPR, art. 22", "МПГПП, ст. 22", "АСҚХП, 22-бап")


def place(act: str, *steps: tuple[str, str], heading: str = "") -> Place:
    """A provision of an invented act."""
    made = Act(act).article(steps[0][1]) if steps else None
    for kind, number in steps[1:]:
        made = made.child(kind, number) if made else None
    iri = made.iri if made else ACTS[act].iri
    head = {"ru": heading} if heading else {}
    return Place(iri, ACTS[act], locator(iri), head)


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
        "counts": {"norms": sum(n.counts for n in norms), "restrictions": 3, "duties": 2,
                   "offences_self_standing": 0, "offences_accessory": 1, "displaced": 1,
                   "binds_persons": 1, "possible": 1, "wording_not_read": 1, "unknown": 1},
        "editions": [EDITION],
        "assumptions": [LAG],
        "disclaimer": DISCLAIMER,
    }  # fmt: skip
    return Trace(**{**values, **changes})


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
                [Thing("", {"en": "open dialog foundation"})], "2015-06", REPORT, "part",
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


def enough_form() -> EnoughForm:
    """The form of its page."""
    return EnoughForm([("clubs", {"en": "Free clubs"})], [("barrier", "kinds")], ("both", "norms"))


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


def filters() -> TraceFilters:
    """Choices for the form."""
    return TraceFilters(
        [Option("non-profit-organisation", WIDE.label),
         Option("public-association", CLUB.label, 1, 12), Option("ngo", NGO.label)],
        [Option("association", RIGHT.label), Option("expression", SPEECH.label)],
        [Option("entry", BARRIER.label)],
        [Option(slug, act.label) for slug, act in ACTS.items()],
    )  # fmt: skip


def start(**changes: Any) -> StartView:
    """A start page with everything on it."""
    values: dict[str, Any] = {
        "generation": GENERATION,
        "date": DAY,
        "facets": filters(),
        "figures": [Figure(k, {}, n, 0, k) for k, n in (("acts", 48), ("norms", 264))],
        "coverage": [
            ActCoverage(
                act,
                [EditionRead(EDITION, "transcribed", {})],
                12,
                40,
                [Reading(act, {"en": "all of it"}, EXTENT, {})],
                slug == "clubs-2001",
            )
            for slug, act in ACTS.items()
        ],
    }
    return StartView(**{**values, **changes})


def found() -> StartView:
    """A start page with results of a search."""
    kind = {"en": "act", "ru": "акт", "kk": "акт"}
    hits = [Hit(ACTS["gardens-1996"], kind, {"ru": "О садовых клубах"}), Hit(CLUB, kind)]
    return start(query='garden "club"', hits=hits, total_hits=14)


def resource(**changes: Any) -> ResourceView:
    """The page of an act."""
    one = norm(1)
    brief = NormBrief(one.norm, one.label, one.kind, restriction=True, validity=one.validity)
    act = ACTS["gardens-1996"]
    title = Thing("http://data.europa.eu/eli/ontology#title", {"en": "title"})
    part_of = Thing("http://data.europa.eu/eli/ontology#is_part_of", {"en": "is part of"})
    values: dict[str, Any] = {
        "iri": act.iri,
        "label": act.label,
        "types": [Thing("https://w3id.org/lawgraph/ontology#Act", {"en": "act", "ru": "акт"})],
        "generation": GENERATION,
        "label_status": {"en": "our-translation", "ru": "official", "kk": "missing"},
        "description": {"en": "Who may garden together, and how."},
        "parts": [
            Part(place("gardens-1996", ("art", "1"), heading="Создание"), 0, []),
            Part(place("gardens-1996", ("art", "1"), ("par", "1")), 1, [brief]),
        ],
        "validity": validity(Status.ATTESTED),
        "official": "https://example.org/docs/Z960000000_",
        "outgoing": [
            Property(title, [Value(text="О садовых клубах", lang="ru"),
                             Value(text="On Garden Clubs", lang="en", inferred=True)]),
            Property(part_of, [Value(thing=ACTS["clubs-2001"])]),
        ],
        "incoming": [Incoming(part_of, 120, [p.places[0].act for p in (norm(1),)], 2, 3)],
        "citations": [cited()],
        "editions": [EDITION],
        "date": DAY,
        "map_kind": "act",
    }  # fmt: skip
    return ResourceView(**{**values, **changes})


def query() -> QueryView:
    """The query page with two examples."""
    text = "SELECT ?act WHERE { ?act a lg:Act } LIMIT 10"
    return QueryView(GENERATION, text, [QueryExample({"en": "All acts", "ru": "Все акты"}, text)])


def problem() -> Problem:
    """A refusal."""
    return Problem(400, "unknown concept", "'club' is not one of the rights: choose one of …")


def dumps():
    """Two generations, one of them written."""
    names = ("lawgraph.nq.gz", "lawgraph.ttl.gz")
    return [
        DumpView(
            generation,
            "2026-11-21T10:00:00+00:00",
            served,
            12345 if served else None,
            [
                DumpFile(n, f"/dump/{generation}/{n}", 10 if served else None, "ab" * 32)
                for n in names
            ],
            f"/dump/diff?from=000001-5e6f7a8b&to={generation}" if served else "",
        )
        for generation, served in (("000002-1a2b3c4d", True), ("000001-5e6f7a8b", False))
    ]


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
