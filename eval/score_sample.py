"""Score a record of the sample affair against what is true of it by construction.

    python -m eval                      read the sample, score it, hold the scores against eval/baseline.json
    python -m eval RECORD.json          score a record that ``twosource read --json`` wrote
    python -m eval --misses             also say what is wrong
    python -m eval --raise              write the scores as new floors, where they are higher
    python -m eval --lower NAME --reason TEXT   write a lower floor, and why

Exit status 1 where a score is below its floor.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from eval.floors import BASELINE, check_floors, lower_floor, raise_floors
from eval.sections import Section, score_all
from eval.truth import read_case, read_sample


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status."""
    given = _parser().parse_args(arguments)
    record = read_sample() if given.record is None else json.loads(Path(given.record).read_text("utf-8"))
    sections = score_all(read_case(record))
    scores = {f"{s.name}.{name}": value for s in sections for name, value in s.scores.items()}
    _print(sections, with_misses=given.misses)
    if given.json is not None:
        Path(given.json).write_text(json.dumps(scores, indent=1) + "\n", "utf-8")
    if given.lower is not None:
        lower_floor(BASELINE, given.lower, scores[given.lower], given.reason)
    if given.raise_:
        raise_floors(BASELINE, scores)
    fallen = check_floors(BASELINE, scores)
    for line in fallen:
        print(f"below its floor: {line}")
    return 1 if fallen else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m eval", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("record", nargs="?", help="a record as JSON; without it the sample is read now")
    parser.add_argument("--misses", action="store_true", help="say what is wrong")
    parser.add_argument("--json", help="write the scores to this file")
    parser.add_argument("--raise", dest="raise_", action="store_true", help="raise floors to these scores")
    parser.add_argument("--lower", metavar="NAME", help="lower one floor to its score; needs --reason")
    parser.add_argument("--reason", default="", help="why a floor is lowered")
    return parser


def _print(sections: Sequence[Section], *, with_misses: bool) -> None:
    for section in sections:
        told = "  ".join(f"{name} {value:.3f}" for name, value in section.scores.items())
        print(f"{section.name:<12} {told}")
        for miss in section.misses if with_misses else ():
            print(f"    {miss}")
