"""The date of an event told many times: as its tellings say, as news of its first report, or as the affair knows it.

Comes in: tellings of one event, and the other events. Goes out: ``When``. Example: "the embassy bombings killed 200",
told without a day on 18 August, is of 7 August where every dated telling of a bombing at an embassy is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from twosource.across.events.talks import date_talks
from twosource.across.events.telling import SPOKEN, Telling
from twosource.model.record import Happening
from twosource.model.text import Span, When

FINE: dict[str, int] = {"day": 0, "days": 1, "week": 2, "month": 3, "season": 4, "year": 5, "longer": 6, "unknown": 7}
SURE_KNOWN = 0.7  # 20 of 24 attacks referred to without a day, read by hand
ALIKE = 3  # words that the sentences of a deed and of the dated one must share
HAPPENED = frozenset({"occurred", "ongoing"})
KNOWN = ("attac", "bomb", "blast", "explo", "massa", "shoot")  # stems of deeds that reports go on to name
ANY_ACT = frozenset({"express", "voice", "make", "give", "say"})  # verbs that do not tell one act from another
ONCE = frozenset({"apologize", "apologise", "confess", "concede"})  # what is told of it days later is told again
LASTING = re.compile(r"\b(?:wars?|hostilit|conflicts?|insurgen|rebellion|feuds?|unrest|violence)", re.IGNORECASE)
MEETINGS = frozenset({"CONSULT"})
LATELY = 10  # days before the report: "the meeting" of two is the one just held
MOSTLY = 0.8  # share of the dated tellings of such deeds that must be of one day and the next
SHARED = 12  # sentences of a dated event whose words are looked at
LASTING_DEEDS = frozenset({"ASSAULT"})  # deeds that reports go on to name for weeks: "the bombing", "the attack"


class Known(NamedTuple):
    """A dated deed, the words of its sentences and who was in it."""

    date: When
    words: frozenset[str]
    parties: frozenset[str]


def best_date(tellings: Sequence[Telling]) -> When | None:
    """Return the finest date, of equally fine ones that which most tellings give, with all evidence for it."""
    known = [t.published for t in tellings if t.event.status in HAPPENED and t.published is not None]
    last = max(known, default=None)  # what is told as done was not done after all reports that tell it so
    dated = [
        t.event.date
        for t in tellings
        if t.event.date is not None and (last is None or (t.event.date.start or "") <= last)
    ]
    if not dated:
        news = first_told([(t.event.around, t.event.sentence) for t in tellings if t.event.around is not None])
        return None if news is not None and _is_told_before(tellings, news) else news
    votes: dict[tuple[str | None, str | None], int] = defaultdict(int)
    for when in dated:
        votes[(when.start, when.end)] += 1
    best = min(dated, key=lambda w: (FINE.get(w.precision, 7), -votes[(w.start, w.end)], w.start or ""))
    best = _stay(tellings, dated, best)
    days = (best.start, best.end)
    evidence = tuple(dict.fromkeys(s for w in dated if (w.start, w.end) == days for s in w.evidence))
    return replace(_until_told(tellings, best), evidence=evidence)


def _until_told(tellings: Sequence[Telling], when: When) -> When:
    """Return the days of what was done up to the last report's: "last week" of a report of Sunday or Monday may reach ahead.

    Who stays till Thursday was there on Wednesday: what goes on, and a visit, keep their days.
    """
    done = [t.until for t in tellings if t.event.status == "occurred" and t.until is not None]
    is_over = len(done) == len(tellings) and not is_visit(tellings)
    if not is_over or when.precision != "week" or not (when.start or "") <= max(done) < (when.end or ""):
        return when
    return replace(when, end=max(done), precision="days")


def _is_told_before(tellings: Sequence[Telling], news: When) -> bool:
    """Tell whether a report that came out before those days tells it as done: to others it is news no more."""
    done = (t.until for t in tellings if t.event.status in HAPPENED and t.until is not None)
    return min(done, default=news.start or "") < (news.start or "")


def _stay(tellings: Sequence[Telling], dated: Sequence[When], best: When) -> When:
    """Return how long a visit lasts where a telling says so: who "arrived on Tuesday" for three days stays three days."""
    if not best.is_day or not is_visit(tellings):
        return best
    stays = [w for w in dated if w.start == best.start and (w.end or "") > (best.end or "") and w.precision == "days"]
    return min(stays, key=lambda w: w.end or "", default=best)


def is_visit(tellings: Sequence[Telling]) -> bool:
    """Tell whether most tellings are of a visit; "Oslo will welcome the king" may be of one, too."""
    return 2 * sum(t.event.mode == "visit" for t in tellings) > len(tellings)


def first_told(told: Sequence[tuple[When, Span]]) -> When | None:
    """Return the days around which the report that told it first tells it as news, narrowed by what others tell.

    Args:
        told: the days that each telling lets infer, and its sentence.
    """
    if not told:
        return None
    first, sentence = min(told, key=lambda pair: (pair[0].end or "", pair[0].start or ""))
    start, end = first.start or "", first.end or ""
    for when, _ in told:
        if (when.start or "") <= end:
            start = max(start, when.start or "")
    evidence = first.evidence or (sentence,)
    return When(start, end, "day" if start == end else "days", "inferred", first.confidence, evidence)


def date_known_deeds(events: Sequence[Happening], tellings: Sequence[Sequence[Telling]]) -> list[Happening]:
    """Return the events, those that only name a deed which others date with the day of that deed.

    Args:
        events: all events of the affair.
        tellings: of each event, in the same order.
    """
    known = [
        Known(event.date, _words(told), _parties(event))
        for event, told in zip(events, tellings, strict=True)
        if event.type in LASTING_DEEDS and _is_day(event.date) and event.date is not None
    ]
    dated = [_dated(event, told, known) for event, told in zip(events, tellings, strict=True)]
    meetings = [event for event in events if event.type in MEETINGS and _is_day(event.date)]
    met = [_met(event, told, meetings) for event, told in zip(dated, tellings, strict=True)]
    met = date_talks(met, tellings)
    by_report = _days_by_report(met, tellings)
    named = [_named_here(event, told, by_report) for event, told in zip(met, tellings, strict=True)]
    return _said_again(named, tellings)


def _said_again(events: Sequence[Happening], tellings: Sequence[Sequence[Telling]]) -> list[Happening]:
    """Return the events, acts of words without a day with that of the one such act of the same party.

    "He has apologized" is of Monday where he is told to have apologized on Monday, and on no other day.
    """
    acts: dict[tuple[str, tuple[str, ...], str], list[Happening]] = defaultdict(list)
    for event, told in zip(events, tellings, strict=True):
        if event.type in SPOKEN and event.actors and event.status == "occurred":
            for verb in _verbs(told):
                acts[(event.type, event.actors, verb)].append(event)
    return [_again(event, told, acts) for event, told in zip(events, tellings, strict=True)]


def _verbs(told: Sequence[Telling]) -> set[str]:
    return {t.event.verb for t in told if t.event.verb is not None and t.event.verb not in ANY_ACT}


def _again(
    event: Happening, told: Sequence[Telling], acts: Mapping[tuple[str, tuple[str, ...], str], Sequence[Happening]]
) -> Happening:
    published = min((t.published for t in told if t.published is not None), default=None)
    if event.status != "occurred" or published is None or not event.actors:
        return event
    is_retold = event.date is not None and event.date.how == "inferred" and bool(_verbs(told) & ONCE)
    if event.date is not None and not is_retold:
        return event
    same = [
        one
        for verb in sorted(_verbs(told))
        for one in acts.get((event.type, event.actors, verb), ())
        if one is not event
    ]
    fits = [
        one.date
        for one in same
        if one.date is not None
        and (not is_retold or one.date.how != "inferred")
        and (not event.recipients or set(event.recipients) <= set(one.recipients))
    ]
    days = {(when.start, when.end): when for when in fits}
    if len(days) != 1:
        return event
    ((_, when),) = days.items()
    is_recent = when.precision in ("day", "days") and _is_lately(when.start, published)
    return replace(event, date=replace(when, how="inferred", confidence=SURE_KNOWN)) if is_recent else event


def _days_by_report(
    events: Sequence[Happening], tellings: Sequence[Sequence[Telling]]
) -> dict[tuple[str, str], dict[str, list[Happening]]]:
    """Return by report and type the days of the meetings and attacks that it tells as done shortly before."""
    found: dict[tuple[str, str], dict[str, list[Happening]]] = defaultdict(lambda: defaultdict(list))
    for event, told in zip(events, tellings, strict=True):
        day = event.date
        if event.type not in MEETINGS | LASTING_DEEDS or day is None or not day.is_day:
            continue
        if event.status not in HAPPENED and not (event.type in MEETINGS and event.status == "planned"):
            continue
        for telling in told:
            is_coming = event.status != "occurred" and (day.start or "") >= (telling.published or "9999")
            if telling.published is not None and (is_coming or _is_lately(day.start, telling.published)):
                found[(telling.report, event.type)][day.start or ""].append(event)
    return found


def _named_here(
    event: Happening, told: Sequence[Telling], by_report: Mapping[tuple[str, str], Mapping[str, Sequence[Happening]]]
) -> Happening:
    """Return a meeting or an attack that is only named with the day of all those that its report tells.

    "Officials who know of the meeting" speak of the meeting of Wednesday where the report tells of no other day's.
    """
    is_named = all(t.event.is_known or (t.event.is_noun and event.type in MEETINGS) for t in told)
    is_coming = event.status == "planned" and event.type in MEETINGS
    if event.date is not None or not (is_coming or event.status == "occurred") or not is_named:
        return event
    if event.type in LASTING_DEEDS and LASTING.search(event.summary or ""):
        return event  # "the long hostility" is no attack of Wednesday
    days: dict[str, list[Happening]] = defaultdict(list)
    for telling in told:
        for day, known in by_report.get((telling.report, event.type), {}).items():
            if is_coming and day >= (telling.published or "9999"):
                days[day] += known
            elif not is_coming:
                is_same = [k for k in known if k.mode == event.mode or event.type in LASTING_DEEDS]
                days[day] += [k for k in is_same if k.status in HAPPENED]
    days = {day: known for day, known in days.items() if known or not is_coming}
    if len(days) != 1:
        return event
    ((day, found),) = days.items()
    parties = _pair(event)
    if not found or (event.type in MEETINGS and parties and not any(parties & _pair(k) for k in found if _pair(k))):
        return event
    date_of = found[0].date
    return replace(event, date=When(day, day, "day", "inferred", SURE_KNOWN, date_of.evidence if date_of else ()))


def _met(event: Happening, told: Sequence[Telling], meetings: Sequence[Happening]) -> Happening:
    """Return a meeting that is only named with the day of the one meeting of the same two shortly before the report."""
    if event.type not in MEETINGS or event.date is not None or event.status != "occurred":
        return event
    pair = _pair(event)
    published = min((t.published for t in told if t.published is not None), default=None)
    if len(pair) < 2 or published is None:
        return event
    days = {
        m.date.start: m.date
        for m in meetings
        if m.date is not None and _pair(m) == pair and m.mode == event.mode and _is_lately(m.date.start, published)
    }
    found = next(iter(days.values()), None)
    if found is None or len(days) > 1:
        return event
    return replace(event, date=replace(found, how="inferred", confidence=SURE_KNOWN))


def _pair(event: Happening) -> frozenset[str]:
    return frozenset((*event.actors, *event.recipients))


def _is_lately(day: str | None, published: str) -> bool:
    return day is not None and day <= published and _gap(day, published) <= LATELY


def _dated(event: Happening, told: Sequence[Telling], known: Sequence[Known]) -> Happening:
    if event.type not in LASTING_DEEDS or event.date is not None or event.status != "occurred":
        return event
    of_same = [one for one in known if one.parties & _parties(event)]
    is_named = any(t.event.is_noun or t.event.is_known for t in told) or any(w.startswith(KNOWN) for w in _words(told))
    if not of_same and not is_named:
        return event  # "a guard was shot" is not the attack that all know
    day = _day_of(_words(told), of_same or known)
    published = min((t.published for t in told if t.published is not None), default=None)
    if day is None or (published is not None and day > published):
        return event
    best = next(one.date for one in known if one.date.start == day)
    return replace(event, date=When(day, day, "day", "inferred", SURE_KNOWN, best.evidence))


def _day_of(words: frozenset[str], known: Sequence[Known]) -> str | None:
    """Return the day whose deeds are told in these words, of which those count most that no other day's share."""
    told: dict[str, set[str]] = defaultdict(set)
    for one in known:
        told[one.date.start or ""] |= one.words & words
    spread = Counter(word for found in told.values() for word in found)
    points = {day: sum(1 / spread[word] for word in found) for day, found in told.items() if len(found) >= ALIKE}
    best = max(sorted(points), key=lambda day: points[day], default="")
    near = sum(value for day, value in points.items() if _gap(day, best) <= 1)
    return best if points and near >= MOSTLY * sum(points.values()) else None


def _is_day(when: When | None) -> bool:
    return when is not None and when.is_day and when.how != "inferred"


def _parties(event: Happening) -> frozenset[str]:
    return frozenset((*event.recipients, *((event.place,) if event.place is not None else ())))


def _words(told: Sequence[Telling]) -> frozenset[str]:
    return frozenset(word for telling in told[:SHARED] for word in telling.words)


def _gap(a: str, b: str) -> int:
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
