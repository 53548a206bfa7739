"""Whose it is: words that hold a pronoun, told with the name that the pronoun stands for.

Comes in: words of a report, where they stand, and the reading. Goes out: the words. Examples: "His kidnappers" of a text
on Ali Musa is told as "Ali Musa’s kidnappers"; of "Lund backs his plan" the rest is "Ali Musa’s plan". A pronoun nobody
is known for stays, and so does the doer's own.
"""

from __future__ import annotations

import re

from twosource.model.facts import Event, Party, Reading
from twosource.model.text import Span

OWNED = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?=\w)")
OWN = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) own ")

# The first pronoun of a complement, where it stands for whose a thing is or to whom it is done.
SOMEBODY = re.compile(
    r"\b(?P<whose>his|their|her(?= [a-z]+)(?! (?:to|for|in|on|at|that|and|from|with|by|as|of|into|over|about|after|before|during|if|not)\b))\b|\b(?P<whom>him|them)\b"
)

# "The release", "Its release" of a sentence that names neither whose nor of what; what a verb's object is.
BARE_DEED = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir) ([a-z]{5,})")
OBJECT = re.compile(
    r".{3,60}?(?= (?:on|in|to|for|of|at|by|from|with|after|before|during|that|which|who)\b|[,;.]|$)", re.S
)
WHOSE = re.compile(r"([\w-]+)['’]s? (?:\w+ )?$")
AT_WHOM = frozenset({"attack", "strike", "visit", "assault"})  # no attack "of" a town is made on it
BEFORE = 500  # characters before it, a paragraph or two
SHORTEST = 4  # letters; shorter verbs begin too many nouns

NEAR = 3  # words before it; pronouns farther off were read wrongly in 3 of 6 lines


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
    party = _meant(span.start, reading)
    return words if party is None else f"{party.name}’s {words[opening.end() :]}"


def name_deed(words: str, event: Event, reading: Reading) -> str:
    """Return a bare noun of a deed with who did it and to what, where the same is told just before as a verb.

    Args:
        words: the report's words, laid out plainly.
        event: told by the report; its ``theme`` is where they stand.
        reading: its events are looked through for the deed.

    Returns:
        "Kenya’s release of a plan" for "The release" behind "Kenya released a plan on Monday"; the words as they are where
        no one deed of one party is meant.
    """
    bare = BARE_DEED.fullmatch(words)
    if bare is None or event.theme is None:
        return words
    last = event.theme.start
    near = [e for e in reading.events if last - BEFORE <= e.trigger.start and e.trigger.end <= last]
    told = next((e for e in reversed(near) if _is_noun_of(bare[1], e.verb)), None)
    if told is None or told.status != "occurred" or len(told.actors) != 1 or told.actors[0] in event.actors:
        return words
    party = next(p for p in reading.parties if p.id == told.actors[0])
    what = OBJECT.match(reading.report.quote(told.rest)) if told.rest is not None else None
    of = "" if what is None or bare[1] in AT_WHOM else f" of {' '.join(what[0].split())}"
    return f"{party.name.removeprefix('Government of ')}’s {bare[1]}{of}"


def owner_before(event: Event, before: str) -> str:
    """Return whose deed a noun names, by the words of its sentence before it: "the colonel's" arrest."""
    met = WHOSE.search(before) if event.is_noun else None
    return "" if met is None else met[1].lower()


def _is_noun_of(noun: str, verb: str | None) -> bool:
    """Tell whether a noun is the verb's: "release" of "release", "closure" of "close"."""
    return verb is not None and len(verb) > SHORTEST and noun.startswith(verb.removesuffix("e"))


def name_somebody(words: str, event: Event, reading: Reading) -> str:
    """Return a complement with a name for its first pronoun, where that is known to be none of the doers.

    Args:
        words: the complement's words, laid out plainly.
        event: told by the report; its ``rest`` is where they stand.
        reading: its parties are looked through for that pronoun.

    Returns:
        "Ali Musa’s plan" for "his plan"; the words as they are where the pronoun is nobody's, or a doer's, or named before.
    """
    text = reading.report.text
    if event.rest is None or event.is_whom_first or event.is_noun or event.participle is not None:
        return words  # "Lund was jailed for her views": hers
    if (found := SOMEBODY.search(words)) is None or len(words[: found.start()].split()) > NEAR:
        return words
    first = SOMEBODY.search(text[event.rest.start : event.rest.end])
    if first is None or first[0] != found[0] or OWN.match(f"{words[found.start() :]} "):
        return words
    party = _meant(event.rest.start + first.start(), reading)
    if party is None or party.id in event.actors or party.is_plural or not party.name[:1].isupper():
        return words
    if party.name.split()[-1] in words or any(
        _is_same(party, other) for other in reading.parties if other.id in event.actors
    ):
        return words
    name = f"{party.name}’s" if found["whose"] else party.name
    return words[: found.start()] + name + words[found.end() :]


def _meant(start: int, reading: Reading) -> Party | None:
    """Return whom the pronoun that starts there stands for."""
    for party in reading.parties:
        if any(mention.form == "pronoun" and mention.span.start == start for mention in party.mentions):
            return party
    return None


def _is_same(party: Party, other: Party) -> bool:
    """Tell whether two parties may be one: a surname beside a full name, a land beside its government."""
    return party.name.split()[-1] == other.name.split()[-1] or (
        party.kind != "person" and party.country is not None and party.country == other.country
    )
