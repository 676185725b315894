"""HTML: a brief as one file with its style and its drawing, and as a page of the service."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from markupsafe import Markup

from viz.brief.paper import plain
from viz.brief.svg import svg
from viz.shell import STATIC, render
from viz.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viz.brief.paper import Paper, Run

_STYLE = (STATIC / "brief.css").read_text("utf-8")
_FILES = (("pdf", "PDF"), ("docx", "DOCX"), ("html", "HTML"), ("markdown", "Markdown"))


def html(paper: Paper) -> str:
    """The paper as one HTML file that asks nobody for anything."""
    return render("brief_file.html", paper.lang, "", style=Markup(_STYLE), **_values(paper))  # noqa: S704 - our own file


def policy() -> str:
    """The Content-Security-Policy under which the file works at the service."""
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


def brief_page(paper: Paper) -> str:
    """The paper within the pages of the service, with links to its files."""
    files = [(name, paper.address[key]) for key, name in _FILES]
    return render(
        "brief.html",
        paper.lang,
        paper.address["page"],
        generation=paper.generation,
        files=files,
        impact=paper.address["impact"],
        **_values(paper),
    )


def _values(paper: Paper) -> dict[str, object]:
    drawing = svg(paper.figure, word("brief-map", paper.lang)) if paper.figure else ""
    return {
        "paper": paper,
        "name": plain(paper.title),
        "drawing": Markup(drawing),  # noqa: S704 - escaped word by word
        "runs": _runs,
        "plain": plain,
        "parts": _parts(paper),
    }


def _parts(paper: Paper) -> list[tuple[str, list[tuple[str, list[Markup]]]]]:
    """Each heading with what follows it; items that follow each other are one list."""
    found: list[tuple[str, list[tuple[str, list[Markup]]]]] = []
    for block in paper.blocks:
        if block.kind == "h2":
            found.append((plain(block.runs), []))
            continue
        mine = found[-1][1]
        if block.kind == "item" and mine and mine[-1][0] == "item":
            mine[-1][1].append(_runs(block.runs))
        else:
            mine.append((block.kind, [_runs(block.runs)]))
    return found


def _runs(runs: Iterable[Run]) -> Markup:
    """Words escaped, with their language, and the numbers of their sources as links."""
    found = Markup()
    for run in runs:
        words = Markup("{}").format(run.text)
        if run.href.startswith(("https://", "http://", "/")) and not run.href.startswith("//"):
            words = Markup('<a href="{}">{}</a>').format(run.href, words)
        if run.lang:
            words = Markup('<i lang="{}">{}</i>').format(run.lang, words)
        if run.bold:
            words = Markup("<b>{}</b>").format(words)
        numbers = Markup(", ").join(
            Markup('<a href="#note-{0}">{0}</a>').format(n) for n in run.notes
        )
        found += words + (Markup("<sup>{}</sup>").format(numbers) if run.notes else Markup())
    return found
