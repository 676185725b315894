"""Writing: answers as tables for a terminal, a spreadsheet or a document.

Reads the JSON form of an answer, so that every format shows the same facts.
"""

from __future__ import annotations

import csv
import io
from typing import Any

Rows = list[dict[str, str]]

_SECTIONS = ("norms", "persons", "exempt", "only_some_kinds")


def rows_of(answer: dict[str, Any], lang: str = "en") -> Rows | None:
    """The rows of an answer, or None where it has none.

    Args:
        answer: what ``graph.answers.model.to_json`` made of a trace, an impact, a list or a search.
        lang: language of labels; English where a label is missing in it.
    """
    if "items" in answer:
        return [{k: _flat(v, lang) for k, v in item.items()} for item in answer["items"]]
    if "hits" in answer:
        return [
            {"label": _flat(h["thing"]["label"], lang), "kind": h["kind"], "iri": h["thing"]["iri"]}
            for h in answer["hits"]
        ]
    rows: Rows = [
        _norm(item["norm"], "lifted", lang) | {"types": str(len(item["types"]))}
        for item in answer.get("lifted", [])
    ]
    rows += [_changed(item, lang) for item in answer.get("changed", [])]
    for section in _SECTIONS:
        rows += [_norm(item, section, lang) for item in answer.get(section, [])]
    rows += [
        _norm(item["norm"], "residual", lang)
        | {"via": _short([item["closeness"], *(_flat(k, lang) for k in item["keeps"])])}
        for item in answer.get("residual", [])
    ]
    rows += [_further(item, lang) for item in answer.get("further", [])]
    rows += [_norm(item, "revived", lang) for item in answer.get("revived", [])]
    for section in ("consequential", "untouched", "unknown"):
        rows += [_loose(item, section, lang) for item in answer.get(section, [])]
    rows += [_served(item, lang) for item in answer.get("recommendations", [])]
    for item in answer.get("refused", []):
        reason = _flat(item["reason"], lang)
        rows.append({"section": "refused", "norm": item["iri"], "reason": reason})
    return rows if "norms" in answer or "lifted" in answer else None


def named_rows(answer: dict[str, Any], lang: str = "en") -> Rows:
    """The rows of a list of reforms by name."""
    return [
        {
            "name": item["name"],
            "kind": item["kind"],
            "title": _flat(item["title"], lang),
            "operations": str(len(item["reform"]["operations"])) if item["reform"] else "",
            "how far": "at most" if item["at_most"] and item["reform"] else "",
            "why not": _flat(item["why_not"], lang),
        }
        for item in answer["reforms"]
    ]


_LEAGUE = (
    "name",
    "operations",
    "refused",
    "lifted",
    "restrictions",
    "not_sure",
    "types",
    "persons",
    "stays_close",
    "stays",
    "loose",
    "unknown",
    "effect",
)


def league_rows(answer: dict[str, Any], lang: str = "en") -> Rows:
    """The rows of the league table."""
    return [
        {column: _flat(item[column], lang) for column in _LEAGUE}
        | {
            "how far": "at most" if item["at_most"] and item["operations"] else "",
            "title": _flat(item["title"], lang),
            "why not": _flat(item["why_not"], lang),
        }
        for item in answer["rows"]
    ]


