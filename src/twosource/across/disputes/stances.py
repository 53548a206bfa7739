"""What parties are for and against: a law, an offer, sanctions, a membership, a raid.

Comes in: the ground. Goes out: ``Stance``s. Example: "Lima backed the embargo on Zamoran oil" is for the embargo.

Parties must say so of themselves, in words that leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.across.disputes.ground import Ground
from twosource.across.disputes.opposed_words import (
    called,
    judged,
    judgement,
    nobody,
    predicates,
    spoken,
    stems_of_things,
    taken,
    things,
)
from twosource.across.disputes.polarity import common_things
from twosource.across.disputes.theses import WISHING
from twosource.across.disputes.voices import find_voice, lands_of, lands_of_voice
from twosource.across.matters import find_matter, stem, words_of
from twosource.lexicon.places import find_demonym
from twosource.model.facts import Event, Statement
from twosource.model.text import Span

LONG = 4  # letters of a stem that tells which thing it is
DECISION, OTHERWISE = "decision", "decision or whatever it is called"
LEADING = re.compile(r"^(?:for|of|to|against|that) ", re.I)
NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}")
BARE = re.compile(r"(?:the|this|that|its|his|her|their|such)\b", re.I)
ENDING = re.compile(
    r"\b(?:lift|end|drop|scrap|cancel|delay|suspend|eas|reject|block|against|repeal|withdraw|halt|stop|postpon)\w*",
    re.I,
)
WANTED, DOING, SHORT = re.compile(r"want(?:s|ed)?\s?\Z"), re.compile(r"\bto [a-z]+"), 14
RECOGNISED, RECOGNITION = (
    re.compile(r"recogni[sz](?:e[sd]?|ing)\s?\Z"),
    "independence",
)  # of a state, or of him who rules it
REACH = re.compile(r"\s*(?:\S+\s+){0,12}\S*")  # as many words of what stands after a verb
ENDS = re.compile(
    r"[.,;:!?()”\"]| - |\b(?:as|because|if|when|while|after|before|since|saying|but|and (?=\w+(?:ed|s) )|unless|once|until)\b"
)
INSIDE = re.compile(r"\b(?:of|to|for|in|on|at|from|with|by|against|under|over|between|into|across|which|who|that)\b")
CONDITION = re.compile(r"\b(?:if|unless|provided|once|would have|whether|conditional\w*)\b")
NEGATED = re.compile(r"\b(?:not|never|no longer|n['’]t|cannot|refus\w+ to|declin\w+ to|without)\b[^.,;]{0,25}\Z")
MAY = re.compile(r"\b(?:may|might|could)(?: \w+)?\s+\Z")
# For it or against it, by what the cue of a saying tells.
TOLD = {"supports": True, "praises": True, "criticises": False, "opposes": False}
TYPES = frozenset({"SUPPORT", "REJECT", "ACCUSE", "AGREE", "PROTEST", "CONCEDE"})
MADE = frozenset({"occurred", "ongoing"})
CLAUSE = re.compile(r"(?:that|it|he|she|they|we|i)\b", re.I)
CALLED = re.compile(r"(?:call|describ|brand|regard|term|label)")
OVERRIDDEN = re.compile(r"\b(?:overr[io]d\w+|overturn\w*|lift\w*|drop\w*|withdr[ae]w\w*)\b[^.,;]{0,30}\Z")
WORD = re.compile(r"[\w’'-]+")
PREPOSITION = re.compile(r" (?:out )?(?:against|in favou?r of)\b")
SUBJECT = 40  # characters before a verb in which stands who is for it
OWN = re.compile(
    r"\b(?:it|he|she|they|we|i|(?:its|his|her|their|our) (?:country|government|party|church|union|side|movement|people))\b"
    r"[\w’' ]{0,20}\Z",
    re.I,
)
TO = re.compile(r"\bto\s\Z")  # "urged voters to say no to the pact"
SAME_LAND = 4  # words before a verb in which a state stands for which he speaks: "Portugal does not want"
NAMED = 2  # words for a speaker of no known name, from which they tell who he is: "the Russian church"
OF_ANOTHER = re.compile(r"\b(?:who|which|that|those|anyone|whoever)\s(?:\w+\s){0,3}\Z")


@dataclass(frozen=True, slots=True)
class Stance:
    """That somebody is for a thing, or against it.

    Args:
        fact: id of the grouped event or statement that tells it.
        holders: who.
        is_for: for it.
        heads: which sort of thing, by the first word of its line.
        stems: what else tells which thing it is.
        named: everyone and every place named with it, and the states whose people are.
        words: how it is called.
        sentence: the evidence.
        is_bare: its words do not tell which thing it is, and what is told before does: "the bill".
        things: what else of the things that we know is spoken of, by the first words of their lines.
        voice: how a report names one who is no known party: "the Russian church".
    """

    fact: str
    holders: tuple[str, ...]
    is_for: bool
    heads: frozenset[str]
    stems: frozenset[str]
    named: frozenset[str]
    words: str
    sentence: Span
    is_bare: bool = False
    voice: str = ""
    things: frozenset[str] = frozenset()


def list_stances(ground: Ground) -> Iterator[Stance]:
    """Yield what parties are for and against, in text order.

    Args:
        ground: facts and look-ups.
    """
    for reading in ground.readings:
        for event in reading.events:
            if event.type in TYPES and _is_made(event) and event.id in ground.happening_of:
                yield from _of_event(event, ground)
        for statement in reading.statements:
            if statement.id in ground.said_of:
                yield from _of_statement(statement, ground)


def _is_made(event: Event) -> bool:
    return event.status in MADE or (event.status == "planned" and event.type == "REJECT")


def _of_event(event: Event, ground: Ground) -> Iterator[Stance]:
    holders, at = ground.ids(event.actors), event.trigger
    text = ground.reports[at.report].text
    behind = PREPOSITION.match(text, at.end, event.sentence.end)  # "came out" and "against the bill"
    at = at if behind is None else Span(at.report, at.start, behind.end())
    before = text[event.sentence.start : at.end].lower()
    match = taken().search(before)
    if match is not None and OVERRIDDEN.search(before[: match.start()]) is not None:
        return  # who overrides a veto is not against the bill
    if match is None or not holders or _is_open(ground.quote(event.sentence)):
        return
    is_for = match["no"] is None and NEGATED.search(before[: match.start()]) is None
    if match["no"] is not None and NEGATED.search(before[: match.start()]) is not None:
        return  # who does not oppose it need not be for it
    end = _end(text, at.end, event.sentence.end)
    yield from _stance(event, ground.happening_of[event.id].id, holders, Span(at.report, at.end, end), is_for, ground)


def _of_statement(statement: Statement, ground: Ground) -> Iterator[Stance]:
    """Yield what a voice calls lawful or a mistake, supports or is opposed to."""
    holders, voice = find_voice(statement, ground)
    is_nobody = not holders and (len(voice.split()) < NAMED or not voice[:1].isalpha())
    if is_nobody or statement.kind == "analysis" or _is_open(ground.quote(statement.sentence)):
        return
    fact = ground.said_of[statement.id].id
    for span in statement.content:
        text = ground.reports[span.report].text
        words = text[span.start : span.end]
        lower = words.lower()
        told = TOLD.get(statement.stance) if _is_taken(statement, ground) else None
        if told is not None and CLAUSE.match(words) is None and predicates().search(lower) is None:
            at = Span(span.report, span.start, _end(text, span.start, span.end))
            yield from _stance(statement, fact, holders, at, told, ground)
        for match in called().finditer(lower):  # "it a horrible, one-sided deal"
            at = Span(span.report, span.start + match.start("what"), span.start + match.end("what"))
            yield from _stance(statement, fact, holders, at, match["good"] is not None, ground, is_bare=True)
        for at, is_for in _judged(statement, span, lower, ground):
            yield from _stance(statement, fact, holders, at, is_for, ground)
        for at, is_for in _taken(statement, span, holders, ground):
            yield from _stance(statement, fact, holders, at, is_for, ground)


def _judged(statement: Statement, span: Span, lower: str, ground: Ground) -> Iterator[tuple[Span, bool]]:
    """Yield what is called lawful, or a mistake, and whether that is for it."""
    is_called = statement.cue is not None and CALLED.match(ground.quote(statement.cue).lower()) is not None
    for match in judged(is_called).finditer(lower) if judgement().search(lower) is not None else ():
        is_good = match["good"] is not None or match["helps"] is not None
        is_negated = match["not"] is not None or match["never"] is not None
        if is_good or not is_negated:  # "is not a mistake" praises nothing
            at = Span(span.report, span.start + match.start("what"), span.start + match.end("what"))
            yield at, is_good and not is_negated


def _taken(statement: Statement, span: Span, holders: tuple[str, ...], ground: Ground) -> Iterator[tuple[Span, bool]]:
    """Yield what he who speaks says that he, or his state, supports or is opposed to."""
    text = ground.reports[span.report].text
    words = text[span.start : span.end]
    for match in predicates().finditer(words.lower()):
        start = span.start + match.start()
        near = words[max(0, match.start() - SUBJECT) : match.start()]
        subject = ground.entities_in([Span(span.report, start - len(near), start)])
        near = near.removeprefix("that ") if match.start() <= SUBJECT else near  # what is said begins so
        is_own = (
            OWN.search(near) is not None
            or ground.is_any_side(subject[-1:], holders)
            or bool(lands_of(" ".join(near.split()[-SAME_LAND:])) & _lands(statement, span, holders, ground))
            or (statement.stance in WISHING and TO.search(near) is not None)
        )
        if is_own and OF_ANOTHER.search(near) is None and (match["no"] is None or match["not"] is None):
            end = span.start + match.end()
            yield Span(span.report, end, _end(text, end, span.end)), match["no"] is None and match["not"] is None


def _lands(statement: Statement, span: Span, holders: tuple[str, ...], ground: Ground) -> frozenset[str]:
    """Return the countries for which he who speaks does."""
    voice = ground.quote(statement.speaker) if statement.speaker else ""
    return lands_of_voice(voice, holders, span.report, ground)


def _is_taken(statement: Statement, ground: Ground) -> bool:
    """Tell whether a cue takes the stance that it tells: not "may back it", nor "did not oppose it"."""
    if statement.cue is None:
        return True
    before = ground.reports[statement.cue.report].text[statement.sentence.start : statement.cue.start]
    is_yielded = TOLD.get(statement.stance, False) and NEGATED.search(before.lower()) is not None
    return not is_yielded and MAY.search(before) is None


def _is_open(sentence: str) -> bool:
    return CONDITION.search(sentence.lower()) is not None


def _end(text: str, start: int, last: int) -> int:
    """Return where the words for a thing end that begins at ``start``."""
    words = REACH.match(text[start:last])
    last = start + words.end() if words is not None else last
    match = ENDS.search(text, start + 1, last)
    return match.start() if match is not None else last


def _stance(
    told: Event | Statement,
    fact: str,
    holders: tuple[str, ...],
    at: Span,
    is_for: bool,
    ground: Ground,
    *,
    is_bare: bool = False,
) -> Iterator[Stance]:
    words = LEADING.sub("", ground.quote(at).strip(" “\"'"))
    before = ground.reports[at.report].text[max(0, at.start - SHORT) : at.start].lower()
    head = RECOGNITION if RECOGNISED.search(before) is not None else _head(words)
    if not head or (WANTED.search(before) is not None and DOING.search(words) is not None):
        return  # who "wants the force to go" is not for it
    heads = frozenset((head, OTHERWISE)) if head == DECISION or head not in things().values() else frozenset((head,))
    if head == DECISION and ENDING.search(words) is None:  # "the decision to grant the island independence"
        heads |= frozenset(things()[w] for w in re.findall(r"[a-z-]+", words) if w in things())
    own, named = telling(words, ground), frozenset(ground.entities_in([at])) | lands_of(words) | _names(words)
    is_bare = is_bare or (not (own or named) and BARE.match(words) is not None)
    named = frozenset(e for e in named if not ground.is_any_side([e], holders))
    voice = "" if holders or isinstance(told, Event) else find_voice(told, ground)[1]
    known = frozenset(things()[w] for w in re.findall(r"[a-z-]+", words.lower()) if w in things())
    yield Stance(fact, holders, is_for, heads, own, named, words, told.sentence, is_bare, voice, known)


def _head(words: str) -> str:
    """Return which sort of thing some words are for: the first word of its line, else the stem of their noun."""
    first = INSIDE.split(words)[0].split()
    noun = re.sub(r"[^\w-]", "", first[-1]) if first else ""
    if noun.lower() in things():
        return things()[noun.lower()]
    is_noun = len(noun) >= LONG and noun.islower() and (noun not in nobody() or noun in spoken()) and len(first) > 1
    return stem(noun) if is_noun and re.match(r"(?:the|its|his|her|their|any)\b|\w+['’]s ", words) else ""


def _names(words: str) -> frozenset[str]:
    names = NAME.findall(words)
    plain = (name.lower() for name in names if find_demonym(name) is None and BARE.match(name) is None)
    return frozenset(plain) - words_of("empty")


def telling(words: str, ground: Ground) -> frozenset[str]:
    """Return the stems that tell which thing some words are for, without names and common words."""
    stems = frozenset(
        s
        for word in WORD.findall(words)
        for s in find_matter(word, without=ground.names)
        if len(word) > LONG or len(s) >= LONG
    )
    return stems - common_things() - stems_of_things()
