"""Texts made to be slow: ten times the text may take at most fifteen times as long.

Comes in: nothing. Goes out: a factor for each kind of text. Example: ``"quotes": 10.4`` says that 40,000 characters of
unclosed quotation marks take 10.4 times as long as 4,000.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from bench.texts import read_sample
from twosource.model.text import Report
from twosource.parse import Parser
from twosource.read.document import Document, make_report
from twosource.read.masthead import read_masthead
from twosource.scale.stream import read_alone

LIMIT = 15.0
SMALL = 4_000  # characters; ten times that is a long article
LEAST = 0.02  # CPU seconds that a run must take for its factor to mean something
MOST = 12

KINDS: dict[str, Callable[[int], str]] = {
    "prose": lambda size: _fill(" ".join(" ".join(read_sample()).split()) + " ", size),
    "one long sentence": lambda size: _fill("he said that Minsk denied that it had warned that ", size) + ".",
    "names": lambda size: _fill("Xi Jinping, Alexander Lukashenko, Sergei Lavrov, Maria Zakharova and ", size) + "met.",
    "quotes": lambda size: _fill("\"I said “he said 'they ", size),
    "brackets": lambda size: _fill("(as [he (said ", size),
    "numbers": lambda size: _fill("1,234.56 million to 7.8% of $9 bn, ", size),
    "dates": lambda size: _fill("on Wednesday, March 1, 2023, last week and ", size),
    "one word": lambda size: "a" * size,
    "spaces": lambda size: "The envoys met." + " " * size + "They talked.",
    "lines": lambda size: _fill("\n \n", size) + "The envoys met.",
    "dashes": lambda size: _fill("— - – ", size),
    "pronouns": lambda size: _fill("He told her that they had seen it. ", size),
    "bylines": lambda size: _fill("By A. Writer and B. Scribe | Reuters | CNN\n", size),
}


def measure_hostile(parser: Parser) -> dict[str, float]:
    """Return, for each kind of text, how many times as long ten times the text takes."""
    return {name: measure_factor(make, parser) for name, make in KINDS.items()}


def measure_factor(make: Callable[[int], str], parser: Parser) -> float:
    """Return the factor for one kind of text, the text made large enough to be timed."""
    size = SMALL
    small = _time(make(size), parser)
    for _ in range(MOST):
        if small >= LEAST or size > 10 * SMALL:
            break
        size *= 2
        small = _time(make(size), parser)
    return _time(make(10 * size), parser) / max(small, LEAST)


def _time(text: str, parser: Parser) -> float:
    """Return the CPU seconds of everything that is done with a text, the parse included, the better of two."""
    return min(_time_once(text, parser) for _ in range(2))


def _time_once(text: str, parser: Parser) -> float:
    parser.forget()
    began = time.process_time()
    report: Report = read_masthead(make_report(Document("a.txt", text, published="2023-03-01")))
    read_alone(report, parser.parse(report))
    return time.process_time() - began


def _fill(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]
