"""Times wider than a day that say more, or less, than when: "in her 2000 and 2006 races", "a contract for 2009".

Comes in: parse and times. Goes out: years told together, or yes or no. Example: "talks on a contract for 2009 failed" tells
nobody when.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from twosource.model.facts import Time
from twosource.model.text import Parse, Span, Token


def find_year_pairs(parse: Parse, times: Sequence[Time]) -> Iterator[tuple[Span, tuple[Time, Time]]]:
    """Yield for each of two years told together both of them: "in her 2000 and 2006 races"."""
    for first, second in pairwise(times):
        ends, opens = parse.token_at(first.span.end - 1), parse.token_at(second.span.start)
        if first.rule != "year" or second.rule != "year" or ends is None or opens != ends + 2:
            continue
        if parse.tokens[ends + 1].lower in ("and", "or"):
            yield from ((time.span, (first, second)) for time in (first, second))


def is_wide_for(prep: Token, head: Token, time: Time) -> bool:
    """Tell whether a month or year is what a thing is for: "talks on a contract for 2009 failed" tells nobody when."""
    is_wide = time.when is not None and not time.when.is_day and time.type == "DATE"
    return is_wide and prep.lower == "for" and head.pos in ("NOUN", "PROPN")
