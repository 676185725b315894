"""Every word of the pages and maps in English, Russian and Kazakh, one module for each part.

A key is followed by its three forms. Forms for counting are divided by ``|``: one, few, many.
"""

from __future__ import annotations

from collections import ChainMap

from viz.word_table import (
    brief,
    enough,
    figures,
    frame,
    impact,
    law,
    maps,
    measures,
    network,
    standards,
    timeline,
    trace,
)

PARTS = (
    brief,
    enough,
    figures,
    frame,
    impact,
    law,
    maps,
    measures,
    network,
    standards,
    timeline,
    trace,
)
"""The modules of the table, each with words of its own: no key stands in two."""

WORDS: dict[str, tuple[str, str, str]] = dict(ChainMap(*(part.WORDS for part in PARTS)))
