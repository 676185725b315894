"""What is counted: hard points 1 and 10. Norms are, claims are not, and each norm once."""

from __future__ import annotations

from graph.identifiers import BASE, ONTOLOGY
from tests.goldens.invented_law import LAW, a_norm

ASSOCIATION = "<scheme/organisation-types/public-association>"


def norm(name, kind, rest=""):
    return a_norm(name, f"lg:affects {ASSOCIATION} {rest}", kind)


FACTS = LAW + norm("1-duty", "Duty", "; lg:barrier <scheme/barriers/entry>")
COUNT = f"SELECT (COUNT(*) AS ?n) {{ ?n a <{ONTOLOGY}Norm> ; <{ONTOLOGY}affects> ?t }}"


def test_a_fact_stated_in_two_files_changes_no_row_no_count_and_no_answer(golden):
    once, twice = golden(turtle=FACTS), golden(turtle=[FACTS, FACTS])
    assert len(twice.graph.graphs()) == len(once.graph.graphs()) + 1
    assert twice.graph.count() == once.graph.count()
    assert [r["n"].text for r in twice.graph.select(COUNT)] == ["1"]
    answers = [a.trace("public-association", "2026-01-01") for a in (once, twice)]
    assert answers[0] == answers[1]


def test_a_query_over_the_union_of_named_graphs_would_have_counted_more(golden):
    """Why answers read the merged default graph; see tests/graph/test_engine_quirks.py."""
    graph = golden(turtle=[FACTS, FACTS]).graph
    assert int(graph.select(COUNT, over="named")[0]["n"].text) > 1


def test_what_is_inferred_and_also_asserted_is_one_triple(ask):
    stated = FACTS + f"<kz/norm/law-2001/1-duty> a lg:Restriction ; lg:appliesTo {ASSOCIATION} .\n"
    graph = ask(stated)
    query = f"""SELECT (COUNT(*) AS ?n) {{ <{BASE}kz/norm/law-2001/1-duty>
        a <{ONTOLOGY}Restriction> ;
        <{ONTOLOGY}appliesTo> <{BASE}scheme/organisation-types/public-association> }}"""
    assert graph.select(query)[0]["n"].text == "1"


def test_claims_about_a_norm_are_shown_with_it_and_never_counted(golden):
    claims = "".join(
        f"<kz/claim/odf-2015/{n}> a lg:Claim ; lg:about <kz/norm/law-2001/1-duty> ; "
        f'dct:source <source/odf-2015> ; rdfs:label "claim {n}"@en .\n'
        for n in range(5)
    )
    answer = golden(turtle=FACTS + claims).trace("public-association", "2026-01-01")
    assert (answer.counts["norms"], answer.counts["restrictions"], answer.counts["duties"]) == (
        1,
        1,
        1,
    )
    assert len(answer.norms[0].claims) == 5


def test_duties_and_the_three_sorts_of_offence_are_counted_apart(golden):
    asked = golden(
        turtle=FACTS
        + norm("1-own", "Offence", "; lg:selfStanding true")
        + norm("1-open", "Offence", "; lg:openReference true")
        + norm("1-accessory", "Offence")
        + norm("1-again", "Offence", "; lg:derivesFrom <kz/norm/law-2001/1-accessory>")
        + "<kz/enforcement/x> a lg:Enforcement ; lg:offence <kz/norm/law-2001/1-accessory> ; "
        "lg:punishes <kz/norm/law-2001/1-duty> .\n"
    )
    counts = asked.trace("public-association", "2026-01-01").counts
    assert counts["norms"] == 5
    assert counts["duties"] == 1
    assert counts["offences_self_standing"] == 2
    assert counts["offences_accessory"] == 1
    assert counts["offences_repeat"] == 1


def test_a_norm_without_a_barrier_is_no_restriction(golden):
    answer = golden(turtle=LAW + norm("1-duty", "Duty")).trace("public-association", "2026-01-01")
    assert (answer.counts["duties"], answer.counts["restrictions"]) == (1, 0)
    assert not answer.norms[0].restriction


def test_two_texts_of_one_condition_are_one_way(golden):
    rows = FACTS.replace(ASSOCIATION, "<scheme/organisation-types/non-governmental-organisation>")
    (answer,) = golden(turtle=rows).trace("public-association", "2026-01-01").norms
    (way,) = answer.ways
    assert set(way.condition) >= {"en", "ru"}
