"""A worker process as its starter sees it: idle, busy, late or gone.

Comes in: a task. Goes out: ``Answer``. Example: a worker that the system killed for want of memory answers
``Answer("gone", "was ended by SIGKILL")`` to the batch that it had.

A process of its own, started by its command line rather than by ``multiprocessing``, does not depend on how the calling
program was started, and one that dies takes no lock or queue of the others with it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe, wait
from typing import Any, Literal, NamedTuple

from twosource.scale.work import Task

START_PATIENCE = 120.0  # seconds in which a worker has to be ready; it takes two on an idle machine
END_PATIENCE = 5.0
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class Answer(NamedTuple):
    """What became of a batch: results ("done"), or the reason for which there are none ("gone")."""

    kind: Literal["ready", "done", "gone"]
    content: Any


class Worker:
    """One process. It works on one batch at a time, and one that failed is not used again.

    Args:
        task: what it does.
    """

    def __init__(self, task: Task[Any]) -> None:
        self.pipe, theirs = Pipe()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "twosource.scale.worker", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env={**os.environ, **ONE_THREAD, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            )
        self.is_ready = False
        self.is_gone = False
        self.is_busy = False
        self._deadline = time.monotonic() + START_PATIENCE
        self._send(task)

    def give(self, batch: Sequence[Any], seconds: float) -> None:
        """Let it work on a batch, for so many seconds at most."""
        self.is_busy = True
        self._deadline = time.monotonic() + seconds
        self._send(batch)

    def answer(self) -> Answer | None:
        """Return what it has to say now: an answer, that it is gone or late, or None where it is still at work."""
        try:
            kind, content = self.pipe.recv() if self.pipe.poll() else (None, None)
        except (EOFError, OSError):
            return self._lose(self._how_it_ended())
        if kind == "failed":
            return self._lose(str(content))
        if kind is None:
            is_late = (self.is_busy or not self.is_ready) and time.monotonic() > self._deadline
            return self._lose("gave no answer in time") if is_late else None
        if kind == "full":
            self._close()
        self.is_ready = True
        self.is_busy = False
        return Answer("ready" if kind == "ready" else "done", content)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._close()

    @property
    def seconds_left(self) -> float:
        """How long an answer may still take."""
        return max(0.0, self._deadline - time.monotonic())

    def _send(self, message: object) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):  # it is gone: the next ``answer`` says so
            self.pipe.send(message)

    def _lose(self, reason: str) -> Answer:
        self._close()
        return Answer("gone", reason)

    def _close(self) -> None:
        self.is_gone = True
        self.pipe.close()
        self._process.kill()
        self._process.wait()

    def _how_it_ended(self) -> str:
        try:
            status = self._process.wait(END_PATIENCE)
        except subprocess.TimeoutExpired:
            return "stopped answering"
        return f"was ended by {signal.Signals(-status).name}" if status < 0 else f"ended with status {status}"


def wait_for(workers: Sequence[Worker]) -> list[tuple[Worker, Answer]]:
    """Wait until at least one worker that owes an answer has one, or is late; return all that there are."""
    waiting = [worker for worker in workers if worker.is_busy or not worker.is_ready]
    pipes: list[Connection] = [worker.pipe for worker in waiting]
    if pipes:
        wait(pipes, timeout=min(worker.seconds_left for worker in waiting) + 0.01)
    answers = ((worker, worker.answer()) for worker in waiting)
    return [(worker, answer) for worker, answer in answers if answer is not None]
