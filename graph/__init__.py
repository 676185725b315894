"""Lawgraph: the package that knows the graph.

The way of the data, one direction only::

    data/*.ttl -> load -> check -> infer -> check -> store -> engine -> answer
    reviewed              shapes   rules             one       worker    trace,
    Turtle                queries  in strata         generation processes impact

``api`` answers over HTTP and on the command line, ``viz`` draws; both import this
package, it imports neither of them. ``tests/test_floors.py`` holds the order.
"""
