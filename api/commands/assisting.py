"""The command that serves assistants over standard input and output."""

from __future__ import annotations

import os

from graph import generations
from graph.paths import Project


def mcp() -> None:
    """Answer an assistant over standard input and output (Model Context Protocol)."""
    # The SDK takes a second to import; other commands do not need it.
    import anyio  # noqa: PLC0415

    from api.mcp_server import mcp_server  # noqa: PLC0415
    from api.settings import Settings  # noqa: PLC0415
    from graph.engine.engine import Engine  # noqa: PLC0415

    project = Project.here()
    served = generations.current(project.home)
    settings = Settings.read(os.environ)
    with Engine(served.path, settings.engine(), home=project.home) as engine:
        anyio.run(mcp_server(engine).run_stdio_async)
