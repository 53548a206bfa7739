"""Readings of plain lengths: "12 days", "two-year", "half an hour", "two years and three months", "for weeks".

Comes in: a scene and a hit. Goes out: a draft. Example: "a three-day visit" is P3D, "$4 million a year" has a SET
of P1Y, and "an 8-year-old boy" no time at all: TimeML does not count ages.
"""

from __future__ import annotations

from twosource.within.times.amounts import amount_of, duration, unit_of
from twosource.within.times.rules import Hit
from twosource.within.times.scene import Draft, Scene, value_of

AGES = frozenset(["old", "olds", "age", "aged", "older"])


def is_age(scene: Scene, hit: Hit) -> bool:
    """Tell whether the length is somebody's age: "65 years old", "an 8-year-old", "aged 7 months"."""
    after = scene.after(hit)
    return (
        after in AGES
        or (after == "-" and scene.after(hit, 2) in AGES)
        or (after == "of" and scene.after(hit, 2) == "age")
    )


def read_duration(scene: Scene, hit: Hit) -> Draft | None:
    """Read "12 days", "nearly an hour", "the first nine months"."""
    words = scene.words(hit)
    unit = unit_of(words)
    if unit is None or is_age(scene, hit) or not _is_length(scene, hit, unit):
        return None
    if scene.after(hit) == "-" and scene.after(hit, 2) in ("long", "earlier", "ago"):
        return None  # "a year-long war" and "a year-earlier loss" are read without the article
    number = amount_of(words)
    if number == 1 and unit == "D" and scene.texts(hit)[-2:] == ["one", "day"] and scene.direction(hit) > 0:
        return Draft("DATE", "FUTURE_REF")
    if _is_rate(scene, hit):
        return Draft("SET", duration(number, unit))
    return Draft("DURATION", duration(number, unit))


def _is_length(scene: Scene, hit: Hit, unit: str) -> bool:
    words = scene.words(hit)
    texts = scene.texts(hit)
    last = words[-1]
    token = scene.token(last)
    if token is None or (token.tag[:2] not in ("NN", "CD") and token.tag != "FW"):
        return False
    if (unit == "S" and last.text == "second") or unit == "Q":
        return False
    return not (last.text in ("minute", "moment") and texts[0] == "a" and token.dep == "compound")


def _is_rate(scene: Scene, hit: Hit) -> bool:
    texts = scene.texts(hit)
    if texts[0] not in ("a", "an") or len(texts) != 2:
        return False
    word = scene.lexed.word(hit.first - 1) if hit.first else None
    return word is not None and (value_of(word, "rated") is not None or word.text[0].isdigit())


def read_ordinal_unit(scene: Scene, hit: Hit) -> Draft | None:
    """Read "the second year" as a length of one; "second quarter" and "first century" are read elsewhere."""
    unit = unit_of(scene.words(hit))
    if unit not in ("Y", "M", "W", "D") or scene.texts(hit)[0] in ("a", "its", "his"):
        return None
    return Draft("DURATION", duration(1, unit))


def read_hyphen_length(scene: Scene, hit: Hit) -> Draft | None:
    """Read "two-year", "24-hour": a length that stands before a noun, and no age."""
    words = scene.words(hit)
    texts = scene.texts(hit)
    unit = unit_of(words)
    if unit is None or is_age(scene, hit) or texts[-1] == "-":
        return None
    return Draft("DURATION", duration(amount_of(words), unit))


def read_unit_long(scene: Scene, hit: Hit) -> Draft | None:
    """Read "year-long", "decades-long"."""
    unit = unit_of(scene.words(hit))
    return Draft("DURATION", duration(None if scene.texts(hit)[0].endswith("s") else 1, str(unit)))


def read_half_unit(scene: Scene, hit: Hit) -> Draft | None:
    """Read "half an hour", "half a year"."""
    unit = unit_of(scene.words(hit))
    return Draft("DURATION", duration(0.5, unit)) if unit and unit not in "SD" else None


def read_half_more(scene: Scene, hit: Hit) -> Draft | None:
    """Read "a minute and a half"."""
    return Draft("DURATION", duration(1.5, str(unit_of(scene.words(hit)))))


def read_mixed_length(scene: Scene, hit: Hit) -> Draft | None:
    """Read "two years and three months"."""
    words = scene.words(hit)
    at = next(i for i, w in enumerate(words) if unit_of((w,)))
    first, second = words[: at + 1], words[at + 1 :]
    if second[0].text in ("a", "an"):
        return None  # "seven days a week" is a rate
    a, b = duration(amount_of(first), str(unit_of(first))), duration(amount_of(second), str(unit_of(second)))
    if is_age(scene, hit) or (a[:2] == "PT" and b[:2] != "PT") or unit_of(first) == unit_of(second):
        return None
    return Draft("DURATION", a + (b[2:] if a[:2] == "PT" else b[1:]))


DETERMINED = frozenset(
    ["the", "those", "these", "his", "her", "their", "its", "our", "my", "your", "-", "'s", "golden"]
)


def read_bare_units(scene: Scene, hit: Hit) -> Draft | None:
    """Read "weeks", "years" where a preposition or verb makes it a length and not a noun among others."""
    unit = str(unit_of(scene.words(hit)))
    before, after = scene.before(hit), scene.after(hit)
    is_before = before == "the" and after in ("before", "after", "since", "leading")  # "in the weeks before the race"
    is_before = is_before or (before == "the" and after == "that" and scene.after(hit, 2) == "followed")
    if (before in DETERMINED and not is_before) or after in ("old", "-", "'"):
        return None
    if unit == "Q" or unit == "S":
        return None
    if before == "by" or (before == "of" and scene.before(hit, 2) == "matter"):
        return None  # "it is a matter of months", "older by decades": how long, and no time of anything
    token = scene.token(scene.words(hit)[0])
    if token is None or token.tag != "NNS":
        return None
    return Draft("DURATION", duration(None, unit))
