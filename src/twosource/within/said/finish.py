"""Drafts -> Statements: parties looked up, utterance dated, stance read.

Comes in: drafts in token indices. Goes out: statements. Example: the heads of "the two leaders" become the ids of
the two parties that it stands for.
"""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.facts import Party, Stance, Statement, Time
from twosource.model.text import Parse, Report, Span
from twosource.within.parties import PartyMap
from twosource.within.said.draft import Draft


def finish(
    drafts: Sequence[Draft], parse: Parse, report: Report, parties: Sequence[Party], times: Sequence[Time]
) -> tuple[Statement, ...]:
    """Return the drafts as statements, in text order."""
    known = PartyMap(parse, parties)
    return tuple(
        _finish(draft, n, parse, report, known, times)
        for n, draft in enumerate(sorted(drafts, key=lambda d: (d.content[0], d.head)))
    )


def _finish(draft: Draft, n: int, parse: Parse, report: Report, known: PartyMap, times: Sequence[Time]) -> Statement:
    first = parse.token_at(draft.content[0][0])
    last = parse.token_at(draft.content[-1][1] - 1)
    marks = [i for i in (first, last, draft.head) if i is not None]
    sentence = Span(
        report.id, min(parse.sentence_of(i).start for i in marks), max(parse.sentence_of(i).end for i in marks)
    )
    return Statement(
        id=f"{report.id}/s{n}",
        speakers=_look_up(known, draft.heads),
        addressees=_look_up(known, draft.hearers),
        kind=draft.kind,
        stance=_stance(draft),
        sentence=sentence,
        content=tuple(Span(report.id, a, b) for a, b in draft.content),
        speaker=parse.span(*draft.speaker) if draft.speaker is not None else None,
        cue=parse.span(*draft.cue) if draft.cue is not None else None,
        rule=draft.rule,
    )


def _look_up(known: PartyMap, heads: Sequence[int]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for head in heads:
        party = known.at(head)
        if party is not None:
            found.update(dict.fromkeys(known.expand(party)))
    return tuple(found)


def _stance(draft: Draft) -> Stance:
    if draft.word is None:
        return "asserts"
    return draft.word.negated if draft.is_negated else draft.word.stance
