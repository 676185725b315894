"""What is said to be read, and in which languages things are named."""

from __future__ import annotations

from graph.answers.completeness import languages, readings

READ = """
<source/report-2020> a lg:Source ; dct:title "Report"@en .
<kz/act/clubs-2000> a lg:Act ; rdfs:label "Clubs"@en ; eli:title "О клубах"@ru .
<kz/act/unions-2001> a lg:Act ; rdfs:label "Unions"@en, "О союзах"@ru, "Одақтар"@kk .
<kz/reading-record/1> a lg:ReadingRecord ; lg:readOf <kz/act/clubs-2000> ;
    lg:partRead "article 1"@en, "статья 1"@ru ; lg:extent <scheme/extents/part> ;
    dct:description "the notes are left"@en .
<kz/reading-record/2> a lg:ReadingRecord ; lg:readOf <source/report-2020> ;
    lg:partRead "section 1"@en ; lg:extent <scheme/extents/full> .
"""


def test_a_reader_learns_what_was_read_and_what_is_left(ask) -> None:
    found = readings(ask(READ))
    assert [(r.subject.iri.rsplit("/", 1)[-1], r.part["en"]) for r in found] == [
        ("report-2020", "section 1"),
        ("clubs-2000", "article 1"),
    ]
    assert found[1].extent.label["ru"] == "прочитано частично"
    assert found[1].left == {"en": "the notes are left"}


def test_an_official_title_and_our_own_words_are_counted_apart(ask) -> None:
    counted = {(c.what, c.language): c for c in languages(ask(READ))}
    acts = {lang: counted["acts", lang] for lang in ("en", "ru", "kk")}
    assert (acts["ru"].official, acts["ru"].ours, acts["ru"].missing) == (1, 1, 0)
    assert (acts["en"].official, acts["en"].ours, acts["en"].missing) == (0, 2, 0)
    assert (acts["kk"].official, acts["kk"].ours, acts["kk"].missing) == (0, 1, 1)
    assert counted["concepts", "kk"].missing == 0
