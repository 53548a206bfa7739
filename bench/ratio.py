"""The whole record against the bare parse: same texts, same process, turn by turn, in CPU seconds.

Comes in: texts. Goes out: ``Ratio``. Example: bare 1.0 s, whole record 0.7 s: ratio 0.7.

The bare parse is ``nlp.pipe`` with every component of the stock pipeline over whole texts. The whole record is what
``twosource read --each`` does once the model is loaded: reading the file, parsing, every stage, and writing JSON. Two
limits: for texts of which no paragraph comes twice, and for a stream in which 40% are copies.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from twosource.export.contract import write_json
from twosource.parse import Parser, find_model
from twosource.scale.stream import read_each

LIMIT = 1.2
STREAM_LIMIT = 0.9
COPIED = 0.4  # of the stream
TURNS = 3


class Ratio(NamedTuple):
    """CPU seconds of both, medians over the turns; ``ratio`` is the median of the turns' ratios."""

    bare: float
    whole: float
    ratio: float
    tokens: int
    characters: int


def measure_ratio(texts: list[str], path: Path, turns: int = TURNS) -> Ratio:
    """Measure both, one after the other, so many times."""
    import spacy

    stock = spacy.load(find_model())
    list(stock.pipe(texts[:2]))
    tokens = 0

    def parse_bare() -> None:
        nonlocal tokens
        tokens = sum(len(doc) for doc in stock.pipe(texts))

    def read_whole() -> None:
        parser.forget()  # paragraphs that an earlier turn parsed are parsed again
        for record in read_each([str(path)], parser):
            write_json(record)

    parser = Parser()
    list(read_each([str(path)], parser))  # data files are loaded once a process
    bares, wholes = [], []
    for _ in range(turns):
        bares.append(spend(parse_bare))
        wholes.append(spend(read_whole))
    ratio = statistics.median(whole / bare for bare, whole in zip(bares, wholes, strict=True))
    return Ratio(statistics.median(bares), statistics.median(wholes), ratio, tokens, sum(map(len, texts)))


def spend(work: Callable[[], object]) -> float:
    """Return the CPU seconds that a piece of work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began
