"""Single citations: what is found, where it stands, and what is said when it is not there."""

from __future__ import annotations

import datetime

import pytest

from graph.cite import Form, cite, names
from graph.identifiers import BASE
from graph.store import OpenGeneration

SMALL = """
<kz/act/gardens-1996> a lg:Act ; eli:title "О садах"@ru, "On Gardens"@en, "Бақтар туралы"@kk ;
    eli:type_document <scheme/act-types/law> ; eli:number "3-I" ; eli:id_local "Z960000777_" ;
    eli:date_document "1996-05-31"^^xsd:date .
<kz/act/garden-code-2014> a lg:Act ; eli:title "Садовый кодекс Республики Казахстан"@ru ;
    skos:altLabel "СдК"@ru ; eli:type_document <scheme/act-types/code> ;
    eli:date_document "2014-07-03"^^xsd:date .
<kz/act/gardens-1996/art/5> a lg:Provision .
<kz/act/gardens-1996/art/5/part/2> a lg:Provision .
<kz/act/gardens-1996/art/6/par/2> a lg:Provision .
<kz/act/garden-code-2014/art/7> a lg:Provision .
<kz/act/garden-code-2014/art/7-1> a lg:Provision .
<kz/act/garden-code-2014/art/7/par/2> a lg:Provision .
"""


@pytest.fixture
def garden(small):
    store = small(SMALL)
    return names(OpenGeneration(store.inner, "test"))


def paths(citations) -> list[str | None]:
    return [c.iri and c.iri.removeprefix(f"{BASE}kz/act/") for c in citations]


# In a code the часть is the numbered paragraph, in a law an unnumbered passage, and where the
# graph has only the other one, that one is meant.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("часть 2 статьи 7 Садового кодекса", "garden-code-2014/art/7/par/2"),
        ("часть 2 статьи 5 Закона «О садах»", "gardens-1996/art/5/part/2"),
        ("часть 2 статьи 6 Закона «О садах»", "gardens-1996/art/6/par/2"),
        ("часть 2 статьи 8 Закона «О садах»", "gardens-1996/art/8/part/2"),
        ("часть 2 статьи 8 СдК", "garden-code-2014/art/8/par/2"),
        ("Бақтар туралы Заңның 5-бабының 2-бөлігі", "gardens-1996/art/5/part/2"),
        ("Article 5 of the Law on Gardens", "gardens-1996/art/5"),
    ],
)
def test_a_part_is_what_the_act_has(garden, text, expected):
    assert paths(cite(text, garden)) == [expected]


def test_what_the_graph_lacks_is_said_and_not_dropped(garden):
    (found,) = cite("ст. 99 СдК", garden)
    assert paths([found]) == ["garden-code-2014/art/99"]
    assert not found.exists
    assert found.note == "not in the graph"


def test_an_act_that_the_graph_lacks_is_said_and_not_dropped(garden):
    (found,) = cite("статья 5 Закона «О болотах»", garden)
    assert found.candidates == ()
    assert found.note == "the act is not in the graph"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("статья 5 Садового кодекса Украины", "an act of another state"),
        ("статья 5 проекта Садового кодекса", "a draft, not the act"),
        ("статья 5", "no act is named here or before"),
        ("пункт 2 той же статьи", "nothing was cited before that it could point to"),
    ],
)
def test_why_there_is_no_candidate(garden, text, note):
    (found,) = cite(text, garden)
    assert (found.candidates, found.note) == ((), note)


def test_a_range_takes_in_the_inserted_articles_that_there_are(garden):
    assert paths(cite("статьи 6–8 СдК", garden)) == [
        f"garden-code-2014/art/{n}" for n in ("6", "7", "7-1", "8")
    ]


def test_a_hyphen_is_an_inserted_article_where_the_graph_has_it_else_a_range(garden):
    assert paths(cite("ст. 7-1 СдК", garden)) == ["garden-code-2014/art/7-1"]
    assert paths(cite("ст. 2-3 СдК", garden)) == [f"garden-code-2014/art/{n}" for n in "23"]


def test_offsets_cut_the_piece_and_the_phrase_out_of_the_text(garden):
    text = "См. ст. ст. 5,\u00a06–7 Закона\u00a0«О садах»¹, далее."
    found = cite(text, garden)
    assert [c.text for c in found] == ["5", "6–7", "6–7"]
    assert all(text[c.start : c.end] == c.text for c in found)
    assert {text[slice(*c.phrase)] for c in found} == {"ст. ст. 5,\u00a06–7 Закона\u00a0«О садах»"}


