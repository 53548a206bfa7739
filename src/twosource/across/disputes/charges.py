"""Accusations and denials, each with its deed, before they are paired.

Comes in: the ground. Goes out: ``Charge``. Example: "The Russians told us that they had no connection with this
attack," Akar said: Russia denies, Akar tells it, and the deed is the attack told in the sentences before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from twosource.across.disputes.ground import Ground
from twosource.across.matters import find_matter
from twosource.lexicon.places import find_demonym
from twosource.model.facts import Event, Statement
from twosource.model.record import Said
from twosource.model.text import Span

# Acts that somebody may be accused of and deny.
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "AID", "THREATEN", "PROTEST", "RETREAT"})
ASSERTING = frozenset({"asserts", "criticises", "warns"})
THE_CHARGE, THE_CLAIM = "the charge", "the claim"  # words of a denial that tells none of its own
PRONOUNS = frozenset({"it", "he", "she", "they", "who", "which"})
TOLD_TO = re.compile(r"(?:[\w-]+ +){0,4}?(?:allegation|accusation|charge|complaint)s? +to ")
ASKED = re.compile(r"\b(?:subpoena|summon)")


@dataclass(frozen=True, slots=True)
class Charge:
    """An accusation or a denial.

    Args:
        fact: id of the grouped statement or event.
        holders: who makes it.
        accused: who is accused; for a denial who denies.
        deeds: ids of the grouped events that it is about.
        types: types of the events that it is about.
        stems: what it is about, in stems without names.
        evidence: sentences.
        words: what is said, for the summary.
        before: stems of what stands before a denial that names no deed but "those claims".
        teller: who quotes a denial of somebody else: a minister whom "the Russians told".
        verb: how the summary tells it: "accuses", "claims", "says", "denies".
        voice: how reports name the one who makes it, where that is no known party: "more of his aides".
        is_voice: the one who makes it is known only as somebody's voice: "Dahl's campaign".
        answered_by: the denial that tells this claim itself: "denied Republican claims that ...".
        nobody: stems of a happening that a denial says there was none of: "No one was injured".
        is_of_none: it says so of no one place or day.
        is_pointing: a denial names no deed of its own, only "the claim".
        is_also: it says that somebody denied it before: "his deputy also rejected the claim".
        makers: whose claim a denial says that it denies: "dismissed the American claim".
        subjects: whom a denial clears first: "denied that the clerk had lied".
        named: everyone and every place that the words name.
    """

    fact: str
    holders: tuple[str, ...]
    accused: tuple[str, ...]
    deeds: frozenset[str]
    types: frozenset[str]
    stems: frozenset[str]
    evidence: tuple[Span, ...]
    words: str
    before: frozenset[str] = frozenset()
    teller: tuple[str, ...] = ()
    verb: str = "accuses"
    voice: str = ""
    is_voice: bool = False
    answered_by: str = ""
    nobody: frozenset[str] = frozenset()
    is_of_none: bool = False
    is_pointing: bool = False
    is_also: bool = False
    makers: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


def list_accusations(ground: Ground) -> Iterable[Charge]:
    """Yield the accusations that statements make, and those that events tell without one."""
    cues: set[str] = set()
    for said in ground.statements:
        local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
        acts = [_act_at(s, ground) for s in local]
        cues.update(act.id for act in acts if act is not None)
        if said.stance == "accuses" and not is_nobody(said, local, ground):
            accused = _accused(local, acts, said, ground)
            charge = make_charge(said.id, ground.speakers_of(said), accused, local, ground)
            yield replace(charge, is_voice=not said.speakers)
    for event in ground.events:
        is_made = event.status not in ("did-not-occur", "denied", "planned", "possible")
        if event.type == "ACCUSE" and is_made and event.actors and event.recipients and not cues & set(event.members):
            told = [ground.local_events[m] for m in event.members if m in ground.local_events]
            if event.mode == "investigate" or any(ASKED.search(ground.quote(e.trigger).lower()) for e in told):
                continue  # who is looked into, or asked for papers, is not yet accused
            if any(TOLD_TO.match(f"{ground.quote(e.trigger)} {_charged(e, ground)}") for e in told):
                continue  # "made allegations to the minister": he is told them
            stems = frozenset().union(*(find_matter(_charged(e, ground), without=ground.names) for e in told))
            yield Charge(
                event.id, event.actors, event.recipients, frozenset(), frozenset(), stems, event.evidence, event.summary
            )


def is_nobody(said: Said, local: Sequence[Statement], ground: Ground) -> bool:
    """Tell whether only "it" or "he" makes a claim, of whom nobody knows who it is: he may be the one who denies it."""
    voices = {ground.quote(s.speaker).lower() for s in local if s.speaker is not None}
    return not said.speakers and bool(voices) and voices <= PRONOUNS


def _charged(event: Event, ground: Ground) -> str:
    """Return what an act of accusing says of the accused: the words after it, to the end of what depends on it."""
    end = event.rest.end if event.rest is not None else event.sentence.end
    return ground.quote(Span(event.trigger.report, event.trigger.end, max(event.trigger.end, end)))


def _act_at(statement: Statement, ground: Ground) -> Event | None:
    """Return the ACCUSE event that the statement's own cue tells."""
    if statement.cue is None:
        return None
    acts = [e for e in ground.events_within(statement.sentence) if e.type == "ACCUSE"]
    return next((act for act in acts if act.trigger.overlaps(statement.cue)), None)


