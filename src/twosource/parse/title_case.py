"""Headlines in Title Case, with their common words in lower case: "Cuba Condemns Blasts" -> "Cuba condemns blasts".

Comes in: the text of a piece. Goes out: the same text, letter for letter as long, as it would stand in a sentence; None
where it is no headline in title case. Example: of "Justices Take Up Crucial Issue" only the first word keeps its capital.

To a parser taught on prose every capital is a name, and a line of names has no verb. Only words that the event rules
and the word lists know are put in lower case; a place, an organisation of the knowledge base and the word behind a
given name keep their capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from twosource.lexicon.actors import find_organisation
from twosource.lexicon.load import list_data, load_yaml
from twosource.lexicon.places import find_metonym, find_place

LONGEST = 160  # characters of a headline
LONG, LEAST_LONG = 3, 4  # longer words than so many letters tell title case, and so many of them must stand there
SHARE, MOST_LOUD = 0.8, 0.5  # least share of them with a capital, most share of them in capitals only
# Words of the calendar have their capital in any sentence; "may" and "march" are verbs too.
DAYS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april", "june",
    "july", "august", "september", "october", "november", "december",
})  # fmt: skip
REMEMBERED = 5_000  # words
MOST_JOINED = 4  # words of a name that is looked up whole
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
SLOTS = (
    "verbs", "nouns", "object", "object_not", "subject", "subject_not", "modifier", "modifier_not", "subtree",
    "clause",
)  # fmt: skip


def fold(text: str) -> str | None:
    """Return a headline in title case as it would stand in a sentence, of the same length; None for any other text."""
    if not _is_title(text):
        return None
    found = list(WORD.finditer(text))
    words = [match[0] for match in found]
    kept = _known_names(words)
    parts, at = [], 0
    for n, match in enumerate(found):
        word = match[0]
        if n and n not in kept and _is_folded(words[n - 1], word, words[n + 1] if n + 1 < len(words) else ""):
            parts += [text[at : match.start()], word.lower()]
            at = match.end()
    return "".join(parts) + text[at:]


def _is_title(text: str) -> bool:
    if len(text) > LONGEST or not text[-1:].isalnum():
        return False
    long: list[str] = [word for word in WORD.findall(text) if len(word) > LONG]
    if len(long) < LEAST_LONG:
        return False
    loud = sum(word.isupper() for word in long)
    capitals = sum(word[0].isupper() for word in long)
    return capitals >= SHARE * len(long) and loud < MOST_LOUD * len(long)


def _is_folded(before: str, word: str, after: str) -> bool:
    """Tell whether a word is common: known as such, no place, and no part of "Vicente Fox" or "Mark Lund"."""
    lower = word.lower()
    if lower in DAYS:
        return False
    is_name = _is_given(before) and not is_common(before.lower())
    if lower == "may" and is_common(after.lower()) and not (is_name or _is_given(after) or after.endswith("s")):
        return True  # "Envoy May Come Home": neither a month nor a name, as in "Theresa May Leaves"
    if (len(word) == 1 and word != "A") or (len(word) > 1 and word.isupper()) or not is_common(lower):
        return False
    if _is_given(before) and not is_common(before.lower()):
        return False
    if _is_given(word) and after[:1].isupper() and not is_common(after.lower()):
        return False
    return find_place(word) is None


def _is_given(word: str) -> bool:
    return word[:1].isupper() and word.lower() in _given()


def _known_names(words: list[str]) -> set[int]:
    """Return the words inside names that the knowledge base has: "Security Council", "White House"."""
    kept: set[int] = set()
    for size in range(MOST_JOINED, 1, -1):
        for n in range(len(words) - size + 1):
            run = words[n : n + size]
            if run[0][0].isupper() and run[-1][0].isupper() and not kept & set(range(n, n + size)):
                name = " ".join(run)
                if (
                    find_organisation(name) is not None
                    or find_metonym(name) is not None
                    or find_place(name) is not None
                ):
                    kept |= set(range(n, n + size))
    return kept


@lru_cache(maxsize=REMEMBERED)
def is_common(lower: str) -> bool:
    """Tell whether the word lists have a word, in lower case, or one that it is a form of."""
    known = _common()
    return any(stem in known for stem in _stems(lower.split("'")[0].split("’")[0]))


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending, others in (
        ("ies", ("y",)),
        ("es", ("",)),
        ("s", ("",)),
        ("ing", ("", "e")),
        ("ed", ("", "e")),
        ("ly", ("",)),
    ):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            for other in others:
                yield word[: -len(ending)] + other
    if word.endswith(("ing", "ed")) and len(word) > 6:
        stem = word[: -3 if word.endswith("ing") else -2]
        if stem[-1] == stem[-2]:
            yield stem[:-1]


@cache
def _common() -> frozenset[str]:
    """Return the words in lower case of the event rules, their classes, the verbs of headlines and the small words."""
    words: set[str] = set()
    for source in (load_yaml("events/classes.yaml"), load_yaml("function_words.yaml"), load_yaml("nominals.yaml")):
        words.update(_words(source))
    headlines = load_yaml("headlines.yaml")
    words.update(_words([headlines["regular"], headlines["passive"], headlines["many"], headlines["common"]]))
    words.update(
        _words(
            [
                list(headlines["irregular"]),
                list(headlines["irregular"].values()),
                list(headlines["participles"].values()),
            ]
        )
    )
    for name in list_data("events"):
        rules = load_yaml(f"events/{name}") if name.endswith(".yaml") else None
        if isinstance(rules, dict) and "rules" in rules:
            words.update(_words([rule.get(slot) for rule in rules["rules"] for slot in SLOTS]))
            words.update(
                _words([list(rule.get("prep", {})) + list(rule.get("prep", {}).values()) for rule in rules["rules"]])
            )
    return frozenset(words) - frozenset(headlines["names"])


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from (word for word in re.split(r"[\s/]+", value) if word.isalpha() and word.islower())
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _words(key)
            yield from _words(below)
    elif isinstance(value, list):
        for below in value:
            yield from _words(below)


@cache
def _given() -> frozenset[str]:
    return frozenset(_words([load_yaml("given_names.yaml"), load_yaml("more_given_names.yaml")]))
