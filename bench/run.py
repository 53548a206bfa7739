"""``make bench``: speed and memory in one run, as ratios where there is something to compare with.

    python -m bench.run                       all of it on texts made of the sample affair
    python -m bench.run --texts FILE.jsonl    on other texts
    python -m bench.run --reports 1000        on more of them
    python -m bench.run --only ratio stream   only these parts
    python -m bench.run --json FILE           also write the numbers

Exit status 1 where a limit is passed. Absolute figures belong to the machine; ratios travel. All of it takes about fifteen
minutes of one core; a part that needs something that is not installed says so.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from bench import command, copies, database, hostile, page, processes, ratio, spark, stages, streams, texts

Measure = Callable[[list[str], Path], list[str]]
REPORTS = 100
FACTS = 100_000
MEMORY_REPORTS = 1000  # that are read while a page is asked for

numbers: dict[str, object] = {}


def main(arguments: list[str]) -> int:
    """Run the parts that are asked for; return 1 where a limit is passed."""
    parser = argparse.ArgumentParser(prog="bench", description="Speed and memory against the bare parse.")
    parser.add_argument("--texts", help="JSONL with texts to read in place of those made of the sample")
    parser.add_argument("--reports", type=int, default=REPORTS, help=f"how many texts (default {REPORTS})")
    parser.add_argument("--only", nargs="+", choices=list(PARTS), help="only these parts")
    parser.add_argument("--json", help="write the numbers to this file")
    given = parser.parse_args(arguments)
    found = texts.read_texts(given.texts, given.reports) if given.texts else texts.make_texts(given.reports)
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in given.only or PARTS:
            failed += PARTS[name](found, Path(folder))
    if given.json is not None:
        Path(given.json).write_text(json.dumps(numbers, indent=1) + "\n", "utf-8")
    for line in failed:
        print(f"limit passed: {line}")
    return int(bool(failed))


def show_ratio(found: list[str], folder: Path) -> list[str]:
    """The whole record against the bare parse, where no paragraph comes twice."""
    return _show_ratio("texts without repeats", found, folder / "ratio.jsonl", ratio.LIMIT)


def show_stream(found: list[str], folder: Path) -> list[str]:
    """The same, where two of five are copies."""
    stream = texts.copy_some(found, ratio.COPIED)
    return _show_ratio(f"a stream with {ratio.COPIED:.0%} copies", stream, folder / "stream.jsonl", ratio.STREAM_LIMIT)


def _show_ratio(name: str, found: list[str], path: Path, limit: float) -> list[str]:
    measured = ratio.measure_ratio(found, texts.write_jsonl(found, path))
    print(f"\n{name}: {len(found)} reports, {measured.tokens} tokens, medians of {ratio.TURNS} turns, CPU seconds")
    print(f"  bare parse            {measured.bare:8.2f} s  {measured.tokens / measured.bare:8.0f} tokens a second")
    print(f"  whole record          {measured.whole:8.2f} s  {len(found) / measured.whole:8.1f} reports a second")
    return tell(f"whole / bare, {name}", measured.ratio, limit, "x")


def show_stages(found: list[str], folder: Path) -> list[str]:
    """Where the time goes."""
    spent = stages.measure_stages(found)
    numbers["stages"] = spent
    print("\nCPU seconds by stage")
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"  {name:<20}  {seconds:8.2f} s  {seconds / spent['parse']:6.2f} of the parse")
    return []


def show_processes(found: list[str], folder: Path) -> list[str]:
    """Start-up, views and memory."""
    print("\nprocesses")
    some, twice = processes.measure_memory(folder)
    return [
        *tell("start to first record", processes.measure_startup(folder), processes.STARTUP_LIMIT, "s"),
        *tell("view of a database", processes.measure_view(folder), processes.VIEW_LIMIT, "s"),
        *tell(f"memory after {2 * processes.HELD} reports", twice, processes.MEMORY_LIMIT, "MiB"),
        *tell("the same over that after half of them", twice / some, processes.GROWTH_LIMIT, "x"),
    ]


def show_workers(found: list[str], folder: Path) -> list[str]:
    """What a second worker adds."""
    print("\nworkers, CPU seconds of the steady rate")
    return tell("2 workers / 1", processes.measure_speedup(folder), processes.SPEEDUP_LEAST, "x", at_least=True)


def show_hostile(found: list[str], folder: Path) -> list[str]:
    """Ten times the text, at most fifteen times the time."""
    from twosource.parse import Parser

    print("\nten times the text takes")
    failed = []
    for name, factor in hostile.measure_hostile(Parser()).items():
        failed += tell(name, factor, hostile.LIMIT, "x")
    return failed


def show_database(found: list[str], folder: Path) -> list[str]:
    """Facts in and out of the database."""
    speed = database.measure_database(FACTS, folder)
    print(f"\ndatabase of {speed.facts} facts")
    return [
        *tell("facts kept a CPU second", speed.kept, None, ""),
        *tell("rows kept a CPU second", speed.rows, None, ""),
        *tell("timeline of one actor", speed.timeline, 5.0, "ms"),
        *tell("search", speed.search, 50.0, "ms"),
    ]


def show_streams(found: list[str], folder: Path) -> list[str]:
    """Copies and affairs, which are found without parsing: few reports and many."""
    failed = []
    for what in ("copies", "stories"):
        small, large = streams.measure_streams(what)
        print(f"\n{what} among {streams.SMALL:,} and {streams.LARGE:,} reports")
        failed += tell(f"{what}, of the few", small.cost, None, "ms a report")
        failed += tell(f"{what}, of the many", large.cost, None, "ms a report")
        failed += tell(f"{what}, cost of many / of few", large.cost / small.cost, None, "x")  # limit: see the commands
        failed += tell(f"{what}, memory of the many", large.memory, streams.MEMORY_LIMIT, "MiB")
    return failed


def show_command(found: list[str], folder: Path) -> list[str]:
    """The whole of ``twosource copies`` and of ``twosource stories``: few reports and many."""
    failed = []
    for what, least in command.RATE_LEAST.items():
        told = command.measure_command(what, folder)
        print(f"\ntwosource {what}: {command.SMALL:,} ({told.times} runs) and {command.LARGE:,} reports, start to end")
        print(f"  pace: {command.PACE_STEPS:,} steps of plain Python in {told.pace:.2f} CPU s meanwhile")
        failed += [
            *tell(f"{what}, of the few", 1000 / told.small.cost, least, "reports a CPU second", at_least=True),
            *tell(f"{what}, of the many", 1000 / told.large.cost, None, "reports a CPU second"),
            *tell(f"{what}, cost of many / of few", told.large.cost / told.small.cost, command.GROWTH_LIMIT, "x"),
            *tell(f"{what}, memory of the many", told.large.memory, command.MEMORY_LIMIT, "MiB"),
        ]
    return failed


def show_peers(found: list[str], folder: Path) -> list[str]:
    """Copies, families and all, beside two libraries that find candidates."""
    print("\ncopies beside other libraries")
    for name, seconds in copies.compare_peers().items():
        numbers[f"copies, {name}"] = seconds
    return []


def show_spark(found: list[str], folder: Path) -> list[str]:
    """The steady rate on Spark against that of one machine's own runner."""
    print("\nSpark on local[2,4]")
    missing = spark.find_missing()
    if missing is not None:
        print(f"  not measured: {missing}")
        return []
    rates = spark.measure_rates(folder)
    tell("Spark / read --each, which compares nothing", rates.each, None, "x")
    return tell("Spark / read --by-affair, the same work", rates.by_affair, spark.LEAST, "x", at_least=True)


