"""Forker: imports what computes answers, then forks a process for each answer.

Reads commands from a control socket; ends when the socket closes, and its forks with it. Holds no
store and no threads, so that a fork copies a process at rest. A fork opens the generation, which
takes some milliseconds, computes one answer, writes it and ends; the kernel ends it at its
deadline, whatever it does.

    in   {"path": directory, "deadline": seconds, "memory": bytes}   with its end of a socket pair
"""

from __future__ import annotations

import array
import ctypes
import gc
import importlib
import json
import os
import pickle
import resource
import signal
import socket
import sys
import traceback
from pathlib import Path
from typing import Any, NoReturn

from graph.engine.sealed import seal
from graph.errors import LawgraphError, MemoryExceededError
from graph.generations import hold
from graph.store import open_generation

_LIBC = ctypes.CDLL(None)
_DIE_WITH_PARENT = 1  # prctl PR_SET_PDEATHSIG
_MESSAGE = 65536
_CHUNK = 1 << 18
_NICE = 5  # the serving process and the workers of small queries go first


def _answer(path: Path, packed: bytes) -> tuple[str, Any]:
    function, given = pickle.loads(packed)  # noqa: S301 (the serving process wrote it)
    try:
        held = hold(path)  # until this process ends
        graph = open_generation(path)
        found = function(graph, *given)
        os.close(held)
    except LawgraphError as error:
        return "raised", _parts(error)
    except MemoryError:
        return "raised", _parts(
            MemoryExceededError(
                "the answer needed more memory than one may take and was stopped: ask about less "
                "at once, for example one act or one article"
            )
        )
    except Exception as error:  # noqa: BLE001 (told to who asked, and in the log)
        traceback.print_exc()
        return "failed", f"{type(error).__name__}: {error}"
    return "found", found


def _parts(error: LawgraphError) -> tuple[Any, ...]:
    """An error as what it is made of: its constructor may want more than its sentence."""
    return type(error), error.args, error.__dict__


def _compute(asked: socket.socket, command: dict[str, Any]) -> NoReturn:
    try:
        _LIBC.prctl(_DIE_WITH_PARENT, signal.SIGKILL)
        signal.setitimer(signal.ITIMER_REAL, command["deadline"])
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.nice(_NICE)
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        space = pages * resource.getpagesize() + command["memory"]
        resource.setrlimit(resource.RLIMIT_AS, (space, space))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        seal()
        packed = bytearray()
        while data := asked.recv(_CHUNK):
            packed += data
        said = pickle.dumps(_answer(Path(command["path"]), bytes(packed)), pickle.HIGHEST_PROTOCOL)
        asked.sendall(said)
    except BrokenPipeError:
        pass  # who asked has left
    except BaseException:  # noqa: BLE001 (nothing may return into the loop of the forker)
        traceback.print_exc()
    finally:
        os._exit(0)


def main(arguments: list[str]) -> NoReturn:
    """Fork until the control socket closes; the one argument is JSON."""
    given = json.loads(arguments[0])
    control = socket.socket(fileno=given["control"])
    control.set_inheritable(False)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps
    for module in given["modules"]:
        importlib.import_module(module)
    gc.collect()
    gc.freeze()  # a collection in a fork would touch, and so copy, every shared page
    while True:
        try:
            message, ancillary, _, _ = control.recvmsg(_MESSAGE, socket.CMSG_LEN(4))
        except ConnectionResetError:
            break
        if not message:
            break
        descriptors = array.array("i")
        for _, _, data in ancillary:
            descriptors.frombytes(data)
        asked = socket.socket(fileno=descriptors[0])
        if os.fork() == 0:
            control.close()
            _compute(asked, json.loads(message))
        asked.close()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
