"""From a statute to facts: what is stated, at which names, and what is left out."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, BNode, Literal, URIRef

from graph.identifiers import BASE, Provision
from graph.imports.derive import Derived, derive
from graph.imports.known import KnownActs, stems
from graph.imports.model import concept, eli, lg
from graph.imports.naming import Amending
from graph.statutes import read
from tests.graph.imports.conftest import Make

AFTER = "календарных дней после дня его первого официального опубликования)"
TEN = f"(вводится в действие по истечении десяти {AFTER}"
SIXTY = f"(вводится в действие по истечении шестидесяти {AFTER}"
LAW = f""" Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ

 Статья 1. Предмет закона

      1. Настоящий Закон регулирует деятельность клубов.

      2. Клубы действуют по статье 2 настоящего Закона.

      Часть вторая пункта.

      Сноска. Статья 1 с изменениями, внесенными законами РК от 02.07.2021
№ 62-VII
 {TEN}; от 05.07.2024
№ 114-VIII
 (вводится в действие с 01.01.2025).

 Статья 2. Членство

      Клуб ведет список членов.

 Статья 2-1. Взносы

      Взносы добровольны.

      Сноска. Закон дополнен статьей 2-1 в соответствии с Законом РК от 31.12.2025
№ 245-VIII
 {SIXTY}.

 Статья 3. Исключена Законом РК от 26.06.2020 № 349-VI {TEN}.

 Глава 2. НАДЗОР

      Сноска. Закон дополнен главой 2 в соответствии с Законом РК от 28.12.2017
№ 127-VI
 (вводится в действие с 01.07.2018).

 Статья 3-1. Проверки

      Проверки проводит суд.
"""


def at(path: str) -> URIRef:
    return URIRef(f"{BASE}kz/act/sample-2000/{path}")


def change(path: str) -> URIRef:
    return URIRef(f"{BASE}kz/change/{path}")


def one(found: Derived, subject: URIRef, predicate: URIRef) -> object:
    values = [o for s, p, o in found.triples if s == subject and p == predicate]
    assert len(values) == 1, values
    return values[0]


@pytest.fixture
def law(make: Make) -> Derived:
    return make(LAW)


def test_places_have_numbers_headings_and_the_path_of_chapters(law: Derived) -> None:
    assert one(law, at("art/1"), eli("title")) == Literal("Предмет закона", lang="ru")
    assert one(law, at("art/1/par/2"), eli("is_part_of")) == at("art/1")
    assert one(law, at("art/1/par/2"), eli("number")) == Literal("2")
    path = Literal("Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ", lang="ru")
    assert one(law, at("art/2-1"), lg("headingPath")) == path


def test_a_paragraph_with_a_second_passage_has_a_first_one(law: Derived) -> None:
    assert (at("art/1/par/2/part/1"), RDF.type, lg("Provision")) in law.triples
    assert (at("art/1/par/2/part/2"), RDF.type, lg("Provision")) in law.triples
    assert (at("art/1/par/1/part/1"), RDF.type, lg("Provision")) not in law.triples


def test_no_word_of_the_law_becomes_a_fact(law: Derived) -> None:
    said = " ".join(str(o) for _, _, o in law.triples)
    assert "ведет список" not in said
    assert "добровольны" not in said


def test_a_change_has_act_place_effect_and_day(law: Derived) -> None:
    first = change("law-62-VII-2021-07-02/sample-2000/1/1")
    assert one(law, first, lg("changedBy")) == URIRef(f"{BASE}kz/act/law-62-VII-2021-07-02")
    assert one(law, first, lg("changes")) == at("art/1")
    assert one(law, first, lg("effect")) == concept("effects", "amended")
    assert one(law, first, lg("delayDays")) == Literal(10)
    second = change("law-114-VIII-2024-07-05/sample-2000/1/1")
    assert str(one(law, second, lg("effectDate"))) == "2025-01-01"
    gone = change("law-349-VI-2020-06-26/sample-2000/3/1")
    assert one(law, gone, lg("effect")) == concept("effects", "excluded")


def test_what_the_edition_prints_too_early_is_pending(law: Derived) -> None:
    inserted = change("law-245-VIII-2025-12-31/sample-2000/2-1/1")
    edition = URIRef(f"{BASE}kz/act/sample-2000/edition/2026-02")
    assert one(law, inserted, lg("recordedIn")) == edition
    assert one(law, inserted, lg("pendingIn")) == edition
    assert law.counts["pending changes"] == 1


def test_articles_of_an_inserted_chapter_are_inserted_with_it(law: Derived) -> None:
    whole = change("law-127-VI-2017-12-28/sample-2000/act/1")
    assert one(law, whole, lg("partConcerned")) == Literal("chapter 2")
    own = change("law-127-VI-2017-12-28/sample-2000/3-1/1")
    assert one(law, own, lg("changes")) == at("art/3-1")
    assert one(law, own, lg("evidence")) == one(law, whole, lg("evidence"))


def test_a_citation_pins_the_words_of_the_note(law: Derived) -> None:
    cited = one(law, change("law-62-VII-2021-07-02/sample-2000/1/1"), lg("evidence"))
    assert isinstance(cited, URIRef)
    start, end = (
        int(str(one(law, cited, URIRef(f"http://www.w3.org/ns/oa#{k}")))) for k in ("start", "end")
    )
    passage = LAW[start:end]
    assert str(one(law, cited, lg("mustContain"))) in passage
    digest = hashlib.sha256(passage.encode()).hexdigest()
    assert str(one(law, cited, lg("passageDigest"))) == digest


def test_a_reference_inside_the_act_is_a_fact(law: Derived) -> None:
    assert (at("art/1/par/2"), eli("cites"), at("art/2")) in law.triples


def test_a_line_that_was_added_does_not_insert_the_paragraph_around_it(make: Make) -> None:
    text = """ Статья 5. Имущество

      1. Клуб имеет имущество.

      Оно неделимо.

      Сноска. Пункт 1 статьи 5 дополнен абзацем вторым - Закон РК от 2 марта 1998 г. № 211.
