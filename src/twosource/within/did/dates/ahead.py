"""Which deeds lie ahead of their report, or go on as it is written, by their verb and their day.

Comes in: a parse, a deed and its time. Goes out: yes or no. Example: in a report of Saturday "the ministers meet on
Sunday" is told in the present of a day to come.
"""

from __future__ import annotations

from twosource.model.text import Parse, When
from twosource.within.did.clauses import clause
from twosource.within.did.rules.match import Match

AHEAD = frozenset({"will", "would", "'ll", "’ll", "may", "might", "could"})


def is_told_ahead(parse: Parse, verb: int, found: When, published: When) -> bool:
    """Tell whether a verb tells in the present what has its day after the report: "the ministers meet on Sunday".

    Args:
        parse: the report's parse.
        verb: the token that tells the deed or carries its noun.
        found: the days that its words give.
        published: when the report came out.
    """
    token = parse.tokens[verb]
    if token.tag not in ("VBZ", "VBP") or token.lemma == "be" or clause.is_passive(parse, verb):
        return False  # "is in Oslo for talks on Sunday": he is there now
    return (found.start or "") > (published.end or published.start or "9999")


def is_to_come(parse: Parse, match: Match) -> bool:
    """Tell whether a deed lies ahead: "it would investigate the massacre four years ago" is not of that year."""
    i = match.trigger if match.carrier is None else match.carrier
    return any(t.lower in AHEAD for t in parse.dependents(i, "aux"))


def is_now(parse: Parse, trigger: int) -> bool:
    """Tell whether what goes on does so as it is told: "are shelling it", and not "were shelling it"."""
    return any(t.tag in ("VBZ", "VBP") for t in parse.dependents(trigger, "aux", "auxpass"))


def is_long_before(when: When, published: When) -> bool:
    """Tell whether a time was over a month or more before the report."""
    end, day = when.end, published.start
    return end is not None and day is not None and end[:7] < day[:7] and end[5:7] != day[5:7]
