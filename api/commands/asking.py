"""Commands that ask: query, search, trace, stats."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from api.commands.printing import At, Format, Lang, print_answer, print_json, print_rows
from api.commands.session import opened
from api.finding import find
from api.today import day
from api.writing import Rows
from graph.answers import completeness
from graph.answers.model import Text, to_json
from graph.answers.overview import coverage, figures
from graph.answers.trace import TraceQuestion, trace


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


def search_command(words: str, fmt: Format = "table", lang: Lang = "en") -> None:
    """Find acts, articles, norms, claims and concepts by words, numbers or titles."""
    with opened() as graph:
        print_answer(to_json(find(graph, words)), fmt, lang)


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


def stats(fmt: Format = "table", lang: Lang = "en") -> None:
    """How much is in the graph, how far each act and report was read, and in which languages."""
    with opened() as graph:
        counted, covered = figures(graph), coverage(graph)
        how_far, named = completeness.readings(graph), completeness.languages(graph)
    if fmt == "json":
        told = {"figures": counted, "coverage": covered, "readings": how_far, "languages": named}
        print_json(to_json(told))
        return
    print_rows([{"what": k, "number": str(v)} for k, v in counted.items()], fmt, "figures")
    print_rows(
        [
            {
                "act": _words(c.act.label, lang),
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
    print_rows(
        [
            {
                "of": _words(r.subject.label, lang),
                "part": _words(r.part, lang),
                "extent": _words(r.extent.label, lang),
                "left": _words(r.left, lang),
            }
            for r in how_far
        ],
        fmt,
        "readings",
    )
    print_rows(
        [
            {
                "what": c.what,
                "language": c.language,
                "official": str(c.official),
                "ours": str(c.ours),
                "missing": str(c.missing),
            }
            for c in named
        ],
        fmt,
        "languages",
    )


def _words(text: Text, lang: str) -> str:
    return text.get(lang) or text.get("en", "")
