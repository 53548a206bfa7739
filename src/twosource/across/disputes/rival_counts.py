"""Two voices that count one thing and differ: "the union counted 3.5 million marchers, the ministry 1.3 million".

Comes in: the ground. Goes out: pairs of figures. Unlike figures of one report after another, these are told by two who
were named, so that what they count need not be called by one word: those detained and those taken into custody are
counted by both. A later and higher count is news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from itertools import combinations

from twosource.across.disputes.ground import Ground
from twosource.across.disputes.voices import find_voice
from twosource.lexicon.load import load_yaml
from twosource.lexicon.places import find_demonym
from twosource.model.facts import Figure, Statement
from twosource.model.record import Quantity
from twosource.model.text import Span

DIFFERENCE, SHARE = 0.10, 0.05  # share of the higher count, or of a percentage, below which both may have rounded
MANY = 40  # counts of one kind beyond which none is compared; bounds the work on a freak report
STATUS = re.compile(r"killed|dead|died|wounded|injured|hurt|arrested|detained|jailed")
BEFELL = re.compile(
    r"\b(?:were|was|been) (?:\w+ )?(?:killed|detained|arrested|wounded|injured|hurt|taken into custody)\b"
)
# "another 13 bodies", "its previous toll", "since May": a part of a count, or one of other days
LIMITED = re.compile(
    r"\b(?:another|previous\w*|earlier|since|so far this|this (?:week|month|year)|rose|raised|raises|more than doubled|further|total of|overall)\b"
)
VOTING = re.compile(r"\b(?:vot\w+|ballots?|elect\w+|polls?|percent|referendum)\b|%")
PUT = "put-at"  # the rule of a figure at which somebody puts something
VALUES = 2  # a third value shows that a count was growing, or that there are several
AROUND = 60  # characters around a number in which stands what it counts
# "Organisers spoke of 20,000 marchers, police of 4,000"
OTHER_VOICE = re.compile(
    r"[^\d.;:]*?(?:,|;| and| but| while) (?:but |while |and )?(?:the )?(?P<who>[A-Za-z][\w’' -]{2,40}?) "
    r"(?:of|at|said|says|put (?:it|them|the \w+) at|counted|gave|reported|spoke of|estimated|only) (?:it (?:was|were) |there were )?(?:only |about |some |around |just )*\Z"
)


def find_rivals(ground: Ground) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield pairs of grouped figures by which two voices count one thing.

    Args:
        ground: facts and look-ups.

    Returns:
        The lower figure first, in text order.
    """
    of_local = {member: figure for figure in ground.figures for member in figure.members}
    kinds: dict[tuple[str, str], list[Figure]] = {}
    for local in (f for reading in ground.readings for f in reading.figures if f.id in of_local):
        kind = kind_of(ground.quote(_around(local, ground)), local.what)
        if kind and local.value > 0:
            kinds.setdefault((kind, local.unit or ""), []).append(local)
    seen: set[tuple[str, str]] = set()
    for told in kinds.values():
        if len({f.value for f in told}) > VALUES:
            told = [f for f in told if len([g for g in told if g.sentence == f.sentence]) > 1]
        for one, two in combinations(told, 2) if len(told) <= MANY else ():
            a, b = sorted((of_local[one.id], of_local[two.id]), key=lambda f: f.value)
            if a.id != b.id and (a.id, b.id) not in seen and are_rivals(one, two, ground):
                seen.add((a.id, b.id))
                yield a, b


def _around(figure: Figure, ground: Ground) -> Span:
    sentence = figure.sentence
    start, end = max(sentence.start, figure.span.start - AROUND), min(sentence.end, figure.span.end + AROUND)
    return Span(sentence.report, start, end)


def kind_of(around: str, what: str) -> str:
    """Return what sort of thing a figure counts; "" where that is none of those that two voices count.

    Example:
        >>> kind_of("had detained 3,770 people at the rallies", "people"), kind_of("3,770 boats", "boats")
        ('held people', '')
    """
    lower = what.lower()
    done = _named("counted_as", lower) or _named("counted_as", around.lower())
    befell = BEFELL.search(around.lower(), max(0, around.lower().find(lower))) if done == "crowd" else None
    done = (befell is not None and _named("counted_as", befell[0])) or done
    if done == "turnout" and VOTING.search(around.lower()) is None:
        done = "crowd"
        lower = lower.replace("turnout", "people")
        what = lower
    nouns = [w for w in re.findall(r"[a-z-]+", _without_peoples(what)) if not STATUS.fullmatch(w)]
    whose = next((k for k in (_named("counted_whom", w) for w in reversed(nouns)) if k), "") if nouns else "people"
    return f"{done} {whose}" if done and whose else ""


def _without_peoples(what: str) -> str:
    """Return the words for what is counted, "people" for every people: "60 Danes" are 60 people."""
    return " ".join("people" if find_demonym(w) is not None and w.endswith("s") else w for w in what.split()).lower()


