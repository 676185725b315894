"""Pages: answers as whole HTML documents. Values in, text out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from viz import links
from viz.bars import Bar
from viz.enough_parts import enough_values
from viz.figure_parts import MOST_BARS, figure_values, measure_of
from viz.impact_parts import impact_values
from viz.league_parts import league_values
from viz.shell import STATIC, render
from viz.timeline_groups import groups
from viz.timeline_picture import timeline_picture, title_of
from viz.trace_parts import begin_values, trace_values
from viz.words import counted, known, word_or_key

if TYPE_CHECKING:
    from graph.answers.completeness import Coverage
    from graph.answers.figure_model import Figures, Reached
    from graph.answers.model import Trace
    from graph.answers.standards import Matrix
    from graph.answers.timeline_model import Timeline
    from graph.enough.answer import Enough
    from graph.network.network import Network
    from graph.reform.answer import Impact
    from graph.reform.league import League
    from viz.inputs import (
        DumpView,
        EnoughForm,
        ListView,
        Problem,
        QueryView,
        StartView,
        TraceFilters,
    )
    from viz.resource_view import Incoming, ResourceView

__all__ = [
    "POLICY",
    "STATIC",
    "coverage_page",
    "dumps_page",
    "enough_page",
    "figures_page",
    "impact_page",
    "list_page",
    "network_page",
    "problem_page",
    "query_page",
    "reforms_page",
    "resource_page",
    "standards_page",
    "start_page",
    "timeline_page",
    "trace_page",
]

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The Content-Security-Policy under which every page of this module works."""

_FORMATS = (
    (".ttl", "text/turtle"),
    (".jsonld", "application/ld+json"),
    (".nt", "application/n-triples"),
    (".rdf", "application/rdf+xml"),
)
_SHOWN_ARTICLES = 60  # of the network; the rest carries nothing and is in the data
_MOST_CITATIONS = 8
_COLUMNS = 4  # of a list on a page; all of them are in its data
_EXAMPLE_TYPE = "public-association"
_EXAMPLE_ARTICLE = "https://w3id.org/lawgraph/kz/act/administrative-offences-2014/art/489-1"


def start_page(view: StartView, lang: str = "en") -> str:
    """Search, facets, three questions, figures, and what the corpus covers."""
    lang = known(lang)
    day = {"at": view.date}
    restrictions = {"restrictions_only": True, **day}
    question = {"organisation_type": _EXAMPLE_TYPE, **restrictions}
    data = links.trace(question, path="/v1/trace")
    examples = [
        ("for-lawyer", "q-lawyer", links.trace(question, lang), ""),
        (
            "for-advocate",
            "q-advocate",
            links.impact({"repeal": [_EXAMPLE_ARTICLE], **day}, lang),
            "",
        ),
        ("for-program", "q-program", data, f"GET {data}"),
    ]

    def facet_href(name: str, value: str) -> str:
        if name == "act":
            return links.with_lang(f"/kz/act/{value}", lang)
        return links.trace({name: value, **restrictions}, lang)

    return render(
        "start.html",
        lang,
        links.trace({}, path="/") + (f"?q={links.quoted(view.query)}" if view.query else ""),
        generation=view.generation,
        view=view,
        examples=examples,
        facet_href=facet_href,
        figures=[
            Bar(word_or_key(f.key, lang), f.counted, links.figure(f, lang=lang))
            for f in view.figures
        ],
    )


def trace_page(trace: Trace, filters: TraceFilters, lang: str = "en") -> str:
    """The norms that reach an organisation type, grouped by act, with all they rest on."""
    here = links.trace(trace.question)
    return render("trace.html", lang, here, **trace_values(trace, filters, known(lang)))


def trace_begin(found: Reached, filters: TraceFilters, lang: str = "en") -> str:
    """The form of a trace where no kind of organisation is chosen, with how much reaches each."""
    here = links.trace(found.question)
    return render("trace_begin.html", lang, here, **begin_values(found, filters, known(lang)))


def impact_page(impact: Impact, lang: str = "en") -> str:
    """What a repeal lifts, leaves, revives and breaks, and what is not known."""
    here = links.impact(impact.question)
    return render("impact.html", lang, here, **impact_values(impact, known(lang)))


def enough_page(answer: Enough, form: EnoughForm, lang: str = "en") -> str:
    """The smallest reform for a goal, the proof, the alternatives, the ranking, the frontier."""
    return render("enough.html", lang, **enough_values(answer, form, known(lang)))


def figures_page(found: Figures, lang: str = "en") -> str:
    """What people count in the law on a day, as tables and pictures that open to their lists."""
    values = figure_values(found, lang)
    return render(
        "figures.html",
        lang,
        links.figures(found.question["at"]),
        measure_of=measure_of,
        most=MOST_BARS,
        first=[f"restrictions-by-{x}" for x in ("type", "right", "barrier", "life-stage")],
        **values,
    )


def coverage_page(found: Coverage, lang: str = "en") -> str:
    """How far each report and act was read, and in which languages things are named."""
    return render(
        "coverage.html",
        lang,
        "/coverage",
        generation=found.generation,
        found=found,
        facts=lambda source, name: links.listing(
            name, [("source", links.slug(source))], known(lang)
        ),
        data=[("JSON", "/v1/coverage"), ("CSV", f"/v1/coverage?format=csv&lang={known(lang)}")],
    )


