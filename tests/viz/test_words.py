"""The word table is whole, Kazakh is Kazakh, and a fallback is shown."""

from __future__ import annotations

import re

import pytest

from graph.answers.model import Measure, Thing
from graph.identifiers import BASE
from graph.validity import Status
from viz import amounts
from viz.shell import Voice
from viz.style import EDGES, KINDS, STATUSES
from viz.word_table import PARTS, WORDS
from viz.words import counted, pick, plain, word, word_or_key

TEMPLATE_WORD = re.compile(r"""(?:\bw|voice\.word)\("([a-z0-9-]+)"\)""")
KAZAKH_ONLY = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")


@pytest.mark.parametrize("key", WORDS)
def test_each_word_stands_in_three_languages(key):
    assert len(WORDS[key]) == 3
    assert all(text.strip() == text and text for text in WORDS[key])


def test_no_word_of_one_page_replaces_that_of_another():
    assert len(WORDS) == sum(len(part.WORDS) for part in PARTS)


def test_kazakh_sentences_use_kazakh_letters():
    for key, (_, russian, kazakh) in WORDS.items():
        if len(kazakh.split()) > 3:
            assert KAZAKH_ONLY & set(kazakh), key
        assert not KAZAKH_ONLY & set(russian), key
        assert not re.search(r"[A-Za-z](?=[а-яё])|[а-яё](?=[A-Za-z])", russian + kazakh), key


def test_counting_forms_are_as_many_in_russian_as_they_must_be():
    for key, texts in WORDS.items():
        if key.startswith("n-"):
            assert [len(t.split("|")) for t in texts] == [2, 3, 2], key
        elif key.startswith("unit-"):
            assert len(texts[1].split("|")) in (1, 3), key
        else:
            assert not any("|" in t for t in texts), key


def test_every_word_that_a_template_names_is_there():
    from viz.shell import STATIC

    for path in STATIC.parent.glob("templates/*.html"):
        for key in TEMPLATE_WORD.findall(path.read_text(encoding="utf-8")):
            assert key in WORDS, f"{path.name}: {key}"


def test_statuses_kinds_and_edges_have_words():
    for status in Status:
        assert f"status-{status.value}" in WORDS
        assert f"why-{status.value}" in WORDS
    keys = [look.word for look in KINDS.values()] + [line.word for line in EDGES.values()]
    assert all(k in WORDS for k in keys + [m.word for m in STATUSES.values() if m.word])


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ({"en": "law", "ru": "закон"}, "ru", ("закон", "ru", False)),
        ({"ru": "закон"}, "en", ("закон", "ru", True)),
        ({"en": "law", "ru": "закон"}, "kk", ("закон", "ru", True)),
        ({"en": "law"}, "kk", ("law", "en", True)),
        ({"de": "Gesetz"}, "en", ("Gesetz", "de", True)),
        ({"en": ""}, "en", ("", "en", False)),
        ({"en": "law"}, "fr", ("law", "en", False)),
    ],
)
def test_pick(text, lang, expected):
    assert tuple(pick(text, lang)) == expected


def test_a_fallback_is_marked_for_machines_and_for_eyes():
    shown = str(Voice("en").text({"kk": "Заң <b>"}))
    assert '<span lang="kk">Заң &lt;b&gt;</span>' in shown
    assert ">kk</abbr>" in shown
    assert plain({"kk": "Заң"}, "en") == "Заң [kk]"


def test_a_missing_text_says_so():
    assert word("missing", "ru") in Voice("ru").text({})


def test_unknown_keys_of_data_are_shown_and_not_refused():
    assert word_or_key("offences_self_standing", "en") == "self-standing offences"
    assert word_or_key("brand_new_count", "ru") == "brand new count"


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "1 норма"), (2, "2 нормы"), (5, "5 норм"), (12, "12 норм"), (101, "101 норма")],
)
def test_russian_counting(number, expected):
    assert counted(number, "n-norms", "ru") == expected


def test_english_counting():
    assert [counted(n, "n-nodes", "en") for n in (0, 1, 2)] == ["0 nodes", "1 node", "2 nodes"]


@pytest.mark.parametrize(
    ("low", "high", "unit", "lang", "expected"),
    [
        ("50", "100", "mci", "ru", "от 50 до 100 МРП"),
        (None, "3", "months", "ru", "до 3 месяцев"),
        (None, "1", "years", "ru", "до 1 года"),
        ("2", "2", "years", "ru", "2 года"),
        ("1", "1", "hours", "en", "1 hour"),
        ("15", None, "days", "en", "from 15 days"),
        ("50", "100", "mci", "kk", "кемінде 50 ең көбі 100 АЕК"),
        ("2", "2", "acorns", "en", "2 acorns"),
        (None, None, "mci", "en", ""),
    ],
)
def test_amounts(low, high, unit, lang, expected):
    made = Thing(f"{BASE}scheme/units/{unit}", {"en": unit})
    sanction = Thing(f"{BASE}scheme/sanctions/fine", {"en": "fine"})
    assert amounts.amount(Measure(sanction, low, high, made, optional=False), lang) == expected
