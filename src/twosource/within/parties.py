"""Which party stands at a token: a small map over the mentions that ``who`` found.

Comes in: parties. Goes out: lookups by token index. Example: in "Xi met Mr. Lukashenko", the head token
"Lukashenko" maps to the party Alexander Lukashenko.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from twosource.model.facts import Party
from twosource.model.text import Parse

DEFINITE = frozenset(["the", "this", "that"])
MEDIA = frozenset(
    ["paper", "newspaper", "channel", "network", "station", "website", "magazine", "outlet", "broadcaster", "daily"]
)
BODIES = frozenset(["organisation", "government", "military", "group", "media"])


class PartyMap:
    """Answers which party a noun phrase names. Plural parties stand for their members where these are known.

    Args:
        parse: the parse into whose tokens the mentions' heads point.
        parties: the report's parties.
    """

    def __init__(self, parse: Parse, parties: Sequence[Party]) -> None:
        self._parse = parse
        self.by_id = {party.id: party for party in parties}
        self._heads: dict[int, str] = {}
        for party in parties:
            for mention in party.mentions:
                self._heads.setdefault(mention.head, party.id)

    def at(self, i: int) -> str | None:
        """Return the id of the party whose mention is headed by token ``i``, or None."""
        return self._heads.get(i)

    def named_before(self, i: int) -> str | None:
        """Return whom a noun with an article stands for: the last party named before it whose name has that noun.

        "The Fisheries Committee met. [...] Ann Lund told the committee": the Fisheries Committee. A newspaper or the
        like stands for the last medium.
        """
        token = self._parse.tokens[i]
        if i in self._heads:
            return None
        if token.pos != "NOUN" or not any(t.lower in DEFINITE for t in self._parse.dependents(i, "det")):
            return None
        found = self._by_word.get("" if token.lemma in MEDIA else token.lemma, ())
        k = bisect_left(found, (i, ""))
        return found[k - 1][1] if k else self._holder(token.lemma)

    def _holder(self, title: str) -> str | None:
        """Return the only person of the report who holds an office: "the president"."""
        holders = [p.id for p in self.by_id.values() if p.kind == "person" and any(r.title == title for r in p.roles)]
        return holders[0] if len(holders) == 1 else None

    @cached_property
    def _by_word(self) -> dict[str, list[tuple[int, str]]]:
        """Mentions by name, in text order, under each word of the party's name; those of media also under ""."""
        found: dict[str, list[tuple[int, str]]] = {}
        for party in self.by_id.values():
            words = {w.lower() for w in party.name.split() if party.kind in BODIES} | (
                {""} if party.kind == "media" else set()
            )
            heads = [m.head for m in party.mentions if m.form == "name"]
            for word in words:
                found.setdefault(word, []).extend((head, party.id) for head in heads)
        return {word: sorted(places) for word, places in found.items()}

    @cached_property
    def person_heads(self) -> list[tuple[int, str]]:
        """Heads of the mentions that name persons, in text order, each with its party."""
        people = (p for p in self.by_id.values() if p.kind == "person")
        return sorted((m.head, p.id) for p in people for m in p.mentions if m.form == "name")

    def expand(self, party: str) -> tuple[str, ...]:
        """Return the members of a plural party where they are known, else the party itself."""
        found = self.by_id.get(party)
        return found.members if found is not None and found.members else (party,)

    def among(self, i: int) -> list[str]:
        """Return the parties named by the noun phrase headed by ``i`` and by those joined to it with "and"."""
        found: list[str] = []
        for k in self.joined(i):
            party = self.at(k)
            if party is not None:
                found.extend(p for p in self.expand(party) if p not in found)
        return found

    def joined(self, i: int) -> Iterator[int]:
        """Yield ``i`` and the heads joined to it by coordination: "Xi, Putin and Modi"."""
        yield i
        for token in self._parse.dependents(i, "conj"):
            yield from self.joined(token.i)
