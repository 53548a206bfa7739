"""Scores whether two spellings may name one person.

Comes in: two names as reports write them. Goes out: 0 to 1. Example: "Volodymyr Zelenskyy" and "Vladimir
Zelensky" score over ``SAME_NAME``; "Kim Jong Il" and "Kim Jong Un" far below. A surname alone is compatible
with a full name, no more: it scores ``SURNAME_ALONE`` at most. Offices and dates tell what spelling cannot.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from twosource.lexicon.name_parts import NameParts, given_groups, skeleton_of, sound_of, split_name

# Calibrated on variants made from the base's own names (eval/name_variants.py), before any public set was scored.
SAME_NAME = 0.8
SURNAME_ALONE = 0.86
GIVEN_ALONE = 0.5
SAME_TOKEN = 0.78
# Shorter tokens than this must sound the same: "Jong Il" is not "Jong Un", "Xi" is not "Li".
SHORT_TOKEN = 4
# A short name inside a longer one proves little: "Li Hui" is not "Lee Teng-hui".
FEW_LETTERS = 6


class _Match(NamedTuple):
    pairs: tuple[tuple[int, int, float], ...]
    left_a: tuple[int, ...]
    left_b: tuple[int, ...]


def is_same_name(a: str, b: str) -> float:
    """Return how likely two spellings name one person; see match_names."""
    return match_names(a, b)


def match_names(a: str, b: str) -> float:
    """Return how well two spellings agree, 0 to 1; from ``SAME_NAME`` on they may be one person.

    Order, particles, middle names, initials, accents, capitals, transliteration, short forms and slips of the
    pen are allowed for; differing generations, regnal numbers and initials are not.

    Args:
        a: a name; only its first 300 characters count.
        b: another.

    Example:
        >>> match_names("Aleksandr LUKASHENKA", "Alexander Lukashenko") >= SAME_NAME
        True
        >>> match_names("George H. W. Bush", "George W. Bush") >= SAME_NAME
        False
    """
    one, other = split_name(a), split_name(b)
    if not one.tokens or not other.tokens:
        return 0.0
    if one.generation and other.generation and one.generation != other.generation:
        return 0.2
    return min(1.0, max(0.0, _score(one, other) - (0.08 if one.generation != other.generation else 0.0)))


def _score(one: NameParts, other: NameParts) -> float:
    tokens_a, tokens_b = _join(one.tokens, other.tokens), _join(other.tokens, one.tokens)
    match = _align(tokens_a, tokens_b)
    if not match.pairs:
        return 0.0
    left_a, left_b = _explain_left(match, tokens_a, tokens_b, one, other)
    scores = [score for _, _, score in match.pairs]
    # Half the mean, half the worst: "Alexander" twice must not carry "Bortnikov" and "Berdnikov".
    agreed = (sum(scores) / len(scores) + min(scores)) / 2
    is_turned = one.surname == tokens_a[0] or other.surname == tokens_b[0]
    if one.has_chain and other.has_chain and not is_turned and (0, 0) not in {(i, k) for i, k, _ in match.pairs}:
        return 0.4  # "Abdulaziz bin Salman" is a son of "Salman bin Abdulaziz"
    if left_a and left_b:
        return 0.6 * agreed * len(match.pairs) / max(len(tokens_a), len(tokens_b))
    if _initials_differ(one, other):
        return 0.4
    if min(len(tokens_a), len(tokens_b)) == 1 and max(len(tokens_a), len(tokens_b)) > 1:
        return agreed * _weigh_single(match, tokens_a, tokens_b, one, other)
    extra = len(left_a) + len(left_b) + bool(one.initials) + bool(other.initials)
    if extra and min(sum(map(len, tokens_a)), sum(map(len, tokens_b))) < FEW_LETTERS:
        return agreed * 0.7
    return agreed - min(0.03 * extra, 0.09)


def _weigh_single(match: _Match, a: tuple[str, ...], b: tuple[str, ...], one: NameParts, other: NameParts) -> float:
    """Weigh a name of one word against a longer one: a surname tells more than a given name does."""
    single, parts, tokens = (one, other, b) if len(a) == 1 else (other, one, a)
    place = match.pairs[0][1] if len(a) == 1 else match.pairs[0][0]
    if single.generation not in ("", "jr", "sr"):
        return 0.95 if parts.generation else GIVEN_ALONE
    if single.initials:
        return 0.95
    if parts.surname:
        return SURNAME_ALONE if match_tokens(parts.surname, tokens[place]) >= SAME_TOKEN else GIVEN_ALONE
    return SURNAME_ALONE if place == len(tokens) - 1 or _is_family_first(tokens, place) else GIVEN_ALONE


def _is_family_first(tokens: tuple[str, ...], place: int) -> bool:
    """Tell whether a first word may be the family name: short, before longer ones ("Xi Jinping", "Qin Gang")."""
    return place == 0 and len(tokens[0]) <= SHORT_TOKEN and tokens[0] not in given_groups()


def _explain_left(
    match: _Match, a: tuple[str, ...], b: tuple[str, ...], one: NameParts, other: NameParts
) -> tuple[list[str], list[str]]:
    """Return the tokens without a partner that neither an initial nor a nickname of the other explains."""
    rest_a, rest_b = [a[i] for i in match.left_a], [b[i] for i in match.left_b]
    if rest_a and rest_b and not (one.nicknames or other.nicknames):
        return rest_a, rest_b  # "Amina J. Mohammed" is not "Jawar Mohammed", for all her J.
    return [w for w in rest_a if not _is_explained(w, other)], [w for w in rest_b if not _is_explained(w, one)]


def _is_explained(token: str, other: NameParts) -> bool:
    return token[0] in other.initials or any(
        match_tokens(token, nickname) >= SAME_TOKEN for nickname in other.nicknames
    )


def _initials_differ(one: NameParts, other: NameParts) -> bool:
    """Tell whether both give initials and they are not the same ones: H. W. Bush and W. Bush."""
    if not one.initials or not other.initials:
        return False
    return one.initials != other.initials and len(one.tokens) == len(other.tokens)


def _join(tokens: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Join two neighbours that the other name writes as one word: Abdel Fattah and Abdelfattah."""
    for i in range(len(tokens) - 1):
        whole = tokens[i] + tokens[i + 1]
        if any(len(other) > max(len(tokens[i]), len(tokens[i + 1])) and _is_one_word(whole, other) for other in others):
            return (*tokens[:i], whole, *_join(tokens[i + 2 :], others))
    return tokens


