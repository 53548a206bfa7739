"""Years that the parser took for a number of what follows, read once more -> the arcs of their sentence.

Comes in: what the networks say of a piece. Goes out: the sentence with a comma behind its year, and, where that reads as a
clause about who acts, the arcs for the words as they stand. Example: "In 2003 soldiers shot at miners." tells of 2,003
soldiers to the parser; "In 2003, soldiers shot at miners." it understands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from twosource.parse.drafts import Draft
from twosource.parse.forward import Marked
from twosource.parse.hidden import leave_out

YEAR = re.compile(r"1[89]\d\d|20\d\d")
LEAST, MOST = 5, 60  # tokens of a sentence
PUT_IN = 2  # place of the comma: behind "In" and the year
SUBJECTS = ("nsubj", "nsubjpass")


class OpeningYear(NamedTuple):
    """A sentence with a comma behind its year, and the piece's tokens it has."""

    text: str
    first: int
    last: int


def find_opening_years(marked: Marked) -> Iterator[OpeningYear]:
    """Yield the sentences of a piece that open with "In" and a year which the parser took for a number."""
    doc = marked.doc
    starts = [token.i for token in doc if token.i == 0 or token.is_sent_start]
    for first, last in zip(starts, [*starts[1:], len(doc)], strict=True):
        if not LEAST <= last - first <= MOST or doc[first].text != "In" or doc[first + 1].dep_ != "nummod":
            continue
        if YEAR.fullmatch(doc[first + 1].text) is not None:
            parts = [t.text + ("," if t.i == first + 1 else "") + t.whitespace_ for t in doc[first:last]]
            yield OpeningYear("".join(parts).rstrip(), first, last)


def read_opening_year(draft: Draft, told: OpeningYear, heard: Marked) -> Draft | None:
    """Return a piece's draft with the arcs of the sentence as told, None where nobody acts behind the comma."""
    doc = heard.doc
    if len(doc) != told.last - told.first + 1 or any(token.is_sent_start for token in doc[1:]):
        return None
    tops = [token for token in doc if token.dep_ == "ROOT" and heard.tags[token.i] in ("VBD", "VBN", "VBZ", "VBP")]
    is_about = any(c.dep_ in SUBJECTS and c.left_edge.i == PUT_IN + 1 for t in tops for c in t.children)
    return leave_out(draft, heard, told.first, PUT_IN) if is_about and doc[1].dep_ == "pobj" else None
