"""Style: one table from kind and status to colour, shape and line; the words are in ``words``.

Nothing is told by colour alone: a kind has its own outline, a status its own line and sign.
Every ink reaches a contrast of 4.5 to 1 on its ground; a test measures it.
"""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of node is drawn.

    Attributes:
        word: key of the word table.
        fill: ground of the box.
        line: outline of the box.
        ink: letters.
        outline: ``rect``, ``round``, ``cut``, ``slant``, ``point``, ``house``, ``notch``, ``hex``,
            ``stack``.
    """

    word: str
    fill: str
    line: str
    ink: str
    outline: str


@dataclass(frozen=True, slots=True)
class Mark:
    """How a status changes a box: line pattern, sign in its corner, strike through its label."""

    word: str
    dash: tuple[int, ...]
    sign: str
    width: float = 1.5
    strike: bool = False
    line: str = ""


KINDS: dict[str, Look] = {
    "act": Look("act", "#e8ecf4", "#2f4570", "#16233f", "rect"),
    "provision": Look("provision", "#f6f3ea", "#7a6a3a", "#3a3117", "rect"),
    "duty": Look("kind-duty", "#e3eefb", "#1d5fa8", "#0d3358", "point"),
    "prohibition": Look("kind-prohibition", "#fbe6e2", "#b23a22", "#5b190c", "cut"),
    "condition": Look("kind-condition", "#fdf0d8", "#9a6200", "#4a2f00", "slant"),
    "power": Look("kind-power", "#efe6f8", "#6b3fa0", "#35195a", "house"),
    "offence": Look("kind-offence", "#f8dfe8", "#9c1f55", "#510d2b", "hex"),
    "guarantee": Look("kind-guarantee", "#e1f3e6", "#23784a", "#0f3d24", "round"),
    "procedure": Look("kind-procedure", "#e6f2f2", "#2c7378", "#10393c", "notch"),
    "definition": Look("kind-definition", "#eeeeee", "#666666", "#2b2b2b", "notch"),
    "norm": Look("norm", "#eeeeee", "#555555", "#222222", "rect"),
    "agency": Look("agency", "#e9e4dc", "#6b5335", "#35281a", "house"),
    "right": Look("right", "#dff1f6", "#12718c", "#07394a", "round"),
    "organisation-type": Look("organisation-type", "#e7efe0", "#4c7423", "#253b0e", "round"),
    "recommendation": Look("recommendation", "#fff7cf", "#857000", "#423800", "point"),
    "role": Look("role-of-persons", "#f1ead9", "#6f5a1e", "#3b2f0d", "house"),
    "group": Look("group-of-boxes", "#ffffff", "#44506a", "#1f2940", "stack"),
    "thing": Look("thing", "#f2f2f2", "#666666", "#262626", "rect"),
}

STATUSES: dict[str, Mark] = {
    "plain": Mark("", (), ""),
    "certain": Mark("status-certain", (), "disc", 2.0),
    "attested": Mark("status-attested", (), "half"),
    "wording-not-read": Mark("status-wording-not-read", (10, 4), "ring"),
    "possible": Mark("status-possible", (6, 4), "quarter"),
    "unknown": Mark("status-unknown", (2, 4), "diamond"),
    "no": Mark("status-no", (2, 4), "cross", 1.0, strike=True),
    "displaced": Mark("displaced", (6, 4), "to-bar", 1.0, strike=True),
    "repealed": Mark("repealed", (), "scissors", 3.0, strike=True, line="#a01c1c"),
    "lifted": Mark("lifted", (10, 4), "up", 3.0, strike=True, line="#1c7a3d"),
    "narrowed": Mark("narrowed", (10, 4), "half-up", 3.0, line="#1c7a3d"),
    "changed": Mark("changed", (), "swap", 3.0, line="#5b3fa0"),
    "introduced": Mark("introduced", (), "plus", 3.0, line="#1d5fa8"),
    "restored": Mark("restored", (), "again", 2.0, line="#8a1c1c"),
    "revived": Mark("revived", (), "again", 3.0, line="#1d5fa8"),
    "consequential": Mark("consequential", (8, 3, 2, 3), "warning", 2.5, line="#9a5b00"),
    "undecided": Mark("unknown-part", (2, 4), "diamond", 2.5, line="#555555"),
    "residual": Mark("residual", (), "square", 3.5, line="#8a1c1c"),
    "further": Mark("residual-far", (), "frame", 2.0, line="#8a1c1c"),
    "untouched": Mark("untouched", (), "bar", 1.5, line="#555555"),
    "refused": Mark("refused", (2, 4), "forbidden", 2.5, line="#555555"),
    "met": Mark("met-full", (), "disc", 2.5),
    "met-in-part": Mark("met-part", (6, 4), "half"),
    "met-open": Mark("met-open", (2, 4), "ring"),
    "binding": Mark("binding", (), "disc"),
}
"""Status to its mark. Signs are drawn, not written: names of ``viz.signs.SIGNS``."""

NORM_STATUSES = (
    "lifted", "narrowed", "changed", "introduced", "restored", "revived", "consequential",
    "undecided", "residual", "further", "untouched", "refused",
)  # fmt: skip
"""What can become of a norm, the most telling first."""

VIEWS = ("changes", "before", "after")
"""What a map of a reform can show: what changes, the law before it, the law after it."""

BEFORE = {
    "repealed": "plain",
    "revived": "displaced",
    "restored": "no",
    "introduced": "",
} | dict.fromkeys(
    ("lifted", "narrowed", "changed", "consequential", "residual", "further", "untouched"),
    "binding",
)
"""Status to the mark that it has in the law before; empty is not there yet; others keep theirs."""


def marked(status: str, view: str) -> str:
    """The mark of a status in a view; empty where it is not there in it."""
    return BEFORE.get(status, status) if view == "before" else status


GONE = frozenset({"lifted", "repealed"})
"""Statuses of what is struck in the law after: drawn faintly, and its lines are not drawn."""

NOT_BEFORE = frozenset({"loses"})
"""Kinds of edge that only a reform makes."""

LINE_BEFORE = {"frees": "binds", "remains": "concerns"}
"""Kind of edge to what it says in the law before; others say the same."""


@dataclass(frozen=True, slots=True)
class Line:
    """How a kind of edge is drawn."""

    word: str
    colour: str
    width: float = 1.2


EDGES: dict[str, Line] = {
    "contains": Line("edge-contains", "#8a93a6"),
    "states": Line("edge-states", "#8a8368"),
    "punished-by": Line("edge-punished-by", "#9c1f55", 1.6),
    "concerns": Line("edge-concerns", "#12718c"),
    "supervised-by": Line("edge-supervised-by", "#6b5335"),
    "displaced-by": Line("edge-displaced-by", "#6b3fa0", 1.6),
    "asks": Line("edge-asks", "#857000", 1.6),
    "frees": Line("edge-frees", "#1c7a3d", 1.6),
    "loses": Line("edge-loses", "#9a5b00", 1.6),
    "binds": Line("edge-binds", "#4c7423"),
    "remains": Line("edge-remains", "#8a1c1c", 1.6),
}

PAPER = "#fdfdfb"
"""Ground of a map, in light and in dark surroundings: a map is a sheet."""

NORM_KINDS = frozenset(
    [
        "duty",
        "prohibition",
        "condition",
        "power",
        "offence",
        "guarantee",
        "procedure",
        "definition",
        "norm",
    ]
)


def norm_kind(kind: str) -> str:
    """The key of a norm's kind, which answers give as a class name or a slug."""
    key = kind.rsplit("#", 1)[-1].rsplit("/", 1)[-1].lower()
    return key if key in NORM_KINDS else "norm"


