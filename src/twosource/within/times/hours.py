"""Readings of days by name and of hours: "Friday", "last night", "10 p.m. Wednesday", "tomorrow", "every Monday".

Comes in: a scene and a hit. Goes out: a draft. Example: published on Wednesday, "met on Tuesday" is yesterday and
"will meet on Tuesday" is in six days.
"""

from __future__ import annotations

from datetime import date

from twosource.within.times.calendar import add_days, interval_of, weekday_near
from twosource.within.times.days import day_draft, read_date
from twosource.within.times.rules import Hit
from twosource.within.times.scene import Draft, Scene, value_of
from twosource.within.times.story import is_looked_to
from twosource.within.times.words import lexicon


def read_relday(scene: Scene, hit: Hit) -> Draft | None:
    """Read "yesterday", "tomorrow night", "earlier today"."""
    if scene.before(hit) == "usa":
        return None  # the newspaper
    if _is_age_of(scene, hit):
        return None
    if scene.anchor is None:
        part = scene.value(hit, "part")
        return Draft("TIME" if part else "DATE", None if scene.value(hit, "relday") else "PRESENT_REF")
    shift = int(str(scene.value(hit, "relday")))
    return day_draft(scene, hit, add_days(scene.anchor, shift))


def _is_age_of(scene: Scene, hit: Hit) -> bool:
    """Tell whether "today" or "tomorrow" means these years or the coming ones: "today's youth", "leaders of tomorrow"."""
    if len(scene.words(hit)) > 1:
        return False
    if scene.after(hit) == "'s" and hit.last + 1 < len(scene.lexed):
        token = scene.token(scene.words(hit)[0])
        owned = scene.parse.head(token.i) if token is not None else None
        nouns = {scene.after(hit, 2)} | (
            {owned.lower} if owned is not None and token and token.dep == "poss" else set()
        )
        return any("people_of_now" in lexicon().values.get(noun, {}) for noun in nouns)
    if scene.before(hit) == "of" and scene.texts(hit)[0] != "yesterday":
        word = scene.lexed.word(hit.first - 2) if hit.first > 1 else None
        return word is not None and (word.text == "people" or value_of(word, "people_of_now") is not None)
    return False


def read_tonight(scene: Scene, hit: Hit) -> Draft | None:
    """Read "tonight"."""
    return Draft("TIME", f"{scene.anchor.isoformat() if scene.anchor else 'XXXX-XX-XX'}TNI")


def read_overnight(scene: Scene, hit: Hit) -> Draft | None:
    """Read "overnight" as an adverb."""
    token = scene.token(scene.words(hit)[0])
    if token is None or token.tag not in ("RB", "NN") or token.dep in ("amod", "compound"):
        return None
    return read_tonight(scene, hit)


def read_this_part(scene: Scene, hit: Hit) -> Draft | None:
    """Read "this morning"."""
    return day_draft(scene, hit, scene.anchor)


def read_last_night(scene: Scene, hit: Hit) -> Draft | None:
    """Read "last night"."""
    return day_draft(scene, hit, add_days(scene.anchor, -1) if scene.anchor else None)


def read_weekday(scene: Scene, hit: Hit) -> Draft | None:
    """Read a weekday by the words before it, else by the tense around it."""
    if scene.value(hit, "month") or scene.value(hit, "monthshort"):
        return read_date(scene, hit)
    number = weekday_in(scene, hit)
    if number is None or _is_name(scene, hit):
        return None
    day = _weekday_day(scene, hit, number, scene.anchor) if scene.anchor else None
    if day is None:
        part = scene.value(hit, "part")
        return Draft("TIME" if part else "DATE", f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))
    return day_draft(scene, hit, day)


def weekday_in(scene: Scene, hit: Hit) -> int | None:
    """Return the weekday that the hit names, Monday 1."""
    found = scene.value(hit, "weekday") or scene.value(hit, "weekdayshort")
    return int(str(found)) if found else None


