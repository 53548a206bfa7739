"""What ties a denial to the claim that it answers, where no accusation names him who denies.

Comes in: two theses and their ties. Goes out: points. Example: "Doctors in Gao accuse Chad's air force of dropping gas"
and "the army has no gas bombs".
"""

from __future__ import annotations

import re
from functools import cache

from twosource.across.disputes.blamed import GUILT, HARM, is_harm_by
from twosource.across.disputes.claim_words import is_generic
from twosource.across.disputes.clauses import CLAIMED
from twosource.across.disputes.denied import find_makers
from twosource.across.disputes.polarity import is_blaming, is_waved_off, telling_acts
from twosource.across.disputes.theses import DENYING, Thesis
from twosource.across.disputes.ties import Ties
from twosource.across.disputes.voices import lands_of
from twosource.across.matters import find_matter, stem, words_of

ALONE, ENOUGH = 1, 2  # points from which two theses are of one thing: where nobody else claims the like, and anyway
WORK_OF = re.compile(r"\bnot (?:the (?:work|doing|handiwork)|carried out|committed|staged) (?:of|by)\b")
LONG = 5  # letters that tell "rebels" and "rebellion" for one thing
BACK = 700  # characters before a claim in which its place is told: a long paragraph
# "Nothing has been agreed" denies whatever one other says was agreed
BARE = re.compile(
    r"\W*(?:nothing|nobody|no one) (?:has been|had been|was|were|is) \w+\W*\Z"
    r"|\W*no (?:such )?\w+ (?:has been|had been|was|were) \w+\W*\Z"
)
GIVING = frozenset({"send"})  # deeds that are one only where what is given is
WHAT_IT_IS = re.compile(r"(?<!there )\b(?:is|was|are|were) (?:no|not an?|never an?) (?!\w+(?:ed|ing)\b)")
NO_WINNER = re.compile(
    r"\bno (?:candidate|party|one|side|list) (?:had |has |have )?(?:won|gained|secured|got|reached)\b"
)
AWAY = re.compile(
    r"\b(?:nowhere|not|never|no [\w -]{1,30}) (?:[\w-]+ )?"
    r"(?:near|close to|within|in the area|over|operat\w+ in|present in|stationed in)\b"
)
PART = ("involv", "respons", "blam", "part", "role", "hand", "noth")  # how stems begin that only tell of a part in it
SAID_SO = re.compile(
    r"\b(?:claims?|allegations?|accusations?|charges|account|version)\b.* (?:is|are|was|were) "
    r"|\b(?:wrong|false|untrue|incorrect|absurd|nonsense|lie)[”\"’]? (?:to (?:say|suggest|claim|allege)|that)\b"
)
SUCH = re.compile(r"\bany such\b")
UNWILLING = re.compile(r"\b(?:refused|failed) to\b")
NOBODY = re.compile(r"\bthere (?:is|are|was|were)\b|^(?:any|no|all|nothing) ")


def weigh_denial(claim: Thesis, answer: Thesis, ties: Ties) -> int:
    """Return what ties a denial to a claim of another voice that it contradicts; 0 where it does not.

    Args:
        claim: what one voice holds.
        answer: what another says is not so.
        ties: look-ups.

    Returns:
        ``ENOUGH`` or more where both are of one thing; ``ALONE`` where they are if nobody else claims the like.
    """
    if _is_to_others(claim, answer, ties):
        return 0
    if answer.is_involvement and _is_cleared(claim, answer, ties):
        return ENOUGH
    if _is_without_part(claim, answer, ties) or ("win" in claim.acts and NO_WINNER.search(answer.whole) is not None):
        return ALONE
    if not ties.is_same_doer(claim, answer) or ties.is_elsewhere(claim, answer):
        return 0
    shared = claim.acts & answer.acts
    if _is_of_another(claim, answer, ties, shared):
        return 0
    if shared:
        is_beside = claim.statement.sentence == answer.statement.sentence  # "Five were hurt, Bo said; Ann: none was"
        is_all = BARE.match(answer.whole) is not None and not (answer.tokens or answer.told)
        is_own = ties.lands(claim, answer) > 1 and ties.is_done_by(claim, answer)  # he did not do it to them
        return max(ties.count(claim, answer), is_all) + bool(shared & telling_acts()) + 2 * is_beside + is_own
    if is_waved_off(answer.whole):
        waved = _weigh_waved(claim, answer, ties)
        if waved is not None:
            return waved
    own = answer.gone - {stem(token) for token in answer.tokens}
    if own and own <= find_matter(claim.whole):
        return ties.count(claim, answer)
    return _weigh_words(claim, answer, ties)


