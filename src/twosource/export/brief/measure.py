"""A sum, share or length -> its line where the words for what it measures say it, else with the report's words round it.

Comes in: the number in words, what it measures and the sentence. Goes out: the line. Example: "20 million tonnes of
grain", "45% drop in sales", and where only a doer is known: "1.5 billion US dollars: “… the lender moved $1.5 billion to
the fund …”".
"""

from __future__ import annotations

import re

AROUND = 7  # words shown on either side of a number whose measure no noun tells
SHORT = 16  # words of a sentence that is shown whole
NEAR = 80  # characters between a number and what it measures, beyond which they are told apart
# Nouns that tell a change by themselves: "a 45 percent drop in sales".
MOVE = re.compile(
    r"(?:[\w-]+ )?(?:drop|fall|rise|increase|decrease|decline|gain|loss|cut|jump|surge|growth|reduction|hike)\b", re.I
)
MOVES = re.compile(r"(?:gains|losses|cuts)\b")  # "losses of 5%", but never "5% losses"
# What may stand between a thing and its measure: "the loss stands at $14 million", "trade rose 33 percent to surpass $5 billion".
LINK = re.compile(
    r"(?:\W|\d|\b(?:"
    r"is|was|were|are|be|been|being|at|to|of|in|by|from|or|and|the|an?|its|their|his|her|about|around|some|nearly|almost|"
    r"over|than|more|less|up|down|as|much|least|most|within|for|between|two|both|last|previous|on|will|would|could|may|also|"
    r"just|only|stood|stands?|total\w*|reach\w*|ros[ei]\w*|f[ae]ll\w*|increas\w*|declin\w*|decreas\w*|gain\w*|dropp?\w*|"
    r"grew|grow\w*|climb\w*|jump\w*|slip\w*|surpass\w*|exceed\w*|worth|cost\w*|amount\w*|estimated|put|long|wide|high|deep|"
    r"tall|lasted|lasts?|r[ua]ns?|went|goes|"
    # units and money
    r"percent|per|cent|share|million|billion|trillion|thousand|hundreds?|US|USD|dollars?|euros?|cents?|kron[aeo]r?|kroner|"
    r"roubles?|rubles?|yuan|yen|rupees?|won|hryvnias?|liras?|zlotys?|francs?|pesos?|reais|rand|pounds?|year-on-year|years?|"
    r"months?|weeks?|days?|hours?|minutes?|seconds?|tonnes?|tons?|kilo\w+|met(?:re|er)s?|miles?|feet|foot|yards?|acres?|"
    r"hectares?|barrels?|lit(?:re|er)s?)\b)*\Z",
    re.I,
)
VALUED = re.compile(r"\b(?:it|them|this|that) at\W*$")  # "grain was stuck there and they valued it at"
DOING = re.compile(r"(?:ed|ing|\b(?:it|pay|raise|cost|spent|gave|went|leave|respond|report|sell|buy|lend|lent))$")
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TIMES = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})  # units
LASTING = frozenset({"held", "detained", "jailed", "imprisoned", "barred", "banned", "suspended", "closed", "missing"})


def say_measure(number: str, what: str, sentence: str, *, unit: str | None) -> str:
    """Return a measured thing's line.

    Args:
        number: with bound and unit: "at least 5 billion US dollars".
        what: the words for what it measures.
        sentence: of the report.
        unit: of the number.

    Example:
        >>> say_measure("20 tonnes", "grain", "They lost 20 tonnes of grain.", unit="tonne")
        '20 tonnes of grain'
    """
    if unit in TIMES and what in LASTING:
        return f"{what} for {number}"
    found = _find(number, sentence)
    if MOVE.match(what) and re.search(
        rf"(?:percent|%|\d|[mb]illion|dollars?|euros?) {re.escape(what)}", sentence, re.I
    ):
        return f"{number} {what}"
    if found is None:
        return f"{number}: {what}"
    after = sentence[found[1] :]
    of = re.match(rf"[\w$€£%. -]{{0,24}}?\bof (?:(?P<the>the )|its |their )?(?={re.escape(what)}\b)", after, re.I)
    if of is not None:
        return f"{number} of {'the ' if of['the'] else ''}{what}"
    if _is_beside(what, sentence, *found):
        return f"{number}: {what}"
    return f"{number}: “{_around(sentence, *found)}”"


def is_move(what: str) -> bool:
    """Tell whether words for what a number measures are a change themselves: "drop in sales", "losses"."""
    return MOVE.match(what) is not None or MOVES.match(what) is not None


def _find(number: str, sentence: str) -> tuple[int, int] | None:
    """Return where a number stands in a sentence, None where it stands nowhere or twice."""
    digits = re.search(r"\d[\d,.]*", number)
    if digits is None:
        return None
    forms = [rf"(?<![\d.,]){re.escape(digits[0])}0?(?![\d]|[.,]\d)"]
    forms += [rf"\b{WORDS[int(digits[0])]}\b"] if digits[0].isdigit() and int(digits[0]) < len(WORDS) else []
    found = list(re.finditer("|".join(forms), sentence, re.IGNORECASE))
    return (found[0].start(), found[0].end()) if len(found) == 1 else None


def _is_beside(what: str, sentence: str, start: int, end: int) -> bool:
    """Tell whether a thing stands before its measure with nothing but a verb of measure between, or right behind it."""
    if DOING.search(what) is not None:
        return False  # "the measure would cost": who does it, not what is measured
    places = list(re.finditer(rf"\b{re.escape(what)}\b", sentence, re.IGNORECASE))
    for match in places:
        between = sentence[match.end() : start] if match.end() <= start else sentence[end : match.start()]
        if len(between) <= NEAR and (LINK.match(between) or VALUED.search(between)):
            return True
    return not places


def _around(sentence: str, start: int, end: int) -> str:
    """Return the words round a place, with dots where they were cut; a short sentence whole."""
    if len(sentence.split(" ")) <= SHORT:
        return re.sub(r"[“”\"]", "", sentence.rstrip(" .,;"))
    before, after = sentence[:start].split(" "), sentence[end:].split(" ")
    first = " ".join(before[-AROUND - 1 :])
    last = " ".join(after[: AROUND + 1]).rstrip(" .,;")
    opened = "… " if len(before) > AROUND + 1 else ""
    closed = " …" if len(after) > AROUND + 1 else ""
    return re.sub(r"[“”\"]", "", f"{opened}{first}{sentence[start:end]}{last}{closed}")
