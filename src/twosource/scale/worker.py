"""The worker process: takes batches from a pipe and gives results back, until the pipe is closed.

Comes in: the number of an open pipe, as the only argument. Goes out: messages ``(kind, content)`` on that pipe: "ready",
"done" with results, "full" with results where the process has grown and ends, "failed" with a reason. Example: the other
side of ``crew.Worker``, which starts it.
"""

from __future__ import annotations

import resource
import signal
import sys
from contextlib import suppress
from multiprocessing.connection import Connection

MEBIBYTE = 1024 * 1024
# A worker takes 250 MiB with its model and 400 in the middle of a batch; what it remembers of words and paragraphs
# adds to that. Past the first limit it is replaced between two batches, past the second the system gives it no more.
GROWN = 800 * MEBIBYTE
LIMIT = 2048 * MEBIBYTE


def serve(pipe: Connection) -> None:
    """Answer batches until the other side is gone."""
    task = pipe.recv()
    loaded = task.load()
    pipe.send(("ready", None))
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            batch = pipe.recv()
            try:
                made = task.make(batch, loaded)
            except Exception as err:  # noqa: BLE001 - any text: the batch is tried again, by a fresh process
                pipe.send(("failed", _reason(err)))
                return
            kind = "full" if resident() > GROWN else "done"
            pipe.send((kind, made))
            if kind == "full":
                return


def resident() -> int:
    """Return the bytes of memory that this process holds; where the system does not tell, the most that it held."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _reason(err: Exception) -> str:
    return "ran out of memory" if isinstance(err, MemoryError) else f"failed: {type(err).__name__}: {err}"


def main() -> None:
    """Serve the pipe whose number is the first argument."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one ends it
    with suppress(ValueError, OSError):  # a system that knows no such limit, or a lower one
        resource.setrlimit(resource.RLIMIT_DATA, (LIMIT, LIMIT))
    serve(Connection(int(sys.argv[1])))


if __name__ == "__main__":
    main()
