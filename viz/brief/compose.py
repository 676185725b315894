"""Compose: a brief as a paper in one language, as much as three pages hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viz import links
from viz.brief.citing import Citing, noted
from viz.brief.dates import spoken
from viz.brief.drawing import drawing
from viz.brief.paper import Block, Paper, Run, Runs, clean, filled, joined, merged, plain, run
from viz.brief.room import ROOMS, Room, fits
from viz.brief.voices import Voices
from viz.words import counted, known, word

if TYPE_CHECKING:
    from graph.reform.brief import Brief

_SHORT = 3  # operations behind which the drawing still fits on the first page

FORMATS = ("pdf", "docx", "html", "markdown")
"""What a brief can be written as."""


def compose(brief: Brief, lang: str = "en", base: str = "") -> Paper:
    """The paper that tells a brief, with as much as fits into three pages.

    Args:
        brief: what is told.
        lang: en, ru or kk.
        base: address of the service, put before the addresses in the paper; empty leaves them
            without a host.
    """
    papers = (_paper(brief, known(lang), base.rstrip("/"), room) for room in ROOMS)
    paper = next(papers)
    while not fits(paper):
        following = next(papers, None)
        if following is None:
            break
        paper = following
    return paper


def _paper(brief: Brief, lang: str, base: str, room: Room) -> Paper:
    cite = Citing(brief, lang, base)
    told = Voices(brief, cite, room)
    day = str(brief.impact.question.get("at") or "")
    title = _title(told)
    short = _short(told)
    blocks = []
    idle = not (told.impact.lifted or told.impact.changed)
    for key, part in (
        ("brief-ask", told.asks),
        ("brief-lifts", told.lifts),
        ("brief-must", told.must),
        ("brief-stays", told.stays),
        ("brief-asked", told.asked),
        ("brief-unknown", told.unknown),
    ):
        if idle and key not in ("brief-ask", "brief-lifts", "brief-unknown"):
            continue  # of what goes nothing can be said where nothing goes
        found = part()
        if found:
            blocks += [Block("h2", (Run(word(key, lang)),)), *found]
    drawn = None if idle else drawing(told)
    if drawn:
        # on the first page in any case: behind some sentences of what is asked, before a long list
        spot = 1 + len(brief.asks) if len(brief.asks) <= _SHORT else 0
        blocks[spot:spot] = [
            Block("h2", (Run(word("brief-map", lang)),)),
            Block("figure", (Run(word("brief-map-why", lang)),)),
        ]
    paths = {f: base + links.impact(brief.impact.question, lang, "/v1/brief", f) for f in FORMATS}
    paths["page"] = links.impact(brief.impact.question, path="/brief")
    paths["impact"] = links.impact(brief.impact.question, lang)
    return Paper(
        lang,
        title,
        word("brief-kicker", lang),
        _under(day, lang, [title, *short, *(b.runs for b in blocks)]),
        tuple(short),
        tuple(blocks),
        cite.notes,
        _foot(brief, lang, day, paths["pdf"]),
        drawn,
        brief.impact.generation,
        day,
        paths,
    )


def _title(told: Voices) -> Runs:
    """What the reform is called, else what its first operation asks for."""
    name = run(told.impact.title, told.lang)
    if name.text:
        whole = any(told.impact.title == f.title for f in told.brief.sources.values())
        return filled("brief-all-demands", told.lang, title=name) if whole else (name,)
    first = told.brief.asks[0]
    name = run(first.target.label, told.lang)
    if not first.norm and first.places:
        name = Run(plain(told.cite.named(first.places[0])))
    runs: Runs = filled("brief-title", told.lang, what=word(f"op-{first.option}", told.lang),
                        name=name)  # fmt: skip
    rest = len(told.brief.asks) - 1
    return filled("brief-and-more", told.lang, first=runs, n=rest) if rest else runs


def _under(day: str, lang: str, every: list[Runs]) -> Runs:
    runs = filled("brief-under", lang, day=spoken(day, lang))
    if any(r.lang for runs_ in every for r in runs_):
        runs = merged([*runs, Run(" "), *filled("brief-italics", lang)])
    return runs


def _short(told: Voices) -> list[Runs]:
    """The most important in some lines, every figure with the note of who counted it."""
    impact, lang, cite = told.impact, told.lang, told.cite
    sure = [x for x in impact.lifted if x.norm.counts]
    burdens = sum(x.norm.restriction for x in sure)
    what = [
        (Run(counted(n, key, lang)),)
        for n, key in ((burdens, "n-restrictions"), (len(sure) - burdens, "n-rules"))
        if n
    ]
    whom = [
        (Run(counted(n, key, lang)),)
        for n, key in (
            (len({t.iri for x in sure for t in x.types}), "n-kinds-freed"),
            (len({p.iri for x in sure for p in x.persons}), "n-groups-freed"),
        )
        if n
    ]
    sign = f" {word('and', lang)} "
    found: list[Runs] = []
    if what:
        key = "brief-s-lifts" if whom else "brief-s-lifts-nobody"
        found.append(filled(key, lang, what=joined(what, sign), whom=joined(whom, sign)))
    if impact.changed:
        changed = counted(len(impact.changed), "n-norms", lang)
        found.append(filled("brief-s-changes", lang, what=changed))
    if not found:
        found.append(filled("brief-s-nothing", lang))
    close = sum(r.norm.counts for r in impact.residual)
    further = sum(f.status.counts for f in impact.further)
    if close or further:
        found.append(filled("brief-s-stays", lang, close=close, further=further))
    if impact.consequential:
        others = counted(len(impact.consequential), "n-others", lang)
        found.append(filled("brief-s-must", lang, n=others))
    if impact.unknown:
        points = counted(len(impact.unknown), "n-points", lang)
        found.append(filled("brief-s-unknown", lang, n=points))
    found = [noted(runs, cite.counted()) for runs in found]
    dated = sorted((m for m in impact.recommendations if m.since), key=lambda m: m.since)
    if dated:
        first = {cite.asker(m): m for m in reversed(dated)}
        askers = sorted(first, key=lambda who: first[who].since)
        names = joined([*askers[:3], *told.more(len(askers) - 3)])
        runs = filled("brief-s-asked", lang, who=names, since=spoken(dated[0].since, lang))
        cited = [c for who in askers[:3] for c in first[who].citations]
        found.append(noted(runs, *cite.sources(cited)))
    return found


def _foot(brief: Brief, lang: str, day: str, address: str) -> tuple[Runs, ...]:
    link = Run(clean(address), href=address)
    made = filled("brief-made", lang, generation=brief.impact.generation, day=spoken(day, lang))
    advice = run(brief.impact.disclaimer, lang)
    if not advice.text:
        advice = Run(word("not-advice", lang))
    return (
        (Run(advice.text, True, advice.lang),),
        merged([*made, Run(" "), *filled("brief-again", lang, link=link), Run(".")]),
        filled("licences", lang),
    )
