"""References in the running text: «статьей 123 настоящего Кодекса», «части второй статьи 5».

Reads one passage and where it stands, yields ``Reference`` values with candidate provisions of
this act, or with the words of the other act that is meant (``graph.statutes.other_acts``).
Which candidate exists is known only when the act was read to its end: ``settle``. The grammar of
the phrases is in ``graph.statutes.citing``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.statutes import citing, other_acts
from graph.statutes.model import Reference
from graph.statutes.places import provision
from graph.statutes.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.identifiers import Act, Provision
    from graph.statutes.citing import Cited
    from graph.statutes.lines import Passage

_WORTH = re.compile(
    r"стат[ье]|ст\.|пункт|част[ьияюе]|абзац|article|paragraph|закон|кодекс|конституц|law|code"
)
_THIS_ACT = re.compile(
    r"\s*(?:настоящ\w+\s+(?:\w+\s+)?(?:кодекс|закон|конституци|указ)\w*"
    r"|(?:of\s+)?(?:this|the\s+present)\s+(?:law|code|constitution))"
)
_THIS_PLACE = re.compile(
    r"\s*(?:настоящ\w+|этой|этого|данной|данного)\s+(?P<ru>стать|подпункт|пункт|част|примечани)\w*"
    r"|\s*(?:of\s+)?(?:this|the\s+present)\s+(?P<en>article|paragraph)"
)
_GAZETTE = re.compile(r"\(\s*ведомости\b(?:[^()]|\([^()]*\))*\)?")
"""Where an act was published: its «ст. 211» numbers an item of the gazette, not an article."""
_OWN_CONSTITUTION = re.compile(r"\s*(?:of\s+)?(?:the\s+)?(?:конституци|constitution)\w*")
_DEPTHS = {"пункт": "par", "част": "par", "подпункт": "sub", "paragraph": "par"}

Steps = list[tuple[str, str]]


def references(
    passage: Passage, act: Act, source: Provision | None, start: int = 0
) -> Iterator[Reference]:
    """The references of one passage, in its order.

    Args:
        passage: a passage of the law's own text.
        act: the act it belongs to.
        source: the provision it belongs to.
        start: where its words begin.
    """
    if not _WORTH.search(passage.folded, start):
        return
    found = tokens(passage.folded, passage.raw, start)
    printed = [m.span() for m in _GAZETTE.finditer(passage.folded, start)]
    inside_constitution = "constitution" in act.slug
    named: set[int] = set()  # acts that a reference to one of their places has told already
    for run in citing.runs(found):
        if any(first <= found[run[0].start].start < last for first, last in printed):
            continue
        end = found[run[-1].stop - 1].end
        scope, mention = _scope(passage, end, own_constitution=inside_constitution)
        if mention is not None:
            named.add(mention.start)
        for cited in run:
            first, last = found[cited.start].start, found[cited.stop - 1].end
            span, text = passage.span(first, last), passage.text(first, last)
            if mention is not None:
                yield Reference(source, span, text, (), mention.act, mention.number, mention.date)
                continue
            stated = scope != "open"
            for candidates in _candidates(cited, act, source, scope):
                yield Reference(source, span, text, candidates, stated=stated)
    for mention in other_acts.mentions(passage, start):
        if mention.start in named:
            continue
        if inside_constitution and _OWN_CONSTITUTION.match(passage.folded, mention.start):
            continue
        ends = (mention.start, mention.end)
        span, text = passage.span(*ends), passage.text(*ends)
        yield Reference(source, span, text, (), mention.act, mention.number, mention.date)


def quoted(found: Iterable[Reference]) -> Iterator[Reference]:
    """References of wording that is quoted: which act its own articles are of, no word tells."""
    for reference in found:
        yield replace(reference, candidates=(), stated=False)


def settle(found: Iterable[Reference], known: set[Provision]) -> Iterator[Reference]:
    """Choose for each reference the first candidate that the act really has."""
    for reference in found:
        target = next((c for c in reference.candidates if c in known), None)
        yield replace(reference, target=target) if target else reference


def _scope(
    passage: Passage, end: int, *, own_constitution: bool
) -> tuple[str, other_acts.Mention | None]:
    """Which act, or which place of this act, the words behind the reference name."""
    folded = passage.folded
    here = _THIS_PLACE.match(folded, end)
    if here:
        kind = _DEPTHS.get(here["ru"] or here["en"], "art")
        return kind, None
    this = _THIS_ACT.match(folded, end)
    if this is None and own_constitution:
        this = _OWN_CONSTITUTION.match(folded, end)
    if this:
        return "act", None
    mention = other_acts.mention_at(passage, end)
    if mention is not None:
        return "other", mention
    return "open", None


def _candidates(
    cited: Cited, act: Act, source: Provision | None, scope: str
) -> Iterator[tuple[Provision, ...]]:
    """For each number of the innermost level, the provisions it may mean, the likeliest first."""
    bases: list[Steps] = [[("art", n)] for n in cited.articles]
    if not bases:
        if source is None or source.steps[0][0] != "art":
            return
        bases = _around(list(source.steps), cited, scope)
    if not cited.inner:
        for base in bases if cited.articles else []:
            yield _made(act, [base])
        return
    levels = list(reversed(cited.inner))  # outermost first
    for base in bases if cited.articles else [bases[0]]:
        paths = [base] if cited.articles else list(bases)
        for level, numbers in levels[:-1]:
            paths = [way for path in paths for way in _ways(path, level, numbers[0])]
        level, numbers = levels[-1]
        for number in numbers:
            ways = [way for path in paths for way in _ways(path, level, number)]
            yield _made(act, ways)


def _around(steps: Steps, cited: Cited, scope: str) -> list[Steps]:
    """Where a phrase without an article may begin: its paragraph, then its article."""
    article = steps[:1]
    if scope == "art":
        return [article]
    around = [steps[:n] for n in range(len(steps), 1, -1) if steps[n - 1][0] in ("par", "part")]
    outermost = cited.inner[-1][0] if cited.inner else ""
    if scope == "par" or (scope == "open" and outermost in ("sub", "passage", "part")):
        return [*around, article]
    return [article]


def _ways(path: Steps, level: str, number: str) -> list[Steps]:
    """How one level may continue a path.

    A часть is a paragraph in codes and a passage in laws, a пункт inside a часть is a
    sub-paragraph, an абзац has no identifier and means the place around it.
    """
    kinds = {kind for kind, _ in path}
    if level == "passage":
        return [path]
    if level == "note":
        return [[*path[:1], ("note", number)], [*path[:1], ("note", "")]]
    if level == "part":
        ways = (
            [[*path, ("part", number)]]
            if "par" in kinds
            else [[*path, ("par", number)], [*path, ("part", number)]]
        )
        return [*ways, path] if number == "1" else ways
    if level == "par" and "par" in kinds:
        return [[*path, ("sub", number)]]
    if level == "par":
        return [[*path, ("par", number)], [*path, ("sub", number)]]
    return [[*path, (level, number)]]


def _made(act: Act, paths: list[Steps]) -> tuple[Provision, ...]:
    made = (provision(act, path) for path in paths)
    return tuple(p for p in made if p is not None)
