"""Score inferred report dates: take the dates away from dated reports, infer them, and compare.

    python -m eval.dates FILE [--keep N] [--misses]

A line of FILE is ``{"text": ..., "date": ISO, "label": affair}``. In each affair the first N reports keep their date
(``--keep``, 1 unless told). Prints how many of the others were dated, how many rightly (the true day lies in the
interval), the mean width of the intervals in days, and the same shares of single days claimed. Each report is read, and
dates are inferred, just as the product does. The files are not part of the project.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from twosource.across.copies import find_copies
from twosource.across.dates import date_reports
from twosource.model.facts import Reading
from twosource.model.text import Parse, Report, When
from twosource.parse import Parser
from twosource.pipeline import read_report


@dataclass
class Score:
    """Counts over all reports that were asked for, and the ones dated wrongly."""

    asked: int = 0
    dated: int = 0
    right: int = 0
    days: int = 0
    single: int = 0
    single_right: int = 0
    misses: list[str] = field(default_factory=list)


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval.dates", description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--keep", type=int, default=1, help="reports of each affair that keep their date")
    parser.add_argument("--misses", action="store_true", help="show the reports that were dated wrongly")
    given = parser.parse_args(arguments)
    rows = [json.loads(line) for line in given.file.read_text(encoding="utf-8").splitlines() if line]
    score = score_dates(rows, Parser(), keep=given.keep)
    print(f"asked    {score.asked}")
    print(f"dated    {score.dated / score.asked if score.asked else 0:.3f} ({score.dated})")
    print(f"right    {score.right / score.dated if score.dated else 0:.3f} ({score.right})")
    print(f"days     {score.days / score.dated if score.dated else 0:.1f}")
    print(f"one day  {score.single / score.asked if score.asked else 0:.3f} ({score.single})")
    print(f"right    {score.single_right / score.single if score.single else 0:.3f} ({score.single_right})")
    if given.misses:
        print(*score.misses, sep="\n")
    return 0


def score_dates(rows: Iterable[dict[str, Any]], parser: Parser, *, keep: int = 1) -> Score:
    """Return the score over all affairs of ``rows``."""
    affairs: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        affairs[str(row["label"])].append(row)
    score = Score()
    for affair in affairs.values():
        _score_affair(affair, parser, keep, score)
    return score


def _score_affair(rows: Sequence[dict[str, Any]], parser: Parser, keep: int, score: Score) -> None:
    reports = [_report(f"r{n}", row, has_date=n < keep) for n, row in enumerate(rows)]
    readings = [_reading(r, p) for r, p in zip(reports, parser.parse_many(reports), strict=True)]
    found = date_reports(readings, find_copies(reports).families)
    for report, row in list(zip(reports, rows, strict=True))[keep:]:
        score.asked += 1
        when = found.get(report.id)
        if when is None or when.start is None or when.end is None:
            continue
        score.dated += 1
        score.single += when.start == when.end
        score.single_right += when.start == when.end == row["date"]
        score.days += (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days + 1
        if when.start <= row["date"] <= when.end:
            score.right += 1
        else:
            score.misses.append(f"{report.source}: {row['date']} taken for {when.start} to {when.end}")


def _reading(report: Report, parse: Parse) -> Reading:
    """Read as the product does: of a report that has its date no parse is left when the others are dated."""
    reading = read_report(report, parse)
    return reading if report.published is None else replace(reading, parse=None)


def _report(id_: str, row: dict[str, Any], *, has_date: bool) -> Report:
    published = When(row["date"], row["date"], "day", "given") if has_date else None
    return Report(id=id_, source=str(row.get("id", id_)), text=row["text"], published=published)


if __name__ == "__main__":
    import sys

    sys.exit(main(sys.argv[1:]))
