"""The engine: SPARQL in supervised worker processes that can be killed.

A query cannot be cancelled from Python, may overflow the engine's stack, and may eat all
memory, so it never runs in the process that serves. The way of a query:

    web process                     nursery (no Python threads)     worker (one query at a time)
    engine.Engine --- lane ------>  opens the generation once  ---> forked in milliseconds,
      |   watch: deadlines, memory    as a read-only directory       shares the open store,
      |   eviction, new generations   or as a copy in memory         evaluates + serialises
      +------------- socket pair: one request, frames of the answer -------------+

Why a nursery that forks, and not workers that open the store themselves: measured on two
busy cores over 1 million triples (2 million quads), from the wish for a worker to its first
answer takes 4 ms from disk and 6 to 16 ms from a copy in memory of 0.7 GiB (the fork itself
0.5 and 1 ms), against 60 to 90 ms for a new interpreter that opens the directory and 12 s for
one that copies into memory; and the copy exists once, its pages are shared. RocksDB leaves
three background threads in the nursery, which a read-only store does not need: of 10,000
forks, half of them killed at once, every query asked was answered rightly. A small query
costs 0.1 ms more through a worker than in process (0.02 ms), 0.2 ms on an event loop.

The web process never imports the store; only ``nursery`` and ``evaluate`` do.
Needs Linux with glibc (pidfd, memfd, seccomp, /proc), as the design does.
"""
