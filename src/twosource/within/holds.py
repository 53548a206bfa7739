"""Standing relations that one report tells: Parse -> Holding.

Comes in: parse, report, parties, times, statements. Goes out: who is a member of what, whose ally, under whose
sanctions. Example: "Norway, a founding member of NATO, ..." gives member-of(Norway, NATO), holds. The words are in
``data/relations.yaml``; follows the list of relations of the record's contract.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from twosource.errors import BrokenData
from twosource.lexicon.actors import find_organisation
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Holding, Party, RelationKind, RelationStatus, Statement, Time
from twosource.model.text import Parse, Report, Span, Token, When
from twosource.within.parties import PartyMap

COPULAS = frozenset({"be", "become", "remain", "stay"})
STATES = frozenset({"state", "country", "nation"})
HAVING = frozenset({"have", "share", "enjoy", "maintain", "form", "build", "keep"})
SETTLED = frozenset({"country", "government", "organisation", "person", "group", "military", "place", "media", "other"})
DETAIL = frozenset({"amod", "compound", "nmod", "advmod", "punct"})


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of ``data/relations.yaml``."""

    id: str
    relation: RelationKind
    lemmas: frozenset[str]
    preps: frozenset[str] = frozenset()
    between: bool = False
    detail: bool = False
    negated: RelationKind | None = None
    subject_kinds: frozenset[str] = SETTLED
    object_kinds: frozenset[str] = SETTLED


@dataclass(frozen=True, slots=True)
class Found:
    """A relation at a trigger token, before it is checked and numbered."""

    rule: Rule
    trigger: int
    subjects: list[str]
    objects: list[str]


def find_holds(
    parse: Parse, report: Report, parties: tuple[Party, ...], times: tuple[Time, ...], statements: tuple[Statement, ...]
) -> tuple[Holding, ...]:
    """Find memberships, partnerships, alliances, borders, recognition and sanctions in force.

    Args:
        parse: the report's parse.
        report: the report; furniture is passed over.
        parties: whose mentions stand at subject and object; a relation without both is left out.
        times: one that hangs on the relation's word or its verb dates it; most relations are undated.
        statements: a relation inside a statement's content is told in it.

    Returns:
        Relations in text order, ids ``<report>/h<n>``.

    Example:
        "Serbia does not recognise Kosovo." gives does-not-recognise(Serbia, Kosovo).
    """
    finder = _Finder(parse, PartyMap(parse, parties))
    drafts = [
        (found, subject, object_)
        for found in finder.all()
        if not any(piece.overlaps(parse.sentence_span(found.trigger)) for piece in report.furniture)
        for subject in found.subjects
        for object_ in found.objects
        if finder.is_fit(found.rule, subject, object_)
    ]
    return tuple(
        finder.make(f"{report.id}/h{n}", found, (subject, object_), times, statements)
        for n, (found, subject, object_) in enumerate(drafts, 1)
    )


def _told_in(statements: tuple[Statement, ...], trigger: Span) -> str | None:
    inside = [s for s in statements for piece in s.content if piece.contains(trigger)]
    return min(inside, key=lambda s: sum(p.end - p.start for p in s.content)).id if inside else None


