"""Accusations and denials, each with its deed, before they are paired.

Comes in: the ground. Goes out: ``Charge``. Example: "The Russians told us that they had no connection with this
attack," Akar said: Russia denies, Akar tells it, and the deed is the attack told in the sentences before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from twosource.across.ground import Ground
from twosource.across.matters import (
    dismissing,
    find_claim,
    find_matter,
    find_nobody,
    find_none,
    is_denial,
    is_dismissal,
    is_generic,
    is_negated,
    is_of_deed,
    is_quoting,
)
from twosource.lexicon.places import find_demonym
from twosource.model.facts import Event, Statement
from twosource.model.record import Said
from twosource.model.text import Span

# Acts that somebody may be accused of and deny.
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "AID", "THREATEN", "PROTEST", "RETREAT"})
ASSERTING = frozenset({"asserts", "criticises", "warns"})
# What a generic denial ("those claims") points to stands at most so many characters before it: one long paragraph.
BACK = 700
ASKED = re.compile(r"\b(?:subpoena|summon)")
FIRST = 5  # words at the beginning of a quotation among which its own speaker is named


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


def list_accusations(ground: Ground) -> Iterable[Charge]:
    """Yield the accusations that statements make, and those that events tell without one."""
    cues: set[str] = set()
    for said in ground.statements:
        local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
        acts = [_act_at(s, ground) for s in local]
        cues.update(act.id for act in acts if act is not None)
        if said.stance == "accuses":
            accused = _accused(local, acts, said, ground)
            charge = make_charge(said.id, ground.speakers_of(said), accused, local, ground)
            yield replace(charge, is_voice=not said.speakers)
    for event in ground.events:
        is_made = event.status not in ("did-not-occur", "denied", "planned", "possible")
        if event.type == "ACCUSE" and is_made and event.actors and event.recipients and not cues & set(event.members):
            told = [ground.local_events[m] for m in event.members if m in ground.local_events]
            if event.mode == "investigate" or any(ASKED.search(ground.quote(e.trigger).lower()) for e in told):
                continue  # who is looked into, or asked for papers, is not yet accused
            stems = frozenset().union(*(find_matter(_charged(e, ground), without=ground.names) for e in told))
            yield Charge(
                event.id, event.actors, event.recipients, frozenset(), frozenset(), stems, event.evidence, event.summary
            )


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


def list_denials(ground: Ground) -> Iterable[Charge]:
    """Yield the denials, with those who deny as holders, be they quoted or quoting."""
    for said in ground.statements:
        local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
        words = [" ".join(ground.quote(span) for span in s.content) for s in local]
        if said.stance == "denies":
            holders, kept = ground.speakers_of(said), any(map(is_of_deed, words))
        else:
            holders, kept = _deniers(said, local, words, ground), any(is_denial(w) or is_dismissal(w) for w in words)
        nobody = frozenset().union(*(find_matter(w, without=ground.names) for w in map(find_nobody, words)))
        kept = kept or bool(nobody)
        if not kept or not (holders or any(s.speaker is not None for s in local)):
            continue
        pointing = [s for s, w in zip(local, words, strict=True) if is_generic(w) or is_denial(w)]
        before = frozenset().union(*(_stems_before(s, ground) for s in pointing))
        rest = [s for s, w in zip(local, words, strict=True) if not is_generic(w)]
        charge = make_charge(said.id, holders, holders, local, ground, telling=rest)
        yield replace(
            charge,
            types=charge.types | frozenset(t for s in pointing for t in _deeds_before(s, holders, ground)),
            stems=charge.stems if said.stance == "denies" else charge.stems - dismissing(),
            before=before,
            nobody=nobody,
            is_of_none=any(map(find_none, words)),
            teller=said.speakers or holders,
            verb="denies" if said.stance == "denies" else "denies it",
            is_voice=not said.speakers,
        )


def list_claims(ground: Ground) -> Iterable[Charge]:
    """Yield claims that a denial tells itself: "the ministry denied Swedish claims that it had fired"."""
    for said in ground.statements:
        if said.stance != "denies":
            continue
        for statement in (ground.local_statements[m] for m in said.members if m in ground.local_statements):
            for span in statement.content[:1]:
                text = ground.reports[span.report].text[span.start : span.end]
                claim = find_claim(text)
                deniers = ground.speakers_of(said)
                if claim is None or not deniers:
                    continue
                at = span.start + max(0, text.find(claim.noun))
                by = span.start + max(0, text.find(claim.words))  # "criticism from Danish farmers that ..."
                named = ground.entities_in([Span(span.report, span.start, max(at, by))])
                makers = tuple(h for h in named if not ground.is_any_side([h], deniers))
                voice = re.sub(r"^(?:the|any|all|those|these|some) ", "", text[: at - span.start]).strip()
                if makers or voice[:1].isupper():
                    yield Charge(
                        fact="",
                        holders=makers,
                        accused=deniers,
                        deeds=frozenset(),
                        types=frozenset(),
                        stems=find_matter(claim.words, without=ground.names),
                        evidence=(statement.sentence,),
                        words=claim.words,
                        verb="claims",
                        voice=voice,
                        answered_by=said.id,
                    )


def list_assertions(ground: Ground) -> Iterable[Charge]:
    """Yield what one party says of another: "Comey said that he had asked him to stop"."""
    for said in ground.statements:
        local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
        if said.stance not in ASSERTING or said.kind == "analysis" or not local:
            continue
        if not said.speakers and all(s.speaker is None for s in local):
            continue
        if any(is_negated(ground.quote(span)) for s in local for span in s.content):
            continue
        others = [
            [e for e in ground.entities_in(s.content) if not ground.is_any_side([e], said.speakers)] for s in local
        ]
        peoples = [e for s in local for e in _states_in(s, ground) if not ground.is_any_side([e], said.speakers)]
        accused = tuple(dict.fromkeys([*(e for named in others for e in named[:1]), *peoples]))
        yield replace(make_charge(said.id, said.speakers, accused, local, ground), verb="says")


def _deniers(said: Said, local: Sequence[Statement], words: Sequence[str], ground: Ground) -> tuple[str, ...]:
    """Return who takes distance from a deed: whoever is quoted in the first words, else the speaker."""
    quoted = [
        entity
        for statement, text in zip(local, words, strict=True)
        if (is_denial(text) or find_nobody(text)) and is_quoting(text)
        for entity in (*ground.entities_in(statement.content)[:1], *_people(text, ground))
    ]
    return tuple(dict.fromkeys(quoted)) or said.speakers


def _people(text: str, ground: Ground) -> list[str]:
    """Return the states whose people the first words speak of: "The Russians told us" is Russia's word."""
    return _states(re.findall(r"[^\W\d_]+", text)[:FIRST], ground)


