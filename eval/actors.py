"""Score phrases that name actors: are country and PLOVER sector right?

    python -m eval.actors FILE [--misses]

A line of FILE is ``{"text": ..., "date": null or ISO, "expected": [{"country": ..., "code": ...}]}``; a field that is
null or empty is not asked. Prints right over asked for both together, country and sector. The files are not part of
the project.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from twosource.lexicon.phrases import Resolved, resolve_phrase

UNKNOWN = "UNK"  # the codebook's word for what we leave open


@dataclass
class Score:
    """Right over asked, and the lines that were wrong."""

    both: list[int] = field(default_factory=lambda: [0, 0])
    country: list[int] = field(default_factory=lambda: [0, 0])
    sector: list[int] = field(default_factory=lambda: [0, 0])
    misses: list[str] = field(default_factory=list)


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval.actors", description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true", help="show the phrases that were wrong")
    given = parser.parse_args(arguments)
    score = score_actors(json.loads(line) for line in given.file.read_text(encoding="utf-8").splitlines() if line)
    for name in ("both", "country", "sector"):
        right, asked = getattr(score, name)
        print(f"{name:<8} {right / asked if asked else 0:.3f} ({right} of {asked})")
    if given.misses:
        print(*score.misses, sep="\n")
    return 0


def score_actors(rows: Iterable[dict[str, Any]]) -> Score:
    """Return the score of ``resolve_phrase`` on rows of gold."""
    score = Score()
    for row in rows:
        gold = row["expected"][0]
        found = resolve_phrase(row["text"], row.get("date"))
        told = [_count(score.country, gold["country"], found.country), _count(score.sector, gold["code"], _code(found))]
        if told != [None, None]:
            is_right = False not in told
            score.both[0] += is_right
            score.both[1] += 1
            if not is_right:
                score.misses.append(
                    f"{row['text']}: {gold['country']} {gold['code']}, got {found.country} {found.sector}"
                )
    return score


def _code(found: Resolved) -> str:
    return found.sector or UNKNOWN


def _count(tally: list[int], gold: str | None, told: str | None) -> bool | None:
    """Add to a tally of right and asked; None where nothing is asked."""
    if not gold:
        return None
    tally[0] += told == gold
    tally[1] += 1
    return told == gold


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