def test_a_single_citation_is_its_whole_phrase(garden):
    (found,) = cite("Смотрите п. 2 ст. 6 Закона «О садах».", garden)
    assert found.text == "п. 2 ст. 6 Закона «О садах»"
    assert (found.lang, found.form) == ("ru", Form.INNER)


@pytest.mark.parametrize(
    ("text", "lang"),
    [("ст. 7 СдК", "ru"), ("Бақтар туралы Заңның 5-бабы", "kk"), ("Law on Gardens", "en"),
     ("Z960000777_", "")],
)  # fmt: skip
def test_the_language_is_that_of_the_phrase(garden, text, lang):
    assert [c.lang for c in cite(text, garden)] == [lang]


def test_initials_need_their_capitals(garden):
    assert paths(cite("ст. 7 СдК", garden)) == ["garden-code-2014/art/7"]
    assert paths(cite("ст. 7 сдк", garden)) == [None]


def test_the_place_of_the_text_serves_this_article(garden):
    here = f"{BASE}kz/act/gardens-1996/art/6"
    found = cite("пункт 2 настоящей статьи и статья 5 настоящего Закона", garden, None, here)
    assert paths(found) == ["gardens-1996/art/6/par/2", "gardens-1996/art/5"]


def test_a_bare_article_is_less_sure_than_one_with_its_act(garden):
    sure, bare = cite("Статья 7 СдК строга. Статья 7-1 тоже.", garden)
    assert bare.form is Form.BARE
    assert bare.candidates[0].confidence < sure.candidates[0].confidence


def test_ibid_alone_repeats_the_place(garden):
    assert paths(cite("Ст. 7 СдК. Там же.", garden)) == ["garden-code-2014/art/7"] * 2


# --- the real data ---


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2012-01-01", "tax-code-2008"),
        ("2019-01-01", "tax-code-2017"),
        ("2026-02-01", "tax-code-2025"),
    ],
)
def test_the_day_chooses_the_code(known, at, expected):
    (found,) = cite("статья 14 Налогового кодекса РК", known, datetime.date.fromisoformat(at))
    assert paths([found]) == [f"{expected}/art/14"]
    assert found.candidates[0].confidence > 0.8


def test_without_a_day_all_codes_of_the_name_are_candidates(known):
    (found,) = cite("Tax Code", known)
    acts = {c.iri.rsplit("/", 1)[-1] for c in found.candidates}
    assert acts == {"tax-code-2008", "tax-code-2017", "tax-code-2025"}
    assert sum(c.confidence for c in found.candidates) <= 1


def test_the_constitution_of_the_day(known):
    def on(year):
        return paths(cite("the Constitution", known, datetime.date(year, 8, 1)))

    assert (on(2020), on(2026)) == (["constitution-1995"], ["constitution-2026"])


def test_initials_mean_other_codes_in_other_languages(known):
    at = datetime.date(2026, 8, 1)
    assert paths(cite("ст. 5 СК РК", known, at)) == ["social-code-2023/art/5"]
    assert paths(cite("ҚР СК-нің 5-бабы", known, at)) == ["tax-code-2025/art/5"]


def test_a_wrong_date_beside_the_right_number_and_title_is_told(known):
    text = "Law of the RK № 11-VI on Payments and Payment Systems, dated Jun 29, 2016"
    (found,) = cite(text, known)
    assert paths([found]) == ["payments-2016"]
    assert "but the act is of 2016-07-26" in found.candidates[0].why


def test_a_treaty_is_cited_by_article(known):
    (found,) = cite("Article 22(2) of the ICCPR", known)
    assert found.iri == f"{BASE}standard/iccpr/art/22"


@pytest.mark.parametrize(
    "text",
    [
        "She wrote an article in the newspaper.",
        "Статья расходов бюджета.",
        "The NGO ARTICLE 19 wrote.",
        "This article is about law.",
        "Please note the order of things.",
        "20 человек, 3 пункта, 5 частей",
        "",
    ],
)
def test_what_is_no_citation_is_left_alone(known, text):
    assert cite(text, known) == []
