"""Text in pictures: escaped for XML, broken to a width, and the lines below every picture."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from viz.words import word

if TYPE_CHECKING:
    from viz.scene import Colophon

FONT = "system-ui, 'Noto Sans', 'Segoe UI', sans-serif"
_WIDEST = 150


def text(value: str) -> str:
    """Escaped, without the characters that XML does not allow.

    >>> text("a < b")
    'a &lt; b'
    """
    return escape("".join(c for c in value if c >= " " or c in "\n\t"))


def href(address: str, base: str) -> str:
    """Where a link of a picture leads: below the service or to a web page, else nowhere.

    >>> href("/kz/act/x-2000", "https://here/"), href("javascript:x", "")
    ('https://here/kz/act/x-2000', '')
    """
    if address.startswith("/") and not address.startswith("//"):
        return base.rstrip("/") + address
    return address if address.startswith(("https://", "http://")) else ""


def broken(value: str, width: int) -> list[str]:
    """Words in lines of at most ``width`` characters, where the words allow it."""
    lines, current = [], ""
    for part in value.split(" "):
        if current and len(current) + len(part) >= width:
            lines.append(current)
            current = part
        else:
            current = f"{current} {part}" if current else part
    return [*lines, current]


def cut(value: str, width: int) -> str:
    """At most ``width`` characters; what is left out shows as an ellipsis.

    >>> cut("amended", 5)
    'amen…'
    """
    return value if len(value) <= width else value[: width - 1].rstrip() + "…"


def colophon_lines(colophon: Colophon, lang: str, base: str, width: int) -> list[str]:
    """Where a picture came from and what it is not, broken to the width.

    Args:
        colophon: of the picture.
        lang: language of the words.
        base: put before the address.
        width: of the picture in characters.
    """
    first = f"{word('site', lang)}. {word('address', lang)}: {base}{colophon.address}. "
    first += f"{word('generation', lang)} {colophon.generation}."
    found = [first + (f" {word('date', lang)}: {colophon.date}." if colophon.date else "")]
    if colophon.editions:
        found.append(f"{word('editions', lang)}: {'; '.join(colophon.editions)}.")
    if colophon.assumptions:
        found.append(f"{word('assumptions', lang)}: {'; '.join(colophon.assumptions)}.")
    found.append(colophon.disclaimer or word("not-advice", lang))
    return [line for note in found for line in broken(note, min(width, _WIDEST))]
