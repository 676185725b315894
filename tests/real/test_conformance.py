"""What another tool expects of SPARQL holds here, by the suites of the W3C, or is explained."""

from __future__ import annotations

import pytest

from tests.real.w3c.report import DOCUMENT, document, unexplained
from tests.real.w3c.run import run_all

pytestmark = [pytest.mark.real, pytest.mark.slow]


@pytest.fixture(scope="module")
def outcomes():
    return run_all()


def test_each_test_of_the_w3c_passes_or_its_failure_is_explained(outcomes):
    assert unexplained(outcomes) == []


def test_the_page_on_conformance_is_that_of_this_run(outcomes):
    assert DOCUMENT.read_text(encoding="utf-8") == document(outcomes)
