"""Whose voice a statement is where its report names no party: "a source at the Danish ministry", "they", "the army".

Comes in: a statement and the ground. Goes out: entities, words, and the countries they speak for.
"""

from __future__ import annotations

import re
from functools import lru_cache

from twosource.across.disputes.charges import states_of
from twosource.across.disputes.ground import Ground
from twosource.lexicon.places import find_demonym, find_place
from twosource.model.facts import Statement
from twosource.model.text import Span

WHOSE = re.compile(
    r"\b[A-Z][^\W\d_]+[’']s?(?= )|(?<!for )\b(?:[A-Z][^\W\d_]+(?:ian|ish|ese|an|i|ch|ik|yz|er))(?= )|(?<=^)[A-Z][^\W\d_]+\Z"
)
BODY = re.compile(
    r"\b(?:ministr\w+|ministers?|officials?|army|military|government|authorities|police|service|forces|troops|navy|spokes\w+|embassy|"
    r"diplomats?|presiden\w+|guards?|border|intelligence|side|source|general|colonel|commander|committee|bureau|tribunal|mission|staff|delegation|envoy|prosecutors?|information office)\b",
    re.I,
)
SENT = re.compile(r"\b(?:mission|ambassador|envoy|delegation|delegate|representative)(?P<to> (?:to|at) )")
PLACED = re.compile(r"(?:[Tt]he )?[A-Z][^,]*?(?= in [A-Z])")
SEAT = re.compile(r"\A(?!.*\bopposition\b).*\bin (?P<seat>[A-Z][^\W\d_]+)\Z")  # "the press service in Minsk"
LAND = re.compile(r"\b[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)?")
ANYBODY = re.compile(
    r"(?:they|he|she|it|we|(?:the|its?|his|her|their) (?:\w+ )?(?:ministry|service|source|sources|spokes\w+|official|officials|statement|force|army|company|group|agency|office|body|police|navy|command|report))\Z",
    re.I,
)
FIRM = re.compile(r"(?:the|its) (?:\w+ )?(?:company|firm|agency|group)\Z", re.I)
HEAD_OF = re.compile(
    r"(?:[Tt]he|[Ii]ts) (?P<body>[a-z]+)['’]s (?:\w+ ){0,2}?(?:chair\w*|head|chief|spokes\w+|director|president|secretary|commander|leader|lawyer|editor)\b"
)
NAMED = 3  # words that tell which body it is: "the interior ministry"
BACK = 600  # characters in which "they" and "the service" have been named


def is_for_body(voice: str, other: str) -> bool:
    """Tell whether a speaker is called by his place in a body that is the other; a member of it is another.

    Example:
        >>> is_for_body("the committee's chairman, Lars Holm", "The Border Committee of Norway")
        True
    """
    match = HEAD_OF.match(voice)
    own = None if match is None else re.match(rf"(?:the )?((?:[\w-]+ ){{0,4}}?){match['body']}\b[^,]*\Z", other.lower())
    return own is not None and re.search(r"\b(?:of|at|from|in|on|for)\b", own[1]) is None


def find_voice(statement: Statement, ground: Ground) -> tuple[tuple[str, ...], str]:
    """Return whose voice a statement is, and how its report names it.

    Where no party is known: whom the words for the speaker name ("a source at the Danish ministry"), and for "they" or
    "the service" who spoke just before.

    Args:
        statement: one telling.
        ground: facts and look-ups.

    Returns:
        Entities, and words.
    """
    voice = ground.quote(statement.speaker) if statement.speaker is not None else ""
    found = ground.makers_of(statement)
    if statement.speaker is not None and all(ground.by_id[e].kind == "place" for e in found):
        found = ground.called(voice) or found  # the firm "Lindgren Oslo" is not the place in its name
    if found or statement.speaker is None:
        return found, voice
    is_body = BODY.search(voice) is not None
    kinds = ("place", "media") if is_body else ("place", "media", "country", "document")
    speaker = _own_part(statement.speaker, ground)
    named = [e for e in ground.entities_in([speaker]) if ground.by_id[e].kind not in kinds]
    named += states_of(re.findall(r"[^\W\d_]+", ground.quote(speaker)), ground) if is_body else []
    if named:
        return tuple(dict.fromkeys(named)), voice
    if ANYBODY.match(voice) and len(voice.split()) < NAMED:
        earlier = _spoken_before(statement, voice, ground)
        if earlier is None:
            return (), "" if " " not in voice else voice
        return find_voice(earlier, ground) if not earlier.speakers else (ground.ids(earlier.speakers), voice)
    return (), voice


