"""Which party stands at a token: a small map over the mentions that ``who`` found.

Comes in: parties. Goes out: lookups by token index. Example: in "Xi met Mr. Lukashenko", the head token
"Lukashenko" maps to the party Alexander Lukashenko.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.model.facts import Party
from twosource.model.text import Parse


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
