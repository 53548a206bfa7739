"""The page: first bytes of an affair of 200 reports and 5,000 facts, while a read is running.

Comes in: a folder and a file of reports. Goes out: ``Answer``, one for each view. Example: the brief is asked for the
moment the server listens, before it has read the record; all views are asked for again once it has.
"""

from __future__ import annotations

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.serve.web.large import large_record

from twosource.model.facts import Reading
from twosource.serve.front import keep_front
from twosource.store import open_store

LIMIT = 150.0  # milliseconds to the first byte
TURNS = 5
READING = 3.0  # seconds until the record is read in the background
COMMAND = [sys.executable, "-c", "from twosource.serve.start import main; main()"]
VIEWS = ("", "/timeline", "/quotes", "/event/e1", "/statement/s1", "/report/r1", "/who", "/who/n1", "/network", "/map",
         "/review", "/changes", "/copies", "/disputes")  # fmt: skip


class Answer(NamedTuple):
    """A view and the milliseconds to its first byte."""

    view: str
    first_byte: float


def measure_page(folder: Path, texts: Path) -> list[Answer]:
    """Ask for the brief as soon as the server listens, then for every view; medians of the later turns."""
    database = folder / "page.db"
    _fill(database)
    at_once, later = [], []
    with _running("read", "--each", "--workers", "1", "--json", str(folder / "page.jsonl"), str(texts)):
        for _ in range(TURNS):
            with _serving(database) as port:
                at_once.append(_ask(port, ""))
        with _serving(database) as port:
            _ask(port, "")
            time.sleep(READING)
            for view in VIEWS:
                later.append(Answer(view or "the brief", median(_ask(port, view) for _ in range(TURNS))))
    return [Answer("the brief at once", median(at_once)), *later]


def _fill(path: Path) -> None:
    record = large_record()
    with open_store(str(path)) as store:
        run = store.start_run("read", [], "bench")
        for report in record.reports:
            store.keep_reading(Reading(report, None), version="bench", run=run)
        store.keep_record(record, run=run)
        keep_front(store, record, "")


@contextmanager
def _running(*arguments: str) -> Iterator[None]:
    process = subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _serving(database: Path) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    with _running("serve", "--port", str(port), "--db", str(database)):
        for _ in range(1200):
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.01)
        yield port


def _ask(port: int, view: str) -> float:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    began = time.perf_counter()
    connection.request("GET", f"/a/all{view}")
    answer = connection.getresponse()
    answer.read(1)
    took = (time.perf_counter() - began) * 1000
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{view} answered {answer.status}")
    return took