def _is_name(scene: Scene, hit: Hit) -> bool:
    word = next(w for w in scene.words(hit) if value_of(w, "weekday") or value_of(w, "weekdayshort"))
    token = scene.token(word)
    if value_of(word, "weekdayshort"):
        return token is None or token.tag not in ("NNP", "NN") or scene.value(hit, "part") is None
    return token is not None and token.entity in ("PERSON", "WORK_OF_ART", "FAC")


def _weekday_day(scene: Scene, hit: Hit, number: int, anchor: date) -> date | None:
    if scene.value(hit, "back") is not None:
        return weekday_near(anchor, number, -1, includes_today=False)
    if scene.value(hit, "ahead") is not None:
        return weekday_near(anchor, number, 1, includes_today=False)
    if scene.direction(hit) <= 0:
        past = weekday_near(anchor, number, -1)
        is_far = past is not None and (anchor - past).days >= FAR_BACK
        return weekday_near(anchor, number, 1) if is_far and is_looked_to(scene, hit) else past
    first = scene.joined_day(hit)
    if first is not None and first > anchor:
        return weekday_near(first, number, 1, includes_today=False)  # "is to speak on Tuesday and Wednesday"
    past = weekday_near(anchor, number, -1)
    if past is not None and (anchor - past).days <= JUST_OVER and scene.is_dropped(hit):
        return past  # "a rally planned for Saturday was canceled", told on Sunday
    return weekday_near(anchor, number, 1)


FAR_BACK = 5  # days: of a gathering so long ago a report of its eve would say "last Sunday"
JUST_OVER = 2  # days after which what came to nothing is no longer news: the same weekday is then still ahead


