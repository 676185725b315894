"""A wrong fact never gets further: what is broken is named by file, subject and message."""

from __future__ import annotations

import pytest

from graph.build import check
from graph.check import read_checks
from graph.findings import Finding, FindingsError, Report, Severity

NORM = "kz/norm/clubs-2000/5-1-report"


def errors(tiny):
    return check(tiny.project).errors


def test_the_invented_project_is_right_in_everything(tiny):
    assert check(tiny.project).findings == []


@pytest.mark.parametrize(
    ("old", "new", "subject", "said"),
    [
        pytest.param(
            "    lg:statedIn <kz/act/clubs-2000/art/5/par/1> ;\n",
            "",
            NORM,
            "add lg:statedIn",
            id="a norm that stands nowhere",
        ),
        pytest.param(
            "    lg:readIn <kz/act/clubs-2000/edition/2020-02-01> ;\n",
            "",
            NORM,
            "Say how the norm is known",
            id="a norm that nobody read",
        ),
        pytest.param(
            '"Объединение отчитывается ежегодно."@ru',
            '"x"@de',
            NORM,
            "Russian",
            id="a description without Russian",
        ),
        pytest.param(
            "    lg:readBy <scheme/reading-methods/transcribed> .",
            '    lg:coverage "all"@en .',
            "kz/act/clubs-2000/edition/2020-02-01",
            "lg:readBy",
            id="an edition that nobody is said to have read",
        ),
        pytest.param(
            "scheme/rights/association",
            "scheme/rights/assosiation",
            NORM,
            "scheme/rights/assosiation",
            id="a right that is in no list",
        ),
        pytest.param(
            "scheme/organisation-types/public-association",
            "scheme/organisation-types/public-asociation",
            NORM,
            "public-asociation",
            id="an organisation type that is in no list",
        ),
        pytest.param(
            '"2000-02-01"^^xsd:date',
            '"2000-02-30"^^xsd:date',
            "kz/act/clubs-2000",
            "2000-02-30",
            id="a day that is not in the calendar",
        ),
        pytest.param(
            'eli:number "5" .',
            'eli:number "5" ;\n    lg:numbr "5" .',
            "kz/act/clubs-2000/art/5",
            "numbr",
            id="a property that is not in the vocabulary",
        ),
    ],
)
def test_what_is_broken_in_the_law_is_named_with_its_file(tiny, old, new, subject, said):
    tiny.edit(tiny.law, old, new)
    found = [f for f in errors(tiny) if f.file == tiny.law and f.subject == subject]
    assert any(said in f.message for f in found), found


def test_a_join_whose_name_does_not_follow_from_what_it_joins_is_told_its_name(tiny):
    tiny.edit(tiny.claims, '"Article 5" ;', '"report every" ;')
    (found,) = [f for f in errors(tiny) if f.rule == "join-names"]
    assert found.file == tiny.claims
    assert found.subject.startswith("kz/citation/")
    assert "write <kz/citation/" in found.message


def test_a_citation_of_a_source_that_is_nowhere_is_named(tiny):
    tiny.edit(tiny.claims, "<source/report-2020> a lg:Source", "<source/report-2021> a lg:Source")
    assert any("source/report-2020" in f"{f.subject} {f.message}" for f in errors(tiny))


def test_a_finding_reads_as_file_subject_and_message():
    finding = Finding("data/laws/kz/x.ttl", "kz/act/x-2001", "add a title")
    assert str(finding) == "data/laws/kz/x.ttl: kz/act/x-2001: add a title"
    assert str(Finding("", "kz/act/x-2001", "crossed")).startswith("(inferred): ")


def test_only_errors_fail_and_no_finding_is_listed_twice():
    warning = Finding("f", "s", "m", severity=Severity.WARNING)
    report = Report()
    report.extend([warning, warning])
    report.extend([warning])
    assert report.findings == [warning]
    report.raise_for_errors()
    report.extend([Finding("f", "s", "broken")])
    with pytest.raises(FindingsError, match=r"1 errors; the first: f: s: broken.*lawgraph check"):
        report.raise_for_errors()


def test_each_check_of_the_project_has_a_sentence_and_a_known_severity(project):
    checks = read_checks(project.ontology / "checks")
    assert len(checks) > 20
    for one in checks:
        assert len(one.sentence.split()) > 3, one.name
        assert one.severity in Severity
        assert one.sentence == one.sentence.strip()
