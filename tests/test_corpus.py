"""The corpus as it is: what a lawyer relies on, asked of the real build of the real files."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from graph.answers.accounts import accounts
from graph.answers.agencies import holdings, known
from graph.answers.figures import totals
from graph.answers.trace import TraceQuestion, trace
from graph.evidence.audit import audit
from graph.identifiers import BASE, ONTOLOGY
from graph.joins import OA
from graph.reform.impact import ImpactQuestion, impact
from graph.reform.words import reform_of
from tests.conftest import ROOT

BEFORE, TODAY = "2019-06-01", "2026-11-21"
SOURCES = ROOT.parent / "shared" / "sources"

TEN = "public-associations-1996/10-1-founders-ten"
THREE = "public-associations-1996/10-1-founders-three"
UNION = "trade-unions-2014/8-1-founders-ten"
PARTY = "political-parties-2002/6-1-initiators-seven-hundred"
PROLOGUE = f"""PREFIX lg: <{ONTOLOGY}> PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX dct: <http://purl.org/dc/terms/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""


def description(corpus, path):
    return " ".join(a.description["en"] for a in accounts(corpus, BASE + path))


@pytest.fixture(scope="module")
def asked(corpus):
    """A trace of the corpus, asked once for each type and day."""
    return cache(lambda kind, day: trace(corpus, TraceQuestion(kind, dt.date.fromisoformat(day))))


def named(answers):
    return {a.norm.removeprefix(f"{BASE}kz/norm/"): a for a in answers}


def of_act(answers, slug):
    return {n: a for n, a in named(answers).items() if n.startswith(f"{slug}/")}


def everywhere(answer):
    return named([*answer.norms, *answer.persons, *answer.exempt])


# The law of 2019 and the law of today


def test_defamation_was_a_crime_in_2019_of_persons_with_its_wording_not_read(asked):
    crime = "criminal-code-2014/130-defamation"
    then, now = (asked("public-association", day) for day in (BEFORE, TODAY))
    assert named(then.persons)[crime].validity.status.value == "wording-not-read"
    assert crime not in named(then.norms)
    assert crime not in everywhere(now)
    misdemeanours = {
        n for n in named(now.persons) if n.startswith("administrative-offences-2014/73-3")
    }
    assert misdemeanours
    assert not misdemeanours & set(everywhere(then))


@pytest.mark.parametrize(
    ("day", "code"),
    [("2017-06-01", "tax-code-2008"), (BEFORE, "tax-code-2017"), (TODAY, "tax-code-2025")],
)
def test_the_duty_to_tell_of_foreign_money_stands_in_the_code_of_the_day(asked, day, code):
    notices = {
        n for n in everywhere(asked("public-association", day)) if "foreign-funding-notice" in n
    }
    assert {n.split("/")[0] for n in notices} == {code}


@pytest.mark.parametrize(
    ("day", "code"),
    [("2017-06-01", "tax-code-2008"), (BEFORE, "tax-code-2017"), (TODAY, "tax-code-2025")],
)
def test_the_offence_of_not_telling_punishes_the_duty_of_the_code_of_the_day(asked, day, code):
    offence = named(asked("public-association", day).norms)[
        "administrative-offences-2014/460-1-1-no-notice"
    ]
    # Art. 41 of the Law on Non-Profit Organisations is joined to it as well, on every day.
    codes = {p.place.act.iri.rsplit("/", 1)[-1] for p in offence.punishes}
    assert {c for c in codes if c.startswith("tax-code")} == {code}
    assert all(p.inferred for p in offence.punishes)


def test_the_constitution_of_1995_is_in_the_answer_of_2019_only(asked):
    then, now = (asked("public-association", day) for day in (BEFORE, TODAY))
    assert of_act(then.norms, "constitution-1995")
    assert of_act(then.persons, "constitution-1995")
    assert not any(n.startswith("constitution-1995/") for n in everywhere(now))


