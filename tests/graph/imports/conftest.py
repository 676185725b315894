"""Small statutes, derived."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest

from graph.imports.derive import Derived, derive
from graph.imports.known import KnownActs
from graph.imports.naming import Amending
from graph.statutes import read

Make = Callable[..., Derived]


@pytest.fixture
def make() -> Make:
    """Read and derive a few lines of law."""

    def made(
        text: str,
        act: str = "sample-2000",
        edition: str = "2026-02",
        known: KnownActs | None = None,
    ) -> Derived:
        statute = read(text.splitlines(keepends=True), act)
        digest = hashlib.sha256(text.encode()).hexdigest()
        return derive(statute, edition, text, digest, Amending(known or KnownActs()), "a.ru.txt")

    return made
