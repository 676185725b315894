"""A real `lawgraph serve` over a small home of its own that can be written and killed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import httpx

from graph import generations

TOKEN = "token-of-these-tests"


class Served:
    """The service as a user starts it.

    Args:
        home: where the generations are; with ``plain`` it may be empty.
        words: further words of the command.
        environment: variables besides.
    """

    def __init__(self, home, *words, **environment):
        self.home = home
        clean = {k: v for k, v in os.environ.items() if not k.startswith("LAWGRAPH_")}
        variables = {"LAWGRAPH_UPDATE_TOKEN": TOKEN, "LAWGRAPH_WARM": "0"} | environment
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                "from api.cli import main; main()",
                "serve",
                "--port",
                "0",
                *words,
            ],
            env=clean | {"LAWGRAPH_HOME": str(home), "NO_COLOR": "1", "COLUMNS": "200"} | variables,
            stderr=subprocess.PIPE,
            text=True,
        )
        told = self.process.stderr.readline()
        address = re.search(r"http://[0-9.]+:[0-9]+", told)
        assert address, told + self.process.stderr.read()
        self.address = address[0]
        self.client = httpx.Client(
            base_url=self.address, timeout=60, headers={"Authorization": f"Bearer {TOKEN}"}
        )
        until = time.monotonic() + 30
        while True:
            try:
                self.client.get("/health")
                break
            except httpx.ConnectError:
                assert time.monotonic() < until
                time.sleep(0.02)

    def update(self, text, **given):
        return self.client.post("/update", data={"update": text}, **given)

    def rows(self, query):
        found = self.client.get("/sparql", params={"query": query})
        assert found.status_code == 200, found.text
        return [
            {name: value["value"] for name, value in row.items()}
            for row in found.json()["results"]["bindings"]
        ]

    def children(self, module):
        """The processes that the server started to run a module."""
        found = []
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                try:
                    parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                    words = (entry / "cmdline").read_bytes().split(b"\0")
                except OSError:
                    continue
                if parent == self.process.pid and module.encode() in words:
                    found.append(int(entry.name))
        return found

    def stop(self):
        self.client.close()
        if self.process.poll() is None:
            self.process.terminate()
        said = self.process.communicate(timeout=20)[1]
        assert TOKEN not in said
        return said


def command(home, *words):
    """`lawgraph …` over a home, as a process of its own."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("LAWGRAPH_")}
    return subprocess.run(
        [sys.executable, "-c", "from api.cli import main; main()", *words],
        env=clean | {"LAWGRAPH_HOME": str(home), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def copied(base, to):
    """A home with the generation of another one."""
    shutil.copytree(base, to)
    assert generations.current(to)
    return to
