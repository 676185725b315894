"""Maps in a real browser: offline, drawn, found, filtered, clicked; hostile labels stay text."""

from __future__ import annotations

import time

import pytest

from tests.viz import factories as make
from viz.impact_scene import impact_scene
from viz.pyvis_page import map_page, policy
from viz.scene import Colophon, Edge, Node, Scene, Sketch
from viz.scenes import finished, trace_scene

pytestmark = pytest.mark.browser

INK = """() => {
  const canvas = document.querySelector("#network canvas");
  const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  let found = 0;
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 0) found += 1;
  return found;
}"""
HIDDEN = "() => lawgraphMap.nodes.get().filter((n) => n.hidden).map((n) => n.id)"
WHERE = """(id) => {
  const place = lawgraphMap.network.canvasToDOM(lawgraphMap.network.getPosition(id));
  const box = document.querySelector("#network").getBoundingClientRect();
  return [box.x + place.x, box.y + place.y];
}"""
READY = "document.body.dataset.ready === 'true'"


@pytest.fixture
def opened(site, visit):
    """A map, served under the policy that it promises to satisfy."""

    def open_(scene: Scene, name: str = "map.html", **how):
        url = site(name, map_page(scene, nonce="n0nce"), policy("n0nce"))
        seen = visit(url, **how)
        seen.page.wait_for_function(READY, timeout=60_000)
        return seen

    return open_


def test_a_map_is_drawn_and_asks_nobody(opened):
    seen = opened(trace_scene(make.trace(20)))
    assert seen.page.evaluate(INK) > 5_000
    assert seen.elsewhere() == []
    assert len(seen.requests) == 1
    assert seen.errors == []


def test_a_saved_map_works_from_a_file(tmp_path, visit):
    path = tmp_path / "map.html"
    path.write_text(map_page(impact_scene(make.impact()), base="https://graph.example"), "utf-8")
    seen = visit(path.as_uri())
    seen.page.wait_for_function(READY)
    assert seen.page.evaluate(INK) > 3_000
    assert seen.elsewhere() == []
    assert seen.errors == []


def test_search_finds_and_shows_one_with_its_neighbours(opened):
    page = opened(trace_scene(make.trace(20))).page
    page.fill("#seek", "police")
    assert page.locator("#hit-count").inner_text() == "found: 1"
    page.press("#seek", "Enter")
    assert "police" in page.locator("#chosen h2").inner_text()
    assert page.locator("#chosen a").get_attribute("href").startswith("/scheme/roles/")
    shown = page.evaluate("() => lawgraphMap.edges.get().filter((e) => !e.hidden)")
    agency = make.POLICE.iri
    assert shown
    assert all(agency in (e["from"], e["to"]) for e in shown)
    assert "focus=" in page.evaluate("location.hash")
    page.keyboard.press("Escape")
    assert page.locator("#chosen").is_hidden()
    page.fill("#seek", "nothing of that name")
    assert "Nothing was found" in page.locator("#hit-count").inner_text()


def test_filters_hide_kinds_and_statuses_and_reset_brings_them_back(opened):
    scene = trace_scene(make.trace(20))
    page = opened(scene).page
    page.uncheck('[data-kind="agency"]')
    assert set(page.evaluate(HIDDEN)) == {n.id for n in scene.nodes if n.kind == "agency"}
    page.uncheck('[data-status="displaced"]')
    assert make.displaced().norm in page.evaluate(HIDDEN)
    assert any(e.target == make.POLICE.iri for e in scene.edges)
    drawn = page.evaluate("() => lawgraphMap.edges.get().filter((e) => !e.hidden).map((e) => e.to)")
    assert make.POLICE.iri not in drawn
    page.reload()
    page.wait_for_function(READY)
    assert make.displaced().norm in page.evaluate(HIDDEN)
    page.click('[data-do="reset"]')
    assert page.evaluate(HIDDEN) == []


