"""One report laid out for finding statements: its tokens, its quotations, and which token stands in which.

Comes in: parse and report. Goes out: ``Page``. Example: for 'He said "no".' the page has one quotation, and
``quote_of`` is 0 for its three tokens and -1 for the others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from twosource.model.text import Parse, Report
from twosource.within.said.draft import Piece
from twosource.within.said.quotations import Quotation, find_quotations


class Ground(NamedTuple):
    """A quotation's place among the tokens, first to last (exclusive), and the paragraph it stands in."""

    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Page:
    """A report with its quotations. ``grounds`` belong to ``quotations`` one to one; ``quote_of`` to the tokens."""

    parse: Parse
    report: Report
    quotations: Sequence[Quotation]
    grounds: Sequence[Ground]
    quote_of: Sequence[int]
    starts: Sequence[int]

    def quotations_in(self, start: int, end: int) -> Iterator[Quotation]:
        """Yield the quotations that share a character with ``start`` to ``end``, in order."""
        k = max(0, bisect_right(self.starts, start) - 1)
        while k < len(self.quotations) and self.quotations[k].start < end:
            if self.quotations[k].end > start:
                yield self.quotations[k]
            k += 1


def lay_out(parse: Parse, report: Report) -> Page:
    """Find the quotations of a report and place them among its tokens."""
    found = [q for q in find_quotations(report.text, _paragraphs(parse)) if _has_words(report.text, q)]
    placed = [(q, ground) for q in found if (ground := _ground(parse, q)) is not None]
    quote_of = [-1] * len(parse.tokens)
    for k, (_, ground) in enumerate(placed):
        quote_of[ground.first : ground.last] = [k] * (ground.last - ground.first)
    quotations = [q for q, _ in placed]
    return Page(parse, report, quotations, [g for _, g in placed], quote_of, [q.start for q in quotations])


def _has_words(text: str, quotation: Quotation) -> bool:
    return any(c.isalnum() for c in text[quotation.inner_start : quotation.inner_end])


def _paragraphs(parse: Parse) -> list[Piece]:
    found: list[Piece] = []
    last = None
    for sentence in parse.sentences:
        if sentence.paragraph == last:
            found[-1] = (found[-1][0], sentence.end)
        else:
            found.append((sentence.start, sentence.end))
        last = sentence.paragraph
    return found


def _ground(parse: Parse, quotation: Quotation) -> Ground | None:
    first, last = parse.token_at(quotation.start), parse.token_at(quotation.end - 1)
    if first is None or last is None or parse.tokens[first].start >= quotation.end:
        return None
    return Ground(first, last + 1, parse.sentence_of(first).paragraph)
