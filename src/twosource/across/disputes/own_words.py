"""Whether he who is blamed for a deed answers it in his own words: "armed the rebels", "we have sent no weapons".

Comes in: a claim and a denial. Goes out: True or False. Example: "Sudan accused Ethiopia of occupying farmland" and "our
forces have not moved one metre beyond the line": Ethiopia is blamed, Ethiopia denies, and both tell one kind of deed.

Such a denial need not repeat the words of the claim. It must be of what its own side did, or of what nobody did, and
name no place and no party that the claim does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from twosource.across.disputes.blamed import GUILT, HARM, is_harm_by
from twosource.across.disputes.charges import DEEDS, find_accused
from twosource.across.disputes.claim_words import dismissing, is_fiction
from twosource.across.disputes.ground import Ground
from twosource.across.disputes.polarity import (
    common_things,
    is_blaming,
    kin_of,
    pattern_of,
    slight,
    words_of_deeds,
)
from twosource.across.disputes.theses import NAME, Thesis
from twosource.across.disputes.ties import DAYS, FIRST, NO_SUBJECT, OWN, Ties
from twosource.across.matters import find_matter, words_of
from twosource.lexicon.load import load_yaml
from twosource.lexicon.places import find_demonym
from twosource.model.text import Span

WRONGS, DONE = GUILT | {"steal"}, HARM | {"pay"}
# Deeds that are told of too many things
LOOSE = frozenset({"send", "know", "ask", "order", "meet", "leave", "release"})
NEXT, FEW = 1, 4  # days after the claim, and things told, of a denial that tells no deed of its own
SHORT = 14  # words of a denial in which its own side is named for what it did
ENOUGH, LONG = 2, 4  # words that two share, of so many letters, where none of them is what is denied
POSSESSIVE = re.compile(r"[’']s?$")
ANYBODY = re.compile(
    rf"(?:any(?:body|one|thing)?\b|(?:the )?(?:talk|news|stor(?:y|ies)|idea|notion) (?:of|that)\b|{NO_SUBJECT.pattern})",
    re.I,
)
LIGHT = re.compile(r"\b(?:taken|took|take|held|hold|got|given|gave|touched|used)\b")
THAT = re.compile(r"\A\W*(?:that )?")
OURS = re.compile(r"(?:(?:none|not one|neither|all) of )?(?:we|i|our|my|us)\b", re.I)
NONE_WAS = re.compile(
    r"\W*(?:that )?(?:no|not one|not a single|none|nobody|any\w*)\b.{0,40}?\b(?:was|were|been) (?:\w+ly )?(?P<verb>\w+)",
    re.I,
)
OTHER = re.compile(r"(?:he|she|it|they|his|her|its|their)\b", re.I)
EXPLETIVE = re.compile(
    r"it (?:is|was|would be|had been) (?:not|never) (?:in|a|an|the|true|clear|possible|known|for)\b", re.I
)


def find_blamed_keys(thesis: Thesis, ground: Ground) -> Iterator[str]:
    """Yield under which names a claim that blames somebody, and the denial of him who is blamed, meet.

    "Ghana's army shot him" and "a Ghanaian spokesman denied it" meet under the state of Ghana.

    Args:
        thesis: a claim, or a denial.
        ground: facts and look-ups.
    """
    if thesis.is_denied:
        sides = [*ground.sides(thesis.holders), *(f"state:{land}" for land in thesis.lands), *_names(thesis.voice)]
        sides += [f"force:{sector}" for sector in _sectors(thesis, ground)]
    else:
        sides = [*ground.sides(thesis.about), *(f"state:{land}" for land in thesis.told), *thesis.around]
        sides += [f"force:{ground.by_id[e].sector}" for e in thesis.named if e in ground.by_id]
    yield from (f"blames {key}" for key in sorted(set(sides)))


def is_wrong(claim: Thesis, ground: Ground) -> bool:
    """Tell whether a claim blames somebody, or tells a deed of which somebody is to blame."""
    if claim.statement.stance == "accuses" or is_blaming(claim.whole) or claim.acts & WRONGS:
        return True
    return bool(find_types(claim, ground))


def find_types(thesis: Thesis, ground: Ground) -> frozenset[str]:
    """Return the kinds of the wrongs that a clause tells, or says were not done."""
    at = thesis.at
    return frozenset() if at is None else frozenset(e.type for e in ground.events_within(at) if e.type in DEEDS)


def is_own_answer(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether he who is blamed says that he did no such thing.

    It counts only where nobody else claims the like of him.

    Args:
        claim: what one voice holds.
        answer: what another says is not so.
        ties: look-ups.
    """
    if (
        claim.is_coming
        or answer.is_coming
        or claim.event
        or not (is_wrong(claim, ties.ground) or _is_same(claim, answer))
    ):
        return False
    if not 0 <= _days(claim, answer) <= DAYS or pattern_of("no_denial").search(answer.whole) is not None:
        return False
    if _is_of_others(claim, answer) or (ties.is_elsewhere(claim, answer) and not _is_same_thing(claim, answer)):
        return False
    if not is_blamed_on(claim, answer, ties) or not _is_own(answer, ties):
        return False
    return _is_alike(claim, answer, ties) or (_is_bare_word(claim, answer, ties) and ties.is_done_by(claim, answer))


