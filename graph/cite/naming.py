"""Names: what the acts of the graph are called, asked from the graph once.

Reads titles, labels, alternative labels, numbers, dates, Adilet identifiers and the provisions
there are; yields a ``Names`` table. No name stands in the program: an abbreviation is known
because the graph states it (``data/laws/kz/abbreviations.ttl``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.answers.read import select
from graph.cite.tokenise import Token, tokenise
from graph.cite.vocabulary import FILLERS, is_country, is_republic, kind
from graph.identifiers import BASE
from graph.statutes.fold import law_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.rows import Questions

STANDARDS = f"{BASE}standard/"
_STEM = 6
_FEW = 2
_SUFFIXES = (("ies", "y"), ("xes", "x"), ("ses", "se"), ("s", ""))
_LATIN_SPELLING = (("z", "s"), ("our", "or"), ("ense", "ence"))
_CASE = re.compile(r"(?<=\w{3})(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем)$")
_ADJECTIVE = re.compile(r"конституцион\w*|конституциялық\w*|constitutional")
_KIND_OF_TYPE = {
    "law": "law", "constitutional-law": "law", "code": "code", "constitution": "constitution",
    "decree": "decree", "order": "order", "government-resolution": "resolution",
}  # fmt: skip
_CALLED = ("law", "code", "decree", "resolution")
_MENTIONED_AS = {"resolution": {"resolution", "decree"}, "standard": set[str]()}


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the graph, as far as a citation can name it."""

    iri: str
    kind: str
    numbers: frozenset[str] = frozenset()
    date: str = ""
    start: str = ""
    end: str = ""
    titled: bool = False

    def answers_to(self, word: str) -> bool:
        """Whether the act may be called by a kind word: a resolution also "Decree"."""
        return word in _MENTIONED_AS.get(self.kind, {self.kind})

    def in_force(self, day: str) -> bool:
        """Whether the act as a whole was in force on a day (ISO), as far as is known."""
        return self.start <= day and (not self.end or day < self.end)


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one act.

    Attributes:
        iri: the act.
        lang: the language of the name.
        anchored: the name says itself what kind of act it is («Уголовный кодекс», «УК»).
        initials: the letters of an abbreviation as printed, else empty.
        whole: the name ends here; False for the beginning of a longer title.
    """

    iri: str
    lang: str
    anchored: bool
    initials: str = ""
    whole: bool = True


@dataclass(slots=True)
class Node:
    """A place in the tree of names: the next words, and the names that end here."""

    next: dict[str, Node] = field(default_factory=dict)
    names: set[Name] = field(default_factory=set)

    def below(self) -> Iterator[Name]:
        """All names that go on from here."""
        yield from self.names
        for node in self.next.values():
            yield from node.below()


@dataclass(frozen=True, slots=True)
class Names:
    """What the graph calls its acts, and which provisions it has."""

    acts: dict[str, Act]
    tree: Node
    by_number: dict[str, frozenset[str]]
    by_adilet: dict[str, str]
    provisions: frozenset[str]
    articles: dict[str, tuple[str, ...]]


def names(graph: Questions) -> Names:
    """Ask a graph for everything that a citation may call its acts."""
    acts = _acts(graph)
    tree = Node()
    for row in select(
        graph,
        "SELECT ?a ?name { ?a a ?type ; skos:altLabel|skos:prefLabel|eli:title|rdfs:label ?name"
        " VALUES ?type { lg:Act lg:Standard } }",
    ):
        act = acts.get(row["a"].text)
        if act:
            _plant(tree, act, row["name"].text, row["name"].lang or "en")
    numbers: dict[str, set[str]] = defaultdict(set)
    for act in acts.values():
        for number in act.numbers:
            numbers[number].add(act.iri)
            numbers[number.split("-")[0]].add(act.iri)
    adilet = {
        row["id"].text.rstrip("_").lower(): row["a"].text
        for row in select(graph, "SELECT ?a ?id { ?a a lg:Act ; eli:id_local ?id }")
    }
    provisions = _provisions(graph)
    return Names(
        acts,
        tree,
        {n: frozenset(iris) for n, iris in numbers.items()},
        adilet,
        provisions,
        _articles(provisions),
    )


def _acts(graph: Questions) -> dict[str, Act]:
    stated: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in select(
        graph,
        """SELECT ?a ?p ?o { ?a a lg:Act ; ?p ?o VALUES ?p { eli:number skos:notation
            eli:type_document eli:date_document eli:first_date_entry_in_force
            eli:date_no_longer_in_force lg:continuedBy rdf:type } }""",
    ):
        local = re.split(r"[/#]", row["p"].text)[-1]
        stated[row["a"].text][local].add(row["o"].text)
    starts = {
        iri: min(facts["first_date_entry_in_force"] or facts["date_document"] or {""})
        for iri, facts in stated.items()
    }
    titled = {
        row["a"].text for row in select(graph, "SELECT DISTINCT ?a { ?a a lg:Act ; eli:title ?t }")
    }
    found = {}
    for iri, facts in stated.items():
        type_name = next(iter(facts["type_document"]), "law").rsplit("/", 1)[-1]
        if type_name == "draft":
            continue
        ends = facts["date_no_longer_in_force"] or {
            starts[successor] for successor in facts["continuedBy"] if starts.get(successor)
        }
        found[iri] = Act(
            iri,
            _KIND_OF_TYPE.get(type_name, type_name),
            frozenset(law_number(n) for n in facts["number"] | facts["notation"]),
            min(facts["date_document"], default=""),
            starts[iri],
            min(ends, default=""),
            iri in titled,
        )
    for row in select(graph, "SELECT ?a { ?a a lg:Standard }"):
        if "/art/" not in row["a"].text:
            found[row["a"].text] = Act(row["a"].text, "standard")
    return found


def _provisions(graph: Questions) -> frozenset[str]:
    rows = select(graph, "SELECT ?p { { ?p a lg:Provision } UNION { ?p a lg:Standard } }")
    return frozenset(row["p"].text for row in rows if row["p"].text.count("/art/") <= 1)


def _articles(provisions: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Act to the numbers of its articles, in the order of the law."""
    found: dict[str, set[str]] = defaultdict(set)
    for iri in provisions:
        act, _, rest = iri.partition("/art/")
        if rest:
            found[act].add(rest.split("/")[0])
    return {act: tuple(sorted(listed, key=order)) for act, listed in found.items()}


