"""Reading order: identifiers sorted as a person counts, article 2 before article 10."""

from __future__ import annotations

import re


def natural(text: str) -> list[tuple[int, int, str]]:
    """A sort key that puts 9 before 10, and an article before those inserted after it.

    >>> sorted(["art/10", "art/9-1/par/1", "art/9/par/2"], key=natural)
    ['art/9/par/2', 'art/9-1/par/1', 'art/10']
    """
    parts = re.split(r"(\d+)", text.replace("/", "\x01"))
    return [(1, int(p), "") if p.isdigit() else (0, 0, p) for p in parts]
