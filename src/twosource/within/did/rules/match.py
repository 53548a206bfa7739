"""Which rule fits a token: conditions on its objects, subjects, prepositions and clauses, checked over the parse.

Comes in: a parse and the rulebook. Goes out: a ``Match``: rule, trigger and the tokens that fill its roles.
Example: in "Norway halted military aid to Mali" the trigger "halted" fits the rule that wants a noun of giving.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.auxiliaries import WISHES, has_auxiliaries
from twosource.within.did.clauses.mistaken import is_state_of_land
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.clauses.what_held import only_names
from twosource.within.did.rules.asked import AWAY, NAME, Asked
from twosource.within.did.rules.charge import is_charge
from twosource.within.did.rules.load import Rule, Rulebook, Wanted
from twosource.within.did.rules.nouns import PATIENTS, Nouns
from twosource.within.did.rules.refusal import is_refused
from twosource.within.did.words import is_land, is_of_land, lemma_of

DAYS = ("DATE", "TIME")  # "fired a missile on Tuesday" fired it on nobody
MEN = "fighter"  # so are "his men", "the general's men"
LAND = "<land>"  # for the name of a country, city or region
SEVERAL = "several"  # in a rule's subject: two or more do it
NEST = 6  # a rule may ask whether a noun or clause tells an event itself, and that one's rule again


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits. ``carrier`` is the verb that carries a noun ("held" talks), ``inner`` what it holds."""

    rule: Rule
    trigger: int
    type: str
    carrier: int | None = None
    inner: tuple[int, ...] = ()


