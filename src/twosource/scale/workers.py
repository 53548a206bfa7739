"""Several processes over one stream of batches: results in input order, whatever happens to a process.

Comes in: batches and a ``Task``. Goes out: results, in the order of the batches. Example: report 7 makes
every process die that reads it; its record says so, and all other records are what one process makes.

A batch whose process dies, hangs or runs out of memory is tried again report by report, and a report that fails three
times in all is set aside. What a process makes does not depend on what it made before, so the output is the same, byte
for byte, with any number of workers.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Generic

from twosource.errors import TwosourceError
from twosource.model.text import Report
from twosource.read.files import read_inputs
from twosource.scale.crew import Worker, wait_for
from twosource.scale.lines import LINES, Line
from twosource.scale.stream import batches
from twosource.scale.work import Found, Made, Task, single

TRIES = 3
PATIENCE = 60.0  # seconds that any batch may take
SLOWEST = 400.0  # characters a second: fifty times slower than one core of 2020 reads
WINDOW = 8  # batches a worker that may wait for an earlier one


def map_batches(
    task: Task[Made], found: Iterable[list[Found]], *, workers: int, patience: float = PATIENCE
) -> Iterator[Made]:
    """Yield what a task makes of each batch, in input order.

    Args:
        task: what is done; its functions are imported by name in other processes.
        found: batches, bounded by characters; taken as they are needed.
        workers: how many processes; with one, or where all is one batch, this process does it.
        patience: seconds that any batch may take, besides those for its length.

    Yields:
        results, in input order.

    Raises:
        TwosourceError: no worker can be started.
    """
    stream = iter(found)
    first = list(islice(stream, 2 if workers > 1 else 0))
    stream = chain(first, stream)
    if len(first) < 2:
        loaded = None
        for batch in stream:
            loaded = task.load() if loaded is None else loaded
            yield from task.make(batch, loaded)
        return
    foreman = Foreman(task, workers, patience)
    try:
        yield from foreman.run(stream)
    finally:
        foreman.end()


def read_lines(inputs: Sequence[str], *, workers: int, published: str | None = None) -> Iterator[Line]:
    """Yield the record of each report as a line of JSON, in input order: ``read_each`` on several processes."""
    return map_batches(LINES, batches(read_inputs(inputs, published=published)), workers=workers)


def count_cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(eq=False, slots=True)
class _Job:
    """A batch, or one report of a batch that failed; ``place`` is its part of the slot's results."""

    batch: list[Found]
    slot: _Slot
    place: int = 0
    tries: int = 0


@dataclass(eq=False, slots=True)
class _Slot:
    """Where the results of one batch of the input are put together."""

    parts: list[list[object] | None] = field(default_factory=lambda: [None])

    @property
    def is_done(self) -> bool:
        return all(part is not None for part in self.parts)


class Foreman(Generic[Made]):
    """Gives jobs to workers, and keeps the books on what failed. Its workers stay for the next run until it is ended.

    Args:
        task: what is done.
        workers: how many processes.
        patience: seconds that any batch may take, besides those for its length.
    """

    def __init__(self, task: Task[Made], workers: int, patience: float) -> None:
        self.task = task
        self.count = workers
        self.patience = patience
        self.workers: list[Worker] = []
        self.at: dict[Worker, _Job] = {}
        self.jobs: deque[_Job] = deque()
        self.slots: deque[_Slot] = deque()
        self.failed_starts = 0

    @property
    def is_idle(self) -> bool:
        """Tell whether no run is under way, or was left in the middle."""
        return not self.slots

    def run(self, stream: Iterator[list[Found]]) -> Iterator[Made]:
        """Yield the results of a stream of batches, in their order."""
        is_over = False
        while True:
            while not is_over and len(self.jobs) < self.count and len(self.slots) < WINDOW * self.count:
                batch = next(stream, None)
                is_over = batch is None
                if batch is not None:
                    self._take(batch)
                    self._assign()
            self._assign()
            while self.slots and self.slots[0].is_done:
                for part in self.slots.popleft().parts:
                    yield from part or ()  # type: ignore[misc]
            if is_over and not self.slots:
                return
            self._hear()

    def end(self) -> None:
        """End all workers, whatever they are doing."""
        for worker in self.workers:
            worker.end()

    def _take(self, batch: list[Found]) -> None:
        slot = _Slot()
        self.slots.append(slot)
        self.jobs.append(_Job(batch, slot))

    def _assign(self) -> None:
        """Give a job to each worker that is free; start one where there are more jobs than workers."""
        for worker in self.workers:
            if self.jobs and worker.is_ready and not worker.is_busy:
                job = self.jobs.popleft()
                self.at[worker] = job
                worker.give(job.batch, self.patience + _characters(job.batch) / SLOWEST)
        starting = sum(not worker.is_ready for worker in self.workers)
        while len(self.workers) < self.count and starting < len(self.jobs):
            self.workers.append(Worker(self.task))
            starting += 1

    def _hear(self) -> None:
        for worker, answer in wait_for(self.workers):
            job = self.at.pop(worker, None)
            if answer.kind == "ready":
                self.failed_starts = 0
            elif job is None:
                self._count_failed_start(answer.content)
            elif answer.kind == "done":
                job.slot.parts[job.place] = answer.content
            else:
                self._try_again(job, answer.content)
        self.workers = [worker for worker in self.workers if not worker.is_gone]

    def _count_failed_start(self, reason: str) -> None:
        self.failed_starts += 1
        if self.failed_starts == TRIES:
            raise TwosourceError(f"workers cannot be started: the process {reason}; try --workers 1")

    def _try_again(self, job: _Job, reason: str) -> None:
        job.tries += 1
        groups = list(single(job.batch))
        if len(groups) > 1:
            job.slot.parts = [None] * len(groups)
            again = [_Job(group, job.slot, place, job.tries) for place, group in enumerate(groups)]
            self.jobs.extendleft(reversed(again))
        elif job.tries < TRIES:
            self.jobs.appendleft(job)
        else:
            message = f"set aside: {job.tries} times the process that read it {reason}"
            job.slot.parts[job.place] = list(self.task.set_aside(job.batch, message))


def _characters(batch: list[Found]) -> int:
    return sum(len(each.text) for each in batch if isinstance(each, Report))
