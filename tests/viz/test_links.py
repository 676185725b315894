"""Addresses."""

from __future__ import annotations

import pytest

from graph.answers.model import Thing
from graph.identifiers import BASE
from viz import links


@pytest.mark.parametrize(
    ("iri", "expected"),
    [
        (BASE + "kz/act/gardens-1996/art/5", "/kz/act/gardens-1996/art/5"),
        (BASE + "ontology#Act", "/ontology#Act"),
        (BASE + 'kz/act/"><b>', "/kz/act/%22%3E%3Cb%3E"),
        ("http://data.europa.eu/eli/ontology#title", "http://data.europa.eu/eli/ontology#title"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("", ""),
    ],
)
def test_page(iri, expected):
    assert links.page(iri) == expected


def test_trace_keeps_what_was_asked_as_slugs():
    question = {
        "organisation_type": BASE + "scheme/organisation-types/trade-union",
        "right": "association",
        "barrier": None,
        "act": Thing(BASE + "kz/act/gardens-1996", {}),
        "at": "2026-11-21",
        "restrictions_only": True,
    }
    assert links.trace(question, "ru", "/v1/maps/trace", "svg") == (
        "/v1/maps/trace?organisation_type=trade-union&right=association&act=gardens-1996"
        "&restrictions_only=true&at=2026-11-21&lang=ru&format=svg"
    )


def test_impact_repeats_what_is_repealed():
    question = {"repeal": [BASE + "kz/a", {"iri": BASE + "kz/b"}, Thing(BASE + "kz/c", {})]}
    address = links.impact(question)
    assert address.count("repeal=") == 3
    assert links.iris(BASE + "kz/a") == [BASE + "kz/a"]


def test_language_is_replaced_and_not_added_twice():
    assert links.with_lang("/trace?at=2026-11-21&lang=ru", "kk") == "/trace?at=2026-11-21&lang=kk"
    assert links.with_lang("/", "ru") == "/?lang=ru"


def test_turning_a_page():
    address = links.turned("/kz/act/gardens-1996", BASE + "ontology#about", 3, "ru")
    assert address.startswith("/kz/act/gardens-1996?property=https://w3id.org/lawgraph/ontology%23")
    assert address.endswith("&page=3&lang=ru")


@pytest.mark.parametrize(
    ("iri", "expected"),
    [(BASE + "scheme/rights/association", "right"), (BASE + "scheme/units/mci", ""),
     (BASE + "scheme/rights", ""), ("https://example.org/scheme/rights/x", "")],
)  # fmt: skip
def test_scheme(iri, expected):
    assert links.scheme(iri) == expected
