"""When each deed was done: the time expression of its clause, of one joined to it, or the report's own news day.

Comes in: parse, report, times and the deeds. Goes out: ``When``. Example: in "They rallied on Friday, demanding his
return" the demand is of Friday too; "the town was shelled" with no time, in a report of 3 March, is news of the 2nd or
3rd (``around``, "inferred"), unless its words say that it is old: "had been shelled", "was once shelled".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date as Day
from datetime import timedelta
from itertools import islice

from twosource.model.facts import Time
from twosource.model.text import Parse, Report, Token, When, covered
from twosource.within.did.clauses import clause
from twosource.within.did.dates.attach import Attached, load_words
from twosource.within.did.dates.filed import Filed
from twosource.within.did.dates.one_time import (
    days_between,
    done_with,
    is_inner,
    is_on_day_of,
    is_one_tense,
    is_perfect,
    is_purpose,
    is_then,
    is_while,
)  # fmt: skip
from twosource.within.when import anchors

FAR = 8  # governors looked through for the verb of one tense
LEAD = 3  # sentences after the headline that tell the news
UP = 4  # governors looked through for the aside that a time stands in
MOST = 31  # days up to the report that a deed done "since" a day may be spread over
GRANTS = frozenset({"give", "grant", "allow"})
JOINED = 3  # verbs passed from a deed without a time to the one that has it


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
        is_furniture = covered(report.furniture)
        self.times = Attached(parse, [time for time in times if not is_furniture(time.span.start)], deeds)
        self._filed = Filed(parse, [time for time in times if is_furniture(time.span.start)], deeds)
        self.late = self._late_day()

    def date(self, trigger: int, carrier: int | None = None) -> When | None:
        """Return when a deed was done, as its own clause or one joined to it says."""
        for i in (trigger, carrier):
            if i is not None and (time := self._time(i, JOINED)) is not None and time.when is not None:
                if self._is_perfect(i, time.when):
                    return None
                if time.span in self.times.ending:
                    is_hour = time.type == "TIME" and time.when.is_day  # "had fled by nightfall": that day
                    return time.when if is_hour else self._ended(i, time.when)
                if self.late is not None and _is_bare_day(time) and time.when.start == self.late.isoformat():
                    week_on = (self.late + timedelta(days=7)).isoformat()
                    return replace(time.when, end=week_on, precision="days")
                return self.times.reach(time, time.when)
        for i in (trigger, carrier):
            if i is not None and (found := self._since(self.parse.tokens[i])) is not None:
                return found
        return self._filed.date(trigger, carrier)

    def _since(self, token: Token) -> When | None:
        """Return the days from a time up to the report: "have jailed ten men since Saturday", "since Saturday's coup"."""
        published = self.report.published
        if published is None or published.end is None or not is_perfect(self.parse, token, had=True):
            return None
        for prep in self.parse.dependents(token.i, "prep"):
            for noun in self.parse.dependents(prep.i, "pobj") if prep.lower == "since" else ():
                time = self.times.at(noun.i) or self.times.of(noun.i)
                when = time.when if time is not None else None
                if when is not None and when.is_day and days_between(when.start, published.end) in range(MOST + 1):
                    return replace(when, end=published.end, precision="days", how="inferred")
        return None

    def _is_perfect(self, i: int, when: When) -> bool:
        """Tell whether a verb cannot have a past time: "has been arrested over the bombings in Gao last year"."""
        published = self.report.published
        token = self.parse.tokens[i]
        has = is_perfect(self.parse, token)
        is_past = published is not None and (when.end or "9999") < (published.start or "")
        is_long = when.precision in ("year", "month")
        return token.tag == "VBN" and has and is_past and is_long

    def _late_day(self) -> Day | None:
        """Return the day six days back that the first lines tell of by its weekday alone, None where they do not.

        What happened "on Wednesday" in a report of Tuesday was either six days ago, or the page gives the day before; the
        day that a newsroom itself prints above its report is its own.
        """
        _, last = anchors(self.report.published)
        if last is None or (self.report.published is not None and self.report.published.how == "stated"):
            return None
        back = last - timedelta(days=6)
        rows = self.parse.sentences[: LEAD + 1]
        times = [t for row in rows for t in self.times.times_in(row) if _is_bare_day(t) and t.when is not None]
        told = [t for t in times if t.when is not None and t.when.start == back.isoformat()]
        verbs = [self.parse.tokens[i] for t in told if (i := self.times.verb_of(t)) is not None]
        is_late = any(v.tag in ("VBD", "VBN") and v.dep != "relcl" for v in verbs)
        return back if is_late else None

    def _ended(self, i: int, when: When) -> When | None:
        """Return the days up to a time; "was put off until Friday" was not done by then, but before it was told."""
        published = self.report.published
        is_past = self.parse.tokens[i].tag in ("VBD", "VBN", "VBZ", "VBP")
        if self.parse.tokens[i].lemma in GRANTS:
            return None  # "gave them until Friday to leave" is no deed of Friday
        if is_past and published is not None and (when.end or "") > (published.end or published.start or ""):
            return None
        return replace(when, start=None)

    def _time(self, i: int, steps: int) -> Time | None:
        """Return the time of a token, else that of the verb that it goes with."""
        own = self.times.of(i)
        if own is not None or steps <= 0:
            return own
        token = self.parse.tokens[i]
        return self._below(token) or self._joined(token, steps)

    def _below(self, token: Token) -> Time | None:
        """Return the time of what went with it: "Speaking on Friday, he praised them", "hurt in Friday's attack"."""
        for child in self.parse.dependents(token.i, "advcl", "prep"):
            is_speaking = child.tag == "VBG" and child.i < token.i and is_while(self.parse, child)
            if is_speaking and (own := self.times.given(child.i)) is not None:
                return own
            is_then = child.tag == "VBD" and is_while(self.parse, child)
            if is_then and token.tag == "VBD" and (own := self.times.of(child.i)):
                return own  # "raised it when the two met on 10 May"
            if child.dep == "prep" and child.lower in load_words()["within"] and not is_inner(self.parse, child, token):
                for noun in self.parse.dependents(child.i, "pobj"):
                    if token.lemma in load_words()["apart"] and noun.lemma in load_words()["violence"]:
                        continue  # "denied any role in Friday's attack"
                    acts = (noun.i, *(c.i for c in self.parse.dependents(noun.i, "acl")))  # "a note signed on Friday"
                    inner = [time for i in acts if (time := self.times.of(i)) is not None]
                    if inner:
                        return inner[0]
        for child in self.parse.dependents(token.i, "advcl", "ccomp"):
            if is_on_day_of(self.parse, child) and (own := self.times.of(child.i)) is not None:
                return own
        for child in self.parse.dependents(token.i, "nsubj", "nsubjpass"):  # "The attacks on Aug. 7 killed ten"
            if (named := self.times.named(child.i)) is not None:
                return named
            if self.times.is_deed_noun(child) and (held := self._held(child)) is not None:
                return held
        for child in self.parse.dependents(token.i, "conj"):  # "were killed and hurt in the attack on Friday"
            below = self.times.of(child.i) if self._is_one_act(child, token) else None
            if below is not None and below.when is not None and below.when.is_day:
                return below
        if token.tag in ("VBD", "VBG", "VBN"):  # "began to threaten them early last year"
            plans = (c for n in self.parse.dependents(token.i, "dobj") for c in self.parse.dependents(n.i, "acl"))
            aims = (*self.parse.dependents(token.i, "xcomp"), *plans)  # "withdrew a plan to raise it last month"
            infinitives = [c for c in aims if self._is_infinitive(c, token)]
            found = [time for c in infinitives if (time := self.times.of(c.i)) is not None]
            return next((t for t in found if t.when is not None and self._is_long_over(t.when)), None)
        return None

    def _held(self, noun: Token) -> Time | None:
        """Return the time at which a gathering is told beside it to have been held: "The summit, held on Monday, saw"."""
        clauses = (c for c in self.parse.dependents(noun.i, "acl") if c.lemma in load_words()["making"])
        return next((time for c in clauses if (time := self.times.given(c.i)) is not None), None)

    def _is_infinitive(self, child: Token, token: Token) -> bool:
        """Tell whether a clause tells what a verb began or threatened to do: "threatened to shut the port last year"."""
        is_begun = token.lemma in load_words()["aspect"]
        return child.i > token.i and (is_begun or any(t.tag == "TO" for t in self.parse.dependents(child.i, "aux")))

    def _is_one_act(self, child: Token, token: Token) -> bool:
        has_doer = bool(self.parse.dependents(child.i, "nsubj", "nsubjpass"))
        return not has_doer and is_one_tense(self.parse, child, token)

    def _is_long_over(self, when: When) -> bool:
        """Tell whether a time is a month, a year: only what is over is told of an infinitive in the past."""
        published = self.report.published
        return not when.is_day and published is not None and (when.end or "9999") < (published.start or "")

    def is_of_another(self, time: Time, verb: Token) -> bool:
        """Tell whether a time belongs to an aside: "rejected the pact that they had signed last year"."""
        i = self.times.verb_of(time)
        if i is None or i == verb.i:
            return False
        token = self.parse.tokens[i]
        if not token.tag.startswith("VB"):
            return True  # "endorsed last week's plan"
        for above in (token, *islice(self.parse.ancestors(i), UP)):
            if above.i == verb.i:
                return False
            if above.dep == "advcl" and is_while(self.parse, above):
                return False
            if above.dep in ("relcl", "acl", "ccomp", "advcl", "poss"):
                return True
        return False

    def _joined(self, token: Token, steps: int) -> Time | None:
        """Return the time of the verb above, where both are of one time."""
        head = self.parse.tokens[token.head]
        if head.i == token.i:
            return None
        if self.is_within(token):
            above = self.parse.tokens[head.head]
            return self._time(above.head if above.dep == "nsubj" else above.i, steps - 1)
        is_after = any(t.lower in ("after", "before") for t in self.parse.dependents(token.i, "mark"))
        is_next = token.dep == "conj" or is_then(self.parse, token)
        if is_next and token.tag.startswith("VB"):
            return None if is_after else self._of_conjunct(token, steps)  # "fled on Monday, a day after he had sued"
        if token.dep == "relcl":
            return self._when_clause(token, head) or self._in_which(token, head, steps)
        if token.dep == "advcl" and (is_while(self.parse, token) or is_purpose(self.parse, token, head)):
            return self._before_when(token) or self._time(head.i, steps - 1)
        if (doing := done_with(self.parse, token)) is not None:
            return self._time(doing.i, steps - 1)
        if token.dep == "acl" and token.tag == "VBN" and token.lemma in load_words()["making"]:
            return self.times.named(head.i)  # "the March 3 accord signed by both"
        is_aim = token.tag == "VB" and head.lemma in load_words()["gatherings"]
        if token.dep == "acl" and (token.tag == "VBG" or is_aim):
            return self._time(head.i, steps - 1)  # "in a demonstration demanding his return", "a rally to demand it"
        if token.dep == "acomp" and head.lemma == "be":
            return self._time(head.i, steps - 1)  # "is due in Oslo on Sunday"
        if token.dep == "dobj" and head.lemma in load_words()["attending"]:
            return self._time(head.i, steps - 1)
        return None

    def _of_conjunct(self, token: Token, steps: int) -> Time | None:
        """Return the time of the verb that a coordinated one goes with: the nearest of its tense above that has one.

        "said on Friday that they will stand with them, and praised Rome": praised on Friday. "In 2005 it lost its seat
        and the mayor resigned": within a year two doers need not act together.
        """
        is_apart = bool(self.parse.dependents(token.i, "nsubj", "nsubjpass"))
        first = {t.lower for t in self.parse.dependents(token.head, "aux")}
        is_other = clause.is_passive(self.parse, token.head) and not clause.is_passive(self.parse, token.i)
        if "had" in first and not is_apart and not is_other and token.tag in ("VBD", "VBN"):
            return self._time(token.head, steps - 1)  # "said on Friday that he had ignored and attacked her"
        above = [a for a in islice(self.parse.ancestors(token.i), FAR) if is_one_tense(self.parse, token, a)]
        for head in above[:2]:
            time = self._time(head.i, steps - 1)
            if time is not None:
                return time if not is_apart or (time.when is not None and time.when.is_day) else None
            if head.dep not in ("ccomp", "advcl", "xcomp"):
                return None
        return None

    def is_within(self, token: Token) -> bool:
        """Tell whether a noun tells what its verb was done in: "warned them on Tuesday during a visit"."""
        head = self.parse.tokens[token.head]
        above = self.parse.tokens[head.head]
        is_in = head.lower in ("during", "at") or (head.lower == "in" and self.times.is_deed_noun(token))
        is_in = is_in or (head.lower == "on" and token.lemma in load_words()["journeys"])
        return token.dep == "pobj" and is_in and (above.tag.startswith("VB") or above.dep == "nsubj")

    def _when_clause(self, token: Token, head: Token) -> Time | None:
        """Return the time that a clause is told of: "on Thursday, when two men were arrested"."""
        if not any(t.lower == "when" for t in self.parse.dependents(token.i, "advmod")):
            return None
        return self.times.at(head.i) or self._before_when(token)

    def _in_which(self, token: Token, head: Token, steps: int) -> Time | None:
        """Return the time of the gathering in which it was done: "spoke at a rally on Friday, where he accused them"."""
        is_where = any(t.lower == "where" for t in self.parse.dependents(token.i, "advmod"))
        preps = [p for p in self.parse.dependents(token.i, "prep") if p.lower in load_words()["within"]]
        is_which = any(t.lower == "which" for p in preps for t in self.parse.dependents(p.i, "pobj"))
        is_gathering = self.times.is_deed_noun(head) or head.lemma in load_words()["gatherings"]
        if is_where and (own := self.times.at(head.i)) is not None:
            return own  # "at a rally on Friday where he accused them"
        if not is_which and not (is_where and is_gathering):
            return None
        for above in (head, *islice(self.parse.ancestors(head.i), UP)):  # "a debate on the radio, in which he said"
            if above.tag.startswith("VB"):
                return self._time(above.i, steps - 1)
            if (own := self.times.of(above.i)) is not None:
                return own
        return None

    def _before_when(self, token: Token) -> Time | None:
        """Return the time right before the "when" of a clause, wherever the parse hangs it."""
        mark = next((t for t in self.parse.dependents(token.i, "advmod", "mark") if t.lower == "when"), None)
        if mark is None:
            return None
        is_after_comma = mark.i > 1 and self.parse.tokens[mark.i - 1].text == ","
        return self.times.at(mark.i - 2 if is_after_comma else mark.i - 1)


def _is_bare_day(time: Time) -> bool:
    return time.rule in ("weekday", "weekday-part", "short-weekday", "clock-day")
