"""How the cost of an import grows: all texts ten times over, each time as acts of their own.

Prints, for each round, seconds and megabytes per 1,000 articles, and a line that should be flat.
Each round reads, derives and stores; nothing is written outside a temporary folder.

    python bench/import_growth.py [FOLDER] [ROUNDS]
"""

from __future__ import annotations

import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

from graph.imports.run import Options, run
from graph.imports.texts import TextStore

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT.parent / "shared" / "statutes"
ROUNDS = 10
_WIDTH = 40  # characters of the line at the costliest round
_MEGABYTE = 1024  # ru_maxrss counts kilobytes on Linux


def main(folder: Path = TEXTS, rounds: int = ROUNDS) -> None:
    """Import and measure."""
    texts = sorted(folder.glob("*.ru.txt"))
    if not texts:
        sys.exit(f"no *.ru.txt in {folder}: give the folder with the saved texts")
    with tempfile.TemporaryDirectory() as temporary:
        rows = [_round(number, texts, Path(temporary)) for number in range(1, rounds + 1)]
    print(  # noqa: T201
        f"{'round':>5} {'articles so far':>16} {'s per 1,000':>12} {'MB peak':>8} {'stored MB':>10}"
    )
    longest = max(row[2] for row in rows)
    for number, articles, seconds, peak, stored in rows:
        line = "#" * round(seconds / longest * _WIDTH)
        print(  # noqa: T201
            f"{number:>5} {articles:>16,} {seconds:>12.2f} {peak:>8.0f} {stored:>10.1f}  {line}"
        )
    first, last = rows[0], rows[-1]
    grown = (last[3] - first[3]) / max(last[1] - first[1], 1) * 1000
    print(  # noqa: T201
        f"seconds per 1,000 articles, last round to first: {last[2] / first[2]:.2f}; "
        f"memory: {first[3]:.0f} MB for the first round, then {grown:.2f} MB per 1,000 articles"
    )


def _round(number: int, texts: list[Path], home: Path) -> tuple[int, int, float, float, float]:
    """One round; articles are counted over all rounds so far."""
    saved = home / "saved"
    shutil.rmtree(saved, ignore_errors=True)
    saved.mkdir()
    for text in texts:
        slug, _, year = text.name.removesuffix(".ru.txt").rpartition("-")
        shutil.copy(text, saved / f"{slug}-round-{number}-{year}.ru.txt")
    facts = home / "data" / "laws" / "kz" / "imported"
    options = Options(ROOT / "data", None, "2026-02", facts, TextStore(home))
    started = time.perf_counter()
    done = run([saved], options, lambda *_: None)
    seconds = time.perf_counter() - started
    articles = sum(one.report.counts["articles"] for one in done.files)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEGABYTE
    stored = sum(p.stat().st_size for p in (home / "texts").rglob("*")) / _MEGABYTE**2
    return number, articles * number, seconds / articles * 1000, peak, stored


if __name__ == "__main__":
    main(
        Path(sys.argv[1]) if len(sys.argv) > 1 else TEXTS,
        int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS,  # noqa: PLR2004
    )
