"""Drafts -> Statements: parties looked up, utterance dated, stance read.

Comes in: drafts in token indices. Goes out: statements. Example: the heads of "the two leaders" become the ids of
the two parties that it stands for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from twosource.lexicon.speech import Speech
from twosource.model.facts import Party, Statement, Time
from twosource.model.text import Parse, Report, Span, When, covered
from twosource.within.parties import PartyMap
from twosource.within.said.datelines import begin_behind_dateline
from twosource.within.said.draft import Draft, Piece
from twosource.within.said.followed import follow_speaker, told_of_himself
from twosource.within.said.inside import named_inside
from twosource.within.said.stances import find_stance

APART = frozenset(["ccomp", "relcl"])  # what is told, or tells about a noun, was not said when that was done
# In the speaker's mouth "during a visit" has no comma before it; behind one it tells of the saying.
OCCASION = re.compile(
    r",\s(?:during|on|at|in) (?:an?|his|her|its|their) (?:\w+ ){0,3}?"
    r"(?:visit|trip|tour|stopover|interview|briefing|speech|address|news conference|press conference)\b[^,;.]*"
)
HOPS = 12  # tokens above a time or a cue that are looked at


@dataclass(frozen=True, slots=True)
class Desk:
    """What every draft of one report is finished with; ``times`` in text order."""

    parse: Parse
    report: Report
    known: PartyMap
    times: Sequence[Time]
    speech: Speech


def finish(
    drafts: Sequence[Draft],
    parse: Parse,
    report: Report,
    parties: Sequence[Party],
    times: Sequence[Time],
    speech: Speech,
) -> tuple[Statement, ...]:
    """Return the drafts as statements, in text order."""
    known = PartyMap(parse, parties)
    drafts = [_without_occasion(draft, report) for draft in drafts]
    ordered = sorted(drafts, key=lambda d: (d.content[0], d.head))
    is_furniture = covered(report.furniture)  # "KAZAN, June 4 (Tass) - They left, he said": filed then
    starts = sorted((t for t in times if not is_furniture(t.span.start)), key=lambda t: t.span)
    desk = Desk(parse, report, known, starts, speech)
    found: list[Statement] = []
    for n, draft in enumerate(ordered):
        statement = _finish(draft, n, desk)
        if not statement.speakers and draft.heads:
            statement = replace(statement, speakers=follow_speaker(draft, found, parse, known))
        if (himself := told_of_himself(draft, parse, known)) and himself != statement.speakers:
            statement = replace(statement, speakers=himself)
        found.append(_with_hearer_before(statement, draft, found, parse))
    return tuple(found)


def _without_occasion(draft: Draft, report: Report) -> Draft:
    """Cut off where it was said: "that firms would be punished, during a visit to Oslo"."""
    if draft.kind != "indirect" or not draft.content:
        return draft
    start, end = draft.content[-1]
    found = OCCASION.search(report.text, start, end)
    if found is None or found.end() != end or found.start() == start:
        return draft
    return replace(draft, content=[*draft.content[:-1], (start, found.start())])


def _with_hearer_before(statement: Statement, draft: Draft, found: Sequence[Statement], parse: Parse) -> Statement:
    """As in "Ann told Bo it held, adding that rain was due": what she adds is told to Bo."""
    if not found or statement.addressees or draft.cue is None or parse.tokens[draft.head].tag != "VBG":
        return statement
    before = found[-1]
    is_one = before.speakers == statement.speakers and before.sentence.overlaps(statement.sentence)
    return replace(statement, addressees=before.addressees) if is_one and statement.speakers else statement


def _finish(draft: Draft, n: int, desk: Desk) -> Statement:
    parse, report = desk.parse, desk.report
    draft.content = [(begin_behind_dateline(report.text, a, b), b) for a, b in draft.content]
    speakers = _look_up(desk.known, draft.heads)
    if not speakers or _are_told_by_kind(speakers, desk.known):
        speakers = named_inside(draft, parse, desk.known) or speakers
    return Statement(
        id=f"{report.id}/s{n}",
        speakers=speakers,
        addressees=tuple(p for p in _look_up(desk.known, draft.hearers) if p not in speakers),
        kind=draft.kind,
        stance=find_stance(draft, parse, report, desk.speech),
        sentence=_evidence(draft, parse, report),
        content=tuple(Span(report.id, a, b) for a, b in draft.content),
        speaker=_speaker_span(draft.speaker, parse, report),
        cue=parse.span(*draft.cue) if draft.cue is not None else None,
        date=_find_date(draft, desk),
        rule=draft.rule,
    )


def _are_told_by_kind(speakers: Sequence[str], known: PartyMap) -> bool:
    """Tell whether the speakers are many without a name, who may be named behind it: "arms experts Ann and Bo Lund"."""
    parties = [known.by_id[party] for party in speakers]
    return all(p.is_plural and not p.members and all(m.form != "name" for m in p.mentions) for p in parties)


def _speaker_span(speaker: Piece | None, parse: Parse, report: Report) -> Span | None:
    if speaker is None:
        return None
    span = parse.span(*speaker)
    start = begin_behind_dateline(report.text, span.start, span.end)
    while start < span.end - 1 and report.text[start] in "-–—―":  # a signature, "-Poole", may be one token
        start += 1
    return Span(span.report, start, span.end)


def _evidence(draft: Draft, parse: Parse, report: Report) -> Span:
    first = parse.token_at(draft.content[0][0])
    last = parse.token_at(draft.content[-1][1] - 1)
    marks = [parse.sentence_of(i) for i in (first, last, draft.head) if i is not None]
    return Span(report.id, min(s.start for s in marks), max(s.end for s in marks))


def _look_up(known: PartyMap, heads: Sequence[int]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for head in heads:
        party = known.at(head)
        if party is not None:
            found.update(dict.fromkeys(known.expand(party)))
    return tuple(found)


def _find_date(draft: Draft, desk: Desk) -> When | None:
    """Return when it was said: the time in the clause of the cue, outside content and speaker.

    "The bank said on Monday that rates fell in May" was said on Monday; "said in a report released on Monday" was not
    necessarily, nor was "the bank, founded a decade ago, said" said then.
    """
    if draft.cue is None or draft.word is None or draft.rule in ("said/source", "said/label"):
        return None
    parse = desk.parse
    sentence = parse.sentence_of(draft.head)
    clause = _clause_of_cue(parse, draft.head)
    apart = [*draft.content, *([_offsets(parse, draft.speaker)] if draft.speaker is not None else [])]
    k = bisect_left(desk.times, sentence.start, key=lambda t: t.span.start)
    best: tuple[int, When] | None = None
    for time in desk.times[k:]:
        if time.span.start >= sentence.end:
            break
        if time.when is None or time.type not in ("DATE", "TIME") or any(a <= time.span.start < b for a, b in apart):
            continue
        at = parse.token_at(time.span.start)
        if at is None or _verb_above(parse, at) not in clause or parse.head(at).lower == "since":
            continue
        distance = abs(at - draft.head)
        if best is None or distance < best[0]:
            best = (distance, time.when)
    return best[1] if best is not None else None


def _offsets(parse: Parse, stretch: Piece) -> Piece:
    return parse.tokens[stretch[0]].start, parse.tokens[stretch[1] - 1].end


def _clause_of_cue(parse: Parse, head: int) -> set[int]:
    """Return the cue and the verbs that it is one act with: "met Bo on Monday and said", "issued a note saying"."""
    found, token = {head}, parse.tokens[head]
    for _ in range(HOPS):
        if token.dep in APART or token.head == token.i:
            break
        if token.dep == "conj" and any(t.pos != "PRON" for t in parse.dependents(token.i, "nsubj")):
            break  # "they fought in 2008, but analysts say": others did that
        token = parse.head(token.i)
        if token.pos in ("VERB", "AUX") and token.dep in ("acl", "relcl") and token.i not in found:
            break
        found.add(token.i)
    return found


def _verb_above(parse: Parse, i: int) -> int:
    for token in islice(parse.ancestors(i), HOPS):
        if token.pos in ("VERB", "AUX"):
            return token.i
    return -1
