"""Writes: SPARQL Update and the Graph Store Protocol, each accepted write one generation.

Nothing is ever changed in a generation that is served. A write is made into a clone:

    web process              writer (one, waits)       a fork of it, for one write
    handle.Writer -------->  forks, holds to time ---> clone the current generation (hard links)
      one after another      has shapes and checks     evaluate: which quads come, which go
                             read already              hold them against shapes and checks
                                                       journal, sync, move the pointer
      <------------------------------------------------ done, or refused with the findings

Whatever is killed, the pointer names the last generation that was acknowledged, or the one whose
acknowledgement was under way. Two policies: ``local`` takes writes to ``graph/local/*`` only and
checks them; ``plain`` (a dataset of its own, for trying and for other people's test suites) takes
everything and merges nothing.

    operations   an update taken apart by its tokens           pure
    asked        what is asked of the writer, what it answers  pure
    effects      the quads that an operation adds and removes  reads a store
    working      a clone that is being changed                 the door to the engine
    hygiene      shapes and checks over what was written
    commit       one write from request to generation
    writer       the process; handle: the web process's side of it
"""
