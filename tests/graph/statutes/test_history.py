"""Amendment notes: who changed what, when, with effect from which day."""

# ruff: noqa: E501 - a sample stands on one line, as in the text of the site

from __future__ import annotations

import pytest

from graph.identifiers import Act
from graph.statutes import EffectKind, Event, EventKind, history
from graph.statutes.headings import note_opener
from graph.statutes.lines import numbered, passages
from graph.statutes.places import Context

ACT = Act("sample-2000")
TEN_DAYS = "вводится в действие по истечении десяти календарных дней после дня его опубликования"


def read(text: str, article: str | None = None) -> history.History:
    passage = next(passages(numbered(text.splitlines(keepends=True))))
    return history.parse(passage, note_opener(passage.folded) or 0, Context(ACT, article))


def short(event: Event) -> tuple[str, str, str | None, str | None]:
    place = event.place
    where = place.provision.path.split("/", 3)[-1] if place.provision else place.kind + place.number
    act = event.act
    return where, event.kind.value, act and act.number, act and act.date


def test_one_verb_governs_all_acts_of_the_list() -> None:
    told = read(
        "Сноска. Статья 5 с изменениями, внесенными законами РК от 01.02.2003 № 4-II; "
        f"от 05.06.2007 № 8-III (порядок введения в действие см. ст. 2); от 07.08.2011 № 9-IV ({TEN_DAYS})."
    )
    assert [short(e) for e in told.events] == [
        ("art/5", "amended", "4-II", "2003-02-01"),
        ("art/5", "amended", "8-III", "2007-06-05"),
        ("art/5", "amended", "9-IV", "2011-08-07"),
    ]
    effects = [e.effect for e in told.events]
    assert [e.kind for e in effects] == [
        EffectKind.UNSTATED,
        EffectKind.SEE_ARTICLE,
        EffectKind.RULE,
    ]
    assert effects[1].see == "ст. 2"
    assert (effects[2].count, effects[2].unit) == (10, "days")
    assert told.unparsed == ()


def test_a_new_edition_is_told_from_later_amendments() -> None:
    told = read(
        "Сноска. Статья 5 в редакции Закона РК от 01.02.2003 № 4-II; "
        "с изменениями, внесенными законами РК от 05.06.2007 № 8-III; от 07.08.2011 № 9-IV."
    )
    assert [e.kind.value for e in told.events] == ["new-edition", "amended", "amended"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Сноска. Глава 7 дополнена статьей 89-1 в соответствии с Законом РК от 01.02.2003 № 4-II.",
            ("art/89-1", "inserted"),
        ),
        (
            "Сноска. Кодекс дополнен главой 4-1 в соответствии с Законом РК от 01.02.2003 № 4-II.",
            ("chapter4-1", "inserted"),
        ),
        (
            "Сноска. Статья 9 дополнена пунктом 4 - Закон РК от 1 февраля 2003 г. N 4-II.",
            ("art/9/par/4", "inserted"),
        ),
        (
            "Сноска. Заголовок статьи 9 - в редакции Закона РК от 01.02.2003 № 4-II.",
            ("art/9", "heading-changed"),
        ),
        (
            "Сноска. Заголовок главы 4 в редакции Закона РК от 01.02.2003 № 4-II.",
            ("chapter-heading4", "heading-changed"),
        ),
        ("Сноска. Статья 9 исключена Законом РК от 01.02.2003 № 4-II.", ("art/9", "excluded")),
        (
            "Сноска. Пункт 2 статьи 9 исключен Законом РК от 01.02.2003 № 4-II.",
            ("art/9/par/2", "excluded"),
        ),
        (
            "Сноска. Подпункт 3) пункта 2 статьи 9 в редакции Закона РК от 01.02.2003 № 4-II.",
            ("art/9/par/2/sub/3", "new-edition"),
        ),
        (
            "Сноска. Преамбула с изменениями, внесенными Законом РК от 01.02.2003 № 4-II.",
            ("preamble", "amended"),
        ),
        (
            "Сноска. В статью 9 внесены изменения - Законом РК от 1 февраля 2003 г. N 4-II .",
            ("art/9", "amended"),
        ),
        (
            "Сноска. Статья 9 дополнена примечанием в соответствии с Законом РК от 01.02.2003 № 4-II.",
            ("art/9/note", "inserted"),
        ),
        (
            "Сноска. Название Закона в редакции Закона РК от 01.02.2003 № 4-II.",
            ("act-heading", "heading-changed"),
        ),
        (
            "Статья 9 с изменением, внесенным Законом РК от 01.02.2003 № 4-II.",
            ("art/9", "amended"),
        ),
        (
            "Footnote. Chapter 7 is supplemented with Article 89-1 in accordance with the Law of the Republic of Kazakhstan No. 4-II of 1 February 2003.",
            ("art/89-1", "inserted"),
        ),
        (
            "Footnote. The title of Section VI is in the wording of the Law of the Republic of Kazakhstan No. 4-II of 1 February 2003.",
            ("section-headingVI", "heading-changed"),
        ),
        (
            "Ескерту. 9-бап жаңа редакцияда - ҚР 2003.02.01 № 4-II Заңымен.",
            ("art/9", "new-edition"),
        ),
        (
            "Ескерту. 9-баптың 2-тармағы алып тасталды - ҚР 01.02.2003 N 4-II Заңымен.",
            ("art/9/par/2", "excluded"),
        ),
        (
            "Ескерту. 7-тарау 89-1-баппен толықтырылды - ҚР 01.02.2003 № 4-II Заңымен.",
            ("art/89-1", "inserted"),
        ),
    ],
)
def test_the_element_concerned_and_what_was_done_are_found(
    text: str, expected: tuple[str, str]
) -> None:
    told = read(text)
    assert [short(e) for e in told.events] == [(*expected, "4-II", "2003-02-01")]
    assert told.unparsed == ()


