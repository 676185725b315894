"""Where the official texts lie: the folder LAWGRAPH_STATUTES, else ``../shared/statutes``."""

from __future__ import annotations

import hashlib
import os
from functools import lru_cache
from pathlib import Path

from graph.imports.derive import Derived, derive
from graph.imports.known import KnownActs
from graph.imports.naming import Amending
from graph.statutes import Statute, read

ROOT = Path(__file__).resolve().parents[2]
ASKED = os.environ.get("LAWGRAPH_STATUTES")
FOLDER = Path(ASKED) if ASKED else ROOT.parent / "shared" / "statutes"
TRANSCRIPTS = FOLDER.parent / "facts" / "acts"

SHIPPED = {
    "administrative-offences-2014": "code-administrative-offences-2014",
    "civil-code-general-1994": "civil-code-general-part",
    "constitution-1995": "constitution-1995",
    "criminal-code-2014": "criminal-code-2014",
}
"""Act whose facts are shipped, to the name of a reader's transcript of it."""


def act_of(path: Path) -> str:
    return path.name.split(".")[0]


def transcript_of(path: Path) -> Path:
    return TRANSCRIPTS / f"{SHIPPED[act_of(path)]}.json"


RUSSIAN = [FOLDER / f"{act}.ru.txt" for act in SHIPPED]
TEXTS = [*RUSSIAN, FOLDER / "constitution-1995.en.txt"]
MISSING = [path.name for path in TEXTS if not path.is_file()]
UNREAD = [p.name for p in map(transcript_of, RUSSIAN) if not p.is_file()]


@lru_cache(maxsize=8)
def statute_of(path: Path) -> Statute:
    return read(path)


@lru_cache(maxsize=8)
def derived_of(path: Path) -> Derived:
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    amending = Amending(KnownActs.of(ROOT / "data"))
    return derive(statute_of(path), "2026-02", data.decode(), digest, amending)
