"""What has been spoken of so far: drafts in text order, for descriptions and pronouns to look back on.

Comes in: drafts with their places. Goes out: who was mentioned at a token, and who lately. Example: at "he",
``recent`` gives the people of this sentence and the two before it, the last one first.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from typing import NamedTuple

from twosource.model.text import Parse
from twosource.within.drafts import Draft, Place


class Heard(NamedTuple):
    """One mention: its head token, its number in the order of drafts, and whose it is."""

    head: int
    order: int
    draft: Draft


class Discourse:
    """Mentions by head token and by position.

    Args:
        parse: the parse.
        drafts: parties found by name; the list is added to as descriptions make new ones.
    """

    def __init__(self, parse: Parse, drafts: list[Draft]) -> None:
        self.parse = parse
        self.drafts = drafts
        self._at: dict[int, Draft] = {}
        self._heard: list[Heard] = []
        self._keyed: dict[tuple[str, ...], Draft] = {}
        self._order: dict[int, int] = {}
        for draft in drafts:
            for place in draft.places:
                self._hear(place, draft)
        self._heard.sort(key=lambda h: (h.head, h.order))

    def at(self, i: int) -> Draft | None:
        """Return whose mention is headed by token ``i``."""
        return self._at.get(i)

    def add(self, draft: Draft, place: Place) -> None:
        """Record one more mention of a draft, which may be new."""
        if draft not in self.drafts:
            self.drafts.append(draft)
        draft.add(place)
        self._at.setdefault(place.head, draft)
        insort(self._heard, Heard(place.head, self._number(draft), draft), key=lambda h: (h.head, h.order))

    def keyed(self, key: tuple[str, ...]) -> Draft | None:
        """Return the draft that was kept under ``key``."""
        return self._keyed.get(key)

    def keep(self, key: tuple[str, ...], draft: Draft) -> Draft:
        """Keep a draft under a key by which later descriptions find it."""
        self._keyed[key] = draft
        return draft

    def recent(self, i: int, *, sentences: int) -> Iterator[Heard]:
        """Yield the mentions before token ``i``, the last first, in its sentence and so many before it."""
        first = self.parse.sentences[max(0, self.parse.tokens[i].sentence - sentences)].first
        k = bisect_left(self._heard, i, key=lambda h: h.head) - 1
        while k >= 0 and self._heard[k].head >= first:
            yield self._heard[k]
            k -= 1

    def _hear(self, place: Place, draft: Draft) -> None:
        self._at.setdefault(place.head, draft)
        self._heard.append(Heard(place.head, self._number(draft), draft))

    def _number(self, draft: Draft) -> int:
        return self._order.setdefault(id(draft), len(self._order))
