"""Boxes: how large the box of a label is and where its lines break; page and picture agree."""

from __future__ import annotations

BOX_WIDTH = 232
LINE_HEIGHT = 15
PADDING = 9
MAX_LINES = 4
_CHARS = 30


def wrapped(label: str) -> list[str]:
    """The lines of a label in its box; what does not fit ends in an ellipsis.

    >>> wrapped("ban on unregistered public associations")
    ['ban on unregistered public', 'associations']
    """
    lines: list[str] = []
    current = ""
    for part in label.split():
        rest = part
        while len(rest) > _CHARS:
            lines += [line for line in (current, rest[: _CHARS - 1] + "-") if line]
            current, rest = "", rest[_CHARS - 1 :]
        if current and len(current) + 1 + len(rest) > _CHARS:
            lines.append(current)
            current = rest
        else:
            current = f"{current} {rest}".strip()
    lines = [line for line in [*lines, current] if line] or [""]
    if len(lines) > MAX_LINES:
        lines = lines[:MAX_LINES]
        lines[-1] = lines[-1][: _CHARS - 1].rstrip() + "…"
    return lines


def height(label: str) -> float:
    """The height of the box of a label."""
    return len(wrapped(label)) * LINE_HEIGHT + 2 * PADDING