def _is_of_another(claim: Thesis, answer: Thesis, ties: Ties, shared: frozenset[str]) -> bool:
    """Tell whether a denial names another land than the claim, or another deed of the same sort."""
    spoken = claim.told | claim.lands | claim.home | answer.lands | answer.home
    if not answer.told <= spoken and not (ties.names(claim, answer) or is_waved_off(answer.whole)):
        return True  # "shelled Ain Issa", "had not shelled any post in Iraq"
    if SUCH.search(answer.whole) is not None and not _are_tied(claim, answer, ties):
        return True  # "denied any such raid": which one stands before it
    if answer.is_involvement and shared & HARM and not _is_done(claim, answer, ties):
        return True  # "blocked a statement on the raid", "had no part in the raid"
    is_given = bool(shared) and shared <= GIVING and bool(answer.objects)
    return is_given and not _are_tied(claim, answer, ties)  # "sent up a helicopter", "had sent no warning"


def _are_tied(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    return bool(ties.things(claim, answer) or ties.names(claim, answer))


def _weigh_waved(claim: Thesis, answer: Thesis, ties: Ties) -> int | None:
    """Return what ties a claim to what calls it a lie; None where that names no claim at all."""
    is_meant = not answer.acts or _is_of_claim(answer, claim, ties)
    if is_meant and _is_waved_off(claim, answer, ties):
        return ENOUGH
    if set(find_makers_of(answer)) & set(find_makers_of(claim)):
        return ALONE  # "Amnesty's report is baseless": whatever Amnesty charges in those days
    if is_meant or answer.is_involvement:
        return ALONE * _is_flat_answer(claim, answer, ties)
    return None


def _is_without_part(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether he who is said to have done some harm had no part in it, or was not there at all.

    "Danish boats had rammed a trawler near Skagen": "its boats were not involved", "were nowhere near Skagen".
    """
    if not is_charge(claim) or not ties.is_done_by(claim, answer):
        return False
    if not _is_blamed(claim) and not is_harm_by(claim, answer.holders, answer.lands, GUILT, ties):
        return False
    if answer.is_involvement:
        objects = frozenset(s for s in answer.objects if not s.startswith(PART))
        is_all = not objects and bool(claim.acts & HARM)  # "Russia was not involved"
        return is_all or bool({s[:LONG] for s in claim.objects} & {s[:LONG] for s in objects})
    return bool(claim.acts & HARM) and AWAY.search(answer.whole) is not None and bool(ties.names(claim, answer))


def _weigh_words(claim: Thesis, answer: Thesis, ties: Ties) -> int:
    """Return what ties a claim to what is said not to be so, where no deed that we know is told by both.

    "Syria's air force dropped chlorine on Sarmin": "the army has no chlorine bombs".
    """
    if not answer.core or is_waved_off(answer.whole) or is_generic(answer.words):
        return 0
    stems = find_matter(claim.whole, without=ties.ground.names)
    shared = stems & set(answer.core) - _measures() - _lands_named(claim.words)
    told = len(shared)
    if answer.statement.stance in DENYING:
        is_tied = ties.is_of_him(claim, answer) or ties.is_of_voice(claim, answer) or bool(ties.names(claim, answer))
        is_thing = answer.statement.stance == "denies" and _is_common_noun(shared, claim, answer)
        return min(told, ENOUGH) if is_tied and (told > 1 or is_thing) else 0
    if WHAT_IT_IS.search(answer.whole) is not None:
        return 0  # "its school was shelled", "the house was no school"
    is_bare = answer.core[0] in stems and answer.is_plain
    if answer.is_plain and not is_bare and answer.acts and claim.acts:
        return 0  # "had crossed its airspace", "had not closed its airspace"
    if (
        not (is_bare or claim.acts & HARM or claim.statement.stance == "accuses")
        or UNWILLING.search(answer.whole)
        or not ties.is_done_by(claim, answer)
    ):
        return 0
    return min(told, ENOUGH)


def find_makers_of(thesis: Thesis) -> list[str]:
    """Return whose report a clause waves off, by name or by its noun; of a claim of some harm whose it is."""
    if not thesis.is_denied:
        words = [w for w in find_matter(thesis.voice) if w in _report_stems()]
        return [f"by {maker}" for maker in (*thesis.holders, *words)] if thesis.acts & HARM or is_charge(thesis) else []
    words = [w for w in find_matter(thesis.whole) if w in _report_stems()]
    return [f"by {maker}" for maker in (*thesis.named, *words)] if words and is_waved_off(thesis.whole) else []


@cache
def _measures() -> frozenset[str]:
    return frozenset(stem(word) for word in words_of("measures"))


@cache
def _report_stems() -> frozenset[str]:
    return find_matter(" ".join(words_of("reports") | words_of("proofs")))


def _is_of_claim(answer: Thesis, claim: Thesis, ties: Ties) -> bool:
    """Tell whether an answer calls false "the charge that ..." of one who speaks of him who answers."""
    return CLAIMED.search(answer.whole) is not None and ties.is_of_him(claim, answer)


def _is_waved_off(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether a claim is what an answer calls false: both tell two things, or one and a name or a land of both."""
    told = {stem(word) for word in words_of("reports") | words_of("claims")}
    things = ties.things(claim, answer) - told
    return len(things) > 1 or bool(things and (ties.names(claim, answer) or ties.lands(claim, answer) > 1))


def _is_flat_answer(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether he who is accused calls it a lie, and tells no other deed: who else accuses him of anything?"""
    is_his = SAID_SO.search(answer.whole) is not None
    if claim.lands & answer.lands and not ties.ground.is_any_side(list(claim.about), answer.holders):
        return False
    is_done = ties.is_done_by(claim, answer) or is_harm_by(claim, answer.holders, answer.lands, GUILT, ties)
    return is_charge(claim) and is_his and is_done and not ties.is_elsewhere(claim, answer)


def is_charge(claim: Thesis) -> bool:
    """Tell whether a claim blames somebody, or tells a deed of which somebody is to blame."""
    return bool(claim.acts & GUILT) or _is_blamed(claim)


def _is_blamed(claim: Thesis) -> bool:
    return is_blaming(claim.whole) or claim.statement.stance == "accuses"


def _is_done(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether a claim blames somebody, or tells of a harm that he did who is cleared."""
    doers = ties.doers(answer)
    lands = answer.lands if not doers or ties.ground.is_any_side(doers, answer.holders) else frozenset()
    return _is_blamed(claim) or is_harm_by(claim, doers or answer.holders, lands, GUILT, ties)


def _is_to_others(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether a denial names whose claim it denies, and that is another's: "denied the Danish claim"."""
    makers = find_makers(answer.statement, ties.ground) if answer.statement.stance in DENYING else ()
    makers = tuple(m for m in makers if not ties.ground.is_any_side([m], answer.holders))
    if not makers or not claim.holders:
        return False
    lands = {ties.ground.by_id[m].country for m in makers if m in ties.ground.by_id} - {None}
    return not ties.ground.is_any_side(claim.holders, makers) and not lands & claim.lands


def _is_common_noun(stems: frozenset[str], claim: Thesis, answer: Thesis) -> bool:
    """Tell whether a word that two share is a name in neither."""
    words = (word for thesis in (claim, answer) for word in thesis.words.split()[1:] if word[:1].isupper())
    return not any(stems & find_matter(word) for word in words)


def _lands_named(words: str) -> frozenset[str]:
    """Return the stems of words that name a land or its people."""
    return frozenset(stem(word.lower()) for word in words.split() if word[:1].isupper() and lands_of(word))


def _is_cleared(claim: Thesis, answer: Thesis, ties: Ties) -> bool:
    """Tell whether one who had no part in it is named in a claim: "Chad had nothing to do with the events in Goma"."""
    named = (*answer.holders, *answer.named) if answer.whole.startswith("nothing") else answer.holders
    cleared = ties.doers(answer) or (named if NOBODY.search(answer.whole) else ())
    if WORK_OF.search(answer.whole) is not None:  # "not the work of the Lake Front, but of smugglers"
        cleared = tuple(e for e in answer.named if not ties.ground.is_any_side([e], answer.holders))
        return (
            is_charge(claim)
            and ties.ground.is_any_side([*claim.named, *claim.holders], cleared)
            and bool(ties.names(claim, answer) or ties.things(claim, answer))
        )
    if not is_charge(claim) or not ties.ground.is_any_side(list(claim.named), cleared):
        return False
    if not _is_blamed(claim) and not is_harm_by(claim, cleared, frozenset(), GUILT, ties):
        return False
    places = answer.tokens - ties.words_of_names([*cleared, *claim.holders, *answer.holders])
    sentence = claim.statement.sentence
    before = ties.ground.reports[sentence.report].text[max(0, sentence.start - BACK) : sentence.end].lower()
    return any(re.search(rf"\b{re.escape(token)}\b", before) for token in places)
