"""What stands around a deed in its report and makes it old: times beside it, and the story in which it is told.

Comes in: parse, report and the dating of its deeds. Goes out: yes or no, or the time told before. Example: after "In
2005 the party won" the sentence "The generals jailed its leader" is part of an old story, until a day of this week or a
speaker leads back to the news.
"""

from __future__ import annotations

import re

from twosource.model.facts import Time
from twosource.model.text import Parse, Report, Sentence, Token, When
from twosource.within.did.dates import news_form, news_order
from twosource.within.did.dates.attach import is_datable
from twosource.within.did.dates.dating import Dating
from twosource.within.did.dates.news_window import FRESH, Window

STORY = 8  # sentences before in which an old time makes what follows part of an old story
NEAR = 5  # sentences before in which a day of this week keeps the story in these days
BACK = 2  # sentences before within a paragraph whose day still holds


class Story:
    """Answers for the sentences around the deeds of one report."""

    def __init__(self, parse: Parse, report: Report, dating: Dating) -> None:
        self.parse = parse
        self.report = report
        self.dating = dating
        self._told: dict[int, list[When]] = {}
        self._past: dict[int, list[Time]] = {}
        self._old: dict[int, bool] = {}

    def is_old(self, verb: Token, row: Sentence, window: Window) -> bool:
        """Tell whether a clause names a time that is not of these days, or how long or how often."""
        for time in self.dating.times.times_in(row):
            if time.rule in ADJECTIVES or (
                self.dating.is_of_another(time, verb)
                and not self._is_of_occasion(time, verb)
                and not self._is_of_moment(time, verb)
            ):
                continue
            if time.type == "TIME" and time.when is None:
                continue  # "in the afternoon" of no told day
            value = time.value or ""
            if time.rule == "recent-span":
                return True  # "in recent days he warned them"
            if time.type == "SET" or value in ("PAST_REF", "FUTURE_REF"):
                return True
            if time.type == "DURATION" and self._is_object(time, verb):
                continue  # "declared a week of mourning"
            if (
                time.type == "DURATION"
                and "T" not in value
                and (COUNTED_OFF.match(self.report.text, time.span.end) or value[-1:] in "YMWE")
            ):
                return True  # "a day before the vote", "for years"
            if time.type == "DURATION" or value == "PRESENT_REF":
                continue
            if time.when is None or not window.is_fresh_or_ahead(time.when):
                return True
        return False

    def _is_object(self, time: Time, verb: Token) -> bool:
        """Tell whether a length of time is what was given or ordered, and not how long it was done."""
        first = self.parse.token_at(time.span.start)
        last = self.parse.token_at(time.span.end - 1)
        return any(
            first is not None and last is not None and first <= n.i <= last
            for n in self.parse.dependents(verb.i, "dobj")
        )

    def _is_of_occasion(self, time: Time, verb: Token) -> bool:
        """Tell whether a time names what the deed was done for or by: "his 2014 campaign", "a ruling in 2015"."""
        named = self.dating.times.verb_of(time)
        return named is not None and any(
            n.i == named for n in (*news_order.occasions(self.parse, verb), *news_order.subjects(self.parse, verb))
        )

    def _is_of_moment(self, time: Time, verb: Token) -> bool:
        """Tell whether a time is that of a clause that says when: "was shot after he came home on Friday, Oct. 23"."""
        i = self.dating.times.verb_of(time)
        if i is None:
            return False
        token = self.parse.tokens[i]
        is_moment = token.dep == "advcl" and token.head == verb.i and token.tag in ("VBD", "VBN")
        return is_moment and any(
            t.lower in ("after", "before", "when", "as") for t in self.parse.dependents(token.i, "mark", "advmod")
        )

    def is_of_that_day(self, verb: Token) -> bool:
        """Tell whether a clause names a day by one told before that is not known: "that day he defended the deal"."""
        nouns = self.parse.dependents(verb.i, "npadvmod")
        marked = (n for n in nouns if n.lower in news_order.DAYS and self.dating.times.at(n.i) is None)
        return any(
            t.lower in ("that", "same", "next", "following")
            for n in marked
            for t in self.parse.dependents(n.i, "det", "amod")
        )

    def told_before(self, row: Sentence, verb: Token) -> Time | None:
        """Return the last time that dates a past verb in the sentences before of this paragraph.

        A paragraph of a quotation goes on with what its speaker said in the one before.
        """
        paragraph = row.paragraph
        for n in range(row.i - 1, max(-1, row.i - 1 - BACK), -1):
            before = self.parse.sentences[n]
            if before.paragraph != paragraph:
                if before.paragraph != row.paragraph - 1 or not self._is_quoted_on(row, before, verb):
                    return None
                paragraph = before.paragraph
            times = self._past_in(before)
            if times:
                return times[-1]
        return None

    def _past_in(self, row: Sentence) -> list[Time]:
        found = self._past.get(row.i)
        if found is None:
            times = self.dating.times.times_in(row)
            found = [t for t in times if is_datable(t) and self.dating.times.is_of_past(t)]
            self._past[row.i] = found
        return found

    def _is_quoted_on(self, row: Sentence, before: Sentence, verb: Token) -> bool:
        """Tell whether a sentence only quotes more of what its speaker is told to have said ('"We won," Ann said')."""
        if verb.lemma not in news_order.TELLING:
            return False
        is_quoted = self.report.text[row.start : row.end].lstrip().startswith(news_form.OPENING)
        names = {t.lower for t in self.parse.dependents(verb.i, "nsubj")}
        doers = (t for t in self.parse.tokens[before.first : before.last] if t.dep == "nsubj")
        return is_quoted and any(t.lower in names for t in doers)

    def days_near(self, row: Sentence, window: Window) -> list[str]:
        """Return the days of this week that a sentence names, else the last one told shortly before it."""
        for n in range(row.i, max(-1, row.i - 1 - NEAR), -1):
            days = self.days_in(self.parse.sentences[n], window)
            if days:
                return days if n == row.i else days[-1:]
        return []

    def days_in(self, row: Sentence, window: Window) -> list[str]:
        """Return the days of this week that a sentence names, whatever it tells of them."""
        named = [t.when for t in self.dating.times.times_in(row) if is_datable(t) and t.type != "DURATION"]
        return [w.start for w in named if w is not None and w.is_day and w.start is not None and window.is_fresh(w)]

    def goes_on(self, time: Time, verb: Token) -> bool:
        """Tell whether a verb goes on with the story of a time told before.

        When something was said is not when what comes next was done: "The agency reported in May that he was sued. She
        accused him of theft."
        """
        above = self.dating.times.verb_of(time)
        if above is None or self.parse.tokens[above].lemma not in news_order.TELLING:
            return True
        names = {t.lower for t in self.parse.dependents(above, "nsubj")}
        doers = [*self.parse.dependents(verb.i, "nsubj", "nsubjpass")]
        return any(t.pos == "PRON" or t.lower in names for t in doers)

    def is_in_old_story(self, row: Sentence, window: Window) -> bool:
        """Tell whether the last time told before is of years or months ago and nothing since led back to the news."""
        if row.i not in self._old:
            self._old[row.i] = self._is_old_story(row, window)
        return self._old[row.i]

    def _is_old_story(self, row: Sentence, window: Window) -> bool:
        for n in range(row.i - 1, max(0, row.i - 1 - STORY), -1):
            before = self.parse.sentences[n]
            told = self._told_in(before)
            if told:  # "earlier this month" may be this week
                return (told[-1].end or "9999") < window.before(FRESH)
            if before.paragraph == row.paragraph and any(
                self._is_of_years(t) for t in self.dating.times.times_in(before)
            ):
                return True  # "They have quarrelled for years. Two men were jailed."
            tokens = self.parse.tokens[before.first : before.last]
            if any(t.lemma in MEMORY and t.tag in ("VBD", "VBG", "VBZ") and t.dep in ("ROOT", "conj") for t in tokens):
                return (
                    True  # "She recalled the night of the fire. Neighbours ran.", "He was referring to an old quarrel."
                )
            if any(t.dep == "ROOT" and t.lemma in news_order.TELLING for t in tokens):
                return False
        return False

    def _told_in(self, row: Sentence) -> list[When]:
        """Return the times of a sentence's main clause, else its days, else the times of its past clauses."""
        if row.i in self._told:
            return self._told[row.i]
        times = [t for t in self.dating.times.times_in(row) if is_datable(t) and t.when is not None]
        verbs = [self.parse.tokens[i] if (i := self.dating.times.verb_of(t)) is not None else None for t in times]
        pairs = [(t, v) for t, v in zip(times, verbs, strict=True) if v is not None and v.tag.startswith("VB")]
        main = [t for t, v in pairs if v.dep in ("ROOT", "conj")]
        fresh = [t for t in times if t.when is not None and t.when.is_day and t.rule != "month-day"]
        past = [
            t for t, v in pairs if v.tag in ("VBD", "VBN") and v.dep in ("advcl", "ccomp") and not self._is_aside(v)
        ]
        self._told[row.i] = [t.when for t in main or fresh or past if t.when is not None]
        return self._told[row.i]

    def _is_aside(self, verb: Token) -> bool:
        """Tell whether a clause stands within a relative one: "for those who were killed when it fell in May"."""
        return any(above.dep in ("relcl", "acl") for above in self.parse.ancestors(verb.i))

    def _is_of_years(self, time: Time) -> bool:
        """Tell whether a time is a length of years gone by: "for years", not "within five years", "a year"."""
        is_long = time.type == "DURATION" and time.when is None and (time.value or "").endswith(("Y", "DE", "CE"))
        return is_long and AHEAD.search(self.report.text, max(0, time.span.start - 12), time.span.end) is None


ADJECTIVES = frozenset({"recent", "current", "future"})  # "their recent stand" says nothing of when it was taken
MEMORY = frozenset({"recall", "remember", "reminisce", "refer", "allude"})
AHEAD = re.compile(
    r"\b(?:in|within|next|coming|a|an|per)\s+(?:the\s+|about\s+)?(?:\w+\s+)?(?:years?|decades?)$", re.IGNORECASE
)
COUNTED_OFF = re.compile(r"\s+(?:before|after|since|earlier|later|following)\b")
