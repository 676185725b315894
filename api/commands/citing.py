"""The command that resolves citations, ``lawgraph cite``: of a text, of files, of the test set."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.printing import Format, err, out, print_json, print_rows
from api.commands.session import opened
from api.finding import cited
from api.today import day
from graph.answers.model import to_json
from graph.cite import names
from graph.cite.evaluate import report
from graph.errors import LawgraphError
from graph.paths import Project

if TYPE_CHECKING:
    from graph.cite import Citation

_CASES = Path("tests/data/citations")


def cite_command(
    text: Annotated[
        str,
        typer.Argument(help="running text in Russian, Kazakh or English; - reads standard input"),
    ] = "",
    file: Annotated[
        list[Path] | None, typer.Option(help="a text file, UTF-8; can be said again")
    ] = None,
    at: Annotated[str, typer.Option(help="day of the text: chooses the code of that day")] = "",
    unresolved: Annotated[
        bool, typer.Option(help="only citations that lead to nothing in the graph")
    ] = False,
    evaluate: Annotated[
        bool, typer.Option(help="precision and recall on the test set, by language and form")
    ] = False,
    fmt: Format = "table",
) -> None:
    """Resolve the legal citations in a text to acts and provisions of the graph."""
    if evaluate:
        _evaluate()
        return
    if bool(text) == bool(file):
        raise LawgraphError("say either a text or --file, with the file that holds it")
    texts = {str(path): _read(path) for path in file or []}
    if text:
        texts[""] = sys.stdin.read() if text == "-" else text
    when = day(at) if at else None
    with opened() as graph:
        found = {name: cited(graph, words, when) for name, words in texts.items()}
    if file:
        for name, citations in found.items():
            err.print(_told(name, citations), highlight=False, markup=False)
    shown = {
        name: [c for c in citations if not (unresolved and c.exists)]
        for name, citations in found.items()
    }
    if fmt == "json":
        print_json(to_json(shown) if file else to_json(shown[""]))
        return
    rows = [
        ({"file": Path(name).name} if file else {}) | _row(c) for name in shown for c in shown[name]
    ]
    print_rows(rows, fmt, "")


def _evaluate() -> None:
    folder = Project.here().root / _CASES
    if not folder.is_dir():
        raise LawgraphError(f"there is no test set in {folder}: run this in a checkout")
    with opened() as graph:
        out.print(report(names(graph), folder), markup=False, highlight=False)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LawgraphError(f"{path} cannot be read as a text in UTF-8: {error}") from error


def _row(citation: Citation) -> dict[str, str]:
    first = citation.candidates[0] if citation.candidates else None
    return {
        "text": citation.text,
        "from": str(citation.start),
        "to": str(citation.end),
        "means": citation.iri or "",
        "confidence": f"{first.confidence:.2f}" if first else "",
        "in the graph": "yes" if citation.exists else "no",
        "note": citation.note,
    }


def _told(name: str, citations: list[Citation]) -> str:
    resolved = sum(bool(c.iri) for c in citations)
    there = sum(c.exists for c in citations)
    return (
        f"{Path(name).name}: {len(citations)} citations, {resolved} resolved, {there} in the graph"
    )
