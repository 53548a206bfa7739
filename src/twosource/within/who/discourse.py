"""What has been spoken of so far: drafts in text order, for descriptions and pronouns to look back on.

Comes in: drafts with their places. Goes out: who was mentioned at a token, who lately, who holds an office of a
country, which body goes by a word. Example: at "he", ``recent`` gives the people of this sentence and the two before
it, the last one first. Every look-up goes by a key, so a report of ten thousand names costs what its length says.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from twosource.model.facts import Kind
from twosource.model.text import Parse
from twosource.within.who.drafts import Draft, Place

BODIES: frozenset[Kind] = frozenset({"organisation", "media", "government", "military", "group"})
FAR = 60  # mentions looked back on; no pronoun reaches farther
MANY = 200  # drafts under one key that are looked at


class Heard(NamedTuple):
    """One mention: its head token, its number in the order of drafts, and whose it is."""

    head: int
    order: int
    draft: Draft


class Discourse:
    """Mentions by head token and by position, and drafts by what descriptions ask for.

    Args:
        parse: the parse.
        drafts: parties found by name; the list is added to as descriptions make new ones.
    """

    def __init__(self, parse: Parse, drafts: list[Draft]) -> None:
        self.parse = parse
        self.drafts = drafts
        self.states: dict[str, Draft] = {}
        self._bases: dict[str, Draft] = {}
        self._people: dict[str, list[Draft]] = {}
        self._bodies: dict[tuple[str, str], list[Draft]] = {}
        self._at: dict[int, Draft] = {}
        self._heard: list[Heard] = []
        self._keyed: dict[tuple[str, ...], Draft] = {}
        self._order: dict[int, int] = {}
        for draft in drafts:
            self._enrol(draft)
            for place in draft.places:
                self._at.setdefault(place.head, draft)
                self._heard.append(Heard(place.head, self._order[id(draft)], draft))
        self._heard.sort(key=lambda h: (h.head, h.order))

    def at(self, i: int) -> Draft | None:
        """Return whose mention is headed by token ``i``."""
        return self._at.get(i)

    def add(self, draft: Draft, place: Place) -> None:
        """Record one more mention of a draft, which may be new; a hidden one stays out of the list."""
        self.enter(draft)
        draft.add(place)
        self._at.setdefault(place.head, draft)
        insort(self._heard, Heard(place.head, self._order[id(draft)], draft), key=lambda h: (h.head, h.order))

    def enter(self, draft: Draft) -> None:
        """Put a new draft on the list."""
        if id(draft) not in self._order:
            if not draft.is_hidden:
                self.drafts.append(draft)
            self._enrol(draft)

    def note_role(self, draft: Draft, of: str | None) -> None:
        """Remember that a person holds an office of a country or body."""
        if of is not None:
            holders = self._people.setdefault(of, [])
            if draft not in holders[-MANY:]:
                holders.append(draft)

    def people_of(self, of: str) -> Sequence[Draft]:
        """Return people who hold an office of a country or body."""
        return self._people.get(of, [])[:MANY]

    def bodies_called(self, word: str, code: str = "") -> Sequence[Draft]:
        """Return bodies whose name holds a word, of one country where ``code`` is given."""
        return self._bodies.get((word, code), [])[:MANY]

    def of_base(self, base: str) -> Draft | None:
        """Return the draft of an entry of the knowledge base."""
        return self._bases.get(base)

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
        floor = max(-1, k - FAR)
        while k > floor and self._heard[k].head >= first:
            yield self._heard[k]
            k -= 1

    def _enrol(self, draft: Draft) -> None:
        self._order[id(draft)] = len(self._order)
        if draft.base is not None:
            self._bases.setdefault(draft.base, draft)
        if draft.kind == "country" and draft.country is not None:
            self.states.setdefault(draft.country, draft)
        if draft.kind == "person":
            for role in draft.roles:
                self.note_role(draft, role.of)
            for _, of in draft.held:
                self.note_role(draft, of)
        elif draft.kind in BODIES and not draft.is_plural:
            for word in dict.fromkeys(draft.name.lower().split()):
                self._bodies.setdefault((word, ""), []).append(draft)
                if draft.country is not None:
                    self._bodies.setdefault((word, draft.country), []).append(draft)
