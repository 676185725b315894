"""Accounts: what each source tells of an act, an agency or a body, with the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.answers.read import related
from graph.answers.statements import statements

if TYPE_CHECKING:
    from graph.answers.model import Statement
    from graph.rows import Questions


def accounts(graph: Questions, iri: str) -> list[Statement]:
    """What sources tell of a thing beside its description, by source and then by name."""
    told = statements(graph, set(related(graph, "^lg:accountOf", [iri]).get(iri, [])))
    return sorted(told.values(), key=lambda s: (s.source.iri, s.iri))
