"""Whatever a file holds: nothing raises, nothing is lost, and every offset is right."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identifiers import Act
from graph.statutes import EffectKind, EventKind, Statute, history, read
from graph.statutes.headings import note_opener
from graph.statutes.lines import numbered, passages
from graph.statutes.places import Context
from graph.statutes.report import all_unparsed

WORDS = """Сноска. Footnote. Ескерту. Примечание Примечание. ИЗПИ! Статья Статью В статью статьи
статьей 5 460-1 Заголовок Глава Раздел Параграф Пункт пунктом подпункт 3) 1-1) часть второй абзац
Кодекс Закон Законом законами РК Республики Казахстан Указом имеющим силу от 01.02.2003
2003.02.01 1 февраля 2003 г. 31.02.2003 № 4-II № N 33 4-II с изменениями, внесенными внесены
изменения - – в редакции новой исключена дополнена предусматривается приостановлено до
восстановлено считать ( ) ; , . : (вводится в действие с 01.01.2016) по истечении десяти дней
порядок см. ст. 2 опубликования "О чтении" и настоящего Кодекса настоящей влечет штраф 5-бап
Заңымен толықтырылды As amended by the Law of No. См. нормативное постановление Конституционного
Суда 61-НП Президент Приложение слово VІ Cтатья"""
BREAKS = [" ", " ", " ", " ", "\n", "\n\n", "\n\n      ", "\u00a0", "\n ", "\r\n", ""]

texts = st.lists(
    st.tuples(st.sampled_from(WORDS.split()), st.sampled_from(BREAKS)), min_size=1, max_size=60
).map(lambda pairs: "".join(word + gap for word, gap in pairs))


def statute(text: str) -> Statute:
    return read(text.splitlines(keepends=True), "sample-2000")


def packed(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=200, derandomize=True, deadline=None)
@given(texts)
def test_any_mix_of_the_grammars_words_is_read_with_right_offsets(text: str) -> None:
    found = statute(text)
    lines = text.splitlines(keepends=True)
    for unit in found.units:
        if unit.text:
            assert packed(text[unit.span.start : unit.span.end]) == packed(unit.text)
    pieces = [*found.notes, *found.events, *found.references, *all_unparsed(found)]
    for piece in pieces:
        assert packed(piece.text) in packed(text[piece.span.start : piece.span.end])
        before = sum(len(line) for line in lines[: piece.span.line - 1])
        assert before <= piece.span.start < before + len(lines[piece.span.line - 1])


@settings(max_examples=200, derandomize=True, deadline=None)
@given(texts)
def test_no_word_of_the_text_is_lost(text: str) -> None:
    found = statute(text)
    spans = [u.span for u in found.units]
    spans += [p.span for p in (*found.notes, *found.notices, *found.rulings, *found.unparsed)]
    seen = [False] * len(text)
    for span in spans:
        seen[span.start : span.end] = [True] * (span.end - span.start)
    lost = "".join(c for c, was in zip(text, seen, strict=True) if not was and not c.isspace())
    head = packed((found.head.title or "") + (found.head.enacted or ""))
    told = head or found.head.kind or found.head.edition
    assert lost == "" or told or "".join(r.text for r in found.rulings)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(texts)
def test_every_token_of_a_note_is_taken_exactly_once(text: str) -> None:
    for passage in passages(numbered(["Сноска. " + text.replace("\n", " ")])):
        start = note_opener(passage.folded) or 0
        told = history.parse(passage, start, Context(Act("sample-2000")))
        at = start
        for begin, end, role in told.roles:
            assert passage.raw[at:begin].strip() == ""
            assert role in {"frame", "act", "effect", "stray"}
            at = end
        assert passage.raw[at:].strip() == ""


dates = st.dates(min_value=datetime.date(1991, 1, 1)).filter(lambda d: d.year < 2040)
numbers = st.tuples(st.integers(1, 999), st.sampled_from(["", "-II", "-V", "-VIII", "-VІІ"]))
effects = st.sampled_from(
    [
        ("", EffectKind.UNSTATED),
        (" (вводится в действие с 01.01.2016)", EffectKind.DATE),
        (" (порядок введения в действие см. \nст. 2\n)", EffectKind.SEE_ARTICLE),
        (" (вводится в действие со дня его опубликования)", EffectKind.PUBLICATION),
        (" (вводится в действие по истечении ста дней после дня опубликования)", EffectKind.RULE),
    ]
)
acts = st.lists(st.tuples(dates, numbers, effects), min_size=1, max_size=8)
openings = st.sampled_from(
    [
        ("Статья {} с изменениями, внесенными законами РК ", EventKind.AMENDED),
        ("Статья {} - в редакции законов РК ", EventKind.NEW_EDITION),
        ("Статья {} исключена законами РК ", EventKind.EXCLUDED),
        ("Глава 2 дополнена статьей {} в соответствии с законами РК ", EventKind.INSERTED),
        ("Заголовок статьи {} с изменениями, внесенными законами РК ", EventKind.HEADING_CHANGED),
    ]
)


@settings(max_examples=150, derandomize=True, deadline=None)
@given(openings, acts, st.integers(1, 900), st.sampled_from([" № ", " \n№ ", " N ", " \n№\n "]))
def test_a_note_that_was_written_is_read_back(opening, listed, article, sign) -> None:
    template, kind = opening
    parts = [f"от {d:%d.%m.%Y}{sign}{n}{s}{e}" for d, (n, s), (e, _) in listed]
    text = f"Сноска. {template.format(article)}{'; '.join(parts)}."
    passage = next(passages(numbered(text.splitlines(keepends=True))))
    told = history.parse(passage, note_opener(passage.folded) or 0, Context(Act("sample-2000")))
    assert told.unparsed == ()
    assert [
        (e.kind, e.act.date, e.act.number, e.effect.kind, e.place.number)
        for e in told.events
        if e.act
    ] == [
        (kind, d.isoformat(), f"{n}{s.replace('І', 'I')}", k, str(article))
        for d, (n, s), (_, k) in listed
    ]