def find_accused(claim: Statement, ground: Ground) -> tuple[str, ...]:
    """Return whom one telling of a claim accuses, or speaks of."""
    return _accused([claim], [_act_at(claim, ground)], ground.said_of[claim.id], ground)


def _accused(local: Sequence[Statement], acts: Sequence[Event | None], said: Said, ground: Ground) -> tuple[str, ...]:
    """Whom the act names; else who does the deed; else whom the words mention first."""
    named = [r for act in acts if act is not None for r in ground.ids(act.recipients)]
    done = [a for s in local for e in ground.told_in.get(s.id, ()) if e.type in DEEDS for a in ground.ids(e.actors)]
    mentioned = [e for s in local for e in ground.entities_in(s.content)[:1]]
    chosen = list(said.addressees) + named or done or mentioned
    return tuple(e for e in dict.fromkeys(chosen) if not ground.is_any_side([e], said.speakers))


def states_in(statement: Statement, ground: Ground) -> list[str]:
    """Return the states of whose people, ships and offices a statement speaks: "two Norwegian trawlers"."""
    return states_of([w for span in statement.content for w in re.findall(r"[^\W\d_]+", ground.quote(span))], ground)


def states_of(words: Sequence[str], ground: Ground) -> list[str]:
    """Return the states whose people some words name: "the Russians", "American"."""
    named = [w for w in words if w[0].isupper()]
    codes = {find_demonym(form) for w in named for form in (w, w.removesuffix("s"))} - {None}
    return [e for code in sorted(c for c in codes if c is not None) for e in ground.states.get(code, ())]


def make_charge(
    fact: str,
    holders: tuple[str, ...],
    accused: tuple[str, ...],
    local: Sequence[Statement],
    ground: Ground,
    *,
    telling: Sequence[Statement] | None = None,
) -> Charge:
    """Make a charge of the tellings of a statement; ``telling`` are those whose words name the deed."""
    events = [e for s in local for e in ground.told_in.get(s.id, ())]
    events += [ground.local_events[i] for s in local for i in s.about if i in ground.local_events]
    deeds = [e for e in events if e.type in DEEDS]
    words = [" ".join(ground.quote(span) for span in s.content) for s in local]
    return Charge(
        fact=fact,
        holders=holders,
        accused=accused,
        deeds=frozenset(ground.happening_of[e.id].id for e in deeds if e.id in ground.happening_of),
        types=frozenset(e.type for e in deeds),
        stems=frozenset().union(
            *(
                find_matter(" ".join(map(ground.quote, s.content)), without=ground.names)
                for s in (local if telling is None else telling)
            )
        ),
        evidence=tuple(dict.fromkeys(s.sentence for s in local)),
        named=frozenset(e for s in local for e in ground.entities_in(s.content)),
        words=max(words, key=len, default=""),
        voice=next((ground.quote(s.speaker) for s in local if s.speaker is not None), ""),
    )
