"""Said, its cue -> the words of a statement as a sentence, where the report's own cue makes one.

Comes in: the names of the speakers and addressees, the cue and what stands around it. Goes out: "Antony Blinken warned
that Washington would target Chinese firms", or None where the cue makes no plain sentence: then the line reads
"Antony Blinken: that ...". Nothing is added: cue and content are the report's, in the report's order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from twosource.export.brief.saying_words import (
    ACTS,
    ASIDE,
    CALLED,
    DATELINE,
    DENIED,
    EITHER,
    FINITE,
    GAPPED,
    HELPING,
    INFINITIVE,
    LEADING,
    LONGEST,
    LONGEST_OBJECT,
    MANY,
    NAMED_SO,
    OF_WHOM,
    ONE,
    OPEN_COMMA,
    OWN_OBJECT,
    PARENTHESIS,
    PASSIVE,
    PAST,
    PLAIN_PAST,
    PREPOSITION,
    PRESENT,
    PRONOUNS,
    RECOGNISE,
    SAID,
    SCRAP,
    SUBORDINATE,
    TELLS,
    THING,
    THING_FIRST,
    TURNS,
)
from twosource.model.record import Said, Variant
from twosource.model.text import Report


@dataclass(frozen=True, slots=True)
class _Told:
    """The words of one telling: what stands before the cue, between cue and content, and after the cue.

    ``near`` stands between speaker and cue; ``is_led`` where words stand before the speaker.
    """

    cue: str
    before: str
    between: str
    after: str
    content: str
    is_active: bool
    near: str = ""
    is_led: bool = False


def name_speaker(said: Said, names: str, reports: Mapping[str, Report]) -> str:
    """Return the speakers' names; of one whom no report names, the report's own words ("“the bill's proponents”").

    Args:
        said: the statement.
        names: the names of its speakers joined, "" where none is known.
        reports: the record's reports by id.

    Returns:
        the names, the words in quotation marks, or "" where there is but a pronoun.

    Example:
        "its backers said" without a known speaker: "“its backers”"; "who said": "".
    """
    for variant in said.variants if not names else ():
        if variant.speaker is not None:
            words = " ".join(reports[variant.speaker.report].quote(variant.speaker).split()).strip(" ,.;:–—-")
            if words.lower() not in PRONOUNS and 0 < len(words) <= LONGEST:
                return f"“{words}”"
    return names


def say(said: Said, speaker: str, addressees: str, reports: Mapping[str, Report]) -> str | None:
    """Return an indirect statement as a sentence in the words of its fullest report.

    Args:
        said: the statement; direct speech is never put so, since its words stand for themselves.
        speaker: the speakers' names joined, "" where none is known.
        addressees: the addressees' names joined, "" where none is known.
        reports: the record's reports by id.

    Returns:
        the sentence, or None where cue and content do not make a plain one.

    Example:
        "Blinken, on a visit to Astana, warned that firms would pay" with Blinken known as Antony Blinken:
        "Antony Blinken warned that firms would pay".
    """
    if not speaker or said.kind not in ("indirect", "mixed"):
        return None
    for variant in said.variants:
        told = _parts(said, variant, reports)
        if told is not None:
            sentence = _active(speaker, addressees, told) if told.is_active else _passive(speaker, told)
            return sentence and OPEN_COMMA.sub("", sentence.rstrip(" ,;"))
    return None


def say_act(said: Said, speaker: str, addressees: str, reports: Mapping[str, Report]) -> str | None:
    """Return what is denied, criticised or called for as a sentence, where the words alone name a thing, not a claim.

    Args:
        said: the statement, whose own cue makes no sentence.
        speaker: the speakers' names joined.
        addressees: the addressees' names joined, "" where none is known.
        reports: the record's reports by id.

    Returns:
        the sentence, or None where the words may be a clause of their own.

    Example:
        "the raids that killed nine" (criticises) by Mali: "Mali criticised the raids that killed nine".
    """
    words, verb = plain_words(said), ACTS.get(said.stance)
    cue = said.variants[0].cue if said.variants else None
    if said.kind not in ("indirect", "mixed") or not speaker or cue is None:
        return None
    if said.stance in ("demands", "calls-for") and addressees and INFINITIVE.match(words):
        return f"{speaker} called on {addressees} {words}"
    if verb is None or addressees:
        return None
    if said.stance == "denies" and DENIED.match(words):
        return f"{speaker} {verb} {words}"
    first = THING.split(words)[0]
    seen = RECOGNISE.search(reports[cue.report].quote(cue).lower())
    if said.stance == "opposes" and seen is not None:
        verb = f"did not recogni{seen[1]}e"  # "not recognising the vote" opposes it, and says so
    is_thing = THING_FIRST.match(words) is not None and FINITE.search(first) is None
    is_act = SAID.match(reports[cue.report].quote(cue).lower()) is None
    return f"{speaker} {verb} {words}" if is_thing and is_act else None


def plain_words(said: Said) -> str:
    """Return what is said as one line: without the dateline before it and the comma before whoever said it.

    Example:
        'OSLO (Fjord) - “We are ready,”' is '“We are ready”'.
    """
    words = DATELINE.sub("", " ".join(said.content.split()))
    return OPEN_COMMA.sub("", re.sub(r"\A(?:of|as) (?=[“\"‘])", "", words).rstrip(" ,;"))


def says_something(said: Said) -> bool:
    """Tell whether a line can tell it: not where its subject stands elsewhere ("which he said had been sold")."""
    return said.kind not in ("indirect", "mixed") or GAPPED.match(said.content) is None or "?" in said.content


def is_cut(said: Said) -> bool:
    """Tell whether what is said lacks its object: of "a drone which Oslo claims to have downed" only "to have downed"."""
    return re.fullmatch(r"to have \w+", plain_words(said)) is not None


def is_scrap(said: Said) -> bool:
    """Tell whether a line with a colon says nothing: one word or two that make no clause ("Airbus", "to stop")."""
    text = plain_words(said)
    is_quoted = said.kind == "direct" or any(mark in text for mark in '“"‘`')
    words = text.split()
    is_clause = len(words) == SCRAP and (words[0][0].isupper() or words[0] in PRONOUNS)  # "Two dockers died"
    return not is_quoted and len(words) <= SCRAP and not is_clause


def _active(speaker: str, addressees: str, told: _Told) -> str | None:
    content = told.content
    if GAPPED.match(content):
        return None
    cue = _spoken(told, speaker)
    between = told.between
    is_name = cue is not None and CALLED.match(cue) is not None and not content.startswith("as ")
    if is_name and not between and NAMED_SO.search(told.before):
        return f"{speaker} spoke of {content}"  # "condemned what it called the unlawful use of force"
    if cue is None or (not between and OF_WHOM.match(f"{cue} {content}")):
        return None
    if not addressees and (not between or PREPOSITION.match(between)):
        return " ".join(part for part in (speaker, cue, between, content) if part)
    if not addressees and ASIDE.match(between) and content.startswith("that "):
        return f"{speaker} {cue} {content}"
    if addressees and between and cue in TELLS and len(between.split()) <= 4 and SUBORDINATE.match(content):
        return f"{speaker} {cue} {addressees} {content}"
    last = between.rpartition(" ")[2]
    if addressees and cue in TELLS and last in ("of", "about", "against") and len(between.split()) <= LONGEST_OBJECT:
        return f"{speaker} {cue} {addressees} {last} {content}"  # "warned Mali of losses"
    if addressees and not between and cue in ("said", "says"):
        that = "" if SUBORDINATE.match(content) else "that "
        return f"{speaker} {'told' if cue == 'said' else 'tells'} {addressees} {that}{content}"
    if between and OWN_OBJECT.match(between) and len(between.split()) <= LONGEST_OBJECT and _takes(cue, content):
        return f"{speaker} {cue} {between} {content}"
    return None


def _takes(cue: str, content: str) -> bool:
    """Tell whether a verb may have whom it is said to before what is said: "ordered the fleet to sail"."""
    return INFINITIVE.match(content) is not None or (cue in TELLS and SUBORDINATE.match(content) is not None)


def _spoken(told: _Told, speaker: str) -> str | None:
    """Return the cue as it is told of the speaker: "warned", "did not say"; None where something else turns it."""
    near = " ".join(told.near.split())
    if near and HELPING.fullmatch(near) and told.cue.isascii():
        return f"{near} {told.cue}"
    if TURNS.search(told.before):
        return None
    first, _, rest = told.cue.partition(" ")
    plain = first.lower() if first.istitle() and not near and not told.is_led else first
    if plain in EITHER:
        is_clear = not near and not told.is_led
        return " ".join(filter(None, (_agree(plain, speaker), rest))) if is_clear else None
    return _finite(" ".join(filter(None, (plain, rest))))


def _agree(verb: str, speaker: str) -> str:
    """Return a base form for one who speaks: "the Government of Mali denies" where "Malian officials deny" was told."""
    head = re.split(r" (?:of|in|from|for|at|to|on) ", speaker.strip("“”"))[0].split(" ")[-1]
    is_plural = " and " in speaker or (head.endswith("s") and head not in ONE) or head.lower() in MANY
    if verb.endswith("s") or is_plural or speaker.startswith("“"):
        return verb
    stem = re.sub(r"(?<![aeo])y\Z", "i", verb)
    return stem + ("es" if stem.endswith(("i", "ss", "sh", "ch")) else "s")


def _passive(speaker: str, told: _Told) -> str | None:
    """Return "Its release was criticized by Western leaders"."""
    between = PARENTHESIS.sub(" ", f" {told.between}").strip()
    if PASSIVE.match(between) and told.after == "by" and told.cue.endswith("ed"):
        return f"{told.content} {between} {told.cue} by {speaker}"
    return None


def _parts(said: Said, variant: Variant, reports: Mapping[str, Report]) -> _Told | None:
    """Return the words of the variant whose content the statement shows, where cue and speaker stand beside it."""
    speaker, cue = variant.speaker, variant.cue
    content = " ".join(said.content.split())
    if speaker is None or cue is None or len(variant.content) != 1:
        return None
    text, (place,) = reports[cue.report].text, variant.content
    if " ".join(text[place.start : place.end].split()).lower() != content.lower():
        return None
    if speaker.end <= cue.start and cue.end <= place.start:
        before, between, after = text[variant.evidence.start : cue.start], text[cue.end : place.start], ""
    elif place.end <= cue.start and cue.end <= speaker.start:
        before, between, after = "", text[place.end : cue.start], text[cue.end : speaker.start]
    else:
        return None
    is_active = speaker.end <= cue.start
    near = text[speaker.end : cue.start] if is_active else ""
    is_led = LEADING.search(text[variant.evidence.start : max(speaker.start, variant.evidence.start)]) is None
    return _Told(
        text[cue.start : cue.end], before, " ".join(between.split()), " ".join(after.split()), content, is_active, near,
        is_led,
    )  # fmt: skip


def _finite(cue: str) -> str | None:
    """Return a cue as a finite verb with what belongs to it ("called for"), None where it is a noun or unclear."""
    words = cue.split()
    if not words or not all(word.isalpha() and word.islower() for word in words):
        return None
    first = words[0]
    if first in PAST:
        first = PAST[first]
    elif first.endswith("ing") and len(first) > 5:
        stem = first[:-3]
        first = stem[:-1] + "ied" if re.search(r"[^aeiou]y\Z", stem) else stem + "ed"
    elif not (first.endswith("ed") or first in PLAIN_PAST or first in PRESENT):
        return None
    return " ".join((first, *words[1:]))
