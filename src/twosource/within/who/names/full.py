"""Full names of people put together from the pieces that the finder saw: "Choi" and "Soon-sil", "Jo Ann" and "Osei".

Comes in: a name and the other names by their first token. Goes out: the same name, perhaps longer. Example: of
"Agnieszka Lipska Dahl" the finder may take the first for a town and the rest for a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from twosource.model.text import Parse
from twosource.within.who.known import is_state
from twosource.within.who.named import FAST, Named, is_capital
from twosource.within.who.wordlists import is_given, name_words, titles

LONGEST_PERSON = 5  # tokens of a full name


def with_syllable(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in the second syllable of a Korean given name: "-in" behind "Moon Jae"."""
    tokens, k = parse.tokens, name.last
    if name.kind != "person" or k + 1 >= len(tokens) or tokens[k].text != "-" or tokens[k].start != tokens[k - 1].end:
        return name
    after = tokens[k + 1]
    is_syllable = after.lower in name_words("syllables") and after.start == tokens[k].end
    return replace(name, last=k + 2) if is_syllable and len(tokens[k - 1].text) <= 6 else name


def with_korean(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Take in a Korean given name behind its family name: "Soon-sil" behind "Choi"."""
    tokens, k = parse.tokens, name.last
    if k + 2 >= len(tokens) or not is_capital(tokens[k].text) or tokens[k + 1].text != "-" or k in at:
        return name
    is_tied = tokens[k].end == tokens[k + 1].start and tokens[k + 1].end == tokens[k + 2].start
    if (
        not is_tied
        or tokens[k + 2].lower not in name_words("syllables")
        or tokens[k].sentence != tokens[k - 1].sentence
    ):
        return name
    return Named(name.first, k + 3, "person", "names/whole")


def with_surname(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Join a given name that the finder took for a place to the surname behind it: "Agnieszka" and "Lipska Dahl"."""
    rest, token = at.get(name.last), parse.tokens[name.first]
    if rest is None or rest.kind != "person" or rest.rule in FAST or rest.rule == "names/title" or name.rule in FAST:
        return name
    is_tied = token.dep == "compound" and rest.first <= token.head < rest.last and is_capital(token.text[:1])
    if not is_tied or name.demonym is not None or rest.last - name.first > LONGEST_PERSON:
        return name
    # "Austin Osei" where the base has a town, but no capital and no state
    is_town = name.known is not None and name.known.kind == "place" and name.known.seat is None
    is_lone = rest.last - rest.first == 1 and rest.known is None and not is_state(name.known.base if name.known else "")
    if is_given(token.lower) or (is_town and is_lone):
        return Named(name.first, rest.last, "person", "names/whole")
    return name


def with_rest(parse: Parse, name: Named, at: Mapping[int, Named]) -> Named:
    """Join two people who stand side by side with nothing between them: "Jo Ann" and "Osei"."""
    rest = at.get(name.last)
    if name.kind != "person" or name.rule in FAST or rest is None or rest.rule in FAST or rest.demonym is not None:
        return name
    tokens = parse.tokens
    is_headed = rest.known is None and rest.last - rest.first == 1 and tokens[name.last - 1].head == rest.first
    if not (rest.kind == "person" or is_headed) or tokens[rest.first].sentence != tokens[name.first].sentence:
        return name
    if rest.last - name.first > LONGEST_PERSON or (tokens[rest.first].lower,) in titles():
        return name
    is_one = tokens[name.last - 1].dep in ("compound", "nmod") or rest.last - rest.first == 1
    return replace(name, last=rest.last) if is_one and rest.last - rest.first <= 2 else name
