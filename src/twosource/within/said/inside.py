"""Who speaks where the noun that heads the speaker's phrase stands for nobody, and a name in the phrase tells who it is.

Comes in: a draft whose speaker no party's mention heads. Goes out: party ids. Example: in "The head of the mission in
Arba, Ann Poole, said" it is Ann Poole; in "the news site Lund Info reported" the site; in "arms experts Ann Poole and Bo
Lund said" both.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from twosource.lexicon.titles import strip_titles
from twosource.model.facts import Kind, Party
from twosource.model.text import Parse
from twosource.within.parties import PartyMap
from twosource.within.said.draft import Draft

FLAT: frozenset[Kind] = frozenset({"person", "organisation", "group", "media", "military", "government", "other"})
NOUNS = ("NOUN", "PROPN", "NUM", "PRON", "ADJ")
OWN_NOUN = frozenset({"who", "which", "that", "he", "she", "it", "they", "i", "we", "you"})
# What is said of somebody in them is not his word: "A report on the premier's aide, Bo Lund, said".
THINGS = frozenset({"report", "study", "survey", "poll", "analysis", "article", "book", "document", "investigation", "inquiry",
                    "lawsuit", "indictment", "review", "editorial", "story", "interview", "post", "account", "statement", "letter",
                    "profile", "case", "complaint", "charge", "message", "video", "film", "paper", "attack", "death"})  # fmt: skip
BEFORE = frozenset({"amod", "compound", "nmod", "det", "poss"})
CALLING = frozenset({"named", "called"})
JOINS = frozenset({"and", ","})
LONGEST = 40  # tokens of a speaker's phrase in which a name is looked for


class _Name(NamedTuple):
    first: int
    last: int
    party: Party


def named_inside(draft: Draft, parse: Parse, known: PartyMap) -> tuple[str, ...]:
    """Return whom a name inside a speaker's phrase tells, or none where two may be meant.

    Args:
        draft: its speaker's head stands for nobody named.
        parse: the report's parse.
        known: its parties.
    """
    if draft.speaker is None or len(draft.heads) != 1:
        return ()
    head, first = draft.heads[0], draft.speaker[0]
    token = parse.tokens[head]
    if token.pos not in NOUNS or token.lower in OWN_NOUN or token.lemma in THINGS:
        return ()
    stop = _stop(draft, parse, head)
    names = list(_names(parse, known, head, stop))
    flat = [n for n in names if n.first == head + 1]
    if flat:
        return _chain(parse, flat[0], names, stop)
    set_off = [n for n in names if n.party.kind == "person" and _is_set_off(parse, n, head, stop)]
    if len({n.party.id for n in set_off}) == 1:
        return (set_off[0].party.id,)
    behind = [n for n in _names(parse, known, first - 1, stop) if n.party.kind == "person" and n.last == stop]
    is_dateline = head < first  # "LA PAZ, Bolivia -- Gov. Bo Lund said": the town heads what the parser made of it
    return (behind[0].party.id,) if is_dateline and len(behind) == 1 else ()


def _stop(draft: Draft, parse: Parse, head: int) -> int:
    """Return where the speaker's phrase ends: at the cue behind it, commas and all, for appositions may be cut off."""
    assert draft.speaker is not None
    last = draft.speaker[1]
    is_near = last <= draft.head <= head + LONGEST
    if is_near and all(t.pos not in ("VERB", "AUX") for t in parse.tokens[last : draft.head]):
        last = draft.head
    while last - 1 > head and parse.tokens[last - 1].pos in ("PUNCT", "ADV", "AUX"):
        last -= 1
    return last


def _names(parse: Parse, known: PartyMap, after: int, stop: int) -> Iterator[_Name]:
    for k in range(after + 1, stop):
        party = known.by_id.get(known.at(k) or "")
        for mention in party.mentions if party is not None else ():
            if mention.head == k and mention.form == "name" and party is not None and party.kind in FLAT:
                inside = parse.tokens_in(mention.span)
                yield _Name(inside[0], inside[-1] + 1, party)


def _chain(parse: Parse, first: _Name, names: list[_Name], stop: int) -> tuple[str, ...]:
    """Return the name right behind its noun, and those joined to it: "arms experts Ann Poole and Bo Lund"."""
    found, end = [first.party.id], first.last
    if first.party.kind != "person":
        return (first.party.id,) if end == stop or parse.tokens[end].text == "," else ()
    for name in names:
        between = parse.tokens[end : name.first]
        if name.first > end and name.party.kind == "person" and between and all(t.lower in JOINS for t in between):
            found.append(name.party.id)
            end = name.last
    return tuple(dict.fromkeys(found))


def _is_set_off(parse: Parse, name: _Name, head: int, stop: int) -> bool:
    """Tell whether commas set a full name off behind what somebody is; not behind "the son of the premier"."""
    before = parse.tokens[name.first - 1]
    while before.i > head and (
        before.text == "."
        or strip_titles(before.text + " X") == "X"
        or (before.dep in BEFORE and before.i < before.head < name.last)
    ):
        before = parse.tokens[before.i - 1]  # ", Gen. Ann Poole", ", former Ghanaian president Ann Poole"
    if before.lower in CALLING and before.i > head:  # ", a lawyer named Ann Poole"
        return name.last == stop or parse.tokens[name.last].text == ","
    if before.text != "," or before.i <= head or name.last - name.first < 2:
        return False
    noun = parse.tokens[before.i - 1]
    is_holder = noun.i != head and noun.pos == "NOUN" and strip_titles(noun.text + " X") == "X"
    return not is_holder and (name.last == stop or parse.tokens[name.last].text == ",")
