"""Commit: one write from request to generation, in a process of its own.

Reads the current generation, writes the next one: clone, evaluate, check, journal, publish. A
write that is refused or killed leaves nothing behind but a folder that the next one tidies.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph import generations, patch
from graph.findings import Report
from graph.limits import Limits
from graph.store import clone
from graph.writes import effects
from graph.writes.asked import WriteDone, WriteRequest
from graph.writes.hygiene import Rules, examine
from graph.writes.operations import split
from graph.writes.working import Delta, Working

if TYPE_CHECKING:
    from pathlib import Path

    from graph.writes.operations import Operation


@dataclass(frozen=True, slots=True)
class Policy:
    """How writes are taken.

    Attributes:
        home: where the generations are.
        rules: what local graphs are held against; None is the plain dataset: any graph, no
            merge, no checks.
        limits: how deep and long the patterns of an update may be.
    """

    home: Path
    rules: Rules | None
    limits: Limits


class _NothingChangedError(Exception):
    """The write is allowed and changes nothing: there is no generation to make."""


def commit(policy: Policy, request: WriteRequest) -> WriteDone:
    """Make a write true.

    Raises:
        FindingsError: the checks refuse it.
        LawgraphError: it is malformed, forbidden, cannot be done, or a build is publishing.
    """
    write = _Write(policy, request)
    try:
        made = generations.publish(policy.home, write.fill, sealed=write.journal)
    except _NothingChangedError:
        return WriteDone(generations.current(policy.home).id, False, 0, 0)
    return write.done(made)


class _Write:
    """One write on its way; what it found out stands in its attributes."""

    def __init__(self, policy: Policy, request: WriteRequest) -> None:
        self.created = False
        self._policy = policy
        self._request = request
        self._report = Report()
        self._delta: Delta | None = None

    def fill(self, folder: Path) -> generations.Manifest:
        """Write the next generation into a folder."""
        before = generations.current(self._policy.home)
        with generations.opened(before.path) as path:
            clone(path, folder / "store")
        store = Working.reopen(folder / "store")
        try:
            told = self._plain(store) if self._policy.rules is None else self._local(store, before)
            store.inner.flush()
        finally:
            store.close()
        carried = {k: before.manifest[k] for k in _CARRIED if k in before.manifest}
        return carried | {"write": {"kind": self._request.kind}} | told

    def journal(self, made: generations.Generation) -> None:
        """Write down what was done; called before the pointer moves."""
        if self._delta is None:
            return
        added, removed = _lines(self._delta)
        manifest = made.manifest
        patch.write(
            self._policy.home,
            patch.Patch(
                made.id,
                manifest["parent"] or "",
                manifest["created"],
                self._request.kind,
                added,
                removed,
            ),
        )

    def done(self, made: generations.Generation) -> WriteDone:
        """What the asker is told."""
        delta = self._delta
        return WriteDone(
            made.id,
            self.created,
            None if delta is None else len(delta.added),
            None if delta is None else len(delta.removed),
            tuple(str(finding) for finding in self._report.findings),
        )

    def _local(self, store: Working, before: generations.Generation) -> dict[str, Any]:
        request, delta, grown = self._request, Delta(), 0
        if request.kind == "update":
            for operation in self._operations():
                step = effects.of(operation, store, request.base)
                grown += store.put_back(step)
                delta = delta.then(step)
        else:
            self.created = not store.has(request.graph)
            delta = effects.of_graph(request, store)
            grown = store.put_back(delta)
        if not delta.added and not delta.removed:
            raise _NothingChangedError
        if self._policy.rules:
            self._report.extend(examine(store, delta, self._policy.rules).findings)
            self._report.raise_for_errors()
        self._delta = delta
        digest = hashlib.sha256("\n".join([*_lines(delta)[0], "", *_lines(delta)[1]]).encode())
        return {
            "triples": before.manifest.get("triples", 0) + grown,
            "patch": digest.hexdigest(),
        }

    def _plain(self, store: Working) -> dict[str, Any]:
        request = self._request
        digest = hashlib.sha256(f"{request.kind} {request.graph} {request.update}".encode())
        if request.kind == "update":
            # The text as it came, unless the request names a dataset: labels of blank nodes
            # are shared by the operations of one update.
            text = request.update
            if request.using or request.using_named:
                text = " ;\n".join(f"{o.prologue}{o.text}" for o in self._operations())
            else:
                split(text, request.base, self._policy.limits)
            store.update(text, request.base)
        elif request.kind == "delete":
            store.drop(request.graph)
        else:
            self.created = not store.has(request.graph)
            change = store.replace if request.kind == "put" else store.add
            change(request.graph, request.parts, request.base)
        for part in request.parts:
            digest.update(part.data)
        return {"patch": digest.hexdigest()}

    def _operations(self) -> list[Operation]:
        request = self._request
        operations = split(request.update, request.base, self._policy.limits)
        return [o.over(request.using, request.using_named) for o in operations]


_CARRIED = ("files", "inferred", "asserted_files")


def _lines(delta: Delta) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(sorted(map(str, delta.added))), tuple(sorted(map(str, delta.removed)))
