"""The shipped facts follow from the official texts, byte for byte, and say what is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import RDF, URIRef

from graph.evidence.audit import Pinned, complain
from graph.evidence.documents import Shelf
from graph.identifiers import Provision
from graph.imports.model import eli, lg
from graph.imports.run import Options, run
from graph.statutes import UnitKind
from tests.official_texts.texts import FOLDER, ROOT, RUSSIAN, act_of, derived_of, statute_of

SHIPPED = ROOT / "data" / "laws" / "kz" / "imported"
each = pytest.mark.parametrize("path", RUSSIAN, ids=act_of)


def test_the_documented_command_gives_the_shipped_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "laws" / "kz" / "imported"
    options = Options(ROOT / "data", edition="2026-02", facts_to=folder)
    written = run(RUSSIAN, options, lambda *_: None).written
    assert {p.name for p in written} == {p.name for p in SHIPPED.glob("*.ttl")}
    for path in written:
        assert path.read_bytes() == (SHIPPED / path.name).read_bytes(), (
            f"{path.name} is out of date: run the command of docs/importing.md"
        )


@each
def test_every_article_and_event_is_a_fact_or_left_out_with_a_reason(path: Path) -> None:
    statute, found = statute_of(path), derived_of(path)
    articles = {u.provision.iri for u in statute.articles if u.provision}
    described = {str(s) for s, p, o in found.triples if o == lg("Provision")}
    assert articles <= described
    assert {u.provision.iri for u in statute.units if u.provision} <= described
    events = [*statute.events, *(e for n in statute.notices for e in n.events)]
    left = [x for x in found.left_out if x.what == "event"]
    assert all(x.reason and x.line for x in found.left_out)
    assert found.counts["events"] == len(events)
    through = found.counts.get("changes through a chapter", 0)
    places = sum(len(e.places) for e in events)
    unnamed = len(left)
    assert places - unnamed == found.counts["changes"] - through
    assert len(left) <= 1


@each
def test_every_change_is_pinned_to_its_words(path: Path) -> None:
    found = derived_of(path)
    shelf = Shelf([FOLDER])
    document = shelf.find(path.name)
    assert document is not None
    told: dict[URIRef, dict[str, list[str]]] = {}
    for s, p, o in found.triples:
        if "/kz/citation/" in str(s):
            told.setdefault(s, {}).setdefault(str(p).rsplit("#", 1)[-1], []).append(str(o))
    cited = {o for _, p, o in found.triples if p == lg("evidence")}
    changes = {s for s, p, o in found.triples if p == RDF.type and o == lg("Change")}
    assert {s for s, p, _ in found.triples if p == lg("evidence")} >= changes
    assert cited == set(told)
    for name, facts in told.items():
        pinned = Pinned(
            str(name), facts["source"][0], path.name, None, int(facts["start"][0]),
            int(facts["end"][0]), facts["passageDigest"][0], tuple(facts["mustContain"]),
        )  # fmt: skip
        assert complain(pinned, document) == ""


@each
def test_names_parse_and_no_article_carries_law_text(path: Path) -> None:
    statute, found = statute_of(path), derived_of(path)
    for s, p, o in found.triples:
        if p == eli("is_part_of"):
            assert Provision.parse(str(s)).parent.iri == str(o)
    longest = {u.text for u in statute.units if u.kind is UnitKind.PAR and len(u.text) > 300}
    said = {str(o) for _, _, o in found.triples}
    assert not said & longest
