"""Outcomes of which only one can be: the truce holds, the truce has collapsed; the road is open, the road is blocked.

Comes in: clauses. Goes out: which outcomes they tell. Example: "the dead were shepherds" and "those killed were militants".
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from twosource.across.disputes.theses import Thesis
from twosource.lexicon.load import load_yaml

BEGINS = r"\b"  # where a word begins
INNER = re.compile(r"\((?:[^()]|\([^()]*\))*\)")  # a group, and the groups in it
VICTIM = re.compile(r"(?<!was )(?<!were )(?<!been )\b(?:killed|executed|shot|massacred|murdered)\b")
FIRST, SECOND = "first", "second"  # sides of a pair of outcomes


def are_opposite(claim: Thesis, answer: Thesis) -> bool:
    """Tell whether two tell outcomes of which only one can be: "the truce holds", "the truce has collapsed"."""
    return any(other_of(key) in find_outcomes(answer.whole) for key in find_outcomes(claim.whole))


@cache
def _opposites() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    rows = load_yaml("contrary.yaml")["opposites"]
    made = [re.compile(row[k]) for row in rows for k in ("one", "other", "of")]
    return tuple((str(n // 3), made[n], made[n + 1], made[n + 2]) for n in range(0, len(made), 3))


@cache
def _any_outcome() -> re.Pattern[str]:
    """Return what finds any outcome at all; those that begin a word are tried only where one begins."""
    sides = [row[side] for row in load_yaml("contrary.yaml")["opposites"] for side in ("one", "other")]
    begun = [side.removeprefix(BEGINS) for side in sides if _is_begun(side)]
    return re.compile("|".join((rf"{BEGINS}(?:{'|'.join(begun)})", *(side for side in sides if not _is_begun(side)))))


def _is_begun(pattern: str) -> bool:
    """Tell whether each of the ways to match begins where a word does: each of "\\bsham\\b|\\bfarce\\b"."""
    outside = INNER.sub("", pattern)
    return "(" not in outside and all(way.startswith(BEGINS) for way in outside.split("|"))


@lru_cache(maxsize=4096)
def find_outcomes(lower: str) -> tuple[str, ...]:
    """Return which outcomes a clause tells, of those of which only one can be.

    Example:
        >>> [other_of(outcome) for outcome in find_outcomes("the truce is holding")] == list(find_outcomes("the truce collapsed"))
        True
    """
    found: list[str] = []
    if _any_outcome().search(lower) is None:
        return ()
    for name, one, other, of in _opposites():
        told = one.search(lower) is not None, other.search(lower) is not None
        victim = VICTIM.search(lower) if all(told) else None
        if victim is not None:  # "foreign fighters had executed villagers": of whom it was done
            told = one.search(lower, victim.end()) is not None, other.search(lower, victim.end()) is not None
        if told[0] != told[1] and of.search(lower) is not None:
            found.append(f"{name} {FIRST if told[0] else SECOND}")
    return tuple(found)


def other_of(outcome: str) -> str:
    """Return the outcome that contradicts one."""
    name, side = outcome.split()
    return f"{name} {SECOND if side == FIRST else FIRST}"
