"""Metrics: what the service does, for Prometheus. The only door to ``prometheus_client``.

A registry of its own: two applications in one process do not count together, and nothing is
registered at import. Labels are routes, never addresses: their number does not grow with data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from prometheus_client.metrics_core import Metric

    from graph.engine.engine import Engine

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_NOW = {
    "running": "queries that run",
    "waiting": "queries that wait for a worker",
    "idle": "workers at hand",
}
_EVER = {
    "served": "queries answered",
    "refused": "queries refused because too many waited",
    "killed": "workers stopped before they were done",
}
_APART_NOW = {"inside": "answers computed in processes of their own, or waiting for one"}
_APART_EVER = {
    "passed": "answers computed in processes of their own",
    "refused": "answers refused because too many were asked for",
}
_RESULTS_NOW = {
    "results": ("lawgraph_results_remembered", "results of queries that are remembered"),
    "bytes": ("lawgraph_results_bytes", "bytes that they take"),
}
_RESULTS_EVER = {
    "hits": ("lawgraph_results_hits", "queries whose result was remembered"),
    "misses": ("lawgraph_results_misses", "queries whose result was not"),
    "rated": ("lawgraph_requests_rated", "requests refused because one address sent too many"),
}


class Metrics:
    """The counters of one application.

    Args:
        engine: asked for the state of its lanes whenever somebody reads.
        counts: of what is remembered and refused, asked likewise.
        apart: what computes answers in processes of their own, asked likewise.
    """

    def __init__(
        self,
        engine: Engine,
        counts: Callable[[], Mapping[str, int]],
        apart: Callable[[], Mapping[str, Mapping[str, int]]] = dict,
    ) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._registry.register(_EngineState(engine, apart))
        self._registry.register(_Counts(counts))
        self._requests = Counter(
            "lawgraph_requests",
            "requests answered",
            ("route", "method", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "lawgraph_request_seconds",
            "seconds from the request to the last byte of the answer",
            ("route",),
            buckets=_SECONDS,
            registry=self._registry,
        )
        # Looking a child up by its labels takes longer than counting.
        self._children: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self.in_flight = Gauge(
            "lawgraph_requests_in_flight", "requests being answered", registry=self._registry
        )

    def answered(self, route: str, method: str, status: int, seconds: float) -> None:
        """Count one request.

        Args:
            route: as the application declares it, with its parameters as names.
            method: of HTTP.
            status: of the answer; 499 where the client left before one.
            seconds: from the request to the end of the answer.
        """
        children = self._children.get((route, method, status))
        if children is None:
            counted = self._requests.labels(route, method, str(status))
            children = counted, self._seconds.labels(route)
            self._children[route, method, status] = children
        children[0].inc()
        children[1].observe(seconds)

    def text(self) -> bytes:
        """All of it, in the text format of Prometheus."""
        return generate_latest(self._registry)


class _EngineState:
    """Reads the engine, and what is computed apart, at the moment somebody asks."""

    def __init__(
        self, engine: Engine, apart: Callable[[], Mapping[str, Mapping[str, int]]]
    ) -> None:
        self._engine = engine
        self._apart = apart

    def collect(self) -> Iterator[Metric]:
        """The state as metrics."""
        state = self._engine.status()
        yield InfoMetricFamily(
            "lawgraph_generation",
            "the generation that answers",
            {"generation": state["generation"], "mode": state["mode"]},
        )
        yield GaugeMetricFamily(
            "lawgraph_engine_in_memory",
            "1 where the graph is answered from memory",
            value=float(state["mode"] == "memory"),
        )
        yield GaugeMetricFamily(
            "lawgraph_engine_trouble",
            "1 where the engine has a trouble that /health names",
            value=float(bool(state["trouble"])),
        )
        yield from _by_name("lawgraph_queries", "lane", state["lanes"], _NOW, _EVER)
        yield from _by_name("lawgraph_apart", "door", self._apart(), _APART_NOW, _APART_EVER)


def _by_name(
    prefix: str,
    label: str,
    told: Mapping[str, Mapping[str, int]],
    now: Mapping[str, str],
    ever: Mapping[str, str],
) -> Iterator[Metric]:
    """Gauges and counters of several things of one kind, each by its name."""
    for names, family in ((now, GaugeMetricFamily), (ever, CounterMetricFamily)):
        for name, meaning in names.items():
            found = family(f"{prefix}_{name}", meaning, labels=[label])
            for key, counts in told.items():
                found.add_metric([key], counts[name])
            yield found


class _Counts:
    """Reads what is remembered and refused at the moment somebody asks."""

    def __init__(self, counts: Callable[[], Mapping[str, int]]) -> None:
        self._counts = counts

    def collect(self) -> Iterator[Metric]:
        """The counts as metrics."""
        told = self._counts()
        for key, (name, help_) in _RESULTS_NOW.items():
            yield GaugeMetricFamily(name, help_, value=told[key])
        for key, (name, help_) in _RESULTS_EVER.items():
            yield CounterMetricFamily(name, help_, value=told[key])
