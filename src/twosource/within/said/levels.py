"""What is reported without a clause: the number that somebody puts a count at, and the deed that somebody denies.

Comes in: a verb and its dependents. Goes out: a stretch of tokens. Examples: of "put the number of dead at 40" it is "the
number of dead at 40"; of "denied having used force" it is "having used force".
"""

from __future__ import annotations

from twosource.lexicon.speech import Cue
from twosource.model.text import Parse, Token
from twosource.within.said.phrases import extent

COUNTS = frozenset(["toll", "number", "count", "figure", "estimate", "total", "tally"])


def find_level(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    """As in "put the number of dead at 40" and "raised the toll to nine": whoever counts tells how many."""
    objects = [t for t in kids if t.dep == "dobj"]
    levels = [t for t in kids if t.dep == "prep" and t.lower == ("at" if word.lemma == "put" else "to") and t.i > verb]
    if objects and not levels and word.lemma == "put":  # "put the time that she spent in prison at 455 days"
        levels = [t for t in parse.tokens[objects[0].i : extent(parse, objects[0].i)[1]] if t.lower == "at"]
    if not objects or not levels or (word.lemma != "put" and objects[0].lemma not in COUNTS):
        return None
    first, last = extent(parse, objects[0].i)
    reached = next((end for t in reversed(levels) if (end := _counted_behind(parse, t)) is not None), None)
    return None if reached is None else (min(first, levels[0].i), max(last, reached))


def _counted_behind(parse: Parse, preposition: Token) -> int | None:
    """Return where the number behind a preposition ends: "at 88,000", "at 455 days"."""
    for token in parse.dependents(preposition.i, "pobj"):
        number = token if token.tag == "CD" else next(iter(parse.dependents(token.i, "nummod")), None)
        if number is not None:
            return extent(parse, token.i)[1]
    return None


def find_gerund(parse: Parse, verb: int, kids: list[Token], word: Cue) -> tuple[int, int] | None:
    """As in "denied having used force" and "admitted hiding the papers"."""
    for token in kids:
        is_gerund = token.tag == "VBG" or any(t.tag == "VBG" for t in parse.dependents(token.i, "aux", "auxpass"))
        if token.dep in ("xcomp", "ccomp") and is_gerund and token.i > verb and not parse.dependents(token.i, "nsubj"):
            return extent(parse, token.i)
    return None
