"""The facts that are shipped, without the texts: whole, in the writer's form, as documented.

That they follow from the official texts byte for byte is held by ``tests/official_texts``.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import Namespace

from graph.identifiers import BASE, ONTOLOGY, Provision
from graph.imports.misprints import Misprints
from graph.imports.run import Options, run
from graph.joins import OA
from graph.turtle import write
from tests.graph.imports.test_invented import TEXT
from tests.official_texts import texts

ROOT = texts.ROOT
SHIPPED = ROOT / "data" / "laws" / "kz" / "imported"
LG, ELI = Namespace(ONTOLOGY), Namespace("http://data.europa.eu/eli/ontology#")
each = pytest.mark.parametrize("act", sorted(texts.SHIPPED))


@cache
def facts(name: str) -> Graph:
    return Graph().parse(SHIPPED / f"{name}.ttl", format="turtle")


def edition_of(act: str) -> URIRef:
    return URIRef(f"{BASE}kz/act/{act}/edition/2026-02")


def of_class(graph: Graph, name: str) -> set[URIRef]:
    return set(graph.subjects(RDF.type, LG[name]))


def test_four_acts_are_shipped() -> None:
    assert {p.stem for p in SHIPPED.glob("*.ttl")} == {*texts.SHIPPED, "amending-acts"}


@pytest.mark.parametrize("name", ["amending-acts", *sorted(texts.SHIPPED)])
def test_a_shipped_file_is_as_the_importer_writes_it(name: str) -> None:
    said = (SHIPPED / f"{name}.ttl").read_text(encoding="utf-8")
    comment = "\n".join(re.findall(r"(?m)^# (.*)$", said)[:2])
    assert write(facts(name), comment) == said, f"{name}.ttl was edited: it is generated"


@each
def test_the_edition_says_from_which_text_it_was_read(act: str) -> None:
    graph, edition = facts(act), edition_of(act)
    assert of_class(graph, "Edition") == {edition}
    assert str(graph.value(edition, LG.textFile)) == f"{act}.ru.txt"
    assert re.fullmatch("[0-9a-f]{64}", str(graph.value(edition, LG.textDigest)))


@each
def test_every_change_and_ruling_has_a_passage_of_that_text_as_evidence(act: str) -> None:
    graph, edition = facts(act), edition_of(act)
    told = of_class(graph, "Change") | of_class(graph, "Ruling")
    assert {s for s in told if graph.value(s, LG.evidence) is None} == set()
    cited = set(graph.objects(None, LG.evidence))
    assert cited == of_class(graph, "Citation")
    for passage in cited:
        assert list(graph.objects(passage, LG.source)) == [edition]
        start, end = (int(graph.value(passage, URIRef(OA + key))) for key in ("start", "end"))
        assert 0 <= start < end
        assert graph.value(passage, LG.mustContain) is not None
        assert re.fullmatch("[0-9a-f]{64}", str(graph.value(passage, LG.passageDigest)))


@each
def test_every_place_stands_in_the_place_that_its_name_says(act: str) -> None:
    graph = facts(act)
    for place in of_class(graph, "Provision"):
        assert list(graph.objects(place, ELI.is_part_of)) == [
            URIRef(Provision.parse(str(place)).parent.iri)
        ]


@each
def test_every_amending_act_that_is_named_is_described(act: str) -> None:
    described = set(facts("amending-acts").subjects(ELI.date_document))
    reviewed = " ".join(p.read_text(encoding="utf-8") for p in SHIPPED.parent.glob("*.ttl"))
    for law in set(facts(act).objects(None, LG.changedBy)) - described:
        assert f"<{str(law).removeprefix(BASE)}> a lg:Act" in reviewed, law


def test_the_documented_numbers_are_those_of_the_shipped_facts() -> None:
    page = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
    columns = (
        "administrative-offences-2014",
        "criminal-code-2014",
        "civil-code-general-1994",
        "constitution-1995",
    )

    def row(head: str) -> list[int]:
        cells = re.search(rf"(?m)^\| {re.escape(head)} \|(.*)\|$", page)[1].split("|")
        return [int(cell.strip().replace(",", "")) for cell in cells]

    places = [of_class(facts(act), "Provision") for act in columns]
    assert row("provisions in the graph") == [len(found) for found in places]
    covered = [str(facts(act).value(edition_of(act), LG.coverage)) for act in columns]
    assert row("articles") == [int(re.search(r"\d+", told)[0]) for told in covered]
    changes = [len(of_class(facts(act), "Change")) for act in columns]
    assert row("changes in the graph (one for each place)") == changes


def test_importing_another_act_leaves_the_shipped_files_as_they_are(tmp_path: Path) -> None:
    """A run over one act rewrites its own file, and the list of amending acts keeps all others."""
    folder = tmp_path / "data" / "laws" / "kz" / "imported"
    folder.mkdir(parents=True)
    for path in SHIPPED.glob("*.ttl"):
        (folder / path.name).write_bytes(path.read_bytes())
    run([TEXT], Options(ROOT / "data", edition="2026-02", facts_to=folder), lambda *_: None)
    for act in texts.SHIPPED:
        assert (folder / f"{act}.ttl").read_bytes() == (SHIPPED / f"{act}.ttl").read_bytes()
    before = facts("amending-acts")
    after = Graph().parse(folder / "amending-acts.ttl", format="turtle")
    assert set(before) <= set(after)


def test_every_misprint_that_is_mended_is_a_discrepancy() -> None:
    text = (ROOT / "data" / "discrepancies" / "imports.ttl").read_text(encoding="utf-8")
    for act, article, number, date in Misprints().settled:
        assert f"<kz/act/{act}/art/{article}>" in text
        assert f"No. {number}" in text
        assert date.split("-")[0] in text
