"""The day that a deed told without a time is news of: a report tells what has just happened unless it says otherwise.

Comes in: parse, report and the dating of its deeds. Goes out: ``When``, "inferred". Example: in a report of 3 March
"Police detained forty men" is of the 2nd or 3rd; where the report's first lines tell of Monday, of Monday to the 3rd;
and after "The blast, on Feb. 7, killed ten" the next sentence's "Forty were hurt" is of 7 February.

Left without a date are what the words call old ("had shelled", "once", "previously"), what they tell as lasting or
done often, plans, questions, conditions, relative clauses, and all that stands beside a time of its own.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from twosource.model.facts import Time
from twosource.model.text import Parse, Report, Sentence, Span, Token, When
from twosource.within.did.attach import is_datable, load_words
from twosource.within.did.dating import Dating
from twosource.within.when import anchors

# Shares right among dated news whose days were told elsewhere (some 200 deeds without a time of their own).
SURE_NEWS = 0.7
SURE_CARRIED = 0.6
LEAD = 3  # sentences after the headline in which "has signed" tells news
FRESH = 7  # days before the report: a day in its first lines that lies farther back is no news day
BACK = 2  # sentences before within a paragraph whose day still holds
UP = 4  # arcs from a noun or participle to the finite verb that tells it


class Window(NamedTuple):
    """The first and last day on which the report may have been published, in ISO 8601."""

    first: str
    last: str

    def before(self, days: int) -> str:
        """Return the day ``days`` before the first."""
        return (date.fromisoformat(self.first) - timedelta(days=days)).isoformat()

    def is_fresh(self, when: When) -> bool:
        """Tell whether a time is of these days."""
        return when.start is not None and when.end is not None and self.before(FRESH) <= when.start <= self.last

    def is_fresh_or_ahead(self, when: When) -> bool:
        """Tell whether a time is of these days or of later ones: "asked them to return on Friday"."""
        return self.is_fresh(when) or (when.start is not None and when.start > self.last)


class News:
    """Answers for the deeds of one report that no time expression dates."""

    def __init__(self, parse: Parse, report: Report, dating: Dating) -> None:
        self.parse = parse
        self.report = report
        self.dating = dating
        first, last = anchors(report.published)
        self._window = Window(first.isoformat(), last.isoformat()) if first is not None and last is not None else None
        self._day = self._news_day(self._window) if self._window is not None else None

    def around(self, trigger: int, carrier: int | None = None) -> When | None:
        """Return the days around which a deed without a time was done, None where its words do not tell news."""
        if self._window is None:
            return None
        verb = self._teller(self.parse.tokens[trigger if carrier is None else carrier])
        if verb is None or not self._is_news(verb, self._window):
            return None
        before = self._told_before(self.parse.sentence_of(verb.i))
        if before is not None and not (before.when is not None and self._window.is_fresh(before.when)):
            return self._carried(before)
        if before is not None and before.when is not None and before.when.is_day:
            return self._carried(before)
        if _form(self.parse, verb) == "ongoing":
            return self._inferred(self._window.first, self._window.last, SURE_NEWS, ())
        if self._day is not None and self._day.start is not None:
            return self._inferred(self._day.start, self._window.last, SURE_NEWS, self._day.evidence)
        return self._inferred(self._window.before(1), self._window.last, SURE_NEWS, ())

    def is_of_these_days(self, when: When) -> bool:
        """Tell whether days lie in the week before the report: who speaks after an old story speaks now."""
        return self._window is not None and self._window.is_fresh(when)

    def spoken(self, trigger: int, cue: int) -> When | None:
        """Return when an act of words in quoted speech was done, which is when it was said: "We condemn this"."""
        token = self.parse.tokens[trigger]
        form = _form(self.parse, token)
        if form == "past" and token.lemma not in load_words()["lasting"]:
            return None
        if form not in ("present", "past") or token.dep not in ("ROOT", "ccomp", "conj", "parataxis"):
            return None
        said = self.dating.date(cue)
        if said is None:
            return self.around(cue)
        return When(said.start, said.end, said.precision, "inferred", said.confidence, said.evidence)

    def _carried(self, time: Time) -> When | None:
        """Return the day of the sentence before where it dates a past verb there, else nothing."""
        when = time.when
        if when is None or not when.is_day or when.start is None:
            return None
        return self._inferred(when.start, when.start, SURE_CARRIED, when.evidence)

    def _inferred(self, start: str, end: str, sure: float, evidence: tuple[Span, ...]) -> When:
        known = self.report.published.confidence if self.report.published is not None else 1.0
        return When(start, end, "day" if start == end else "days", "inferred", round(sure * known, 3), evidence)

    def _teller(self, token: Token) -> Token | None:
        """Return the finite verb that tells a deed: itself, the verb of its participle, of its noun in the lead."""
        is_noun = not token.tag.startswith("VB")
        for _ in range(UP):
            if token.tag.startswith("VB") and _form(self.parse, token) is not None:
                return token
            head = self.parse.tokens[token.head]
            if head.i == token.i:
                return None
            if token.tag == "VBG" and token.dep == "acl" and head.dep in ("dobj", "pobj"):
                head = self.parse.tokens[
                    head.head
                ]  # "sent a letter congratulating her", "signed on to a letter vowing"
                head = self.parse.tokens[head.head] if head.pos == "ADP" else head
            elif token.tag == "VBG":
                if token.dep not in ("advcl", "conj", "xcomp"):
                    return None
            elif is_noun and self._is_carried(token, head):
                pass
            elif is_noun and self.dating.is_within(token):
                head = self.parse.tokens[head.head]
            elif not is_noun or token.tag.startswith("VB") or token.dep not in TOLD_NOUNS or token.sentence > LEAD:
                return None
            token, is_noun = head, False
        return None

    def _is_carried(self, token: Token, head: Token) -> bool:
        return token.dep == "dobj" and head.lemma in load_words()["carrying"]

    def _is_ordered(self, verb: Token) -> bool:
        """Tell whether a deed is told as before or after another: "was punished after it had let them pass"."""
        marks = [t for c in self.parse.dependents(verb.i, "advcl") for t in self.parse.dependents(c.i, "mark")]
        marks += [t for t in self.parse.dependents(verb.i, "prep") if not any(self.parse.dependents(t.i, "pcomp"))]
        return any(t.lower in load_words()["ordering"] for t in marks)

    def _names_known_deed(self, verb: Token) -> bool:
        """Tell whether it was done by or in a deed that is named as known: "the bombings have killed 200 people"."""
        subjects = [*self.parse.dependents(verb.i, "nsubj")]
        if not subjects and verb.dep == "conj":
            subjects = [*self.parse.dependents(verb.head, "nsubj")]
        subjects += [
            noun
            for prep in self.parse.dependents(verb.i, "prep")
            if prep.lower in load_words()["within"]
            for noun in self.parse.dependents(prep.i, "pobj")
            if noun.lemma in load_words()["violence"]
        ]
        for subject in subjects:
            is_the = any(t.lower in ("the", "those", "these", "that") for t in self.parse.dependents(subject.i, "det"))
            if is_the and subject.lemma in load_words()["deeds"]:
                return True
        return False

    def _is_headline(self, row: Sentence) -> bool:
        last = self.parse.tokens[row.last - 1]
        return row.i <= 1 and last.text not in (".", "!", "?", "”", '"', "''")

    def _is_news(self, verb: Token, window: Window) -> bool:
        """Tell whether the words tell what has just happened."""
        parse, words = self.parse, load_words()
        row = parse.sentence_of(verb.i)
        form = _form(parse, verb)
        if any(t.lower == "times" for t in parse.dependents(verb.i, "npadvmod", "dobj")):
            return False  # "promised it hundreds of times"
        if self._names_known_deed(verb) or (row.i > LEAD and self._is_ordered(verb)):
            return False
        if form == "perfect" and row.i > LEAD:
            return False
        if form == "present" and not self._is_headline(row) and verb.lemma not in words["telling"]:
            return False
        if form in (None, "old") or parse.tokens[row.last - 1].text == "?" or self._is_old(verb, row, window):
            return False
        token = verb
        for _ in range(UP):
            if any(t.lower in words["old"] for t in parse.dependents(token.i, "advmod", "mark", "npadvmod")):
                return False
            if token.dep in ("ROOT", "parataxis"):
                return True
            head = parse.tokens[token.head]
            if token.dep == "advcl" and not self.dating.is_while(token):
                return False
            if token.dep not in ("conj", "ccomp", "advcl") or not head.tag.startswith("VB"):
                return False
            if _form(parse, head) in (None, "old") or head.lemma in words["recalling"]:
                return False
            if token.dep == "ccomp" and form == "past" and row.i > LEAD:
                return False  # what somebody tells to have been done may be old; in the first lines it is the news
            token = head
        return False

    def _is_old(self, verb: Token, row: Sentence, window: Window) -> bool:
        """Tell whether a clause names a time that is not of these days, or how long or how often."""
        for time in self.dating.times.times_in(row):
            if time.rule in ADJECTIVES or self._is_of_another(time, verb):
                continue
            value = time.value or ""
            if time.type == "SET" or value in ("PAST_REF", "FUTURE_REF"):
                return True
            if time.type == "DURATION" and (self._is_counted_off(time) or ("T" not in value and value[-1:] in "YMWE")):
                return True  # "a day before the vote", "for years"
            if time.type == "DURATION" or value == "PRESENT_REF":
                continue
            if time.when is None or not window.is_fresh_or_ahead(time.when):
                return True
        return False

    def _is_of_another(self, time: Time, verb: Token) -> bool:
        """Tell whether a time belongs to an aside: "rejected the pact that they had signed last year"."""
        i = self.dating.times.verb_of(time)
        if i is None or i == verb.i:
            return False
        token = self.parse.tokens[i]
        if not token.tag.startswith("VB"):
            return True  # "endorsed last week's plan"
        for above in (token, *islice(self.parse.ancestors(i), UP)):
            if above.i == verb.i:
                return False
            if above.dep == "advcl" and self.dating.is_while(above):
                return False
            if above.dep in ("relcl", "acl", "ccomp", "advcl", "poss"):
                return True
        return False

    def _is_counted_off(self, time: Time) -> bool:
        """Tell whether a length is counted from something else: "days before releasing it"."""
        return bool(COUNTED_OFF.match(self.report.text, time.span.end))

    def _told_before(self, row: Sentence) -> Time | None:
        """Return the last time that dates a past verb in the sentences before of this paragraph."""
        for n in range(row.i - 1, max(-1, row.i - 1 - BACK), -1):
            before = self.parse.sentences[n]
            if before.paragraph != row.paragraph:
                return None
            times = [t for t in self.dating.times.times_in(before) if is_datable(t) and self.dating.times.is_of_past(t)]
            if times:
                return times[-1]
        return None

    def _news_day(self, window: Window) -> When | None:
        """Return the day that the first lines tell of in the past: "rebels attacked the town on Monday"."""
        times = [t for row in self.parse.sentences[: LEAD + 1] for t in self.dating.times.times_in(row)]
        return next(
            (t.when for t in times if t.when is not None and _is_day(t) and self._fits(t, t.when, window)), None
        )

    def _fits(self, time: Time, when: When, window: Window) -> bool:
        return window.is_fresh(when) and self.dating.times.is_of_past(time)


def _is_day(time: Time) -> bool:
    return is_datable(time) and time.type != "DURATION" and time.when is not None and time.when.is_day


ADJECTIVES = frozenset({"recent", "current", "future"})  # "their recent stand" says nothing of when it was taken
COUNTED_OFF = re.compile(r"\s+(?:before|after|since|earlier|later|following)\b")
TOLD_NOUNS = frozenset({"nsubj", "nsubjpass"})


def _form(parse: Parse, verb: Token) -> str | None:
    """Return how a verb tells its deed: past, perfect, present, ongoing, old ("had left"), None where it does not."""
    aux = {t.lower for t in parse.dependents(verb.i, "aux", "auxpass")}
    if verb.dep == "conj" and not aux and verb.tag == "VBN":
        aux = {t.lower for t in parse.dependents(verb.head, "aux", "auxpass")}
    if aux & OLD_AUX:
        return "old"
    if aux & MODAL or "to" in aux:
        return None
    if aux & {"has", "have", "'ve", "’ve"}:
        return "perfect"
    if verb.tag == "VBD" or (aux & {"was", "were", "did", "got"} and verb.tag != "VBG"):
        return "past"
    if verb.tag == "VBG":
        return (
            "ongoing"
            if aux & {"is", "are", "'s", "'re", "’s", "’re", "am"}
            else "past"
            if aux & {"was", "were"}
            else None
        )
    if verb.tag in ("VBZ", "VBP"):
        return "present"
    return "present" if verb.tag == "VBN" and aux & {"is", "are"} else None


OLD_AUX = frozenset({"had", "'d", "’d"})
MODAL = frozenset(
    {"will", "'ll", "’ll", "wo", "would", "may", "might", "can", "ca", "could", "should", "must", "shall", "used"}
)
