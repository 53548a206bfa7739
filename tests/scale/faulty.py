"""Tasks that misbehave on purpose, importable by name in a worker."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from twosource.model.record import Warning
from twosource.model.text import Report
from twosource.scale import tasks
from twosource.scale.tasks import Row
from twosource.scale.work import Found, Task


def load() -> dict[str, Any]:
    return {}


def shout(batch: list[Found], loaded: dict[str, Any]) -> list[str]:
    return [_answer(each.text) for each in batch if isinstance(each, Report)] + [
        each.message for each in batch if isinstance(each, Warning)
    ]


def _answer(text: str) -> str:
    verb, _, rest = text.partition(" ")
    if verb == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if verb == "hang":
        time.sleep(600)
    if verb == "exit":
        os._exit(3)
    if verb == "fill":
        raise MemoryError
    if verb == "swell":
        return str(len(bytearray(3 * 1024**3)))  # more than a worker may have
    if verb == "raise":
        raise ValueError(rest)
    if verb == "once":  # dies the first time only: the file says whether it did
        path = Path(rest)
        if not path.exists():
            path.touch()
            os._exit(1)
    return text.upper()


def set_aside(group: list[Found], reason: str) -> list[str]:
    return [reason]


def load_nothing() -> None:
    raise RuntimeError("no model")


SHOUT: Task[str] = Task(load, shout, set_aside)
BROKEN: Task[str] = Task(load_nothing, shout, set_aside)


def rows(batch: list[Found], loaded: dict[str, Any]) -> list[Row]:
    return [Row(-1, each.id, None, _answer(each.text), b"", None) for each in batch if isinstance(each, Report)]


ROWS: Task[Row] = Task(load, rows, tasks.set_aside)
