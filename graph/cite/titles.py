"""Titles in a text: along the tree of names of the graph, and unknown ones by their marks.

Works on tokens at an index and says where the reading ends.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.cite import vocabulary
from graph.cite.facts import is_state, word
from graph.cite.naming import Name, Names, Node, stem

if TYPE_CHECKING:
    from graph.cite.tokenise import Token

OPENS = {"on", "о", "об", "обо"}
_INSIDE = {"(", ")"}
_BEFORE_CLOSING = {".", ")"}
_MOST_FILLERS = 10
_MOST_WORDS = 40
_FEWEST_OF_PART = 2
_GOES_ON = {"of", "and", "и", "в", "for", "or", "или", "мен", "және"}
_IN_CAPITALS = {"of", "the", "and", "in", "for"}


@dataclass(frozen=True, slots=True)
class Title:
    """A title: where it ends, the names of the graph that fit, whether it is only a beginning."""

    stop: int
    names: frozenset[Name] = frozenset()
    prefix: bool = False


def skip(found: list[Token], i: int, more: set[str] | None = None) -> int:
    """Past the words and signs that may stand inside a title."""
    j = i
    while j < min(len(found), i + _MOST_FILLERS):
        if word(found, j) not in vocabulary.FILLERS | (more or set()) and not is_state(found, j):
            break
        j += 1
    return j


def walk(found: list[Token], i: int, tree: Node) -> tuple[int, Node | None]:
    """Along the tree as far as the words go; the last place where a name ends."""
    node, j, best, reached = tree, i, i, None
    while j < len(found) and found[j].shape == "word":
        follows = node.next.get(stem(found[j].text))
        if follows is None:
            break
        node, j = follows, j + 1
        if node.names:
            best, reached = j, node
        j = skip(found, j, _INSIDE)
    if word(found, best) == ")" and "(" in [t.text for t in found[i:best]]:
        best += 1
    return best, reached


def fitting(node: Node | None, kind: str, known: Names) -> frozenset[Name]:
    """The names that end at a node and belong to acts of a kind."""
    found = node.names if node else ()
    return frozenset(n for n in found if known.acts[n.iri].answers_to(kind))


def behind(found: list[Token], i: int, kind: str, known: Names) -> Title | None:
    """The title behind a kind word and its facts: known, cut off, unknown, or none at all."""
    j = i
    while word(found, j) in (",", "the"):
        j += 1
    if word(found, j) in OPENS and _opens_quote(found, j + 1):
        j += 1
    quoted = _opens_quote(found, j)
    opened = j + 1 if quoted else j
    named = _known(found, skip(found, opened), kind, known)
    if not quoted and word(found, opened) not in OPENS:
        return named if named and skip(found, opened) == opened else None
    closing = _closing(found, opened) if quoted else None
    if named and (closing is None or skip(found, named.stop, _BEFORE_CLOSING) >= closing - 1):
        return named if closing is None else replace(named, stop=closing)
    part = _part(found, skip(found, opened), kind, known, closing)
    if part or "," in [word(found, k) for k in range(i, j)]:
        return part
    if closing is not None:
        return Title(closing)
    return None if quoted else Title(_capitals(found, opened + 1))


def _known(found: list[Token], i: int, kind: str, known: Names) -> Title | None:
    stop, node = walk(found, i, known.tree)
    names = fitting(node, kind, known)
    if not names:
        return None
    return Title(stop + (word(found, stop) in vocabulary.QUOTES), names)


def _part(found: list[Token], i: int, kind: str, known: Names, closing: int | None) -> Title | None:
    """The beginning of a longer title, if no other title of the graph begins so."""
    node, j, words, stop = known.tree, i, 0, i
    while j < len(found) and found[j].shape == "word":
        follows = node.next.get(stem(word(found, j)))
        if follows is None:
            break
        node, words, stop = follows, words + 1, j + 1
        j = skip(found, stop, _INSIDE)
    last = j if closing is not None else stop
    ended = last >= closing - 1 if closing is not None else word(found, stop) not in _GOES_ON
    if words < _FEWEST_OF_PART or not ended:
        return None
    names = frozenset(n for n in node.below() if known.acts[n.iri].answers_to(kind))
    if len({n.iri for n in names}) != 1:
        return None
    return Title(closing if closing is not None else stop, names, prefix=True)


def _opens_quote(found: list[Token], i: int) -> bool:
    """Whether a quotation mark opens: nothing is glued to its left («law’ does» closes one)."""
    if word(found, i) not in vocabulary.QUOTES:
        return False
    return i == 0 or found[i - 1].end < found[i].start or found[i - 1].text == "("


def _closing(found: list[Token], i: int) -> int | None:
    """Behind the quotation mark that closes a title."""
    for j in range(i, min(i + _MOST_WORDS, len(found))):
        if found[j].text in vocabulary.QUOTES:
            inside = word(found, j + 1) == "s" and found[j + 1].start == found[j].end
            if not inside:
                return j + 1
    return None


def _capitals(found: list[Token], i: int) -> int:
    """Where "Law on Personal Data" may end: behind its words in capitals."""
    j = stop = i
    while j < len(found) and found[j].shape == "word":
        if found[j].raw[:1].isupper():
            stop = j + 1
        elif found[j].text not in _IN_CAPITALS:
            break
        if vocabulary.level(found[j].text) or vocabulary.kind(found[j].text):
            return min(stop, j)
        j += 1
    return stop
