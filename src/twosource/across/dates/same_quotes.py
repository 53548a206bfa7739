"""Reports that quote the same words: whoever quotes one sentence of one person writes of one day.

Comes in: reports. Goes out: for each report those that share a quotation with it. Example: two reports that both hold
“the bridge was never safe, and we said so” are of one day in two of three cases, a day apart in most others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from twosource.model.text import Report, Span

QUOTATION = re.compile(r"[“\"]([^”\"\n]{25,1500})[”\"]|``([^`\n]{25,1500}?)''")
WORD = re.compile(r"[a-z]+")
WORDS = 6  # in a row; of 156 pairs that share so many within quotations 148 lie within a day of each other
COMMON = 12  # reports that hold the same words; a saying known to more dates nothing


def find_quoting(reports: Sequence[Report]) -> Mapping[str, Mapping[str, Span]]:
    """Return for each report the others that quote the same words, and where it quotes them.

    Example:
        >>> find_quoting([a, b])["a"]["b"].report  # doctest: +SKIP
        'a'
    """
    holders: dict[tuple[str, ...], dict[str, Span]] = defaultdict(dict)
    for report in reports:
        for words, span in _quoted(report):
            holders[words].setdefault(report.id, span)
    found: dict[str, dict[str, Span]] = defaultdict(dict)
    for held in holders.values():
        if 1 < len(held) <= COMMON:
            for a, b in combinations(held, 2):
                found[a].setdefault(b, held[a])
                found[b].setdefault(a, held[b])
    return found


def _quoted(report: Report) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Yield each few words in a row that stand within a quotation, with the quotation."""
    for match in QUOTATION.finditer(report.text):
        words = WORD.findall((match[1] or match[2]).lower())
        span = Span(report.id, *match.span())
        for i in range(len(words) - WORDS + 1):
            yield tuple(words[i : i + WORDS]), span
