"""Who "he" or "she" is beside a cue, where the one who spoke right before is the only one it can be.

Comes in: a draft and the statements before it. Goes out: a party. Example: in 'Ann Poole said the dam held. "We are
safe," she said' the second speaker is Ann Poole too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from twosource.model.facts import Party, Statement
from twosource.model.text import Parse
from twosource.within.parties import PartyMap
from twosource.within.said.draft import Draft

GENDERS = {"he": "m", "she": "f"}
PARAGRAPHS = 1  # between the one who spoke and the pronoun


def follow_speaker(draft: Draft, found: Sequence[Statement], parse: Parse, known: PartyMap) -> tuple[str, ...]:
    """Return the person who spoke last, if the draft's speaker is an unresolved "he" or "she" that suits nobody else.

    Args:
        draft: its speaker stands for nobody known.
        found: the statements before it, in text order.
        parse: the report's parse.
        known: its parties.

    Returns:
        One party id, or none where several may be meant.
    """
    gender = GENDERS.get(parse.tokens[draft.heads[0]].lower) if len(draft.heads) == 1 else None
    before = next((s for s in reversed(found) if s.speaker is not None and s.kind != "analysis"), None)
    if gender is None or before is None or before.speaker is None or len(before.speakers) != 1:
        return ()
    party = known.by_id.get(before.speakers[0])
    at = parse.token_at(before.speaker.end - 1)
    if party is None or party.kind != "person" or party.gender not in (None, gender) or at is None:
        return ()
    distance = parse.sentence_of(draft.heads[0]).paragraph - parse.sentence_of(at).paragraph
    if not 0 <= distance <= PARAGRAPHS or at >= draft.heads[0]:
        return ()
    quoted = [(c.start, c.end) for c in before.content] + list(draft.content)
    others = _named_between(known, parse, at, draft.heads[0], quoted)
    return () if any(p.id != party.id and p.gender in (None, gender) for p in others) else (party.id,)


def _named_between(
    known: PartyMap, parse: Parse, first: int, last: int, quoted: Sequence[tuple[int, int]]
) -> list[Party]:
    """Return the persons named between two tokens, outside what is said."""
    heads = known.person_heads
    found = []
    for k in range(bisect_left(heads, (first + 1, "")), bisect_left(heads, (last, ""))):
        start = parse.tokens[heads[k][0]].start
        if not any(a <= start < b for a, b in quoted):
            found.append(known.by_id[heads[k][1]])
    return found