def test_what_was_read_in_february_2026_is_attested_today_and_says_what_was_not_read(asked, corpus):
    answer = asked("public-association", TODAY)
    read = [
        a
        for a in (*answer.norms, *answer.persons)
        if {e.iri.rsplit("/", 1)[-1] for e in a.validity.editions} == {"2026-02"}
    ]
    attested = [a for a in read if a.validity.status.value == "attested"]
    assert len(attested) > 100
    for a in attested:
        assert "changes after 2026-02-01 were not read" in a.validity.reason["en"]
        assert a.validity.attested_until == dt.date(2026, 2, 1)
    # The rest stands in places that the edition itself shows as about to change.
    about_to_change = things(
        corpus,
        "?s lg:statedIn ?p . ?p (eli:is_part_of*|^eli:is_part_of*) ?place . "
        "?change lg:changes ?place ; lg:pendingIn ?edition",
    )
    rest = {a.norm for a in read} - {a.norm for a in attested}
    assert rest <= about_to_change


def test_nothing_is_certain_of_a_day_that_no_edition_reaches(asked):
    for kind in ("public-association", "trade-union"):
        answer = asked(kind, TODAY)
        for a in (*answer.norms, *answer.persons):
            assert a.validity.status.value != "certain", a.norm


def test_ten_founders_of_2019_rest_on_the_edition_of_2020_and_say_so(asked):
    ten = named(asked("public-association", BEFORE).norms)[TEN]
    assert ten.validity.status.value == "certain"
    assert "2020-05-25" in {e.iri.rsplit("/", 1)[-1] for e in ten.validity.editions}
    assert "2020-05-25" in ten.validity.reason["en"]
    assert THREE not in everywhere(asked("public-association", BEFORE))


# Who is reached


def test_a_union_inherits_489_2_and_is_exempt_from_489_1(asked):
    union = asked("trade-union", TODAY)
    inherited = named(union.norms)["administrative-offences-2014/489-2-any-breach"]
    assert [(w.via, w.through.iri.rsplit("/", 1)[-1]) for w in inherited.ways] == [
        ("inherited", "public-association")
    ]
    assert not [
        n for n in named(union.norms) if n.startswith("administrative-offences-2014/489-1-1")
    ]
    assert not [
        n for n in named(union.norms) if n.startswith("administrative-offences-2014/489-1-2")
    ]
    exempt = named(union.exempt)
    for name in ("489-1-1-data-failure", "489-1-2-repeat"):
        assert (
            exempt[f"administrative-offences-2014/{name}"]
            .ways[0]
            .excluded_by.iri.endswith("/trade-union")
        )


def places_of(answers, article):
    act = f"{BASE}kz/act/administrative-offences-2014/art/"
    return {
        a.norm
        for a in answers
        if any(p.iri == act + article or p.iri.startswith(f"{act}{article}/") for p in a.places)
    }


@pytest.mark.parametrize("day", [BEFORE, TODAY])
def test_a_foundation_gets_neither_489_1_nor_489_2(asked, day):
    answer = asked("foundation", day)
    reached = [*answer.norms, *answer.persons, *answer.exempt]
    for part in ("489/par/1", "489/par/2", "489/par/9", "489/par/10", "489/par/11", "489-1"):
        assert not places_of(reached, part), part


def test_a_consumer_cooperative_gets_nothing_of_489_1(asked):
    answer = asked("consumer-cooperative", TODAY)
    every = [*answer.norms, *answer.persons, *answer.exempt, *answer.only_some_kinds]
    assert not places_of(every, "489-1")


@pytest.mark.parametrize(
    ("kind", "founders", "displaced"),
    [
        ("public-association", THREE, None),
        ("trade-union", UNION, THREE),
        ("political-party", PARTY, THREE),
    ],
)
def test_three_ten_and_seven_hundred_found_the_three_forms_today(asked, kind, founders, displaced):
    norms = named(asked(kind, TODAY).norms)
    assert norms[founders].counts
    assert norms[founders].displaced_by == []
    assert TEN not in norms
    if displaced:
        assert [d.norm.removeprefix(f"{BASE}kz/norm/") for d in norms[displaced].displaced_by] == [
            founders
        ]
        assert not norms[displaced].counts


