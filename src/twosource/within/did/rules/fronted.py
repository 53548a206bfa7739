"""Words that stand before who said them: "“We will strike Mali,” Musa told reporters".

Comes in: a match. Goes out: whether what it tells was said before its verb. Example: a rule of "said it would strike" fits
"told" above, and what is threatened stands in front; the line then needs words of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.text import Parse
from twosource.within.did.rules.match import Match
from twosource.within.did.words import lemma_of

STANDS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
SAYS = frozenset({
    "say", "tell", "add", "write", "warn", "insist", "declare", "vow", "announce", "state", "stress", "reiterate", "pledge",
    "claim", "allege", "maintain", "argue", "promise", "swear", "charge", "assert", "threaten", "confirm", "tweet",
})  # fmt: skip


def is_fronted(parse: Parse, match: Match) -> bool:
    """Tell whether a threat, refusal or accusation stands before the verb of saying that carries it."""
    token = parse.tokens[match.trigger]
    if match.type not in STANDS or match.rule.clause is None or token.pos != "VERB" or lemma_of(token) not in SAYS:
        return False
    if match.type == "REQUEST" and not all(_is_demanded(parse, k) for k in match.inner):
        return False
    return bool(match.inner) and all(
        k < match.trigger and parse.tokens[k].dep not in ("nsubj", "nsubjpass") for k in match.inner
    )


def tells_itself(parse: Parse, match: Match, found: Mapping[int, Match]) -> bool:
    """Tell whether the words in front are a deed of the same type: "Poland will never accept quotas, Tusk said"."""
    return is_fronted(parse, match) and any(k in found and found[k].type == match.type for k in match.inner)


def _is_demanded(parse: Parse, verb: int) -> bool:
    """Tell whether a verb must be done; "he must not have known, Musa said" and "he should go" ask for nothing."""
    return parse.tokens[verb].tag == "VB" and any(t.lower == "must" for t in parse.dependents(verb, "aux"))
