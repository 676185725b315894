"""The network of a day: measures of each article, clusters, agencies by reach.

Everything is computed twice: with all links, and with those that are sure only. A place in the
order that holds in both does not rest on our inference.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.answers import read
from graph.answers.model import DISCLAIMER, Place, Text, Thing
from graph.network.links import Link, links
from graph.network.measures import Measures, measure, modularity
from graph.reading_order import natural

if TYPE_CHECKING:
    from graph.rows import Questions


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its measures from all links, and from sure links only."""

    place: Place
    all: Measures
    sure: Measures


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles with more links among each other than chance would give.

    Attributes:
        number: as in the measures from all links; 1 is the largest.
        acts: the acts that its articles stand in, those with most articles first.
        articles: IRIs.
        kept: how many of its articles stay together when only sure links count.
    """

    number: int
    acts: list[Thing]
    articles: list[str]
    kept: int


@dataclass(frozen=True, slots=True)
class Agency:
    """One role of the state by what it decides about.

    Attributes:
        role: such as the registering authority.
        norms: in force over which it has a competence.
        alone: those of them over which no other role has one.
        functions: kinds of competence.
        rights: that these norms concern.
        types: organisation types that these norms reach.
        bases: provisions that grant the competences.
    """

    role: Thing
    norms: int
    alone: int
    functions: int
    rights: int
    types: int
    bases: int


@dataclass(frozen=True, slots=True)
class Network:
    """What depends on what on a day, and what follows from that."""

    question: dict[str, Any]
    generation: str
    articles: list[Article]
    links: list[Link]
    clusters: list[Cluster]
    agencies: list[Agency]
    counts: dict[str, int]
    modularity: dict[str, float]
    disclaimer: Text


def network(graph: Questions, day: dt.date) -> Network:
    """The network on a day."""
    found = links(graph, day)
    pairs = [(x.source, x.target) for x in found.links]
    sure = [(x.source, x.target) for x in found.links if x.sure]
    with_all, with_sure = measure(found.articles, pairs), measure(found.articles, sure)
    places = read.places(graph, found.articles)
    order = sorted(
        found.articles,
        key=lambda a: (
            -with_all[a].carries,
            -with_all[a].separates,
            -with_all[a].between,
            natural(a),
        ),
    )
    linked = {a for pair in pairs for a in pair}
    return Network(
        {"at": day.isoformat()},
        graph.generation,
        [Article(places[a], with_all[a], with_sure[a]) for a in order],
        list(found.links),
        _clusters(with_all, with_sure, places),
        agencies(graph, {n for n, status in found.statuses.items() if status.counts}),
        {
            "articles": len(found.articles),
            "linked": len(linked),
            "links": len(pairs),
            "links_sure": len(sure),
            **{kind: sum(kind in x.kinds for x in found.links) for kind in _KINDS},
        },
        {"all": modularity(found.articles, pairs), "sure": modularity(found.articles, sure)},
        DISCLAIMER,
    )


_KINDS = ("punishes", "repeats", "refers")


def _clusters(
    with_all: dict[str, Measures], with_sure: dict[str, Measures], places: dict[str, Place]
) -> list[Cluster]:
    members: dict[int, list[str]] = defaultdict(list)
    for article, measures in with_all.items():
        if measures.cluster:
            members[measures.cluster].append(article)
    found = []
    for number, articles in sorted(members.items()):
        acts: dict[str, int] = defaultdict(int)
        together: dict[int, int] = defaultdict(int)
        for article in articles:
            acts[places[article].act.iri] += 1
            if with_sure[article].cluster:
                together[with_sure[article].cluster] += 1
        named = {places[a].act.iri: places[a].act for a in articles}
        found.append(
            Cluster(
                number,
                [named[a] for a in sorted(acts, key=lambda a: (-acts[a], a))],
                sorted(articles, key=natural),
                max(together.values(), default=0),
            )
        )
    return found


def agencies(graph: Questions, standing: set[str]) -> list[Agency]:
    """The roles of the state, those that decide about most norms first.

    Args:
        graph: what is asked.
        standing: the norms that count.
    """
    rows = read.select(
        graph,
        """SELECT DISTINCT ?role ?norm ?function ?basis { ?c a lg:Competence ; lg:role ?role ;
           lg:over ?norm ; lg:function ?function ; lg:grantedBy ?basis }""",
    )
    rows = [row for row in rows if row["norm"].text in standing]
    norms = {row["norm"].text for row in rows}
    holders: dict[str, set[str]] = defaultdict(set)
    by_role: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        holders[row["norm"].text].add(row["role"].text)
        for key in ("norm", "function", "basis"):
            by_role[row["role"].text][key].add(row[key].text)
    rights = read.related(graph, "lg:concernsRight", norms)
    types = read.related(graph, "lg:appliesTo", norms)
    named = read.things(graph, by_role)
    found = [
        Agency(
            named[role],
            len(has["norm"]),
            sum(holders[n] == {role} for n in has["norm"]),
            len(has["function"]),
            len({r for n in has["norm"] for r in rights.get(n, [])}),
            len({t for n in has["norm"] for t in types.get(n, [])}),
            len(has["basis"]),
        )
        for role, has in by_role.items()
    ]
    return sorted(found, key=lambda a: (-a.norms, -a.alone, a.role.iri))