def test_the_numbers_of_founders_are_numbers_and_not_only_words(asked):
    for kind, name, number in (
        ("public-association", THREE, "3"),
        ("trade-union", UNION, "10"),
        ("political-party", PARTY, "700"),
    ):
        thresholds = named(asked(kind, TODAY).norms)[name].thresholds
        assert number in {t.number for t in thresholds}


def test_no_norm_on_persons_is_counted_as_a_burden_of_the_organisation(asked):
    for kind in ("public-association", "foundation"):
        answer = asked(kind, TODAY)
        assert not {a.norm for a in answer.norms} & {a.norm for a in answer.persons}
        assert all(w.via == "person" for a in answer.persons for w in a.ways)
        assert all(w.via != "person" for a in answer.norms for w in a.ways)


def test_foreign_money_of_a_public_association_is_answered_in_one_question(corpus):
    question = TraceQuestion("public-association", dt.date.fromisoformat(TODAY), "resources")
    answer = trace(corpus, question)
    norms = named(answer.norms)
    data = "administrative-offences-2014/489-1-1-data-failure"
    offences = {
        "administrative-offences-2014/460-1-1-no-notice",
        "administrative-offences-2014/460-1-2-false-data",
        "administrative-offences-2014/460-2-1-unlabelled",
        data,
    }
    duties = {
        "tax-code-2025/56-9-foreign-funding-notice",
        "tax-code-2025/56-9-foreign-funding-report",
        "tax-code-2025/56-9-foreign-funding-register",
        "non-profit-organisations-2001/41-2-foreign-funds-report",
        "non-profit-organisations-2001/41-5-annual-data",
    }
    assert offences | duties <= set(norms)
    assert all(norms[o].penalties for o in offences)
    classes = {p.offender.iri.rsplit("/", 1)[-1] for p in norms[min(offences)].penalties}
    assert classes == {
        "individual",
        "small-business",
        "medium-business",
        "large-business",
        "non-profit-organisation",
    }
    report = norms["tax-code-2025/56-9-foreign-funding-report"]
    assert any(p.norm.endswith("/460-1-1-no-notice") for p in report.punished_by)
    annual = norms["non-profit-organisations-2001/41-5-annual-data"]
    assert any(p.norm.endswith("/489-1-1-data-failure") for p in annual.punished_by)
    assert all(norms[n].validity.editions for n in offences | duties)
    told = {c.source.iri.rsplit("/", 1)[-1] for n in offences | duties for c in norms[n].claims}
    assert {"argo-kas-2021", "eu-roadmap-2022", "eusee-2025"} <= told
    told |= {s.source.iri.rsplit("/", 1)[-1] for s in answer.practice}
    assert told == {
        "argo-kas-2021",
        "eu-roadmap-2022",
        "eusee-2025",
        "knox-yessimova-2015",
        "odf-2015",
    }
    asked = [d for n in offences for d in norms[n].recommendations]
    assert "repeal" in {d.action.iri.rsplit("/", 1)[-1] for d in asked if d.action}
    assert all(d.asked_by for d in asked)
    assert all(set(b.label) == {"en", "ru", "kk"} for d in asked for b in d.asked_by)
    assert {e.iri.split("/edition/")[0].rsplit("/", 1)[-1] for e in answer.editions} >= {
        "tax-code-2025",
        "administrative-offences-2014",
        "non-profit-organisations-2001",
    }
    union = trace(corpus, TraceQuestion("trade-union", question.at, "resources"))
    assert data not in named(union.norms)


def test_an_impact_frees_no_union_of_what_its_own_law_rules(corpus):
    place = "kz/act/public-associations-1996/art/10/par/1"
    reform = reform_of({"repeal": [place]})
    answer = impact(corpus, ImpactQuestion(reform, dt.date.fromisoformat(TODAY), residual=False))
    three = next(x for x in answer.lifted if x.norm.norm.endswith(THREE))
    types = {t.iri.rsplit("/", 1)[-1] for t in three.types}
    assert "public-association" in types
    assert not types & {"trade-union", "political-party", "sectoral-trade-union"}


