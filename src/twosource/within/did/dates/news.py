"""The day that a deed told without a time is news of: a report tells what has just happened unless it says otherwise.

Comes in: parse, report and the dating of its deeds. Goes out: ``When``, "inferred". Example: in a report of 3 March
"Police detained forty men" is of the 2nd or 3rd; where the report's first lines tell of Monday, of Monday to the 3rd;
and after "The blast, on Feb. 7, killed ten" the next sentence's "Forty were hurt" is of 7 February.

Left without a date are what the words call old ("had shelled", "once", "previously"), what they tell as lasting or
done often, plans, questions, conditions, relative clauses, and all that stands beside a time of its own.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from twosource.model.facts import Time
from twosource.model.text import Parse, Report, Sentence, Span, Token, When
from twosource.within.did.dates import news_form, news_order
from twosource.within.did.dates.attach import is_datable, load_words
from twosource.within.did.dates.counted import Counted, is_at_another
from twosource.within.did.dates.dating import LEAD, Dating
from twosource.within.did.dates.news_story import Story
from twosource.within.did.dates.news_told import as_told
from twosource.within.did.dates.news_window import SURE_NEWS, Window
from twosource.within.did.dates.one_time import done_with, is_then, is_while
from twosource.within.when import anchors

# Shares right among dated news whose days were told elsewhere (some 200 deeds without a time of their own).
SURE_CARRIED = 0.6
SURE_COUNTED = 0.8
SPANS = frozenset({"relative-unit", "the-weekend"})
NEAR = 5  # a bare weekday in the first lines that would lie farther back is the day after the date that a page gives
# Days before the report in which lies what its body tells without a time (4 of 12 wrong days were farther back).
BODY = 3
UP = 4  # arcs from a noun or participle to the finite verb that tells it


class News:
    """Answers for the deeds of one report that no time expression dates."""

    def __init__(self, parse: Parse, report: Report, dating: Dating) -> None:
        self.parse = parse
        self.report = report
        self.dating = dating
        self.story = Story(parse, report, dating)
        first, last = anchors(report.published)
        if last is not None and dating.late is not None:
            last = min(last, date.max - timedelta(days=1)) + timedelta(days=1)  # the page may give the day before
        self.window = Window(first.isoformat(), last.isoformat()) if first is not None and last is not None else None
        self._day = self._news_day(self.window) if self.window is not None else None
        self.counted = Counted(parse, dating, lambda i: dating.date(i) or self.around(i))

    def around(self, trigger: int, carrier: int | None = None) -> When | None:
        """Return the days around which a deed without a time was done, None where its words do not tell news."""
        if self.window is None:
            return None
        if (days := self.counted.days(trigger if carrier is None else carrier)) is not None:
            is_over = days[0] <= self.window.last
            return self.inferred(days[0], min(days[1], self.window.last), SURE_COUNTED, days[2]) if is_over else None
        verb = self._teller(self.parse.tokens[trigger if carrier is None else carrier])
        if verb is None:
            return None
        if (told := as_told(self, verb, self.window)) is not None:
            return told
        if (days := self.counted.beside(verb, self._day)) is not None and days[0] <= self.window.last:
            return self.inferred(days[0], min(days[1], self.window.last), SURE_COUNTED, days[2])
        if is_then(self.parse, verb):
            return self.around(verb.head)  # "raised its alert, then recalled its envoy"
        is_counted, days = self.counted.beside_known(verb)
        if is_counted:
            return self.inferred(*days[:2], SURE_COUNTED, days[2]) if days and days[1] <= self.window.last else None
        if not self._is_news(verb, self.window):
            return None
        before = self.story.told_before(self.parse.sentence_of(verb.i), verb)
        if before is not None and before.when is not None:
            is_fresh = self.window.is_fresh(before.when) or (
                before.rule in SPANS and self.window.is_under_way(before.when)
            )
            goes_on = self.story.goes_on(before, verb)
            if is_at_another(self.parse, verb, before):
                return None
            if is_fresh and news_order.is_later(self.parse, verb) and before.when.start is not None:
                return self.inferred(before.when.start, self.window.last, SURE_CARRIED, before.when.evidence)
            if not is_fresh or (before.when.is_day and goes_on):
                return self._carried(before) if goes_on else None
            if goes_on and before.type == "DATE" and before.when.start is not None:
                start = min(before.when.start, self.window.last)  # "This week they met. She praised him": since then
                return self.inferred(start, self.window.last, SURE_CARRIED, before.when.evidence)
        if news_form.form_of(self.parse, verb) == "ongoing":
            return self.inferred(self.window.first, self.window.last, SURE_NEWS, ())
        return self._as_news(verb, self.window)

    def counted_off(self, trigger: int, carrier: int | None = None) -> When | None:
        """Return the days of a deed that is only placed by how long after or before another it is done."""
        days = self.counted.days(trigger if carrier is None else carrier) if self.window is not None else None
        return self.inferred(*days[:2], SURE_COUNTED, days[2]) if days is not None else None

    def _as_news(self, verb: Token, window: Window) -> When | None:
        """Return the days of which a report tells as news: wider for what its body tells in passing."""
        row = self.parse.sentence_of(verb.i)
        words, saying = load_words(), news_order.SAYING
        is_body = row.i > LEAD and verb.lemma not in words["telling"] and verb.lemma not in saying
        near = self.story.days_near(row, window) if is_body else self.story.days_in(row, window)
        if is_body and not near and news_form.form_of(self.parse, verb) == "past":
            return None  # far from any day of this week: of 48 such deeds 19 were of the days before the report
        far = window.before(1 if near else BODY) if is_body else window.last
        day = self._day.start if self._day is not None and self._day.start is not None else window.before(1)
        day = self._after(verb, window) or day
        if news_form.form_of(self.parse, verb) == "perfect" and self.story.days_in(row, window):
            day = min(day, window.before(1))  # "ended his visit on Wednesday, and Oslo has warned him": who knows when
        evidence = self._day.evidence if self._day is not None else ()
        return self.inferred(min((day, far, *near)), window.last, SURE_NEWS, evidence)

    def _after(self, verb: Token, window: Window) -> str | None:
        """Return the day of these days after which a deed is told: "After they fled on Monday, Mali shut its border"."""
        for clause in self.parse.dependents(verb.i, "advcl"):
            marks = [t.lower for t in self.parse.dependents(clause.i, "mark")]
            found = self.dating.date(clause.i) if "after" in marks and clause.tag in ("VBD", "VBN") else None
            if found is not None and found.is_day and window.is_fresh(found):
                return found.start
        return None

    def is_of_these_days(self, when: When) -> bool:
        """Tell whether days lie in the week before the report: who speaks after an old story speaks now."""
        return self.window is not None and self.window.is_fresh(when)

    def spoken(self, trigger: int, cue: int, *, is_direct: bool = False) -> When | None:
        """Return when an act of words in quoted speech was done, which is when it was said: "We condemn this".

        The past of a direct quotation is a past: "We opposed it", she said.
        """
        token = self.parse.tokens[trigger]
        form = news_form.form_of(self.parse, token)
        if token.dep == "acomp" and news_form.is_lasting(self.parse, self.parse.tokens[token.head]):
            token = self.parse.tokens[token.head]  # "I am ready to fight"
            form = news_form.form_of(self.parse, token)
        is_noting = self.parse.tokens[cue].lemma in load_words()["noting"]  # "noting that he supported it"
        if news_form.is_told_old(self.parse, token):
            return None  # "I hardly ever advise it"
        if form == "past" and (is_direct or is_noting or token.lemma not in load_words()["lasting"]):
            return None
        if news_form.is_performed(self.parse, token):
            token, form = self.parse.tokens[token.head], "present"
        is_still = any(t.lower == "still" for t in self.parse.dependents(token.i, "advmod"))
        is_said_now = form == "ongoing" and token.lemma in load_words()["telling"] and not is_still  # "we are asking"
        if not is_said_now and form not in ("present", "past"):
            return None
        if token.dep not in ("ROOT", "ccomp", "conj", "parataxis"):
            return None
        said = self.dating.date(cue)
        if said is None:
            return self.around(cue)
        return When(said.start, said.end, said.precision, "inferred", said.confidence, said.evidence)

    def _carried(self, time: Time) -> When | None:
        """Return the day or month of the sentence before where it dates a past verb there, else nothing."""
        when = time.when
        if when is None or when.start is None or when.end is None:
            return None
        above = self.dating.times.verb_of(time)
        is_month = when.precision in ("month", "week") and above is not None and self.parse.tokens[above].dep == "ROOT"
        if not when.is_day and not is_month:
            return None
        return replace(self.inferred(when.start, when.end, SURE_CARRIED, when.evidence), precision=when.precision)

    def inferred(self, start: str, end: str, sure: float, evidence: tuple[Span, ...]) -> When:
        """Return the days, less sure where the report's own are not."""
        known = self.report.published.confidence if self.report.published is not None else 1.0
        return When(start, end, "day" if start == end else "days", "inferred", round(sure * known, 3), evidence)

    def _teller(self, token: Token) -> Token | None:
        """Return the finite verb that tells a deed: itself, the verb of its participle, of its noun in the lead."""
        is_noun = not token.tag.startswith("VB")
        for _ in range(UP):
            above = done_with(self.parse, token)
            if above is not None:
                token, is_noun = above, False
                continue
            if token.tag.startswith("VB") and news_form.form_of(self.parse, token) is not None:
                return token
            head = self.parse.tokens[token.head]
            if head.i == token.i:
                return None
            if token.tag == "VBG" and token.dep == "acl" and self._is_paper(head):
                head = self.parse.tokens[
                    head.head
                ]  # "sent a letter congratulating her", "signed on to a letter vowing"
                head = self.parse.tokens[head.head] if head.pos == "ADP" else head
            elif news_form.is_made(self.parse, token):
                head = self.parse.tokens[head.head]  # "A letter signed by ten senators says"
            elif token.tag == "VBG":
                if token.dep not in ("advcl", "conj", "xcomp"):
                    return None
            elif is_noun and self._is_carried(token, head):
                pass
            elif is_noun and self.dating.is_within(token):
                head = self.parse.tokens[head.head]
            elif (
                not is_noun
                or token.tag.startswith("VB")
                or token.dep not in ("nsubj", "nsubjpass")
                or token.sentence > LEAD
            ):
                return None
            token, is_noun = head, False
        return None

    def _is_paper(self, noun: Token) -> bool:
        """Tell whether a noun is what a deed of words stands in, and nobody who does it: "by a member backing her"."""
        by = self.parse.tokens[noun.head].lower in ("by", "of", "from", "for", "with")
        return noun.dep == "dobj" or (noun.dep == "pobj" and not by)

    def _is_carried(self, token: Token, head: Token) -> bool:
        is_stance = token.dep == "acomp" and head.lemma == "be" and token.lemma in load_words()["stances"]
        return is_stance or (token.dep == "dobj" and head.lemma in load_words()["carrying"])

    def _is_headline(self, row: Sentence) -> bool:
        last, headline = self.parse.tokens[row.last - 1], self.report.headline
        is_top = row.i <= 1 or (headline is not None and headline.start <= row.start and row.end <= headline.end)
        return is_top and last.text not in (".", "!", "?", "”", '"', "''")

    def _is_news(self, verb: Token, window: Window) -> bool:
        """Tell whether the words tell what has just happened."""
        parse, words = self.parse, load_words()
        row = parse.sentence_of(verb.i)
        form = news_form.form_of(parse, verb)
        if any(t.lower == "times" for t in parse.dependents(verb.i, "npadvmod", "dobj")):
            return False  # "promised it hundreds of times"
        if news_order.names_known_deed(parse, verb) or (row.i > LEAD and news_order.is_ordered(parse, verb)):
            return False
        if news_order.is_later(parse, verb) and not any(True for _ in self.dating.times.times_in(row)):
            return self._told_lately(row, verb, window) is not None
        is_of_then = news_order.is_of_that_time(parse, verb) or self.story.is_of_that_day(verb)
        if is_of_then and self.story.told_before(row, verb) is None:
            return False
        is_deed = form == "past" and verb.lemma not in news_order.CUES
        is_carried = self.story.told_before(row, verb) is not None  # "In May they met. They signed a pact." is of May
        if row.i > LEAD and is_deed and not is_carried and self.story.is_in_old_story(row, window):
            return False
        if form == "perfect" and verb.lemma in words["lasting"]:
            return False  # "has supported the mill in the council"
        if row.i > LEAD and (form == "perfect" or (form == "past" and news_form.is_standing(parse, verb))):
            return False
        if form == "present" and not self._is_headline(row) and verb.lemma not in words["telling"]:
            return False
        if form == "present" and row.i > LEAD and not any(True for _ in parse.dependents(verb.i, "ccomp")):
            return False  # "He rejects a tax" tells where he stands, "He warns that it will fail" what he says
        if form in (None, "old") or parse.tokens[row.last - 1].text == "?" or self.story.is_old(verb, row, window):
            return False
        return self._is_under_news(verb, row, form)

    def _told_lately(self, row: Sentence, verb: Token, window: Window) -> str | None:
        """Return the day of this week that the sentences before tell: what came later came after it."""
        before = self.story.told_before(row, verb)
        when = before.when if before is not None else None
        return when.start if when is not None and when.is_day and window.is_fresh(when) else None

    def _is_under_news(self, verb: Token, row: Sentence, form: str | None) -> bool:
        """Tell whether what stands over a verb tells news too: "he said that they met", and not "he recalled that"."""
        parse, words = self.parse, load_words()
        token = verb
        for _ in range(UP):
            if news_form.is_told_old(parse, token):
                return False
            if token.dep in ("ROOT", "parataxis"):
                return True
            head = parse.tokens[token.head]
            if token.dep == "advcl" and not is_while(self.parse, token):
                return False
            if token.dep not in ("conj", "ccomp", "advcl") or not head.tag.startswith("VB"):
                return False
            if news_form.form_of(parse, head) in (None, "old") or head.lemma in words["recalling"]:
                return False
            if token.dep == "ccomp" and form == "past" and head.lemma in words["revealing"]:
                return False  # "Mali bought rifles, officials revealed": nobody says how long ago
            if token.dep == "ccomp" and news_form.stands_alone(self.report.text, token, head):
                return True
            if (
                token.dep == "ccomp"
                and form == "past"
                and row.i > LEAD
                and not news_form.is_told_first(self.report.text, row, token, head)
            ):
                return False  # what somebody tells to have been done may be old; in the first lines it is the news
            token = head
        return False

    def _news_day(self, window: Window) -> When | None:
        """Return the day that the first lines tell of in the past: "rebels attacked the town on Monday"."""
        times = [t for row in self.parse.sentences[: LEAD + 1] for t in self.dating.times.times_in(row)]
        told = [t for t in times if t.when is not None and is_datable(t) and t.type != "DURATION"]
        days = (t.when for t in told if t.when is not None and t.when.is_day and self._fits(t, t.when, window))
        spans = (t.when for t in told if t.when is not None and t.rule in SPANS and self._fits(t, t.when, window))
        return next(days, None) or next(spans, None)  # "toured the north this week": as wide as that

    def _fits(self, time: Time, when: When, window: Window) -> bool:
        is_near = when.start is not None and when.start >= window.before(NEAR)
        is_fresh = window.is_fresh(when) or (time.rule in SPANS and window.is_under_way(when))
        return is_near and is_fresh and self.dating.times.is_of_past(time)
