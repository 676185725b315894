"""What an edition can tell: hard point 8. That a place existed is not that its wording was read."""

from __future__ import annotations

import pytest

NORM = "law-2001/5-1-report"

ACT = """
<kz/act/law-2001> a lg:Act ; eli:date_document "2001-01-16"^^xsd:date ;
    eli:first_date_entry_in_force "2001-02-01"^^xsd:date .
<kz/act/law-2001/art/5> a lg:Provision ; eli:is_part_of <kz/act/law-2001> .
<kz/act/law-2001/art/5/par/1> a lg:Provision ; eli:is_part_of <kz/act/law-2001/art/5> .
<kz/act/law-2001/art/5/par/2> a lg:Provision ; eli:is_part_of <kz/act/law-2001/art/5> .
"""


def edition(day, of="law-2001"):
    kind = {4: "gYear", 7: "gYearMonth", 10: "date"}[len(day)]
    return f"""<kz/act/{of}/edition/{day}> a lg:Edition ; eli:is_member_of <kz/act/{of}> ;
        lg:asOf "{day}"^^xsd:{kind} .\n"""


def norm(name, *read, place="art/5/par/1", rest=""):
    known = ", ".join(f"<kz/act/law-2001/edition/{day}>" for day in read)
    return f"""<kz/norm/law-2001/{name}> a lg:Norm, lg:Duty ;
        lg:statedIn <kz/act/law-2001/{place}> ; {f"lg:readIn {known} ;" if read else ""} {rest}
        lg:affects <scheme/organisation-types/foundation> .\n"""


def change(law, signed, place, recorded="", effect="amended", rest="", seq=1):
    return f"""<kz/act/{law}> a lg:Act ; eli:date_document "{signed}"^^xsd:date .
    <kz/change/{law}/law-2001/5/{seq}> a lg:Change ; lg:changedBy <kz/act/{law}> ;
        lg:changes <kz/act/law-2001/{place}> ; lg:effect <scheme/effects/{effect}> ;
        lg:effectDate "{signed}"^^xsd:date ; lg:stage <scheme/stages/adopted> {rest}
        {f"; lg:recordedIn <kz/act/law-2001/edition/{recorded}>" if recorded else ""} .\n"""


def statuses(asked, *days, name=NORM):
    """The status of one norm on each day; None where the trace does not show it."""
    found = []
    for day in days:
        shown = {a.norm.rsplit("/norm/")[-1]: a for a in asked.trace("foundation", day).norms}
        found.append(shown[name].validity.status.value if name in shown else None)
    return found


def test_what_stood_in_the_latest_edition_read_is_attested_after_it_and_certain_before(golden):
    asked = golden(turtle=ACT + edition("2026-02-10") + norm("5-1-report", "2026-02-10"))
    assert statuses(asked, "2001-01-31", "2001-02-01", "2026-02-10", "2026-02-11") == [
        None,
        "certain",
        "certain",
        "attested",
    ]
    told = asked.norm("foundation", "2026-11-21", NORM).validity
    assert "2026-02-10 were not read" in told.reason["en"]
    assert told.attested_until.isoformat() == "2026-02-10"


def test_an_edition_dated_by_month_attests_no_longer_than_to_its_first_day(golden):
    asked = golden(turtle=ACT + edition("2026-02") + norm("5-1-report", "2026-02"))
    assert statuses(asked, "2026-02-01", "2026-02-02") == ["certain", "attested"]


def test_before_a_change_that_the_edition_carries_the_wording_was_not_read(golden):
    law = change("law-300-VI", "2020-01-09", "art/5/par/1", recorded="2026-02-10")
    asked = golden(turtle=ACT + edition("2026-02-10") + norm("5-1-report", "2026-02-10") + law)
    assert statuses(asked, "2019-06-01", "2020-01-08", "2020-01-09", "2026-11-21") == [
        "wording-not-read",
        "wording-not-read",
        "certain",
        "attested",
    ]
    counts = asked.trace("foundation", "2019-06-01").counts
    assert (counts["norms"], counts["wording_not_read"]) == (0, 1)


def test_a_later_change_ends_what_an_older_edition_can_tell(golden):
    """Listed in a later edition of which nothing of this article was read."""
    law = change("law-later", "2023-04-01", "art/5", recorded="2026-02-10")
    turtle = ACT + edition("2020-05-25") + edition("2026-02-10") + law
    asked = golden(turtle=turtle + norm("5-1-report", "2020-05-25"))
    assert statuses(asked, "2019-06-01", "2023-03-31", "2023-04-01") == [
        "certain",
        "certain",
        "wording-not-read",
    ]