# How much there is, and that each fact has its evidence


@pytest.mark.parametrize(
    ("kind", "least"),
    [("acts", 45), ("provisions", 100), ("norms", 250), ("claims", 60), ("changes", 30)],
)
def test_the_corpus_is_as_large_as_was_promised(corpus, kind, least):
    assert {f.key: f.counted for f in totals(corpus).rows}[kind] >= least


def things(corpus, pattern):
    """All ?s of a pattern. What lacks something is a difference of two such sets: FILTER NOT
    EXISTS over many subjects takes the engine minutes."""
    return {r["s"].text for r in corpus.select(f"{PROLOGUE} SELECT DISTINCT ?s {{ {pattern} }}")}


@pytest.mark.parametrize(
    "kind", ["Norm", "Change", "Claim", "Recommendation", "Case", "Observation", "Discrepancy"]
)
def test_each_statement_has_evidence_that_is_a_citation_of_a_place_in_a_source(corpus, kind):
    every = things(corpus, f"?s a lg:{kind}")
    assert every
    cited = f"?s a lg:{kind} ; lg:evidence ?c . ?c a lg:Citation ; lg:source ?of ; lg:locator ?in"
    assert every - things(corpus, cited) == set()


@pytest.mark.parametrize(
    ("path", "sources", "words"),
    [
        ("body/freedom-house", {"eu-roadmap-2022", "eusee-2025"}, ["stable for 2024-2025"]),
        ("body/civil-alliance-of-kazakhstan", {"argo-kas-2021"}, ["association of legal entities"]),
        ("kz/act/decent-work-roadmap-2024", {"eusee-2025"}, ["signed"]),
        ("kz/act/payments-2016", {"eu-roadmap-2022"}, ["1 March 2022", "29 June 2016"]),
    ],
)
def test_what_each_source_tells_of_a_body_or_an_act_is_kept_with_its_place(
    corpus, path, sources, words
):
    told = accounts(corpus, BASE + path)
    assert {a.source.iri.rsplit("/", 1)[-1] for a in told} >= sources
    assert all(c.locator for a in told for c in a.citations)
    assert all(a.citations for a in told)
    assert all(w in description(corpus, path) for w in words)


@pytest.mark.parametrize(
    "slug",
    [
        "sustainable-development-agenda-2030",
        "looking-into-the-future-2025",
        "decent-work-roadmap-2024",
        "ai-development-concept-2024",
    ],
)
def test_no_act_is_dated_by_the_year_in_its_title(corpus, slug):
    assert things(corpus, f"<{BASE}kz/act/{slug}> eli:date_document ?s") == set()


def test_a_number_that_was_withdrawn_says_what_took_its_place(corpus):
    graves = things(corpus, "?s a lg:Tombstone")
    assert len(graves) >= 3
    assert graves == things(corpus, "?s a lg:Tombstone ; dct:isReplacedBy ?by . ?by a lg:Claim")
    assert graves & things(corpus, "?s a lg:Claim") == set()


def test_the_acts_with_norms_have_evidence(corpus):
    acts = things(corpus, "?n lg:statedIn/eli:is_part_of+ ?s . ?s a lg:Act")
    assert acts - things(corpus, "?s a lg:Act ; lg:evidence ?c") == set()


def test_each_provision_is_part_of_an_act_with_a_name(corpus):
    within = things(
        corpus,
        "?s a lg:Provision ; eli:is_part_of+ ?a . ?a a lg:Act ; eli:title|rdfs:label ?t",
    )
    assert things(corpus, "?s a lg:Provision") - within == set()


def test_there_is_no_blank_node(corpus):
    assert things(corpus, "?s ?p ?o FILTER(ISBLANK(?s) || ISBLANK(?o))") == set()


def test_every_word_for_people_has_a_language(corpus):
    for words in ("dct:description", "skos:prefLabel", "eli:title"):
        assert things(corpus, f"?s {words} ?o FILTER(LANG(?o) = '')") == set(), words


