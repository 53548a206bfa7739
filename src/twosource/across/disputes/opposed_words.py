"""The words by which somebody is for a thing or against it, and calls it good or bad.

Comes in: ``data/opposed.yaml``. Goes out: words and patterns. Example: "lawful" calls a thing good, "a mistake" bad;
"the bill" is the legislation.
"""

from __future__ import annotations

import re
from functools import cache

from twosource.across.matters import stem
from twosource.lexicon.load import load_yaml


@cache
def things() -> dict[str, str]:
    """Return the words for things that one may be for, each with the first word of its line."""
    rows = load_yaml("opposed.yaml")["things"]
    return {form: str(row[0]) for row in rows for word in row for form in (f"{word}s", str(word))}


@cache
def stems_of_things() -> frozenset[str]:
    """Return the stems of those words."""
    return frozenset(stem(word) for word in things())


@cache
def nobody() -> frozenset[str]:
    """Return nouns of which nobody says that he is for them: "people"."""
    return frozenset(str(word) for word in load_yaml("opposed.yaml")["nobody"])


@cache
def spoken() -> frozenset[str]:
    """Return what somebody says or writes, of which one may speak well and another ill: "speech"."""
    return frozenset(str(word) for word in load_yaml("opposed.yaml")["spoken"])


@cache
def single() -> frozenset[str]:
    """Return things of which an affair has but one: "the bill"."""
    return frozenset(str(word) for word in load_yaml("opposed.yaml")["single"])


@cache
def verbs(name: str) -> str:
    """Return the words that tell who is "for" or "against"."""
    return rf"\b(?:{load_yaml('opposed.yaml')[name]['words']})"


@cache
def taken() -> re.Pattern[str]:
    """Return what tells who is for something or against it, at the end of a text."""
    return re.compile(rf"(?:{verbs('for')}|(?P<no>{verbs('against')}))\Z")


@cache
def predicates() -> re.Pattern[str]:
    """Return what tells within a saying who is for something: "he would not support"."""
    return re.compile(
        rf"(?P<not>\b(?:not|never|n['’]t|no longer)\s+(?:\w+\s+)?)?(?:(?P<yes>{verbs('for')})|(?P<no>{verbs('against')}))\b"
    )


@cache
def judgement() -> re.Pattern[str]:
    """Return words that call a thing good or bad."""
    words = load_yaml("opposed.yaml")
    return re.compile(rf"\b(?:{'|'.join(words[name]['words'] for name in ('good', 'bad', 'helps', 'hurts'))})\b")


@cache
def called() -> re.Pattern[str]:
    """Return "a horrible, one-sided deal", "a historic accord": a thing called good or bad by the word before it."""
    words = load_yaml("opposed.yaml")["called"]
    nouns = "|".join(sorted(map(re.escape, things()), key=len, reverse=True))
    lead = r"(?:it|this|that|is|was|as|be) an? (?:[\w-]+,? (?:and )?){0,2}?"
    return re.compile(
        rf"\b{lead}(?:(?P<good>{words['good']})|(?P<bad>{words['bad']})),? (?:[\w-]+ ){{0,2}}?(?P<what>{nouns})\b"
    )


@cache
def judged(is_called: bool) -> re.Pattern[str]:
    """Return "the air strikes on Libya were lawful"; after a word for calling "the pullout from Iraq a mistake"."""
    words = load_yaml("opposed.yaml")
    done = r"(?:(?:will|would|could|can|does|do|has|have|had)\s)?"
    being = r"(?:is|are|was|were|had been|has been|have been|would be|remains?|as)\s"
    return re.compile(
        rf"(?P<what>[^.,;:]+?)\s(?:(?:{being}){'?' if is_called else ''}(?P<not>not\s|never\s)?"
        rf"(?:(?P<good>{words['good']['words']})|(?P<bad>{words['bad']['words']}))"
        rf"|{done}(?P<never>not\s|never\s)?(?:only\s|further\s)?(?:(?P<helps>{words['helps']['words']})|(?P<hurts>{words['hurts']['words']})(?! (?:no|nobody|nothing)\b)))\b"
    )
