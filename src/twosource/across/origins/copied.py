"""One sentence in several copies of a story has one source, though a rewriting hides it in one of them.

Comes in: the tellings of a fact. Goes out: the same tellings, copied sentences led to one key. Example: "Ukraine would
sign no paper, an adviser said" in the wire story and "Ukraine would sign no paper, an adviser stated ahead of it" in its
machine-made copy are both the adviser's, also where the copy's grammar lost him.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from twosource.across.matters import find_stems
from twosource.across.origins.tellings import Telling

# Share of stems (Dice) from which two sentences of one family are one sentence; copies that a machine rewrote keep
# more than half, other sentences of one story that tell the same event stay below .4.
COPIED = 0.5
ORDER = ("doc", "media", "who", "paper", "words", "own")


def join_copied(tellings: Sequence[Telling], home: Mapping[str, str], texts: Mapping[str, str]) -> tuple[Telling, ...]:
    """Lead the tellings of one copied sentence to the source that most copies name.

    Args:
        tellings: of one fact.
        home: report id -> its family, or itself.
        texts: report id -> text.

    Returns:
        The same tellings in the same order.
    """
    led = list(tellings)
    homes: dict[str, list[int]] = {}
    for k, telling in enumerate(tellings):
        homes.setdefault(home.get(telling.report, telling.report), []).append(k)
    for sharing in homes.values():
        if len({tellings[k].key for k in sharing}) > 1 and len({tellings[k].report for k in sharing}) > 1:
            for group in _groups(sharing, tellings, texts):
                key = _chosen([tellings[k].key for k in group])
                for k in group:
                    led[k] = tellings[k].copied_from(key)
    return tuple(led)


def _groups(sharing: Sequence[int], tellings: Sequence[Telling], texts: Mapping[str, str]) -> list[list[int]]:
    """Put copies of one sentence together; two sentences of one report are never copies of each other."""
    groups: list[list[int]] = []
    stems = {k: find_stems(_text(tellings[k], texts)) for k in sharing}
    for k in sharing:
        fitting = [
            g
            for g in groups
            if _is_copied(stems[k], stems[g[0]])
            and all(tellings[x].report != tellings[k].report or tellings[x].evidence == tellings[k].evidence for x in g)
        ]
        if fitting:
            fitting[0].append(k)
        else:
            groups.append([k])
    return groups


def _text(telling: Telling, texts: Mapping[str, str]) -> str:
    return texts.get(telling.report, "")[telling.evidence.start : telling.evidence.end]


def _is_copied(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a) and 2 * len(a & b) >= COPIED * (len(a) + len(b))


def _chosen(keys: Sequence[str]) -> str:
    """The source that most copies name; among equals a named one before the newsroom's own voice."""
    counts = Counter(keys)
    return max(counts, key=lambda key: (counts[key], -ORDER.index(key.partition(":")[0]), key))
