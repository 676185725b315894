"""`python -m tests.real.w3c`: run the suites against a server, write docs/conformance.md."""

from __future__ import annotations

import sys

from tests.real.w3c.report import DOCUMENT, document, unexplained
from tests.real.w3c.run import run_all


def main() -> int:
    """Run everything; 1 if a failure has no explanation or an explanation no failure."""
    outcomes = run_all()
    DOCUMENT.write_text(document(outcomes), encoding="utf-8")
    wrong = unexplained(outcomes)
    sys.stdout.write("\n".join(wrong or [f"{DOCUMENT.name}: {len(outcomes)} tests"]) + "\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
