"""The productions of the note grammar that read when a change takes effect.

The brackets of real notes are left open, closed twice or lost; ``graph.statutes.effects`` reads
the words inside.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.statutes import effects, words
from graph.statutes.clause import Cursor
from graph.statutes.model import EffectKind, EventKind

if TYPE_CHECKING:
    pass


class EffectReader(Cursor):
    """Reads «(вводится в действие …)», with and without its brackets, and «до 01.01.2027»."""

    def _bracket(self) -> bool:
        """A statement in brackets: an effect when it speaks of one, else an aside."""
        if self._text() != "(":
            return False
        last = self._closing()
        inner = self.tokens[self.at + 1 : last + 1]
        if not any(words.opens_effect(t.text) or t.text in ("см", "see") for t in inner):
            if self.drafts and not any(t.shape == "word" and len(t.text) > 1 for t in inner):
                self._take("frame", last + 1)  # «()», or a number of a page
            else:
                self._take("frame")
            return True
        self._effect(self.at, last)
        return True

    def _closing(self) -> int:
        """The last token of the bracket that opens here, the note's own slips allowed for."""
        depth = 0
        for i in range(self.at, len(self.tokens)):
            text = self.tokens[i].text
            if text == "(":
                depth += 1
            elif text == ")":
                if self._closes_number(i):
                    continue
                depth -= 1
                if depth == 0:
                    return i
            elif text == ";" and self._clause_begins(i + 1):
                return i - 1
        last = len(self.tokens) - 1
        return last - 1 if self.tokens[last].text in ".;:" and last > self.at else last

    def _closes_number(self, i: int) -> bool:
        """Whether the bracket belongs to a number, as in «см. пп.1) п.1 ст.2)»."""
        if i < 1 or self.tokens[i - 1].shape != "num":
            return False
        j = i - 2
        while j >= 0 and self.tokens[j].text in (".", ",", "и"):
            j -= 1
        return j >= 0 and words.level(self.tokens[j].text) == "sub"

    def _clause_begins(self, i: int) -> bool:
        texts = [t for t in self.tokens[i : i + 3] if t.text not in "().-"]
        if not texts:
            return True
        first = texts[0]
        starts = first.text in ("от", "of", "no", "с", "в", "as", "dated", "законом", "законами")
        return starts or first.shape in ("date", "law") or words.verb(first.text) is not None

    def _bare_effect(self) -> bool:
        """An effect whose opening bracket was lost."""
        text = self._text()
        if not (self.drafts and self.drafts[-1].effect is None and self.state.phase == "acts"):
            return False
        if not text.startswith(("ввод", "введ", "поряд", "(")) or not words.opens_effect(text):
            return False
        last = self.at
        while last + 1 < len(self.tokens):
            follows = self.tokens[last + 1].text
            if follows == ")" or (follows == ";" and self._clause_begins(last + 2)):
                break
            last += 1
        closing = last + 1 < len(self.tokens) and self.tokens[last + 1].text == ")"
        self._effect(self.at, last + 1 if closing else last)
        return True

    def _until(self) -> bool:
        """«приостановлено до 01.01.2027»: an end, not an act."""
        if self._text() not in ("до", "until") or self._shape(1) != "date":
            return False
        end = self._date(self.tokens[self.at + 1])
        if self.state.kind is EventKind.SUSPENDED and self.state.phase == "verb":
            self._draft(None, self.at, self.at + 1)
        if self.drafts:
            draft = self.drafts[-1]
            text = self._words(self.tokens[self.at], self.tokens[self.at + 1])
            old = draft.effect or effects.UNSTATED
            draft.effect = replace(old, text=old.text or text, until=end)
        self._take("effect", self.at + 2)
        return True

    def _effect(self, first: int, last: int) -> None:
        start, end = self.tokens[first].start, self.tokens[last].end
        stated = effects.effect(self.passage.folded[start:end], self.passage.raw[start:end])
        draft = self.drafts[-1] if self.drafts else None
        if draft is None:
            self._take("stray", last + 1)
            return
        old = draft.effect
        if old is None or old.kind is EffectKind.UNSTATED or old.kind is EffectKind.OTHER:
            draft.effect = replace(stated, until=stated.until or (old.until if old else None))
        else:  # «(…); (…)»: a second statement for one act
            draft.effect = replace(old, text=f"{old.text}; {stated.text}", has_exceptions=True)
        draft.end = max(draft.end, end)
        self._take("effect", last + 1)
