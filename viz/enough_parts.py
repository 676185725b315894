"""What the page of the smallest reform shows, arranged; values in, values out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from viz import links
from viz.frontier_picture import frontier_picture

if TYPE_CHECKING:
    from graph.enough.answer import Change, Enough
    from viz.inputs import EnoughForm


def enough_values(answer: Enough, form: EnoughForm, lang: str) -> dict[str, Any]:
    """Everything that the template of the page names."""
    here = links.enough(answer.question)
    return {
        "generation": answer.generation,
        "a": answer,
        "form": form,
        "date": str(answer.question["at"]),
        "picture": Markup(frontier_picture(answer, lang)),  # noqa: S704 - escapes all words itself
        "several": [
            (number, choice)
            for number, choice in enumerate(answer.choices, 1)
            if len(choice.sets) > 1
        ],
        "unreached": [w for w in answer.wishes if w.reached == "no"],
        "address": {
            "impact": _impact(answer.changes, str(answer.question["at"]), lang),
            "map": _impact(answer.changes, str(answer.question["at"]), lang, "/v1/maps/impact"),
            "svg": links.enough(answer.question, lang, "/v1/reforms/enough", "svg"),
            "json": links.enough(answer.question, lang, "/v1/reforms/enough"),
            "csv": links.enough(answer.question, lang, "/v1/reforms/enough", "csv"),
        },
        "here": here,
    }


def _impact(changes: list[Change], date: str, lang: str, path: str = "/impact") -> str:
    """What follows from the reform; other words are not yet written, so they are left out."""
    gone = [c.target.iri for c in changes if c.operation != "reword"]
    return links.impact({"repeal": gone, "at": date}, lang, path) if gone else ""
