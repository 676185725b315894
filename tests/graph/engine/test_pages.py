"""A worker that reads the store again and again reads it from huge pages."""

from __future__ import annotations

import mmap
import re
from pathlib import Path

import pytest

from graph.engine.pages import Pages

MIB = 1 << 20
MAPS = b"""\
5581a0000000-5581a0021000 rw-p 00000000 00:00 0                          [heap]
7f0000100000-7f0008000000 rw-p 00000000 00:00 0
7f0010000000-7f0020000000 r--p 00000000 fe:00 1234                       /usr/lib/x.so
7f0030000000-7f0030400000 rw-p 00000000 00:00 0
7ffd00000000-7ffd10000000 rw-p 00000000 00:00 0                          [stack]
"""


def huge_pages():
    found = re.search(rb"AnonHugePages:\s+(\d+)", Path("/proc/self/smaps_rollup").read_bytes())
    return int(found[1]) << 10


def test_only_large_memory_of_its_own_is_touched():
    pages = Pages(MAPS)
    assert pages.left == 4  # 126 MiB in pieces of 32: neither libraries, nor the stack, nor crumbs


def test_where_the_kernel_cannot_it_gives_up_and_goes_on():
    pages = Pages(b"100000000-200000000 rw-p 00000000 00:00 0\n")  # nothing lies there
    for _ in range(5):
        pages.gather()
    assert pages.left == 0


def test_small_pages_become_huge_ones_and_hold_what_they_held():
    size = 64 * MIB
    with mmap.mmap(-1, size, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as memory:
        memory.madvise(mmap.MADV_NOHUGEPAGE)
        memory.write(bytes(range(256)) * (size // 256))
        memory.madvise(mmap.MADV_HUGEPAGE)
        before, pages = huge_pages(), Pages.of_this_process()
        while pages.left:
            pages.gather()
        if huge_pages() == before:
            release = tuple(
                int(n) for n in Path("/proc/sys/kernel/osrelease").read_text().split(".")[:2]
            )
            assert release < (6, 1), "this kernel can do it"
            pytest.xfail("kernels before 6.1 cannot")
        assert memory[:] == bytes(range(256)) * (size // 256)
