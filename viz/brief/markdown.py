"""Markdown: a brief as plain text with footnotes, for mail and for other programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from viz.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from viz.brief.paper import Paper, Run

_SIGNS = re.compile(r"([\\`*_\[\]>#|~])")


def markdown(paper: Paper) -> str:
    """The paper as Markdown; the drawing is told in words."""
    lines = [paper.kicker, "", f"# {_runs(paper.title)}", "", _runs(paper.under), ""]
    lines += [f"## {word('brief-short', paper.lang)}", ""]
    lines += [f"- {_runs(s)}" for s in paper.short]
    before = "item"
    for block in paper.blocks:
        if block.kind != "item" or before != "item":
            lines.append("")
        if block.kind == "h2":
            lines.append(f"## {_runs(block.runs)}")
        elif block.kind == "item":
            lines.append(f"- {_runs(block.runs)}")
        elif block.kind == "figure":
            lines += [_runs(block.runs), "", escaped(paper.figure.says if paper.figure else "")]
        else:
            lines.append(_runs(block.runs))
        before = block.kind
    lines += ["", f"## {word('brief-sources', paper.lang)}", ""]
    for number, note in enumerate(paper.notes, 1):
        lines += [f"[^{number}]: {_runs(note)}"]
    for foot in paper.foot:
        lines += ["", _runs(foot)]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    r"""Words that Markdown shows as they are.

    >>> print(escaped("a *b* <c>"))
    a \*b\* &lt;c\>
    """
    return _SIGNS.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;"))


def _runs(runs: Iterable[Run]) -> str:
    found = []
    for run in runs:
        text = escaped(run.text)
        if run.href.startswith(("https://", "http://")):
            text = f"<{run.href}>"
        inner = text.strip()
        if inner and (run.bold or run.lang):
            mark = "**" if run.bold else "*"
            text = text.replace(inner, f"{mark}{inner}{mark}", 1)
        found.append(text + "".join(f"[^{n}]" for n in run.notes))
    return "".join(found)
