"""Published: what is known of the generations that can be asked, beside what they hold."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from graph import generations
from graph.errors import LawgraphError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.generations import Generation, Manifest


class Published:
    """The generations of a home.

    Args:
        home: the directory that holds them.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        # A generation never changes, so what was read of one stays true.
        self._find = lru_cache(maxsize=64)(lambda name: generations.find(home, name))

    def all(self) -> list[Generation]:
        """Those that are there, oldest first."""
        return generations.generations(self.home)

    def find(self, name: str) -> Generation:
        """The generation of that id.

        Raises:
            NoGenerationError: there is none.
        """
        return self._find(name)

    def manifest(self, name: str) -> Manifest:
        """What the build wrote about a generation; empty where that cannot be read."""
        try:
            return self._find(name).manifest
        except LawgraphError:
            return {}

    def created(self, name: str) -> datetime | None:
        """When a generation was published, if that is known."""
        said = self.manifest(name).get("created")
        return datetime.fromisoformat(said) if said else None
