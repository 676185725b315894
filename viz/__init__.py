"""The package that draws: values in, text out; no store, no request, no clock.

Maps (``lang`` is ``en``, ``ru`` or ``kk`` everywhere)::

    answer -> scene -> page, picture or graph file

    viz.scenes.trace_scene(trace: Trace, lang="en") -> Scene
    viz.scenes.act_scene(act: ActOverview, lang="en") -> Scene
    viz.impact_scene.impact_scene(impact: Impact, lang="en") -> Scene
    viz.pyvis_page.map_page(scene: Scene, base="", nonce="") -> str          HTML, one file
    viz.svg_picture.picture(scene: Scene, base="") -> str                    SVG
    viz.png_picture.png(svg: str, about={}, *, scale=1.5) -> bytes            PNG
    viz.graphml.graphml(scene: Scene) -> str                                 GraphML

A still picture of an impact, for documents::

    viz.impact_picture.impact_svg(impact: Impact, lang="en", base="") -> str
    viz.impact_picture.impact_png(impact: Impact, lang="en", base="", *, scale=1.5) -> bytes

Briefs are papers of their own: ``viz.brief``.

Timelines need no scene: an answer is drawn along the years::

    viz.timeline_picture.timeline_picture(found: Timeline, lang="en", base="") -> str    SVG

``base`` is put before every link of a map: empty at the service, its address in a saved file.
``nonce`` is that of the Content-Security-Policy; without it the scripts carry none. A policy
that a map page satisfies: ``viz.pyvis_page.policy(nonce)``; for the other pages:
``viz.pages.POLICY``.

Pages, each a whole HTML document::

    viz.pages.start_page(view: StartView, lang="en") -> str
    viz.pages.trace_page(trace: Trace, filters: TraceFilters, lang="en") -> str
    viz.pages.impact_page(impact: Impact, lang="en") -> str
    viz.pages.timeline_page(found: Timeline, lang="en") -> str
    viz.pages.resource_page(resource: ResourceView, lang="en") -> str
    viz.pages.query_page(view: QueryView, lang="en") -> str
    viz.pages.problem_page(problem: Problem, lang="en") -> str

``viz.inputs`` defines StartView, TraceFilters, QueryView and Problem; ``viz.resource_view``
defines ResourceView; ``viz.act_overview`` defines ActOverview. The files below ``viz/static``
(``viz.pages.STATIC`` is that folder) are served at ``/static/``; no page needs another host.
"""
