"""Imports: from a statute that was read to facts of the graph, and its words to a local store.

The way, one direction only::

    files -> statutes.read -> derive -> facts (Turtle below data/laws/kz/imported)
                           -> texts  (words, below LAWGRAPH_HOME/texts, never in the repository)
    facts -> reconcile against what a reader transcribed

``derive`` is pure: a ``Statute`` in, triples and a list of what was left out, with the reason.
"""

from graph.imports.derive import Derived, derive
from graph.imports.model import LeftOut

__all__ = ["Derived", "LeftOut", "derive"]
