"""What a common noun stands for, with the word before it: "armed men", "the air force".

Comes in: a parse and the head of a noun phrase. Goes out: kind and sector, or None where it stands for nobody. Example:
"masked youths" are a band, "youths" are nobody known.
"""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.text import Parse, Token
from twosource.within.who.named import Named
from twosource.within.who.wordlists import Noun, nouns, pairs, words

ARMED_BAND = Noun("group", "REB", is_plural=True)
HYPHENS = ("-", "–")
ARMED_BODY = Noun("military", "MIL", is_plural=False)
LED_BODY = Noun("military", "MIL", is_plural=False)  # "a Danish-led coalition"


def noun_of(parse: Parse, head: int) -> Noun | None:
    """Return what a noun stands for, with the one before it where they are one: "air force"."""
    if parse.lowers[head] in words("pair_ends") and head and parse.lowers[head - 1] in words("pair_firsts"):
        return ARMED_BODY
    if head and (pair := pairs().get((parse.lowers[head - 1], parse.lowers[head]))) is not None:
        return pair
    if parse.lowers[head] in words("led_bodies"):
        return LED_BODY
    if any(t.lower in words("made") and parse.tokens[t.i - 1].text in HYPHENS for t in parse.dependents(head, "amod")):
        return None  # "Turkish-made drones" may be anybody's
    return ARMED_BAND if _is_armed_band(parse, head) else nouns().get(parse.lowers[head])


def whose_site(parse: Parse, token: Token, at: Mapping[int, Named]) -> Named | None:
    """Return whose forces stand before what is theirs: "an Afghan army base", "a Pakistani police checkpoint"."""
    noun = noun_of(parse, token.i)
    is_force = noun is not None and (noun.kind == "military" or token.lower in words("without_article"))
    people = at.get(token.i - (2 if token.lower in words("pair_ends") else 1))
    is_theirs = people is not None and people.demonym is not None and parse.lowers[token.head] in words("of_forces")
    return people if is_force and is_theirs else None


def _is_armed_band(parse: Parse, head: int) -> bool:
    """Tell whether plain people are a band by what they carry: "armed men", "masked youths"."""
    if parse.lowers[head] not in words("armed_many"):
        return False
    return any(t.lower in words("armed") for t in parse.dependents(head, "amod", "compound"))