def _is_one_word(whole: str, other: str) -> bool:
    if given_groups().get(whole, frozenset()) & given_groups().get(other, frozenset()):
        return True
    return whole == other or (
        len(whole) > SHORT_TOKEN and DamerauLevenshtein.normalized_similarity(whole, other) >= 0.9
    )


def _align(a: tuple[str, ...], b: tuple[str, ...]) -> _Match:
    scores = [(match_tokens(x, y), i, k) for i, x in enumerate(a) for k, y in enumerate(b)]
    scores.sort(key=lambda row: (-row[0], abs(row[1] - row[2]), row[1]))
    used_a: set[int] = set()
    used_b: set[int] = set()
    pairs = []
    for score, i, k in scores:
        if score < SAME_TOKEN:
            break
        if i not in used_a and k not in used_b:
            used_a.add(i)
            used_b.add(k)
            pairs.append((i, k, score))
    left_a = tuple(i for i in range(len(a)) if i not in used_a)
    return _Match(tuple(pairs), left_a, tuple(k for k in range(len(b)) if k not in used_b))


@lru_cache(maxsize=8192)
def match_tokens(a: str, b: str) -> float:
    """Return how well two folded words of a name agree, 0 to 1."""
    if a == b:
        return 1.0
    groups = given_groups()
    if a in groups and b in groups:
        return 0.97 if groups[a] & groups[b] else 0.0  # Hassan and Hussein sound alike and are two names
    if min(len(a), len(b)) < 2:
        return 0.0
    sound_a, sound_b = sound_of(a), sound_of(b)
    if sound_a == sound_b:
        return 0.97
    if min(len(a), len(b)) < SHORT_TOKEN:
        return 0.0
    return max(_match_spelling(a, b), _match_sound(sound_a, sound_b, a, b), _match_stem(a, b))


def _match_spelling(a: str, b: str) -> float:
    """Compare letters; a short word bears one slip at most, and none at its start."""
    distance = DamerauLevenshtein.distance(a, b)
    longest = max(len(a), len(b))
    if longest <= 5 and (distance > 1 or a[0] != b[0]):
        return 0.0
    if distance > 1 + longest // 5:
        return 0.0
    return max(1 - distance / longest, JaroWinkler.similarity(a, b) - 0.08 if a[0] == b[0] else 0.0)


def _match_sound(sound_a: str, sound_b: str, a: str, b: str) -> float:
    """Compare consonants: transliterations differ in vowels first (Rohani, Ruhani)."""
    bones_a, bones_b = skeleton_of(a), skeleton_of(b)
    if bones_a == bones_b and len(bones_a) >= 2:
        return 0.8 + 0.15 * DamerauLevenshtein.normalized_similarity(sound_a, sound_b)
    return DamerauLevenshtein.normalized_similarity(sound_a, sound_b) if min(len(sound_a), len(sound_b)) > 5 else 0.0


def _match_stem(a: str, b: str) -> float:
    """Compare a word with the same one behind an article or before an ending: Elsisi, Ukhnaagiin."""
    short, long = sorted((a, b), key=len)
    if len(short) >= 4 and long[:2] in ("al", "el") and long[2:] == short:
        return 0.95
    return 0.88 if len(short) >= 5 and long.startswith(short) and len(long) - len(short) <= 4 else 0.0