def show_page(found: list[str], folder: Path) -> list[str]:
    """First bytes of a large affair's page while a read is running."""
    many = texts.write_jsonl(texts.make_texts(MEMORY_REPORTS, seed=4), folder / "running.jsonl")
    print("\nfirst byte of a page, 200 reports and 5,000 facts, while a read is running")
    return [
        line
        for answer in page.measure_page(folder, many)
        for line in tell(answer.view, answer.first_byte, page.LIMIT, "ms")
    ]


PARTS: dict[str, Measure] = {
    "ratio": show_ratio,
    "stream": show_stream,
    "stages": show_stages,
    "processes": show_processes,
    "workers": show_workers,
    "hostile": show_hostile,
    "database": show_database,
    "streams": show_streams,
    "command": show_command,
    "peers": show_peers,
    "spark": show_spark,
    "page": show_page,
}


def tell(name: str, value: float, limit: float | None, unit: str, *, at_least: bool = False) -> list[str]:
    """Print one number with its limit; return a line where the limit is passed."""
    numbers[name] = value
    told = "" if limit is None else f"  ({'at least' if at_least else 'limit'} {limit:g})"
    print(f"  {name:<42}{value:10.2f} {unit}{told}", flush=True)
    is_passed = limit is not None and (value < limit if at_least else value > limit)
    return [f"{name}: {value:.2f} {unit}{told}"] if is_passed else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
