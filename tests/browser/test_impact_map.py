"""The map of a reform in a real browser: filter, hide, focus, groups, before and after, keys."""

from __future__ import annotations

import time

import pytest

from tests.browser.test_maps import HIDDEN, INK, READY, WHERE
from tests.viz import factories as make
from tests.viz.test_impact_map import MEMBER, reform
from viz.impact_scene import impact_scene
from viz.pyvis_page import MOST_BOXES, map_page, policy
from viz.scene import Scene

pytestmark = pytest.mark.browser

DRAWN = "() => lawgraphMap.nodes.get().filter((n) => !n.hidden).map((n) => n.id)"
LINES = "() => lawgraphMap.edges.get().filter((e) => !e.hidden).map((e) => [e.from, e.to, e.kind])"


@pytest.fixture
def opened(site, visit):
    """A map of a reform, served under the policy that it promises to satisfy."""

    def open_(scene: Scene, hash_: str = "", **how):
        url = site("map.html", map_page(scene, nonce="n0nce"), policy("n0nce"))
        seen = visit(url + hash_, **how)
        seen.page.wait_for_function(READY, timeout=60_000)
        return seen

    return open_


def ids(scene: Scene, **wanted) -> set[str]:
    return {n.id for n in scene.nodes if all(getattr(n, k) == v for k, v in wanted.items())}


def test_the_switch_shows_the_law_before_and_after(opened):
    scene = impact_scene(reform())
    page = opened(scene).page
    assert page.is_checked('input[value="changes"]')
    new = ids(scene, status="introduced")
    lifted = ids(scene, status="lifted")
    page.check('input[value="before"]')
    assert new & set(page.evaluate(HIDDEN))
    assert not {kind for *_, kind in page.evaluate(LINES)} & {"loses"}
    assert any(source in lifted for source, *_ in page.evaluate(LINES))
    assert "view=before" in page.evaluate("location.hash")
    assert "view=before" in page.locator('[data-save="png"]').get_attribute("href")
    page.check('input[value="after"]')
    assert new <= set(page.evaluate(DRAWN))
    assert lifted <= set(page.evaluate(DRAWN))
    assert not any(source in lifted for source, *_ in page.evaluate(LINES))
    page.reload()
    page.wait_for_function(READY)
    assert page.is_checked('input[value="after"]')
    page.click('[data-do="reset"]')
    assert page.is_checked('input[value="changes"]')


def test_filters_by_column_right_and_type_leave_whole_chains(opened):
    lifted = reform().lifted
    other = make.norm(900, rights=[make.SPEECH], recommendations=[])
    lifted.append(type(lifted[0])(other, [make.NGO], [], other.places[0], direct=[make.NGO]))
    scene = impact_scene(reform(lifted=lifted))
    page = opened(scene).page
    page.uncheck('[data-layer="0"]')
    assert set(page.evaluate(HIDDEN)) == ids(scene, layer=0)
    page.check('[data-layer="0"]')
    page.select_option('[data-pick="rights"]', make.SPEECH.iri)
    assert {other.norm, other.places[0].iri, make.SPEECH.iri, make.NGO.iri} == set(
        page.evaluate(DRAWN)
    )
    page.select_option('[data-pick="rights"]', "")
    page.select_option('[data-pick="types"]', MEMBER.iri)
    drawn = set(page.evaluate(DRAWN))
    assert lifted[0].norm.norm in drawn
    assert other.norm not in drawn
    page.uncheck('[data-status="lifted"]')
    assert lifted[0].norm.norm not in page.evaluate(DRAWN)
    page.reload()
    page.wait_for_function(READY)
    assert page.input_value('[data-pick="types"]') == MEMBER.iri
    assert lifted[0].norm.norm not in page.evaluate(DRAWN)


def test_one_box_is_hidden_and_comes_back(opened):
    scene = impact_scene(reform())
    page = opened(scene).page
    target = next(n for n in scene.nodes if n.status == "lifted")
    page.fill("#seek", target.label)
    page.press("#seek", "Enter")
    page.click("#chosen .tools button:has-text('Hide')")
    assert page.evaluate(HIDDEN) == [target.id]
    assert not any(target.id in line[:2] for line in page.evaluate(LINES))
    page.reload()
    page.wait_for_function(READY)
    assert page.evaluate(HIDDEN) == [target.id]
    page.click('[data-do="unhide"]')
    assert page.evaluate(HIDDEN) == []
    assert page.locator('[data-do="unhide"]').is_hidden()