def list_page(view: ListView, lang: str = "en") -> str:
    """One page of a list, for people."""
    lang = known(lang)
    page = view.page
    filters = [(a.name, a.value) for a in view.asked]

    def turn(offset: int) -> str:
        return links.listing(page.name, [*filters, ("offset", str(offset) if offset else "")], lang)

    return render(
        "list.html",
        lang,
        links.listing(page.name, filters),
        generation=page.generation,
        view=view,
        page=page,
        turn=turn,
        limit=view.limit,
        columns=[
            c
            for c in (page.items[0] if page.items else {})
            if c not in ("iri", "label", "status", "outcome", "description")
            and any(item[c] for item in page.items)
        ][:_COLUMNS],
        data=[
            ("JSON", links.listing(page.name, filters, path="/v1/")),
            ("CSV", links.listing(page.name, filters, lang, "/v1/", "csv")),
        ],
    )


def network_page(network: Network, lang: str = "en") -> str:
    """Which articles hold the law together, clusters, agencies, each measure explained."""
    date = str(network.question["at"])
    return render(
        "network.html",
        lang,
        links.network(date),
        generation=network.generation,
        network=network,
        date=date,
        shown=network.articles[:_SHOWN_ARTICLES],
        clusters=[c for c in network.clusters if len(c.articles) > 2],  # noqa: PLR2004 - pairs say little
        measures=("direct", "carries", "between", "separates"),
        places={a.place.iri: a.place for a in network.articles},
        json=links.network(date, lang, "/v1/network"),
        csv=links.network(date, lang, "/v1/network", "csv"),
        graphml=links.network(date, lang, "/v1/network", "graphml"),
    )


def standards_page(matrix: Matrix, lang: str = "en") -> str:
    """Places of the law against international standards, with who says that they conflict."""
    here = links.standards(matrix.question)
    return render(
        "standards.html",
        lang,
        here,
        generation=matrix.generation,
        matrix=matrix,
        csv=links.standards(matrix.question, lang, "/v1/standards/matrix", "csv"),
        json=links.standards(matrix.question, lang, "/v1/standards/matrix"),
    )


def timeline_page(found: Timeline, lang: str = "en") -> str:
    """What became of an act or a provision: drawn, and as a table that says the same."""
    lang = known(lang)
    place = found.subject.iri
    data = [
        ("SVG", links.timeline(place, lang, "svg")),
        ("JSON", links.timeline(place, path="/v1/timeline")),
        ("CSV", links.timeline(place, lang, "csv", path="/v1/timeline")),
    ]
    return render(
        "timeline.html",
        lang,
        links.timeline(place),
        generation=found.generation,
        found=found,
        title=title_of(found, lang),
        size=counted(len(found.moments), "n-changes", lang),
        formats=data,
        # Our own drawing, every word in it escaped by viz.svg_text.
        drawing=Markup(timeline_picture(found, lang, foot=False)),  # noqa: S704
        groups=groups(found),
        most=_MOST_CITATIONS,
    )


def reforms_page(table: League, lang: str = "en") -> str:
    """The league table of reforms by name."""
    here = f"/reforms?at={table.question['at']}"
    return render("reforms.html", lang, here, **league_values(table, known(lang)))


def resource_page(resource: ResourceView, lang: str = "en") -> str:
    """Everything in one resource and everything that points to it."""
    lang = known(lang)
    path = links.page(resource.iri).partition("#")[0]
    actions = []
    if resource.map_kind == "act":
        actions.append((links.act_map(resource.iri, resource.date, lang), "map"))
    classes = {links.local_name(t.iri) for t in resource.types}
    if classes & {"Provision", "Norm", "Act"}:
        question = {"repeal": [resource.iri], "at": resource.date}
        actions.append((links.impact(question, lang), "repeal-this"))
    if classes & {"Provision", "Act"}:
        actions.append((links.timeline(resource.iri, lang), "timeline"))
    scheme = links.scheme(resource.iri)
    if scheme:
        actions.append(
            (links.trace({scheme: resource.iri, "at": resource.date}, lang), "trace-this")
        )

    def turn(group: Incoming, step: int) -> str:
        return links.turned(path, group.property.iri, group.page + step, lang) + "#incoming"

    return render(
        "resource.html",
        lang,
        path,
        generation=resource.generation,
        r=resource,
        path=path,
        formats=_FORMATS,
        actions=actions,
        official=links.page(resource.official) if resource.official else "",
        names=[
            (code, resource.label.get(code, ""), resource.label_status.get(code, ""))
            for code in sorted({*resource.label, *resource.label_status})
        ],
        turn=turn,
        short=links.local_name,
    )


def query_page(view: QueryView, lang: str = "en") -> str:
    """A box for SPARQL, with examples; the result appears below it."""
    return render("query.html", lang, "/sparql", generation=view.generation, view=view)


def problem_page(problem: Problem, lang: str = "en") -> str:
    """A refusal, with what would be right."""
    return render("problem.html", lang, "/", generation=problem.generation, problem=problem)


def dumps_page(dumps: list[DumpView], generation: str, lang: str = "en") -> str:
    """The generations that can be taken home, the newest first."""
    return render("dumps.html", lang, "/dump/", generation=generation, dumps=dumps)