def read_early_hours(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the early hours of Tuesday" as that day, "of Tuesday morning" as its morning."""
    return _day_of_clock(scene, hit)


def read_weekday_week(scene: Scene, hit: Hit) -> Draft | None:
    """Read "Monday last week"."""
    number = weekday_in(scene, hit)
    if scene.anchor is None or number is None:
        return Draft("DATE", f"XXXX-WXX-{number}")
    shift = int(str(scene.value(hit, "back") or scene.value(hit, "ahead") or 0))
    monday = add_days(scene.anchor, 7 * shift - scene.anchor.isoweekday() + 1)
    return day_draft(scene, hit, add_days(monday, number - 1) if monday else None)


def read_day_beside(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the day before yesterday", "the day after Friday's vote"."""
    texts = scene.texts(hit)
    draft = read_weekday(scene, hit) if scene.value(hit, "relday") is None else read_relday(scene, hit)
    base = interval_of(draft.value) if draft is not None else None
    if base is None or base.start is None:
        return None
    return day_draft(scene, hit, add_days(base.start, -1 if "before" in texts else 1))


def read_following_weekday(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the following Monday" from the day told before."""
    number = weekday_in(scene, hit)
    told = interval_of(scene.last_told(hit, lengths=(10,)))
    base = told.start if told and told.start else scene.anchor
    if base is None or number is None:
        return Draft("DATE", f"XXXX-WXX-{number}")
    way = int(str(scene.value(hit, "following")))
    return day_draft(scene, hit, weekday_near(base, number, way, includes_today=False))


def read_weekdays(scene: Scene, hit: Hit) -> Draft | None:
    """Read "Mondays", "Tuesday nights", "every Friday evening"."""
    number = scene.value(hit, "weekdays") or scene.value(hit, "weekday")
    part = scene.value(hit, "parts")
    return Draft("SET", f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))


def read_clock(scene: Scene, hit: Hit) -> Draft | None:
    """Read an hour with its day: "10 p.m. Wednesday", "noon on March 2"."""
    hour = _clock_value(scene, hit)
    day = _day_of_clock(scene, hit)
    if hour is None or day is None or day.value is None:
        return None
    is_open = day.value.endswith("_REF")  # "today" of a report without a date
    return Draft("TIME", f"{'XXXX-XX-XX' if is_open else day.value[:10]}T{hour}")


def _day_of_clock(scene: Scene, hit: Hit) -> Draft | None:
    if scene.value(hit, "relday") is not None:
        return read_relday(scene, hit)
    if scene.value(hit, "month") or scene.value(hit, "monthshort"):
        at = next(i for i, w in enumerate(scene.words(hit)) if value_of(w, "month") or value_of(w, "monthshort"))
        return read_date(scene, hit._replace(first=hit.first + at))
    return read_weekday(scene, hit)


def _clock_value(scene: Scene, hit: Hit) -> str | None:
    words = scene.words(hit)
    moment = scene.value(hit, "moment")
    if moment is not None:
        return str(moment)
    for at, word in enumerate(words):
        if not word.text[0].isdigit() or len(word.text) > 5:
            continue
        hour, _, minute = word.text.partition(":")
        follower = words[at + 1].text if at + 1 < len(words) else ""
        if len(hour) == 4 and at + 1 < len(words) and value_of(words[at + 1], "zone") is not None:
            hour, minute = hour[:2], hour[2:]  # "1500 GMT"
        shift = value_of(words[at + 1], "halfday") if at + 1 < len(words) else None
        if not minute and shift is None and follower != "o'clock":
            continue
        number = int(hour)
        if (shift is not None and number > 12) or number > 24:
            return None
        if shift is not None:
            number = number % 12 + int(str(shift))
        return f"{number:02d}:{minute or '00'}"
    return None


def read_clock_alone(scene: Scene, hit: Hit) -> Draft | None:
    """Read an hour whose day was told before, or is the report's."""
    hour = _clock_value(scene, hit)
    bare = len(scene.words(hit)) == 1 and scene.value(hit, "moment") is None
    if scene.before(hit) == "high" and bare is False and scene.value(hit, "moment") is not None:
        return None  # "High Noon"
    if hour is None or (bare and scene.before(hit) not in ("at", "by", "until", "from", "around", "about", "since")):
        return None
    return Draft("TIME", f"{_day_told(scene, hit)}T{hour}")


def _day_told(scene: Scene, hit: Hit) -> str:
    told = scene.last_told(hit, lengths=(10,))
    if told is not None:
        return told
    is_open = scene.anchor is None or (scene.value(hit, "dusk") is None and scene.direction(hit) < 0)
    # "was shot to death at 10 p.m.": that day may be any; "at dawn" is news of today.
    return "XXXX-XX-XX" if is_open or scene.anchor is None else scene.anchor.isoformat()


def read_clock_part(scene: Scene, hit: Hit) -> Draft | None:
    """Read "4 in the morning"."""
    number = int(scene.texts(hit)[0])
    part = scene.value(hit, "part")
    if number > 12 or scene.before(hit) not in ("at", "by", "until", "around", "about", "since", "from"):
        return None
    return Draft("TIME", f"{_day_told(scene, hit)}T{number % 12 + (0 if part == 'MO' else 12):02d}:00")


def read_dusk(scene: Scene, hit: Hit) -> Draft | None:
    """Read "at dawn", "before dusk"."""
    if scene.before(hit) not in ("at", "before", "after", "by", "until", "since", "from"):
        return None
    return Draft("TIME", f"{_day_told(scene, hit)}T{scene.value(hit, 'dusk')}")


def read_the_part(scene: Scene, hit: Hit) -> Draft | None:
    """Read "in the morning" of the day told before."""
    return Draft("TIME", f"{_day_told(scene, hit)}T{scene.value(hit, 'part')}", start=1)


def read_next_part(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the next morning", "that evening" from the day told before."""
    told = interval_of(scene.last_told(hit, lengths=(10,)))
    if told is None or told.start is None:
        return None
    texts = scene.texts(hit)
    way = 1 if {"next", "following"}.intersection(texts) else -1 if "previous" in texts else 0
    return day_draft(scene, hit, add_days(told.start, way))


def read_every_named(scene: Scene, hit: Hit) -> Draft | None:
    """Read "every Monday", "each July", "every summer"."""
    part = scene.value(hit, "part")
    if (number := scene.value(hit, "weekday")) is not None:
        return Draft("SET", f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))
    if (number := scene.value(hit, "month")) is not None:
        return Draft("SET", f"XXXX-{int(str(number)):02d}")
    return Draft("SET", f"XXXX-{scene.value(hit, 'season')}")
