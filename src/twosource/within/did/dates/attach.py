"""Which verb or noun each time expression belongs to, by the parse.

Comes in: parse, times and the deeds. Goes out: the time of a token. Example: in "was hurt in Friday's attack in Oslo"
the day is the attack's; in "released a report on Friday" it is the report's, and lent to the verb.

From a time the way goes up over prepositions and nouns to a verb, never out of "after", "since" or "about", and never
from "Friday's attack" to a verb that only speaks of the attack.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Time
from twosource.model.text import Parse, Sentence, Span, Token, When
from twosource.within.did.dates.wide import find_year_pairs, is_wide_for
from twosource.within.times.lasting import RULES as LASTING

CLIMB = 8  # arcs from a time expression up to the deed that it dates; longer chains were wrong attachments
BETWEEN = 12  # tokens from a verb to its second time, in which a noun of a deed may stand
FILE = "dating.yaml"
CLAUSES = frozenset({"relcl", "ccomp", "advcl", "acl", "csubj", "parataxis", "pcomp"})
OWNED = frozenset({"poss", "compound", "amod", "nmod", "nummod"})


class Attached:
    """The times of one report, each given to one verb or noun, once.

    Args:
        parse: the report's parse.
        times: its time expressions.
        deeds: tokens that tell a deed, and verbs that carry a deed's noun ("held" talks).
    """

    def __init__(self, parse: Parse, times: Sequence[Time], deeds: frozenset[int]) -> None:
        self.parse = parse
        self.deeds = deeds
        self.ending: set[Span] = set()
        self._rows: dict[int, list[Time]] = {}
        self._given: dict[int, tuple[int, Time]] = {}
        self._named: dict[int, Time] = {}
        self._lent: dict[int, Time] = {}
        self._covers: dict[int, Time] = {}
        self._until = dict(_ranges(parse, times))
        self._years = dict(find_year_pairs(parse, times))
        for time in times:
            at = parse.token_at(time.span.start)
            if at is None:
                continue
            self._rows.setdefault(parse.tokens[at].sentence, []).append(time)
            if is_datable(time):
                self._cover(time, at)
                self._give(time)

    def of(self, i: int) -> Time | None:
        """Return the time that belongs to a token, None where it has none of its own."""
        own = self._given.get(i)
        return own[1] if own is not None else self._named.get(i) or self._lent.get(i)

    def given(self, i: int) -> Time | None:
        """Return the time that a verb has in its own clause."""
        own = self._given.get(i)
        return own[1] if own is not None else None

    def named(self, i: int) -> Time | None:
        """Return the time that names a deed's noun: "Friday's attack"."""
        return self._named.get(i)

    def at(self, i: int) -> Time | None:
        """Return the time of whose words a token is one."""
        return self._covers.get(i)

    def times_in(self, row: Sentence) -> Sequence[Time]:
        """Return the time expressions of a sentence, dated or not."""
        return self._rows.get(row.i, ())

    def verb_of(self, time: Time) -> int | None:
        """Return the verb or noun whose clause a time belongs to, None where it hangs on none."""
        at = self._head(time)
        above = self._climb(at, time) if at is not None else []
        return above[-1] if above else None

    def is_of_past(self, time: Time) -> bool:
        """Tell whether a time dates a past verb that is no aside: "The blast, on Feb. 7, killed ten"."""
        at = self._head(time)
        above = self._climb(at, time) if at is not None else []
        top = self._teller(self.parse.tokens[above[-1]]) if above else None
        return top is not None and top.tag in ("VBD", "VBN") and top.dep not in ("relcl", "acl", "advcl")

    def _teller(self, noun: Token) -> Token | None:
        """Return the verb that tells a noun: "in a speech on Friday he called", "The bombings, on Aug. 7, killed"."""
        head = self.parse.tokens[noun.head]
        if noun.pos == "VERB":
            return noun
        if noun.dep == "pobj":
            return self.parse.tokens[head.head] if head.lower in load_words()["within"] else None
        is_carried = noun.dep == "dobj" and (head.lemma == "have" or head.lemma in load_words()["carrying"])
        return head if is_carried or noun.dep in ("nsubj", "nsubjpass") else noun  # "had a talk on Friday"

    def is_deed_noun(self, token: Token) -> bool:
        """Tell whether a noun tells a deed: "attack", "election"."""
        if token.pos not in ("NOUN", "PROPN"):
            return False
        return (
            token.i in self.deeds
            or token.lemma in load_words()["deeds"]
            or (token.lower.endswith(("tion", "sion", "ment")) and token.lower not in load_words()["bodies"])
        )

    def _cover(self, time: Time, at: int) -> None:
        while at < len(self.parse.tokens) and self.parse.tokens[at].start < time.span.end:
            self._covers[at] = time
            at += 1

    def _give(self, time: Time) -> None:
        """Give a time to the first deed or verb above it."""
        at = self._head(time)
        if at is None:
            return
        for steps, i in enumerate(self._climb(at, time)):
            if self._takes(i):
                known = self._given.get(i)
                is_second = known is not None and steps <= known[0] + 1
                is_old = time.rule in DATED and self._is_old_word(i)
                noun = self._noun_between(i, at) if is_second or is_old else None
                if noun is not None:
                    self._named.setdefault(noun, time)
                elif known is None or steps < known[0]:
                    self._given[i] = (steps, time)
                self._name_subject(i, at, time)
                return

    def _name_subject(self, verb: int, at: int, time: Time) -> None:
        """Name a deed that is a verb's subject by the time between both: "The raid on Gao on Monday shook Mali"."""
        for t in self.parse.dependents(verb, "nsubj", "nsubjpass"):
            if t.i < at < verb and t.pos == "NOUN" and t.i in self.deeds and "," not in self.parse.lowers[t.i : at]:
                self._named.setdefault(t.i, time)

    def _is_old_word(self, i: int) -> bool:
        """Tell whether words about a deed are told as old themselves: "had condemned the invasion on 2 August"."""
        is_word = self.parse.tokens[i].lemma in load_words()["apart"]
        return is_word and any(t.lower == "had" for t in self.parse.dependents(i, "aux"))

    def _noun_between(self, verb: int, at: int) -> int | None:
        """Return the noun of a deed that a verb's second time dates: "on Monday condemned the raid in Oslo Friday"."""
        between = range(at - 1, verb, -1) if verb < at <= verb + BETWEEN else ()
        return next((i for i in between if self.is_deed_noun(self.parse.tokens[i])), None)

    def _takes(self, i: int) -> bool:
        token = self.parse.tokens[i]
        return i in self.deeds or token.tag.startswith("VB")

    def _head(self, time: Time) -> int | None:
        """Return the token of the time expression that hangs on something outside it."""
        i = self.parse.token_at(time.span.start)
        if i is None:
            return None
        tokens = self.parse.tokens
        while tokens[i].head != i and time.span.start <= tokens[tokens[i].head].start < time.span.end:
            i = tokens[i].head
        return i

    def _climb(self, at: int, time: Time) -> list[int]:
        """Return the tokens above a time, nearest first, as far as it may date them."""
        tokens = self.parse.tokens
        found: list[int] = []
        token, is_direct, is_leading = tokens[at], True, False
        for _ in range(CLIMB):
            head = tokens[token.head]
            if head.i == token.i or token.dep in CLAUSES:
                break
            is_blocking = token.lower in load_words()["blocking"] and time.rule not in JUST_OVER and not is_leading
            if token.lower == "from" and (time.span in self._until or "/" in (time.value or "")):
                is_blocking = False  # "will visit from May 30 to June 2", "from May 5-10"
            if token.lower in ("before", "after") and time.type == "TIME":
                is_blocking = False  # "before dawn on Tuesday" is on Tuesday
            if token.dep in ("prep", "agent") and (is_blocking or is_wide_for(token, head, time)):
                break
            if token.dep == "prep" and token.lower in load_words()["ending"]:
                self.ending.add(time.span)
            # "earlier this month before leaving": the time leads the preposition and is not what it governs
            is_leading = token.i == at and token.dep == "npadvmod" and head.pos == "ADP" and token.i < head.i
            if token.i == at and (noun := self._told_of(token, head, time)) is not None:
                self._named.setdefault(noun, time)
                found.append(noun)
                break
            found.append(self._accused_of(token, head) or head.i)
            if head.tag.startswith("VB"):
                break
            is_of = token.dep == "prep" and token.lower == "of"  # "the events of Tuesday"
            if token.dep in OWNED or is_of or (is_direct and self.is_deed_noun(head)):
                # "Friday's attack", "the attack on Friday": its verb takes the day only where it was done in the deed:
                # "was killed in Friday's attack" (``_below``).
                self._named.setdefault(head.i, time)
                if token.dep not in OWNED and not is_of and (verb := self._doing(head, token)) is not None:
                    self._lent.setdefault(verb, time)
                break
            is_direct = is_direct and head.pos == "ADP"
            token = head
        return found

    def _accused_of(self, token: Token, head: Token) -> int | None:
        """Return what somebody is accused of, where the time stands behind it: "accused of stealing mail in 2016"."""
        if token.dep != "prep" or head.lemma not in load_words()["accusing"]:
            return None
        charges = (
            p for p in self.parse.dependents(head.i, "prep") if head.i < p.i < token.i and p.lower in ("of", "for")
        )
        return next((c.i for p in charges for c in self.parse.dependents(p.i, "pcomp") if c.tag == "VBG"), None)

    def _told_of(self, token: Token, head: Token, time: Time) -> int | None:
        """Return the noun that a time follows and a clause goes on to tell of: "disputed the report Monday that said"."""
        first, after = self.parse.token_at(time.span.start), self.parse.token_at(time.span.end + 1)
        if token.dep != "npadvmod" or not head.tag.startswith("VB") or not first or after is None:
            return None
        noun = self.parse.tokens[first - 1]
        is_told = noun.dep == "dobj" and noun.head == head.i and self.parse.tokens[after].tag in ("WDT", "WP")
        return noun.i if is_told and head.lemma in load_words()["apart"] and self.is_deed_noun(noun) else None

    def reach(self, time: Time, when: When) -> When:
        """Return the days of a time, up to those of the second where two are told: "between 1998 and 2000"."""
        first, last = self._years.get(time.span) or (time, self._between(time))
        if last is None or first.when is None or last.when is None:
            return when
        evidence = (*first.when.evidence, *last.when.evidence)
        return replace(first.when, end=last.when.end, precision="longer", evidence=evidence)

    def _between(self, time: Time) -> Time | None:
        """Return the second of two times that a deed lay between: "the war between 1998 and 2000", "from May 2 to 4"."""
        at = self._head(time)
        prep = self.parse.tokens[self.parse.tokens[at].head] if at is not None else None
        if at is None or prep is None or prep.lower not in ("between", "from"):
            return None
        if prep.lower == "from":
            return self._until.get(time.span)
        return next((t for c in self.parse.dependents(at, "conj") if (t := self.at(c.i)) is not None), None)

    def _doing(self, noun: Token, follower: Token) -> int | None:
        """Return the verb that did the deed which a time follows: "released a report on Tuesday", not "condemned"."""
        verb = self.parse.tokens[noun.head]
        if noun.dep == "pobj" and verb.lower in ("for", "on", "with", "during", "at", "in"):
            is_topic = verb.lower == "on" and noun.lemma not in load_words()["journeys"]
            if is_topic and follower.lower == "ago":
                return None  # "went back on his promise a year ago that the mine would close"
            verb = self.parse.tokens[verb.head]
            if verb.lemma == "time" and verb.dep == "pobj":  # "met for the first time at a summit on Saturday"
                verb = self.parse.tokens[self.parse.tokens[verb.head].head]
        elif noun.dep != "dobj":
            return None
        is_doing = (
            verb.tag.startswith("VB") and verb.i < noun.i < follower.i and verb.lemma not in load_words()["apart"]
        )
        return verb.i if is_doing else None