"""
    found = make(text, "sample-1994")
    name = change("law-211-1998-03-02/sample-1994/5/1")
    assert one(found, name, lg("effect")) == concept("effects", "amended")


def test_a_number_without_text_and_note_is_said_to_be_empty(make: Make) -> None:
    found = make(" Статья 5. Имущество\n\n      1. Слова.\n\n      2. (исключен)\n")
    edition = URIRef(f"{BASE}kz/act/sample-2000/edition/2026-02")
    assert one(found, at("art/5/par/2"), lg("emptyIn")) == edition


def test_an_event_without_an_act_is_left_out_with_its_line(make: Make) -> None:
    text = " Статья 5. Имущество\n\n      Слова.\n\n      Сноска. Статья 5 исключена.\n"
    found = make(text)
    assert found.counts.get("events", 0) == found.counts.get("changes", 0) + sum(
        x.what == "event" for x in found.left_out
    )


def test_a_date_before_the_amending_act_is_told_in_words_only(make: Make) -> None:
    text = """ Статья 5. Имущество

      Слова.

      Сноска. Статья 5 с изменением, внесенным Законом РК от 02.01.2021
№ 399-VI
 (вводится в действие с 16.12.2020).
"""
    found = make(text)
    name = change("law-399-VI-2021-01-02/sample-2000/5/1")
    assert "reaches back" in str(one(found, name, lg("statedEffect")))
    assert not [1 for s, p, _ in found.triples if s == name and p == lg("effectDate")]


def test_an_act_known_by_another_name_keeps_it(make: Make) -> None:
    known = KnownActs(by_number={("62-VII", "2021-07-02"): "clubs-2021"})
    found = make(LAW, known=known)
    name = change("clubs-2021/sample-2000/1/1")
    assert one(found, name, lg("changedBy")) == URIRef(f"{BASE}kz/act/clubs-2021")


def test_a_mention_means_the_act_in_force_on_the_day() -> None:
    names = {stems("Налоговый кодекс"): frozenset({"tax-code-2017", "tax-code-2025"})}
    times = {"tax-code-2017": ("2018-01-01", "2026-01-01"), "tax-code-2025": ("2026-01-01", "")}
    known = KnownActs(by_name=names, times=times)
    assert known.named("Налоговым кодексом Республики Казахстан", "2026-02") == "tax-code-2025"
    assert known.named("Налогового кодекса", "2020-05-01") == "tax-code-2017"
    assert known.named("Лесного кодекса", "2020-05-01") is None


def test_amending_acts_are_named_in_three_languages_by_number_and_date(make: Make) -> None:
    amending = Amending(KnownActs())
    statute = read(LAW.splitlines(keepends=True), "sample-2000")
    derive(statute, "2026-02", LAW, "0" * 64, amending)
    labels = {
        str(o) for s, p, o in amending.triples() if str(s).endswith("law-62-VII-2021-07-02")
        and str(p).endswith("label")
    }  # fmt: skip
    assert labels == {
        "Law No. 62-VII of 2 July 2021",
        "Закон от 2 июля 2021 года № 62-VII",
        "2021 жылғы 2 шілдедегі № 62-VII Заң",
    }


@given(st.lists(st.sampled_from(LAW.split("\n\n")), max_size=12))
def test_whatever_is_read_derives_to_names_that_parse(pieces: list[str]) -> None:
    text = "\n\n".join(pieces)
    statute = read(text.splitlines(keepends=True), "sample-2000")
    twice = [derive(statute, "2026-02", text, "0" * 64, Amending(KnownActs())) for _ in range(2)]
    assert twice[0] == twice[1]
    for s, p, o in twice[0].triples:
        assert not any(isinstance(term, BNode) for term in (s, p, o))
        if p == RDF.type and o == lg("Provision"):
            assert Provision.parse(str(s)).iri == str(s)
    told = sum(len(e.places) for e in statute.events)
    told += sum(len(e.places) for n in statute.notices for e in n.events)
    left = sum(x.what == "event" for x in twice[0].left_out)
    through = twice[0].counts.get("changes through a chapter", 0)
    changes = sum(p == RDF.type and o == lg("Change") for _, p, o in twice[0].triples)
    assert changes == twice[0].counts.get("changes", 0)
    assert changes - through <= told
    assert changes - through + left >= twice[0].counts.get("events", 0)
