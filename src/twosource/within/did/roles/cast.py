"""The parties of one report by the tokens that speak of them.

Comes in: parties with mentions, and statements. Goes out: ids of parties for a token. Example: in "Norwegian jets
struck" the token "jets" stands for Norway, in "we will answer" the token "we" for the speaker.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from twosource.lexicon.places import find_demonym
from twosource.model.facts import Party, Statement
from twosource.model.text import Parse
from twosource.within.did.clauses import clause
from twosource.within.did.roles.of_lands import ARMS, CAMPAIGNS, GUNS, STROKES, WARES, WORDS_OF_STATE
from twosource.within.did.roles.stand_ins import acted_for, makers, named_before, named_beside, said_to_be
from twosource.within.did.words import FIRST_PERSON, MANY, lemma_of

HOMELANDS = frozenset({"country", "nation", "homeland"})
LANDS = frozenset({"country", "government"})
AGAINST = ("anti-", "counter-", "non-", "pro-", "post-", "pre-")
# Who belongs to a land and does not act for it.
PRIVATE = frozenset({
    "party", "opposition", "company", "firm", "bank", "union", "student", "farmer", "worker", "citizen", "people",
    "crowd", "protester", "demonstrator", "activist", "hacker", "settler", "coalition",
})  # fmt: skip
# What comes from a land and need not be its own.
LAUNCHED = frozenset({
    "strike", "airstrike", "shelling", "rocket", "plane", "jet", "warplane", "missile", "drone", "artillery", "aircraft",
    "helicopter", "ship", "vessel", "flight", "truck", "lorry", "convoy", "citizen", "crew", "security", "leader",
})  # fmt: skip
OWNERS = LANDS | {"place"}
HOUSES = frozenset({"LEG", "JUD"})
HULLS = frozenset({"ship", "vessel", "boat"})
SERVICES = frozenset({"coast", "guard", "navy", "naval", "military", "patrol", "army", "war"})
SPEECH = frozenset(
    {"say", "announce", "declare", "insist", "claim", "vow", "pledge", "promise", "state", "confirm", "deny", "add"}
)


class Cast:
    """The parties of one parse by the tokens that speak of them."""

    def __init__(
        self, parse: Parse, parties: Iterable[Party], extensions: frozenset[str], statements: Iterable[Statement] = ()
    ) -> None:
        self.said = sorted((p.start, p.end, s.speakers) for s in statements if s.speakers for p in s.content)
        self.parse = parse
        self.heads: dict[int, Party] = {}
        self.covers: dict[int, Party] = {}
        self.by_id: dict[str, Party] = {}
        self.extensions = extensions
        for party in parties:
            self.by_id[party.id] = party
            if party.name.startswith("Near "):
                continue  # "Near Gao, two strikes hit a depot", where the parser takes "Near Gao" for a name
            for mention in party.mentions:
                self._add(party, mention.head, range(*_bounds(parse, mention.span.start, mention.span.end)))

    def _add(self, party: Party, head: int, tokens: range) -> None:
        self.heads.setdefault(head, party)
        for k in tokens:
            known = self.covers.get(k)
            if known is None or k == head:
                self.covers[k] = party

    def find(self, i: int) -> tuple[str, ...]:
        """Return the party that token ``i`` heads, several where it is plural with known members."""
        party = self.heads.get(i) or self._by_cover(i) or self._by_owner(i) or self._before_day(i)
        if (whose := self._whose(i, party)) is not None:
            party = whose
        if party is None:
            if self.parse.tokens[i].tag == "PRP":
                return self._by_speech(i)
            return self._by_name(i) or self._by_each(i) or self._by_hyphen(i) or self._stood_for(i) or self._of_many(i)
        return party.members or (party.id,)

    def _whose(self, i: int, party: Party | None) -> Party | None:
        """Return Mali for "Mali, whose army left": the army is no other than the one just named."""
        token = self.parse.tokens[i]
        if lemma_of(token) not in self.extensions:
            return None
        if party is not None and (party.country is not None or party.name != party.name.lower()):
            return None
        verb = self.parse.tokens[token.head]
        is_owned = verb.dep == "relcl" and any(t.tag == "WP$" for t in self.parse.dependents(i, "poss"))
        return self.heads.get(verb.head) if is_owned else None

    def lands(self) -> frozenset[str]:
        """Return the ids of countries and governments."""
        return frozenset(p.id for p in self.by_id.values() if p.kind in LANDS)

    def is_actor(self, i: int) -> bool:
        """Tell whether token ``i`` heads a party that can act: not a document or a mere place."""
        party = self.heads.get(i)
        return party is not None and party.kind not in ("document", "other")

    def is_land(self, i: int) -> bool:
        """Tell whether token ``i`` names a country or its government: "Kyiv", whatever the tagger takes it for."""
        party = self.heads.get(i)
        is_house = party is not None and party.sector in HOUSES  # "Parliament" is no land, though it is the state's
        return party is not None and party.kind in LANDS and not is_house and self.parse.tokens[i].pos == "PROPN"

    def is_person(self, i: int) -> bool:
        """Tell whether token ``i`` names a person."""
        party = self.heads.get(i)
        token = self.parse.tokens[i]
        is_name = token.pos == "PROPN" or (token.text[:1].isupper() and token.text in (party.name if party else ""))
        return party is not None and party.kind == "person" and is_name  # "Raisi travels", where the tagger errs

    def _by_name(self, i: int) -> tuple[str, ...]:
        """Return ECOWAS for "the West African bloc ECOWAS": a name right behind what it is names it."""
        names = [t.i for t in self.parse.dependents(i, "appos") if t.i == i + 1 and t.pos == "PROPN"]
        party = self.heads.get(names[0]) if names else None
        return (
            (party.id,) if party is not None and party.kind in ("organisation", "military", "group", "person") else ()
        )

    def _by_hyphen(self, i: int) -> tuple[str, ...]:
        """Return Qatar for "Qatari" in "a Qatari-brokered truce", where the report names it elsewhere."""
        if i + 2 >= len(self.parse.tokens) or not clause.is_brokered(self.parse, i + 2):
            return ()
        country = find_demonym(self.parse.tokens[i].text)
        lands = [p for p in self.by_id.values() if country and p.country == country and p.kind in OWNERS]
        return tuple(p.id for p in [min(lands, key=lambda p: p.kind, default=None)] if p is not None)

    def _stood_for(self, i: int) -> tuple[str, ...]:
        """Return who is named beside a noun, or for whom it speaks or acts: "the biggest militia, the Kavars, attacked"."""
        finders = (named_beside, named_before, acted_for, said_to_be)
        party = next((p for find in finders if (p := find(self.parse, i, self.heads)) is not None), None)
        return (party.id,) if party is not None else ()

    def _of_many(self, i: int) -> tuple[str, ...]:
        """Return the group of which there are so many: "hundreds of Georgian activists", "a group of lawmakers"."""
        if lemma_of(self.parse.tokens[i]) not in MANY:
            return ()
        found = [p for k in clause.preposed(self.parse, i, "of") for p in self.find(k)]
        return tuple(p for p in found if self.by_id[p].is_plural and not self.by_id[p].members)

    def _by_each(self, i: int) -> tuple[str, ...]:
        """Return both sides for "each" in "Oslo and Rome agreed, but each accused the other"."""
        token = self.parse.tokens[i]
        verb = self.parse.tokens[token.head]
        if token.lower not in ("each", "both") or token.dep != "nsubj" or verb.dep not in ("conj", "advcl"):
            return ()
        sides = [self.heads[k].id for k in clause.subjects(self.parse, verb.head) if k in self.heads]
        return tuple(sides) if len(sides) == 2 else ()

    def _by_speech(self, i: int) -> tuple[str, ...]:
        """Return the speaker for "we" in a quotation and for "it" in "Oslo said it would"."""
        token = self.parse.tokens[i]
        if token.lower in FIRST_PERSON:
            k = bisect_right(self.said, (token.start, 1 << 60, ())) - 1
            return self.said[k][2][:1] if k >= 0 and token.end <= self.said[k][1] else ()
        verb = self.parse.tokens[token.head]
        above = self.parse.tokens[verb.head]
        if token.dep not in ("nsubj", "nsubjpass") or verb.dep != "ccomp" or above.lemma not in SPEECH:
            return ()
        found = [k for k in clause.subjects(self.parse, above.i) if k != i and self.parse.tokens[k].tag != "PRP"]
        if token.lower in ("he", "she") and any(k > above.i > verb.i for k in found):
            return ()  # "He has been charged, said Lund": he is told of before
        speakers = self.find(found[0]) if len(found) == 1 or (found and token.lower == "they") else ()
        if token.lower != "it":
            return speakers
        # "It condemns the raid, its secretary said" speaks for her union; "Anas says it helps" of no one known
        named = (self.by_id[p] for p in speakers)
        return tuple(p.id for p in named if p.kind != "person" or (p.roles and token.dep == "nsubj"))

    def _by_cover(self, i: int) -> Party | None:
        party = self.covers.get(i)
        if party is None:
            return None
        # The mention's own head is elsewhere: only where that head hangs on this very token, as in a title.
        return (
            party if any(self.heads.get(c) is party for c in self.parse.children[i]) or self._is_top(i, party) else None
        )

    def _is_top(self, i: int, party: Party) -> bool:
        head = self.parse.tokens[i].head
        return self.covers.get(head) is not party or head == i

    def _before_day(self, i: int) -> Party | None:
        """Return the person in "met President Musa Tuesday", where the parser takes the day for the head."""
        if self.parse.tokens[i].entity not in ("DATE", "TIME") or self.parse.tokens[i].pos != "PROPN":
            return None
        for t in reversed(self.parse.dependents(i, "compound", "nmod", "poss")):
            if t.i in self.heads:
                return self.heads[t.i]
        return None

    def _by_owner(self, i: int) -> Party | None:
        """Return the owner in "Norwegian jets struck": what belongs to a party and acts for it.

        A town before such a noun tells where: "Lima missiles destroyed a ship" are missiles at Lima.
        """
        if lemma_of(self.parse.tokens[i]) not in self.extensions | HOMELANDS | STROKES and not self._is_gunfire(i):
            return None
        is_private = lemma_of(self.parse.tokens[i]) in PRIVATE
        for k in clause.owners(self.parse, i):
            if self._is_against(k) or (is_private and k in self.heads and self.heads[k].kind in OWNERS):
                continue  # "Norway's biggest party" is not Norway
            if k in self.heads and not (self.heads[k].kind == "place" and self.parse.tokens[k].dep == "compound"):
                return self._homeland(i, self.heads[k])
        return self.by_demonym(i) or self.by_arms(i) or self._by_origin(i, is_private=is_private)

    def by_arms(self, i: int) -> Party | None:
        """Return the land in "a Turkish drone strike", where the parser calls the drone Turkish."""
        arms = [t.i for t in self.parse.dependents(i, "compound", "nmod") if lemma_of(t) in ARMS]
        near = [self.heads[k] for arm in arms for k in clause.owners(self.parse, arm) if k in self.heads]
        return next((p for p in near if p.kind in LANDS), None)

    def _is_gunfire(self, i: int) -> bool:
        """Tell whether a fire is one of guns: "Turkish mortar fire killed a shepherd"."""
        near = self.parse.dependents(i, "compound", "nmod", "amod")
        return lemma_of(self.parse.tokens[i]) == "fire" and any(lemma_of(t) in GUNS for t in near)

    def _by_origin(self, i: int, *, is_private: bool) -> Party | None:
        """Return the country in "rescuers from Mexico landed"; "missiles from Mexico" may be anybody's."""
        token = self.parse.tokens[i]
        if token.dep != "nsubj" or is_private or lemma_of(token) in LAUNCHED:
            return None
        near = [self.heads[k] for k in clause.preposed(self.parse, i, "from") if k in self.heads]
        return next((p for p in near if p.kind in (*LANDS, "organisation")), None)

    def _is_against(self, k: int) -> bool:
        """Tell whether a name stands behind "anti-" or "counter-": the anti-Taliban forces are not the Taliban's."""
        tokens = self.parse.tokens
        if tokens[k].lower.startswith(AGAINST):
            return True
        return k > 1 and tokens[k - 1].text in ("-", "–") and f"{tokens[k - 2].lower}-" in AGAINST

    def by_demonym(self, i: int) -> Party | None:
        """Return the country of "a Colombian air strike", where the report names it elsewhere."""
        near = self.parse.dependents(i, "amod", "compound")
        arm = lemma_of(self.parse.tokens[i])
        if arm not in ARMS | CAMPAIGNS | WORDS_OF_STATE | WARES | (STROKES - {"bombing"}) and not (
            arm in HULLS and any(t.lower in SERVICES for t in near)
        ):
            return None
        for t in near:
            country = find_demonym(t.text) if t.text[:1].isupper() else None
            if country is not None:
                lands = [p for p in self.by_id.values() if p.country == country and p.kind in ("country", "government")]
                return min(lands, key=lambda p: p.kind, default=None)
        return None

    def _homeland(self, i: int, owner: Party) -> Party:
        """Return the country for "his country", the owner itself for other nouns."""
        if lemma_of(self.parse.tokens[i]) not in HOMELANDS or owner.kind == "country":
            return owner
        lands = (p for p in self.by_id.values() if p.kind == "country" and p.country == owner.country)
        return next(lands, owner) if owner.country is not None else owner

    def country(self, i: int) -> str | None:
        """Return the country of the party at token ``i``."""
        found = self.find(i)
        return self.by_id[found[0]].country if found and found[0] in self.by_id else None

    def owner(self, i: int, depth: int = 3) -> tuple[str, ...]:
        """Return the party to which noun ``i`` belongs: "Norway's decision", "part of Norway's second city"."""
        held = clause.preposed(self.parse, i, "by", "of", "in", "inside", "from")
        for k in [*clause.owners(self.parse, i), *makers(self.parse, i), *held]:
            found = tuple(p for p in self.find(k) if self.by_id[p].kind not in ("document", "other", "place"))
            if not found and depth:
                found = self.owner(k, depth - 1)
            if found:
                return found
        land = self.by_demonym(i) if lemma_of(self.parse.tokens[i]) in WORDS_OF_STATE | WARES else None
        return (land.id,) if land is not None else ()  # "rebuffed an Omani offer"


def _bounds(parse: Parse, start: int, end: int) -> tuple[int, int]:
    first = parse.token_at(start)
    last = parse.token_at(max(start, end - 1))
    return (first or 0, (last or 0) + 1) if first is not None and last is not None else (0, 0)