def _states_in(statement: Statement, ground: Ground) -> list[str]:
    """Return the states of whose people, ships and offices a statement speaks: "two Norwegian trawlers"."""
    return _states([w for span in statement.content for w in re.findall(r"[^\W\d_]+", ground.quote(span))], ground)


def _states(words: Sequence[str], ground: Ground) -> list[str]:
    named = [w for w in words if w[0].isupper()]
    codes = {find_demonym(form) for w in named for form in (w, w.removesuffix("s"))} - {None}
    return [e for code in sorted(c for c in codes if c is not None) for e in ground.states.get(code, ())]


def _stems_before(statement: Statement, ground: Ground) -> frozenset[str]:
    """Return what stands in front of "those claims", as far back as the paragraph before it begins."""
    text = ground.reports[statement.sentence.report].text
    cue = statement.cue if statement.cue is not None else statement.content[0]
    start = max(0, cue.start - BACK)
    paragraphs = text[start : cue.start].split("\n")
    return find_matter(" ".join(paragraphs[-3:]), without=ground.names)


def _deeds_before(statement: Statement, holders: Sequence[str], ground: Ground) -> Iterable[str]:
    """Return the types of deeds of the deniers' side that the text before "those claims" tells."""
    cue = statement.cue if statement.cue is not None else statement.content[0]
    for event in ground.events_within(Span(cue.report, max(0, cue.start - BACK), cue.start)):
        # "Missiles struck the port": who did it is not told, and what did it is no party
        actors = [a for a in ground.ids(event.actors) if ground.by_id[a].country is not None]
        is_theirs = not actors or ground.is_any_side(actors, holders)
        if event.trigger.end <= cue.start and event.type in DEEDS and is_theirs:
            yield event.type


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
        words=max(words, key=len, default=""),
        voice=next((ground.quote(s.speaker) for s in local if s.speaker is not None), ""),
    )
