"""Views: what the pages show, gathered from the answers.

Reads answers, writes the plain values that ``viz.pages`` draws; holds no HTML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.finding import find
from graph.answers import completeness, overview, read
from graph.answers.accounts import accounts
from graph.answers.agencies import holdings
from graph.answers.catalogue import concepts
from graph.answers.figures import totals
from graph.answers.judge import judge
from graph.answers.model import DISCLAIMER, LANGS, Holding, NormAnswer, Text, Thing
from graph.answers.resource import Description, describe_resource, pointing_here
from graph.identifiers import ONTOLOGY
from graph.locators import locator
from graph.validity import Status
from viz.act_overview import ActNorm, ActOverview
from viz.inputs import Hit, Option, QueryExample, QueryView, StartView, TraceFilters
from viz.resource_view import Incoming, NormBrief, Part, Property, ResourceView, Value

if TYPE_CHECKING:
    import datetime as dt

    from graph.rows import Questions, Row

PAGE = 50
"""How many things that point to a resource are shown at once."""


def filters(graph: Questions) -> TraceFilters:
    """The choices of the trace form."""
    acts = [c for c in completeness.acts(graph, []) if c.norms]
    choices = {
        scheme: [
            Option(thing.iri.rsplit("/", 1)[-1], thing.label, depth)
            for thing, depth in concepts(graph, scheme)
        ]
        for scheme in ("organisation-types", "rights", "barriers")
    }
    return TraceFilters(
        choices["organisation-types"],
        choices["rights"],
        choices["barriers"],
        [Option(c.act.iri.rsplit("/", 1)[-1], c.act.label, 0, c.norms) for c in acts],
    )


def start(graph: Questions, query: str, day: dt.date) -> StartView:
    """The start page, with results where something was searched for."""
    results = find(graph, query) if query else None
    return StartView(
        generation=graph.generation,
        date=day.isoformat(),
        query=query,
        hits=[Hit(hit.thing, {"en": hit.kind.lower()}, hit.snippet) for hit in results.hits]
        if results
        else [],
        total_hits=results.total if results else 0,
        facets=filters(graph),
        figures=totals(graph).rows,
        coverage=completeness.acts(graph, completeness.readings(graph)),
    )


def query_page(graph: Questions, query: str, examples: list[QueryExample]) -> QueryView:
    """The page on which a reader writes SPARQL."""
    return QueryView(graph.generation, query, examples)


def act_overview(graph: Questions, act: str, day: dt.date) -> ActOverview:
    """One act with its norms in force on the day, for its map."""
    norms = [a for a in overview.norms_of(graph, act, day) if a.validity.status is not Status.NO]
    articles = {read.article_of(p.iri) for a in norms for p in a.places}
    places = read.places(graph, articles)
    editions = {e.iri: e for a in norms for e in a.validity.editions}
    return ActOverview(
        read.things(graph, [act])[act],
        day.isoformat(),
        graph.generation,
        [places[iri] for iri in overview.parts_of(graph, act) if iri in articles],
        [
            ActNorm(
                a.norm,
                a.label,
                a.kind,
                a.restriction,
                a.places,
                a.validity,
                a.rights,
                a.punished_by,
                a.competences,
            )
            for a in norms
        ],
        [editions[iri] for iri in sorted(editions)],
        DISCLAIMER,
    )


def resource(
    graph: Questions, path: str, day: dt.date, turned: tuple[str, int] = ("", 1)
) -> ResourceView:
    """One resource with everything in and out of it.

    Args:
        graph: what is asked.
        path: of the resource, below the base.
        day: for which validity is judged.
        turned: property whose incoming things were paged, and to which page.

    Raises:
        NoSuchResourceError: the graph says nothing of it.
    """
    told = describe_resource(graph, path)
    types = {r["o"].text for r in told.outgoing if r["p"].text.endswith("#type")}
    norms: list[NormAnswer] = []
    if types & {f"{ONTOLOGY}Act", f"{ONTOLOGY}Provision"}:
        norms = overview.norms_of(graph, told.iri, day)
    elif f"{ONTOLOGY}Norm" in types:
        norms = []
    cited = read.citations(graph, [told.iri]).get(told.iri, [])
    how_far, texts = (
        completeness.statement(graph, told.iri)
        if types & {f"{ONTOLOGY}Act", f"{ONTOLOGY}Source"}
        else ([], [])
    )
    validity = judge(graph, [told.iri], day)[told.iri] if f"{ONTOLOGY}Norm" in types else None
    editions = {e.iri: e for a in norms for e in a.validity.editions}
    incoming = [_incoming(graph, told, predicate, turned) for predicate in sorted(told.incoming)]
    named = read.things(graph, _mentioned(told))
    return ResourceView(
        iri=told.iri,
        label=_heading(told.iri, named[told.iri].label),
        types=[named[t] for t in sorted(types)],
        generation=graph.generation,
        label_status=_label_status(told.outgoing),
        description={
            r["o"].lang or "en": r["o"].text
            for r in told.outgoing
            if r["p"].text.endswith("/description")
        },
        above=_above(graph, told.iri),
        parts=_parts(graph, told.iri, norms),
        norms=[
            _brief(a)
            for a in norms
            if f"{ONTOLOGY}Provision" in types and told.iri in {p.iri for p in a.places}
        ],
        validity=validity,
        official=_official(told.outgoing),
        outgoing=_outgoing(told, named),
        incoming=incoming,
        citations=cited,
        editions=[editions[e] for e in sorted(editions)] + (validity.editions if validity else []),
        date=day.isoformat(),
        readings=how_far,
        read_in=texts,
        map_kind="act" if f"{ONTOLOGY}Act" in types and norms else "",
        accounts=accounts(graph, told.iri) if f"{ONTOLOGY}accountOf" in told.incoming else [],
        holdings=_holdings(graph, told),
    )


def _holdings(graph: Questions, told: Description) -> list[Holding]:
    """Who filled a role, or which roles an agency filled; nothing is asked of other things."""
    if not {f"{ONTOLOGY}role", f"{ONTOLOGY}heldBy"} & set(told.incoming):
        return []
    return holdings(graph, [told.iri]).get(told.iri, [])


def _heading(iri: str, label: Text) -> Text:
    """A provision is headed by its number first, as a lawyer looks for it."""
    where = locator(iri)
    return {
        lang: f"{where[lang]}. {label[lang]}"
        if label.get(lang) and not label[lang].startswith("kz/")
        else where[lang]
        for lang in where
    } or label


def _mentioned(told: Description) -> set[str]:
    mentioned = {told.iri, *(r["p"].text for r in told.outgoing)}
    return mentioned | {r["o"].text for r in told.outgoing if r["o"].kind == "uri"}


def _outgoing(told: Description, named: dict[str, Thing]) -> list[Property]:
    by_property: dict[str, list[Value]] = {}
    for row in told.outgoing:
        o = row["o"]
        value = Value(
            thing=named[o.text] if o.kind == "uri" else None,
            text="" if o.kind == "uri" else o.text,
            lang=o.lang or "",
            datatype="" if o.datatype is None or o.datatype.endswith("#string") else o.datatype,
            inferred="inferred" in row,
        )
        by_property.setdefault(row["p"].text, []).append(value)
    return [
        Property(
            named[p], sorted(values, key=lambda v: (v.thing.iri if v.thing else "", v.lang, v.text))
        )
        for p, values in sorted(by_property.items())
    ]


def _incoming(
    graph: Questions, told: Description, predicate: str, turned: tuple[str, int]
) -> Incoming:
    total = told.incoming[predicate]
    pages = max(1, -(-total // PAGE))
    page = min(max(1, turned[1]), pages) if turned[0] == predicate else 1
    iris = pointing_here(graph, told.iri, predicate, (page - 1) * PAGE, PAGE)
    named = read.things(graph, [predicate, *iris])
    return Incoming(named[predicate], total, [named[i] for i in iris], page, pages)


def _above(graph: Questions, iri: str) -> list[Thing]:
    places = read.around(iri)[1:]
    if not read.around(iri) or read.act_of(iri) == iri:
        return []
    act = read.act_of(iri)
    named = read.things(graph, [*places, act])
    located = read.places(graph, places)
    return [
        named[act],
        *(Thing(p, located[p].locator or named[p].label) for p in reversed(places)),
    ]


def _parts(graph: Questions, iri: str, norms: list[NormAnswer]) -> list[Part]:
    parts = overview.parts_of(graph, iri)
    places = read.places(graph, parts)
    by_place: dict[str, list[NormBrief]] = {}
    for answer in norms:
        for place in answer.places:
            by_place.setdefault(place.iri, []).append(_brief(answer))
    return [
        Part(
            places[p],
            len(read.around(p)) - len(read.around(iri)) * (read.act_of(iri) != iri) - 1,
            by_place.get(p, []),
        )
        for p in parts
    ]


def _brief(answer: NormAnswer) -> NormBrief:
    return NormBrief(answer.norm, answer.label, answer.kind, answer.restriction, answer.validity)


def _label_status(rows: list[Row]) -> dict[str, str]:
    """A title in a language is official; a label without one is ours; neither is missing.

    Whether the title of a document is its own or a translation is not in the graph, so nothing is
    said of it.
    """
    titles = {r["o"].lang for r in rows if r["p"].text.endswith("#title")}
    ours = {r["o"].lang for r in rows if r["p"].text.endswith(("#label", "#prefLabel"))}
    printed = {r["o"].lang for r in rows if r["p"].text.endswith("/terms/title")}
    return {
        lang: "official" if lang in titles else "our-translation" if lang in ours else "missing"
        for lang in LANGS
        if lang not in printed or lang in titles | ours
    }


def _official(rows: list[Row]) -> str:
    """The address of an act at the official site, from its Adilet identifier."""
    found = next((r["o"].text for r in rows if r["p"].text.endswith("#id_local")), "")
    return read.official(found)
