"""Briefs: one paper in the format asked for, for the command line and the service alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import LawgraphError
from graph.reform.brief import brief
from viz.brief.compose import FORMATS, compose
from viz.brief.docx import docx
from viz.brief.html import html
from viz.brief.markdown import markdown
from viz.brief.pdf import pdf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.reform.impact import ImpactQuestion
    from graph.rows import Questions
    from viz.brief.paper import Paper

MEDIA_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
    "markdown": "text/markdown; charset=utf-8",
}
"""Format to media type."""

SUFFIXES: Mapping[str, str] = {"pdf": "pdf", "docx": "docx", "html": "html", "markdown": "md"}
"""Format to the end of a file's name."""


def paper(graph: Questions, question: ImpactQuestion, lang: str, base: str = "") -> Paper:
    """The brief on a reform, in a language."""
    return compose(brief(graph, question), lang, base)


def written(made: Paper, fmt: str) -> bytes:
    """A paper in a format.

    Raises:
        LawgraphError: there is no such format.
    """
    match fmt:
        case "pdf":
            return pdf(made)
        case "docx":
            return docx(made)
        case "html":
            return html(made).encode()
        case "markdown":
            return markdown(made).encode()
        case _:
            raise LawgraphError(f"'{fmt}' is not a format: choose {', '.join(FORMATS)}")


def file_name(question: ImpactQuestion, lang: str, fmt: str) -> str:
    """What a brief is saved as."""
    return f"brief-{question.reform.name or 'reform'}-{question.at}-{lang}.{SUFFIXES[fmt]}"