def _is_same(claim: Thesis, answer: Thesis) -> bool:
    """Tell whether what is denied first is what a claim tells: "had ignored calls", "nobody was ignored"."""
    return bool(_denied_verb(answer) & find_matter(claim.whole) - common_things())


def _is_same_thing(claim: Thesis, answer: Thesis) -> bool:
    """Tell whether the thing as well is the same: "had locked on our jets", "had never locked on any jet"."""
    return _is_same(claim, answer) and len({*answer.core} & find_matter(claim.whole) - common_things()) >= ENOUGH


def _denied_verb(answer: Thesis) -> frozenset[str]:
    """Return the stem of what is said not to have been done: "no box was touched", "did not touch a box"."""
    passive = NONE_WAS.match(answer.words)
    if passive is not None:
        return find_matter(passive["verb"])
    core = [stem for stem in answer.core if stem not in light()]
    return frozenset(core[:1]) if answer.is_plain else frozenset()


@cache
def light() -> frozenset[str]:
    """Return the stems of nouns behind which stands what is denied: "has no interest in destabilising it"."""
    return find_matter(" ".join(words_of("light")))


def _days(claim: Thesis, answer: Thesis) -> int:
    return 0 if claim.day is None or answer.day is None else (answer.day - claim.day).days


def _is_of_others(claim: Thesis, answer: Thesis) -> bool:
    """Tell whether an answer names a land that the claim, and those who speak, do not."""
    return not answer.told <= claim.told | claim.lands | answer.lands | claim.home | answer.home


