"""Where things lie: the only module that builds paths of the project.

The packages are installed in editable mode, so the root of the checkout is the folder above
this package; ``LAWGRAPH_ROOT`` names another one (another country's data, a test's copy).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one checkout.

    Attributes:
        root: folder that holds ``ontology/`` and ``data/``.
        home: folder for what is built and what a user imports; never committed.
    """

    root: Path
    home: Path

    @property
    def ontology(self) -> Path:
        """Vocabulary, schemes, shapes, rules and checks."""
        return self.root / "ontology"

    @property
    def data(self) -> Path:
        """The reviewed facts, one named graph per file."""
        return self.root / "data"

    @classmethod
    def here(cls) -> Project:
        """The checkout this package stands in, unless ``LAWGRAPH_ROOT`` or ``…_HOME`` say else."""
        root = Path(os.environ.get("LAWGRAPH_ROOT") or Path(__file__).resolve().parent.parent)
        home = Path(os.environ.get("LAWGRAPH_HOME") or root / "var")
        return cls(root.resolve(), home.resolve())
