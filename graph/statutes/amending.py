"""The production of the note grammar that reads an amending act: kind, date, number, title."""

from __future__ import annotations

from graph.statutes import words
from graph.statutes.clause import Cursor
from graph.statutes.fold import law_number
from graph.statutes.model import AmendingAct
from graph.statutes.tokens import Token, number_of

REACH = 10  # words between the kind of an act and its date or number


class ActReader(Cursor):
    """Reads «Законом РК от 02.12.2015 № 429-V» and its variants."""

    def _act(self) -> bool:
        """The amending act: its kind, date and number in any order."""
        first, text = self.at, self._text()
        of_kind = words.act_kind(text) is not None or words.is_constitutional(text)
        if not of_kind and self._shape(0) not in ("date", "law", "bare"):
            return False
        if of_kind and not self._leads_to_act():
            return False
        i = self._act_kind(first)
        date = number = None
        while i < len(self.tokens):
            token = self.tokens[i]
            if token.shape == "date" and date is None:
                date = token
            elif (token.shape in ("law", "bare") and number is None) or (
                token.shape == "num" and self._is_bare_number(i, date, number)
            ):
                number = token
            elif self._joins_act(i, date, number):
                pass
            else:
                break
            i += 1
        if date is None and number is None:
            return False
        last = max(self.tokens.index(t, first) for t in (date, number) if t is not None)
        title = self._title(last + 1)
        stop = last + 1 if title is None else last + 2
        self._draft(self._amending(date, number, title), first, stop - 1)
        self._take("act", stop)
        self.state.phase = "acts"
        return True

    def _leads_to_act(self) -> bool:
        """Whether a word for a kind of act is followed by a date or number, not by a verb."""
        for token in self.tokens[self.at + 1 : self.at + REACH]:
            if token.shape in ("date", "law", "bare"):
                return True
            if token.shape == "punct" and token.text not in ",.":
                return False
            if token.shape == "word" and not self._is_act_word(token.text):
                return False
        return False

    @staticmethod
    def _is_act_word(text: str) -> bool:
        return (
            words.is_connector(text)
            or words.act_kind(text) is not None
            or words.is_constitutional(text)
        )

    def _act_kind(self, i: int) -> int:
        """Take the words that say what kind of act it is; where they end."""
        while i < len(self.tokens):
            token = self.tokens[i]
            kind = words.act_kind(token.text) if token.shape == "word" else None
            before = self.tokens[i - 1].text if i else ""
            if kind and before in ("силу", "сила") and self.state.act_kind == "decree":
                self.state.act_kind = "decree-law"  # «Указом …, имеющим силу Закона»
            elif kind and words.is_constitutional(before):
                self.state.act_kind = f"constitutional-{kind}"
            elif kind:
                self.state.act_kind = kind
            elif (token.shape != "word" and token.text not in ",.-") or (
                token.shape == "word" and not self._is_act_word(token.text)
            ):
                break
            i += 1
        return i

    def _is_bare_number(self, i: int, date: Token | None, number: Token | None) -> bool:
        """A number that lost its sign: «от 12.01.2007 225 (…)»."""
        if date is None or number is not None or self.tokens[i - 1] is not date:
            return False
        follows = self.tokens[i + 1].text if i + 1 < len(self.tokens) else ";"
        return follows in ("(", ";", ".", ",") and "-" not in self.tokens[i].text

    def _joins_act(self, i: int, date: Token | None, number: Token | None) -> bool:
        """Whether a token may stand between the date and the number of one act."""
        text = self.tokens[i].text
        if (date is None) == (number is None):
            return False
        if number is not None:
            return text in ("от", "of", "dated", "from") and self._shape_at(i + 1) == "date"
        return text in ("г", "года", "год", ".", "за", "рк", "-", "№", "n", "no", "№№")

    def _title(self, i: int) -> Token | None:
        token = self.tokens[i] if i < len(self.tokens) else None
        return token if token is not None and token.shape == "quoted" else None

    def _amending(
        self, date: Token | None, number: Token | None, title: Token | None
    ) -> AmendingAct:
        raw = self._words(number, number) if number else None
        plain = law_number(number_of(number)) if number else None
        name = self._words(title, title).strip('"«»“”') if title else None
        return AmendingAct(
            self.state.act_kind, plain, raw, self._date(date) if date else None, name
        )
