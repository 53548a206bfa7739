"""What happens to the database when the world is unkind: killed processes, a full disk, many at once."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest
from tests.store.made import make_reading

from twosource.errors import NotKept
from twosource.model.facts import Reading
from twosource.store import open_store

IS_LONG = os.environ.get("TWOSOURCE_LONG") == "1"  # the full size runs where all checks run
REPORTS = 2000 if IS_LONG else 300
KILLS = 100 if IS_LONG else 15
FACTS = 4  # of each kind one, in a report of one sentence
FORK = get_context("fork")

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def stub(n: int) -> Reading:
    """Stand in for the parser: a small report and its facts."""
    return make_reading(f"Envoy number {n} met the others in Zenda.", f"{n}.txt")


def ingest(path: str, numbers: list[int], log: str | None = None) -> None:
    with open_store(path) as store:
        for n in numbers:
            reading = stub(n)
            if store.has_reading(reading.report, "1"):
                continue
            if log is not None:
                with open(log, "ab", buffering=0) as file:
                    file.write(b".")
            store.keep_reading(reading, version="1")


def run(work: Callable[[], None]) -> int:
    """Run in a process of its own; return its exit status, 3 where the database said so itself."""
    process = start(work)
    process.join(60)
    return -1 if process.exitcode is None else process.exitcode


def start(work: Callable[[], None]):  # type: ignore[no-untyped-def]
    def body() -> None:
        try:
            work()
        except NotKept:
            os._exit(3)
        os._exit(0)

    process = FORK.Process(target=body, daemon=True)
    process.start()
    return process


def check_whole(path: str, count: int) -> None:
    """Every report is there once with all its facts, and the file and its indexes are whole."""
    with open_store(path, is_new=False) as store:
        assert store.check()
        store.catch_up()
        assert store.count_reports() == count
        readings = list(store.load_readings())
    assert len(readings) == count
    for reading in readings:
        n = int(reading.report.source.removesuffix(".txt"))
        assert reading == stub(n)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("select count(*) from facts").fetchone()[0] == count * FACTS
        assert connection.execute("select count(*) from passages").fetchone()[0] == count
        for table in ("passage_search", "report_search"):
            connection.execute(f"insert into {table} ({table}, rank) values ('integrity-check', 1)")


def test_kill_at_random_moments_and_resume(tmp_path: Path) -> None:
    path, log = str(tmp_path / "t.db"), str(tmp_path / "log")
    began = time.monotonic()
    assert run(lambda: ingest(str(tmp_path / "probe.db"), list(range(REPORTS)))) == 0
    whole = time.monotonic() - began
    moments = random.Random(7)
    kills = 0
    for _ in range(KILLS):
        process = start(lambda: ingest(path, list(range(REPORTS)), log))
        time.sleep(moments.uniform(0, 2 * whole / KILLS))
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        kills += process.exitcode == -signal.SIGKILL
    assert kills > KILLS / 3
    assert run(lambda: ingest(path, list(range(REPORTS)), log)) == 0
    check_whole(path, REPORTS)
    assert os.path.getsize(log) <= REPORTS + kills  # each kill costs one report at most


@pytest.mark.parametrize("size", [1, 20_000, 100_000, 150_000, 200_000, 260_000, 330_000, 420_000, 500_000, 700_000])
def test_disk_full_is_a_clear_error_and_the_database_opens_after(tmp_path: Path, size: int) -> None:
    path = str(tmp_path / "t.db")
    assert run(lambda: ingest(path, [0])) == 0

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        ingest(path, list(range(1, 4000)))

    assert run(fill) == 3
    with open_store(path) as store:
        count = store.count_reports()
        assert store.check()
    assert count >= 1
    check_whole(path, count)
    assert run(lambda: ingest(path, list(range(count + 1)))) == 0
    check_whole(path, count + 1)


@pytest.mark.parametrize("pages", [40, 45, 60, 90])
def test_no_page_left_is_a_clear_error(tmp_path: Path, pages: int) -> None:
    path = str(tmp_path / "t.db")
    with open_store(path) as store:
        store._connection.execute(f"pragma max_page_count = {pages}")
        with pytest.raises(NotKept, match="disk is full"):
            [store.keep_reading(stub(n)) for n in range(4000)]
        count = store.count_reports()
    check_whole(path, count)


def test_four_writers_and_a_reader(tmp_path: Path) -> None:
    path = str(tmp_path / "t.db")
    numbers = list(range(REPORTS // 2))
    done = FORK.Event()

    def look() -> None:
        while not done.is_set():
            with open_store(path) as store:
                count = len(list(store.load_readings()))
                assert store.count_reports() >= count
                store.search("envoy")

    reader = start(look)
    writers = [
        start(lambda seed=seed: ingest(path, random.Random(seed).sample(numbers, len(numbers)))) for seed in range(4)
    ]
    for writer in writers:
        writer.join(60)
    done.set()
    reader.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0, 0, 0]
    assert reader.exitcode == 0
    check_whole(path, len(numbers))


def test_who_opens_a_new_file_waits_for_who_makes_it(tmp_path: Path) -> None:
    path = str(tmp_path / "t.db")
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")  # as while another process turns the file to WAL
    other.execute("pragma user_version = 0")
    release = threading.Timer(0.2, lambda: other.execute("rollback"))
    release.start()
    with open_store(path) as store:
        assert store.count_reports() == 0
    release.join()
    other.close()


def test_an_id_that_another_process_took_meanwhile(tmp_path: Path) -> None:
    mine, theirs = make_reading("Envoys met.", "a.txt"), make_reading("Envoys met.", "b.txt")
    with open_store(str(tmp_path / "t.db")) as store:
        assert store.keep_reading(theirs) == theirs.report.id
        kept = store.keep_reading(mine)
        assert kept != mine.report.id
        again = {reading.report.source: reading for reading in store.load_readings()}
    assert again["b.txt"] == theirs
    assert {event.sentence.report for event in again["a.txt"].events} == {kept}
    assert again["a.txt"].events[0].actors == (f"{kept}/p1",)


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    ingest(str(path), list(range(50)))
    content = bytearray(path.read_bytes())
    for at in range(8192, len(content), 512):
        content[at] ^= 0xFF
    path.write_bytes(content)

    def look() -> None:
        with open_store(str(path)) as store:
            list(store.load_readings())
            list(store.search("envoy"))
            if not store.check():
                raise NotKept("damaged")

    with pytest.raises(NotKept):
        look()
