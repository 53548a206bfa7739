"""``make bench``: speed and memory in one run, as ratios where there is something to compare with.

    python -m bench.run                       all of it on texts made of the sample affair
    python -m bench.run --texts FILE.jsonl    on other texts
    python -m bench.run --reports 1000        on more of them
    python -m bench.run --only ratio stages   only these parts
    python -m bench.run --json FILE           also write the numbers

Exit status 1 where a limit is passed. Absolute figures belong to the machine; ratios travel.
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

from bench import database, hostile, processes, ratio, stages, streams, texts

Measure = Callable[[list[str], Path], list[str]]
REPORTS = 100
MEMORY_REPORTS = 1000
FACTS = 100_000

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
    """The whole record against the bare parse."""
    measured = ratio.measure_ratio(found, texts.write_jsonl(found, folder / "ratio.jsonl"))
    print(f"\n{len(found)} reports, {measured.tokens} tokens, medians of {ratio.TURNS} turns, CPU seconds")
    print(f"  bare parse            {measured.bare:8.2f} s  {measured.tokens / measured.bare:8.0f} tokens a second")
    print(f"  whole record          {measured.whole:8.2f} s  {len(found) / measured.whole:8.1f} reports a second")
    return tell("whole record / bare parse", measured.ratio, ratio.LIMIT, "x")


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
    many = texts.write_jsonl(texts.make_texts(MEMORY_REPORTS, seed=2), folder / "memory.jsonl")
    return [
        *tell("start to first record", processes.measure_startup(folder), processes.STARTUP_LIMIT, "s"),
        *tell("view of a database", processes.measure_view(folder), processes.VIEW_LIMIT, "s"),
        *tell(
            f"memory, {MEMORY_REPORTS} reports", processes.measure_memory(many, folder), processes.MEMORY_LIMIT, "MiB"
        ),
    ]


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
    """Copies and affairs, which are found without parsing."""
    reports = texts.make_reports(texts.make_texts(500, seed=3))
    print(f"\n{len(reports)} reports without parsing")
    return [
        *tell("copies, reports a CPU second", streams.measure_copies(reports), None, ""),
        *tell("stories, reports a CPU second", streams.measure_stories(reports), None, ""),
    ]


PARTS: dict[str, Measure] = {
    "ratio": show_ratio,
    "stages": show_stages,
    "processes": show_processes,
    "hostile": show_hostile,
    "database": show_database,
    "streams": show_streams,
}


def tell(name: str, value: float, limit: float | None, unit: str) -> list[str]:
    """Print one number with its limit; return a line where the limit is passed."""
    numbers[name] = value
    told = f"  (limit {limit:g})" if limit is not None else ""
    print(f"  {name:<30}{value:10.2f} {unit}{told}", flush=True)
    return [f"{name}: {value:.2f} {unit}, limit {limit:g}"] if limit is not None and value > limit else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
