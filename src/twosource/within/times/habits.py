"""Readings of sets, references and named days: "daily", "every month", "now", "recently", "Christmas Day".

Comes in: a scene and a hit. Goes out: a draft. Example: "now" is PRESENT_REF and spans the report's own day.
"""

from __future__ import annotations

from datetime import date

from twosource.within.times.amounts import amount_of, duration, unit_of
from twosource.within.times.calendar import Interval, holiday_date, week_value
from twosource.within.times.rules import Hit
from twosource.within.times.scene import Draft, Scene, value_of


def read_nothing(scene: Scene, hit: Hit) -> Draft | None:
    """Read an idiom as no time at all, and none of its words as one: "open 24 hours a day"."""
    return None


def read_every(scene: Scene, hit: Hit) -> Draft | None:
    """Read "every month", "per year", "every two weeks", "every morning"."""
    words = scene.words(hit)
    part = scene.value(hit, "part")
    if part is not None:
        return Draft("SET", f"XXXX-XX-XXT{part}")
    unit = unit_of(words)
    if unit is None or (scene.texts(hit)[0] == "each" and scene.texts(hit)[-1].endswith("s")):
        return None
    amount = 2.0 if "other" in scene.texts(hit) else amount_of(words) or 1.0
    return Draft("SET", duration(amount, unit))


def read_often(scene: Scene, hit: Hit) -> Draft | None:
    """Read "daily", "annually"; not where it is part of a newspaper's name."""
    word = scene.words(hit)[0]
    token = scene.token(word)
    if token is None or token.tag.startswith("NN") or token.entity in ("ORG", "WORK_OF_ART"):
        return None  # "the party daily"
    if word.text == "daily" and scene.parse.tokens[min(token.i + 1, len(scene.parse.tokens) - 1)].tag == "NNP":
        return None  # "the daily Pravda"
    if word.text in ("quarterly", "monthly", "yearly") and token.dep in ("amod", "compound"):
        return None
    return Draft("SET", str(scene.value(hit, "often")))


def _present(scene: Scene) -> Interval | None:
    return Interval(scene.anchor, scene.anchor, "day") if scene.anchor else None


def read_reference(scene: Scene, hit: Hit) -> Draft | None:
    """Read "now", "currently", "recently", "previously"."""
    now = scene.value(hit, "now")
    if now is not None:
        token = scene.token(scene.words(hit)[-1])
        if token is None or token.tag not in ("RB", "NN", "UH", "IN", "JJ") or token.entity == "ORG":
            return None
        return Draft("DATE", "PRESENT_REF", _present(scene))
    if scene.texts(hit)[0] == "most" and _is_date_next(scene, hit):
        return None  # "most recently last October": the date says it
    return Draft("DATE", str(scene.value(hit, "recently")), _until_now(scene))


def _is_date_next(scene: Scene, hit: Hit) -> bool:
    words = scene.lexed.words(hit.last, min(hit.last + 3, len(scene.lexed)))
    kinds = ("weekday", "month", "monthshort", "relday", "unit")
    return any(value_of(word, kind) is not None for word in words for kind in kinds) or any(
        len(word.text) == 4 and word.text.isdigit() for word in words
    )


def _until_now(scene: Scene) -> Interval | None:
    return Interval(None, scene.anchor, "unknown") if scene.anchor else None


def read_present(scene: Scene, hit: Hit) -> Draft | None:
    """Read "at present", "at the moment", "these days"."""
    if scene.texts(hit) == ["this", "time"] and scene.before(hit) not in ("at", "by", "until"):
        return None
    if scene.texts(hit) == ["the", "present"] and scene.before(hit) not in ("at", "for", "until", "in"):
        return None
    return Draft("DATE", "PRESENT_REF", _present(scene))


def read_reference_adjective(scene: Scene, hit: Hit) -> Draft | None:
    """Read "current" and "recent" before a noun."""
    current = scene.value(hit, "current")
    return Draft("DATE", str(current or scene.value(hit, "recent")), _present(scene) if current else _until_now(scene))


def read_soon(scene: Scene, hit: Hit) -> Draft | None:
    """Read "soon" and "shortly"; not "as soon as", "shortly after"."""
    if scene.after(hit) in (
        "as",
        "after",
        "before",
        "thereafter",
        "afterward",
        "afterwards",
        "became",
        "found",
    ) or scene.before(hit) in ("as", "so", "too", "very"):
        return None
    if scene.texts(hit)[0] == "shortly" or scene.direction(hit) < 0:
        return None  # "he was soon released"
    return Draft("DATE", "FUTURE_REF", Interval(scene.anchor, None, "unknown") if scene.anchor else None)


def read_future(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the future", "the near future", "future sales"."""
    token = scene.token(scene.words(hit)[-1])
    if token is None or token.entity == "ORG" or token.dep == "amod" or scene.before(hit) in POSSESSIVES:
        return None
    return Draft("DATE", "FUTURE_REF", Interval(scene.anchor, None, "unknown") if scene.anchor else None)


POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your", "'s"})
"""Before them "future" is no time: "his future" is a prospect."""


def read_past(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the past", "in the past"."""
    token = scene.token(scene.words(hit)[-1])
    if token is None or not token.tag.startswith("NN"):
        return None
    return Draft("DATE", "PAST_REF", _until_now(scene))


def read_holiday(scene: Scene, hit: Hit) -> Draft | None:
    """Read "Christmas Day", "last Thanksgiving", "New Year's Eve 2019": the nearest, or as the words point."""
    texts = scene.texts(hit)
    rule = "01-01" if texts[0] == "new" else str(scene.value(hit, "holiday") or scene.value(hit, "holidayword") or "")
    rule = rule.replace("E", "E+0") if rule == "E" else rule
    if texts[0] == "may" and (not scene.parse or scene.words(hit)[0].text != "may"):
        return None
    if not rule:
        return None
    if texts[-1] == "eve" or "eve" in texts:
        rule = {"12-25": "12-24", "01-01": "12-31"}.get(rule, rule)
    years = [int(t) for t in texts if len(t) == 4 and t.isdigit()]
    if years:
        day = holiday_date(rule, years[0])
        return Draft("DATE", day.isoformat() if day else None)
    anchor = scene.anchor
    if anchor is None:
        return Draft("DATE", f"XXXX-{rule}" if rule[2:3] == "-" and len(rule) == 5 else None)
    way = int(str(scene.value(hit, "back") or scene.value(hit, "ahead") or 0))
    day = _near_holiday(rule, anchor, way)
    if texts[-1] == "week":
        return Draft("DATE", week_value(day) if day else None)
    return Draft("DATE", day.isoformat() if day else None)


def _near_holiday(rule: str, anchor: date, way: int) -> date | None:
    """Return the day nearest to ``anchor``, or the next or last one; the United States elect in even years."""
    years = [y for y in range(anchor.year - 2, anchor.year + 3) if 1 <= y <= 9999 and (rule != "11-E" or y % 2 == 0)]
    days = [day for y in years if (day := holiday_date(rule, y))]
    if way:
        days = [day for day in days if (day > anchor if way > 0 else day < anchor)]
    return min(days, key=lambda day: abs((day - anchor).days), default=None)
