"""The HTML page gives the same act as the saved text (built from a description of the page)."""

# ruff: noqa: E501 - a sample stands on one line, as in the text of the site

from __future__ import annotations

from graph.statutes import Status, UnitKind, read

PAGE = """<!DOCTYPE html><html><body><div class="menu"><p>Статья 99. Меню</p>
<span>Документы по состоянию на: 15.02.2026</span></div>
<div class="main">
<p><b>О добровольных кружках</b></p>
<p>Закон Республики Казахстан от 31 мая 1996 года № 3-I.</p>
<h3>Раздел 1. ОБЩАЯ ЧАСТЬ<br>Глава 1. ОБЩИЕ ПОЛОЖЕНИЯ</h3>
<p><b><a name="z1"></a>Статья 1. Сфера <a href="/x">действия</a></b></p>
<p><a name="z2"></a>1. Слова о <a href="/y">кружках</a> &laquo;и круге&raquo;.</p>
<p>2. Слова.</p>
<p class="note">Сноска. Статья 1 с изменениями, внесенными законами РК от 01.02.2003
<a href="/z">№ 4-II</a> (вводится в действие с 01.03.2003).</p>
<p><font color="red">Примечание ИЗПИ!<br>Статья 2 предусматривается в редакции Закона РК от
01.02.2029 № 4-IX (вводится в действие с 01.01.2030).</font></p>
<p><b>Статья 2. Название</b></p>
<p>Слова.<br><span class="note">Сноска. Статья 2 в редакции Закона РК от 01.02.2003 № 4-II.</span></p>
</div><div class="aftertext"><p>Статья 98. Подвал</p></div></body></html>
"""


def test_the_page_gives_the_places_the_notes_and_the_warnings() -> None:
    statute = read(PAGE.splitlines(keepends=True), "circles-1996", form="page")
    assert statute.form == "page"
    assert (statute.head.edition, statute.head.number) == ("2026-02-15", "3-I")
    assert [a.number for a in statute.articles] == ["1", "2"]
    assert statute.articles[0].heading == "Сфера действия"
    assert statute.articles[0].within == (("section", "1"), ("chapter", "1"))
    assert [u.text for u in statute.units if u.kind is UnitKind.PAR] == [
        "1. Слова о кружках «и круге».",
        "2. Слова.",
    ]
    assert [e.act and e.act.number for e in statute.events] == ["4-II", "4-II"]
    assert [n.kind for n in statute.notices] == ["announced"]
    assert all(u.status is Status.PRESENT for u in statute.units)


def test_lines_of_the_report_are_those_of_the_page() -> None:
    statute = read(PAGE.splitlines(keepends=True), "circles-1996", form="page")
    assert statute.notes[0].span.line == 10


def test_a_page_is_told_from_a_text_by_itself(tmp_path) -> None:
    path = tmp_path / "circles-1996.ru.html"
    path.write_text(PAGE, encoding="utf-8")
    statute = read(path)
    assert (statute.form, len(statute.articles)) == ("page", 2)
    assert statute.act.slug == "circles-1996"
