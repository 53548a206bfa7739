"""What a report itself says is not known: Parse -> Gap.

Comes in: the parse and the report. Goes out: one gap a sentence, with the words that say so. Example: "There has
been no official response to his overture." is a gap; "There has been no rain." is not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Gap, Party, Statement
from twosource.model.text import Parse, Report, Sentence, Span

BEFORE = 60  # characters before a phrase in which "if" or "usually" makes it a condition or a rule
# Every phrase has one of these, and few sentences do: looking for them first costs a third of looking for the phrases.
KEYS = re.compile(
    r"n['’]t\b|\b[Nn]ot?\b|[Uu]n(?:clear|known|certain)|declin|refus|[Ww]ithout|either|yet to|remain|cannot"
)
APART = frozenset({"place", "document", "other"})  # of whom nothing is asked
CLAUSE = re.compile(r"[,;:.—–]|\bbut\b|\band\b")


class _Phrases(NamedTuple):
    """One pattern of all phrases, the kind of each group, the kinds left out of others' words, and the unless-words."""

    pattern: re.Pattern[str]
    kinds: dict[str, str]
    left: frozenset[str]
    unless: re.Pattern[str]


def find_gaps(
    parse: Parse, report: Report, parties: Sequence[Party], statements: Sequence[Statement] = ()
) -> tuple[Gap, ...]:
    """Find the sentences in which a report says what is not known, not answered or not confirmed.

    Args:
        parse: the report's parse.
        report: the report; its furniture is passed over.
        parties: the report's parties; the last one named before the phrase is what the gap is about, else the first
            one behind it.
        statements: the report's; that somebody "did not answer" within another's words is no gap of the newsroom's.

    Returns:
        At most one gap a sentence, in text order.

    Example:
        "It was not immediately clear who fired first." gives a gap of kind "not clear".
    """
    phrases = _phrases()
    mentions = sorted((m.span, p.id) for p in parties if p.kind not in APART for m in p.mentions)
    starts = [span.start for span, _ in mentions]
    said = sorted(piece for s in statements if s.kind != "analysis" for piece in s.content)
    found = []
    for sentence in parse.sentences:
        match = _match(phrases, report.text, sentence)
        if match is None:
            continue
        kind = match.lastgroup or ""
        span = Span(report.id, sentence.start, sentence.end)
        if any(piece.overlaps(span) for piece in report.furniture):
            continue
        if kind in phrases.left and _is_said(said, match):
            continue
        near = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        found.append(Gap(phrases.kinds[kind], span, _party(near, match.start())))
    return tuple(found)


def _match(phrases: _Phrases, text: str, sentence: Sentence) -> re.Match[str] | None:
    """Return the first phrase of a sentence that tells a gap, and no condition or rule."""
    if KEYS.search(text, sentence.start, sentence.end) is None:
        return None
    for match in phrases.pattern.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, match.start() - BEFORE) : match.start()]
        if phrases.unless.search(CLAUSE.split(before)[-1]) is None:
            return match
    return None


def _is_said(said: Sequence[Span], match: re.Match[str]) -> bool:
    """Tell whether a phrase stands in what somebody says; statements nest, so a few before it are looked at."""
    k = bisect_left(said, match.start() + 1, key=lambda piece: piece.start)
    return any(piece.start <= match.start() and match.end() <= piece.end for piece in said[max(0, k - 4) : k])


def _party(near: Sequence[tuple[Span, str]], at: int) -> str | None:
    before = [party for span, party in near if span.end <= at]
    return before[-1] if before else near[0][1] if near else None


@cache
def _phrases() -> _Phrases:
    """Join all phrases into one pattern with a named group a kind; a space stands for any white space."""
    data = load_yaml("gaps.yaml")
    groups, kinds = [], {}
    for n, entry in enumerate(data["gaps"]):
        kinds[f"k{n}"] = entry["what"]
        phrases = "|".join(phrase.replace(" ", r"\s+").replace("'", "['’]") for phrase in entry["phrases"])
        groups.append(rf"(?P<k{n}>\b(?:{phrases}))")
    left = frozenset(f"k{n}" for n, entry in enumerate(data["gaps"]) if entry.get("told") == "leave")
    unless = re.compile(rf"\b(?:{'|'.join(data['unless_before'])})\b", re.IGNORECASE)
    return _Phrases(re.compile("|".join(groups), re.IGNORECASE), kinds, left, unless)