def test_a_group_says_how_many_it_holds_lists_them_and_opens(opened):
    scene = impact_scene(reform(30, 80, 60))
    page = opened(scene).page
    group = next(n for n in scene.nodes if n.holds > 5 and n.layer == 2)
    held = ids(scene, group=group.id, layer=2)
    assert not held & set(page.evaluate(DRAWN))
    x, y = page.evaluate(WHERE, group.id)
    page.evaluate("(id) => lawgraphMap.network.focus(id, {scale: 1, animation: false})", group.id)
    x, y = page.evaluate(WHERE, group.id)
    page.keyboard.down("Shift")
    page.mouse.click(x, y)
    page.keyboard.up("Shift")
    page.wait_for_selector("#chosen:not([hidden])")
    assert page.locator("#chosen li").count() == group.holds == len(held)
    assert page.locator("#chosen a").get_attribute("href").startswith("/impact?")
    page.click("#chosen .tools button:has-text('Open the group')")
    assert held <= set(page.evaluate(DRAWN))
    assert "open=" in page.evaluate("location.hash")
    page.click("#chosen li >> nth=0")
    assert page.evaluate("new URLSearchParams(location.hash.slice(1)).get('focus')") in held


def test_a_search_finds_what_is_folded_away(opened):
    answer = reform(30, 80, 60)
    scene = impact_scene(answer)
    page = opened(scene).page
    wanted = answer.further[37].norm
    assert wanted.iri not in page.evaluate(DRAWN)
    page.fill("#seek", "farther 37")
    page.press("#seek", "Enter")
    assert wanted.iri in page.evaluate(DRAWN)
    assert page.locator("#chosen h2").inner_text().lower() == "farther 37"


def test_keys_are_enough(opened, site):
    site("kz/act/gardens-1996/index.html", "<title>the act</title>")
    scene = impact_scene(reform(12, 30, 30))
    page = opened(scene).page
    layer = {n.id: n.layer for n in scene.nodes}
    chosen = "new URLSearchParams(location.hash.slice(1)).get('focus')"
    page.focus("#network .vis-network")
    page.keyboard.press("ArrowDown")
    first = page.evaluate(chosen)
    page.keyboard.press("ArrowDown")
    assert layer[page.evaluate(chosen)] == layer[first]
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert layer[page.evaluate(chosen)] == 3
    page.keyboard.press("ArrowLeft")
    joined = page.evaluate(chosen)
    assert layer[joined] == 2
    assert page.locator("#chosen h2").inner_text()
    page.keyboard.press("h")
    assert joined in page.evaluate(HIDDEN)
    assert page.locator("#chosen").is_hidden()
    scale = page.evaluate("lawgraphMap.network.getScale()")
    page.keyboard.press("+")
    assert page.evaluate("lawgraphMap.network.getScale()") > scale
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate(chosen) is None


def test_enter_opens_a_group(opened):
    scene = impact_scene(reform(30, 80, 60))
    group = next(n for n in scene.nodes if n.holds > 5 and n.layer == 2)
    page = opened(scene, f"#focus={group.id}").page
    page.focus("#network .vis-network")
    page.keyboard.press("Enter")
    assert ids(scene, group=group.id) <= set(page.evaluate(DRAWN))


def test_more_than_two_thousand_boxes_open_folded_and_answer(opened):
    scene = impact_scene(reform(300, 500, 300))
    assert len(scene.nodes) > MOST_BOXES
    began = time.monotonic()
    seen = opened(scene)
    page = seen.page
    assert len(page.evaluate(DRAWN)) < 120
    assert page.evaluate(INK) > 5_000
    assert page.locator('[data-do="groups"]').count() == 0
    groups = sorted(ids(scene, kind="group"))
    page.evaluate("(id) => { location.hash = `open=${encodeURIComponent(id)}`; }", groups[0])
    page.reload()
    page.wait_for_function(READY)
    assert ids(scene, group=groups[0]) <= set(page.evaluate(DRAWN))
    page.fill("#seek", "farther 299")
    page.press("#seek", "Enter")
    page.wait_for_selector("#chosen:not([hidden])")
    page.click('[data-do="fit"]')
    assert page.locator("details.table tbody tr").count() == len(scene.nodes)
    assert time.monotonic() - began < 60
    assert seen.errors == []


def test_all_groups_open_at_once_and_close_again(opened):
    scene = impact_scene(reform(60, 200, 100))
    page = opened(scene).page
    closed = len(page.evaluate(DRAWN))
    page.click('[data-do="groups"]')
    assert set(page.evaluate(DRAWN)) == {n.id for n in scene.nodes}
    page.click('[data-do="groups"]')
    assert len(page.evaluate(DRAWN)) == closed


def test_a_saved_map_of_a_reform_works_without_a_network(tmp_path, visit):
    path = tmp_path / "map.html"
    path.write_text(map_page(impact_scene(reform(), "kk"), "https://graph.example"), "utf-8")
    seen = visit(path.as_uri(), dark=True)
    seen.page.wait_for_function(READY)
    seen.page.check('input[value="after"]')
    assert seen.elsewhere() == []
    assert seen.errors == []
    citation = seen.page.locator("#citation").inner_text()
    assert make.GENERATION in citation
    assert make.DAY in citation
    assert "https://graph.example/v1/maps/impact?" in citation


def test_the_map_of_a_reform_is_of_use_on_a_telephone(opened):
    page = opened(impact_scene(reform(30, 80, 60), "ru"), width=360).page
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(INK) > 2_000
