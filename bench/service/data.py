"""Data of a benchmark: law that nobody passed, in the vocabulary and proportions of the real one.

Pure: a seed and a number of triples in, N-Triples and the values for the queries out. The same
arguments give the same bytes.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

BASE = "https://w3id.org/lawgraph/"
LG = f"{BASE}ontology#"
ELI = "http://data.europa.eu/eli/ontology#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"
XSD = "http://www.w3.org/2001/XMLSchema#"

_KINDS = ("Duty", "Prohibition", "Condition", "Power", "Offence", "Guarantee")
_BURDENS = ("Duty", "Prohibition", "Condition")
_RIGHTS = 12
_ROLES = 40
_AGENCIES = 24
_ARTICLES = 30  # of an act
_ROWS = 10_000  # of the query with many rows
_LANGUAGES = 3
_FIRST = date(1991, 1, 1)
_DAYS = 12_800
_WORDS = [
    "notice",
    "register",
    "founder",
    "member",
    "report",
    "grant",
    "assembly",
    "strike",
    "party",
    "union",
    "licence",
    "fine",
    "office",
    "charter",
    "branch",
    "foreign",
    "funding",
    "donor",
    "audit",
    "closure",
    "suspension",
    "appeal",
    "court",
    "agency",
    "religious",
    "mission",
    "literature",
    "journalist",
    "broadcast",
    "protest",
    "meeting",
    "permit",
    "tax",
    "exemption",
    "publication",
    "accountability",
    "property",
    "volunteer",
    "contract",
    "inspection",
    "data",
    "address",
]
_RUSSIAN = [
    "уведомление",
    "регистрация",
    "учредитель",
    "член",
    "отчёт",
    "собрание",
    "забастовка",
    "партия",
    "союз",
    "штраф",
    "устав",
    "филиал",
    "средства",
    "проверка",
    "приостановление",
    "жалоба",
    "суд",
    "орган",
    "договор",
    "имущество",
]
_KAZAKH = [
    "хабарлама",
    "тіркеу",
    "құрылтайшы",
    "мүше",
    "есеп",
    "жиналыс",
    "ереуіл",
    "партия",
    "одақ",
    "айыппұл",
    "жарғы",
    "филиал",
    "қаражат",
    "тексеру",
    "шағым",
    "сот",
    "орган",
    "шарт",
    "мүлік",
    "мекенжай",
]


@dataclass
class Law:
    """What was generated.

    Attributes:
        lines: N-Triples, one line each, without the line break.
        types, rights, articles, norms, days, phrases: IRIs and values to ask about.
        starts: the day on which each norm begins.
        periods: conditions on ?start that ten thousand names of norms fulfil.
    """

    lines: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    rights: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    norms: list[str] = field(default_factory=list)
    days: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)
    periods: list[str] = field(default_factory=list)
    starts: list[str] = field(default_factory=list)

    def ntriples(self) -> bytes:
        """The data as a file."""
        return ("\n".join(self.lines) + "\n").encode()


def generate(triples: int, seed: int = 1) -> Law:
    """Law of about that many triples (within the size of one act, 0.2 % of a million)."""
    draw = random.Random(seed)  # noqa: S311 (no secret)
    law = Law()
    say = _sayer(law)
    _lists(law, say)
    number = 0
    while len(law.lines) < triples:
        _act(law, say, draw, f"{BASE}kz/act/invented-{number}-{1991 + number % 35}", number)
        number += 1
    law.days = [str(_FIRST + timedelta(days=draw.randrange(_DAYS))) for _ in range(200)]
    law.phrases = [_words(draw, _WORDS, 2) for _ in range(200)]
    starts = sorted(law.starts)
    width = min(_ROWS // _LANGUAGES, len(starts) - 1)
    for _ in range(100):
        first = draw.randrange(len(starts) - width)
        begin, end = starts[first], starts[first + width]
        law.periods.append(f'?start >= "{begin}"^^xsd:date && ?start < "{end}"^^xsd:date')
    return law


Say = Callable[..., None]


def _sayer(law: Law) -> Say:
    def say(subject: str, predicate: str, *objects: str) -> None:
        law.lines.extend(f"<{subject}> <{predicate}> {o} ." for o in objects)

    return say


def _lists(law: Law, say: Say) -> None:
    """Types of organisation in three levels, rights, and the roles that agencies hold."""
    for number in range(31):
        iri = f"{BASE}scheme/organisation-types/type-{number}"
        law.types.append(iri)
        if number:
            say(iri, f"{SKOS}broader", f"<{law.types[(number - 1) // 5]}>")
        say(iri, f"{SKOS}prefLabel", f'"type {number}"@en', f'"вид {number}"@ru')
    for number in range(_RIGHTS):
        law.rights.append(f"{BASE}scheme/rights/right-{number}")
        say(law.rights[-1], f"{SKOS}prefLabel", f'"right {number}"@en')
    for number in range(_ROLES):
        role = f"{BASE}scheme/roles/role-{number}"
        say(role, f"{LG}heldBy", f"<{BASE}kz/agency/agency-{number % _AGENCIES}>")


def _act(law: Law, say: Say, draw: random.Random, act: str, number: int) -> None:
    adopted = _FIRST + timedelta(days=(number * 37) % _DAYS)
    say(act, f"{RDF}type", f"<{LG}Act>")
    say(act, f"{ELI}date_document", f'"{adopted}"^^<{XSD}date>')
    say(act, f"{ELI}type_document", f"<{BASE}scheme/act-types/law>")
    say(act, f"{ELI}number", f'"{number}-V"')
    say(act, f"{ELI}title", f'"{_words(draw, _RUSSIAN, 4)}"@ru', f'"{_words(draw, _KAZAKH, 4)}"@kk')
    say(act, f"{RDFS}label", f'"Law {number} on {_words(draw, _WORDS, 3)}"@en')
    for article in range(1, _ARTICLES + 1):
        iri = f"{act}/art/{article}"
        say(iri, f"{RDF}type", f"<{LG}Provision>")
        say(iri, f"{ELI}is_part_of", f"<{act}>")
        say(iri, f"{ELI}number", f'"{article}"')
        say(iri, f"{ELI}title", f'"{_words(draw, _RUSSIAN, 5)}"@ru')
        say(iri, f"{RDFS}label", f'"{_words(draw, _WORDS, 4)}"@en')
        for cited in _some(draw, law.articles, 2):
            say(iri, f"{ELI}cites", f"<{cited}>")
        for paragraph in range(1, draw.randrange(1, 4) + 1):
            _paragraph(law, say, draw, iri, paragraph, adopted)
        law.articles.append(iri)


def _paragraph(
    law: Law, say: Say, draw: random.Random, article: str, number: int, adopted: date
) -> None:
    place = f"{article}/par/{number}"
    say(place, f"{RDF}type", f"<{LG}Provision>")
    say(place, f"{ELI}is_part_of", f"<{article}>")
    say(place, f"{ELI}number", f'"{number}"')
    start = adopted + timedelta(days=10)
    norm = _norm(law, say, draw, place, start)
    for _ in range(draw.choice((0, 0, 0, 1, 1, 2))):
        changed = start + timedelta(days=draw.randrange(30, 4000))
        change = f"{place}/change/{changed}"
        say(change, f"{RDF}type", f"<{LG}Change>")
        say(change, f"{LG}changes", f"<{place}>")
        by = f"{BASE}kz/act/law-{changed.year}-{changed.month}"
        say(change, f"{LG}changedBy", f"<{by}>")
        line = f'<{by}> <{ELI}date_document> "{changed.year}-{changed.month:02}-01"^^<{XSD}date> .'
        law.lines.append(line)
        say(change, f"{LG}effect", f"<{BASE}scheme/effects/{draw.choice(('replaced', 'added'))}>")
        say(norm, f"{LG}endLatest", f'"{changed}"^^<{XSD}date>')
        successor = _norm(law, say, draw, place, changed)
        say(change, f"{LG}introduces", f"<{successor}>")
        say(norm, f"{LG}replacedBy", f"<{successor}>")
        norm, start = successor, changed


def _norm(law: Law, say: Say, draw: random.Random, place: str, start: date) -> str:
    norm = f"{place.replace('/act/', '/norm/')}-{start}-{len(law.norms)}"
    kind = draw.choice(_KINDS)
    say(norm, f"{RDF}type", f"<{LG}Norm>", f"<{LG}{kind}>")
    say(norm, f"{LG}statedIn", f"<{place}>")
    say(norm, f"{LG}affects", f"<{draw.choice(law.types)}>")
    say(norm, f"{LG}concernsRight", f"<{draw.choice(law.rights)}>")
    say(norm, f"{LG}startEarliest", f'"{start}"^^<{XSD}date>')
    say(norm, f"{RDFS}label", f'"{_words(draw, _WORDS, 3).capitalize()} {len(law.norms)}"@en')
    say(
        norm,
        f"{RDFS}label",
        f'"{_words(draw, _RUSSIAN, 3)}"@ru',
        f'"{_words(draw, _KAZAKH, 3)}"@kk',
    )
    say(norm, f"{DCT}description", f'"{_words(draw, _WORDS, 12)}"@en')
    if kind in _BURDENS:
        say(norm, f"{RDF}type", f"<{LG}Restriction>")
        say(norm, f"{LG}exercisedBy", f"<{BASE}scheme/roles/role-{draw.randrange(_ROLES)}>")
        if draw.random() < 0.1:  # noqa: PLR2004 (one in ten exempts a type)
            say(norm, f"{LG}exempts", f"<{draw.choice(law.types)}>")
    elif kind == "Offence":
        for punished in _some(draw, law.norms[-400:], 2):
            joint = f"{BASE}kz/enforcement/{len(law.lines):x}"
            say(joint, f"{RDF}type", f"<{LG}Enforcement>")
            say(joint, f"{LG}offence", f"<{norm}>")
            say(joint, f"{LG}punishes", f"<{punished}>")
    law.norms.append(norm)
    law.starts.append(str(start))
    return norm


def _some(draw: random.Random, among: list[str], most: int) -> Iterator[str]:
    for _ in range(draw.randrange(most + 1) if among else 0):
        yield draw.choice(among)


def _words(draw: random.Random, among: list[str], number: int) -> str:
    return " ".join(draw.choices(among, k=number))
