"""Resolve what was found: which act, which provision, how sure, and what else it may be.

Reads phrases in the order of the text, remembers what was cited before, yields citations. The
finding is done by ``find``, the choice of acts by ``choose``, that of provisions by ``locate``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.cite import locate
from graph.cite.acts import too_short, worth_telling
from graph.cite.candidates import candidates
from graph.cite.choose import Choice, acts_for, less, weigh
from graph.cite.locate import Place, Step
from graph.cite.model import Candidate, Citation, Form
from graph.cite.vocabulary import language

if TYPE_CHECKING:
    from graph.cite.acts import Mention
    from graph.cite.find import Phrase
    from graph.cite.naming import Names
    from graph.cite.places import Path, Run
    from graph.cite.segments import Segment
    from graph.cite.tokenise import Token
    from graph.identifiers import Provision

_FAR = 1500  # code points
_HERE, _BACK, _CONTEXT = 0.95, 0.75, 0.8
_NEAR_ACT, _AHEAD, _FAR_ACT = 0.5, 0.48, 0.35
_NO_ACT = "no act is named here or before"
_NO_PLACE = "nothing was cited before that it could point to"
_UNKNOWN = "the act is not in the graph"
_NOT_THERE = "not in the graph"
_NEED_AN_ACT = ("preamble", "annex")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One place of a phrase with the acts it may belong to, or why there is none."""

    path: Path
    place: Place
    choices: list[Choice]
    note: str
    pointed: bool


