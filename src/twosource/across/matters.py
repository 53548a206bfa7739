"""What a passage is about, as the stems of its telling words, so that two passages on one matter meet.

Comes in: text. Goes out: a set of stems. Example: "accused them of blocking the grain" and "denied that it had blocked
the ports" share the stem "block".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from twosource.lexicon.load import load_yaml

SUFFIXES = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "ers", "er", "s", "e", "y")
SHORTEST = 3  # a stem keeps at least so many letters: "uses" -> "use", not "u"
DOWNED = re.compile(r"\b(?:sho(?:o?t|ots|oting)|(?:br(?:ing|ings|inging|ought)|knocked)) down\b", re.I)
FORCED = re.compile(r"\bforc(?:ed|ing|ibly)\b", re.I)  # "forces" are soldiers
PLANNED = re.compile(r"\bplan(?:s|ned|ning)?\b", re.I)  # whose stem is that of "planes"
SIGNS = "$€£¥"
MONEY = re.compile(r"[$€£¥]\s?\d[\d.,]*(?: (?:million|billion|trillion))?")
WORD = re.compile(r"[^\W\d_]{3,}")
OPENING = 6  # words in which a quotation says whom it quotes
ABOUT_BEFORE = 20  # characters before a number in which "nearly" may stand


def find_stems(text: str, *, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the stems of the words that tell what a text is about.

    Args:
        text: any passage.
        without: stems to leave out, such as those of the names of its parties.

    Example:
        >>> sorted(find_stems("They were blocking the ports"))
        ['block', 'port']
    """
    words = set(WORD.findall(text.lower())) - words_of("empty")
    return frozenset(map(stem, words)) - without


