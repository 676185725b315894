"""What a goal means on a small law: what must go, what may change, what stays, what comes back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from graph.enough import goals
from graph.enough.bounds import Bounds
from graph.enough.enough import MOST_POINTS, EnoughQuestion, enough
from graph.enough.units import Options
from graph.errors import (
    DeadlineExceededError,
    ReformError,
    TooMuchAskedError,
    UnknownTermError,
)
from graph.identifiers import BASE

DAY = dt.date(2026, 6, 1)
FOUNDERS = Path(__file__).parents[2] / "goldens" / "founders.ttl"
ASSOCIATION = "<scheme/organisation-types/public-association>"


def act(slug: str, kind: str, *places: str) -> str:
    lines = [
        f"""<kz/act/{slug}> a lg:Act ; eli:type_document <scheme/act-types/{kind}> ;
            eli:date_document "2001-01-16"^^xsd:date ;
            eli:first_date_entry_in_force "2001-02-01"^^xsd:date .
        <kz/act/{slug}/edition/2026-07-01> a lg:Edition ; lg:asOf "2026-07-01"^^xsd:date ;
            eli:is_member_of <kz/act/{slug}> ."""
    ]
    for place in places:
        around = place.rpartition("/")[0].rpartition("/")[0]
        within = f"kz/act/{slug}/{around}" if around else f"kz/act/{slug}"
        lines.append(f"<kz/act/{slug}/{place}> a lg:Provision ; eli:is_part_of <{within}> .")
    return "\n".join(lines)


def norm(slug: str, name: str, kind: str, *places: str, more: str = "") -> str:
    stated = ", ".join(f"<kz/act/{slug}/{p}>" for p in places)
    return f"""<kz/norm/{slug}/{name}> a lg:Norm, lg:{kind} ; lg:statedIn {stated} ;
        lg:readIn <kz/act/{slug}/edition/2026-07-01> ; lg:affects {ASSOCIATION} {more} ."""


BURDEN = "; lg:barrier <scheme/barriers/operation>"
ENTRY = "; lg:barrier <scheme/barriers/entry>"
PARS = [f"art/5/par/{n}" for n in range(1, 5)]
LAW = "\n".join(
    [
        act("clubs-2001", "law", "art/5", *PARS, "art/7", "art/9"),
        norm("clubs-2001", "5-1-report", "Duty", PARS[0], more=BURDEN),
        norm("clubs-2001", "5-2-notify", "Duty", PARS[1], more=BURDEN),
        norm("clubs-2001", "5-3-list", "Duty", PARS[2], more=BURDEN),
        norm("clubs-2001", "7-twice", "Duty", "art/7", "art/9", more=ENTRY),
    ]
)
COURT = norm("clubs-2001", "5-4-court", "Guarantee", PARS[3])
OTHER = norm("clubs-2001", "5-4-term", "Definition", PARS[3])
OFFENCE = "\n".join(
    [
        act("offences-2014", "code", "art/1", "art/1/par/1", "art/1/par/2"),
        norm("offences-2014", "1-1-silence", "Offence", "art/1/par/1", more=BURDEN),
        norm(
            "offences-2014",
            "1-2-repeat",
            "Offence",
            "art/1/par/2",
            more=BURDEN + "; lg:derivesFrom <kz/norm/offences-2014/1-1-silence>",
        ),
        """<kz/enforcement/one> a lg:Enforcement ; lg:inferred true ;
            lg:offence <kz/norm/offences-2014/1-1-silence> ;
            lg:punishes <kz/norm/clubs-2001/5-1-report> .""",
    ]
)


@pytest.fixture
def asked(ask):
    def answer(goal, *turtle, weights=(), most=5, at=DAY, **options):
        question = EnoughQuestion(goals.read(goal), at, Options(**options), tuple(weights), most)
        return enough(ask(*turtle), question)

    return answer


def told(answer):
    return [f"{c.operation} {short(c.target.iri)}" for c in answer.changes]


def short(iri: str) -> str:
    return iri.removeprefix(f"{BASE}kz/").removeprefix("act/").removeprefix("norm/")


def test_an_article_goes_as_one_change_where_nothing_else_stands_in_it(asked):
    answer = asked("barrier=operation", LAW)
    # Paragraph 4 has no norm: nobody knows what would be lost with it, and that costs as much.
    assert told(answer) == ["repeal clubs-2001/art/5"]
    assert (answer.cost, answer.counts["texts_gone"]) == (4, 1)
    assert [c.operation for c in answer.lost] == ["text"]


def test_what_would_be_lost_weighs_as_much_as_a_change(asked):
    answer = asked("barrier=operation", LAW, OTHER)
    assert told(answer) == ["repeal clubs-2001/art/5"]
    assert [short(c.target.iri) for c in answer.lost] == ["clubs-2001/5-4-term"]
    dear = asked("barrier=operation", LAW, OTHER, weights=["loss=2"])
    assert (dear.cost, dear.optima) == (6, 2)
    assert len(told(dear)) == 3, "of two that cost the same, the one that takes less is told first"


def test_a_guarantee_stays_unless_it_is_given_up(asked):
    kept = asked("barrier=operation", LAW, COURT)
    assert told(kept) == [f"repeal clubs-2001/{p}" for p in PARS[:3]]
    assert (kept.cost, kept.counts["safeguards_kept"]) == (6, 1)
    given_up = asked("barrier=operation", LAW, COURT, guarantees_stay=False)
    assert told(given_up) == ["repeal clubs-2001/art/5"]


def test_what_is_kept_by_name_stays_and_what_it_costs_is_said(asked):
    keep = (f"{BASE}kz/norm/clubs-2001/5-4-term",)
    assert asked("barrier=operation", LAW, OTHER, keep=keep).cost == 6
    place = (f"{BASE}kz/act/clubs-2001/art/5/par/1",)
    answer = asked("barrier=operation kind=Duty", LAW, keep=place)
    assert told(answer) == [f"repeal clubs-2001/{p}" for p in PARS[1:3]]
    assert [short(w.target.iri) for w in answer.wishes if w.reached == "no"] == [
        "clubs-2001/5-1-report"
    ]
    assert "cannot be reached" in answer.certificate.words["en"]


def test_keeping_what_is_not_there_is_refused_and_not_ignored(asked):
    with pytest.raises(UnknownTermError, match="cannot be kept"):
        asked("barrier=operation", LAW, keep=(f"{BASE}kz/norm/clubs-2001/5-4-trem",))


def test_a_norm_of_two_articles_goes_only_with_both(asked):
    answer = asked("barrier=entry", LAW, units="provisions")
    assert told(answer) == ["repeal clubs-2001/art/7", "repeal clubs-2001/art/9"]
    lifted = asked("barrier=entry", LAW, units="norms")
    assert told(lifted) == ["lift clubs-2001/7-twice"]
    assert lifted.cost == answer.cost == 4, "a lift rewrites each of its places"


def test_weights_order_codes_above_laws_and_can_be_changed(asked):
    goal = "kind=Offence barrier=operation"
    assert asked(goal, LAW, OFFENCE).cost == 3
    assert asked(goal, LAW, OFFENCE, weights=["code=7"]).cost == 7
    with pytest.raises(ReformError, match="whole number"):
        asked(goal, LAW, OFFENCE, weights=["code=-1"])
    with pytest.raises(ReformError, match="no weight"):
        asked(goal, LAW, OFFENCE, weights=["edict=1"])


def test_an_offence_without_its_duty_counts_as_gone_only_if_asked(asked):
    goal = "kind=Offence barrier=operation"
    assert told(asked(goal, LAW, COURT, OFFENCE)) == ["repeal offences-2014/art/1"]
    by_duty = asked(goal, LAW, COURT, OFFENCE, weights=["code=5"], dead_letters=True)
    assert told(by_duty) == ["repeal clubs-2001/art/5/par/1"]
    assert {w.reached for w in by_duty.wishes} == {"dead-letter"}
    open_ = "<kz/norm/offences-2014/1-1-silence> lg:openReference true ."
    closed = asked(goal, LAW, COURT, OFFENCE, open_, weights=["code=5"], dead_letters=True)
    assert told(closed)[0].startswith("repeal offences-2014")


@pytest.mark.parametrize(("day", "general"), [("2019-06-01", "ten"), ("2026-11-21", "three")])
def test_without_the_special_number_the_general_one_of_the_day_must_go_too(asked, day, general):
    answer = asked("barrier=entry type=trade-union", FOUNDERS.read_text("utf-8"),
                   at=dt.date.fromisoformat(day))  # fmt: skip
    assert len(answer.wishes) == 1
    assert told(answer) == [
        "repeal public-associations-1996/art/10/par/1",
        "repeal trade-unions-2014/art/8",
    ]
    assert [short(c.target.iri) for c in answer.lost] == [
        f"public-associations-1996/10-1-founders-{general}"
    ]


def test_a_general_norm_that_the_goal_is_not_against_is_told_to_come_back(asked):
    answer = asked("barrier=entry act=trade-unions-2014", FOUNDERS.read_text("utf-8"))
    assert told(answer) == ["repeal trade-unions-2014/art/8"]
    assert [short(r.general.iri) for r in answer.returning] == [
        "public-associations-1996/10-1-founders-three"
    ]


def test_what_reports_demand_is_met_by_taking_away_or_by_other_words(asked):
    said = "\n".join(
        f"""<kz/recommendation/report/{n}> a lg:Recommendation ; dct:source <source/report> ;
            lg:action <scheme/actions/{action}> {target} ."""
        for n, (action, target) in enumerate(
            [
                ("repeal", "; lg:targets <kz/act/clubs-2001/art/5>"),
                ("narrow", "; lg:targets <kz/norm/clubs-2001/7-twice>"),
                ("release", ""),
            ]
        )
    )
    answer = asked("recommended-by=report", LAW, COURT, said, "<source/report> a lg:Source .")
    assert told(answer)[-1] == "reword clubs-2001/7-twice"
    assert {w.reached for w in answer.wishes} == {"gone", "reworded"}
    assert all(w.demanded_by for w in answer.wishes)
    assert [short(t.iri) for t in answer.elsewhere] == ["recommendation/report/2"]


def test_the_answer_can_be_computed_again_from_itself(asked):
    answer = asked("all=yes act=clubs-2001 kind=Duty", LAW, COURT)
    assert answer.cost == sum(c.price for c in answer.changes) + sum(c.price for c in answer.lost)
    assert answer.certificate.bound == answer.cost
    assert answer.certificate.proved
    assert answer.frontier[-1].cost == answer.cost
    assert (answer.frontier[0].cost, answer.frontier[0].reached) == (0, 0)
    assert sum(c.cost for c in answer.choices) == answer.cost


def test_nothing_against_the_goal_is_an_answer_of_its_own(asked):
    answer = asked("barrier=assembly", LAW)
    assert (answer.cost, answer.changes, answer.wishes) == (0, [], [])
    assert "Nothing" in answer.certificate.words["en"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("entry", "neither a goal by name"),
        ("colour=red", "neither a goal by name"),
        ("barrier=", "gives no value"),
        ("all=perhaps", "neither yes nor no"),
        ("all=yes", "at least one facet"),
        ('barrier="entry', "cannot be read"),
    ],
)
def test_a_goal_that_cannot_be_read_says_what_to_write(text, said):
    with pytest.raises(ReformError, match=said):
        goals.read(text)


@pytest.mark.parametrize(
    "text",
    ["type=foo", "act=foo", "kind=Foo", "norm=kz/norm/foo/bar", "place=kz/act/foo/art/1",
     "recommended-by=foo", "criticised-by=foo", "state=foo", "right=foo"],
)  # fmt: skip
def test_what_is_not_in_the_graph_is_refused_by_name(asked, text):
    with pytest.raises(UnknownTermError):
        asked(text, LAW)


def test_every_named_goal_is_read_back_as_it_is_written():
    for goal in goals.GOALS.values():
        assert goals.read(goal.written).facets == goal.facets
        assert set(goal.title) == {"en", "ru", "kk"}


def test_a_goal_that_is_too_large_is_refused_with_the_number_and_a_smaller_one_passes(ask):
    graph, question = ask(LAW), EnoughQuestion(goals.read("barrier=operation,entry"), DAY)
    assert enough(graph, question, Bounds(wishes=4)).counts["wishes"] == 4
    with pytest.raises(TooMuchAskedError, match="against 4 norms or demands, and at most 3 "):
        enough(graph, question, Bounds(wishes=3))


def test_without_time_there_is_no_answer_rather_than_an_unproved_one(ask):
    with pytest.raises(DeadlineExceededError, match="narrow the goal"):
        enough(ask(LAW), EnoughQuestion(goals.read("barrier=entry"), DAY), Bounds(seconds=0))


def test_when_time_runs_out_after_the_reform_is_found_what_is_missing_is_said(ask, monkeypatch):
    monkeypatch.setattr(Bounds, "over", lambda self: True)
    answer = enough(ask(LAW), EnoughQuestion(goals.read("barrier=operation,entry"), DAY))
    assert answer.certificate.proved
    assert (answer.certificate.tried, answer.certificate.tried_parts) == (0, 0)
    assert not answer.all_optima_told


def test_a_long_frontier_is_told_by_some_of_its_points_with_its_ends(ask):
    many = [f"art/{n}" for n in range(MOST_POINTS + 50)]
    law = [act("clubs-2001", "law", *many)]
    law += [norm("clubs-2001", p.replace("/", "-"), "Duty", p, more=ENTRY) for p in many]
    answer = enough(ask("\n".join(law)), EnoughQuestion(goals.read("barrier=entry"), DAY))
    assert answer.counts["points"] == len(many) + 1
    assert len(answer.frontier) <= MOST_POINTS
    assert answer.frontier[0].reached == 0
    assert (answer.frontier[-1].reached, answer.frontier[-1].cost) == (len(many), answer.cost)
