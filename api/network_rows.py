"""Rows of the network: articles with their measures, and agencies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz.words import pick

if TYPE_CHECKING:
    from api.writing import Rows
    from graph.network.network import Network

_MEASURES = ("direct", "carries", "between", "separates")


def article_rows(found: Network, lang: str, most: int | None = None) -> Rows:
    """One row for each article; every measure from all links and from sure ones."""
    rows: Rows = []
    for article in found.articles[:most]:
        row = {
            "act": pick(article.place.act.label, lang).text,
            "place": pick(article.place.locator, lang).text,
        }
        for name in _MEASURES:
            row[name] = f"{getattr(article.all, name):g}"
            row[f"{name} (sure)"] = f"{getattr(article.sure, name):g}"
        rows.append(row | {"cluster": str(article.all.cluster or ""), "iri": article.place.iri})
    return rows


def agency_rows(found: Network, lang: str) -> Rows:
    """One row for each role of the state."""
    return [
        {
            "role": pick(a.role.label, lang).text,
            "norms": str(a.norms),
            "alone": str(a.alone),
            "functions": str(a.functions),
            "rights": str(a.rights),
            "types": str(a.types),
            "bases": str(a.bases),
        }
        for a in found.agencies
    ]
