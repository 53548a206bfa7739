"""What a description is read against: the parse, its names, what was spoken of, the report's date.

Comes in: all of these. Goes out: answers that people and groups both need: whose name stands beside a phrase,
which country a phrase belongs to. Example: in "Xinhua, China's news agency," the name beside the phrase is Xinhua.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from twosource.lexicon.actors import Actor
from twosource.lexicon.places import country
from twosource.model.facts import Role
from twosource.model.text import Parse
from twosource.within.who.callings import find_callings
from twosource.within.who.discourse import BODIES, Discourse
from twosource.within.who.drafts import Draft, Place
from twosource.within.who.known import Known
from twosource.within.who.metonyms import government_of
from twosource.within.who.named import Named, text_of
from twosource.within.who.phrases import Phrase
from twosource.within.who.syntax import quoted_tokens
from twosource.within.who.titles import Titled, country_of
from twosource.within.who.wordlists import nouns, title_ends, words

FARTHEST_NAME = 8  # tokens from an office to the comma before its holder's name
NEWS = frozenset({"news", "press", "wire"})
DASHES = frozenset({",", "–", "—", "(", "--"})
CLOSERS = frozenset({",", ".", ";", "–", "—", ")", ":", "who", "--", "”", '"', "and"})
VERBAL = ("VERB", "AUX")
BE = frozenset({"be", "become", "remain"})
QUANTITIES = frozenset(
    {"several", "many", "some", "multiple", "numerous", "few", "various", "other", "certain", "more", "most"}
)
NEGATIVE = frozenset({"neither", "nor", "not", "hardly", "scarcely", "barely"})  # "not one Ghanaian official"
NEARLY = frozenset(
    {"about", "around", "nearly", "almost", "roughly", "over", "approximately", "at", "least", "only", "just"}
)
SO_CALLED = ["so", "-", "called"]
SPANS = frozenset({"minute", "hour", "day", "week", "month", "year"})  # "Hours earlier rebels had seized it"
ADDRESS = frozenset({("mr.",), ("mrs.",), ("ms.",), ("mr",), ("mrs",), ("ms",), ("dr.",)})


class Scene:
    """The context of one report's descriptions.

    Args:
        parse: the parse.
        discourse: what is spoken of; grows as the text is read.
        at: the names, by token.
        on: ISO date of the report, for offices in the knowledge base, or None.
        titled: what stands before a person's name, by the name's first token.
    """

    def __init__(
        self, parse: Parse, discourse: Discourse, at: Mapping[int, Named], on: str | None, titled: Mapping[int, Titled]
    ) -> None:
        self.parse, self.discourse, self.at, self.on = parse, discourse, at, on
        self.quoted = quoted_tokens(parse)
        self.taken: set[int] = set()  # heads of descriptions that were resolved by an age told before them
        self._governments = {d.country: d for d in discourse.drafts if d.rule == "metonyms/acts" and d.country}
        self._starts = {n.first: n for n in at.values()}
        self._ends = {n.last: n for n in at.values()}
        # "the ousted premier, Prince Dahl": the name beside the phrase begins with its title
        self._starts.update({t.first: at[first] for first, t in titled.items()})

    def names(self) -> Iterable[Named]:
        """Return the names of the report, each once."""
        return self._ends.values()

    @cached_property
    def countries(self) -> Counter[str]:
        """How many mentions by name belong to each country."""
        counts = Counter(d.country for d in self.discourse.drafts for p in d.places if d.country and p.form == "name")
        counts.update(name.demonym for name in self.names() if name.demonym is not None)
        return counts

    @cached_property
    def callings(self) -> Mapping[str, list[tuple[int, Draft]]]:
        """Common nouns that stand beside persons' names, each with where and whom: "cleric Kofi Osei"."""
        people = ((n, d) for n in self._ends.values() if (d := self.discourse.at(n.last - 1)) is not None)
        return find_callings(
            self.parse, ((n, d) for n, d in people if n.kind == d.kind == "person" and not d.is_plural)
        )

    def government(self, code: str) -> Draft:
        """Return the draft of a country's government."""
        return government_of(self._governments, code)

    def belongs_to(self, phrase: Phrase) -> str | None:
        """Return the country (alpha-3), or the name of the body, that a phrase names or its possessor has."""
        if phrase.countries:
            return phrase.countries[0]
        owner = self.owner(phrase)
        if owner is None or owner.is_hidden or owner.is_plural:
            return None
        if owner.kind in ("country", "government", "person", "place", "military"):
            return owner.country
        return owner.name

    def body_before(self, head: int) -> str | None:
        """Return the body's name that stands right before a head: "Justice Department" in "Justice Department officials"."""
        name = self._ends.get(head)
        if name is None or name.kind not in BODIES or name.demonym is not None:
            return None
        known = name.known
        if known is not None:
            return None if known.seat is not None else known.base
        return text_of(self.parse, name.first, name.last).lower()

    def owner(self, phrase: Phrase) -> Draft | None:
        """Return the draft of the possessor, or None."""
        return self.discourse.at(phrase.owner) if phrase.owner is not None else None

    def named_beside(self, phrase: Phrase) -> Draft | None:
        """Return whose name stands in apposition: "Norway's premier, Liv Dahl," or "Liv Dahl, its premier,"."""
        is_person = phrase.office is not None or phrase.lower in words("person")
        inner = self.at.get(phrase.head - 1 - (self._text(phrase.head - 1) in NEWS))
        if not is_person and inner is not None and self._is_type(inner, phrase):
            # "the Accra Post newspaper" is the Accra Post
            return self.discourse.at(inner.last - 1)
        behind = self._behind_comma(phrase) if is_person else None
        for i in [*self._beside(phrase), *([behind] if behind is not None else ())]:
            draft = self.discourse.at(i)
            if draft is None or draft.is_plural or draft.is_hidden:
                continue
            if phrase.first <= i < phrase.last and self._text(self.at[i].first - 1) != ",":
                continue
            if is_person and draft.kind == "person":
                return draft
            if not is_person and draft.kind in BODIES and phrase.noun is not None and self._may_be(draft, phrase):
                return draft
        return None

    def _is_type(self, inner: Named, phrase: Phrase) -> bool:
        """Tell whether a noun only says what the name before it is: "the Accra Post newspaper", "the Karvel agency"."""
        if phrase.noun is None or phrase.is_plural or self._text(phrase.first).lower() in ("a", "an"):
            return False
        if inner.first > phrase.first + 1 or phrase.head + 1 in self._starts:
            # "the UN agency UNICEF" is UNICEF
            return False
        is_agency = phrase.lower == "agency" and inner.kind in ("media", "organisation")
        return is_agency or inner.kind == phrase.noun.kind == "media"

    def _behind_comma(self, phrase: Phrase) -> int | None:
        """Return the head of the full name behind what an office is of: "the head of the club's fund, Liv Dahl, left"."""
        tokens, k = self.parse.tokens, phrase.head + 1
        if self._text(k) not in ("of", "for", "to"):  # "Ghana's envoy to the fund, Liv Dahl, left"
            return None
        while k < len(tokens) and k - phrase.head < FARTHEST_NAME and tokens[k].text != ",":
            is_end = (
                tokens[k].pos in ("VERB", "AUX", "PUNCT", "PRON") or tokens[k].sentence != tokens[phrase.head].sentence
            )
            if is_end or tokens[k].lower in title_ends() or tokens[k].lower in words("person"):
                # "the son of the premier, Liv Dahl,": whose name that is nobody knows
                return None
            k += 1
        name = self._starts.get(k + 1)
        if name is None or name.kind != "person" or name.last - name.first < 2 or self._text(k) != ",":
            return None
        after = tokens[name.last] if name.last < len(tokens) else tokens[-1]
        # behind "and" or one more name it may be a list: "the head of the club, Liv Dahl and Kofi Osei"
        return name.last - 1 if after.text in (",", ".", "said") or after.pos in ("VERB", "AUX") else None

    def _may_be(self, draft: Draft, phrase: Phrase) -> bool:
        """Tell whether a named body can be what the phrase says: no ministry is a news agency."""
        assert phrase.noun is not None
        if draft.kind == phrase.noun.kind:
            return True
        return draft.kind in ("organisation", "group") or phrase.lower in ("agency", "body", "group", "office")

    def _beside(self, phrase: Phrase) -> list[int]:
        parse, tokens = self.parse, self.parse.tokens
        head = tokens[phrase.head]
        beside = [t.i for t in parse.dependents(phrase.head, "appos")]
        if head.dep == "appos":
            beside.append(self._nearest(phrase, head.head))
        if head.dep == "conj" and parse.head(phrase.head).dep in ("appos", "attr") and phrase.first == phrase.head:
            # "Liv Dahl, founder and chairman of the club"
            beside.append(head.head)
        if head.dep == "attr" and parse.head(phrase.head).lemma in BE and not self._is_denied(head.head):
            beside += [t.i for t in parse.dependents(head.head, "nsubj")]
        after = self._starts.get(phrase.last)
        if after is None and self._text(phrase.last) in DASHES:
            after = self._starts.get(phrase.last + 1)
            if after is not None and self._text(after.last) not in CLOSERS:
                after = None
        if after is not None and tokens[after.first].sentence == head.sentence:
            beside += range(after.first, after.last)
        before = self._ends.get(phrase.first - 1) if self._text(phrase.first - 1) in DASHES else None
        if before is not None and self._text(phrase.last) in CLOSERS and tokens[before.first].sentence == head.sentence:
            beside += range(before.first, before.last)
        return beside

    def _nearest(self, phrase: Phrase, i: int) -> int:
        """Return the name right before a description that the parser hung on one behind a verb: "Dahl said Osei -- the first"."""
        name = self._ends.get(phrase.first - 1) if self._text(phrase.first - 1) in DASHES else None
        if name is None or i >= name.first or all(t.pos not in VERBAL for t in self.parse.tokens[i : name.first]):
            return i
        return name.last - 1

    def _is_denied(self, verb: int) -> bool:
        """Tell whether a verb says that something is not so, or only may be so: "Liv Dahl will be premier"."""
        return any(t.dep == "neg" or t.tag in ("MD", "TO") for t in self.parse.dependents(verb))

    def _text(self, k: int) -> str:
        return self.parse.tokens[k].text if 0 <= k < len(self.parse.tokens) else "."

    def known_person(self, actor: Actor, title: str, of: str) -> Draft:
        """Return the draft of a person of the knowledge base, made on first need."""
        known = self.discourse.of_base(actor.id)
        if known is not None:
            return known
        draft = Draft(actor.name, "person", "nominals/base", country=actor.country, sector=actor.sector, base=actor.id)
        draft.wikidata, draft.gender = actor.wikidata, actor.gender
        draft.roles.append(Role(title, of, how="base"))
        return draft

    def known_body(self, known: Known) -> Draft:
        """Return the draft of a body of the knowledge base, made on first need."""
        draft = self.discourse.of_base(known.base)
        return draft or Draft(known.name, known.kind, "nominals/base", known, known.country, known.sector, known.base)

    def named_body(self, core: str, of: str) -> Draft | None:
        """Return a body of the report that is named so: "Foreign Ministry" of one country; no rebels for its army."""
        word = core.split()[-1]
        is_army = (noun := nouns().get(word)) is not None and noun.kind == "military"
        called = (d for d in self.discourse.bodies_called(word, of) if not (is_army and d.kind == "group"))
        return next((d for d in called if d.name.lower().endswith(core)), None)

    def adjective(self, code: str) -> str:
        """Return what the report puts before "officials" for a country: its adjective, or "US" and "UK" as written."""
        for name in self._starts.values():
            if name.known is not None and name.known.country == code and name.known.kind == "country":
                text = text_of(self.parse, name.first, name.last)
                if text.replace(".", "").isupper():
                    return text
        place = country(code)
        if place is None or not place.demonyms:
            return code
        # a people's name is no adjective: "New Zealand police"
        return place.name if place.demonyms[0].endswith("er") else place.demonyms[0]

    def place_part(self, draft: Draft, phrase: Phrase, part: str) -> None:
        """Add the mention of one part of a mixed group: the adjective itself."""
        for k in range(phrase.first, phrase.head):
            name = self.at.get(k)
            if name is None and self.parse.tokens[k].text == part:
                draft.add(Place(k, k + 1, k, "nominal"))
                return
            if name is None or name.first != k:
                continue
            if part in (country_of(self.parse, name), text_of(self.parse, name.first, name.last)):
                draft.add(Place(k, name.last, name.last - 1, "nominal"))
                return
        # "officials in Kenya and Uganda" has no adjective to point at
        draft.add(Place(phrase.first, phrase.last, phrase.head, "nominal"))

    def plain_name(self, phrase: Phrase) -> str:
        """Return the phrase without article and number, its possessor spelt out: "senior Ghanaian officials"."""
        tokens, first = self.parse.tokens, phrase.first
        while first < phrase.head and (
            tokens[first].tag in ("DT", "PDT", "CD", "IN", "PRP$", "WP$", "``", "''", '"', "POS")
            or tokens[first].lower in QUANTITIES
            or (tokens[first].tag == "HYPH" and tokens[first - 1].tag == "CD" and first > phrase.first)
            or tokens[first].lower in NEGATIVE
            or (tokens[first].tag == "RB" and tokens[first + 1].tag == "DT")
            or (tokens[first].lower in NEARLY and tokens[first + 1].tag in ("CD", "IN", "JJS"))
            or tokens[first].lower in ("outside", "inside", "near", "beyond", "opposite", "even")
            or (first and tokens[first].lower in ("earlier", "later") and tokens[first - 1].lemma.lower() in SPANS)
        ):
            first += 1
        while first + 3 < phrase.head and [t.lower for t in tokens[first : first + 3]] == SO_CALLED:
            first += 3
        while first < phrase.head and (tokens[first].lower == "own" or (tokens[first].lower,) in ADDRESS):
            first += 1
        name = text_of(self.parse, first, phrase.last)
        owner = self.owner(phrase)
        if owner is not None and phrase.owner is not None and first <= phrase.owner < phrase.head and owner.members:
            # "the two countries' ministers"
            first = phrase.owner + 1 + (tokens[phrase.owner + 1].tag == "POS")
            name = text_of(self.parse, first, phrase.last)
        if owner is not None and phrase.owner is not None and phrase.owner < first:
            if " of " in owner.name and owner.rule.startswith("nominals/"):
                # no "ministry of the republic of Karvel's soldiers"
                return f"{name} of the {owner.name}"
            name = f"{owner.name}{'’' if owner.name.endswith('s') else '’s'} {name}"
        return name
