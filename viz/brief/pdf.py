"""PDF: a brief on A4 with links, bookmarks and page numbers; the same paper, the same bytes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from viz import fonts
from viz.brief.figure import WIDTH
from viz.brief.paper import plain
from viz.words import word

if TYPE_CHECKING:
    from fpdf.text_region import Paragraph, TextColumns

    from viz.brief.figure import Box, Curve, Figure
    from viz.brief.paper import Block, Paper, Run, Runs

_SIDE, _TOP, _BOTTOM = 18.0, 15.0, 16.0  # margins in millimetres
_TEXT, _NOTE, _HEAD, _TITLE = 9.3, 7.4, 11.0, 16.0  # letters in points
_INK, _QUIET, _RULE, _LINK = (22, 26, 36), (74, 79, 92), (190, 196, 208), (20, 78, 140)
_NEEDS = 18.0  # millimetres that a heading wants below it
_POINT = 0.3528  # millimetres
_FACES = {"": "regular", "B": "bold", "I": "italic", "BI": "bold-italic"}


class _Sheet(FPDF):
    """A4 with a foot that says what paper it is and which page."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(format="A4")
        self.paper = paper
        family = fonts.files()
        for style, weight in _FACES.items():
            self.add_font("brief", style, family[weight])
        self.set_margins(_SIDE, _TOP, _SIDE)
        self.set_auto_page_break(auto=True, margin=_BOTTOM)
        self.set_title(plain(paper.title))
        self.set_subject(paper.kicker)
        self.set_author("Lawgraph")
        self.set_lang(paper.lang)
        self.set_creation_date(_moment(paper.day))
        self.add_page()

    def footer(self) -> None:
        """What the paper is, from which generation, and the page."""
        self.set_y(-_BOTTOM + 5)
        self.set_font("brief", "", 7)
        self.set_text_color(*_QUIET)
        lang = self.paper.lang
        said = f"Lawgraph · {word('generation', lang)} {self.paper.generation} · "
        self.cell(0, 4, said + word("not-advice", lang))
        self.set_x(_SIDE)
        self.cell(0, 4, str(self.page_no()), align="R")


def pdf(paper: Paper) -> bytes:
    """The paper as PDF."""
    sheet = _Sheet(paper)
    links = [sheet.add_link() for _ in paper.notes]
    _head(sheet, links)
    for number, block in enumerate(paper.blocks):
        drawn = paper.blocks[number + 1 : number + 2]
        if paper.figure and drawn and drawn[0].kind == "figure":
            _room_for(sheet, paper.figure)
        _block(sheet, block, links)
    _heading(sheet, word("brief-sources", paper.lang))
    for number, note in enumerate(paper.notes, 1):
        sheet.set_link(links[number - 1], y=sheet.get_y(), page=sheet.page_no())
        _set(sheet, note, links, size=_NOTE, bullet=f"{number}", indent=6, below=0.3)
    sheet.ln(1.5)
    for runs in paper.foot:
        _set(sheet, runs, links, size=_NOTE, below=0.6)
    return bytes(sheet.output())


def _moment(day: str) -> dt.datetime:
    """Noon of the day of the law: a brief of the same law has the same bytes."""
    return dt.datetime.combine(dt.date.fromisoformat(day), dt.time(12), tzinfo=dt.UTC)


def _head(sheet: _Sheet, links: list[int]) -> None:
    paper = sheet.paper
    sheet.set_text_color(*_QUIET)
    sheet.set_font("brief", "", 8.5)
    sheet.cell(0, 5, paper.kicker.upper(), new_x=XPos.LMARGIN, new_y=YPos.NEXT)
    _set(sheet, paper.title, links, size=_TITLE, style="B", below=1)
    _set(sheet, paper.under, links, size=_NOTE, ink=_QUIET, below=2.5)
    top, page = sheet.get_y(), sheet.page_no()
    sheet.set_y(top + 2)
    for runs in paper.short:
        _set(sheet, runs, links, size=_TEXT + 0.4, bullet="–", indent=4, below=0.6)
    if sheet.page_no() == page:
        sheet.set_draw_color(*_LINK)
        sheet.set_line_width(0.7)
        sheet.line(_SIDE - 3, top + 1.5, _SIDE - 3, sheet.get_y())
    sheet.ln(1)


