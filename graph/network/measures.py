"""Measures: what the shape of the network tells of each article. The door to networkx.

Four measures, each with an example of three articles. We do not use PageRank: it describes
somebody who follows references at random and gets bored, and nobody reads law so. What hangs on an
article, and what falls apart without it, can be checked by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

Pair = tuple[str, str]

_SEED = 1  # of the search for clusters: the same network gives the same clusters


@dataclass(frozen=True, slots=True)
class Measures:
    """One article.

    Attributes:
        direct: articles that depend on it.
        carries: articles that depend on it directly or through others.
        between: ordered pairs of articles whose shortest chain runs through it; where several are
            equally short, each counts in part.
        separates: articles that would no longer hang together with the rest of their piece.
        cluster: number of its cluster, 0 for an article without links.
    """

    direct: int
    carries: int
    between: float
    separates: int
    cluster: int


def measure(articles: Iterable[str], pairs: Iterable[Pair]) -> dict[str, Measures]:
    """Article to its measures.

    Args:
        articles: all of them, those without a link as well.
        pairs: what depends, and on what.

    >>> chain = measure("abc", [("a", "b"), ("b", "c")])
    >>> [(chain[x].direct, chain[x].carries, chain[x].between) for x in "abc"]
    [(0, 0, 0.0), (1, 1, 1.0), (1, 2, 0.0)]
    >>> [chain[x].separates for x in "abc"]
    [0, 1, 0]
    """
    directed = nx.DiGraph()
    directed.add_nodes_from(sorted(articles))
    directed.add_edges_from(sorted(pairs))
    loose = directed.to_undirected()
    between = nx.betweenness_centrality(directed, normalized=False)
    apart = _separated(loose)
    cluster = {a: n for n, found in enumerate(clusters(loose), 1) for a in found}
    return {
        a: Measures(
            directed.in_degree(a),
            len(nx.ancestors(directed, a)),
            round(float(between[a]), 3),
            apart.get(a, 0),
            cluster.get(a, 0),
        )
        for a in directed
    }


def clusters(network: nx.Graph) -> list[list[str]]:
    """Groups with more links within than chance would give, the largest first.

    Modularity, by the method of Louvain from a fixed start; articles without links are in none.

    >>> two = nx.Graph(["ab", "bc", "ca", "xy", "yz", "zx"])
    >>> [sorted(group) for group in clusters(two)]
    [['a', 'b', 'c'], ['x', 'y', 'z']]
    """
    linked = network.subgraph(sorted(n for n in network if network.degree(n)))
    if not linked:
        return []
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(linked))
    ordered.add_edges_from(sorted(tuple(sorted(e)) for e in linked.edges))
    found = nx.community.louvain_communities(ordered, seed=_SEED)
    return sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))


def modularity(articles: Iterable[str], pairs: Iterable[Pair]) -> float:
    """How much more links lie within clusters than chance would put there; 0 without links."""
    network = nx.Graph()
    network.add_nodes_from(sorted(articles))
    network.add_edges_from(sorted(pairs))
    found = clusters(network)
    linked = network.subgraph([a for group in found for a in group])
    return round(float(nx.community.modularity(linked, found)), 3) if found else 0.0


def _separated(network: nx.Graph) -> dict[str, int]:
    """Articulation point to the articles outside the largest remaining part of its piece."""
    found = {}
    for piece in nx.connected_components(network):
        part = network.subgraph(piece)
        for article in nx.articulation_points(part):
            rest = part.subgraph(piece - {article})
            sizes = [len(c) for c in nx.connected_components(rest)]
            found[article] = sum(sizes) - max(sizes)
    return found
