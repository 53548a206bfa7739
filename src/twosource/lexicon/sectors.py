"""Tells from its words what kind of actor a phrase names, as a PLOVER sector code.

Comes in: the words of a phrase. Goes out: a code, and whether only an open head ("leader", "group") told it.
Example: ``find_sector("military intelligence officers".split()).code`` is ``"SPY"``.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from twosource.lexicon.load import load_yaml

LONGEST_GROUP = 5
IRREGULAR = {
    "men": "man", "women": "woman", "people": "people", "policemen": "policeman", "gunmen": "gunman",
    "servicemen": "serviceman", "lawmen": "lawman", "fishermen": "fisherman", "businessmen": "businessman",
    "congressmen": "congressman", "spokesmen": "spokesman", "clergymen": "clergyman", "thieves": "thief",
    "militiamen": "militiaman", "tribesmen": "tribesman", "herdsmen": "herdsman", "wives": "wife", "media": "media",
    "police": "police", "children": "child", "forces": "force", "authorities": "authority", "troops": "troop", "hindus": "hindu",
}  # fmt: skip
CREEDS = frozenset({"BUD", "CHR", "MOS", "JEW", "HIN", "SIK"})
KEPT_S = ("ss", "us", "is", "ous", "news", "series", "congress", "press", "barracks")


class SectorFound(NamedTuple):
    """A sector code, the place of the group that told it, and whether that was an open head alone."""

    code: str
    first: int
    last: int
    is_open: bool


class _Lexicon(NamedTuple):
    groups: dict[tuple[str, ...], str]
    open_heads: frozenset[str]
    former: frozenset[str]
    former_of: frozenset[str]


def find_sector(words: list[str]) -> SectorFound | None:
    """Return the sector that ``words`` (one noun phrase without its complements) tell, or None.

    The longest group wins, then the last one: in an English noun phrase the head stands last. An open head
    ("leader", "group", "official") gives way to what stands before it ("Muslim leaders").
    """
    lexicon = load_sectors()
    plain = [singular(word.lower()) for word in words]
    found = list_groups(words)
    if not found:
        return None
    closed = [group for group in found if not group.is_open]
    # A creed is what the others are, not what they do: "Shiite militia".
    closed = [group for group in closed if group.code not in CREEDS] or closed
    best = max(closed or found, key=lambda group: (group.last, group.last - group.first))
    if closed and best.last - best.first == 1:
        longer = [group for group in closed if group.last - group.first > 1 and group.last >= best.first]
        best = longer[-1] if longer else best
    if best.code in lexicon.former_of and any(word in lexicon.former for word in plain[: best.last]):
        return best._replace(code="ELI", is_open=False)
    return best


def list_groups(words: list[str]) -> list[SectorFound]:
    """Return every word group among ``words`` that tells a sector, longest first at each place."""
    plain, lexicon = [singular(word.lower()) for word in words], load_sectors()
    found: list[SectorFound] = []
    first = 0
    while first < len(plain):
        for length in range(min(LONGEST_GROUP, len(plain) - first), 0, -1):
            group = tuple(plain[first : first + length])
            code = lexicon.groups.get(group)
            if code is not None:
                is_open = " ".join(group) in lexicon.open_heads
                found.append(SectorFound(code, first, first + length, is_open))
                first += length - 1
                break
        first += 1
    return found


def is_open_head(word: str) -> bool:
    """Tell whether a word names a leader, member or group of something, whatever that is."""
    return singular(word.lower()) in load_sectors().open_heads


@cache
def load_sectors() -> _Lexicon:
    """Return the words of sectors.yaml, indexed."""
    data = load_yaml("sectors.yaml")
    groups: dict[tuple[str, ...], str] = {}
    for code, listed in data["sectors"].items():
        for entry in listed.split(";"):
            group = tuple(singular(word) for word in entry.strip().lower().replace("'s", "").replace("-", " ").split())
            if group:
                groups.setdefault(group, code)
    heads = frozenset(singular(entry.strip()) for entry in data["open_heads"].split(";"))
    return _Lexicon(groups, heads, frozenset(data["former"]), frozenset(data["former_of"]))


@lru_cache(maxsize=8192)
def singular(word: str) -> str:
    """Return the singular of a lower-case English noun, roughly.

    Example:
        >>> singular("militias"), singular("agencies"), singular("gunmen"), singular("churches"), singular("press")
        ('militia', 'agency', 'gunman', 'church', 'press')
    """
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4 or word.endswith(KEPT_S) or not word.endswith("s"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]
