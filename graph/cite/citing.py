"""Cite: all citations of a text, found and resolved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.cite.find import find
from graph.cite.model import Candidate, Citation, Form
from graph.cite.resolve import Resolver
from graph.cite.tokenise import tokenise
from graph.errors import IdentifierError
from graph.identifiers import Provision

if TYPE_CHECKING:
    import datetime

    from graph.cite.naming import Names

_ADILET = re.compile(r"(?<![0-9A-Za-z])([ZKUPVOSzkupvosКк])(\d{9,10})(?!\d)(?:\\?_)?")


def cite(
    text: str,
    names: Names,
    at: datetime.date | None = None,
    context_act: str | None = None,
) -> list[Citation]:
    """All citations of acts and provisions in a running text.

    Args:
        text: Russian, Kazakh or English, or all of them; Markdown and footnote marks do no harm.
        names: what the graph calls its acts (``graph.cite.names``).
        at: the day the text speaks of; it decides between acts of the same name.
        context_act: the act that the text belongs to, or the provision, for «настоящего Закона»
            and for articles without an act.

    Returns:
        The citations in the order of the text. A place that the graph does not hold, or whose
        act is unknown, is there as well and says so.
    """
    context, here = _context(context_act)
    found = tokenise(text)
    resolver = Resolver(text, found, names, at.isoformat() if at else "", context, here)
    cited = [c for phrase in find(found, names) for c in resolver.citations(phrase)]
    cited += _identifiers(text, names)
    return sorted(cited, key=lambda c: (c.start, c.end))


def _context(iri: str | None) -> tuple[str, Provision | None]:
    if not iri:
        return "", None
    try:
        here = Provision.parse(iri)
    except IdentifierError:
        return iri, None
    return here.act.iri, here


def _identifiers(text: str, names: Names) -> list[Citation]:
    """Identifiers of the official site, alone or in an address: Z960000003_."""
    cited = []
    for match in _ADILET.finditer(text):
        iri = names.by_adilet.get(match[1].lower().replace("к", "k") + match[2])
        known = (
            ()
            if iri is None
            else (Candidate(iri, 0.99, "identifier of the official site", exists=True),)
        )
        note = "" if iri else "the act is not in the graph"
        cited.append(
            Citation(match[0], *match.span(), match.span(), "", Form.ADILET,
                     known, note)
        )  # fmt: skip
    return cited
