"""Printing: answers on a terminal or as CSV, Markdown and JSON. No answer is made here."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from api.writing import Rows, csv_text, markdown_text, rows_of
from graph.errors import LawgraphError
from graph.findings import Finding

_WIDE = 200  # columns of a table that goes into a pipe or a file, where nothing may be cut
out = Console(soft_wrap=True, width=None if sys.stdout.isatty() else _WIDE)
err = Console(stderr=True, soft_wrap=True)

Format = Annotated[str, typer.Option("--format", "-f", help="table, json, csv or md")]
At = Annotated[str, typer.Option("--at", help="the day asked about, YYYY-MM-DD; today if left out")]
Lang = Annotated[str, typer.Option("--lang", help="language of labels: en, ru or kk")]


def told(stage: str, what: str) -> None:
    """Progress of a long work, on standard error."""
    err.print(f"[dim]{stage:>7}[/dim]  {what}", highlight=False)


def quietly(stage: str, what: str) -> None:
    """No progress."""


def print_findings(findings: list[Finding]) -> None:
    """Findings, one a line: severity, file, subject, message."""
    for f in findings:
        out.print(f"{f.severity.value}: {f} [{f.rule}]", markup=False, highlight=False)


def print_answer(answer: dict[str, Any], fmt: str, lang: str) -> None:
    """An answer in the format asked for."""
    if fmt == "json":
        print_json(answer)
        return
    print_rows(rows_of(answer, lang) or [], fmt, "", answer)


def print_rows(rows: Rows, fmt: str, title: str, answer: dict[str, Any] | None = None) -> None:
    """Rows as a table, CSV or Markdown."""
    if fmt == "csv":
        print(csv_text(rows), end="")  # noqa: T201
    elif fmt == "md":
        print(markdown_text(rows), end="")  # noqa: T201
    elif fmt == "table":
        _table(rows, title, answer)
    else:
        raise LawgraphError(f"'{fmt}' is not a format: choose table, json, csv or md")


_SHOWN = (
    "section",
    "act",
    "place",
    "norm",
    "kind",
    "via",
    "validity",
    "displaced_by",
    "punished_by",
)


def _table(rows: Rows, title: str, answer: dict[str, Any] | None) -> None:
    columns = list(dict.fromkeys(k for row in rows for k in row))
    if answer is not None and "reason" in columns and "iri" in columns:
        columns = [c for c in columns if c in _SHOWN] + (
            ["reason"] if "consequential" in answer else []
        )
    table = Table(title=title or None, header_style="bold", show_lines=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(row.get(c, "") for c in columns))
    out.print(table)
    if answer is None:
        return
    for name, count in answer.get("counts", {}).items():
        out.print(f"{name.replace('_', ' ')}: {count}", highlight=False)
    for key in ("assumptions", "editions"):
        for thing in answer.get(key, []):
            out.print(f"{key[:-1]}: {thing['label'].get('en', thing['iri'])}", highlight=False)
    if "generation" in answer:
        out.print(f"generation {answer['generation']}", highlight=False)
    if "disclaimer" in answer:
        out.print(answer["disclaimer"]["en"], style="italic")


def put(content: bytes, file: Path | None) -> None:
    """Bytes into a file; none is standard output.

    Raises:
        LawgraphError: the file cannot be written.
    """
    if file is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        file.write_bytes(content)
    except OSError as error:
        raise LawgraphError(f"{file} cannot be written: {error.strerror}") from error


def print_json(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """JSON as it is, without colour or wrapping."""
    print(json.dumps(value, ensure_ascii=False, indent=1))  # noqa: T201
