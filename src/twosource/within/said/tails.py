"""Who says it, named at the end of a headline: "Norway seized a tanker: state media", "Four die in blast - police".

Comes in: the parse and the report's headline. Goes out: at most one draft. Example: of "Ships collide off Oman, 2 missing:
navy" the navy says "Ships collide off Oman, 2 missing".
"""

from __future__ import annotations

import re
from collections.abc import Container

from twosource.lexicon.speech import Speech
from twosource.model.text import Parse, Report, Token
from twosource.within.said.draft import Draft
from twosource.within.said.phrases import trim

TAIL = 6  # tokens: "Chinese Foreign Ministry spokesman"
CLAUSE = 3  # tokens at least of what is said
DASHES = frozenset(["-", "–", "—", "--"])
PARTS = frozenset(["PROPN", "NOUN", "ADJ", "ADP", "DET", "PART", "X", "PUNCT"])


def find_tail(parse: Parse, report: Report, speech: Speech, names: Container[int]) -> Draft | None:
    """Return the statement of a headline that names its speaker last, or None.

    Args:
        parse: the report's parse.
        report: the report; its headline alone is read.
        speech: the words that name a speaker where no name does.
        names: tokens of names of people, bodies and countries.
    """
    if report.headline is None:
        return None
    tokens = [t for t in parse.tokens if report.headline.start <= t.start and t.end <= report.headline.end]
    for mark in reversed(tokens[CLAUSE:-1]):
        if _is_mark(report, mark):
            tail = [t for t in tokens if t.i > mark.i]
            is_known = tail[-1].i in names or _is_again(parse, tail[-1])
            if not _is_speaker(report, tail, speech, is_known=is_known) or not _tells(tokens, mark):
                return None
            first, last = trim(parse, tokens[0].i, mark.i)
            piece = (parse.tokens[first].start, parse.tokens[last - 1].end)
            phrase = (tail[0].i, tail[-1].i + 1)
            cue = (mark.i, mark.i + 1)
            word = speech.prepositions["according"]
            return Draft(word, mark.i, cue, phrase, (tail[-1].i,), [piece], rule="said/label")
    return None


def _is_mark(report: Report, token: Token) -> bool:
    """A colon, or a dash with room on both sides."""
    if token.text == ":":
        return True
    around = report.text[max(0, token.start - 1) : token.start] + report.text[token.end : token.end + 1]
    return token.text in DASHES and around.isspace()


def _is_again(parse: Parse, name: Token) -> bool:
    """Tell whether the report goes on to speak of somebody of that name."""
    return name.text[0].isupper() and any(t.text == name.text for t in parse.tokens[name.i + 1 :])


def _is_speaker(report: Report, tail: list[Token], speech: Speech, *, is_known: bool) -> bool:
    """Tell whether a tail names somebody who speaks, and not the outlet on whose page it stands."""
    if not tail or len(tail) > TAIL or any(t.pos not in PARTS for t in tail) or tail[0].pos in ("ADP", "PUNCT"):
        return False
    words = report.text[tail[0].start : tail[-1].end].lower()
    if any(name is not None and name.lower() in words for name in (report.outlet, report.newsroom)):
        return False
    if re.search(r"\b(?:news|explained|live|video|photos?|analysis|opinion|interview|report from|letter)\b", words):
        return False
    return tail[-1].lower in speech.labels or is_known


def _tells(tokens: list[Token], mark: Token) -> bool:
    """Tell whether a verb stands before the mark, so that something is said: not "War in Mali: the army"."""
    return any(t.pos in ("VERB", "AUX") for t in tokens if t.i < mark.i)
