"""The protocol as plain values: what is a query, and what is refused with which status."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.protocol import FORM, QUERY, UPDATE, Asked, RefusedError, read


def test_get_and_both_posts_ask_the_same():
    wanted = Asked("ASK {}", ("http://g/1", "http://g/2"), ("http://n/",))
    dataset = (
        b"default-graph-uri=http%3A%2F%2Fg%2F1&default-graph-uri=http://g/2"
        b"&named-graph-uri=http://n/"
    )
    assert read("GET", b"query=ASK+%7B%7D&" + dataset, None) == wanted
    assert read("HEAD", b"query=ASK+%7B%7D&" + dataset, None) == wanted
    assert read("POST", b"", FORM, b"query=ASK+%7B%7D&" + dataset) == wanted
    assert read("POST", dataset, f"{QUERY}; charset=UTF-8", b"ASK {}") == wanted


def test_a_percent_sign_is_decoded_once():
    assert read("POST", b"", FORM, b"query=100%2525").query == "100%25"


def test_a_person_without_a_query_is_not_an_error_here():
    assert read("GET", b"", None).query is None
    assert read("GET", b"query=", None).query == ""
    assert read("GET", b"query=ASK{}&format=csv&x=1", None) == Asked(
        "ASK{}", formats=("csv",), rest={"x": "1"}
    )


@pytest.mark.parametrize(
    ("method", "query_string", "content_type", "body", "status", "says"),
    [
        ("PUT", b"", None, b"", 405, "use GET or POST"),
        ("DELETE", b"query=ASK{}", None, b"", 405, "use GET or POST"),
        ("GET", b"query=ASK{}&query=ASK{}", None, b"", 400, "2 'query' parameters"),
        ("POST", b"", FORM, b"query=ASK{}&query=ASK{}", 400, "2 'query' parameters"),
        ("POST", b"query=ASK{}", FORM, b"query=ASK{}", 400, "2 'query' parameters"),
        ("POST", b"query=ASK{}", QUERY, b"ASK {}", 400, "one of them"),
        ("GET", b"query=%FF", None, b"", 400, "UTF-8"),
        ("POST", b"", FORM, b"query=%FF", 400, "UTF-8"),
        ("POST", b"", QUERY, b"ASK { ?s ?p '\xff' }", 400, "UTF-8"),
        ("POST", b"", f"{QUERY}; charset=utf-16", b"", 415, "send UTF-8"),
        ("POST", b"", "text/plain", b"ASK {}", 415, QUERY),
        ("POST", b"", None, b"ASK {}", 415, "not named"),
        ("POST", b"", UPDATE, b"CLEAR ALL", 403, "/update"),
        ("POST", b"", FORM, b"update=CLEAR+ALL", 403, "/update"),
        ("GET", b"update=CLEAR+ALL", None, b"", 403, "/update"),
        ("GET", b"default-graph-uri=http://g/", None, b"", 400, "no query"),
        ("GET", b"a&" * 2000, None, b"", 400, "1000 parameters"),
    ],
)
def test_what_is_not_as_the_recommendation_says_is_refused(
    method, query_string, content_type, body, status, says
):
    with pytest.raises(RefusedError, match=says) as refusal:
        read(method, query_string, content_type, body)
    assert refusal.value.status == status
    assert status != 405 or refusal.value.headers["Allow"] == "GET, HEAD, POST, OPTIONS"
    assert status != 415 or QUERY in refusal.value.headers["Accept-Post"]


@given(st.binary(max_size=80), st.sampled_from([FORM, QUERY, "x/y", "", ";;=", None]))
def test_no_bytes_make_the_protocol_fail_otherwise(data, content_type):
    for method in ("GET", "POST"):
        try:
            read(method, data, content_type, data)
        except RefusedError as refusal:
            assert 400 <= refusal.status < 500