def outline(shape: str, width: float, height: float) -> str:
    """The outline of a box around 0, 0 as an SVG path; a canvas draws the same path."""
    w, h = width / 2, height / 2
    c = min(10.0, h)
    if shape == "round":
        r = min(14.0, h)
        return (
            f"M{-w + r:g} {-h:g}H{w - r:g}A{r:g} {r:g} 0 0 1 {w:g} {-h + r:g}V{h - r:g}"
            f"A{r:g} {r:g} 0 0 1 {w - r:g} {h:g}H{-w + r:g}A{r:g} {r:g} 0 0 1 {-w:g} {h - r:g}"
            f"V{-h + r:g}A{r:g} {r:g} 0 0 1 {-w + r:g} {-h:g}Z"
        )
    corners: dict[str, list[Point]] = {
        "rect": [(-w, -h), (w, -h), (w, h), (-w, h)],
        "cut": [(-w + c, -h), (w - c, -h), (w, -h + c), (w, h - c), (w - c, h), (-w + c, h),
                (-w, h - c), (-w, -h + c)],
        "slant": [(-w + c, -h), (w, -h), (w - c, h), (-w, h)],
        "point": [(-w, -h), (w - c, -h), (w, 0), (w - c, h), (-w, h)],
        "house": [(-w, -h + c / 2), (0, -h), (w, -h + c / 2), (w, h), (-w, h)],
        "notch": [(-w, -h), (w - c, -h), (w, -h + c), (w, h), (-w, h)],
        "stack": [(-w, -h), (w - 6, -h), (w - 6, -h + 3), (w - 3, -h + 3), (w - 3, -h + 6),
                  (w, -h + 6), (w, h), (-w + 6, h), (-w + 6, h - 3), (-w + 3, h - 3),
                  (-w + 3, h - 6), (-w, h - 6)],
        "hex": [(-w + c, -h), (w - c, -h), (w, 0), (w - c, h), (-w + c, h), (-w, 0)],
    }  # fmt: skip
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in corners[shape]) + "Z"


def contrast(first: str, second: str) -> float:
    """The contrast of two colours by WCAG 2.

    >>> round(contrast("#000000", "#ffffff"), 1)
    21.0
    """

    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (
            p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - WCAG
            for p in parts
        )
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(first), light(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)
