"""Rows of the figures and of the coverage, for CSV and the command line; figures as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.answers.model import to_json
from viz import links
from viz.figure_parts import label_of, title_of
from viz.words import pick

if TYPE_CHECKING:
    from api.writing import Rows
    from graph.answers.completeness import Coverage
    from graph.answers.figure_model import Figures, Table
    from graph.answers.model import Text


def figure_rows(found: Figures, lang: str) -> Rows:
    """One row for each number of every table, with the address of the list that it counts."""
    return [row for t in found.tables for row in table_rows(t, found.question["at"], lang)]


def table_rows(table: Table, day: str, lang: str) -> Rows:
    """One row for each number of a table."""
    at = day if table.dated else ""
    return [
        {
            "table": title_of(table, lang),
            "what": label_of(table, f, lang),
            "counted": str(f.counted),
            "not sure": str(f.apart) if table.dated else "",
            "lowest": f.lowest or "",
            "highest": f.highest or "",
            "list": links.figure(f, at, path="/v1/"),
        }
        for f in table.rows
    ]


def observation_rows(found: Figures, lang: str) -> Rows:
    """One row for each count of a measure that was counted more than once."""
    return [
        {
            "measure": s.measure,
            "value": o.value,
            "counts": _said(s.counts, lang),
            "date": o.date,
            "source": _said(o.source.label, lang),
            "iri": o.observation.iri,
        }
        for s in found.observations
        for o in s.observations
    ]


def reading_rows(found: Coverage, lang: str) -> Rows:
    """One row for each part of a document or an act of which is told how far it was read."""
    return [
        {
            "of": _said(r.subject.label, lang),
            "part": _said(r.part, lang),
            "extent": _said(r.extent.label, lang),
            "left": _said(r.left, lang),
            "iri": r.subject.iri,
        }
        for told in [*(s.readings for s in found.sources), *(a.readings for a in found.acts)]
        for r in told
    ]


def act_rows(found: Coverage, lang: str) -> Rows:
    """One row for each act: what of it is in the graph, and who read it in which edition."""
    return [
        {
            "act": _said(c.act.label, lang),
            "articles": str(c.articles),
            "norms": str(c.norms),
            "editions": "; ".join(
                f"{e.edition.iri.rsplit('/', 1)[-1]} ({e.read_by})" for e in c.editions
            ),
            "read": "; ".join(dict.fromkeys(_said(r.extent.label, lang) for r in c.readings)),
            "iri": c.act.iri,
        }
        for c in found.acts
    ]


def language_rows(found: Coverage) -> Rows:
    """One row for each kind of thing and language."""
    return [
        {
            "what": c.what,
            "language": c.language,
            "official": str(c.official),
            "ours": str(c.ours),
            "missing": str(c.missing),
        }
        for c in found.languages
    ]


def with_addresses(found: Figures) -> dict[str, Any]:
    """The figures as JSON, each with the addresses of what it counts and of what stands apart."""
    told: dict[str, Any] = to_json(found)
    for table, shown in zip(found.tables, told["tables"], strict=True):
        at = found.question["at"] if table.dated else ""
        for figure, row in zip(table.rows, shown["rows"], strict=True):
            row["filters"] = dict(figure.filters)
            row["opens"] = links.figure(figure, at, path="/v1/")
            row["opens_apart"] = links.figure(figure, at, path="/v1/", apart=True) if at else None
    return told


def _said(text: Text, lang: str) -> str:
    return pick(text, lang).text
