"""Small statutes and the official texts, derived; the texts are found as the parser's tests do."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from graph.imports.derive import Derived, derive
from graph.imports.known import KnownActs
from graph.imports.naming import Amending
from graph.statutes import Statute, read

ROOT = Path(__file__).resolve().parents[3]
STATUTES = Path(os.environ.get("LAWGRAPH_STATUTES") or ROOT.parent / "shared" / "statutes")
TRANSCRIPTS = STATUTES.parent / "facts" / "acts"
RUSSIAN = sorted(STATUTES.glob("*.ru.txt")) if STATUTES.is_dir() else []
NAMES = [p.name.removesuffix(".ru.txt") for p in RUSSIAN]

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


@lru_cache(maxsize=8)
def statute_of(path: Path) -> Statute:
    return read(path)


@lru_cache(maxsize=8)
def derived_of(path: Path) -> Derived:
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    amending = Amending(KnownActs.of(ROOT / "data"))
    return derive(statute_of(path), "2026-02", data.decode(), digest, amending)
