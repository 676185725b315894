"""Commands of the pipeline: build, check, audit, quote, serve, rollback, export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from api.commands.printing import Format, err, out, print_findings, print_json, quietly, told
from api.commands.session import opened
from graph import generations
from graph.answers.model import to_json
from graph.evidence.audit import audit
from graph.load import up_to_date
from graph.paths import Project

Dataset = Literal["lawgraph", "plain"]


def build(
    force: Annotated[bool, typer.Option(help="build although nothing changed")] = False,
    quiet: Annotated[bool, typer.Option(help="print the result only")] = False,
) -> None:
    """Build a generation from ontology/ and data/ and make it the served one."""
    # pyshacl is slow to import, and nothing but a build or a check needs it.
    from graph.build import build as run  # noqa: PLC0415

    done = run(Project.here(), quietly if quiet else told, force)
    manifest = done.generation.manifest
    print_findings(done.report.findings)
    state = "built" if done.fresh else "is up to date: nothing to do"
    err.print(
        f"generation {done.generation.id} {state}: {manifest['triples']:,} triples, "
        f"{manifest['inferred']:,} of them inferred"
    )


def check(
    fmt: Format = "table",
    quiet: Annotated[bool, typer.Option(help="print the findings only")] = False,
) -> None:
    """Check every fact without publishing: file, subject, message. Exit code 1 on an error."""
    from graph.build import check as run  # noqa: PLC0415

    report = run(Project.here(), quietly if quiet or fmt != "table" else told)
    if fmt == "json":
        print_json([to_json(f) for f in report.findings])
    else:
        print_findings(report.findings)
    errors = len(report.errors)
    err.print(f"{errors} errors, {len(report.findings) - errors} warnings and notes")
    raise typer.Exit(1 if errors else 0)


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


def quote_command(
    source: Annotated[str, typer.Argument(help="slug of the source, for example odf-2015")],
    words: Annotated[
        str, typer.Argument(help="words of the passage, as they stand in the document")
    ],
    sources: Annotated[Path, typer.Option(help="folder with the documents")] = Path(),
    locator: Annotated[str, typer.Option(help="where a reader finds it, e.g. 'section 2'")] = "",
) -> None:
    """Find a passage in a source and print the citation to paste."""
    from graph.evidence.quote import quote  # noqa: PLC0415

    with opened() as graph:
        print(quote(graph, source, words, sources, locator))  # noqa: T201 - Turtle goes out as it is


def serve(
    host: Annotated[str, typer.Option(help="address to listen on")] = "",
    port: Annotated[int, typer.Option(help="port to listen on; 0 takes a free one")] = -1,
    built: Annotated[bool, typer.Option("--build", help="build first if files changed")] = False,
    dataset: Annotated[
        Dataset, typer.Option(help="plain: one of its own, any graph, no merge, no checks")
    ] = "lawgraph",
) -> None:
    """Serve pages, answers and SPARQL; prints the address when it answers."""
    # The web stack takes half a second to import; other commands do not need it.
    from api.service import serve as run  # noqa: PLC0415

    plain = dataset == "plain"
    if built and not plain and not up_to_date(Project.here()):
        build()
    run(host, port, plain)


def rollback(to: Annotated[str, typer.Argument(help="generation to go to")] = "") -> None:
    """Serve an earlier generation again; the one before the current one if none is named."""
    err.print(f"generation {generations.rollback(Project.here().home, to or None).id} is served")


def export(
    fmt: Annotated[str, typer.Option("--format", "-f", help="nquads, trig, turtle …")] = "nquads",
) -> None:
    """Write the whole graph to standard output."""
    with opened() as graph:
        sys.stdout.buffer.write(graph.dump(None, fmt))
