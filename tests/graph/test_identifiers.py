"""Identifiers round trip, and what is not one is refused with a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import IdentifierError
from graph.identifiers import (
    BASE,
    Act,
    Provision,
    change_iri,
    concept_iri,
    joined_iri,
    local,
    norm_iri,
)

numbers = st.lists(st.integers(0, 999), min_size=1, max_size=3).map(
    lambda parts: "-".join(map(str, parts))
)
slugs = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,6}){0,3}-(19|20)[0-9]{2}", fullmatch=True)
acts = st.builds(Act, slugs, st.sampled_from(["kz", "kg", "uz"]), st.sampled_from(["act", "draft"]))
FOLLOWERS = {
    None: ["art", "preamble", "annex"],
    "art": ["par", "part", "sub", "note"],
    "par": ["part", "sub", "note"],
    "part": ["sub"],
    "sub": ["part", "sub"],
    "note": ["sub", "part"],
    "preamble": ["par", "part"],
    "annex": ["par", "part", "sub", "art"],
}


@st.composite
def provisions(draw):
    steps, above = [], None
    for _ in range(draw(st.integers(1, 5))):
        above = draw(st.sampled_from(FOLLOWERS[above]))
        bare = above == "preamble" or (above == "note" and draw(st.booleans()))
        steps.append((above, "" if bare else draw(numbers)))
    return Provision(draw(acts), tuple(steps))


@settings(derandomize=True, deadline=None)
@given(provisions())
def test_a_provision_is_read_back_from_its_iri_and_from_its_path(place):
    assert Provision.parse(place.iri) == place
    assert Provision.parse(place.path) == place
    assert place.iri == BASE + place.path
    assert local(place.iri) == place.path


@settings(derandomize=True, deadline=None)
@given(provisions())
def test_the_parent_of_a_provision_is_the_beginning_of_its_path(place):
    parent = place.parent
    assert place.path.startswith(parent.path + "/")
    if isinstance(parent, Provision):
        kind, number = place.steps[-1]
        assert parent.child(kind, number) == place
    else:
        assert parent == place.act


@settings(derandomize=True, deadline=None)
@given(provisions(), provisions())
def test_two_provisions_never_share_an_iri(one, other):
    assert (one.iri == other.iri) == (one == other)


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.text(max_size=40))
def test_any_other_text_is_refused_or_is_exactly_a_provision(text):
    try:
        place = Provision.parse(text)
    except IdentifierError as error:
        assert text in str(error) or "expected" in str(error) or "is not" in str(error)
    else:
        assert text in (place.iri, place.path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kz/act/trade-unions-2014", "is not a provision: expected"),
        ("kz/act/trade-unions-2014/", "needs at least one step"),
        ("kz/act/trade-unions-2014/art/5/", "not a step such as art/5"),
        ("kz/act/trade-unions-2014/art/5a", "not a step such as art/5"),
        ("kz/act/trade-unions-2014/art", "not a step such as art/5"),
        ("kz/act/trade-unions-2014/par/1", "cannot stand below 'the act'"),
        ("kz/act/trade-unions-2014/art/5/art/6", "cannot stand below 'art'"),
        ("https://example.org/kz/act/x-2001/art/1", "is not a provision"),
        ("kz/act/x-2001/art/1/par/1 ", "not a step"),
        ("kz/act/x-2001/art/١", "not a step"),
    ],
)
def test_what_is_no_provision_is_refused_with_what_would_be(text, said):
    with pytest.raises(IdentifierError, match=said):
        Provision.parse(text)


@pytest.mark.parametrize("slug", ["", "Қазақ-1996", "a b", "x/../y", "x--y", "-x", "x-", "x\n"])
def test_an_act_with_another_slug_is_refused(slug):
    with pytest.raises(IdentifierError, match="is not an act: write COUNTRY/act/SLUG-YEAR"):
        Act(slug)


@pytest.mark.parametrize("date", ["2026", "2026-02", "2026-02-10"])
def test_an_edition_is_named_by_what_is_known_of_its_date(date):
    assert Act("tax-code-2025").edition(date) == f"{BASE}kz/act/tax-code-2025/edition/{date}"


@pytest.mark.parametrize("date", ["", "26", "2026-2", "2026-02-1", "today"])
def test_an_edition_of_no_date_is_refused(date):
    with pytest.raises(IdentifierError, match="write YYYY, YYYY-MM or YYYY-MM-DD"):
        Act("tax-code-2025").edition(date)


def test_names_of_changes_norms_concepts_and_versions_are_as_the_table_says():
    article = Act("public-associations-1996").article("10")
    assert change_iri("law-49-VIII-2023-12-21", "public-associations-1996", "10", 1) == (
        f"{BASE}kz/change/law-49-VIII-2023-12-21/public-associations-1996/10/1"
    )
    assert norm_iri("public-associations-1996", "10-1-founders-three").endswith(
        "/kz/norm/public-associations-1996/10-1-founders-three"
    )
    assert concept_iri("rights", "association") == f"{BASE}scheme/rights/association"
    assert article.version("law-49-VIII-2023-12-21").endswith("/art/10/v/law-49-VIII-2023-12-21")
    with pytest.raises(IdentifierError, match="cannot name a norm"):
        norm_iri("public-associations-1996", "10-1-Основатели")
    with pytest.raises(IdentifierError, match="is not a slug"):
        concept_iri("rights", 'association"> . DROP ALL')


@settings(derandomize=True, deadline=None)
@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=8), max_size=4))
def test_a_joined_name_tells_an_absent_member_from_an_empty_list(members):
    name = joined_iri("Addressee", *members)
    assert name.startswith(f"{BASE}kz/addressee/")
    assert len(name.rsplit("/", 1)[-1]) == 16
    assert name != joined_iri("Addressee", *members, "")
    assert joined_iri("PenaltyOption", *members).startswith(f"{BASE}kz/penalty-option/")
