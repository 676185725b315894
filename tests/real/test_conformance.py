"""What another tool expects of SPARQL holds here, by the suites of the W3C, or is explained."""

from __future__ import annotations

import pytest

from tests.real.w3c.local import run_local
from tests.real.w3c.report import DOCUMENT, EXPLAINED_LOCAL, document, unexplained
from tests.real.w3c.run import run_all

pytestmark = [pytest.mark.real, pytest.mark.slow]


@pytest.fixture(scope="module")
def plain():
    return run_all()


@pytest.fixture(scope="module")
def usual(plain):
    return run_local(plain[1])


def test_each_test_of_the_w3c_passes_or_its_failure_is_explained(plain):
    assert unexplained(plain[0]) == []


def test_no_write_of_the_w3c_reaches_the_facts_of_others(usual):
    assert list(usual[0].complaints) == []
    assert usual[0].refused > 200


def test_the_writes_of_the_w3c_go_through_in_graphs_of_ones_own_or_it_is_explained(usual):
    assert unexplained(usual[1], EXPLAINED_LOCAL) == []


def test_the_page_on_conformance_is_that_of_this_run(plain, usual):
    assert DOCUMENT.read_text(encoding="utf-8") == document(plain[0], *usual)