def _ranges(parse: Parse, times: Sequence[Time]) -> Iterator[tuple[Span, Time]]:
    """Yield the first time of a stretch, and the second: "from May 30 to June 2"."""
    for first, second in pairwise(times):
        opens, ends = parse.token_at(first.span.start), parse.token_at(first.span.end - 1)
        if not opens or ends is None or not is_datable(second) or ends + 2 != parse.token_at(second.span.start):
            continue
        if parse.tokens[opens - 1].lower == "from" and parse.tokens[ends + 1].lower in TO:
            yield first.span, second


DATED = frozenset({"month-day", "day-month", "month", "month-year", "year"})  # days that the report did not bring
TO = frozenset({"to", "until", "till", "through"})


@cache
def load_words() -> dict[str, frozenset[str]]:
    """Return the word lists of ``data/dating.yaml``."""
    return {name: frozenset(words) for name, words in load_yaml(FILE).items()}


def is_datable(time: Time) -> bool:
    """Tell whether a time says when something was done.

    A length has days only where its sentence says when it starts ("the three-day visit will begin Tuesday"), or where
    it is short and just over: "over the past 24 hours".
    """
    if time.when is None or time.type == "SET" or time.value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF"):
        return False
    return time.type != "DURATION" or time.rule in LASTING or (time.rule in JUST_OVER and time.when.precision == "days")


JUST_OVER = frozenset({"past-span", "number-past-span", "relative-unit"})
