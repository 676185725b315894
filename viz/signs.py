"""Signs: the small shapes that tell a status without colour and without letters of a font.

Each is a path around 0, 0 within 7 units, filled by the even-odd rule; page, SVG and PNG draw the
same path.
"""

from __future__ import annotations

_DISC = "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1 -6 0Z"
_HOLE = "M-3.6 0A3.6 3.6 0 1 1 3.6 0A3.6 3.6 0 1 1 -3.6 0Z"
_SQUARE = "M-5.5 -5.5H5.5V5.5H-5.5Z"
_DIAMOND = "M0 -7L7 0L0 7L-7 0Z"
_CROSS = "M-6 -4L-4 -6L0 -2L4 -6L6 -4L2 0L6 4L4 6L0 2L-4 6L-6 4L-2 0Z"
_PLUS = "M-1.6 -6H1.6V-1.6H6V1.6H1.6V6H-1.6V1.6H-6V-1.6H-1.6Z"

SIGNS: dict[str, str] = {
    "": "",
    "disc": _DISC,
    "half": f"{_DISC}M0 -4.2A4.2 4.2 0 0 1 0 4.2Z",
    "ring": _DISC + _HOLE,
    "quarter": f"{_DISC}M0 0V-4.6A4.6 4.6 0 1 1 -4.6 0Z",
    "diamond": f"{_DIAMOND}M0 -4L4 0L0 4L-4 0Z",
    "cross": _CROSS,
    "to-bar": "M-7 -1.5H0V-5L4 0L0 5V1.5H-7ZM4.6 -6H7V6H4.6Z",
    "scissors": "M-7 -1.3L5 -5.5L6.2 -3L-7 3ZM-7 1.3L5 5.5L6.2 3L-7 -3Z",
    "up": "M0 -7L6.5 0H2.2V6.5H-2.2V0H-6.5Z",
    "half-up": "M0 -7L6.5 0H2.2V6.5H-2.2V0H-6.5ZM0 -4.2L-2.6 -1.4H-.7V5H0Z",
    "square": _SQUARE,
    "frame": f"{_SQUARE}M-3 -3H3V3H-3Z",
    "again": f"{_DISC}{_HOLE}M2 -7L8 -3L1.4 -.4Z",
    "warning": "M0 -7L7.5 6H-7.5ZM-1 -3V2H1V-3ZM-1 3.2V5H1V3.2Z",
    "swap": "M-7 -3L-2.5 -7V-4.4H6V-1.6H-2.5V1ZM7 3L2.5 -1V1.6H-6V4.4H2.5V7Z",
    "plus": _PLUS,
    "bar": "M-6.5 -2H6.5V2H-6.5Z",
    "forbidden": f"{_DISC}M-4 -1.5H4V1.5H-4Z",
    "more": "M-6.5 -5.5H6.5V-3.3H-6.5ZM-6.5 -1.1H6.5V1.1H-6.5ZM-6.5 3.3H6.5V5.5H-6.5Z",
}
"""Name to path; the empty name has none."""