def test_every_citation_is_of_a_source_that_is_described(corpus):
    assert things(corpus, "?c lg:source ?s") - things(corpus, "?s a ?t") == set()


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("startEarliest", "startLatest"),
        ("endEarliest", "endLatest"),
        ("effectEarliest", "effectLatest"),
        ("startEarliest", "endLatest"),
    ],
)
def test_no_time_ends_before_it_begins(corpus, first, then):
    crossed = things(corpus, f"?s lg:{first} ?a ; lg:{then} ?b FILTER(?b < ?a)")
    assert crossed == set()


def test_no_citation_is_wrong(corpus, record_property):
    """With the documents at hand every passage is opened; without them this reports none."""
    result = audit(corpus, [SOURCES] if SOURCES.is_dir() else [])
    record_property("audit", f"{result.verified} verified, {result.not_at_hand} not at hand")
    assert result.wrong == []
    assert result.verified + result.not_at_hand > 1000
    assert result.verified > (250 if SOURCES.is_dir() else -1)


def test_each_pinned_passage_has_an_end_a_digest_and_a_token_that_proves_the_link(corpus):
    pinned = things(corpus, f"?s <{OA}start> ?start")
    assert pinned
    whole = things(
        corpus,
        f"?s <{OA}start> ?start ; <{OA}end> ?end ; lg:passageDigest ?sha ; lg:mustContain ?token "
        "FILTER(?end > ?start && STRLEN(?sha) = 64 && STRLEN(?token) > 0)",
    )
    assert pinned - whole == set()


def test_the_audit_with_no_folder_says_that_no_text_is_at_hand(corpus):
    result = audit(corpus, [])
    assert (result.verified, result.wrong) == (0, [])
    assert result.not_at_hand > 1000


# Who holds a role, and who asks


@pytest.mark.parametrize(
    ("role", "day", "agencies"),
    [
        ("registering-authority", TODAY, {"ministry-of-justice", "departments-of-justice"}),
        ("registering-authority", BEFORE, {"ministry-of-justice"}),
        ("registering-authority", "2012-01-01", set()),
        ("ngo-relations-body", "2021-06-01", {"ministry-of-information-and-public-development"}),
        ("ngo-relations-body", TODAY, {"committee-on-civil-society-affairs"}),
    ],
)
def test_the_holder_of_a_role_is_named_on_the_days_for_which_a_source_tells_it(
    corpus, role, day, agencies
):
    held = holdings(corpus, [f"{BASE}scheme/roles/{role}"])[f"{BASE}scheme/roles/{role}"]
    act = f"{BASE}kz/act/public-associations-1996"
    mine = known(held, act, dt.date.fromisoformat(day))
    assert {h.agency.iri.rsplit("/", 1)[-1] for h in mine} == agencies
    assert all(h.citations for h in mine)


def test_what_we_concluded_of_a_holder_is_marked_and_explained(corpus):
    ours = things(corpus, "?s a lg:RoleHolding ; lg:inferred true")
    assert 5 <= len(ours) < len(things(corpus, "?s a lg:RoleHolding"))
    assert ours == things(corpus, "?s lg:inferred true ; a lg:RoleHolding ; lg:basis ?why")


def test_a_trace_names_the_holder_beside_the_role_that_enforces(corpus):
    answer = trace(corpus, TraceQuestion("public-association", dt.date.fromisoformat(TODAY)))
    held = [c for n in answer.norms for c in n.competences if c.held_by]
    assert held
    assert all(h.as_of <= TODAY and h.citations for c in held for h in c.held_by)


def test_every_demand_is_made_by_somebody_with_a_name_in_three_languages(corpus):
    every = things(corpus, "?s a lg:Recommendation")
    named = "".join(
        f" ?by skos:prefLabel ?{lang} FILTER(LANG(?{lang}) = '{lang}')"
        for lang in ("en", "ru", "kk")
    )
    made = f"?s a lg:Recommendation ; lg:recommendedBy ?by . {named}"
    assert every - things(corpus, made) == set()
