"""Parties of whom one is for a named thing and another against it: a law, an offer, sanctions, a membership, a raid.

Comes in: the ground. Goes out: disputes of kind position. Example: "Lima backed the embargo on Zamoran oil" and "Quito
called the oil embargo against Zamora a grave mistake".

Both must say so of themselves, in words that leave no doubt, of one thing: its noun and a name, or its noun and another
word that tells which it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.across.dispute_lines import name_all
from twosource.across.ground import Ground
from twosource.across.matters import find_matter, stem
from twosource.across.opposed_words import judged, judgement, nobody, predicates, single, things, verbs
from twosource.across.polarity import common_things
from twosource.across.voices import find_voice, lands_of
from twosource.lexicon.places import find_demonym
from twosource.model.facts import Event, Statement
from twosource.model.record import Dispute, Side
from twosource.model.text import Span

WEEK = 7  # days in which two speak of one thing
MANY = 60  # stances on things of one noun, beyond which no two are compared
LONG = 4  # letters of a stem that tells which thing it is
DECISION, OTHERWISE = "decision", "decision or whatever it is called"
LEADING = re.compile(r"^(?:for|of|to|against|that) ", re.I)
NAME = re.compile(r"\b[A-Z][^\W\d_]{2,}")
OFTEN = 3  # times that a report tells of its "bill"
BARE = re.compile(r"(?:the|this|that|its|his|her|their|such)\b", re.I)
WORDS = 12  # of what stands after a verb
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
SUBJECT = 40  # characters before a verb in which stands who is for it
OWN = re.compile(r"\b(?:it|he|she|they|we|i)\b[\w’' ]{0,20}\Z", re.I)
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


def find_opposed(ground: Ground) -> list[Dispute]:
    """Find things that one party is for and another against.

    Args:
        ground: facts and look-ups.

    Returns:
        One dispute for each thing; ids are still empty.
    """
    of_head: dict[str, list[Stance]] = {}
    for stance in _stances(ground):
        for head in stance.heads:
            of_head.setdefault(head, []).append(stance)
    found, used = list[Dispute](), set[Span]()
    for held in of_head.values():
        ones = [s for s in held if s.is_for and s.sentence not in used]
        others = [s for s in held if not s.is_for]
        for one in ones if len(held) <= MANY else ():
            against = [o for o in others if o.sentence not in used and _are_opposed(one, o, ground)]
            if not against or one.sentence in used:
                continue
            fore = [s for s in ones if all(_are_opposed(s, o, ground) for o in against)]
            used |= {s.sentence for s in (*fore, *against)}
            found.append(_dispute(fore, against, ground))
    return found


def _stances(ground: Ground) -> Iterator[Stance]:
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
    before = text[event.sentence.start : at.end].lower()
    match = re.search(rf"(?:{verbs('for')}|(?P<no>{verbs('against')}))\Z", before)
    if match is None or not holders or _is_open(ground.quote(event.sentence)):
        return
    is_for = match["no"] is None and NEGATED.search(before[: match.start()]) is None
    if match["no"] is not None and NEGATED.search(before[: match.start()]) is not None:
        return  # who does not oppose it need not be for it
    end = _end(text, at.end, event.sentence.end)
    yield from _stance(event, ground.happening_of[event.id].id, holders, Span(at.report, at.end, end), is_for, ground)


def _of_statement(statement: Statement, ground: Ground) -> Iterator[Stance]:
    """Yield what a voice calls lawful or a mistake, supports or is opposed to."""
    holders, _ = find_voice(statement, ground)
    if not holders or statement.kind == "analysis" or _is_open(ground.quote(statement.sentence)):
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
        is_called = statement.cue is not None and CALLED.match(ground.quote(statement.cue).lower()) is not None
        for match in judged(is_called).finditer(lower) if judgement().search(lower) is not None else ():
            start = span.start + match.start("what")
            at = Span(span.report, start, span.start + match.end("what"))
            if match["bad"] is None or match["not"] is None:  # "is not a mistake" praises nothing
                is_for = match["good"] is not None and match["not"] is None
                yield from _stance(statement, fact, holders, at, is_for, ground)
        for match in predicates().finditer(lower):
            near = words[max(0, match.start() - SUBJECT) : match.start()]
            subject = ground.entities_in(
                [Span(span.report, span.start + match.start() - len(near), span.start + match.start())]
            )
            is_own = OWN.search(near) is not None or ground.is_any_side(subject[-1:], holders)
            if is_own and OF_ANOTHER.search(near) is None and (match["no"] is None or match["not"] is None):
                at = Span(span.report, span.start + match.end(), _end(text, span.start + match.end(), span.end))
                is_for = match["no"] is None and match["not"] is None
                yield from _stance(statement, fact, holders, at, is_for, ground)


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
    words = re.match(rf"\s*(?:\S+\s+){{0,{WORDS}}}\S*", text[start:last])
    last = start + words.end() if words is not None else last
    match = ENDS.search(text, start + 1, last)
    return match.start() if match is not None else last


def _stance(
    told: Event | Statement, fact: str, holders: tuple[str, ...], at: Span, is_for: bool, ground: Ground
) -> Iterator[Stance]:
    words = LEADING.sub("", ground.quote(at).strip(" “\"'"))
    head = _head(words)
    if not head:
        return
    heads = frozenset((head, OTHERWISE)) if head == DECISION or head not in things().values() else frozenset((head,))
    own, named = _telling(words, ground), frozenset(ground.entities_in([at])) | lands_of(words) | _names(words)
    is_bare = not (own or named) and BARE.match(words) is not None
    named = frozenset(e for e in named if not ground.is_any_side([e], holders))
    yield Stance(fact, holders, is_for, heads, own, named, words, told.sentence, is_bare)


def _head(words: str) -> str:
    """Return which sort of thing some words are for: the first word of its line, else the stem of their noun."""
    first = INSIDE.split(words)[0].split()
    noun = re.sub(r"[^\w-]", "", first[-1]) if first else ""
    if noun.lower() in things():
        return things()[noun.lower()]
    is_noun = len(noun) >= LONG and noun.islower() and noun not in nobody() and len(first) > 1
    return stem(noun) if is_noun and re.match(r"(?:the|its|his|her|their)\b", words) else ""


def _names(words: str) -> frozenset[str]:
    return frozenset(name.lower() for name in NAME.findall(words) if find_demonym(name) is None)


def _telling(words: str, ground: Ground) -> frozenset[str]:
    stems = frozenset(s for s in find_matter(words, without=ground.names) if len(s) >= LONG)
    return stems - common_things() - frozenset(stem(word) for word in things())


def _is_the_one(stance: Stance, ground: Ground) -> bool:
    """Tell whether "the bill" is that of the whole report: such as an affair has but one of, told of again and again."""
    words = [word for word, head in things().items() if head in stance.heads & single()]
    text = ground.reports[stance.sentence.report].text.lower()
    return bool(words) and len(re.findall(rf"\b(?:{'|'.join(map(re.escape, words))})\b", text)) >= OFTEN


def _are_opposed(one: Stance, two: Stance, ground: Ground) -> bool:
    if ground.is_any_side(one.holders, two.holders):
        return False
    days = [ground.published(s.sentence.report) for s in (one, two)]
    if days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > WEEK:
        return False
    is_named, is_told = bool(one.named & two.named), bool(one.stems & two.stems)
    if not one.heads & two.heads - {OTHERWISE} or not all(s.heads & set(things().values()) for s in (one, two)):
        return is_named and is_told  # "the conversion of the church", "the decision to turn the church into a mosque"
    if is_named or is_told:
        return True
    return all(s.is_bare and _is_the_one(s, ground) for s in (one, two))


def _dispute(ones: Sequence[Stance], others: Sequence[Stance], ground: Ground) -> Dispute:
    words = max((s.words for s in (*ones, *others)), key=len)
    return Dispute(
        id="",
        kind="position",
        about=f"who is for and who against {words}",
        sides=(_side(ones, "for", ground), _side(others, "against", ground)),
        facts=tuple(dict.fromkeys(s.fact for s in (*ones, *others))),
    )


def _side(held: Sequence[Stance], how: str, ground: Ground) -> Side:
    holders = tuple(dict.fromkeys(h for s in held for h in s.holders))
    first = held[0]
    name = name_all(first.holders, ground)
    verb = "are" if len(first.holders) > 1 else "is"
    return Side(
        holders=holders,
        summary=f"{name[:1].upper()}{name[1:]} {verb} {how} it: {ground.quote(first.sentence)}",
        evidence=tuple(dict.fromkeys(s.sentence for s in held)),
        origins=ground.origins(*(s.fact for s in held)),
    )
