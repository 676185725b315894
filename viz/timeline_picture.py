"""Timeline picture: what became of a place, one row for each amending act, along the years.

The position tells the day, the outline of a mark the effect, a line behind it the days on which
the change can have taken effect, a hollow mark one that is a draft or was not in force when read.
Every row says the same in words.
"""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from viz import links
from viz.scene import Colophon
from viz.style import PAPER
from viz.svg_text import FONT, broken, colophon_lines, cut, href, text
from viz.timeline_groups import Group, groups, told
from viz.words import counted, plain, word

if TYPE_CHECKING:
    from graph.answers.timeline_model import Timeline

_MARGIN = 32
_NAMES = 300
_YEARS = 520
_WORDS = 520
_ROW = 24
_FOOT_LINE = 18
_WIDTH = 2 * _MARGIN + _NAMES + _YEARS + _WORDS
_NAME_CHARS = 44
_WORD_CHARS = 80
_TITLE_CHARS = 120
_STEPS = (1, 2, 5, 10, 20, 50, 100)
_MOST_TICKS = 12
_ANY = 2000
"""The year at which an axis begins that has nothing to show."""
_INK, _QUIET, _RULE, _MARK = "#16233f", "#4a4f5c", "#d9d5ca", "#2f4570"
_SHAPES = {
    "inserted": "M0 -7L7 6H-7Z",
    "enacted": "M0 -7L7 6H-7Z",
    "new-edition": "M-6 -6H6V6H-6Z",
    "excluded": "M-6 -6L6 6M6 -6L-6 6",
    "repealed": "M-6 -6L6 6M6 -6L-6 6",
    "suspended": "M-4 -6V6M4 -6V6",
    "restored": "M0 7L7 -6H-7Z",
}
_ROUND = "M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z"
_OPEN = frozenset({"excluded", "repealed", "suspended"})


def timeline_picture(
    found: Timeline, lang: str = "en", base: str = "", *, ids: str = "timeline", foot: bool = True
) -> str:
    """The timeline as SVG: title and description for readers, links for those who click.

    Args:
        found: the answer.
        lang: language of the words.
        base: put before every link.
        ids: put before the ids of title and description, which a page may hold more than once.
        foot: whether the citation line is drawn; a page says it elsewhere.
    """
    rows = groups(found)
    scale = _Scale.over(found, rows)
    top = _MARGIN + 84
    bottom = top + max(1, len(rows) + len(found.rulings)) * _ROW
    notes = [*_legend(rows, lang)]
    if foot:
        notes += colophon_lines(_colophon(found, lang), lang, base, _WIDTH // 7)
    tall = bottom + 28 + len(notes) * _FOOT_LINE + _MARGIN
    title = title_of(found, lang)
    lines = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {tall:g}" '
            f'width="{_WIDTH}" height="{tall:g}" role="img" '
            f'aria-labelledby="{ids}-title" aria-describedby="{ids}-desc" '
            f'xml:lang={quoteattr(lang)} font-family="{FONT}" font-size="12">'
        ),
        f'<title id="{ids}-title">{text(title)}</title>',
        f'<desc id="{ids}-desc">{text(_description(found, lang))}</desc>',
        f'<rect width="{_WIDTH}" height="{tall:g}" fill="{PAPER}"/>',
        (
            f'<text x="{_MARGIN}" y="{_MARGIN + 12}" font-size="20" font-weight="600" '
            f'fill="{_INK}">{text(cut(title, _TITLE_CHARS))}</text>'
        ),
        *_axis(scale, top, bottom),
        *_life(found, scale, top, lang),
        *(_row(g, scale, top + i * _ROW, lang, base) for i, g in enumerate(rows)),
        *_rulings(found, scale, top + len(rows) * _ROW, lang, base),
        *(
            f'<text x="{_MARGIN}" y="{bottom + 28 + (i + 1) * _FOOT_LINE}" '
            f'fill="{_QUIET}">{text(note)}</text>'
            for i, note in enumerate(notes)
        ),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def title_of(found: Timeline, lang: str) -> str:
    """What the timeline is of, in words."""
    where = found.subject
    parts = [plain(where.locator, lang), plain(where.act.label, lang), plain(where.heading, lang)]
    return f"{word('timeline', lang)}: " + ", ".join(p for p in parts if p)


