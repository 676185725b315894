"""The map of a reform: every format holds the same, groups drop nothing, and nothing runs in it."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.drawing import Wish, drawn
from graph.answers.model import Thing
from graph.identifiers import BASE, norm_iri
from graph.reform.answer import Changed, Further, Lifted, Loose, Met, Residual, Step
from graph.validity import Status
from tests.viz import factories as make
from viz.boxes import BOX_WIDTH, height
from viz.folding import folded
from viz.graphml import graphml
from viz.impact_picture import impact_png, impact_svg
from viz.impact_scene import impact_scene
from viz.map_table import lines_of, table_rows
from viz.pages import impact_page
from viz.pyvis_page import map_page
from viz.scene import Scene
from viz.style import KINDS, NORM_STATUSES, STATUSES, VIEWS
from viz.svg_picture import picture

MEMBER = Thing(f"{BASE}scheme/addressees/member", {"en": "member"})
SVG = "{http://www.w3.org/2000/svg}"


def reform(goes: int = 2, close: int = 3, far: int = 4, **changes):
    """An impact of any size with every kind of line; norms stand in three acts."""
    acts = sorted(make.ACTS)
    whole = make.impact()
    going = [
        Lifted(n, [make.CLUB, make.WIDE], [MEMBER], n.places[0], direct=[make.CLUB])
        for n in (make.norm(100 + i, act=acts[i % 3]) for i in range(goes))
    ]
    stays = [
        Residual(
            "same-step" if i % 5 else "keeps-duty",
            {"en": "The same barrier."},
            make.norm(2000 + i, act=acts[i % 3], kind="Duty"),
            rights=[make.RIGHT],
            types=[make.CLUB],
        )
        for i in range(close)
    ]
    further = [
        Further(
            "same-barrier",
            Thing(norm_iri(acts[i % 3], f"{5000 + i}-x"), {"en": f"farther {i}"}),
            make.place(acts[i % 3], ("art", str(5000 + i))),
            Status.ATTESTED,
            [make.BARRIER],
            rights=[make.RIGHT],
            types=[make.CLUB],
        )
        for i in range(far)
    ]
    here = make.place("gardens-1996", ("art", "77"))
    values = {
        "lifted": going,
        "residual": stays,
        "further": further,
        "changed": [
            Changed(kind, Thing(norm_iri("gardens-1996", f"77-{kind}"), {"en": kind}), here,
                    {"en": "ten"}, {"en": "three"}, "eases", [make.CLUB], 0)
            for kind in ("threshold", "restored", "introduced")
        ],
        "untouched": [replace(whole.consequential[0], kind="offence",
                              subject=Thing(norm_iri("weeds-2014", "9-x"), {"en": "stays"}))],
        "refused": [{"iri": norm_iri("weeds-2014", "88-x"), "reason": {"en": "ended"}}],
        "recommendations": [
            Met(Thing(f"{BASE}kz/recommendation/invented-2015/{d}", {"en": f"demand met {d}"}),
                {"en": "do it"}, make.FINE, [make.REPORT], "2015", make.REPORT, d,
                [Thing(x.norm.norm, x.norm.label) for x in going[:1]], [], [], [])
            for d in ("full", "part", "open")
        ],
    }  # fmt: skip
    return make.impact(**(values | changes))


def data(scene: Scene) -> dict:
    text = re.search(r'id="scene">(.*?)</script>', map_page(scene), re.DOTALL)
    return json.loads(text[1])


def test_each_norm_stands_once_with_all_that_becomes_of_it():
    limb = make.norm(1, act="weeds-2014", kind="Offence")
    lost = Thing(make.norm(100).norm, {})
    loose = Loose("limb", Thing(limb.norm, limb.label), limb.places[0], lost,
                  {"en": "loses a limb"}, make.validity())  # fmt: skip
    kept = Residual("keeps-limb", {"en": "keeps others"}, limb)
    scene = impact_scene(reform(residual=[kept], consequential=[loose]))
    node = next(n for n in scene.nodes if n.id == limb.norm)
    assert (node.status, node.also, node.kind) == ("consequential", ("residual",), "offence")
    assert any("loses a limb" in line for line in node.details)


def test_a_norm_on_which_only_something_hangs_stays_where_it_belongs():
    watched = make.norm(3, kind="Duty")
    loose = Loose("competence", make.POLICE, make.place("weeds-2014", ("art", "804")),
                  Thing(watched.norm, {}), {"en": "no basis"}, make.validity())  # fmt: skip
    stays = Residual("same-step", {"en": "same"}, watched)
    scene = impact_scene(reform(0, residual=[stays], consequential=[loose]))
    by_id = {n.id: n for n in scene.nodes}
    assert by_id[watched.norm].status == "residual"
    assert by_id[make.POLICE.iri].status == "consequential"
    leads = {(e.source, e.kind) for e in scene.edges if e.target == make.POLICE.iri}
    assert leads == {(loose.place.iri, "loses"), (watched.norm, "supervised-by")}


def test_every_line_of_the_answer_is_on_the_map():
    answer = reform()
    ids = {n.id for n in impact_scene(answer).nodes}
    for norm in (*(x.norm for x in (*answer.lifted, *answer.residual)), *answer.revived):
        assert norm.norm in ids
        assert {p.iri for p in norm.places} <= ids
    assert {x.norm.iri for x in (*answer.further, *answer.changed)} <= ids
    assert {
        x.subject.iri for x in (*answer.consequential, *answer.unknown, *answer.untouched)
    } <= ids
    assert {m.recommendation.iri for m in answer.recommendations} <= ids
    assert {str(r["iri"]) for r in answer.refused} <= ids
    assert {t.iri for x in answer.lifted for t in (*x.types, *x.persons)} <= ids
    statuses = {s for n in impact_scene(answer).nodes for s in (n.status, *n.also)}
    assert statuses >= {s for s in NORM_STATUSES if s != "narrowed"}


@pytest.mark.parametrize("size", [(2, 3, 4), (30, 80, 60), (300, 500, 300)])
@pytest.mark.parametrize("lang", ["en", "kk"])
def test_formats_agree_on_the_same_nodes(size, lang):
    scene = impact_scene(reform(*size), lang)
    ids = {n.id for n in scene.nodes}
    assert {n["id"] for n in data(scene)["nodes"]} == ids
    graph = nx.read_graphml(io.BytesIO(graphml(scene).encode()), force_multigraph=True)
    assert set(graph) == ids
    assert {row["id"] for row in table_rows(scene)} == ids
    rows = list(csv.DictReader(io.StringIO(drawn(scene, Wish("csv")).decode())))
    assert {r["id"] for r in rows} == ids
    assert all(r["generation"] == make.GENERATION and r["date"] == make.DAY for r in rows)
    assert map_page(scene).count('<th scope="row">') == len(ids) == len(lines_of(scene))
    boxes = ET.fromstring(picture(scene, opened=None)).findall(f".//{SVG}g[@transform]/{SVG}title")
    assert len(boxes) == len(ids)


@pytest.mark.parametrize("size", [(2, 3, 4), (40, 300, 200), (700, 900, 500)])
def test_a_map_that_is_too_large_is_folded_and_drops_nothing(size):
    answer = reform(*size)
    scene = impact_scene(answer)
    groups = {n.id: n for n in scene.nodes if n.holds}
    seen = folded(scene, ()).nodes
    assert len([n for n in seen if n.layer == 2]) <= 70
    assert bool(groups) is (sum(size) > 20)
    for id_, group in groups.items():
        held = [n for n in scene.nodes if n.group == id_ and n.layer == group.layer]
        assert group.holds == len(held)
        assert str(group.holds) in group.label
        assert group.kind == "group"
    assert all(n.group in groups for n in scene.nodes if n.group)
    assert len(scene.nodes) > 2 * sum(size)
    page = impact_page(answer)
    assert all(g.href.startswith("/impact?repeal=") for g in groups.values())
    assert all(f'id="{g.href.partition("#")[2] or "counts"}"' in page for g in groups.values())


@pytest.mark.parametrize("size", [(2, 3, 4), (30, 80, 60), (60, 200, 100)])
@pytest.mark.parametrize("which", ["none", "one", "half", "all"])
def test_boxes_never_overlap_whatever_is_open(size, which):
    scene = impact_scene(reform(*size))
    groups = [n.id for n in scene.nodes if n.holds]
    opened = {"none": (), "one": groups[:1], "half": groups[::2], "all": None}[which]
    nodes = sorted(folded(scene, opened).nodes, key=lambda n: (n.x, n.y))
    for a, b in itertools.pairwise(nodes):
        if abs(a.x - b.x) < BOX_WIDTH:
            assert b.y - a.y >= (height(a.label) + height(b.label)) / 2, (a.id, b.id)


@settings(max_examples=25, deadline=None)
@given(
    st.tuples(st.integers(0, 40), st.integers(0, 60), st.integers(0, 60)),
    st.integers(1, 60),
    st.sampled_from(VIEWS),
)
def test_an_edge_of_what_is_seen_joins_what_is_seen(size, most, view):
    scene = impact_scene(reform(*size), most=most, view=view)
    for opened in ((), None):
        seen = folded(scene, opened)
        ids = {n.id for n in seen.nodes}
        assert all({e.source, e.target} <= ids and e.source != e.target for e in seen.edges)
    whole = {(e.source, e.target, e.kind) for e in folded(scene, None).edges}
    assert whole == {(e.source, e.target, e.kind) for e in scene.edges}


def test_the_same_answer_gives_the_same_bytes_in_every_format():
    for fmt in ("html", "svg", "png", "graphml", "csv"):
        first, again = (drawn(impact_scene(reform(20, 40, 20), "ru"), Wish(fmt)) for _ in range(2))
        assert first == again, fmt


def test_the_address_draws_the_map_again():
    for view in VIEWS:
        scene = impact_scene(reform(), "kk", view=view)
        assert scene.colophon.address.startswith("/v1/maps/impact?repeal=")
        assert f"at={make.DAY}" in scene.colophon.address
        assert ("view=" in scene.colophon.address) is (view != "changes")
        page = map_page(scene, "https://graph.example")
        assert f"https://graph.example{scene.colophon.address}".replace("&", "&amp;") in page
        assert make.GENERATION in page


def signs(svg: str) -> dict[str, tuple[bool, bool]]:
    """Label of each box to whether it is struck through, and whether it is faint."""
    found = {}
    for box in ET.fromstring(svg).iter(f"{SVG}g"):
        title = box.find(f"{SVG}title")
        if title is not None:
            struck = any(t.get("text-decoration") for t in box.findall(f"{SVG}text"))
            found[title.text.split("\n")[0]] = (struck, box.get("opacity") is not None)
    return found


def test_before_the_reform_all_binds_and_after_it_what_went_is_struck():
    answer = reform(1, 1, 1)
    gone = answer.lifted[0].norm.label["en"]
    again = answer.revived[0].label["en"]
    before, after = (signs(picture(impact_scene(answer, view=v))) for v in ("before", "after"))
    assert before[gone] == (False, False)
    assert before[again] == (True, False)  # the special norm displaces it
    assert "introduced" not in before
    assert after[gone] == (True, True)
    assert after[again] == (False, False)
    assert after["introduced"] == (False, False)
    assert before["restored"][0] is True
    assert after["restored"] == (False, False)


def test_what_is_lifted_by_itself_leaves_its_article_standing():
    lifted = reform().lifted[:1]
    place = lifted[0].norm.places[0].iri
    by_norm = reform(lifted=lifted, question={"lift": [lifted[0].norm.norm], "at": make.DAY})
    by_place = reform(lifted=lifted, question={"repeal": [place], "at": make.DAY})
    found = [{n.id: n.status for n in impact_scene(a).nodes}[place] for a in (by_norm, by_place)]
    assert found == ["plain", "repealed"]


def test_one_who_asks_for_a_right_or_a_type_gets_whole_chains():
    scene = impact_scene(reform(30, 80, 60))
    by_id = {n.id: n for n in scene.nodes}
    lifted = next(n for n in scene.nodes if n.status == "lifted")
    assert make.CLUB.iri in lifted.types
    for e in scene.edges:
        if e.kind == "states" and by_id[e.target].types:
            assert set(by_id[e.target].types) <= set(by_id[e.source].types)
    for n in scene.nodes:
        if n.kind == "organisation-type":
            assert n.types == (n.id,)
        if n.holds:
            held = [m for m in scene.nodes if m.group == n.id]
            assert {t for m in held for t in m.types} >= set(n.types)
            assert n.rights or n.layer != 2
    demands = [n for n in scene.nodes if n.kind == "recommendation" and n.status == "met"]
    assert all(make.CLUB.iri in n.types for n in demands)


def test_a_duty_that_stays_without_its_sanction_is_found_under_the_types_that_are_freed():
    answer = reform(1)
    gone, duty = answer.lifted[0].norm, make.norm(3, kind="Duty")
    path = [Step(Thing(gone.norm, {}), {"en": "punishes"}, Thing(duty.norm, {}))]
    stays = Residual("keeps-duty", {"en": "the duty stays"}, duty, path=path)
    nodes = {n.id: n for n in impact_scene(reform(1, residual=[stays])).nodes}
    assert set(nodes[duty.norm].types) == {make.CLUB.iri, make.WIDE.iri, MEMBER.iri}


def test_hostile_words_stay_words_in_every_format():
    bad = make.norm(1, label={"en": make.HOSTILE}, description={"en": make.HOSTILE})
    answer = reform(
        residual=[Residual("same-step", {"en": make.HOSTILE}, bad)],
        title={"en": make.HOSTILE},
        refused=[{"iri": "javascript:alert(1)", "reason": {"en": make.HOSTILE}}],
        generation=make.HOSTILE,
    )
    scene = impact_scene(answer)
    page = map_page(scene)
    assert make.HOSTILE not in page
    assert not re.search(r"""href"?[=:]["']?\s*javascript""", page)
    root = ET.fromstring(impact_svg(answer))
    tags = {e.tag.removeprefix(SVG) for e in root.iter()}
    assert tags <= {"svg", "title", "desc", "rect", "text", "g", "path", "a"}
    assert not [a for e in root.iter() for a in e.attrib if a.startswith("on")]
    graph = nx.read_graphml(io.BytesIO(graphml(scene).encode()), force_multigraph=True)
    assert graph.graph["generation"] == make.HOSTILE
    assert make.HOSTILE.encode() in impact_png(answer, scale=0.5)
    assert not any(n.href.startswith("javascript") for n in scene.nodes)


def test_words_of_a_map_are_of_its_language():
    for lang in ("en", "ru", "kk"):
        scene = impact_scene(reform(30, 80, 60), lang)
        assert all(n.kind in KINDS and n.status in STATUSES for n in scene.nodes)
        letters = "".join(line for c in scene.captions if c.level < 2 for line in c.lines)
        assert bool(re.search("[а-яА-Я]", letters)) is (lang != "en")
