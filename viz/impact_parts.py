"""What the impact page shows, arranged: parts, refusals, counts, addresses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from graph.answers.model import Place, Text, Thing
from graph.identifiers import local
from graph.reform.words import OPTIONS
from viz import links
from viz.asked import repealed
from viz.bars import Bar
from viz.shell import Voice
from viz.trace_parts import anchor
from viz.words import word_or_key

if TYPE_CHECKING:
    from graph.reform.answer import Further, Impact, Residual

_ALWAYS = ("lifted", "residual", "consequential", "unknown-part")


def impact_values(impact: Impact, lang: str) -> dict[str, Any]:
    """Everything that the template of the impact page names."""
    question = impact.question
    voice = Voice(lang)
    sizes = {
        "lifted": len(impact.lifted),
        "changed": len(impact.changed),
        "residual": len(impact.residual) + len(impact.further),
        "revived": len(impact.revived),
        "consequential": len(impact.consequential),
        "untouched": len(impact.untouched),
        "served": len(impact.recommendations) + len(impact.standards) + len(impact.cases),
        "functions-lost": len(impact.functions),
        "unknown-part": len(impact.unknown),
        "refused": len(impact.refused),
    }
    figures = impact.counts or {k: n for k, n in sizes.items() if n}
    return {
        "generation": impact.generation,
        "impact": impact,
        "date": str(question.get("at") or ""),
        "given": [
            (option, text)
            for option, value in question.items()
            if option != "at"
            for text in links.iris(value)
        ],
        "options": tuple(OPTIONS),
        "repealed": [_subject(thing, voice) for thing in repealed(impact)],
        "sizes": [(id_, n) for id_, n in sizes.items() if n or id_ in _ALWAYS],
        "count_bars": [
            (
                "",
                [
                    Bar(word_or_key(k, lang), n, look=k.replace("_", "-"))
                    for k, n in figures.items()
                ],
            )
        ],
        "most": 0,
        "lifted": [(anchor(x.norm, "l"), x) for x in impact.lifted],
        "residual": [
            (reason, [(anchor(r.norm, "r"), r) for r in found])
            for reason, found in _by_closeness(impact)
        ],
        "further": _by_barrier(impact),
        "revived": [(anchor(n, "v"), n) for n in impact.revived],
        "loose": [
            ("consequential", impact.consequential),
            ("untouched", impact.untouched),
            ("unknown-part", impact.unknown),
        ],
        "refusals": [_refusal(r, voice) for r in impact.refused],
        "address": {
            "map": links.impact(question, lang, "/v1/maps/impact", "html"),
            **{
                fmt: links.impact(question, lang, "/v1/maps/impact", fmt)
                for fmt in ("svg", "png", "graphml")
            },
            "json": links.impact(question, lang, "/v1/impact"),
            "brief": links.impact(question, lang, "/brief"),
            "brief-pdf": links.impact(question, lang, "/v1/brief", "pdf"),
            "brief-docx": links.impact(question, lang, "/v1/brief", "docx"),
        },
    }


def _by_closeness(impact: Impact) -> list[tuple[Text, list[Residual]]]:
    """Residual norms under the sentence that says how close they come."""
    groups: dict[str, list[Residual]] = {}
    for r in impact.residual:
        groups.setdefault(r.closeness, []).append(r)
    return [(found[0].reason, found) for found in groups.values()]


def _by_barrier(impact: Impact) -> list[tuple[list[Thing], list[Further]]]:
    """Residual norms farther away, under their kinds of barrier."""
    groups: dict[tuple[str, ...], list[Further]] = {}
    for f in impact.further:
        groups.setdefault(tuple(b.iri for b in f.barriers), []).append(f)
    return [(found[0].barriers, found) for found in groups.values()]


def _subject(thing: Place | Thing, voice: Voice) -> Markup:
    if isinstance(thing, Place):
        where = voice.text(thing.locator) + ", " if thing.locator else Markup()
        return Markup('<a href="{}">{}{}</a>').format(
            voice.href(thing.iri), where, voice.text(thing.act.label)
        )
    return voice.link(thing)


def _refusal(refused: Mapping[str, Any], voice: Voice) -> dict[str, Any]:
    """One refusal; its reason may be words in several languages or one sentence."""
    reason = refused.get("reason") or ""
    words: Text = dict(reason) if isinstance(reason, Mapping) else {"en": str(reason)}
    place = refused.get("place")
    subject = place if isinstance(place, Place) else Thing(str(refused.get("iri", "")), {})
    return {
        "subject": _subject(subject, voice),
        "reason": words,
        "extra": Markup(", ").join(_things(refused.get("continued_by"), voice)),
    }


def _things(value: object, voice: Voice) -> list[Markup]:
    if isinstance(value, Thing):
        return [voice.link(value)]
    if isinstance(value, list | tuple):
        return [link for one in value for link in _things(one, voice)]
    if isinstance(value, Mapping) and "iri" in value:
        return [voice.link(Thing(str(value["iri"]), dict(value.get("label") or {})))]
    return [voice.link(Thing(iri, {voice.lang: local(iri)})) for iri in links.iris(value)]
