"""What a noun is and holds: its joined lemma, what it measures, the verb that carries it, whether it can act.

Comes in: one parse with the word classes. Goes out: answers about a noun. Example: in "sent tons of grain" the noun
"tons" holds "grain"; in "held talks" the verb "held" carries "talks".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from twosource.model.text import Parse
from twosource.within.did.clauses.conjuncts import conjuncts
from twosource.within.did.clauses.what_held import verb_above_what
from twosource.within.did.words import MANY, lemma_of

AGENTS = ("people", "bodies", "extensions")
PATIENTS = ("people", "bodies")
# "unionist", "chairwoman"; not "checklist"
PERSON = re.compile(r"(?!.*(?:check|black|short|wish|watch|wait|hit|play)list$).{3,}(?:[a-z]ist|woman|sman)$")
HYPHENATED = frozenset({
    "cease-fire", "build-up", "sit-in", "pull-out", "air-strike", "co-operation", "walk-out", "cyber-attack",
    "cut-off", "call-up", "sit-down", "white-paper", "hunger-strike",
})  # fmt: skip
HAPPENS = frozenset({"occur", "happen", "ensue"})
# Nouns that only give another its form: "curfew hours", "a state of siege", "crossing points".
FRAMES = frozenset({"hour", "state", "point", "regime", "series", "period", "act", "campaign"})
SHIPS_OF_STATE = frozenset({"USS", "HMS"})  # before the name of a warship
# Words that are people where one of these stands before them: "opposition figures", "the upper house".
PEOPLE_IF = {
    "figure": frozenset({
        "opposition", "public", "political", "religious", "leading", "senior", "prominent", "military", "cultural",
    }),
    "house": frozenset({"upper", "lower"}),
}  # fmt: skip
# Before "service": those who act. A train service does not.
SERVICES = frozenset(
    {
        "security",
        "intelligence",
        "secret",
        "prosecution",
        "border",
        "guard",
        "prison",
        "immigration",
        "police",
        "customs",
        "migration",
        "penitentiary",
        "spy",
    }
)
NAMED = frozenset({"PERSON", ""})  # before these stands a title: "sacked Defence Minister Ann Lund"
SHARES = frozenset({"percent", "%", "part", "share", "proportion"})  # "1 percent of those arriving" are nobody told
# "that of the army" tells of no army, and "most of it" of nobody.
POINTERS = frozenset({"that", "those", "this", "these", "it", "such", "what", "which"})
NOT_HUMAN_TAGS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})


@dataclass(frozen=True)
class Nouns:
    """Answers about the nouns of one parse. ``is_party`` tells whether a token heads a party that can act."""

    parse: Parse
    classes: Mapping[str, frozenset[str]]
    is_party: Callable[[int], bool] | None = None

    def lemma(self, i: int) -> str:
        """Return the lemma in lower case, hyphenated words joined: "cease-fire" is three tokens to the parser."""
        tokens = self.parse.tokens
        own = lemma_of(tokens[i])
        if i >= 2 and tokens[i - 1].text == "-" and tokens[i - 2].end == tokens[i - 1].start == tokens[i].start - 1:
            joined = f"{tokens[i - 2].lower}-{own}"
            return joined if joined in HYPHENATED else own
        return own

    def contents(self, head: int, depth: int = 3) -> list[int]:
        """Return a noun and, where it only measures or packs, what it holds: "tons of grain", "aid package"."""
        token = self.parse.tokens[head]
        found = [head]
        if depth == 0:
            return found
        if lemma_of(token) in self.classes["measure"] or token.pos in ("NUM", "SYM") or token.tag == "$":
            for child in self.parse.dependents(head, "prep"):
                if child.lower in ("of", "in", "for", "worth", "to", "but"):  # "all but one of its crossings"
                    for pobj in self.parse.dependents(child.i, "pobj"):
                        found.extend(self.contents(pobj.i, depth - 1))
            found.extend(t.i for t in self.parse.dependents(head, "compound", "nmod"))
        elif members := self.members(head):
            found.extend(members)
        if lemma_of(token) in FRAMES:
            found.extend(t.i for t in self.parse.dependents(head, "compound", "nmod"))
            found.extend(
                t.i for p in self.parse.dependents(head, "prep") if p.lower == "of"
                for t in self.parse.dependents(p.i, "pobj")
            )  # fmt: skip
        if token.pos == "PROPN":
            found.extend(
                t.i for t in self.parse.dependents(head, "compound")
                if t.text in SHIPS_OF_STATE or (token.entity in NAMED and t.lower in self.classes["titles"])
            )  # fmt: skip
            if token.text in self.vessels:
                found.append(self.vessels[token.text])
        return found

    @cached_property
    def vessels(self) -> dict[str, int]:
        """Return by name the noun that some sentence puts before it: "the cargo ship Aurora" makes "Aurora" a ship."""
        vessels = self.classes["vessels"]
        found = {
            t.text: noun.i
            for noun, name in pairwise(self.parse.tokens)
            if noun.pos in ("NOUN", "ADJ") and name.pos == "PROPN" and lemma_of(noun) in vessels
            for t in (name, self.parse.tokens[name.head])
            if t is name or (name.dep == "compound" and t.pos == "PROPN" and t.i > name.i)
        }
        for noun in self.parse.tokens:  # "the Aurora, a tanker"
            if noun.dep == "appos" and noun.pos == "NOUN" and lemma_of(noun) in vessels:
                head = self.parse.tokens[noun.head]
                if head.pos == "PROPN":
                    found.setdefault(head.text, noun.i)
        return found

    def are_several(self, heads: Sequence[int]) -> bool:
        """Tell whether two or more do it: "Dahl and Musa", "the two leaders", "both kings", "the two", "they"."""
        return len(heads) > 1 or any(self._is_several(k) for k in heads)

    def _is_several(self, k: int) -> bool:
        token = self.parse.tokens[k]
        if token.lower in ("they", "both"):
            return True
        is_counted = token.tag == "CD" and token.lower in ("two", "three", "four")
        return (token.tag == "NNS" or is_counted) and bool(self.parse.dependents(k, "nummod", "det", "predet"))

    def are_men(self, k: int) -> bool:
        """Tell whether a noun speaks of somebody's fighters: "his men", "the warlord's men"."""
        owners = self.parse.dependents(k, "poss") if self.parse.tokens[k].lower == "men" else []
        return any(t.lower in ("his", "their", "her") or t.pos in ("NOUN", "PROPN") for t in owners)

    def carrier(self, noun: int) -> int | None:
        """Return the verb that carries a noun's deed: "held talks", "talks were held", "aid sent by Oslo"."""
        parse, carriers = self.parse, self.classes["carriers"]
        token = parse.tokens[noun]
        for _ in range(3):
            if token.dep not in ("conj", "appos"):
                break
            token = parse.tokens[token.head]
        if (above := verb_above_what(parse, token.i)) is not None:
            return above if self._carries(above) else None  # "carried out what it called a strike"
        head = parse.tokens[token.head]
        if token.dep == "pobj" and head.dep in ("prep", "agent"):
            top = parse.tokens[head.head]
            if top.lemma in self.classes["measure"] and head.lower == "of":
                return self.carrier(top.i) if top.i != noun else None
            joined = f"{top.lemma} {head.lower}"
            return top.i if joined in carriers else None
        if head.pos in ("VERB", "AUX") and token.dep in ("dobj", "nsubjpass") and self._carries(head.i):
            is_named = head.lemma == "call" and any(t.lower == "the" for t in parse.dependents(token.i, "det"))
            return None if is_named else head.i  # "called the massacre an act of terror" carries out none
        for t in parse.dependents(noun, "acl"):
            if t.tag == "VBN" and self._carries(t.i):
                return t.i
        return head.i if token.dep == "nsubj" and self.is_happening(head.i) else None

    def is_happening(self, verb: int) -> bool:
        """Tell whether a verb only says that its subject came about: "a raid took place", "an attack occurred"."""
        lemma = lemma_of(self.parse.tokens[verb])
        has_place = lemma == "take" and any(t.lower == "place" for t in self.parse.dependents(verb, "dobj"))
        return lemma in HAPPENS or has_place

    def _carries(self, verb: int) -> bool:
        lemma = lemma_of(self.parse.tokens[verb])
        carriers = self.classes["carriers"]
        if any(f"{lemma} {t.lower}" in carriers for t in self.parse.dependents(verb, "prt", "prep", "advmod")):
            return True
        return lemma in carriers and not any(t.lower == "down" for t in self.parse.dependents(verb, "prt"))

    def is_human(self, k: int, classes: Sequence[str] = ()) -> bool:
        """Tell whether a noun can be a person, a group, an organisation or a country (or of other classes given)."""
        token = self.parse.tokens[k]
        if self.is_party is not None and self.is_party(k):
            return True
        if token.entity in ("FAC", "WORK_OF_ART", "LAW", "PRODUCT", "EVENT"):
            return any(t.text in SHIPS_OF_STATE for t in self.parse.dependents(k, "compound"))
        if token.entity in NOT_HUMAN_TAGS and token.pos != "NOUN":
            return token.entity == "CARDINAL"
        if token.pos in ("PROPN", "PRON") or token.lower in ("each", "both"):
            return True
        lemma = lemma_of(token)
        if lemma == "service":
            return any(t.lower in SERVICES for t in self.parse.dependents(k, "compound", "amod", "nmod"))
        if lemma in PEOPLE_IF:
            return any(t.lower in PEOPLE_IF[lemma] for t in self.parse.dependents(k, "compound", "amod", "nmod"))
        if token.pos == "NUM" or any(lemma in self.classes[name] for name in classes or AGENTS):
            return True
        return PERSON.match(lemma) is not None

    def are_human(self, k: int, classes: Sequence[str] = ()) -> bool:
        """Tell whether a noun is somebody, or counts those who are: "a total of 40 states", "several of the guards"."""
        return self.is_human(k, classes) or any(self.is_human(c, classes) for c in self.members(k))

    def members(self, k: int) -> list[int]:
        """Return of whom a word tells how many or what kind of band they are: the guards in "some of the guards"."""
        token = self.parse.tokens[k]
        lemma = lemma_of(token)
        is_word = token.pos in ("DET", "ADJ", "PRON") and token.lower not in POINTERS
        if lemma in SHARES:
            return []
        if not is_word and lemma not in MANY and lemma not in self.classes["measure"] and not lemma.endswith("load"):
            return []
        links = [t for t in self.parse.dependents(k, "prep") if t.lower == "of"]
        found = [c for t in links for p in self.parse.dependents(t.i, "pobj") for c in conjuncts(self.parse, p.i)]
        return [c for c in found if self.parse.tokens[c].lower not in POINTERS]
