"""Whether a deed happened, of what its sentence says and of who tells it.

Comes in: a match and the statement in which it is told. Goes out: a status. Example: in "Oslo denies that it shelled
the port" the sentence says that it did, and the stance of the statement makes it denied.
"""

from __future__ import annotations

from twosource.model.facts import Statement, Status
from twosource.model.text import Parse
from twosource.within.did.clauses import clause
from twosource.within.did.clauses.negation import is_negated
from twosource.within.did.details import Details
from twosource.within.did.rules.given import is_given, is_setting
from twosource.within.did.rules.match import Match
from twosource.within.did.status.find import ORDER, Verdict, find_status

CLAIMS = frozenset({"claim", "allegation", "assertion", "accusation", "charge"})
PERFORMED = frozenset({"praise", "apologise", "voice-support", "welcome"})
WISHES = frozenset({"want", "like", "wish", "love"})
AIMS = frozenset({"want", "wish"})  # "I want to thank them" thanks them, "Mali wants to thank them" has yet to


def judge(parse: Parse, match: Match) -> Verdict:
    """Return what the sentence says of whether it happened."""
    verdict = find_status(parse, match.trigger, match.carrier, is_refusal=match.rule.negated is True)
    if verdict.status == "did-not-occur" and is_of_claim(parse, match):
        return Verdict("denied", verdict.condition)
    if verdict.status == "did-not-occur" and match.rule.is_attempt and not is_none(parse, match):
        return Verdict("occurred")
    if verdict.status in ("possible", "planned") and is_performed(parse, match):
        return Verdict("occurred", verdict.condition)
    return verdict


def settle(parse: Parse, match: Match, verdict: Verdict, *, details: Details, statement: Statement | None) -> Status:
    """Join that verdict with the stance of the statement in which it is told."""
    is_under = details.is_under_cue(match, statement)
    if is_under and statement is not None and statement.stance == "doubts" and is_given(parse, match):
        is_under = False
    is_under = is_under and not is_setting(parse, match)
    is_denial = details.is_denial(statement)
    status = settle_status(match.rule.status, verdict, statement, is_under, is_denial=is_denial)
    if details.is_flatly_denied(match, statement) and status in ("possible", "planned", "alleged"):
        return "denied"
    return status


def is_of_claim(parse: Parse, match: Match) -> bool:
    """Tell whether a deed is what a claim holds, which is denied with it: "rejected the claim to have shot it down"."""
    token = parse.tokens[match.trigger]
    return token.dep == "acl" and parse.head(token.i).lemma in CLAIMS


def is_none(parse: Parse, match: Match) -> bool:
    """Tell whether an attempt was not even made: "there was no coup attempt", "did not attempt a coup"."""
    if any(t.lower in ("no", "any") for t in parse.dependents(match.trigger, "det")):
        return True
    return match.carrier is not None and is_negated(parse, match.carrier)


def is_performed(parse: Parse, match: Match) -> bool:
    """Tell whether saying it does it: "I would like to thank"; what is named for its broker was brokered."""
    if clause.is_brokered(parse, match.trigger):
        return True
    if match.rule.id == "willing":  # "said he would be willing to serve": he is
        return any(t.lower == "would" for t in parse.dependents(parse.tokens[match.trigger].head, "aux"))
    head = parse.head(match.trigger)
    if match.rule.id not in PERFORMED or head.lemma not in WISHES:
        return False
    return head.lemma not in AIMS or any(parse.tokens[k].pos == "PRON" for k in clause.subjects(parse, head.i))


def settle_status(
    fixed: str | None, verdict: Verdict, statement: Statement | None, is_under_cue: bool, *, is_denial: bool = True
) -> Status:
    """Join what the sentence says with the stance of the statement that tells it."""
    status: Status = verdict.status
    if fixed is not None and status in ("occurred", "ongoing"):
        status = fixed  # type: ignore[assignment]
    if statement is None or not is_under_cue:
        return status
    if statement.stance == "denies" and not is_denial:
        return status
    stances: dict[str, Status] = {"denies": "denied", "accuses": "alleged", "doubts": "possible"}
    by_stance = stances.get(statement.stance)
    if by_stance is None or ORDER.index(status) >= ORDER.index("possible"):
        return status
    return by_stance