def is_blamed_on(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether a claim is of a deed of him who answers, of his side, or of him for whom he speaks.

    "Soldiers had burned ballots" is answered by the minister of defence, "the mine had poisoned the river" by the firm
    that it is of, and "Lind had planned it" by "a lawyer for Lind".
    """
    ground = ties.ground
    doers = _doers(claim, ground)
    if ground.is_any_side(doers, answer.holders) or is_harm_by(claim, answer.holders, answer.lands, GUILT, ties):
        return True
    if _is_same(claim, answer) and ties.is_done_by(claim, answer):
        return True
    if claim.lands & answer.lands:
        return False
    doers += _first(claim, ground) if claim.acts & DONE or _is_same(claim, answer) else ()
    known = [ground.by_id[e] for e in doers if e in ground.by_id]
    forces = {e.sector for e in known if e.country is None or not answer.lands or e.country in answer.lands}
    forces -= {"GOV"} if any(e.kind != "government" or e.country is not None for e in known) else set()
    return bool(forces & _sectors(answer, ground)) or _is_of_voice(claim, doers, answer, ties)


def _doers(claim: Thesis, ground: Ground) -> tuple[str, ...]:
    """Return whom a claim accuses, or who does the wrongs that it tells."""
    is_said = claim.statement.stance == "accuses" and not claim.event
    accused = find_accused(claim.statement, ground) if is_said else ()
    done = [] if claim.at is None else [e for e in ground.events_within(claim.at) if e.type in DEEDS]
    return (*accused, *(a for event in done for a in ground.ids(event.actors)))


def _is_of_voice(claim: Thesis, doers: Sequence[str], answer: Thesis, ties: Ties) -> bool:
    """Tell whether the words for him who answers name the doer: "a lawyer for Lind", "the firm's chairman"."""
    names, known = _names(answer.voice) - ties.words_of_names(answer.holders), ties.ground.by_id
    if any(names & set(map(_plain, known[e].name.split())) for e in doers if e in known):
        return True
    first = NAME.search(f" {claim.words}")
    return first is not None and bool(claim.acts & DONE) and _plain(first[0]) in names


def _first(claim: Thesis, ground: Ground) -> tuple[str, ...]:
    """Return whom the opening words of a claim of some harm name first."""
    at = claim.at
    return ground.entities_in([Span(at.report, at.start, min(at.end, at.start + FIRST))])[:2] if at else ()


def _sectors(answer: Thesis, ground: Ground) -> frozenset[str]:
    """Return for which forces one speaks: "the defence minister" for soldiers, "the police commissioner" for police."""
    voice = answer.voice.lower()
    found = {sector for sector, words in forces_of().items() if words.search(voice) is not None}
    sectors = (ground.by_id[e].sector for e in answer.holders if e in ground.by_id)
    return frozenset((*found, *(sector for sector in sectors if sector in ("MIL", "COP"))))


@cache
def forces_of() -> dict[str, re.Pattern[str]]:
    """Return by its PLOVER sector who speaks for each of the forces of a state."""
    rows = load_yaml("disputes.yaml")["forces"]
    return {sector: re.compile(rf"\b(?:{'|'.join(words)})\b") for sector, words in rows.items()}


def _plain(name: str) -> str:
    return POSSESSIVE.sub("", name).lower()


def _names(voice: str) -> frozenset[str]:
    """Return the words of the names in how a report calls a speaker, but for those of lands and their people."""
    names = (POSSESSIVE.sub("", name) for name in NAME.findall(f" {voice}"))
    return frozenset(name.lower() for name in names if find_demonym(name) is None)


def _is_own(answer: Thesis, ties: Ties) -> bool:
    """Tell whether a denial is of what its own side did, or of what nobody did."""
    words = THAT.sub("", answer.words, count=1)
    is_he = OWN.match(words) is not None and EXPLETIVE.match(words) is None
    if OTHER.match(words) is not None and answer.statement.kind == "direct":
        return False  # "He is not welcome": of whom he speaks
    if is_he or OURS.match(words) is not None or ANYBODY.match(words) is not None:
        return True
    is_short = len(answer.words.split()) <= SHORT
    if is_short and (answer.told & answer.lands or ties.ground.is_any_side([*answer.named], answer.holders)):
        return True
    return OWN.match(words) is None and ties.ground.is_any_side(ties.doers(answer), answer.holders)


def _is_alike(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether both tell one kind of deed, of one thing."""
    ground, slack = ties.ground, common_things() | slight() | dismissing()
    denied = [stem for stem in answer.core if stem not in slack | light()]
    matter = _matter(claim, ground)
    told = find_matter(" ".join(map(ground.quote, answer.statement.content)), without=ground.names) - slack
    is_deed = any({deed, *kin_of(deed)} & claim.acts for deed in answer.acts - LOOSE) or bool(
        _denied_verb(answer) & matter
    )
    is_thing = bool(({*denied, *told} - _denied_verb(answer)) & matter)
    things = [stem for stem in denied if stem not in words_of_deeds(answer.whole)]
    is_loose = bool(answer.acts) and answer.acts <= LOOSE  # "sent up a helicopter", "had sent no warning"
    if is_deed and (is_thing or (len(things) < ENOUGH and not is_loose)):
        return True
    is_type = bool(find_types(claim, ground) & find_types(answer, ground))
    is_taken = LIGHT.search(answer.whole) is not None and is_thing  # "none of its men had taken the two engineers"
    is_named = bool((answer.told - answer.lands) & claim.told) and is_fiction(answer.whole)
    if is_taken or is_named:
        return True  # "talk of a deal with Peru was a fabrication"
    if is_type and (is_thing or len(denied) < ENOUGH):
        return True
    return len({s for s in denied if s in matter and len(s) >= LONG}) >= ENOUGH


def _is_bare_word(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether one state says that it did nothing of what another said that day: "our men did no such thing"."""
    are_two_lands = bool(claim.lands and answer.lands) and claim.lands.isdisjoint(answer.lands)
    is_bare = not answer.acts and len(answer.objects) <= FEW and not answer.is_involvement
    shared = {*answer.core, *answer.objects} & find_matter(claim.whole, without=ties.ground.names)
    return is_bare and bool(shared) and _days(claim, answer) <= NEXT and are_two_lands and bool(claim.acts & WRONGS)


def _matter(claim: Thesis, ground: Ground) -> frozenset[str]:
    """Return the stems of a claim's sentence and of its report's headline."""
    at = claim.statement.sentence
    headline = ground.reports[at.report].text.partition("\n")[0] if at.start else ""
    return find_matter(f"{headline}. {ground.quote(at)}", without=ground.names)