@dataclass
class Matcher:
    """Finds the fitting rule of each token of one parse; answers are kept, so nested questions cost once."""

    parse: Parse
    book: Rulebook
    nouns: Nouns
    country: Callable[[int], str | None] | None = None
    is_person: Callable[[int], bool] | None = None
    is_land: Callable[[int], bool] | None = None
    kept: dict[int, Match | None] = field(default_factory=dict)
    words: dict[int, frozenset[str]] = field(default_factory=dict)
    depth: int = 0
    asked: Asked = field(init=False)

    def __post_init__(self) -> None:
        self.asked = Asked(self.parse, self.nouns)

    def match(self, i: int) -> Match | None:
        """Return the best fitting rule for token ``i``, or None."""
        if i in self.kept:
            return self.kept[i]
        if self.depth >= NEST:
            return None
        self.depth += 1
        found = self._find(self.parse.tokens[i])
        self.depth -= 1
        self.kept[i] = found
        return found

    def _find(self, token: Token) -> Match | None:
        lemma = self.asked.lemma(token.i)
        if token.pos in ("VERB", "AUX"):
            if only_names(self.parse, token.i) or is_state_of_land(self.parse, token):
                return None
            rules: Sequence[Rule] = self.book.verbs.get(lemma, ())
            if token.dep in ("amod", "compound"):
                rules = self.book.verbs.get("mediate", ()) if clause.is_brokered(self.parse, token.i) else ()
        elif token.pos == "NOUN":
            rules = self.book.nouns.get(lemma, ()) if token.dep not in ("compound", "amod", "nmod", "npadvmod") else ()
        elif token.pos == "ADJ":
            rules = self.book.adjectives.get(lemma, ())
        else:
            return None
        is_plain = bool(rules) and not self.asked.is_reversed(token.i)
        for rule in rules:
            if not (is_plain and lemma in rule.triggers) and not self._is_phrased(rule, token, lemma):
                continue
            found = self._fits(rule, token)
            if found is not None:
                return self._refused(found, token)
        return None

    def _refused(self, match: Match, token: Token) -> Match:
        """Return a deed of good will that will not be done as what it is, a refusal: "will not free the men"."""
        refusal = self.book.refusal
        if match.rule.negated or refusal is None or token.pos != "VERB":
            return match  # "will no longer block it" tells itself what will not be done
        if not is_refused(self.parse, token.i, match.type):
            return match
        return Match(refusal, match.trigger, refusal.type, match.carrier, ())

    def _fits(self, rule: Rule, token: Token) -> Match | None:
        parse, i = self.parse, token.i
        if rule.voice is not None and (rule.voice == "passive") != clause.is_passive(parse, i):
            return None
        if rule.is_finite and token.tag not in FINITE_TAGS:
            return None
        if rule.negated is not None and rule.negated != is_negated(parse, clause.bearer(parse, i)):
            return None
        inner: list[int] = []
        carrier = self.asked.carrier(i) if rule.kind == "noun" and not is_charge(parse, rule, i) else None
        for slot, wanted in rule.slots:
            if not self._fills(rule, slot, wanted, token, inner, carrier):
                return None
        pairs = self.asked.pairs(i, carrier) if rule.prep or rule.prep_not else []
        for prep, wanted in rule.prep:
            options = prep.split("/")
            heads = self._after(pairs, options, wanted) or clause.deep(parse, i, options)
            if not self._any_wanted(heads, wanted, inner):
                return None
        for prep, wanted in rule.prep_not:
            if self._any_wanted(self._after(pairs, prep.split("/"), wanted), wanted, []):
                return None
        if rule.clause is not None and not self._clause_fits(rule.clause, i, inner):
            return None
        if rule.clause_not is not None and self._clause_fits(rule.clause_not, i, []):
            return None
        if rule.same_subject is not None and rule.same_subject != self._is_own_clause(i, must_act=rule.same_subject):
            return None
        if rule.human_clause and not self._has_human_clause(i):
            return None
        if rule.human_object and not any(self.nouns.are_human(k, PATIENTS) for k in self.asked.objects(i)):
            return None
        if rule.is_carried and carrier is None:
            return None
        if rule.human_subject and not self._has_human_subject(i):
            return None
        return Match(rule, i, rule.type, carrier, tuple(inner))

    def _after(self, pairs: list[tuple[str, int]], options: list[str], wanted: Wanted) -> list[int]:
        """Return the nouns after some prepositions, dates and adverbs of place only where they are asked for."""
        nouns = [self.parse.tokens[k] for lemma, k in pairs if lemma in options]
        is_free = [t.entity not in DAYS and t.lower not in AWAY for t in nouns]
        named = [t.lower in wanted.lemmas or lemma_of(t) in wanted.lemmas for t in nouns]
        return [t.i for t, free, told in zip(nouns, is_free, named, strict=True) if free or told]

    def _has_human_subject(self, i: int) -> bool:
        """Tell whether somebody does it; a verb without subject passes, for the doer may be left out."""
        found = self.asked.said(clause.bearer(self.parse, i))
        return not found or any(self.nouns.are_human(k) for k in found)

    def _is_phrased(self, rule: Rule, token: Token, lemma: str) -> bool:
        """Tell whether a trigger of several words stands there: "call off"."""
        if rule.id == "mediate" and clause.is_brokered(self.parse, token.i):
            return True
        return bool(rule.phrases) and any(
            words[0] == lemma and all(clause.has_particle(self.parse, token.i, w) for w in words[1:])
            for words in rule.phrases
        )

    def _fills(
        self, rule: Rule, slot: str, wanted: Wanted, token: Token, inner: list[int], carrier: int | None
    ) -> bool:
        parse, i = self.parse, token.i
        if slot in ("object", "object_not"):
            heads, whole = self.asked.taken(i)
            return (
                self._any_wanted(whole, wanted, inner) if slot == "object" else not self._any_wanted(heads, wanted, [])
            )
        if slot in ("subject", "subject_not"):
            heads = self.asked.doers(i, carrier)
            told = inner if slot == "subject" and rule.nested == "drop" and token.pos == "VERB" else []
            are_several = SEVERAL in wanted.lemmas and self.nouns.are_several(heads)
            are_several = are_several or (LAND in wanted.lemmas and token.pos == "NOUN" and is_of_land(parse, i))
            said = self.asked.said(i) if token.pos in ("VERB", "AUX") and slot == "subject" else []
            fits = self._any_wanted(heads, wanted, told) or are_several or self._any_wanted(said, wanted, told)
            return fits == (slot == "subject")
        if slot in ("modifier", "modifier_not"):
            has = not wanted.lemmas.isdisjoint(self.asked.modifiers(i))
            return has == (slot == "modifier")
        if slot == "particle_not":
            return not any(t.lower in wanted.lemmas for t in parse.dependents(i, "prt", "advmod"))
        if slot in ("subtree", "subtree_not"):
            below = self.asked.below(i, carrier, wanted.lemmas)
            if below is not None and slot == "subtree" and rule.nested == "drop" and parse.tokens[below].pos == "VERB":
                inner.append(below)
            return (below is not None) == (slot == "subtree")
        lemmas = {lemma_of(t) for t in parse.dependents(i, "aux")}
        return bool(lemmas & wanted.lemmas)

    def _any_wanted(self, heads: list[int], wanted: Wanted, inner: list[int]) -> bool:
        if wanted.is_any and heads:
            return True
        for head in heads:
            for k in self.asked.contents(head):
                if not wanted.lemmas.isdisjoint(self._words(k)):
                    inner.append(k)
                    return True
                if wanted.types and (found := self.match(k)) is not None and found.type in wanted.types:
                    inner.append(k)
                    return True
        return False

    def _words(self, k: int) -> frozenset[str]:
        """Return all by which a rule may want a noun: its lemma, itself, and whether it names or means somebody."""
        if k not in self.words:
            token = self.parse.tokens[k]
            found: set[str] = {lemma_of(token), self.parse.lowers[k], self.asked.lemma(k)}
            if token.tag == "NNP" and token.dep == "dobj" and token.entity in DAYS:
                found = set()  # "began March with ten votes" began no march
            if self.nouns.are_men(k):
                found.add(MEN)
            if token.pos == "PROPN" or (self.is_person is not None and self.is_person(k)):
                found.add(NAME)
            if is_land(token) or (self.is_land is not None and self.is_land(k)):
                found.add(LAND)
            self.words[k] = frozenset(found)
        return self.words[k]

    def _clause_fits(self, wanted: Wanted, i: int, inner: list[int]) -> bool:
        """Tell whether a clause completes ``i``; words "will", "not" and "must" speak of its auxiliaries."""
        if wanted.is_any and self.parse.dependents(i, "oprd"):
            return True
        for t in clause.complements(self.parse, i):
            if not has_auxiliaries(self.parse, t, wanted.lemmas):
                continue
            inner_verb = self._real_verb(t)
            words = wanted.lemmas - WISHES
            if (wanted.types or words) and not (
                lemma_of(self.parse.tokens[inner_verb]) in words or self._tells(t.i, inner_verb, wanted)
            ):
                continue
            inner.append(inner_verb)
            return True
        return False

    def _tells(self, verb: int, real: int, wanted: Wanted) -> bool:
        """Tell whether a clause tells an event of one of the wanted types, by its verb or by its verb's noun."""
        found = [self.match(real), self.carried_in(real), self.match(verb)]
        return any(match is not None and match.type in wanted.types for match in found)

    def carried_in(self, verb: int) -> Match | None:
        """Return what the object of a verb tells: "agreed to hold talks"."""
        for k in clause.objects(self.parse, verb):
            if self.parse.tokens[k].pos == "NOUN" and (found := self.match(k)) is not None and found.carrier == verb:
                return found
        return None

    def _is_own_clause(self, i: int, *, must_act: bool) -> bool:
        """Tell whether the clause that completes a verb speaks of the verb's own subject: "Oslo said it would"."""
        own = {self.parse.tokens[k].text for k in clause.subjects(self.parse, i)}
        for t in clause.complements(self.parse, i):
            for s in self.parse.dependents(t.i, "nsubj", "nsubjpass"):
                owned = any(self.parse.tokens[c].tag == "PRP$" for c in self.parse.children[s.i])
                if must_act and s.dep == "nsubj" and not self.nouns.is_human(s.i):
                    owned = False  # "said his plans would help"
                if s.tag != "PRP" and not owned and s.text not in own and not self.is_same_side(i, s.i):
                    return False
        return True

    def _has_human_clause(self, i: int) -> bool:
        """Tell whether somebody is the subject of the clause: "said Mali must leave", not "said prices must fall"."""
        found = clause.complements(self.parse, i)
        told = [s for t in found for s in self.parse.dependents(t.i, "nsubj", "nsubjpass")]
        if found and not told and self.parse.dependents(i, "nsubjpass") and clause.is_passive(self.parse, i):
            told = [self.parse.tokens[k] for k in clause.objects(self.parse, i)]  # "the men were allowed to leave"
        return any(
            self.nouns.is_human(s.i) and s.tag not in ("DT", "EX") and s.lower not in ("it", "that", "this")
            for s in told
        )

    def is_same_side(self, i: int, other: int) -> bool:
        """Tell whether a verb's subject and a noun are of one country, where parties are known."""
        if self.country is None:
            return False
        theirs = self.country(other)
        return theirs is not None and any(self.country(k) == theirs for k in clause.subjects(self.parse, i))

    def _real_verb(self, t: Token) -> int:
        """Step over verbs that only begin or plan: "would begin withdrawing" -> "withdrawing"."""
        for _ in range(3):
            if lemma_of(t) not in self.book.classes["steps"]:
                break
            below = self.parse.dependents(t.i, "xcomp")
            if not below:
                break
            t = below[0]
        return t.i


FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "VBN"})