def _heading(sheet: _Sheet, text: str) -> None:
    if sheet.get_y() > sheet.h - _BOTTOM - _NEEDS:
        sheet.add_page()
    sheet.ln(2)
    sheet.start_section(text)
    sheet.set_font("brief", "B", _HEAD)
    sheet.set_text_color(*_LINK)
    sheet.cell(0, 6, text, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _block(sheet: _Sheet, block: Block, links: list[int]) -> None:
    if block.kind == "h2":
        _heading(sheet, plain(block.runs))
    elif block.kind == "figure":
        if sheet.paper.figure:
            _figure(sheet, sheet.paper.figure, block.runs, links)
    elif block.kind == "item":
        _set(sheet, block.runs, links, bullet="•", indent=4, below=0.9)
    else:
        _set(sheet, block.runs, links, below=1.1)


def _set(
    sheet: _Sheet,
    runs: Runs,
    links: list[int],
    *,
    size: float = _TEXT,
    style: str = "",
    ink: tuple[int, int, int] = _INK,
    bullet: str = "",
    indent: float = 0,
    below: float = 0,
) -> None:
    """One paragraph, broken only between words; numbers of notes stay with the word before."""
    sheet.set_font("brief", style, size)
    sheet.set_text_color(*ink)
    columns: TextColumns = sheet.text_columns(text_align="L", line_height=1.27)
    with (
        columns,
        columns.paragraph(
            indent=indent, bullet_string=bullet, bullet_r_margin=1.5, bottom_margin=below
        ) as text,
    ):
        for run in runs:
            _run(sheet, text, run, links, size, style, ink)


def _run(
    sheet: _Sheet,
    text: Paragraph,
    run: Run,
    links: list[int],
    size: float,
    style: str,
    ink: tuple[int, int, int],
) -> None:
    outside = run.href if run.href.startswith(("https://", "http://")) else None
    bold = "B" if run.bold or "B" in style else ""
    sheet.set_font("brief", bold + ("I" if run.lang else ""), size)
    sheet.set_text_color(*(_LINK if outside else ink))
    if run.text:
        text.write(run.text, link=outside)
    sheet.set_font("brief", "", size)
    sheet.set_text_color(*_LINK)
    sheet.char_vpos = "SUP"
    for place, number in enumerate(run.notes):
        text.write(f"{',' if place else ''}{number}", link=links[number - 1])
    sheet.char_vpos = "LINE"
    sheet.set_text_color(*ink)


def _scale(sheet: _Sheet, figure: Figure) -> float:
    """Millimetres in a unit of the drawing: as wide as the text, and never higher than a page."""
    room = sheet.h - _TOP - _BOTTOM - _NEEDS
    return min((sheet.w - 2 * _SIDE) / WIDTH, room / figure.height)


def _room_for(sheet: _Sheet, figure: Figure) -> None:
    """Begin a page if the drawing with its heading does not fit on this one."""
    if sheet.get_y() + figure.height * _scale(sheet, figure) + _NEEDS > sheet.h - _BOTTOM:
        sheet.add_page()


def _figure(sheet: _Sheet, figure: Figure, caption: Runs, links: list[int]) -> None:
    scale = _scale(sheet, figure)
    _set(sheet, caption, links, size=_NOTE, ink=_QUIET, below=0.5)
    left, top = _SIDE, sheet.get_y()
    sheet.set_text_color(*_INK)
    for (x, y), head in figure.heads:
        sheet.set_font("brief", "B", 11 * scale / _POINT)
        sheet.text(left + x * scale, top + y * scale, head)
    for curve in figure.curves:
        _curve(sheet, curve, left, top, scale)
    for box in figure.boxes:
        _box(sheet, box, left, top, scale)
    sheet.set_draw_color(0)
    sheet.set_dash_pattern()
    sheet.set_y(top + figure.height * scale + 2)


def _curve(sheet: _Sheet, curve: Curve, left: float, top: float, scale: float) -> None:
    points = [(left + x * scale, top + y * scale) for x, y in curve.points]
    sheet.set_draw_color(*_colour(curve.colour))
    sheet.set_line_width(curve.width * scale)
    sheet.bezier(points)


def _box(sheet: _Sheet, box: Box, left: float, top: float, scale: float) -> None:
    sheet.set_fill_color(*_colour(box.fill))
    sheet.set_draw_color(*_colour(box.line))
    sheet.set_line_width(box.width * scale)
    if box.dash:
        sheet.set_dash_pattern(dash=box.dash[0] * scale, gap=box.dash[1] * scale)
    else:
        sheet.set_dash_pattern()
    sheet.polygon([(left + x * scale, top + y * scale) for x, y in box.points], style="DF")
    sheet.set_text_color(*_colour(box.ink))
    for (x, y), words, size, bold in box.texts:
        sheet.set_font("brief", "B" if bold else "", size * scale / _POINT)
        sheet.text(left + x * scale, top + y * scale, words)


def _colour(value: str) -> tuple[int, int, int]:
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)
