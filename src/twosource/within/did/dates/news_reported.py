"""The day of a deed that is told as past, and yet is news: what officials said had been done, what came hours before.

Comes in: the news of a report and a deed without a time. Goes out: ``When``, "inferred". Example: in a report of 3 March
"The ministry said that guns had shelled the port" is of the 2nd or 3rd, as "said that guns shelled the port" is; "freed
them on Friday, hours after they had won the vote" puts the vote on Thursday or Friday.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from twosource.model.text import Token, When
from twosource.within.did.dates import news_form, news_order
from twosource.within.did.dates.news import News
from twosource.within.did.dates.news_window import SURE_NEWS

LEAD = 6  # sentences in which what is said to have been done is news; deeds of force are soon old in a report
CLAIMED = frozenset({"say", "tell", "claim", "report", "announce", "state", "confirm"})
SOON = re.compile(
    r"\b(hours|minutes|moments|seconds|shortly|right|soon|immediately)\s+(after|before)\s+", re.IGNORECASE
)
QUOTES = ("\u201c", '"', "``")


def find_reported(news: News, trigger: int, carrier: int | None = None, *, is_force: bool = False) -> When | None:
    """Return the days around which a deed told as past was done, None where nothing ties it to the news.

    Args:
        news: of the deed's report.
        trigger: the token that tells the deed.
        carrier: the verb that carries a deed's noun.
        is_force: the deed is one of violence, of which no report says days later that it "had" been done.

    Example:
        >>> find_reported(News(parse, report, dating), 7, is_force=True).end  # doctest: +SKIP
        '2021-03-03'
    """
    verb = news.parse.tokens[trigger if carrier is None else carrier]
    soon = _soon(news, verb)
    return soon if soon is not None or not is_force else _claimed(news, verb)


def _soon(news: News, verb: Token) -> When | None:
    """Return the days of a deed that came minutes or hours from a dated one: "on Friday, hours after they had met"."""
    if verb.dep not in ("advcl", "conj") or verb.tag not in ("VBD", "VBN"):
        return None
    head = news.parse.tokens[verb.head]
    when = news.dating.date(head.i)
    mark = next((t for t in news.parse.dependents(verb.i, "mark", "prep") if t.lower in ("after", "before")), None)
    if when is None or not when.is_day or when.start is None or mark is None:
        return None
    near = SOON.search(news.report.text, max(0, mark.start - 16))
    if near is None or near.start(2) != mark.start:
        return None
    day, far = date.fromisoformat(when.start), int(near[1].lower() == "hours")
    start = day - timedelta(days=far * (mark.lower == "after"))
    end = day + timedelta(days=far * (mark.lower == "before"))
    return news.inferred(start.isoformat(), end.isoformat(), SURE_NEWS, when.evidence)


def _claimed(news: News, verb: Token) -> When | None:
    """Return the days of what somebody is told to have said had been done."""
    head, window = news.parse.tokens[verb.head], news.window
    if window is None or verb.dep != "ccomp" or news_form.form_of(news.parse, verb) != "old":
        return None
    row = news.parse.sentence_of(verb.i)
    is_said = head.lemma in CLAIMED and news_form.form_of(news.parse, head) == "past"
    if row.i > LEAD or not is_said or news_form.is_told_old(news.parse, verb):
        return None
    between = news.report.text[min(head.end, verb.end) : max(head.start, verb.start)]
    if any(mark in between for mark in QUOTES):
        return None
    is_soon = SOON.search(news.report.text, verb.start, row.end) is not None  # "had begun minutes after the truce"
    if news.story.is_old(verb, row, window) or (news_order.is_ordered(news.parse, verb) and not is_soon):
        return None
    said = news.dating.date(head.i) or news.around(head.i)
    if said is None or said.start is None or said.end is None or not window.is_fresh(said):
        return None
    start = min(said.start, (date.fromisoformat(said.end) - timedelta(days=1)).isoformat())
    return news.inferred(start, said.end, SURE_NEWS, said.evidence)
