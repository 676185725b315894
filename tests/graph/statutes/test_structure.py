"""The structure of an act: every place has its identifier, its words and its place in the file."""

# ruff: noqa: E501 - a sample stands on one line, as in the text of the site

from __future__ import annotations

import textwrap

from graph.statutes import Status, Statute, Unit, UnitKind, read

LAW = textwrap.dedent(
    """\
    О добровольных кружках

          Закон Республики Казахстан от 31 мая 1996 года № 3-I.

          Сноска. По всему тексту слова "кружок" заменены словом "клуб" в соответствии с Законом РК от 01.02.2003 № 4-II.

          Настоящий Закон говорит о кружках.

     Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ
    О КРУЖКАХ
     Статья 1. Сфера действия

          Закон говорит обо всех кружках.

          Кружком признается собрание.

     Статья 1-1. Понятия

          Здесь используются понятия:

          1) кружок – собрание;

          1-1) круг – фигура.

     Статья 2. Исключена Законом РК от 01.02.2003 № 4-II.

     Глава 2. Исключена Законом РК от 01.02.2003 № 4-II.

     Глава 3. ЧЛЕНСТВО
     Статья 7. Члены

          1. Членами бывают:

          1) взрослые;

          2) иные лица, если они:

          а) читают;

          б) пишут;

          3) дети.

          Родители присутствуют.

          2. Исключен Законом РК от 01.02.2003 № 4-II.

          3-1. Сведения хранит
    кружок
     и его глава.

          4. - 6. Исключены Законом РК от 01.02.2003 № 4-II.

          Примечание. Сведения не платные.

          Сноска. Статья 7 с изменениями, внесенными законами РК от 01.02.2003 № 4-II.

          Президент
    Республики Казахстан

    И. ИВАНОВ
    """
)


def law(text: str = LAW) -> Statute:
    return read(text.splitlines(keepends=True), "circles-1996")


def paths(statute: Statute, *kinds: UnitKind) -> list[str]:
    return [
        u.provision.path.removeprefix("kz/act/circles-1996/")
        for u in statute.units
        if u.provision and (not kinds or u.kind in kinds)
    ]


def unit(statute: Statute, path: str) -> Unit:
    return next(
        u for u in statute.units if u.provision and u.provision.path.endswith(f"1996/{path}")
    )


def article(body: str, heading: str = " Статья 5. Название") -> Statute:
    blocks = "\n\n".join(f"      {line.strip()}" for line in body.strip().split("\n"))
    return law(f"{heading}\n\n{blocks}\n")


def test_the_head_says_who_issued_what_and_when() -> None:
    head = law().head
    assert (head.title, head.kind) == ("О добровольных кружках", "law")
    assert (head.number, head.date) == ("3-I", "1996-05-31")


def test_a_title_that_the_text_does_not_state_is_not_made_up() -> None:
    assert law(" Статья 1. Название\n\n      Слова.\n").head.title is None


def test_every_place_has_its_identifier() -> None:
    assert paths(law(), UnitKind.ARTICLE) == ["art/1", "art/1-1", "art/2", "art/7"]
    assert paths(law(), UnitKind.PAR) == [
        f"art/7/par/{n}" for n in ("1", "2", "3-1", "4", "5", "6")
    ]
    assert "art/7/par/1/sub/2/sub/1" in paths(law(), UnitKind.SUB)
    assert "preamble" in paths(law())


def test_chapters_have_their_official_headings_and_hold_their_articles() -> None:
    chapters = [u for u in law().units if u.kind is UnitKind.CHAPTER]
    assert [(u.number, u.heading) for u in chapters] == [
        ("1", "ОБЩИЕ ПОЛОЖЕНИЯ О КРУЖКАХ"),
        ("2", None),
        ("3", "ЧЛЕНСТВО"),
    ]
    assert unit(law(), "art/7").within == (("chapter", "3"),)


def test_unnumbered_passages_are_numbered_in_order() -> None:
    assert paths(law(), UnitKind.PASSAGE)[1:3] == ["art/1/part/1", "art/1/part/2"]
    assert unit(law(), "art/7/par/1/part/2").text == "Родители присутствуют."


def test_a_single_passage_is_the_article_itself() -> None:
    statute = article("Здесь используются понятия:\n1) круг;\n2) квадрат.")
    assert paths(statute) == ["art/5", "art/5", "art/5/sub/1", "art/5/sub/2"]