def test_what_follows_an_inserted_article_is_said_of_that_article() -> None:
    told = read(
        "Сноска. Глава 7 дополнена статьей 89-1 в соответствии с Законом РК от 01.02.2003 № 4-II; "
        "с изменением, внесенным Законом РК от 05.06.2007 № 8-III."
    )
    assert [short(e)[:2] for e in told.events] == [
        ("art/89-1", "inserted"),
        ("art/89-1", "amended"),
    ]


def test_both_date_orders_may_stand_in_one_note() -> None:
    told = read(
        "Ескерту. 5-бапқа өзгерістер енгізілді - ҚР 2003.02.01 N 4, 2007.06.05 № 8-III "
        "(қолданысқа енгізілу тәртібін 2-баптан қараңыз); 07.08.2011 № 9-IV (алғашқы ресми "
        "жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі) Заңдарымен."
    )
    assert [short(e)[2:] for e in told.events] == [
        ("4", "2003-02-01"),
        ("8-III", "2007-06-05"),
        ("9-IV", "2011-08-07"),
    ]
    assert [e.effect.kind.value for e in told.events] == ["unstated", "see-article", "rule"]


def test_a_bracket_left_open_does_not_swallow_the_next_act() -> None:
    told = read(
        "Сноска. Статья 5 с изменениями, внесенными законами РК от 01.02.2003 № 4-II "
        f"({TEN_DAYS}; от 05.06.2007 № 8-III (вводится в действие с 01.01.2008"
    )
    assert [e.effect.kind.value for e in told.events] == ["rule", "date"]
    assert told.events[1].effect.date == "2008-01-01"


def test_a_bracket_inside_a_locator_does_not_end_the_effect() -> None:
    told = read(
        "Сноска. Статья 5 с изменениями, внесенными законами РК от 01.02.2003 № 4-II "
        "(порядок введения в действие см. \nпп.1)\n п.1 ст.2); от 05.06.2007 № 8-III."
    )
    assert [e.effect.see for e in told.events] == ["пп.1) п.1 ст.2", None]
    assert told.unparsed == ()


def test_a_number_broken_by_a_link_is_one_number() -> None:
    told = read(
        "Сноска. Статья 5 с изменениями, внесенными законами РК от 01.02.2003 N 5\n42\n "
        "(вводится в действие с 01.03.2003); от 05.06.2007 \n№ 241-VI\nII (вводится в действие "
        "с 01.01.2008)."
    )
    assert [short(e)[2] for e in told.events] == ["542", "241-VIII"]


def test_an_act_known_by_date_or_by_number_only_is_kept() -> None:
    told = read("Сноска. Статья 5 с изменениями, внесенными законами РК от 08.06.2022; № 4-II.")
    assert [short(e)[2:] for e in told.events] == [(None, "2022-06-08"), ("4-II", None)]


