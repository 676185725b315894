"""Editors' warnings («Примечание ИЗПИ!»): wording that is not in force yet, or only for some.

Reads the words behind the warning's name, returns a ``Notice``. A warning stands before what it
concerns; it is never text of the law, and what it announces is never a change in force.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.statutes import effects, history, phrases
from graph.statutes.model import Event, Notice, Place, Unparsed
from graph.statutes.places import Context, articles_named, places
from graph.statutes.tokens import tokens

if TYPE_CHECKING:
    from graph.statutes.lines import Passage

_KINDS = [
    ("contents", r"создано содержание|для удобства пользования"),
    ("review", r"начато производство|проверк\w+ конституционности"),
    ("limited-wording", r"данная редакция|действующую редакцию|архивную версию"),
    ("suspended", r"приостановлен"),
    ("announced", r"предусматрива[ею]тся|предусмотрен[аоы]?(?!\w)|көзделген"),
    ("commencement", r"порядок введения|тәртібін|order of enforcement"),
    ("enacted", r"(?:введен|принят)\w*\s+(?:в действие\s+)?\w*\s*(?:постановлени|законом|указом)"),
    (
        "not-yet-in-force",
        r"ввод[ия]тся|вступа\w+ в силу|действует с|be enforced|force|қолданысқа",
    ),
    ("history", r"с изменени|в редакции|исключен|дополнен"),
]
_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in _KINDS]
_WITH_EVENTS = {"announced", "suspended", "history"}


def kind_of(folded: str) -> str | None:
    """What a warning says, ``None`` when its words are of no known kind."""
    return next((kind for kind, pattern in _PATTERNS if pattern.search(folded)), None)


def goes_on(folded: str, kind: str | None) -> bool:
    """Whether a further passage belongs to a warning: «по всему тексту слова … заменить»."""
    return kind == "announced" and folded.lstrip().startswith(
        ("по всему тексту", "в тексте", "слова")
    )


def notice(passages: list[Passage], start: int, context: Context) -> Notice:
    """The warning whose words begin at ``start`` of the first passage.

    Args:
        passages: the passage with the warning's name and those with its words.
        start: where the words begin in the first one.
        context: where it stands.
    """
    last = passages[-1]
    span = passages[0].span()
    span = replace(span, end=last.span().end, last_line=last.span().last_line)
    words_of = [(p, start if i == 0 else 0) for i, p in enumerate(passages)]
    text = " ".join(t for p, at in words_of if (t := p.text(at)))
    folded = " ".join(p.folded[at:] for p, at in words_of)
    kind = kind_of(folded)
    at = _place(words_of, context)
    if kind is None:
        unknown = (Unparsed("a warning of no known kind", span, text),) if text else ()
        return Notice("other", span, text, at, (), unknown)
    if kind not in _WITH_EVENTS:
        return Notice(kind, span, text, at)
    events: list[Event] = []
    unparsed: list[Unparsed] = []
    for passage, begin in words_of:
        told = history.parse(passage, begin, _seen_from(passage, begin, context))
        events += told.events
        unparsed += told.unparsed
    announced = kind == "announced"
    marked = tuple(replace(e, announced=e.announced or announced) for e in events)
    place = marked[0].place if marked else at
    return Notice(kind, span, text, place, marked, tuple(unparsed))


def in_force_from(found: Notice) -> str | None:
    """The date from which the text behind the warning is in force, if it states one."""
    stated = effects.effect(found.text.lower(), found.text)
    return stated.date


def _seen_from(passage: Passage, start: int, context: Context) -> Context:
    """A warning may stand before the article it names: then the name tells, not the place."""
    named = history.parse(passage, start, context).named
    return replace(context, article=None, par=()) if named else context


def _place(words_of: list[tuple[Passage, int]], context: Context) -> Place:
    for passage, begin in words_of:
        found = tokens(passage.folded, passage.raw, begin)
        for i, token in enumerate(found):
            chain, stop = phrases.chain(found, i)
            if chain and (chain[0].numbers or articles_named(chain)):
                text = passage.text(token.start, found[stop - 1].end)
                own = replace(context, article=None, par=()) if articles_named(chain) else context
                return places(chain, own, text)[0]
    return context.default
