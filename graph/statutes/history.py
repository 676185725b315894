"""The grammar of amendment notes: from «Сноска. Статья 5 с изменениями …» to its events.

Reads one passage, returns the events it tells and the words it did not understand::

    note    = { clause } ;
    clause  = [ subject ] verb [ object ] act { sep act } | subject ;
    act     = [ kind of act ] ( date [ number ] | number [ date ] ) [ title ] [ effect ] ;
    effect  = "(" … ")" | "вводится" … ;
    subject = level numbers { level numbers } ;            (* пункт 2 статьи 10 *)
    sep     = ";" | "," | "." | ":" ;

Real notes break every rule of it (a bracket left open, a number without its sign, no opening
word), so each production takes what fits and leaves the rest to the next; a token that none
takes is kept as ``Unparsed``. The Kazakh order (subject, verb, acts, kind of act) passes through
the same productions; it and the English of the official site were not tried on real pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.statutes import effects, phrases, words
from graph.statutes.amending import REACH, ActReader
from graph.statutes.clause import Draft, State
from graph.statutes.model import AmendingAct, Event, EventKind, Unparsed
from graph.statutes.places import Context, Named, articles_named, places
from graph.statutes.stated import EffectReader

if TYPE_CHECKING:
    from graph.statutes.lines import Passage

_SEPARATORS = set(";,.:-!)")


@dataclass(frozen=True, slots=True)
class History:
    """What a note tells: its events, what was not understood, the articles it names."""

    events: tuple[Event, ...]
    unparsed: tuple[Unparsed, ...]
    named: tuple[str, ...]
    roles: tuple[tuple[int, int, str], ...]  # every token with what took it


def parse(passage: Passage, start: int, context: Context) -> History:
    """Read the note whose words begin at ``start`` of the passage."""
    return _Parser(passage, start, context).run()


class _Parser(ActReader, EffectReader):
    def run(self) -> History:
        while self.at < len(self.tokens):
            before = self.at
            for production in (
                self._bracket, self._bare_effect, self._until, self._act, self._phrase,
                self._verb, self._flag, self._frame,
            ):  # fmt: skip
                if production():
                    break
            if self.at == before:
                self._take("stray")
        events = tuple(self._event(draft) for draft in self.drafts)
        roles = tuple((t.start, t.end, r) for t, r in zip(self.tokens, self.roles, strict=True))
        return History(events, self._strays(), tuple(self.named), roles)

    def _phrase(self) -> bool:
        """The element concerned, or what is inserted into it."""
        if self.state.kazakh and words.level(self._text()) == "text":
            return False
        chain, stop = phrases.chain(self.tokens, self.at)
        if all(named.level == "heading" for named in chain) and self._is_whole_act(stop):
            chain, stop = [*chain, Named("act")], stop + 1
        if not chain:
            return False
        self.named += articles_named(chain)
        state = self.state
        if state.phase == "subject" and state.subject and self._text_at(self.at - 1) == "(":
            state.also = chain  # «Глава 5 (статьи 35 - 40)»
            self._take("frame", stop)
            return True
        if state.phase == "verb" and state.kind is EventKind.INSERTED:
            state.object += chain
        elif state.phase == "verb" and state.kind is EventKind.RENUMBERED:
            pass  # «считать частями V, VI»: the new numbers are not what was changed
        elif state.phase == "verb":
            state.subject = chain + state.subject
        else:
            state = self.state = State(act_kind=state.act_kind)
            state.subject = chain
        phrase = self._words(self.tokens[self.at], self.tokens[stop - 1])
        state.subject_text = f"{state.subject_text} {phrase}".strip()
        self._take("frame", stop)
        return True

    def _is_whole_act(self, i: int) -> bool:
        """«Кодекс дополнен …», «Название Закона …»: a word for the act with a verb behind it."""
        if self._shape_at(i) != "word" or not words.is_act_subject(self.tokens[i].text):
            return False
        for token in self.tokens[i + 1 : i + REACH]:
            if token.shape == "word" and words.verb(token.text):
                return True
            if token.shape in ("date", "law", "bare") or token.text in ";.(":
                return False
        return False

    def _verb(self) -> bool:
        kind = words.verb(self._text())
        if kind is None:
            return False
        state = self.state
        if state.phase == "acts":
            self._after_acts(kind)
        same = state.phase == "verb" and state.kind is not None
        if kind is EventKind.INSERTED and not words.object_follows(self._text()):
            state.object = state.subject[-1:]  # Kazakh names what is inserted before the verb
        if not (same and kind is EventKind.AMENDED):  # «дополнен и изменен»: the first tells more
            state.kind = kind
        state.phase = "verb"
        self._take("frame")
        return True

    def _after_acts(self, kind: EventKind) -> None:
        """A second verb: of the same subject, or of the element that was inserted."""
        state = self.state
        ended = self.tokens[self.at - 1].text in ";,"
        if self.drafts and not ended and not self._act_follows():
            self.drafts[-1].kind = kind  # «… of 8 June 2022 provides for a new edition (…)»
        large = [n for n in state.object if words.RANK[n.level] <= words.RANK["article"]]
        if large:
            state.subject, state.object = large, []
        state.announced = state.kazakh = False

    def _act_follows(self) -> bool:
        for token in self.tokens[self.at + 1 :]:
            if token.text in (";", "("):
                return False
            if token.shape in ("date", "law", "bare"):
                return True
        return False

    def _flag(self) -> bool:
        text = self._text()
        if words.is_announced(text):
            self.state.announced = True
        elif words.is_kazakh(text):
            self.state.kazakh = True
        else:
            return False
        self._take("frame")
        return True

    def _frame(self) -> bool:
        token = self.tokens[self.at]
        known = (
            (token.shape == "punct" and token.text in _SEPARATORS)
            or token.shape == "quoted"
            or (token.shape == "word" and self._is_frame_word(token.text))
        )
        if known:
            self._take("frame")
        return known

    def _is_frame_word(self, text: str) -> bool:
        return self._is_act_word(text) or words.level(text) is not None

    def _draft(self, act: AmendingAct | None, first: int, last: int) -> None:
        state = self.state
        start, end = self.tokens[first].start, self.tokens[last].end
        waiting = self.drafts[-1] if self.drafts else None
        if act and waiting and waiting.act is None and state.phase == "verb":
            waiting.act, waiting.end = act, end  # «приостановлено до … Законом …»
            return
        if state.kind is None:
            self.verbless.append((first, last))
            return
        kind, chain = state.kind, state.subject
        if kind is EventKind.INSERTED and state.object:
            chain = [*state.object, *_around(state.subject, state.object)]
        elif kind is EventKind.INSERTED:
            kind = EventKind.AMENDED  # «Пункт 3 дополнен»: it was there, and grew
        found = places(chain, self.context, state.subject_text)
        if state.also:
            found += places(state.also, self.context, state.subject_text)
        if all(p.kind.endswith("heading") for p in found) and kind in _HEADING_VERBS:
            kind = EventKind.HEADING_CHANGED
        draft = Draft(found, kind, act, start, end)
        draft.announced, draft.kazakh_only = state.announced, state.kazakh
        self.drafts.append(draft)

    def _event(self, draft: Draft) -> Event:
        span = self.passage.span(draft.start, draft.end)
        return Event(
            draft.places, draft.kind, draft.act, draft.effect or effects.UNSTATED, span,
            self.passage.text(draft.start, draft.end), draft.announced, draft.kazakh_only,
        )  # fmt: skip


_HEADING_VERBS = {EventKind.AMENDED, EventKind.NEW_EDITION, EventKind.INSERTED}


def _around(subject: list[Named], inserted: list[Named]) -> list[Named]:
    """The levels of the subject that enclose what is inserted."""
    innermost = min(words.RANK[n.level] for n in inserted)
    if innermost <= words.RANK["article"]:
        return []
    return [n for n in subject if words.RANK[n.level] < innermost and n.level != "act"]
