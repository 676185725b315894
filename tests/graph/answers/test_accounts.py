"""What several sources tell of one body: each with its place, none lost to another."""

from __future__ import annotations

from graph.answers.accounts import accounts
from graph.answers.search import index, search
from graph.identifiers import BASE

CLUB = f"{BASE}body/chess-club"
TOLD = """
<body/chess-club> a lg:Body ; skos:prefLabel "Chess club"@en ; dct:description "A club."@en .
<source/first> a lg:Source ; dct:title "First"@en .
<source/second> a lg:Source ; dct:title "Second"@en .
<kz/citation/1> a lg:Citation ; lg:source <source/first> ; lg:locator "page 3"@en .
<kz/citation/2> a lg:Citation ; lg:source <source/second> ; lg:locator "page 9"@en .
<kz/account/b> a lg:Account ; lg:accountOf <body/chess-club> ; dct:source <source/first> ;
    dct:description "A club."@en ; lg:evidence <kz/citation/1> .
<kz/account/a> a lg:Account ; lg:accountOf <body/chess-club> ; dct:source <source/second> ;
    dct:description "It keeps a helpline."@en, "Держит телефон доверия."@ru ;
    lg:evidence <kz/citation/2> .
"""


def test_each_source_is_heard_with_the_place_where_it_tells_it(ask):
    told = accounts(ask(TOLD), CLUB)
    assert [a.description["en"] for a in told] == ["A club.", "It keeps a helpline."]
    assert [c.locator["en"] for a in told for c in a.citations] == ["page 3", "page 9"]
    assert accounts(ask(TOLD), f"{BASE}source/first") == []


def test_a_body_is_found_by_what_any_source_tells_of_it(ask):
    graph = ask(TOLD)
    hits = search(graph, index(graph), "телефон доверия").hits
    assert [(h.thing.iri, h.kind) for h in hits] == [(CLUB, "Body")]
