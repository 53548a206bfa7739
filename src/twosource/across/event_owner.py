"""Whose it is: words for a doer that open with a pronoun, told with the name that the pronoun stands for.

Comes in: words of a report, where they stand, and the reading. Goes out: the words. Example: "His kidnappers" of a text
on Ali Musa is told as "Ali Musa’s kidnappers"; a pronoun nobody is known for stays.
"""

from __future__ import annotations

import re

from twosource.model.facts import Reading
from twosource.model.text import Span

OWNED = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?=\w)")
OWN = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) own ")


def name_owner(words: str, span: Span | None, reading: Reading) -> str:
    """Return words with the owner's name in place of the pronoun that opens them.

    Args:
        words: the report's words, laid out plainly.
        span: where they stand in the report.
        reading: its parties are looked through for a mention that starts there.

    Returns:
        "Ali Musa’s kidnappers" for "His kidnappers"; the words as they are where no party is meant by the pronoun.
    """
    opening = OWNED.match(words)
    if span is None or opening is None or OWN.match(words):
        return words
    for party in reading.parties:
        if any(mention.form == "pronoun" and mention.span.start == span.start for mention in party.mentions):
            return f"{party.name}’s {words[opening.end() :]}"
    return words
