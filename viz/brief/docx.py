"""DOCX: a brief for word processors, to be edited; the same paper gives the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from viz.brief.paper import plain
from viz.brief.svg import svg
from viz.png_picture import png
from viz.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as Docx
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as Letters

    from viz.brief.paper import Block, Paper, Run

_FONT = "Arial"  # every system has it, or one of the same widths; it holds the Kazakh letters
_LINK = RGBColor(20, 78, 140)
_TAGS = {"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ"}
_SIDE = 18
_SCALE = 3.0  # pixels in a unit of the drawing: 300 to the inch on paper
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP archive can tell


def docx(paper: Paper) -> bytes:
    """The paper as DOCX."""
    document = Document()
    _styles(document, paper)
    _properties(document, paper)
    document.add_paragraph(paper.kicker.upper()).style = "Caption"
    _runs(document.add_paragraph(style="Title"), paper.title, paper.lang)
    _runs(document.add_paragraph(style="Caption"), paper.under, paper.lang)
    for runs in paper.short:
        _runs(document.add_paragraph(style="List Bullet"), runs, paper.lang)
    for block in paper.blocks:
        _block(document, block, paper)
    document.add_heading(word("brief-sources", paper.lang), 1)
    for number, note in enumerate(paper.notes, 1):
        text = document.add_paragraph(f"{number}  ", style="Note")
        _runs(text, note, paper.lang)
    for runs in paper.foot:
        _runs(document.add_paragraph(style="Note"), runs, paper.lang)
    file = io.BytesIO()
    document.save(file)
    return _timeless(file.getvalue())


def _styles(document: Docx, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(_SIDE)
    section.top_margin = section.bottom_margin = Mm(16)
    _look(document, "Normal", 9.5, below=2)
    _look(document, "List Bullet", 9.5, below=1.5)
    _look(document, "Caption", 8, below=2)
    _look(document, "Title", 16, below=2)
    _look(document, "Heading 1", 11.5, above=7, below=2)
    document.styles.add_style("Note", 1)
    _look(document, "Note", 7.5, below=0.5)
    normal = document.styles["Normal"].element.get_or_add_rPr()
    normal.append(_lang(paper.lang))


def _look(document: Docx, name: str, size: float, *, above: float = 0, below: float = 0) -> None:
    style: ParagraphStyle = document.styles[name]
    style.font.name, style.font.size = _FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), _FONT)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(theme), None)
    style.paragraph_format.space_before = Pt(above)
    style.paragraph_format.space_after = Pt(below)
    if name in ("Title", "Heading 1"):
        style.font.color.rgb = _LINK
        style.font.bold = True


def _properties(document: Docx, paper: Paper) -> None:
    core = document.core_properties
    moment = dt.datetime.combine(dt.date.fromisoformat(paper.day), dt.time(12), tzinfo=dt.UTC)
    core.created = core.modified = moment
    core.title, core.subject = plain(paper.title)[:255], paper.kicker[:255]
    core.author = core.last_modified_by = "Lawgraph"
    core.language = _TAGS[paper.lang]
    core.comments = f"{word('generation', paper.lang)} {paper.generation}"[:255]


def _block(document: Docx, block: Block, paper: Paper) -> None:
    if block.kind == "h2":
        document.add_heading(plain(block.runs), 1)
    elif block.kind == "figure":
        _runs(document.add_paragraph(style="Caption"), block.runs, paper.lang)
        if paper.figure:
            width = Mm(210 - 2 * _SIDE)
            drawn = png(svg(paper.figure, plain(paper.title)), scale=_SCALE)
            picture = document.add_picture(io.BytesIO(drawn), width=width)
            picture._inline.docPr.set("descr", paper.figure.says)
    else:
        style = "List Bullet" if block.kind == "item" else "Normal"
        _runs(document.add_paragraph(style=style), block.runs, paper.lang)


def _runs(text: Paragraph, runs: Iterable[Run], lang: str) -> None:
    for run in runs:
        if run.href.startswith(("https://", "http://")):
            _link(text, run)
        elif run.text:
            letters = text.add_run(run.text)
            letters.bold = run.bold or None
            _tongue(letters, run.lang or lang, foreign=bool(run.lang))
        if run.notes:
            letters = text.add_run(", ".join(str(n) for n in run.notes))
            letters.font.superscript = True
            letters.font.color.rgb = _LINK


def _tongue(letters: Letters, lang: str, *, foreign: bool) -> None:
    """Tell the word processor in which language to spell the words."""
    if foreign:
        letters.italic = True
        letters._r.get_or_add_rPr().append(_lang(lang))


def _lang(lang: str) -> OxmlElement:  # type: ignore[valid-type]
    found = OxmlElement("w:lang")
    found.set(qn("w:val"), _TAGS.get(lang, lang))
    return found


def _link(text: Paragraph, run: Run) -> None:
    """Words that lead out; python-docx reads such links and has no call to write them."""
    name = text.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), name)
    letters = text.add_run(run.text)
    letters.font.color.rgb = _LINK
    link.append(letters._r)
    text._p.append(link)


def _timeless(archive: bytes) -> bytes:
    """The same archive without the moment at which it was packed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return made.getvalue()
