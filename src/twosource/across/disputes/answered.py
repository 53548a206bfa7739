"""What a denial answers where report and reader need no names for it: the words just before it.

Comes in: the ground. Goes out: ``Charge``s, each with the denial that answers it. Example: "Rud accused Norvik Data of
changing the totals. The company denied the allegation." - the company answers Rud.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from twosource.across.disputes.charges import ASSERTING, DEEDS, Charge, find_accused, make_charge
from twosource.across.disputes.claim_words import find_contrary, is_about_claim, is_dismissal, is_pointing
from twosource.across.disputes.denied import find_makers
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.voices import is_for_body
from twosource.across.matters import find_matter, find_nobody, is_negated, is_quoting
from twosource.model.facts import Statement
from twosource.model.record import Said
from twosource.model.text import Span

NEAR = 6  # characters between the sentence that claims and the one that denies "the allegation": line breaks, a quote
FAR = 700  # where the denial tells in words what it denies: a long paragraph
OPEN = re.compile(r"(?:any |all )?(?:wrongdoing|responsibility|knowledge|improprieties|the charges)\b|an? ")
# A denial that names no deed but answers whoever blames: "denied that it was responsible for the attack".
BLAMELESS = re.compile(
    r"(?:(?:that )?(?:it|he|she|they|we) (?:is|are|was|were|had been|bore|bears?|had) (?:any )?|being |any |all )?"
    r"(?:responsible|responsibility|to blame|blame)(?: for (?:it|this|that|the (?P<what>\w+)))?",
    re.I,
)
NAMED_CLAIM = re.compile(r"\bthe (?:\w+ )?(?:allegation|accusation|charge|claim)s?\b")
WHOLE = 0.6  # of a denial's own stems that stand in the claim before it


def list_answered(ground: Ground) -> Iterator[Charge]:
    """Yield the claims that stand just before their denial, each answered by it.

    Args:
        ground: facts and look-ups.

    Returns:
        Charges with ``answered_by``; whoever denies is another voice than the one who claims.
    """
    for said in ground.statements:
        for statement in (ground.local_statements[m] for m in said.members if m in ground.local_statements):
            words = " ".join(ground.quote(span) for span in statement.content)
            if statement.stance == "denies" or is_dismissal(words):
                blaming = _blaming(said, statement, words, ground)
                yield from [blaming] if blaming is not None else _answered(said, statement, words, ground)
            elif find_contrary(words):
                yield from _contradicted(said, statement, words, ground)


def _answered(said: Said, denial: Statement, words: str, ground: Ground) -> Iterable[Charge]:
    if OPEN.match(words.lower()):
        return  # "denied any wrongdoing", "a claim that he rejected": they answer nobody in particular
    own = find_matter(words, without=ground.names)
    points_back = is_pointing(words) and _is_denied(denial, words, ground)
    edge = denial.sentence.start
    makers = [m for m in find_makers(denial, ground) if not ground.is_any_side([m], ground.ids(denial.speakers))]
    for claim in _before(denial, ground):
        maker = ground.said_of[claim.id]
        if maker.id == said.id or not _is_other_voice(claim, denial, ground):
            continue
        told = " ".join(ground.quote(span) for span in claim.content)
        if points_back and is_quoting(told) and find_nobody(told):
            edge = min(edge, claim.sentence.start)  # "They say no one was hurt": what the others hold, told by him
            continue
        if points_back and edge - claim.sentence.end > NEAR:
            return
        if makers and not ground.is_any_side(ground.ids(claim.speakers), makers):
            return  # "the American claim" is nobody else's
        if points_back and _has_denied(claim, ground):
            edge = min(edge, claim.sentence.start)  # who denies it too answers the claim that was denied before
            continue
        is_claim = claim.stance in (*ASSERTING, "accuses") and claim.kind != "analysis"
        if points_back and not is_claim and NAMED_CLAIM.search(told.lower()):
            return  # "not one has denied the central allegation": what that is, was told further back
        if not is_claim or (is_negated(told) and not points_back):
            # "We will hand them over," the rebels said: what they claim stands before it.
            edge = min(edge, claim.sentence.start)
            continue
        if is_about_claim(told):
            if not points_back:
                return
            edge = min(edge, claim.sentence.start)  # who speaks of his accusation made it before
            continue
        shared = own & find_matter(told, without=ground.names)
        if points_back or (shared and len(shared) >= WHOLE * len(own)):
            claim = _naming(claim, denial, ground) if points_back else claim
            maker = ground.said_of[claim.id]
            charge = make_charge(maker.id, ground.makers_of(claim), find_accused(claim, ground), [claim], ground)
            yield replace(charge, verb="accuses" if claim.stance == "accuses" else "says", answered_by=said.id)
            return


def _blaming(said: Said, denial: Statement, words: str, ground: Ground) -> Charge | None:
    """Return who blames the denier shortly before: "Oslo blamed the Fleet. ... The Fleet denied that it was responsible"."""
    deniers = ground.ids(denial.speakers)
    match = BLAMELESS.fullmatch(words.strip(" .,"))
    if match is None or not deniers:
        return None
    what = find_matter(match["what"] or "", without=ground.names)
    for claim in _before(denial, ground):
        accused = find_accused(claim, ground) if claim.stance == "accuses" else ()
        is_him = ground.is_any_side(accused, deniers) or any(
            _is_of_name(a, d, ground) for a in accused for d in deniers
        )
        if is_him and _is_other_voice(claim, denial, ground):
            charge = make_charge(ground.said_of[claim.id].id, ground.makers_of(claim), accused, [claim], ground)
            if charge.stems and not what <= charge.stems:
                return None  # accused of theft, he denies that he was responsible for the fire
            return replace(charge, answered_by=said.id, verb="accuses" if charge.stems else "blames")
    return None


def _is_of_name(one: str, other: str, ground: Ground) -> bool:
    """Tell whether one name is the other with whose it is: "the Northern Fleet of Admiral Lie" and "the Northern Fleet"."""
    short, long = sorted((ground.by_id[one].name, ground.by_id[other].name), key=len)
    return short.istitle() and " " in short and long.startswith(f"{short} of ")


def _contradicted(said: Said, answer: Statement, words: str, ground: Ground) -> Iterable[Charge]:
    """Yield the claim of the sentence before where an answer names another doer: "it was Kiev that had stopped it"."""
    first = re.split(r",? (?:and|but|while) that |;", words)[0]
    own = find_matter(first, without=ground.names)
    who = [*ground.entities_in(answer.content)[:1]]
    for claim in _before(answer, ground)[:1]:
        told = find_matter(" ".join(map(ground.quote, claim.content)), without=ground.names)
        is_claim = claim.stance in (*ASSERTING, "accuses") and answer.sentence.start - claim.sentence.end <= NEAR
        accused = find_accused(claim, ground)
        is_other = bool(accused and who) and not ground.is_any_side(who, accused)
        if is_claim and own & told and is_other and _is_other_voice(claim, answer, ground):
            charge = make_charge(ground.said_of[claim.id].id, ground.makers_of(claim), accused, [claim], ground)
            yield replace(charge, verb="accuses" if claim.stance == "accuses" else "says", answered_by=said.id)


def _naming(claim: Statement, denial: Statement, ground: Ground) -> Statement:
    """Return the claim just before by the same side that names who did it: "the charge" is of that.

    "Norway said Swedish boats fired on the pier. The fire wounded six, its navy said. Sweden rejected the charge."
    """
    near = [s for s in _before(denial, ground) if s.content[-1].end <= claim.sentence.start]
    if not near or _names_doer(claim, ground) or not _names_doer(near[0], ground):
        return claim
    is_next = claim.sentence.start - near[0].sentence.end <= NEAR
    is_theirs = ground.is_any_side(ground.ids(near[0].speakers), ground.ids(claim.speakers))
    return near[0] if is_next and is_theirs and near[0].stance in (*ASSERTING, "accuses") else claim


def _names_doer(claim: Statement, ground: Ground) -> bool:
    makers, named = ground.ids(claim.speakers), ground.entities_in(claim.content)
    doers = [a for e in ground.told_in.get(claim.id, ()) if e.type in DEEDS for a in ground.ids(e.actors)]
    actors = [a for a in doers if a in named]
    return any(ground.by_id[a].kind not in ("place", "other") and not ground.is_any_side([a], makers) for a in actors)


def _has_denied(claim: Statement, ground: Ground) -> bool:
    """Tell whether the speaker of a claim has just denied something: his deputy who denies "the claim" agrees with him."""
    start = max(0, claim.sentence.start - FAR)
    return any(
        s.stance == "denies" and set(s.speakers) & set(claim.speakers)
        for s in ground.statements_within(Span(claim.sentence.report, start, claim.sentence.start))
    )


def _is_denied(denial: Statement, words: str, ground: Ground) -> bool:
    """Tell whether a claim is denied: "rejected it" is said of an offer, "denied it" and "disputed it" of a claim."""
    is_bare = words.lower().strip(" .,") in ("it", "this", "that", "them")
    return not is_bare or (denial.cue is not None and ground.quote(denial.cue).lower().startswith(("den", "disput")))


def _before(denial: Statement, ground: Ground) -> list[Statement]:
    """Return the statements that end shortly before a denial begins, the nearest first."""
    begin = _begin(denial)
    near = ground.statements_within(Span(denial.sentence.report, max(0, begin - FAR), begin))
    return sorted((s for s in near if s.content[-1].end <= begin), key=lambda s: -s.content[-1].end)


def _begin(denial: Statement) -> int:
    cue = denial.cue if denial.cue is not None else denial.content[0]
    return min(cue.start, denial.speaker.start if denial.speaker is not None else cue.start)


def _is_other_voice(claim: Statement, denial: Statement, ground: Ground) -> bool:
    ones, others = ground.ids(claim.speakers), ground.ids(denial.speakers)
    voices = ["" if s.speaker is None else ground.quote(s.speaker) for s in (claim, denial)]
    if is_for_body(voices[1], voices[0]) or is_for_body(voices[0], voices[1]):
        return False
    if ones and others:
        return not ground.is_any_side(ones, others)
    return all(voices) and voices[0].lower() != voices[1].lower()
