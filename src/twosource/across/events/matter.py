"""What was struck, agreed or claimed, and by whose arms: words that tell one such deed from the next.

Comes in: a telling. Goes out: stems of the words for the matter, countries of those who did it. Example: "an Israeli
airstrike killed seven workers of the charity Open Table" is by ISR, on {chari, open, table}.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from twosource.across.events.retold import anybody
from twosource.across.events.telling import SPOKEN, STOP, WORD, Telling, stem_of
from twosource.lexicon.load import load_yaml
from twosource.lexicon.places import find_demonym

FIRST = 9  # words of a phrase in which the matter is named
NAMED = re.compile(r"[^\W\d_][\w'’-]{2,}")
OWNER = re.compile(r"['’]s?$")
ASIDE = re.compile(
    r"\b(?:who|which|that|after|before|when|while|because|amid|as|following|including|since|until|where|said|by)\b|[,;:(]"
)
BLOW = re.compile(  # "an Israeli airstrike", "Sudanese fighter planes"
    r"\b([A-Z][\w’']+)(?:-led|-made)? (?:[a-z-]+ ){0,2}(?:air-?)?(?:strike|raid|attack|missile|rocket|drone|jet|plane|"
    r"warplane|fighter|aircraft|artillery|bomb|bombing|shelling|shell|bombardment|fire|gunfire|tank|sniper|assault|"
    r"offensive|incursion|onslaught|ambush)s?\b"
)
FIRING = frozenset({"fire-weapon", "conduct-attack", "missile-lands", "open-fire"})
FIRE_TO = re.compile(r"^(?:fire|light) to (?:the )?")  # "set fire to a depot"
# "gave final approval to the bill", "voiced support for the plan": what stands behind tells the thing.
LIGHT = re.compile(
    r"^(?:[a-z]+ ){0,2}?(?:approval|support|backing|blessing|consent|assent|go-ahead|green light|concerns?|regret|gratitude|thanks|praise"
    r"|sympathy|solidarity|condolences|opposition|objections?|criticism|condemnation) (?:to|for|of|over|at|on|about|with|against) "
)
AIM = re.compile(r"\b(?:at|on|onto|into|against|toward|towards)\b")
CAPITAL = re.compile(r"\b[A-Z][\w'’.-]*")
OF_WHAT = frozenset({"accuse", "blame", "charge", "rebuke", "fault"})
CALLED = re.compile(r"^what (?:it|he|she|they) (?:calls?|called|describe[sd]? as|termed) ")
OF = re.compile(r"\b(?:of|for|over|with)\b")
BY = re.compile(r"(?:in|by|during|from)\b[^,;]*")


def matter_of(telling: Telling) -> frozenset[str]:
    """Return the stems that name what was struck or agreed, without people of whom nobody says more."""
    event = telling.event
    phrase = telling.rest if event.is_noun or not telling.theme else telling.theme
    phrase = LIGHT.sub("", FIRE_TO.sub("", phrase))
    if event.rule in FIRING:
        phrase = AIM.split(phrase, maxsplit=1)[-1]  # "missiles at the port" are the arms, not what was struck
    if event.verb in OF_WHAT and telling.recipients and not event.is_noun:
        phrase = OF.split(f"{phrase} of ", maxsplit=1)[1]  # whom somebody blames speaks for no charge
    return _matter(phrase, event.type == "ASSAULT", event.type in SPOKEN and event.type != "AGREE")


@lru_cache(maxsize=8192)
def _matter(phrase: str, is_strike: bool, is_spoken: bool) -> frozenset[str]:
    head = ASIDE.split(CALLED.sub("", phrase.removeprefix("that ")), maxsplit=1)[0]
    if is_spoken:
        head = CAPITAL.sub("", head)  # of whom and to whom speaks for no demand
    words = [OWNER.sub("", w.lower()) for w in NAMED.findall(head) if find_demonym(OWNER.sub("", w)) is None][:FIRST]
    weak = anything() | anybody() | (_any_target() if is_strike else frozenset())
    weak -= _spoken_of() if is_spoken else frozenset()
    kept = [w for w in words if WORD.fullmatch(w) and w not in STOP and w not in numbers() and not _is_weak(w, weak)]
    return frozenset(alike().get(word, stem_of(word)) for word in kept)


def lands_of_arms(telling: Telling) -> frozenset[str]:
    """Return the countries whose arms struck, where the blow but nobody is named: "an Israeli airstrike"."""
    if telling.event.type != "ASSAULT" or telling.actors:
        return frozenset()
    blow = re.split(r"\b(?:on|against|in|at|of)\b", telling.theme, maxsplit=1)[0] if telling.event.is_noun else ""
    passive = BY.match(telling.rest) if telling.theme and not telling.event.is_noun else None
    told = (telling.doer, blow, "" if passive is None else passive[0])
    return frozenset(land for words in told if words for land in _lands(words))


def _is_weak(word: str, weak: frozenset[str]) -> bool:
    """Tell whether a word tells no matter; "response" has its own row of words and is not "responsibility"."""
    return stem_of(word) in weak and (word not in alike() or alike()[word] in weak or word in _weak_words())


@cache
def _weak_words() -> frozenset[str]:
    rows = load_yaml("retold.yaml")
    listed = (*rows["anything"], *rows["anybody"], *rows["any target"])
    return frozenset(form for word in listed for form in _forms(str(word)))


@cache
def numbers() -> dict[str, int]:
    """Return the numbers that are written as words."""
    return {"one": 1} | {str(word): int(n) for word, n in load_yaml("figures.yaml")["words"].items()}


@lru_cache(maxsize=8192)
def _lands(words: str) -> tuple[str, ...]:
    return tuple(land for name in BLOW.findall(words) if (land := find_demonym(name)) is not None)


@cache
def alike() -> dict[str, str]:
    """Return for each word for a thing, and its forms, the stem of the first of its row: "frontiers" -> "borde"."""
    said_rows = load_yaml("same_words.yaml")["words"]
    said = {form: stem_of(str(row[0])) for row in said_rows for word in row for form in (f"{word}s", str(word))}
    rows = [[str(word) for word in row] for row in load_yaml("alike.yaml")["alike"]]
    return said | {form: stem_of(row[0]) for row in rows for word in row for form in _forms(word)}


def _forms(word: str) -> tuple[str, ...]:
    bare = word.removesuffix("e")
    return (word, f"{word}s", f"{word}es", f"{bare}ed", f"{bare}ing")


@cache
def anything() -> frozenset[str]:
    """Return the stems of nouns and numbers that tell no thing from another of its sort."""
    return frozenset(stem_of(str(word)) for word in load_yaml("retold.yaml")["anything"])


@cache
def _spoken_of() -> frozenset[str]:
    """Return stems of what tells no deed but what is said of it: "criticised the deal", "condemned the attack"."""
    return frozenset(stem_of(str(word)) for word in load_yaml("retold.yaml")["spoken of"])


@cache
def _any_target() -> frozenset[str]:
    return frozenset(stem_of(str(word)) for word in load_yaml("retold.yaml")["any target"])


@cache
def officers() -> frozenset[str]:
    """Return words for those who arrest, search and close in the name of a state."""
    return frozenset(str(word) for word in load_yaml("retold.yaml")["officers"])


@cache
def lawmakers() -> frozenset[str]:
    """Return words for those who vote on the laws of a land: "parliament" of one report, "the assembly" of another."""
    return frozenset(str(word) for word in load_yaml("retold.yaml")["lawmakers"])


@cache
def servants() -> frozenset[str]:
    """Return nouns for whom every state has: those who do its bidding, and "ministry", "navy"."""
    return officers() | frozenset(str(word) for word in load_yaml("retold.yaml")["servants"])


@cache
def offices() -> frozenset[str]:
    """Return words that end the name of an office and no person's."""
    return frozenset(str(word) for word in load_yaml("retold.yaml")["offices"])