def test_excluded_places_stay_with_their_status() -> None:
    statute = law()
    assert unit(statute, "art/2").status is Status.EXCLUDED
    assert unit(statute, "art/2").heading is None
    excluded = [u.number for u in statute.units if u.kind is UnitKind.PAR and u.status is Status.EXCLUDED]  # fmt: skip
    assert excluded == ["2", "4", "5", "6"]
    assert next(
        u for u in statute.units if u.number == "2" and u.kind is UnitKind.CHAPTER
    ).status is (Status.EXCLUDED)


def test_an_excluded_paragraph_tells_by_which_act() -> None:
    events = [e for e in law().events if e.place.kind == "par" and e.kind.value == "excluded"]
    assert [len(e.places) for e in events] == [1, 3]
    assert {e.act.number for e in events if e.act} == {"4-II"}


def test_a_word_that_begins_like_excluded_does_not_exclude() -> None:
    statute = article("1. Исключительное право принадлежит кружку.\n2. Исключение из кружка.")
    assert [u.status for u in statute.units] == [Status.PRESENT] * 3


def test_numbers_that_vanished_are_named_with_the_reason() -> None:
    (gone,) = law().vanished
    assert (gone.first, gone.last) == (3, 6)
    assert gone.because.startswith("Глава 2. Исключена")


def test_an_article_of_which_only_the_note_is_left_is_known() -> None:
    statute = law(
        " Статья 5. Название\n\n      Слова.\n\n"
        "      Сноска. Статья 6 исключена Законом РК от 01.02.2003 № 4-II.\n\n"
        " Статья 7. Название\n\n      Слова.\n"
    )
    assert unit(statute, "art/6").status is Status.EXCLUDED
    assert unit(statute, "art/5").status is Status.PRESENT
    assert statute.vanished == ()


def test_an_article_whose_body_is_gone_is_excluded_by_its_note() -> None:
    statute = law(
        " Статья 5. Название\n\n      Сноска. Статья 5 исключена Законом РК от 01.02.2003 № 4-II.\n"
    )
    assert unit(statute, "art/5").status is Status.EXCLUDED
    assert unit(statute, "art/5").heading == "Название"


def test_the_sanction_belongs_to_the_paragraph_above() -> None:
    statute = article(
        "1. Деяние, если оно:\n1) тайное;\n2) явное, –\nвлечет штраф.\n2. То же деяние, –\n"
        "наказывается арестом."
    )
    sanctions = [u for u in statute.units if u.kind is UnitKind.SANCTION]
    assert [u.provision and u.provision.path[-5:] for u in sanctions] == ["par/1", "par/2"]


def test_a_passage_between_two_items_belongs_to_the_first_of_them() -> None:
    statute = article("1. Перечень:\n1) первое.\nПояснение первого.\n2) второе.\nИтог.")
    assert unit(statute, "art/5/par/1/sub/1/part/2").text == "Пояснение первого."
    assert unit(statute, "art/5/par/1/part/2").text == "Итог."


def test_numbers_in_a_note_belong_to_the_note() -> None:
    statute = article("1. Слова.\n2. Слова.\nПримечания.\n1. Пояснение:\n1) одно.\n2. Еще.")
    assert paths(statute, UnitKind.NOTE) == ["art/5/note", "art/5/note/1", "art/5/note/2"]
    assert "art/5/note/1/sub/1" in paths(statute)


def test_a_list_goes_on_behind_a_note_in_the_middle_of_it() -> None:
    statute = article("Понятия:\n1) круг;\nПримечание. Круг кругл.\n1-1) овал;\n2) квадрат.")
    assert paths(statute, UnitKind.SUB) == ["art/5/sub/1", "art/5/sub/1-1", "art/5/sub/2"]


def test_wording_quoted_from_another_text_is_no_place_of_this_act() -> None:
    statute = article(
        '1. Признать утратившим силу:\n1) закон.\nДо тех пор изложить так:\n"Статья 51. Иное\n'
        "1. Иное.\n2) закон второй."
    )
    assert paths(statute, UnitKind.PAR) == ["art/5/par/1"]
    assert paths(statute, UnitKind.SUB) == ["art/5/par/1/sub/1", "art/5/par/1/sub/2"]


