"""Answers: pure functions from what can be asked to plain values.

Reads through ``graph.rows.Questions`` (a generation in this process or the engine's workers),
never a store; writes nothing. The command line, the JSON routes and the pages show the same
values.
"""