def test_a_change_of_the_article_touches_every_paragraph(golden):
    law = change("law-a", "2020-01-09", "art/5", recorded="2026-02-10")
    asked = golden(turtle=ACT + edition("2026-02-10") + norm("5-1-report", "2026-02-10") + law)
    assert statuses(asked, "2019-06-01") == ["wording-not-read"]


def test_a_change_of_another_paragraph_does_not_touch_this_one(golden):
    law = change("law-a", "2020-01-09", "art/5/par/2", recorded="2026-02-10")
    asked = golden(turtle=ACT + edition("2026-02-10") + norm("5-1-report", "2026-02-10") + law)
    assert statuses(asked, "2019-06-01") == ["certain"]


def test_a_changed_heading_touches_no_norm(golden):
    law = change("law-a", "2020-01-09", "art/5", "2026-02-10", effect="heading-changed")
    asked = golden(turtle=ACT + edition("2026-02-10") + norm("5-1-report", "2026-02-10") + law)
    assert statuses(asked, "2019-06-01") == ["certain"]


def test_a_comparison_that_found_the_norm_untouched_carries_its_wording_back(golden):
    law = change(
        "law-a", "2020-01-09", "art/5", "2026-02-10", rest=f"; lg:leavesUnchanged <kz/norm/{NORM}>"
    )
    turtle = ACT + edition("2026-02-10") + law + norm("5-1-report", "2026-02-10")
    asked = golden(turtle=turtle + norm("5-2-other", "2026-02-10", place="art/5/par/2"))
    assert statuses(asked, "2001-02-01", "2019-06-01") == ["certain", "certain"]
    assert statuses(asked, "2019-06-01", name="law-2001/5-2-other") == ["wording-not-read"]


def test_an_inserted_paragraph_did_not_exist_before_and_needs_no_older_edition(golden):
    law = change("law-a", "2020-01-09", "art/5/par/1", "2026-02-10", effect="inserted")
    asked = golden(turtle=ACT + edition("2026-02-10") + norm("5-1-report", "2026-02-10") + law)
    assert statuses(asked, "2020-01-08", "2020-01-09") == [None, "certain"]


TWO_WORDINGS = (
    ACT
    + edition("2020-05-25")
    + edition("2026-02-10")
    + change("law-a", "2022-01-01", "art/5/par/1", recorded="2026-02-10")
    + norm("5-1-ten", "2020-05-25")
    + norm("5-1-three", "2026-02-10")
)


def test_another_wording_read_for_the_day_means_that_this_one_was_not_in_force(golden):
    asked = golden(turtle=TWO_WORDINGS)
    assert asked.names("foundation", "2019-06-01") == {"law-2001/5-1-ten"}
    assert asked.names("foundation", "2026-11-21") == {"law-2001/5-1-three"}


def test_each_answer_names_the_edition_that_bears_it_and_no_other(golden):
    asked = golden(turtle=TWO_WORDINGS)
    for day, read in (("2019-06-01", "2020-05-25"), ("2026-11-21", "2026-02-10")):
        assert [e.iri.rsplit("/", 1)[-1] for e in asked.trace("foundation", day).editions] == [read]


REPORT = '<source/report-2015> a lg:Source ; lg:asOf "2015"^^xsd:gYear .\n'


def test_a_norm_known_only_from_a_report_is_never_asserted_on_its_own_wording(golden):
    told = norm("5-1-report", rest="lg:knownFrom <source/report-2015> ;")
    asked = golden(turtle=ACT + REPORT + told)
    assert statuses(asked, "2000-01-01", "2015-01-01") == [None, "wording-not-read"]
    assert statuses(asked, "2026-11-21") == ["wording-not-read"]


def test_two_editions_read_alike_bridge_the_years_between_them(golden):
    turtle = ACT + edition("2014-11-07") + edition("2023-12-21")
    asked = golden(turtle=turtle + norm("5-1-report", "2014-11-07", "2023-12-21"))
    assert statuses(asked, "2013-01-01", "2019-06-01", "2024-01-01") == [
        "certain",
        "certain",
        "attested",
    ]


@pytest.mark.parametrize("recorded", ["", "2020-05-25"])
def test_a_change_after_the_only_edition_read_ends_the_wording(golden, recorded):
    # Told by a report only, or noted in the edition as still to come.
    pending = f"; lg:pendingIn <kz/act/law-2001/edition/{recorded}>" if recorded else ""
    law = change("law-a", "2022-01-01", "art/5/par/1", recorded, rest=pending)
    asked = golden(turtle=ACT + edition("2020-05-25") + law + norm("5-1-report", "2020-05-25"))
    assert statuses(asked, "2020-05-25", "2021-12-31", "2022-01-01") == [
        "certain",
        "attested",
        "wording-not-read",
    ]
