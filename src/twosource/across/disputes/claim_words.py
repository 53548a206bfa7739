"""How words speak of a claim: they wave it off, point back to it, or tell it within a denial.

Comes in: text. Goes out: what is claimed, and whether it is waved off. Example: "the American claim that the pier was
bombed" tells the claim; "an absolute lie" waves off one that was told before.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from twosource.across.matters import is_denial, stem, words_of
from twosource.lexicon.load import load_yaml

OWN = re.compile(r"(?:that|it|he|she|they|having|its|his|her|their|no|not|knowledge)\b", re.I)
# "the claim of the United States to have hit it", but no maker is told in "claims of Danish losses"
MAKER = r" (?=(?:by|from) |of [^,]*? (?:that|to have) )(?:by|from|of) (?P<maker>(?:the )?(?:[A-Z][\w’'.-]* ?)+)"
CLEFT = re.compile(
    r"(?:that )?[Ii]t (?:was|is|were|had been) (?!in |on |at |not |only |from |under |by |for |with |to |after |before |because )(?P<who>(?:the )?(?:[\w’'-]+ ){0,3}?[A-Z][\w’'-]*(?: [\w’'-]+){0,2}?)"
    r",? (?:that|who|which) (?:ha[ds] |have |is |was |were )?(?:\w+ly )?\w+"
)
RUMOURS = frozenset({"rumor", "rumors", "rumour", "rumours"})  # whose they are nobody knows
BARE = 14  # words of a dismissal that tells nothing else
QUOTES = re.compile(r"[“”\"]")


def is_dismissal(text: str) -> bool:
    """Tell whether words wave off what was told before them: "this a fairy tale", "the charge baseless".

    Example:
        >>> is_dismissal("this a fairy tale"), is_dismissal("this a good day")
        (True, False)
    """
    return _dismissal().match(QUOTES.sub("", text.lower())) is not None


@cache
def _dismissal() -> re.Pattern[str]:
    claims = "|".join(sorted(words_of("claims") | words_of("reports") | {"announcement", "allegations"}))
    names = "|".join(sorted(words_of("dismissed_as"), key=len, reverse=True))
    proofs = "|".join(sorted(words_of("proofs")))
    also = "|".join(sorted(words_of("dismissed_claims"), key=len, reverse=True))
    claim = rf"(?:the|this|that|these|those|such|all) (?:\w+ )?(?:{claims}|{proofs})"
    as_ = r" (?:as )?(?:an? |the )?(?:\w+ ){0,2}?"
    return re.compile(rf"(?:(?:it|this|that|them|these|those|{claim}){as_}(?:{names})|{claim}{as_}(?:{also}))\b")


@cache
def dismissing() -> frozenset[str]:
    """Return the stems of words that wave off a claim, and so tell nothing of what it is about."""
    words = {
        word
        for name in ("claims", "dismissed_as", "dismissive")
        for phrase in words_of(name)
        for word in phrase.split()
    }
    return frozenset(stem(word) for word in words | words_of("dismissing"))


def is_about_claim(text: str) -> bool:
    """Tell whether words speak of a claim instead of making it: "a claim by an aide that ...", "about her accusation".

    Example:
        >>> is_about_claim("they had asked her about her accusation"), is_about_claim("he lied")
        (True, False)
    """
    return _about_claim().search(text.lower()) is not None


@cache
def _about_claim() -> re.Pattern[str]:
    claims = "|".join(sorted(words_of("claims") - {"charge", "charges", "suggestion", "suggestions", "version"}))
    those = rf"(?:those|these|such) (?:\w+ )?(?:{claims}|charges?)"
    return re.compile(rf"\b(?:{those}|(?:an?|his|her|their|its|the) (?:{claims}))\b")


def is_pointing(text: str) -> bool:
    """Tell whether a denial names no deed of its own, and so is of what stands just before it.

    Example:
        >>> is_pointing("any part in it"), is_pointing("the allegation"), is_pointing("that it fired")
        (True, True, False)
    """
    lower = text.lower().strip(" .,")
    part = r"(?:any |having |that it had (?:any )?)?(?:part|role|hand|involvement|connection)"
    is_part = re.fullmatch(rf"{part}(?: (?:in|with|to) (?:it|this|that|them))?", lower) is not None
    claims = "|".join(sorted(words_of("claims")))
    pointing = rf"(?:it|that|this|them|(?:(?:these|those|this|that|the|such|all|any|both) )?(?:\w+ )?(?:{claims}))"
    return is_part or re.fullmatch(pointing, lower) is not None or is_dismissal(text)


def is_bare_dismissal(text: str) -> bool:
    """Tell whether words wave off what was told elsewhere and tell nothing else: "That is a lie", "it was not true".

    Example:
        >>> is_bare_dismissal("That is a lie"), is_bare_dismissal("That is a road")
        (True, False)
    """
    lower = QUOTES.sub("", text.lower()).strip(" .,;")
    return len(lower.split()) <= BARE and _bare().fullmatch(lower) is not None


@cache
def _bare() -> re.Pattern[str]:
    words = load_yaml("disputes.yaml")["bare"]
    what = rf"(?:it|this|that|these|those|all (?:this|that|of (?:it|this|that))|everything|(?:[\w’'-]+ ){{0,3}}?(?:{_nouns()})(?: (?:by|of|from) [\w ]+?)?)"
    waved = "|".join(sorted(words_of("dismissed_as") | words_of("dismissed_claims"), key=len, reverse=True))
    what = rf"(?:{what}|(?:these|those|such) (?:\w+ )?(?:{waved}))"
    is_ = r"(?:is|are|was|were|has been|have been|had been|amounts? to|amounted to)"
    lead = r"(?:(?:an?|the|simply|just|all|nothing but|pure|utter|total|complete|absolute|sheer|blatant|big|old|\w+ly) ){0,3}"
    false = rf"{lead}(?:{waved}|{words['false']})(?: (?:and|or) [\w -]+?)?"
    subject = rf"(?:that )?{what} (?:(?:{is_} |as )?{false}|{words['not_so']})"
    return re.compile(rf"(?:{subject}|{false}|{words['alone']})(?: from (?:beginning|start) to (?:end|finish))?")


def is_fiction(text: str) -> bool:
    """Tell whether words call what was told an invention, so that somebody must have told a wrong.

    Example:
        >>> is_fiction("these inventions have nothing to do with reality"), is_fiction("the claim")
        (True, False)
    """
    return re.search(rf"\b(?:{'|'.join(sorted(words_of('dismissed_as')))})\b", text.lower()) is not None


def is_generic(text: str) -> bool:
    """Tell whether a denial names only "those claims" and so points back to what was told before it.

    Example:
        >>> is_generic("those claims and instead sought to be seen as a friend"), is_generic("claims that it sells arms")
        (True, False)
    """
    if text.lower().strip(" .,") in ("it", "this", "that", "them"):
        return True
    return _generic().match(text.lower()) is not None


@cache
def _generic() -> re.Pattern[str]:
    claims, reports = ("|".join(sorted(words_of(name) - RUMOURS)) for name in ("claims", "reports"))
    end = r"(?=\s*(?:[.,;]|as\b|and\b|$))"
    pointing = (
        rf"(?:(?:these|those|this|that|the|such|all|any|a|both) )?(?:[\w’'-]+ ){{0,2}}?(?:{claims}|(?:{reports}){end})"
    )
    return re.compile(rf"{pointing}(?! (?:that|of|it|he|she|they|about)\b)\b")


def is_of_deed(text: str, cue: str = "") -> bool:
    """Tell whether what is denied is a claim or a deed, and not a plan or a bill that somebody turns down.

    Example:
        >>> is_of_deed("that it fired"), is_of_deed("Swedish claims about the pier"), is_of_deed("the new budget")
        (True, True, False)
        >>> is_of_deed("sending arms", "denies"), is_of_deed("lifting the ban", "rejected")
        (True, False)
    """
    words = re.findall(r"[a-z]+", text.lower())
    if words and words[0].endswith("ing") and cue.lower().startswith("den"):
        return True
    is_claim = bool(words_of("claims") & set(words)) or find_claim(text) is not None
    is_claim = is_claim or is_generic(text)
    return bool(words) and (words[0] in words_of("deeds") or is_denial(text) or is_claim)


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
    nouns = _nouns()
    match = (
        re.search(rf"\b({nouns})\b (?:of|by|from) (?:[\w’'-]+ ){{1,6}}?(to have \w+ .+)", text)
        or re.search(rf"\b({nouns})\b,? ((?:that|it|he|she|they|of|about) .+)", text)
        or re.search(rf"\b({nouns})\b (?:from|by) (?:[\w’'-]+ ){{1,6}}?(that .+)", text)
        or re.search(
            rf"\b({nouns})\b (?:\w+ ){{0,2}}(?:that|which) (?:said|says|claimed|claims|reported|alleged) (.+)", text
        )
    )
    return Claim(match.group(1), match.group(2)) if match is not None else None


def find_maker(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a denial names the one who makes the claim; nothing where it names nobody.

    Example:
        >>> text = "the Danish claim"
        >>> [text[start:end] for start, end in find_maker(text)]
        ['Danish ']
    """
    match = re.match(
        rf"(?:(?:the|any|all|those|these|both|such|some) )?(?P<maker>(?:[\w’'.-]+ ){{0,4}}?)(?:{_nouns()})\b", text
    )
    if match is None or OWN.match(match["maker"]):
        return ()
    after = re.match(MAKER, text[match.end() :])
    before = (match.span("maker"),) if match["maker"] else ()
    return before + (() if after is None else ((match.end() + after.start("maker"), match.end() + after.end("maker")),))


def find_contrary(text: str) -> str:
    """Return who words say did instead what another was said to have done; "" where they say no such thing.

    Example:
        >>> find_contrary("it was Kiev that had stopped the gas"), find_contrary("it was late that night")
        ('Kiev', '')
    """
    match = CLEFT.match(text)
    return match["who"] if match is not None else ""


def find_untrue(text: str) -> str:
    """Return a claim that is told and waved off in one breath; "" where there is none.

    Example:
        >>> find_untrue("nothing but an unfounded claim that the clerk had lied"), find_untrue("on false charges of theft")
        ('that the clerk had lied', 'of theft')
    """
    match = _untrue().search(text)
    return match[1].rstrip(' .”"') if match is not None else ""


@cache
def _untrue() -> re.Pattern[str]:
    words = "|".join(sorted(words_of("dismissive")))
    return re.compile(rf"\b(?:{words}) (?:\w+ )?(?:{_nouns()}) ((?:that|of|to have) [^,;]+)")


@cache
def _nouns() -> str:
    return "|".join(sorted(words_of("claims") | words_of("reports"), key=len, reverse=True))