def test_a_click_opens_the_page_and_back_returns(opened, site):
    site("kz/act/gardens-1996/index.html", "<title>the act</title>")
    page = opened(trace_scene(make.trace())).page
    x, y = page.evaluate(WHERE, make.ACTS["gardens-1996"].iri)
    page.mouse.click(x, y)
    page.wait_for_url("**/kz/act/gardens-1996/")
    assert page.title() == "the act"
    page.go_back()
    page.wait_for_function(READY)


def test_shift_and_click_shows_without_leaving(opened):
    page = opened(trace_scene(make.trace())).page
    address = page.url
    x, y = page.evaluate(WHERE, make.ACTS["gardens-1996"].iri)
    page.keyboard.down("Shift")
    page.mouse.click(x, y)
    page.keyboard.up("Shift")
    page.wait_for_selector("#chosen:not([hidden])")
    assert page.url.startswith(address)
    assert "Law on Garden Clubs" in page.locator("#chosen h2").inner_text()


def test_a_hostile_label_does_not_run(opened):
    nodes = tuple(
        Node(f"{make.HOSTILE}{i}", make.HOSTILE, "norm", "certain", "javascript:window.hacked=4",
             (make.HOSTILE,), i, 300 * i, 0)
        for i in range(2)
    )  # fmt: skip
    edges = (Edge(nodes[0].id, nodes[1].id, "concerns", note=make.HOSTILE),)
    seen = opened(Scene(make.HOSTILE, "en", nodes, edges, Colophon("/x", make.HOSTILE)))
    page = seen.page
    page.fill("#seek", "script")
    page.press("#seek", "Enter")
    x, y = page.evaluate(WHERE, nodes[0].id)
    page.mouse.move(x, y)
    page.wait_for_timeout(700)
    page.mouse.click(x, y)
    page.locator("#as-table > summary").click()
    assert page.evaluate("window.hacked") is None
    assert page.locator("img").count() == 0
    assert seen.elsewhere() == []
    assert page.locator("#chosen h2").inner_text().startswith("<script>")


def large(count: int) -> Scene:
    """A scene of about so many nodes: forty acts, provisions, norms, rights."""
    sketch = Sketch()
    right = sketch.node(Node("right", "a right", "right", layer=4))
    for i in range((count - 41) // 2):
        act = sketch.node(Node(f"act/{i % 40}", f"Act {i % 40}", "act", layer=0))
        place = sketch.node(Node(f"{act}/art/{i}", f"art. {i}", "provision", layer=1))
        norm = sketch.node(Node(f"norm/{i}", f"a duty, number {i}", "duty", "certain", layer=2))
        sketch.edge(Edge(act, place, "contains"))
        sketch.edge(Edge(place, norm, "states"))
        sketch.edge(Edge(norm, right, "concerns"))
    return finished(sketch, "large", "en", Colophon("/x", make.GENERATION))


def test_two_thousand_nodes_answer(opened):
    scene = large(2_000)
    assert 1_950 <= len(scene.nodes) <= 2_050
    began = time.monotonic()
    page = opened(scene).page
    page.fill("#seek", "number 900")
    page.press("#seek", "Enter")
    page.wait_for_selector("#chosen:not([hidden])")
    page.uncheck('[data-kind="provision"]')
    page.click('[data-do="fit"]')
    assert page.evaluate(INK) > 5_000
    assert time.monotonic() - began < 30


def test_a_map_is_of_use_on_a_telephone_in_the_dark(opened):
    page = opened(trace_scene(make.trace(20), "kk"), width=360, dark=True).page
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 360
    assert page.locator("#network canvas").bounding_box()["width"] <= 360
    assert page.locator("html").get_attribute("lang") == "kk"


def test_without_scripts_the_table_remains(site, visit):
    scene = trace_scene(make.trace())
    seen = visit(site("map.html", map_page(scene)), scripts=False)
    assert seen.page.locator("details.table tbody tr").count() == len(scene.nodes)