def csv_text(rows: Rows) -> str:
    """Rows as CSV (RFC 4180), UTF-8; cells that a spreadsheet would run are quoted as text."""
    columns = _columns(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({k: f"'{v}" if v[:1] in "=+-@\t\r" and v else v for k, v in row.items()})
    return out.getvalue()


def markdown_text(rows: Rows) -> str:
    """Rows as a Markdown table."""
    columns = _columns(rows)
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    for row in rows:
        cells = [row.get(c, "").replace("|", "\\|").replace("\n", " ") for c in columns]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _columns(rows: Rows) -> list[str]:
    return list(dict.fromkeys(k for row in rows for k in row))


def _norm(item: dict[str, Any], section: str, lang: str) -> dict[str, str]:
    validity = item["validity"]
    return {
        "section": section,
        "act": _flat(item["places"][0]["act"]["label"], lang) if item["places"] else "",
        "place": "; ".join(_flat(p["locator"], lang) for p in item["places"]),
        "norm": _flat(item["label"], lang),
        "kind": item["kind"],
        "restriction": "yes" if item["restriction"] else "no",
        "via": _short(list(dict.fromkeys(_way(w, lang) for w in item["ways"]))),
        "validity": validity["status"],
        "edition": "; ".join(_flat(e["label"], lang) for e in validity["editions"]),
        "displaced_by": "; ".join(
            _flat(d["label"], lang) + ("" if d["certain"] else " (if)")
            for d in item["displaced_by"]
        ),
        "punished_by": "; ".join(
            f"{_flat(p['place']['act']['label'], lang)}, {_flat(p['place']['locator'], lang)}"
            for p in item["punished_by"]
        ),
        "agencies": "; ".join(_agency(c, lang) for c in item["competences"]),
        "rights": "; ".join(_flat(r["label"], lang) for r in item["rights"]),
        "barriers": "; ".join(_flat(b["label"], lang) for b in item["barriers"]),
        "claims": str(len(item["claims"])),
        "recommendations": str(len(item["recommendations"])),
        "reason": _flat(validity["reason"], lang),
        "iri": item["norm"],
    }


def _agency(item: dict[str, Any], lang: str) -> str:
    held = ", ".join(
        f"{_flat(h['agency']['label'], lang)} {h['as_of']}"
        + (" (inferred)" if h["inferred"] else "")
        for h in item["held_by"]
    )
    role, function = (_flat(item[k]["label"], lang) for k in ("role", "function"))
    return f"{role}: {function}" + (f" [{held}]" if held else "")


def _loose(item: dict[str, Any], section: str, lang: str) -> dict[str, str]:
    return {
        "section": section,
        "act": _flat(item["place"]["act"]["label"], lang),
        "place": _flat(item["place"]["locator"], lang),
        "norm": f"{item['kind']}: {_flat(item['subject']['label'], lang)}",
        "validity": item["validity"]["status"],
        "via": _flat(item["limb"], lang) if item["limb"] else "",
        "reason": f"{_flat(item['object']['label'], lang)}: {_flat(item['reason'], lang)}",
        "iri": item["subject"]["iri"],
    }


def _changed(item: dict[str, Any], lang: str) -> dict[str, str]:
    told = [_flat(item[k], lang) for k in ("before", "after") if item[k]]
    return {
        "section": "changed",
        "act": _flat(item["place"]["act"]["label"], lang),
        "place": _flat(item["place"]["locator"], lang),
        "norm": _flat(item["norm"]["label"], lang),
        "kind": item["kind"],
        "via": " → ".join(told),
        "reason": item["effect"],
        "iri": item["norm"]["iri"],
    }


def _further(item: dict[str, Any], lang: str) -> dict[str, str]:
    return {
        "section": "residual",
        "act": _flat(item["place"]["act"]["label"], lang),
        "place": _flat(item["place"]["locator"], lang),
        "norm": _flat(item["norm"]["label"], lang),
        "via": item["closeness"],
        "validity": item["status"],
        "barriers": "; ".join(_flat(b["label"], lang) for b in item["barriers"]),
        "iri": item["norm"]["iri"],
    }


def _served(item: dict[str, Any], lang: str) -> dict[str, str]:
    return {
        "section": "recommendation",
        "norm": _flat(item["recommendation"]["label"], lang),
        "kind": item["degree"],
        "via": "; ".join(_flat(b["label"], lang) for b in item["by"]),
        "reason": item["since"],
        "iri": item["recommendation"]["iri"],
    }


_SHOWN_WAYS = 4  # of the ways in which a norm reaches a type; more make a row unreadable


def _short(ways: list[str]) -> str:
    more = len(ways) - _SHOWN_WAYS
    return "; ".join(ways[:_SHOWN_WAYS]) + (f"; and {more} more" if more > 0 else "")


def _way(way: dict[str, Any], lang: str) -> str:
    words: list[str] = [way["via"]]
    words += [_flat(way[k]["label"], lang) for k in ("through", "role", "in_state") if way[k]]
    if way["condition"]:
        words.append(f"if {_flat(way['condition'], lang)}")
    if way["exempt_if"]:
        words.append(f"unless {_flat(way['exempt_if']['label'], lang)}")
    return " ".join(words)


def _flat(value: Any, lang: str) -> str:  # noqa: ANN401 - any JSON value
    if isinstance(value, dict):
        if "label" in value:
            return _flat(value["label"], lang)
        return str(value.get(lang) or value.get("en") or next(iter(value.values()), ""))
    if isinstance(value, list):
        tagged = [v for v in value if isinstance(v, dict)]
        if tagged and len(tagged) == len(value):
            merged: dict[str, Any] = {k: w for v in tagged for k, w in v.items()}
            return _flat(merged, lang)
        return "; ".join(_flat(v, lang) for v in value)
    return "" if value is None else str(value)
