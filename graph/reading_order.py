"""Reading order: identifiers sorted as a person counts, article 2 before article 10."""

from __future__ import annotations

import re


def natural(text: str) -> list[tuple[int, int, str]]:
    """A sort key that puts 9 before 10.

    >>> sorted(["art/10", "art/9", "art/9-1"], key=natural)
    ['art/9', 'art/9-1', 'art/10']
    """
    parts = re.split(r"(\d+)", text)
    return [(1, int(p), "") if p.isdigit() else (0, 0, p) for p in parts]
