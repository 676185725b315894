"""Generations: immutable results of a build, published by one atomic pointer swap.

Reads and writes a home directory; knows nothing of RDF. A generation is written into a
temporary sibling, synced, renamed into place, and only then does the pointer move:

    home/current                         the id of the generation that is served, one line
    home/publish.lock                    held while a build publishes, with the holder's pid
    home/generations/000007-3f9c2a1b/    store/ and manifest.json, never changed again
    home/generations/.new-000008         a build at work, or what a killed one left behind

A generation is a whole build, or one write upon another generation; its manifest then has
``write``. Each names the generation that it followed as ``parent``: that is where ``rollback``
goes.

A process killed at any moment leaves either the old pointer or the new one. Readers take a
shared lock on the generation that they open (``opened``), so that tidying never deletes it.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import GenerationError, NoGenerationError, PublishLockedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Manifest = dict[str, Any]

KEEP = 5
"""Builds that stay, the current one included, unless the caller says otherwise."""

KEEP_WRITES = 20
"""Writes that can be undone one by one; one takes some KiB on disk, the rest are hard links."""

_MANIFEST = "manifest.json"
_LOCK = "open.lock"
_UNFINISHED = ".new-"
_DOOMED = ".old-"


@dataclass(frozen=True, slots=True)
class Generation:
    """One published generation.

    Attributes:
        path: its directory, which holds ``store/`` and ``manifest.json``.
        manifest: what the build wrote about it, with ``id`` and ``created``.
    """

    path: Path
    manifest: Manifest

    @property
    def id(self) -> str:
        """Its name: a number that grows, and the digest of what it was built from."""
        return self.path.name


def publish(
    home: Path,
    writer: Callable[[Path], Manifest],
    keep: int = KEEP,
    sealed: Callable[[Generation], None] = lambda _: None,
) -> Generation:
    """Write a new generation and make it the current one.

    Args:
        home: the directory that holds all generations; made if it is not there.
        writer: is given an empty directory, writes ``store/`` into it, closes it, and returns
            the manifest, which must be JSON. If it raises, nothing is published.
        keep: how many builds stay; the current generation and open ones always do.
        sealed: is told of the generation when it lies on disk, before the pointer moves.

    Raises:
        PublishLockedError: another process publishes into this home.
        GenerationError: the writer left no store, or the disk refused.
    """
    with _publishing(home):
        _tidy(home, keep=None)
        number = max((int(name[:6]) for name in _names(home)), default=0) + 1
        new = home / "generations" / f"{_UNFINISHED}{number:06d}"
        try:
            new.mkdir(parents=True)
            manifest = dict(writer(new))
            if not (new / "store").is_dir():
                raise GenerationError(f"the build left no store in {new}: nothing was published")
            text = json.dumps(manifest, sort_keys=True, ensure_ascii=False)
            name = f"{number:06d}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
            now = datetime.now(UTC).isoformat(timespec="seconds")
            manifest |= {"id": name, "created": now, "parent": _pointed(home)}
            _write(new / _MANIFEST, json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")
            (new / _LOCK).touch()
            _sync_tree(new)
            final = new.with_name(name)
            new.rename(final)
            _sync(final.parent)
        except OSError as error:
            raise GenerationError(f"the generation could not be written: {error}") from error
        finally:
            shutil.rmtree(new, ignore_errors=True)
        done = Generation(final, manifest)
        sealed(done)
        _point(home, name)
        _tidy(home, keep)
    return done


def current(home: Path) -> Generation:
    """The generation that the pointer names.

    Raises:
        NoGenerationError: nothing was built yet, or the pointer names what is not there.
    """
    try:
        name = (home / "current").read_text("utf-8").strip()
    except FileNotFoundError:
        raise NoGenerationError(f"no generation in {home} yet: run `lawgraph build`") from None
    return find(home, name)


def find(home: Path, name: str) -> Generation:
    """The generation of that id.

    Raises:
        NoGenerationError: there is none; the message names those that are there.
    """
    path = home / "generations" / name
    if name not in _names(home):
        there = ", ".join(_names(home)) or "none"
        raise NoGenerationError(
            f"there is no generation '{name}' in {home} (there: {there}): "
            "run `lawgraph rollback --to` with one of these, or `lawgraph build`"
        )
    try:
        return Generation(path, json.loads((path / _MANIFEST).read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise GenerationError(f"{path / _MANIFEST} cannot be read: {error}") from error


def generations(home: Path) -> list[Generation]:
    """All published generations, oldest first."""
    return [find(home, name) for name in _names(home)]


def rollback(home: Path, to: str | None = None) -> Generation:
    """Point at an earlier generation.

    Args:
        home: the directory that holds all generations.
        to: the id to go to; None is the one that the current one followed.

    Raises:
        NoGenerationError: there is no such generation.
        PublishLockedError: a build is publishing right now.
    """
    with _publishing(home):
        if to is None:
            now = current(home)
            earlier = [name for name in _names(home) if name < now.id]
            if not earlier:
                raise NoGenerationError(f"there is no generation before {now.id}: nothing to undo")
            parent = now.manifest.get("parent")
            to = parent if parent in earlier else earlier[-1]
        target = find(home, to)
        _point(home, target.id)
    return target


@contextmanager
def opened(path: Path) -> Iterator[Path]:
    """Keep a generation from being deleted while the block runs.

    Raises:
        NoGenerationError: it was deleted, or never was.
    """
    handle = hold(path)
    try:
        yield path
    finally:
        os.close(handle)


def hold(path: Path) -> int:
    """Take the shared lock that ``opened`` takes; it lasts until the descriptor is closed.

    Forked children share it, so the lock lasts as long as any of them lives.
    """
    try:
        handle = os.open(path / _LOCK, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        raise NoGenerationError(f"there is no generation at {path}: run `lawgraph build`") from None
    fcntl.flock(handle, fcntl.LOCK_SH)
    if not (path / _LOCK).exists():  # deleted between the two calls
        os.close(handle)
        raise NoGenerationError(f"the generation at {path} was just deleted: open the current one")
    return handle


def _pointed(home: Path) -> str | None:
    try:
        return current(home).id
    except GenerationError:
        return None


def _names(home: Path) -> list[str]:
    folder = home / "generations"
    if not folder.is_dir():
        return []
    return sorted(p.name for p in folder.iterdir() if p.is_dir() and not p.name.startswith("."))


@contextmanager
def _publishing(home: Path) -> Iterator[None]:
    home.mkdir(parents=True, exist_ok=True)
    handle = os.open(home / "publish.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(handle, 32).decode("ascii", "replace").strip() or "unknown"
            raise PublishLockedError(
                f"another build is publishing into {home} (process {holder}): wait until it ends"
            ) from None
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)


def _point(home: Path, name: str) -> None:
    new = home / ".current.new"
    _write(new, name + "\n")
    new.replace(home / "current")
    _sync(home)


def _tidy(home: Path, keep: int | None) -> None:
    """Delete what killed builds left, all but the last ``keep`` builds and the last writes.

    What the current generation followed stays, so that it can always be undone.
    """
    folder = home / "generations"
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.name.startswith((_UNFINISHED, _DOOMED)):
            shutil.rmtree(path, ignore_errors=True)
    if keep is None:
        return
    served = current(home)
    writes = {g.id for g in generations(home) if g.manifest.get("write")}
    builds = [name for name in _names(home) if name not in writes]
    surplus = builds[: -max(keep, 1)] + sorted(writes)[:-KEEP_WRITES]
    for name in surplus:
        if name not in {served.id, served.manifest.get("parent") if keep > 1 else None}:
            _delete_unless_open(folder / name)


def _delete_unless_open(path: Path) -> None:
    try:
        handle = os.open(path / _LOCK, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # Renamed first: a half-deleted directory must never carry the name of a generation.
        doomed = path.with_name(_DOOMED + path.name)
        path.rename(doomed)
        shutil.rmtree(doomed, ignore_errors=True)
    except BlockingIOError:
        return
    finally:
        os.close(handle)


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    _sync(path)


def _sync_tree(path: Path) -> None:
    for folder, _, files in os.walk(path, topdown=False):
        for name in files:
            # A hard link to a file of an earlier generation: it was synced with that one.
            if (Path(folder) / name).stat().st_nlink == 1:
                _sync(Path(folder) / name)
        _sync(Path(folder))


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
