"""The matrix of standards: only what a source says, of the place it speaks of, on two days."""

from __future__ import annotations

import datetime as dt

from graph.answers.standards import matrix
from graph.identifiers import BASE

OLD, NEW = dt.date(2015, 6, 1), dt.date(2026, 6, 1)
LAW = """
<kz/act/clubs-2020> a lg:Act ; eli:date_document "2020-01-16"^^xsd:date ;
    eli:first_date_entry_in_force "2020-02-01"^^xsd:date .
<kz/act/clubs-2020/edition/2026-07-01> a lg:Edition ; lg:asOf "2026-07-01"^^xsd:date ;
    eli:is_member_of <kz/act/clubs-2020> .
<kz/act/clubs-2020/art/1> a lg:Provision ; eli:is_part_of <kz/act/clubs-2020> .
<kz/act/clubs-2020/art/2> a lg:Provision ; eli:is_part_of <kz/act/clubs-2020> .
<kz/norm/clubs-2020/1-ban> a lg:Norm, lg:Prohibition ; lg:statedIn <kz/act/clubs-2020/art/1> ;
    lg:readIn <kz/act/clubs-2020/edition/2026-07-01> ;
    lg:concernsRight <scheme/rights/association> .
<source/report> a lg:Source .
<standard/iccpr/art/22> a lg:Standard .
<standard/ilo/c87> a lg:Standard .
"""


def claim(number, *about, more="lg:stance <scheme/stances/restricts>"):
    said = "".join(f"lg:about <{a}> ; " for a in about)
    return f"""<kz/claim/report/{number}> a lg:Claim ; dct:source <source/report> ; {said}
        lg:concernsRight <scheme/rights/association> ; {more} ."""


UNDER = "lg:stance <scheme/stances/restricts> ; lg:criticisedUnder <standard/iccpr/art/22>"
BAN = "kz/norm/clubs-2020/1-ban"


def test_a_cell_holds_who_names_the_standard_and_no_right_makes_one(ask):
    found = matrix(ask(LAW, claim(1, BAN, more=UNDER), claim(2, BAN)), OLD, NEW)
    (row,) = found.rows
    assert row.place.iri == f"{BASE}kz/act/clubs-2020/art/1"
    assert [[c.iri for c in cell.claims] for cell in row.cells] == [[f"{BASE}kz/claim/report/1"]]
    assert row.silent == 1
    assert [s.iri for s in found.standards] == [f"{BASE}standard/iccpr/art/22"]
    assert [s.iri for s in found.unused] == [f"{BASE}standard/ilo/c87"]


def test_the_two_days_tell_whether_the_place_was_in_force(ask):
    found = matrix(ask(LAW, claim(1, BAN, more=UNDER)), OLD, NEW)
    assert (found.rows[0].then.value, found.rows[0].now.value) == ("no", "certain")
    assert found.counts["places_in_force_then"] == 0
    assert found.counts["places_in_force_now"] == 1


def test_a_claim_on_a_provision_an_act_or_nothing_stands_where_it_speaks(ask):
    places = ["kz/act/clubs-2020/art/2", "kz/act/clubs-2020"]
    facts = [claim(n, p, more=UNDER) for n, p in enumerate(places)] + [claim(9, more=UNDER)]
    found = matrix(ask(LAW, *facts), OLD, NEW)
    assert [r.place.iri for r in found.rows] == [BASE + p for p in reversed(places)]
    assert all(not r.norms for r in found.rows)
    assert [s.iri for s in found.unplaced] == [f"{BASE}kz/claim/report/9"]


def test_no_criticism_gives_an_empty_matrix_and_says_how_many_claims_there_are(ask):
    found = matrix(ask(LAW, claim(1, BAN)), OLD, NEW)
    assert (found.rows, found.standards) == ([], [])
    assert found.counts["claims"] == 1