class _Scale:
    """Days to places from left to right."""

    def __init__(self, first: int, last: int) -> None:
        self.first = min(first, dt.MAXYEAR - 1)
        self.last = max(last, self.first + 1)
        span = self.last - self.first
        self.step = next((s for s in _STEPS if span / s <= _MOST_TICKS), _STEPS[-1])

    @classmethod
    def over(cls, found: Timeline, rows: list[Group]) -> _Scale:
        days = [found.start_earliest, found.start_latest, found.end_earliest, found.end_latest]
        days += [d for g in rows for d in (g.earliest, g.latest)]
        days += [read_day(r.date) for r in found.rulings]
        years = [d.year for d in days if d]
        return cls(min(years, default=_ANY), min(max(years, default=_ANY) + 1, dt.MAXYEAR))

    def x(self, day: dt.date) -> float:
        """Where a day stands; a day beyond the years shown stands at their edge."""
        start, end = dt.date(self.first, 1, 1), dt.date(self.last, 1, 1)
        share = (day - start).days / (end - start).days
        return round(_MARGIN + _NAMES + min(max(share, 0.0), 1.0) * _YEARS, 1)

    def ticks(self) -> list[int]:
        """The years that are written."""
        begin = math.ceil(self.first / self.step) * self.step
        return list(range(begin, self.last + 1, self.step))


def read_day(printed: str) -> dt.date | None:
    """The day that a printed date begins: a year or a month is its first day."""
    parts = printed.split("-")
    try:
        return dt.date(*(int(p) for p in [*parts, "1", "1"][:3]))
    except ValueError:
        return None


def _axis(scale: _Scale, top: float, bottom: float) -> list[str]:
    lines = []
    for year in scale.ticks():
        x = scale.x(dt.date(year, 1, 1))
        lines.append(
            f'<path d="M{x:g} {top - 12:g}V{bottom:g}" stroke="{_RULE}"/>'
            f'<text x="{x:g}" y="{top - 18:g}" text-anchor="middle" fill="{_QUIET}">{year}</text>'
        )
    return lines


def _life(found: Timeline, scale: _Scale, top: float, lang: str) -> list[str]:
    """The time for which the place has existed: thin where that is only possible, open if on."""
    start, sure = found.start_earliest or found.start_latest, found.start_latest
    if not start:
        return []
    y = top - 40
    ceasing, gone = found.end_earliest, found.end_latest
    right = _MARGIN + _NAMES + _YEARS
    said = f"{word('in-force-from', lang)} {_span(start, sure or start)}"
    if ceasing:
        said += f" {word('in-force-until', lang)} {_span(ceasing, gone or ceasing)}"
    ends = scale.x(ceasing) if ceasing else right
    line = _stroke(scale.x(start), scale.x(gone) if gone else ends, y, 2)
    line += _stroke(scale.x(sure), ends, y, 6) if sure and scale.x(sure) < ends else ""
    if not ceasing:
        line += (
            f'<path d="M{right} {y - 5:g}L{right + 9} {y:g}L{right} {y + 5:g}Z" fill="{_MARK}"/>'
        )
    name = text(cut(said, _NAME_CHARS))
    return [
        (
            f"<g><title>{text(said)}</title>{line}"
            f'<text x="{_MARGIN}" y="{y + 4:g}" fill="{_QUIET}">{name}</text></g>'
        )
    ]


def _stroke(x1: float, x2: float, y: float, width: int) -> str:
    return f'<path d="M{x1:g} {y:g}H{x2:g}" stroke="{_MARK}" stroke-width="{width}"/>'


def _span(earliest: dt.date, latest: dt.date) -> str:
    return str(earliest) if earliest == latest else f"{earliest} – {latest}"


