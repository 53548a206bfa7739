"""Takes a person's name apart: tokens, initials, particles, generation, and how its tokens sound.

Comes in: a name in any usual writing. Goes out: NameParts. Example: ``split_name("Surangel WHIPPS, Jr")`` has
the tokens ``("surangel", "whipps")``, the generation ``"jr"`` and the marked surname ``"whipps"``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from twosource.lexicon.fold import LONGEST_NAME, fold, strip_accents
from twosource.lexicon.load import load_yaml
from twosource.lexicon.titles import strip_titles

PARTICLES = frozenset(load_yaml("given_names.yaml")["particles"].split())
CHAIN = frozenset({"bin", "ibn", "bint", "ben", "ould", "binti"})
GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "filho": "jr", "fils": "jr", "pere": "sr"}
REGNAL = re.compile(r"(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI{0,3}|1ST|2ND|3RD|4TH|5TH|6TH)\Z")
BRACKETS = re.compile(r"\s*[\[({].*?[\])}]|\s+-+ .*")
QUOTED = re.compile(r"[\"“”«»]([^\"“”«»]{1,40})[\"“”«»]|(?<=\s)['‘]([^'’]{2,40})['’](?=\s|$)")
INNER_LETTER = re.compile(r"-(\w)-")  # Chan-o-cha
REALM = re.compile(r"\s+(?:of|von|de) (?:the )?[A-Z]\w+(?: [A-Z]\w+)*\Z")
WORDS = re.compile(r"[^\W_]+(?:['’‘ʼ`´][^\W_]+)*")
MARKED = re.compile(r"[A-Z][A-Z'’\-]+[A-Z]\Z")
MOST_TOKENS = 12


class NameParts(NamedTuple):
    """A name in pieces, all folded.

    Args:
        tokens: full words, in order, without particles, initials and generation.
        initials: single letters, in order.
        nicknames: words in quotation marks.
        generation: "jr", "sr", "ii", ... or "".
        surname: the word that the writer marked by capitals ("LUKASHENKA"), or "".
        has_chain: names a father by bin, ibn, ould; then a middle name tells one person from another.
    """

    tokens: tuple[str, ...]
    initials: tuple[str, ...]
    nicknames: tuple[str, ...]
    generation: str
    surname: str
    has_chain: bool


@lru_cache(maxsize=8192)
def split_name(name: str) -> NameParts:
    """Return the parts of ``name``; titles, brackets and the realm of a monarch are left out.

    Example:
        >>> split_name("George H. W. Bush").initials
        ('h', 'w')
    """
    name = name[:LONGEST_NAME]
    nicknames = tuple(fold(first or second) for first, second in QUOTED.findall(name))
    joined = INNER_LETTER.sub(r"\1", BRACKETS.sub("", QUOTED.sub(" ", name)))
    plain = strip_titles(joined.replace("-", " "))
    words = WORDS.findall(strip_accents(plain))[: MOST_TOKENS * 2]
    generation = next((mark for word in reversed(words[1:]) if (mark := _generation(word))), "")
    if generation and generation not in ("jr", "sr"):
        words = WORDS.findall(REALM.sub("", strip_accents(plain)))
    words = [word for number, word in enumerate(words) if number == 0 or not _generation(word)]
    folded = [fold(word) for word in words]
    tokens = [word for word in folded if len(word) > 1 and word not in PARTICLES]
    return NameParts(
        tuple(tokens[:MOST_TOKENS]) or tuple(folded[:1]),
        tuple(word for word in folded if len(word) == 1 and word not in ("e", "y")),
        nicknames,
        generation,
        _find_marked(words),
        any(word in CHAIN for word in folded),
    )


def _generation(word: str) -> str:
    """Return "jr", "sr" or a regnal number; "Xi" is a name, "XI" behind another one a number."""
    if REGNAL.match(word) and not word[0].isdigit():
        return word.lower()
    return GENERATIONS.get(word.lower()) or (word if word[0].isdigit() and REGNAL.match(word.upper()) else "")


def _find_marked(words: list[str]) -> str:
    """Return the word in capitals, where the others are not: "Aleksandr LUKASHENKA", "XI Jinping"."""
    marked = [w for w in words if w.isupper() and len(w) > 1 and w.lower() not in PARTICLES]
    return fold(marked[-1]) if marked and len(marked) < len(words) else ""


SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?<=[aeiouy])j(?![aeiouy])", "i"),
        (r"sch|shch|scz|sz|sh", "S"),
        (r"tsch|tch|tsh|cz|ch", "C"),
        (r"dzh|dj|zh|gh(?=[ei])|j", "J"),
        (r"kh|q|ck|x(?=$)", "k"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"ts|tz|zz", "c"),
        (r"th|dh|bh|gh|rh", lambda found: found.group()[0]),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"w", "v"),
        (r"(?<=[aeiouy])h(?![aeiouy])", ""),
        (r"ou|oo|uu", "u"),
        (r"ee|iy|yy|ii|ij|ie|ey|ei|ai|ay|yi|y|j$", "i"),
        (r"ae|aa", "a"),
        (r"oe|eu|oy", "o"),
        (r"ia|ya|ja", "a"),
        (r"i(?=[eaou])", ""),
        (r"(.)\1+", r"\1"),
    )
]


@lru_cache(maxsize=8192)
def sound_of(token: str) -> str:
    """Return how a token sounds, roughly and across transliterations.

    Example:
        >>> sound_of("kassym") == sound_of("kasym"), sound_of("zelenskyy") == sound_of("zelensky")
        (True, True)
    """
    for pattern, sound in SOUNDS:
        token = pattern.sub(sound, token)
    return token


@lru_cache(maxsize=8192)
def skeleton_of(token: str) -> str:
    """Return the consonants of how a token sounds, with a mark for a vowel at its start."""
    sound = sound_of(token)
    head = "a" if sound[:1] in "aeiou" else ""
    return head + re.sub(r"[aeiouh]", "", sound).replace("g", "k").replace("J", "z")


@cache
def given_groups() -> dict[str, frozenset[int]]:
    """Return for each given name the groups of names that are one with it."""
    found: dict[str, set[int]] = {}
    for number, group in enumerate(load_yaml("given_names.yaml")["groups"]):
        for name in group.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}