def test_a_number_that_lost_its_sign_is_still_the_number() -> None:
    told = read("Сноска. Статья 5 с изменениями, внесенными Законом РК от 01.02.2003 44 (с 2004).")
    assert short(told.events[0])[2] == "44"


def test_decrees_and_constitutional_laws_are_told_from_laws() -> None:
    told = read(
        "Сноска. Статья 5 с изменениями, внесенными Указом Президента РК, имеющим силу Закона, "
        "№ 77 от 31.08.95; законами РК от 01.02.2003 № 4; Конституционным Законом РК от 05.06.2007 № 8."
    )
    kinds = [e.act.kind for e in told.events if e.act]
    assert kinds == ["decree-law", "law", "constitutional-law"]
    assert short(told.events[0])[2:] == ("77", "1995-08-31")


def test_a_suspension_ends_on_its_day_and_is_no_change_of_wording() -> None:
    told = read(
        "Сноска. Действие статьи 7 приостановлено до 01.01.2020 Законом РК от 05.06.2017 № 8-VI; "
        "действие восстановлено Законом РК от 05.06.2018 № 9-VI."
    )
    assert [e.kind for e in told.events] == [EventKind.SUSPENDED, EventKind.RESTORED]
    assert told.events[0].effect.until == "2020-01-01"


def test_one_act_that_did_the_same_to_several_is_one_event_with_several_places() -> None:
    told = read("Сноска. Пункты 2, 3 статьи 9 исключены Законом РК от 01.02.2003 № 4-II.")
    (event,) = told.events
    assert [p.provision and p.provision.path[-5:] for p in event.places] == ["par/2", "par/3"]


def test_a_change_of_the_kazakh_text_alone_is_marked() -> None:
    told = read(
        "Сноска. В статью 9 внесено изменение на казахском языке, текст на русском языке не "
        "изменяется в соответствии с Законом РК от 01.02.2003 № 4-II."
    )
    assert [(short(e)[0], e.kazakh_only) for e in told.events] == [("art/9", True)]


def test_exceptions_to_an_effect_are_not_taken_for_the_effect() -> None:
    told = read(
        "Сноска. Статья 9 в редакции Закона РК от 01.02.2003 № 4-II (вводится в действие с "
        "01.03.2003, за исключением пункта 3, который вводится в действие с 01.01.2005)."
    )
    effect = told.events[0].effect
    assert (effect.date, effect.has_exceptions) == ("2003-03-01", True)


def test_a_note_that_names_another_article_counts_for_the_one_it_stands_at() -> None:
    told = read("Сноска. Статья 6 исключена Законом РК от 01.02.2003 № 4-II.", article="5")
    assert [short(e)[0] for e in told.events] == ["art/5"]
    assert told.named == ("6",)


def test_words_that_are_not_understood_are_kept() -> None:
    told = read("Сноска. Статья 9 туманно поправлена Законом РК от 01.02.2003 № 4-II.")
    assert told.events == ()
    assert " ".join(u.text for u in told.unparsed).count("4-II") == 1
    assert any("туманно" in u.text for u in told.unparsed)


@pytest.mark.parametrize(
    ("words", "kind", "count", "unit"),
    [
        ("по истечении двадцати одного календарного дня после дня его опубликования", "rule", 21, "days"),
        ("по истечении шести месяцев после дня его опубликования", "rule", 6, "months"),
        ("по истечении по истечении 6 месяцев со дня его опубликования", "rule", 6, "months"),
        ("по истечении одного года после дня его опубликования", "rule", 1, "years"),
        ("со дня его первого официального опубликования", "publication-day", None, None),
        ("со дня подписания", "signature-day", None, None),
        ("после того, как кончится зима", "other", None, None),
    ],
)  # fmt: skip
def test_terms_in_words_become_numbers(
    words: str, kind: str, count: int | None, unit: str | None
) -> None:
    told = read(
        f"Сноска. Статья 9 в редакции Закона РК от 01.02.2003 № 4-II (вводится в действие {words})."
    )
    effect = told.events[0].effect
    assert (effect.kind.value, effect.count, effect.unit) == (kind, count, unit)
    assert words in effect.text