def _row(group: Group, scale: _Scale, top: float, lang: str, base: str) -> str:
    y = top + _ROW / 2
    name = plain(group.by.label, lang) or links.short(group.by.iri)
    caution = group.caution(lang)
    said = (f"[{caution}] " if caution else "") + told(group, lang)
    at = group.earliest or group.latest
    marks = ""
    if at:
        if group.latest and group.latest != at:
            marks = _stroke(scale.x(at), scale.x(group.latest), y, 2)
        marks += _mark(group.effect, scale.x(at), y, hollow=group.hollow)
    return _linked(name, said, _when(group, lang), marks, y, href(links.page(group.by.iri), base))


def _rulings(found: Timeline, scale: _Scale, top: float, lang: str, base: str) -> list[str]:
    lines = []
    for number, ruling in enumerate(found.rulings):
        y = top + (number + 0.5) * _ROW
        at = read_day(ruling.date)
        said = f"{word('ruling', lang)}: " + ", ".join(
            t for t in (plain(ruling.place.locator, lang), ruling.outcome or "") if t
        )
        mark = _mark("ruling", scale.x(at), y, hollow=False) if at else ""
        name = plain(ruling.ruling.label, lang) or links.short(ruling.ruling.iri)
        address = href(links.page(ruling.ruling.iri), base)
        lines.append(_linked(name, said, ruling.date, mark, y, address))
    return lines


def _linked(name: str, said: str, when: str, marks: str, y: float, address: str) -> str:
    words = _MARGIN + _NAMES + _YEARS + 14
    body = (
        f"<g><title>{text(f'{name}. {when}. {said}')}</title>"
        f'<text x="{_MARGIN}" y="{y + 4:g}" fill="{_INK}">{text(cut(name, _NAME_CHARS))}</text>'
        f"{marks}"
        f'<text x="{words}" y="{y + 4:g}" fill="{_INK}">{text(cut(said, _WORD_CHARS))}</text></g>'
    )
    return f"<a href={quoteattr(address)}>{body}</a>" if address else body


def _mark(effect: str, x: float, y: float, *, hollow: bool) -> str:
    shape = _SHAPES.get(effect, "M0 -7L7 0L0 7L-7 0Z" if effect == "ruling" else _ROUND)
    fill = "none" if effect in _OPEN else PAPER if hollow else _MARK
    return (
        f'<path transform="translate({x:g} {y:g})" d="{shape}" fill="{fill}" stroke="{_MARK}" '
        f'stroke-width="2"/>'
    )


def _when(group: Group, lang: str) -> str:
    first, last = group.earliest or group.latest, group.latest or group.earliest
    return _span(first, last) if first and last else word("not-known", lang)


def _legend(rows: list[Group], lang: str) -> list[str]:
    effects = {g.effect: plain(g.effects[0][0].label, lang) for g in rows}
    signs = {
        "inserted": "▲",
        "enacted": "▲",
        "new-edition": "■",
        "excluded": "✕",
        "repealed": "✕",
        "suspended": "‖",
        "restored": "▼",
    }
    parts = [f"{signs.get(e, '●')} {effects[e]}" for e in sorted(effects)]
    parts.append(f"── {word('possible-days', lang)}")
    parts += [f"○ {said}" for said in sorted({g.caution(lang) for g in rows} - {""})]
    return broken(f"{word('legend', lang)}: " + "   ".join(parts), _WIDTH // 7)


def _description(found: Timeline, lang: str) -> str:
    said = [counted(found.counts.get("changes", 0), "n-changes", lang)]
    labels = {m.effect.iri.rsplit("/", 1)[-1]: m.effect.label for m in found.moments}
    said += [f"{plain(labels[e], lang)}: {n}" for e, n in found.counts.items() if e in labels]
    return ", ".join(said)


def _colophon(found: Timeline, lang: str) -> Colophon:
    return Colophon(
        links.timeline(found.subject.iri, fmt="svg"),
        found.generation,
        "",
        tuple(plain(e.label, lang) for e in found.editions),
        tuple(plain(a.label, lang) for a in found.assumptions),
        plain(found.disclaimer, lang),
    )
