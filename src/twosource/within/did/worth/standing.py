"""Whether a stance is only what somebody is like, and no act: told in passing, of nobody, at no time.

Comes in: a match and the event made of it. Goes out: yes or no. Example: "Ann Lund, who favors abortion rights" and "a
fund that supports schools" tell no event; "Oslo backs Mali's plan" and "Lund said that she backs the plan" do.
"""

from __future__ import annotations

from twosource.model.facts import Event
from twosource.model.text import Parse, Token
from twosource.within.did.clauses import clause

LEAD = 3  # sentences whose present tense tells the news
STANCES = frozenset({"endorse", "reject", "stand-by", "praise", "voice-support"})
FINITE_NOW = frozenset({"VBZ", "VBP"})
TIMED = frozenset({"has", "have", "had", "is", "are"})  # "is resisting the move": so far, or now
SEEMS = frozenset({"seem", "appear", "remain", "look", "feel", "stay"})
PASSING = frozenset({"relcl", "acl", "advcl", "pcomp"})


def is_standing(parse: Parse, verb: Token, event: Event) -> bool:
    """Tell whether words only describe where somebody stands.

    Args:
        parse: the parse.
        verb: the verb that tells the stance.
        event: what was made of it.
    """
    if verb.tag == "VBN" and verb.dep in ("oprd", "acomp") and parse.head(verb.i).lemma in SEEMS:
        return True  # "he seems closely allied with the government"
    if event.rule not in STANCES or event.recipients or event.date is not None or event.around is not None:
        return False
    if event.status not in ("occurred", "ongoing") or event.mode == "deny" or clause.is_passive(parse, verb.i):
        return False
    above = verb if verb.dep != "conj" else parse.tokens[verb.head]
    has_time = any(t.lower in TIMED for t in parse.dependents(verb.i, "aux"))
    if above.dep == "relcl":  # "the pact, which Musa opposed" tells of the pact what was done to it
        return not has_time and not any(t.tag not in ("WP", "WDT") for t in parse.dependents(above.i, "nsubj"))
    if event.told_in is not None or has_time:
        return False
    if verb.tag in FINITE_NOW:
        return above.dep in PASSING or verb.sentence > LEAD
    return verb.tag == "VBG" and above.dep in PASSING and not event.actors
