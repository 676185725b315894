"""Map page, picture and graph file: whole, escaped, offline, the same each time."""

from __future__ import annotations

import json
import re
from io import BytesIO
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from tests.viz import factories as make
from tests.viz.reading_html import Page
from viz.graphml import graphml, network_graphml
from viz.impact_scene import impact_scene
from viz.pyvis_page import map_page, policy
from viz.scene import Colophon, Edge, Node, Scene
from viz.scenes import trace_scene
from viz.svg_picture import picture

SVG = "{http://www.w3.org/2000/svg}"


def hostile() -> Scene:
    nodes = (
        Node(make.HOSTILE, make.HOSTILE, "norm", "certain", "javascript:alert(1)",
             (make.HOSTILE, "\x00\x0b control"), 0, 0, 0),
        Node("b", "]]>--><!-- </title></svg>", "right", "plain", "//evil.example/x", (), 1, 300, 0),
    )  # fmt: skip
    edges = (Edge(make.HOSTILE, "b", "concerns", note=make.HOSTILE),)
    signed = Colophon("/v1/maps/trace?x=1", make.HOSTILE, make.DAY, (make.HOSTILE,))
    return Scene(make.HOSTILE, "en", nodes, edges, signed)


def test_a_map_asks_no_other_host_for_anything():
    page = map_page(trace_scene(make.trace(10)))
    for tag, attrs in Page(page).elements:
        assert tag not in ("iframe", "object", "embed", "base", "img"), tag
        if tag in ("script", "link"):
            address = attrs.get("src") or attrs.get("href") or ""
            assert not address or address == "data:,", attrs
    for cdn in ("cdnjs", "jsdelivr", "bootstrap", "unpkg", "googleapis"):
        assert cdn not in page
    assert "url(" not in page.split("</style>")[0]
    assert "@import" not in page


def test_a_hostile_scene_adds_no_element_and_no_handler():
    page = map_page(hostile())
    harmless = map_page(trace_scene(make.trace()))
    tags = set(Page(page).tags)
    assert tags <= set(Page(harmless).tags) | {"th"}
    assert Page(page).tags.count("script") == 3
    for _, attrs in Page(page).elements:
        assert not any(name.startswith("on") for name in attrs), attrs
        assert not str(attrs.get("href") or "").startswith(("javascript:", "//"))


def test_the_data_of_a_map_reads_back():
    page = map_page(hostile(), base="https://example.org/")
    text = re.search(r'<script type="application/json" id="scene">(.*?)</script>', page, re.DOTALL)
    data = json.loads(text[1])
    assert data["nodes"][0]["label"] == make.HOSTILE
    assert data["nodes"][0]["href"] == ""
    assert data["options"]["physics"]["enabled"] is False
    assert (data["nodes"][1]["x"], data["nodes"][1]["y"]) == (300, 0)


def test_links_of_a_saved_map_go_to_its_service():
    page = map_page(trace_scene(make.trace()), base="https://graph.example/")
    assert "https://graph.example/kz/act/gardens-1996" in page
    assert "https://graph.example/v1/maps/trace?organisation_type=public-association" in page


def test_a_nonce_stands_on_every_script_and_style():
    page = map_page(trace_scene(make.trace()), nonce="abc123")
    stamped = [(t, a) for t, a in Page(page).elements if t in ("script", "style")]
    assert len(stamped) == 4
    assert all(a.get("nonce") == "abc123" for _, a in stamped)
    assert "style" not in {name for _, a in Page(page).elements for name in a}
    assert "http" not in policy("abc123")


def test_a_map_carries_its_citation_and_a_table():
    scene = trace_scene(make.trace(), "ru")
    page = map_page(scene)
    assert '<html lang="ru">' in page
    for part in (
        make.GENERATION,
        make.DAY,
        "Не юридическая консультация",
        "CC BY 4.0",
        "/v1/maps/",
    ):
        assert part in page
    assert page.count('<th scope="row">') == len(scene.nodes)
    assert scene.colophon.editions[0] in page


@pytest.mark.parametrize("draw", [map_page, picture, graphml])
def test_drawings_are_the_same_each_time(draw):
    assert draw(trace_scene(make.trace(30))) == draw(trace_scene(make.trace(30)))


@pytest.mark.parametrize("scene", [hostile(), trace_scene(make.trace(30), "kk"),
                                   impact_scene(make.impact(), "ru")])  # fmt: skip
def test_a_picture_is_well_formed_and_described(scene):
    root = ET.fromstring(picture(scene))
    assert root.tag == f"{SVG}svg"
    assert root.find(f"{SVG}title").text
    assert root.find(f"{SVG}desc").text
    assert root.get("role") == "img"
    tags = {e.tag.removeprefix(SVG) for e in root.iter()}
    assert tags <= {"svg", "title", "desc", "rect", "text", "g", "path", "a"}
    for e in root.iter():
        assert not any(name.startswith("on") for name in e.attrib)
        assert not str(e.get("href", "")).startswith(("javascript:", "//"))
    written = " ".join(root.itertext())
    assert scene.colophon.generation.split()[0][:8] in written


def test_all_of_a_picture_lies_on_its_sheet():
    scene = trace_scene(make.trace(80))
    left, top, width, high = map(float, ET.fromstring(picture(scene)).get("viewBox").split())
    assert all(left < n.x < left + width and top < n.y < top + high for n in scene.nodes)


@pytest.mark.parametrize("scene", [hostile(), trace_scene(make.trace(30), "kk")])
def test_graphml_reads_back(scene):
    graph = nx.read_graphml(BytesIO(graphml(scene).encode()), force_multigraph=True)
    assert set(graph) == {n.id for n in scene.nodes}
    assert graph.number_of_edges() == len(scene.edges)
    for n in scene.nodes:
        assert graph.nodes[n.id]["label"] == n.label
        assert graph.nodes[n.id]["x"] == n.x
        assert graph.nodes[n.id]["status"] == n.status
    assert graph.graph["generation"]
    kinds = sorted(d["kind"] for _, _, d in graph.edges(data=True))
    assert kinds == sorted(e.kind for e in scene.edges)


def test_the_network_for_gephi_reads_back_with_its_measures_and_doubts():
    found = make.network()
    read = nx.read_graphml(BytesIO(network_graphml(found, "en").encode()))
    here = found.articles[0].place.iri
    assert (read.nodes[here]["carries"], read.nodes[here]["carries_sure"]) == (1, 0)
    ((source, target, link),) = read.edges(data=True)
    assert (source, target) == (found.links[0].source, here)
    assert (link["kinds"], link["sure"]) == ("punishes", False)


def test_parallel_edges_stay_apart():
    nodes = (Node("a", "a", "norm"), Node("b", "b", "norm", x=300))
    edges = (Edge("a", "b", "concerns"), Edge("a", "b", "displaced-by"))
    scene = Scene("two", "en", nodes, edges)
    text = re.search(r'id="scene">(.*?)</script>', map_page(scene), re.DOTALL)
    assert len(json.loads(text[1])["edges"]) == 2
