"""The commands of ``lawgraph``: options and printing only; every answer comes from ``graph``."""
