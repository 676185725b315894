"""Tests over the official texts: run wherever the texts are, and otherwise said to be left out.

The texts are no part of the repository (docs/importing.md). Who names a folder for them means
these tests, so a folder that lacks one is an error.
"""

from __future__ import annotations

import pytest

from tests.official_texts.texts import ASKED, FOLDER, MISSING, TRANSCRIPTS, UNREAD

if MISSING and ASKED:
    raise pytest.UsageError(f"LAWGRAPH_STATUTES={ASKED} lacks {', '.join(MISSING)}")

collect_ignore_glob = ["test_*.py"] if MISSING else ["test_transcripts.py"] if UNREAD else []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if MISSING:
        terminalreporter.write_line(
            f"left out: tests/official_texts, for {FOLDER} has no official texts; "
            "docs/importing.md says how to run them"
        )
    elif UNREAD:
        terminalreporter.write_line(f"left out: test_transcripts.py, nothing lies in {TRANSCRIPTS}")
