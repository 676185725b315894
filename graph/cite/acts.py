"""Find the acts that a text names: by title, name, abbreviation, number, date, or by pointing.

Reads tokens and the ``Names`` table, yields mentions in the order of the text, none overlapping
another. What a mention means on a given day is not decided here (``graph.cite.choose``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graph.cite import facts, titles, vocabulary
from graph.cite.facts import is_state

if TYPE_CHECKING:
    from graph.cite.naming import Name, Names, Node
    from graph.cite.tokenise import Token

_SHORT_INITIALS = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """An act as a text names it.

    Attributes:
        first: index of its first token.
        stop: index behind its last token.
        names: the names of the graph that fit.
        kind: the kind word it carries, such as ``law``; empty for a name alone.
        number: the number of the act, normal form.
        date: ISO.
        year: of «Налоговый кодекс 2017 года».
        points: ``this``, ``back`` or ``kind`` («Закона» and no more); empty for a name.
        titled: it carries a title, known or not.
        aside: why it is no act of the graph: of another state, or a draft.
        prefix: only the beginning of a longer title is given.
    """

    first: int
    stop: int
    names: frozenset[Name] = frozenset()
    kind: str = ""
    number: str = ""
    date: str = ""
    year: str = ""
    points: str = ""
    titled: bool = False
    aside: str = ""
    prefix: bool = False


def mentions(found: list[Token], known: Names) -> list[Mention]:
    """The acts that a text names, in its order."""
    reader = _Reader(found, known)
    read = [m for i in range(len(found)) for m in reader.at(i)]
    read.sort(key=lambda m: (m.first, -m.stop))
    chosen: list[Mention] = []
    for mention in read:
        if not chosen or mention.first >= chosen[-1].stop:
            chosen.append(mention)
        elif mention.stop > chosen[-1].stop and chosen[-1].points == "kind":
            chosen[-1] = mention
    return chosen


def worth_telling(mention: Mention, found: list[Token]) -> bool:
    """Whether an act that the graph does not know is named clearly enough to report."""
    if not mention.kind or not (mention.titled or mention.number):
        return False
    words = found[mention.first : mention.stop]
    in_quotes = any(t.text in vocabulary.QUOTES for t in words)
    return in_quotes or bool(mention.number) or words[0].raw[:1].isupper()


def too_short(mention: Mention, found: list[Token]) -> bool:
    """«УК» and «конституция» alone may be something else; «УК РК» and «Конституция» not."""
    words = found[mention.first : mention.stop]
    if len(words) > 1:
        return False
    raw = words[0].raw
    initials = any(n.initials for n in mention.names)
    return len(raw) <= _SHORT_INITIALS if initials else not raw[:1].isupper()


@dataclass(slots=True)
class _Reader:
    found: list[Token]
    known: Names

    def at(self, i: int) -> list[Mention]:
        """The readings of a mention that begins at a token."""
        token = self.found[i]
        read: list[Mention | None] = []
        if token.shape == "word":
            read = [self._named(i), self._kind(i), self._pointing(i)]
        elif token.shape == "roman":
            read = [self._roman(i)]
        elif token.text in vocabulary.QUOTES:
            read = [self._quoted(i)]
        elif token.shape == "date":
            read = [self._dated(i)]
        elif facts.is_year(self.found, i):
            read = [self._year_first(i)]
        return [m for m in read if m]

    def _text(self, i: int) -> str:
        return facts.word(self.found, i)

    def _named(self, i: int) -> Mention | None:
        """A name that says itself what it is («УК», "Tax Code"), or a title before its kind."""
        inside_word = self._text(i - 1) == "-" and self.found[i - 1].end == self.found[i].start
        if self._text(i) in vocabulary.FILLERS or inside_word:
            return None
        stop, node = titles.walk(self.found, i, self.known.tree)
        if node is None:
            return None
        anchored = frozenset(n for n in node.names if n.anchored and self._printed(n, i, stop))
        if anchored:
            if self._text(stop) == "-" and self._text(stop + 1) in vocabulary.ENDINGS:
                stop += 2
            return self._extended(Mention(i, stop, anchored, titled=True))
        return self._before_kind(i, stop, node)

    def _before_kind(self, first: int, i: int, node: Node) -> Mention | None:
        """A title before its kind word, number and date between them or not."""
        j, number, date = self._to_kind(i), "", ""
        while j < len(self.found) and self.found[j].shape in ("date", "law"):
            if self.found[j].shape == "date":
                date = self._text(j)
            else:
                number = facts.number_of(self.found[j])
            j = self._to_kind(j + 1)
        kind = vocabulary.kind(self._text(j)) or ""
        fits = titles.fitting(node, kind, self.known)
        fits = frozenset(n for n in fits if not n.anchored)
        if not fits:
            return None
        return self._extended(Mention(first, j + 1, fits, kind, number, date, titled=True))

    def _printed(self, name: Name, i: int, stop: int) -> bool:
        """Whether initials stand in capitals as the graph has them, «КоАП» or «КОАП»."""
        if not name.initials:
            return True
        return stop == i + 1 and self.found[i].raw in (name.initials, name.initials.upper())

    def _to_kind(self, i: int) -> int:
        """Past what may stand between a title and the kind word behind it."""
        j = i
        while (
            self._text(j) == "туралы"
            or self._text(j) in vocabulary.QUOTES
            or is_state(self.found, j)
        ):
            j += 1
        return j

    def _kind(self, i: int) -> Mention | None:
        """A kind word with a title, a number or a date behind it, or alone: «Закона»."""
        kind = vocabulary.kind(self._text(i))
        if kind is None:
            return None
        abroad = facts.foreign_behind(self.found, i + 1)
        told = facts.facts(self.found, abroad)
        title = titles.behind(self.found, told.stop, kind, self.known)
        mention = Mention(i, told.stop, frozenset(), kind, told.number, told.date, told.year)
        if title is not None:
            named = replace(
                mention, stop=title.stop, names=title.names, titled=True, prefix=title.prefix
            )
            named = self._extended(named)
            return replace(named, aside=facts.FOREIGN) if abroad > i + 1 else named
        if told:
            return self._extended(mention)
        if self.found[i].raw[:1].isupper() and kind in ("law", "code"):
            return replace(mention, stop=i + 1, points="kind")
        return None

    def _quoted(self, i: int) -> Mention | None:
        """«О связи» in quotation marks and without a kind word, or «… туралы» before one."""
        start = titles.skip(self.found, i + 1)
        stop, node = titles.walk(self.found, start, self.known.tree)
        if node is None:
            return None
        about = self._text(stop) == "туралы"
        end = stop + about + 1
        if self._text(end - 1) not in vocabulary.QUOTES:
            return None
        whole = self._before_kind(i, end, node)
        if whole is not None:
            return whole
        named = frozenset(n for n in node.names if not n.anchored)
        if named and (about or self._text(i + 1) in titles.OPENS):
            return Mention(i, end, named, titled=True)
        return None

    def _roman(self, i: int) -> Mention | None:
        number = facts.number_of(self.found[i])
        return Mention(i, i + 1, number=number) if number in self.known.by_number else None

    def _dated(self, i: int) -> Mention | None:
        """«2015 жылғы 2 желтоқсандағы № 429-V Заң»: date and number before the kind word."""
        j = i + 1
        while is_state(self.found, j) or self._text(j) == ",":
            j += 1
        if j == len(self.found) or self.found[j].shape != "law":
            return None
        k = self._to_kind(j + 1)
        kind = vocabulary.kind(self._text(k))
        if kind is None or vocabulary.language(self._text(k)) != "kk":
            return None
        number, date = facts.number_of(self.found[j]), self._text(i)
        return self._extended(Mention(i, k + 1, kind=kind, number=number, date=date))

    def _year_first(self, i: int) -> Mention | None:
        """A year before the name: "the 2017 Tax Code", «2008 жылғы Салық кодексі»."""
        j = i + 1
        j += self._text(j).startswith("жыл")
        inner = next(iter(self.at(j)), None) if j < len(self.found) else None
        if inner is None or inner.points or inner.year or inner.date:
            return None
        return replace(inner, first=i, year=self._text(i))

    def _pointing(self, i: int) -> Mention | None:
        """«настоящего Закона», "the said Code", "of that Law", "ibid.", «там же»."""
        word = self._text(i)
        two_words = word == "там" and self._text(i + 1) == "же"
        alone = vocabulary.is_ibid(word) and self._text(i + 1) in (".", ",", ":", ";")
        if two_words or alone:
            return Mention(i, i + 1 + two_words, points="back")
        points = "this" if vocabulary.is_this(word) else "back"
        if points == "back" and not vocabulary.is_same(word):
            return None
        j = i + 1
        while self._text(j) in ("же", "same"):
            j += 1
        kind = vocabulary.kind(self._text(j))
        return Mention(i, j + 1, kind=kind, points=points) if kind else None

    def _extended(self, mention: Mention) -> Mention:
        """Take in what stands around: the state, a year, a number and a date behind a title."""
        told = facts.facts(self.found, mention.stop)
        first = facts.state_before(self.found, mention.first)
        first -= vocabulary.is_adjective_of_act(self._text(first - 1))
        return replace(
            mention,
            first=first,
            stop=told.stop,
            number=mention.number or told.number,
            date=mention.date or told.date or facts.adopted(self.found, first, told.stop),
            year=mention.year or told.year,
            aside=facts.aside(self.found, first, told.stop),
        )
