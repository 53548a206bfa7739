"""What a report itself says is not known: Parse -> Gap.

Comes in: the parse and the report. Goes out: one gap a sentence, with the words that say so. Example: "There has
been no official response to his overture." is a gap; "There has been no rain." is not.
"""

from __future__ import annotations

import re
from functools import cache

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Gap, Party
from twosource.model.text import Parse, Report, Span


def find_gaps(parse: Parse, report: Report, parties: tuple[Party, ...]) -> tuple[Gap, ...]:
    """Find the sentences in which a report says what is not known, not answered or not confirmed.

    Args:
        parse: the report's parse.
        report: the report; its furniture is passed over.
        parties: the report's parties; the first one mentioned in the sentence is what the gap is about.

    Returns:
        At most one gap a sentence, in text order.

    Example:
        "It was not immediately clear who fired first." gives a gap of kind "not clear".
    """
    pattern, kinds = _pattern()
    found = []
    for sentence in parse.sentences:
        match = pattern.search(report.text, sentence.start, sentence.end)
        if match is None:
            continue
        span = Span(report.id, sentence.start, sentence.end)
        if any(piece.overlaps(span) for piece in report.furniture):
            continue
        found.append(Gap(kinds[match.lastgroup or ""], span, _first_party(parties, span)))
    return tuple(found)


def _first_party(parties: tuple[Party, ...], span: Span) -> str | None:
    inside = [(m.span.start, party.id) for party in parties for m in party.mentions if span.contains(m.span)]
    return min(inside)[1] if inside else None


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    """Join all phrases into one pattern with a named group a kind; a space stands for any white space."""
    groups, kinds = [], {}
    for n, entry in enumerate(load_yaml("gaps.yaml")["gaps"]):
        name = f"k{n}"
        kinds[name] = entry["what"]
        phrases = "|".join(phrase.replace(" ", r"\s+").replace("'", "['\u2019]") for phrase in entry["phrases"])
        groups.append(rf"(?P<{name}>\b(?:{phrases}))")
    return re.compile("|".join(groups), re.IGNORECASE), kinds
