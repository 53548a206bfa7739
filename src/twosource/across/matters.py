"""What a passage is about, as the stems of its telling words, so that two passages on one matter meet.

Comes in: text. Goes out: a set of stems. Example: "accused them of blocking the grain" and "denied that it had blocked
the ports" share the stem "block".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.lexicon.load import load_yaml

SUFFIXES = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "ers", "er", "s", "e", "y")
SHORTEST = 3  # a stem keeps at least so many letters: "uses" -> "use", not "u"
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
    empty = _words("empty")
    words = re.findall(r"[^\W\d_]{3,}", text.lower())
    return frozenset(stem(word) for word in words if word not in empty) - without


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a word without its ending; rough, for comparing only."""
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST:
            word = word[: -len(suffix)]
            break
    return word[:-1] if len(word) > SHORTEST and word[-1] == word[-2] else word


def is_denial(text: str) -> bool:
    """Tell whether words take distance from a deed: "we had nothing to do with it".

    Example:
        >>> is_denial("They had no connection with the attack")
        True
    """
    lower = text.lower()
    return any(pattern.search(lower) for pattern in _denials())


def is_negated(text: str) -> bool:
    """Tell whether anything in a passage is negated.

    Example:
        >>> is_negated("I have not broken any laws"), is_negated("the ship left")
        (True, False)
    """
    return re.search(r"\b(?:not|no|never|nothing|nobody|none|neither|without)\b|n['’]t\b", text.lower()) is not None


def is_generic(text: str) -> bool:
    """Tell whether a denial names only "those claims" and so points back to what was told before it.

    Example:
        >>> is_generic("those claims and instead sought to be seen as a friend"), is_generic("claims that it sells arms")
        (True, False)
    """
    if text.lower().strip(" .,") in ("it", "this", "that", "them"):
        return True
    claims = "|".join(sorted(_words("claims")))
    pointing = rf"(?:(?:these|those|this|that|the|such|all|any|a|both) )?(?:\w+ )?(?:{claims})"
    return re.match(rf"{pointing}(?! (?:that|of|it|he|she|they|about)\b)\b", text.lower()) is not None


def is_of_deed(text: str) -> bool:
    """Tell whether what is denied is a claim or a deed, and not a plan or a bill that somebody turns down.

    Example:
        >>> is_of_deed("that it fired"), is_of_deed("Swedish claims about the pier"), is_of_deed("the new budget")
        (True, True, False)
    """
    words = re.findall(r"[a-z]+", text.lower())
    is_claim = bool(_words("claims") & set(words)) or find_claim(text) is not None
    return bool(words) and (words[0] in _words("deeds") or is_denial(text) or is_claim)


def is_quoting(text: str) -> bool:
    """Tell whether somebody else is quoted in the first words: "The Russians told us that ..."."""
    return bool(_words("quoting") & set(re.findall(r"[a-z]+", text.lower())[:OPENING]))


def find_owner(text: str) -> int | None:
    """Return where the name ends of the one for whom a speaker speaks, or None where he speaks for nobody.

    Example:
        >>> find_owner("Dahl’s campaign"), find_owner("Dahl’s neighbour")
        (4, None)
    """
    match = re.search(rf"['’]s? (?:[\w-]+ ){{0,2}}?(?:{'|'.join(sorted(_words('speaks_for')))})\b", text)
    return match.start() if match is not None else None


class Claim(NamedTuple):
    """A claim told inside a denial: the noun that names it, and what is claimed."""

    noun: str
    words: str


def find_claim(text: str) -> Claim | None:
    """Return the claim that a denial answers, where its own words tell it.

    Example:
        >>> find_claim("Republican claims that the talks were illegal")
        Claim(noun='claims', words='that the talks were illegal')
    """
    nouns = "|".join(sorted(_words("claims") | _words("reports"), key=len, reverse=True))
    match = re.search(rf"\b({nouns})\b,? ((?:that|it|he|she|they|of|about) .+)", text) or re.search(
        rf"\b({nouns})\b (?:\w+ ){{0,2}}(?:that|which) (?:said|says|claimed|claims|reported|alleged) (.+)", text
    )
    return Claim(match.group(1), match.group(2)) if match is not None else None


def is_approximate(text: str, start: int) -> bool:
    """Tell whether "nearly" or "about" stands before the number at ``start``."""
    number = re.compile(r"\d|$").search(text, start)
    before = text[max(0, start - ABOUT_BEFORE) : number.start() if number is not None else start].lower().rstrip()
    return any(re.search(rf"\b{re.escape(word)}$", before) for word in _words("about"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(str(word) for word in load_yaml("disputes.yaml")[name])


@cache
def _denials() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(entry["pattern"]) for entry in load_yaml("disputes.yaml")["denies"])
