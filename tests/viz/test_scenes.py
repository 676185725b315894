"""Scenes and their layout: what is drawn, where, and that it is always the same."""

from __future__ import annotations

import json

import pytest

from tests.viz import factories as make
from viz.boxes import BOX_WIDTH, MAX_LINES, height, wrapped
from viz.impact_scene import impact_scene
from viz.layout import place
from viz.scene import Edge, Node, Sketch
from viz.scenes import act_scene, trace_scene
from viz.style import EDGES, KINDS, STATUSES

SCENES = {
    "trace": lambda lang: trace_scene(make.trace(40), lang),
    "act": lambda lang: act_scene(make.act_overview(), lang),
    "impact": lambda lang: impact_scene(make.impact(), lang),
}


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_scenes_are_sound_and_the_same_each_time(name, lang):
    scene = SCENES[name](lang)
    assert scene.to_json() == SCENES[name](lang).to_json()
    ids = [n.id for n in scene.nodes]
    assert len(ids) == len(set(ids))
    assert all(e.source in ids and e.target in ids and e.kind in EDGES for e in scene.edges)
    assert all(n.kind in KINDS and n.status in STATUSES and n.label for n in scene.nodes)
    assert json.loads(scene.to_json())["colophon"]["generation"] == make.GENERATION
    assert scene.colophon.address.endswith(f"lang={lang}&format=html")
    assert scene.colophon.disclaimer
    assert scene.colophon.date == make.DAY


@pytest.mark.parametrize("name", SCENES)
def test_no_two_boxes_overlap(name):
    nodes = SCENES[name]("en").nodes
    for i, a in enumerate(nodes):
        for b in nodes[i + 1 :]:
            apart = abs(a.x - b.x) >= BOX_WIDTH or abs(a.y - b.y) >= (
                height(a.label) + height(b.label)
            ) / 2  # fmt: skip
            assert apart, (a.id, b.id)


def test_the_order_in_which_an_answer_comes_changes_nothing():
    trace = make.trace(20)
    turned = make.trace(20, norms=trace.norms[::-1])
    assert trace_scene(turned).to_json() == trace_scene(trace).to_json()


def test_a_trace_shows_act_provision_norm_offence_agency_and_right():
    scene = trace_scene(make.trace())
    kinds = {n.kind for n in scene.nodes}
    assert kinds >= {"act", "provision", "prohibition", "duty", "offence", "agency", "right"}
    punished = [e for e in scene.edges if e.kind == "punished-by"]
    assert punished
    assert all(not e.sure for e in punished)
    statuses = {n.id: n.status for n in scene.nodes}
    assert statuses[make.displaced().norm] == "displaced"
    assert {"certain", "attested", "possible", "wording-not-read", "unknown"} <= set(
        statuses.values()
    )


def test_norms_that_only_bind_persons_are_not_drawn():
    trace = make.trace()
    drawn = {n.id for n in trace_scene(trace).nodes}
    assert not drawn & {n.norm for n in trace.persons}


def test_an_impact_marks_what_becomes_of_each():
    scene = impact_scene(make.impact())
    statuses = {n.status for n in scene.nodes}
    assert {"repealed", "lifted", "residual", "revived", "consequential", "undecided"} <= statuses
    assert any(n.kind == "recommendation" for n in scene.nodes)
    layers = {n.kind: n.layer for n in scene.nodes}
    assert layers["recommendation"] < layers["provision"] < layers["offence"] < layers["right"]


def test_an_impact_on_a_whole_act_marks_the_act():
    whole = make.place("gardens-1996")
    lifted = make.impact().lifted[0]
    going = [type(lifted)(lifted.norm, lifted.types, [], whole)]
    question = {"repeal": [whole.iri], "at": make.DAY}
    scene = impact_scene(make.impact(lifted=going, question=question))
    assert next(n for n in scene.nodes if n.id == whole.iri).status == "repealed"


def test_the_map_grows_wide_before_it_grows_high():
    nodes = trace_scene(make.trace(300)).nodes
    wide = max(n.x for n in nodes) - min(n.x for n in nodes)
    high = max(n.y for n in nodes) - min(n.y for n in nodes)
    assert 0.8 < wide / high < 3


def test_norms_stand_right_of_their_provision():
    scene = trace_scene(make.trace(60))
    at = {n.id: n for n in scene.nodes}
    for e in scene.edges:
        if e.kind in ("states", "contains"):
            assert at[e.source].x < at[e.target].x


def test_an_empty_scene_and_one_without_acts_are_placed():
    assert place((), ()) == ()
    nodes = (Node("a", "a", "right", layer=3), Node("b", "b", "agency", layer=4))
    first, second = place(nodes, (Edge("a", "b", "concerns"),))
    assert first.x < second.x


def test_a_sketch_keeps_the_surer_of_two_edges():
    sketch = Sketch()
    for name in "ab":
        sketch.node(Node(name, name, "norm"))
    sketch.edge(Edge("a", "b", "states", sure=False))
    sketch.edge(Edge("a", "b", "states"))
    sketch.edge(Edge("a", "b", "concerns"))
    sketch.edge(Edge("a", "nowhere", "states"))
    _, edges = sketch.sorted()
    assert [(e.kind, e.sure) for e in edges] == [("concerns", True), ("states", True)]


@pytest.mark.parametrize(
    "label", ["", "short", "word " * 60, "x" * 400, "Қоғамдық бірлестіктердің міндеттері"]
)
def test_labels_fit_their_boxes(label):
    lines = wrapped(label)
    assert 1 <= len(lines) <= MAX_LINES
    assert all(len(line) <= 33 for line in lines)
