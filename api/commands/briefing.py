"""Command of the brief: a paper of one to three pages on a reform."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated
from urllib.parse import parse_qs, urlsplit

import typer

from api.briefs import MEDIA_TYPES, paper, written
from api.commands.given import ReformGiven, unfolded
from api.commands.printing import At, Lang, err, put
from api.commands.session import opened
from graph.answers.model import LANGS
from graph.errors import LawgraphError, ReformError
from graph.reform.words import OPTIONS
from viz.brief.compose import FORMATS


@unfolded
def brief_command(
    given: ReformGiven,
    address: Annotated[
        str, typer.Option(help="of an impact page, from which the reform and the day are taken")
    ] = "",
    at: At = "",
    fmt: Annotated[
        str, typer.Option("--format", "-f", help=", ".join(FORMATS) + "; else by --out")
    ] = "",
    lang: Lang = "en",
    out: Annotated[
        Path | None, typer.Option(help="the file to write; else standard output")
    ] = None,
    service: Annotated[
        str, typer.Option(help="https://… of a service, put before the addresses in the brief")
    ] = "",
) -> None:
    """A brief on a reform for those who vote on it: one to three pages with numbered sources.

    What is asked, what it lifts and for whom, what else must change, what stays, who asked for it,
    what is not known, and a map.
    """
    if address:
        if given:
            raise ReformError("give either an address, a file, a name or operations, not several")
        given, found = _read(address)
        at = at or found
    fmt = _format(fmt, out)
    if lang not in LANGS:
        raise LawgraphError(f"'{lang}' is not a language here: choose {', '.join(LANGS)}")
    if out is None and MEDIA_TYPES[fmt].startswith("application/") and sys.stdout.isatty():
        raise LawgraphError(f"{fmt} is not for a terminal: name a file with --out brief.{fmt}")
    with opened() as graph:
        question = given.question(graph, at, lang)
        content = written(paper(graph, question, lang, service), fmt)
    put(content, out)
    if out is not None:
        err.print(f"{out}: {len(content)} bytes", highlight=False)


def _format(fmt: str, out: Path | None) -> str:
    """The format asked for, that of the file's name, or Markdown."""
    by_name = {"md": "markdown", "htm": "html"}
    suffix = out.suffix[1:].lower() if out else ""
    chosen = fmt or by_name.get(suffix, suffix) or "markdown"
    chosen = by_name.get(chosen, chosen)
    if chosen not in FORMATS:
        raise LawgraphError(f"'{chosen}' is not a format: choose {', '.join(FORMATS)}")
    return chosen


def _read(address: str) -> tuple[ReformGiven, str]:
    """The reform that an address asks about, and the day."""
    found = parse_qs(urlsplit(address).query)
    operations = {option: found[option] for option in OPTIONS if option in found}
    given = ReformGiven(file=None, reform=found.get("reform", [""])[0], **operations)
    if not given:
        raise ReformError(
            f"'{address}' names no reform: copy the whole address of a page such as "
            "/impact?repeal=kz/act/…&at=2026-11-21, in quotes"
        )
    return given, found.get("at", [""])[0]
