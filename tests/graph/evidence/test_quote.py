"""`quote` finds words in a document and writes a citation that the audit then verifies."""

from __future__ import annotations

import hashlib
import re

import pytest
from rdflib import Graph, URIRef

from graph.check import check_joins
from graph.evidence.quote import QuoteError, quote
from graph.identifiers import ONTOLOGY
from graph.joins import OA
from graph.store import Store

SOURCE = "report-2020"


def test_the_citation_pins_the_words_that_were_given(tiny, opened):
    turtle = quote(opened(), SOURCE, "Article 5 of the Law on Clubs", tiny.texts, "section 1")
    graph = Graph().parse(data=turtle, format="turtle")
    (name,) = set(graph.subjects())
    text = (tiny.texts / "report-2020.txt").read_text("utf-8")
    start, end = (int(graph.value(name, URIRef(f"{OA}{k}"))) for k in ("start", "end"))
    assert text[start:end] == "Article 5 of the Law on Clubs"
    digest = str(graph.value(name, URIRef(f"{ONTOLOGY}passageDigest")))
    assert digest == hashlib.sha256(text[start:end].encode()).hexdigest()
    assert str(graph.value(name, URIRef(f"{ONTOLOGY}mustContain"))) == "Article 5"
    assert graph.value(name, URIRef(f"{ONTOLOGY}locator")).language == "en"


def test_what_is_printed_can_be_pasted_for_its_name_follows_from_what_it_joins(tiny, opened):
    store = Store.memory()
    store.load(quote(opened(), SOURCE, "this is a burden", tiny.texts).encode(), "turtle")
    assert list(check_joins(store)) == []
    assert store.count() > 5
    store.close()


def test_line_breaks_of_the_document_do_not_matter(tiny, opened):
    turtle = quote(opened(), SOURCE, "2020. 1.  Reports.", tiny.texts)
    assert re.search(r"oa:start \d+", turtle)


@pytest.mark.parametrize(
    ("source", "words", "said"),
    [
        (SOURCE, "these words are nowhere", "do not stand in report-2020.txt: copy them"),
        (SOURCE, "Article  5.of", "do not stand in"),
        (SOURCE, ".*", "do not stand in"),
        (SOURCE, "", "do not stand in"),
        (SOURCE, "r", "times in report-2020.txt, add more: «"),
        ("report-2021", "Article 5", "choose one of report-2020"),
        ("a b> ?x }", "Article 5", "choose one of report-2020"),
    ],
)
def test_words_that_cannot_be_placed_are_refused_with_what_to_do(tiny, opened, source, words, said):
    with pytest.raises(QuoteError, match=re.escape(said)):
        quote(opened(), source, words, tiny.texts)


def test_a_document_that_is_not_in_the_folder_is_named(tiny, opened, tmp_path):
    with pytest.raises(QuoteError, match=r"report-2020\.txt is not in .*: give --sources FOLDER"):
        quote(opened(), SOURCE, "Article 5", tmp_path)
