"""Derive: a statute that was read, as facts of the graph. Pure; nothing is read or written here.

Every number, heading, date and reference becomes a fact at the same identifiers as the reviewed
ones; not a word of the law does. What becomes no fact is listed with its line and the reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, XSD, Literal, URIRef

from graph.imports.changes import Changes
from graph.imports.crossrefs import crossrefs
from graph.imports.evidence import Text
from graph.imports.misprints import Misprints
from graph.imports.model import Facts, LeftOut, Triple, at, concept, dated, dct, eli, lg
from graph.imports.rulings import rulings
from graph.imports.structure import structure

if TYPE_CHECKING:
    from graph.imports.naming import Amending
    from graph.statutes import Statute

_WHOLE_DAY = 10
_FILE = {
    "text": "text of the page of the official legal database (adilet.zan.kz), saved by a user",
    "page": "page of the official legal database (adilet.zan.kz), saved by a user",
}


@dataclass(frozen=True, slots=True)
class Derived:
    """What a statute gives.

    Attributes:
        act: slug.
        edition: date of the edition.
        triples: facts, each once, in no order.
        left_out: what became no fact, in the order in which it was met.
        counts: what was found and what became a fact.
    """

    act: str
    edition: str
    triples: frozenset[Triple]
    left_out: tuple[LeftOut, ...]
    counts: dict[str, int]


def derive(
    statute: Statute,
    edition: str,
    words: str,
    digest: str,
    amending: Amending,
    file: str | None = None,
) -> Derived:
    """Turn a statute into facts.

    Args:
        statute: as ``graph.statutes.read`` gives it.
        edition: date at which the text stood: a day, a month or a year.
        words: the text that the statute's offsets count in.
        digest: SHA-256 of the file that ``audit`` opens.
        amending: gathers the amending acts that are named, and knows those of the graph.
        file: name of that file; default: the name of the source.
    """
    facts = Facts()
    text = Text(URIRef(statute.act.edition(edition)), words, file or statute.source, digest)
    _edition(facts, statute, text, edition)
    if statute.act.slug not in amending.known.slugs:
        _act(facts, statute)
    structure(facts, statute)
    Changes(facts, statute, text, amending, Misprints()).run()
    rulings(facts, statute, text)
    crossrefs(facts, statute, amending.known, edition)
    facts.counts["provisions"] = sum(o == lg("Provision") for _, _, o in facts.triples)
    facts.counts["triples"] = len(facts.triples)
    return Derived(
        statute.act.slug,
        edition,
        frozenset(facts.triples),
        tuple(facts.left_out),
        dict(sorted(facts.counts.items())),
    )


def _edition(facts: Facts, statute: Statute, text: Text, date: str) -> None:
    name = text.edition
    facts.add(name, RDF.type, lg("Edition"))
    facts.add(name, eli("is_member_of"), URIRef(statute.act.iri))
    facts.add(name, lg("asOf"), dated(date))
    if len(date) == _WHOLE_DAY:
        facts.add(name, eli("version_date"), Literal(date, datatype=XSD.date))
    facts.add(name, lg("readBy"), concept("reading-methods", "parsed"))
    facts.add(name, dct("source"), Literal(_FILE[statute.form], lang="en"))
    facts.add(name, lg("textFile"), Literal(text.name))
    facts.add(name, lg("textDigest"), Literal(text.digest))
    articles = len(statute.articles)
    said = f"all {articles} articles, read by the parser: structure, headings, notes, references"
    facts.add(name, lg("coverage"), Literal(said, lang="en"))
    said = f"все {articles} статей, прочитано программой: структура, заголовки, сноски, ссылки"
    facts.add(name, lg("coverage"), Literal(said, lang="ru"))


def _act(facts: Facts, statute: Statute) -> None:
    """An act that no reviewed file describes: what its head says, else what its slug says."""
    act, head = URIRef(statute.act.iri), statute.head
    facts.add(act, RDF.type, lg("Act"))
    facts.add(act, eli("jurisdiction"), at(f"{statute.act.country}/jurisdiction"))
    year = statute.act.slug.rsplit("-", 1)[-1]
    facts.add(act, eli("date_document"), dated(head.date or year))
    if head.number:
        facts.add(act, eli("number"), Literal(head.number))
    if head.title:
        facts.add(act, eli("title"), Literal(head.title, lang=head.language))
    facts.add(act, RDFS.label, Literal(statute.act.slug.replace("-", " "), lang="en"))
