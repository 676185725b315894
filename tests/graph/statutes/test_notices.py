"""Warnings and rulings: what is announced is not in force, and a ruling is no amendment."""

# ruff: noqa: E501 - a sample stands on one line, as in the text of the site

from __future__ import annotations

import pytest

from graph.statutes import Status, Statute, read


def law(text: str) -> Statute:
    return read(text.splitlines(keepends=True), "circles-1996")


ANNOUNCED = "Законом РК от 01.02.2029 № 4-IX (вводится в действие с 01.01.2030)"


def test_an_announced_change_is_no_change_in_force() -> None:
    statute = law(
        " Статья 5. Название\n\n      1. Слова.\n\nПримечание ИЗПИ!\n\n"
        f"      В часть 2 предусматривается изменение {ANNOUNCED}.\n\n      2. Слова.\n"
    )
    assert statute.events == ()
    (notice,) = statute.notices
    (event,) = notice.events
    assert event.announced
    assert event.place.provision is not None
    assert event.place.provision.path.endswith("art/5/par/2")


def test_a_warning_before_an_article_concerns_the_article_it_names() -> None:
    statute = law(
        " Статья 5. Название\n\n      Слова.\n\nПримечание ИЗПИ!\n\n"
        f"      Статья 6 предусматривается в редакции {ANNOUNCED.replace('Законом', 'Закона')}.\n\n"
        " Статья 6. Название\n\n      Слова.\n"
    )
    place = statute.notices[0].events[0].place
    assert place.provision is not None
    assert place.provision.path.endswith("art/6")


def test_a_sub_paragraph_that_a_warning_names_lies_in_its_own_paragraph() -> None:
    statute = law(
        " Статья 5. Название\n\n      1. Перечень:\n\n      1) одно;\n\n      Примечание ИЗПИ!\n\n"
        f"      В подпункт 2) предусматривается изменение {ANNOUNCED}.\n\n      2) другое.\n"
    )
    place = statute.notices[0].events[0].place
    assert place.provision is not None
    assert place.provision.path.endswith("art/5/par/1/sub/2")


def test_printed_wording_that_is_not_in_force_yet_is_not_text_in_force() -> None:
    statute = law(
        " Статья 5. Название\n\n      1. Слова.\n\nПримечание РЦПИ!\n\n"
        "      Статья 6 вводится в действие с 01.01.2030.\n\n"
        " Статья 6. Название\n\n      1. Слова.\n\n Статья 7. Название\n\n      Слова.\n"
    )
    pending = [u for u in statute.units if u.status is Status.PENDING]
    assert {u.provision.path.split("/")[4] for u in pending if u.provision} == {"6"}
    assert {u.in_force_from for u in pending} == {"2030-01-01"}
    assert len(pending) == 2


def test_two_wordings_under_one_number_are_not_one_text() -> None:
    statute = law(
        " Статья 5. Название\n\n      1. Слова.\n\n      1. Другие слова.\n\n      2. Слова.\n"
    )
    assert [u.status.value for u in statute.units] == [
        "present",
        "present",
        "other-wording",
        "present",
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Данная редакция пункта 1 действует с 01.01.2018 для городов.", "limited-wording"),
        ("Действие статьи 5 приостановлено до 01.01.2030.", "suspended"),
        ("Порядок введения в действие настоящего Закона см. ст. 9.", "commencement"),
        ("Конституционным Судом РК начато производство по проверке конституционности статьи 5.", "review"),
    ],
)  # fmt: skip
def test_other_warnings_are_told_apart_and_are_no_text(words: str, kind: str) -> None:
    statute = law(
        f" Статья 5. Название\n\n      Примечание РЦПИ!\n\n      {words}\n\n      1. Слова.\n"
    )
    assert [n.kind for n in statute.notices] == [kind]
    assert [u.text for u in statute.units[1:]] == ["1. Слова."]


def test_a_warning_of_an_unknown_kind_is_kept_and_counted() -> None:
    statute = law(" Статья 5. Название\n\nПримечание ИЗПИ! Здесь дуют ветры.\n\n      1. Слова.\n")
    assert [u.text for u in statute.notices[0].unparsed] == ["Здесь дуют ветры."]


def test_a_suspended_article_is_not_simply_in_force() -> None:
    statute = law(
        " Статья 4. Название\n\n      Слова.\n\nПримечание РЦПИ!\n\n"
        "      Действие статьи 5 приостановлено до 01.01.2030.\n\n"
        " Статья 5. Название\n\n      Слова.\n"
    )
    assert [u.status.value for u in statute.articles] == ["present", "suspended"]


def test_rulings_concern_the_paragraph_they_stand_before() -> None:
    statute = law(
        " Статья 5\n\n      1. Слова.\n\n"
        "Примечание. См. нормативные постановления Конституционного Суда РК от 01.02.2024 \n№ 8-НП\n"
        "; от 05.06.2024 № \n14-НП\n.\n\n      2. Слова.\n"
    )
    assert [(r.date, r.number) for r in statute.rulings] == [
        ("2024-02-01", "8-НП"),
        ("2024-06-05", "14-НП"),
    ]
    assert statute.rulings[0].at.provision is not None
    assert statute.rulings[0].at.provision.path.endswith("art/5/par/2")
    assert statute.events == ()


def test_the_outcome_of_a_ruling_and_the_place_reviewed_are_read() -> None:
    statute = law(
        " Статья 5. Название\n\n      1. Слова.\n\nНормативным постановлением\n Конституционного Суда "
        "РК от 01.02.2024 № 8-НП \nпункт 4)\n части первой статьи 5 настоящего Кодекса признан "
        "соответствующим Конституции Республики Казахстан.\n"
    )
    (ruling,) = statute.rulings
    assert ruling.outcome == "consistent"
    assert ruling.at.provision is not None
    assert ruling.at.provision.path.endswith("art/5/par/1/sub/4")


def test_english_footnotes_on_the_council_are_rulings() -> None:
    statute = law(
        "Article 5\n\n1. Words.\n\nFootnote. See Resolutions No. 18/2 of 11 October 2000; No. 6 of "
        "5 November 2009 of the Constitutional Council of the Republic of Kazakhstan.\n"
    )
    assert [(r.court, r.date, r.number) for r in statute.rulings] == [
        ("constitutional-council", "2000-10-11", "18/2"),
        ("constitutional-council", "2009-11-05", "6"),
    ]
