"""Sealed: takes the system call ``socket`` away from this process, for good.

SERVICE is refused by the tokens of a query before any parser sees it; this is the second
wall, for the query that finds a way around the first. A seccomp filter, set without
privileges; on a processor or kernel that we do not know it says so and changes nothing.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct

_SOCKET = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}  # audit arch, call number
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def seal() -> bool:
    """Make every later ``socket`` call of this process fail with EACCES.

    Returns:
        Whether the kernel took the filter.
    """
    if platform.machine() not in _SOCKET:
        return False
    arch, call = _SOCKET[platform.machine()]
    steps = [
        (_LOAD, 0, 0, 4),  # the architecture
        (_EQUAL, 0, 3, arch),
        (_LOAD, 0, 0, 0),  # the number of the call
        (_EQUAL, 0, 1, call),
        (_RETURN, 0, 0, _ERRNO | errno.EACCES),
        (_RETURN, 0, 0, _ALLOW),
    ]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    program = _Program(len(steps), code)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    return not libc.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program))
