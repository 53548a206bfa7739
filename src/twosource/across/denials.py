"""An accusation in one report and its denial in another, paired.

Comes in: the ground. Goes out: disputes of kind accusation. Example: "the spokesperson accused Russia of attacking the
port" in one report and "the Russians told us that they had no connection with this attack" in another.

Silence is no denial: a dispute needs somebody of the accused side who denies, and the same deed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.across.ground import Ground
from twosource.across.issuers import is_whole_state
from twosource.across.matters import find_stems, is_denial, is_generic
from twosource.lexicon.places import find_demonym
from twosource.model.facts import Event, Statement
from twosource.model.record import Dispute, Said, Side
from twosource.model.text import Span

# Acts that somebody may be accused of and deny.
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "AID", "THREATEN", "PROTEST", "RETREAT"})
# What a generic denial ("those claims") points to stands at most so many characters before it: one long paragraph.
BACK = 700
FIRST = 5  # words at the beginning of a quotation among which its own speaker is named
WEEK = 7  # days
LONG_STEM = 4  # a stem shared by an accusation and a denial is no shorter
# Share of the stems of the shorter passage that must be shared: "blocking the grain", "it has blocked any port".
SHARED = 0.25


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


def find_denials(ground: Ground) -> list[Dispute]:
    """Pair accusations with the denials of the accused.

    Args:
        ground: facts and look-ups.

    Returns:
        One dispute for each denial that answers at least one accusation; ids are still empty.
    """
    accusations = [c for c in _accusations(ground) if c.accused]
    disputes = []
    for denial in _denials(ground):
        answered = [a for a in accusations if _answers(denial, a, ground)]
        if answered:
            disputes.append(_pair(answered, denial, ground))
    return _merge(disputes)


def _accusations(ground: Ground) -> Iterable[Charge]:
    cues: set[str] = set()
    for said in ground.statements:
        local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
        acts = [_act_at(s, ground) for s in local]
        cues.update(act.id for act in acts if act is not None)
        if said.stance == "accuses":
            accused = _accused(local, acts, said, ground)
            yield _charge(said.id, said.speakers, accused, local, ground)
    for event in ground.events:
        if event.type == "ACCUSE" and event.actors and event.recipients and not cues & set(event.members):
            stems = frozenset().union(*(find_stems(ground.quote(s), without=ground.names) for s in event.evidence))
            yield Charge(
                event.id, event.actors, event.recipients, frozenset(), frozenset(), stems, event.evidence, event.summary
            )


def _act_at(statement: Statement, ground: Ground) -> Event | None:
    """Return the ACCUSE event that the statement's own cue tells."""
    if statement.cue is None:
        return None
    acts = [e for e in ground.events_in(statement.sentence.report) if e.type == "ACCUSE"]
    return next((act for act in acts if act.trigger.overlaps(statement.cue)), None)


def _accused(local: Sequence[Statement], acts: Sequence[Event | None], said: Said, ground: Ground) -> tuple[str, ...]:
    """Whom the act names; else who does the deed; else whom the words mention first."""
    named = [r for act in acts if act is not None for r in ground.ids(act.recipients)]
    done = [a for s in local for e in ground.told_in.get(s.id, ()) if e.type in DEEDS for a in ground.ids(e.actors)]
    mentioned = [e for s in local for e in ground.entities_in(s.content)[:1]]
    chosen = list(said.addressees) + named or done or mentioned
    return tuple(e for e in dict.fromkeys(chosen) if not ground.is_any_side([e], said.speakers))


def _denials(ground: Ground) -> Iterable[Charge]:
    for said in ground.statements:
        local = [ground.local_statements[m] for m in said.members if m in ground.local_statements]
        words = [" ".join(ground.quote(span) for span in s.content) for s in local]
        if said.stance != "denies" and not any(is_denial(w) for w in words):
            continue
        quoted = [
            e for s, w in zip(local, words, strict=True) for e in (*ground.entities_in(s.content), *_people(w, ground))
        ]
        holders = said.speakers if said.stance == "denies" else tuple(dict.fromkeys((*quoted, *said.speakers)))
        pointing = [s for s, w in zip(local, words, strict=True) if is_generic(w) or is_denial(w)]
        before = frozenset().union(*(_stems_before(s, ground) for s in pointing))
        rest = [s for s, w in zip(local, words, strict=True) if not is_generic(w)]
        charge = _charge(said.id, holders, holders, local, ground, telling=rest)
        yield Charge(
            charge.fact,
            charge.holders,
            charge.accused,
            charge.deeds,
            charge.types | frozenset(t for s in pointing for t in _deeds_before(s, holders, ground)),
            charge.stems,
            charge.evidence,
            charge.words,
            before,
        )


def _people(text: str, ground: Ground) -> list[str]:
    """Return the states whose people the words speak of: "The Russians told us" is Russia's word."""
    words = [w for w in re.findall(r"[^\W\d_]+", text)[:FIRST] if w[0].isupper()]
    codes = {find_demonym(form) for w in words for form in (w, w.removesuffix("s"))} - {None}
    return [e.id for e in ground.entities.entities if e.country in codes and is_whole_state(e)]


def _stems_before(statement: Statement, ground: Ground) -> frozenset[str]:
    """Return what stands in front of "those claims", as far back as the paragraph before it begins."""
    text = ground.reports[statement.sentence.report].text
    cue = statement.cue if statement.cue is not None else statement.content[0]
    start = max(0, cue.start - BACK)
    paragraphs = text[start : cue.start].split("\n")
    return find_stems(" ".join(paragraphs[-3:]), without=ground.names)


