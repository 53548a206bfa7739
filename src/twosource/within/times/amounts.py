"""How many units a time expression speaks of: "twenty four hours", "2 1/2 years", "a couple of weeks".

Comes in: words of a hit. Goes out: a number, "X" for one that is not told, and TIMEX3 durations. Example:
"two and a half years" is P2Y6M, "several weeks" is PXW.
"""

from __future__ import annotations

from twosource.within.times.scene import value_of
from twosource.within.times.words import Word

FRACTIONS = {"1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75}
VAGUE = frozenset(
    {"few", "several", "some", "many", "numerous", "various", "dozens", "scores", "hundreds", "thousands"}
)
CLOCK_UNITS = frozenset("SmH")
FINER = {
    "Y": ("M", 12),
    "M": ("W", 4),
    "W": ("D", 7),
    "D": ("H", 24),
    "H": ("m", 60),
    "m": ("S", 60),
    "E": ("Y", 10),
    "C": ("Y", 100),
    "Q": ("M", 3),
}
NAMES = {"m": "M", "F": "W", "E": "DE", "C": "CE", "L": "L", "N": "D", "Q": "Q"}


def unit_of(words: tuple[Word, ...]) -> str | None:
    """Return the letter of the last unit among the words: Y, M (month), m (minute), W ..."""
    for word in reversed(words):
        unit = value_of(word, "unit") or value_of(word, "units")
        if unit is not None:
            return str(unit)
    return None


def amount_of(words: tuple[Word, ...]) -> float | None:
    """Return the number told, None where it is vague or there is none; of a range its first."""
    texts = [word.text for word in words]
    if VAGUE.intersection(texts):
        return None
    total, current, found = 0.0, 0.0, False
    for at, word in enumerate(words):
        text = word.text
        number = value_of(word, "number")
        if text[0].isdigit() and text not in FRACTIONS:
            if found and at and texts[at - 1] in ("to", "-", "or", "and"):
                break
            current, found = current + float(text.replace(",", "")), True
        elif text in FRACTIONS:
            current, found = current + FRACTIONS[text], True
        elif number is not None:
            if found and at and texts[at - 1] in ("to", "or", "and"):
                break
            current, found = current + float(str(number)), True
        elif (scale := value_of(word, "scale")) is not None:
            total, current, found = total + (current or 1.0) * float(str(scale)), 0.0, True
        elif text in ("couple", "dozen", "half"):
            current, found = _word_amount(text, current, texts, at), True
    if found:
        return total + current
    return 1.0 if {"a", "an", "another", "additional", "full", "entire", "whole"}.intersection(texts) else None


def _word_amount(text: str, current: float, texts: list[str], at: int) -> float:
    if text == "couple":
        return 2.0
    if text == "dozen":
        return 6.0 if current == 0.5 else (current or 1.0) * 12
    return current + 0.5


def duration(amount: float | None, unit: str) -> str:
    """Return the TIMEX3 duration: (2.5, "Y") is P2Y6M, (None, "W") is PXW, (24, "H") is PT24H."""
    prefix = "PT" if unit in CLOCK_UNITS else "P"
    if amount is None:
        return f"{prefix}X{NAMES.get(unit, unit)}"
    if unit == "F":
        amount *= 2
    whole = int(amount)
    rest = amount - whole
    if rest == 0:
        return f"{prefix}{whole}{NAMES.get(unit, unit)}"
    if unit not in FINER:
        return f"{prefix}{amount:g}{NAMES.get(unit, unit)}"
    finer, n = FINER[unit]
    part = f"{round(rest * n)}{NAMES.get(finer, finer)}"
    if unit in CLOCK_UNITS or finer not in CLOCK_UNITS:
        return f"{prefix}{whole}{NAMES.get(unit, unit)}{part}" if whole else f"{prefix}{part}"
    return f"P{whole}{NAMES.get(unit, unit)}T{part}" if whole else f"PT{part}"
