"""rdflib-endpoint over one file of N-Triples: ``python -m bench.service.peer_rdflib FILE PORT``."""

from __future__ import annotations

import sys

import uvicorn
from rdflib import Graph
from rdflib_endpoint import SparqlEndpoint

graph = Graph()
graph.parse(sys.argv[1], format="nt")
uvicorn.run(SparqlEndpoint(graph=graph), port=int(sys.argv[2]), log_level="error")
