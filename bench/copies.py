"""Copy detection beside two public libraries, in one run: families against candidates alone.

    python -m bench.copies                 10,000 reports
    python -m bench.copies --reports 1000  fewer

Twosource's figure is the whole work: candidates, alignment, families, passages with offsets. The libraries' figures
are MinHash signatures and the lookup of candidates only, in word trigrams, 128 permutations, as their guides show it.
rensa and datasketch are measured where they are installed; neither is needed otherwise.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec

from bench.texts import copy_text, make_texts
from twosource.across.copies import find_copies
from twosource.model.text import Report

REPORTS = 10_000
FEW = 3_000  # for ``make bench``
PERMUTATIONS = 128
BANDS = 32
THRESHOLD = 0.3
COPIED = 0.3  # of the reports, where a family is begun


def main(arguments: list[str]) -> int:
    """Measure all three on the same reports, one after the other."""
    parser = argparse.ArgumentParser(prog="bench.copies", description="Copy detection beside public libraries.")
    parser.add_argument("--reports", type=int, default=REPORTS, help=f"how many (default {REPORTS})")
    compare_peers(parser.parse_args(arguments).reports)
    return 0


def compare_peers(count: int = FEW) -> dict[str, float]:
    """Measure all three on the same reports and print their rates; return CPU seconds by name."""
    reports = make_reports(count)
    print(f"{len(reports)} reports, {sum(len(report.text) for report in reports)} characters, CPU seconds")
    spent = {"twosource": show("twosource, families", lambda: find_copies(reports), reports, None)}
    for name, work in (("rensa", run_rensa), ("datasketch", run_datasketch)):
        if find_spec(name) is not None:
            ours = spent["twosource"]
            spent[name] = show(f"{name}, candidates", lambda work=work: work(reports), reports, ours)  # type: ignore[misc]
        else:
            print(f"  {name} is not installed (pip install {name})")
    return spent


def show(name: str, work: Callable[[], object], reports: Sequence[Report], base: float | None) -> float:
    """Time one of them and print its rate; return its CPU seconds."""
    start = time.process_time()
    work()
    spent = time.process_time() - start
    ratio = "" if base is None else f"{base / spent:8.2f} of twosource's rate"
    print(f"  {name:<24} {spent:8.2f} s {len(reports) / spent:10.0f} reports a second {ratio}")
    return spent


def make_reports(count: int, seed: int = 1) -> list[Report]:
    """Return so many reports: different ones, and families of reprints, excerpts and edited copies among them."""
    chance = random.Random(seed)
    texts: list[str] = []
    for text in make_texts(count, seed):
        texts.append(text)
        if chance.random() < COPIED:
            texts += [copy_text(text, chance) for _ in range(chance.choice((1, 1, 2, 3, 8)))]
        if len(texts) >= count:
            break
    chance.shuffle(texts)
    return [Report(id=f"r{n}", source=f"report-{n}", text=text) for n, text in enumerate(texts[:count])]


def shingle(text: str) -> list[str]:
    """Return the word trigrams of a text."""
    words = text.lower().split()
    return [" ".join(words[n : n + 3]) for n in range(max(1, len(words) - 2))]


def run_rensa(reports: Sequence[Report]) -> int:
    """Find candidates with rensa; return how many."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=BANDS)
    found = 0
    for n, report in enumerate(reports):
        signature = RMinHash(num_perm=PERMUTATIONS, seed=1)
        signature.update(shingle(report.text))
        found += len(index.query(signature))
        index.insert(n, signature)
    return found


def run_datasketch(reports: Sequence[Report]) -> int:
    """Find candidates with datasketch; return how many."""
    datasketch = import_module("datasketch")
    index = datasketch.MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, PERMUTATIONS // BANDS))
    found = 0
    for n, report in enumerate(reports):
        signature = datasketch.MinHash(num_perm=PERMUTATIONS)
        signature.update_batch([gram.encode() for gram in shingle(report.text)])
        found += len(index.query(signature))
        index.insert(n, signature)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
