"""Whatever the text: nothing raises, offsets cut right, and what we print is read back."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.answers.read import select
from graph.cite import cite
from graph.cite.tokenise import tokenise
from graph.identifiers import BASE, Provision
from graph.locators import locator

WORDS = """статья статьи ст. ст.ст. п. пп. ч. часть второй пункта подпункт 1) 2) 5 460-1 403–405
9-11 1995 и , ; . ( ) [ ](#) ¹ <sup>3</sup> « » " ' „ “ Закона РК «О связи» Республики Казахстан
Уголовного кодекса УК КоАП от 2 декабря 2015 года № 429-V 26.06.2020 429-V настоящего указанного
той же статьи там же Заңның бабы -бап -бабының тармағы тармақшасы бөлігі ҚК-нің осы сол аталған
және мен Қоғамдық бірлестіктер туралы Article Articles art. of the Law on Public Associations Code
Tax Criminal Constitution part paragraph and to - – (2) (3) ibid. this same said that 20 лет people
РФ Украины draft проекта Z960000003_ https://adilet.zan.kz/rus/docs/K1400000226 23.1 § 2 0 99999
20-я th İ преамбула preamble примечание annex абзац passage жылғы 2017 Налоговый"""
texts = st.lists(
    st.tuples(
        st.sampled_from(WORDS.split()),
        st.sampled_from([" ", " ", " ", "", "\n", "\u00a0", "-"]),
    ),
    max_size=50,
).map(lambda pairs: "".join(word + gap for word, gap in pairs))
DAYS = st.none() | st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 1, 1))
CONTEXTS = st.sampled_from(
    [None, f"{BASE}kz/act/criminal-code-2014", f"{BASE}kz/act/trade-unions-2014/art/9/par/1"]
)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(text=texts, at=DAYS, context=CONTEXTS)
def test_any_mix_of_the_grammars_words_is_read(known, text, at, context):
    for found in cite(text, known, at, context):
        assert text[found.start : found.end] == found.text
        assert found.phrase[0] <= found.start < found.end <= found.phrase[1]
        assert bool(found.note) == (not found.exists)
        sure = [c.confidence for c in found.candidates]
        assert sure == sorted(sure, reverse=True)
        assert all(0 < s <= 1 for s in sure)
        assert sum(sure) <= 1.01
        assert len({c.iri for c in found.candidates}) == len(found.candidates)


@settings(max_examples=200, derandomize=True, deadline=None)
@given(st.text(max_size=200) | texts)
def test_tokens_stand_where_they_say(text):
    end = 0
    for token in tokenise(text):
        assert text[token.start : token.end] == token.raw
        assert token.start >= end
        end = token.end


TITLES = {
    "law": {"ru": "{} Закон «{}»", "en": "{} of the Law “{}”", "kk": "«{1}» Заң, {0}"},
    "code": {"ru": "{} Кодекс „{}“", "en": "{} of the Code “{}”", "kk": "«{1}» Кодекс, {0}"},
    "named": {"ru": "{}, {}", "en": "{} of the {}", "kk": "{1}, {0}"},
}


@pytest.fixture(scope="module")
def titled(known, real) -> tuple[list[str], dict[str, dict[str, str]]]:
    """The provisions of acts with a title, and the titles by language."""
    titles: dict[str, dict[str, str]] = {}
    for row in select(real, "SELECT ?a ?t { ?a a lg:Act ; eli:title ?t }"):
        titles.setdefault(row["a"].text, {})[row["t"].lang or ""] = row["t"].text
    there = [
        iri
        for iri in sorted(known.provisions)
        if locator(iri) and Provision.parse(iri).act.iri in titles and not ambiguous(iri)
    ]
    return there, titles


def ambiguous(iri: str) -> bool:
    """Two parts in one path, «ч. 5, подп. 3), ч. 2», read as the second part of the article."""
    kinds = [kind for kind, _ in Provision.parse(iri).steps]
    return kinds.count("part") > 1


@settings(max_examples=400, derandomize=True, deadline=None)
@given(data=st.data())
def test_what_we_print_is_read_back(known, titled, data):
    provisions, titles = titled
    iri = data.draw(st.sampled_from(provisions))
    act = Provision.parse(iri).act.iri
    for lang, title in titles[act].items():
        begins = title.startswith(("О ", "Об ", "On ")) or title.endswith("туралы")
        shape = TITLES[known.acts[act].kind if begins else "named"][lang]
        text = shape.format(locator(iri)[lang], title)
        day = known.acts[act].start
        at = datetime.date.fromisoformat(day) if len(day) == len("2020-01-01") else None
        (found,) = cite(text, known, at)
        assert found.iri == iri, text
