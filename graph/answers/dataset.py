"""Dataset: what the service offers, as RDF: VoID, DCAT and SPARQL service description in one.

Reads counts from the graph; takes from the caller what only it knows: addresses, dates, files.
Blank nodes are not used, so that the parts have addresses too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.answers import read
from graph.answers.model import LANGS
from graph.identifiers import BASE, ONTOLOGY
from graph.prefixes import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.rows import Questions

DATASET = f"{BASE}void#lawgraph"
"""The dataset as a whole, whatever the generation."""

_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_TITLE = {
    "en": "Lawgraph: the law that governs civil society in Kazakhstan",
    "ru": "Lawgraph: законодательство о гражданском обществе в Казахстане",
    "kk": "Lawgraph: Қазақстандағы азаматтық қоғам туралы заңнама",
}
_ABSTRACT = {
    "en": "Norms with the places that state them, whom they reach, who enforces them, what "
    "punishes their breach, and how they changed. Not legal advice.",
    "ru": "Нормы и места, где они изложены: кого касаются, кто их применяет, чем наказывается "
    "нарушение и как они менялись. Не является юридической консультацией.",
    "kk": "Нормалар және олар жазылған жерлер: кімге қатысты, кім қолданады, бұзылса қандай жаза "
    "бар және қалай өзгерді. Заң кеңесі емес.",
}
_FORMATS = ("Turtle", "N-Triples", "RDF_XML", "JSON-LD")
_RESULTS = (*_FORMATS, *(f"SPARQL_Results_{n}" for n in ("JSON", "XML", "CSV", "TSV")))
_EXAMPLES = ("kz/act/public-associations-1996", "scheme/organisation-types/public-association")


@dataclass(frozen=True, slots=True)
class File:
    """A file in which the whole dataset can be taken home.

    Attributes:
        name: of the file, ``lawgraph.nq.gz``.
        address: where it is.
        media_type: of what is in it when unpacked.
        title: what it holds.
        size: bytes, if it has been written.
        sha256: hexadecimal, if it has been written.
    """

    name: str
    address: str
    media_type: str
    title: str
    size: int | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """What the caller knows of the service.

    Attributes:
        service: its address, with the slash at the end.
        created: when the generation was made, ISO 8601, or empty.
        files: dumps.
        updates: whether SPARQL Update is answered at ``/update``.
    """

    service: str
    created: str = ""
    files: Sequence[File] = ()
    updates: bool = False


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over one generation."""

    generation: str
    triples: int
    subjects: int
    objects: int
    classes: dict[str, int]
    properties: dict[str, int]
    graphs: dict[str, int] = field(default_factory=dict)


