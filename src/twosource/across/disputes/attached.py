"""Denials that a report hangs on the claim itself: "Peru accused the firm of theft, a charge it denies".

Comes in: the ground. Goes out: pairs of charges. Example: "Kenya accuses Somalia of selling blocks in disputed waters,
which Mogadishu denies": Kenya accuses, Mogadishu denies, in one sentence.

Whoever claims must be named before it, and be another than who denies. "Has been accused of theft, which he denies" names
no accuser, and so is no dispute here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from twosource.across.disputes.charges import THE_CHARGE, THE_CLAIM, Charge, find_accused, make_charge
from twosource.across.disputes.ground import Ground
from twosource.across.events.names import write_name
from twosource.across.matters import find_matter, words_of
from twosource.lexicon.load import load_yaml
from twosource.model.facts import Event, Statement
from twosource.model.text import Span

# Claims are made so; who asks, hopes or refuses claims nothing that could be denied.
CLAIMING = frozenset({"asserts", "accuses", "criticises", "warns"})
PRONOUN = re.compile(r"(?:it|he|she|they|both|all|neither)\b", re.I)
# "The union has accused": who is no known party, and does so himself
ACCUSER = re.compile(
    r"(?P<who>(?:(?!(?:is|are|was|were|been|being|be|who|which|and)\b)[\w.’'-]+ ){0,5}?(?!(?:is|are|was|were|been)\b)[\w.’'-]+?)"
    r"(?: (?:has|have|had))?(?: (?:\w+ly|also|again))?\W*"
)
OF_CLAIM = re.compile(
    r"(?:an?|the|his|her|their|its) (?:[\w-]+ )?(?:claim|charge|allegation|accusation|report|suggestion)s?\b"
)
AS_CLAIMED = re.compile(
    r",? as (?P<who>(?:[\w.’'-]+ ){0,5}?[A-Z][\w.’'-]*(?: [\w.’'-]+){0,2}?)"
    r"(?: (?:has|have|had))? (?:claimed|alleged|reported|suggested|asserted|charged|said|says|claims)\b"
)
LEAST = 3  # words of what is claimed
MADE = frozenset({"occurred", "ongoing"})
Pair = tuple[Charge, Charge]


def find_attached(ground: Ground) -> Iterator[Pair]:
    """Yield claims with the denials that their own sentences hang on them.

    Args:
        ground: facts and look-ups.

    Returns:
        Claim and denial, in text order.
    """
    for reading in ground.readings:
        text = reading.report.text
        if not any(word in text for word in (", ", " - ", "— ")):
            continue
        for match in _attached().finditer(text):
            at = _sentence(reading.report.id, match.start(), ground)
            pair = None if at is None else _pair(at, match, ground)
            if pair is not None:
                yield pair


def find_as_claimed(ground: Ground) -> Iterator[Pair]:
    """Yield denials with whom they say that he claimed it: "denied that it had troops in Mali, as Ghana had claimed".

    Args:
        ground: facts and look-ups.

    Returns:
        Claim and denial, in text order.
    """
    for reading in ground.readings:
        for denial in reading.statements:
            if denial.stance != "denies" or denial.id not in ground.said_of or not denial.content:
                continue
            start = denial.content[0].start
            match = AS_CLAIMED.search(reading.report.text, start, denial.sentence.end)
            spot = None if match is None else Span(reading.report.id, *match.span("who"))
            makers = () if spot is None else ground.entities_in([spot])[-1:]
            deniers = ground.ids(denial.speakers)
            if match is None or not makers or not deniers or ground.is_any_side(makers, deniers):
                continue
            told = replace(denial, content=(Span(reading.report.id, start, match.start()),))
            charge = make_charge(ground.said_of[denial.id].id, deniers, deniers, [told], ground)
            yield replace(charge, holders=makers, verb="claims"), replace(charge, verb="denies")


@cache
def _attached() -> re.Pattern[str]:
    """Return ", a charge it denies", ", which Oslo has always denied", ", something that was denied by the army"."""
    words = load_yaml("disputes.yaml")["attached"]
    nouns = "|".join(sorted(words_of("claims") | words_of("reports"), key=len, reverse=True))
    noun = rf"(?:an?|the|all|both|two) (?:[\w-]+ )?(?:{nouns})(?: that| which)?|(?:{nouns})(?: that| which)?"
    which = r"(?:all of )?which|something(?: that| which)?"
    often = r"(?: (?:has|have|had))?(?: (?:\w+ly|always|again|since|also|long))?"
    being = r"(?: (?:has|have|had) been| was| were| is| are)?(?: \w+ly)?"
    who = r"(?:[\w.’'-]+ ){0,6}?[\w.’'-]+"
    end = r"(?=\s*(?:[.,;)–—]| - |\n|$| (?:as|and|on|in|but|by|saying)\b))"
    return re.compile(
        rf"(?:,| [-–—]+) (?:(?:{noun}) (?P<who>{who}){often} (?:{words['claim']})"
        rf"|(?:{which}) (?P<whom>{who}){often} (?:{words['which']})"
        rf"|(?:{noun}|{which}){being} (?:{words['by']}) by (?P<by>{who})){end}"
    )


def _sentence(report: str, at: int, ground: Ground) -> Span | None:
    """Return the sentence of a statement or an event that holds a place."""
    reading = next(r for r in ground.readings if r.report.id == report)
    sentences = (*(s.sentence for s in reading.statements), *(e.sentence for e in reading.events))
    return next((s for s in sentences if s.start <= at < s.end), None)


def _pair(sentence: Span, match: re.Match[str], ground: Ground) -> Pair | None:
    which = next(name for name in ("who", "whom", "by") if match[name] is not None)
    spot = Span(sentence.report, *match.span(which))
    claim = _claim(sentence, match.start(), ground)
    if claim is None:
        return None
    named = [e for e in ground.entities_in([spot]) if ground.by_id[e].kind not in ("place", "document")][-1:]
    if PRONOUN.match(match[which]) and not (named and ground.is_any_side(named, claim.accused)):
        named = list(claim.accused[:1])  # "a charge it denies": whoever is accused
        if len(claim.accused) != 1:
            return None
    if not named and not match[which][:1].isalpha():
        return None
    if ground.is_any_side(named, claim.holders) or (not named and match[which].lower() == claim.voice.lower()):
        return None
    return claim, _denial(sentence, spot, tuple(named), claim, ground)


def _claim(sentence: Span, end: int, ground: Ground) -> Charge | None:
    """Return what is claimed before a place of one sentence, by somebody who is named there."""
    said = [
        s
        for s in ground.statements_within(Span(sentence.report, sentence.start, end))
        if s.sentence == sentence and s.stance in CLAIMING and s.kind != "analysis" and s.id in ground.said_of
    ]
    said = [s for s in said if (s.speaker is not None or s.speakers) and (s.cue is None or s.cue.start < end)]
    if any(OF_CLAIM.match(ground.quote(span)) for s in said for span in s.content[:1]):
        return None  # "was referring to a claim by an aide, which she rejected": whose it is, who speaks of it does not say
    if said:
        return _of_statement(said[-1], end, ground)
    acts = [
        e
        for e in ground.events_within(Span(sentence.report, sentence.start, end))
        if e.type == "ACCUSE" and e.status in MADE and e.recipients and e.id in ground.happening_of
    ]
    return _of_event(acts[-1], end, ground) if acts else None


def _of_statement(claim: Statement, end: int, ground: Ground) -> Charge | None:
    content = tuple(Span(s.report, s.start, min(s.end, end)) for s in claim.content if s.start < end)
    words = " ".join(ground.quote(span) for span in content).strip(" ,")
    if len(words.split()) < LEAST:
        return None
    accused = find_accused(claim, ground)
    charge = make_charge(
        ground.said_of[claim.id].id, ground.makers_of(claim), accused, [replace(claim, content=content)], ground
    )
    return replace(charge, words=words, verb="accuses" if claim.stance == "accuses" and accused else "says")


def _of_event(act: Event, end: int, ground: Ground) -> Charge | None:
    happening = ground.happening_of[act.id]
    accused = ground.ids(act.recipients)
    makers = ground.ids(act.actors)
    named = ACCUSER.fullmatch(ground.quote(Span(act.trigger.report, act.sentence.start, act.trigger.start)))
    if not makers and named is None:
        return None
    what = Span(act.trigger.report, act.trigger.end, end)
    words = ground.quote(what).strip(" ,")
    if len(words.split()) < LEAST:
        return None
    return Charge(
        happening.id, makers, accused, frozenset(), frozenset(), find_matter(words, without=ground.names),
        (act.sentence,), words, voice="" if makers or named is None else named["who"],
    )  # fmt: skip


def _denial(sentence: Span, spot: Span, named: tuple[str, ...], claim: Charge, ground: Ground) -> Charge:
    told = [s for s in ground.statements_within(sentence) if s.stance == "denies" and s.id in ground.said_of]
    acts = [e for e in ground.events_within(sentence) if e.type == "REJECT" and e.id in ground.happening_of]
    facts = [ground.said_of[s.id].id for s in told] + [ground.happening_of[e.id].id for e in acts] + [claim.fact]
    voice = write_name(ground.by_id[named[0]]) if named else ground.quote(spot)
    words = THE_CHARGE if claim.verb == "accuses" else THE_CLAIM
    return replace(claim, fact=facts[0], holders=named, accused=named, verb="denies", voice=voice, words=words)
