"""From «пункт 2 статьи 10» to the place it names.

Reads the levels and numbers of one phrase and where the phrase stands, returns ``Place`` values
with identifiers where the act has them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.errors import IdentifierError
from graph.identifiers import Act, Provision
from graph.statutes.model import Place
from graph.statutes.words import RANK

if TYPE_CHECKING:
    from collections.abc import Callable

_CONTAINERS = {"section", "subsection", "chapter", "paragraph"}
_STEPS = {"par": "par", "part": "part", "sub": "sub", "note": "note"}


@dataclass(frozen=True, slots=True)
class Named:
    """One level of a phrase with the numbers it names: («par», ("1", "2"))."""

    level: str
    numbers: tuple[str, ...] = ()


def _nowhere(_: Provision) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Context:
    """Where a note stands."""

    act: Act
    article: str | None = None
    par: tuple[tuple[str, str], ...] = ()  # the numbered paragraph around it, if any
    default: Place = field(default_factory=lambda: Place("act"))
    exists: Callable[[Provision], bool] = _nowhere


def articles_named(chain: list[Named]) -> tuple[str, ...]:
    """The numbers of the articles that a phrase names."""
    return tuple(n for named in chain if named.level == "article" for n in named.numbers)


def places(chain: list[Named], context: Context, text: str) -> tuple[Place, ...]:
    """The places that a phrase names.

    The innermost levels are the places; the outer ones say where they lie. A level that the
    phrase leaves out («Заголовок с изменением») is that of the place where the note stands.
    """
    if not chain:
        return (context.default,)
    ordered = sorted(_points_of_parts(chain), key=lambda named: RANK[named.level])
    inner = [named for named in ordered if RANK[named.level] > RANK["article"]]
    articles = [n for named in ordered if named.level == "article" for n in named.numbers]
    about_article = any(named.level == "article" for named in ordered)
    if inner and (about_article or not _container(ordered)):
        return _inside(inner, articles, context, text)
    if about_article:
        return _articles(articles, context, text)
    return _containers(ordered, inner, context, text)


def _points_of_parts(chain: list[Named]) -> list[Named]:
    """«пункт 4) части восьмой»: a пункт inside a часть is what laws call подпункт."""
    levels = [named.level for named in chain]
    if "par" in levels and "part" in levels and levels.index("par") < levels.index("part"):
        return [Named("sub", n.numbers) if n.level == "par" else n for n in chain]
    return chain


def _container(ordered: list[Named]) -> bool:
    return any(named.level in _CONTAINERS or named.level == "act" for named in ordered)


def _articles(numbers: list[str], context: Context, text: str) -> tuple[Place, ...]:
    if context.article is not None and context.article not in numbers:
        numbers = [context.article]  # the note stands there, whatever number slipped into it
    return tuple(
        Place("article", n, provision(context.act, [("art", n)]), text) for n in numbers
    ) or (Place("article", "", None, text),)


def _containers(
    ordered: list[Named], inner: list[Named], context: Context, text: str
) -> tuple[Place, ...]:
    named = ordered[-1] if not inner else [n for n in ordered if n not in inner][-1]
    kind = f"{named.level}-heading" if any(n.level == "heading" for n in inner) else named.level
    whole = {"preamble": [("preamble", "")]}.get(named.level)
    if whole:
        return (Place(kind, "", provision(context.act, whole), text),)
    if named.level == "annex":
        numbers = named.numbers or ("1",)
        return tuple(Place(kind, n, provision(context.act, [("annex", n)]), text) for n in numbers)
    if named.level == "text":
        return (Place("act", "", None, text),)
    return tuple(Place(kind, n, None, text) for n in named.numbers or ("",))


def _inside(
    inner: list[Named], articles: list[str], context: Context, text: str
) -> tuple[Place, ...]:
    if context.article is not None and context.article not in articles:
        articles = [context.article]
    if not articles:
        if (
            context.article is None
            and inner[0].level == "heading"
            and context.default.kind != "act"
        ):
            kind = f"{context.default.kind.removesuffix('-heading')}-heading"
            return (Place(kind, context.default.number, None, text),)
        return tuple(Place(n.level, m, None, text) for n in inner for m in n.numbers or ("",))
    found: list[Place] = []
    for article in articles:
        base = [("art", article)]
        rest = list(inner)
        if rest[0].level == "sub" and article == context.article:
            base = [*base, *context.par]  # «В подпункт 6)» stands inside its paragraph
        if rest[0].level == "heading":
            place = provision(context.act, base)
            found.append(Place("article-heading", article, place, text))
            rest = rest[1:]
        if rest:
            found += _deepest(rest, base, context, text)
    return tuple(found)


def _deepest(
    inner: list[Named], base: list[tuple[str, str]], context: Context, text: str
) -> list[Place]:
    """Walk from the outermost of the inner levels to the last, which may have many numbers."""
    steps = base
    for named in inner[:-1]:
        step = _step(named.level, named.numbers[:1], steps, context)
        steps = steps + step if step else steps
    last = inner[-1]
    if last.level == "passage":  # an абзац counts lines; it has no identifier of its own
        place = provision(context.act, steps)
        return [Place("passage", n, place, text) for n in last.numbers or ("",)]
    found = []
    for number in last.numbers or ("",):
        step = _step(last.level, (number,) if number else (), steps, context)
        kind = step[0][0] if step else last.level
        place = provision(context.act, steps + step) if step else None
        found.append(Place({"part": "passage"}.get(kind, kind), number, place, text))
    return found


def _step(
    level: str, numbers: tuple[str, ...], steps: list[tuple[str, str]], context: Context
) -> list[tuple[str, str]]:
    """The step of an identifier for one level.

    A часть is a numbered paragraph in the codes and an unnumbered passage in the laws: below a
    пункт it is a passage, below an article what the article really has, else a paragraph.
    """
    kind = _STEPS.get(level)
    if kind is None or (not numbers and kind != "note"):
        return []
    if kind == "part" and steps[-1][0] == "art":
        number = numbers[0]
        as_part = provision(context.act, [*steps, ("part", number)])
        as_par = provision(context.act, [*steps, ("par", number)])
        only_part = as_part is not None and context.exists(as_part)
        if not only_part or (as_par is not None and context.exists(as_par)):
            kind = "par"
    return [(kind, numbers[0] if numbers else "")]


def provision(act: Act, steps: list[tuple[str, str]]) -> Provision | None:
    """The identifier of a path, ``None`` where the identifier table has none for it."""
    try:
        return Provision(act, tuple(steps))
    except IdentifierError:
        return None
