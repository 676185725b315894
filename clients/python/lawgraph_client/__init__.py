"""A light client for a Lawgraph service: lists, answers and SPARQL as plain values.

>>> from lawgraph_client import Lawgraph
>>> with Lawgraph("http://127.0.0.1:8000") as law:                          # doctest: +SKIP
...     law.trace("trade-union", at="2026-11-21")["counts"]
"""

from lawgraph_client.client import Lawgraph, Listed
from lawgraph_client.errors import LawgraphClientError, RefusedError, UnreachableError
from lawgraph_client.table import Table

__all__ = [
    "Lawgraph",
    "LawgraphClientError",
    "Listed",
    "RefusedError",
    "Table",
    "UnreachableError",
]
