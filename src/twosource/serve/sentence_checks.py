"""A rewritten sentence is held against the facts that it cites: names, words, numbers, dates, speaker, negation.

Comes in: a sentence, the facts it cites, and the affair's names. Goes out: why it fails, or None. Example: "Italy paid
$7 million" fails where the cited figure is 5 million: "the number 7,000,000 is not in what it cites".

Every rule errs on the side of dropping: a sentence that is true and dropped costs a line, one that is false and kept
costs the trust in all others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from twosource.export.brief.dates import MONTHS
from twosource.lexicon.load import load_yaml
from twosource.model.text import When

STEM = 5  # letters in which forms of one word agree: "signed" and "signing"; shorter words have to agree whole
MOST_CITED = 3  # facts a sentence may join; of more, any mixture of their words would pass
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
OPEN = frozenset({"planned", "possible", "alleged"})
NEGATED = frozenset({"denied", "did-not-occur", "denies"})


@dataclass(frozen=True, slots=True)
class Cited:
    """What a fact supports.

    Args:
        id: the fact's id.
        words: its line, dates in words, and the names of those it is about.
        date: its date, or None.
        status: an event's status or a statement's stance, "" for others.
        type: an event's type, "" for others.
        doers: names, in every spelling, of speakers or actors.
        others: names of addressees or recipients.
        quoted: words of a statement, "" for others.
    """

    id: str
    words: str
    date: When | None = None
    status: str = ""
    type: str = ""
    doers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    quoted: str = ""


def check_sentence(sentence: str, cited: Sequence[Cited], names: Sequence[str]) -> str | None:
    """Return why a sentence is not borne out by what it cites, or None where it is.

    Args:
        sentence: the sentence without its citations.
        cited: the facts it cites.
        names: every name of the affair's entities, to find who is named.

    Example:
        >>> met = Cited("e1", "Norway met Italy 3 May 2021", doers=("Norway",), others=("Italy",), type="CONSULT")
        >>> check_sentence("Norway met Sweden.", [met], ["Norway", "Italy"])
        'the cited facts do not say “sweden”'
    """
    if not cited:
        return "it cites nothing"
    if len(cited) > MOST_CITED:
        return f"it cites more than {MOST_CITED} facts"
    for check in (_words, _numbers, _dates, _quotes, _negation, _openness):
        reason = check(sentence, cited)
        if reason is not None:
            return reason
    return _speaker(sentence, cited, names) or _direction(sentence, cited)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(str(word) for word in load_yaml("rewriting.yaml")[name])


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


def _words(sentence: str, cited: Sequence[Cited]) -> str | None:
    support = {word for fact in cited for word in _tokens(fact.words)}
    stems = {word[:STEM] for word in support if len(word) >= STEM}
    free = (
        _list("plain")
        | _list("record")
        | _list("cues")
        | _list("negations")
        | _list("hedges")
        | set(SCALES)
        | set(SMALL)
    )
    for word in _tokens(sentence):
        if word not in support and word not in free and not (len(word) >= STEM and word[:STEM] in stems):
            return f"the cited facts do not say “{word}”"
    return None


def _numbers(sentence: str, cited: Sequence[Cited]) -> str | None:
    support = {number for fact in cited for number in find_numbers(fact.words)}
    missing = [number for number in find_numbers(sentence) if number not in support]
    return f"the number {missing[0]:,g} is not in what it cites" if missing else None


def find_numbers(text: str) -> list[float]:
    """Return the numbers of a text, with their scale: "$5 million" is 5000000.

    Example:
        >>> find_numbers("about $5.5 million for two ports")
        [5500000.0, 2.0]
    """
    found = []
    scales = "|".join(SCALES)
    for match in re.finditer(
        rf"(\d[\d,]*(?:\.\d+)?)\s*({scales})?|\b({'|'.join(SMALL[2:])})\b\s*({scales})?", text, re.I
    ):
        digits, scale, word, word_scale = match.groups()
        value = float(digits.replace(",", "")) if digits else float(SMALL.index(word.casefold()))
        found.append(value * SCALES.get((scale or word_scale or "").casefold(), 1.0))
    return found


def _dates(sentence: str, cited: Sequence[Cited]) -> str | None:
    told = " ".join(fact.words for fact in cited)
    for day, month, year in re.findall(rf"(?:\b(\d{{1,2}}) )?\b({'|'.join(MONTHS)})\b(?:,? (\d{{4}}))?", sentence):
        phrase = " ".join(part for part in (day, month, year) if part)
        number = MONTHS.index(month) + 1
        if phrase not in told and not any(_is_within(fact.date, day, number, year) for fact in cited):
            return f"the date {phrase} is not that of what it cites"
    return None


def _is_within(when: When | None, day: str, month: int, year: str) -> bool:
    if when is None or when.start is None or when.end is None or when.start[:7] != when.end[:7]:
        return False
    same_day = not day or when.start == when.end == f"{when.start[:8]}{int(day):02}"
    return int(when.start[5:7]) == month and (not year or when.start[:4] == year) and same_day


def _quotes(sentence: str, cited: Sequence[Cited]) -> str | None:
    quoted = [_flat(fact.quoted) for fact in cited if fact.quoted]
    for words in re.findall(r"[“\"]([^”\"]+)[”\"]", sentence):
        if not any(_flat(words) in whole for whole in quoted):
            return "it quotes words that the cited statements do not hold"
    return None


def _flat(text: str) -> str:
    return " ".join(_tokens(text))


def _negation(sentence: str, cited: Sequence[Cited]) -> str | None:
    says_no = not _list("negations").isdisjoint(_tokens(sentence))
    negated = {fact.status in NEGATED or not _list("negations").isdisjoint(_tokens(fact.words)) for fact in cited}
    if len(negated) > 1:
        return "it joins facts that are told with facts that are denied"
    return None if negated == {says_no} else "it says no where the record does not, or the other way round"


def _openness(sentence: str, cited: Sequence[Cited]) -> str | None:
    hedged = not (_list("hedges") | _list("cues")).isdisjoint(_tokens(sentence))
    is_open = any(fact.status in OPEN for fact in cited)
    return "it tells as done what is planned, possible or alleged" if is_open and not hedged else None


def _speaker(sentence: str, cited: Sequence[Cited], names: Sequence[str]) -> str | None:
    """What somebody said is told as said, and by whom: the reports' words are not the record's."""
    statements = [fact for fact in cited if fact.quoted]
    if not statements:
        return None
    places = _find_names(sentence, names)
    if any(fact.doers and not any(name in fact.doers for _, name in places) for fact in statements):
        return "it does not name who said it"
    bare = re.sub(r"[“\"][^”\"]*[”\"]", lambda quote: " " * len(quote[0]), sentence)
    cues = [cue for cue in re.finditer(r"[^\W\d_]+", bare) if cue[0].casefold() in _list("cues")]
    if not cues:
        return "it tells in its own voice what somebody said"
    allowed = {name for fact in cited for name in fact.doers}
    for cue in cues:
        speaker = _nearest(cue, places)
        if speaker is not None and speaker not in allowed:
            return f"it lets {speaker} speak, who did not say it"
    return None


def _nearest(cue: re.Match[str], places: Sequence[tuple[int, str]]) -> str | None:
    """Return the name that a cue hands the words to: "Norway said", "said Norway", "according to Norway"."""
    before = [name for at, name in places if at < cue.start()]
    after = [name for at, name in places if at > cue.start()]
    if after and (cue[0].casefold() == "according" or not before):
        return after[0]
    return before[-1] if before else None


def _direction(sentence: str, cited: Sequence[Cited]) -> str | None:
    if re.search(r"\bby\b", sentence):  # "Odesa was struck by Russia": the words were checked, their order cannot be
        return None
    for fact in cited:
        if fact.type and fact.type not in _list("symmetric"):
            doers = _find_names(sentence, [name for name in fact.doers if name not in fact.others])
            others = _find_names(sentence, [name for name in fact.others if name not in fact.doers])
            if doers and others and others[0][0] < doers[0][0]:
                return f"it lets {others[0][1]} do what was done to them"
    return None


def _find_names(sentence: str, names: Sequence[str]) -> list[tuple[int, str]]:
    """Return where names stand, the longest first where they overlap: "South Korea" is not "Korea"."""
    taken: set[int] = set()
    found = []
    for name in sorted({name for name in names if len(name) > 1}, key=lambda name: (-len(name), name)):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence):
            if taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                found.append((match.start(), name))
    return sorted(found)
