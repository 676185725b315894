"""The test set: large enough, true to the graph, and resolved as well as promised."""

from __future__ import annotations

from collections import Counter

import pytest

from graph.cite.evaluate import HALVES, Score, cases, evaluate, score, table
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "data" / "citations"
NEGATIVES_PER_LANGUAGE = 20


@pytest.fixture(scope="module", params=HALVES)
def half(request):
    return list(cases(FOLDER, request.param))


def test_the_set_is_large_in_every_language():
    every = [case for half in HALVES for case in cases(FOLDER, half)]
    cited = Counter(case.lang for case in every for _ in case.cites)
    negative = Counter(case.lang for case in every if case.form == "negative")
    assert sum(cited.values()) >= 300
    assert set(cited) == {"ru", "kk", "en"}
    assert min(cited.values()) >= 100
    assert min(negative.values()) >= NEGATIVES_PER_LANGUAGE


def test_no_text_stands_in_both_halves():
    develop, measure = ({case.text for case in cases(FOLDER, half)} for half in HALVES)
    assert not develop & measure


def test_every_expected_act_is_in_the_graph(half, known):
    acts = {iri.split("/art/")[0] for case in half for wanted in case.cites for iri in wanted}
    assert acts <= set(known.acts)


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_precision_and_recall_in_every_language(half, known, lang):
    total = Score()
    for one in evaluate([case for case in half if case.lang == lang], known).values():
        total.add(one)
    assert total.precision >= 0.97, total.failures
    assert total.recall >= 0.95, total.failures


def test_a_miss_and_a_wrong_answer_are_counted(half, known):
    case = next(c for c in half if c.form == "article")
    empty = score(type(case)(case.lang, "article", "no law here", case.cites), known)
    wrong = score(type(case)(case.lang, "negative", case.text, ()), known)
    assert (empty.right, empty.wrong, empty.missed) == (0, 0, len(case.cites))
    assert (wrong.right, wrong.missed) == (0, 0)
    assert wrong.wrong
    assert (Score().precision, Score().recall) == (1.0, 1.0)


def test_the_table_has_a_line_for_every_form_and_the_totals(half, known):
    scores = evaluate(half, known)
    lines = table(scores).splitlines()
    assert len(lines) == 1 + len(scores) + 4
    assert lines[-1].startswith("all")
