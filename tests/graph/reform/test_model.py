"""A reform means what was written: operations, one-line forms and files."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import LawgraphError, ReformError
from graph.identifiers import BASE
from graph.reform.files import parse
from graph.reform.model import (
    KINDS,
    Lift,
    Move,
    Narrow,
    Reform,
    Repeal,
    Restore,
    Safeguard,
    Threshold,
    kind,
)
from graph.reform.words import OPTIONS, read, reform_of, written
from tests.conftest import ROOT

NORM = f"{BASE}kz/norm/trade-unions-2014/8-1-founders-ten"
PLACE = f"{BASE}kz/act/trade-unions-2014/art/8"
PARTY = f"{BASE}scheme/organisation-types/political-party"
UNREGISTERED = f"{BASE}scheme/states/unregistered"

slugs = st.from_regex(r"[a-z]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
norms = slugs.map(lambda s: f"{BASE}kz/norm/clubs-2000/5-{s}")
places = st.integers(1, 99).map(lambda n: f"{BASE}kz/act/clubs-2000/art/{n}")
types = st.lists(
    slugs.map(lambda s: f"{BASE}scheme/organisation-types/{s}")
    | slugs.map(lambda s: f"{BASE}scheme/states/{s}"),
    min_size=1,
    max_size=3,
).map(lambda found: tuple(sorted(set(found))))
operations = st.one_of(
    places.map(Repeal),
    norms.map(Lift),
    (norms | places).map(Restore),
    st.builds(Narrow, norms, to=types),
    st.builds(Narrow, norms, exempt=types),
    st.builds(
        Threshold,
        norms,
        st.decimals(0, 10_000, places=2),
        st.none() | slugs.map(lambda s: f"{BASE}scheme/units/{s}"),
    ),
    st.builds(Move, norms | places, places),
    st.builds(Safeguard, places, st.builds(lambda w: {"en": w}, st.just("A court = decides"))),
)


@given(operations)
def test_an_operation_sent_in_an_address_arrives_as_the_same_operation(operation):
    option, text = written(operation)
    assert read(option, text) == operation
    assert option in OPTIONS
    assert isinstance(operation, KINDS[kind(operation)])


def test_a_repeal_of_a_norm_lifts_that_norm_alone():
    assert read("repeal", "kz/norm/trade-unions-2014/8-1-founders-ten") == Lift(NORM)
    assert read("repeal", "kz/act/trade-unions-2014/art/8") == Repeal(PLACE)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: Lift(PLACE), "for a whole provision use repeal"),
        (lambda: Repeal(NORM), "for one norm use lift"),
        (lambda: Narrow(NORM), "give exactly one of them"),
        (lambda: Narrow(NORM, to=(PARTY,), exempt=(UNREGISTERED,)), "give exactly one of them"),
        (lambda: Threshold(NORM, Decimal(-1)), "write one such as 3"),
        (lambda: Threshold(NORM, Decimal("NaN")), "write one such as 3"),
        (lambda: Safeguard(PLACE, {"en": " "}), "needs words"),
        (lambda: Safeguard(PLACE, {"de": "x"}), "use en, ru or kk"),
        (lambda: Reform((Lift(NORM), Lift(NORM))), "give it once"),
        (lambda: Reform((Lift(NORM),), name="Два"), "lower-case Latin letters"),
        (lambda: read("narrow", "kz/norm/trade-unions-2014/8-1-founders-ten"), "does not say"),
        (lambda: read("threshold", "kz/norm/a-2000/8-x=three"), "is not a number"),
        (lambda: read("narrow", "kz/norm/a-2000/8-x=A B"), "not a slug"),
        (lambda: read("lift", "<script>"), "is not an IRI"),
        (lambda: read("abolish", "kz/norm/a-2000/8-x"), "use one of repeal, lift"),
        (lambda: reform_of({}), "at least one operation"),
    ],
)
def test_what_cannot_be_a_reform_is_refused_with_what_to_write(make, told):
    with pytest.raises(LawgraphError, match=re.escape(told)):
        make()


def example() -> str:
    """The file that the documentation shows."""
    return re.search(
        r"```toml\n(.*?)```", Path(ROOT, "docs/reforms.md").read_text("utf-8"), re.DOTALL
    )[1]


def test_the_file_of_the_documentation_is_read_with_each_kind_of_operation():
    reform = parse(example())
    assert {kind(o) for o in reform.operations} == set(KINDS)
    assert reform.name == "two-steps"
    assert reform.effect == dt.date(2027, 1, 1)
    assert reform.title == {"en": "Associations without registration"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name = ", "is not TOML"),
        ('name = "x"', "holds no operation: add one under [[operation]]"),
        ('operations = "x"', "'operations' is no key here: use effect, name, operation, title"),
        ("[[operation]]\nlift = 5", "operation 1: lift is a text in quotes"),
        (
            '[[operation]]\nlift = "kz/act/a-2000/art/1"',
            "operation 1: 'kz/act/a-2000/art/1' is not",
        ),
        ('[[operation]]\nto = ["x"]', "must hold exactly one of repeal, lift"),
        ('[[operation]]\nlift = "a"\nrepeal = "b"', "make them operations of their own"),
        ('[[operation]]\nlift = "kz/norm/a-2000/1-x"\ntill = 3', "'till' is no key here"),
        ('[[operation]]\nthreshold = "kz/norm/a-2000/1-x"', "needs its new number"),
        ('[[operation]]\nnarrow = "kz/norm/a-2000/1-x"\nto = "x"', "to is a list of slugs"),
        ('effect = "2027"\n[[operation]]\nlift = "kz/norm/a-2000/1-x"', "a day without quotes"),
        ('name = "X Y"\n[[operation]]\nlift = "kz/norm/a-2000/1-x"', "cannot name a reform"),
    ],
)
def test_a_file_that_is_wrong_says_where_and_what_to_write(text, told):
    with pytest.raises(ReformError, match=re.escape(told)):
        parse(text, "reform.toml")
