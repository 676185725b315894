"""Pages: huge pages for a worker that goes on reading the store.

A fork shares the huge pages of its nursery. Reading the copy in memory writes to it (the engine
counts who reads a node), which cuts each of them into 512 small ones, and a scan over small pages
takes a quarter longer. A worker that has proved to be kept for long queries puts them together
again, piece by piece, while nobody asks or after a query that was long anyway.
"""

from __future__ import annotations

import ctypes
import re
from pathlib import Path

_LIBC = ctypes.CDLL(None, use_errno=True)
_LIBC.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
_COLLAPSE = 25  # MADV_COLLAPSE of Linux 6.1
_HUGE = 2 << 20
_PIECE = 32 << 20  # bytes in one go: some hundredths of a second
_WORTHWHILE = 16 << 20  # bytes of a mapping below which it is left alone
_ANONYMOUS = re.compile(rb"^([0-9a-f]+)-([0-9a-f]+) rw-p \S+ \S+ 0 *(?:\[heap\])?$", re.MULTILINE)
_PATIENCE = 3  # pieces that may fail before the kernel is taken not to be able to do it


class Pages:
    """The memory of this process as it is now, to be put together in pieces.

    Args:
        maps: as the kernel lists the mappings of a process.
    """

    def __init__(self, maps: bytes) -> None:
        self._failures = 0
        self._left: list[tuple[int, int]] = []
        for found in _ANONYMOUS.finditer(maps):
            start, end = int(found[1], 16), int(found[2], 16)
            if end - start >= _WORTHWHILE:
                start, end = -(-start // _HUGE) * _HUGE, end // _HUGE * _HUGE
                self._left += [(at, min(_PIECE, end - at)) for at in range(start, end, _PIECE)]

    @classmethod
    def of_this_process(cls) -> Pages:
        """What this process has now; what it takes later is its own from the beginning."""
        return cls(Path("/proc/self/maps").read_bytes())

    @property
    def left(self) -> int:
        """Pieces that are still to be put together."""
        return len(self._left)

    def gather(self) -> None:
        """Put one piece together; does nothing when none is left, or the kernel cannot."""
        if not self._left:
            return
        at, size = self._left.pop()
        if _LIBC.madvise(at, size, _COLLAPSE):
            self._failures += 1
            if self._failures >= _PATIENCE:
                self.forget()

    def forget(self) -> None:
        """Leave the rest as it is."""
        self._left.clear()
