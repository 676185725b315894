"""Find the citations of a text: phrases that join places with the act they belong to.

Reads tokens, mentions of acts and runs of places, yields phrases in the order of the text.
«статья 5 Закона …» has its act behind, «Заңның 5-бабы» and "the Constitution (Article 12)" before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cite import acts, places, vocabulary

if TYPE_CHECKING:
    from graph.cite.acts import Mention
    from graph.cite.naming import Names
    from graph.cite.places import Run
    from graph.cite.tokenise import Token

_BEFORE = {
    "(",
    ")",
    ",",
    ":",
    "-",
    "s",
    "in",
    "its",
    "under",
    "the",
    "see",
    "см",
    *vocabulary.QUOTES,
}
_BEHIND = {"(", ")", ",", "new", "current", "нового", "действующего", "жаңа", *vocabulary.OF,
           *vocabulary.QUOTES}  # fmt: skip
_WIDEST = 4
_SENTENCE = 30
_STOPS = {".", "!", "?", ";"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention of an act, a run of places, or both joined.

    Attributes:
        run: the places, if any.
        mention: the act, if it is named or pointed to.
        first: index of the first token of the phrase.
        stop: index behind its last token.
        ahead: for a run without an act, the act named behind it in the same sentence.
    """

    run: Run | None
    mention: Mention | None
    first: int
    stop: int
    ahead: Mention | None = None


def find(found: list[Token], known: Names) -> list[Phrase]:
    """The phrases of a text, in its order."""
    named = acts.mentions(found, known)
    taken = {i for m in named for i in range(m.first, m.stop)}
    phrases, used = [], set()
    for run in places.runs(found, taken):
        mention = _act_of(found, run, named)
        if mention is not None:
            used.add(mention)
            ends = (min(run.first, mention.first), max(run.stop, mention.stop))
            phrases.append(Phrase(run, mention, *ends))
        else:
            phrases.append(Phrase(run, None, run.first, run.stop, _ahead(found, run, named)))
    alone = [Phrase(None, m, m.first, m.stop) for m in named if m not in used]
    return sorted([*phrases, *alone], key=lambda p: p.run.first if p.run else p.first)


def _act_of(found: list[Token], run: Run, named: list[Mention]) -> Mention | None:
    """The mention that a run belongs to: behind it, or before it, or none."""
    behind = next((m for m in named if m.first >= run.stop), None)
    before = next((m for m in reversed(named) if m.stop <= run.first), None)
    if before is not None and not _joined(found, before, run):
        before = None
    if behind is not None and not _follows(found, run, behind):
        behind = None
    return before or behind if run.kazakh else behind or before


def _ahead(found: list[Token], run: Run, named: list[Mention]) -> Mention | None:
    behind = next((m for m in named if m.first >= run.stop), None)
    if behind is None or behind.points or behind.first - run.stop > _SENTENCE:
        return None
    ends = any(found[i].text in _STOPS for i in range(run.stop, behind.first))
    return None if ends else behind


def _follows(found: list[Token], run: Run, mention: Mention) -> bool:
    words = [t.text for t in found[run.stop : mention.first]]
    if len(words) > _WIDEST or any(w not in _BEHIND and not vocabulary.is_draft(w) for w in words):
        return False
    return not ("," in words and mention.points in ("kind", "back", "this"))


def _joined(found: list[Token], mention: Mention, run: Run) -> bool:
    words = [t.text for t in found[mention.stop : run.first]]
    repeats = mention.points == "back" and not mention.kind  # «Там же, ст. 5», "Ibid. Art. 5"
    allowed = _BEFORE | {"."} if repeats else _BEFORE
    return len(words) <= _WIDEST and all(w in allowed for w in words)
