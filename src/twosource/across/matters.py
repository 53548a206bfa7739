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


def find_matter(text: str, *, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """Return the stems of a passage, one for all words of one deed: "shot dead" and "killed" are one.

    Example:
        >>> find_matter("the sheets were forged") == find_matter("sheets were altered")
        True
    """
    return frozenset(_alike(found) for found in find_stems(text, without=without))


def _alike(found: str) -> str:
    return _synonyms().get(found, found)


@cache
def _synonyms() -> dict[str, str]:
    rows = load_yaml("disputes.yaml")["synonyms"]
    return {stem(str(word)): str(row[0]) for row in rows for word in row}


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
    empty = _words("empty")
    done = re.findall(r"\b[^\W\d_]{2,}(?:ed|ing)\b", text.lower())
    return frozenset(_alike(stem(word)) for word in done if word not in empty)


def is_denial(text: str) -> bool:
    """Tell whether words take distance from a deed: "we had nothing to do with it".

    Example:
        >>> is_denial("They had no connection with the attack")
        True
    """
    lower = text.lower()
    return any(pattern.search(lower) for pattern in _denials())


def is_dismissal(text: str) -> bool:
    """Tell whether words wave off what was told before them: "this a fairy tale", "the charge baseless".

    Example:
        >>> is_dismissal("this a fairy tale"), is_dismissal("this a good day")
        (True, False)
    """
    return _dismissal().match(text.lower()) is not None


@cache
def _dismissal() -> re.Pattern[str]:
    claims = "|".join(sorted(_words("claims") | _words("reports")))
    names = "|".join(sorted(_words("dismissed_as"), key=len, reverse=True))
    proofs = "|".join(sorted(_words("proofs")))
    told = rf"(?:it|this|that|them|these|those|(?:the|this|that|these|those|such|all) (?:\w+ )?(?:{claims}|{proofs}))"
    return re.compile(rf"{told} (?:as )?(?:an? |the )?(?:\w+ ){{0,2}}?(?:{names})\b")


@cache
def dismissing() -> frozenset[str]:
    """Return the stems of words that wave off a claim, and so tell nothing of what it is about."""
    words = {word for name in ("claims", "dismissed_as") for phrase in _words(name) for word in phrase.split()}
    return frozenset(stem(word) for word in words | _words("dismissing"))


NOBODY = re.compile(
    r"\b(?:no one|no-one|nobody|none of (?:them|the \w+)) (?:was|were|is|has been|have been|had been|got) (?P<deed>\w+)"
    r"|\bno (?P<thing>\w+) (?:was|were|has been|have been) (?P<done>injured|hurt|wounded|killed|harmed|damaged|fired|arrested|detained)\b"
    r"|\b(?:the|a|any|no|no such|such an?) (?P<act>(?:\w+ )?\w+) (?:never|did not|didn['’]t) (?:happen|happened|take place|took place|occur|occurred)\b"
)


END = re.compile(r"\s*(?:[.,;!?\"”’]|$)")


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
    claims, names = "|".join(sorted(_words("claims"))), "|".join(sorted(_words("dismissed_as"), key=len, reverse=True))
    return re.compile(
        rf"\b(?:{claims}) (?:of|that) (?P<deed>(?:[\w’'-]+ ){{1,8}}?)(?:is|are|was|were) (?:\w+ ){{0,2}}?(?:{names})\b"
    )


def is_about_claim(text: str) -> bool:
    """Tell whether words speak of a claim instead of making it: "a claim by an aide that ...", "about her accusation".

    Example:
        >>> is_about_claim("they had asked her about her accusation"), is_about_claim("he lied")
        (True, False)
    """
    claims = "|".join(sorted(_words("claims") - {"charge", "charges", "suggestion", "suggestions", "version"}))
    return re.search(rf"\b(?:an?|his|her|their|its|the|those|these|such) (?:{claims})\b", text.lower()) is not None


def is_pointing(text: str) -> bool:
    """Tell whether a denial names no deed of its own, and so is of what stands just before it.

    Example:
        >>> is_pointing("any part in it"), is_pointing("the allegation"), is_pointing("that it fired")
        (True, True, False)
    """
    lower = text.lower().strip(" .,")
    part = r"(?:any |having |that it had (?:any )?)?(?:part|role|hand|involvement|connection)"
    is_part = re.fullmatch(rf"{part}(?: (?:in|with|to) (?:it|this|that|them))?", lower) is not None
    claims = "|".join(sorted(_words("claims")))
    pointing = rf"(?:it|that|this|them|(?:(?:these|those|this|that|the|such|all|any|both) )?(?:\w+ )?(?:{claims}))"
    return is_part or re.fullmatch(pointing, lower) is not None or is_dismissal(text)


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
    match = (
        re.search(rf"\b({nouns})\b,? ((?:that|it|he|she|they|of|about) .+)", text)
        or re.search(rf"\b({nouns})\b (?:from|by) (?:[\w’'-]+ ){{1,6}}?(that .+)", text)
        or re.search(
            rf"\b({nouns})\b (?:\w+ ){{0,2}}(?:that|which) (?:said|says|claimed|claims|reported|alleged) (.+)", text
        )
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
