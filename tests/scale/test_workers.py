from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from multiprocessing.connection import Pipe
from pathlib import Path

import pytest
from tests.scale import faulty

from twosource.errors import TwosourceError
from twosource.export.contract import write_json
from twosource.model.record import Warning
from twosource.model.text import Report
from twosource.parse import Parser
from twosource.read.document import Document, make_report
from twosource.scale import worker
from twosource.scale.lines import set_aside
from twosource.scale.stream import read_each
from twosource.scale.work import Found, single
from twosource.scale.workers import count_cores, map_batches, read_lines


def reports(*texts: str) -> list[Found]:
    return [make_report(Document(text[:20], text)) for text in texts]


def run(*texts: str, workers: int = 2, patience: float = 60.0) -> list[str]:
    batches = [reports(*text.split("|")) for text in texts]
    return list(map_batches(faulty.SHOUT, batches, workers=workers, patience=patience))


@pytest.mark.parametrize("workers", [1, 2, 3])
def test_results_are_in_input_order(workers: int) -> None:
    texts = [f"a{n}|b{n}" for n in range(40)]
    assert run(*texts, workers=workers) == [part.upper() for text in texts for part in text.split("|")]


def test_nothing_in_nothing_out() -> None:
    assert run(workers=2) == []


def test_one_batch_is_done_in_this_process() -> None:
    def load() -> int:
        return os.getpid()

    def make(batch: list[Found], loaded: int) -> list[int]:
        return [loaded]

    task = faulty.Task(load, make, lambda group, reason: [0])
    assert list(map_batches(task, [reports("a")], workers=8)) == [os.getpid()]


@pytest.mark.parametrize(
    ("poison", "reason"),
    [
        ("die now", "was ended by SIGKILL"),
        ("exit now", "ended with status 3"),
        ("fill it", "ran out of memory"),
        ("raise alarm", "failed: ValueError: alarm"),
    ],
)
def test_a_poison_report_is_set_aside_and_the_others_go_on(poison: str, reason: str) -> None:
    made = run("a|b", f"c|{poison}|d", "e")
    told = f"set aside: 3 times the process that read it {reason}"
    assert made == ["A", "B", "C", told, "D", "E"]


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_a_process_that_takes_too_much_memory_is_stopped() -> None:
    told = "set aside: 3 times the process that read it ran out of memory"
    assert run("a", "b|swell up|c", "d") == ["A", "B", told, "C", "D"]


def test_a_worker_that_has_grown_is_replaced_between_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "GROWN", 0)
    ours, theirs = Pipe()
    ours.send(faulty.SHOUT)
    ours.send(reports("a", "b"))
    ours.send(reports("c"))  # never taken: the process has ended
    worker.serve(theirs)
    assert [ours.recv(), ours.recv()] == [("ready", None), ("full", ["A", "B"])]
    assert not ours.poll()
    assert worker.resident() > 20 * worker.MEBIBYTE


def test_a_process_that_hangs_is_noticed() -> None:
    told = "set aside: 3 times the process that read it gave no answer in time"
    assert run("a", "b|hang on|c", "d", patience=1.0) == ["A", "B", told, "C", "D"]


def test_a_process_that_died_once_costs_nothing_but_time(tmp_path: Path) -> None:
    path = str(tmp_path / "was-here")
    assert run("a", f"once {path}", "b") == ["A", f"ONCE {path.upper()}", "B"]


def test_a_worker_that_cannot_start_ends_the_run() -> None:
    with pytest.raises(TwosourceError, match="workers cannot be started"):
        list(map_batches(faulty.BROKEN, [reports("a"), reports("b")], workers=2))


def test_batches_are_taken_as_they_are_needed() -> None:
    taken = 0

    def stream() -> Iterator[list[Found]]:
        nonlocal taken
        for n in range(200):
            taken += 1
            yield reports(f"a{n}")

    made = map_batches(faulty.SHOUT, stream(), workers=2)
    assert next(made) == "A0"
    assert taken < 40
    made.close()  # type: ignore[attr-defined]


def test_single_keeps_a_warning_with_its_report() -> None:
    a, b = reports("a", "b")
    first, note = Warning("not-found", "x", "q"), Warning("garbled", "y", "a")
    assert list(single([first, a, note, b])) == [[first], [a, note], [b]]
    assert list(single([])) == []


def test_a_report_that_is_set_aside_keeps_its_text_and_its_notes() -> None:
    report = make_report(Document("a.txt", "The envoys met."))
    assert isinstance(report, Report)
    (line,) = set_aside([report, Warning("garbled", "note", "a.txt")], "it died")
    record = json.loads(line.json)
    assert record["reports"][0]["text"] == "The envoys met."
    assert [(w["code"], w["message"]) for w in record["warnings"]] == [("failed", "it died"), ("garbled", "note")]
    assert [warning.code for warning in line.warnings] == ["failed", "garbled"]


def test_count_cores() -> None:
    assert 1 <= count_cores() <= (os.cpu_count() or 1)


def test_two_workers_write_what_one_process_writes(tmp_path: Path, parser: Parser) -> None:
    """Different sizes, repeats of paragraphs and broken lines, over several batches."""
    people = ["Anna Lind", "Omar Haddad", "Mary Okafor", "Jan Novak", "Li Mei"]
    lines = []
    for n in range(150):
        speaker, guest = people[n % 5], people[(n + 2) % 5]
        text = "\n\n".join(
            [
                f"{speaker}, the trade minister, met {guest} in Vienna on Monday and agreed to lower {n} tariffs.",
                f'"We will sign the deal within {n + 2} weeks," {guest} told reporters after the talks.',
                *[f"Officials said {(n * k) % 97} trucks had crossed the border since Friday." for k in range(n % 12)],
                "The two countries share a long border and trade in grain, timber and steel.",
            ]
        )
        lines.append("not json" if n == 70 else json.dumps({"id": f"r{n}", "text": text, "published": "2024-05-07"}))
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(lines))
    inputs = [str(path), str(tmp_path / "missing.txt")]
    one = [write_json(record) for record in read_each(inputs, parser)]
    two = [line.json for line in read_lines(inputs, workers=2)]
    assert len(one) == 151
    assert two == one