def _named(name: str, text: str) -> str:
    return next((key for key, pattern in _patterns(name).items() if pattern.search(text)), "")


@cache
def _patterns(name: str) -> Mapping[str, re.Pattern[str]]:
    return {key: re.compile(rf"\b(?:{words})\b") for key, words in load_yaml("contrary.yaml")[name].items()}


def are_rivals(one: Figure, two: Figure, ground: Ground) -> bool:
    """Tell whether two voices give two counts of one thing that no rounding and no passing of time explains."""
    low, high = sorted((one, two), key=lambda f: f.value)
    least = SHARE if one.unit == "percent" else DIFFERENCE
    if high.value - low.value <= least * high.value or _reconciles(low, high):
        return False
    if one.sentence == two.sentence:
        return _is_answered_there(one, two, ground)
    if _is_of_more(one, ground) or _is_of_more(two, ground):
        return False
    if any(LIMITED.search(ground.quote(f.sentence).lower()) for f in (one, two)):
        return False
    return _are_two_voices(one, two, ground) and _is_one_time(low, high, ground) and _is_one_place(one, two, ground)


def _reconciles(low: Figure, high: Figure) -> bool:
    return low.bound == "at-least" or high.bound == "at-most"


def _is_of_more(figure: Figure, ground: Ground) -> bool:
    """Tell whether its sentence gives more counts of its sort, so that nobody knows which is which."""
    return any(
        f.id != figure.id and f.unit == figure.unit and f.what == figure.what
        for f in ground.figures_at(figure.sentence)
    )


def _is_answered_there(one: Figure, two: Figure, ground: Ground) -> bool:
    """Tell whether one sentence has both: "organisers spoke of 20,000 marchers, police of 4,000"."""
    first, second = sorted((one, two), key=lambda f: f.span.start)
    between = ground.reports[one.span.report].text[first.span.end : second.span.start]
    match = OTHER_VOICE.match(between)
    return match is not None and one.what == two.what and _is_body(match["who"])


def _is_body(words: str) -> bool:
    last = words.lower().split()[-1]
    return last in frozenset(str(w) for w in load_yaml("contrary.yaml")["counters"]) or words.split()[-1][:1].isupper()


def _are_two_voices(one: Figure, two: Figure, ground: Ground) -> bool:
    told = [_teller(f, ground) for f in (one, two)]
    if told[0] is None or told[1] is None:
        return False
    voices = [find_voice(s, ground) for s in told if s is not None]
    if not all(holders or words for holders, words in voices):
        return False
    (ones, first), (others, second) = voices
    if ones and others:
        return not ground.is_any_side(ones, others)
    return first.lower() != second.lower()


def _teller(figure: Figure, ground: Ground) -> Statement | None:
    """Return the statement that gives a figure; of "the ministry estimated the crowd at 25,000" the one of its sentence."""
    inside = ground.local_statements.get(figure.told_in or "")
    if inside is not None or figure.rule != PUT:
        return inside
    near = [s for s in ground.statements_within(figure.sentence) if s.sentence == figure.sentence]
    return near[0] if len(near) == 1 else None


def _is_one_time(low: Figure, high: Figure, ground: Ground) -> bool:
    """Told within a day, and not the higher a day after the lower."""
    days = [ground.published(f.span.report) for f in (low, high)]
    if days[0] is None or days[1] is None:
        return True
    after = (days[1] - days[0]).days
    if not -1 <= after <= 0:
        return False
    if days[0] == days[1]:
        return True
    dates = [
        f.date for f in (low, high) if f.date is not None and f.date.start is not None and f.date.how == "resolved"
    ]
    return len(dates) < 2 or _meet(dates[0].start, dates[0].end, dates[1].start, dates[1].end)


def _meet(start: str | None, end: str | None, other_start: str | None, other_end: str | None) -> bool:
    try:
        return date.fromisoformat(start or "") <= date.fromisoformat(
            other_end or other_start or ""
        ) and date.fromisoformat(other_start or "") <= date.fromisoformat(end or start or "")
    except ValueError:
        return True


def _is_one_place(one: Figure, two: Figure, ground: Ground) -> bool:
    """Tell whether neither names a place that the other does not; where both name some, they share one."""
    places = [
        {e for e in ground.entities_in([f.sentence]) if ground.by_id[e].kind in ("place", "country")}
        for f in (one, two)
    ]
    return not (places[0] and places[1]) or bool(places[0] & places[1]) or _is_wider(places, ground)


def _is_wider(places: list[set[str]], ground: Ground) -> bool:
    """Tell whether one names the country in which the other's town lies."""
    lands = [{ground.by_id[e].country for e in named if ground.by_id[e].kind == "country"} for named in places]
    towns = [{ground.by_id[e].country for e in named} for named in places]
    return bool((lands[0] & towns[1] | lands[1] & towns[0]) - {None})
