"""Candidates: the provisions that a place may mean in the acts that may be meant.

Reads choices of acts and one place, yields candidates, the likeliest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cite import locate
from graph.cite.choose import weigh
from graph.cite.model import Candidate

if TYPE_CHECKING:
    from graph.cite.choose import Choice
    from graph.cite.locate import Place
    from graph.cite.naming import Names

_NOT_THERE = 0.9  # how much less sure a provision is that the graph does not hold
_ALSO = 0.3  # the share of a second provision that the same words may mean


def candidates(
    choices: list[Choice], place: Place, known: Names, at: str, *, dated: bool, settled: bool
) -> tuple[Candidate, ...]:
    """The provisions that a place may mean.

    Args:
        choices: the acts that fit the words.
        place: the levels and numbers.
        known: the table of names.
        at: the day of the text, ISO, or empty.
        dated: the words give the number, the date or the year of the act.
        settled: the choices are weighed against each other already.
    """

    def there(act: str) -> bool:
        return any(locate.exists(act, way, known) for way in locate.ways(place, act, known))

    weighed = choices
    if len(choices) > 1 and not settled:
        weighed = weigh(choices, known, at, there, dated=dated)
    made = [c for choice in weighed for c in _in_act(choice, place, known)]
    return tuple(sorted(made, key=lambda c: -c.confidence))


def _in_act(choice: Choice, place: Place, known: Names) -> list[Candidate]:
    ways = locate.ways(place, choice.iri, known)
    there = [w for w in ways if locate.exists(choice.iri, w, known)]
    if not there:
        sure = round(choice.confidence * _NOT_THERE, 3)
        iris = [locate.iri(choice.iri, way) for way in sorted(ways, key=len)[:1]]
        return [Candidate(iri, sure, choice.why, exists=False) for iri in iris if iri]
    shares = (1.0,) if len(there) == 1 else (1 - _ALSO, _ALSO)
    found = [(locate.iri(choice.iri, w), s) for w, s in zip(there, shares, strict=False)]
    return [
        Candidate(iri, round(choice.confidence * share, 3), choice.why, exists=True)
        for iri, share in found
        if iri
    ]