def test_a_heading_without_its_word_is_an_article_when_it_counts_on() -> None:
    statute = law(
        " Статья 5. Название\n\n      1. Слова.\n\n6. Иное название\n\n      1. Слова.\n\n"
        " Статья 7. Название\n\n      1. Слова.\n"
    )
    assert paths(statute, UnitKind.ARTICLE) == ["art/5", "art/6", "art/7"]
    assert unit(statute, "art/6").heading == "Иное название"


def test_a_chapter_and_an_article_on_one_line_are_two_headings() -> None:
    statute = law(" Глава 4. Сделки Статья 147. Понятие сделки\n\n      Слова.\n")
    assert [(u.kind.value, u.heading) for u in statute.units[:2]] == [
        ("chapter", "Сделки"),
        ("article", "Понятие сделки"),
    ]


def test_mixed_script_headings_are_headings() -> None:
    statute = law("Cтатья 5. Название\n\n      Слова.\n")
    assert paths(statute, UnitKind.ARTICLE) == ["art/5"]


def test_articles_without_headings_are_read() -> None:
    statute = law(
        "Раздел I.\nОбщие положения\n Статья 1\n\n      1. Слова.\n\n Статья 2\n\n      1. Слова.\n"
    )
    assert [u.heading for u in statute.articles] == [None, None]
    assert statute.articles[0].within == (("section", "I"),)


def test_a_title_on_the_next_block_belongs_to_its_section() -> None:
    statute = law("Section I\n\nGeneral Provisions\n\nArticle 1\n\n1. Words.\n")
    assert statute.units[0].heading == "General Provisions"


def test_the_signature_is_no_text_of_the_last_article() -> None:
    assert [u.text for u in law().units if u.kind is UnitKind.SIGNATURE] == [
        "Президент Республики Казахстан",
        "И. ИВАНОВ",
    ]


def test_a_text_without_blank_lines_has_the_same_places() -> None:
    packed = "\n".join(line for line in LAW.split("\n") if line.strip()) + "\n"
    assert paths(law(packed), UnitKind.ARTICLE, UnitKind.PAR, UnitKind.SUB) == paths(
        law(), UnitKind.ARTICLE, UnitKind.PAR, UnitKind.SUB
    )


def test_kazakh_headings_are_read() -> None:
    statute = law(
        "1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР\n5-бап. Атауы\n\n      1. Сөздер.\n\n6-1-бап. Атауы\n\n      Сөз.\n"
    )
    assert paths(statute, UnitKind.ARTICLE) == ["art/5", "art/6-1"]
    assert statute.units[0].heading == "ЖАЛПЫ ЕРЕЖЕЛЕР"


def test_windows_line_ends_move_no_offset() -> None:
    text = LAW.replace("\n", "\r\n")
    statute = law(text)
    for found in statute.units:
        words = "".join(text[found.span.start : found.span.end].split())
        assert words == "".join(found.text.split())


def test_a_chapter_that_only_a_line_remembers_explains_the_gap() -> None:
    statute = law(
        " Статья 3. Название\n\n      Слова.\n\n"
        "      Глава 2 исключена Законом РК от 01.02.2003 № 4-II.\n\n"
        "Раздел второй. Особое\n Статья 9. Название\n\n      Слова.\n"
    )
    (gone,) = statute.vanished
    assert (gone.first, gone.last) == (4, 8)
    assert gone.because.startswith("Глава 2 исключена")
    assert statute.articles[1].within == (("section", "2"),)


def test_older_ways_to_print_an_act_are_read() -> None:
    statute = law(
        "ГЛАВА I. НАЧАЛА\n\n§ 1. Первое\n\nСТАТЬЯ 1. ВЕЩИ\n\n      1.Вещи.\n\n      2.Вещи.\n\n"
        "Статья 2 Без точки\n\n      Слова.\n\nПриложение 1\nк Закону\n\n      1. Перечень.\n"
    )
    assert paths(statute, UnitKind.ARTICLE, UnitKind.PAR, UnitKind.ANNEX) == [
        "art/1",
        "art/1/par/1",
        "art/1/par/2",
        "art/2",
        "annex/1",
        "annex/1/par/1",
    ]
    assert statute.articles[0].within == (("chapter", "I"), ("paragraph-of-chapter", "1"))
