"""Whether a clause says that something was, or that it was not, and which deeds it tells.

Comes in: text in small letters. Goes out: polarity and deeds. Example: "no deal was signed" denies that there was an
agreement; "it is not clear who signed" denies nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from twosource.across.matters import find_matter, find_stems
from twosource.lexicon.load import load_yaml

UNABLE = re.compile(r"\bcan(?:not|['’]t)\b|n['’]t\b|\bnot\b")
OBJECT = re.compile(r"nothing|nobody|no one|no|not an? single|none of")
BESIDE = frozenset(
    {"with", "for", "but", "about", "like", "almost", "is", "was", "in", "of", "on"}
)  # "left with nothing"
FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|having|did|does|do|will|would|there|play\w*|took|take|f[io]u?nd\w*|s[ae][ew]"
    r"|bears?|bore|links?|ties?|connects?)\b|n['’]t\b|['’](?:s|re|ve|d) (?:no|not|never)\b"
)
# A verb in its bare form, and what stands next to it
BASE = re.compile(
    r"\b(?:did|does|do|didn['’]t|don['’]t|doesn['’]t)(?: not| never)? (?P<verb>[a-z]{3,})(?P<rest>(?: [a-z]+)?)"
)
NEAR, WINDOW, WHOLE = 2, 5, 8  # words after a negation among which stands the deed that it negates


def read_polarity(lower: str, *, is_denial: bool = False) -> tuple[bool, str] | None:
    """Return whether a clause denies, and the words that it denies or tells; None where it does neither.

    Example:
        >>> read_polarity("no deal was signed")
        (True, 'deal was signed')
    """
    if is_denial or is_waved_off(lower):
        return True, lower
    negation = pattern_of("negation").search(lower)
    if negation is None:
        return None if UNABLE.search(lower) is not None else (False, lower)
    if pattern_of("no_denial").search(lower) is not None:
        return None
    rest = lower[negation.end() :].split()
    if OBJECT.fullmatch(negation[0]) is not None:  # "had stolen nothing", "has sent no arms"
        before = lower[: negation.start()].split()
        told = {"to": 2}.get("".join(before[-1:]), 0 if "".join(before[-1:]) in BESIDE else 1)  # "agreed to nothing"
        wide = WINDOW if before else WHOLE  # "No dam on the river was closed"
        return True, " ".join([*before[len(before) - told :], *rest[:wide]])
    if not negation[0].endswith((" a", " an")) and rest[:1] not in (["a"], ["an"]):
        return True, " ".join(rest[:WINDOW])
    return True, " ".join(rest[:NEAR])  # "is not a cure for mass shootings" denies no shooting


@lru_cache(maxsize=4096)
def is_waved_off(lower: str) -> bool:
    """Tell whether a clause waves off what it tells: "reports of a visit are without foundation"."""
    return any(pattern.search(lower) is not None for pattern in _waves())


@lru_cache(maxsize=4096)
def is_blaming(lower: str) -> bool:
    """Tell whether a clause blames somebody: "Oslo was behind it"."""
    return pattern_of("blame").search(lower) is not None


def has_verb(lower: str) -> bool:
    """Tell whether a clause has a verb: a headline "Vik poisoning, Skagen fire no link" clears nobody."""
    return FINITE.search(lower) is not None


@cache
def _waves() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row["pattern"]) for row in load_yaml("contrary.yaml")["waved_off"])


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """Return one of the patterns that the data name."""
    return re.compile(load_yaml("contrary.yaml")[name])


@cache
def common_things() -> frozenset[str]:
    """Return the stems of nouns that tie no two claims."""
    return find_stems(" ".join(map(str, load_yaml("contrary.yaml")["common"])))


@cache
def slight_words() -> frozenset[str]:
    """Return words that tell no deed of their own: "gave", "took"."""
    return frozenset(map(str, load_yaml("contrary.yaml")["slight"]))


@cache
def slight() -> frozenset[str]:
    """Return their stems."""
    return find_stems(" ".join(slight_words()))


@cache
def deed_patterns() -> Mapping[str, re.Pattern[str]]:
    """Return the pattern of each deed."""
    return {name: re.compile(rf"\b(?:{row['words']})\b") for name, row in load_yaml("contrary.yaml")["acts"].items()}


@cache
def telling_acts() -> frozenset[str]:
    """Return the deeds so rare that the deed and one name are enough to know one again."""
    return frozenset(name for name, row in load_yaml("contrary.yaml")["acts"].items() if row.get("own"))


@cache
def kin_of(deed: str) -> frozenset[str]:
    """Return the deeds by whose names another may call one."""
    return frozenset(other for row in load_yaml("contrary.yaml")["kin"] if deed in row for other in row) - {deed}


@lru_cache(maxsize=4096)
def find_deeds(lower: str) -> frozenset[str]:
    """Return the deeds that a clause tells.

    Example:
        >>> sorted(find_deeds("the trawler was impounded and two guards died"))
        ['kill', 'seize']
    """
    lower = f"{lower} {' '.join(_inflected(lower))}" if BASE.search(lower) is not None else lower
    if _any_deed().search(lower) is None:
        return frozenset()
    return frozenset(name for name, pattern in deed_patterns().items() if pattern.search(lower))


def _inflected(lower: str) -> Iterator[str]:
    """Yield the past of verbs that stand in their bare form: "did not open fire" is "opened fire"."""
    for match in BASE.finditer(lower):
        verb, rest = match["verb"], match["rest"]
        yield f"{verb}d{rest};" if verb.endswith("e") else f"{verb}ed{rest};"


@cache
def _any_deed() -> re.Pattern[str]:
    """Return what finds any deed at all: most clauses tell none, and one search is cheaper than thirty."""
    return re.compile(rf"\b(?:{'|'.join(row['words'] for row in load_yaml('contrary.yaml')['acts'].values())})\b")


def words_of_deeds(lower: str) -> frozenset[str]:
    """Return the stems of the words that tell deeds in a clause."""
    return frozenset(s for m in _any_deed().finditer(lower) for s in find_stems(m[0]) | find_matter(m[0]))