def order(number: str) -> tuple[int, ...]:
    """The sort key of an article number: 489, 489-1, 490."""
    return tuple(int(part) for part in number.split("-"))


def _plant(tree: Node, act: Act, name: str, lang: str) -> None:
    letters = sum(c.isupper() for c in name)
    if letters > 1 and " " not in name.strip() and name.isalpha():
        _put(tree, tokenise(name), Name(act.iri, lang, anchored=True, initials=name.strip()))
        return
    inside = re.findall(r"\(([^()]*)\)", name)
    outside = re.sub(r"\([^()]*\)", " ", name)
    forms = {re.sub(r"[()]", " ", name), outside, *inside}
    for form in forms:
        found = tokenise(form)
        anchored = act.kind == "standard" or any(
            kind(t.text) == act.kind for t in found if act.kind in ("code", "constitution")
        )
        if form in inside and not anchored:
            continue  # «(Общая часть)» names nothing by itself
        _put(tree, found, Name(act.iri, lang, anchored))


def _put(tree: Node, found: list[Token], name: Name) -> None:
    node = tree
    listed = list(units(found, drop_law=not name.anchored))
    if len(listed) <= _FEW and any(t.shape == "law" for t in found):
        return  # "Presidential Decree № 390", "ILO Convention No. 87": the number names it
    for unit in listed:
        node = node.next.setdefault(unit, Node())
    if node is not tree:
        node.names.add(name)


def units(found: list[Token], *, drop_law: bool) -> Iterator[str]:
    """The words that make up a name: no articles, no state, no dates, no numbers."""
    content = [
        t
        for i, t in enumerate(found)
        if t.shape == "word" and t.text not in FILLERS and not of_state(found, i)
    ]
    for i, token in enumerate(content):
        at_end = i in (0, len(content) - 1)
        if not (drop_law and at_end and kind(token.text) in _CALLED):
            yield stem(token.text)


def of_state(found: list[Token], i: int) -> bool:
    """Whether a token is part of «Республики Казахстан», «РК», "Kazakhstan's"."""
    word = found[i].text
    if is_country(word):
        return True
    near = {t.text for t in found[max(0, i - 2) : i + 3]}
    return is_republic(word) and any(is_country(w) for w in near)


def stem(word: str) -> str:
    """The part of a word that its case forms and spellings share.

    >>> stem("уголовного") == stem("уголовный"), stem("Organizations".lower())
    (True, 'organisation')
    """
    if _ADJECTIVE.fullmatch(word):
        return "constitutional"
    if not word.isascii():
        return _CASE.sub("", word)[:_STEM]
    for old, new in _LATIN_SPELLING:
        word = word.replace(old, new)
    for ending, instead in _SUFFIXES:
        if word.endswith(ending) and len(word) > len(ending) + 1 and not word.endswith("ss"):
            return word[: -len(ending)] + instead
    return word