@dataclass(slots=True)
class Resolver:
    """Resolves the phrases of one text, in its order.

    Attributes:
        text: the whole text.
        found: its tokens.
        known: the names of the graph.
        at: the day of the text, ISO, or empty.
        context: the act that the text belongs to, or empty.
        here: the provision that the text belongs to, if any.
    """

    text: str
    found: list[Token]
    known: Names
    at: str
    context: str
    here: Provision | None
    acts: list[tuple[int, list[Choice]]] = field(default_factory=list)
    last: tuple[list[Choice], Place] | None = None

    def citations(self, phrase: Phrase) -> list[Citation]:
        """The citations of one phrase; none for a bare «Закона» or "this Law"."""
        if phrase.run is not None:
            return self._places(phrase, phrase.run)
        mention = phrase.mention
        if mention is None or mention.aside:
            return []
        if mention.points == "back" and not mention.kind:
            return self._again(phrase)
        if mention.points:
            return []
        choices, note = self._named(mention, phrase)
        self._remember(phrase, choices)
        if not choices and not worth_telling(mention, self.found):
            return []
        if choices and too_short(mention, self.found):
            return []
        acts = tuple(Candidate(c.iri, c.confidence, c.why, exists=True) for c in choices)
        span = self._span(phrase)
        form = Form.NUMBER if not mention.names else Form.TITLE
        if any(n.initials for n in mention.names):
            form = Form.ABBREVIATION
        lang = self._lang(phrase)
        return [Citation(self.text[slice(*span)], *span, span, lang, form, acts, note)]

    # --- places ---

    def _places(self, phrase: Phrase, run: Run) -> list[Citation]:
        mention = phrase.mention
        shared, form, note = self._choices(phrase)
        pieces: list[_Piece] = []
        for path in run.paths:
            if mention is None and not self.context and path.steps[0].level in _NEED_AN_ACT:
                continue
            pieces += self._in_path(path, shared, note, named=mention is not None)
        if mention is not None:
            self._remember(phrase, shared)
        span, lang = self._span(phrase), self._lang(phrase)
        dated = bool(mention and (mention.number or mention.date or mention.year))
        cited = []
        for one in pieces:
            piece = span if len(pieces) == 1 else self._piece(one.path, one.place)
            found = candidates(
                one.choices, one.place, self.known, self.at, dated=dated, settled=form is Form.BARE
            )
            told = ("" if found[0].exists else _NOT_THERE) if found else one.note or _UNKNOWN
            shape = Form.BACK if one.pointed else form or _shape(one.place, many=len(pieces) > 1)
            text = self.text[slice(*piece)]
            cited.append(Citation(text, *piece, span, lang, shape, found, told))
        return cited

    def _in_path(self, path: Path, shared: list[Choice], note: str, *, named: bool) -> list[_Piece]:
        """The single places of one path; «той же статьи» stands for what was cited before."""
        choices, rest = shared, path.steps
        before: Place = ()
        at = next((i for i, s in enumerate(path.steps) if s.points), None)
        if at is not None:
            pointer, rest = path.steps[at], path.steps[at + 1 :]
            based = self._pointed(pointer)
            tells = pointer.points == "back" or (pointer.points == "this" and self.here)
            if not rest and not (tells and based):
                return []  # "this article" alone: of a journal, as likely as not
            if based is None:
                return [_Piece(path, (), [], _NO_PLACE, pointed=True)]
            choices, before = (shared if named else based[0]), based[1]
        act = self._likeliest(choices)
        pieces = []
        for place in locate.places(rest, before, act, self.known):
            pieces.append(_Piece(path, place, choices, note, pointed=at is not None))
            self.last = (choices, place) if choices else self.last
        return pieces

    def _likeliest(self, choices: list[Choice]) -> str:
        """The act whose articles a range is spread over."""
        if not choices:
            return self.context
        return (self._on_day(choices) or choices)[0].iri

    def _pointed(self, segment: Segment) -> tuple[list[Choice], Place] | None:
        """What «настоящей статьи» or "the same Article" stands for."""
        if segment.points == "this" and self.here is not None:
            steps = tuple(Step(k, n, bracket=False, first=0, stop=0) for k, n in self.here.steps)
            choices = [Choice(self.context, _HERE, "the place that the text belongs to")]
            base: tuple[list[Choice], Place] = (choices, steps)
        elif self.last is not None:
            base = (less(self.last[0], _BACK, "cited before"), self.last[1])
        else:
            return None
        levels = [s.level if s.level != "any" else "par" for s in base[1]]
        wanted = segment.level
        depth = next((i for i, level in enumerate(levels) if level == wanted), None)
        if depth is None and wanted in ("par", "part"):
            depth = next((i for i, level in enumerate(levels) if level in ("par", "part")), None)
        return None if depth is None else (base[0], base[1][: depth + 1])

    # --- acts ---

    def _choices(self, phrase: Phrase) -> tuple[list[Choice], Form | None, str]:
        mention = phrase.mention
        if mention is None:
            return self._unnamed(phrase)
        if mention.aside:
            return [], None, mention.aside
        if mention.points == "this" and self.context:
            act = self.known.acts.get(self.context)
            if act is None or not mention.kind or act.answers_to(mention.kind):
                why = "the act that the text belongs to"
                return [Choice(self.context, _HERE, why)], Form.THIS, ""
        if mention.points:
            form = Form.THIS if mention.points == "this" else Form.BACK
            before = self._before(mention.kind, self._start(phrase))
            if before:
                return before, form, ""
            if self.context and mention.points == "kind":
                act = self.known.acts.get(self.context)
                if act is not None and act.answers_to(mention.kind):
                    why = "the act that the text belongs to"
                    return [Choice(self.context, _CONTEXT, why)], form, ""
            return [], form, _NO_ACT
        choices, note = self._named(mention, phrase, weighed=False)
        return choices, None, note

    def _named(
        self, mention: Mention, phrase: Phrase, *, weighed: bool = True
    ) -> tuple[list[Choice], str]:
        choices = acts_for(mention, self.known, self._lang(phrase))
        if not choices:
            return [], _UNKNOWN
        dated = bool(mention.number or mention.date or mention.year)
        fitting = weigh(choices, self.known, self.at, lambda _: False, dated=dated)
        if not fitting:
            return [], f"the graph has no such act for {self.at}"
        return (fitting if weighed or len(choices) == 1 else choices), ""

    def _before(self, kind: str, start: int) -> list[Choice]:
        """The act of that kind that was named last; near by, a code is called a law as well."""
        same = [
            (offset, choices)
            for offset, choices in self.acts
            if any(not kind or self.known.acts[c.iri].answers_to(kind) for c in choices)
        ]
        near = [(o, c) for o, c in self.acts if c and kind == "law" and start - o < _FAR]
        if same and (not near or start - same[-1][0] < _FAR):
            chosen = same[-1][1]
        elif near:
            chosen = near[-1][1]
        else:
            return []
        return less(chosen, _BACK, "named before")

    def _unnamed(self, phrase: Phrase) -> tuple[list[Choice], Form | None, str]:
        """A place without an act: that of the text, else the one named last or right behind."""
        if self.context:
            why = "the act that the text belongs to"
            return [Choice(self.context, _CONTEXT, why)], Form.BARE, ""
        offset, last = self.acts[-1] if self.acts else (0, [])
        sure = _NEAR_ACT if self._start(phrase) - offset < _FAR else _FAR_ACT
        found = less(self._on_day(last), sure, "the act named last")
        if phrase.ahead is not None and not phrase.ahead.aside:
            behind = acts_for(phrase.ahead, self.known, self._lang(phrase))
            listed = {c.iri for c in found}
            found += less(
                [c for c in self._on_day(behind) if c.iri not in listed],
                _AHEAD,
                "named behind it in the sentence",
            )
        note = "" if found else _UNKNOWN if self.acts else _NO_ACT
        return found, Form.BARE, note

    def _on_day(self, choices: list[Choice]) -> list[Choice]:
        return weigh(choices, self.known, self.at, lambda _: False, dated=False)

    def _again(self, phrase: Phrase) -> list[Citation]:
        """«Там же» alone: the place cited last."""
        span, lang = self._span(phrase), self._lang(phrase)
        choices, place = self.last or ([], ())
        found = candidates(choices, place, self.known, self.at, dated=False, settled=False)
        text = self.text[slice(*span)]
        note = _NO_PLACE if not found else "" if found[0].exists else _NOT_THERE
        return [Citation(text, *span, span, lang, Form.BACK, found, note)]

    def _remember(self, phrase: Phrase, choices: list[Choice]) -> None:
        mention = phrase.mention
        if mention is not None and (choices or mention.titled or mention.number):
            self.acts.append((self._start(phrase), choices))

    # --- spans ---

    def _start(self, phrase: Phrase) -> int:
        return self.found[phrase.first].start

    def _span(self, phrase: Phrase) -> tuple[int, int]:
        return self.found[phrase.first].start, self.found[phrase.stop - 1].end

    def _piece(self, path: Path, place: Place) -> tuple[int, int]:
        """The words of a list that name this one place: its number, or its whole path."""
        own = {i for s in path.own for i in range(s.first, s.stop)}
        many = [s for s in place if s.many and s.first in own]
        if many:
            return self.found[many[-1].first].start, self.found[many[-1].stop - 1].end
        return self.found[path.own[0].first].start, self.found[path.own[-1].stop - 1].end

    def _lang(self, phrase: Phrase) -> str:
        words = [t for t in self.found[phrase.first : phrase.stop] if t.shape == "word"]
        if phrase.run is not None and phrase.run.kazakh:
            return "kk"
        return language(" ".join(t.text for t in words))


def _shape(place: Place, *, many: bool) -> Form:
    if any(s.ranged for s in place):
        return Form.RANGE
    if many:
        return Form.LIST
    return Form.INNER if len(place) > 1 else Form.ARTICLE
