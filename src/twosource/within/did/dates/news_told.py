"""The day of what somebody is told to have reported, announced or wanted, by when he said so.

Comes in: the news of a report and the verb of what was said. Goes out: ``When``, "inferred". Example: "The agency reported
on Friday that they had landed" is of Friday or the day before.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol

from twosource.model.text import Parse, Span, Token, When
from twosource.within.did.dates import news_form
from twosource.within.did.dates.attach import load_words
from twosource.within.did.dates.dating import LEAD, Dating
from twosource.within.did.dates.news_story import Story
from twosource.within.did.dates.news_window import SURE_NEWS, Window

BODIES = frozenset({"it", "they"})


class Teller(Protocol):
    """What is asked of the news of a report."""

    parse: Parse
    dating: Dating
    story: Story

    def around(self, trigger: int, carrier: int | None = None) -> When | None:
        """Return the days around which a deed without a time was done."""

    def inferred(self, start: str, end: str, sure: float, evidence: tuple[Span, ...]) -> When:
        """Return the days, less sure where the report's own are not."""


def as_told(news: Teller, verb: Token, window: Window) -> When | None:
    """Return the days of what somebody is told to have reported or wanted, by when he said so.

    "Told her on Friday that he was willing to sign" is of Friday.

    Args:
        news: of the deed's report.
        verb: the verb of what was said.
        window: the days of which the report brings news.

    Example:
        >>> as_told(News(parse, report, dating), parse.tokens[7], window).end  # doctest: +SKIP
        '2021-03-03'
    """
    parse = news.parse
    head = parse.tokens[verb.head]
    form = news_form.form_of(parse, verb)
    if verb.dep != "ccomp" or not head.tag.startswith("VB") or form not in ("past", "present", "old"):
        return None
    marks = [t.lower for t in parse.dependents(verb.i, "mark")]
    if news_form.is_told_old(parse, verb) or any(mark != "that" for mark in marks):
        return None
    is_noting = head.lemma in load_words()["noting"]  # "noted that he supported it": as long ago as you like
    is_lasting_now = form != "old" and not is_noting and news_form.is_lasting(parse, verb)
    if not is_lasting_now and (form == "present" or not _is_report(news, verb, head, form)):
        return None
    if news.story.is_old(verb, parse.sentence_of(verb.i), window):
        return None
    said = news.dating.date(head.i)
    if said is None:
        return news.around(head.i) if is_lasting_now else None
    if not (said.is_day and said.start is not None and window.is_fresh(said)):
        return None
    day_before = (date.fromisoformat(said.start) - timedelta(days=1)).isoformat()
    return news.inferred(said.start if is_lasting_now else day_before, said.start, SURE_NEWS, said.evidence)


def _is_report(news: Teller, verb: Token, head: Token, form: str) -> bool:
    """Tell whether a verb brings news: "reported that", in the first lines "announced that it had sold"."""
    words = load_words()
    if form == "past":
        return head.lemma in words["reporting"]
    if news.parse.sentence_of(verb.i).i > LEAD:
        return False
    subjects = news.parse.dependents(verb.i, "nsubj")
    if head.lemma == "say" and any(t.lower in BODIES for t in subjects):
        return verb.lemma not in words["lasting"]  # "The ministry said on Monday that it had sent a protest"
    return head.lemma in words["announcing"] and any(t.pos == "PRON" for t in subjects)
