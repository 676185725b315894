"""Memory: how much of it this machine, or the group that this process is confined to, has left."""

from __future__ import annotations

import re
from pathlib import Path

_MEMINFO = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")
_AVAILABLE = re.compile(rb"^MemAvailable:\s+(\d+)", re.MULTILINE)
_RECLAIMABLE = re.compile(rb"^inactive_file (\d+)", re.MULTILINE)


def available(meminfo: Path = _MEMINFO, group: Path = _GROUP) -> int:
    """Bytes that can be taken before something has to give way.

    Args:
        meminfo: of the kernel.
        group: directory of the control group as this process sees it (version 2); a container
            has a bound of its own there, which ``meminfo`` does not know.
    """
    found = _AVAILABLE.search(meminfo.read_bytes())
    left = int(found[1]) * 1024 if found else 1 << 62
    try:
        most = (group / "memory.max").read_bytes().strip()
        if most == b"max":
            return left
        used = int((group / "memory.current").read_bytes())
        kept = _RECLAIMABLE.search((group / "memory.stat").read_bytes())
    except (OSError, ValueError):
        return left  # not confined, or an older kind of group
    return min(left, int(most) - used + (int(kept[1]) if kept else 0))
