"""Descriptions resolved: "the Norwegian leader", "his counterpart", "the two sides", "Ghanaian officials".

Comes in: phrases, in text order, and what was spoken of before. Goes out: mentions of the party that a phrase
stands for, or of a party of its own. Example: after "Espen Dahl, Norway's foreign minister," the phrase "the
Norwegian foreign minister" is Espen Dahl. One that stands for nobody surely stays open.
"""

from __future__ import annotations

from collections.abc import Mapping

from twosource.lexicon.actors import Actor, find_holders
from twosource.lexicon.titles import title_key
from twosource.model.facts import Role
from twosource.model.text import Parse
from twosource.within.discourse import Discourse
from twosource.within.drafts import Draft, Place
from twosource.within.metonyms import government_of
from twosource.within.names import Named, text_of
from twosource.within.phrases import Phrase
from twosource.within.wordlists import words

NEAR = 3  # sentences back in which a bare "the minister" is looked for
PAIR = 1  # sentences back in which "the two leaders" are looked for
CORE = frozenset({"nsubj", "nsubjpass", "dobj", "agent", "dative", "pobj", "conj", "appos", "attr", "poss", "compound"})


class Describer:
    """Resolves the phrases of one report.

    Args:
        parse: the parse.
        discourse: what is spoken of; grows with every phrase.
        at: the names, by token.
        on: ISO date of the report, for offices in the knowledge base, or None.
    """

    def __init__(self, parse: Parse, discourse: Discourse, at: Mapping[int, Named], on: str | None) -> None:
        self._parse, self._discourse, self._at, self._on = parse, discourse, at, on
        self._governments = {d.country: d for d in discourse.drafts if d.rule == "metonyms/acts" and d.country}
        self._starts = {n.first: n for n in at.values()}
        self._ends = {n.last: n for n in at.values()}

    def resolve(self, phrase: Phrase) -> None:
        """Give the phrase to the party that it stands for, if that is sure."""
        draft = self._whom(phrase)
        if draft is not None:
            self._discourse.add(draft, Place(phrase.first, phrase.last, phrase.head, "nominal"))

    def _whom(self, phrase: Phrase) -> Draft | None:
        if not phrase.is_plural and (phrase.office is not None or phrase.lower in words("person")):
            named = self._named_beside(phrase)
            if named is not None:
                self._give_role(named, phrase)
                return named
            return self._person(phrase)
        if phrase.is_plural:
            return self._pair(phrase) if phrase.is_two else self._group(phrase)
        return self._body(phrase)

    # people

    def _named_beside(self, phrase: Phrase) -> Draft | None:
        """Return the person whose name stands in apposition: "Norway's premier, Liv Dahl," or "Liv Dahl, its premier,"."""
        tokens, discourse = self._parse.tokens, self._discourse
        head = tokens[phrase.head]
        beside = [t.i for t in self._parse.dependents(phrase.head, "appos")]
        if head.dep == "appos":
            beside.append(head.head)
        if head.dep == "attr" and self._parse.head(phrase.head).lemma in ("be", "become", "remain"):
            beside += [t.i for t in self._parse.dependents(head.head, "nsubj")]
        last, first = phrase.last, phrase.first
        after = self._starts.get(last) or (self._starts.get(last + 1) if _is(tokens, last, ",") else None)
        if after is not None and (phrase.last == after.first or _closes(tokens, after.last)):
            beside += range(after.first, after.last)
        before = self._ends.get(first - 1) if first > 1 and _is(tokens, first - 1, ",", "–", "—", "(") else None
        if before is not None and _closes(tokens, last):
            beside += range(before.first, before.last)
        for i in beside:
            draft = discourse.at(i)
            if draft is not None and draft.kind == "person" and not draft.is_plural:
                return draft
        return None

    def _give_role(self, draft: Draft, phrase: Phrase) -> None:
        if phrase.office is None:
            return
        title, of = phrase.office.words, self._of(phrase)
        if phrase.lower == "counterpart":
            return
        draft.add_role(Role(title, of, evidence=(self._parse.span(phrase.first, phrase.last),)))
        draft.sector = draft.sector or phrase.office.title.sector
        draft.gender = draft.gender or phrase.office.title.gender
        draft.is_leader = draft.is_leader or phrase.office.title.is_head
        if draft.country is None and of is not None and len(of) == 3:
            draft.country = of

    def _of(self, phrase: Phrase) -> str | None:
        if phrase.countries:
            return phrase.countries[0]
        owner = self._discourse.at(phrase.owner) if phrase.owner is not None else None
        if owner is None:
            return None
        return owner.country if owner.kind in ("country", "government", "person") else owner.name

    def _person(self, phrase: Phrase) -> Draft | None:
        of = self._of(phrase)
        office = phrase.office
        if phrase.is_definite and office is not None:
            found = self._holder(phrase, of)
            if found is not None:
                return found
        if office is None or (of is None and not phrase.is_indefinite):
            return self._hidden(phrase)
        if of is None:
            return self._hidden(phrase)
        name = self._name(phrase)
        key = ("office", office.words, of) if office.title.is_unique and not phrase.is_indefinite else None
        known = self._discourse.keyed(key) if key is not None else None
        if known is not None:
            return known
        draft = Draft(
            name, "person", "nominals/office", country=of if len(of) == 3 else None, sector=office.title.sector,
            gender=office.title.gender,
        )  # fmt: skip
        draft.roles.append(Role(office.words, of, evidence=(self._parse.span(phrase.first, phrase.last),)))
        return self._discourse.keep(key, draft) if key is not None else draft

    def _hidden(self, phrase: Phrase) -> Draft:
        """Make a party that is not shown: it keeps "he" after "a spokesman" from going to somebody else."""
        return Draft(self._name(phrase), "person", "nominals/hidden", is_hidden=True)

    def _holder(self, phrase: Phrase, of: str | None) -> Draft | None:
        """Return who holds the office that the phrase names: by the text first, by the knowledge base then."""
        office = phrase.office
        assert office is not None
        key = title_key(office.title.title, of)
        people = [d for d in self._discourse.drafts if d.kind == "person" and not d.is_plural]
        if of is None:
            return self._last_titled(phrase.head, key)
        fitting = [d for d in people if any(r.of == of and title_key(r.title, of) == key for r in d.roles)]
        if not fitting and office.title.is_head:
            generic = office.title.title in ("leader", "ruler", "strongman", "dictator")
            fitting = [d for d in people if d.is_leader and any(r.of == of for r in d.roles)] if generic else []
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return next((h.draft for h in self._discourse.recent(phrase.head, sentences=8) if h.draft in fitting), None)
        return (
            self._from_base(office.title.title, of) if office.title.is_unique and not _is_past(office.words) else None
        )

    def _last_titled(self, i: int, key: str) -> Draft | None:
        for heard in self._discourse.recent(i, sentences=NEAR):
            if heard.draft.kind == "person" and any(title_key(r.title, r.of) == key for r in heard.draft.roles):
                return heard.draft
        return None

    def _from_base(self, title: str, of: str) -> Draft | None:
        holders = find_holders(title, of, self._on) if self._on is not None else ()
        if len(holders) != 1:
            return None
        return self._known_person(holders[0], title, of)

    def _known_person(self, actor: Actor, title: str, of: str) -> Draft:
        known = next((d for d in self._discourse.drafts if d.base == actor.id), None)
        if known is not None:
            return known
        draft = Draft(actor.name, "person", "nominals/base", country=actor.country, sector=actor.sector, base=actor.id)
        draft.wikidata, draft.gender = actor.wikidata, actor.gender
        draft.roles.append(Role(title, of, how="base"))
        return draft

    # groups and bodies

    def _pair(self, phrase: Phrase) -> Draft | None:
        """Return "the two leaders" or "both sides": the two last spoken of, where there are just two."""
        wants_people = phrase.lower in words("people")
        wants_states = phrase.lower in words("states")
        if not (wants_people or wants_states):
            return self._group(phrase) if phrase.countries else None
        found: list[Draft] = []
        for sentences in (0, PAIR):
            found = self._last_two(phrase.head, sentences, wants_people)
            if len(found) == 2:
                break
        if len(found) != 2:
            return None
        key = ("pair", *sorted(str(id(d)) for d in found))
        known = self._discourse.keyed(key)
        if known is not None:
            return known
        pair = Draft(" and ".join(d.name for d in found), "group", "nominals/pair", is_plural=True, members=found)
        return self._discourse.keep(key, pair)

    def _last_two(self, i: int, sentences: int, wants_people: bool) -> list[Draft]:
        found: list[Draft] = []
        for heard in self._discourse.recent(i, sentences=sentences):
            draft = heard.draft
            if draft.is_plural and len(draft.members) == 2 and not found:
                return list(draft.members) if (draft.members[0].kind == "person") == wants_people else []
            if draft.is_plural or draft.is_hidden or draft in found:
                continue
            if wants_people and draft.kind == "person":
                found.append(draft)
            elif not wants_people and (state := self._state(draft)) is not None and state not in found:
                found.append(state)
        found.reverse()
        return found

    def _state(self, draft: Draft) -> Draft | None:
        """Return the country behind a draft: itself, or that of its government or leader."""
        if draft.kind == "country":
            return draft
        if draft.country is None or draft.kind not in ("government", "person"):
            return None
        return next((d for d in self._discourse.drafts if d.kind == "country" and d.country == draft.country), None)

    def _group(self, phrase: Phrase) -> Draft | None:
        """Make or find a group: by country and noun, by adjective and noun, or bare where it does something."""
        noun = phrase.noun
        if noun is None:
            return None
        code = self._of(phrase)
        if code is None and phrase.adjective is None and self._parse.tokens[phrase.head].dep not in CORE:
            return None
        if len(phrase.countries) > 1:
            code = None
        key = ("group", phrase.lower, code or "", self._name(phrase).lower() if code is None else "")
        known = self._discourse.keyed(key)
        if known is not None:
            return known
        country = code if code is not None and len(code) == 3 else None
        draft = Draft(
            self._name(phrase), noun.kind, "nominals/group", country=country, sector=noun.sector, is_plural=True
        )
        return self._discourse.keep(key, draft)

    def _body(self, phrase: Phrase) -> Draft | None:
        """Make or find a government, ministry, army or the like."""
        noun = phrase.noun
        if noun is None:
            return None
        code = self._of(phrase)
        if code is not None and len(code) == 3 and phrase.lower in words("whole_government"):
            return self._government(code)
        if code is None:
            if not phrase.is_definite or phrase.is_indefinite:
                return None
            return self._last_body(phrase)
        name = self._name(phrase)
        key = ("body", self._core(phrase), code)
        known = self._discourse.keyed(key)
        if known is not None:
            return known
        country = code if len(code) == 3 else None
        draft = Draft(name, noun.kind, "nominals/body", country=country, sector=noun.sector)
        return self._discourse.keep(key, draft)

    def _government(self, code: str) -> Draft:
        return government_of(self._governments, code)

    def _last_body(self, phrase: Phrase) -> Draft | None:
        """Return the one body of the report that "the ministry" can mean."""
        fitting = {id(d): d for d in self._discourse.drafts if d.kind not in ("person", "country", "place") and d.places
                   and phrase.lower in (d.name.lower().split() if d.rule != "metonyms/acts" else ("government",))}  # fmt: skip
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _core(self, phrase: Phrase) -> str:
        tokens = self._parse.tokens
        start = phrase.head
        while start > phrase.first and tokens[start - 1].dep in ("compound", "amod") and start - 1 not in self._at:
            start -= 1
        return text_of(self._parse, start, phrase.head + 1).lower()

    def _name(self, phrase: Phrase) -> str:
        """Return the phrase without its article: "senior Ghanaian officials"."""
        tokens, first = self._parse.tokens, phrase.first
        while first < phrase.head and tokens[first].tag in ("DT", "PDT", "CD", "PRP$", "``", '"'):
            first += 1
        return text_of(self._parse, first, phrase.last)


def _is(tokens: tuple[object, ...], k: int, *texts: str) -> bool:
    return 0 <= k < len(tokens) and getattr(tokens[k], "text", None) in texts


def _closes(tokens: tuple[object, ...], k: int) -> bool:
    return k >= len(tokens) or _is(tokens, k, ",", ".", ";", "–", "—", ")", ":", "who")


def _is_past(title: str) -> bool:
    return bool({"former", "ex", "late", "outgoing", "then", "ousted", "deputy", "vice"} & set(title.split()))
