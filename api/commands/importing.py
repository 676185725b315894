"""Commands that bring the words of the law in: ``lawgraph import …``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from api.commands.printing import err, out, print_json, print_rows, quietly, told
from graph.errors import LawgraphError
from graph.imports.reconcile import reconcile
from graph.imports.run import Imported, Options, run
from graph.imports.texts import TextStore
from graph.paths import Project
from graph.statutes import read

app = typer.Typer(
    name="import",
    help="Read saved pages of official legal databases: structure, changes, words.",
    no_args_is_help=True,
)

Files = Annotated[list[Path], typer.Argument(help="saved pages (.txt, .html) or folders of them")]
ImportFormat = Annotated[str, typer.Option("--format", "-f", help="table or json")]
RowFormat = Annotated[str, typer.Option("--format", "-f", help="table, json, csv or md")]


@app.command("adilet")
def adilet(
    files: Files,
    act: Annotated[
        str, typer.Option(help="slug of the act, if the file's name is not it: labour-code-2015")
    ] = "",
    edition: Annotated[
        str, typer.Option(help="day of the text, if it does not say so: YYYY-MM-DD or YYYY-MM")
    ] = "",
    facts_to: Annotated[
        Path | None,
        typer.Option(help="folder for the facts, for example data/laws/kz/imported"),
    ] = None,
    store_text: Annotated[
        bool, typer.Option(help="keep the words below LAWGRAPH_HOME/texts, to search and quote")
    ] = True,
    fmt: ImportFormat = "table",
    quiet: Annotated[bool, typer.Option(help="print the reports only")] = False,
) -> None:
    """Read pages saved from adilet.zan.kz; report what was found and what was not understood."""
    if fmt not in ("table", "json"):
        raise LawgraphError(f"'{fmt}' is not a format of this command: choose table or json")
    project = Project.here()
    store = TextStore(project.home) if store_text else None
    options = Options(project.data, act or None, edition or None, facts_to, store)
    done = run(files, options, quietly if quiet else told)
    if fmt == "json":
        found = [one.as_dict() for one in done.files]
        print_json({"files": found, "written": [str(p) for p in done.written]})
        return
    for one in done.files:
        _print(one)


def _print(one: Imported) -> None:
    out.print(one.report.table(), markup=False, highlight=False)
    out.print(f"  {'edition':32}{one.edition:>8}", highlight=False)
    if one.derived is not None:
        for name, count in one.derived.counts.items():
            out.print(f"  {f'facts: {name}':32}{count:>8}", highlight=False)
        out.print(f"  {'facts: left out':32}{len(one.derived.left_out):>8}", highlight=False)
        for left in one.derived.left_out:
            if left.what != "reference":
                said = f"  line {left.line}: {left.what}: {left.reason}: {left.text[:100]}"
                out.print(said, markup=False, highlight=False)
    if one.stored is not None:
        err.print(f"[dim]words kept in {escape(str(one.stored))}[/dim]", highlight=False)


@app.command("texts")
def texts(fmt: RowFormat = "table") -> None:
    """Which texts are kept here, with their editions."""
    rows = [
        {
            "act": t.act,
            "edition": t.edition,
            "language": t.language,
            "articles": str(t.articles),
            "file": str(t.file),
        }
        for t in TextStore(Project.here().home).all()
    ]
    _rows(rows, fmt, "texts")


@app.command("search")
def search(
    words: Annotated[str, typer.Argument(help="words, all of which must stand in a passage")],
    act: Annotated[str, typer.Option(help="only in this act")] = "",
    edition: Annotated[str, typer.Option(help="only in this edition")] = "",
    limit: Annotated[int, typer.Option(help="how many passages at most")] = 20,
    fmt: RowFormat = "table",
) -> None:
    """Search the words of the law that are kept here."""
    store = TextStore(Project.here().home)
    rows = [
        {
            "act": hit.act,
            "edition": hit.edition,
            "provision": hit.provision.split(f"/{hit.act}/", 1)[-1],
            "words": hit.words,
            "offsets": f"{hit.start}-{hit.end}",
        }
        for hit in store.search(words, act or None, edition or None, limit)
    ]
    _rows(rows, fmt, "passages")


@app.command("reconcile")
def reconcile_command(
    file: Annotated[Path, typer.Argument(help="the saved text of an act")],
    transcript: Annotated[Path, typer.Argument(help="JSON of what a reader transcribed of it")],
    act: Annotated[str, typer.Option(help="slug of the act, if the file's name is not it")] = "",
    fmt: RowFormat = "table",
) -> None:
    """Where a transcript and the text differ: articles, headings, amendments, dates."""
    try:
        told_by_reader = json.loads(transcript.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LawgraphError(f"{transcript} is not JSON that can be read: {error}") from error
    found = reconcile(read(file, act or None), told_by_reader)
    rows = [
        {
            "article": d.article,
            "point": d.point,
            "amending act": d.amending,
            "transcript": d.transcript,
            "text": d.text,
            "words": d.words,
            "line": str(d.line or ""),
        }
        for d in found
    ]
    _rows(rows, fmt, f"{file.name} and {transcript.name}")
    raise typer.Exit(1 if found else 0)


def _rows(rows: list[dict[str, str]], fmt: str, title: str) -> None:
    if fmt == "json":
        print_json(rows)
    else:
        print_rows(rows, fmt, title)
