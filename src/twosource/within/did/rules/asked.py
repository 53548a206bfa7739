"""What every rule of a word asks of its clause, answered once: objects, subjects, prepositions, words below.

Comes in: a parse, its nouns and a token. Goes out: indices of head tokens. Example: the thirty rules of "put" ask what was
put where; the clause is read once.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.model.text import Parse
from twosource.within.did.clauses import clause
from twosource.within.did.rules.nouns import Nouns
from twosource.within.did.rules.spoken import doers
from twosource.within.did.words import lemma_of

NAME = "<name>"  # stands for any name in a list of words
REVERSING = frozenset({"down", "back", "off"})  # "strike down", "back off": another verb altogether

AWAY = frozenset({"there", "abroad", "overseas"})  # "sent agents there" sent them to a place


@dataclass
class Asked:
    """Answers about the tokens of one parse; each is kept."""

    parse: Parse
    nouns: Nouns
    _objects_of: dict[int, list[int]] = field(default_factory=dict)
    _subjects_of: dict[int, list[int]] = field(default_factory=dict)
    _said_of: dict[int, list[int]] = field(default_factory=dict)
    _taken_of: dict[int, tuple[list[int], list[int]]] = field(default_factory=dict)
    _pairs_of: dict[tuple[int, int | None], list[tuple[str, int]]] = field(default_factory=dict)
    _below_of: dict[tuple[int, int | None], list[tuple[int, str]]] = field(default_factory=dict)
    _reversed: dict[int, bool] = field(default_factory=dict)
    _lemmas: dict[int, str] = field(default_factory=dict)
    _contents_of: dict[int, list[int]] = field(default_factory=dict)
    _carrier_of: dict[int, int | None] = field(default_factory=dict)
    _doers_of: dict[tuple[int, int | None], list[int]] = field(default_factory=dict)
    _modifiers_of: dict[int, frozenset[str]] = field(default_factory=dict)
    _below_words: dict[tuple[int, int | None], frozenset[str]] = field(default_factory=dict)

    def objects(self, i: int) -> list[int]:
        """Return what verb ``i`` is done to, or of what a noun tells it; every rule of the word asks for it."""
        if i not in self._objects_of:
            is_noun = self.parse.tokens[i].pos == "NOUN"
            found = clause.preposed(self.parse, i, "of") if is_noun else clause.objects(self.parse, i)
            self._objects_of[i] = found if is_noun else [self._told_before(i, k) for k in found]
        return self._objects_of[i]

    def _told_before(self, verb: int, k: int) -> int:
        """Return the strike in "planned a strike but called it off": what the same doer's verb before was done to."""
        token, joined = self.parse.tokens[k], self.parse.tokens[verb]
        if token.lower != "it" or joined.dep != "conj" or self.parse.dependents(verb, "nsubj", "nsubjpass"):
            return k
        things = self.parse.dependents(joined.head, "dobj")
        is_thing = len(things) == 1 and things[0].tag == "NN" and things[0].i < verb
        return things[0].i if is_thing and self.parse.tokens[joined.head].pos == "VERB" else k

    def subjects(self, i: int) -> list[int]:
        """Return who does what verb ``i`` tells; every rule of the verb asks for it."""
        if i not in self._subjects_of:
            self._subjects_of[i] = doers(self.parse, i)
        return self._subjects_of[i]

    def said(self, i: int) -> list[int]:
        """Return the subjects of verb ``i`` as the clause has them, without who speaks for them."""
        if i not in self._said_of:
            self._said_of[i] = clause.subjects(self.parse, i)
        return self._said_of[i]

    def taken(self, i: int) -> tuple[list[int], list[int]]:
        """Return what stands as the object of ``i``, and the same with to whom and for how long it is given."""
        if i not in self._taken_of:
            heads = self.objects(i) + [t.i for t in self.parse.dependents(i, "oprd", "attr")]
            given = clause.datives(self.parse, i) + clause.given_time(self.parse, i)
            self._taken_of[i] = (heads, heads + given)
        return self._taken_of[i]

    def below(self, i: int, carrier: int | None, lemmas: frozenset[str]) -> int | None:
        """Return the first token at or below ``i`` and its carrier whose lemma is one of some."""
        key = (i, carrier)
        if key not in self._below_of:
            self._below_of[key] = clause.list_below(self.parse, [i] if carrier is None else [i, carrier])
            self._below_words[key] = frozenset(lemma for _, lemma in self._below_of[key])
        if lemmas.isdisjoint(self._below_words[key]):
            return None
        return next((k for k, lemma in self._below_of[key] if lemma in lemmas), None)

    def carrier(self, i: int) -> int | None:
        """Return the verb that carries the noun ``i``: "held" of talks."""
        if i not in self._carrier_of:
            self._carrier_of[i] = self.nouns.carrier(i)
        return self._carrier_of[i]

    def doers(self, i: int, carrier: int | None) -> list[int]:
        """Return who may do what ``i`` tells: its verb's subjects and, of a noun, its agents and owners."""
        key = (i, carrier)
        if key not in self._doers_of:
            found = self.subjects(carrier if carrier is not None else clause.bearer(self.parse, i))
            if self.parse.tokens[i].pos == "NOUN":
                found = found + clause.agents(self.parse, i) + clause.owners(self.parse, i)
            self._doers_of[key] = found
        return self._doers_of[key]

    def modifiers(self, i: int) -> frozenset[str]:
        """Return the lemmas of what stands before ``i`` and its first objects, ``NAME`` among them for a name."""
        if i not in self._modifiers_of:
            tops = [i, *(self.objects(i)[:2] if self.parse.tokens[i].pos in ("VERB", "AUX") else [])]
            mods = [t.i for k in tops for t in self.parse.dependents(k, "compound", "amod", "nmod", "poss", "advmod")]
            mods += [c for m in mods for c in self.parse.children[m]]
            tokens = [self.parse.tokens[m] for m in mods]
            self._modifiers_of[i] = frozenset(
                [lemma_of(t) for t in tokens] + [NAME for t in tokens if t.pos == "PROPN"]
            )
        return self._modifiers_of[i]

    def lemma(self, i: int) -> str:
        """Return the lemma of token ``i``, hyphenated words joined."""
        if i not in self._lemmas:
            self._lemmas[i] = self.nouns.lemma(i)
        return self._lemmas[i]

    def contents(self, head: int) -> list[int]:
        """Return a noun and, where it only measures or packs, what it holds."""
        if head not in self._contents_of:
            self._contents_of[head] = self.nouns.contents(head)
        return self._contents_of[head]

    def pairs(self, i: int, carrier: int | None) -> list[tuple[str, int]]:
        """Return (preposition, noun) of the trigger, its carrier and its objects: the parser hangs them anywhere."""
        key = (i, carrier)
        if key not in self._pairs_of:
            self._pairs_of[key] = self._find_pairs(i, carrier)
        return self._pairs_of[key]

    def _find_pairs(self, i: int, carrier: int | None) -> list[tuple[str, int]]:
        tops = [i] if carrier is None else [i, carrier]
        if self.parse.tokens[i].pos in ("VERB", "AUX"):
            tops += self.objects(i)[:3]
        if self.parse.tokens[i].lemma == "become":
            tops += [t.i for t in self.parse.dependents(i, "attr")]  # "became a member of the union"
        pairs = [pair for top in tops for pair in clause.prep_pairs(self.parse, top)]
        return pairs + [("to", k) for k in self.parse.subtree(i) if self.parse.lowers[k] in AWAY]

    def is_reversed(self, i: int) -> bool:
        """Tell whether a particle makes another verb of token ``i``: "strike down"."""
        if i not in self._reversed:
            self._reversed[i] = any(t.lower in REVERSING for t in self.parse.dependents(i, "prt"))
        return self._reversed[i]
