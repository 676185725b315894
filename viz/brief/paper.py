"""Paper: a short document as plain values, the same for every format that it is written in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from string import Formatter
from typing import TYPE_CHECKING

from graph.answers.model import LANGS
from viz.words import known, pick, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from viz.brief.figure import Figure

_FOREIGN = frozenset(LANGS)
_UNFIT = frozenset("\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""No characters, and those that turn the direction of what follows."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of one look.

    Attributes:
        text: without line breaks or characters that a document cannot hold.
        bold: stands out.
        lang: language of the words where it is not that of the paper.
        notes: numbers of the sources that they rest on, set behind them.
        href: where they lead, or empty.
    """

    text: str
    bold: bool = False
    lang: str = ""
    notes: tuple[int, ...] = ()
    href: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the flow: a heading ``h2``, a paragraph ``p``, an ``item``, or the ``figure``."""

    kind: str
    runs: Runs = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole brief in one language.

    Attributes:
        title: of the reform.
        kicker: what kind of paper it is.
        under: the line below the title.
        short: the most important in some lines.
        blocks: the flow.
        notes: the numbered sources, the first has number 1.
        foot: generation, address, disclaimer, licence.
        figure: the drawing; None where there is nothing to draw.
        day: of the law, ISO.
        address: of this brief in each format, of its page, and of the impact that it tells.
    """

    lang: str
    title: Runs
    kicker: str
    under: Runs
    short: tuple[Runs, ...]
    blocks: tuple[Block, ...]
    notes: tuple[Runs, ...]
    foot: tuple[Runs, ...]
    figure: Figure | None
    generation: str
    day: str
    address: Mapping[str, str] = field(hash=False)


def clean(value: str) -> str:
    r"""Words in one line, without what XML does not allow or what turns its direction.

    >>> clean("a\x00b\n  c")
    'ab c'
    """
    kept = "".join(
        c
        for c in value
        if (c >= " " or c in "\n\t") and not "\ud800" <= c <= "\udfff" and c not in _UNFIT
    )
    return " ".join(kept.split())


def run(text: Mapping[str, str] | str, lang: str, *, bold: bool = False) -> Run:
    """Words in a language, or in the next best one, which the run then names."""
    if isinstance(text, str):
        return Run(clean(text), bold)
    found = pick(text, lang)
    other = found.lang if found.fallback and found.lang in _FOREIGN else ""
    return Run(clean(found.text), bold, other)


def filled(key: str, lang: str, /, **parts: Run | Iterable[Run] | str | int) -> Runs:
    """The words of a key with its places filled by runs or words."""
    found: list[Run] = []
    for before, name, _, _ in Formatter().parse(word(key, known(lang))):
        if before:
            found.append(Run(before))
        if name:
            part = parts[name]
            if isinstance(part, Run):
                found.append(part)
            elif isinstance(part, str | int):
                found.append(Run(clean(str(part))))
            else:
                found += part
    return merged(found)


def merged(runs: Iterable[Run]) -> Runs:
    """Neighbours of one look as one run; a run without words is left out."""
    found: list[Run] = []
    for one in runs:
        last = found[-1] if found else None
        if (
            last
            and (last.bold, last.lang, last.href) == (one.bold, one.lang, one.href)
            and (not last.notes)
        ):
            found[-1] = Run(last.text + one.text, one.bold, one.lang, one.notes, one.href)
        elif one.text or one.notes:
            found.append(one)
    return tuple(found)


def joined(parts: Iterable[Iterable[Run]], sign: str = "; ") -> Runs:
    """Several lists of runs as one, with a sign between."""
    found: list[Run] = []
    for part in parts:
        if found:
            found.append(Run(sign))
        found += part
    return merged(found)


def plain(runs: Iterable[Run]) -> str:
    """The words alone."""
    return "".join(r.text for r in runs)