def find_matter(text: str, *, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the stems of a passage, one for all words of one deed: "shot dead" and "killed" are one.

    Example:
        >>> find_matter("the sheets were forged") == find_matter("sheets were altered")
        True
    """
    known = _synonyms()
    return frozenset([known.get(found, found) for found in find_stems(_plain(text), without=without)])


def _plain(text: str) -> str:
    """Return a text with one word for what several tell; most texts hold none of them, and a look is cheap."""
    lower = text.lower()
    text = DOWNED.sub("downed", text) if "down" in lower else text
    text = FORCED.sub("coerced", text) if "forc" in lower else text
    text = PLANNED.sub("scheme", text) if "plan" in lower else text
    return MONEY.sub(" money ", text) if any(sign in text for sign in SIGNS) else text


def _alike(found: str) -> str:
    return _synonyms().get(found, found)


@cache
def _synonyms() -> dict[str, str]:
    rows = load_yaml("disputes.yaml")["synonyms"]
    return {stem(str(word)): str(row[0]) for row in rows for word in row}


def known_deeds() -> frozenset[str]:
    """Return the stems that stand for several words of one deed or thing."""
    return frozenset(_synonyms().values())


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return a word without its ending; rough, for comparing only."""
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST:
            word = word[: -len(suffix)]
            break
    return word[:-1] if len(word) > SHORTEST and word[-1] == word[-2] else word


def find_acts(text: str) -> frozenset[str]:
    """Return the stems of what is told as done: "tally sheets had been altered" is of altering, not of tally sheets.

    Example:
        >>> find_acts("that the sheets had been altered") == find_matter("forged")
        True
    """
    empty = words_of("empty")
    done = re.findall(r"\b[^\W\d_]{2,}(?:ed|ing)\b", text.lower())
    return frozenset(_alike(stem(word)) for word in done if word not in empty)


@lru_cache(maxsize=4096)
def is_denial(text: str) -> bool:
    """Tell whether words take distance from a deed: "we had nothing to do with it".

    Example:
        >>> is_denial("They had no connection with the attack")
        True
    """
    lower = text.lower()
    return any(pattern.search(lower) for pattern in _denials())


NOBODY = re.compile(
    r"\b(?:no one|no-one|nobody|none of (?:them|the \w+)) (?:was|were|is|has been|have been|had been|got) (?P<deed>\w+)"
    r"|\bno (?P<thing>\w+) (?:was|were|has been|have been) (?P<done>injured|hurt|wounded|killed|harmed|damaged|fired|arrested|detained)\b"
    r"|\b(?:the|a|any|no|no such|such an?) (?P<act>(?:\w+ )?\w+) (?:never|did not|didn['’]t) (?:happen|happened|take place|took place|occur|occurred)\b"
)


END = re.compile(r"\s*(?:[.,;!?\"”’]|$)")


@lru_cache(maxsize=4096)
def find_nobody(text: str) -> str:
    """Return the happening of which words say that there was none, of whomever; "" where they say no such thing.

    Example:
        >>> find_nobody("No one was injured. We acted with care"), find_nobody("The meeting never took place")
        ('injured', 'meeting')
    """
    lower = text.lower()
    found = [next((w for w in (m["done"], m["deed"], m["act"]) if w), "") for m in NOBODY.finditer(lower)]
    return " ".join((*found, *(m["deed"] for m in _untrue().finditer(lower))))


def find_none(text: str) -> str:
    """Return what words say befell nobody at all, in no place and on no day of its own; "" where they say no such thing.

    Example:
        >>> find_none("that nobody has been displaced"), find_none("No one was hurt in the second blast")
        ('displaced', '')
    """
    found = [m["deed"] for m in NOBODY.finditer(text.lower()) if m["deed"] and END.match(text, m.end())]
    return " ".join(found)


@cache
def _untrue() -> re.Pattern[str]:
    """Return what a claim is of that is called untrue: "the claim of injured sailors was a fabrication"."""
    claims, names = (
        "|".join(sorted(words_of("claims"))),
        "|".join(sorted(words_of("dismissed_as"), key=len, reverse=True)),
    )
    return re.compile(
        rf"\b(?:{claims}) (?:of|that) (?P<deed>(?:[\w’'-]+ ){{1,8}}?)(?:is|are|was|were) (?:\w+ ){{0,2}}?(?:{names})\b"
    )


def is_negated(text: str) -> bool:
    """Tell whether anything in a passage is negated.

    Example:
        >>> is_negated("I have not broken any laws"), is_negated("the ship left")
        (True, False)
    """
    return re.search(r"\b(?:not|no|never|nothing|nobody|none|neither|without)\b|n['’]t\b", text.lower()) is not None


def is_quoting(text: str) -> bool:
    """Tell whether somebody else is quoted in the first words: "The Russians told us that ..."."""
    return bool(words_of("quoting") & set(re.findall(r"[a-z]+", text.lower())[:OPENING]))


def find_owner(text: str) -> int | None:
    """Return where the name ends of the one for whom a speaker speaks, or None where he speaks for nobody.

    Example:
        >>> find_owner("Dahl’s campaign"), find_owner("Dahl’s neighbour")
        (4, None)
    """
    match = re.search(rf"['’]s? (?:[\w-]+ ){{0,2}}?(?:{'|'.join(sorted(words_of('speaks_for')))})\b", text)
    return match.start() if match is not None else None


def is_approximate(text: str, start: int) -> bool:
    """Tell whether "nearly" or "about" stands before the number at ``start``."""
    number = re.compile(r"\d|$").search(text, start)
    before = text[max(0, start - ABOUT_BEFORE) : number.start() if number is not None else start].lower().rstrip()
    return any(re.search(rf"\b{re.escape(word)}$", before) for word in words_of("about"))


@cache
def words_of(name: str) -> frozenset[str]:
    """Return a list of words that the search for disputes needs, by its name in the data."""
    return frozenset(str(word) for word in load_yaml("disputes.yaml")[name])


@cache
def _denials() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["pattern"]) for entry in load_yaml("disputes.yaml")["denies"])