def _own_part(speaker: Span, ground: Ground) -> Span:
    """Return the part of a speaker's words that says who he is: "Iran's mission | to the United Nations"."""
    sent = SENT.search(ground.quote(speaker))
    if sent is not None:
        speaker = Span(speaker.report, speaker.start, speaker.start + sent.start("to"))
    placed = PLACED.match(ground.quote(speaker))  # "the UN mission | in Mali" is not of Mali
    return speaker if placed is None else Span(speaker.report, speaker.start, speaker.start + placed.end())


def _spoken_before(statement: Statement, voice: str, ground: Ground) -> Statement | None:
    """Return what was said just before by whom "they" or "the company" may mean."""
    start = statement.sentence.start
    before = ground.statements_within(Span(statement.sentence.report, max(0, start - BACK), start))
    is_firm = statement.stance == "asserts" and FIRM.match(voice) is not None
    for earlier in reversed(before):
        if earlier.speaker is None or earlier.id == statement.id:
            continue
        if ANYBODY.match(ground.quote(earlier.speaker)) and not earlier.speakers:
            continue
        kinds = {ground.by_id[e].kind for e in ground.ids(earlier.speakers)}
        if is_firm and kinds and kinds <= {"person", "country"}:
            continue  # "the company" is no minister who spoke before
        return earlier
    return None


def home_of(report: str, ground: Ground) -> frozenset[str]:
    """Return the country from which a report was sent."""
    dateline = ground.reports[report].dateline
    place = find_place(dateline.split(",")[0].title()) if dateline else None
    return frozenset() if place is None or place.country is None else frozenset((place.country,))


def lands_of_voice(voice: str, holders: tuple[str, ...], report: str, ground: Ground) -> frozenset[str]:
    """Return the countries of those who hold it; where none is known, those whose people the words for them name.

    "Azerbaijan's border service" is of Azerbaijan; "the head of the Office for Kosovo" need not be of Kosovo. "The army"
    is that of the country from which the report was sent.
    """
    known = {ground.by_id[h].country for h in holders if h in ground.by_id} - {None}
    if known:
        return frozenset(c for c in known if c is not None)
    is_body = BODY.search(voice) is not None
    seat = SEAT.search(voice) if is_body else None
    named = lands_of(" ".join(m[0] for m in WHOSE.finditer(voice))) or (
        _land_of_seat(seat["seat"]) if seat else frozenset()
    )
    is_body = is_body and re.search(r"\b[Uu]\.?[Nn]\b|\bEU\b", voice) is None
    return named or (home_of(report, ground) if is_body else frozenset())


def _land_of_seat(name: str) -> frozenset[str]:
    """Return the country of a capital: "the ministry in Minsk" is of Belarus, "officials in Chad" may be of any land."""
    place = find_place(name)
    is_seat = place is not None and place.note == "capital"
    return frozenset((place.country,)) if place is not None and place.country is not None and is_seat else frozenset()


def lands_of(words: str) -> frozenset[str]:
    """Return the countries whose people or land some words name.

    Example:
        >>> sorted(lands_of("Norway's navy and two Danish boats"))
        ['DNK', 'NOR']
    """
    found = (code for name in LAND.findall(words) for code in (_land(name), *map(_land, name.split())))
    return frozenset(code for code in found if code is not None)


@lru_cache(maxsize=4096)
def _land(name: str) -> str | None:
    """Return the country that a name, a people or a capital is of: a capital stands for its state."""
    place = find_place(name)
    is_seat = place is not None and (place.kind == "country" or place.note == "capital")
    return find_demonym(name) or (place.country if place is not None and is_seat else None)
