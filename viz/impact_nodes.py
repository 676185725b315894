"""Boxes of an impact: what goes, what changes, what stays, and who asked for it.

Reads an impact, writes a sketch. What hangs on other things is in ``viz.impact_loose``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.reform.sentences import CLOSE
from viz import links, parts
from viz.asked import targets
from viz.impact_loose import put_loose, put_refused, put_untouched
from viz.impact_sketch import AFTER, NORM, PROVISION, RECOMMENDATION, Drawn
from viz.scene import Edge, Node
from viz.style import NORM_STATUSES
from viz.words import plain, word

if TYPE_CHECKING:
    from graph.reform.answer import Changed, Further, Impact, Met

_DEGREES = {"full": "met", "part": "met-in-part", "open": "met-open"}
_CHANGES = {"restored": "restored", "introduced": "introduced"}


def drawn(impact: Impact, lang: str) -> Drawn:
    """Every box and line of an impact, most telling first."""
    d = Drawn(lang)
    for status in NORM_STATUSES[:-4]:
        d.titles[_band(status)] = word(f"band-{_band(status)}", lang)
    for close, sentence in CLOSE.items():
        key = "further" if close == "same-barrier" else f"residual:{close}"
        d.titles[key] = f"{word('band-residual', lang)}. {plain(sentence, lang)}"
    d.titles |= {s: word(f"band-{s}", lang) for s in ("untouched", "refused")}
    _lifted(d, impact)
    for change in impact.changed:
        _changed(d, change)
    for norm in impact.revived:
        d.norm(norm, "revived", "revived", norm.rights)
        d.rights(norm.norm, norm.rights, "concerns")
    for loose in impact.consequential:
        put_loose(d, loose, "consequential")
    for loose in impact.unknown:
        put_loose(d, loose, "undecided")
    for r in impact.residual:
        rights = r.rights or r.norm.rights
        key, reason = f"residual:{r.closeness}", plain(r.reason, lang)
        name = d.norm(r.norm, "residual", key, rights, r.types, reason)
        if not r.types:  # joined to what goes without a type in common: it hangs on its types
            d.hang(name, [step.subject.iri for step in r.path])
        d.rights(r.norm.norm, rights, "remains")
    for f in impact.further:
        _further(d, f)
    for loose in impact.untouched:
        put_untouched(d, loose)
    put_refused(d, impact)
    _recommendations(d, impact)
    return d


def _band(status: str) -> str:
    return {"narrowed": "lifted", "introduced": "changed", "restored": "changed"}.get(
        status, status
    )


def _lifted(d: Drawn, impact: Impact) -> None:
    gone = set(targets(impact, "repeal"))
    direct = {t.iri for x in impact.lifted for t in (x.direct or x.types)}
    for x in impact.lifted:
        status = "lifted" if x.whole else "narrowed"
        name = d.norm(x.norm, status, "lifted", x.norm.rights, [*x.types, *x.persons])
        d.rights(name, x.norm.rights, "concerns")
        for kind, things in (("organisation-type", x.types), ("role", x.persons)):
            for thing in things:
                parts.add_thing(d.sketch, thing, kind, d.lang, AFTER)
                d.sketch.edge(Edge(name, thing.iri, "frees"))
        d.follow |= {t.iri for t in x.types} - direct
        because = d.place(x.because)
        if because not in d.places[name]:
            d.places[name].insert(0, because)
            d.sketch.edge(Edge(because, name, "states"))
        for place in d.places[name]:
            if any(place == t or place.startswith(f"{t}/") for t in gone):
                d.sketch.mark(place, "repealed")


def _changed(d: Drawn, change: Changed) -> None:
    before, after = plain(change.before, d.lang), plain(change.after, d.lang)
    told = f"{before} → {after}" if before else after
    effect = word(f"effect-{change.effect}", d.lang)
    label = plain(change.norm.label, d.lang) or links.slug(change.norm.iri)
    status = _CHANGES.get(change.kind, "changed")
    d.put(
        Node(change.norm.iri, label, "norm", status, links.page(change.norm.iri),
             (told, f"{word('effect', d.lang)}: {effect}"), NORM,
             types=tuple(t.iri for t in change.types), act=change.place.act.iri),
        "changed",
        [change.place],
    )  # fmt: skip


def _further(d: Drawn, f: Further) -> None:
    barriers = ", ".join(plain(b.label, d.lang) for b in f.barriers)
    details = (plain(CLOSE[f.closeness], d.lang) if f.closeness in CLOSE else "", barriers,
               parts.cited(f.place, d.lang), word(f"status-{f.status.value}", d.lang))  # fmt: skip
    label = plain(f.norm.label, d.lang) or links.slug(f.norm.iri)
    d.put(
        Node(f.norm.iri, label, "norm", "further", links.page(f.norm.iri),
             tuple(x for x in details if x), NORM, rights=tuple(r.iri for r in f.rights),
             types=tuple(t.iri for t in f.types), act=f.place.act.iri),
        "further",
        [f.place],
    )  # fmt: skip
    d.rights(f.norm.iri, f.rights, "remains")


def _recommendations(d: Drawn, impact: Impact) -> None:
    for met in impact.recommendations:
        _met(d, met)
    for x in impact.lifted:
        for asked in x.norm.recommendations:
            if asked.iri not in d.sketch.nodes:
                label = plain(asked.label, d.lang) or links.slug(asked.iri)
                details = (plain(asked.source.label, d.lang), plain(asked.description, d.lang))
                d.sources[asked.iri] = details[0]
                d.sketch.node(
                    Node(asked.iri, label, "recommendation", "plain", links.page(asked.iri),
                         tuple(t for t in details if t), RECOMMENDATION)
                )  # fmt: skip
                for place in d.places[x.norm.norm]:
                    d.sketch.edge(Edge(asked.iri, place, "asks"))


def _met(d: Drawn, met: Met) -> None:
    iri = met.recommendation.iri
    by = ", ".join(plain(b.label, d.lang) for b in met.by)
    source = plain(met.source.label, d.lang)
    open_ = "; ".join(plain(t.label, d.lang) for t in met.left)
    details = (f"{by} ({met.since})" if met.since else by, source, plain(met.says, d.lang),
               f"{word('still-open', d.lang)}: {open_}" if open_ else "")  # fmt: skip
    label = plain(met.recommendation.label, d.lang) or links.slug(iri)
    d.sources[iri] = source
    d.sketch.node(
        Node(iri, label, "recommendation", _DEGREES.get(met.degree, "plain"), links.page(iri),
             tuple(t for t in details if t), RECOMMENDATION)
    )  # fmt: skip
    for target in (*met.met, *met.left):
        for name in _aimed(d, target.iri):
            d.sketch.edge(Edge(iri, name, "asks"))


def _aimed(d: Drawn, target: str) -> list[str]:
    """The provisions by which a line goes from a recommendation to what it targets."""
    if target in d.places:
        return d.places[target] or [target]
    return [i for i, n in d.sketch.nodes.items()
            if n.layer == PROVISION and (i == target or i.startswith(f"{target}/"))]  # fmt: skip
