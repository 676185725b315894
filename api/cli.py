"""The command line: ``lawgraph``. Puts the commands together and turns errors into exit codes.

Exit codes: 0 done, 1 findings, 2 wrong use or something refused; errors say what to do.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping

import typer

from api.commands import (
    asking,
    assisting,
    benching,
    briefing,
    citing,
    history,
    importing,
    mapping,
    network,
    pipeline,
    reforming,
    reforms,
)
from api.commands.printing import err, print_findings
from graph.errors import LawgraphError
from graph.findings import FindingsError

app = typer.Typer(
    name="lawgraph",
    help="The law that governs civil society, as a graph. Not legal advice.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

COMMANDS: Mapping[str, Callable[..., None]] = {
    "build": pipeline.build,
    "check": pipeline.check,
    "audit": pipeline.audit_command,
    "quote": pipeline.quote_command,
    "serve": pipeline.serve,
    "query": asking.query,
    "search": asking.search_command,
    "cite": citing.cite_command,
    "trace": asking.trace_command,
    "timeline": history.timeline_command,
    "compare": history.compare_command,
    "impact": reforming.impact_command,
    "brief": briefing.brief_command,
    "network": network.network_command,
    "stats": asking.stats,
    "rollback": pipeline.rollback,
    "export": pipeline.export,
    "mcp": assisting.mcp,
}
"""Name to function, in the order in which the help lists them."""

for _name, _command in COMMANDS.items():
    app.command(_name)(_command)
app.add_typer(importing.app, name="import")
reforms.app.command("show")(reforming.show_command)
app.add_typer(
    reforms.app, name="reforms", callback=reforming.reforms_command, invoke_without_command=True
)
app.add_typer(mapping.app, name="map")
app.add_typer(benching.app, name="bench")


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