def _deeds_before(statement: Statement, holders: Sequence[str], ground: Ground) -> Iterable[str]:
    """Return the types of deeds of the deniers' side that the text before "those claims" tells."""
    cue = statement.cue if statement.cue is not None else statement.content[0]
    for event in ground.events_in(cue.report):
        is_near = cue.start - BACK <= event.trigger.start and event.trigger.end <= cue.start
        is_theirs = not event.actors or ground.is_any_side(ground.ids(event.actors), holders)
        if is_near and event.type in DEEDS and is_theirs:
            yield event.type


def _charge(
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
                find_stems(" ".join(map(ground.quote, s.content)), without=ground.names)
                for s in (local if telling is None else telling)
            )
        ),
        evidence=tuple(dict.fromkeys(s.sentence for s in local)),
        words=max(words, key=len, default=""),
    )


def _answers(denial: Charge, accusation: Charge, ground: Ground) -> bool:
    deniers = [h for h in denial.holders if ground.is_any_side([h], accusation.accused)]
    if not deniers or (denial.holders and ground.is_any_side(accusation.holders, deniers)):
        return False
    if denial.deeds & accusation.deeds:
        return True
    if denial.types & accusation.types and _is_one_week(denial, accusation, ground):
        return True
    least = min(2, len(accusation.stems))
    return _is_one_matter(denial.stems, accusation.stems, 1) or _is_one_matter(denial.before, accusation.stems, least)


def _is_one_week(a: Charge, b: Charge, ground: Ground) -> bool:
    """An attack that somebody is accused of and one that he denies within days are one."""
    days = [[ground.published(span.report) for span in charge.evidence] for charge in (a, b)]
    gaps = [abs((x - y).days) for x in days[0] for y in days[1] if x is not None and y is not None]
    return min(gaps, default=0) <= WEEK


def _is_one_matter(one: frozenset[str], two: frozenset[str], least: int) -> bool:
    shared = {stem for stem in one & two if len(stem) >= LONG_STEM}
    return len(shared) >= least and len(shared) >= SHARED * min(len(one), len(two))


def _pair(accusations: Sequence[Charge], denial: Charge, ground: Ground) -> Dispute:
    accused = [e for a in accusations for e in a.accused]
    deniers = tuple(h for h in denial.holders if ground.is_any_side([h], accused))
    first = accusations[0]
    accusers = tuple(dict.fromkeys(h for a in accusations for h in a.holders))
    facts = (*(a.fact for a in accusations), denial.fact)
    deeds = frozenset().union(*(a.deeds for a in accusations)) & denial.deeds
    return Dispute(
        id="",
        kind="accusation",
        about=_about(first, accused, ground),
        sides=(
            _side(accusers, accusations, ground, "accuses"),
            _side(deniers, [denial], ground, "denies"),
        ),
        facts=(*dict.fromkeys(facts), *sorted(deeds)),
    )


def _side(holders: tuple[str, ...], charges: Sequence[Charge], ground: Ground, verb: str) -> Side:
    return Side(
        holders=holders,
        summary=f"{_names(holders, ground)} {verb}{_spoken(_tellingest(charges).words)}",
        evidence=tuple(dict.fromkeys(s for c in charges for s in c.evidence)),
        origins=ground.origins(*(c.fact for c in charges)),
    )


def _tellingest(charges: Sequence[Charge]) -> Charge:
    """Return the one whose words name the deed, in fewest words; "those claims" names none."""
    naming = [c for c in charges if c.stems] or list(charges)
    return min(naming, key=lambda c: (bool(c.before), len(c.words)))


def _spoken(words: str) -> str:
    """Join what is said to its verb: "accuses Norway of theft", "denies that it fired"; else with a colon."""
    plain = " ".join(words.split()).rstrip(" ,;.")
    is_joined = re.match(r"[A-Z]\w+(?: [A-Z]\w+)* of |that |having |any ", plain) is not None
    return f" {plain}" if is_joined else f": {plain}"


def _names(holders: Sequence[str], ground: Ground) -> str:
    """Name the holders, one voice once."""
    kept: list[str] = []
    for holder in holders:
        if holder in ground.by_id and not ground.is_any_side([holder], kept):
            kept.append(holder)
    return " and ".join(ground.by_id[h].name for h in kept[:3]) or "Someone unnamed"


def _about(accusation: Charge, accused: Sequence[str], ground: Ground) -> str:
    """Say what the accused is accused of, without naming him twice."""
    names = _names(list(dict.fromkeys(accused)), ground)
    deed = re.sub(rf"^(?:the )?{re.escape(names)} (?:of|for) ", "", " ".join(accusation.words.split()).rstrip(" ,;."))
    return f"accusation against {names}: {deed}"


def _merge(disputes: Sequence[Dispute]) -> list[Dispute]:
    """Join disputes that answer the same accusations: one denial told twice is one dispute."""
    merged: dict[tuple[str, ...], Dispute] = {}
    for dispute in disputes:
        key = dispute.sides[0].holders + tuple(str(s) for s in dispute.sides[0].evidence)
        old = merged.get(key)
        merged[key] = dispute if old is None else _join(old, dispute)
    return list(merged.values())


def _join(a: Dispute, b: Dispute) -> Dispute:
    one, two = a.sides[1], b.sides[1]
    side = Side(
        holders=tuple(dict.fromkeys(one.holders + two.holders)),
        summary=one.summary if _names_deed(one.summary) or not _names_deed(two.summary) else two.summary,
        evidence=tuple(dict.fromkeys(one.evidence + two.evidence)),
        origins=tuple(dict.fromkeys(one.origins + two.origins)),
    )
    return Dispute("", a.kind, a.about, (a.sides[0], side), tuple(dict.fromkeys(a.facts + b.facts)))


def _names_deed(summary: str) -> bool:
    return not is_generic(re.sub(r"^.*? denies:? ", "", summary))
