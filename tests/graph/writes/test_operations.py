"""An update taken apart: every form of the grammar, and texts that try to hide one."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Store

from graph.errors import (
    LawgraphError,
    QueryForbiddenError,
    QueryMalformedError,
    QueryTooDeepError,
    QueryTooLongError,
)
from graph.writes.operations import LONGEST, split, targets


def test_every_form_of_update_is_told_apart_with_its_parts():
    found = split(
        """
        PREFIX ex: <http://ex.org/>
        INSERT DATA { GRAPH ex:g { ex:s ex:p "}; {" } } ;
        DELETE DATA { ex:s ex:p 1 } ; DELETE WHERE { GRAPH ?g { ?s ?p ?o } } ;
        BASE <http://other.org/>
        WITH <w> DELETE { ?s ?p ?o } INSERT { ?s ?p 2 } USING <u> USING NAMED ex:n
          WHERE { ?s ?p ?o FILTER(?o < 2) } ;
        INSERT { ?s a ex:T } WHERE { { SELECT ?s { ?s ?p ?o } } } ;
        CLEAR SILENT GRAPH ex:g ; DROP NAMED ; CREATE GRAPH <c> ;
        ADD DEFAULT TO ex:g ; MOVE SILENT GRAPH ex:a TO ex:b ; COPY ex:a TO DEFAULT ;
        LOAD SILENT <http://127.0.0.1/> INTO GRAPH ex:g
        """
    )
    assert [o.verb for o in found] == [
        "INSERT DATA", "DELETE DATA", "DELETE WHERE", "MODIFY", "MODIFY",
        "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "LOAD",
    ]  # fmt: skip
    modify = found[3]
    assert modify.within == "http://other.org/w"
    assert modify.using == ("http://other.org/u",)
    assert modify.using_named == ("http://ex.org/n",)
    assert (modify.delete, modify.insert) == ("{ ?s ?p ?o }", "{ ?s ?p 2 }")
    assert modify.place == (6, 9)
    assert (found[5].silent, found[5].target) == (True, "http://ex.org/g")
    assert (found[9].source, found[9].target) == ("http://ex.org/a", "http://ex.org/b")
    assert found[10].target == "DEFAULT"


def test_an_operation_stands_alone_with_the_declarations_in_force():
    store = Store()
    first = "PREFIX ex: <a:> INSERT DATA { ex:s ex:p 1 }"
    for operation in split(first + " ; PREFIX ex: <b:> INSERT DATA { ex:s ex:p 1 }"):
        store.update(operation.prologue + operation.text)
    assert {quad.subject.value for quad in store} == {"a:s", "b:s"}


def test_a_dataset_of_the_request_is_written_into_the_operation():
    (plain,) = split("INSERT { ?s ?p 2 } WHERE { ?s ?p 1 }")
    assert plain.over(("a:g",), ("a:n",)).text == (
        "INSERT { ?s ?p 2 } USING <a:g> USING NAMED <a:n> WHERE { ?s ?p 1 }"
    )
    (short,) = split("DELETE WHERE { ?s ?p 1 }")
    assert short.over(("a:g",), ()).text == "DELETE { ?s ?p 1 } USING <a:g> WHERE { ?s ?p 1 }"
    (data,) = split("INSERT DATA { <a:s> <a:p> 1 }")
    assert data.over(("a:g",), ()) is data
    (named,) = split("WITH <a:w> DELETE { ?s ?p 1 } WHERE { ?s ?p 1 }")
    with pytest.raises(QueryMalformedError, match="named twice"):
        named.over(("a:g",), ())


@pytest.mark.parametrize(
    ("update", "error", "says"),
    [
        ("SELECT * {}", QueryMalformedError, "'SELECT' where INSERT, DELETE"),
        ("INSERT DATA { <a:s> <a:p> 1", QueryMalformedError, "a group"),
        ("INSERT DATA { <a:s> <a:p> 1 } CLEAR ALL", QueryMalformedError, "';' before another"),
        ("CLEAR ALL ;; CLEAR ALL", QueryMalformedError, "column 12: .* between two operations"),
        ("LOAD <a> <b>", QueryMalformedError, "'<b>' where the end"),
        ("INSERT { ?s ?p ?o }", QueryMalformedError, "the end where USING or WHERE"),
        ("CLEAR GRAPH ex:g", QueryMalformedError, "'ex:g' where the IRI of a graph"),
        ("MOVE <a:g> <a:h>", QueryMalformedError, "'<a:h>' where TO"),
        ("CLEAR ALL ;\nLOAD <http://h/>", QueryForbiddenError, "line 2, column 1: LOAD"),
        ("DELETE { ?s ?p 1 } WHERE { SERVICE <h:> { ?s ?p 1 } }", QueryForbiddenError, "SERV"),
        ("INSERT DATA {" + "[" * 80 + "]" * 80 + "}", QueryTooDeepError, "64 brackets"),
        ("INSERT {} WHERE {" + "{} UNION " * 600 + "{} }", QueryTooDeepError, "500 operators"),
        ("#" * (LONGEST + 1), QueryTooLongError, "/graphs"),
    ],
)  # fmt: skip
def test_what_is_refused_says_what_would_be_right(update, error, says):
    with pytest.raises(error, match=says):
        split(update)


def test_much_data_with_many_signs_is_no_chain():
    triples = " ".join(f"<a:s{i}> <a:p> -{i} ." for i in range(2000))
    assert len(split(f"INSERT DATA {{ {triples} }}")) == 1


def test_where_a_template_writes_is_seen():
    assert targets("{ ?s ?p ?o . GRAPH ex:g { ?a ?b ?c } }", "PREFIX ex: <a:>", "") == (
        True,
        ("a:g",),
    )
    assert targets("{ GRAPH ?g { ?a ?b ?c } . }", "", "") == (False, ())
    assert targets("", "", "") == (False, ())


@given(st.text("INSERTDAWHG{};.<>?:'\"\\# \n()ab", max_size=60))
def test_no_text_makes_the_reader_fail_otherwise(text):
    for update in (text, f"INSERT DATA {{ {text} }}", f"INSERT {{ }} WHERE {{ {text} }}"):
        with contextlib.suppress(LawgraphError):
            split(update)
