"""When each deed was done: the time expression of its clause, of one joined to it, or the report's own news day.

Comes in: parse, report, times and the deeds. Goes out: ``When``. Example: in "They rallied on Friday, demanding his
return" the demand is of Friday too; "the town was shelled" with no time, in a report of 3 March, is news of the 2nd or
3rd (``around``, "inferred"), unless its words say that it is old: "had been shelled", "was once shelled".

What clause a time belongs to follows the parse: up from the time over prepositions and nouns to a verb, never out of
"after", "since" or "about", and never from "Friday's attack" to the verb that only speaks of the attack.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from twosource.lexicon.load import load_yaml
from twosource.model.facts import Time
from twosource.model.text import Parse, Report, Sentence, Span, Token, When
from twosource.within.did.clause import FINITE, joined_to
from twosource.within.times.lasting import RULES as LASTING

CLIMB = 8  # arcs from a time expression up to the deed that it dates; longer chains were wrong attachments
BETWEEN = 12  # tokens from a verb to its second time, in which a noun of a deed may stand
JOINED = 3  # verbs passed from a deed without a time to the one that has it
FILE = "dating.yaml"
CLAUSES = frozenset({"relcl", "ccomp", "advcl", "acl", "csubj", "parataxis", "pcomp"})
OWNED = frozenset({"poss", "compound", "amod", "nmod", "nummod"})


@cache
def load_words() -> dict[str, frozenset[str]]:
    """Return the word lists of ``data/dating.yaml``."""
    return {name: frozenset(words) for name, words in load_yaml(FILE).items()}


class Dating:
    """Answers for the deeds of one report; each time expression is given to one verb or noun, once.

    Args:
        parse: the report's parse.
        report: its ``published`` bounds what is news.
        times: its time expressions.
        deeds: tokens that tell a deed, and verbs that carry a deed's noun ("held" talks).
    """

    def __init__(self, parse: Parse, report: Report, times: Sequence[Time], deeds: frozenset[int]) -> None:
        self.parse = parse
        self.report = report
        self.deeds = deeds
        self._times = [t for t in times if is_datable(t)]
        self._rows: dict[int, list[Time]] = {}
        for time in times:
            at = parse.token_at(time.span.start)
            if at is not None:
                self._rows.setdefault(parse.tokens[at].sentence, []).append(time)
        self._given: dict[int, tuple[int, Time]] = {}
        self._named: dict[int, Time] = {}
        self._ending: set[Span] = set()
        for time in self._times:
            self._give(time)

    def date(self, trigger: int, carrier: int | None = None) -> When | None:
        """Return when a deed was done, as its own clause or one joined to it says."""
        for i in (trigger, carrier):
            if i is not None and (time := self._time(i, JOINED)) is not None and time.when is not None:
                return self._ended(i, time.when) if time.span in self._ending else time.when
        return None

    def _ended(self, i: int, when: When) -> When | None:
        """Return the days up to a time; "was put off until Friday" was not done by then, but before it was told."""
        published = self.report.published
        is_past = self.parse.tokens[i].tag in ("VBD", "VBN")
        if is_past and published is not None and (when.end or "") > (published.end or published.start or ""):
            return None
        return replace(when, start=None)

    def times_in(self, row: Sentence) -> Sequence[Time]:
        """Return the time expressions of a sentence, dated or not."""
        return self._rows.get(row.i, ())

    def is_of_past(self, time: Time) -> bool:
        """Tell whether a time dates a past verb that is no aside: "The blast, on Feb. 7, killed ten"."""
        at = self._head(time)
        above = self._climb(at, time) if at is not None else []
        top = self.parse.tokens[above[-1]] if above else None
        if top is not None and top.pos != "VERB" and top.dep == "pobj":  # "in a speech on Friday, he called ..."
            prep = self.parse.tokens[top.head]
            top = self.parse.tokens[prep.head] if prep.lower in load_words()["within"] else None
        return top is not None and top.tag in ("VBD", "VBN") and top.dep not in ("relcl", "acl", "advcl")

    def _give(self, time: Time) -> None:
        """Give a time to the first deed or verb above it."""
        at = self._head(time)
        if at is None:
            return
        for steps, i in enumerate(self._climb(at, time)):
            if self._takes(i):
                known = self._given.get(i)
                noun = self._noun_between(i, at) if known is not None and steps <= known[0] + 1 else None
                if noun is not None:
                    self._named.setdefault(noun, time)
                elif known is None or steps < known[0]:
                    self._given[i] = (steps, time)
                return

    def _noun_between(self, verb: int, at: int) -> int | None:
        """Return the noun of a deed that a verb's second time dates: "on Saturday condemned the raid in Oslo Friday"."""
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
        token, is_direct = tokens[at], True
        for _ in range(CLIMB):
            head = tokens[token.head]
            if head.i == token.i or token.dep in CLAUSES:
                break
            is_blocking = token.lower in load_words()["blocking"] and time.rule not in JUST_OVER
            if token.dep in ("prep", "agent") and is_blocking:
                break
            if token.dep == "prep" and token.lower in load_words()["ending"]:
                self._ending.add(time.span)
            found.append(head.i)
            if head.tag.startswith("VB"):
                break
            is_of = token.dep == "prep" and token.lower == "of"  # "the events of Tuesday"
            if token.dep in OWNED or is_of or (is_direct and self.is_deed_noun(head)):
                # "Friday's attack", "the attack on Friday": its verb takes the day only where it was done in the deed:
                # "was killed in Friday's attack" (``_below``).
                self._named.setdefault(head.i, time)
                break
            is_direct = is_direct and head.pos == "ADP"
            token = head
        return found

    def is_deed_noun(self, token: Token) -> bool:
        """Tell whether a noun tells a deed: "attack", "election"."""
        if token.pos not in ("NOUN", "PROPN"):
            return False
        return (
            token.i in self.deeds
            or token.lemma in load_words()["deeds"]
            or token.lower.endswith(("tion", "sion", "ment"))
        )

    def _time(self, i: int, steps: int) -> Time | None:
        """Return the time of a token, else that of the verb that it goes with."""
        own = self._of_noun(i)
        if own is not None or steps <= 0:
            return own
        token = self.parse.tokens[i]
        return self._below(token) or self._joined(token, steps)

    def _below(self, token: Token) -> Time | None:
        """Return the time of what went with it: "Speaking on Friday, he praised them", "hurt in Friday's attack"."""
        for child in self.parse.dependents(token.i, "advcl", "prep"):
            if (
                child.tag == "VBG"
                and child.i < token.i
                and self.is_while(child)
                and (own := self._given.get(child.i)) is not None
            ):
                return own[1]
            if child.dep == "prep" and child.lower in load_words()["within"]:
                for noun in self.parse.dependents(child.i, "pobj"):
                    if (inner := self._of_noun(noun.i)) is not None:
                        return inner
        for child in self.parse.dependents(token.i, "nsubj", "nsubjpass"):  # "The attacks on Aug. 7 killed ten"
            if child.i in self._named:
                return self._named[child.i]
        for child in self.parse.dependents(token.i, "conj"):  # "were killed and hurt in the attack on Friday"
            below = self._of_noun(child.i) if self._is_one_act(child, token) else None
            if below is not None and below.when is not None and below.when.is_day:
                return below
        if token.tag in ("VBD", "VBG", "VBN"):  # "began to threaten them early last year"
            infinitives = [c for c in self.parse.dependents(token.i, "xcomp") if c.i > token.i]
            found = [time for c in infinitives if (time := self._of_noun(c.i)) is not None]
            return next((t for t in found if t.when is not None and self._is_long_over(t.when)), None)
        return None

    def _is_one_act(self, child: Token, token: Token) -> bool:
        has_doer = any(True for _ in self.parse.dependents(child.i, "nsubj", "nsubjpass"))
        return not has_doer and _is_one_tense(self.parse, child, token)

    def _is_long_over(self, when: When) -> bool:
        """Tell whether a time is a month, a year: only what is over is told of an infinitive in the past."""
        published = self.report.published
        return not when.is_day and published is not None and (when.end or "9999") < (published.start or "")

    def _of_noun(self, i: int) -> Time | None:
        own = self._given.get(i)
        return own[1] if own is not None else self._named.get(i)

    def is_while(self, child: Token) -> bool:
        """Tell whether an adverbial clause is of the same time as its verb: a participle, or "as", "while", "when"."""
        marks = [t.lower for t in self.parse.dependents(child.i, "mark", "advmod", "prep")]
        if any(mark in load_words()["same_time"] for mark in marks):
            return True
        has_mark = any(t.dep == "mark" for t in self.parse.dependents(child.i, "mark"))
        return child.tag == "VBG" and not has_mark

    def _joined(self, token: Token, steps: int) -> Time | None:
        """Return the time of the verb above, where both are of one time."""
        head = self.parse.tokens[token.head]
        if head.i == token.i:
            return None
        if self.is_within(token):
            return self._time(self.parse.tokens[head.head].i, steps - 1)
        if token.dep == "conj" and token.tag in FINITE:
            head = joined_to(self.parse, token)
        if token.dep == "conj" and token.tag.startswith("VB") and _is_one_tense(self.parse, token, head):
            time = self._time(head.i, steps - 1)
            is_apart = any(True for _ in self.parse.dependents(token.i, "nsubj", "nsubjpass"))
            # "In 2005 it lost its seat and the mayor resigned": within a year two doers need not act together.
            return time if time is None or not is_apart or (time.when is not None and time.when.is_day) else None
        if token.dep == "relcl":
            return self._when_clause(token, head)
        if token.dep == "advcl" and (self.is_while(token) or self._is_purpose(token, head)):
            return self._before_when(token) or self._time(head.i, steps - 1)
        if token.dep == "acl" and token.tag == "VBG":  # "in a demonstration demanding his return"
            return self._time(head.i, steps - 1)
        if token.dep == "xcomp" and head.lemma in load_words()["aspect"]:
            return self._time(head.i, steps - 1)
        return None

    def is_within(self, token: Token) -> bool:
        """Tell whether a noun tells what its verb was done in: "warned them on Tuesday during a visit"."""
        head = self.parse.tokens[token.head]
        above = self.parse.tokens[head.head]
        is_in = head.lower in ("during", "at") or (head.lower == "in" and self.is_deed_noun(token))
        return token.dep == "pobj" and is_in and above.tag.startswith("VB")

    def _is_purpose(self, token: Token, head: Token) -> bool:
        """Tell whether a deed is what another was for: "rallied on Friday to demand his return"."""
        has_to = any(t.tag == "TO" for t in self.parse.dependents(token.i, "aux"))
        return has_to and token.tag == "VB" and head.lemma in load_words()["gathering"]

    def _when_clause(self, token: Token, head: Token) -> Time | None:
        """Return the time that a clause is told of: "on Thursday, when two men were arrested"."""
        if not any(t.lower == "when" for t in self.parse.dependents(token.i, "advmod")):
            return None
        return next((t for t in self._times if t.span.start <= head.start < t.span.end), None) or self._before_when(
            token
        )

    def _before_when(self, token: Token) -> Time | None:
        """Return the time right before the "when" of a clause, wherever the parse hangs it."""
        mark = next((t for t in self.parse.dependents(token.i, "advmod", "mark") if t.lower == "when"), None)
        if mark is None:
            return None
        ends = {
            self.parse.tokens[i].end
            for i in (mark.i - 1, mark.i - 2)
            if i >= 0 and (i == mark.i - 1 or self.parse.tokens[mark.i - 1].text == ",")
        }
        return next((t for t in self._times if t.span.end in ends), None)


def is_datable(time: Time) -> bool:
    """Tell whether a time says when something was done.

    A length has days only where its sentence says when it starts ("the three-day visit will begin Tuesday"), or where
    it is short and just over: "over the past 24 hours".
    """
    if time.when is None or time.type == "SET" or time.value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF"):
        return False
    return time.type != "DURATION" or time.rule in LASTING or (time.rule in JUST_OVER and time.when.precision == "days")


JUST_OVER = frozenset({"past-span", "number-past-span"})


def _is_one_tense(parse: Parse, token: Token, head: Token) -> bool:
    if token.tag != head.tag or token.tag not in ("VBD", "VBN", "VBZ", "VB"):
        return False
    own = {t.lower for t in parse.dependents(token.i, "aux", "auxpass")}
    return not own or own == {t.lower for t in parse.dependents(head.i, "aux", "auxpass")}