def statistics(graph: Questions) -> Statistics:
    """Count everything once; over a million triples that takes seconds, so keep the answer."""
    return Statistics(
        graph.generation,
        _number(graph, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
        _number(graph, "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"),
        _number(graph, "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"),
        _by(graph, "SELECT ?k (COUNT(DISTINCT ?s) AS ?n) { ?s a ?k } GROUP BY ?k"),
        _by(graph, "SELECT ?k (COUNT(*) AS ?n) { ?s ?k ?o } GROUP BY ?k"),
        _by(graph, "SELECT ?k (COUNT(*) AS ?n) { GRAPH ?k { ?s ?p ?o } } GROUP BY ?k"),
    )


def describe_dataset(counted: Statistics, offered: Offered) -> bytes:
    """The description as N-Triples.

    Args:
        counted: of the generation that is served.
        offered: addresses, dates and files.
    """
    lines = [
        *_dataset(counted, offered),
        *_partitions(counted),
        *_service(counted, offered),
        *(line for file in offered.files for line in _file(file)),
    ]
    return "".join(dict.fromkeys(lines)).encode()


def _dataset(counted: Statistics, offered: Offered) -> Iterator[str]:
    service, catalogue = offered.service, f"{BASE}void#catalogue"
    yield _link(catalogue, "rdf:type", _iri("dcat:Catalog"))
    yield _link(catalogue, "dcat:dataset", DATASET)
    yield _link(catalogue, "dcat:service", f"{BASE}void#sparql")
    for kind in ("void:Dataset", "dcat:Dataset", "sd:Dataset"):
        yield _link(DATASET, "rdf:type", _iri(kind))
    for subject in (DATASET, catalogue):
        for lang, title in _TITLE.items():
            yield _words(subject, "dct:title", title, lang)
            yield _words(subject, "dct:description", _ABSTRACT[lang], lang)
    yield _link(DATASET, "dct:license", _LICENCE)
    for language in LANGS:
        yield _typed(DATASET, "dct:language", language, "xsd:language")
    if offered.created:
        yield _typed(DATASET, "dct:modified", offered.created, "xsd:dateTime")
    yield _words(DATASET, "owl:versionInfo", counted.generation)
    yield _words(DATASET, "void:uriSpace", BASE)
    for example in _EXAMPLES:
        yield _link(DATASET, "void:exampleResource", BASE + example)
    for namespace in (ONTOLOGY, PREFIXES["eli"], PREFIXES["skos"], PREFIXES["dct"]):
        yield _link(DATASET, "void:vocabulary", namespace)
    for format_ in _FORMATS:
        yield _link(DATASET, "void:feature", f"http://www.w3.org/ns/formats/{format_}")
    yield _link(DATASET, "void:sparqlEndpoint", f"{service}sparql")
    yield _link(DATASET, "dcat:landingPage", service)
    yield _link(f"{BASE}void", "foaf:primaryTopic", DATASET)
    yield _link(f"{BASE}void", "rdf:type", _iri("void:DatasetDescription"))
    for file in offered.files:
        yield _link(DATASET, "void:dataDump", file.address)
        yield _link(DATASET, "dcat:distribution", _distribution(file))


def _partitions(counted: Statistics) -> Iterator[str]:
    for name, number in (
        ("void:triples", counted.triples),
        ("void:distinctSubjects", counted.subjects),
        ("void:distinctObjects", counted.objects),
        ("void:classes", len(counted.classes)),
        ("void:properties", len(counted.properties)),
    ):
        yield _count(DATASET, name, number)
    for kind, counts, how_many in (
        ("class", counted.classes, "void:entities"),
        ("property", counted.properties, "void:triples"),
    ):
        for iri, number in sorted(counts.items()):
            part = f"{BASE}void#{kind}-{_short(iri)}"
            yield _link(DATASET, f"void:{kind}Partition", part)
            yield _link(part, "rdf:type", _iri("void:Dataset"))
            yield _link(part, f"void:{kind}", iri)
            yield _count(part, how_many, number)


def _service(counted: Statistics, offered: Offered) -> Iterator[str]:
    itself, endpoint = f"{BASE}void#sparql", f"{offered.service}sparql"
    default = f"{BASE}void#default-graph"
    yield _link(itself, "rdf:type", _iri("sd:Service"))
    yield _link(itself, "rdf:type", _iri("dcat:DataService"))
    yield _words(itself, "dct:title", "SPARQL 1.1", "en")
    yield _link(itself, "sd:endpoint", endpoint)
    yield _link(itself, "dcat:endpointURL", endpoint)
    yield _link(itself, "dcat:servesDataset", DATASET)
    languages = ["sd:SPARQL11Query", *(["sd:SPARQL11Update"] if offered.updates else [])]
    for language in languages:
        yield _link(itself, "sd:supportedLanguage", _iri(language))
    yield _link(itself, "sd:feature", _iri("sd:UnionDefaultGraph"))
    for format_ in _RESULTS:
        yield _link(itself, "sd:resultFormat", f"http://www.w3.org/ns/formats/{format_}")
    yield _link(itself, "sd:defaultDataset", DATASET)
    yield _link(DATASET, "sd:defaultGraph", default)
    yield _link(default, "rdf:type", _iri("sd:Graph"))
    yield _count(default, "void:triples", counted.triples)
    for graph, number in sorted(counted.graphs.items()):
        named, holds = f"{BASE}void#named-{_short(graph)}", f"{BASE}void#graph-{_short(graph)}"
        yield _link(DATASET, "sd:namedGraph", named)
        yield _link(named, "rdf:type", _iri("sd:NamedGraph"))
        yield _link(named, "sd:name", graph)
        yield _link(named, "sd:graph", holds)
        yield _link(holds, "rdf:type", _iri("sd:Graph"))
        yield _count(holds, "void:triples", number)


def _file(file: File) -> Iterator[str]:
    itself = _distribution(file)
    yield _link(itself, "rdf:type", _iri("dcat:Distribution"))
    yield _words(itself, "dct:title", file.title, "en")
    yield _link(itself, "dcat:downloadURL", file.address)
    types = "https://www.iana.org/assignments/media-types/"
    yield _link(itself, "dcat:mediaType", types + file.media_type)
    yield _link(itself, "dcat:compressFormat", f"{types}application/gzip")
    yield _link(itself, "dct:license", _LICENCE)
    if file.size is not None:
        yield _count(itself, "dcat:byteSize", file.size)
    if file.sha256 is not None:
        checksum = f"{itself}-sha256"
        yield _link(itself, "spdx:checksum", checksum)
        yield _link(checksum, "rdf:type", _iri("spdx:Checksum"))
        yield _link(checksum, "spdx:algorithm", _iri("spdx:checksumAlgorithm_sha256"))
        yield _typed(checksum, "spdx:checksumValue", file.sha256, "xsd:hexBinary")


def _distribution(file: File) -> str:
    return f"{BASE}void#{file.name}"


def _number(graph: Questions, query: str) -> int:
    return int(read.select(graph, query)[0]["n"].text)


def _by(graph: Questions, query: str) -> dict[str, int]:
    found = {row["k"].text: int(row["n"].text) for row in read.select(graph, query) if "k" in row}
    return dict(sorted(found.items()))


def _short(iri: str) -> str:
    """An IRI as part of another one's fragment."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}-{iri[len(namespace) :]}".replace("/", "-")
    return iri.removeprefix(BASE).replace("://", "-").replace("/", "-").replace("#", "-")


def _iri(compact: str) -> str:
    prefix, _, local = compact.partition(":")
    return PREFIXES[prefix] + local


def _link(subject: str, predicate: str, target: str) -> str:
    return f"<{subject}> <{_iri(predicate)}> <{target}> .\n"


def _words(subject: str, predicate: str, text: str, lang: str = "") -> str:
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'<{subject}> <{_iri(predicate)}> "{quoted}"{f"@{lang}" if lang else ""} .\n'


def _typed(subject: str, predicate: str, text: str, datatype: str) -> str:
    return f'<{subject}> <{_iri(predicate)}> "{text}"^^<{_iri(datatype)}> .\n'


def _count(subject: str, predicate: str, number: int) -> str:
    return _typed(subject, predicate, str(number), "xsd:integer")
