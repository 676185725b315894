"""The command line: ``lawgraph``. Options and printing only; every answer comes from ``graph``.

Exit codes: 0 done, 1 findings, 2 wrong use or something refused; errors say what to do.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from api.today import today
from api.writing import Rows, csv_text, markdown_text, rows_of
from graph import build as building
from graph import generations
from graph.answers.impact import ImpactQuestion, impact
from graph.answers.model import to_json
from graph.answers.overview import coverage, figures
from graph.answers.search import search
from graph.answers.trace import TraceQuestion, trace
from graph.errors import LawgraphError
from graph.evidence.audit import audit
from graph.evidence.quote import quote
from graph.findings import Finding, FindingsError
from graph.paths import Project
from graph.store import OpenGeneration, open_generation

app = typer.Typer(
    name="lawgraph",
    help="The law that governs civil society, as a graph. Not legal advice.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out = Console(soft_wrap=True)
err = Console(stderr=True, soft_wrap=True)

Format = Annotated[str, typer.Option("--format", "-f", help="table, json, csv or md")]
At = Annotated[str, typer.Option("--at", help="the day asked about, YYYY-MM-DD; today if left out")]
Lang = Annotated[str, typer.Option("--lang", help="language of labels: en, ru or kk")]


def main() -> None:
    """Run the command; a refusal is one sentence on standard error and exit code 2."""
    try:
        app(standalone_mode=True)
    except FindingsError as error:
        print_findings(error.report.findings)
        err.print(f"[red]{len(error.report.errors)} errors: nothing was changed.[/red]")
        sys.exit(1)
    except LawgraphError as error:
        err.print(f"[red]lawgraph:[/red] {error}", highlight=False)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


@app.command()
def build(
    force: Annotated[bool, typer.Option(help="build although nothing changed")] = False,
    quiet: Annotated[bool, typer.Option(help="print the result only")] = False,
) -> None:
    """Build a generation from ontology/ and data/ and make it the served one."""
    done = building.build(Project.here(), quietly if quiet else told, force)
    manifest = done.generation.manifest
    print_findings(done.report.findings)
    state = "built" if done.fresh else "is up to date: nothing to do"
    err.print(
        f"generation {done.generation.id} {state}: {manifest['triples']:,} triples, "
        f"{manifest['inferred']:,} of them inferred"
    )


@app.command()
def check(fmt: Format = "table") -> None:
    """Check every fact without publishing: file, subject, message. Exit code 1 on an error."""
    report = building.check(Project.here(), quietly if fmt != "table" else told)
    if fmt == "json":
        print_json([to_json(f) for f in report.findings])
    else:
        print_findings(report.findings)
    errors = len(report.errors)
    err.print(f"{errors} errors, {len(report.findings) - errors} warnings and notes")
    raise typer.Exit(1 if errors else 0)


@app.command("audit")
def audit_command(
    sources: Annotated[
        list[Path] | None,
        typer.Option("--sources", help="folder with the documents; may be given several times"),
    ] = None,
    sample: Annotated[int, typer.Option(help="print that many claims beside their passages")] = 0,
    seed: Annotated[int, typer.Option(help="of the sample")] = 0,
    fmt: Format = "table",
) -> None:
    """Open the documents and verify every citation: verified, text not at hand, wrong."""
    with opened() as graph:
        result = audit(graph, sources or [], sample, seed)
    if fmt == "json":
        print_json(to_json(result))
    else:
        print_findings(result.wrong)
        for pair in result.sample:
            out.rule(pair.statement)
            out.print(pair.said, markup=False)
            out.print(pair.passage, style="dim", markup=False)
        out.print(
            f"{result.verified} verified, {result.not_at_hand} text not at hand, "
            f"{len(result.wrong)} wrong"
        )
    raise typer.Exit(1 if result.wrong else 0)


@app.command("quote")
def quote_command(
    source: Annotated[str, typer.Argument(help="slug of the source, for example odf-2015")],
    words: Annotated[str, typer.Argument(help="words of the passage, as they stand in the document")],
    sources: Annotated[Path, typer.Option(help="folder with the documents")] = Path("."),
    locator: Annotated[str, typer.Option(help="where a reader finds it, e.g. 'section 2'")] = "",
) -> None:
    """Find a passage in a source and print the citation to paste."""
    with opened() as graph:
        print(quote(graph, source, words, sources, locator))  # noqa: T201 - Turtle goes out as it is


@app.command()
def serve(
    host: Annotated[str, typer.Option(help="address to listen on")] = "",
    port: Annotated[int, typer.Option(help="port to listen on; 0 takes a free one")] = -1,
) -> None:
    """Serve pages, answers and SPARQL; prints the address when it answers."""
    from api.service import serve as run

    run(host, port)


@app.command()
def query(
    text: Annotated[str, typer.Argument(help="SPARQL, or - for standard input")],
    fmt: Format = "table",
) -> None:
    """Ask the current generation in SPARQL (SELECT, CONSTRUCT or DESCRIBE)."""
    sparql = sys.stdin.read() if text == "-" else text
    with opened() as graph:
        if graph.form(sparql) in ("CONSTRUCT", "DESCRIBE"):
            print(graph.construct(sparql).decode(), end="")  # noqa: T201
            return
        rows: Rows = [{k: v.text for k, v in row.items()} for row in graph.select(sparql)]
    print_rows(rows, fmt, "rows")


@app.command("search")
def search_command(words: str, fmt: Format = "table", lang: Lang = "en") -> None:
    """Find acts, articles, norms, claims and concepts by words, numbers or titles."""
    with opened() as graph:
        print_answer(to_json(search(graph, words)), fmt, lang)


@app.command("trace")
def trace_command(
    organisation_type: str,
    right: Annotated[str, typer.Option(help="only norms on this right")] = "",
    barrier: Annotated[str, typer.Option(help="only this kind of barrier")] = "",
    act: Annotated[str, typer.Option(help="only norms of this act")] = "",
    at: At = "",
    restrictions_only: Annotated[bool, typer.Option(help="leave out what burdens nobody")] = False,
    fmt: Format = "table",
    lang: Lang = "en",
) -> None:
    """Which norms reach an organisation type on a day, how, and how sure that is."""
    question = TraceQuestion(
        organisation_type, day(at), right or None, barrier or None, act or None, restrictions_only
    )
    with opened() as graph:
        print_answer(to_json(trace(graph, question)), fmt, lang)


@app.command("impact")
def impact_command(
    repeal: Annotated[list[str], typer.Option(help="IRI or path of a provision, norm or act")],
    at: At = "",
    fmt: Format = "table",
    lang: Lang = "en",
) -> None:
    """What a repeal would lift, what would remain, what would dangle, what is not known."""
    with opened() as graph:
        print_answer(to_json(impact(graph, ImpactQuestion(tuple(repeal), day(at)))), fmt, lang)


@app.command()
def stats(fmt: Format = "table", lang: Lang = "en") -> None:
    """How much is in the graph, and how far each act was read."""
    with opened() as graph:
        counted, covered = figures(graph), coverage(graph)
    if fmt == "json":
        print_json({"figures": counted, "coverage": to_json(covered)})
        return
    print_rows([{"what": k, "number": str(v)} for k, v in counted.items()], fmt, "figures")
    print_rows(
        [
            {
                "act": c.act.label.get(lang) or c.act.label.get("en", c.act.iri),
                "articles": str(c.articles),
                "norms": str(c.norms),
                "editions": "; ".join(e.iri.rsplit("/", 1)[-1] for e in c.editions),
                "read": c.read_by or "not read",
            }
            for c in covered
        ],
        fmt,
        "coverage",
    )


@app.command()
def rollback(to: Annotated[str, typer.Argument(help="generation to go to")] = "") -> None:
    """Serve an earlier generation again; the one before the current one if none is named."""
    err.print(f"generation {generations.rollback(Project.here().home, to or None).id} is served")


@app.command()
def export(
    fmt: Annotated[str, typer.Option("--format", "-f", help="nquads, trig, turtle …")] = "nquads",
) -> None:
    """Write the whole graph to standard output."""
    with opened() as graph:
        sys.stdout.buffer.write(graph.dump(None, fmt))


def day(text: str) -> dt.date:
    """The day of an option; empty is today."""
    try:
        return dt.date.fromisoformat(text) if text else today()
    except ValueError:
        raise LawgraphError(f"'{text}' is not a day: write YYYY-MM-DD, e.g. 2026-11-21") from None


@contextmanager
def opened() -> Iterator[OpenGeneration]:
    """The current generation, read from disk."""
    served = generations.current(Project.here().home)
    with generations.opened(served.path) as path:
        graph = open_generation(path)
        try:
            yield graph
        finally:
            graph.close()


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


_SHOWN = ("section", "act", "place", "norm", "kind", "via", "validity", "displaced_by", "punished_by")


def _table(rows: Rows, title: str, answer: dict[str, Any] | None) -> None:
    columns = list(dict.fromkeys(k for row in rows for k in row))
    if answer is not None and "reason" in columns and "iri" in columns:
        columns = [c for c in columns if c in _SHOWN] + (["reason"] if "consequential" in answer else [])
    table = Table(*columns, title=title or None, header_style="bold", show_lines=False)
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


def print_json(value: Any) -> None:  # noqa: ANN401 - any JSON value
    """JSON as it is, without colour or wrapping."""
    print(json.dumps(value, ensure_ascii=False, indent=1))  # noqa: T201
