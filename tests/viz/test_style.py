"""Contrast, and that nothing is told by colour alone."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from viz.shell import STATIC
from viz.signs import SIGNS
from viz.style import EDGES, KINDS, NORM_STATUSES, PAPER, STATUSES, contrast, norm_kind, outline

CSS = (STATIC / "lawgraph.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_letters_are_readable_and_lines_visible(kind):
    look = KINDS[kind]
    assert contrast(look.ink, look.fill) >= 4.5
    assert contrast(look.line, PAPER) >= 3
    assert contrast(look.ink, PAPER) >= 4.5


@pytest.mark.parametrize("kind", EDGES)
def test_edges_are_visible(kind):
    assert contrast(EDGES[kind].colour, PAPER) >= 3


def test_norm_kinds_differ_in_shape_from_their_nearest_colours():
    by_outline = {}
    for look in KINDS.values():
        by_outline.setdefault(look.outline, []).append(look.fill)
    assert all(len(fills) == len(set(fills)) or shape in ("rect", "notch")
               for shape, fills in by_outline.items())  # fmt: skip
    kinds = ("duty", "prohibition", "condition", "power", "offence", "guarantee")
    assert len({KINDS[k].outline for k in kinds}) == len(kinds)


def test_statuses_differ_without_colour():
    told = {s: (m.sign, m.dash, m.strike, m.width) for s, m in STATUSES.items()}
    assert len(set(told.values())) == len(told)
    for status in NORM_STATUSES:
        assert SIGNS[STATUSES[status].sign]
        assert contrast(STATUSES[status].line, PAPER) >= 4.5


def test_what_becomes_of_a_norm_is_told_by_a_shape_of_its_own():
    signs = [STATUSES[s].sign for s in NORM_STATUSES]
    assert {s for s in signs if signs.count(s) > 1} == {"again"}  # put back, or applies again
    assert all(m.sign in SIGNS for m in STATUSES.values())
    for path in SIGNS.values():
        ET.fromstring(f'<path d="{path}"/>')
        numbers = [float(n) for n in re.findall(r"-?\d*\.?\d+", path)]
        assert max(map(abs, numbers), default=0) <= 8


@pytest.mark.parametrize("shape", sorted({look.outline for look in KINDS.values()}))
def test_outlines_are_closed_paths_of_the_size(shape):
    path = outline(shape, 200, 40)
    assert path.startswith("M")
    assert path.endswith("Z")
    numbers = [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", path)]
    assert max(map(abs, numbers)) == 100
    ET.fromstring(f'<path d="{path}"/>')


@pytest.mark.parametrize(
    ("given", "expected"),
    [("Duty", "duty"), ("https://w3id.org/lawgraph/ontology#Offence", "offence"),
     ("scheme/norm-kinds/power", "power"), ("Norm", "norm"), ("surprise", "norm")],
)  # fmt: skip
def test_norm_kind(given, expected):
    assert norm_kind(given) == expected


def _variables(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})", block))


LIGHT = _variables(CSS.split("@media (prefers-color-scheme: dark)")[0])
DARK = _variables(CSS.split("@media (prefers-color-scheme: dark)")[1].split("*, *::before")[0])


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "quiet", "link", "burden", "good", "warn"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_page_colours(theme, ink, ground):
    assert contrast(theme[ink], theme[ground]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_header_and_chips(theme):
    assert contrast(theme["on-accent"], theme["accent"]) >= 4.5
    assert contrast(theme["ink"], theme["chip"]) >= 4.5
    assert contrast(theme["ink"], theme["mark"]) >= 4.5
