"""The formatter writes what was meant: parsed again it is the same graph, byte for byte alike."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, XSD, BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from graph.identifiers import BASE, ONTOLOGY
from graph.turtle import PREFIXES, BlankNodeError, natural, write

NASTY = [
    'a "quoted" word',
    'ends in a quote"',
    '"""',
    "\\",
    "\\u0041",
    "line\nline",
    "carriage\rreturn",
    "tab\tstop",
    "Қоғамдық бірлестік",
    "«ёлочки» — тире",
    "🏛️ \U0001f1f0\U0001f1ff",
    "null\x00 bell\x07",
    "\u2028 \u0085",
    "",
    "<script>alert(1)</script>",
    "@en",
    "^^<x>",
    "# no comment",
    "' . } DROP ALL",
]
texts = st.one_of(
    st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
)
iris = st.one_of(
    st.sampled_from(
        [
            f"{ONTOLOGY}Norm",
            f"{ONTOLOGY}a.b",
            f"{ONTOLOGY}",
            f"{ONTOLOGY}9x",
            f"{BASE}kz/act/tax-code-2025/art/10",
            f"{BASE}kz/act/tax-code-2025/art/9-1",
            BASE,
            "http://www.w3.org/2004/02/skos/core#prefLabel",
            "http://www.w3.org/2004/02/skos/core#a/b",
            "https://example.org/",
            "https://example.org/%D0%97%20?q=1&r=(2)#frag",
            "urn:x:y",
        ]
    ),
    st.from_regex(r"[a-z0-9]{1,6}(/[a-z0-9-]{1,6}){0,3}", fullmatch=True).map(BASE.__add__),
).map(URIRef)
literals = st.one_of(
    texts.map(Literal),
    st.builds(Literal, texts, lang=st.sampled_from(["en", "ru", "kk", "kk-latn"])),
    st.integers().map(Literal),
    st.booleans().map(Literal),
    st.dates().map(lambda d: Literal(d.isoformat(), datatype=XSD.date)),
    st.sampled_from(
        [
            Literal("2026-02", datatype=XSD.gYearMonth),
            Literal("2026", datatype=XSD.gYear),
            Literal("007", datatype=XSD.integer),
            Literal("+7", datatype=XSD.integer),
            Literal("1", datatype=XSD.boolean),
            Literal("1.50", datatype=XSD.decimal),
            Literal("-P3D", datatype=XSD.dayTimeDuration),
        ]
    ),
)
triples = st.lists(st.tuples(iris, iris, st.one_of(iris, literals)), max_size=12)


@settings(derandomize=True, deadline=None, max_examples=150)
@given(triples)
def test_what_is_written_is_read_back_as_the_same_graph(given_triples):
    graph = Graph()
    for t in given_triples:
        graph.add(t)
    again = Graph().parse(data=write(graph), format="turtle")
    assert isomorphic(again, graph)
    terms = {(str(o), o.language, o.datatype) for _, _, o in graph if isinstance(o, Literal)}
    assert terms == {
        (str(o), o.language, o.datatype) for _, _, o in again if isinstance(o, Literal)
    }


@settings(derandomize=True, deadline=None)
@given(triples, st.randoms(use_true_random=False))
def test_the_order_of_the_triples_and_doubles_change_no_byte(given_triples, random):
    shuffled = random.sample(given_triples, len(given_triples)) + given_triples[:3]
    assert write(given_triples) == write(shuffled)


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_survives_as_value_and_in_a_comment(text):
    triple = (URIRef(f"{BASE}x"), URIRef(f"{ONTOLOGY}y"), Literal(text, lang="ru"))
    written = write([triple], comment=text.replace("\x00", ""))
    again = Graph().parse(data=written, format="turtle")
    assert set(again) == {triple}


def test_articles_stand_in_natural_order_and_types_come_first():
    a = f"{BASE}kz/act/a-2001/art/"
    triples_ = [
        (URIRef(a + n), p, o)
        for n in ("10", "2", "9-1", "9")
        for p, o in (
            (RDF.type, URIRef(f"{ONTOLOGY}Provision")),
            (URIRef(f"{ONTOLOGY}a"), Literal(1)),
        )
    ]
    lines = write(triples_).splitlines()
    assert [x.split()[0] for x in lines if x.startswith("<")] == [
        f"<kz/act/a-2001/art/{n}>" for n in ("2", "9", "9-1", "10")
    ]
    assert all(x.split()[1] == "a" for x in lines if x.startswith("<"))


def test_only_prefixes_that_are_used_are_declared():
    written = write([(URIRef(f"{BASE}x"), RDF.type, URIRef(f"{ONTOLOGY}Norm"))])
    declared = [x.split()[1] for x in written.splitlines() if x.startswith("@prefix")]
    assert declared == ["lg:", "rdf:"]  # `a` counts as a use of rdf:


@pytest.mark.parametrize("place", [0, 2])
def test_a_blank_node_is_refused_for_it_could_not_be_named_in_a_diff(place):
    triple = [URIRef(f"{BASE}x"), URIRef(f"{ONTOLOGY}y"), URIRef(f"{BASE}z")]
    triple[place] = BNode("b1")
    with pytest.raises(BlankNodeError, match="give it an IRI"):
        write([tuple(triple)])


@settings(derandomize=True, deadline=None)
@given(st.lists(st.text("0123456789a-/", max_size=8)))
def test_any_texts_can_be_sorted_naturally(texts_):
    ordered = sorted(texts_, key=natural)
    keys = [natural(t) for t in ordered]
    assert all(one <= next_ for one, next_ in itertools.pairwise(keys))


def test_the_prefixes_are_distinct():
    assert len(set(PREFIXES.values())) == len(PREFIXES)
