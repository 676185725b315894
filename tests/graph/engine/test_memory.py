"""How much memory is left, also for a process that is confined to a group."""

from __future__ import annotations

import os

from graph.engine import memory

MIB = 1 << 20


def group(folder, most, used, inactive):
    (folder / "memory.max").write_text(f"{most}\n")
    (folder / "memory.current").write_text(f"{used}\n")
    (folder / "memory.stat").write_text(f"anon 1\ninactive_file {inactive}\nactive_file 7\n")
    return folder


def meminfo(folder, kib):
    path = folder / "meminfo"
    path.write_text(f"MemTotal: 9999999 kB\nMemFree: 1 kB\nMemAvailable:   {kib} kB\n")
    return path


def test_a_container_is_not_promised_the_memory_of_its_host(tmp_path):
    host = meminfo(tmp_path, 8 << 20)
    confined = group(tmp_path, 512 * MIB, 500 * MIB, 100 * MIB)
    assert memory.available(host, confined) == 112 * MIB


def test_a_group_without_a_bound_or_without_a_word_has_what_the_machine_has(tmp_path):
    host = meminfo(tmp_path, 3 << 10)
    assert memory.available(host, tmp_path / "nothing") == 3 * MIB
    assert memory.available(host, group(tmp_path, "max", 1, 1)) == 3 * MIB


def test_on_this_machine_it_is_less_than_there_is():
    everything = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    assert 0 < memory.available() <= everything
