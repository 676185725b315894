"""`python -m tests.real.w3c`: run the suites against servers, write docs/conformance.md."""

from __future__ import annotations

import sys

from tests.real.w3c.local import run_local
from tests.real.w3c.report import DOCUMENT, EXPLAINED_LOCAL, document, unexplained
from tests.real.w3c.run import run_all


def main() -> int:
    """Run everything; 1 if a failure has no explanation or an explanation no failure."""
    outcomes, sent = run_all()
    refusals, inside = run_local(sent)
    DOCUMENT.write_text(document(outcomes, refusals, inside), encoding="utf-8")
    wrong = [*unexplained(outcomes), *refusals.complaints, *unexplained(inside, EXPLAINED_LOCAL)]
    told = f"{DOCUMENT.name}: {len(outcomes)} tests, {len(sent)} writes, {len(inside)} tests inside"
    sys.stdout.write("\n".join(wrong or [told]) + "\n")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
