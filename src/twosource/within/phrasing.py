"""An event in the report's own words, so that a summary says no more than the report does: Event -> Event with clause.

Comes in: parse, parties, times and events. Goes out: the same events, ``clause`` and ``subject`` filled. Example: in
"Lukashenko, a close ally, may have met Li Keqiang on Wednesday, officials said" the event ``met`` gets the subject
Lukashenko and the clause "may have met Li Keqiang": auxiliaries and negation stay, the day goes to the event's date.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from twosource.model.facts import Event, Party, Time
from twosource.model.text import Parse, Span, Token
from twosource.within.parties import PartyMap

BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})
AFTER = frozenset(
    {"dobj", "dative", "prt", "attr", "acomp", "oprd", "agent", "prep", "xcomp", "ccomp", "advmod", "npadvmod"}
)
OF_NOUN = frozenset({"det", "poss", "amod", "compound", "nummod", "nmod", "prep", "case", "quantmod", "punct"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
GOVERNED = frozenset({"xcomp", "ccomp"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "nor", "neither", "no", "hardly", "scarcely"})
SHORT = 5  # words of an apposition that is a name: "Iran's president, Ebrahim Raisi"
CLAUSES = frozenset({"advcl", "relcl", "acl", "parataxis", "appos", "conj", "cc", "mark"})
LONGEST = 28  # words; a clause that runs on is cut where a complement of its verb begins
STEPS = 3  # verbs climbed from "aiding" over "considering" to the finite one


def phrase_events(
    parse: Parse, parties: Sequence[Party], times: Sequence[Time], events: Sequence[Event]
) -> tuple[Event, ...]:
    """Fill each event's clause and subject from the words around its trigger.

    Args:
        parse: the report's parse.
        parties: for the subject.
        times: left out of the clause, with the preposition before them.
        events: of the same report.

    Returns:
        The events in the same order.
    """
    phraser = _Phraser(parse, PartyMap(parse, parties), times)
    return tuple(phraser.phrase(event) for event in events)


class _Phraser:
    def __init__(self, parse: Parse, parties: PartyMap, times: Sequence[Time]) -> None:
        self.parse = parse
        self.parties = parties
        self.timed = {i for time in times for i in parse.tokens_in(time.span)}

    def phrase(self, event: Event) -> Event:
        head = self._head(event.trigger)
        if head is None:
            return event
        if head.pos in ("VERB", "AUX"):
            verb, subject = self._finite(head)
            named = [] if subject else self._unnamed_subject(verb)
            if not self._has_tense(verb) or not (subject or named):
                return event  # "hosting Italy", "to meet": the line made from the type reads better
            words = self._predicate(verb, head) + named
        else:
            subject, words = (), self._noun_phrase(head)
        return replace(event, clause=self._pieces(words), subject=subject)

    def _head(self, trigger: Span) -> Token | None:
        """The token of the trigger that governs the others."""
        inside = self.parse.tokens_in(trigger)
        tokens = [self.parse.tokens[i] for i in inside]
        tops = [t for t in tokens if t.head not in inside or t.head == t.i]
        verbs = [t for t in tops if t.pos in ("VERB", "AUX", "NOUN", "PROPN")]
        found = verbs or tops
        return found[0] if found else None

    def _finite(self, verb: Token) -> tuple[Token, tuple[str, ...]]:
        """Climb to the verb that has the subject: "may be considering aiding" is told of Beijing, not of nobody."""
        at = verb
        for _ in range(STEPS):
            subject = self._subject(at)
            if subject or at.dep not in GOVERNED or at.head == at.i or self._has_tense(at):
                break
            above = self.parse.head(at.i)
            if above.pos not in ("VERB", "AUX") or self._has_own_object(above, at):
                break
            at = above
        subject = self._subject(at)
        return (at, subject) if subject else (verb, ())

    def _has_tense(self, verb: Token) -> bool:
        """Tell whether the verb or an auxiliary has a tense: "met", "may have met", not "to meet" or "meeting"."""
        helpers = self.parse.dependents(verb.i, "aux", "auxpass")
        return any(token.tag in FINITE for token in (verb, *helpers))

    def _has_own_object(self, above: Token, below: Token) -> bool:
        """In "allowed troops to use it" troops use it, not who allowed."""
        return any(t.i < below.i for t in self.parse.dependents(above.i, "dobj", "dative"))

    def _subject(self, verb: Token) -> tuple[str, ...]:
        for token in self.parse.dependents(verb.i, "nsubj", "nsubjpass"):
            if token.tag in ("WDT", "WP") and verb.dep == "relcl":
                return tuple(self.parties.among(verb.head))
            return tuple(self.parties.among(token.i))
        if verb.dep == "conj" and self.parse.head(verb.i).pos == "VERB":
            return self._subject(self.parse.head(verb.i))
        return ()

    def _unnamed_subject(self, verb: Token) -> list[int]:
        """Words for a subject that is no party: "his election win sparked protests", "a statement released by Beijing"."""
        for token in self.parse.dependents(verb.i, "nsubj", "nsubjpass"):
            if token.tag in ("WDT", "WP") or token.lower == "that":
                return self._noun_phrase(self.parse.head(verb.i), until=verb.i) if verb.dep == "relcl" else []
            return [] if token.pos == "PRON" else self._noun_phrase(token)
        return []

    def _predicate(self, verb: Token, trigger: Token) -> list[int]:
        words = [verb.i]
        for token in self.parse.dependents(verb.i):
            if token.i < verb.i and token.lower in NEGATIONS:
                words.append(token.i)
            elif token.i < verb.i and token.dep in BEFORE and not (token.dep == "advmod" and token.tag in ("WRB",)):
                words += [token.i] if token.dep != "advmod" else self._core(token.i)
        last = max(verb.i, trigger.i)
        for token in self.parse.dependents(verb.i):
            if token.i < verb.i:
                continue
            if token.dep in CLAUSES or (token.dep == "punct" and token.i > last):
                if token.i > last:
                    break
                continue
            if token.dep in AFTER:
                words += self._core(token.i)
                if len(words) > LONGEST:
                    break
        return sorted(set(words))

    def _core(self, top: int) -> list[int]:
        """The words below ``top`` up to the first clause that merely adds to them."""
        found, stack = [], [top]
        while stack:
            i = stack.pop()
            found.append(i)
            for token in self.parse.dependents(i):
                if token.dep in ("relcl", "parataxis", "advcl") or (token.dep == "appos" and not self._is_name(token)):
                    continue
                if token.dep == "punct" and token.text in ("–", "—", "(", ")", ";", ":"):
                    continue
                stack.append(token.i)
        found.sort()
        return found[: found.index(top) + LONGEST]

    def _is_name(self, token: Token) -> bool:
        return token.pos == "PROPN" and len(self.parse.subtree(token.i)) <= SHORT

    def _noun_phrase(self, noun: Token, *, until: int | None = None) -> list[int]:
        found = [noun.i]
        for token in self.parse.dependents(noun.i):
            if until is not None and token.i >= until:
                break
            if token.dep in OF_NOUN and token.text not in ("–", "—", "(", ")", ";", ":", ",", "“", '"'):
                found += self._core(token.i)
        return sorted(found)[:LONGEST]

    def _pieces(self, words: Iterable[int]) -> tuple[Span, ...]:
        """Runs of neighbouring words as spans, without times, the prepositions before them and loose marks at the ends."""
        kept = sorted({i for i in words if i not in self.timed and not self._is_before_time(i)})
        if kept and self.parse.tokens[kept[0]].tag == "TO":
            kept = kept[1:]
        while (
            kept
            and self.parse.tokens[kept[-1]].pos in ("PUNCT", "CCONJ")
            and self.parse.tokens[kept[-1]].text not in '”"’'
        ):
            kept.pop()
        while kept and self.parse.tokens[kept[0]].pos == "PUNCT" and self.parse.tokens[kept[0]].text not in '“"‘':
            kept.pop(0)
        runs: list[list[int]] = []
        for i in kept:
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i])
        return tuple(self.parse.span(run[0], run[-1] + 1) for run in runs)

    def _is_before_time(self, i: int) -> bool:
        objects = self.parse.dependents(i, "pobj") if self.parse.tokens[i].dep == "prep" else []
        return bool(objects) and all(t.i in self.timed for t in objects)
