"""Score pairs of spellings: does ``match_names`` tell one person from two?

    python -m eval.names FILE [--misses]
    python -m eval.names --own

A line of FILE is ``{"a": ..., "b": ..., "same": true}``. ``--own`` scores variants made from the base's own names
instead, on which the threshold was set, and shows F1 at several thresholds.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.name_variants import make_pairs
from twosource.lexicon.names import SAME_NAME, match_names

THRESHOLDS = (0.70, 0.75, 0.78, 0.80, 0.82, 0.85, 0.88, 0.90)


@dataclass(frozen=True)
class Pair:
    """Two spellings, and whether they name one person."""

    a: str
    b: str
    is_same: bool


def main(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m eval.names", description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--own", action="store_true", help="score variants of the base's own names")
    parser.add_argument("--misses", action="store_true", help="show the pairs that were wrong")
    given = parser.parse_args(arguments)
    if given.own == (given.file is not None):
        parser.error("give a FILE or --own")
    pairs = [Pair(*row) for row in make_pairs()] if given.own else read_pairs(given.file)
    scored = [(pair, match_names(pair.a, pair.b)) for pair in pairs]
    for threshold in THRESHOLDS if given.own else (SAME_NAME,):
        print(f"threshold {threshold:.2f}  F1 {measure(scored, threshold):.3f}  ({len(scored)} pairs)")
    if given.misses:
        for pair, score in scored:
            if (score >= SAME_NAME) != pair.is_same:
                print(f"{'missed' if pair.is_same else 'false'}  {score:.2f}  {pair.a} / {pair.b}")
    return 0


def read_pairs(path: Path) -> list[Pair]:
    """Return the pairs of a JSON lines file."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)
    return [Pair(row["a"], row["b"], row["same"]) for row in rows]


def measure(scored: Iterable[tuple[Pair, float]], threshold: float) -> float:
    """Return F1 of "same" at a threshold."""
    right = found = gold = 0
    for pair, score in scored:
        is_told = score >= threshold
        right += is_told and pair.is_same
        found += is_told
        gold += pair.is_same
    return 2 * right / (found + gold) if found + gold else 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