class _Finder:
    def __init__(self, parse: Parse, parties: PartyMap) -> None:
        self.parse = parse
        self.parties = parties

    def all(self) -> Iterator[Found]:
        nouns, verbs, sanctions = _rules()
        for token in self.parse.tokens:
            lemma = token.lemma.lower()
            if token.pos == "NOUN" and lemma in nouns:
                yield from self._noun(nouns[lemma], token)
            elif token.pos == "VERB" and lemma in verbs:
                yield from self._verb(verbs[lemma], token)
            elif token.pos == "NOUN" and lemma == "sanction":
                yield from self._sanctions(sanctions, token)

    def _noun(self, rule: Rule, noun: Token) -> Iterator[Found]:
        if rule.between and (pair := self._between(noun)):
            yield Found(rule, noun.i, pair[:1], pair[1:])
            return
        named = self._named(noun)
        subjects = self._holders(named)
        objects = self._after(named, rule.preps) or self._before(named) or self._before(noun)
        if subjects and objects:
            yield Found(rule, noun.i, subjects, objects)

    def _named(self, noun: Token) -> Token:
        """The noun that stands for the relation: in "an observer state", "a member country" it is the last one."""
        head = self.parse.head(noun.i)
        return head if noun.dep == "compound" and head.lemma in STATES else noun

    def _verb(self, rule: Rule, verb: Token) -> Iterator[Found]:
        subjects = self._parties(verb, "nsubj")
        objects = self._parties(verb, "dobj")
        if subjects and objects:
            yield Found(rule, verb.i, subjects, objects)

    def _sanctions(self, rule: Rule, noun: Token) -> Iterator[Found]:
        """Noun <- by <- verb, whose passive subject it is: "X was targeted by sanctions from Y"."""
        by = self.parse.head(noun.i)
        verb = self.parse.head(by.i)
        imposers = self._after(noun, frozenset({"from", "by"})) + self._before(noun)
        if verb.lemma in COPULAS and by.lower == "under":
            subjects = self._parties(verb, "nsubj")
        elif by.lower in ("by", "with") and verb.lemma in rule.lemmas:
            subjects = self._parties(verb, "nsubjpass")
            imposers = imposers or [
                p for t in self.parse.dependents(verb.i, "agent") if t.i != by.i for p in self._below(t)
            ]
        else:
            return
        if subjects and imposers:
            yield Found(rule, noun.i, subjects, imposers)

    def _parties(self, token: Token, *labels: str) -> list[str]:
        return [p for t in self.parse.dependents(token.i, *labels) for p in self.parties.among(t.i)]

    def _below(self, prep: Token) -> list[str]:
        return self._parties(prep, "pobj")

    def _after(self, noun: Token, preps: frozenset[str]) -> list[str]:
        return [p for t in self.parse.dependents(noun.i, "prep") if t.lower in preps for p in self._below(t)]

    def _before(self, noun: Token) -> list[str]:
        return self._parties(noun, "poss", "compound", "nmod")

    def _between(self, noun: Token) -> list[str]:
        for prep in self.parse.dependents(noun.i, "prep"):
            if prep.lower == "between":
                found = self._below(prep)
                return found if len(found) == 2 else []
        return []

    def _holders(self, noun: Token) -> list[str]:
        """Who is the noun: by apposition, copula, "as", or as owner of "has a partnership with"."""
        head = self.parse.head(noun.i)
        appositions = [t for t in self.parse.dependents(noun.i, "appos") if self.parties.at(t.i)]
        if appositions:
            return self.parties.among(appositions[0].i)
        if noun.dep == "appos":
            return self._members(head, noun)
        if noun.dep == "attr" and head.lemma in COPULAS:
            return self._subject(head)
        if noun.dep == "dobj" and head.lemma in HAVING:
            return self._subject(head)
        return []

    def _members(self, head: Token, noun: Token) -> list[str]:
        """Who is called a member after a name: the state in "Premier Dahl of Norway, a member of NATO"."""
        here = self.parties.at(head.i)
        if here is None:
            return []
        bodies = [find_organisation(self.parties.by_id[p].name) for p in self._after(noun, frozenset({"of"}))]
        if self.parties.by_id[here].kind == "person" and any(body is not None and body.members for body in bodies):
            states = self._after(head, frozenset({"of", "from"}))
            return [p for p in states if self.parties.by_id[p].kind == "country"][-1:]
        return [here]

    def _subject(self, verb: Token) -> list[str]:
        found = self._parties(verb, "nsubj")
        if not found and verb.dep == "relcl":  # "Uzbekistan, which is also a member"
            relative = [t for t in self.parse.dependents(verb.i, "nsubj") if t.lower in ("which", "who", "that")]
            return self.parties.among(verb.head) if relative else []
        if not found and verb.dep in ("conj", "xcomp"):
            return self._subject(self.parse.head(verb.i))
        return found

    def make(
        self, id: str, found: Found, ends: tuple[str, str], times: Sequence[Time], statements: tuple[Statement, ...]
    ) -> Holding:
        """Number a relation, and add its status, words and date."""
        relation, status = self.judge(found)
        trigger = self.parse.span(found.trigger, found.trigger + 1)
        return Holding(
            id, ends[0], relation, ends[1], status, self.parse.sentence_span(found.trigger), trigger, self.detail(found),
            date=self._date(found, times), told_in=_told_in(statements, trigger), rule=f"holds.{found.rule.id}",
        )  # fmt: skip

    def _date(self, found: Found, times: Sequence[Time]) -> When | None:
        """A time dates a relation where it hangs on the trigger or its verb: "a member since 2004"."""
        trigger = self.parse.tokens[found.trigger]
        above = {trigger.i} if trigger.pos == "VERB" else {trigger.i, trigger.head}
        for time in times:
            for i in self.parse.tokens_in(time.span):
                head = self.parse.head(i)
                if time.when is not None and (head.i in above or (head.dep == "prep" and head.head in above)):
                    return time.when
        return None

    def judge(self, found: Found) -> tuple[RelationKind, RelationStatus]:
        """Read negation, "former" and plans off the trigger and the verb above it."""
        trigger = self.parse.tokens[found.trigger]
        verb = trigger if trigger.pos == "VERB" else self.parse.head(trigger.i)
        words = {t.lower for t in self.parse.dependents(trigger.i) + self.parse.dependents(verb.i)}
        if words & {"not", "n't", "never"}:
            return (found.rule.negated, "holds") if found.rule.negated else (found.rule.relation, "denied")
        if words & {"former", "ex", "erstwhile"} or self._is_former(trigger):
            return found.rule.relation, "ended"
        is_aim = any(t.lower == "to" and t.tag == "TO" for t in self.parse.dependents(verb.i, "aux"))
        if words & {"will", "would", "may", "could"} or is_aim or verb.dep == "xcomp":
            return found.rule.relation, "planned"
        return found.rule.relation, "holds"

    def _is_former(self, trigger: Token) -> bool:
        """As in "the border between Norway and the former Soviet Union": an end that is no more ends the relation."""
        ends = [t for prep in self.parse.dependents(trigger.i, "prep") for t in self.parse.dependents(prep.i, "pobj")]
        return any(
            t.lower == "former"
            for end in ends
            for i in self.parties.joined(end.i)
            for t in self.parse.dependents(i, "amod")
        )

    def detail(self, found: Found) -> str | None:
        """The noun with its adjectives, as told: "all-weather comprehensive strategic partnership"."""
        if not found.rule.detail:
            return None
        before = [t for t in self.parse.dependents(found.trigger) if t.dep in DETAIL and t.i < found.trigger]
        first = min((self.parse.edges[t.i][0] for t in before), default=found.trigger)
        tokens = [t for t in self.parse.tokens[first : found.trigger + 1] if t.pos != "PUNCT" or t.text == "-"]
        spaced = [t.text if n == 0 or tokens[n - 1].end == t.start else f" {t.text}" for n, t in enumerate(tokens)]
        return "".join(spaced)

    def is_fit(self, rule: Rule, subject: str, object_: str) -> bool:
        """Both ends are of a kind that can stand in the relation, and are not the same party."""
        ends = self.parties.by_id[subject], self.parties.by_id[object_]
        return subject != object_ and ends[0].kind in rule.subject_kinds and ends[1].kind in rule.object_kinds


@cache
def _rules() -> tuple[dict[str, Rule], dict[str, Rule], Rule]:
    data = load_yaml("relations.yaml")
    nouns = {lemma: rule for entry in data["nouns"] for rule in [_rule(entry)] for lemma in rule.lemmas}
    verbs = {lemma: rule for entry in data["verbs"] for rule in [_rule(entry)] for lemma in rule.lemmas}
    sanctions = Rule("sanctions", "under-sanctions-by", frozenset(data["sanctions"]["verbs"]))
    return nouns, verbs, sanctions


def _rule(entry: dict[str, object]) -> Rule:
    known = {"id", "relation", "lemmas", "preps", "between", "detail", "negated", "subject_kinds", "object_kinds"}
    unknown = entry.keys() - known - {"examples", "leaves"}
    if unknown or not {"id", "relation", "lemmas"} <= entry.keys():
        raise BrokenData(f"relations.yaml: entry {entry.get('id')!r}: unknown or missing keys {sorted(unknown)}")
    fields = {k: frozenset(v) if isinstance(v, list) else v for k, v in entry.items() if k in known}
    return Rule(**fields)  # type: ignore[arg-type]
